/** Traces: what a collector receives of requests and jobs, that it learns no texts, and a service without a collector. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProcess, type ServiceProcess } from '../support/child.js';
import { until } from '../support/conditions.js';
import { startFakeCollector, type FakeCollector, type ReceivedSpan } from '../support/fake-collector.js';
import { addJob } from '../support/jobs.js';
import { ORIGIN, startService, type TestService } from '../support/service.js';

const PATIENCE = 180_000;
const SECRET = 'A sentence that must stay in the database.';
/** The trace of a proxy in front. */
const [TRACE, CALLER] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331'];
const traceparent = `00-${TRACE}-${CALLER}-01`;

const loaded = mkdtempSync(join(tmpdir(), 'interline-loaded-'));
let collector: FakeCollector;
/** On the same database: sets up what the traced process serves. */
let service: TestService;
let traced: TestService;
let running: ServiceProcess;
beforeAll(async () => {
  collector = await startFakeCollector();
  service = await startService({ env: { ROLE: 'web' } });
  const started = await startProcess(service.databaseUrl, {
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_BSP_SCHEDULE_DELAY: '50',
    OTEL_SERVICE_NAME: 'comments',
    TRUST_PROXY: '1',
    LOG_LEVEL: 'debug',
    LOG_FORMAT: 'json',
    NODE_V8_COVERAGE: join(loaded, 'on'),
  });
  running = started;
  traced = service.at(started.url);
}, PATIENCE);
afterAll(async () => {
  running.child.kill('SIGKILL');
  await running.exited();
  await service.stop();
  rmSync(loaded, { recursive: true, force: true });
});

/** The file of the bundle with the SDK, which is only loaded for traces. */
const SDK = '/dist/service/opentelemetry-';

/** The modules a process has loaded, which V8 lists in its coverage when the process exits. */
function modulesOf(folder: string): string[] {
  return readdirSync(join(loaded, folder)).flatMap((file) => {
    const report = JSON.parse(readFileSync(join(loaded, folder, file), 'utf8')) as {
      result: { url: string }[];
    };
    return report.result.map(({ url }) => url);
  });
}

