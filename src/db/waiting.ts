/**
 * Limits how long one request may wait in total: for other writers of the same article, for a connection, and for locks. Each
 * of these has its own limit; without a common one a request could wait for all of them in sequence. It is part of the request's context, not of an
 * `AsyncLocalStorage`, for which Node.js follows everything the process does.
 */
import { startSpan } from '../tracing/spans.js';

export class Waits {
  /** Milliseconds the request has left to wait. */
  #left: number;

  /** `milliseconds`: how long all waits together may take. */
  constructor(milliseconds: number) {
    this.#left = milliseconds;
  }

  /** Whether they have a total limit. */
  get areLimited(): boolean {
    return this.#left !== Infinity;
  }

  /** Maximum duration of the next wait: `most`, or what the request has left; at least a millisecond. */
  atMost(most: number): number {
    return Math.max(1, Math.min(most, this.#left));
  }

  /**
   * Starts a wait for `what`; the returned function ends it and deducts its duration from what is left. Later calls of that
   * function have no effect.
   */
  start(what: 'other writers of the article' | 'a connection' | 'the count of a limit'): () => void {
    const began = performance.now();
    const endSpan = startSpan(`wait for ${what}`);
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      endSpan();
      this.#left -= performance.now() - began;
    };
  }
}

/** Of what is not a request with a limit. */
export const UNLIMITED = new Waits(Infinity);
