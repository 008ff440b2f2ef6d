/**
 * `node scripts/prune.mjs <folder>`: removes files from the folder's node_modules that the built service next to it never
 * loads. Prisma's client includes a query compiler for each database in two sizes and four formats, 66 MB; the generated
 * client names the one it uses. Packages' source maps and types are removed too.
 */
import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listFiles, say } from './checkout.mjs';

const COMPILER = /query_compiler_[\w.-]+\.(?:js|mjs|wasm)/g;
/** Only read by tools. (The `.map` files of our own code are in dist/ and make stack traces readable.) */
const UNUSED = /\.(?:map|d\.ts|d\.mts|d\.cts)$/;

/** Prunes the folder and returns the number of bytes removed. */
export function prune(folder) {
  const modules = join(folder, 'node_modules');
  const unused = listFiles(modules).filter((file) => UNUSED.test(file));
  const taken = [...unused.map((file) => join(modules, file)), ...unusedCompilers(folder)];
  const bytes = taken.reduce((sum, file) => sum + statSync(file).size, 0);
  for (const file of taken) rmSync(file);
  return bytes;
}

function unusedCompilers(folder) {
  const generated = join(folder, 'dist', 'generated');
  const code = listFiles(generated).filter((file) => file.endsWith('.js'));
  const used = new Set(
    code.flatMap((file) => readFileSync(join(generated, file), 'utf8').match(COMPILER) ?? []),
  );
  const runtime = join(folder, 'node_modules', '@prisma', 'client', 'runtime');
  const compilers = readdirSync(runtime).filter((file) => file.match(COMPILER));
  // A later Prisma may name its files differently: fail the build rather than produce an image that does not start.
  if (![...used].some((file) => compilers.includes(file)))
    throw new Error('the generated client names none of the query compilers in ' + runtime);
  return compilers.filter((file) => !used.has(file)).map((file) => join(runtime, file));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const bytes = prune(resolve(process.argv[2] ?? '.'));
  say(`removed ${Math.round(bytes / 1e6)} MB from node_modules`);
}
