/**
 * Where answers are kept: a bounded number of bytes, of which an eighth is for what could be asked in any number of ways (cursors,
 * page sizes, addresses of no article). One client that asks for ever new ones pushes out others of that eighth, and never what
 * pages ask for all the time.
 */
import { LRUCache } from 'lru-cache';
import type { CachedResponse } from './cached-response.js';

/** No answer may take more than this part of the memory: a larger one is built each time. */
const LARGEST_PART = 32;
/** The part of the memory that answers to unusual questions have. */
const UNUSUAL_PART = 8;

export class AnswerMemory {
  readonly #usual: LRUCache<string, CachedResponse>;
  readonly #unusual: LRUCache<string, CachedResponse>;

  /** `dispose` is told of every answer that goes. */
  constructor(bytes: number, dispose: (answer: CachedResponse, key: string) => void) {
    const unusual = Math.floor(bytes / UNUSUAL_PART);
    const open = (part: number) =>
      new LRUCache<string, CachedResponse>({
        // With no memory allowed, nothing fits: every read is built again.
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

  /** `get`, but not as a sign that the answer is asked for. */
  peek(key: string): CachedResponse | undefined {
    return this.#memoryOf(key).peek(key);
  }

  has(key: string): boolean {
    return this.#memoryOf(key).has(key);
  }

  /** Keeps the answer instead of one there may be; one that is too large is not kept. */
  set(key: string, answer: CachedResponse): void {
    const [to, other] = answer.usual ? [this.#usual, this.#unusual] : [this.#unusual, this.#usual];
    other.delete(key);
    to.set(key, answer);
  }

  delete(key: string): void {
    this.#memoryOf(key).delete(key);
  }

  /** Bytes that are accounted for, keys and encodings included. */
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
