/** Two instances behind one PgBouncer in transaction mode: they share its connections, and nothing else changes. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { listOf, publishText, reply, startThread } from '../support/actions.js';
import { spawnService, startProcess, type ServiceProcess } from '../support/child.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openEvents } from '../support/event-stream.js';
import { runJob } from '../support/jobs.js';
import { POOLER, startPgBouncer, type RunningProgram } from '../support/servers.js';
import { startService, type TestService } from '../support/service.js';

let database: TestDatabase;
let pooler: RunningProgram & { url: string };
/** Connects to the database itself, and has created the site. */
let direct: TestService;
let instances: (ServiceProcess & { url: string })[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  direct = await startService({ databaseUrl: database.url, env: { ROLE: 'web' } });
  const { pool } = direct.ctx.db;
  // In another default time zone, as an operator's existing database may be.
  await pool.query(
    `do $$ begin execute format('alter database %I set timezone = %L', current_database(), 'Asia/Tokyo'); end $$`,
  );
  pooler = await startPgBouncer(database.url);
  const env = { DATABASE_DIRECT_URL: database.url, LOG_LEVEL: 'warn' };
  instances = await Promise.all([startProcess(pooler.url, env), startProcess(pooler.url, env)]);
}, 120_000);
afterAll(async () => {
  for (const { child } of instances) child.kill('SIGTERM');
  await Promise.all(instances.map((instance) => instance.exited()));
  await pooler.stop();
  await direct.stop();
  await database.drop();
});

test('all requests are answered, however many share the connections', async () => {
  const sites = instances.map((instance) => direct.at(instance.url));
  const articles = await Promise.all(
    sites.map((site) => publishText(site, `a-${randomUUID()}`, ['One paragraph.', 'Another one.'])),
  );
  const round = async (number: number) => {
    const site = sites[number % 2] as TestService;
    const { id, paragraphs } = articles[(number >> 1) % 2] as (typeof articles)[0];
    const writer = { token: site.token(`w${number}`) };
    const reader = { token: site.token(`r${number}`) };
    const { thread, comment } = await startThread(site, `w${number}`, id, {
      paragraph: paragraphs[number % 2],
    });
    const answers = await Promise.all([
      site.call('PUT', `/comments/${comment.id}/vote`, { ...reader, body: { value: 1 } }),
      site.call('GET', `/articles/${id}/overlay`, reader),
      site.call('GET', `/articles/${id}/comments?sort=oldest&limit=${number + 1}`),
      site.call('GET', '/popular?window=30d'),
      site.call('PUT', `/comments/${comment.id}/flag`, { ...reader, body: { reason: 'off_topic' } }),
      site.call('PATCH', `/comments/${comment.id}`, {
        ...writer,
        body: { body: 'Reworded.' },
        headers: { 'if-match': '"1"' },
      }),
    ]);
    await reply(site, `r${number}`, thread.id, 'An answer.');
    return answers.map((answer) => answer.status);
  };
  for (let wave = 0; wave < 6; wave += 1) {
    const statuses = await Promise.all(Array.from({ length: 4 }, (_, index) => round(wave * 4 + index)));
    expect(statuses.flat().filter((status) => status >= 300)).toEqual([]);
  }
  for (const instance of instances) expect(instance.said()).not.toMatch(/prepared statement|error/);
}, 120_000);

test('background jobs run', () => runJob(direct, 'delete-idempotency-keys'));

test('times are the same as without the pooler', async () => {
  const { id } = await publishText(direct, 'times', ['One paragraph.']);
  const { comment } = await startThread(direct, 'ann', id);
  for (const instance of instances) {
    const list = await listOf(direct.at(instance.url), id);
    expect(list.items.map((item) => item.createdAt)).toEqual([comment.createdAt]);
  }
  expect(Math.abs(Date.parse(comment.createdAt) - Date.now())).toBeLessThan(3_600_000);
});

test('an event on one instance reaches the streams of the other by notification', async () => {
  const [here, there] = instances.map((instance) => direct.at(instance.url)) as [TestService, TestService];
  const { id } = await publishText(here, 'notified', ['One paragraph.']);
  const stream = await openEvents(there, id);
  await startThread(here, 'ann', id);
  expect(await stream.types(1)).toEqual(['comment.published']);
  stream.close();
  const { rows } = await direct.ctx.db.pool.query<{ listening: number }>(
    `select count(*)::int as listening from pg_stat_activity
     where datname = current_database() and application_name = 'interline-listen' and query like 'listen interline%'`,
  );
  // Both instances, and the test's own.
  expect(rows[0]?.listening).toBe(3);
});

test('connections that a pooler opens after the first start have a statement timeout and no JIT', async () => {
  // The first pooler may still have a connection from before, when the service had not yet set these for its role.
  const later = await startPgBouncer(database.url);
  const client = new pg.Client({ connectionString: later.url });
  await client.connect();
  expect((await client.query('show statement_timeout')).rows).toEqual([{ statement_timeout: '15s' }]);
  expect((await client.query('show jit')).rows).toEqual([{ jit: 'off' }]);
  await client.end();
  await later.stop();
});

test('without the database’s own address the service does not start and names the missing variable', async () => {
  const refused = spawnService({ NODE_ENV: 'test', PORT: '0', DATABASE_URL: pooler.url });
  expect(await refused.exited()).toBe(1);
  expect(refused.said()).toContain('Set DATABASE_DIRECT_URL to the database’s own address');
}, 60_000);

test('a pooler in session mode is refused as the only address, but may be both', async () => {
  const inSessions = await startPgBouncer(
    database.url,
    POOLER.replace('pool_mode = transaction', 'pool_mode = session\ndefault_pool_size = 30'),
  );
  const refused = spawnService({ NODE_ENV: 'test', PORT: '0', DATABASE_URL: inSessions.url });
  expect(await refused.exited()).toBe(1);
  expect(refused.said()).toContain('Set DATABASE_DIRECT_URL to the database’s own address');

  const env = { DATABASE_DIRECT_URL: inSessions.url, DATABASE_PREPARED: 'true', LOG_LEVEL: 'warn' };
  const instance = await startProcess(inSessions.url, env);
  const there = direct.at(instance.url);
  const { id } = await publishText(there, 'in-sessions', ['One paragraph.']);
  const stream = await openEvents(there, id);
  for (let wave = 0; wave < 5; wave++)
    await Promise.all([0, 1, 2, 3].map((n) => startThread(there, `session-${wave}-${n}`, id)));
  expect(await stream.types(20)).toEqual(Array.from({ length: 20 }, () => 'comment.published'));
  stream.close();
  expect(instance.said()).not.toMatch(/prepared statement|error/);
  instance.child.kill('SIGTERM');
  expect(await instance.exited()).toBe(0);
  await inSessions.stop();
}, 120_000);
