/** The overview: what happened on each of the last days, why comments were rejected, and how long queues wait. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Overview } from '../../src/shared/contract.js';
import { decide, moderator, publishText, startThread } from '../support/actions.js';
import { addPast, type PastComment } from '../support/history.js';
import { startService, type TestService } from '../support/service.js';

/** Shortly after midnight in UTC, when it is still the day before in America. */
const AFTER_MIDNIGHT = new Date('2026-05-10T00:30:00Z');

let now = new Date();
let main: TestService;
let service: TestService;

beforeAll(async () => {
  main = await startService({ env: { CACHE_MEGABYTES: '0' }, now: () => now });
});
afterAll(() => main.stop());
beforeEach(async () => {
  now = new Date();
  service = await main.newSite({ suspectWords: ['walrus'] });
});

async function read(days: number, of = service): Promise<Overview> {
  const answer = await of.call('GET', `/moderation/overview?days=${days}`, { token: moderator(of) });
  expect(answer.status).toBe(200);
  return answer.body as Overview;
}

async function post(body: string): Promise<string> {
  const article = await publishText(service, 'a', ['The last bus leaves at ten past nine.']);
  return (await startThread(service, 'ann', article.id, { body })).comment.id;
}

/** The comment the others are made like is of the test's own day, which is in none of these periods. */
async function past(comments: PastComment[]): Promise<void> {
  await addPast(service, await post('First.'), comments);
  now = AFTER_MIDNIGHT;
}

const nothing = (day: string) => ({
  ...{ day, comments: 0, held: 0, rejectedByPeople: 0, rejectedByChecks: 0, reports: 0 },
  response: { decisions: 0, medianSeconds: null, p90Seconds: null },
});
const emptyQueues = ['new', 'pending', 'reported', 'withheld', 'appeals'].map((queue) => ({
  ...{ queue, count: 0, oldestAt: null },
}));

/** What happened on one site: on 9 May mostly, with comments on both sides of midnight. */
const HISTORY: PastComment[] = [
  { writtenAt: '2026-05-03T23:59:59.999Z' },
  { writtenAt: '2026-05-04T00:00:00.000Z' },
  // Approved ten minutes later, on the next day.
  {
    ...{ writtenAt: '2026-05-08T23:59:00Z', check: 'hold' },
    decisions: [{ at: '2026-05-09T00:09:00Z', action: 'approve', from: 'pending' }],
  },
  {
    ...{ writtenAt: '2026-05-09T10:00:00Z', check: 'hold', status: 'rejected' },
    decisions: [{ at: '2026-05-09T10:20:00Z', action: 'reject', reason: 'off_topic', from: 'pending' }],
  },
  // Its time counts from the first of two reports.
  {
    ...{ writtenAt: '2026-05-09T11:00:00Z', status: 'spam' },
    reportedAt: ['2026-05-09T12:00:00Z', '2026-05-09T11:30:00Z'],
    decisions: [{ at: '2026-05-09T12:30:00Z', action: 'spam', from: 'published' }],
  },
  { writtenAt: '2026-05-09T12:00:00Z', check: 'reject', status: 'rejected' },
  // Rejected, undone, and approved: an hour since it was held.
  {
    ...{ writtenAt: '2026-05-09T08:00:00Z', check: 'hold' },
    decisions: [
      { at: '2026-05-09T08:05:00Z', action: 'reject', from: 'pending', undone: true },
      { at: '2026-05-09T09:00:00Z', action: 'approve', from: 'pending' },
    ],
  },
  // It was in no queue.
  {
    ...{ writtenAt: '2026-05-09T12:00:00Z', status: 'rejected' },
    decisions: [{ at: '2026-05-09T13:00:00Z', action: 'reject', from: 'published' }],
  },
  { writtenAt: '2026-05-10T00:10:00Z', check: 'hold', status: 'pending' },
  { writtenAt: '2026-05-05T12:00:00Z', reportedAt: ['2026-05-10T00:05:00Z'] },
];

