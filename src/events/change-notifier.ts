/**
 * Notifies instances of each other's writes. The event log is authoritative, and every instance follows it (`follower.ts`). NOTIFY
 * only triggers an immediate read. It is sent after the commit, once for several writes, because a NOTIFY inside a transaction
 * takes a lock that all committing writers share. A lost notification costs half a second, not an update.
 */
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';
import type { Database } from '../db/client.js';
import type { Config } from '../config.js';
import { splitArticleRef, type ArticleRef } from '../db/article-ref.js';
import { EventFollower } from './follower.js';
import { Presence, VIEW_CHANNEL } from './presence.js';
import { SiteStreams } from './site-streams.js';
import { subscribersOf, type InMemory } from './subscribers.js';
import { Streams } from './streams.js';

const CHANNEL = 'interline';
/** Writes within this time share one NOTIFY; milliseconds. */
const GATHER = 20;

/** Details of an event that decide which responses it invalidates. */
export interface Change {
  /** The comment whose votes or reactions changed, if nothing else did. */
  marked: string | null;
  /** Pages of the site that belonged to no article may belong to this one now. */
  pages: boolean;
}

const NOTHING_KNOWN: Change = { marked: null, pages: false };

export class ChangeNotifier {
  readonly streams: Streams;
  readonly siteStreams: SiteStreams;
  readonly presence: Presence;
  readonly #follower: EventFollower;
  readonly #me = Math.random().toString(36).slice(2);
  #listener: pg.Client | null = null;
  #gather: NodeJS.Timeout | null = null;
  readonly #stop = new AbortController();

  constructor(
    private readonly db: Database,
    private readonly memory: Omit<InMemory, 'streams' | 'siteStreams'>,
    private readonly log: Logger,
    limits: Pick<Config, 'maxStreams' | 'maxStreamsPerAddress'>,
    now: () => Date,
  ) {
    const { cache } = memory;
    this.streams = new Streams(db, limits, (article) => cache.knownVersion(article));
    this.siteStreams = new SiteStreams(db, () => this.#follower.position, now);
    this.presence = new Presence(db, now, (siteId) =>
      this.siteStreams.broadcast(siteId, 'moderation', this.presence.messageOf(siteId)),
    );
    const { streams, siteStreams } = this;
    const subscribers = subscribersOf({ ...memory, streams, siteStreams });
    this.#follower = new EventFollower(db, log, subscribers, () => cache.clear());
  }

  /** Starts following the event log and listening for notifications. */
  start(): void {
    this.#follower.start();
    void this.#listen();
  }

  /** Whether this instance's in-memory data was brought up to date recently; always false before `start`. */
  isCurrent(): boolean {
    return this.#follower.isCurrent();
  }

  /** Time since the events were last read; milliseconds. */
  get age(): number {
    return this.#follower.age;
  }

  /** Reports a committed write: drops cached responses at once; streams and other instances follow within moments. */
  announce(article: ArticleRef, version: number, { marked, pages }: Change = NOTHING_KNOWN): void {
    this.memory.cache.articleMoved(article, version, marked);
    if (pages) {
      this.memory.cache.pagesAdded(splitArticleRef(article).siteId);
      this.memory.replica?.invalidate();
    }
    this.streams.announced(article, version);
    this.tell();
  }

  /** Reports a change of a site's settings, issuers or keys, which raised it to `version`. */
  announceSite(siteId: string, version: number): void {
    this.memory.cache.siteMoved(siteId, version);
    this.memory.sites.forget(siteId, version);
    this.memory.replica?.invalidate();
    this.tell();
  }

  /** Makes this instance and the others read new events. */
  tell(): void {
    this.#follower.look();
    this.#gather ??= setTimeout(() => void this.#send(), GATHER);
  }

  async #send(): Promise<void> {
    this.#gather = null;
    try {
      await this.db.sql.execute`select pg_notify(${CHANNEL}, ${this.#me})`;
    } catch (error) {
      this.db.outage.report(error, 'could not notify other instances; their next poll finds the change');
    }
  }

  async #listen(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      const client = new pg.Client({
        connectionString: this.db.directUrl,
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
        client.on('notification', ({ channel, payload }) => {
          if (channel === VIEW_CHANNEL) this.presence.heard(payload);
          else if (payload !== this.#me) this.#follower.look();
        });
        this.#listener = client;
        await client.query(`listen ${CHANNEL}`);
        await client.query(`listen ${VIEW_CHANNEL}`);
        // If `close` was called while connecting, it found no listener to end.
        if (!this.#stop.signal.aborted) await ended;
      } catch (error) {
        this.log.debug({ err: error }, 'cannot listen for notifications');
      }
      this.#listener = null;
      await client.end().catch(() => undefined);
      if (!this.#stop.signal.aborted) await this.#pause(1_000);
    }
  }

  /** Resolves after the time, or at once when closing. */
  async #pause(milliseconds: number): Promise<void> {
    await pause(milliseconds, undefined, { signal: this.#stop.signal, ref: false }).catch(() => undefined);
  }

  /** Ends every live stream; clients reconnect, to another instance if this one is stopping. */
  endStreams(): void {
    this.streams.end();
    this.siteStreams.end();
  }

  /** Sends a pending notification, ends every stream so that readers reconnect elsewhere, and stops listening. */
  async close(): Promise<void> {
    this.#stop.abort();
    this.#follower.stop();
    if (this.#gather) {
      clearTimeout(this.#gather);
      await this.#send();
    }
    this.streams.close();
    this.siteStreams.close();
    this.presence.close();
    await this.#listener?.end().catch(() => undefined);
  }
}
