/**
 * The bytes of public reads. An answer is built once per version of its article, serialised once, compressed once an
 * encoding, and dropped when an event says that the article moved. Pure memory; a bounded number of bytes.
 */
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import type { ArticleRef } from '../events/article-ref.js';

export type Encoding = 'identity' | 'gzip' | 'br';

export interface CachedAnswer {
  siteId: string;
  /** Version of the site it was built with: its settings are part of some answers. */
  siteVersion: number;
  /** Origins that may read it from another site's page. */
  origins: ReadonlySet<string>;
  /** Hash of the bytes, quoted: a strong ETag of the identity encoding, weak across encodings. */
  etag: string;
  contentType: string;
  /** Encoded bodies, made when first asked for. */
  bodies: Partial<Record<Encoding, Buffer>>;
  /** The article it shows, and the version it was read at; null: only time ends it. */
  article: { ref: ArticleRef; version: number } | null;
  /** Milliseconds of `performance.now()`; null: until its article moves. */
  expires: number | null;
}

/** Below this many bytes compression costs more than it saves. */
const COMPRESS_FROM = 860;
/** Remembered versions of articles that are not cached: guards a slow read against being stored late. */
const KNOWN_VERSIONS = 50_000;
const KNOWN_SITES = 10_000;

export class ReadCache {
  readonly #answers: LRUCache<string, CachedAnswer>;
  readonly #keysOfArticle = new Map<ArticleRef, Set<string>>();
  readonly #versions = new LRUCache<ArticleRef, number>({ max: KNOWN_VERSIONS });
  readonly #siteVersions = new LRUCache<string, number>({ max: KNOWN_SITES });
  readonly #building = new Map<string, Promise<CachedAnswer>>();
  /** Grows when everything is cleared: what was being built then is not stored. */
  #age = 0;

  constructor(bytes: number) {
    this.#answers = new LRUCache<string, CachedAnswer>({
      max: 100_000,
      // With no memory allowed, nothing fits: every read is built anew.
      maxSize: Math.max(1, bytes),
      sizeCalculation: (answer, key) => key.length + 500 + 2 * (answer.bodies.identity?.length ?? 0),
      dispose: (answer, key) => {
        if (answer.article) this.#untrack(answer.article.ref, key);
      },
    });
  }

  /** The answer for a request target (path and query as sent), if it is still true. */
  get(key: string): CachedAnswer | undefined {
    const answer = this.#answers.get(key);
    if (answer?.expires != null && answer.expires < performance.now()) {
      this.#answers.delete(key);
      return undefined;
    }
    return answer;
  }

  /** The cached answer, or the one `build` makes; concurrent askers of one key share one build. */
  async getOrBuild(key: string, build: () => Promise<CachedAnswer>): Promise<CachedAnswer> {
    const cached = this.get(key);
    if (cached) return cached;
    const underWay = this.#building.get(key);
    if (underWay) return underWay;
    const age = this.#age;
    const building = build().then(
      (answer) => {
        this.#forgetBuild(key, building);
        if (age === this.#age) this.#store(key, answer);
        return answer;
      },
      (error: unknown) => {
        this.#forgetBuild(key, building);
        throw error;
      },
    );
    this.#building.set(key, building);
    return building;
  }

  #forgetBuild(key: string, building: Promise<CachedAnswer>): void {
    if (this.#building.get(key) === building) this.#building.delete(key);
  }

  #store(key: string, answer: CachedAnswer): void {
    if (answer.siteVersion < (this.#siteVersions.get(answer.siteId) ?? 0)) return;
    if (answer.article) {
      const known = this.#versions.get(answer.article.ref) ?? 0;
      if (answer.article.version < known) return;
    } else if (answer.expires === null) {
      return;
    }
    this.#answers.set(key, answer);
    // After `set`: it disposes of the answer it replaces, and stores nothing that is too large.
    if (answer.article && this.#answers.has(key)) this.#track(answer.article.ref, key);
  }

  #track(article: ArticleRef, key: string): void {
    const keys = this.#keysOfArticle.get(article) ?? new Set();
    keys.add(key);
    this.#keysOfArticle.set(article, keys);
  }

  #untrack(article: ArticleRef, key: string): void {
    const keys = this.#keysOfArticle.get(article);
    keys?.delete(key);
    if (keys?.size === 0) this.#keysOfArticle.delete(article);
  }

  /** The article has reached `version`: older answers go, and builds that began before are not shared any more. */
  articleMoved(article: ArticleRef, version: number): void {
    if ((this.#versions.get(article) ?? -1) >= version) return;
    this.#versions.set(article, version);
    for (const key of [...(this.#keysOfArticle.get(article) ?? [])]) {
      const answer = this.#answers.peek(key);
      if (answer?.article && answer.article.version < version) this.#answers.delete(key);
    }
    this.#building.clear();
  }

  /** The site has reached `version`: answers built with an older one go. Whether that was news. */
  siteMoved(siteId: string, version: number): boolean {
    if ((this.#siteVersions.get(siteId) ?? 0) >= version) return false;
    this.#siteVersions.set(siteId, version);
    for (const [key, answer] of [...this.#answers.entries()]) {
      if (answer.siteId === siteId && answer.siteVersion < version) this.#answers.delete(key);
    }
    this.#building.clear();
    return true;
  }

  /** Articles with answers in memory. */
  heldArticles(): ArticleRef[] {
    return [...this.#keysOfArticle.keys()];
  }

  /** The version the article was last known at; -1: never heard of. */
  knownVersion(article: ArticleRef): number {
    return this.#versions.get(article) ?? -1;
  }

  /** Everything goes: settings changed, or the database was out of sight too long. */
  clear(): void {
    this.#age += 1;
    this.#answers.clear();
    this.#building.clear();
  }
}

/** Serialises an answer's body (as it is, for types of text) and names it by its hash. */
export function makeAnswer(
  body: unknown,
  about: Pick<CachedAnswer, 'siteId' | 'siteVersion' | 'origins' | 'article' | 'expires'>,
  mediaType = 'application/json',
): CachedAnswer {
  const identity = Buffer.from(
    typeof body === 'string' && mediaType.startsWith('text/') ? body : JSON.stringify(body),
  );
  const etag = `"${createHash('sha1').update(identity).digest('base64url')}"`;
  return { ...about, etag, contentType: `${mediaType}; charset=utf-8`, bodies: { identity } };
}

/** The body in the best encoding the client takes, made once. */
export function encodedBody(
  answer: CachedAnswer,
  accepted: string | undefined,
): { encoding: Encoding; body: Buffer } {
  const identity = answer.bodies.identity ?? Buffer.alloc(0);
  if (accepted === undefined || identity.length < COMPRESS_FROM)
    return { encoding: 'identity', body: identity };
  if (accepts(accepted, 'br')) {
    // Quality 5: within a few per cent of 11 on JSON of this size, at a fiftieth of its time.
    answer.bodies.br ??= brotliCompressSync(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    return { encoding: 'br', body: answer.bodies.br };
  }
  if (accepts(accepted, 'gzip')) {
    answer.bodies.gzip ??= gzipSync(identity);
    return { encoding: 'gzip', body: answer.bodies.gzip };
  }
  return { encoding: 'identity', body: identity };
}

/** Whether Accept-Encoding names the encoding, and not with the weight zero that refuses it. */
function accepts(accepted: string, encoding: Encoding): boolean {
  return accepted.split(',').some((offer) => {
    const [name, ...parameters] = offer.split(';').map((part) => part.trim().toLowerCase());
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}
