/** Reports of readers: their weight, which look arranged, what reporters are told, and who may not report. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { OwnReports, PersonRecord, QueueItem } from '../../src/shared/contract.js';
import { decide, publishText, startThread } from '../support/actions.js';
import { api } from '../support/api.js';
import { startService, type SiteSetup, type TestService } from '../support/service.js';
import { watchStatements } from '../support/statements.js';

const HOUR = 3_600_000;
const MODERATOR = { sub: 'moderator', name: 'Mo Derator', roles: ['moderator' as const] };

let main: TestService;
let service: TestService;
let article: { id: string };
let clockOffset = 0;

beforeAll(async () => {
  main = await startService({ now: () => new Date(Date.now() + clockOffset) });
});
afterAll(() => main.stop());
beforeEach(() => {
  clockOffset = 0;
  return open({ flagMinAgeHours: 0 });
});

async function open(settings: SiteSetup): Promise<void> {
  service = await main.newSite(settings);
  article = await publishText(service, 'a', ['The last bus leaves at ten past nine.']);
}

const post = async (body = 'Is that so?') =>
  (await startThread(service, 'ann', article.id, { body })).comment.id;
const report = (id: string, by: string, reason = 'abuse') =>
  api(service, by).put(`/comments/${id}/flag`).send({ reason });
const look = async (id: string) =>
  (await api(service, MODERATOR).get(`/moderation/comments/${id}`)).body as QueueItem;
const statusOf = async (id: string) => (await look(id)).comment.status;
const recordOf = async (id: string) =>
  (await api(service, MODERATOR).get(`/people/${id}`)).body as PersonRecord;
const ownOf = async (by: string) => (await api(service, by).get('/self/reports')).body as OwnReports;
const selfOf = async (by: string) => (await api(service, by).get('/self')).body;

/** Makes a reader report this many comments that moderators then remove, or leave. */
async function experience(by: string, upheld: number, declined: number): Promise<void> {
  for (let n = 0; n < upheld + declined; n += 1) {
    const id = await post(`Comment ${by} ${n}`);
    await report(id, by).expect(200);
    await decide(service, [id], n < upheld ? 'reject' : 'approve');
  }
}

describe('the weight of a report', () => {
  test('is one at first; after five answered reports it is twice the share that was upheld', async () => {
    await experience('new', 4, 0);
    await experience('right', 5, 0);
    await experience('half', 3, 3);
    await experience('wrong', 0, 5);
    const id = await post();
    for (const by of ['wrong', 'new', 'half', 'right']) await report(id, by).expect(200);
    const { flags, comment } = await look(id);
    expect(flags.map(({ by, weight, upheld, declined }) => [by, weight, upheld, declined])).toEqual([
      ['wrong', 0, 0, 5],
      ['new', 1, 4, 0],
      ['half', 1, 3, 3],
      ['right', 2, 5, 0],
    ]);
    expect(comment.status).toBe('withheld');
  });

  test('decides when a comment is hidden: two people who were right are enough, three who were wrong are not', async () => {
    for (const by of ['r1', 'r2']) await experience(by, 5, 0);
    for (const by of ['w1', 'w2', 'w3']) await experience(by, 0, 5);
    const first = await post('One');
    for (const by of ['w1', 'w2', 'w3']) await report(first, by).expect(200);
    expect(await statusOf(first)).toBe('published');
    const second = await post('Two');
    for (const by of ['r1', 'r2']) await report(second, by).expect(200);
    const item = await look(second);
    expect(item.comment.status).toBe('withheld');
    expect(item.decisions.at(-1)?.evidence).toEqual({
      ...{ threshold: 3, weight: 4, counted: 2, not_counted: 0, flags: { abuse: 2 } },
    });
  });

  test('follows an undo: the undone decision no longer counts, the next one does', async () => {
    const id = await post();
    await report(id, 'bob').expect(200);
    const bob = (await look(id)).flags[0]?.personId ?? '';
    const answer = await decide(service, [id], 'reject');
    expect((await recordOf(bob)).reports).toEqual({ upheld: 1, declined: 0, muted: null });
    await api(service, MODERATOR)
      .post('/moderation/undo')
      .send({ decisionIds: [answer.body.items[0].decisionId] })
      .expect(200);
    expect((await recordOf(bob)).reports).toEqual({ upheld: 0, declined: 0, muted: null });
    await decide(service, [id], 'approve');
    expect((await recordOf(bob)).reports).toEqual({ upheld: 0, declined: 1, muted: null });
  });

  test('is counted once when many comments are decided at the same time', async () => {
    const ids = [];
    for (let n = 0; n < 6; n += 1) ids.push(await post(`Comment ${n}`));
    for (const id of ids)
      for (const by of ['bob', 'cem', 'dee'].slice(0, 2)) await report(id, by).expect(200);
    const people = (await look(ids[0] ?? '')).flags.map(({ personId }) => personId);
    await Promise.all(ids.map((id, n) => decide(service, [id], n % 2 === 0 ? 'reject' : 'approve')));
    for (const id of people) expect((await recordOf(id)).reports).toMatchObject({ upheld: 3, declined: 3 });
  });
});

