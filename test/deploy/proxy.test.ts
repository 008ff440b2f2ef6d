/** deploy/proxy.conf in a real nginx: restarts without failed requests, live streams, and client addresses. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { publishText, startThread } from '../support/actions.js';
import { startProcess, type ServiceProcess } from '../support/child.js';
import { until } from '../support/conditions.js';
import { openEvents } from '../support/event-stream.js';
import { freePort, startNginx, type RunningProgram } from '../support/servers.js';
import { startService, type TestService } from '../support/service.js';

type Instance = ServiceProcess & { url: string };

let service: TestService;
let programs: RunningProgram[] = [];
beforeAll(async () => {
  service = await startService();
});
afterEach(async () => {
  await Promise.all(programs.map((program) => program.stop()));
  programs = [];
});
afterAll(() => service.stop());

/** nginx with deploy/proxy.conf in front of these ports; `also` is added to its server block. */
async function proxied(ports: number[], also = ''): Promise<RunningProgram & { url: string }> {
  const port = await freePort();
  const instances = ['web-1:8080', 'web-2:8080'];
  const conf = instances.reduce(
    (text, name, index) => text.replace(`server ${name}`, `server 127.0.0.1:${ports[index] ?? ports[0]}`),
    readFileSync('deploy/proxy.conf', 'utf8').replace('listen 8080;', `listen ${port}; ${also}`),
  );
  const nginx = await startNginx(conf, port);
  programs.push(nginx);
  return { ...nginx, url: `http://127.0.0.1:${port}` };
}

async function instanceAt(port: number): Promise<Instance> {
  return startProcess(service.databaseUrl, {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'info',
    PORT: String(port),
    TRUST_PROXY: '1',
    DRAIN_SECONDS: '1',
    // All are open before the service is ready: opening one may take seconds on a busy machine.
    DATABASE_POOL: '4',
  });
}

test('a rolling restart answers every read, and every write retried with its key', async () => {
  const ports = [await freePort(), await freePort()];
  const instances = await Promise.all(ports.map(instanceAt));
  const nginx = await proxied(ports);
  const through = service.at(nginx.url);
  const { id } = await publishText(service, 'restarted', ['A paragraph.']);
  const { thread } = await startThread(service, 'ann', id);
  const token = service.token('bob');
  const [failures, acknowledged]: [string[], string[]] = [[], []];
  let reads = 0;
  let over = false;

  async function read(): Promise<void> {
    // Not cached: the response has to come from a complete instance.
    const { status, text } = await through.call('GET', `/articles/${id}/overlay`, { token });
    if (status === 200) reads += 1;
    else failures.push(`GET ${status} ${text}`);
  }
  async function write(): Promise<void> {
    const { status, text, body } = await through.call('POST', `/threads/${thread.id}/comments`, {
      token,
      body: { body: 'Once.' },
      headers: { 'idempotency-key': randomUUID() },
    });
    if (status === 201) acknowledged.push(body.comment.id);
    else failures.push(`POST ${status} ${text}`);
  }
  async function keepOn(act: () => Promise<void>): Promise<void> {
    while (!over) {
      await act().catch((error: Error) => failures.push(`${error.message}: ${String(error.cause)}`));
      await pause(50);
    }
  }
  const load = [read, read, write, write].map(keepOn);
  try {
    for (const [index, port] of ports.entries()) {
      const before = [reads, acknowledged.length];
      instances[index]?.child.kill('SIGTERM');
      expect(await instances[index]?.exited()).toBe(0);
      instances[index] = await instanceAt(port);
      await until(
        'requests went on',
        () => reads > (before[0] ?? 0) && acknowledged.length > (before[1] ?? 0),
      );
    }
  } finally {
    over = true;
    await Promise.all(load);
    for (const { child } of instances) child.kill('SIGKILL');
    await Promise.all(instances.map((instance) => instance.exited()));
  }
  expect(failures).toEqual([]);
  const { rows } = await service.ctx.db.pool.query<{ id: string }>(
    `select id from comment where thread_id = $1 and body = 'Once.'`,
    [thread.id],
  );
  expect(rows.map((row) => row.id).toSorted()).toEqual(acknowledged.toSorted());
}, 240_000);

test('live events are not buffered', async () => {
  const { port } = new URL(service.url);
  const nginx = await proxied([Number(port)]);
  const { id } = await publishText(service, 'streamed', ['A paragraph.']);
  const stream = await openEvents(service.at(nginx.url), id);
  await startThread(service, 'ann', id);
  expect(await stream.types(1)).toEqual(['comment.published']);
  stream.close();
}, 60_000);

test('a comment is edited with an ETag that came through a compressing proxy', async () => {
  const compress = 'gzip on; gzip_min_length 1; gzip_types *; proxy_set_header Accept-Encoding "";';
  const nginx = await proxied([Number(new URL(service.url).port)], compress);
  const through = service.at(nginx.url);
  const { id } = await publishText(service, `packed-${randomUUID()}`, ['A paragraph.']);
  const { comment } = await startThread(service, 'ann', id);
  const token = service.token('ann');
  for (const [path, auth] of [
    ['/source', { token }],
    ['', {}],
  ] as const) {
    const read = await through.call('GET', `/comments/${comment.id}${path}`, {
      ...auth,
      headers: { 'accept-encoding': 'gzip' },
    });
    const etag = read.headers.get('etag') ?? '';
    expect([read.headers.get('content-encoding'), etag]).toEqual(['gzip', expect.stringMatching(/^W\//)]);
    const edit = () =>
      through.call('PATCH', `/comments/${comment.id}`, {
        token,
        body: { body: 'Changed.' },
        headers: { 'if-match': etag },
      });
    expect((await edit()).status).toBe(200);
    expect((await edit()).status).toBe(412);
  }
}, 60_000);

test('behind two proxies each address has its own limit, whatever clients claim', async () => {
  const site = await startService({
    settings: { guests: 'on' },
    env: { TRUST_PROXY: '2', WRITES_PER_MINUTE: '3' },
    databaseUrl: service.databaseUrl,
  });
  const inner = await proxied([Number(new URL(site.url).port)]);
  const outer = await proxied([inner.port]);
  /** Statuses of this many requests from an address of this machine. */
  const ask = async (localAddress: string, times: number, headers = {}) => {
    const statuses: (number | undefined)[] = [];
    for (let i = 0; i < times; i += 1) {
      const status = await new Promise<number | undefined>((resolve, reject) => {
        const url = `${outer.url}/v1/sites/${site.site}/guests/challenge`;
        const sent = request(url, { localAddress, headers }, (response) => {
          response.resume();
          response.on('end', () => resolve(response.statusCode));
        });
        sent.on('error', reject);
        sent.end();
      });
      statuses.push(status);
    }
    return statuses;
  };
  expect(await ask('127.0.0.1', 4)).toEqual([200, 200, 200, 429]);
  expect(await ask('127.0.0.2', 4)).toEqual([200, 200, 200, 429]);
  expect(await ask('127.0.0.1', 1, { 'x-forwarded-for': '203.0.113.9' })).toEqual([429]);
  await site.stop();
}, 60_000);
