/**
 * The live streams this instance holds: server-sent events of articles. Each stream has a cursor, the number of the last event
 * it was sent or need not hear of; what is behind is read from the event rows, so nothing is lost between an
 * announcement and a reconnection.
 */
import type { ServerResponse } from 'node:http';
import type { Database } from '../db/client.js';
import type { ArticleRef } from './article-ref.js';
import { readEvents } from './queries.js';
import { streamBlock } from './reactions.js';

/** Comments on the stream keep proxies from closing it; milliseconds. */
const HEARTBEAT = 20_000;
/** Missed events a returning reader is sent one by one; beyond that the page is told to fetch anew. */
const CATCH_UP = 200;
/** A reader this far behind in taking what was sent is let go; it connects again and catches up. Bytes. */
const MAX_BACKLOG = 262_144;

interface Stream {
  res: ServerResponse;
  cursor: number;
}

/** The streams of one article; one read of the event rows at a time serves them all. */
interface Room {
  streams: Set<Stream>;
  pulling: boolean;
  again: boolean;
}

export class Streams {
  readonly #rooms = new Map<ArticleRef, Room>();
  readonly #heartbeat: NodeJS.Timeout;

  constructor(private readonly db: Database) {
    this.#heartbeat = setInterval(() => this.#sendAll(': still here\n\n'), HEARTBEAT).unref();
  }

  get count(): number {
    let count = 0;
    for (const room of this.#rooms.values()) count += room.streams.size;
    return count;
  }

  /** Articles somebody listens to. */
  articles(): Iterable<ArticleRef> {
    return this.#rooms.keys();
  }

  /** Adds a stream of the article; `after` is the last event the reader has seen, `head` the current version. */
  async add(article: ArticleRef, res: ServerResponse, after: number | null, head: number): Promise<void> {
    const stream: Stream = { res, cursor: head };
    if (after !== null && after < head) {
      if (head - after > CATCH_UP) res.write(startOver(head));
      else stream.cursor = after;
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

  /** The article has reached `version`: streams behind it are sent what they miss. */
  moved(article: ArticleRef, version: number): void {
    const room = this.#rooms.get(article);
    if (room && [...room.streams].some((stream) => stream.cursor < version)) void this.#pull(article, room);
  }

  async #pull(article: ArticleRef, room: Room): Promise<void> {
    room.again = true;
    if (room.pulling) return;
    room.pulling = true;
    try {
      while (room.again) {
        room.again = false;
        await this.#sendMissed(article, room);
      }
    } catch (error) {
      this.db.outage.report(error, 'could not read events for live streams; the next poll tries again');
    } finally {
      room.pulling = false;
    }
  }

  async #sendMissed(article: ArticleRef, room: Room): Promise<void> {
    const streams = [...room.streams];
    if (streams.length === 0) return;
    const from = Math.min(...streams.map((stream) => stream.cursor));
    const rows = await readEvents(this.db.direct, article, from, CATCH_UP + 1);
    for (const row of rows) {
      const block = streamBlock(row);
      for (const stream of streams) {
        if (stream.cursor >= row.number) continue;
        stream.cursor = row.number;
        if (block !== null) send(stream.res, block);
      }
    }
    if (rows.length > CATCH_UP) room.again = true;
  }

  #sendAll(text: string): void {
    for (const room of this.#rooms.values()) for (const { res } of room.streams) send(res, text);
  }

  /** Ends every stream; readers connect again, to another instance if this one is stopping. */
  end(): void {
    for (const room of this.#rooms.values()) for (const { res } of room.streams) res.end();
  }

  close(): void {
    clearInterval(this.#heartbeat);
    this.end();
  }
}

function send(res: ServerResponse, text: string): void {
  if (res.writableEnded) return;
  if (res.writableLength > MAX_BACKLOG) res.destroy();
  else res.write(text);
}

function startOver(version: number): string {
  const nothing = { commentId: null, threadId: null, paragraphId: null };
  const data = JSON.stringify({ type: 'article.changed', version, at: new Date().toISOString(), ...nothing });
  return `id: ${version}\nevent: article.changed\ndata: ${data}\n\n`;
}
