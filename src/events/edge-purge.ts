/**
 * Purges changed content from the cache in front of the service. One of all worker processes does this. It reads the event log
 * from a position stored in the database, which advances after the edge has confirmed the purges. A crash or an outage of the edge
 * delays a purge but never loses one.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { articleTag, EVERYTHING, purgeRequests, siteTag, unknownPagesTag } from '../cache/edge.js';
import type { Edge } from '../config.js';
import type { Database } from '../db/client.js';
import { tracedRequest } from '../http/outgoing-span.js';
import { takeSessionLock, type SessionLock } from '../db/session-lock.js';
import { PAGES, type LogEvent } from './event.js';
import { findPosition, readPast, type Position } from './queries.js';
import { readEdgePosition, saveEdgePosition } from './edge-position.js';

const LOCK = 'interline edge purge';
/** Time between reads of the log; changes in between are purged together; milliseconds. */
const GATHER = 250;
/** Pause when another process has the lock, or after a failure; milliseconds. */
const RETRY = 2_000;
/** The edge may fetch a response before a change and store it after the purge, so each tag is purged twice, this far apart; milliseconds. */
const AGAIN = 3_000;
/** The position is saved at least this often; milliseconds. */
const KEEP = 30_000;
/** With more events than this in one read, everything is purged. */
const MOST = 2_000;
/** Request timeout of the edge; milliseconds. */
const TIMEOUT = 5_000;

export class EdgePurger {
  readonly #stop = new AbortController();
  readonly #running: Promise<void>;

  /** `count` is called for every purge request. */
  constructor(
    private readonly db: Database,
    private readonly edge: Edge,
    private readonly log: Logger,
    private readonly count: (outcome: 'done' | 'failed') => void,
  ) {
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      const lock = await takeSessionLock(this.db, LOCK).catch(() => null);
      if (lock) {
        await this.#follow(lock).catch((error: unknown) => {
          if (!this.#stop.signal.aborted)
            this.log.warn({ err: error }, 'could not purge the cache in front; retrying');
        });
        await lock.release();
      }
      await this.#rest(RETRY);
    }
  }

  /** Purges until the lock is lost; rejects when something fails. */
  async #follow(lock: SessionLock): Promise<void> {
    let position = await readEdgePosition(this.db);
    if (position === null) {
      position = await findPosition(this.db);
      await this.#purge([EVERYTHING]);
      await saveEdgePosition(this.db, position);
    }
    /** Tags purged once, oldest first, with the position to save after their second purge. */
    let again: { tags: string[]; at: number; position: Position }[] = [];
    let keptAt = performance.now();
    while (lock.isHeld() && !this.#stop.signal.aborted) {
      const past = await readPast(this.db, position, MOST);
      const changed = past.events === null ? [EVERYTHING] : tagsOf(past.events);
      position = past.position;
      const now = performance.now();
      const due = again.filter(({ at }) => at <= now);
      again = again.filter(({ at }) => at > now);
      await this.#purge([...new Set([...changed, ...due.flatMap(({ tags }) => tags)])]);
      if (changed.length > 0) again.push({ tags: changed, at: now + AGAIN, position });
      const reached = due.at(-1)?.position ?? (again.length === 0 && now - keptAt > KEEP ? position : null);
      if (reached) {
        await saveEdgePosition(this.db, reached);
        keptAt = now;
      }
      await this.#rest(GATHER);
    }
  }

  async #purge(tags: readonly string[]): Promise<void> {
    for (const request of purgeRequests(this.edge, tags)) {
      try {
        const signal = AbortSignal.any([this.#stop.signal, AbortSignal.timeout(TIMEOUT)]);
        // A redirected purge becomes a GET of another page, and its answer says nothing.
        const send = () => fetch(request, { signal, redirect: 'error' });
        const response = await tracedRequest(new URL(request.url), request.method, send, true);
        await response.arrayBuffer();
        if (!response.ok) throw new Error(`the edge answered ${response.status}`);
        this.count('done');
      } catch (error) {
        this.count('failed');
        throw error;
      }
    }
  }

  async #rest(milliseconds: number): Promise<void> {
    await pause(milliseconds, undefined, { signal: this.#stop.signal }).catch(() => undefined);
  }
}

/** Tags of all responses that the events may have changed. */
function tagsOf(events: readonly LogEvent[]): string[] {
  const tags = new Set<string>();
  for (const event of events) {
    if (!('article' in event)) tags.add(siteTag(event.siteId));
    else {
      tags.add(articleTag(event.article));
      if (PAGES.includes(event.type)) tags.add(unknownPagesTag(event.siteId));
    }
  }
  return [...tags];
}
