/** Deletes expired rows in batches, to keep locks short. */
import { Prisma, type Database } from '../db/client.js';
import { deleteFed, hasFeeds } from '../events/node-feeds.js';

/** Minimum time for which retries with an Idempotency-Key are answered; hours. */
const KEY_HOURS = 48;
/** Used challenges and sessions are kept this long after their expiry, because clocks of instances differ; hours. */
const CLOCK_HOURS = 1;
/** Retention of article activity; longer than the longest window of popular articles; days. */
const ACTIVITY_DAYS = 33;
/** Longer than the time in which reports start a surge mode, which looks for the end of the last one; days. */
const SURGE_DAYS = 2;
/** Retention of writers' addresses, for corrections sent to Akismet; days. */
const SENDER_DAYS = 14;
/** Rows deleted per statement. */
const BATCH = 5_000;
/** Milliseconds. */
const DAY = 86_400_000;
/** Tables of events with their keys. */
const EVENT_TABLES = [
  { table: Prisma.raw('event'), key: Prisma.raw('site_id, article_id, number') },
  { table: Prisma.raw('site_event'), key: Prisma.raw('site_id, number') },
];

/** Deletes Idempotency-Keys that are too old for retries. */
export async function deleteIdempotencyKeys(db: Database, signal: AbortSignal): Promise<void> {
  await inBatches(
    signal,
    () => db.sql.execute`
      delete from idempotency_key where (site_id, person_id, key) in (
        select site_id, person_id, key from idempotency_key
        where created_at < now() - make_interval(hours => ${KEY_HOURS}) limit ${BATCH})`,
  );
}

/** Deletes used challenges that would be refused as expired anyway. */
export async function deleteChallenges(db: Database, signal: AbortSignal): Promise<void> {
  await inBatches(
    signal,
    () => db.sql.execute`
      delete from used_challenge where (site_id, id) in (
        select site_id, id from used_challenge
        where expires_at < now() - make_interval(hours => ${CLOCK_HOURS}) limit ${BATCH})`,
  );
}

/** Deletes sessions of the console, links and sign-ins that have ended. */
export async function deleteSessions(db: Database, signal: AbortSignal): Promise<void> {
  for (const table of [Prisma.raw('console_session'), Prisma.raw('sign_in_attempt')])
    await inBatches(
      signal,
      () => db.sql.execute`
        delete from ${table} where (site_id, hash) in (
          select site_id, hash from ${table}
          where ends_at < now() - make_interval(hours => ${CLOCK_HOURS}) limit ${BATCH})`,
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

/** Times in settings of a surge mode are ISO 8601 in UTC, so they are ordered like their texts; in a change Citus reads no times from columns. */
const ended = (table: 'a' | 'b') => Prisma.sql`
  ${Prisma.raw(table)}.surge is not null and (${Prisma.raw(table)}.surge ->> 'until') collate "C"
    < to_char((now() - make_interval(days => ${SURGE_DAYS})) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS')`;

/** Removes surge modes of articles that ended long ago, so that the index of those in force stays small. */
export async function clearSurges(db: Database, signal: AbortSignal): Promise<void> {
  await inBatches(
    signal,
    () => db.sql.execute`
      update article a set surge = null where ${ended('a')} and (a.site_id, a.id) in (
        select b.site_id, b.id from article b where ${ended('b')} limit ${BATCH})`,
  );
}

/** Forgets where comments came from that Akismet was asked about. */
export async function deleteSenders(db: Database, signal: AbortSignal): Promise<void> {
  await inBatches(
    signal,
    () => db.sql.execute`
      update opinion set sender = null where (site_id, comment_id, version, provider) in (
        select site_id, comment_id, version, provider from opinion
        where sender is not null and created_at < now() - make_interval(days => ${SENDER_DAYS})
        limit ${BATCH})`,
  );
}

/** Deletes activity older than the longest window of popular articles. */
export async function deleteActivity(db: Database, signal: AbortSignal): Promise<void> {
  await inBatches(
    signal,
    () => db.sql.execute`
      delete from activity where (site_id, starts_at, article_id) in (
        select site_id, starts_at, article_id from activity
        where starts_at < now() - make_interval(days => ${ACTIVITY_DAYS}) limit ${BATCH})`,
  );
}

/**
 * Deletes events older than `days`; 0 keeps all. Besides the deletion of a site this is the only exception to the trigger that
 * protects events: the transaction passes the trigger the time before which deletions are allowed.
 */
export async function deleteEvents(db: Database, days: number, signal: AbortSignal): Promise<void> {
  if (days === 0) return;
  const since = new Date(Date.now() - days * DAY).toISOString();
  for (const { table, key } of EVENT_TABLES)
    await inBatches(signal, () =>
      db.sqlTransaction(async ({ sql }) => {
        await sql.execute`set local interline.events_until = ${Prisma.raw(`'${since}'`)}`;
        return sql.execute`
          delete from ${table} where (${key}) in (
            select ${key} from ${table} where created_at < ${since}::timestamptz limit ${BATCH})`;
      }),
    );
  if (await hasFeeds(db)) await deleteFed(db, since);
}

async function inBatches(signal: AbortSignal, deleteBatch: () => Promise<number>): Promise<void> {
  while ((await deleteBatch()) === BATCH) signal.throwIfAborted();
}
