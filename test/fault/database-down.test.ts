/** The database fails, recovers, or disconnects during a write; the process is stopped, or cannot start. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { listOf, pageOf, publishText, reply, startThread } from '../support/actions.js';
import { spawnService, startProcess } from '../support/child.js';
import { until } from '../support/conditions.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openEvents, type EventStream } from '../support/event-stream.js';
import { startProxy, type Proxy } from '../support/proxy.js';
import { brokenEventNumbers, doctorFindings, wrongCounters } from '../support/rows.js';
import { startService, type TestService } from '../support/service.js';

const TEXTS = ['The last bus leaves at ten past nine.', 'Four people ride it.'];

let database: TestDatabase;
let proxy: Proxy;
/** Connects to the database through the proxy. */
let service: TestService;
/** Connects to it directly, to see what is stored. */
let direct: TestService;

beforeAll(async () => {
  database = await createTestDatabase();
  proxy = await startProxy(database.url);
  service = await startService({ databaseUrl: proxy.url });
  direct = await startService({ databaseUrl: database.url });
});
afterAll(async () => {
  await service.stop();
  await direct.stop();
  await proxy.close();
  await database.drop();
});

async function ready(): Promise<boolean> {
  return (await fetch(`${service.url}/readyz`)).status === 200;
}

describe('while the database cannot be reached', () => {
  let articleId: string;
  let thread: { id: string };
  let stream: EventStream;
  const hot = () => `/articles/${articleId}/comments`;

  beforeEach(async () => {
    await until('the service is ready', ready);
    const article = await publishText(service, `a-${randomUUID()}`, TEXTS);
    articleId = article.id;
    ({ thread } = await startThread(service, 'ann', articleId, { paragraph: article.paragraphs[0] }));
    await service.call('GET', hot());
    stream = await openEvents(service, articleId);
    proxy.cut();
  });
  afterEach(() => {
    proxy.mend();
    stream.close();
  });

  test('the process is alive but not ready', async () => {
    expect((await fetch(`${service.url}/healthz`)).status).toBe(200);
    const answer = await fetch(`${service.url}/readyz`);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await answer.json()).toMatchObject({ code: 'unavailable' });
  });

  test('writes and uncached reads answer with Retry-After', async () => {
    const token = service.token('ann');
    const answers = await Promise.all([
      service.call('POST', '/threads', { token, body: { article: { id: articleId }, body: 'x' } }),
      service.call('POST', `/threads/${thread.id}/comments`, { token, body: { body: 'x' } }),
      service.call('GET', `/articles/${articleId}/overlay`, { token }),
      service.call('GET', `/articles/${articleId}/comments?sort=top`),
      service.call('GET', '/popular?window=30d'),
      service.call('PUT', '/publications/new', {
        token: service.serviceToken,
        body: { url: 'https://news.example/new', title: 'x', blocks: [{ text: 'x' }] },
      }),
    ]);
    for (const answer of answers) {
      expect([answer.status, answer.body.code]).toEqual([503, 'unavailable']);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
  });

  test('cached responses are still served', async () => {
    const answer = await service.call('GET', hot());
    expect([answer.status, answer.body.total]).toEqual([200, 1]);
  });

  test('it recovers by itself: reads, writes and streams', async () => {
    expect((await service.call('GET', `/articles/${articleId}/comments?sort=top`)).status).toBe(503);
    proxy.mend();
    await until('it is ready again', ready);
    const posted = await reply(service, 'bob', thread.id, 'Back');
    expect((await listOf(service, articleId)).total).toBe(2);
    await until('the stream goes on', () =>
      stream.events.some((event) => event.data.commentId === posted.comment.id),
    );
    expect(stream.ended()).toBe(false);
  });

  test('what other instances wrote meanwhile shows afterwards, on pages and streams', async () => {
    const posted = await reply(service.at(direct.url), 'cem', thread.id, 'Written elsewhere');
    expect((await service.call('GET', hot())).body.total).toBe(1);
    proxy.mend();
    await until('the page shows it', async () => (await service.call('GET', hot())).body.total === 2);
    await until('the stream tells of it', () =>
      stream.events.some((event) => event.data.commentId === posted.comment.id),
    );
  });
});

