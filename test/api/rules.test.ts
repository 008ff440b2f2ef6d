/** Rules that a site turns on: off, observing and on; what each finds; dry runs; and surges. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type {
  DecisionLog,
  DryRunResult,
  Posted,
  QueueItem,
  SiteRulesChange,
} from '../../src/shared/contract.js';
import { decide, listOf, moderator, publishText, reply, startThread } from '../support/actions.js';
import { api } from '../support/api.js';
import { doctorFindings } from '../support/rows.js';
import { watchStatements } from '../support/statements.js';
import { startService, type TestPerson, type TestService } from '../support/service.js';

const ADMIN: TestPerson = { sub: 'ada', name: 'Ada', roles: ['admin'] };
const MODERATOR: TestPerson = { sub: 'mo', roles: ['moderator'] };
const HOUR = 3_600_000;

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
  service = await main.newSite({ flagMinAgeHours: 0 });
  article = await publishText(service, 'a', ['The last bus leaves at ten past nine.']);
});

const post = (body: string, by: TestPerson | string = 'ann') =>
  startThread(service, by, article.id, { body });
const set = (rules: SiteRulesChange) => service.changeSettings({ rules });
const reasonsOf = ({ comment }: Posted) => comment.reasons.map(({ reason }) => reason);
async function look(id: string): Promise<QueueItem> {
  const { body } = await service.call('GET', `/moderation/comments/${id}`, { token: moderator(service) });
  return body as QueueItem;
}
/** What the doctor finds wrong with the counters. */
const wrong = () => doctorFindings(service.ctx.db);
const ask = (person: TestPerson, method: 'put' | 'delete', body?: object) =>
  api(service, person)[method]('/moderation/surge').send(body);

describe('a rule', () => {
  test('does nothing when off', async () => {
    expect((await post('THIS IS ALL IN CAPITAL LETTERS')).comment.status).toBe('published');
  });

  test('stores what it would have done when observing, for moderators only, and changes nothing', async () => {
    await set({ capitals: { mode: 'observe', action: 'reject' } });
    const { comment } = await post('THIS IS ALL IN CAPITAL LETTERS');
    expect(comment).toMatchObject({ status: 'published', reasons: [] });
    const item = await look(comment.id);
    expect(item.verdicts).toEqual([
      {
        ...{ phase: 'capitals', verdict: 'observe', reason: 'capitals' },
        evidence: { capitals: 25, letters: 25, would: 'reject' },
      },
    ]);
    expect(await wrong()).toEqual([]);
    const { body } = await api(service, MODERATOR).get('/moderation/queue?status=reported');
    expect(body.items).toEqual([]);
  });

  test.each([
    ['report', 'published', []],
    ['hold', 'pending', ['capitals']],
    ['reject', 'rejected', ['capitals']],
  ] as const)('when on can %s', async (action, status, reasons) => {
    await set({ capitals: { mode: 'on', action } });
    const posted = await post('THIS IS ALL IN CAPITAL LETTERS');
    expect(posted.comment.status).toBe(status);
    expect(reasonsOf(posted)).toEqual(reasons);
    expect((await look(posted.comment.id)).verdicts[0]).toMatchObject({ verdict: action });
    expect(await wrong()).toEqual([]);
  });

  test('does not apply to the newsroom', async () => {
    await set({ capitals: { mode: 'on' }, newCommenter: { mode: 'on' } });
    expect((await post('THIS IS ALL IN CAPITAL LETTERS', MODERATOR)).comment.status).toBe('published');
  });

  test('is changed separately, keeps the fields not sent, and is logged', async () => {
    await api(service, ADMIN)
      .patch('/settings')
      .send({ rules: { burst: { comments: 4 } } })
      .expect(200);
    await api(service, ADMIN)
      .patch('/settings')
      .send({ rules: { burst: { mode: 'on' } } })
      .expect(200);
    const { body } = await api(service, ADMIN).get('/settings').expect(200);
    expect(body.rules.burst).toEqual({ mode: 'on', action: 'hold', comments: 4, seconds: 60 });
    expect(body.rules.repeat.mode).toBe('off');
    const log = (await api(service, ADMIN).get('/moderation/log')).body as DecisionLog;
    expect(log.items.map(({ evidence }) => evidence['setting']).slice(0, 2)).toEqual([
      'rules.burst',
      'rules.burst',
    ]);
    await api(service, ADMIN)
      .patch('/settings')
      .send({ rules: { burst: { comments: 0 } } })
      .expect(422);
    await api(service, ADMIN)
      .patch('/settings')
      .send({ rules: { odd: { mode: 'on' } } })
      .expect(422);
  });
});

