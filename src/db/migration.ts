/**
 * Applies one migration file, in a transaction or statement by statement.
 *
 * A statement that cannot get its lock soon gives up and is retried: while it waits, all queries on that table queue
 * behind it, and the site's traffic with them.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { placeNewTables, prepareChanges } from './distribution/distribute.js';
import { splitStatements } from './sql-statements.js';

const NO_TRANSACTION = /^-- interline: no-transaction\s*$/m;
/**
 * Maximum wait of a statement for a lock, and thus the longest time one attempt can block requests. Below Postgres's
 * deadlock_timeout of one second, so that in a deadlock the migration gives up, not a request.
 */
const LOCK_TIMEOUT = '800ms';
/** Delays between attempts; milliseconds. */
const RETRY_AFTER = [500, 1_000, 2_000, 5_000, 10_000];
/** After the first attempts, only every sixth is logged, about one per minute. */
const TOLD_EVERY = 6;
/** 55P03 lock not available, 40P01 deadlock: nothing was applied, and a retry may succeed. */
const LOCK_STATES = new Set(['55P03', '40P01']);
const CREATE_TABLE = /^\s*CREATE\s+(?:UNLOGGED\s+)?TABLE\b/i;
const CREATE_INDEX =
  /^\s*CREATE\s+(?:UNIQUE\s+)?INDEX\s+CONCURRENTLY\s+(?:IF\s+NOT\s+EXISTS\s+)?("[^"]+"|\w+)/i;

export interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

/** The record of a stepwise migration that was interrupted. */
export interface Unfinished {
  id: string;
  checksum: string;
  /** Number of statements already applied. */
  steps: number;
}

export interface Session {
  client: pg.Client;
  /** Citus takes one statement at a time, and places each new table before the next statement refers to it. */
  isDistributed: boolean;
  log: (message: string) => void;
  signal: AbortSignal | undefined;
}

/** The database or the files are in an unexpected state; nothing was applied beyond what the log says. */
export class MigrationError extends Error {
  override name = 'MigrationError';
}

/** Whether the file's statements run one by one, outside a transaction. */
export function isStepwise(migration: Migration): boolean {
  return NO_TRANSACTION.test(migration.sql);
}

/** Applies the file, or continues it where it was interrupted; throws `MigrationError`. */
export async function applyMigration(
  session: Session,
  migration: Migration,
  unfinished: Unfinished | undefined,
): Promise<void> {
  if (isStepwise(migration)) await applyStepwise(session, migration, unfinished);
  else await retryLocks(session, migration.name, () => applyWhole(session, migration));
}

async function applyWhole({ client, isDistributed }: Session, migration: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(`SET LOCAL lock_timeout = '${LOCK_TIMEOUT}'`);
    if (isDistributed) await applyToNodes(client, migration.sql);
    else await client.query(migration.sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
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

async function applyToNodes(client: pg.Client, sql: string): Promise<void> {
  await prepareChanges(client);
  for (const statement of splitStatements(sql)) {
    await client.query(statement);
    if (CREATE_TABLE.test(withoutComments(statement))) await placeNewTables(client);
  }
}

async function applyStepwise(
  session: Session,
  migration: Migration,
  unfinished: Unfinished | undefined,
): Promise<void> {
  const { client } = session;
  const { id, done } = await beginRecord(client, migration, unfinished);
  const statements = migration.sql.split(/;[ \t]*$/m).filter((part) => /^\s*(?!--)\S/m.test(part));
  for (const [index, statement] of statements.entries()) {
    if (index < done) continue;
    try {
      await retryLocks(session, migration.name, () => applyStatement(client, statement));
      await client.query(`UPDATE "_prisma_migrations" SET applied_steps_count = $2 WHERE id = $1`, [
        id,
        index + 1,
      ]);
    } catch (error) {
      const reason = describe(error, statement);
      await client
        .query(`UPDATE "_prisma_migrations" SET logs = $2 WHERE id = $1`, [id, reason])
        .catch(() => undefined);
      throw new MigrationError(
        `Migration ${migration.name} failed in the middle, and its earlier statements remain applied: ${reason}. ` +
          'The next start continues it from there.',
        { cause: error },
      );
    }
  }
  await client.query(`UPDATE "_prisma_migrations" SET finished_at = now(), logs = NULL WHERE id = $1`, [id]);
}

/** A new record, or that of the interrupted run, restarted from the first statement if the file has changed. */
async function beginRecord(
  client: pg.Client,
  { name, checksum }: Migration,
  unfinished: Unfinished | undefined,
): Promise<{ id: string; done: number }> {
  const id = unfinished?.id ?? randomUUID();
  const done = unfinished?.checksum === checksum ? unfinished.steps : 0;
  await client.query(
    `INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ($1, $2, $3)
     ON CONFLICT (id) DO UPDATE SET checksum = excluded.checksum, applied_steps_count = $4`,
    [id, checksum, name, done],
  );
  return { id, done };
}

/** Runs one statement. Makes CREATE INDEX safe to repeat; other statements must be written to be repeatable. */
async function applyStatement(client: pg.Client, statement: string): Promise<void> {
  const index = CREATE_INDEX.exec(withoutComments(statement))?.[1];
  const state = index === undefined ? null : await indexState(client, index);
  if (state === 'valid') return;
  // Left by an interrupted build: it slows every write and serves no read. On a cluster some parts of the table may not have it.
  if (state === 'invalid') await client.query(`DROP INDEX CONCURRENTLY IF EXISTS ${index}`);
  // Concurrent statements block no traffic while they wait, and may have to wait for hours.
  const timeout = /\bCONCURRENTLY\b/i.test(statement) ? '0' : LOCK_TIMEOUT;
  await client.query(`SET lock_timeout = '${timeout}'`);
  await client.query(statement);
}

function withoutComments(statement: string): string {
  return statement.replace(/^\s*--.*$/gm, '').trimStart();
}

async function indexState(client: pg.Client, name: string): Promise<'valid' | 'invalid' | null> {
  const { rows } = await client.query<{ valid: boolean }>(
    'SELECT indisvalid AS valid FROM pg_index WHERE indexrelid = to_regclass($1)',
    [name],
  );
  if (!rows[0]) return null;
  return rows[0].valid ? 'valid' : 'invalid';
}

/** Retries `attempt` while it fails because of a lock; stops when the signal is aborted. */
async function retryLocks(
  { log, signal }: Session,
  name: string,
  attempt: () => Promise<void>,
): Promise<void> {
  for (let tries = 0; ; tries++) {
    signal?.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      if (!isLockFailure(error)) throw error;
      if (tries < RETRY_AFTER.length || tries % TOLD_EVERY === 0)
        log(`${name} waits for a lock that another session holds; retrying`);
      await sleep(RETRY_AFTER[tries] ?? RETRY_AFTER.at(-1), undefined, { signal });
    }
  }
}

function isLockFailure(error: unknown): boolean {
  const reason = error instanceof MigrationError ? error.cause : error;
  return reason instanceof pg.DatabaseError && LOCK_STATES.has(reason.code ?? '');
}

/** Postgres's message with the number of the SQL line it refers to. */
function describe(error: unknown, sql: string): string {
  if (!(error instanceof pg.DatabaseError)) return String(error);
  const position = Number(error.position);
  const line = position > 0 ? ` (line ${sql.slice(0, position).split('\n').length})` : '';
  return error.message + line + (error.detail ? `. ${error.detail}` : '');
}