describe('a separate limit for a reason', () => {
  test('counts only reports with that reason, which do not count toward the general limit', async () => {
    await open({ flagMinAgeHours: 0, flagThreshold: 2, flagThresholds: { illegal: 1, misinformation: 3 } });
    const untrue = await post('One');
    for (const by of ['bob', 'cem']) await report(untrue, by, 'misinformation').expect(200);
    await report(untrue, 'dee').expect(200);
    expect(await statusOf(untrue)).toBe('published');
    await report(untrue, 'eve', 'misinformation').expect(200);
    const item = await look(untrue);
    expect(item.comment.status).toBe('withheld');
    expect(item.decisions.at(-1)?.evidence).toMatchObject({ threshold: 3, flags: { misinformation: 3 } });
    const illegal = await post('Two');
    await report(illegal, 'bob', 'illegal').expect(200);
    expect(await statusOf(illegal)).toBe('withheld');
  });

  test.each([{ abuse: 0 }, { abuse: 1.5 }, { odd: 3 }, { abuse: null }])(
    'cannot be %j',
    async (flagThresholds) => {
      await api(service, { sub: 'ada', roles: ['admin'] })
        .patch('/settings')
        .send({ flagThresholds })
        .expect(422);
    },
  );
});

describe('a burst of reports', () => {
  /** Makes the people known to the site now. */
  const meet = async (...names: string[]) => {
    for (const name of names) await api(service, name).get('/self').expect(200);
  };
  /** As if the site had first seen them on days apart, by the database's clock, which sets that time. */
  const meetEarlier = async (...names: string[]) => {
    await meet(...names);
    for (const [number, name] of names.entries())
      await service.ctx.db.pool.query(
        'update person set created_at = now() - make_interval(days => $1) where name = $2',
        [90 + number, name],
      );
  };

  test('from accounts created together hides nothing, and moderators see why', async () => {
    await open({});
    await meet('bob', 'cem', 'dee');
    clockOffset = 30 * HOUR;
    const id = await post();
    for (const by of ['bob', 'cem', 'dee']) await report(id, by).expect(200);
    const { comment, flags } = await look(id);
    expect(comment.status).toBe('published');
    expect(flags.map(({ counts, arranged }) => [counts, arranged])).toEqual([
      [true, true],
      [true, true],
      [true, true],
    ]);
  });

  test('from new accounts is marked; the same reports hours apart are not', async () => {
    await open({});
    await meet('bob', 'cem', 'dee');
    clockOffset = HOUR;
    const id = await post();
    for (const by of ['bob', 'cem', 'dee']) {
      await report(id, by).expect(200);
      clockOffset += HOUR;
    }
    expect((await look(id)).flags.map(({ arranged }) => arranged)).toEqual([false, false, false]);
    const quick = await post('Another');
    for (const by of ['bob', 'cem', 'dee']) await report(quick, by).expect(200);
    expect((await look(quick)).flags.map(({ arranged }) => arranged)).toEqual([true, true, true]);
    expect(await statusOf(quick)).toBe('published');
  });

  test('from thousands of new accounts is not read whole, and does not protect a comment from others', async () => {
    await open({});
    await meetEarlier('bob', 'cem', 'dee');
    const { pool } = service.ctx.db;
    const id = await post();
    for (const by of ['bob', 'cem']) await report(id, by).expect(200);
    await pool.query(
      `with made as (
         insert into person (site_id, id, issuer, subject, name)
         select site_id, gen_random_uuid(), 'many', n::text, n::text from comment, generate_series(1, 3000) n where id = $1
         returning site_id, id)
       insert into flag (site_id, comment_id, person_id, article_id, reason, counts)
       select m.site_id, c.id, m.id, c.article_id, 'spam', false from made m, comment c where c.id = $1`,
      [id],
    );
    const sent = watchStatements(pool);
    await report(id, 'dee').expect(200);
    expect(Math.max(...sent.map(({ rows }) => rows ?? 0))).toBeLessThanOrEqual(2_000);
    expect(await statusOf(id)).toBe('withheld');
  });

  test('from accounts that have nothing in common hides a comment', async () => {
    await open({});
    await meetEarlier('bob', 'cem', 'dee');
    const id = await post();
    for (const by of ['bob', 'cem', 'dee']) await report(id, by).expect(200);
    expect(await statusOf(id)).toBe('withheld');
  });
});

