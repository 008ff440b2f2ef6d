/**
 * `npm run build:package`: builds the widget's npm package in `dist/package/`, ready to pack or publish: modules
 * for bundlers and browsers, and the types of its exports.
 */
import './node-version.mjs';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';
import { bundleWidget } from './bundle-widget.mjs';
import { ROOT, fail, say } from './checkout.mjs';
import { prepare } from './workspace.mjs';

const WIDGET = join(ROOT, 'src', 'widget');
const OUT = join(ROOT, 'dist', 'package');
/** The entry points; `react` only exports types. */
const ENTRIES = ['index', 'auto', 'react'];

await prepare({ build: false });
rmSync(OUT, { recursive: true, force: true });
await bundle();
await declare();
copyFileSync(join(ROOT, 'docs', 'npm.md'), join(OUT, 'README.md'));
write('package.json', JSON.stringify(manifest(), null, 2) + '\n');
say('built dist/package');

/** Not minified: bundlers minify, and need the comments addressed to them. */
async function bundle() {
  const input = ['index', 'auto'].map((name) => [name, join(WIDGET, 'package', name + '.ts')]);
  const output = await bundleWidget(Object.fromEntries(input), { forBrowsers: false });
  for (const { fileName, code } of output) write(fileName, code);
}

/** The declarations that an entry needs; types from the contract are expanded to avoid depending on its library. */
async function declare() {
  const { options } = ts.getParsedCommandLineOfConfigFile(
    join(ROOT, 'tsconfig.json'),
    {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: WIDGET,
      outDir: join(OUT, 'types'),
    },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (problem) => fail(problem.messageText) },
  );
  const entries = ENTRIES.map((name) => join(WIDGET, 'package', name + '.ts'));
  const program = ts.createProgram([...entries, join(WIDGET, 'css.d.ts')], options);
  const files = new Set(entries);
  for (const file of files) {
    if (file.endsWith('details.ts')) {
      write('types/package/details.d.ts', await details(program, file));
      continue;
    }
    program.emit(
      program.getSourceFile(file),
      (path, text) => {
        write(relative(OUT, path), text);
        for (const [, name] of text.matchAll(/from '(\.[^']+)\.js'/g))
          files.add(join(dirname(file), name + '.ts'));
      },
      undefined,
      true,
    );
  }
}

/** Every exported type of the file, fully expanded. */
async function details(program, file) {
  const source = program.getSourceFile(file);
  const checker = program.getTypeChecker();
  const { NoTruncation, InTypeAlias } = ts.TypeFormatFlags;
  const types = checker
    .getExportsOfModule(checker.getSymbolAtLocation(source))
    .map((symbol) => {
      const type = checker.getDeclaredTypeOfSymbol(symbol);
      const comment = ts.displayPartsToString(symbol.getDocumentationComment(checker));
      const text = checker.typeToString(type, source, NoTruncation | InTypeAlias);
      return `${comment && `/** ${comment} */\n`}export type ${symbol.name} = ${text};\n`;
    })
    .join('');
  return await format(types, { ...(await resolveConfig(file)), parser: 'typescript' });
}

function manifest() {
  const { version, description } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const types = (name) => `./types/package/${name}.d.ts`;
  return {
    name: 'interline-widget',
    version,
    description,
    license: 'UNLICENSED',
    type: 'module',
    sideEffects: ['./auto.js'],
    exports: {
      '.': { types: types('index'), default: './index.js' },
      './auto': { types: types('auto'), default: './auto.js' },
      './react': { types: types('react') },
      './package.json': './package.json',
    },
    files: ['*.js', 'chunks', 'types'],
    peerDependencies: { '@types/react': '>=19' },
    peerDependenciesMeta: { '@types/react': { optional: true } },
  };
}

function write(path, text) {
  const file = join(OUT, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
