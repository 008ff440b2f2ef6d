/**
 * The version of an article, for readers who open its live stream. However many come at once, of one article there is one
 * query at a time, and its answer is used for a moment.
 */
import { LRUCache } from 'lru-cache';
import type { Database } from '../db/client.js';
import type { ArticleRef } from '../db/article-ref.js';
import { findVersion } from './queries.js';

/** How long an answer is used, an article that is not there included; milliseconds. */
const USED = 1_000;
const MAX = 10_000;

interface LookUp {
  found: Promise<number | null>;
  /** Once it is there. */
  version: number | null;
}

export class ArticleHeads {
  readonly #lookUps = new LRUCache<ArticleRef, LookUp>({ max: MAX, ttl: USED });

  constructor(private readonly db: Database) {}

  /**
   * The version of an article that everybody may see, or null. One that is older than `atLeast` is looked up again, once:
   * what a reader says to have seen may be more than there is.
   */
  async find(article: ArticleRef, atLeast: number): Promise<number | null> {
    const lookUp = this.#lookUps.get(article) ?? this.#lookUp(article);
    const version = await lookUp.found;
    if (version !== null && version >= atLeast) return version;
    const latest = this.#lookUps.get(article);
    if (version === null && latest === lookUp) return null;
    // Another reader may have found the same, and asked in the meantime.
    return (latest && latest !== lookUp ? latest : this.#lookUp(article)).found;
  }

  /** The article has reached `version`: what was read before is too old. */
  moved(article: ArticleRef, version: number): void {
    const lookUp = this.#lookUps.peek(article);
    if (lookUp && (lookUp.version ?? -1) < version) this.#lookUps.delete(article);
  }

  #lookUp(article: ArticleRef): LookUp {
    const lookUp: LookUp = { found: findVersion(this.db, article), version: null };
    this.#lookUps.set(article, lookUp);
    lookUp.found.then(
      (version) => (lookUp.version = version),
      () => {
        if (this.#lookUps.peek(article) === lookUp) this.#lookUps.delete(article);
      },
    );
    return lookUp;
  }
}
