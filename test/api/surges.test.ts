/** Premoderation of a thread and an article, surge modes of an article, and what starts them without a person. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { DecisionLog, Posted, QueueItem, SiteSettingsChange } from '../../src/shared/contract.js';
import { applySurgeRules } from '../../src/features/moderation/use-cases.js';
import { decide, moderator, publishText, reply, startThread } from '../support/actions.js';
import { api } from '../support/api.js';
import { runJob } from '../support/jobs.js';
import { doctorFindings } from '../support/rows.js';
import { startService, type TestPerson, type TestService } from '../support/service.js';

const MODERATOR: TestPerson = { sub: 'mo', roles: ['moderator'] };
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let main: TestService;
let service: TestService;
let article: { id: string; paragraphs: string[] };
let clockOffset = 0;

beforeAll(async () => {
  main = await startService({ now: () => new Date(Date.now() + clockOffset) });
});
afterAll(() => main.stop());
beforeEach(async () => {
  clockOffset = 0;
  service = await main.newSite({ flagMinAgeHours: 0, flagThreshold: 1_000 });
  article = await publishText(service, 'a', ['The last bus leaves at ten past nine.']);
});

const post = (body: string, by: TestPerson | string = 'ann', id = article.id) =>
  startThread(service, by, id, { body });
const reasonsOf = ({ comment }: Posted) => comment.reasons.map(({ reason }) => reason);
const surge = (method: 'put' | 'delete', body?: object, id = article.id) =>
  api(service, MODERATOR)[method](`/articles/${id}/surge`).send(body);
const surges = async () => (await api(service, MODERATOR).get('/moderation/surges').expect(200)).body.items;
/** The log without what checks did to comments, and the roles of tokens. */
const logOf = async () =>
  ((await api(service, MODERATOR).get('/moderation/log')).body as DecisionLog).items.filter(
    ({ action }) => !['comment.hold', 'person.roles'].includes(action),
  );
const later = (ms: number) => new Date(Date.now() + clockOffset + ms).toISOString();
const edit = (id: string, body: string) =>
  service.call('PATCH', `/comments/${id}`, {
    ...{ token: service.token('ann'), headers: { 'if-match': '*' } },
    body: { body },
  });
async function look(id: string): Promise<QueueItem> {
  const { body } = await service.call('GET', `/moderation/comments/${id}`, { token: moderator(service) });
  return body as QueueItem;
}

describe('the rules for length', () => {
  test('find very short and very long texts, by visible characters', async () => {
    const rules: SiteSettingsChange['rules'] = {
      tooShort: { mode: 'on', action: 'reject', characters: 4 },
      tooLong: { mode: 'on', characters: 20 },
    };
    await service.changeSettings({ rules });
    const short = await post('  hm ');
    expect([short.comment.status, ...reasonsOf(short)]).toEqual(['rejected', 'too_short']);
    expect((await look(short.comment.id)).verdicts[0]?.evidence).toEqual({ characters: 2, at_least: 4 });
    expect(reasonsOf(await post('e\u0301e\u0301e\u0301'))).toEqual(['too_short']);
    const long = await post('More than twenty characters.');
    expect([long.comment.status, ...reasonsOf(long)]).toEqual(['pending', 'too_long']);
    expect((await post('Neither of the two')).comment.status).toBe('published');
  });

  test('observe without an effect', async () => {
    await service.changeSettings({ rules: { tooShort: { mode: 'observe', action: 'reject' } } });
    const { comment } = await post('hm');
    expect(comment.status).toBe('published');
    expect((await look(comment.id)).verdicts[0]).toMatchObject({ verdict: 'observe', reason: 'too_short' });
  });
});

describe('a premoderated thread', () => {
  const set = (threadId: string, premoderated: boolean) =>
    api(service, MODERATOR)
      .put(`/threads/${threadId}/premoderation`)
      .send({ premoderated, reason: 'Heated' })
      .expect(200);

  test('holds replies and edits in it, tells their writers, and is in the log', async () => {
    const { thread, comment } = await post('One');
    await reply(service, 'ann', thread.id, 'A reply that is remembered');
    await set(thread.id, true);
    await set(thread.id, true);
    const held = await reply(service, 'ann', thread.id, 'Two');
    expect((await reply(service, MODERATOR, thread.id, 'Of the newsroom')).comment.status).toBe('published');
    expect([held.comment.status, ...reasonsOf(held)]).toEqual(['pending', 'premoderated_thread']);
    expect((await edit(comment.id, 'One, edited')).body.status).toBe('pending');
    expect((await post('Elsewhere')).comment.status).toBe('published');
    expect((await look(comment.id)).thread.premoderated).toBe(true);
    await set(thread.id, false);
    await decide(service, [comment.id], 'approve');
    expect((await reply(service, 'ann', thread.id, 'Three')).comment.status).toBe('published');
    expect(
      (await logOf()).filter(({ action }) => action.startsWith('thread')).map(({ action }) => action),
    ).toEqual(['thread.unpremoderate', 'thread.premoderate']);
    expect(await doctorFindings(service.ctx.db)).toEqual([]);
  });
});

