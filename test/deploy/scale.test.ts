/**
 * What `docker compose --profile scale` starts, on loopback: deploy/proxy.conf in a real nginx that caches, two instances and a worker behind
 * deploy/pgbouncer.ini in a real PgBouncer. `SCALE_SECONDS=300 npm test -- test/deploy/scale.test.ts` keeps the mix of reads, writes and streams up for
 * that long before and after each disturbance, and prints what it counted.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { decide, listOf, publishText, startThread } from '../support/actions.js';
import { startProcess, type ServiceProcess } from '../support/child.js';
import { until } from '../support/conditions.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openEvents } from '../support/event-stream.js';
import { doctorFindings } from '../support/rows.js';
import { followArticle, type Follower } from '../support/steady-streams.js';
import { freePort, startNginx, startPgBouncer, type RunningProgram } from '../support/servers.js';
import { startService, type TestService } from '../support/service.js';

const SECONDS = Number(process.env['SCALE_SECONDS'] ?? 0);
/** The sum of both ages that a shared cache is allowed, and a second for a busy machine; milliseconds. */
const PROMISE = 5_000;

let database: TestDatabase;
let pooler: RunningProgram & { url: string };
let nginx: RunningProgram;
/** Connects to the database itself, and has created the site. */
let direct: TestService;
let through: TestService;
let worker: ServiceProcess;
const ports: number[] = [];
const instances: ServiceProcess[] = [];

function startInstance(port: number, role: string): Promise<ServiceProcess> {
  return startProcess(pooler.url, {
    ROLE: role,
    PORT: String(port),
    DATABASE_DIRECT_URL: database.url,
    DATABASE_POOL: '6',
    TRUST_PROXY: '1',
  });
}

function startPooler(port?: number): Promise<RunningProgram & { url: string }> {
  return startPgBouncer(database.url, readFileSync('deploy/pgbouncer.ini', 'utf8'), port);
}

beforeAll(async () => {
  database = await createTestDatabase();
  direct = await startService({ databaseUrl: database.url, env: { ROLE: 'web' } });
  pooler = await startPooler();
  ports.push(await freePort(), await freePort());
  instances.push(...(await Promise.all(ports.map((port) => startInstance(port, 'web')))));
  worker = await startInstance(0, 'worker');
  const port = await freePort();
  const conf = readFileSync('deploy/proxy.conf', 'utf8')
    .replace('web-1:8080', `127.0.0.1:${ports[0]}`)
    .replace('web-2:8080', `127.0.0.1:${ports[1]}`)
    .replace('listen 8080', `listen ${port}`);
  nginx = await startNginx(conf, port);
  through = direct.at(`http://127.0.0.1:${port}`);
}, 240_000);
afterAll(async () => {
  const all = [...instances, worker];
  for (const { child } of all) child.kill('SIGKILL');
  await Promise.all(all.map((instance) => instance.exited()));
  await nginx.stop();
  await pooler.stop();
  await direct.stop();
  await database.drop();
}, 60_000);