test('counts each day in UTC, with undone decisions left out, and the time from the queue to the decision', async () => {
  await past(HISTORY);
  const overview = await read(7);
  expect(overview.days).toEqual([
    { ...nothing('2026-05-04'), comments: 1 },
    { ...nothing('2026-05-05'), comments: 1 },
    nothing('2026-05-06'),
    nothing('2026-05-07'),
    { ...nothing('2026-05-08'), comments: 1, held: 1 },
    {
      ...{ day: '2026-05-09', comments: 5, held: 2, rejectedByPeople: 3, rejectedByChecks: 1, reports: 2 },
      // 10, 20, 60 and 60 minutes.
      response: { decisions: 4, medianSeconds: 2_400, p90Seconds: 3_600 },
    },
    { ...nothing('2026-05-10'), comments: 1, held: 1, reports: 1 },
  ]);
  expect(overview.reasons).toEqual([
    { reason: 'spam', automated: false, count: 2 },
    { reason: 'held_word', automated: true, count: 1 },
    { reason: 'off_topic', automated: false, count: 1 },
  ]);
  expect(overview.queues).toEqual([
    { queue: 'new', count: 0, oldestAt: null },
    { queue: 'pending', count: 1, oldestAt: '2026-05-10T00:10:00.000Z' },
    { queue: 'reported', count: 1, oldestAt: '2026-05-10T00:05:00.000Z' },
    { queue: 'withheld', count: 0, oldestAt: null },
    { queue: 'appeals', count: 0, oldestAt: null },
  ]);
  expect(overview.readAt).toBe(AFTER_MIDNIGHT.toISOString());
});

test('the last moment of a day is still that day', async () => {
  await past(HISTORY);
  now = new Date('2026-05-09T23:59:59.999Z');
  const { days } = await read(7);
  expect(days.map(({ day, comments }) => [day, comments])).toEqual([
    ['2026-05-03', 1],
    ['2026-05-04', 1],
    ['2026-05-05', 1],
    ['2026-05-06', 0],
    ['2026-05-07', 0],
    ['2026-05-08', 1],
    ['2026-05-09', 5],
  ]);
});

test('a report after an approval starts a new time in the queue', async () => {
  await past([
    {
      ...{ writtenAt: '2026-05-01T10:00:00Z', check: 'hold', status: 'rejected' },
      reportedAt: ['2026-05-09T10:00:00Z'],
      decisions: [
        { at: '2026-05-01T10:30:00Z', action: 'approve', from: 'pending' },
        { at: '2026-05-09T10:01:00Z', action: 'reject', from: 'withheld' },
      ],
    },
  ]);
  const { days } = await read(30);
  const measured = days.filter(({ response }) => response.decisions > 0);
  expect(measured.map(({ day, response }) => [day, response.medianSeconds])).toEqual([
    ['2026-05-01', 1_800],
    ['2026-05-09', 60],
  ]);
});

test('a site without comments has days of zeros, and other sites do not count', async () => {
  await past(HISTORY);
  const empty = await main.newSite();
  for (const days of [7, 30, 90]) {
    const overview = await read(days, empty);
    expect(overview.days).toHaveLength(days);
    expect(overview.days).toEqual(overview.days.map(({ day }) => nothing(day)));
    expect(overview).toMatchObject({ reasons: [], queues: emptyQueues });
  }
});

test('what moderators do through the API is in the figures of today', async () => {
  const held = await post('A walrus.');
  expect((await read(7)).queues[1]).toEqual({ queue: 'pending', count: 1, oldestAt: expect.any(String) });
  const decided = await decide(service, [held], 'reject');
  expect((await read(7)).days.at(-1)).toMatchObject({
    ...{ comments: 1, held: 1, rejectedByPeople: 1, response: { decisions: 1 } },
  });
  const decisionIds = [decided.body.items[0].decisionId as string];
  await service.call('POST', '/moderation/undo', { token: moderator(service), body: { decisionIds } });
  const undone = await read(7);
  expect(undone.days.at(-1)).toMatchObject({
    ...{ comments: 1, held: 1, rejectedByPeople: 0, response: { decisions: 0 } },
  });
  expect(undone.reasons).toEqual([]);
});

test('shows thirty days unless asked for others, and refuses what is no period', async () => {
  const get = (query: string) =>
    service.call('GET', `/moderation/overview${query}`, { token: moderator(service) });
  expect((await get('')).body.days).toHaveLength(30);
  for (const days of ['0', '-7', '8', '91', '7.0', 'all', ''])
    expect((await get(`?days=${days}`)).status).toBe(422);
});

test('figures of days are kept for a moment, numbers of the queues are not', async () => {
  const remembering = await startService({ databaseUrl: main.databaseUrl });
  const own = await remembering.newSite({ suspectWords: ['walrus'] });
  const article = await publishText(own, 'a', ['The last bus leaves at ten past nine.']);
  const before = await read(7, own);
  await startThread(own, 'ann', article.id, { body: 'A walrus.' });
  const after = await read(7, own);
  expect(after.days).toEqual(before.days);
  expect(after.queues[1]).toMatchObject({ queue: 'pending', count: 1 });
  await remembering.stop();
});
