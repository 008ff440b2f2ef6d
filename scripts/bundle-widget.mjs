/**
 * The widget's modules as browsers load them, bundled with Rolldown: what an entry shares with its later parts stays in
 * the entry, so a page waits for one script, and the parts import it from there.
 */
import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';
import { rolldown } from 'rolldown';
import { ROOT } from './workspace.mjs';

const TARGET = 'es2022';

/** The widget's style goes into its shadow roots, so it imports CSS as text. */
const styles = {
  name: 'styles',
  load: {
    filter: { id: /\.css$/ },
    async handler(file) {
      const { code } = await transform(await readFile(file, 'utf8'), {
        loader: 'css',
        minify: true,
        target: TARGET,
      });
      return { code: code.trim(), moduleType: 'text' };
    },
  },
};

/**
 * Output files of `input` (names to source files) as Rolldown describes them. `signatures` says whether an entry may
 * export more than it says, for its parts ('allow-extension'), or not ('strict').
 */
export async function bundleWidget({ input, signatures, minify, sourcemap }) {
  const bundle = await rolldown({
    cwd: ROOT,
    input,
    platform: 'browser',
    preserveEntrySignatures: signatures,
    transform: { target: TARGET },
    plugins: [styles],
  });
  try {
    const { output } = await bundle.generate({
      format: 'esm',
      minify,
      sourcemap,
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash].js',
    });
    return output;
  } finally {
    await bundle.close();
  }
}