test('what rules know of the author comes with the thread that is replied to, in one statement', async () => {
  const { thread } = await post('One');
  const on = { mode: 'observe' } as const;
  await set({ newCommenter: on, recentRejections: on, burst: on, repeat: on });
  const sent = watchStatements(service.ctx.db.pool);
  const posted = await reply(service, 'bob', thread.id, 'Two');
  const loading = sent.filter(({ text }) => text.includes("'decided'"));
  expect(loading).toHaveLength(1);
  expect(loading[0]?.text).toMatch(/ from thread\b/);
  expect((await look(posted.comment.id)).verdicts).toMatchObject([{ phase: 'newCommenter' }]);
});

describe('the rules find', () => {
  test('the first comments of a person, until one is published', async () => {
    await set({ newCommenter: { mode: 'on' } });
    const first = await post('Hello');
    expect(reasonsOf(first)).toEqual(['new_commenter']);
    await decide(service, [first.comment.id], 'approve');
    expect((await post('Hello again')).comment.status).toBe('published');
  });

  test('people whose comments were rejected recently, for reports or not, but not undone', async () => {
    await set({ recentRejections: { mode: 'on', atLeast: 2, percent: 50 } });
    const ids = [];
    for (const body of ['One', 'Two']) ids.push((await post(body)).comment.id);
    await api(service, 'bob').put(`/comments/${ids[1]}/flag`).send({ reason: 'abuse' }).expect(200);
    await decide(service, ids, 'reject');
    const held = await post('Three');
    expect(reasonsOf(held)).toEqual(['recent_rejections']);
    expect((await look(held.comment.id)).verdicts[0]?.evidence).toEqual({
      rejected: 2,
      flags: 1,
      decided: 2,
    });
    const log = (await api(service, MODERATOR).get('/moderation/log')).body as DecisionLog;
    const decisionIds = log.items.filter(({ action }) => action === 'comment.reject').map(({ id }) => id);
    await service.call('POST', '/moderation/undo', {
      token: moderator(service),
      body: { decisionIds: decisionIds.slice(0, 1) },
    });
    expect((await post('Four')).comment.status).toBe('published');
  });

  test('many comments in a short time, in any thread, also replies', async () => {
    await set({ burst: { mode: 'on', comments: 2, seconds: 60 } });
    const first = await post('One');
    await reply(service, 'ann', first.thread.id, 'Two');
    expect(reasonsOf(await reply(service, 'ann', first.thread.id, 'Three'))).toEqual(['burst']);
    expect((await post('Of somebody else', 'bob')).comment.status).toBe('published');
    clockOffset = 61_000;
    expect((await reply(service, 'ann', first.thread.id, 'Four')).comment.status).toBe('published');
  });

  test('repeated and nearly repeated comments of one person, but not short ones', async () => {
    await set({ repeat: { mode: 'on', likeness: 80 } });
    const spam =
      'Buy the best ferry tickets in town from my cousin, he sells them cheaper than the pier does.';
    const first = await post(spam);
    expect(first.comment.status).toBe('published');
    const again = await post(spam.toUpperCase());
    expect(reasonsOf(again)).toEqual(['repeat']);
    expect((await look(again.comment.id)).verdicts[0]?.evidence).toEqual({
      of: first.comment.id,
      likeness: 100,
    });
    expect(reasonsOf(await post(`${spam} Today!`))).toEqual(['repeat']);
    expect((await post('I agree')).comment.status).toBe('published');
    expect((await post('I agree')).comment.status).toBe('published');
    expect((await post(spam, 'bob')).comment.status).toBe('published');
  });

  test('links to denied domains, or to domains that are not allowed', async () => {
    await set({ linkDomains: { mode: 'on', denied: ['Spam.example'] } });
    expect(reasonsOf(await post('See https://www.spam.example/x'))).toEqual(['link_domain']);
    expect((await post('See https://notspam.example/')).comment.status).toBe('published');
    await set({ linkDomains: { denied: [], allowed: ['news.example'] } });
    expect((await post('See https://m.news.example/a')).comment.status).toBe('published');
    expect(reasonsOf(await post('See https://other.example/'))).toEqual(['link_domain']);
  });

  test.each([
    ['stackedMarks', 'Z\u0351\u036b\u0343\u036a\u0302 is near', 'stacked_marks'],
    ['capitals', 'WHY DOES NOBODY ANSWER ME', 'capitals'],
  ] as const)('%s', async (rule, body, reason) => {
    await set({ [rule]: { mode: 'on', action: 'hold' } });
    expect(reasonsOf(await post(body))).toEqual([reason]);
    expect((await post('Why does nobody answer me, à propos naïve Ärzte?')).comment.status).toBe('published');
  });

  test('the same in an edit as in a new comment', async () => {
    await set({ repeat: { mode: 'on' }, capitals: { mode: 'on', action: 'reject' } });
    const { comment } = await post('A remark of some length about the bus.');
    const edit = (body: string, version: number) =>
      service.call('PATCH', `/comments/${comment.id}`, {
        ...{ token: service.token('ann'), headers: { 'if-match': `"${version}"` } },
        body: { body },
      });
    // It is not a repeat of itself.
    expect((await edit('A remark of some length about the bus!', 1)).body.status).toBe('published');
    expect((await edit('A REMARK OF SOME LENGTH ABOUT THE BUS!', 2)).body.status).toBe('rejected');
  });
});

