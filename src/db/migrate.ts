/**
 * Applies the SQL files of `prisma/migrations` and records them as Prisma does, so that the Prisma CLI and this
 * runner can be used in turns on one database. Running instances need neither the CLI nor its engine.
 *
 * Each file is one transaction together with its record: it applies whole or not at all. A file whose statements
 * cannot run in a transaction (CREATE INDEX CONCURRENTLY) carries the line `-- interline: no-transaction`; its
 * statements end with a semicolon at the end of a line and run one by one.
 */
import { createHash, randomUUID } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** The advisory lock the Prisma CLI takes for migrating, so that it and this runner exclude each other. */
const ADVISORY_LOCK = 72707369;
const NO_TRANSACTION = /^-- interline: no-transaction\s*$/m;

export interface MigrateOptions {
  databaseUrl: string;
  /** Default: `prisma/migrations` of this checkout. */
  directory?: string;
  log: (message: string) => void;
}

/** The database or the files are not as they should be; nothing was applied beyond what the log says. */
export class MigrationError extends Error {
  override name = 'MigrationError';
}

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

interface Recorded {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
  logs: string | null;
}

/** Applies what is pending, in the order of names, and resolves with the names. Safe to run on many instances at once. */
export async function migrate({ databaseUrl, directory, log }: MigrateOptions): Promise<string[]> {
  const migrations = await readMigrations(
    directory ?? fileURLToPath(new URL('../../prisma/migrations', import.meta.url)),
  );
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'interline migrate' });
  // Without a listener a cut connection would end the process; the query in progress rejects with the reason.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await lock(client, log);
    await createTable(client);
    const pending = selectPending(migrations, await readRecorded(client), log);
    for (const migration of pending) {
      log(`applying migration ${migration.name}`);
      await apply(client, migration);
    }
    return pending.map(({ name }) => name);
  } finally {
    // Ending the session also gives the lock back.
    await client.end();
  }
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

async function lock(client: pg.Client, log: (message: string) => void): Promise<void> {
  for (let told = false; ; told = true) {
    const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [
      ADVISORY_LOCK,
    ]);
    if (rows[0]?.locked) return;
    if (!told) log('waiting for another instance that is migrating this database');
    // Asking again rather than waiting inside a query: CREATE INDEX CONCURRENTLY waits for every running query, so
    // an instance waiting for the lock in one and the instance that holds it would wait for each other.
    await sleep(200);
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
    `SELECT migration_name, checksum, finished_at, logs FROM "_prisma_migrations"
     WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return new Map(rows.map((row) => [row.migration_name, row]));
}

function selectPending(
  migrations: Migration[],
  recorded: Map<string, Recorded>,
  log: (message: string) => void,
): Migration[] {
  for (const row of recorded.values()) {
    if (row.finished_at === null)
      throw new MigrationError(
        `Migration ${row.migration_name} began on this database and failed or was interrupted` +
          `${row.logs ? `: ${row.logs}` : ''}. Put the database right by hand, then either finish it (set finished_at ` +
          'of its row in "_prisma_migrations") or have it applied again (set rolled_back_at), and start again.',
      );
  }
  const names = new Set(migrations.map(({ name }) => name));
  const unknown = [...recorded.keys()].filter((name) => !names.has(name));
  // While a new release rolls out, instances of the one before still start.
  if (unknown.length > 0)
    log(`the database has migrations this release does not know: ${unknown.join(', ')}`);
  return migrations.filter(({ name, checksum }) => {
    const row = recorded.get(name);
    if (row && row.checksum !== checksum)
      throw new MigrationError(
        `Migration ${name} was changed after it was applied to this database (checksum ${row.checksum}, the file now ` +
          `has ${checksum}). Restore the file and put the change into a new migration.`,
      );
    return !row;
  });
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  const id = randomUUID();
  if (NO_TRANSACTION.test(migration.sql)) return await applyStepwise(client, migration, id);
  await client.query('BEGIN');
  try {
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [id, migration.checksum, migration.name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw new MigrationError(
      `Migration ${migration.name} failed and was rolled back: ${describe(error, migration.sql)}`,
      { cause: error },
    );
  }
}

async function applyStepwise(client: pg.Client, migration: Migration, id: string): Promise<void> {
  await client.query(`INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ($1, $2, $3)`, [
    id,
    migration.checksum,
    migration.name,
  ]);
  for (const statement of migration.sql.split(/;[ \t]*$/m).filter((part) => /^\s*(?!--)\S/m.test(part))) {
    try {
      await client.query(statement);
    } catch (error) {
      const reason = describe(error, statement);
      await client
        .query(`UPDATE "_prisma_migrations" SET logs = $2 WHERE id = $1`, [id, reason])
        .catch(() => undefined);
      throw new MigrationError(
        `Migration ${migration.name} failed in the middle, and what came before the failure stays applied: ${reason}`,
        { cause: error },
      );
    }
  }
  await client.query(
    `UPDATE "_prisma_migrations" SET finished_at = now(), applied_steps_count = 1 WHERE id = $1`,
    [id],
  );
}

/** Postgres's message with the line of the SQL it points at. */
function describe(error: unknown, sql: string): string {
  if (!(error instanceof pg.DatabaseError)) return String(error);
  const position = Number(error.position);
  const line = position > 0 ? ` (line ${sql.slice(0, position).split('\n').length})` : '';
  return error.message + line + (error.detail ? `. ${error.detail}` : '');
}
