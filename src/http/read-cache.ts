/**
 * The bytes of public reads. An answer is built once per version of its article, serialised once, compressed once an
 * encoding, and dropped when something it shows has changed. Pure memory; a bounded number of bytes.
 */
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import type { ArticleRef } from '../events/article-ref.js';

export type Encoding = 'identity' | 'gzip' | 'br';

/** A site as an answer is built with it. */
export interface SiteState {
  id: string;
  /** Grows with its settings, issuers and keys. */
  version: number;
  /** Grows when a page becomes an article's: by an address or a key. */
  pages: number;
}

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
  /** The article it shows (or the site's unknown pages), and the version it was read at; null: only time ends it. */
  article: { ref: ArticleRef; version: number } | null;
  /** Milliseconds of `performance.now()`; null: until its article moves. */
  expires: number | null;
  /** Whether the id of every comment whose marks it shows stands in its body, and no marks decide its order. */
  byId: boolean;
  /** Writes the article's version into a body that says it; null for those that do not. */
  restate: ((body: unknown, version: number) => unknown) | null;
  /** The version the body says. */
  stated: number | null;
}

interface Build {
  answer: Promise<CachedAnswer>;
  /** The cache's clock when it began. */
  started: number;
}

/** Below this many bytes compression costs more than it saves. */
const COMPRESS_FROM = 860;
/** Remembered versions of articles that are not cached: guards a slow read against being stored late. */
const KNOWN_VERSIONS = 50_000;

/** Stands for all pages of the site that belong to no article: their answers are dropped together. */
function unknownPages(siteId: string): ArticleRef {
  return `${siteId}/`;
}

const isUnknownPages = (ref: ArticleRef): boolean => ref.endsWith('/');
const siteOf = (ref: ArticleRef): string => ref.slice(0, ref.indexOf('/'));

export class ReadCache {
  readonly #answers: LRUCache<string, CachedAnswer>;
  readonly #keysOfArticle = new Map<ArticleRef, Set<string>>();
  readonly #keysOfSite = new Map<string, Set<string>>();
  readonly #versions = new LRUCache<ArticleRef, number>({ max: KNOWN_VERSIONS });
  /** What is known of the sites that answers were built for. */
  readonly #sites = new Map<string, { version: number; pages: number; movedAt: number }>();
  readonly #building = new Map<string, Build>();
  /** Counts what has been heard of changes: what a build was begun before, it may have missed. */
  #clock = 0;
  #clearedAt = 0;

  constructor(bytes: number) {
    this.#answers = new LRUCache<string, CachedAnswer>({
      max: 100_000,
      // With no memory allowed, nothing fits: every read is built anew.
      maxSize: Math.max(1, bytes),
      sizeCalculation: (answer, key) => key.length + 500 + 2 * (answer.bodies.identity?.length ?? 0),
      dispose: (answer, key) => {
        untrack(this.#keysOfSite, answer.siteId, key);
        if (answer.article) untrack(this.#keysOfArticle, answer.article.ref, key);
      },
    });
  }

  /** The answer for a key, if it is still true. */
  get(key: string): CachedAnswer | undefined {
    const answer = this.#answers.get(key);
    if (answer?.expires != null && answer.expires < performance.now()) {
      this.#answers.delete(key);
      return undefined;
    }
    return answer?.restate && answer.stated !== answer.article?.version
      ? this.#restated(key, answer)
      : answer;
  }

