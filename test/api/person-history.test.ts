/** What moderators know of a person: history and notes; and deciding about all of a person's comments at once. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { checkConsistency } from '../../src/db/doctor.js';
import type { PersonHistory, QueueItem } from '../../src/shared/contract.js';
import { decide, moderator, publishText, startThread } from '../support/actions.js';
import { startService, type TestService } from '../support/service.js';

let main: TestService;
let service: TestService;
let article: { id: string };
let annId: string;

beforeAll(async () => {
  main = await startService();
});
afterAll(() => main.stop());
beforeEach(async () => {
  service = await main.newSite({ suspectWords: ['walrus'] });
  article = await publishText(service, 'a', ['The last bus leaves at ten past nine.']);
  annId = (await service.call('GET', '/self', { token: service.token('ann') })).body.person.id as string;
});

const post = async (body: string, by = 'ann') =>
  (await startThread(service, by, article.id, { body })).comment.id;
const ask = (method: string, path: string, body?: unknown, token = moderator(service)) =>
  service.call(method, `/people/${annId}${path}`, { token, body });
const history = async () => (await ask('GET', '/history')).body as PersonHistory;
async function statuses(ids: string[]): Promise<string[]> {
  const found = await Promise.all(
    ids.map((id) => service.call('GET', `/moderation/comments/${id}`, { token: moderator(service) })),
  );
  return found.map(({ body }) => (body as QueueItem).comment.status);
}
const wrong = async () =>
  (await checkConsistency(service.ctx.db, false)).filter(({ rows }) => rows > 0).map(({ what }) => what);

test('a person’s history has decisions about them, their reports and the notes on them', async () => {
  await decide(service, [await post('Rude.')], 'reject');
  const other = await post('Spam?', 'bob');
  const flag = { token: service.token('ann'), body: { reason: 'spam' } };
  await service.call('PUT', `/comments/${other}/flag`, flag);
  await decide(service, [other], 'approve');
  await ask('PUT', '/ban', { reason: 'Three warnings' });
  await ask('PUT', `/notes/${randomUUID()}`, { text: 'Wrote to her on Monday.' });
  const { person, may, notes, decisions, reports } = await history();
  expect(person).toMatchObject({ name: 'ann', published: 0, rejected: 1, ban: { reason: 'Three warnings' } });
  expect(may).toEqual({ decide: true, ban: true, unban: true, standing: true, warn: true, erase: false });
  expect(notes).toMatchObject([{ text: 'Wrote to her on Monday.', by: 'Mo Derator' }]);
  expect(decisions.map(({ action }) => action)).toEqual(['person.note_add', 'person.ban', 'comment.reject']);
  expect(reports).toMatchObject([{ commentId: other, outcome: 'declined' }]);
});

test('a note is stored once, deleted once, and what it says is in no log and told to no one', async () => {
  const id = randomUUID();
  for (const text of ['Met her.', 'Met her.']) await ask('PUT', `/notes/${id}`, { text });
  expect((await history()).notes).toMatchObject([{ id, text: 'Met her.' }]);
  const told = await service.call('GET', '/self/statements', { token: service.token('ann') });
  expect(told.body.items).toEqual([]);
  expect((await ask('DELETE', `/notes/${id}`)).body).toEqual({ items: [] });
  expect((await ask('DELETE', `/notes/${id}`)).body.code).toBe('note_not_found');
  const log = await service.call('GET', `/moderation/log?personId=${annId}`, { token: moderator(service) });
  expect(log.body.items).toMatchObject([{ action: 'person.note_remove' }, { action: 'person.note_add' }]);
  expect(log.text).not.toContain('Met her');
});

test('all comments of a person are rejected, each with its statement; repeating continues; an undo restores each', async () => {
  const ids = [await post('One.'), await post('Two walrus.'), await post('Three.')];
  const others = await post('Kept.', 'bob');
  await decide(service, [ids[2] ?? ''], 'spam');
  const before = await statuses(ids);
  expect(before).toEqual(['published', 'pending', 'spam']);
  const batch = randomUUID();
  const body = { batch, reason: 'abuse', note: 'All of it.' };
  expect((await ask('POST', '/rejections', body)).body).toEqual({ done: 2, left: false });
  expect(await statuses([...ids, others])).toEqual(['rejected', 'rejected', 'spam', 'published']);
  expect((await ask('POST', '/rejections', body)).body).toEqual({ done: 0, left: false });
  const later = await post('Four.');
  expect((await ask('POST', '/rejections', body)).body).toEqual({ done: 1, left: false });
  const told = await service.call('GET', '/self/statements', { token: service.token('ann') });
  expect(told.body.items).toHaveLength(4);
  expect(told.body.items[0]).toMatchObject({ reason: 'abuse', note: 'All of it.', automated: false });
  expect(await wrong()).toEqual([]);

  const someone = service.token({ sub: 'other', roles: ['moderator'] });
  expect((await ask('POST', '/rejections/undo', { batch }, someone)).status).toBe(403);
  expect((await ask('POST', '/rejections/undo', { batch })).body).toEqual({ done: 3, left: false });
  expect(await statuses([...ids, later])).toEqual([...before, 'published']);
  expect((await ask('POST', '/rejections/undo', { batch })).body).toEqual({ done: 0, left: false });
  expect(await wrong()).toEqual([]);
});

test('more than a hundred take several calls, and an undo leaves what was decided since', async () => {
  const first = await post('One.');
  await service.ctx.db.pool.query(
    `insert into comment (site_id, id, article_id, thread_id, paragraph_id, person_id, body, html, excerpt, status)
     select site_id, gen_random_uuid(), article_id, thread_id, paragraph_id, person_id, body, html, excerpt, 'pending'
     from comment, generate_series(1, 104) where id = $1`,
    [first],
  );
  const body = { batch: randomUUID(), reason: 'spam' };
  expect((await ask('POST', '/rejections', body)).body).toEqual({ done: 100, left: true });
  expect((await ask('POST', '/rejections', body)).body).toEqual({ done: 5, left: false });
  await decide(service, [first], 'approve');
  const undo = { batch: body.batch };
  expect((await ask('POST', '/rejections/undo', undo)).body).toEqual({ done: 100, left: true });
  expect((await ask('POST', '/rejections/undo', undo)).body).toEqual({ done: 4, left: false });
  expect(await statuses([first])).toEqual(['published']);
});

test('a moderator cannot reject the comments of an administrator', async () => {
  const chief = service.token({ sub: 'chief', roles: ['admin'] });
  const { person } = (await service.call('GET', '/self', { token: chief })).body as {
    person: { id: string };
  };
  const answer = await service.call('POST', `/people/${person.id}/rejections`, {
    token: moderator(service),
    body: { batch: randomUUID(), reason: 'spam' },
  });
  expect([answer.status, answer.body.code]).toEqual([403, 'forbidden']);
});

test('a warned person cannot write until they confirm having read it, and can appeal', async () => {
  const id = await post('One.');
  const warn = { reason: 'Keep to the subject.' };
  expect((await ask('PUT', '/warning', warn)).body.warning).toMatchObject({ ...warn, read: false });
  await ask('PUT', '/warning', warn);
  const token = service.token('ann');
  const write = () =>
    service.call('POST', '/threads', { token, body: { article: { id: article.id }, body: 'Two.' } });
  const edit = { token, body: { body: 'Other.' }, headers: { 'if-match': '*' } };
  for (const { status, body } of [await write(), await service.call('PATCH', `/comments/${id}`, edit)])
    expect([status, body.code, body.detail]).toEqual([403, 'warning_unread', warn.reason]);
  const vote = { token: service.token('ann'), body: { value: 1 } };
  expect((await service.call('PUT', `/comments/${await post('Hi.', 'bob')}/vote`, vote)).status).toBe(200);
  expect((await service.call('GET', '/self', { token })).body.warning).toMatchObject(warn);

  for (let n = 0; n < 2; n += 1)
    expect((await service.call('DELETE', '/self/warning', { token })).status).toBe(204);
  expect((await write()).status).toBe(201);
  expect((await service.call('GET', '/self', { token })).body.warning).toBeNull();
  const { person, decisions } = await history();
  expect(person.warning).toMatchObject({ ...warn, read: true });
  expect(decisions.map(({ action, actor }) => [action, actor?.name])).toEqual([
    ['person.warning_read', 'ann'],
    ['person.warn', 'Mo Derator'],
  ]);

  const told = await service.call('GET', '/self/statements', { token });
  expect(told.body.items).toMatchObject([{ action: 'person.warn', reason: warn.reason }]);
  const path = `/self/statements/${told.body.items[0].id as string}/appeal`;
  expect((await service.call('PUT', path, { token, body: { text: 'I did.' } })).status).toBe(200);
  const other = service.token({ sub: 'other', roles: ['moderator'] });
  const { body } = await service.call('GET', '/moderation/appeals', { token: other });
  const answer = { token: other, body: { outcome: 'overturned', note: 'You did.' } };
  await service.call('PUT', `/moderation/appeals/${body.items[0].id}/answer`, answer);
  expect((await history()).person.warning).toBeNull();
});
