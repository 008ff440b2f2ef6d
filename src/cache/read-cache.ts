/**
 * Cache of public reads. Each response is built once per version of its article, serialised once, compressed once per
 * encoding, and dropped when something it shows has changed. In memory only, with a byte limit.
 */
import { LRUCache } from 'lru-cache';
import type { ArticleRef } from '../db/article-ref.js';
import { AnswerMemory } from './answer-memory.js';
import { makeCachedResponse, shows, type CachedResponse } from './cached-response.js';

/** The site's state that a response is built with. */
export interface SiteState {
  id: string;
  /** Increases with every change of its settings, issuers or keys. */
  version: number;
}

interface Build {
  answer: Promise<CachedResponse>;
  /** Value of the cache's clock when the build started. */
  started: number;
}

/** The newest known version of a site, and the cache clock's values at its last reported changes. */
interface KnownSite {
  version: number;
  /** Last event of any of its articles. */
  movedAt: number;
  /** Last change of a name or picture. */
  peopleAt: number;
}

/** Remembered versions of articles that are not cached: keeps a slow build from storing a stale response. */
const KNOWN_VERSIONS = 50_000;
/** Memory for the map from request targets to cache keys. */
const TARGET_BYTES = 8_388_608;

/** Pseudo-article for all pages of the site that belong to no article: their responses are dropped together. */
function unknownPages(siteId: string): ArticleRef {
  return `${siteId}/`;
}

/** Requests admitted before and after a change of the site's settings do not share a build. */
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
  /** The sites that responses were built for. */
  readonly #sites = new Map<string, KnownSite>();
  readonly #building = new Map<string, Build>();
  /** Counts reported changes: a build that started before a change may have missed it. */
  #clock = 0;
  #clearedAt = 0;
  #builds = 0;

  constructor(bytes: number) {
    this.#answers = new AnswerMemory(bytes, (answer, key) => {
      untrack(this.#keysOfSite, answer.siteId, key);
      if (answer.article) untrack(this.#keysOfArticle, answer.article.ref, key);
    });
  }

  /** The cached response for a request target (path and query as sent), or undefined if there is none or it expired. */
  find(target: string): CachedResponse | undefined {
    const key = this.#targets.get(target);
    return key === undefined ? undefined : this.get(key);
  }

  /** Remembers the key of a request target. */
  remember(target: string, key: string): void {
    if (this.#answers.has(key)) this.#targets.set(target, key);
  }

  /** True if the response is cached or already being built, so that requesting it costs nothing. */
  isThere(key: string, site: SiteState): boolean {
    return this.get(key) !== undefined || this.#building.has(turnOf(key, site));
  }

  /** The cached response for a key, unless it expired. */
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

  /** The response, updated to a version of its article that changed nothing else in it. */
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
   * Returns the cached response or the one `build` creates. Concurrent requests for one key share a build, including one that
   * started before they arrived, unless something it shows has changed since: then they share the next build.
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

  /** The result of a build that started earlier; null if it may have missed a change. */
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

  /** False if a change is known that a response whose build began at `started` may not show. */
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
    // Checked after `set`, which disposes of the replaced response and stores nothing that is too large.
    if (!this.#answers.has(key)) return;
    track(this.#keysOfSite, answer.siteId, key);
    if (answer.article) track(this.#keysOfArticle, answer.article.ref, key);
  }

  /**
   * The article has reached `version`: drops its older responses. If the last event only changed a comment's votes or
   * reactions, responses that do not show that comment remain and count as responses of the new version.
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

  /** Pages of the site that belonged to no article may belong to one now. */
  pagesAdded(siteId: string): void {
    this.articleMoved(unknownPages(siteId), this.#clock + 1);
  }

  /** The person has a new name or picture: drops the responses that show either. */
  personRenamed(siteId: string, personId: string): void {
    const known = this.#sites.get(siteId);
    if (!known) return;
    known.peopleAt = this.#clock += 1;
    for (const key of [...(this.#keysOfSite.get(siteId) ?? [])]) {
      const shown = this.#answers.peek(key)?.people ?? null;
      if (shown === null || shown.has(personId)) this.#answers.delete(key);
    }
  }

  /** The site has reached `version`: drops responses built with an older one. */
  siteMoved(siteId: string, version: number): void {
    const known = this.#sites.get(siteId);
    if (known && known.version >= version) return;
    if (known) known.version = version;
    else this.#sites.set(siteId, { version, movedAt: 0, peopleAt: 0 });
    for (const key of [...(this.#keysOfSite.get(siteId) ?? [])]) {
      if ((this.#answers.peek(key)?.siteVersion ?? version) < version) this.#answers.delete(key);
    }
  }

  /** The last known version of the article; -1 if unknown. */
  knownVersion(article: ArticleRef): number {
    return this.#versions.get(article) ?? -1;
  }

  /** For metrics: cached responses, the bytes accounted for them, and the number of builds since the start. */
  get usage(): { answers: number; bytes: number; builds: number } {
    return { answers: this.#answers.size, bytes: this.#answers.bytes, builds: this.#builds };
  }

  /** Drops everything, because changes may have been missed. */
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
