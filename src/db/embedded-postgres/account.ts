/** Chooses the account the embedded server runs as, and prepares a data folder that this account can access. */
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmdirSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedPostgresError, INSTEAD } from './error.js';

/** Parent of the data folder if the server's account cannot access the configured one. */
const REACHABLE_FOLDER = '/var/lib/interline';

/** The account the server runs as; empty for the account of this process. Postgres refuses to run as root. */
export type Account = { uid: number; gid: number } | Record<string, never>;

/** For root: the owner of existing data, else the user `postgres`, created if missing. Other users run the server themselves. */
export function accountFor(dataDir: string): Account {
  if (process.getuid?.() !== 0) return {};
  const cluster = join(dataDir, 'cluster');
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  return lookUp('postgres') ?? createUser();
}

function lookUp(user: string): Account | undefined {
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function createUser(): Account {
  // Another start may be creating it at the same time, so only the result counts.
  const { stderr } = spawnSync(
    'useradd',
    ['--system', '--user-group', '--shell', '/usr/sbin/nologin', 'postgres'],
    {
      encoding: 'utf8',
    },
  );
  const created = lookUp('postgres');
  if (created) return created;
  throw new EmbeddedPostgresError(
    'Postgres refuses to run as root, and a system user `postgres` for it could not be created' +
      `${stderr ? ` (${stderr.trim()})` : ''}. Create that user, or start Interline as an ordinary user. ${INSTEAD}`,
  );
}

/** Creates the data folder where the account can access it, and returns its real path. */
export function prepareHome(dataDir: string, account: Account, log: (message: string) => void): string {
  const home = makeFolder(dataDir);
  if (account.uid === undefined) {
    const owner = statSync(home).uid;
    if (process.getuid && owner !== process.getuid())
      throw new EmbeddedPostgresError(
        `${dataDir} belongs to another user (uid ${owner}); start Interline as that user, or remove the folder and ` +
          `with it the database. ${INSTEAD}`,
      );
    return home;
  }
  if (canEnter(account, home)) return home;
  if (readdirSync(home).length > 0)
    throw new EmbeddedPostgresError(
      `The database in ${dataDir} cannot be reached by the account it runs as (uid ${account.uid}), since a folder ` +
        `above is closed to others. Open that folder (chmod o+x), or move the data elsewhere with DATA_DIR. ${INSTEAD}`,
    );
  const place = join(REACHABLE_FOLDER, createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
  makeFolder(REACHABLE_FOLDER);
  makeFolder(place);
  rmdirSync(home);
  symlinkSync(place, dataDir);
  log(`a folder above ${dataDir} is closed to the account Postgres runs as, so the data is kept in ${place}`);
  return place;
}

function makeFolder(path: string): string {
  const isNew = !existsSync(path);
  // A symbolic link may point to a folder that was deleted.
  const target =
    isNew && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(path) : path;
  mkdirSync(target, { recursive: true });
  // Regardless of the umask: the server's account must be able to enter.
  if (isNew) chmodSync(target, 0o755);
  return realpathSync(path);
}

function canEnter(account: Account, folder: string): boolean {
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0
  );
}

/** Runs a program as the account and waits for it; rejects with its output. */
export async function runAs(account: Account, program: string, args: string[]): Promise<void> {
  await promisify(execFile)(program, args, { ...account, cwd: '/', env: cleanEnvironment() });
}

/** Keeps the service's variables (secrets, PGDATA, LC_*) from the server. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' };
}
