/**
 * The current version of an article, for readers who open its live stream. Concurrent requests for one article share one query,
 * and its result is reused for a moment.
 */
import { LRUCache } from 'lru-cache';
import type { Database } from '../db/client.js';
import type { ArticleRef } from '../db/article-ref.js';
import { findVersion } from './queries.js';

/** Time a result is reused, also that of a missing article; milliseconds. */
const USED = 1_000;
const MAX = 10_000;

interface LookUp {
  found: Promise<number | null>;
  /** Set once the query has succeeded. */
  version: number | null;
}

export class ArticleHeads {
  readonly #lookUps = new LRUCache<ArticleRef, LookUp>({ max: MAX, ttl: USED });

  constructor(private readonly db: Database) {}

  /**
   * The version of an article that is publicly visible, or null. Looks it up once more if it is older than `atLeast`; the
   * result may still be older, because clients can claim to have seen any version.
   */
  async find(article: ArticleRef, atLeast: number): Promise<number | null> {
    const lookUp = this.#lookUps.get(article) ?? this.#lookUp(article);
    const version = await lookUp.found;
    if (version !== null && version >= atLeast) return version;
    const latest = this.#lookUps.get(article);
    if (version === null && latest === lookUp) return null;
    // Another reader may have noticed the same and started a new lookup.
    return (latest && latest !== lookUp ? latest : this.#lookUp(article)).found;
  }

  /** The article has reached `version`: older results are dropped. */
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
