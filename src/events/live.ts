/**
 * How instances hear of each other's writes. The event rows are the truth; NOTIFY only says "look": what an instance
 * announces is gathered for a moment and sent after the commit, because a NOTIFY inside a transaction holds a lock
 * that all committing writers share. A lost notification costs a poll, not an update: articles with answers in
 * memory or streams open, and their sites, are compared with the database every `POLL` ms.
 */
import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Database } from '../db/client.js';
import type { ReadCache } from '../http/read-cache.js';
import type { ArticleRef } from './article-ref.js';
import { latestVersions, readEvents } from './queries.js';
import { streamBlock } from './reactions.js';

const CHANNEL = 'interline';
/** Announcements made within this time travel in one NOTIFY; milliseconds. */
const GATHER = 20;
/** Half of the promised second between a write and its sight on every instance. */
const POLL = 500;
/** After this long without a word from the database nothing in memory is trusted any more; milliseconds. */
const TRUST = 30_000;
/** Comments on the stream keep proxies from closing it; milliseconds. */
const HEARTBEAT = 20_000;
/** Missed events a returning reader is sent one by one; beyond that the page is told to fetch anew. */
const CATCH_UP = 200;
/** Pairs in one NOTIFY: its payload holds 8,000 bytes, a pair about 90. */
const PAIRS = 80;

const Payload = z.object({
  from: z.string(),
  articles: z.array(z.tuple([z.templateLiteral([z.string(), '/', z.string()]), z.number()])).default([]),
  sites: z.array(z.string()).default([]),
});

interface Stream {
  res: ServerResponse;
  /** Number of the last event sent or skipped. */
  cursor: number;
}

interface Room {
  streams: Set<Stream>;
  pulling: boolean;
  again: boolean;
}

export class Live {
  readonly #rooms = new Map<ArticleRef, Room>();
  readonly #pendingArticles = new Map<ArticleRef, number>();
  readonly #pendingSites = new Set<string>();
  readonly #me = Math.random().toString(36).slice(2);
  readonly #siteListeners: ((siteId: string) => void)[] = [];
  #listener: pg.Client | null = null;
  #gather: NodeJS.Timeout | null = null;
  #heartbeat: NodeJS.Timeout | null = null;
  #lastWord = performance.now();
  readonly #stop = new AbortController();

  constructor(
    private readonly db: Database,
    private readonly databaseUrl: string,
    private readonly cache: ReadCache,
    private readonly log: Logger,
  ) {}

  /** Starts listening, polling and the heartbeat. */
  start(): void {
    void this.#listen();
    void this.#pollForever();
    this.#heartbeat = setInterval(() => this.#beat(), HEARTBEAT).unref();
  }

  get streamCount(): number {
    let count = 0;
    for (const room of this.#rooms.values()) count += room.streams.size;
    return count;
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

  /** Adds a stream of the article; `after` is the last event the reader has seen, `head` the current version. */
  async subscribe(
    article: ArticleRef,
    res: ServerResponse,
    after: number | null,
    head: number,
  ): Promise<void> {
    const stream: Stream = { res, cursor: head };
    if (after !== null && after < head) {
      if (head - after > CATCH_UP) {
        const data = JSON.stringify({
          type: 'article.changed',
          version: head,
          at: new Date().toISOString(),
          commentId: null,
          threadId: null,
          paragraphId: null,
        });
        res.write(`id: ${head}\nevent: article.changed\ndata: ${data}\n\n`);
      } else {
        stream.cursor = after;
      }
    }
    const room = this.#rooms.get(article) ?? { streams: new Set(), pulling: false, again: false };
    this.#rooms.set(article, room);
    room.streams.add(stream);
    res.on('close', () => {
      room.streams.delete(stream);
      if (room.streams.size === 0 && this.#rooms.get(article) === room) this.#rooms.delete(article);
    });
    // Also when nothing was missed: an event may have been committed since `head` was read.
    await this.#pull(article, room);
  }

  async #pull(article: ArticleRef, room: Room): Promise<void> {
    if (room.pulling) {
      room.again = true;
      return;
    }
    room.pulling = true;
    try {
      do {
        room.again = false;
        const streams = [...room.streams];
        if (streams.length === 0) return;
        const from = Math.min(...streams.map((stream) => stream.cursor));
        const rows = await readEvents(this.db.direct, article, from, CATCH_UP + 1);
        for (const row of rows) {
          const block = streamBlock(row);
          for (const stream of streams) {
            if (stream.cursor >= row.number) continue;
            stream.cursor = row.number;
            if (block !== null && !stream.res.writableEnded) stream.res.write(block);
          }
        }
        if (rows.length > CATCH_UP) room.again = true;
      } while (room.again);
    } catch (error) {
      this.log.warn({ err: error }, 'could not read events for live streams; the next poll tries again');
    } finally {
      room.pulling = false;
    }
  }

  /** A pull that failed when the event was announced is made up for. */
  #pullIfBehind(article: ArticleRef, version: number): void {
    const room = this.#rooms.get(article);
    if (room && [...room.streams].some((stream) => stream.cursor < version)) void this.#pull(article, room);
  }

  #articleMoved(article: ArticleRef, version: number): void {
    this.cache.articleMoved(article, version);
    const room = this.#rooms.get(article);
    if (room) void this.#pull(article, room);
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
        await this.db.pool.query({
          name: 'notify',
          text: 'select pg_notify($1, $2)',
          values: [CHANNEL, JSON.stringify(payload)],
        });
      }
    } catch (error) {
      this.log.warn({ err: error }, 'could not notify other instances; their next poll sees the change');
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
        await client.query(`listen ${CHANNEL}`);
        this.#listener = client;
        await ended;
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
    const held = new Set([...this.cache.heldArticles(), ...this.#rooms.keys()]);
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
        else this.#pullIfBehind(article, version);
      }
      this.#lastWord = performance.now();
    } catch (error) {
      this.log.debug({ err: error }, 'cannot compare versions with the database');
      if (performance.now() - this.#lastWord > TRUST) this.cache.clear();
    }
  }

  #beat(): void {
    for (const room of this.#rooms.values()) {
      for (const { res } of room.streams) if (!res.writableEnded) res.write(': still here\n\n');
    }
  }

  /** Resolves after the time, or at once when closing. */
  async #pause(milliseconds: number): Promise<void> {
    await pause(milliseconds, undefined, { signal: this.#stop.signal, ref: false }).catch(() => undefined);
  }

  /** Ends every stream; readers connect again, to another instance if this one is stopping. */
  endStreams(): void {
    for (const room of this.#rooms.values()) for (const { res } of room.streams) res.end();
  }

  /** Sends what is pending, ends every stream so that readers reconnect elsewhere, stops listening. */
  async close(): Promise<void> {
    this.#stop.abort();
    if (this.#heartbeat) clearInterval(this.#heartbeat);
    if (this.#gather) {
      clearTimeout(this.#gather);
      await this.#send();
    }
    this.endStreams();
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
