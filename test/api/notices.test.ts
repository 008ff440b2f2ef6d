/** Reports of illegal content without an account: the receipt, the queue, the outcome, and its undo. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { NoticeReceipt, NoticeStatus, QueueItem } from '../../src/shared/contract.js';
import { decide, moderator, publishText, startThread } from '../support/actions.js';
import { doctorFindings } from '../support/rows.js';
import { startService, type TestService } from '../support/service.js';

let main: TestService;
let service: TestService;
let article: { id: string };

beforeAll(async () => {
  main = await startService();
});
afterAll(() => main.stop());
beforeEach(async () => {
  service = await main.newSite();
  article = await publishText(service, 'a', ['The last bus leaves at ten past nine.']);
});

const post = async (body = 'He steals.') =>
  (await startThread(service, 'ann', article.id, { body })).comment.id;
const send = (commentId: string, more: Record<string, unknown> = {}) =>
  service.call('POST', '/notices', {
    body: { commentId, ground: 'defamation', explanation: 'I do not.', goodFaith: true, ...more },
  });
async function received(commentId: string, more = {}): Promise<string> {
  const answer = await send(commentId, more);
  expect(answer.status).toBe(201);
  return (answer.body as NoticeReceipt).receipt;
}
const statusOf = async (receipt: string) =>
  (await service.call('GET', `/notices/${receipt}`)).body as NoticeStatus;
const look = async (id: string) =>
  (await service.call('GET', `/moderation/comments/${id}`, { token: moderator(service) })).body as QueueItem;
async function reported(): Promise<string[]> {
  const { body } = await service.call('GET', '/moderation/queue?status=reported', {
    token: moderator(service),
  });
  return (body.items as QueueItem[]).map(({ comment }) => comment.id);
}
/** What the doctor finds wrong with the counters. */
const wrong = () => doctorFindings(service.ctx.db);

test('a notice is sent without an account, is in the queue with its text, and hides nothing', async () => {
  const id = await post();
  const receipt = await received(id, { email: 'vic@example.com' });
  expect(receipt).toMatch(/^[\w-]{32}$/);
  expect(await statusOf(receipt)).toMatchObject({
    ...{ commentId: id, ground: 'defamation', outcome: 'open', answeredAt: null },
  });
  expect(await reported()).toEqual([id]);
  const { comment, notices } = await look(id);
  expect(comment.status).toBe('published');
  expect(notices).toMatchObject([
    { ground: 'defamation', explanation: 'I do not.', email: 'vic@example.com', answered: false },
  ]);
  expect(await wrong()).toEqual([]);
});

test.each([
  ['reject', 'upheld'],
  ['spam', 'upheld'],
  ['approve', 'declined'],
] as const)(
  'a notice is answered by a decision, %s, and open again after its undo',
  async (action, outcome) => {
    const id = await post();
    const receipt = await received(id);
    const answer = await decide(service, [id], action);
    expect(await statusOf(receipt)).toMatchObject({ outcome, answeredAt: expect.any(String) });
    expect(await reported()).toEqual([]);
    expect(await wrong()).toEqual([]);
    const { body } = await service.call('POST', '/moderation/undo', {
      token: moderator(service),
      body: { decisionIds: [answer.body.items[0].decisionId] },
    });
    expect(body.items[0].outcome).toBe('changed');
    expect(await statusOf(receipt)).toMatchObject({ outcome: 'open', answeredAt: null });
    expect(await reported()).toEqual([id]);
    expect(await wrong()).toEqual([]);
  },
);

test('a notice says that the comment was deleted before a decision', async () => {
  const id = await post();
  const receipt = await received(id);
  await service.call('DELETE', `/comments/${id}`, { token: service.token('ann') });
  expect(await statusOf(receipt)).toMatchObject({ outcome: 'gone' });
  expect((await send(id)).body.code).toBe('comment_gone');
});

test('a notice is read with its receipt only, and only on its site', async () => {
  const receipt = await received(await post());
  expect((await service.call('GET', '/notices/unknown')).body.code).toBe('notice_not_found');
  const { notices } = await look((await statusOf(receipt)).commentId);
  expect((await service.call('GET', `/notices/${notices[0]?.id}`)).status).toBe(404);
  const other = await main.newSite();
  expect((await other.call('GET', `/notices/${receipt}`)).status).toBe(404);
});

test('the text of a notice is in no log', async () => {
  const id = await post();
  await received(id, { explanation: 'My name is Vic Tim.' });
  await decide(service, [id], 'reject');
  const { rows } = await service.ctx.db.pool.query(
    `select data::text as text from event union all select evidence::text from decision`,
  );
  expect(rows.filter(({ text }: { text: string }) => text.includes('Vic Tim'))).toEqual([]);
});

test.each([
  [{ ground: 'rude' }],
  [{ explanation: ' ' }],
  [{ explanation: 'x'.repeat(5_001) }],
  [{ goodFaith: false }],
  [{ email: 'nobody' }],
  [{ name: 'Vic' }],
])('a notice is refused with %j', async (more) => {
  const id = await post();
  expect((await send(id, more)).status).toBe(422);
  expect((await look(id)).notices).toEqual([]);
});

test('notices are limited per address', async () => {
  const limited = await startService({ env: { WRITES_PER_MINUTE: '2' } });
  const answers = [];
  for (let n = 0; n < 4; n += 1) answers.push((await limited.call('GET', '/notices/unknown')).status);
  expect(answers).toEqual([404, 404, 429, 429]);
  await limited.stop();
});
