/** Deletes expired rows in batches: short locks, and a backlog goes over several. */
import type { Database } from '../db/client.js';

/** Retries are answered from their Idempotency-Key for at least this long; hours. */
const KEY_HOURS = 48;
/** Used challenges are kept this long past their end, because clocks of instances differ; hours. */
const CLOCK_HOURS = 1;
/** The activity of articles is kept this long; the longest window of popular articles is shorter; days. */
const ACTIVITY_DAYS = 33;
/** Rows of one statement. */
const BATCH = 5_000;

/** Deletes Idempotency-Keys past the time for retries. */
export async function deleteIdempotencyKeys(db: Database, signal: AbortSignal): Promise<void> {
  await inBatches(
    signal,
    () => db.sql.execute`
      delete from idempotency_key where (site_id, person_id, key) in (
        select site_id, person_id, key from idempotency_key
        where created_at < now() - make_interval(hours => ${KEY_HOURS}) limit ${BATCH} for update skip locked)`,
  );
}

/** Deletes used challenges that would be refused as expired anyway. */
export async function deleteChallenges(db: Database, signal: AbortSignal): Promise<void> {
  await inBatches(
    signal,
    () => db.sql.execute`
      delete from used_challenge where (site_id, id) in (
        select site_id, id from used_challenge
        where expires_at < now() - make_interval(hours => ${CLOCK_HOURS}) limit ${BATCH} for update skip locked)`,
  );
}

/** Deletes activity that no window of popular articles reaches any more. */
export async function deleteActivity(db: Database, signal: AbortSignal): Promise<void> {
  await inBatches(
    signal,
    () => db.sql.execute`
      delete from activity where (site_id, starts_at, article_id) in (
        select site_id, starts_at, article_id from activity
        where starts_at < now() - make_interval(days => ${ACTIVITY_DAYS}) limit ${BATCH} for update skip locked)`,
  );
}

async function inBatches(signal: AbortSignal, deleteBatch: () => Promise<number>): Promise<void> {
  while ((await deleteBatch()) === BATCH) signal.throwIfAborted();
}
