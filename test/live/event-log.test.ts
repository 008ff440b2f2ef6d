/**
 * The event log, as an instance without notifications follows it: each event once, none missed, in any order of
 * commits.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createServiceToken } from '../../src/features/sites/credentials.js';
import { createSite, deleteSite } from '../../src/features/sites/use-cases.js';
import { listOf, moderator, pageOf, publishText, reply, startThread } from '../support/actions.js';
import { until } from '../support/conditions.js';
import { openEvents, type EventStream } from '../support/event-stream.js';
import { fromMemory, keepInMemory } from '../support/instances.js';
import { runJob } from '../support/jobs.js';
import { startService, type TestService } from '../support/service.js';

const TEXTS = ['The last bus leaves at ten past nine.', 'Four people ride it.'];
/** More than one read returns. */
const FLOOD = 6_000;

let service: TestService;
/** Writes as another instance whose notifications are lost. */
let elsewhere: pg.Client;
const streams: EventStream[] = [];

beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());
beforeEach(async () => {
  elsewhere = new pg.Client({ connectionString: service.databaseUrl });
  await elsewhere.connect();
});
afterEach(async () => {
  for (const stream of streams.splice(0)) stream.close();
  await elsewhere.end();
});

interface Scene {
  id: string;
  siteId: string;
  key: string;
  threadId: string;
  stream: EventStream;
}

async function scene(): Promise<Scene> {
  const key = randomUUID();
  const { id } = await publishText(service, key, TEXTS);
  const { thread } = await startThread(service, 'ann', id);
  const { rows } = await elsewhere.query<{ siteId: string }>(
    'select site_id as "siteId" from article where id = $1',
    [id],
  );
  const stream = await openEvents(service, id);
  streams.push(stream);
  return { id, key, threadId: thread.id, siteId: rows[0]?.siteId ?? '', stream };
}

/** Changes the title, with an event of that type; `more` is the number of events before it. */
async function retitle(
  { id }: Scene,
  title: string,
  { type = 'article.edited', more = 0, daysAgo = 0 } = {},
) {
  await elsewhere.query(
    `with bumped as (
       update article set version = version + 1 + $4::int, title = $2 where id = $1 returning site_id, id, version)
     insert into event (site_id, article_id, number, type, data, created_at)
     select site_id, id, number, $3, '{}', now() - make_interval(days => $5)
     from bumped, generate_series(version - $4::int, version) number`,
    [id, title, type, more, daysAgo],
  );
}

const titleOf = async ({ key }: Scene) => (await pageOf(service, `key=${key}`)).article?.title;

test('an event whose transaction commits after later ones is not missed and does not delay them', async () => {
  const late = await scene();
  const early = await scene();
  await keepInMemory(service, [`/page?key=${late.key}`]);
  await elsewhere.query('begin');
  await retitle(late, 'Committed late');
  for (let i = 1; i <= 3; i += 1) {
    await reply(service, 'bob', early.threadId, `${i}`);
    await early.stream.types(i);
  }
  expect(late.stream.events).toEqual([]);
  await elsewhere.query('commit');
  await until('the title is seen', async () => (await titleOf(late)) === 'Committed late');
  await reply(service, 'bob', late.threadId, 'After it');
  await reply(service, 'bob', early.threadId, 'After it');
  expect(await late.stream.types(2)).toEqual(['article.changed', 'comment.published']);
  await early.stream.types(4);
  // Publishing and the first comment were 1 to 3.
  expect(late.stream.events.map(({ id }) => id)).toEqual([4, 5]);
  expect(early.stream.events.map(({ id }) => id)).toEqual([4, 5, 6, 7]);
});

test('a rolled-back transaction produces no event', async () => {
  const at = await scene();
  await elsewhere.query('begin');
  await retitle(at, 'Never');
  await elsewhere.query('rollback');
  await reply(service, 'bob', at.threadId, 'x');
  expect(await at.stream.types(1)).toEqual(['comment.published']);
});

test('more events than one read returns clear the cache, and streams miss none', async () => {
  const at = await scene();
  const other = await scene();
  const paths = [`/page?key=${at.key}`, `/page?key=${other.key}`];
  const bystander = await scene();
  await keepInMemory(service, [...paths, `/page?key=${bystander.key}`]);
  at.stream.close();
  await elsewhere.query('begin');
  await retitle(at, 'Flooded', { type: 'article.rated', more: FLOOD });
  await retitle(other, 'With it');
  await elsewhere.query('commit');
  await until('the title is seen', async () => (await titleOf(other)) === 'With it');
  expect(await titleOf(at)).toBe('Flooded');
  expect(await fromMemory(service, [`/page?key=${bystander.key}`])).toEqual([]);
  await reply(service, 'bob', other.threadId, 'After it');
  expect(await other.stream.types(2)).toEqual(['article.changed', 'comment.published']);
  expect(bystander.stream.events).toEqual([]);
});

test('an event of a type from a newer version drops what it may have changed', async () => {
  const at = await scene();
  await keepInMemory(service, [`/page?key=${at.key}`]);
  await retitle(at, 'Newer', { type: 'article.translated' });
  await until('the title is seen', async () => (await titleOf(at)) === 'Newer');
});