describe('a dry run', () => {
  const run = async (rules: SiteRulesChange, last = 50): Promise<DryRunResult> =>
    (await api(service, ADMIN).post('/moderation/rules/dry-run').send({ rules, last }).expect(200))
      .body as DryRunResult;

  test('shows which outcomes would differ, with each comment as of its time, and stores nothing', async () => {
    const first = await post('A remark of some length about the bus.');
    const again = await post('A remark of some length about the bus.');
    await post('SOMETHING THAT IS IN CAPITAL LETTERS', 'bob');
    expect(await run({})).toEqual({ looked: 3, found: {}, changed: 0, items: [] });
    const result = await run({
      repeat: { mode: 'on' },
      capitals: { mode: 'on', action: 'reject' },
      burst: { mode: 'observe', comments: 1, seconds: 3_600 },
    });
    expect(result).toMatchObject({ looked: 3, found: { repeat: 1, capitals: 1, burst: 1 }, changed: 2 });
    expect(result.items).toMatchObject([
      { author: 'bob', status: 'published', from: 'published', to: 'rejected', reasons: ['capitals'] },
      { commentId: again.comment.id, from: 'published', to: 'pending', reasons: ['burst', 'repeat'] },
    ]);
    expect((await listOf(service, article.id)).total).toBe(3);
    expect((await look(first.comment.id)).verdicts).toEqual([]);
    expect((await api(service, ADMIN).get('/settings')).body.rules.repeat.mode).toBe('off');
    expect((await run({ repeat: { mode: 'on' } }, 1)).looked).toBe(1);
  });

  test.each([
    ['many', 450, 'Again and again and again.', 1],
    ['long', 120, '||a|| <b> '.repeat(480), 60],
  ])('checks %s comments in slices while other requests are answered', async (_what, more, body, atLeast) => {
    const { comment } = await post(body);
    await service.ctx.db.pool.query(
      `insert into comment (site_id, id, article_id, thread_id, paragraph_id, person_id, body, html, excerpt, status)
       select site_id, gen_random_uuid(), article_id, thread_id, paragraph_id, person_id, body, html, excerpt, 'spam'
       from comment, generate_series(1, $2) where id = $1`,
      [comment.id, more],
    );
    let answered = 0;
    let isOver = false;
    const asking = (async () => {
      while (!isOver) {
        await service.call('GET', '/page?key=a');
        answered += 1;
      }
    })();
    const result = await run({ repeat: { mode: 'on' } }, 2_000);
    isOver = true;
    await asking;
    expect(result.looked).toBe(more + 1);
    expect(result.items).toHaveLength(50);
    expect(answered).toBeGreaterThan(atLeast);
  });
});

