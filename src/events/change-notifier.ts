/**
 * How instances hear of each other's writes. The event rows are the truth; NOTIFY only says "look": what an instance
 * announces is gathered for a moment and sent after the commit, because a NOTIFY inside a transaction holds a lock
 * that all committing writers share. A lost notification costs a poll, not an update: articles with answers in
 * memory or streams open, and the sites that are used, are compared with the database every `POLL` ms.
 *
 * What an announcement says besides the version only spares answers that stay true; without it, or when announcements
 * overtake each other, they are dropped and built again.
 */
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Database } from '../db/client.js';
import type { ReadCache } from '../cache/read-cache.js';
import { splitArticleRef, type ArticleRef } from '../db/article-ref.js';
import { changedPeople, latestVersions, siteStates } from './queries.js';
import { Streams } from './streams.js';

const CHANNEL = 'interline';
/** Announcements made within this time travel in one NOTIFY; milliseconds. */
const GATHER = 20;
/** Half of the promised second between a write and its sight on every instance. */
const POLL = 500;
/** After this long without a word from the database nothing in memory is trusted any more; milliseconds. */
const TRUST = 30_000;
/** Entries in one NOTIFY: its payload holds 8,000 bytes, the longest entry takes about 130. */
const ENTRIES = 55;

/** Of so many people with another name or picture their answers are looked for; of more, all answers of the site go. */
const PEOPLE = 100;

/** What is known of an event besides that it happened. */
export interface Change {
  /** The comment whose votes or reactions changed, when nothing else did. */
  marked: string | null;
  /** Pages of the site that belonged to no article may belong to this one now. */
  pages: boolean;
}

const NOTHING_KNOWN: Change = { marked: null, pages: false };

const Article = z.templateLiteral([z.string(), '/', z.string()]);
const Payload = z.object({
  from: z.string(),
  /** Events that only changed the marks of a comment, with its id. */
  marks: z.array(z.tuple([Article, z.number(), z.string()])).default([]),
  /** The version each article reached, whatever happened. */
  articles: z.array(z.tuple([Article, z.number()])).default([]),
  /** Sites whose unknown pages may be known now. */
  pages: z.array(z.string()).default([]),
  /** Sites whose settings, issuers or keys have changed, with their version. */
  siteVersions: z.array(z.tuple([z.string(), z.number()])).default([]),
});
type Payload = z.infer<typeof Payload>;

/** Sites this instance acts on, by id, with the version it knows of each. */
export interface SiteSource {
  versions(): Map<string, number>;
}

export class ChangeNotifier {
  readonly streams: Streams;
  #pendingMarks: Payload['marks'] = [];
  readonly #pendingArticles = new Map<ArticleRef, number>();
  readonly #pendingPages = new Set<string>();
  readonly #pendingSites = new Map<string, number>();
  readonly #me = Math.random().toString(36).slice(2);
  readonly #siteListeners: ((siteId: string) => void)[] = [];
  #siteSource: SiteSource = { versions: () => new Map() };
  #listener: pg.Client | null = null;
  #gather: NodeJS.Timeout | null = null;
  #lastWord = performance.now();
  readonly #stop = new AbortController();

  constructor(
    private readonly db: Database,
    /** The database itself: a pooler in transaction mode passes no notifications on. */
    private readonly databaseUrl: string,
    private readonly cache: ReadCache,
    private readonly log: Logger,
    limits: ConstructorParameters<typeof Streams>[1],
  ) {
    this.streams = new Streams(db, limits, (article) => cache.knownVersion(article));
  }

  /** Starts listening and polling. */
  start(): void {
    void this.#listen();
    void this.#pollForever();
  }

  /** A committed write of this instance: takes effect here at once, elsewhere within moments. */
  announce(article: ArticleRef, version: number, { marked, pages }: Change = NOTHING_KNOWN): void {
    this.#articleMoved(article, version, marked);
    if (marked !== null) this.#pendingMarks.push([article, version, marked]);
    if (pages) {
      const { siteId } = splitArticleRef(article);
      this.cache.pagesAdded(siteId);
      this.#pendingPages.add(siteId);
    }
    // Answers of concurrent writes can overtake each other on their way here.
    this.#pendingArticles.set(article, Math.max(version, this.#pendingArticles.get(article) ?? 0));
    this.#scheduleGather();
  }

  /** A site's settings, issuers or keys changed, which took it to `version`. */
  announceSite(siteId: string, version: number): void {
    this.#siteMoved(siteId, version);
    this.#pendingSites.set(siteId, Math.max(version, this.#pendingSites.get(siteId) ?? 0));
    this.#scheduleGather();
  }

  onSiteChanged(listener: (siteId: string) => void): void {
    this.#siteListeners.push(listener);
  }

  /** Compares the versions of these sites too, whether or not anything of them is in memory as answers. */
  watchSites(source: SiteSource): void {
    this.#siteSource = source;
  }

