/**
 * Counts per minute that all instances share, in an unlogged table (decision 053). A crash of the database loses the counts of one minute,
 * and no count waits for a disk write. Each instance keeps what it added and the last total it read. While the database fails, each instance counts
 * separately.
 */
import { AsyncResource } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import type { Database } from './client.js';

/** Points used in a key's current minute, which ends in `endsIn` milliseconds. */
export interface Count {
  points: number;
  endsIn: number;
}

/** A window begins with the first point; milliseconds. */
export const WINDOW = 60_000;
/** Points that no request waits for are sent this often; milliseconds. */
const GATHER = 500;
/** Longest wait for the table before the instance's own count decides; milliseconds. */
const PATIENCE = 3_000;
/** Keys of one statement. */
const BATCH = 1_000;
/** Maximum keys in memory; an evicted key starts again with the table's total. */
const KEYS = 50_000;

interface Known {
  points: number;
  /** By this process's clock. */
  endsAt: number;
}

interface Pending {
  points: number;
  /** Waiting requests; `upTo` is the sum of points up to and including their own. */
  waiting: { upTo: number; tell: (count: Count) => void }[];
}

const Row = z.object({ key: z.string(), points: z.number(), endsIn: z.number() });

export class SharedCounts {
  readonly #known = new LRUCache<string, Known>({ max: KEYS });
  #pending = new Map<string, Pending>();
  #sending: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  /** Runs outside the context of the request that starts it, whose wait limit must not apply to a statement shared by several. */
  readonly #send: () => void;

  constructor(private readonly db: Database) {
    this.#send = AsyncResource.bind(() => {
      this.#sending ??= this.#sendAll().finally(() => (this.#sending = null));
    });
  }

  /** The count of the key as this instance knows it. */
  known(key: string): Count {
    const known = this.#known.get(key);
    const endsIn = known ? known.endsAt - performance.now() : 0;
    return known && endsIn > 0 ? { points: known.points, endsIn } : { points: 0, endsIn: WINDOW };
  }

  /** Adds points without waiting; they are sent within half a second. */
  add(key: string, points: number): void {
    this.#note(key, points);
    this.#timer ??= setTimeout(this.#send, GATHER).unref();
  }

  /**
   * Adds one point and returns the exact total of all instances up to and including it. Additions that arrive during a statement share the next
   * one. Never rejects.
   */
  async addOne(key: string): Promise<Count> {
    const pending = this.#note(key, 1);
    const own = this.known(key);
    if (!pending) return own;
    let late: NodeJS.Timeout | undefined;
    const answer = new Promise<Count>((resolve) => {
      pending.waiting.push({ upTo: pending.points, tell: resolve });
      late = setTimeout(() => resolve(own), PATIENCE);
    });
    this.#send();
    return answer.finally(() => clearTimeout(late));
  }

  /** Returns null if too many keys wait to be sent; then only this instance counts them. */
  #note(key: string, points: number): Pending | null {
    const { points: before, endsIn } = this.known(key);
    this.#known.set(key, { points: before + points, endsAt: performance.now() + endsIn });
    let pending = this.#pending.get(key);
    if (!pending) {
      if (this.#pending.size >= KEYS) return null;
      this.#pending.set(key, (pending = { points: 0, waiting: [] }));
    }
    pending.points += points;
    return pending;
  }

  async #sendAll(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    while (this.#pending.size > 0) {
      const batch = [...this.#pending].slice(0, BATCH);
      for (const [key] of batch) this.#pending.delete(key);
      try {
        await this.#sendBatch(new Map(batch));
      } catch (error) {
        this.db.outage.report(error, 'limits are counted by each instance alone');
        for (const [key, { waiting }] of batch) for (const { tell } of waiting) tell(this.known(key));
      }
    }
  }

  async #sendBatch(batch: ReadonlyMap<string, Pending>): Promise<void> {
    const keys = [...batch.keys()];
    const points = [...batch.values()].map((pending) => pending.points);
    // Sorted, so that two instances lock shared rows in the same order.
    const rows = await this.db.sql(Row)`
      insert into shared_count as c (key, points, ends_at)
      select key, points, now() + make_interval(secs => ${WINDOW / 1000})
      from unnest(${keys}::text[], ${points}::int[]) as added (key, points) order by key
      on conflict (key) do update set
        points = case when c.ends_at > now() then least(c.points + excluded.points, 1000000000) else excluded.points end,
        ends_at = case when c.ends_at > now() then c.ends_at else excluded.ends_at end
      returning key, points, (extract(epoch from ends_at - now()) * 1000)::float8 as "endsIn"`;
    for (const { key, points: total, endsIn } of rows) {
      const sent = batch.get(key);
      if (!sent) continue;
      const since = this.#pending.get(key)?.points ?? 0;
      this.#known.set(key, { points: total + since, endsAt: performance.now() + endsIn });
      for (const { upTo, tell } of sent.waiting) tell({ points: total - sent.points + upTo, endsIn });
    }
  }

  /** Stops the timer; unsent points are dropped. */
  close(): void {
    if (this.#timer) clearTimeout(this.#timer);
  }
}

/** A key of fixed length without readers' addresses, which are not stored. */
export function countKey(limit: string, whose: string): string {
  return `${limit}/${createHash('sha256').update(whose).digest('base64url').slice(0, 22)}`;
}
