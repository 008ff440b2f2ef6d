/** The live stream of a person: what happens to their comments and reports, and nothing of others. */
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { OwnEvent } from '../../src/shared/contract.js';
import { decide, moderator, publishText, reply, startThread } from '../support/actions.js';
import { api } from '../support/api.js';
import { until } from '../support/conditions.js';
import { openEvents, openOwnEvents, openStreams, type OwnEvents } from '../support/event-stream.js';
import { startService, type TestPerson, type TestService } from '../support/service.js';

const TEXTS = ['The last bus leaves at ten past nine.', 'Four people ride it.'];

let service: TestService;
let other: TestService;
const open: { close(): void }[] = [];

beforeAll(async () => {
  service = await startService({ settings: { suspectWords: ['walrus'] } });
  other = service.at((await service.another()).url);
});
afterAll(() => service.stop());
afterEach(() => {
  for (const stream of open.splice(0)) stream.close();
});

async function listen(
  person: TestPerson | string,
  after?: string,
  at = service,
): Promise<OwnEvents<OwnEvent>> {
  const stream = await openOwnEvents(at, '/self/events', service.token(person), OwnEvent, after);
  open.push(stream);
  return stream;
}

async function thread(by: string, body?: string) {
  const { id } = await publishText(service, `a-${randomUUID()}`, TEXTS);
  return startThread(service, by, id, body === undefined ? {} : { body });
}

const summary = ({ events }: OwnEvents<OwnEvent>) =>
  events.map((event) => ('status' in event ? `${event.type} ${event.status}` : event.type));

test('a held comment that a moderator approves or rejects is told to its author on any instance, and to nobody else', async () => {
  const held = await thread('ann', 'A walrus?');
  const [ann, bob] = [await listen('ann', undefined, other), await listen('bob')];
  await decide(service, [held.comment.id], 'approve');
  await until('it is published', () => summary(ann).includes('comment published'));
  expect(ann.events[0]).toMatchObject({ commentId: held.comment.id, threadId: held.thread.id });
  await decide(service, [held.comment.id], 'reject');
  await until('it is rejected', () => summary(ann).includes('comment rejected'));
  expect(summary(ann)).toEqual(['comment published', 'comment rejected']);
  expect(summary(bob)).toEqual([]);
});

test('replies are told to the person replied to once they are public, their own are not', async () => {
  const asked = await thread('carl');
  const carl = await listen('carl');
  const answer = await reply(service, 'dora', asked.thread.id, 'It does.', asked.comment.id);
  await until('the reply came', () => carl.events.length === 1);
  expect(carl.events[0]).toMatchObject({
    ...{ type: 'reply', commentId: answer.comment.id, parentId: asked.comment.id },
  });
  await reply(service, 'carl', asked.thread.id, 'Thanks.', asked.comment.id);
  const held = await reply(service, 'dora', asked.thread.id, 'Like a walrus.', asked.comment.id);
  await decide(service, [held.comment.id], 'approve');
  await until('the held one came', () => carl.events.length === 2);
  expect(carl.events[1]).toMatchObject({ type: 'reply', commentId: held.comment.id });
});

test('the outcome of a report is told to who made it', async () => {
  const { comment } = await thread('ann');
  const [first, second] = [await listen('eve'), await listen('fay')];
  const flagged = await service.call('PUT', `/comments/${comment.id}/flag`, {
    token: service.token('eve'),
    body: { reason: 'abuse' },
  });
  expect(flagged.status).toBe(200);
  await decide(service, [comment.id], 'reject');
  await until('it was told', () => first.events.length > 0);
  expect(first.events).toMatchObject([{ type: 'report', commentId: comment.id, outcome: 'upheld' }]);
  expect(second.events).toEqual([]);
});

test('a warning and a ban are told, and the stream goes on to tell what follows', async () => {
  const { comment } = await thread('gus');
  const gus = await listen('gus');
  const { body } = await service.call('GET', '/self', { token: service.token('gus') });
  const sanction = (what: string) =>
    service.call('PUT', `/people/${body.person.id as string}/${what}`, {
      token: moderator(service),
      body: { reason: 'Calm down.' },
    });
  expect((await sanction('warning')).status).toBe(200);
  await until('the warning came', () => gus.events.length === 1);
  expect((await sanction('ban')).status).toBe(200);
  await until('the ban came', () => gus.events.length === 2);
  await decide(service, [comment.id], 'reject');
  await until('the decision came', () => summary(gus).includes('comment rejected'));
  expect(gus.ended()).toBe(false);
});