  /** The answer with the version its article has reached without it. */
  #restated(key: string, answer: CachedAnswer): CachedAnswer {
    const { restate, article, bodies } = answer;
    const body = restate?.(JSON.parse(String(bodies.identity)), article?.version ?? 0);
    const restated = makeAnswer(body, answer, answer.contentType.split(';')[0]);
    this.#store(key, restated);
    return restated;
  }

  /**
   * The cached answer, or the one `build` makes. Those who ask for one key at once share a build, even one that began before
   * they asked, unless something it shows has changed meanwhile: they share the next one then, which begins after that.
   */
  async getOrBuild(
    key: string,
    site: SiteState,
    build: (unknownPages: CachedAnswer['article']) => Promise<CachedAnswer>,
  ): Promise<CachedAnswer> {
    const cached = this.get(key);
    if (cached) return cached;
    // Requests that were let in before and after a change of the settings do not share what they are answered.
    const turn = `${site.version} ${key}`;
    const underWay = this.#building.get(turn);
    if (underWay) {
      const shared = await this.#share(underWay, site.id);
      if (shared) return shared;
    }
    return this.get(key) ?? this.#building.get(turn)?.answer ?? this.#start(key, turn, site, build);
  }

  /** The answer of a build that began earlier; null when it may have missed something. */
  async #share({ answer, started }: Build, siteId: string): Promise<CachedAnswer | null> {
    try {
      const made = await answer;
      return this.#isTrue(made, started) ? made : null;
    } catch (error) {
      if (started < (this.#sites.get(siteId)?.movedAt ?? 0)) return null;
      throw error;
    }
  }

  #start(
    key: string,
    turn: string,
    site: SiteState,
    build: (unknownPages: CachedAnswer['article']) => Promise<CachedAnswer>,
  ): Promise<CachedAnswer> {
    const { id, version, pages } = site;
    if (!this.#sites.has(id)) this.#sites.set(id, { version, pages, movedAt: 0 });
    const started = this.#clock;
    const answer = build({ ref: unknownPages(id), version: started }).then((made) => {
      if (this.#isTrue(made, started)) this.#store(key, made);
      return made;
    });
    this.#building.set(turn, { answer, started });
    const over = () => this.#building.delete(turn);
    answer.then(over, over);
    return answer;
  }

  /** Whether nothing is known that an answer, whose build began at `started`, may not show. */
  #isTrue({ siteId, siteVersion, article, expires }: CachedAnswer, started: number): boolean {
    const site = this.#sites.get(siteId);
    if (started < this.#clearedAt || siteVersion < (site?.version ?? 0)) return false;
    if (article) return article.version >= (this.#versions.get(article.ref) ?? 0);
    return expires !== null || started >= (site?.movedAt ?? 0);
  }

  #store(key: string, answer: CachedAnswer): void {
    if (!answer.article && answer.expires === null) return;
    this.#answers.set(key, answer);
    // After `set`: it disposes of the answer it replaces, and stores nothing that is too large.
    if (!this.#answers.has(key)) return;
    track(this.#keysOfSite, answer.siteId, key);
    if (answer.article) track(this.#keysOfArticle, answer.article.ref, key);
  }

  /**
   * The article has reached `version`: older answers go. Where the last event did no more than change the marks of a comment
   * (votes, reactions), those that show nothing of it stay, as answers of the new version.
   */
  articleMoved(article: ArticleRef, version: number, marked: string | null = null): void {
    if ((this.#versions.get(article) ?? -1) >= version) return;
    this.#versions.set(article, version);
    const site = this.#sites.get(siteOf(article));
    this.#clock += 1;
    if (site) site.movedAt = this.#clock;
    for (const key of [...(this.#keysOfArticle.get(article) ?? [])]) {
      const answer = this.#answers.peek(key);
      if (!answer?.article || answer.article.version >= version) continue;
      const stays =
        marked !== null && answer.article.version === version - 1 && answer.byId && !shows(answer, marked);
      if (stays) answer.article = { ref: article, version };
      else this.#answers.delete(key);
    }
  }

  /** Pages of the site that belonged to no article may be one's by now. */
  pagesAdded(siteId: string): void {
    this.articleMoved(unknownPages(siteId), this.#clock + 1);
  }

  /** How many pages of the site have become articles': whether that is more than was known decides if any goes. */
  pagesMoved(siteId: string, pages: number): void {
    const known = this.#sites.get(siteId);
    if (!known || known.pages >= pages) return;
    known.pages = pages;
    this.pagesAdded(siteId);
  }

  /** The site has reached `version`: answers built with an older one go. Whether that was news. */
  siteMoved(siteId: string, version: number): boolean {
    const known = this.#sites.get(siteId);
    if (known && known.version >= version) return false;
    if (known) known.version = version;
    else this.#sites.set(siteId, { version, pages: 0, movedAt: this.#clock });
    for (const key of [...(this.#keysOfSite.get(siteId) ?? [])]) {
      if ((this.#answers.peek(key)?.siteVersion ?? version) < version) this.#answers.delete(key);
    }
    return true;
  }

  /** Articles with answers in memory. */
  heldArticles(): ArticleRef[] {
    return [...this.#keysOfArticle.keys()].filter((ref) => !isUnknownPages(ref));
  }

  /** Sites with answers in memory. */
  heldSites(): string[] {
    return [...this.#keysOfSite.keys()];
  }

  /** The version the article was last known at; -1: never heard of. */
  knownVersion(article: ArticleRef): number {
    return this.#versions.get(article) ?? -1;
  }

  /** Everything goes: the database was out of sight too long. */
  clear(): void {
    this.#clearedAt = this.#clock += 1;
    this.#answers.clear();
  }
}

function track<Owner>(keysOf: Map<Owner, Set<string>>, owner: Owner, key: string): void {
  const keys = keysOf.get(owner) ?? new Set();
  keys.add(key);
  keysOf.set(owner, keys);
}

function untrack<Owner>(keysOf: Map<Owner, Set<string>>, owner: Owner, key: string): void {
  const keys = keysOf.get(owner);
  keys?.delete(key);
  if (keys?.size === 0) keysOf.delete(owner);
}

/** Whether the id stands in the answer's body. */
function shows(answer: CachedAnswer, id: string): boolean {
  return answer.bodies.identity?.includes(id) ?? true;
}

/** Serialises an answer's body (as it is, for types of text) and names it by its hash. */
export function makeAnswer(
  body: unknown,
  about: Pick<CachedAnswer, 'siteId' | 'siteVersion' | 'origins' | 'article' | 'expires'> &
    Partial<Pick<CachedAnswer, 'byId' | 'restate'>>,
  mediaType = 'application/json',
): CachedAnswer {
  const { siteId, siteVersion, origins, article, expires, byId = false, restate = null } = about;
  const identity = Buffer.from(
    typeof body === 'string' && mediaType.startsWith('text/') ? body : JSON.stringify(body),
  );
  const etag = `"${createHash('sha1').update(identity).digest('base64url')}"`;
  return {
    ...{ siteId, siteVersion, origins, article, expires, byId, restate },
    stated: article?.version ?? null,
    etag,
    contentType: `${mediaType}; charset=utf-8`,
    bodies: { identity },
  };
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
