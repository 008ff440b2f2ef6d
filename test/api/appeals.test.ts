/** Appeals: asked for once and in time, answered by another moderator, undone like other decisions. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { checkConsistency } from '../../src/db/doctor.js';
import type { AppealPage, OwnStatements, QueueItem } from '../../src/shared/contract.js';
import { decide, moderator, publishText, startThread } from '../support/actions.js';
import { startService, type Answer, type TestService } from '../support/service.js';

const DAY = 86_400_000;

let main: TestService;
let service: TestService;
let article: { id: string };

/** Moves the service's clock. */
let clockOffset = 0;

beforeAll(async () => {
  main = await startService({ now: () => new Date(Date.now() + clockOffset) });
});
afterAll(() => main.stop());
beforeEach(async () => {
  service = await main.newSite();
  article = await publishText(service, 'a', ['The last bus leaves at ten past nine.']);
});

const post = (body = 'You are a fool.', by = 'ann') => startThread(service, by, article.id, { body });
/** A moderator other than the one of `decide`. */
const other = () => service.token({ sub: 'other', name: 'Other', roles: ['moderator'] });

async function told(by = 'ann'): Promise<OwnStatements['items']> {
  const answer = await service.call('GET', '/self/statements', { token: service.token(by) });
  return (answer.body as OwnStatements).items;
}
const ask = (statementId: string, text = 'It was a joke.', by = 'ann') =>
  service.call('PUT', `/self/statements/${statementId}/appeal`, { token: service.token(by), body: { text } });
async function open(token = other()): Promise<AppealPage['items']> {
  return ((await service.call('GET', '/moderation/appeals', { token })).body as AppealPage).items;
}
const answer = (id: string, outcome: 'upheld' | 'overturned', more = {}, token = other()) =>
  service.call('PUT', `/moderation/appeals/${id}/answer`, {
    token,
    body: { outcome, note: 'Because of the context.', ...more },
  });
const undo = (decisionId: string, token = other()) =>
  service.call('POST', '/moderation/undo', { token, body: { decisionIds: [decisionId] } });
const look = async (id: string) =>
  (await service.call('GET', `/moderation/comments/${id}`, { token: moderator(service) })).body as QueueItem;
const waiting = async () =>
  (await service.call('GET', '/moderation/counts', { token: other() })).body.appeals as number;
/** What the doctor finds wrong. */
const wrong = async () =>
  (await checkConsistency(service.ctx.db, false)).filter(({ rows }) => rows > 0).map(({ what }) => what);
const refusal = ({ status, body }: Answer) => [status, body.code];

/** A rejected comment whose writer appealed. */
async function appealed(): Promise<{ commentId: string; statementId: string; appealId: string }> {
  const { comment } = await post();
  const decided = await decide(service, [comment.id], 'reject');
  const statementId = decided.body.items[0].decisionId as string;
  expect((await ask(statementId)).status).toBe(200);
  const [appeal] = await open();
  return { commentId: comment.id, statementId, appealId: appeal?.id ?? '' };
}

test('the queue of appeals about the longest comments is paged by size too, each appeal once', async () => {
  const { commentId, appealId } = await appealed();
  const { pool } = service.ctx.db;
  await pool.query(`update comment set body = repeat('"', 20000), html = repeat('"', 20000) where id = $1`, [
    commentId,
  ]);
  // Each about a statement of its own, as after many rejections.
  await pool.query(
    `with more as (
       insert into decision (site_id, id, action, reason, article_id, comment_id, person_id, actor_id, "to")
       select d.site_id, gen_random_uuid(), d.action, d.reason, d.article_id, d.comment_id, d.person_id, d.actor_id, d."to"
       from appeal a join decision d on d.site_id = a.site_id and d.id = a.statement_id, generate_series(1, 40)
       where a.id = $1 returning *)
     insert into appeal (site_id, id, statement_id, person_id, comment_id, text, due_at)
     select site_id, gen_random_uuid(), id, person_id, comment_id, 'It was a joke.', now() from more`,
    [appealId],
  );
  const seen: string[] = [];
  let next: string | null = '';
  for (; next !== null;) {
    const path = `/moderation/appeals?limit=50${next && `&cursor=${next}`}`;
    const page: AppealPage = (await service.call('GET', path, { token: other() })).body;
    expect(JSON.stringify(page).length).toBeLessThan(1_000_000);
    seen.push(...page.items.map(({ id }) => id));
    next = page.next;
  }
  expect([seen.length, new Set(seen).size]).toEqual([41, 41]);
});

