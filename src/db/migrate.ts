/**
 * Applies the SQL files of `prisma/migrations` and records them as Prisma does, so that the Prisma CLI and this
 * runner can both be used on one database. Running instances need neither the CLI nor its engine.
 *
 * Each file runs in one transaction together with its record: it is applied completely or not at all. A file whose
 * statements cannot run in a transaction (CREATE INDEX CONCURRENTLY) contains the line `-- interline: no-transaction`;
 * its statements end with a semicolon at the end of a line and run one by one. If such a file is interrupted, the next
 * run continues it.
 */
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { isDistributed } from './distribution/distribute.js';
import { applyMigration, isStepwise, MigrationError, type Migration, type Unfinished } from './migration.js';

export { MigrationError } from './migration.js';

/** The advisory lock that the Prisma CLI uses for migrations, so that it and this runner exclude each other. */
const ADVISORY_LOCK = 72707369;

export interface MigrateOptions {
  /** Address of the database itself: the lock needs a persistent session, which a pooler in transaction mode does not give. */
  databaseUrl: string;
  /** Default: `prisma/migrations` of this checkout. */
  directory?: string;
  log: (message: string) => void;
  /** Aborts the run: rolls back the current statement or file, and `migrate` rejects. */
  signal?: AbortSignal | undefined;
}

interface Recorded extends Unfinished {
  migration_name: string;
  finished_at: Date | null;
  logs: string | null;
}

/** Applies pending migrations in order of their names, and resolves with the names. Safe to run on many instances at once. */
export async function migrate({ databaseUrl, directory, log, signal }: MigrateOptions): Promise<string[]> {
  const migrations = await readMigrations(
    directory ?? fileURLToPath(new URL('../../prisma/migrations', import.meta.url)),
  );
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'interline migrate',
    keepAlive: true,
  });
  // Without a listener a cut connection would end the process; the pending query rejects with the reason.
  client.on('error', () => undefined);
  await client.connect();
  let stopTerminating: (() => void) | undefined;
  try {
    signal?.throwIfAborted();
    const pid = await prepareSession(client);
    stopTerminating = terminateOnAbort(client, pid, databaseUrl, signal);
    await lock(client, log, signal);
    await createTable(client);
    const recorded = await readRecorded(client);
    const pending = selectPending(migrations, recorded, log);
    const distributed = await isDistributed(client);
    for (const migration of pending) {
      const unfinished = recorded.get(migration.name);
      log(
        unfinished
          ? `continuing migration ${migration.name}, which was interrupted`
          : `applying migration ${migration.name}`,
      );
      await applyMigration({ client, isDistributed: distributed, log, signal }, migration, unfinished);
    }
    return pending.map(({ name }) => name);
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    stopTerminating?.();
    // Ending the session also releases the lock.
    await client.end();
  }
}

/**
 * Timeouts of the role or the database must not interrupt a long migration, and the session of a killed runner must end.
 * Returns the session's process id on the server.
 */
async function prepareSession(client: pg.Client): Promise<number | undefined> {
  await client.query('SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0');
  // Otherwise the server notices a killed client only after the statement, and keeps the lock until then. Not on every platform.
  await client.query("SET client_connection_check_interval = '1s'").catch(() => undefined);
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  return rows[0]?.pid;
}

/** Ends the session from another one, the only way to stop a running statement. Returns a function that removes the listener. */
function terminateOnAbort(
  client: pg.Client,
  pid: number | undefined,
  databaseUrl: string,
  signal: AbortSignal | undefined,
): () => void {
  const terminate = () => {
    const other = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 3_000 });
    other.on('error', () => undefined);
    void other
      .connect()
      .then(() => other.query('SELECT pg_terminate_backend($1)', [pid]))
      // The server ends the session itself once it notices that the client is gone.
      .catch(() => client.end())
      .finally(() => other.end().catch(() => undefined));
  };
  if (signal?.aborted) terminate();
  signal?.addEventListener('abort', terminate, { once: true });
  return () => signal?.removeEventListener('abort', terminate);
}

async function readMigrations(directory: string): Promise<Migration[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return await Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(directory, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function lock(
  client: pg.Client,
  log: (message: string) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (let told = false; ; told = true) {
    const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [
      ADVISORY_LOCK,
    ]);
    if (rows[0]?.locked) return;
    if (!told) log('waiting for another instance that is migrating this database');
    // Polls instead of waiting inside a query: CREATE INDEX CONCURRENTLY waits for every running query, so an instance
    // that waits for the lock in a query and the instance that holds it would wait for each other.
    await sleep(200, undefined, { signal });
  }
}

async function createTable(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ exists: boolean }>(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS exists`,
  );
  if (rows[0]?.exists) return;
  await client.query(`CREATE TABLE "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum" VARCHAR(64) NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL,
    "logs" TEXT,
    "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  )`);
}

async function readRecorded(client: pg.Client): Promise<Map<string, Recorded>> {
  const { rows } = await client.query<Recorded>(
    `SELECT id, migration_name, checksum, finished_at, logs, applied_steps_count AS steps FROM "_prisma_migrations"
     WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return new Map(rows.map((row) => [row.migration_name, row]));
}

function selectPending(
  migrations: Migration[],
  recorded: Map<string, Recorded>,
  log: (message: string) => void,
): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of recorded.values()) {
    const file = known.get(row.migration_name);
    // Only the Prisma CLI leaves such a record for a transactional file: ours is rolled back with the file.
    if (row.finished_at === null && !(file && isStepwise(file)))
      throw new MigrationError(
        `Migration ${row.migration_name} began on this database and failed or was interrupted` +
          `${row.logs ? `: ${row.logs}` : ''}. Repair the database manually, then either finish it (set finished_at ` +
          'of its row in "_prisma_migrations") or have it applied again (set rolled_back_at), and start again.',
      );
  }
  const unknown = [...recorded.keys()].filter((name) => !known.has(name));
  // During a rolling upgrade, instances of the previous release still start.
  if (unknown.length > 0)
    log(`the database has migrations this release does not know: ${unknown.join(', ')}`);
  return migrations.filter(({ name, checksum }) => {
    const row = recorded.get(name);
    if (row && row.finished_at !== null && row.checksum !== checksum)
      throw new MigrationError(
        `Migration ${name} was changed after it was applied to this database (checksum ${row.checksum}, the file now ` +
          `has ${checksum}). Restore the file and put the change into a new migration.`,
      );
    return row === undefined || row.finished_at === null;
  });
}