describe('a write whose connection breaks', () => {
  afterEach(() => proxy.mend());

  async function attempt(threadId: string, key: string) {
    return service.call('POST', `/threads/${threadId}/comments`, {
      token: service.token('bob'),
      body: { body: 'Exactly once' },
      headers: { 'idempotency-key': key },
    });
  }

  async function scene(): Promise<{ articleId: string; threadId: string }> {
    await until('the service is ready', ready);
    const { id } = await publishText(service, `a-${randomUUID()}`, TEXTS);
    const { thread } = await startThread(service, 'ann', id);
    // The person is known and the connections are open, so what is cut is the write itself.
    await service.call('GET', '/self', { token: service.token('bob') });
    return { articleId: id, threadId: thread.id };
  }

  /** Number of comments stored for the article. */
  async function stored(articleId: string): Promise<number> {
    const { rows } = await direct.ctx.db.pool.query<{ count: number }>(
      `select count(*)::int as count from comment where article_id = $1 and body = 'Exactly once'`,
      [articleId],
    );
    return rows[0]?.count ?? -1;
  }

  test('at any byte is acknowledged and stored, or retried with its key until it is stored once', async () => {
    for (const bytes of [0, 200, 500, 1_000, 1_500, 2_000, 3_000, 4_500, 6_000, 9_000]) {
      const { articleId, threadId } = await scene();
      const key = randomUUID();
      proxy.cutAfter(bytes);
      const first = await attempt(threadId, key);
      proxy.cutAfter(Infinity);
      if (first.status === 201) expect(await stored(articleId)).toBe(1);
      else expect([bytes, first.status, first.body.code]).toEqual([bytes, 503, 'unavailable']);
      const again = await until('a try is answered', async () => {
        const answer = await attempt(threadId, key);
        return answer.status === 503 ? null : answer;
      });
      expect(again.status).toBe(201);
      if (first.status === 201) expect(again.body.comment.id).toBe(first.body.comment.id);
      expect(await stored(articleId)).toBe(1);
    }
    expect(await wrongCounters(direct.ctx.db.pool)).toEqual([]);
    expect(await brokenEventNumbers(direct.ctx.db.pool)).toEqual([]);
  }, 120_000);

  test('after the commit and before the response is found by the retry', async () => {
    const { articleId, threadId } = await scene();
    const key = randomUUID();
    proxy.cutBeforeAnswer(/insert into comment|Exactly once/);
    const first = await attempt(threadId, key);
    expect([first.status, first.body.code]).toEqual([503, 'unavailable']);
    expect(await stored(articleId)).toBe(1);
    const again = await until('a try is answered', async () => {
      const answer = await attempt(threadId, key);
      return answer.status === 503 ? null : answer;
    });
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
    expect(await stored(articleId)).toBe(1);
    expect((await listOf(service, articleId)).total).toBe(2);
    expect(await wrongCounters(direct.ctx.db.pool)).toEqual([]);
  });
});

