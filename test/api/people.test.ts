/** The public card of a person: what everybody may know, and what nobody is told. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { PersonCard, Posted } from '../../src/shared/contract.js';
import { decide, moderator, publishText, reply, startThread } from '../support/actions.js';
import { startService, type TestService } from '../support/service.js';

const TEXTS = ['The last bus leaves at ten past nine.'];

let main: TestService;

beforeAll(async () => {
  main = await startService();
});
afterAll(() => main.stop());

const cardOf = (service: TestService, { comment }: Posted) =>
  service.call('GET', `/people/${comment.author?.id}/card`);

test('a card shows the count and the five newest published comments with their articles', async () => {
  const service = await main.newSite();
  const article = await publishText(service, 'a', TEXTS);
  const first = await startThread(service, { sub: 'ana', name: 'Ana Ruiz' }, article.id, { body: 'One.' });
  const ids = [first.comment.id];
  for (const body of ['Two.', 'Three.', 'Four.', 'Five.', 'Six.'])
    ids.push((await reply(service, { sub: 'ana', name: 'Ana Ruiz' }, first.thread.id, body)).comment.id);
  await startThread(service, 'somebody-else', article.id);
  const answer = await cardOf(service, first);
  expect(answer.status).toBe(200);
  const card = answer.body as PersonCard;
  expect(card).toMatchObject({ id: first.comment.author?.id, name: 'Ana Ruiz', picture: null, comments: 6 });
  expect(card.recent.map(({ id }) => id)).toEqual(ids.slice(1).reverse());
  expect(card.recent[0]).toMatchObject({ excerpt: 'Six.', article: { id: article.id } });
  expect(Date.parse(card.firstSeenAt)).toBeLessThanOrEqual(Date.parse(first.comment.createdAt));
});

test('a card tells nothing of what is held, taken down or on hidden articles', async () => {
  const service = await main.newSite({ heldWords: ['scum'] });
  const open = await publishText(service, 'a', TEXTS);
  const shut = await publishText(service, 'b', TEXTS);
  const seen = await startThread(service, 'ana', open.id, { body: 'Seen.' });
  await startThread(service, 'ana', open.id, { body: 'Those scum.' });
  const gone = await startThread(service, 'ana', open.id, { body: 'Rejected.' });
  await decide(service, [gone.comment.id], 'reject');
  await startThread(service, 'ana', shut.id, { body: 'On a hidden article.' });
  const hidden = await service.call('PUT', `/articles/${shut.id}/state`, {
    token: moderator(service),
    body: { state: 'hidden', reason: 'legal' },
  });
  expect(hidden.status).toBeLessThan(300);
  const card = (await cardOf(service, seen)).body as PersonCard;
  expect(card.comments).toBe(1);
  expect(card.recent.map(({ excerpt }) => excerpt)).toEqual(['Seen.']);
});

test('whoever has nothing published, is unknown, or belongs to another site has no card', async () => {
  const service = await main.newSite({ heldWords: ['scum'] });
  const article = await publishText(service, 'a', TEXTS);
  const held = await startThread(service, 'quiet', article.id, { body: 'Those scum.' });
  const seen = await startThread(service, 'ana', article.id);
  const other = await main.newSite();
  for (const answer of [
    await cardOf(service, held),
    await service.call('GET', `/people/${randomUUID()}/card`),
    await cardOf(other, seen),
  ])
    expect([answer.status, answer.body.code]).toEqual([404, 'person_not_found']);
  expect((await service.call('GET', '/people/x/card')).status).toBeGreaterThanOrEqual(400);
});