describe('a surge mode of one article', () => {
  test('premoderates it until it is ended, and no other article', async () => {
    const { thread } = await post('One');
    await reply(service, 'ann', thread.id, 'A reply that is remembered');
    await surge('put', { mode: 'premoderate', reason: 'Breaking news' }).expect(200);
    expect(reasonsOf(await reply(service, 'ann', thread.id, 'Two'))).toEqual(['premoderated_article']);
    expect(reasonsOf(await post('A new thread'))).toEqual(['premoderated_article']);
    expect((await post('Of the newsroom', MODERATOR)).comment.status).toBe('published');
    const other = await publishText(service, 'b', ['Another text.']);
    expect((await post('Elsewhere', 'ann', other.id)).comment.status).toBe('published');
    expect(await surges()).toEqual([
      {
        article: { id: article.id, title: 'About a', url: 'https://news.example/a' },
        surge: { mode: 'premoderate', seconds: 60, until: null, cause: 'manual' },
      },
    ]);
    expect((await surge('delete').expect(200)).body).toEqual({ surge: null });
    expect((await reply(service, 'ann', thread.id, 'Three')).comment.status).toBe('published');
    expect(await surges()).toEqual([]);
    expect((await logOf()).slice(0, 2)).toMatchObject([
      { action: 'article.surge_end', from: 'premoderate' },
      { action: 'article.surge', to: 'premoderate', reason: 'Breaking news', actor: { name: 'mo' } },
    ]);
  });

  test('slows each person down, closes, and ends by itself', async () => {
    const { thread } = await post('One');
    await surge('put', { mode: 'slow', seconds: 30, until: later(HOUR), reason: 'Busy' }).expect(200);
    const { body } = await api(service, 'ann')
      .post(`/threads/${thread.id}/comments`)
      .send({ body: 'Two' })
      .expect(429);
    expect(body.code).toBe('rate_limited');
    expect((await reply(service, 'bob', thread.id, 'Of somebody else')).comment.status).toBe('published');
    await surge('put', { mode: 'closed', until: later(HOUR), reason: 'Busy' }).expect(200);
    const closed = await api(service, 'bob')
      .post(`/threads/${thread.id}/comments`)
      .send({ body: 'x' })
      .expect(409);
    expect(closed.body.code).toBe('article_closed');
    clockOffset = HOUR + 1_000;
    expect((await reply(service, 'bob', thread.id, 'Open again')).comment.status).toBe('published');
    expect(await surges()).toEqual([]);
    const { pool } = service.ctx.db;
    const stored = async () =>
      (await pool.query('select surge from article where id = $1', [article.id])).rows[0]?.surge as unknown;
    await runJob(service, 'clear-surges');
    expect(await stored()).not.toBeNull();
    await pool.query(
      `update article set surge = surge || '{"until": "2020-01-01T00:00:00Z"}' where id = $1`,
      [article.id],
    );
    await runJob(service, 'clear-surges');
    expect(await stored()).toBeNull();
    await surge('put', { mode: 'closed', until: later(-1), reason: 'x' }).expect(422);
  });

  test('is started by the publisher’s system', async () => {
    const started = await service.call('PUT', `/articles/${article.id}/surge`, {
      token: service.serviceToken,
      body: { mode: 'slow', reason: 'Breaking news' },
    });
    expect(started.status).toBe(200);
    expect((await logOf())[0]).toMatchObject({ actor: null, evidence: { by: 'the publisher', seconds: 60 } });
  });
});