test('a stream resumes on another instance with what it missed', async () => {
  const held = await thread('hal', 'A walrus?');
  const first = await listen('hal');
  const at = first.lastId();
  first.close();
  await decide(service, [held.comment.id], 'approve');
  const second = await listen('hal', at, other);
  await until('it was told', () => second.events.length > 0);
  expect(summary(second)).toEqual(['comment published']);
  const lost = await listen('hal', 'nonsense');
  await until('it starts over', () => summary(lost).includes('reset'));
});

test('events of a site without such streams cost nothing, and public streams stay as they are', async () => {
  const { comment, thread: started } = await thread('ivy');
  const page = await openEvents(service, started.articleId);
  open.push(page);
  const reads = countConcerned();
  await reply(service, 'bob', started.id, 'A reply.', comment.id);
  await page.types(1);
  expect(reads()).toBe(0);
  expect(page.raw()).not.toContain('personId');
  page.close();
  await until('no stream is left', async () => (await openStreams(service)) === 0);
});

test('what waits on an article is told to its authors on any instance, and to no other reader', async () => {
  const key = `a-${randomUUID()}`;
  const article = await publishText(service, key, TEXTS, { authors: ['nora'] });
  const people: TestPerson[] = [
    { sub: 'nora', roles: ['author'] },
    { sub: 'paul', roles: ['author'], articles: [key] },
    // The same person, with a token that names no article.
    { sub: 'paul', roles: ['author'] },
    { sub: 'olga', roles: ['author'], articles: ['another'] },
    // Named as an author, without the role.
    { sub: 'nora' },
    { sub: 'mona', roles: ['moderator'] },
  ];
  const streams = await Promise.all(
    people.map((person, at) => listen(person, undefined, at % 2 ? other : service)),
  );
  const page = await openEvents(service, article.id);
  open.push(page);
  const told = () =>
    streams.map(({ events }) => events.flatMap((event) => (event.type === 'held' ? event.total : [])).at(-1));
  const expected = async (total: number) =>
    until(`${total} are told`, () => told().every((value, at) => value === (at < 2 ? total : undefined)));

  const { comment } = await startThread(service, 'ann', article.id, { body: 'A walrus?' });
  await expected(1);
  expect(streams[0]?.events).toEqual([{ type: 'held', articleId: article.id, total: 1 }]);
  const edited = await startThread(service, 'ann', article.id);
  await api(service, 'ann')
    .patch(`/comments/${edited.comment.id}`)
    .set('If-Match', '*')
    .send({ body: 'No, a walrus.' })
    .expect(200);
  await expected(2);
  await decide(service, [comment.id], 'reject');
  await expected(1);
  await api(service, 'ann').delete(`/comments/${edited.comment.id}`).expect(204);
  await expected(0);
  // Readers of the article learn of none of it but that the edited one is gone.
  expect(page.events.map(({ data }) => data.type)).toEqual(['comment.published', 'comment.removed']);
});

test('a banned author is told nothing of what waits, until the ban is lifted', async () => {
  const article = await publishText(service, `a-${randomUUID()}`, TEXTS, { authors: ['quin', 'rita'] });
  const [quin, rita] = [
    await listen({ sub: 'quin', roles: ['author'] }),
    await listen({ sub: 'rita', roles: ['author'] }),
  ];
  const { body } = await service.call('GET', '/self', { token: service.token('quin') });
  const path = `/people/${body.person.id as string}/ban`;
  const held = () => quin.events.filter(({ type }) => type === 'held').length;
  const ban = { token: moderator(service), body: { reason: 'Calm down.' } };
  expect((await service.call('PUT', path, ban)).status).toBe(200);
  await until('the ban came', () => quin.events.length === 1);
  await startThread(service, 'ann', article.id, { body: 'A walrus?' });
  await until('the other author is told', () => rita.events.length === 1);
  await service.call('DELETE', path, { token: moderator(service) });
  await until(
    'the end of the ban came',
    () => quin.events.filter(({ type }) => type === 'standing').length === 2,
  );
  expect(held()).toBe(0);
  await startThread(service, 'ann', article.id, { body: 'Two walrus?' });
  await until('it is told again', () => held() === 1);
});

/** How many statements have looked for people to tell since. */
function countConcerned(): () => number {
  const { sql } = service.ctx.db;
  let count = 0;
  service.ctx.db.sql = new Proxy(sql, {
    apply: (target, self, args: Parameters<typeof sql>) => {
      if (String(JSON.stringify(args)).includes('reporters')) count += 1;
      return Reflect.apply(target, self, args) as unknown;
    },
  });
  return () => {
    service.ctx.db.sql = sql;
    return count;
  };
}
