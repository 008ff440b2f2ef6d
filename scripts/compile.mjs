/**
 * TypeScript to `dist/`. The service is transpiled file by file, so stack traces and file names stay
 * what they are; the widget and the console are bundled for browsers into `dist/public/`. Assets are copied beside
 * the code that reads them. (`dist/package/` is scripts/package.mjs's.) A file is written only when its content changed, so a running service is not disturbed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { foldEntry } from './fold-entry.mjs';
import { ROOT, listFiles, say } from './workspace.mjs';

const SRC = join(ROOT, 'src');
const DIST = join(ROOT, 'dist');
const STAMP = 'built.json';

/**
 * The bundles for browsers: output folder below dist/public, entry, and what differs between them. `whole`: the entry
 * comes as one file.
 */
const BUNDLES = [
  {
    name: 'widget',
    entry: 'widget/interline.ts',
    // The widget's style goes into its shadow root, so it imports CSS as text.
    loader: { '.css': 'text' },
    whole: true,
  },
  { name: 'admin', entry: 'admin/main.tsx', loader: {}, whole: false },
];

const isCode = (file) => /\.(ts|tsx)$/.test(file);
const isBrowser = (file) => BUNDLES.some(({ name }) => file.startsWith(name + '/'));

/** Builds `dist/` if it is not what the sources say; resolves with whether it did. */
export async function build() {
  const sources = listFiles(SRC);
  const fingerprint = fingerprintOf(sources);
  if (readStamp() === fingerprint) return false;
  const started = Date.now();
  const missing = ['main.ts', 'cli.ts', ...BUNDLES.map(({ entry }) => entry)].filter(
    (file) => !existsSync(join(SRC, file)),
  );
  if (missing.length > 0) throw new BuildError(`src/${missing.join(' and src/')} is missing`);

  const outputs = new Map();
  for (const { path, contents } of [
    ...(await compileService(sources)),
    ...(await bundleBrowserCode(outputs)),
  ])
    outputs.set(relative(DIST, path), contents);
  for (const file of sources.filter((source) => !isCode(source) && !source.startsWith('generated/'))) {
    const contents = readFileSync(join(SRC, file));
    outputs.set(join(...file.split('/')), contents);
    if (isBrowser(file) && !file.endsWith('.css')) outputs.set(join('public', ...file.split('/')), contents);
  }

  rmSync(join(DIST, STAMP), { force: true });
  for (const [file, contents] of outputs) writeIfChanged(join(DIST, file), contents);
  for (const file of listFiles(DIST).filter((path) => !path.startsWith('package/')))
    if (!outputs.has(file.split('/').join(sep))) rmSync(join(DIST, file), { force: true });
  writeIfChanged(join(DIST, STAMP), JSON.stringify({ fingerprint }));
  say(`built ${outputs.size} files in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return true;
}

async function compileService(sources) {
  const entryPoints = sources
    .filter((file) => isCode(file) && !file.endsWith('.d.ts') && !isBrowser(file))
    .map((file) => join(SRC, file));
  return await esbuild({ entryPoints, outbase: SRC, outdir: DIST, platform: 'node', target: 'node20' });
}

async function bundleBrowserCode(outputs) {
  const files = [];
  for (const { name, entry, loader, whole } of BUNDLES) {
    const split = await esbuild({
      entryPoints: [join(SRC, entry)],
      outdir: join(DIST, 'public', name),
      bundle: true,
      splitting: true,
      minify: true,
      metafile: true,
      platform: 'browser',
      target: 'es2022',
      chunkNames: 'chunks/[name]-[hash]',
      legalComments: 'linked',
      define: { 'process.env.NODE_ENV': '"production"' },
      loader,
    });
    const built = whole ? await foldEntry(split, 'src/' + entry, esbuild) : split;
    files.push(...built);
    // What a bundle consists of, for size tests.
    outputs.set(join('meta', name + '.json'), JSON.stringify(split.metafile));
  }
  return files;
}

async function esbuild(options) {
  const { build: run } = await import('esbuild');
  try {
    const result = await run({
      absWorkingDir: ROOT,
      format: 'esm',
      sourcemap: true,
      charset: 'utf8',
      write: false,
      logLevel: 'warning',
      ...options,
    });
    return Object.assign(result.outputFiles, { metafile: result.metafile });
  } catch (error) {
    // esbuild has printed each error with its place already.
    if (error.errors)
      throw new BuildError(`the build failed with ${error.errors.length} error(s), see above`);
    throw error;
  }
}

/** The sources do not compile; the details are printed. */
export class BuildError extends Error {}

function fingerprintOf(sources) {
  const hash = createHash('sha256');
  for (const file of [
    ...sources.map((source) => join(SRC, source)),
    ...['scripts/compile.mjs', 'scripts/fold-entry.mjs', 'tsconfig.json', 'package-lock.json'].map((file) =>
      join(ROOT, file),
    ),
  ]) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(join(DIST, STAMP), 'utf8')).fingerprint;
  } catch {
    return undefined;
  }
}

function writeIfChanged(file, contents) {
  const bytes = Buffer.from(contents);
  if (existsSync(file) && readFileSync(file).equals(bytes)) return;
  mkdirSync(dirname(file), { recursive: true });
  // By renaming, a service that is just loading the file reads the old or the new one, never half of one.
  writeFileSync(file + '.tmp', bytes);
  renameSync(file + '.tmp', file);
}
