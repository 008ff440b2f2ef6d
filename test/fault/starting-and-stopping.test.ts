/** A process as balancers, orchestrators and operators see it: while it starts, while it stops, and its output. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DEMO_ISSUER } from '../../src/access/site.js';
import { addIssuerKey } from '../../src/features/sites/credentials.js';
import { createSite } from '../../src/features/sites/use-cases.js';
import { spawnService, startProcess, type ServiceProcess } from '../support/child.js';
import { until } from '../support/conditions.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startProxy } from '../support/proxy.js';
import { startService, type TestService } from '../support/service.js';

/** A process starts slowly on a busy machine; milliseconds. */
const PATIENCE = 60_000;
const PRODUCTION = { NODE_ENV: 'production', HOST: '127.0.0.1', LOG_LEVEL: 'info' };

let service: TestService;
let processes: ServiceProcess[] = [];
beforeAll(async () => {
  service = await startService();
});
afterEach(async () => {
  for (const { child } of processes) child.kill('SIGKILL');
  await Promise.all(processes.map((one) => one.exited()));
  processes = [];
});
afterAll(() => service.stop());

function spawned(env: Record<string, string>): ServiceProcess {
  const started = spawnService({ NODE_ENV: 'test', LOG_LEVEL: 'silent', ...env });
  processes.push(started);
  return started;
}

async function started(
  databaseUrl: string,
  env: Record<string, string> = {},
): Promise<ServiceProcess & { url: string }> {
  const running = await startProcess(databaseUrl, env);
  processes.push(running);
  return running;
}

async function freePort(): Promise<number> {
  const server = await occupy();
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function occupy(): Promise<Server> {
  const server = createServer();
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function statusOf(address: string): Promise<number> {
  return (await fetch(address)).status;
}

/** The lines of a JSON log; fails if one of them is not JSON. */
function entries(running: ServiceProcess): Record<string, unknown>[] {
  const lines = running.said().split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('a port that is taken is reported before a database is created', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'interline-start-'));
  const taken = await occupy();
  const { port } = taken.address() as AddressInfo;
  const refused = spawned({ PORT: String(port), DATA_DIR: join(folder, 'data') });
  expect(await refused.exited()).toBe(1);
  expect(refused.said()).toContain(`:${port}: another process listens there; set PORT to another number`);
  expect(existsSync(join(folder, 'data'))).toBe(false);
  taken.close();
  await rm(folder, { recursive: true });
}, 90_000);

test('an unreachable database is reported at the first try, while liveness probes succeed', async () => {
  const [port, nobody] = [await freePort(), await freePort()];
  const waiting = spawned({
    ...PRODUCTION,
    PORT: String(port),
    DATABASE_URL: `postgresql://interline@127.0.0.1:${nobody}/interline`,
  });
  const line = `waiting for the database at 127.0.0.1:${nobody}: connect ECONNREFUSED`;
  await until('it says so', () => waiting.said().includes(line), PATIENCE);
  const url = `http://127.0.0.1:${port}`;
  expect(await statusOf(`${url}/healthz`)).toBe(200);
  expect(await statusOf(`${url}/readyz`)).toBe(503);
  waiting.child.kill('SIGTERM');
  expect(await waiting.exited()).toBe(0);
}, 90_000);

test('a request that no proxy may repeat waits for a start, for some seconds; others are refused at once', async () => {
  const proxy = await startProxy(service.databaseUrl);
  proxy.cut();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const starting = spawned({ PORT: String(port), DATABASE_URL: proxy.url });
  await until('it waits for the database', () => starting.said().includes('waiting for'), PATIENCE);
  const through = service.at(url);
  const { id } = (await service.publish('late', ['A paragraph.'])).article;
  const post = (headers: Record<string, string> = {}) =>
    through.call('POST', '/threads', {
      token: service.token('ann'),
      body: { article: { id }, body: 'Late.' },
      headers,
    });
  expect((await post({ 'idempotency-key': 'k' })).status).toBe(503);
  const refused = await post();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2']);
  const answers = [post(), post()];
  proxy.mend();
  for (const answer of answers) expect((await answer).status).toBe(201);
  starting.child.kill('SIGTERM');
  expect(await starting.exited()).toBe(0);
  await proxy.close();
}, 90_000);

