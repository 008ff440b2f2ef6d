/**
 * The job queue's tables, in a schema of their own, because another application may use graphile-worker in the same database.
 * graphile-worker creates and migrates them. It notices jobs locked by a killed worker only after four hours; so each running
 * worker holds an advisory lock, and jobs of workers without one are released.
 */
import type pg from 'pg';
import * as z from 'zod';
import type { Database, Queries } from './client.js';

export const QUEUE_SCHEMA = 'interline_jobs';
/** The newest of the migrations that graphile-worker 0.17.3 has for its tables. */
export const QUEUE_MIGRATION = 19;
/** Postgres' error for a table, or its schema, that does not exist. */
const UNDEFINED_TABLE = '42P01';

/** First key of a worker's advisory lock; the second is the hash of its id. */
const LOCK_SPACE = 0x696a_6f62;
/** Time a worker has to reconnect after it lost its connection, before its jobs are released; seconds. */
const GRACE = 60;
/** Retention of permanently failed jobs, for inspection by an operator; days. */
const FAILED_DAYS = 30;

/** Whether the tables are there and current, as at nearly every start: then `install-queue.ts` need not be loaded. */
export async function isQueueCurrent(db: Database): Promise<boolean> {
  try {
    const rows = await db.sql(z.object({ newest: z.int().nullable() }))`
      select max(id) as newest from interline_jobs.migrations`;
    return (rows[0]?.newest ?? 0) >= QUEUE_MIGRATION;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === UNDEFINED_TABLE) return false;
    throw error;
  }
}

/** Queues a run of the job soon, in addition to its schedule; replaces a run that is already queued. */
export async function addJob(db: Queries, name: string): Promise<void> {
  await db.sql.execute`select from interline_jobs.add_job(${name}, job_key => ${name})`;
}

/** Signals to other workers that this worker is alive, until the connection ends. */
export async function holdWorkerLock(client: pg.ClientBase, workerId: string): Promise<void> {
  await client.query('select pg_advisory_lock_shared($1::int, hashtext($2))', [LOCK_SPACE, workerId]);
}

/** Releases the jobs of workers that ended without finishing them. */
export async function releaseAbandonedJobs(db: Database): Promise<void> {
  await db.sql.execute`
    select interline_jobs.force_unlock_workers(array_agg(distinct j.locked_by))
    from interline_jobs.jobs j
    where j.locked_at < now() - make_interval(secs => ${GRACE}) and not exists (
      select from pg_locks l
      where l.locktype = 'advisory' and l.database = (select oid from pg_database where datname = current_database())
        and l.classid = ${LOCK_SPACE}::int::oid and l.objid = hashtext(j.locked_by)::oid and l.objsubid = 2)
    having count(*) > 0`;
}

/** Deletes jobs that have used up their attempts. */
export async function removeFailedJobs(db: Database): Promise<void> {
  await db.sql.execute`
    select interline_jobs.complete_jobs(array_agg(j.id)) from interline_jobs.jobs j
    where j.attempts >= j.max_attempts and j.locked_at is null
      and j.updated_at < now() - make_interval(days => ${FAILED_DAYS})
    having count(*) > 0`;
}

const WaitingJobs = z.object({ overdue: z.int(), oldest: z.number() });

/** Due jobs that no worker has taken: the number due for more than five minutes, and the age of the oldest in seconds. */
export async function findWaitingJobs(db: Database): Promise<z.infer<typeof WaitingJobs>> {
  const rows = await db.sql(WaitingJobs)`
    select count(*) filter (where run_at < now() - interval '5 minutes')::int as overdue,
      coalesce(extract(epoch from now() - min(run_at)), 0)::float8 as oldest
    from interline_jobs.jobs where run_at < now() and locked_at is null and attempts < max_attempts`;
  return rows[0] ?? { overdue: 0, oldest: 0 };
}