test('a write that waits too long for a busy article gets Retry-After and never runs', async () => {
  const hasty = await startService({ databaseUrl: database.url, patience: 300 });
  const { id } = await publishText(hasty, `a-${randomUUID()}`, TEXTS);
  const { thread, comment } = await startThread(hasty, 'ann', id);
  const token = hasty.token('bob');
  const vote = () => hasty.call('PUT', `/comments/${comment.id}/vote`, { token, body: { value: 1 } });
  await hasty.call('GET', '/self', { token });
  const holder = await direct.ctx.db.pool.connect();
  try {
    await holder.query('begin');
    await holder.query('select 1 from article where id = $1 for update', [id]);
    // One of them waits in the database, the others wait for it in the queue.
    const answers = await Promise.all([
      ...Array.from({ length: 4 }, () =>
        hasty.call('POST', `/threads/${thread.id}/comments`, { token, body: { body: 'x' } }),
      ),
      hasty.call('POST', '/threads', { token, body: { article: { id }, body: 'x' } }),
      vote(),
    ]);
    for (const answer of answers) {
      expect([answer.status, answer.body.code]).toEqual([503, 'unavailable']);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
  } finally {
    await holder.query('rollback');
    holder.release();
  }
  // After everything that was left in the queue.
  const answer = await vote();
  expect([answer.status, answer.body.up]).toEqual([200, 1]);
  const { rows } = await direct.ctx.db.pool.query<{ type: string }>(
    'select type from event where article_id = $1 order by number',
    [id],
  );
  expect(rows.map((row) => row.type)).toEqual([
    'article.created',
    'article.published',
    'comment.posted',
    'comment.voted',
  ]);
  await hasty.stop();
}, 60_000);

describe('a request has one time limit for all its waits together', () => {
  /** Milliseconds. */
  const PATIENCE = 3_000;
  let patient: TestService;
  beforeAll(async () => {
    patient = await startService({ databaseUrl: database.url, patience: PATIENCE });
  });
  afterAll(() => patient.stop());

  test('the queue of a busy article and the lock', async () => {
    const { id } = await publishText(patient, `a-${randomUUID()}`, TEXTS);
    const { thread } = await startThread(patient, 'ann', id);
    const token = patient.token('bob');
    await patient.call('GET', '/self', { token });
    const holder = await direct.ctx.db.pool.connect();
    const answered: number[] = [];
    try {
      await holder.query('begin');
      await holder.query('select 1 from article where id = $1 for update', [id]);
      // The second one runs when the first has given up. With the full time for the lock it would finish last.
      const writers = [0, 1, 2].map(async (n) => {
        await pause((n * PATIENCE) / 3);
        const body = { body: `Writer ${n}` };
        const answer = await patient.call('POST', `/threads/${thread.id}/comments`, { token, body });
        answered.push(n);
        expect([answer.status, answer.body.code]).toEqual([503, 'unavailable']);
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      });
      await Promise.all(writers);
    } finally {
      await holder.query('rollback');
      holder.release();
    }
    expect(answered).toEqual([0, 1, 2]);
    expect((await listOf(patient, id)).total).toBe(1);
  }, 60_000);

  test('a connection and the lock', async () => {
    const { id } = await publishText(patient, `a-${randomUUID()}`, TEXTS);
    const { thread } = await startThread(patient, 'ann', id);
    const second = await patient.another();
    const token = patient.token('bob');
    for (const service of [patient, second]) await service.call('GET', '/self', { token });
    const { pool } = patient.ctx.db;
    const holder = await direct.ctx.db.pool.connect();
    const taken = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()));
    const answered: string[] = [];
    const post = async (service: TestService, name: string) => {
      const answer = await service.call('POST', `/threads/${thread.id}/comments`, {
        token,
        body: { body: name },
      });
      answered.push(name);
      expect([name, answer.status, answer.body.code]).toEqual([name, 503, 'unavailable']);
    };
    try {
      await holder.query('begin');
      await holder.query('select 1 from article where id = $1 for update', [id]);
      // One waits two thirds of its time for a connection; the other only waits for the lock, starting after a third of
      // that time.
      const both = [post(patient, 'connection and lock')];
      await pause(PATIENCE / 3);
      both.push(post(second, 'lock'));
      await pause(PATIENCE / 3);
      for (const client of taken) client.release();
      await Promise.all(both);
    } finally {
      await holder.query('rollback');
      holder.release();
    }
    expect(answered).toEqual(['connection and lock', 'lock']);
    expect((await listOf(patient, id)).total).toBe(1);
  }, 60_000);
});

