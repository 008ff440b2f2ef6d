/**
 * A queue for each article: its writers are serialised in this process before they meet in the database. There they would wait for the
 * article's row lock all the same, but many waiting sessions cost it dearly: on two cores, sixteen at once wrote 149
 * comments a second, one at a time 539. A waiting writer has no connection, so a slow article leaves the pool to others.
 */
import { mayWait, startWaiting } from '../db/waiting.js';
import { Problem } from '../http/problem.js';
import type { ArticleRef } from '../db/article-ref.js';

/** Writers waiting for one article; one more is told to come back. */
const MAX_WAITING = 500;

/** A waiting writer's turn has come. */
type Start = () => void;

export class KeyedQueue {
  /** Articles someone writes to, and who waits, in order. */
  readonly #waiting = new Map<ArticleRef, Start[]>();

  /** `patience`: a writer that has waited this long is told to come back, and its write never runs; milliseconds. */
  constructor(readonly patience: number) {}

  /** Runs `write` when those before it are done. Call it holding no lock of the article, or it would wait for itself. */
  async runExclusive<T>(article: ArticleRef, write: () => Promise<T>): Promise<T> {
    const queue = this.#waiting.get(article);
    if (queue) await this.#wait(queue);
    else this.#waiting.set(article, []);
    try {
      return await write();
    } finally {
      const next = this.#waiting.get(article)?.shift();
      if (next) next();
      else this.#waiting.delete(article);
    }
  }

  /** Writers of all articles that wait for those before them. */
  get waiting(): number {
    let waiting = 0;
    for (const queue of this.#waiting.values()) waiting += queue.length;
    return waiting;
  }

  #wait(queue: Start[]): Promise<void> {
    if (queue.length >= MAX_WAITING) throw comeBack();
    const waited = startWaiting();
    return new Promise((resolve, reject) => {
      const start = () => {
        clearTimeout(timer);
        waited();
        resolve();
      };
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(start), 1);
        reject(comeBack());
      }, mayWait(this.patience));
      queue.push(start);
    });
  }
}

function comeBack(): Problem {
  return new Problem('unavailable', {
    detail: 'Many people write here at this moment.',
    headers: { 'Retry-After': '2' },
  });
}