describe('a person who reports', () => {
  test('sees the outcome of each report, newest first, and nothing that is no longer public', async () => {
    const [kept, removed, waiting] = [await post('Kept'), await post('Removed'), await post('Waiting')];
    for (const id of [kept, removed, waiting]) {
      await report(id, 'bob', 'spam').expect(200);
      clockOffset += 1_000;
    }
    await decide(service, [kept], 'approve');
    const answer = await decide(service, [removed], 'reject');
    expect((await ownOf('bob')).items).toMatchObject([
      { commentId: waiting, outcome: 'open', excerpt: 'Waiting', answeredAt: null, reason: 'spam' },
      { commentId: removed, outcome: 'upheld', excerpt: null },
      { commentId: kept, outcome: 'declined', excerpt: 'Kept', article: { title: 'About a' } },
    ]);
    await api(service, MODERATOR)
      .post('/moderation/undo')
      .send({ decisionIds: [answer.body.items[0].decisionId] });
    expect((await ownOf('bob')).items[1]).toMatchObject({ outcome: 'open', answeredAt: null });
    await api(service, 'bob').delete(`/comments/${waiting}/flag`).expect(200);
    expect((await ownOf('bob')).items.map(({ commentId }) => commentId)).toEqual([removed, kept]);
    expect((await ownOf('cem')).items).toEqual([]);
  });

  test('can be muted with a reason and an end, and is told', async () => {
    const [first, second] = [await post('One'), await post('Two')];
    await report(first, 'bob').expect(200);
    const bob = (await look(first)).flags[0]?.personId ?? '';
    const until = new Date(Date.now() + HOUR).toISOString();
    const mute = { reason: 'Reports whatever he disagrees with', until };
    const path = `/people/${bob}/report-mute`;
    const { body } = await api(service, MODERATOR).put(path).send(mute).expect(200);
    expect(body.reports).toEqual({ upheld: 0, declined: 0, muted: mute });
    expect((await report(second, 'bob').expect(403)).body).toMatchObject({
      code: 'reports_muted',
      detail: mute.reason,
    });
    expect(await selfOf('bob')).toMatchObject({ ban: null, reportsMuted: mute });
    await api(service, 'bob').put(`/comments/${second}/vote`).send({ value: 1 }).expect(200);
    expect((await look(first)).flags[0]).toMatchObject({ muted: true });
    await api(service, MODERATOR).put(path).send(mute).expect(200);
    await api(service, MODERATOR).delete(path).expect(200);
    await api(service, MODERATOR).delete(path).expect(200);
    expect((await selfOf('bob')).reportsMuted).toBeNull();
    await api(service, MODERATOR).put(path).send(mute).expect(200);
    clockOffset = 2 * HOUR;
    await report(second, 'bob').expect(200);
    const { body: log } = await api(service, MODERATOR).get(`/moderation/log?personId=${bob}`);
    expect(log.items.map(({ action }: { action: string }) => action)).toEqual([
      'person.mute_reports',
      'person.unmute_reports',
      'person.mute_reports',
    ]);
  });

  test('cannot be muted with an end in the past, or by a lower rank', async () => {
    const { body } = await api(service, { sub: 'boss', roles: ['admin'] }).get('/self');
    const path = `/people/${body.person.id}/report-mute`;
    await api(service, MODERATOR).put(path).send({ reason: 'No' }).expect(403);
    const { body: bob } = await api(service, 'bob').get('/self');
    await api(service, MODERATOR)
      .put(`/people/${bob.person.id}/report-mute`)
      .send({ reason: 'No', until: '2020-01-01T00:00:00Z' })
      .expect(422);
  });
});