test('a request that was under way when a stop began ends its connection', async () => {
  const running = await started(service.databaseUrl, { DRAIN_SECONDS: '300' });
  const through = service.at(running.url);
  const { id } = (await service.publish('held', ['A paragraph.'])).article;
  const token = service.token('ann');
  await through.call('GET', '/self', { token });
  const holder = await service.ctx.db.pool.connect();
  await holder.query('begin');
  await holder.query('select 1 from article where id = $1 for update', [id]);
  const post = through.call('POST', '/threads', { token, body: { article: { id }, body: 'Held.' } });
  const blocked = () => holder.query(`select from pg_locks where not granted and pid <> pg_backend_pid()`);
  await until('it waits for the article', async () => (await blocked()).rowCount !== 0);
  running.child.kill('SIGTERM');
  await until('it drains', async () => (await statusOf(`${running.url}/readyz`)) === 503);
  await holder.query('rollback');
  holder.release();
  const { status, headers } = await post;
  expect([status, headers.get('connection')]).toEqual([201, 'close']);
  running.child.kill('SIGTERM');
  expect(await running.exited()).toBe(0);
}, 90_000);

describe('while it migrates behind a long transaction', () => {
  let database: TestDatabase;
  let reader: pg.Client;
  let watcher: pg.Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    reader = new pg.Client({ connectionString: database.url });
    watcher = new pg.Client({ connectionString: database.url });
    await reader.connect();
    await watcher.connect();
    // As before the release that brought this index.
    await watcher.query(
      `delete from "_prisma_migrations" where migration_name = '20261130120100_thread_lists'`,
    );
    await watcher.query('drop index comment_of_thread');
    await reader.query('begin isolation level repeatable read');
    await reader.query('select 1 from comment');
  });
  afterAll(async () => {
    await reader.end();
    await watcher.end();
    await database.drop();
  });

  async function migrating(): Promise<boolean> {
    const { rowCount } = await watcher.query(
      `select 1 from pg_stat_activity where application_name = 'interline migrate'
       and datname = current_database() and query ilike '%index concurrently%'`,
    );
    return rowCount === 1;
  }

  test('it is alive, not ready, and answers 503 otherwise; SIGTERM ends it cleanly', async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const first = spawned({ PORT: String(port), DATABASE_URL: database.url });
    await until('it migrates', migrating, PATIENCE);
    expect(await statusOf(`${url}/healthz`)).toBe(200);
    const ready = await fetch(`${url}/readyz`);
    expect([ready.status, ready.headers.get('retry-after')]).toEqual([503, '2']);
    const page = await fetch(`${url}/v1/sites/${service.site}/page?key=none`);
    expect([page.status, page.headers.get('retry-after'), page.headers.get('content-type')]).toEqual([
      503,
      '2',
      'application/problem+json; charset=utf-8',
    ]);
    expect(await page.json()).toMatchObject({ code: 'unavailable', status: 503 });

    first.child.kill('SIGTERM');
    expect(await first.exited()).toBe(0);
    expect(await migrating()).toBe(false);

    const second = spawned({ PORT: String(port), DATABASE_URL: database.url });
    await until('it migrates again', migrating, PATIENCE);
    await reader.query('rollback');
    await until('it is ready', async () => (await statusOf(`${url}/readyz`)) === 200, PATIENCE);
    second.child.kill('SIGTERM');
    expect(await second.exited()).toBe(0);
  }, 180_000);
});

test('connections to the database are open before it is ready', async () => {
  const database = await createTestDatabase();
  try {
    await started(database.url);
    const watcher = new pg.Client({ connectionString: database.url });
    await watcher.connect();
    const { rows } = await watcher.query<{ open: number }>(
      `select count(*)::int as open from pg_stat_activity
       where application_name = 'interline' and datname = current_database()`,
    );
    await watcher.end();
    expect(rows[0]?.open).toBeGreaterThanOrEqual(4);
  } finally {
    await database.drop();
  }
}, 90_000);

test('after SIGTERM it fails readiness first and serves for the drain time or until a second signal', async () => {
  const running = await started(service.databaseUrl, { DRAIN_SECONDS: '300' });
  running.child.kill('SIGTERM');
  await until('it is not ready', async () => (await statusOf(`${running.url}/readyz`)) === 503);
  expect(await statusOf(`${running.url}/healthz`)).toBe(200);
  const page = await fetch(`${running.url}/v1/sites/${service.site}/page?key=none`);
  expect([page.status, page.headers.get('connection')]).toEqual([200, 'close']);
  running.child.kill('SIGTERM');
  expect(await running.exited()).toBe(0);
}, 90_000);

