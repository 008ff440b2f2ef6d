/**
 * Ratings of articles: set, changed, removed and refused; what everyone sees of them, and what only the person sees.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Overlay } from '../../src/shared/contract.js';
import type { Test } from 'supertest';
import { pageOf, publishText, startThread } from '../support/actions.js';
import { api } from '../support/api.js';
import { openEvents } from '../support/event-stream.js';
import { brokenEventNumbers, countRows, wrongCounters } from '../support/rows.js';
import { startService, type TestPerson, type TestService } from '../support/service.js';

const MODERATOR: TestPerson = { sub: 'moderator', roles: ['moderator'] };
const TEXTS = ['The last bus leaves at ten past nine.', 'Four people ride it.'];

let service: TestService;
let id: string;
let key: string;
let articles = 0;

beforeAll(async () => {
  service = await startService({ settings: { rating: true } });
});
afterAll(async () => {
  expect(await wrongCounters(service.ctx.db.pool)).toEqual([]);
  expect(await brokenEventNumbers(service.ctx.db.pool)).toEqual([]);
  await service.stop();
});
beforeEach(async () => {
  key = `rated-${++articles}`;
  ({ id } = await publishText(service, key, TEXTS));
});

function rate(sub: string, value: unknown): Test {
  return api(service, sub).put(`/articles/${id}/rating`).send({ value });
}

function takeBack(sub: string): Test {
  return api(service, sub).delete(`/articles/${id}/rating`);
}

async function overlayOf(sub: string): Promise<Overlay> {
  return (await api(service, sub).get(`/articles/${id}/overlay`).expect(200)).body as Overlay;
}

async function shown() {
  return (await pageOf(service, `key=${key}`)).article?.rating;
}

async function eventsOf(type: string): Promise<unknown[]> {
  const { rows } = await service.ctx.db.pool.query<{ data: unknown }>(
    'select data from event where article_id = $1 and type = $2 order by number',
    [id, type],
  );
  return rows.map(({ data }) => data);
}

test('a rating is set, changed and removed, each counted once', async () => {
  expect(await shown()).toEqual({ count: 0, average: null });
  const results = [
    ['ann', 5, { count: 1, average: 5 }],
    ['bob', 2, { count: 2, average: 3.5 }],
    ['cem', 2, { count: 3, average: 3 }],
    ['cem', 3, { count: 3, average: 3.33 }],
    // The same value again changes nothing.
    ['cem', 3, { count: 3, average: 3.33 }],
    ['ann', null, { count: 2, average: 2.5 }],
    ['ann', null, { count: 2, average: 2.5 }],
  ] as const;
  for (const [sub, value, rating] of results) {
    const asked = value === null ? takeBack(sub) : rate(sub, value);
    await asked.expect(200, { articleId: id, value, ...rating });
    expect(await shown()).toEqual(rating);
  }
  expect(await eventsOf('article.rated')).toEqual([
    { count: 1, sum: 5 },
    { count: 2, sum: 7 },
    { count: 3, sum: 9 },
    { count: 3, sum: 10 },
    { count: 2, sum: 5 },
  ]);
});

test('only the person sees their own rating', async () => {
  await rate('ann', 4).expect(200);
  expect((await overlayOf('ann')).rating).toBe(4);
  expect((await overlayOf('bob')).rating).toBeNull();
  await takeBack('ann').expect(200);
  expect((await overlayOf('ann')).rating).toBeNull();
  expect(await eventsOf('article.rated')).toHaveLength(2);
});

test('every response with the article has its rating', async () => {
  await rate('ann', 4).expect(200);
  const rating = { count: 1, average: 4 };
  expect((await startThread(service, 'bob', id)).article.rating).toEqual(rating);
  expect((await service.publish(key, TEXTS)).article.rating).toEqual(rating);
});

test('an open page gets an event for a rating', async () => {
  const stream = await openEvents(service, id);
  await rate('ann', 4).expect(200);
  expect(await stream.types(1)).toEqual(['article.changed']);
  stream.close();
});

describe('refused, with nothing written', () => {
  async function refuses(code: string, ask: () => Test): Promise<void> {
    const before = [await countRows(service.ctx.db.pool), await shown()];
    expect((await ask()).body.code).toBe(code);
    expect([await countRows(service.ctx.db.pool), await shown()]).toEqual(before);
  }

  test.each([0, 6, -1, 3.5, '5', null, true, [5], {}])('a rating of %p', (value) =>
    refuses('invalid_input', () => rate('ann', value)),
  );

  test.each([
    ['closed', 'article_closed'],
    ['hidden', 'article_not_found'],
  ])('on an article that is %s', async (state, code) => {
    await rate('ann', 2).expect(200);
    await api(service, MODERATOR).put(`/articles/${id}/state`).send({ state, reason: 'Enough' }).expect(200);
    await refuses(code, () => rate('ann', 5));
    await refuses(code, () => rate('bob', 5));
    await refuses(code, () => takeBack('ann'));
  });

  test('by a banned person', async () => {
    const { comment } = await startThread(service, 'troll', id);
    await rate('troll', 1).expect(200);
    const ban = api(service, MODERATOR).put(`/people/${comment.author?.id}/ban`);
    await ban.send({ reason: 'Three warnings' }).expect(200);
    await refuses('person_banned', () => rate('troll', 5));
    await refuses('person_banned', () => takeBack('troll'));
  });

  test('while ratings are off; earlier ratings are back when they are on again', async () => {
    await rate('ann', 4).expect(200);
    await service.changeSettings({ rating: false });
    try {
      expect((await pageOf(service, `key=${key}`)).site.settings.rating).toBe(false);
      expect((await overlayOf('ann')).rating).toBeNull();
      await refuses('ratings_off', () => rate('ann', 5));
      await refuses('ratings_off', () => takeBack('ann'));
    } finally {
      await service.changeSettings({ rating: true });
    }
    expect(await shown()).toEqual({ count: 1, average: 4 });
    expect((await overlayOf('ann')).rating).toBe(4);
  });
});

test('ratings are off by default', async () => {
  const plain = await service.newSite();
  const article = await publishText(plain, 'plain', TEXTS);
  const answer = await api(plain, 'ann').put(`/articles/${article.id}/rating`).send({ value: 5 });
  expect(answer.body.code).toBe('ratings_off');
});

test('ratings count toward the limit of writes, as votes do', async () => {
  const slow = await startService({
    settings: { rating: true },
    env: { WRITES_PER_MINUTE: '3' },
    databaseUrl: service.databaseUrl,
  });
  try {
    const article = await publishText(slow, 'slow', TEXTS);
    for (const [value, status] of [
      [1, 200],
      [2, 200],
      [3, 200],
      [4, 429],
    ] as const)
      await api(slow, 'ann').put(`/articles/${article.id}/rating`).send({ value }).expect(status);
  } finally {
    await slow.stop();
  }
});

test('the database rejects impossible values and sums', async () => {
  const { pool } = service.ctx.db;
  await rate('ann', 4).expect(200);
  await expect(pool.query('update rating set value = 6 where article_id = $1', [id])).rejects.toThrow(
    'rating_value',
  );
  await expect(pool.query('update article set rating_sum = 6 where id = $1', [id])).rejects.toThrow(
    'article_ratings',
  );
});
