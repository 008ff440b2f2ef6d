/**
 * Counts of the running minute that all instances share, in an unlogged table: a crash of the database empties it, which costs one
 * minute's counts, and no count waits for a disk (decision 053). Each instance knows what it has added and what the table answered last. While the
 * database fails it counts alone.
 */
import { AsyncResource } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Database } from './client.js';

/** How much of a key was used in its minute, which ends in `endsIn` milliseconds. */
export interface Count {
  points: number;
  endsIn: number;
}

/** A minute begins with the first point; milliseconds. */
export const WINDOW = 60_000;
/** What nobody waits for is sent together this often; milliseconds. */
const GATHER = 500;
/** Longest wait for the table before the instance's own count decides; milliseconds. */
const PATIENCE = 3_000;
/** Keys of one statement. */
const BATCH = 1_000;
/** Keys an instance remembers; a forgotten one starts again with what the table says. */
const KEYS = 50_000;

interface Known {
  points: number;
  /** By this process's clock. */
  endsAt: number;
}

interface Pending {
  points: number;
  /** Who waits, and how many of the points came up to and with theirs. */
  waiting: { upTo: number; tell: (count: Count) => void }[];
}

const Row = z.object({ key: z.string(), points: z.number(), endsIn: z.number() });

export class SharedCounts {
  readonly #known = new LRUCache<string, Known>({ max: KEYS });
  #pending = new Map<string, Pending>();
  #sending: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  /** Statements for several requests belong to none: they run without the limits of the one that happened to start them. */
  readonly #send: () => void;

  constructor(private readonly db: Database) {
    this.#send = AsyncResource.bind(() => {
      this.#sending ??= this.#sendAll().finally(() => (this.#sending = null));
    });
  }

  /** What this instance knows of the key. */
  known(key: string): Count {
    const known = this.#known.get(key);
    const endsIn = known ? known.endsAt - performance.now() : 0;
    return known && endsIn > 0 ? { points: known.points, endsIn } : { points: 0, endsIn: WINDOW };
  }

  /** Adds points that nobody waits for; other instances learn of them within half a second and a statement. */
  add(key: string, points: number): void {
    this.#note(key, points);
    this.#timer ??= setTimeout(this.#send, GATHER).unref();
  }

  /**
   * Adds a point and answers with the exact number on all instances, this one included and later ones not. Additions that arrive while a statement is
   * under way share the next one. Never rejects.
   */
  async addOne(key: string): Promise<Count> {
    const pending = this.#note(key, 1);
    const own = this.known(key);
    let late: NodeJS.Timeout | undefined;
    const answer = new Promise<Count>((resolve) => {
      pending?.waiting.push({ upTo: pending.points, tell: resolve });
      late = setTimeout(() => resolve(own), pending ? PATIENCE : 0);
    });
    this.#send();
    return answer.finally(() => clearTimeout(late));
  }

  /** Null: too much waits to be sent, and this instance counts alone. */
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
    // Two instances lock rows they share in one order.
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

  /** Stops sending; what nobody waits for is lost with the process. */
  close(): void {
    if (this.#timer) clearTimeout(this.#timer);
  }
}

/** A key of fixed length that does not say whose it is: addresses of readers are not stored. */
export function countKey(limit: string, whose: string): string {
  return `${limit}/${createHash('sha256').update(whose).digest('base64url').slice(0, 22)}`;
}
