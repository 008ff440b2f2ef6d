/** Two instances on one database: what one writes the other shows within a second, on pages and on live streams. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { removeKey, removeServiceTokens } from '../../src/features/sites/credentials.js';
import { decide, listOf, moderator, pageOf, publishText, reply, startThread } from '../support/actions.js';
import { startProcess } from '../support/child.js';
import { until } from '../support/conditions.js';
import { openEvents, openStreams, type EventStream } from '../support/event-stream.js';
import { EASY, guest, join, workOf } from '../support/guests.js';
import { dropListeners, waitForListeners } from '../support/instances.js';
import { brokenEventNumbers, doctorFindings, wrongCounters } from '../support/rows.js';
import { startService, type Answer, type TestService } from '../support/service.js';

const TEXTS = ['The last bus leaves at ten past nine.', 'Four people ride it.'];
/** From the response to a write until every instance shows it; milliseconds. */
const PROMISE = 1_000;

let first: TestService;
let second: TestService;
const streams: EventStream[] = [];

beforeAll(async () => {
  first = await startService({ env: EASY });
  second = await first.another();
});
afterAll(() => first.stop());
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close();
});

async function listen(
  service: TestService,
  articleId: string,
  options?: Parameters<typeof openEvents>[2],
): Promise<EventStream> {
  const stream = await openEvents(service, articleId, options);
  streams.push(stream);
  return stream;
}

/** Reads the second instance until it shows the write; returns the time since the response to the write. */
async function delayUntil(shows: () => Promise<boolean>): Promise<number> {
  const answered = performance.now();
  await until('the other instance shows it', shows, PROMISE);
  return performance.now() - answered;
}

interface Scene {
  articleId: string;
  key: string;
  paragraph: string | undefined;
  comment: { id: string };
  thread: { id: string };
}

async function scene(): Promise<Scene> {
  const key = `a-${randomUUID()}`;
  const { id, paragraphs } = await publishText(first, key, TEXTS, { authors: ['ines'] });
  const posted = await startThread(first, 'ann', id, { paragraph: paragraphs[0] });
  return { articleId: id, key, paragraph: paragraphs[0], comment: posted.comment, thread: posted.thread };
}

/** Sends reads to the second instance, each twice, so that the next ones come from its cache. */
async function warm({ articleId, key, paragraph, comment }: Scene): Promise<() => Promise<Answer[]>> {
  const paths = [
    `/page?key=${key}`,
    `/articles/${articleId}/comments`,
    `/paragraphs/${paragraph}/threads`,
    `/paragraphs/${paragraph}/latest`,
    `/comments/${comment.id}`,
  ];
  const read = () => Promise.all(paths.map((path) => second.call('GET', path)));
  await read();
  await read();
  return read;
}

const WRITES: [string, (at: Scene) => Promise<unknown>, (answers: Answer[]) => boolean][] = [
  [
    'a reply',
    ({ thread }) => reply(first, 'bob', thread.id, 'Seen?'),
    ([page, list, threads, latest]) =>
      page?.body.article.counts.comments === 2 &&
      list?.body.items[0].replies.length === 1 &&
      threads?.body.items[0].list.total === 2 &&
      latest?.body.items[0].excerpt === 'Seen?',
  ],
  [
    'an edit',
    ({ comment }) =>
      first.call('PATCH', `/comments/${comment.id}`, {
        token: first.token('ann'),
        body: { body: 'Edited' },
        headers: { 'if-match': '"1"' },
      }),
    ([, list, , , permalink]) =>
      list?.body.items[0].excerpt === 'Edited' && permalink?.body.comment.excerpt === 'Edited',
  ],
  [
    'a vote',
    ({ comment }) =>
      first.call('PUT', `/comments/${comment.id}/vote`, { token: first.token('bob'), body: { value: 1 } }),
    ([, list, , , permalink]) => list?.body.items[0].up === 1 && permalink?.body.comment.up === 1,
  ],
  [
    'a reaction',
    ({ comment }) =>
      first.call('PUT', `/comments/${comment.id}/reaction`, {
        token: first.token('bob'),
        body: { kind: 'funny' },
      }),
    ([, list, , , permalink]) =>
      list?.body.items[0].reactions.funny === 1 && permalink?.body.comment.reactions.funny === 1,
  ],
  [
    'a pin',
    ({ comment }) =>
      first.call('PUT', `/comments/${comment.id}/pin`, { token: moderator(first), body: { pinned: true } }),
    ([, list, , , permalink]) =>
      list?.body.items[0].pinned === true && permalink?.body.comment.pinned === true,
  ],
  [
    'a removal',
    ({ comment }) => decide(first, [comment.id], 'reject'),
    ([, list]) => list?.body.items[0]?.status !== 'published',
  ],
  [
    'a lock',
    ({ thread }) =>
      first.call('PUT', `/threads/${thread.id}/lock`, {
        token: moderator(first),
        body: { locked: true, reason: 'x' },
      }),
    ([, , threads]) => threads?.body.items[0].locked === true,
  ],
  [
    'a new text',
    ({ key }) => first.publish(key, ['New.', ...TEXTS]),
    ([page, , threads]) => page?.body.paragraphs[0].index === 1 && threads?.body.paragraph.index === 1,
  ],
  [
    'a hidden article',
    ({ articleId }) =>
      first.call('PUT', `/articles/${articleId}/state`, {
        token: moderator(first),
        body: { state: 'hidden', reason: 'x' },
      }),
    ([page, ...others]) =>
      page?.body.paragraphs.length === 0 && others.every((answer) => answer.status === 404),
  ],
];