test('a database outage is logged once at its start and once at its end, a failed request in one line', async () => {
  const proxy = await startProxy(service.databaseUrl);
  const running = await started(proxy.url, PRODUCTION);
  const read = (key: string) => statusOf(`${running.url}/v1/sites/${service.site}/page?key=${key}`);
  expect(await read('warm')).toBe(200);
  proxy.cut();
  for (const key of ['a', 'b', 'c', 'd']) expect(await read(key)).toBe(503);
  proxy.mend();
  await until('it is over', () => running.said().includes('connected to the database again'));
  const lines = entries(running);
  expect(lines.filter((line) => 'err' in line)).toMatchObject([
    { level: 'error', msg: 'no connection to the database; cached reads are still served' },
  ]);
  const failed = lines.filter((line) => 'res' in line);
  expect(failed).toHaveLength(4);
  for (const line of failed)
    expect(line).toMatchObject({ level: 'warn', res: { status: 503 }, reason: expect.any(String) });
  expect(lines.at(-1)).toMatchObject({ level: 'info', msg: 'connected to the database again' });
  await proxy.close();
}, 120_000);

test('refused requests are logged, except for unknown addresses', async () => {
  const running = await started(service.databaseUrl, { ...PRODUCTION, READS_PER_MINUTE: '2' });
  const site = `${running.url}/v1/sites/${service.site}`;
  const asked = [
    ['/nothing', 404],
    ['/page?key=a', 200],
    ['/page', 422],
    ['/settings', 401],
    ['/page?key=b', 200],
    ['/page?key=c', 429],
  ] as const;
  for (const [path, status] of asked) expect([path, await statusOf(site + path)]).toEqual([path, status]);
  const logged = () =>
    entries(running).flatMap(({ res }) => (res as { status?: number } | undefined)?.status ?? []);
  await until('the last one is in the log', () => logged().includes(429));
  expect(logged()).toEqual([422, 401, 429]);
}, 60_000);

describe('in production', () => {
  test('every line is JSON, on one stream; metrics and the API description are closed', async () => {
    const running = await started(service.databaseUrl, { ...PRODUCTION, DRAIN_SECONDS: '0' });
    for (const path of ['/metrics', '/docs/', '/openapi.json'])
      expect([path, await statusOf(running.url + path)]).toEqual([path, 404]);
    running.child.kill('SIGTERM');
    expect(await running.exited()).toBe(0);
    expect(entries(running).map((line) => line['msg'])).toEqual(
      expect.arrayContaining([
        '/metrics is closed: METRICS_TOKEN is not set',
        `listening on ${running.url}`,
        'SIGTERM: finishing requests in progress',
      ]),
    );
    expect(running.said('stderr')).toBe('');
  }, 90_000);

  test('metrics open with a token, the API description by a setting', async () => {
    const running = await started(service.databaseUrl, {
      ...PRODUCTION,
      METRICS_TOKEN: 'a-token-for-metrics',
      API_DOCS: '1',
    });
    expect(await statusOf(`${running.url}/openapi.json`)).toBe(200);
    expect(await statusOf(`${running.url}/metrics`)).toBe(401);
    const headers = { authorization: 'Bearer a-token-for-metrics' };
    expect((await fetch(`${running.url}/metrics`, { headers })).status).toBe(200);
    expect(running.said()).not.toContain('/metrics is closed');
  }, 90_000);

  test('the demo site is not served, and the log says how to remove it', async () => {
    const database = await createTestDatabase();
    const owner = await startService({ databaseUrl: database.url });
    try {
      await createSite(owner.ctx, { key: 'demo', name: 'The Packet', origins: [] });
      await addIssuerKey(owner.ctx, 'demo', { issuer: DEMO_ISSUER, audience: 'interline' });
      const running = await started(database.url, PRODUCTION);
      expect(await statusOf(`${running.url}/v1/sites/demo/page?key=x`)).toBe(404);
      expect(await statusOf(`${running.url}/v1/sites/${owner.site}/page?key=x`)).toBe(200);
      expect(running.said()).toContain('interline site delete --site demo');
    } finally {
      await owner.stop();
      await database.drop();
    }
  }, 90_000);
});
