/**
 * Bundles the widget's modules for browsers with Rolldown. Code that an entry shares with its lazily loaded parts stays in
 * the entry, from which the parts import it, so that a page waits for only one script.
 */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { minify } from '@swc/core';
import { transform } from 'esbuild';
import { rolldown } from 'rolldown';
import { ROOT } from './checkout.mjs';

const WIDGET = join(ROOT, 'src', 'widget');
const TARGET = 'es2022';

/** The widget's styles go into its shadow roots, so it imports CSS as text. */
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

/** Puts the texts that all locales share into each of them, so that a page doesn't wait for one more file. */
const locales = {
  name: 'locales',
  resolveId: {
    filter: { id: /^\.\/reasons\.js$/ },
    handler: (_, importer) => `${join(dirname(importer), 'reasons.ts')}?in=${basename(importer)}`,
  },
  load: {
    filter: { id: /reasons\.ts\?in=/ },
    handler: async (id) => ({ code: await readFile(id.replace(/\?.*/, ''), 'utf8'), moduleType: 'ts' }),
  },
};

/** Saves 1% compared with Rolldown's own minifier alone, which runs after this and shortens names. */
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

/** Placeholder for file names that are only known once all files are generated. */
const PLACEHOLDER = '"part-files"';
const WRITTEN = /(["'`])part-files\1/;

/** Writes the files of each lazily loaded part into the entry: the part's own file and those it imports. */
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
 * Output files of `input` (names to source files) in Rolldown's format: with `forBrowsers` minified and with source
 * maps, otherwise for other bundlers.
 */
export async function bundleWidget(input, { forBrowsers }) {
  const bundle = await rolldown({
    cwd: ROOT,
    input,
    platform: 'browser',
    // Parts import internals that the entry does not export.
    preserveEntrySignatures: forBrowsers ? 'allow-extension' : 'strict',
    transform: { target: TARGET, define: { PART_FILES: forBrowsers ? PLACEHOLDER : '{}' } },
    plugins: [styles, locales, ...(forBrowsers ? [compression] : []), partFiles],
  });
  try {
    const { output } = await bundle.generate({
      format: 'esm',
      minify: forBrowsers,
      ...(forBrowsers && { comments: false }),
      // The service sends the maps' addresses as a header, so the files need no comment.
      sourcemap: forBrowsers && 'hidden',
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash:6].js',
    });
    return output;
  } finally {
    await bundle.close();
  }
}
