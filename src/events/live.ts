/**
 * How instances hear of each other's writes. The event rows are the truth; NOTIFY only says "look": what an instance
 * announces is gathered for a moment and sent after the commit, because a NOTIFY inside a transaction holds a lock
 * that all committing writers share. A lost notification costs a poll, not an update: articles with answers in
 * memory or streams open, and their sites, are compared with the database every `POLL` ms.
 */
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Database } from '../db/client.js';
import type { ReadCache } from '../http/read-cache.js';
import type { ArticleRef } from './article-ref.js';
import { latestVersions } from './queries.js';
import { Streams } from './streams.js';

const CHANNEL = 'interline';
/** Announcements made within this time travel in one NOTIFY; milliseconds. */
const GATHER = 20;
/** Half of the promised second between a write and its sight on every instance. */
const POLL = 500;
/** After this long without a word from the database nothing in memory is trusted any more; milliseconds. */
const TRUST = 30_000;
/** Pairs in one NOTIFY: its payload holds 8,000 bytes, a pair about 90. */
const PAIRS = 80;

const Payload = z.object({
  from: z.string(),
  articles: z.array(z.tuple([z.templateLiteral([z.string(), '/', z.string()]), z.number()])).default([]),
  sites: z.array(z.string()).default([]),
});

export class Live {
  readonly streams: Streams;
  readonly #pendingArticles = new Map<ArticleRef, number>();
  readonly #pendingSites = new Set<string>();
  readonly #me = Math.random().toString(36).slice(2);
  readonly #siteListeners: ((siteId: string) => void)[] = [];
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
  announce(article: ArticleRef, version: number): void {
    this.#articleMoved(article, version);
    // Answers of concurrent writes can overtake each other on their way here.
    this.#pendingArticles.set(article, Math.max(version, this.#pendingArticles.get(article) ?? 0));
    this.#scheduleGather();
  }

  /** A site's settings, issuers or keys changed. */
  announceSite(siteId: string): void {
    this.#siteChanged(siteId);
    this.#pendingSites.add(siteId);
    this.#scheduleGather();
  }

  onSiteChanged(listener: (siteId: string) => void): void {
    this.#siteListeners.push(listener);
  }

  #articleMoved(article: ArticleRef, version: number): void {
    this.cache.articleMoved(article, version);
    this.streams.announced(article, version);
  }

  #siteChanged(siteId: string): void {
    this.cache.clear();
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
    const articles = [...this.#pendingArticles];
    const sites = [...this.#pendingSites];
    this.#pendingArticles.clear();
    this.#pendingSites.clear();
    try {
      for (let i = 0; i < Math.max(1, articles.length); i += PAIRS) {
        const payload = {
          from: this.#me,
          articles: articles.slice(i, i + PAIRS),
          sites: i === 0 ? sites : [],
        };
        await this.db.direct.$executeRaw`select pg_notify(${CHANNEL}, ${JSON.stringify(payload)})`;
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
    for (const [article, version] of payload.articles) this.#articleMoved(article, version);
    for (const siteId of payload.sites) this.#siteChanged(siteId);
  }

  async #pollForever(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      await this.#pause(POLL);
      if (!this.#stop.signal.aborted) await this.#poll();
    }
  }

  async #poll(): Promise<void> {
    const held = new Set([...this.cache.heldArticles(), ...this.streams.articles()]);
    if (held.size === 0) {
      this.#lastWord = performance.now();
      return;
    }
    try {
      for (const { article, version, siteId, siteVersion } of await latestVersions(this.db.direct, [
        ...held,
      ])) {
        if (this.cache.siteMoved(siteId, siteVersion)) this.#tellOfSite(siteId);
        if (version > this.cache.knownVersion(article)) this.#articleMoved(article, version);
        // A read that failed when the event was announced is made up for.
        else this.streams.moved(article, version);
      }
      this.#lastWord = performance.now();
    } catch (error) {
      this.log.debug({ err: error }, 'cannot compare versions with the database');
      if (performance.now() - this.#lastWord > TRUST) this.cache.clear();
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

function parsePayload(text: string | undefined): z.infer<typeof Payload> | null {
  try {
    return Payload.parse(JSON.parse(text ?? ''));
  } catch {
    return null;
  }
}
