/**
 * The widget's modules as browsers load them, bundled with Rolldown: what an entry shares with its later parts stays in
 * the entry, so a page waits for one script, and the parts import it from there.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minify } from '@swc/core';
import { transform } from 'esbuild';
import { rolldown } from 'rolldown';
import { ROOT } from './checkout.mjs';

const WIDGET = join(ROOT, 'src', 'widget');
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

/** Rolldown's own minifier, which runs after this and shortens names, leaves 1% more. */
const compression = {
  name: 'compression',
  renderChunk: (code) =>
    minify(code, {
      module: true,
      mangle: false,
      sourceMap: true,
      compress: { passes: 5, ecma: 2022, unsafe_arrows: true },
    }),
};

/** A placeholder for names that are known once all files have theirs. */
const PLACEHOLDER = '"part-files"';
const WRITTEN = /(["'`])part-files\1/;

/** Writes into the entry the files of each of its parts: the part's own, and those it imports. */
const partFiles = {
  name: 'part-files',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
    const entry = chunks.find(({ code }) => WRITTEN.test(code));
    if (!entry) return;
    const define = join(WIDGET, 'define.ts');
    const files = this.getModuleInfo(define).dynamicallyImportedIds.map((id) => {
      const { name, fileName } = chunks.find(({ moduleIds }) => moduleIds.includes(id));
      return [name, filesOf(fileName, entry.fileName, bundle)];
    });
    entry.code = entry.code.replace(WRITTEN, () => JSON.stringify(Object.fromEntries(files)));
  },
};

function filesOf(file, entry, bundle, found = new Set()) {
  found.add(file);
  for (const next of bundle[file].imports)
    if (next !== entry && !found.has(next)) filesOf(next, entry, bundle, found);
  return [...found];
}

/**
 * Output files of `input` (names to source files) as Rolldown describes them: `forBrowsers`, minified and with source
 * maps, or else for other bundlers.
 */
export async function bundleWidget(input, { forBrowsers }) {
  const bundle = await rolldown({
    cwd: ROOT,
    input,
    platform: 'browser',
    // Parts import what the entry itself does not export.
    preserveEntrySignatures: forBrowsers ? 'allow-extension' : 'strict',
    transform: { target: TARGET, define: { PART_FILES: forBrowsers ? PLACEHOLDER : '{}' } },
    plugins: [styles, ...(forBrowsers ? [compression] : []), partFiles],
  });
  try {
    const { output } = await bundle.generate({
      format: 'esm',
      minify: forBrowsers,
      ...(forBrowsers && { comments: false }),
      // The service's answers name the maps, so that the files need not.
      sourcemap: forBrowsers && 'hidden',
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash:6].js',
    });
    return output;
  } finally {
    await bundle.close();
  }
}