describe('during a surge', () => {
  const until = (hours = 1) => new Date(Date.now() + clockOffset + hours * HOUR).toISOString();

  test('every comment is held until the surge ends or is ended', async () => {
    await ask(MODERATOR, 'put', { mode: 'premoderate', until: until() }).expect(200);
    const held = await post('Hello');
    expect(reasonsOf(held)).toEqual(['surge']);
    expect((await post('Hello', MODERATOR)).comment.status).toBe('published');
    clockOffset = HOUR + 1_000;
    expect((await post('Hello again')).comment.status).toBe('published');
    await ask(MODERATOR, 'put', { mode: 'premoderate', until: until() }).expect(200);
    expect((await post('And again')).comment.status).toBe('pending');
    const { body } = await ask(MODERATOR, 'delete').expect(200);
    expect(body).toEqual({ surge: null });
    expect((await post('Once more')).comment.status).toBe('published');
  });

  test('each person has to pause between comments, also in another thread', async () => {
    await ask(MODERATOR, 'put', { mode: 'slow', seconds: 30, until: until() }).expect(200);
    const first = await post('One');
    const { headers, body } = await api(service, 'ann')
      .post(`/threads/${first.thread.id}/comments`)
      .send({ body: 'Two' })
      .expect(429);
    expect(body.code).toBe('rate_limited');
    expect(Number(headers['retry-after'])).toBeGreaterThan(20);
    await api(service, 'ann')
      .post('/threads')
      .send({ article: { id: article.id }, body: 'Two' })
      .expect(429);
    expect((await post('Of somebody else', 'bob')).comment.status).toBe('published');
    clockOffset = 31_000;
    expect((await post('Two')).comment.status).toBe('published');
  });

  test('only the newsroom can comment when comments are closed', async () => {
    const { thread } = await post('One');
    await ask(MODERATOR, 'put', { mode: 'closed', until: until() }).expect(200);
    await api(service, 'ann')
      .post('/threads')
      .send({ article: { id: article.id }, body: 'x' })
      .expect(409);
    const { body } = await api(service, 'ann')
      .post(`/threads/${thread.id}/comments`)
      .send({ body: 'x' })
      .expect(409);
    expect(body.code).toBe('article_closed');
    expect((await post('Closed for now', MODERATOR)).comment.status).toBe('published');
  });

  test('an end in the past is refused, and the log has who did what', async () => {
    await ask(MODERATOR, 'put', { mode: 'slow', until: until(-1) }).expect(422);
    await ask(MODERATOR, 'put', { mode: 'closed', until: until() }).expect(200);
    await ask(MODERATOR, 'delete').expect(200);
    const log = (await api(service, ADMIN).get('/moderation/log?action=settings.change')).body as DecisionLog;
    expect(log.items.slice(0, 2).map(({ evidence, actor }) => [evidence['setting'], actor?.name])).toEqual([
      ['surge', 'mo'],
      ['surge', 'mo'],
    ]);
  });
});

describe('a person’s standing', () => {
  const stand = (personId: string, standing: string, by = MODERATOR) =>
    api(service, by).put(`/people/${personId}/standing`).send({ standing, reason: 'As agreed' });

  test('premoderated: comments are held with a reason, until it is reset', async () => {
    const { comment } = await post('Hello');
    const id = comment.author?.id ?? '';
    const { body } = await stand(id, 'premoderated').expect(200);
    expect(body).toMatchObject({ id, standing: 'premoderated' });
    const held = await post('Hello again');
    expect(held.comment.status).toBe('pending');
    expect(reasonsOf(held)).toEqual(['premoderated_person']);
    expect((await look(held.comment.id)).author.standing).toBe('premoderated');
    await stand(id, 'normal').expect(200);
    expect((await post('And again')).comment.status).toBe('published');
  });

  test('trusted: comments pass rules and premoderation, but not words and links', async () => {
    const { comment } = await post('Hello');
    await stand(comment.author?.id ?? '', 'trusted').expect(200);
    await service.changeSettings({
      ...{ moderation: 'pre', maxLinks: 0 },
      rules: { capitals: { mode: 'on', action: 'reject' }, newCommenter: { mode: 'on', comments: 50 } },
    });
    expect((await post('THIS IS ALL IN CAPITAL LETTERS')).comment.status).toBe('published');
    expect(reasonsOf(await post('See https://a.example/'))).toEqual(['many_links']);
    expect((await post('Hello', 'bob')).comment.status).toBe('pending');
  });

  test('of oneself cannot be changed; the same value again is not logged', async () => {
    const { comment } = await post('Hello', MODERATOR);
    await stand(comment.author?.id ?? '', 'trusted').expect(403);
    const reader = (await post('Hello')).comment.author?.id ?? '';
    for (const standing of ['trusted', 'trusted', 'normal']) await stand(reader, standing).expect(200);
    await stand(reader, 'odd').expect(422);
    const { body } = await api(service, MODERATOR).get(`/moderation/log?personId=${reader}`).expect(200);
    expect((body as DecisionLog).items.map(({ action, from, to }) => [action, from, to])).toEqual([
      ['person.standing', 'trusted', 'normal'],
      ['person.standing', 'normal', 'trusted'],
    ]);
  });
});
