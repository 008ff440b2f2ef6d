/**
 * Compiles TypeScript to `dist/`. The service is bundled into `dist/service/`, from where it runs, and transpiled file by file, which
 * tests and scripts import; the widget and the console are bundled for browsers into `dist/public/`. Assets are copied next to
 * the code that reads them. (`dist/package/` belongs to scripts/package.mjs.) Unchanged files are not rewritten, so that a
 * running service is not disturbed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { bundleConsole } from './bundle-console.mjs';
import { serviceBundle } from './bundle-service.mjs';
import { bundleWidget } from './bundle-widget.mjs';
import { compressed } from './compress.mjs';
import { ROOT, listFiles, say } from './checkout.mjs';

const SRC = join(ROOT, 'src');
const DIST = join(ROOT, 'dist');
const STAMP = 'built.json';

/** The browser bundles: source folders and their entry files. */
const BUNDLES = { widget: 'widget/interline.ts', admin: 'admin/main.ts' };

/** Constants in the sources (src/version.ts). */
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const DEFINED = { BUILT_VERSION: JSON.stringify(version) };

const isCode = (file) => /\.(ts|tsx)$/.test(file);
const isBrowser = (file) => Object.keys(BUNDLES).some((folder) => file.startsWith(folder + '/'));

/** Builds `dist/` unless it is up to date; resolves with whether it did. */
export async function build() {
  const sources = listFiles(SRC);
  const fingerprint = fingerprintOf(sources);
  if (readStamp() === fingerprint) return false;
  const started = Date.now();
  const missing = ['main.ts', 'cli.ts', ...Object.values(BUNDLES)].filter(
    (file) => !existsSync(join(SRC, file)),
  );
  if (missing.length > 0) throw new BuildError(`src/${missing.join(' and src/')} is missing`);

  const outputs = new Map();
  const service = [await compileService(sources), await esbuild(serviceBundle(SRC, DIST, DEFINED))];
  for (const { path, contents } of service.flatMap(({ outputFiles }) => outputFiles))
    outputs.set(relative(DIST, path), contents);
  for (const file of sources.filter((source) => !isCode(source) && !source.startsWith('generated/'))) {
    const contents = readFileSync(join(SRC, file));
    outputs.set(join(...file.split('/')), contents);
    if (isBrowser(file) && !file.endsWith('.css')) outputs.set(join('public', ...file.split('/')), contents);
  }
  for (const [file, contents] of [...(await compileWidget()), ...(await compileConsole())])
    outputs.set(file, contents);
  for (const [file, contents] of await compressed(outputs)) outputs.set(file, contents);

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
  return await esbuild({
    entryPoints,
    outbase: SRC,
    outdir: DIST,
    platform: 'node',
    target: 'node20',
    define: DEFINED,
  });
}

/** The console's files, and `meta/admin.json` like that of the widget. */
async function compileConsole() {
  const output = await bundled(bundleConsole());
  const { outputFiles: styles } = await esbuild({
    entryPoints: [join(SRC, 'admin', 'style', 'main.css')],
    outdir: join(DIST, 'public', 'admin'),
    bundle: true,
    minify: true,
  });
  const scripts = scriptsOf(output);
  const page = withPreloads(readFileSync(join(SRC, 'admin', 'index.html'), 'utf8'), scripts);
  return new Map([
    ...filesOf(output, join('public', 'admin')),
    ...styles.map(({ path, contents }) => [relative(DIST, path), contents]),
    [join('public', 'admin', 'index.html'), page],
    [join('meta', 'admin.json'), JSON.stringify(scripts)],
  ]);
}

/**
 * The console's page with links to the scripts of its first load, so that they are downloaded at the same time as the texts of the
 * language, which only the first script knows.
 */
function withPreloads(page, scripts) {
  const files = new Set();
  const visit = (name) => {
    const { file, imports } = scripts.find((script) => script.file === name);
    if (files.has(file)) return;
    files.add(file);
    imports.forEach(visit);
  };
  visit('main.js');
  visit(scripts.find(({ modules }) => modules.includes('src/admin/start.tsx')).file);
  files.delete('main.js');
  const links = [...files].map((file) => `<link rel="modulepreload" href="/admin/${file}" />`);
  return page.toString().replace('</head>', `  ${links.join('\n    ')}\n  </head>`);
}

/** The widget's files, and `meta/widget.json` with the modules in each script, for the tests of its size. */
async function compileWidget() {
  const input = { interline: join(SRC, BUNDLES.widget) };
  const output = await bundled(bundleWidget(input, { forBrowsers: true }));
  return new Map([
    ...filesOf(output, join('public', 'widget')),
    [join('meta', 'widget.json'), JSON.stringify(scriptsOf(output))],
  ]);
}

function bundled(bundle) {
  return bundle.catch((error) => {
    throw new BuildError(error.message);
  });
}

const filesOf = (output, folder) =>
  output.map((file) => [join(folder, file.fileName), file.code ?? file.source]);

/** Each script of a bundle with its static imports and its modules. */
function scriptsOf(output) {
  return output
    .filter(({ type }) => type === 'chunk')
    .map(({ fileName, imports, moduleIds }) => ({
      file: fileName,
      imports,
      modules: moduleIds.map(sourceOf),
    }));
}

/** A file's path relative to the project, with slashes. */
const sourceOf = (file) => relative(ROOT, file).split(sep).join('/');

async function esbuild(options) {
  const { build: run } = await import('esbuild');
  try {
    return await run({
      absWorkingDir: ROOT,
      format: 'esm',
      sourcemap: true,
      charset: 'utf8',
      write: false,
      logLevel: 'warning',
      ...options,
    });
  } catch (error) {
    // esbuild has already printed each error with its position.
    if (error.errors)
      throw new BuildError(`the build failed with ${error.errors.length} error(s), see above`);
    throw error;
  }
}

/** The sources do not compile; the details have been printed. */
export class BuildError extends Error {}

function fingerprintOf(sources) {
  const hash = createHash('sha256');
  for (const file of [
    ...sources.map((source) => join(SRC, source)),
    ...[
      'scripts/compile.mjs',
      'scripts/bundle-console.mjs',
      'scripts/bundle-service.mjs',
      'scripts/bundle-widget.mjs',
      'scripts/compress.mjs',
      'tsconfig.json',
      'package-lock.json',
    ].map((file) => join(ROOT, file)),
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
  // Renaming is atomic: a service that is loading the file reads the old or the new one, never a partial one.
  writeFileSync(file + '.tmp', bytes);
  renameSync(file + '.tmp', file);
}
