/** Words that reject or hold a comment: listed, changed, imported, removed, tested, and their effect. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { DecisionLog, Word, WordPage } from '../../src/shared/contract.js';
import { moderator, publishText, startThread } from '../support/actions.js';
import { api } from '../support/api.js';
import { until } from '../support/conditions.js';
import { startService, type TestPerson, type TestService } from '../support/service.js';

const ADMIN: TestPerson = { sub: 'ada', roles: ['admin'] };
const WORDS = '/moderation/words';

let main: TestService;
let service: TestService;
let article: { id: string; paragraphs: string[] };

beforeAll(async () => {
  main = await startService();
});
afterAll(() => main.stop());
beforeEach(async () => {
  service = await main.newSite();
  article = await publishText(service, 'a', ['The last bus leaves at ten past nine.']);
});

async function add(text: string, list = 'suspect', prefix = false): Promise<Word> {
  const { body } = await api(service, ADMIN).post(WORDS).send({ text, list, prefix }).expect(201);
  return body as Word;
}
async function listed(query = ''): Promise<string[]> {
  const { body } = await api(service, ADMIN).get(`${WORDS}${query}`).expect(200);
  return (body as WordPage).items.map(({ text }) => text);
}
const post = (body: string) => startThread(service, 'ann', article.id, { body });

test('a banned word rejects a comment and a suspect one holds it, also disguised, with the reason and the spelling found', async () => {
  await add('walrus', 'banned');
  await add('sea cow');
  const rejected = await post('You w@l-rus!');
  expect(rejected.comment).toMatchObject({
    status: 'rejected',
    reasons: [{ by: 'banned-words', reason: 'banned_word', note: null }],
  });
  const held = await post('A sea cow, that.');
  expect(held.comment).toMatchObject({
    status: 'pending',
    reasons: [{ by: 'suspect-words', reason: 'held_word', note: null }],
  });
  expect((await post('A walrusy sea of cows')).comment.status).toBe('published');
  const item = await service.call('GET', `/moderation/comments/${rejected.comment.id}`, {
    token: moderator(service),
  });
  expect(item.body.verdicts).toEqual([
    {
      ...{ phase: 'banned-words', verdict: 'reject', reason: 'banned_word' },
      evidence: { words: ['walrus'], written: ['w@l-rus'] },
    },
  ]);
});

test('an edit is checked again', async () => {
  await add('walrus', 'banned');
  const { comment } = await post('You seal');
  const edited = await service.call('PATCH', `/comments/${comment.id}`, {
    token: service.token('ann'),
    headers: { 'if-match': '"1"' },
    body: { body: 'You w a l r u s' },
  });
  expect(edited.body).toMatchObject({ status: 'rejected', reasons: [{ reason: 'banned_word' }] });
});

test('words are listed by their text in pages, filtered by list and by content', async () => {
  for (const [text, list] of [
    ['walrus', 'banned'],
    ['casino', 'suspect'],
    ['Casino royale', 'banned'],
  ] as const)
    await add(text, list);
  expect(await listed()).toEqual(['Casino royale', 'casino', 'walrus']);
  expect(await listed('?list=banned')).toEqual(['Casino royale', 'walrus']);
  expect(await listed('?search=CASINO')).toEqual(['Casino royale', 'casino']);
  expect(await listed('?search=seal')).toEqual([]);
  const first = (await api(service, ADMIN).get(`${WORDS}?limit=2`).expect(200)).body as WordPage;
  expect(first).toMatchObject({ total: 3, items: [{ text: 'Casino royale' }, { text: 'casino' }] });
  expect(await listed(`?limit=2&cursor=${first.next}`)).toEqual(['walrus']);
});

test('a word is changed and removed, and each change is logged', async () => {
  const word = await add('idiot');
  expect((await post('How idiotic')).comment.status).toBe('published');
  await api(service, ADMIN).patch(`${WORDS}/entries/${word.id}`).send({ prefix: true }).expect(200);
  await api(service, ADMIN).patch(`${WORDS}/entries/${word.id}`).send({ prefix: true }).expect(200);
  expect((await post('How idiotic')).comment.status).toBe('pending');
  await api(service, ADMIN).patch(`${WORDS}/entries/${word.id}`).send({ list: 'banned' }).expect(200);
  expect((await post('How idiotic')).comment.status).toBe('rejected');
  await api(service, ADMIN).delete(`${WORDS}/entries/${word.id}`).expect(204);
  await api(service, ADMIN).delete(`${WORDS}/entries/${word.id}`).expect(204);
  expect((await post('How idiotic')).comment.status).toBe('published');
  await api(service, ADMIN).patch(`${WORDS}/entries/${word.id}`).send({ list: 'banned' }).expect(404);
  const { body } = await api(service, ADMIN).get('/moderation/log').expect(200);
  const lines = (body as DecisionLog).items.filter(({ action }) => action.startsWith('word.'));
  expect(lines.map(({ action, from, to, evidence }) => ({ action, from, to, ...evidence }))).toEqual([
    { action: 'word.remove', from: 'idiot', to: null, list: 'banned' },
    { action: 'word.change', from: 'idiot', to: 'idiot', list: 'banned', prefix: true },
    { action: 'word.change', from: 'idiot', to: 'idiot', list: 'suspect', prefix: true },
    { action: 'word.add', from: null, to: 'idiot', list: 'suspect', prefix: false },
  ]);
});

test.each([
  ['that is there', { text: ' idiot ', list: 'banned' }, 409, 'word_taken'],
  ['without a letter', { text: '!?', list: 'banned' }, 422, 'invalid_input'],
  ['of no list', { text: 'x', list: 'odd' }, 422, 'invalid_input'],
])('a word %s is refused', async (_what, body, status, code) => {
  await add('idiot');
  const { body: problem } = await api(service, ADMIN).post(WORDS).send(body).expect(status);
  expect(problem).toMatchObject({ code });
  expect(await listed()).toEqual(['idiot']);
});

test('a site’s words cannot be changed through another site', async () => {
  const word = await add('walrus', 'banned');
  const other = await main.newSite();
  await api(other, ADMIN).patch(`${WORDS}/entries/${word.id}`).send({ prefix: true }).expect(404);
  await api(other, ADMIN).delete(`${WORDS}/entries/${word.id}`).expect(204);
  expect(await listed()).toEqual(['walrus']);
});

describe('import', () => {
  const bring = (body: Record<string, unknown>, status = 200) =>
    api(service, ADMIN).post(`${WORDS}/import`).send(body).expect(status);

  test('of lines: a star matches longer words, comments are skipped, existing words get the new list', async () => {
    await add('casino', 'banned');
    await add('kept', 'banned');
    const { body } = await bring({
      format: 'lines',
      list: 'suspect',
      content: '# ours\r\ncasino*\r\n\r\nfree money\r\nfree money',
    });
    expect(body).toEqual({ added: 1, changed: 1, removed: 0, unchanged: 0 });
    const { body: page } = await api(service, ADMIN).get(WORDS).expect(200);
    expect((page as WordPage).items.map(({ id: _id, ...word }) => word)).toEqual([
      { text: 'casino', list: 'suspect', prefix: true },
      { text: 'free money', list: 'suspect', prefix: false },
      { text: 'kept', list: 'banned', prefix: false },
    ]);
  });

  test('of CSV restores what an export wrote', async () => {
    await add('say "hi", now', 'banned', true);
    await add('casino');
    const { body } = await api(service, ADMIN).get(`${WORDS}/export`).expect(200);
    expect(body.content).toBe('text,list,prefix\ncasino,suspect,false\n"say ""hi"", now",banned,true\n');
    const lines = await api(service, ADMIN).get(`${WORDS}/export?format=lines&list=banned`).expect(200);
    expect(lines.body.content).toBe('say "hi", now*\n');
    await bring({ format: 'csv', content: 'text\nother', replace: true });
    expect(await listed()).toEqual(['other']);
    const back = await bring({ format: 'csv', content: body.content, replace: true });
    expect(back.body).toEqual({ added: 2, changed: 0, removed: 1, unchanged: 0 });
    const again = await bring({ format: 'csv', content: body.content, replace: true });
    expect(again.body).toEqual({ added: 0, changed: 0, removed: 0, unchanged: 2 });
    expect((await api(service, ADMIN).get(`${WORDS}/export`)).body.content).toBe(body.content);
  });

  test('with an invalid line changes nothing and names the line', async () => {
    const { body } = await bring({ format: 'csv', content: 'good,banned\nbad,odd\n!!,banned\n' }, 422);
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual(['line 2.list', 'line 3']);
    await bring({ format: 'csv', content: 'an "odd" field,banned' }, 422);
    expect(await listed()).toEqual([]);
  });

  test('of more than ten thousand words changes nothing', async () => {
    const content = Array.from({ length: 10_001 }, (_, at) => `word ${at}`).join('\n');
    const { body } = await bring({ format: 'lines', content }, 409);
    expect(body.code).toBe('too_many_words');
    expect(await listed()).toEqual([]);
    await bring({ format: 'lines', content: content.slice(0, content.lastIndexOf('\n')) });
    await api(service, ADMIN).post(WORDS).send({ text: 'one more', list: 'banned' }).expect(409);
  });
});

test('testing a text shows what is found where, and the resulting decision', async () => {
  await add('walrus', 'banned');
  await add('sea cow');
  const tried = async (text: string) =>
    (
      await api(service, { sub: 'mo', roles: ['moderator'] })
        .post(`${WORDS}/test`)
        .send({ text })
        .expect(200)
    ).body;
  expect(await tried('A seal')).toEqual({ outcome: 'publish', matches: [] });
  expect(await tried('The sea\ncow')).toMatchObject({ outcome: 'hold', matches: [{ start: 4, end: 11 }] });
  expect(await tried('🦭 sea cow, W4LRUS')).toMatchObject({
    outcome: 'reject',
    matches: [
      { word: { text: 'sea cow' }, start: 3, end: 10, found: 'sea cow' },
      { word: { text: 'walrus', list: 'banned' }, start: 12, end: 18, found: 'W4LRUS' },
    ],
  });
});

test('a change reaches another instance', async () => {
  const other = await service.another();
  expect((await startThread(other, 'ann', article.id, { body: 'walrus' })).comment.status).toBe('published');
  await add('walrus', 'banned');
  await until('the other instance rejects it', async () => {
    const { comment } = await startThread(other, 'ann', article.id, { body: 'walrus' });
    return comment.status === 'rejected';
  });
});
