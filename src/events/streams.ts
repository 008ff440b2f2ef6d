/**
 * The live streams of this instance: server-sent events of articles. Each stream has a cursor, the number of the last event
 * it was sent or that was skipped. New events arrive as the instance follows the log; events a stream has missed are read from
 * the database, so that nothing is lost across reconnects.
 */
import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../config.js';
import type { Database } from '../db/client.js';
import { encode, HEARTBEAT, isOver, sendBlock } from '../http/event-stream.js';
import { Problem } from '../http/problem.js';
import { ArticleHeads } from './article-heads.js';
import type { ArticleRef } from '../db/article-ref.js';
import { readEvents } from './queries.js';
import { toSseMessage } from './sse-events.js';
import type { ArticleEventRow, ArticleLogEvent } from './event.js';

/** Minimum time between reads of one article's events, so that bursts of events or readers share a read; milliseconds. */
const GATHER = 50;
/** Delay after a failed read; milliseconds. */
const RETRY = 500;
/** Maximum number of missed events sent to a returning reader; with more, the page is told to reload its data. */
const CATCH_UP = 200;
/** Shortest and longest time until a refused reader may retry; seconds. */
const RETRY_AFTER = [20, 40] as const;

interface Stream {
  res: ServerResponse;
  cursor: number;
  /** The article's version when the stream joined. */
  head: number;
}

/** The streams of one article; they share reads of its events, one at a time. */
interface Room {
  streams: Set<Stream>;
  pulling: boolean;
  again: boolean;
}

export class Streams {
  readonly #heads: ArticleHeads;
  readonly #rooms = new Map<ArticleRef, Room>();
  readonly #addresses = new Map<string, number>();
  #count = 0;
  readonly #heartbeat: NodeJS.Timeout;

  /** `knownVersion`: the newest version of an article that this instance knows of. */
  constructor(
    private readonly db: Database,
    private readonly limits: Pick<Config, 'maxStreams' | 'maxStreamsPerAddress'>,
    private readonly knownVersion: (article: ArticleRef) => number,
  ) {
    this.#heads = new ArticleHeads(db);
    this.#heartbeat = setInterval(() => this.#sendAll(': still here\n\n'), HEARTBEAT).unref();
  }

  /** Number of responses that are or will become streams. */
  get count(): number {
    return this.#count;
  }

  /** Articles with open streams. */
  articles(): Iterable<ArticleRef> {
    return this.#rooms.keys();
  }

