/** What a moderation check can do with a comment: pass, report, hold or reject it, at once or later. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { CHECKS } from '../../src/features/moderation/phases/index.js';
import type { ModerationCheck } from '../../src/features/moderation/phases/types.js';
import type { Posted, QueuePage } from '../../src/shared/contract.js';
import type { Queue } from '../../src/shared/enums.js';
import { decide, moderator, pageOf, publishText, reply, startThread } from '../support/actions.js';
import { doctorFindings } from '../support/rows.js';
import { startService, type TestService } from '../support/service.js';

/** Does what the text says, after a delay, as a check that calls another service would. */
const obedient: ModerationCheck = {
  name: 'obedient',
  async check({ text }) {
    const verdict = (['approve', 'report', 'hold', 'reject'] as const).find((word) =>
      text.includes(`please ${word}`),
    );
    await new Promise((resolve) => setImmediate(resolve));
    return verdict ? { verdict, reason: 'held_word', evidence: { said: verdict } } : null;
  },
};

let main: TestService;
let service: TestService;
let article: { id: string; paragraphs: string[] };

beforeAll(async () => {
  CHECKS.unshift(obedient);
  main = await startService();
});
afterAll(async () => {
  CHECKS.splice(CHECKS.indexOf(obedient), 1);
  await main.stop();
});
beforeEach(async () => {
  service = await main.newSite({ moderation: 'post', flagMinAgeHours: 0, flagThreshold: 1 });
  article = await publishText(service, 'a', ['The last bus leaves at ten past nine.']);
});

const post = (body: string) =>
  startThread(service, 'ann', article.id, { paragraph: article.paragraphs[0], body });
const queue = async (name: Queue): Promise<QueuePage['items']> =>
  (await service.call('GET', `/moderation/queue?status=${name}`, { token: moderator(service) })).body.items;
const idsIn = async (name: Queue) => (await queue(name)).map(({ comment }) => comment.id);
const shown = async () => (await pageOf(service, 'key=a')).article?.counts.comments;
/** What the doctor finds wrong with the counters. */
const wrong = () => doctorFindings(service.ctx.db);

test('approve: published at once, also where other comments would be held', async () => {
  await service.changeSettings({ moderation: 'pre' });
  const { comment } = await post('please approve this');
  expect(comment).toMatchObject({ status: 'published', reasons: [] });
  expect((await post('the other one')).comment.status).toBe('pending');
  expect(await shown()).toBe(1);
  expect(await wrong()).toEqual([]);
});

test('report: published and in the Reported queue with the evidence; the writer is not told', async () => {
  const { comment, thread } = await post('please report this');
  expect(comment).toMatchObject({ status: 'published', reasons: [] });
  const second = await reply(service, 'bob', thread.id, 'and please report this');
  expect(await idsIn('reported')).toEqual([comment.id, second.comment.id]);
  const [item] = await queue('reported');
  expect(item?.verdicts).toEqual([
    { phase: 'obedient', verdict: 'report', reason: 'held_word', evidence: { said: 'report' } },
  ]);
  expect(await shown()).toBe(2);
  expect(await wrong()).toEqual([]);

  const made = await decide(service, [comment.id], 'approve');
  expect(await idsIn('reported')).toEqual([second.comment.id]);
  expect(await wrong()).toEqual([]);

  const decisionIds = [made.body.items[0].decisionId];
  await service.call('POST', '/moderation/undo', { token: moderator(service), body: { decisionIds } });
  expect(await idsIn('reported')).toEqual([comment.id, second.comment.id]);
  expect(await wrong()).toEqual([]);
});

test('a check’s report does not hide a comment where one reader’s report would', async () => {
  const { comment } = await post('please report this');
  expect(await shown()).toBe(1);
  const body = { reason: 'spam' };
  await service.call('PUT', `/comments/${comment.id}/flag`, { token: service.token('bob'), body });
  expect(await idsIn('withheld')).toEqual([comment.id]);
  expect(await wrong()).toEqual([]);
  await decide(service, [comment.id], 'approve');
  expect(await idsIn('reported')).toEqual([]);
  expect(await wrong()).toEqual([]);
});

test.each([
  ['hold', 'pending', 'pending'],
  ['reject', 'rejected', 'rejected'],
] as const)('%s: not public, with the reason for its writer', async (word, status, name) => {
  const own = (posted: Posted) => posted.comment;
  const comment = own(await post(`please ${word} this`));
  expect(comment).toMatchObject({ status, reasons: [{ by: 'obedient', reason: 'held_word', note: null }] });
  expect(await idsIn(name)).toEqual([comment.id]);
  expect(await shown()).toBe(0);
  expect(await wrong()).toEqual([]);
  await decide(service, [comment.id], 'approve');
  expect(await shown()).toBe(1);
  expect(await wrong()).toEqual([]);
});

test.each([
  ['report', 'published', 'reported'],
  ['hold', 'pending', 'pending'],
  ['reject', 'rejected', 'rejected'],
] as const)('an edit that a check would %s', async (word, status, name) => {
  const { comment } = await post('Nothing.');
  const answer = await service.call('PATCH', `/comments/${comment.id}`, {
    token: service.token('ann'),
    body: { body: `please ${word} this` },
    headers: { 'If-Match': `"${comment.version}"` },
  });
  expect(answer.body).toMatchObject({ status });
  expect(await idsIn(name)).toEqual([comment.id]);
  expect(await shown()).toBe(status === 'published' ? 1 : 0);
  expect(await wrong()).toEqual([]);
});
