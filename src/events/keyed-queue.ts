/**
 * A queue per article that serialises its writers in this process before they reach the database. They would wait for the
 * article's row lock there anyway, but many waiting sessions are expensive: on two cores, sixteen concurrent writers managed 149
 * comments per second, one at a time 539. Waiting writers have no connection, so a slow article leaves the pool to others. Writers
 * of the same kind can share a turn: one statement that stores sixteen comments costs about as much as three that store one each.
 */
import { setImmediate as afterArrived } from 'node:timers/promises';
import type { Waits } from '../db/waiting.js';
import { Problem } from '../http/problem.js';
import type { ArticleRef } from '../db/article-ref.js';

/** Maximum number of waiting turns per article; further writers get 503. */
const MAX_WAITING = 500;
/** Maximum number of writers that share a turn: it bounds the size of a statement and the time others wait for it. */
const MAX_JOINED = 32;

/** Starts a waiting writer. */
type Start = () => void;

/** Writes the items of the writers that share a turn; resolves with the outcome of each, in order. */
export type JointWrite<Item, Result> = (items: Item[]) => Promise<PromiseSettledResult<Result>[]>;

/** Writers that wait for the same turn. */
interface Joined {
  items: unknown[];
  /** Of those who joined the first, which waits in the article's queue. */
  starts: Start[];
  outcomes: Promise<PromiseSettledResult<unknown>[]>;
}

export class KeyedQueue {
  /** Articles being written to, with their waiting writers in order. */
  readonly #waiting = new Map<ArticleRef, Start[]>();
  /** The last turn that waits for each article and kind of write, if it can be joined. */
  readonly #joined = new Map<JointWrite<never, unknown>, Map<ArticleRef, Joined>>();

  /** `patience`: a writer that has waited this long gets 503, and its write never runs; milliseconds. */
  constructor(readonly patience: number) {}

  /** Runs `write` after the writes queued before it. Must not be called inside another write of the article, which would deadlock. */
  async runExclusive<T>(article: ArticleRef, waits: Waits, write: () => Promise<T>): Promise<T> {
    const queue = this.#waiting.get(article);
    if (queue) await this.#wait(queue, waits);
    else this.#waiting.set(article, []);
    try {
      return await write();
    } finally {
      const next = this.#waiting.get(article)?.shift();
      if (next) next();
      else this.#waiting.delete(article);
    }
  }

  /**
   * Like `runExclusive`, in one turn with other calls for the article that name the same `write` and come before the turn starts.
   * `write` must be one function for all calls, and each item an object of its own. If the call that opened the turn gives up waiting, those
   * that joined it do as well.
   */
  async runJoined<Item extends object, Result>(
    article: ArticleRef,
    waits: Waits,
    write: JointWrite<Item, Result>,
    item: Item,
  ): Promise<Result> {
    const turns = this.#turnsOf(write);
    const last = turns.get(article);
    const joins = last !== undefined && last.items.length < MAX_JOINED;
    const joined = joins ? last : this.#open(article, waits, write, turns);
    joined.items.push(item);
    if (joins)
      await this.#wait(joined.starts, waits).catch((error: unknown) => {
        joined.items.splice(joined.items.indexOf(item), 1);
        throw error;
      });
    const outcomes = await joined.outcomes;
    const outcome = outcomes[joined.items.indexOf(item)];
    if (outcome === undefined) throw new Error('a joint write returned too few outcomes');
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value as Result;
  }

  /** Number of waiting writers of all articles. */
  get waiting(): number {
    let waiting = 0;
    for (const queue of this.#waiting.values()) waiting += queue.length;
    // Each turn waits in its queue once.
    for (const turns of this.#joined.values())
      for (const { items } of turns.values()) waiting += items.length - 1;
    return waiting;
  }

  #turnsOf(write: JointWrite<never, unknown>): Map<ArticleRef, Joined> {
    let turns = this.#joined.get(write);
    if (!turns) this.#joined.set(write, (turns = new Map<ArticleRef, Joined>()));
    return turns;
  }

  /** Queues a turn that later calls can join until it starts. */
  #open<Item>(
    article: ArticleRef,
    waits: Waits,
    write: JointWrite<Item, unknown>,
    turns: Map<ArticleRef, Joined>,
  ): Joined {
    const items: Item[] = [];
    const starts: Start[] = [];
    const close = () => {
      if (turns.get(article) === joined) turns.delete(article);
      for (const start of starts.splice(0)) start();
    };
    const joined: Joined = {
      items,
      starts,
      outcomes: this.runExclusive(article, waits, async () => {
        // Requests that arrived together join before the turn starts.
        await afterArrived();
        close();
        return write(items);
      }).finally(close),
    };
    turns.set(article, joined);
    return joined;
  }

  #wait(queue: Start[], waits: Waits): Promise<void> {
    if (queue.length >= MAX_WAITING) throw comeBack();
    const waited = waits.start('other writers of the article');
    return new Promise((resolve, reject) => {
      const start = () => {
        clearTimeout(timer);
        waited();
        resolve();
      };
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(start), 1);
        waited();
        reject(comeBack());
      }, waits.atMost(this.patience));
      queue.push(start);
    });
  }
}

function comeBack(): Problem {
  return new Problem('unavailable', {
    detail: 'Many people are posting here right now.',
    headers: { 'Retry-After': '2' },
  });
}