describe('a write through one instance shows on the other within a second', () => {
  beforeEach(() => waitForListeners(first, 2));

  test.each(WRITES)('%s', async (_what, write, shows) => {
    const at = await scene();
    const read = await warm(at);
    expect(shows(await read())).toBe(false);
    await write(at);
    expect(await delayUntil(async () => shows(await read()))).toBeLessThan(PROMISE);
  });

  test.each(WRITES.slice(0, 4))('also without notifications: %s', async (_what, write, shows) => {
    const at = await scene();
    const read = await warm(at);
    const stream = await listen(second, at.articleId);
    await dropListeners(first);
    await write(at);
    const delay = await delayUntil(async () => stream.events.length > 0 && shows(await read()));
    expect(delay).toBeLessThan(PROMISE);
  });

  async function windowOf({ key }: Scene): Promise<number> {
    const page = await second.call('GET', `/page?key=${key}`);
    return page.body.site.settings.editWindowSeconds as number;
  }

  test('settings', async () => {
    const at = await scene();
    await warm(at);
    await first.changeSettings({ editWindowSeconds: 77 });
    expect(await delayUntil(async () => (await windowOf(at)) === 77)).toBeLessThan(PROMISE);
  });

  test('settings changed while it had no notifications', async () => {
    const at = await scene();
    await warm(at);
    await dropListeners(first);
    await first.changeSettings({ editWindowSeconds: 88 });
    expect(await delayUntil(async () => (await windowOf(at)) === 88)).toBeLessThan(PROMISE);
  });

  test.each<[string, (site: TestService) => Promise<unknown>, (site: TestService) => string]>([
    ['key', (site) => removeKey(first.ctx, site.site, 'k1'), (site) => site.token('ann')],
    [
      'service token',
      (site) => removeServiceTokens(first.ctx, site.site, 'cms'),
      ({ serviceToken }) => serviceToken,
    ],
  ])('a revoked %s, on a site without readers, without notifications', async (_what, revoke, tokenOf) => {
    const site = await first.newSite();
    const accepted = async () =>
      (
        await site
          .at(second.url)
          .call('GET', '/articles/00000000-0000-4000-8000-000000000000/paragraphs', { token: tokenOf(site) })
      ).status !== 401;
    expect(await accepted()).toBe(true);
    await dropListeners(first);
    await revoke(site);
    expect(await delayUntil(async () => !(await accepted()))).toBeLessThan(PROMISE);
  });

  test('a ban of a person the other instance has cached', async () => {
    const at = await scene();
    const token = second.token('troll');
    const post = () =>
      second.call('POST', `/threads/${at.thread.id}/comments`, { token, body: { body: 'x' } });
    const { comment } = (await post()).body;
    await first.call('PUT', `/people/${comment.author.id}/ban`, {
      token: moderator(first),
      body: { reason: 'x' },
    });
    await until('the ban holds there too', async () => (await post()).status === 403, PROMISE);
  });

  test('the writer’s own instance shows it at once', async () => {
    const at = await scene();
    await listOf(first, at.articleId);
    await reply(first, 'bob', at.thread.id, 'Now');
    expect((await listOf(first, at.articleId)).total).toBe(2);
  });

  test('with many writes through both, no read is older than the one before it', async () => {
    const at = await scene();
    let newest = 0;
    let done = false;
    const watching = (async () => {
      while (!done) {
        const { total } = await listOf(second, at.articleId);
        expect(total).toBeGreaterThanOrEqual(newest);
        newest = total;
      }
    })();
    await Promise.all(
      [first, second].map(async (service) => {
        for (let i = 0; i < 15; i += 1) await reply(service, 'bob', at.thread.id, `${i}`);
      }),
    );
    done = true;
    await watching;
    const total = async (service: TestService) => (await listOf(service, at.articleId)).total;
    expect(
      await delayUntil(async () => (await total(first)) === 31 && (await total(second)) === 31),
    ).toBeLessThan(PROMISE);
  });
});

