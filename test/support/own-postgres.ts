/** A Postgres server for one test file, which may restart and kill it: the suite's server is used by all files. */
import { chmod, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../src/db/embedded-postgres.js';
import { installQueue } from '../../src/db/install-queue.js';
import { migrate } from '../../src/db/migrate.js';
import { until } from './conditions.js';
import { freePort } from './servers.js';

/** Times of `performance.now()`. */
export interface Outage {
  /** Just before what ended the server. */
  began: number;
  /** When it accepted a connection again. */
  ended: number;
}

export interface OwnPostgres {
  /** Address of its migrated database; the same after a restart. */
  url: string;
  /** A fast shutdown, as an operator's restart or a minor update does it, and a start. */
  restart(): Promise<Outage>;
  /** `kill -9` of the server's first process, and a start, which recovers from the log. */
  crash(): Promise<Outage>;
  stop(): Promise<void>;
}

/** Starts a server with a migrated database. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  const shared = '/dev/shm';
  const parent = existsSync(shared) ? shared : tmpdir();
  const folder = await realpath(await mkdtemp(join(parent, 'interline-own-')));
  // As root the server runs under another account, which must be able to enter.
  await chmod(folder, 0o711);
  const dataDir = join(folder, 'postgres');
  const options = {
    dataDir,
    port: await freePort(),
    database: 'interline_test',
    // Commits are written before they are acknowledged, which a killed server needs; `fsync` only matters to a machine that loses power.
    settings: { fsync: 'off', max_connections: '100' },
    log: () => undefined,
  };
  let server = await startEmbeddedPostgres(options);
  const { url } = server;
  await migrate({ databaseUrl: url, log: () => undefined });
  await installQueue(url);

  async function startAgain(began: number): Promise<Outage> {
    // After a crash this only releases the data folder.
    await server.stop();
    const [ended] = await Promise.all([
      until('the database accepts connections', async () =>
        (await accepts(url)) ? performance.now() : null,
      ),
      startEmbeddedPostgres(options).then((started) => (server = started)),
    ]);
    return { began, ended };
  }
  return {
    url,
    restart: () => startAgain(performance.now()),
    async crash() {
      const [first] = (await readFile(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8')).split('\n');
      const began = performance.now();
      process.kill(Number(first), 'SIGKILL');
      return startAgain(began);
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** Whether a new session can be opened. */
export async function accepts(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
