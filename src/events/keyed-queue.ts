/**
 * A queue per article that serialises its writers in this process before they reach the database. They would wait for the
 * article's row lock there anyway, but many waiting sessions are expensive: on two cores, sixteen concurrent writers managed 149
 * comments per second, one at a time 539. Waiting writers have no connection, so a slow article leaves the pool to others.
 */
import type { Waits } from '../db/waiting.js';
import { Problem } from '../http/problem.js';
import type { ArticleRef } from '../db/article-ref.js';

/** Maximum number of waiting writers per article; further ones get 503. */
const MAX_WAITING = 500;

/** Starts a waiting writer. */
type Start = () => void;

export class KeyedQueue {
  /** Articles being written to, with their waiting writers in order. */
  readonly #waiting = new Map<ArticleRef, Start[]>();

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

  /** Number of waiting writers of all articles. */
  get waiting(): number {
    let waiting = 0;
    for (const queue of this.#waiting.values()) waiting += queue.length;
    return waiting;
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
