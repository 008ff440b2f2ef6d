/** Endpoints for operators and developers, tested on the application without a socket. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Express } from 'express';
import { readFileSync } from 'node:fs';
import request from 'supertest';
import { parse } from 'yaml';
import { createApp } from '../../src/app.js';
import { publishText } from '../support/actions.js';
import { runJob } from '../support/jobs.js';
import { startService, type TestService } from '../support/service.js';

let service: TestService;
let app: Express;
beforeAll(async () => {
  service = await startService({ env: { METRICS_TOKEN: 'a-token-for-metrics' } });
  app = createApp(service.ctx);
});
afterAll(() => service.stop());

test('health and readiness endpoints answer', async () => {
  await request(app).get('/healthz').expect(200).expect('content-type', /json/);
  const ready = await request(app).get('/readyz').expect(200);
  expect(ready.body).toEqual({ status: 'ready' });
});

test('metrics are in Prometheus’s format and need the token', async () => {
  await request(app).get('/metrics').expect(401);
  await request(app).get('/metrics').set('Authorization', 'Bearer a-token-for-metricz').expect(401);
  await request(app).get(`/v1/sites/${service.site}/page?key=none`).expect(200);
  const metrics = await request(app)
    .get('/metrics')
    .set('Authorization', 'Bearer a-token-for-metrics')
    .expect(200);
  expect(metrics.text).toMatch(
    /^interline_http_request_seconds_count\{route="\/v1\/sites\/:site\/page",method="get",status="200"\} \d+$/m,
  );
  expect(metrics.text).toMatch(/^interline_live_streams 0$/m);
  expect(metrics.text).toMatch(/^interline_database_connections\{state="waiting"\} 0$/m);
});

test('the operator’s page lists every metric', async () => {
  const page = readFileSync('docs/operations/metrics.md', 'utf8');
  const ours = service.ctx.metrics.registry
    .getMetricsAsArray()
    .map(({ name }) => name)
    .filter((name) => name.startsWith('interline_'));
  expect(ours.length).toBeGreaterThan(4);
  expect(ours.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

test('the dashboard and the alert rules name metrics that exist', async () => {
  const { text } = await request(app)
    .get('/metrics')
    .set('Authorization', 'Bearer a-token-for-metrics')
    .expect(200);
  const kinds = new Map(
    [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].map(([, name = '', kind = '']) => [name, kind]),
  );
  const exists = (name: string) =>
    kinds.has(name) || kinds.get(name.replace(/_(bucket|count|sum)$/, '')) === 'histogram';
  for (const file of ['deploy/grafana-dashboard.json', 'deploy/alerts.yml']) {
    const named = readFileSync(file, 'utf8').match(/\b(interline|nodejs|process)_\w+/g) ?? [];
    expect(named.length).toBeGreaterThan(8);
    expect([file, [...new Set(named)].filter((name) => !exists(name))]).toEqual([file, []]);
  }
  const rules = parse(readFileSync('deploy/alerts.yml', 'utf8')) as {
    groups: { rules: { alert: string; expr: string }[] }[];
  };
  expect(rules.groups[0]?.rules.filter(({ alert, expr }) => !alert || !expr)).toEqual([]);
});

test('metrics have the size of the cache and its number of builds', async () => {
  const read = async (name: string) => {
    const { text } = await request(app).get('/metrics').set('Authorization', 'Bearer a-token-for-metrics');
    return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
  };
  const [bytes, builds] = [await read('interline_cache_bytes'), await read('interline_cache_builds_total')];
  await publishText(service, 'counted', ['A paragraph.']);
  for (let i = 0; i < 3; i += 1) await service.call('GET', '/page?key=counted');
  expect(await read('interline_cache_builds_total')).toBe(builds + 1);
  expect(await read('interline_cache_bytes')).toBeGreaterThan(bytes);
  expect(await read('interline_cache_answers')).toBeGreaterThan(0);
  expect(await read('interline_events_read_age_seconds')).toBeLessThan(5);
  expect(await read('interline_jobs_oldest_seconds')).toBeGreaterThanOrEqual(0);
});

test('the API description can be browsed without external resources', async () => {
  const document = await request(app).get('/openapi.json').expect(200);
  expect(document.body.openapi).toBe('3.1.0');
  const page = await request(app).get('/docs/').expect(200);
  expect(page.text).not.toMatch(/https?:\/\/(?!localhost)/);
  await request(app)
    .get('/docs/swagger-initializer.js')
    .expect(200)
    .expect('content-type', /javascript/);
});

test('the console has a strict content security policy, and unknown addresses answer a problem', async () => {
  const console = await request(app).get('/admin/').expect(200);
  expect(console.headers['content-security-policy']).toContain("script-src 'self'");
  const missing = await request(app).get('/nothing').expect(404);
  expect(missing.body).toMatchObject({ code: 'not_found', status: 404 });
  expect(missing.headers['content-type']).toMatch(/^application\/problem\+json/);
});

test('a job deletes old idempotency keys and keeps recent ones', async () => {
  const { article } = await service.publish('swept', ['A paragraph.']);
  for (const key of ['old-key-1', 'young-key-1']) {
    await service.call('POST', '/threads', {
      token: service.token('ann'),
      headers: { 'idempotency-key': key },
      body: { article: { id: article.id }, body: 'Once only.' },
    });
  }
  await service.ctx.db.pool.query(
    `update idempotency_key set created_at = now() - interval '3 days' where key = 'old-key-1'`,
  );
  await runJob(service, 'delete-idempotency-keys');
  const { rows } = await service.ctx.db.pool.query<{ key: string }>('select key from idempotency_key');
  expect(rows.map((row) => row.key)).toEqual(['young-key-1']);
});

test('a job deletes activity older than every window of popular articles', async () => {
  const { article } = await service.publish('talked-of', ['A text.']);
  await service.call('POST', '/threads', {
    token: service.token('ann'),
    body: { article: { id: article.id }, body: 'Lately.' },
  });
  const { pool } = service.ctx.db;
  await pool.query(
    `insert into activity (site_id, starts_at, article_id, comments)
     select site_id, activity_span(now() - make_interval(days => days)), article_id, 5 from activity, unnest(array[31, 34]) days
     where article_id = $1`,
    [article.id],
  );
  await runJob(service, 'delete-activity');
  const { rows } = await pool.query(
    'select comments from activity where article_id = $1 order by starts_at',
    [article.id],
  );
  expect(rows).toEqual([{ comments: 5 }, { comments: 1 }]);
});