test('events restored from a server with higher transaction ids are neither sent again nor blocking', async () => {
  const restored = await scene();
  const other = await scene();
  const path = `/page?key=${restored.key}`;
  await keepInMemory(service, [path]);
  // As a restore does, which makes triggers after the rows.
  await elsewhere.query('begin');
  await elsewhere.query('set local session_replication_role = replica');
  await elsewhere.query(
    `insert into event (site_id, article_id, number, type, data, tx)
     select $1, $2, n, 'article.edited', '{}', '900000000000' from generate_series(100, 200) n`,
    [restored.siteId, restored.id],
  );
  await elsewhere.query('commit');
  for (let i = 1; i <= 2; i += 1) {
    await retitle(other, `Title ${i}`);
    await until('the title is seen', async () => (await titleOf(other)) === `Title ${i}`);
  }
  expect(await fromMemory(service, [path])).toEqual([path]);
  await retitle(restored, 'Followed');
  await until('the title is seen', async () => (await titleOf(restored)) === 'Followed');
});

describe('the events of a site', () => {
  async function eventsOf(siteKey: string): Promise<unknown[]> {
    const { rows } = await elsewhere.query<{ type: string; data: unknown }>(
      `select e.type, e.data from site_event e join site s on s.id = e.site_id where s.key = $1 order by e.number`,
      [siteKey],
    );
    return rows.map(({ type }) => type);
  }

  test('are changes of settings and credentials, bans, and changes of visible names', async () => {
    const site = await service.newSite();
    const { id } = await publishText(site, 'article', TEXTS);
    const before = (await eventsOf(site.site)).length;
    await site.changeSettings({ editWindowSeconds: 66 });
    await createServiceToken(site.ctx, site.site, 'another');
    const sub = randomUUID();
    const called = (name: string) => site.call('GET', '/self', { token: site.token({ sub, name }) });
    await called('Shows nowhere');
    await called('Shows nowhere yet');
    const posted = await startThread(site, { sub, name: 'Ann' }, id);
    await called('Ann Renamed');
    const ban = `/people/${posted.comment.author?.id}/ban`;
    await site.call('PUT', ban, { token: moderator(site), body: { reason: 'x' } });
    await site.call('DELETE', ban, { token: moderator(site) });
    const types = (await eventsOf(site.site)).slice(before);
    expect(types).toEqual([
      'site.changed',
      'site.changed',
      'person.renamed',
      'person.banned',
      'person.unbanned',
    ]);
    expect((await eventsOf(site.site))[0]).toBe('site.created');
  });

  test('tell an instance that a site was created or removed', async () => {
    const key = `gone-${randomUUID()}`;
    const status = async () => (await fetch(`${service.url}/v1/sites/${key}/page?url=x`)).status;
    expect(await status()).toBe(404);
    const id = await createSite(service.ctx, { key, name: 'Gone', origins: [] });
    await until('the site is there', async () => (await status()) !== 404);
    await elsewhere.query(`update site set key = $2, version = version + 1 where id = $1`, [id, `${key}-2`]);
    await until('the site is out of service', async () => (await status()) === 404);
    await deleteSite(service.ctx, `${key}-2`);
    const { rows } = await elsewhere.query<{ type: string }>(
      'select type from site_event where site_id = $1 order by number',
      [id],
    );
    expect(rows.map(({ type }) => type)).toEqual([
      'site.created',
      'site.changed',
      'site.changed',
      'site.deleted',
    ]);
  });
});

describe('events past their retention time', () => {
  async function numbersOf({ id }: Scene): Promise<number[]> {
    const { rows } = await elsewhere.query<{ number: number }>(
      'select number from event where article_id = $1 order by number',
      [id],
    );
    return rows.map(({ number }) => number);
  }

  test('are deleted by a job; a page that missed them is told to reload', async () => {
    const at = await scene();
    await retitle(at, 'Long ago', { more: 6_000, daysAgo: 91 });
    await retitle(at, 'Lately', { daysAgo: 89 });
    await elsewhere.query(
      `insert into site_event (site_id, type, created_at) values ($1, 'person.banned', now() - interval '91 days')`,
      [at.siteId],
    );
    await runJob(service, 'delete-events');
    expect(await numbersOf(at)).toEqual([1, 2, 3, 6_005]);
    const { rows } = await elsewhere.query(
      `select from site_event where created_at < now() - interval '90 days'`,
    );
    expect(rows).toEqual([]);
    const late = await openEvents(service, at.id, { lastEventId: 5_990 });
    streams.push(late);
    await reply(service, 'bob', at.threadId, 'Now');
    expect(await late.types(2)).toEqual(['article.changed', 'comment.published']);
    expect(late.events.map(({ id }) => id)).toEqual([6_005, 6_006]);
    expect((await listOf(service, at.id)).total).toBe(2);
  });

  test('stay if the installation keeps events forever', async () => {
    const keeping = await startService({ env: { EVENT_RETENTION_DAYS: '0' } });
    try {
      const { id } = await publishText(keeping, 'kept', TEXTS);
      const { pool } = keeping.ctx.db;
      await pool.query(
        `insert into event (site_id, article_id, number, type, data, created_at)
         select site_id, id, version + 1, 'article.edited', '{}', now() - interval '9 years' from article where id = $1`,
        [id],
      );
      const count = async () => (await pool.query('select from event where article_id = $1', [id])).rowCount;
      const before = await count();
      await runJob(keeping, 'delete-events');
      expect(await count()).toBe(before);
    } finally {
      await keeping.stop();
    }
  });

  test('cannot be deleted earlier than configured', async () => {
    const at = await scene();
    await elsewhere.query('begin');
    await elsewhere.query(
      `select set_config('interline.events_until', (now() - interval '1 day')::text, true)`,
    );
    await expect(elsewhere.query('delete from event where article_id = $1', [at.id])).rejects.toThrow(
      'append-only',
    );
    await elsewhere.query('rollback');
  });
});