describe('a process', () => {
  test('finishes pending requests after SIGTERM and exits with 0', async () => {
    const running = await startProcess(database.url);
    const through = direct.at(running.url);
    const { id } = await publishText(direct, `a-${randomUUID()}`, TEXTS);
    const { thread } = await startThread(direct, 'ann', id);
    const stream = await openEvents(through, id);
    const acknowledged: string[] = [];
    const failures: string[] = [];
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (;;) {
        try {
          acknowledged.push((await reply(through, `w${writer}`, thread.id, 'x')).comment.id);
        } catch (error) {
          failures.push(error instanceof Error ? `${error.message} ${String(error.cause)}` : String(error));
          return;
        }
      }
    });
    await until('writing is under way', () => acknowledged.length > 30, 60_000);
    const told = performance.now();
    running.child.kill('SIGTERM');
    expect(await running.exited()).toBe(0);
    // Long before connections that are kept open would have been cut.
    expect(performance.now() - told).toBeLessThan(8_000);
    await Promise.all(writers);
    expect(stream.ended()).toBe(true);
    // Requests without a response never reached it: they were refused, or disconnected while idle, and never got a 5xx.
    for (const failure of failures)
      expect(failure).toMatch(/fetch failed|ECONNREFUSED|ECONNRESET|other side closed/);
    const { rows } = await direct.ctx.db.pool.query('select id from comment where article_id = $1', [id]);
    expect(rows).toHaveLength(acknowledged.length + 1);
    expect(running.said()).toContain('SIGTERM');
  }, 120_000);

  test('survives a shutdown of the database between a statement and the next one on its connection', async () => {
    const running = await startProcess(proxy.url, { DATABASE_POOL: '2', CACHE_MEGABYTES: '0' });
    const through = direct.at(running.url);
    const { id } = await publishText(direct, `a-${randomUUID()}`, TEXTS);
    const token = direct.token('ann');
    for (let round = 0; round < 5; round += 1) {
      // More than connections, so that each connection has its next statement waiting.
      const reads = Array.from({ length: 40 }, (_, number) =>
        number % 2 === 0
          ? through.call('GET', `/articles/${id}/comments?limit=${number + 1}`)
          : through.call('GET', `/articles/${id}/overlay`, { token }),
      );
      proxy.shutDown();
      for (const { status } of await Promise.all(reads)) expect([200, 503]).toContain(status);
    }
    expect((await through.call('GET', `/articles/${id}/comments`)).status).toBe(200);
    running.child.kill('SIGTERM');
    expect(await running.exited()).toBe(0);
  }, 120_000);

  test('that stops exits soon, although a reader’s connection is idle', async () => {
    const running = await startProcess(database.url, { SHUTDOWN_SECONDS: '60' });
    await pageOf(direct.at(running.url), 'key=x');
    running.child.kill('SIGTERM');
    const started = performance.now();
    expect(await running.exited()).toBe(0);
    expect(performance.now() - started).toBeLessThan(30_000);
  }, 120_000);

  test.each([
    ['no database', { NODE_ENV: 'production' }, 'DATABASE_URL: is required'],
    [
      'a database that is none',
      { NODE_ENV: 'production', DATABASE_URL: 'mysql://x' },
      'DATABASE_URL: must start with postgresql://',
    ],
    [
      'the demo',
      { NODE_ENV: 'production', DATABASE_URL: 'postgresql://x@127.0.0.1:1/x', DEMO: 'true' },
      'DEMO: cannot be on',
    ],
    [
      'a port that is none',
      { NODE_ENV: 'production', DATABASE_URL: 'postgresql://x@127.0.0.1:1/x', PORT: 'http' },
      'PORT:',
    ],
    [
      'a short metrics token',
      { NODE_ENV: 'production', DATABASE_URL: 'postgresql://x@127.0.0.1:1/x', METRICS_TOKEN: 'short' },
      'METRICS_TOKEN:',
    ],
  ])('does not start in production with %s, and reports why', async (_what, env, message) => {
    const refused = spawnService(env);
    expect(await refused.exited()).toBe(1);
    expect(refused.said()).toContain(message);
    // One line of the log, without a stack.
    expect(JSON.parse(refused.said())).toEqual({
      level: 'fatal',
      time: expect.any(String),
      msg: expect.any(String),
    });
  });

  test('in production creates no site, no key and no secret by itself', async () => {
    const fresh = await createTestDatabase();
    try {
      const running = await startProcess(fresh.url, {
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        LOG_LEVEL: 'info',
        DRAIN_SECONDS: '0',
      });
      const owner = await startService({ databaseUrl: fresh.url });
      const { rows } = await owner.ctx.db.pool.query(
        `select key from site union all select kid from signing_key union all select name from service_token`,
      );
      // The test's own site, key and token.
      expect(rows).toHaveLength(3);
      const page = await fetch(`${running.url}/demo`);
      expect(page.status).toBe(404);
      await owner.stop();
      running.child.kill('SIGTERM');
      expect(await running.exited()).toBe(0);
    } finally {
      await fresh.drop();
    }
  }, 120_000);
});

test('after these tests the doctor finds nothing', async () => {
  expect(await doctorFindings(direct.ctx.db)).toEqual([]);
});
