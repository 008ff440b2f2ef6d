/** Responses with server-sent events: how they begin, and how blocks are written to them. */
import type { Request, Response } from 'express';
import type { ServerResponse } from 'node:http';

/** Comments on the stream keep proxies from closing it; milliseconds. */
export const HEARTBEAT = 20_000;
/** Drops clients whose send buffer exceeds this; they reconnect and catch up. Bytes. */
const MAX_BACKLOG = 262_144;
/** Shortest and longest reconnection delay for browsers, to spread reconnections; milliseconds. */
const RETRY = [2_000, 6_000] as const;

/** Whether the client has disconnected or the response has ended. */
export const isOver = (res: ServerResponse): boolean => res.destroyed || res.writableEnded;

/** Starts the response; `id` is what the client has received. False if the response ends here: the request is a HEAD. */
export function beginEventStream(res: Response, id: string | number): boolean {
  res.status(200);
  res.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
  res.setHeader('Cache-Control', 'no-store');
  // nginx buffers responses by default.
  res.setHeader('X-Accel-Buffering', 'no');
  if (res.req.method === 'HEAD') {
    res.end();
    return false;
  }
  res.flushHeaders();
  const [soonest, latest] = RETRY;
  const retry = Math.round(soonest + Math.random() * (latest - soonest));
  res.write(`retry: ${retry}\nid: ${id}\n: ready\n\n`);
  return true;
}

const NO_HEADERS = {};
const NO_PARAMS = {};

/**
 * Drops what only opening the stream needed: Node.js and Express keep the request as long as its response, and its parsed form takes more
 * memory than all the service knows of a stream.
 */
export function forgetRequest(req: Request): void {
  const parsed: { next?: unknown; route?: unknown; _parsedUrl?: unknown } = req;
  parsed.next = undefined;
  parsed.route = undefined;
  parsed._parsedUrl = undefined;
  req.params = NO_PARAMS;
  req.headers = NO_HEADERS;
  req.rawHeaders = [];
  req.url = '';
  req.originalUrl = '';
  if (req.res) req.res.locals = NO_PARAMS;
}

/** Text of a stream, encoded once for all its clients. */
export interface Encoded {
  bytes: Buffer;
  /** With the frame of a chunk (RFC 9112, section 7.1). */
  chunk: Buffer;
}

export function encode(text: string): Encoded {
  const bytes = Buffer.from(text);
  const chunk = Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);
  return { bytes, chunk };
}

/** Sends the text, or drops a client that does not read what it was sent. */
export function sendBlock(res: ServerResponse, { bytes, chunk }: Encoded): void {
  if (isOver(res)) return;
  if (res.writableLength > MAX_BACKLOG) res.destroy();
  // `res.write` would frame the chunk again for each client and write it in pieces.
  else if (res.chunkedEncoding && res.socket) res.socket.write(chunk);
  // To HTTP/1.0, or behind another response on the same connection.
  else res.write(bytes);
}

/** One event. Without an id, the client keeps the last one: the event is not repeated after a reconnect. */
export function eventBlock(event: string, data: object, id?: string): string {
  const first = id === undefined ? '' : `id: ${id}\n`;
  return `${first}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
