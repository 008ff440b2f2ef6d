/** What has to be swept now and then. Every instance tries; one at a time does it. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Context } from '../context.js';
import { finishRemovals } from '../features/articles/use-cases.js';

/** Between two sweeps; milliseconds. */
const EVERY = 3_600_000;
/** Retries are answered from their Idempotency-Key for at least this long; hours. */
const KEY_HOURS = 48;
/** Used work is kept this long past its end: clocks of instances differ; hours. */
const CLOCK_HOURS = 1;
/** The activity of articles is kept this long; the longest window of popular articles is shorter; days. */
const ACTIVITY_DAYS = 33;
/** Rows of one statement: short locks, and a backlog goes over several. */
const BATCH = 5_000;

export interface Housekeeping {
  stop(): void;
}

/** Sweeps soon after the start and then every hour, until stopped. */
export function startHousekeeping(ctx: Context): Housekeeping {
  const stop = new AbortController();
  void keepHouse(ctx, stop.signal);
  return { stop: () => stop.abort() };
}

async function keepHouse(ctx: Context, signal: AbortSignal): Promise<void> {
  // Instances started together spread out.
  let wait = 60_000 + Math.random() * 60_000;
  for (;;) {
    await pause(wait, undefined, { signal, ref: false }).catch(() => undefined);
    if (signal.aborted) return;
    await Promise.all([
      sweepIdempotencyKeys(ctx),
      sweepChallenges(ctx),
      sweepActivity(ctx),
      finishRemovals(ctx),
    ]).catch((error: unknown) => {
      ctx.db.outage.report(error, 'housekeeping failed; the next round tries again');
    });
    wait = EVERY;
  }
}

/** Forgets keys nobody will retry any more; returns how many. */
export async function sweepIdempotencyKeys(ctx: Context): Promise<number> {
  return inBatches(
    () => ctx.db.direct.$executeRaw`
      delete from idempotency_key where (site_id, person_id, key) in (
        select site_id, person_id, key from idempotency_key
        where created_at < now() - make_interval(hours => ${KEY_HOURS}) limit ${BATCH} for update skip locked)`,
  );
}

/** Forgets used work that would be refused as expired by now; returns how much. */
export async function sweepChallenges(ctx: Context): Promise<number> {
  return inBatches(
    () => ctx.db.direct.$executeRaw`
      delete from used_challenge where (site_id, id) in (
        select site_id, id from used_challenge
        where expires_at < now() - make_interval(hours => ${CLOCK_HOURS}) limit ${BATCH} for update skip locked)`,
  );
}

/** Forgets activity that no window of popular articles reaches any more; returns how many rows. */
export async function sweepActivity(ctx: Context): Promise<number> {
  return inBatches(
    () => ctx.db.direct.$executeRaw`
      delete from activity where (site_id, starts_at, article_id) in (
        select site_id, starts_at, article_id from activity
        where starts_at < now() - make_interval(days => ${ACTIVITY_DAYS}) limit ${BATCH} for update skip locked)`,
  );
}

async function inBatches(sweep: () => Promise<number>): Promise<number> {
  let swept = 0;
  for (;;) {
    const rows = await sweep();
    swept += rows;
    if (rows < BATCH) return swept;
  }
}