describe('many reports in a short time', () => {
  const flagBy = (people: string[], id: string) =>
    Promise.all(
      people.map((sub) =>
        api(service, sub).put(`/comments/${id}/flag`).send({ reason: 'abuse' }).expect(200),
      ),
    );
  const set = (surgeRules: SiteSettingsChange['surgeRules']) => service.changeSettings({ surgeRules });
  const work = () => runJob(service, 'apply-surge-rules');

  test('that only observe log once what they would have started, and start nothing', async () => {
    const rule = { mode: 'premoderate', observe: true, people: 2, minutes: 10, hours: 2 } as const;
    await set({ article: rule, site: rule, age: { mode: 'closed', observe: true, days: 1 } });
    const { comment } = await post('One');
    await flagBy(['bob', 'cem'], comment.id);
    const aged = await publishText(service, 'aged', ['Old.'], { publishedAt: later(-2 * DAY) });
    for (const _ of [1, 2]) await work();
    expect(await surges()).toEqual([]);
    expect((await post('Two', 'ann', aged.id)).comment.status).toBe('published');
    const observed = (await logOf()).filter(({ action }) => action.endsWith('surge_observed'));
    expect(observed.map(({ action, to, evidence }) => ({ action, to, ...evidence }))).toEqual(
      expect.arrayContaining([
        { action: 'article.surge_observed', to: 'premoderate', people: 2, minutes: 10, by: 'the service' },
        {
          ...{ action: 'site.surge_observed', to: 'premoderate', cause: 'many_reports' },
          ...{ people: 2, minutes: 10, by: 'the service' },
        },
        {
          ...{ action: 'site.surge_observed', to: 'closed', cause: 'article_age' },
          ...{ articles: 1, days: 1, by: 'the service' },
        },
      ]),
    );
    expect(observed).toHaveLength(3);
    await set({ article: { observe: false } });
    await work();
    expect(await surges()).toMatchObject([{ surge: { cause: 'reports' } }]);
  });

  test('start a mode of the article once, for a time, and not again after it was ended', async () => {
    await set({ article: { mode: 'premoderate', people: 3, minutes: 10, hours: 2 } });
    const one = await post('One');
    const two = await post('Two');
    await flagBy(['bob', 'cem'], one.comment.id);
    // One person who reports everything is one person.
    await flagBy(['bob'], two.comment.id);
    await work();
    expect(await surges()).toEqual([]);
    await flagBy(['dan'], two.comment.id);
    const never = new AbortController().signal;
    await Promise.all([applySurgeRules(service.ctx, never), applySurgeRules(service.ctx, never), work()]);
    expect(await surges()).toMatchObject([{ surge: { mode: 'premoderate', cause: 'reports' } }]);
    expect(reasonsOf(await post('Three'))).toEqual(['premoderated_article']);
    const started = (await logOf()).filter(({ action }) => action === 'article.surge');
    expect(started).toMatchObject([
      { reason: 'many_reports', actor: null, evidence: { people: 3, minutes: 10, by: 'the service' } },
    ]);
    await surge('delete').expect(200);
    await work();
    expect(await surges()).toEqual([]);
    clockOffset = 1_000;
    await flagBy(['eve', 'fay', 'gus'], one.comment.id);
    await work();
    expect(await surges()).toHaveLength(1);
  });

  test('start a mode of the site, which one press ends', async () => {
    await set({ site: { mode: 'slow', people: 2, minutes: 10, hours: 1 } });
    const { comment } = await post('One');
    await flagBy(['bob', 'cem'], comment.id);
    const never = new AbortController().signal;
    await Promise.all([applySurgeRules(service.ctx, never), work()]);
    const settings = async () => (await api(service, MODERATOR).get('/settings')).body;
    expect((await settings()).surge).toMatchObject({ mode: 'slow', cause: 'reports' });
    const started = (await logOf()).filter(({ evidence }) => evidence['setting'] === 'surge');
    expect(started).toMatchObject([{ actor: null, evidence: { people: 2, minutes: 10, by: 'the service' } }]);
    await api(service, MODERATOR).delete('/moderation/surge').expect(200);
    await work();
    expect((await settings()).surge).toBeNull();
  });
});

describe('the age of an article', () => {
  const old = (key: string) =>
    publishText(service, key, ['An old text.'], {
      publishedAt: new Date(Date.now() - 40 * DAY).toISOString(),
    });

  test('closes it once; a moderator opens it again for good', async () => {
    const { id } = await old('old');
    await service.changeSettings({ surgeRules: { age: { mode: 'closed', days: 30 } } });
    await runJob(service, 'apply-surge-rules');
    await api(service, 'ann').post('/threads').send({ article: { id }, body: 'x' }).expect(409);
    expect((await post('On the new one')).comment.status).toBe('published');
    expect((await logOf())[0]).toMatchObject({
      ...{ action: 'article.close', reason: 'article_age', actor: null, articleId: id },
      evidence: { by: 'the service' },
    });
    await api(service, MODERATOR)
      .put(`/articles/${id}/state`)
      .send({ state: 'open', reason: 'Still news' })
      .expect(200);
    await runJob(service, 'apply-surge-rules');
    expect((await post('Open', 'ann', id)).comment.status).toBe('published');
  });

  test('premoderates it once', async () => {
    const { id } = await old('old');
    await service.changeSettings({ surgeRules: { age: { mode: 'premoderate', days: 30 } } });
    await runJob(service, 'apply-surge-rules');
    expect(reasonsOf(await post('x', 'ann', id))).toEqual(['premoderated_article']);
    expect(await surges()).toMatchObject([{ article: { id }, surge: { until: null, cause: 'age' } }]);
    await surge('delete', undefined, id).expect(200);
    await runJob(service, 'apply-surge-rules');
    expect((await post('x', 'ann', id)).comment.status).toBe('published');
  });
});
