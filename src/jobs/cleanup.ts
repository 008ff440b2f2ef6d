/** Deletes expired rows in batches, to keep locks short. */
import { Prisma, type Database } from '../db/client.js';

/** Minimum time for which retries with an Idempotency-Key are answered; hours. */
const KEY_HOURS = 48;
/** Used challenges are kept this long after their expiry, because clocks of instances differ; hours. */
const CLOCK_HOURS = 1;
/** Retention of article activity; longer than the longest window of popular articles; days. */
const ACTIVITY_DAYS = 33;
/** Rows deleted per statement. */
const BATCH = 5_000;

/** Deletes Idempotency-Keys that are too old for retries. */
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

/** Deletes rate limit counts whose minute has ended. */
export async function deleteCounts(db: Database, signal: AbortSignal): Promise<void> {
  await inBatches(
    signal,
    () => db.sql.execute`
      delete from shared_count where key in (
        select key from shared_count where ends_at < now() limit ${BATCH} for update skip locked)`,
  );
}

/** Deletes activity older than the longest window of popular articles. */
export async function deleteActivity(db: Database, signal: AbortSignal): Promise<void> {
  await inBatches(
    signal,
    () => db.sql.execute`
      delete from activity where (site_id, starts_at, article_id) in (
        select site_id, starts_at, article_id from activity
        where starts_at < now() - make_interval(days => ${ACTIVITY_DAYS}) limit ${BATCH} for update skip locked)`,
  );
}

/**
 * Deletes events older than `days`; 0 keeps all. Besides the deletion of a site this is the only exception to the trigger that
 * protects events: the statement passes the trigger the time before which deletions are allowed.
 */
export async function deleteEvents(db: Database, days: number, signal: AbortSignal): Promise<void> {
  if (days === 0) return;
  for (const table of [Prisma.raw('event'), Prisma.raw('site_event')])
    await inBatches(
      signal,
      () => db.sql.execute`
        with kept as materialized (
          select since, set_config('interline.events_until', since::text, true)
          from (select now() - make_interval(days => ${days}) as since) day)
        delete from ${table} where ctid = any(array(
          select e.ctid from kept, ${table} e where e.created_at < kept.since limit ${BATCH}))`,
    );
}

async function inBatches(signal: AbortSignal, deleteBatch: () => Promise<number>): Promise<void> {
  while ((await deleteBatch()) === BATCH) signal.throwIfAborted();
}
