/** What people are told about decisions on them: each rejection and sanction with its reason. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { OwnStatements } from '../../src/shared/contract.js';
import { decide, moderator, publishText, startThread } from '../support/actions.js';
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

const post = (body: string, by = 'ann') => startThread(service, by, article.id, { body });
async function told(by = 'ann') {
  const answer = await service.call('GET', '/self/statements', { token: service.token(by) });
  expect(answer.status).toBe(200);
  return (answer.body as OwnStatements).items;
}

test('a rejection is listed with its reason and note until it is undone', async () => {
  const { comment } = await post('You are a fool.');
  await post('Fine.');
  const answer = await service.call('POST', '/moderation/decisions', {
    token: moderator(service),
    body: { commentIds: [comment.id], action: 'reject', reason: 'abuse', note: 'Not like this.' },
  });
  expect(await told()).toEqual([
    {
      ...{ id: answer.body.items[0].decisionId, action: 'comment.reject', reason: 'abuse' },
      ...{ note: 'Not like this.', automated: false, until: null, createdAt: expect.any(String) },
      ...{ appealUntil: expect.any(String), appeal: null },
      comment: {
        ...{ id: comment.id, excerpt: 'You are a fool.' },
        article: { title: 'About a', url: 'https://news.example/a' },
      },
    },
  ]);
  expect(await told('bob')).toEqual([]);
  const undo = { decisionIds: [answer.body.items[0].decisionId] };
  await service.call('POST', '/moderation/undo', { token: moderator(service), body: undo });
  expect(await told()).toEqual([]);
});

test('a rejection by a check is listed as automated until a person decides', async () => {
  await service.changeSettings({ rules: { capitals: { mode: 'on', action: 'reject' } } });
  const { comment } = await post('THIS IS ALL IN CAPITAL LETTERS');
  expect(comment.status).toBe('rejected');
  expect(await told()).toMatchObject([
    { action: 'comment.refuse', reason: 'capitals', automated: true, comment: { id: comment.id } },
  ]);
  await decide(service, [comment.id], 'spam');
  expect(await told()).toMatchObject([{ action: 'comment.spam', reason: 'abuse', automated: false }]);
  await decide(service, [comment.id], 'approve');
  expect((await told()).map(({ action }) => action)).toEqual(['comment.spam']);
});

test('sanctions are listed with their reason and end, also to a banned person', async () => {
  const { comment } = await post('Hello.');
  const until = new Date(Date.now() + 3_600_000).toISOString();
  const path = `/people/${comment.author?.id}`;
  const token = moderator(service);
  await service.call('PUT', `${path}/report-mute`, { token, body: { reason: 'Reports everything', until } });
  await service.call('PUT', `${path}/ban`, { token, body: { reason: 'Three warnings' } });
  expect(await told()).toMatchObject([
    { action: 'person.ban', reason: 'Three warnings', until: null, comment: null, automated: false },
    { action: 'person.mute_reports', reason: 'Reports everything', until },
  ]);
});
