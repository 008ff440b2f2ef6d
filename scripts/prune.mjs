/**
 * `node scripts/prune.mjs <folder>`: removes packages from the folder's node_modules that the service next to it has in its bundle, and
 * files that only tools read.
 */
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EXTERNAL } from './bundle-service.mjs';
import { listFiles, say } from './checkout.mjs';

/** Only read by tools. (The `.map` files of our own code are in dist/ and make stack traces readable.) */
const UNUSED = /\.(?:map|d\.ts|d\.mts|d\.cts)$/;

/** Prunes the folder and returns the number of bytes removed. */
export function prune(folder) {
  const modules = join(folder, 'node_modules');
  const needed = withDependencies(modules, EXTERNAL);
  const size = () => listFiles(modules).reduce((sum, file) => sum + statSync(join(modules, file)).size, 0);
  const before = size();
  for (const name of installed(modules))
    if (!needed.has(name)) rmSync(join(modules, name), { recursive: true });
  for (const scope of readdirSync(modules).filter((name) => name.startsWith('@')))
    if (readdirSync(join(modules, scope)).length === 0) rmSync(join(modules, scope), { recursive: true });
  for (const file of listFiles(modules)) if (UNUSED.test(file)) rmSync(join(modules, file));
  return before - size();
}

/** Names of the packages in a node_modules folder. */
function installed(modules) {
  return readdirSync(modules).flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(modules, name)).map((own) => `${name}/${own}`) : [name],
  );
}

/** The packages that are installed, with what they depend on. */
function withDependencies(modules, names) {
  const found = new Set();
  const visit = (name) => {
    const description = join(modules, name, 'package.json');
    if (found.has(name) || !existsSync(description)) return;
    found.add(name);
    Object.keys(JSON.parse(readFileSync(description, 'utf8')).dependencies ?? {}).forEach(visit);
  };
  names.forEach(visit);
  return found;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const bytes = prune(resolve(process.argv[2] ?? '.'));
  say(`removed ${Math.round(bytes / 1e6)} MB from node_modules`);
}
