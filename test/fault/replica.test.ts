/** A streaming replica that lags, catches up and fails: readers never see data older than a cache may show. */
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/db/embedded-postgres.js';
import { migrate } from '../../src/db/migrate.js';
import { installQueue } from '../../src/db/install-queue.js';
import { listOf, publishText, reply, startThread } from '../support/actions.js';
import { until } from '../support/conditions.js';
import { startProxy } from '../support/proxy.js';
import { startService, type TestService } from '../support/service.js';

// Two servers start, one of which first copies the other.
jest.setTimeout(240_000);

/** From the response to a write until every instance shows it; milliseconds. */
const PROMISE = 1_000;

let folder: string;
let primary: EmbeddedPostgres;
let replica: EmbeddedPostgres;
let service: TestService;
let other: TestService;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interline-replica-'));
  // The server runs as another account when the tests run as root.
  await chmod(folder, 0o755);
  const start = (name: string, settings: Record<string, string> = {}) =>
    startEmbeddedPostgres({
      dataDir: join(folder, name),
      log: () => undefined,
      settings: { fsync: 'off', ...settings },
    });
  const first = await start('primary');
  await migrate({ databaseUrl: first.url, log: () => undefined });
  await installQueue(first.url);
  await untilAlone(first.url);
  await first.stop();
  // With owners and modes, which the server checks.
  execFileSync('cp', ['-a', join(folder, 'primary'), join(folder, 'replica')]);
  await writeFile(join(folder, 'replica', 'cluster', 'standby.signal'), '');
  primary = await start('primary');
  const { hostname, port, username, password } = new URL(primary.url);
  replica = await start('replica', {
    primary_conninfo: `host=${hostname} port=${port} user=${username} password=${password}`,
  });
  const env = { DATABASE_REPLICA_URL: replica.url, CACHE_MEGABYTES: '0' };
  service = await startService({ databaseUrl: primary.url, env });
  other = await service.another();
});
afterAll(async () => {
  await service.stop();
  await untilAlone(primary.url);
  await replica.stop();
  await primary.stop();
  await rm(folder, { recursive: true });
});

/** Waits until every other connection is closed: one that is broken by stopping the server would fail the tests. */
async function untilAlone(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await until('others have disconnected', async () => {
    const { rows } = await client.query<{ others: number }>(
      `select count(*)::int as others from pg_stat_activity
       where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    );
    return rows[0]?.others === 0;
  });
  await client.end();
}

async function onReplica(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: replica.url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

async function reads(of: TestService, outcome: string): Promise<number> {
  const metrics = await (await fetch(`${of.url}/metrics`)).text();
  return Number(
    new RegExp(`^interline_replica_reads_total\\{outcome="${outcome}"\\} (\\d+)$`, 'm').exec(metrics)?.[1] ??
      0,
  );
}

/** Reads the list until the replica has answered one more request. */
async function untilUsed(of: TestService, articleId: string): Promise<void> {
  const before = await reads(of, 'used');
  await until('the replica answers', async () => {
    await listOf(of, articleId);
    return (await reads(of, 'used')) > before;
  });
}

let article: string;
let thread: string;
beforeEach(async () => {
  article = (await publishText(service, randomUUID(), ['A paragraph.'])).id;
  thread = (await startThread(service, 'ann', article)).thread.id;
});

async function repliesSeen(of: TestService): Promise<number> {
  return (await listOf(of, article)).items[0]?.replies.length ?? 0;
}

test('an up-to-date replica serves public reads', async () => {
  await untilUsed(service, article);
  await reply(service, 'bob', thread, 'Seen?');
  await untilUsed(service, article);
  expect(await repliesSeen(service)).toBe(1);
});

test('while it lags, writers see what they wrote at once, readers of another instance within a second', async () => {
  await untilUsed(service, article);
  await untilUsed(other, article);
  await onReplica('select pg_wal_replay_pause()');
  try {
    for (let written = 1; written <= 3; written += 1) {
      await reply(service, 'bob', thread, `Reply ${written}.`);
      expect(await repliesSeen(service)).toBe(written);
      await until('the other instance shows it', async () => (await repliesSeen(other)) === written, PROMISE);
    }
    const fresh = await publishText(service, randomUUID(), ['Another paragraph.']);
    expect((await service.call('GET', `/articles/${fresh.id}/comments`)).status).toBe(200);
    const key = randomUUID();
    expect((await service.call('GET', `/page?key=${key}`)).body.article).toBeNull();
    await publishText(service, key, ['A paragraph.']);
    expect((await service.call('GET', `/page?key=${key}`)).body.article.key).toBe(key);
    await until('the replica is known to be behind', async () => {
      await listOf(service, article);
      return (await reads(service, 'behind')) > 0;
    });
  } finally {
    await onReplica('select pg_wal_replay_resume()');
  }
  await untilUsed(service, article);
});

test('changed settings show at once, however far it lags', async () => {
  const windowOf = async () => {
    const page = await service.call(
      'GET',
      `/page?url=${encodeURIComponent(`https://news.example/${randomUUID()}`)}`,
    );
    return page.body.site.settings.editWindowSeconds as number;
  };
  await onReplica('select pg_wal_replay_pause()');
  try {
    await service.changeSettings({ editWindowSeconds: 77 });
    expect(await windowOf()).toBe(77);
  } finally {
    await onReplica('select pg_wal_replay_resume()');
  }
});

test('when it stops answering, the primary serves reads after a moment', async () => {
  const proxy = await startProxy(replica.url);
  const env = { DATABASE_REPLICA_URL: proxy.url, CACHE_MEGABYTES: '0' };
  const reader = await startService({ databaseUrl: primary.url, env });
  const there = service.at(reader.url);
  try {
    await untilUsed(there, article);
    proxy.fallSilent();
    let answered = 0;
    const reading = [0, 1, 2].map(() => listOf(there, article).then(() => (answered += 1)));
    // A statement on the primary may take 15 seconds.
    await until('they are answered', () => answered === reading.length, 8_000);
  } finally {
    proxy.cut();
    await reader.stop();
    await proxy.close();
  }
});

test('when it fails, the primary serves reads', async () => {
  await untilUsed(service, article);
  await replica.stop();
  for (let i = 0; i < 3; i += 1) {
    await reply(service, 'bob', thread, `Reply ${i}.`);
    expect(await repliesSeen(service)).toBe(i + 1);
  }
});
