/**
 * The bytes of public reads. An answer is built once per version of its article, serialised once, compressed once an
 * encoding, and dropped when something it shows has changed. Pure memory; a bounded number of bytes.
 */
import { LRUCache } from 'lru-cache';
import type { ArticleRef } from '../db/article-ref.js';
import { AnswerMemory } from './answer-memory.js';
import { makeCachedResponse, shows, type CachedResponse } from './cached-response.js';

/** A site as an answer is built with it. */
export interface SiteState {
  id: string;
  /** Grows with its settings, issuers and keys. */
  version: number;
}

interface Build {
  answer: Promise<CachedResponse>;
  /** The cache's clock when it began. */
  started: number;
}

/** A site as answers in memory show it, or older; and when, by the cache's clock, a change was last reported. */
interface KnownSite {
  version: number;
  /** Any event of any article. */
  movedAt: number;
  /** Other names or pictures. */
  peopleAt: number;
}

/** Remembered versions of articles that are not cached: guards a slow read against being stored late. */
const KNOWN_VERSIONS = 50_000;
/** Memory for the spellings of what was asked. */
const TARGET_BYTES = 8_388_608;

/** Key of all pages of the site that belong to no article: their answers are dropped together. */
function unknownPages(siteId: string): ArticleRef {
  return `${siteId}/`;
}

/** Requests that were let in before and after a change of the settings do not share what they are answered. */
function turnOf(key: string, site: SiteState): string {
  return `${site.version} ${key}`;
}

const siteOf = (ref: ArticleRef): string => ref.slice(0, ref.indexOf('/'));

export class ReadCache {
  readonly #answers: AnswerMemory;
  readonly #targets = new LRUCache<string, string>({
    maxSize: TARGET_BYTES,
    sizeCalculation: (key, target) => key.length + target.length + 200,
  });
  readonly #keysOfArticle = new Map<ArticleRef, Set<string>>();
  readonly #keysOfSite = new Map<string, Set<string>>();
  readonly #versions = new LRUCache<ArticleRef, number>({ max: KNOWN_VERSIONS });
  /** What is known of the sites that answers were built for. */
  readonly #sites = new Map<string, KnownSite>();
  readonly #building = new Map<string, Build>();
  /** Counts reported changes: a build begun before one may have missed it. */
  #clock = 0;
  #clearedAt = 0;
  #builds = 0;

  constructor(bytes: number) {
    this.#answers = new AnswerMemory(bytes, (answer, key) => {
      untrack(this.#keysOfSite, answer.siteId, key);
      if (answer.article) untrack(this.#keysOfArticle, answer.article.ref, key);
    });
  }

  /** The answer for a request target (path and query as sent) that was asked for before, if it is still true. */
  find(target: string): CachedResponse | undefined {
    const key = this.#targets.get(target);
    return key === undefined ? undefined : this.get(key);
  }

  /** Remembers the key of a request target. */
  remember(target: string, key: string): void {
    if (this.#answers.has(key)) this.#targets.set(target, key);
  }

  /** Whether asking for the key costs nothing: it is in memory, or being built. */
  isThere(key: string, site: SiteState): boolean {
    return this.get(key) !== undefined || this.#building.has(turnOf(key, site));
  }

  /** The answer for a key, if it is still true. */
  get(key: string): CachedResponse | undefined {
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
  #restated(key: string, answer: CachedResponse): CachedResponse {
    const { restate, article, bodies } = answer;
    const body = restate?.(JSON.parse(String(bodies.identity)), article?.version ?? 0);
    const restated = makeCachedResponse(
      body,
      { ...answer, namesById: answer.people !== null },
      answer.contentType.split(';')[0],
    );
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
    build: (unknownPages: CachedResponse['article']) => Promise<CachedResponse>,
  ): Promise<CachedResponse> {
    const cached = this.get(key);
    if (cached) return cached;
    const turn = turnOf(key, site);
    const underWay = this.#building.get(turn);
    if (underWay) {
      const shared = await this.#share(underWay, site.id);
      if (shared) return shared;
    }
    return this.get(key) ?? this.#building.get(turn)?.answer ?? this.#start(key, turn, site, build);
  }

  /** The answer of a build that began earlier; null when it may have missed something. */
  async #share({ answer, started }: Build, siteId: string): Promise<CachedResponse | null> {
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
    build: (unknownPages: CachedResponse['article']) => Promise<CachedResponse>,
  ): Promise<CachedResponse> {
    const { id, version } = site;
    if (!this.#sites.has(id)) this.#sites.set(id, { version, movedAt: 0, peopleAt: 0 });
    const started = this.#clock;
    this.#builds += 1;
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
  #isTrue({ siteId, siteVersion, article, expires }: CachedResponse, started: number): boolean {
    const site = this.#sites.get(siteId);
    if (started < Math.max(this.#clearedAt, site?.peopleAt ?? 0) || siteVersion < (site?.version ?? 0))
      return false;
    if (article) return article.version >= (this.#versions.get(article.ref) ?? 0);
    return expires !== null || started >= (site?.movedAt ?? 0);
  }

  #store(key: string, answer: CachedResponse): void {
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
        marked !== null &&
        answer.article.version === version - 1 &&
        answer.marksById &&
        !shows(answer, marked);
      if (stays) answer.article = { ref: article, version };
      else this.#answers.delete(key);
    }
  }

  /** Pages of the site that belonged to no article may be one's by now. */
  pagesAdded(siteId: string): void {
    this.articleMoved(unknownPages(siteId), this.#clock + 1);
  }

  /** The person has another name or picture: answers that show it go. */
  personRenamed(siteId: string, personId: string): void {
    const known = this.#sites.get(siteId);
    if (!known) return;
    known.peopleAt = this.#clock += 1;
    for (const key of [...(this.#keysOfSite.get(siteId) ?? [])]) {
      const shown = this.#answers.peek(key)?.people ?? null;
      if (shown === null || shown.has(personId)) this.#answers.delete(key);
    }
  }

  /** The site has reached `version`: answers built with an older one go. */
  siteMoved(siteId: string, version: number): void {
    const known = this.#sites.get(siteId);
    if (known && known.version >= version) return;
    if (known) known.version = version;
    else this.#sites.set(siteId, { version, movedAt: 0, peopleAt: 0 });
    for (const key of [...(this.#keysOfSite.get(siteId) ?? [])]) {
      if ((this.#answers.peek(key)?.siteVersion ?? version) < version) this.#answers.delete(key);
    }
  }

  /** The version the article was last known at; -1: unknown. */
  knownVersion(article: ArticleRef): number {
    return this.#versions.get(article) ?? -1;
  }

  /** For operators: answers in memory, the bytes accounted for them, and how many were built since the start. */
  get usage(): { answers: number; bytes: number; builds: number } {
    return { answers: this.#answers.size, bytes: this.#answers.bytes, builds: this.#builds };
  }

  /** Everything goes: something may have changed unnoticed. */
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
