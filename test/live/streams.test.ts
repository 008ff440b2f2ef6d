/** Many live streams at once: readers who leave early, readers who connect together, readers behind one address. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { publishText, reply, startThread } from '../support/actions.js';
import { until } from '../support/conditions.js';
import { openEvents, openStreams, type EventStream } from '../support/event-stream.js';
import { startService, type TestService } from '../support/service.js';
import { createContext } from '../../src/context.js';
import { createLog } from '../../src/log.js';
import { startServer } from '../../src/server.js';

const TEXTS = ['The last bus leaves at ten past nine.', 'Four people ride it.'];
const READERS = 1_000;

let service: TestService;

beforeAll(async () => {
  service = await startService({ env: { DATABASE_POOL: '2' } });
});
afterAll(() => service.stop());

async function publish(): Promise<{ articleId: string; threadId: string }> {
  const { id } = await publishText(service, `a-${randomUUID()}`, TEXTS);
  const { thread } = await startThread(service, 'ann', id);
  return { articleId: id, threadId: thread.id };
}

/** Sends the request for a stream and hangs up as soon as it is sent. */
function askAndLeave(articleId: string): Promise<void> {
  const { hostname, port } = new URL(service.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(
        `GET /v1/sites/${service.site}/articles/${articleId}/events HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`,
        () => socket.destroy(),
      );
    });
    socket.on('error', reject);
    socket.on('close', () => resolve());
  });
}

test('clients that disconnect before the response leave no stream open', async () => {
  const { articleId } = await publish();
  await Promise.all(Array.from({ length: 300 }, () => askAndLeave(articleId)));
  // This one was requested last: once it is open, all others have been processed.
  const stream = await openEvents(service, articleId);
  await until('only the reader who stayed has a stream', async () => (await openStreams(service)) === 1);
  stream.close();
  await until('no stream is left', async () => (await openStreams(service)) === 0);
});

test('a thousand readers who connect at once all get their stream, with two database connections', async () => {
  const { articleId, threadId } = await publish();
  const queries = countQueries();
  const streams = await Promise.all(
    Array.from({ length: READERS }, () => openEvents(service, articleId, { query: '?after=3' })),
  );
  try {
    expect(countBy(streams, ({ status }) => status)).toEqual({ 200: READERS });
    expect(queries()).toBeLessThan(READERS / 10);
    await reply(service, 'bob', threadId, 'Seen by all?');
    await until('everyone is told', () => streams.every(({ events }) => events.length > 0));
  } finally {
    for (const stream of streams) stream.close();
  }
  await until('no stream is left', async () => (await openStreams(service)) === 0);
}, 60_000);

test('a missing article is looked up once for all who request its stream', async () => {
  const queries = countQueries();
  const streams = await Promise.all(
    Array.from({ length: 300 }, () => openEvents(service, '01890000-0000-7000-8000-000000000000')),
  );
  expect(countBy(streams, ({ status }) => status)).toEqual({ 404: 300 });
  expect(queries()).toBeLessThan(30);
  await until('a refused reader has no stream', async () => (await openStreams(service)) === 0);
});

test('a stream resumed at an event this instance has not read misses and repeats nothing', async () => {
  const { articleId } = await publish();
  const { pool } = service.ctx.db;
  const first = await openEvents(service, articleId);
  // Like another instance whose notification is lost: until the poll, only the reader knows about it.
  const { rows } = await pool.query<{ site_id: string; version: number }>(
    `update article set version = version + 1 where id = $1 returning site_id, version`,
    [articleId],
  );
  const { site_id: siteId, version = 0 } = rows[0] ?? {};
  await pool.query(
    `insert into event (site_id, article_id, number, type, data) values ($1, $2, $3, 'article.published', '{}')`,
    [siteId, articleId, version],
  );
  const second = await openEvents(service, articleId, { lastEventId: version });
  await first.types(1);
  expect(first.events.map(({ id }) => id)).toEqual([version]);
  expect(second.events).toEqual([]);
  first.close();
  second.close();
});

test('one address has a limited number of streams, independent of others', async () => {
  const small = await startService({
    databaseUrl: service.databaseUrl,
    env: { MAX_STREAMS_PER_ADDRESS: '2', TRUST_PROXY: '1' },
  });
  try {
    const { id } = await publishText(small, 'addresses', TEXTS);
    const from = (address: string) => openEvents(small, id, { headers: { 'x-forwarded-for': address } });
    const streams = [await from('192.0.2.1'), await from('2001:db8::1'), await from('2001:db8::2')];
    streams.push(await from('192.0.2.1'));
    const path = `/articles/${id}/events`;
    for (const address of ['192.0.2.1', '2001:db8::3']) {
      const refused = await small.call('GET', path, { headers: { 'x-forwarded-for': address } });
      expect([refused.status, refused.body.code]).toEqual([429, 'too_many_streams']);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    streams.push(await from('192.0.2.2'));
    streams[0]?.close();
    await until('a place is free', async () => (await openStreams(small)) === 4);
    streams.push(await from('192.0.2.1'));
    expect(streams.map(({ status }) => status)).toEqual(streams.map(() => 200));
    for (const stream of streams) stream.close();
  } finally {
    await small.stop();
  }
});

/** Number of database connections taken since, including those of polls. */
function countQueries(): () => number {
  let queries = 0;
  service.ctx.db.pool.on('acquire', () => (queries += 1));
  return () => queries;
}

function countBy(streams: EventStream[], value: (stream: EventStream) => number): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const stream of streams) counts[value(stream)] = (counts[value(stream)] ?? 0) + 1;
  return counts;
}

test('the log line of a stream names its request when it has closed, although the stream has forgotten it', async () => {
  const { articleId } = await publish();
  const lines: { msg?: string; req?: object; res?: object; responseTime?: number }[] = [];
  const log = createLog('debug', { write: (line) => lines.push(JSON.parse(line) as object) });
  const ctx = createContext({ ...service.ctx.config, port: 0, role: 'web' }, service.databaseUrl, log);
  const running = await startServer(ctx);
  try {
    const stream = await openEvents(service.at(running.url), articleId, {
      query: '?after=0',
      headers: { 'x-request-id': 'the-stream-1' },
    });
    await stream.types(1);
    stream.close();
    const path = `/v1/sites/${service.site}/articles/${articleId}/events`;
    const line = await until('the line is written', () => lines.find(({ msg }) => msg === 'request aborted'));
    expect(line).toMatchObject({
      req: { id: 'the-stream-1', method: 'GET', path },
      res: { status: 200 },
      responseTime: expect.any(Number) as unknown,
    });
  } finally {
    await running.stop(AbortSignal.abort());
  }
});