test('a person asks once for another look, until a deadline, and sees when it is due', async () => {
  const { comment } = await post();
  const decided = await decide(service, [comment.id], 'reject');
  const id = decided.body.items[0].decisionId as string;
  const [before] = await told();
  expect(Date.parse(before?.appealUntil ?? '') - Date.parse(before?.createdAt ?? '')).toBe(14 * DAY);
  expect(before?.appeal).toBeNull();
  const asked = await ask(id);
  expect(asked.body).toMatchObject({
    ...{ id, appealUntil: null },
    appeal: { text: 'It was a joke.', outcome: null, answeredAt: null, note: null },
  });
  const { createdAt, dueAt } = asked.body.appeal as { createdAt: string; dueAt: string };
  expect(Date.parse(dueAt) - Date.parse(createdAt)).toBe(7 * DAY);
  expect((await ask(id)).body).toEqual(asked.body);
  expect(refusal(await ask(id, 'And another thing.'))).toEqual([409, 'already_appealed']);
  expect(refusal(await ask(id, 'Not mine.', 'bob'))).toEqual([403, 'forbidden']);
  expect(await told()).toEqual([asked.body]);
  expect(await waiting()).toBe(1);
  expect(await wrong()).toEqual([]);
});

test.each([
  ['a site without appeals', 0, 0],
  ['a deadline that has passed', 3, 3 * DAY + 60_000],
])('%s refuses them', async (_, appealDays, later) => {
  await service.changeSettings({ appealDays });
  const { comment } = await post();
  const decided = await decide(service, [comment.id], 'reject');
  clockOffset = later;
  try {
    expect((await told())[0]?.appealUntil).toBeNull();
    const id = decided.body.items[0].decisionId as string;
    expect(refusal(await ask(id))).toEqual([409, 'appeal_not_possible']);
  } finally {
    clockOffset = 0;
  }
});

test('a decision that no longer holds cannot be appealed', async () => {
  const { comment } = await post();
  const decided = await decide(service, [comment.id], 'reject');
  await decide(service, [comment.id], 'approve');
  const id = decided.body.items[0].decisionId as string;
  expect(refusal(await ask(id))).toEqual([409, 'appeal_not_possible']);
});

test('the queue has the statement, the comment and who may answer', async () => {
  const { commentId, statementId } = await appealed();
  expect(await open()).toMatchObject([
    {
      ...{ text: 'It was a joke.', may: 'answer', person: { name: 'ann' } },
      statement: {
        id: statementId,
        action: 'comment.reject',
        reason: 'abuse',
        actor: { name: 'Mo Derator' },
      },
      item: { comment: { id: commentId, status: 'rejected' } },
    },
  ]);
  expect(await open(moderator(service))).toMatchObject([{ may: 'own' }]);
});

test('the moderator who decided cannot answer, and the writer neither', async () => {
  const { appealId } = await appealed();
  expect(refusal(await answer(appealId, 'upheld', {}, moderator(service)))).toEqual([409, 'own_decision']);
  const writer = service.token({ sub: 'ann', roles: ['moderator'] });
  expect(refusal(await answer(appealId, 'overturned', {}, writer))).toEqual([403, 'forbidden']);
  expect(await waiting()).toBe(1);
});

test('overturned: the comment is public, the person reads why, and an undo reopens the appeal', async () => {
  const { commentId, appealId } = await appealed();
  const answered = await answer(appealId, 'overturned');
  expect(answered.body).toMatchObject({ outcome: 'overturned', decisionId: expect.any(String) });
  expect((await look(commentId)).comment.status).toBe('published');
  expect(await told()).toMatchObject([
    { appeal: { outcome: 'overturned', note: 'Because of the context.', answeredAt: expect.any(String) } },
  ]);
  expect(await open()).toEqual([]);
  expect(await waiting()).toBe(0);
  const log = await service.call('GET', `/moderation/log?commentId=${commentId}`, { token: other() });
  expect(log.body.items[0]).toMatchObject({
    ...{ action: 'comment.approve', note: 'Because of the context.', evidence: { appeal: appealId } },
    actor: { name: 'Other' },
  });
  // The retry after a lost response, and another opinion.
  expect((await answer(appealId, 'overturned')).body).toEqual(answered.body);
  expect(refusal(await answer(appealId, 'upheld'))).toEqual([409, 'appeal_answered']);

  expect((await undo(answered.body.decisionId as string)).body.items[0].outcome).toBe('changed');
  expect((await look(commentId)).comment.status).toBe('rejected');
  expect(await open()).toHaveLength(1);
  expect(await told()).toMatchObject([{ appeal: { outcome: null, note: null } }]);
  expect(await wrong()).toEqual([]);
});

