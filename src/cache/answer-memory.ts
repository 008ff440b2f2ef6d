/**
 * Bounded in-memory store of responses. An eighth of its bytes is reserved for unusual requests (cursors, odd page sizes, unknown
 * addresses), whose number a client can increase at will. A client that sends many of them evicts only others of that eighth,
 * never the responses that pages request all the time.
 */
import { LRUCache } from 'lru-cache';
import type { CachedResponse } from './cached-response.js';

/** Largest response, as a fraction (1/n) of the memory; larger ones are rebuilt for each request. */
const LARGEST_PART = 32;
/** Fraction (1/n) of the memory reserved for responses to unusual requests. */
const UNUSUAL_PART = 8;

export class AnswerMemory {
  readonly #usual: LRUCache<string, CachedResponse>;
  readonly #unusual: LRUCache<string, CachedResponse>;

  /** Calls `dispose` for every response that is evicted, replaced or deleted. */
  constructor(bytes: number, dispose: (answer: CachedResponse, key: string) => void) {
    const unusual = Math.floor(bytes / UNUSUAL_PART);
    const open = (part: number) =>
      new LRUCache<string, CachedResponse>({
        // With a budget of 0 bytes nothing fits: every read is rebuilt.
        maxSize: Math.max(1, part),
        maxEntrySize: Math.max(1, Math.floor(bytes / LARGEST_PART)),
        sizeCalculation: (answer, key) => key.length + 500 + 2 * (answer.bodies.identity?.length ?? 0),
        dispose,
      });
    this.#usual = open(bytes - unusual);
    this.#unusual = open(unusual);
  }

  #memoryOf(key: string): LRUCache<string, CachedResponse> {
    return this.#usual.has(key) ? this.#usual : this.#unusual;
  }

  get(key: string): CachedResponse | undefined {
    return this.#usual.get(key) ?? this.#unusual.get(key);
  }

  /** `get` without marking the response as recently used. */
  peek(key: string): CachedResponse | undefined {
    return this.#memoryOf(key).peek(key);
  }

  has(key: string): boolean {
    return this.#memoryOf(key).has(key);
  }

  /** Stores the response and replaces an older one; responses that are too large are not stored. */
  set(key: string, answer: CachedResponse): void {
    const [to, other] = answer.usual ? [this.#usual, this.#unusual] : [this.#unusual, this.#usual];
    other.delete(key);
    to.set(key, answer);
  }

  delete(key: string): void {
    this.#memoryOf(key).delete(key);
  }

  /** Bytes accounted for, including keys and encodings. */
  get bytes(): number {
    return this.#usual.calculatedSize + this.#unusual.calculatedSize;
  }

  get size(): number {
    return this.#usual.size + this.#unusual.size;
  }

  clear(): void {
    this.#usual.clear();
    this.#unusual.clear();
  }
}
