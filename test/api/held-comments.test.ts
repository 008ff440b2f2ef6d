/** What an article's authors see of the comments on it that wait for a moderator. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { HeldComments, Overlay, Posted } from '../../src/shared/contract.js';
import { decide, publishText, reply, startThread } from '../support/actions.js';
import { api } from '../support/api.js';
import { runJob } from '../support/jobs.js';
import { startService, type SiteSetup, type TestPerson, type TestService } from '../support/service.js';

const TEXTS = ['The last bus leaves at ten past nine.', 'Four people ride it.'];
const PHRASE = { exact: 'ten past nine', prefix: 'The last bus leaves at ', suffix: '.', start: 23, end: 36 };
const INES: TestPerson = { sub: 'ines', name: 'Ines', roles: ['author'] };
const OTHER: TestPerson = { sub: 'olga', roles: ['author'] };

let root: TestService;
let service: TestService;
let article: { id: string; paragraphs: string[] };

beforeAll(async () => {
  root = await startService();
});
afterAll(() => root.stop());
beforeEach(() => setUp({ suspectWords: ['timetable'] }));

async function setUp(settings: SiteSetup): Promise<void> {
  service = await root.newSite(settings);
  article = await publishText(service, `held-${randomUUID()}`, TEXTS, { authors: ['ines'] });
}

async function heldFor(person: TestPerson | string, query = ''): Promise<HeldComments> {
  const answer = await api(service, person).get(`/articles/${article.id}/held?${query}`).expect(200);
  return answer.body as HeldComments;
}

async function waitingFor(person: TestPerson | string): Promise<number | null> {
  const answer = await api(service, person).get(`/articles/${article.id}/overlay`).expect(200);
  return (answer.body as Overlay).waiting;
}

const reasonsOf = ({ items }: HeldComments) => items.map(({ status, reasons }) => [status, reasons]);

function hold(body = 'The timetable is wrong.', sub = 'ann'): Promise<Posted> {
  return startThread(service, sub, article.id, { paragraph: article.paragraphs[0], body });
}

describe('a held comment', () => {
  test('is shown to the article’s author with its text, writer, passage, time and reason, and nothing else', async () => {
    const { comment, thread } = await startThread(service, { sub: 'ann', name: 'Ann' }, article.id, {
      paragraph: article.paragraphs[0],
      quote: PHRASE,
      body: 'The *timetable* is wrong.',
    });
    const { items, total, next } = await heldFor(INES);
    expect({ total, next, count: items.length }).toEqual({ total: 1, next: null, count: 1 });
    expect(items[0]).toEqual({
      ...{ id: comment.id, threadId: thread.id, parentId: null, status: 'pending' },
      author: { id: comment.author?.id, name: 'Ann', picture: null, badge: null, guest: false },
      ...{ html: '<p>The <em>timetable</em> is wrong.</p>', excerpt: 'The timetable is wrong.' },
      anchor: expect.objectContaining({ paragraphId: article.paragraphs[0], quote: PHRASE.exact }),
      ...{ createdAt: comment.createdAt, editedAt: null, reasons: ['held_word'] },
      selector: expect.objectContaining({ text: 'the last bus leaves at ten past nine.', index: 0 }),
    });
    expect(await waitingFor(INES)).toBe(1);
  });

  test('is private to authors of this article and to moderators', async () => {
    await hold();
    const path = `/articles/${article.id}/held`;
    const answer = await api(service, INES).get(path).expect(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    for (const person of ['ann', 'bob', OTHER]) {
      await api(service, person)
        .get(path)
        .expect(403)
        .expect(({ body }) => expect(body).toMatchObject({ code: 'forbidden' }));
      expect(await waitingFor(person)).toBeNull();
    }
    await api(service).get(path).expect(401);
    const named = { ...OTHER, articles: [] };
    await api(service, named).get(path).expect(403);
    expect((await heldFor({ sub: 'mo', roles: ['moderator'] })).total).toBe(1);
    expect((await heldFor({ sub: 'ada', roles: ['admin'] })).total).toBe(1);
    // The console tells moderators.
    expect(await waitingFor({ sub: 'mo', roles: ['moderator'] })).toBeNull();
  });

  test('is no longer shown to a banned author', async () => {
    await hold();
    const self = await api(service, INES).get('/self').expect(200);
    const id = (self.body as { person: { id: string } }).person.id;
    await api(service, { sub: 'mo', roles: ['moderator'] })
      .put(`/people/${id}/ban`)
      .send({ reason: 'Rude' })
      .expect(200);
    await api(service, INES).get(`/articles/${article.id}/held`).expect(403);
    expect(await waitingFor(INES)).toBeNull();
  });

  test.each(['approve', 'reject', 'spam'] as const)(
    'disappears after a moderator’s decision: %s',
    async (action) => {
      const { comment } = await hold();
      await decide(service, [comment.id], action);
      expect(await heldFor(INES)).toEqual({ items: [], total: 0, next: null });
      expect(await waitingFor(INES)).toBe(0);
    },
  );

  test('waits again, for the same reason, when the decision is undone', async () => {
    const { comment } = await hold();
    const { body } = await decide(service, [comment.id], 'reject');
    await api(service, { sub: 'moderator', roles: ['moderator'] })
      .post('/moderation/undo')
      .send({ decisionIds: [(body as { items: { decisionId: string }[] }).items[0]?.decisionId] })
      .expect(200);
    expect(reasonsOf(await heldFor(INES))).toEqual([['pending', ['held_word']]]);
  });

  test('disappears when its writer deletes it, or their data is erased', async () => {
    const { comment } = await hold();
    await hold('Another timetable.', 'bob');
    await api(service, 'ann').delete(`/comments/${comment.id}`).expect(204);
    expect((await heldFor(INES)).items.map(({ author }) => author.name)).toEqual(['bob']);
    await api(service, 'bob').put('/self/erasure').send({ confirmed: true }).expect(204);
    await runJob(service, 'erase-people');
    expect(await heldFor(INES)).toMatchObject({ items: [], total: 0 });
  });
});

describe('the reason of a comment', () => {
  test('with a word of the site’s list: the word is not named', async () => {
    await hold('The timetable is wrong.');
    const { items } = await heldFor(INES);
    expect(items[0]?.reasons).toEqual(['held_word']);
    expect(JSON.stringify({ ...items[0], html: '', excerpt: '' })).not.toContain('timetable');
  });

  test('that breaks several rules: all of them', async () => {
    await setUp({ suspectWords: ['timetable'], rules: { capitals: { mode: 'on', action: 'hold' } } });
    await hold('THE TIMETABLE IS WRONG, AND NOBODY IN THE WHOLE TOWN HAS NOTICED IT.');
    expect((await heldFor(INES)).items[0]?.reasons.toSorted()).toEqual(['capitals', 'held_word']);
  });

  test('under premoderation of the site, and of a thread', async () => {
    const open = await startThread(service, 'bob', article.id, { body: 'Buses!' });
    await api(service, { sub: 'mo', roles: ['moderator'] })
      .put(`/threads/${open.thread.id}/premoderation`)
      .send({ premoderated: true, reason: 'Heat' })
      .expect(200);
    await reply(service, 'cem', open.thread.id, 'Trams!');
    await service.changeSettings({ moderation: 'pre' });
    await hold('All is well.');
    expect(reasonsOf(await heldFor(INES))).toEqual([
      ['pending', ['premoderated_site']],
      ['pending', ['premoderated_thread']],
    ]);
  });

  test('that readers reported: neither who nor what they said', async () => {
    await service.changeSettings({ flagThreshold: 2, flagMinAgeHours: 0 });
    const { comment } = await startThread(service, 'bob', article.id, { body: 'All buses are rubbish.' });
    for (const sub of ['rita-reports', 'remy-reports'])
      await api(service, sub)
        .put(`/comments/${comment.id}/flag`)
        .send({ reason: 'abuse', note: 'He insults the driver' })
        .expect(200);
    const held = await heldFor(INES);
    expect(reasonsOf(held)).toEqual([['withheld', ['flag_threshold']]]);
    expect(JSON.stringify(held)).not.toMatch(/reports|insults|abuse/);
  });

  test('that was published after a check held it, and then reported: only the reports', async () => {
    await service.changeSettings({ flagThreshold: 1, flagMinAgeHours: 0 });
    const { comment } = await hold();
    await decide(service, [comment.id], 'approve');
    // An approval protects from reports, until an edit.
    const edited = { body: 'The departures are wrong.' };
    await api(service, 'ann').patch(`/comments/${comment.id}`).set('If-Match', '*').send(edited).expect(200);
    await api(service, 'rita').put(`/comments/${comment.id}/flag`).send({ reason: 'abuse' }).expect(200);
    expect(reasonsOf(await heldFor(INES))).toEqual([['withheld', ['flag_threshold']]]);
  });
});

test('the list has pages, newest first, and the number of all', async () => {
  for (const sub of ['ann', 'bob', 'cem', 'dan', 'eve']) await hold('The timetable!', sub);
  const first = await heldFor(INES, 'limit=2');
  const second = await heldFor(INES, `limit=2&cursor=${first.next}`);
  const third = await heldFor(INES, `limit=2&cursor=${second.next}`);
  const names = [first, second, third].map(({ items }) => items.map(({ author }) => author.name));
  expect(names).toEqual([['eve', 'dan'], ['cem', 'bob'], ['ann']]);
  expect([first.total, second.total, third.total, third.next]).toEqual([5, 5, 5, null]);
});

test('an author reads about a held comment, but can’t decide about it', async () => {
  const { comment } = await hold();
  const decision = { commentIds: [comment.id], action: 'approve', reason: 'within_rules' };
  await api(service, INES).post('/moderation/decisions').send(decision).expect(403);
  await api(service, INES).get(`/moderation/comments/${comment.id}`).expect(403);
  expect(await heldFor(INES)).toMatchObject({ total: 1 });
});