describe('a live stream', () => {
  beforeEach(() => waitForListeners(first, 2));

  test('sends every public change, in order, on every instance', async () => {
    const at = await scene();
    const here = await listen(first, at.articleId);
    const there = await listen(second, at.articleId);
    const posted = await reply(first, 'bob', at.thread.id, 'One');
    for (const [, write] of WRITES.slice(1, 8)) await write(at);
    await first.call('DELETE', `/comments/${posted.comment.id}`, { token: first.token('bob') });
    const expected = [
      'comment.published',
      'comment.edited',
      'comment.voted',
      'comment.reacted',
      'comment.promoted',
      'comment.removed',
      'thread.changed',
      'article.changed',
      'comment.removed',
    ];
    for (const stream of [here, there]) {
      expect(await stream.types(9)).toEqual(expected);
      expect(stream.events[0]?.data).toMatchObject({
        commentId: posted.comment.id,
        threadId: at.thread.id,
        paragraphId: at.paragraph,
      });
      const ids = stream.events.map((event) => event.id);
      expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    }
    expect(there.events).toEqual(here.events);
    expect(there.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
  });

  test('resumed after an event replays exactly what was missed, once and in order', async () => {
    const at = await scene();
    const whole = await listen(first, at.articleId, { query: '?after=0' });
    for (let i = 0; i < 6; i += 1) await reply(first, 'bob', at.thread.id, `${i}`);
    // The first publish, the first comment, six replies.
    await whole.types(8);
    for (const [index, event] of whole.events.entries()) {
      const resumed = await listen(second, at.articleId, { lastEventId: event.id });
      const missed = whole.events.slice(index + 1);
      await resumed.types(missed.length);
      expect(resumed.events).toEqual(missed);
    }
    const late = await listen(second, at.articleId, { lastEventId: whole.events[3]?.id ?? 0 });
    await reply(first, 'bob', at.thread.id, 'after');
    await late.types(5);
    await whole.types(9);
    expect(late.events).toEqual(whole.events.slice(4));
  });

  test('resumed again and again while others write misses nothing and repeats nothing', async () => {
    const at = await scene();
    const writing = (async () => {
      for (let i = 0; i < 30; i += 1) await reply(first, 'bob', at.thread.id, `${i}`);
    })();
    const heard: number[] = [];
    // Events 1 to 3 belong to the setup.
    let last = 3;
    while (heard.length < 30) {
      const stream = await openEvents(second, at.articleId, { lastEventId: last });
      await until('something is heard', () => stream.events.length > 0);
      heard.push(...stream.events.map((event) => event.id));
      last = heard.at(-1) ?? last;
      stream.close();
    }
    await writing;
    expect(heard).toEqual(Array.from({ length: 30 }, (_, i) => i + 4));
  });

  test('resumed after too long tells the page to reload, and continues from there', async () => {
    const at = await scene();
    const { pool } = first.ctx.db;
    const { rows } = await pool.query<{ site_id: string; version: number }>(
      'update article set version = version + 250 where id = $1 returning site_id, version',
      [at.articleId],
    );
    const version = rows[0]?.version ?? 0;
    await pool.query(
      `insert into event (site_id, article_id, number, type, data)
       select $1, $2, n, 'comment.voted', '{}' from generate_series($3::int, $4::int) n`,
      [rows[0]?.site_id, at.articleId, version - 249, version],
    );
    const stream = await listen(second, at.articleId, { lastEventId: 1 });
    expect(await stream.types(1)).toEqual(['article.changed']);
    expect(stream.events[0]?.id).toBe(version);
    await reply(first, 'bob', at.thread.id, 'on');
    expect(await stream.types(2)).toEqual(['article.changed', 'comment.published']);
  });

  test('contains nothing about held comments or people', async () => {
    const site = await first.newSite({ suspectWords: ['secret'] });
    const { id, paragraphs } = await publishText(site, 'held', TEXTS);
    const stream = await listen(site.at(second.url), id);
    const ann = { sub: 'ann', name: 'Ann Ives' };
    const held = await startThread(site, ann, id, { paragraph: paragraphs[0], body: 'secret words' });
    await site.call('PATCH', `/comments/${held.comment.id}`, {
      token: site.token(ann),
      body: { body: 'secret still' },
      headers: { 'if-match': '"1"' },
    });
    const open = await startThread(site, 'bob', id, { body: 'open words' });
    const flag = `/comments/${open.comment.id}/flag`;
    await site.call('PUT', flag, { token: site.token('cem'), body: { reason: 'hate', note: 'private' } });
    await site.call('DELETE', flag, { token: site.token('cem') });
    await decide(site, [held.comment.id], 'approve');
    expect(await stream.types(2)).toEqual(['comment.published', 'comment.published']);
    expect(stream.events.map((event) => event.data.commentId)).toEqual([open.comment.id, held.comment.id]);
    for (const word of ['secret', 'words', 'Ann', 'hate', 'private', held.comment.author?.id ?? 'Ann'])
      expect(stream.raw()).not.toContain(word);
  });

  test('sends a comment withheld by flags', async () => {
    const site = await first.newSite({ flagThreshold: 1, flagMinAgeHours: 0 });
    const { id } = await publishText(site, 'withheld', TEXTS);
    const { comment } = await startThread(site, 'ann', id);
    const stream = await listen(site, id);
    await site.call('PUT', `/comments/${comment.id}/flag`, {
      token: site.token('bob'),
      body: { reason: 'hate' },
    });
    expect(await stream.types(1)).toEqual(['comment.removed']);
  });

  test('counts toward the instance’s limit', async () => {
    const small = await startService({ databaseUrl: first.databaseUrl, env: { MAX_STREAMS: '1' } });
    try {
      const { id } = await publishText(small, 'full', TEXTS);
      const one = await listen(small, id);
      const refused = await small.call('GET', `/articles/${id}/events`);
      expect([refused.status, refused.body.code]).toEqual([503, 'unavailable']);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      one.close();
      await until('the place is free', async () => (await openStreams(small)) === 0);
      expect((await listen(small, id)).status).toBe(200);
    } finally {
      await small.stop();
    }
  });

  test('ends when its instance stops, so that readers reconnect elsewhere', async () => {
    const leaving = await startService({ databaseUrl: first.databaseUrl });
    const { id } = await publishText(leaving, 'leaving', TEXTS);
    const stream = await listen(leaving, id);
    await leaving.stop();
    await until('the stream ends', () => stream.ended());
  });
});

describe('a guest', () => {
  test('can use one instance’s proof of work on another, once for all of them', async () => {
    const site = await first.newSite({ guests: 'on' });
    const other = site.at(second.url);
    // The site has had no guests before.
    const works = await Promise.all([site, other, site, other].map((instance) => workOf(instance)));
    for (const [index, work] of works.entries()) {
      const [here, there] = index % 2 === 0 ? [site, other] : [other, site];
      expect((await join(there, 'Ann', work)).status).toBe(201);
      for (const instance of [here, there])
        expect(await join(instance, 'Ann', work)).toMatchObject({
          status: 409,
          body: { code: 'challenge_used' },
        });
    }
    const work = await workOf(site);
    const answers = await Promise.all([site, other, site, other].map((at) => join(at, 'Ann', work)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409]);
    const token = await guest(other, 'Ann');
    for (const instance of [site, other])
      expect((await instance.call('GET', '/self', { token })).body.roles).toEqual(['guest']);
  });
});

test('an instance killed while many people write loses nothing it has acknowledged', async () => {
  const doomed = await startProcess(first.databaseUrl);
  const at = await scene();
  const through = first.at(doomed.url);
  const acknowledged: string[] = [];
  let cutOff = 0;
  const writers = Array.from({ length: 12 }, async (_, writer) => {
    for (let i = 0; ; i += 1) {
      try {
        acknowledged.push(
          (await reply(through, `writer-${writer}`, at.thread.id, `${writer}/${i}`)).comment.id,
        );
      } catch {
        cutOff += 1;
        return;
      }
    }
  });
  await until('many are acknowledged', () => acknowledged.length > 100, 60_000);
  doomed.child.kill('SIGKILL');
  await Promise.all(writers);
  expect(await doomed.exited()).toBe('SIGKILL');
  expect(cutOff).toBe(12);

  const { pool } = first.ctx.db;
  const { rows } = await pool.query(`select id from comment where id = any($1) and status = 'published'`, [
    acknowledged,
  ]);
  expect(rows).toHaveLength(acknowledged.length);
  // The killed process's writes are complete or absent, once its connections are gone.
  await until('its work is over', async () => {
    const open = await pool.query(
      `select 1 from pg_stat_activity
       where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()`,
    );
    return open.rowCount === 0;
  });
  expect(await wrongCounters(pool)).toEqual([]);
  const stored = await pool.query('select 1 from comment where article_id = $1', [at.articleId]);
  const total = stored.rowCount ?? 0;
  expect(total).toBeGreaterThan(acknowledged.length);
  const counted = async () => (await pageOf(second, `key=${at.key}`)).article?.counts.comments;
  await until('the other instance shows them all', async () => (await counted()) === total);
  expect(await brokenEventNumbers(pool)).toEqual([]);
}, 120_000);

test('after these tests the doctor finds nothing', async () => {
  expect(await doctorFindings(first.ctx.db)).toEqual([]);
});