function logLines(): Record<string, unknown>[] {
  const lines = running.said('stdout').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

const named = (name: string) => (span: ReceivedSpan) => span.name === name;

test(
  'a request, an uncached read and a job are traced to their statements',
  async () => {
    const { article } = await service.publish('traced', ['One paragraph.', 'Another one.']);
    const token = service.token({ sub: 'ann', name: 'Ann Onymous' });
    const headers = { traceparent };
    const posted = await traced.call('POST', '/threads', {
      ...{ token, headers },
      body: { article: { id: article.id }, body: SECRET },
    });
    expect(posted.status).toBe(201);
    const request = await collector.find('the post', named('POST /v1/sites/:site/threads'));
    expect(request).toMatchObject({ traceId: TRACE, parentSpanId: CALLER, kind: 2, isFailed: false });
    expect(request.attributes).toEqual({
      'http.request.method': 'POST',
      'http.route': '/v1/sites/:site/threads',
      'http.response.status_code': 201,
    });
    const insert = await collector.find('its statement', ({ name }) => /INSERT .*comment/.test(name));
    expect(insert).toMatchObject({ traceId: TRACE, kind: 3, attributes: { 'db.system.name': 'postgresql' } });
    expect(collector.path(insert).slice(0, 2)).toEqual([request.name, 'unit of work']);

    const path = `/articles/${article.id}/comments`;
    await traced.call('GET', path);
    const read = await collector.find('the read', named('GET /v1/sites/:site/articles/:articleId/comments'));
    const build = await collector.find('its build', ({ parentSpanId }) => parentSpanId === read.spanId);
    expect(build.name).toBe('build the answer');
    await collector.find('its query', (span) => collector.path(span).includes(build.name) && span.kind === 3);
    // From memory, of which one read in a thousand has a span.
    for (let i = 0; i < 1_000; i++) await fetch(`${traced.url}/v1/sites/${service.site}${path}`);
    const hit = await collector.find('a hit', ({ attributes }) => attributes['interline.cache'] === 'hit');
    expect(hit.name).toBe(read.name);
    expect(collector.spans.filter(named(read.name))).toHaveLength(2);

    await addJob(service, 'delete-challenges');
    const job = await collector.find('the job', named('job delete-challenges'));
    expect(job).toMatchObject({ kind: 5 });
    expect(job.parentSpanId).toBeUndefined();
    const deleting = await collector.find('its statement', ({ parentSpanId }) => parentSpanId === job.spanId);
    expect(deleting.name).toMatch(/^DELETE /);

    const secrets = [SECRET, token, 'Ann', 'ann', article.id, posted.body.thread.id, service.site, ORIGIN];
    expect(secrets.filter((secret) => collector.received().includes(secret))).toEqual([]);
    expect(collector.received()).toContain('"comments"');
  },
  PATIENCE,
);

test(
  'a failed statement has its code, and the log line leads to the trace',
  async () => {
    const { article } = await service.publish('failing', ['One paragraph.']);
    await service.ctx.db.pool.query(
      `alter table comment add constraint refused check (body <> 'refuse this') not valid`,
    );
    const answer = await fetch(`${traced.url}/v1/sites/${service.site}/threads`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${service.token('bob')}` },
      body: JSON.stringify({ article: { id: article.id }, body: 'refuse this' }),
    });
    expect(answer.status).toBe(500);
    const statement = await collector.find(
      'the failed statement',
      ({ attributes }) => attributes['db.response.status_code'] === '23514',
    );
    expect(statement.isFailed).toBe(true);
    const { traceId } = statement;
    const request = await collector.find(
      'the request',
      (span) => span.traceId === traceId && span.kind === 2,
    );
    expect(request).toMatchObject({ isFailed: true, attributes: { 'http.response.status_code': 500 } });
    expect(request.parentSpanId).toBeUndefined();
    const lines = logLines().filter(({ trace_id }) => trace_id === traceId);
    expect(lines.map(({ msg }) => msg)).toEqual(
      expect.arrayContaining(['unexpected error', 'request errored']),
    );
    expect(collector.received()).not.toContain('refuse this');

    await service.ctx.db.pool.query('alter table used_challenge rename to gone');
    await addJob(service, 'delete-challenges');
    const job = await collector.find(
      'the failed job',
      ({ name, isFailed }) => isFailed && name.startsWith('job'),
    );
    expect(job.attributes['error.type']).toBe('42P01');
    expect(logLines()).toContainEqual(
      expect.objectContaining({ trace_id: job.traceId, msg: 'the job delete-challenges failed' }),
    );
  },
  PATIENCE,
);

test(
  'without its collector the service serves, says so once, and stops',
  async () => {
    await collector.stop();
    const read = () => traced.call('GET', '/popular');
    await until(
      'the log says that spans were not sent',
      async () => {
        expect((await read()).status).toBe(200);
        return logLines().some(({ msg }) => String(msg).startsWith('traces could not be sent'));
      },
      60_000,
    );
    running.child.kill('SIGTERM');
    expect(await running.exited()).toBe(0);
    expect(modulesOf('on').some((url) => url.includes(SDK))).toBe(true);
  },
  PATIENCE,
);

test(
  'a service without tracing loads nothing of it',
  async () => {
    const plain = await startProcess(service.databaseUrl, { NODE_V8_COVERAGE: join(loaded, 'off') });
    expect((await service.at(plain.url).call('GET', '/popular')).status).toBe(200);
    plain.child.kill('SIGTERM');
    expect(await plain.exited()).toBe(0);
    const modules = modulesOf('off');
    expect(modules.some((url) => url.endsWith('/dist/service/main.js'))).toBe(true);
    expect(modules.filter((url) => url.includes(SDK))).toEqual([]);
  },
  PATIENCE,
);