test('upheld: the comment stays removed, the decision is logged, and an undo reopens the appeal', async () => {
  const { commentId, appealId } = await appealed();
  const before = await look(commentId);
  const answered = await answer(appealId, 'upheld', { seen: before.comment.state });
  expect(answered.status).toBe(200);
  expect((await look(commentId)).comment.status).toBe('rejected');
  expect(await told()).toMatchObject([
    { action: 'comment.reject', appeal: { outcome: 'upheld', note: 'Because of the context.' } },
  ]);
  expect(await waiting()).toBe(0);
  expect((await look(commentId)).decisions.at(-1)).toMatchObject({
    ...{ action: 'comment.uphold', reason: 'abuse', evidence: { appeal: appealId } },
  });
  await undo(answered.body.decisionId as string);
  expect((await look(commentId)).comment).toEqual(before.comment);
  expect(await waiting()).toBe(1);
  expect(await wrong()).toEqual([]);
});

test('an answer on a state that has changed is a conflict and answers nothing', async () => {
  const { commentId, appealId } = await appealed();
  const { state } = (await look(commentId)).comment;
  await decide(service, [commentId], 'spam');
  for (const outcome of ['upheld', 'overturned'] as const)
    expect(refusal(await answer(appealId, outcome, { seen: state }))).toEqual([409, 'conflict']);
  expect(await waiting()).toBe(1);
  expect((await look(commentId)).comment.status).toBe('spam');
});

test('an approval in the queue overturns, an undo of the decision and a deleted comment end the appeal', async () => {
  const approved = await appealed();
  await decide(service, [approved.commentId], 'approve');
  expect(await told()).toMatchObject([{ appeal: { outcome: 'overturned' } }]);
  const undone = await appealed();
  await undo(undone.statementId, moderator(service));
  expect(await waiting()).toBe(0);
  expect(refusal(await answer(undone.appealId, 'upheld'))).toEqual([409, 'appeal_answered']);
  const deleted = await appealed();
  await service.call('DELETE', `/comments/${deleted.commentId}`, { token: service.token('ann') });
  expect((await told())[0]).toMatchObject({ id: deleted.statementId, appeal: { outcome: 'gone' } });
  expect(await open()).toEqual([]);
  expect(await wrong()).toEqual([]);
});

test('a rejection by a check, also of an edit, is appealed against, and any moderator answers', async () => {
  await service.changeSettings({ rules: { capitals: { mode: 'on', action: 'reject' } } });
  const refused = (await post('THIS IS ALL IN CAPITAL LETTERS')).comment;
  const { comment } = await post('Quiet.', 'bob');
  const token = service.token('bob');
  const edit = { token, body: { body: 'NOT QUIET AT ALL ANY MORE' }, headers: { 'if-match': '*' } };
  expect((await service.call('PATCH', `/comments/${comment.id}`, edit)).body.status).toBe('rejected');
  for (const by of ['ann', 'bob']) {
    const [statement] = await told(by);
    expect(statement).toMatchObject({ action: 'comment.refuse', reason: 'capitals', automated: true });
    expect((await ask(statement?.id ?? '', 'It is a title.', by)).status).toBe(200);
  }
  const appeals = await open(moderator(service));
  expect(appeals.map(({ may, statement }) => [may, statement.actor])).toEqual([
    ['answer', null],
    ['answer', null],
  ]);
  for (const { id } of appeals)
    expect((await answer(id, 'overturned', {}, moderator(service))).status).toBe(200);
  for (const id of [refused.id, comment.id]) expect((await look(id)).comment.status).toBe('published');
  expect(await told()).toMatchObject([{ action: 'comment.refuse', appeal: { outcome: 'overturned' } }]);
  expect(await wrong()).toEqual([]);
});

