/** A separate project: the npm package is packed and installed there, the examples are copied into it. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build, type Plugin } from 'esbuild';
import { compileScript, parse } from 'vue/compiler-sfc';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** What the examples need besides the package, as a site that uses them has it. */
const BESIDE = ['react', 'react-dom', 'vue', '@types/react', '@types/react-dom'];

export interface Project {
  folder: string;
  /** Paths of what was packed. */
  packed: string[];
  write: (path: string, text: string) => Promise<void>;
  /** TypeScript's errors in `consumer.ts` and the React example; empty without any. */
  typeErrors: () => Promise<string>;
  /** One script of an entry, with single-file components compiled as Vue's own tools do. */
  bundle: (entry: string) => Promise<string>;
  remove: () => Promise<void>;
}

/** Builds, packs and installs, all without a registry. */
export async function installPackage(): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), 'interline-package-'));
  const write = (path: string, text: string) => writeFile(join(folder, path), text);
  await run(process.execPath, [join(ROOT, 'scripts/package.mjs')], ROOT);
  await write('package.json', '{ "private": true, "type": "module" }');
  const target = ['--json', '--pack-destination', folder];
  const [tarball] = JSON.parse(await run('npm', ['pack', join(ROOT, 'dist/package'), ...target], folder)) as [
    { filename: string; files: { path: string }[] },
  ];
  await run(
    'npm',
    ['install', '--offline', '--no-audit', '--no-fund', join(folder, tarball.filename)],
    folder,
  );
  for (const name of BESIDE) {
    const place = join(folder, 'node_modules', name);
    await mkdir(dirname(place), { recursive: true });
    await symlink(join(ROOT, 'node_modules', name), place);
  }
  const compilerOptions = {
    ...{ strict: true, noEmit: true, target: 'ES2022', module: 'ESNext', moduleResolution: 'bundler' },
    ...{ lib: ['ES2022', 'DOM', 'DOM.Iterable'], types: [], jsx: 'react-jsx' },
  };
  const files = ['consumer.ts', 'examples/react/main.tsx'];
  await write('tsconfig.json', JSON.stringify({ compilerOptions, files }));
  await cp(join(ROOT, 'examples'), join(folder, 'examples'), { recursive: true });
  return {
    folder,
    packed: tarball.files.map(({ path }) => path),
    write,
    typeErrors: () =>
      run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder], folder).catch(
        (error: { stdout: string }) => error.stdout,
      ),
    bundle: (entry) => bundle(folder, entry),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** What the program printed; without the flags Jest runs under. */
async function run(program: string, args: string[], cwd: string): Promise<string> {
  const env = { ...process.env, NODE_OPTIONS: '' };
  return (await promisify(execFile)(program, args, { cwd, env })).stdout;
}

const vue: Plugin = {
  name: 'vue',
  setup(run) {
    run.onLoad({ filter: /\.vue$/ }, async ({ path }) => {
      const { descriptor } = parse(await readFile(path, 'utf8'), { filename: path });
      const compilerOptions = { isCustomElement: (tag: string) => tag.startsWith('interline-') };
      const options = { id: 'example', inlineTemplate: true, templateOptions: { compilerOptions } };
      return { contents: compileScript(descriptor, options).content, loader: 'ts' };
    });
  },
};

async function bundle(folder: string, entry: string): Promise<string> {
  const result = await build({
    absWorkingDir: folder,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"' },
    plugins: [vue],
  });
  return result.outputFiles[0]?.text ?? '';
}
