/** Creates a cluster in a data folder, and runs a server on it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { cleanEnvironment, runAs, type Account } from './account.js';
import { EmbeddedPostgresError, INSTEAD } from './error.js';
import { STOP_PATIENCE_MS } from './owner.js';

const HOST = '127.0.0.1';
const USER = 'interline';

export interface Server {
  child: ChildProcess;
  port: number;
  exited: Promise<void>;
}

/** Address of a database of the server on `port`. */
export function urlOf(port: number, password: string, database: string): string {
  return `postgresql://${USER}:${password}@${HOST}:${port}/${database}`;
}

/** The password stored next to the cluster. */
export function passwordOf(home: string): string {
  return readFileSync(join(home, 'password'), 'utf8').trim();
}

/** Requests a fast shutdown; a server that hangs gets an immediate one and recovers at its next start. */
export async function end(child: ChildProcess, exited: Promise<void>): Promise<void> {
  child.ref();
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGQUIT'), STOP_PATIENCE_MS);
  await exited;
  clearTimeout(timer);
}

/** Creates the cluster and its password; an unfinished cluster is never used. */
export async function createCluster(binaries: string, home: string, account: Account): Promise<void> {
  const half = join(home, 'cluster.new');
  const passwordFile = join(home, 'password');
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, randomBytes(24).toString('base64url') + '\n', { mode: 0o600 });
  if (account.uid !== undefined) chownSync(passwordFile, account.uid, account.gid);
  // Classifies letters of all languages correctly only with a UTF-8 LC_CTYPE, whose name differs between systems.
  for (const ctype of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    rmSync(half, { recursive: true, force: true });
    mkdirSync(half, { mode: 0o700 });
    if (account.uid !== undefined) chownSync(half, account.uid, account.gid);
    try {
      await runAs(account, join(binaries, 'bin', 'initdb'), [
        `--pgdata=${half}`,
        `--username=${USER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        `--lc-ctype=${ctype}`,
        // There is no data to lose yet, and syncing to a busy disk takes many seconds.
        '--no-sync',
      ]);
      break;
    } catch (error) {
      if (ctype !== 'C' && /locale/.test((error as Error).message)) continue;
      throw new EmbeddedPostgresError(
        `The embedded Postgres could not create its database: ${(error as Error).message.trim()}. ${INSTEAD}`,
      );
    }
  }
  renameSync(half, join(home, 'cluster'));
}

/** A server's programs, data, account, port (undefined: any free one) and settings. */
interface Launch {
  binaries: string;
  home: string;
  account: Account;
  port: number | undefined;
  settings: Record<string, string>;
}

/** Starts a server and waits until it accepts connections. */
export async function launch(
  { binaries, home, account, port: wanted, settings }: Launch,
  password: string,
  log: (message: string) => void,
): Promise<Server> {
  for (let attempt = 1; ; attempt++) {
    const port = wanted ?? (await freePort());
    const server = spawnServer(binaries, home, account, settings, port);
    if (await answers(server, home, password, log)) return server;
    const tail = logTail(home);
    // Another program may take the port first, and a killed server's last processes may still be running.
    const passing = /could not bind|Address already in use|pre-existing shared memory/.test(tail);
    if (!passing || attempt === 10) {
      throw new EmbeddedPostgresError(`The embedded Postgres did not start:\n${tail}\n${INSTEAD}`);
    }
    await sleep(200);
  }
}

function spawnServer(
  binaries: string,
  home: string,
  account: Account,
  settings: Record<string, string>,
  port: number,
): Server {
  const cluster = join(home, 'cluster');
  const parameters = { unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC', ...settings };
  // Recreated instead of truncated: an existing file may belong to root, after a start as root on this user's data.
  rmSync(join(home, 'server.log'), { force: true });
  const output = openSync(join(home, 'server.log'), 'w', 0o600);
  const child = spawn(
    join(binaries, 'bin', 'postgres'),
    [
      ...['-D', cluster, '-h', HOST, '-p', String(port)],
      ...Object.entries(parameters).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    {
      ...account,
      cwd: '/',
      env: cleanEnvironment(),
      stdio: ['ignore', output, output],
      // In its own process group: Ctrl-C in a terminal must not stop the database before the service.
      detached: true,
    },
  );
  closeSync(output);
  const exited = new Promise<void>((done) => {
    child.once('error', () => done());
    child.once('exit', () => done());
  });
  stopWithThisProcess(child, exited);
  return { child, port, exited };
}

/** Stops the server when this process ends by an exception, or by a signal without another listener. */
function stopWithThisProcess(child: ChildProcess, exited: Promise<void>): void {
  const stop = () => child.kill('SIGINT');
  const onSignal = (signal: NodeJS.Signals) => {
    // The other listener decides when to stop, and then also stops the server.
    if (process.listenerCount(signal) > 0) return;
    stop();
    process.kill(process.pid, signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  process.once('exit', stop);
  for (const signal of signals) process.once(signal, onSignal);
  void exited.then(() => {
    process.off('exit', stop);
    for (const signal of signals) process.off(signal, onSignal);
  });
}

/** Resolves with true once the server accepts connections, with false if it ended instead. */
async function answers(
  { child, port, exited }: Server,
  home: string,
  password: string,
  log: (message: string) => void,
): Promise<boolean> {
  let ended = false;
  void exited.then(() => (ended = true));
  for (let waited = 0; !ended; waited += 50) {
    const problem = await tryToConnect(port, password);
    if (problem === undefined) return true;
    if (problem === '28P01') {
      await end(child, exited);
      throw new EmbeddedPostgresError(
        `The password in ${join(home, 'password')} does not match the database next to it; restore it, or remove the ` +
          'folder and with it the database.',
      );
    }
    if (waited > 0 && waited % 10_000 === 0) log('Postgres is still recovering from an unclean stop');
    await sleep(50);
  }
  return false;
}

async function tryToConnect(port: number, password: string): Promise<string | undefined> {
  try {
    await withClient(port, password, () => Promise.resolve());
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown';
  }
}

/** Creates the database unless it exists. */
export async function createDatabase(port: number, password: string, database: string): Promise<void> {
  await withClient(port, password, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  });
}

async function withClient(
  port: number,
  password: string,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ host: HOST, port, user: USER, password, database: 'postgres' });
  // A connection cut during startup must not end the process; the pending query rejects anyway.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, HOST, () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** The last lines of the server's log. */
export function logTail(home: string): string {
  return readFileSync(join(home, 'server.log'), 'utf8').trim().split('\n').slice(-8).join('\n');
}