test('sanctions: a banned person asks, and overturning lifts the ban; upholding leaves it', async () => {
  const { comment } = await post('Hello.');
  const path = `/people/${comment.author?.id}`;
  const token = moderator(service);
  await service.call('PUT', `${path}/report-mute`, { token, body: { reason: 'Reports everything' } });
  await service.call('PUT', `${path}/ban`, { token, body: { reason: 'Three warnings' } });
  for (const { id } of await told()) expect((await ask(id)).status).toBe(200);
  const [ban, mute] = await open();
  expect([ban?.statement.action, mute?.statement.action]).toEqual(['person.ban', 'person.mute_reports']);
  expect(ban).toMatchObject({ item: null, may: 'answer' });
  expect(refusal(await answer(ban?.id ?? '', 'overturned', {}, token))).toEqual([409, 'own_decision']);
  expect((await answer(ban?.id ?? '', 'overturned')).body).toMatchObject({ outcome: 'overturned' });
  expect((await answer(mute?.id ?? '', 'upheld')).status).toBe(200);
  const self = await service.call('GET', '/self', { token: service.token('ann') });
  expect(self.body).toMatchObject({ ban: null, reportsMuted: { reason: 'Reports everything' } });
  expect(await told()).toMatchObject([
    { action: 'person.ban', appeal: { outcome: 'overturned', note: 'Because of the context.' } },
    { action: 'person.mute_reports', appeal: { outcome: 'upheld' } },
  ]);
  const log = await service.call('GET', `/moderation/log?personId=${comment.author?.id}`, { token });
  expect(log.body.items.slice(0, 2)).toMatchObject([
    { action: 'person.uphold', evidence: { appeal: mute?.id } },
    { action: 'person.unban', note: 'Because of the context.', evidence: { appeal: ban?.id } },
  ]);
});

test('an answer about a sanction can be undone: the appeal is open again and the ban as it was, until the person writes', async () => {
  const { comment } = await post('Hello.');
  const path = `/people/${comment.author?.id}`;
  const token = moderator(service);
  const until = new Date(Date.now() + 86_400_000).toISOString();
  await service.call('PUT', `${path}/ban`, { token, body: { reason: 'Three warnings', until } });
  const record = async () => (await service.call('GET', '/self', { token: service.token('ann') })).body.ban;
  const banned = await record();
  await ask((await told())[0]?.id ?? '');
  const [appeal] = await open();
  const id = appeal?.id ?? '';

  for (const outcome of ['overturned', 'upheld'] as const) {
    const { body } = await answer(id, outcome);
    expect(await record()).toEqual(outcome === 'overturned' ? null : banned);
    expect((await undo(body.decisionId as string, token)).status).toBe(403);
    for (const result of ['changed', 'unchanged'])
      expect((await undo(body.decisionId as string)).body.items).toMatchObject([
        { outcome: result, commentId: null },
      ]);
    expect(await record()).toEqual(banned);
    expect(await waiting()).toBe(1);
  }
  const log = await service.call('GET', `/moderation/log?personId=${comment.author?.id}`, { token });
  expect(log.body.items[0]).toMatchObject({ action: 'person.undo', evidence: { appeal: id } });

  const { body } = await answer(id, 'overturned');
  await post('Back again.');
  expect(refusal(await undo(body.decisionId as string))).toEqual([409, 'conflict']);
  expect(await record()).toBeNull();
});

test('lifting a ban by its button overturns it for an open appeal', async () => {
  const { comment } = await post('Hello.');
  const path = `/people/${comment.author?.id}/ban`;
  await service.call('PUT', path, { token: moderator(service), body: { reason: 'Three warnings' } });
  await ask((await told())[0]?.id ?? '');
  await service.call('DELETE', path, { token: moderator(service) });
  expect(await told()).toMatchObject([{ appeal: { outcome: 'overturned' } }]);
  expect(await waiting()).toBe(0);
});

test('what the person writes is in no log', async () => {
  const { appealId } = await appealed();
  await answer(appealId, 'upheld');
  const { rows } = await service.ctx.db.pool.query(
    `select data::text as text from event union all select evidence::text || coalesce(note, '') from decision`,
  );
  expect(rows.filter(({ text }: { text: string }) => text.includes('It was a joke'))).toEqual([]);
});

test('lists of own statements and reports have pages', async () => {
  const ids: string[] = [];
  for (const body of ['One.', 'Two.', 'Three.']) {
    const { comment } = await post(body);
    await service.call('PUT', `/comments/${comment.id}/flag`, {
      token: service.token('bob'),
      body: { reason: 'spam' },
    });
    ids.push(comment.id);
  }
  await decide(service, ids, 'reject');
  for (const [path, by] of [
    ['/self/statements', 'ann'],
    ['/self/reports', 'bob'],
  ]) {
    const token = service.token(by ?? '');
    const all = await service.call('GET', `${path}`, { token });
    expect([all.body.items.length, all.body.next]).toEqual([3, null]);
    const first = await service.call('GET', `${path}?limit=2`, { token });
    const second = await service.call('GET', `${path}?limit=2&cursor=${first.body.next}`, { token });
    expect([...first.body.items, ...second.body.items]).toEqual(all.body.items);
    expect(second.body.next).toBeNull();
  }
});
