/**
 * Bundles the console's modules for browsers with Rolldown. The first load is two scripts: the entry, which chooses the language, and
 * everything else in one file, which compresses better than the many that code shared with different views would be.
 */
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { ROOT } from './checkout.mjs';

const ADMIN = join(ROOT, 'src', 'admin');

/** Styles are bundled on their own. */
const styles = {
  name: 'styles',
  load: { filter: { id: /\.css$/ }, handler: () => ({ code: '', moduleType: 'js' }) },
};

/** Collects the modules that start.tsx imports, without those of the entry, before Rolldown puts modules into files. */
function firstLoad(found) {
  return {
    name: 'first-load',
    buildEnd() {
      const importedBy = (id, known, without = new Set()) => {
        if (known.has(id) || without.has(id)) return known;
        known.add(id);
        for (const next of this.getModuleInfo(id).importedIds) importedBy(next, known, without);
        return known;
      };
      importedBy(join(ADMIN, 'start.tsx'), found, importedBy(join(ADMIN, 'main.ts'), new Set()));
    },
  };
}

/** The output files of the console's entry, in Rolldown's format. */
export async function bundleConsole() {
  const first = new Set();
  const bundle = await rolldown({
    cwd: ROOT,
    input: { main: join(ADMIN, 'main.ts') },
    platform: 'browser',
    // Other files import from the entry what the choice of the language shares with them.
    preserveEntrySignatures: 'allow-extension',
    tsconfig: false,
    transform: {
      target: 'es2022',
      jsx: { runtime: 'automatic', importSource: 'preact' },
      define: { 'process.env.NODE_ENV': '"production"' },
    },
    plugins: [styles, firstLoad(first)],
  });
  try {
    const { output } = await bundle.generate({
      format: 'esm',
      minify: true,
      sourcemap: 'hidden',
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash:8].js',
      codeSplitting: {
        groups: [{ name: 'start', test: (id) => first.has(id) }],
        includeDependenciesRecursively: false,
      },
    });
    return output;
  } finally {
    await bundle.close();
  }
}