describe('nginx as a cache', () => {
  test('answers public reads itself, for each origin with its own headers', async () => {
    const { id } = await publishText(direct, randomUUID(), ['A paragraph.']);
    const path = `/articles/${id}/comments`;
    const read = (origin: string) => through.call('GET', path, { headers: { origin } });
    for (const origin of [new URL(direct.url).origin, 'https://elsewhere.example']) {
      const answer = await until('it comes from the cache', async () => {
        const next = await read(origin);
        expect(next.status).toBe(200);
        return next.headers.get('x-cache') === 'HIT' ? next : null;
      });
      const allowed = origin === direct.url ? origin : null;
      expect(answer.headers.get('access-control-allow-origin')).toBe(allowed);
    }
  });

  test('does not cache personal responses', async () => {
    const { id } = await publishText(direct, randomUUID(), ['A paragraph.']);
    for (const person of ['ann', 'bob', 'ann']) {
      const answer = await through.call('GET', `/articles/${id}/overlay`, { token: direct.token(person) });
      expect([answer.status, answer.headers.get('x-cache')]).toEqual([200, 'BYPASS']);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  test('stops showing a rejected comment when its cached responses expire', async () => {
    const { id } = await publishText(direct, randomUUID(), ['A paragraph.']);
    const { comment } = await startThread(direct, 'ann', id);
    const shown = async () => (await listOf(through, id)).items.some((item) => item.status === 'published');
    await until('it is shown', shown);
    await decide(direct, [comment.id], 'reject');
    await until('it is gone', async () => !(await shown()), PROMISE);
    for (let i = 0; i < 20; i += 1) expect(await shown()).toBe(false);
  });

  test('passes streams through unbuffered, several of one article', async () => {
    const { id } = await publishText(direct, randomUUID(), ['A paragraph.']);
    const streams = await Promise.all([1, 2, 3].map(() => openEvents(through, id)));
    await startThread(direct, 'ann', id);
    for (const stream of streams) {
      expect(await stream.types(1)).toEqual(['comment.published']);
      stream.close();
    }
  });
});

/** Reads and writes that continue until `stop`, and their responses. */
interface Mix {
  reads: number;
  /** Texts of comments, by the id the service acknowledged them with. */
  acknowledged: Map<string, string>;
  /** Unexpected responses, with the time they began and ended. */
  failures: { what: string; began: number; ended: number }[];
  stop(): Promise<void>;
}

function startMix(articleId: string, threadId: string): Mix {
  let over = false;
  const mix: Mix = { reads: 0, acknowledged: new Map(), failures: [], stop: () => Promise.resolve() };
  const token = through.token('bob');

  async function attempt(what: string, act: () => Promise<string | null>): Promise<boolean> {
    const began = performance.now();
    const failure = await act().catch((error: Error) => `${error.message}: ${String(error.cause)}`);
    if (failure === null) return true;
    mix.failures.push({ what: `${what} ${failure}`, began, ended: performance.now() });
    return false;
  }
  async function read(path: string, options: { token?: string } = {}): Promise<void> {
    await attempt('GET', async () => {
      const { status, text } = await through.call('GET', path, options);
      if (status !== 200) return `${status} ${text}`;
      mix.reads += 1;
      return null;
    });
  }
  /** Sent again with its key until it is acknowledged, as the widget does. */
  async function write(): Promise<void> {
    const text = randomUUID();
    const post = () =>
      attempt('POST', async () => {
        const answer = await through.call('POST', `/threads/${threadId}/comments`, {
          token,
          body: { body: text },
          headers: { 'idempotency-key': text },
        });
        if (answer.status !== 201) return `${answer.status} ${answer.text}`;
        mix.acknowledged.set(answer.body.comment.id, text);
        return null;
      });
    while (!(await post())) await pause(100);
  }
  async function keepOn(act: () => Promise<void>): Promise<void> {
    while (!over) {
      await act();
      await pause(40);
    }
  }
  const loops = [
    () => read(`/articles/${articleId}/overlay`, { token }),
    () => read(`/articles/${articleId}/comments`),
    () => read(`/articles/${articleId}/comments?limit=${1 + Math.floor(Math.random() * 50)}`),
    write,
    write,
  ].map(keepOn);
  mix.stop = async () => {
    over = true;
    await Promise.all(loops);
  };
  return mix;
}

async function goOn(mix: Mix): Promise<void> {
  const [reads, writes] = [mix.reads, mix.acknowledged.size];
  await until('requests go on', () => mix.reads > reads + 10 && mix.acknowledged.size > writes + 5, 60_000);
  await pause(SECONDS * 1000);
}

test(
  'an instance is killed and PgBouncer restarted under load: nothing acknowledged is lost, streams resume, no 5xx with a database',
  async () => {
    const { id } = await publishText(direct, randomUUID(), ['A paragraph.']);
    const { thread } = await startThread(direct, 'ann', id);
    const followers: Follower[] = await Promise.all([1, 2, 3, 4, 5, 6].map(() => followArticle(through, id)));
    const mix = startMix(id, thread.id);
    await goOn(mix);

    instances[0]?.child.kill('SIGKILL');
    await instances[0]?.exited();
    await goOn(mix);
    instances[0] = await startInstance(ports[0] ?? 0, 'web');
    await goOn(mix);

    const outage = { began: performance.now(), ended: 0 };
    await pooler.stop();
    pooler = await startPooler(pooler.port);
    await until('both instances are ready', async () => {
      const ready = ports.map((port) => fetch(`http://127.0.0.1:${port}/readyz`).then(({ ok }) => ok));
      return (await Promise.all(ready)).every(Boolean);
    });
    outage.ended = performance.now();
    await goOn(mix);
    await mix.stop();

    const withDatabase = mix.failures.filter(
      ({ began, ended }) => ended < outage.began || began > outage.ended,
    );
    expect(withDatabase).toEqual([]);

    const { rows } = await direct.ctx.db.pool.query<{ id: string; body: string; version: number }>(
      `select c.id, c.body, a.version from comment c join article a on a.id = c.article_id
     where c.thread_id = $1 and c.parent_id is not null`,
      [thread.id],
    );
    expect(new Map(rows.map((row) => [row.id, row.body]))).toEqual(new Map([...mix.acknowledged]));

    const last = rows[0]?.version ?? 0;
    for (const follower of followers) {
      await until('every event has come', () => follower.heard.at(-1) === last);
      const first = follower.heard[0] ?? 0;
      expect(follower.heard).toEqual(Array.from({ length: last - first + 1 }, (_, at) => first + at));
    }
    expect(followers.some(({ resumed }) => resumed > 0)).toBe(true);
    expect(await doctorFindings(direct.ctx.db)).toEqual([]);
    for (const follower of followers) follower.stop();
    if (SECONDS > 0)
      process.stdout.write(
        `${mix.reads} reads, ${mix.acknowledged.size} writes, ${mix.failures.length} failures, all of them while PgBouncer was away ` +
          `(${Math.round(outage.ended - outage.began)} ms); ${last} events on each of ${followers.length} streams, ` +
          `resumed ${followers.map(({ resumed }) => resumed).join(', ')} times\n`,
      );
  },
  240_000 + SECONDS * 5_000,
);