  #articleMoved(article: ArticleRef, version: number, marked: string | null = null): void {
    this.cache.articleMoved(article, version, marked);
    this.streams.announced(article, version);
  }

  #siteMoved(siteId: string, version: number): void {
    this.cache.siteMoved(siteId, version);
    this.#tellOfSite(siteId);
  }

  #tellOfSite(siteId: string): void {
    for (const listener of this.#siteListeners) listener(siteId);
  }

  #scheduleGather(): void {
    this.#gather ??= setTimeout(() => void this.#send(), GATHER);
  }

  async #send(): Promise<void> {
    this.#gather = null;
    // Marks first: after an article's version no older event of it is news.
    const entries = [
      ...this.#pendingMarks.map((entry) => ['marks', entry] as const),
      ...[...this.#pendingArticles].map((entry) => ['articles', entry] as const),
      ...[...this.#pendingPages].map((entry) => ['pages', entry] as const),
      ...[...this.#pendingSites].map((entry) => ['siteVersions', entry] as const),
    ];
    this.#pendingMarks = [];
    for (const pending of [this.#pendingArticles, this.#pendingPages, this.#pendingSites]) pending.clear();
    try {
      for (let i = 0; i < entries.length; i += ENTRIES) {
        const payload: Record<string, unknown[]> = {};
        for (const [kind, entry] of entries.slice(i, i + ENTRIES)) (payload[kind] ??= []).push(entry);
        const text = JSON.stringify({ from: this.#me, ...payload });
        await this.db.direct.$executeRaw`select pg_notify(${CHANNEL}, ${text})`;
      }
    } catch (error) {
      this.db.outage.report(error, 'could not notify other instances; their next poll sees the change');
    }
  }

  async #listen(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      const client = new pg.Client({
        connectionString: this.databaseUrl,
        application_name: 'interline-listen',
        keepAlive: true,
        connectionTimeoutMillis: 3_000,
      });
      try {
        const ended = new Promise<void>((resolve) => {
          client.on('error', () => resolve());
          client.on('end', () => resolve());
        });
        await client.connect();
        client.on('notification', (message) => this.#heard(message.payload));
        this.#listener = client;
        await client.query(`listen ${CHANNEL}`);
        // A close that came while connecting found no listener to end.
        if (!this.#stop.signal.aborted) await ended;
      } catch (error) {
        this.log.debug({ err: error }, 'cannot listen for notifications; polling meanwhile');
      }
      this.#listener = null;
      await client.end().catch(() => undefined);
      if (!this.#stop.signal.aborted) await this.#pause(1_000);
    }
  }

  #heard(text: string | undefined): void {
    const payload = parsePayload(text);
    if (!payload || payload.from === this.#me) return;
    for (const [article, version, marked] of payload.marks) this.#articleMoved(article, version, marked);
    for (const [article, version] of payload.articles) this.#articleMoved(article, version);
    for (const siteId of payload.pages) this.cache.pagesAdded(siteId);
    for (const [siteId, version] of payload.siteVersions) this.#siteMoved(siteId, version);
  }

  async #pollForever(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      await this.#pause(POLL);
      if (!this.#stop.signal.aborted) await this.#poll();
    }
  }

  async #poll(): Promise<void> {
    const articles = new Set([...this.cache.heldArticles(), ...this.streams.articles()]);
    const acted = this.#siteSource.versions();
    const sites = new Set([
      ...acted.keys(),
      ...this.cache.heldSites(),
      ...[...articles].map((article) => splitArticleRef(article).siteId),
    ]);
    try {
      if (sites.size > 0) await this.#compareSites([...sites], acted);
      if (articles.size > 0) await this.#compareArticles([...articles]);
      this.#lastWord = performance.now();
    } catch (error) {
      this.log.debug({ err: error }, 'cannot compare versions with the database');
      if (performance.now() - this.#lastWord > TRUST) this.cache.clear();
    }
  }

  /** `acted`: versions by which this instance acts; a site that is gone has none any more. */
  async #compareSites(siteIds: string[], acted: Map<string, number>): Promise<void> {
    const states = await siteStates(this.db.direct, siteIds);
    for (const { id, version, pages, people } of states) {
      const moved = this.cache.siteMoved(id, version);
      if (moved || (acted.get(id) ?? version) !== version) this.#tellOfSite(id);
      this.cache.pagesMoved(id, pages);
      const known = this.cache.knownPeople(id);
      if (known >= people) continue;
      const changed = await changedPeople(this.db.direct, id, known, PEOPLE + 1);
      this.cache.peopleMoved(id, people, changed.length > PEOPLE ? null : changed);
    }
    const found = new Set(states.map(({ id }) => id));
    for (const id of acted.keys()) if (!found.has(id)) this.#tellOfSite(id);
  }

  async #compareArticles(articles: ArticleRef[]): Promise<void> {
    for (const { article, version } of await latestVersions(this.db.direct, articles)) {
      if (version > this.cache.knownVersion(article)) this.#articleMoved(article, version);
      // A read that failed when the event was announced is made up for.
      else this.streams.moved(article, version);
    }
  }

  /** Resolves after the time, or at once when closing. */
  async #pause(milliseconds: number): Promise<void> {
    await pause(milliseconds, undefined, { signal: this.#stop.signal, ref: false }).catch(() => undefined);
  }

  /** Sends what is pending, ends every stream so that readers reconnect elsewhere, stops listening. */
  async close(): Promise<void> {
    this.#stop.abort();
    if (this.#gather) {
      clearTimeout(this.#gather);
      await this.#send();
    }
    this.streams.close();
    await this.#listener?.end().catch(() => undefined);
  }
}

function parsePayload(text: string | undefined): Payload | null {
  try {
    return Payload.parse(JSON.parse(text ?? ''));
  } catch {
    return null;
  }
}
