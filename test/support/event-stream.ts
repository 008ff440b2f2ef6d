/** A client of the event stream: connects, stores received events, and waits for expected ones. */
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { StreamEvent } from '../../src/shared/contract.js';
import { until } from './conditions.js';
import type { TestService } from './service.js';

export interface HeardEvent {
  id: number;
  data: StreamEvent;
}

export interface EventStream {
  status: number;
  headers: IncomingMessage['headers'];
  events: HeardEvent[];
  /** Everything received, unparsed. */
  raw(): string;
  /** The types received so far, once there are at least `count`. */
  types(count: number): Promise<string[]>;
  /** Whether the server has ended it. */
  ended(): boolean;
  close(): void;
}

/** Opens the stream of an article and waits for the response. */
export async function openEvents(
  service: TestService,
  articleId: string,
  options: { lastEventId?: number; query?: string; headers?: Record<string, string> } = {},
): Promise<EventStream> {
  const url = `${service.url}/v1/sites/${service.site}/articles/${articleId}/events${options.query ?? ''}`;
  const headers = {
    ...(options.lastEventId !== undefined && { 'last-event-id': String(options.lastEventId) }),
    ...options.headers,
  };
  let sent: ClientRequest | undefined;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    sent = request(url, { headers }, resolve);
    sent.on('error', reject);
    sent.end();
  });
  const events: HeardEvent[] = [];
  let raw = '';
  let parsed = 0;
  let ended = false;
  response.setEncoding('utf8');
  response.on('data', (chunk: string) => {
    raw += chunk;
    for (let end = raw.indexOf('\n\n', parsed); end >= 0; end = raw.indexOf('\n\n', parsed)) {
      const event = parseBlock(raw.slice(parsed, end));
      if (event) events.push(event);
      parsed = end + 2;
    }
  });
  response.on('error', () => (ended = true));
  response.on('close', () => (ended = true));
  const stream: EventStream = {
    status: response.statusCode ?? 0,
    headers: response.headers,
    events,
    raw: () => raw,
    async types(count) {
      await until(`${count} events, heard ${events.length}`, () => events.length >= count);
      return events.map((event) => event.data.type);
    },
    ended: () => ended,
    close: () => sent?.destroy(),
  };
  if (stream.status === 200) await until('the stream is ready', () => ended || raw.includes(': ready'));
  return stream;
}

function parseBlock(block: string): HeardEvent | null {
  const fields = new Map(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  );
  const data = fields.get('data');
  if (data === undefined) return null;
  const event = StreamEvent.strict().parse(JSON.parse(data));
  if (event.type !== fields.get('event') || String(event.version) !== fields.get('id'))
    throw new Error(`an event that contradicts itself: ${block}`);
  return { id: event.version, data: event };
}

/** The number of open streams that the instance reports. */
export async function openStreams(service: TestService): Promise<number> {
  const metrics = await (await fetch(`${service.url}/metrics`)).text();
  return Number(/^interline_live_streams (\d+)$/m.exec(metrics)?.[1]);
}

export interface OwnEvents<Event> {
  status: number;
  /** The data of the events received. */
  events: Event[];
  /** The id of the last event with one. */
  lastId(): string;
  raw(): string;
  ended(): boolean;
  /** Lets the server's data pile up unread. */
  stopReading(): void;
  close(): void;
}

/** Opens a stream of a person who is signed in: of moderators, or of their own comments. */
export async function openOwnEvents<Event>(
  service: TestService,
  path: string,
  token: string,
  schema: { parse(data: unknown): Event },
  lastEventId?: string,
): Promise<OwnEvents<Event>> {
  const url = `${service.url}/v1/sites/${service.site}${path}`;
  const headers = {
    authorization: `Bearer ${token}`,
    ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
  };
  let sent: ClientRequest | undefined;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    sent = request(url, { headers, agent: false }, resolve);
    sent.on('error', reject);
    sent.end();
  });
  const events: Event[] = [];
  const state = { raw: '', id: '', parsed: 0, ended: false };
  response.setEncoding('utf8');
  response.on('data', (chunk: string) => {
    state.raw += chunk;
    for (let end; (end = state.raw.indexOf('\n\n', state.parsed)) >= 0; state.parsed = end + 2) {
      const lines = state.raw.slice(state.parsed, end).split('\n');
      const field = (name: string) =>
        lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
      const data = field('data');
      if (data !== undefined) events.push(schema.parse(JSON.parse(data)));
      state.id = field('id') ?? state.id;
    }
  });
  response.on('error', () => (state.ended = true));
  response.on('close', () => (state.ended = true));
  if (response.statusCode === 200) await until('the stream is ready', () => state.raw.includes(': ready'));
  return {
    status: response.statusCode ?? 0,
    events,
    lastId: () => state.id,
    raw: () => state.raw,
    ended: () => state.ended,
    stopReading: () => response.pause(),
    close: () => sent?.destroy(),
  };
}
