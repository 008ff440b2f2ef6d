/**
 * Makes tests import the built service. Jest loads modules again for every test file, and loading and warming up the
 * whole service with Prisma costs more than most files cost to run. So `src/x.ts` is replaced by a module that
 * re-exports `dist/x.js`, which Node.js has loaded once for all files of a worker (`environment.mjs`).
 */
import { parseSync } from '@swc/core';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
const OWN = readFileSync(import.meta.filename);

/** The built file of a source, relative to `dist/`, and its code. */
function builtFrom(path) {
  const file = relative(join(ROOT, 'src'), path).replace(/\.ts$/, '.js');
  return { file, code: readFileSync(join(ROOT, 'dist', file), 'utf8') };
}

/** Names that a module exports, and modules it re-exports completely. */
function exportsOf(code) {
  const { body } = parseSync(code, { syntax: 'ecmascript', target: 'es2022' });
  const names = body
    .filter(({ type }) => type === 'ExportNamedDeclaration')
    .flatMap(({ specifiers }) => specifiers.map(({ exported, orig }) => (exported ?? orig).value));
  const all = body.filter(({ type }) => type === 'ExportAllDeclaration').map(({ source }) => source.value);
  return { names, all };
}

export default {
  getCacheKey(_source, path) {
    const { file, code } = builtFrom(path);
    return createHash('sha256').update(OWN).update(file).update(code).digest('hex');
  },
  process(_source, path) {
    const { file, code } = builtFrom(path);
    const { names, all } = exportsOf(code);
    return {
      code: [
        ...all.map((source) => `export * from ${JSON.stringify(source)};`),
        `export const { ${names.join(', ')} } = await importOnce(${JSON.stringify(`../../../dist/${file}`)});`,
      ].join('\n'),
    };
  },
};