  /**
   * Counts the response as a stream, in total and for the client's address, until it closes; throws if a limit is
   * reached. Call it before any `await`: the client may disconnect at any time, and a response that is already closed emits no
   * further `close`.
   */
  admit(res: ServerResponse, address: string): void {
    if (isOver(res)) return;
    const { maxStreams, maxStreamsPerAddress } = this.limits;
    const here = this.#addresses.get(address) ?? 0;
    if (maxStreamsPerAddress > 0 && here >= maxStreamsPerAddress) throw refusal('too_many_streams');
    if (this.#count >= maxStreams) throw refusal('unavailable');
    this.#count += 1;
    this.#addresses.set(address, here + 1);
    res.once('close', () => {
      this.#count -= 1;
      const left = (this.#addresses.get(address) ?? 1) - 1;
      if (left === 0) this.#addresses.delete(address);
      else this.#addresses.set(address, left);
    });
  }

  /**
   * The article's version, or null if it is not publicly visible. It may be slightly out of date, but is looked up again if
   * it is older than `atLeast`, the last event the reader has seen.
   */
  head(article: ArticleRef, atLeast: number): Promise<number | null> {
    return this.#heads.find(article, atLeast);
  }

  /** Adds a stream of the article; `after` is the last event the reader has seen, `head` the article's version. */
  join(article: ArticleRef, res: ServerResponse, after: number | null, head: number): void {
    if (isOver(res)) return;
    const stream: Stream = { res, cursor: head, head };
    if (after !== null && after < head) {
      if (head - after > CATCH_UP) res.write(startOver(head));
      else stream.cursor = after;
    }
    const room = this.#rooms.get(article) ?? { streams: new Set(), pulling: false, again: false };
    this.#rooms.set(article, room);
    room.streams.add(stream);
    res.once('close', () => {
      room.streams.delete(stream);
      if (room.streams.size === 0 && this.#rooms.get(article) === room) this.#rooms.delete(article);
    });
    // Events committed from now on reach the room through the log. Only events the reader missed, or that this instance
    // already knows of but that are newer than `head`, must be read.
    if (stream.cursor < Math.max(head, this.knownVersion(article))) void this.#pull(article, room);
  }

  /** This instance wrote to the article, which has reached `version`. */
  announced(article: ArticleRef, version: number): void {
    this.#heads.moved(article, version);
  }

  /** Sends the event to the article's streams; streams that miss earlier events get those first. */
  take(event: ArticleLogEvent): void {
    const { article, number } = event;
    this.#heads.moved(article, number);
    const room = this.#rooms.get(article);
    if (!room) return;
    sendEvent(
      [...room.streams].filter((stream) => stream.cursor === number - 1),
      event,
    );
    if ([...room.streams].some((stream) => stream.cursor < number)) void this.#pull(article, room);
  }

  /** Events may have been missed: sends every stream the events after its cursor. */
  catchUp(): void {
    for (const [article, room] of this.#rooms) void this.#pull(article, room);
  }

  async #pull(article: ArticleRef, room: Room): Promise<void> {
    room.again = true;
    if (room.pulling) return;
    room.pulling = true;
    try {
      while (room.again && room.streams.size > 0) {
        room.again = false;
        await this.#sendMissed(article, room).catch(async (error: unknown) => {
          this.db.outage.report(error, 'could not read events for live streams; retrying');
          room.again = true;
          await pause(RETRY, undefined, { ref: false });
        });
        if (room.again) await pause(GATHER, undefined, { ref: false });
      }
    } finally {
      room.pulling = false;
    }
  }

  async #sendMissed(article: ArticleRef, room: Room): Promise<void> {
    const streams = [...room.streams];
    if (streams.length === 0) return;
    const from = Math.min(...streams.map((stream) => stream.cursor));
    const rows = await readEvents(this.db, article, from, CATCH_UP + 1);
    const first = rows[0]?.number ?? Infinity;
    for (const stream of streams) {
      // The missed events have been deleted by retention.
      if (stream.cursor >= stream.head || stream.cursor + 1 >= first) continue;
      stream.cursor = stream.head;
      sendBlock(stream.res, encode(startOver(stream.head)));
    }
    for (const row of rows)
      sendEvent(
        streams.filter((stream) => stream.cursor < row.number),
        row,
      );
    if (rows.length > CATCH_UP) room.again = true;
  }

  #sendAll(text: string): void {
    const encoded = encode(text);
    for (const room of this.#rooms.values()) for (const { res } of room.streams) sendBlock(res, encoded);
  }

  /** Ends every stream; clients reconnect, to another instance if this one is stopping. */
  end(): void {
    for (const room of this.#rooms.values()) for (const { res } of room.streams) res.end();
  }

  close(): void {
    clearInterval(this.#heartbeat);
    this.end();
  }
}

/** Spreads the retries of refused readers, so that they do not all come back at once. */
function refusal(code: 'too_many_streams' | 'unavailable'): Problem {
  const [soonest, latest] = RETRY_AFTER;
  const after = Math.round(soonest + Math.random() * (latest - soonest));
  const detail = code === 'unavailable' ? 'This instance has reached its limit of live streams.' : undefined;
  return new Problem(code, {
    headers: { 'Retry-After': String(after) },
    ...(detail !== undefined && { detail }),
  });
}

function sendEvent(streams: Stream[], row: ArticleEventRow): void {
  const message = streams.length > 0 ? toSseMessage(row) : null;
  const block = message === null ? null : encode(message);
  for (const stream of streams) {
    stream.cursor = row.number;
    if (block !== null) sendBlock(stream.res, block);
  }
}

function startOver(version: number): string {
  const nothing = { commentId: null, threadId: null, paragraphId: null };
  const data = JSON.stringify({ type: 'article.changed', version, at: new Date().toISOString(), ...nothing });
  return `id: ${version}\nevent: article.changed\ndata: ${data}\n\n`;
}
