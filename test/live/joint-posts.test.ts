/** Posts that wait for the same article are stored by one statement; each keeps its own answer, event and refusal. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { listOf, pageOf, publishText, startThread } from '../support/actions.js';
import { until } from '../support/conditions.js';
import {
  brokenEventNumbers,
  doctorFindings,
  isLockAwaited,
  lockArticle,
  wrongCounters,
} from '../support/rows.js';
import { startService, type Answer, type TestService } from '../support/service.js';

const TEXTS = ['The last bus leaves at ten past nine.', 'Four people ride it.', 'On Fridays it is full.'];

let service: TestService;
let holder: pg.Client;

beforeAll(async () => {
  service = await startService({
    env: { DATABASE_POOL: '2' },
    patience: 60_000,
    settings: { suspectWords: ['walrus'] },
  });
  holder = new pg.Client({ connectionString: service.databaseUrl });
  await holder.connect();
});
afterAll(async () => {
  await holder.end();
  await service.stop();
});

function post(by: string, threadId: string, body: string, key?: string): Promise<Answer> {
  return service.call('POST', `/threads/${threadId}/comments`, {
    token: service.token(by),
    body: { body },
    ...(key !== undefined && { headers: { 'idempotency-key': key } }),
  });
}

/** Has the posts wait for the article behind a first one, which waits for `change` to be committed; resolves with their answers. */
async function together(
  articleId: string,
  first: () => Promise<Answer>,
  posts: (() => Promise<Answer>)[],
  change: () => Promise<unknown> = () => Promise.resolve(),
): Promise<Answer[]> {
  await holder.query('begin');
  await lockArticle(holder, articleId);
  await change();
  const leading = first();
  await until('the first waits in the database', () => isLockAwaited(service.databaseUrl));
  const waiting = posts.map((one) => one());
  try {
    await until('the others wait in the process', () => service.ctx.articleQueues.waiting === posts.length);
  } finally {
    await holder.query('commit');
    await leading;
  }
  return Promise.all(waiting);
}

/** When the transaction that stored each comment began. */
const storedAt = (answers: Answer[]) => new Set(answers.map(({ body }) => body.comment.createdAt as string));

test('thirty replies to three threads: one transaction, thirty events in order, counters that agree', async () => {
  const { id, paragraphs } = await publishText(service, 'thirty', TEXTS);
  const threads = await Promise.all(
    [paragraphs[0], paragraphs[1], undefined].map((paragraph, at) =>
      startThread(service, `starter-${at}`, id, { paragraph }),
    ),
  );
  const threadOf = (at: number) => threads[at % 3]!.thread.id;
  const answers = await together(
    id,
    () => post('first', threadOf(0), 'The first.'),
    Array.from({ length: 30 }, (_, at) => () => post(`p${at}`, threadOf(at), `Reply ${at}.`)),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
  expect(storedAt(answers).size).toBe(1);

  // Each answer shows the article and the thread as they were after its comment.
  const [earlier] = answers;
  const versions = answers.map(({ body }) => body.article.version as number);
  expect(versions).toEqual(answers.map((_, at) => (earlier?.body.article.version as number) + at));
  expect(answers.map(({ body }) => body.article.counts.comments as number)).toEqual(
    answers.map((_, at) => 5 + at),
  );
  expect(answers.slice(0, 6).map(({ body }) => body.thread.comments as number)).toEqual([3, 2, 2, 4, 3, 3]);
  expect(answers.map(({ body }) => body.comment.excerpt as string)).toEqual(
    answers.map((_, at) => `Reply ${at}.`),
  );
  expect(answers.map(({ body }) => body.comment.rootId as string)).toEqual(
    answers.map((_, at) => threads[at % 3]!.comment.id),
  );

  const { rows } = await holder.query<{ id: string; number: number }>(
    `select data ->> 'commentId' as id, number from event where article_id = $1 order by number desc limit 30`,
    [id],
  );
  expect(rows.toReversed()).toEqual(
    answers.map(({ body }, at) => ({ id: body.comment.id as string, number: versions[at] })),
  );
  expect((await listOf(service, id)).total).toBe(34);
  expect((await pageOf(service, 'key=thirty')).article?.counts).toEqual({
    comments: 34,
    inline: 23,
    threads: 3,
  });
});

test('a comment held or rejected by a check, and one with a used key, change nothing for the others', async () => {
  const banned = await service.call('POST', '/moderation/words', {
    token: service.token({ sub: 'root', roles: ['admin'] }),
    body: { text: 'blorp', list: 'banned', prefix: false },
  });
  expect(banned.status).toBe(201);
  const { id } = await publishText(service, 'mixed', TEXTS);
  const { thread } = await startThread(service, 'ann', id);
  const answers = await together(id, () => post('first', thread.id, 'The first.'), [
    () => post('bob', thread.id, 'Fine.'),
    () => post('cem', thread.id, 'A walrus.'),
    () => post('dan', thread.id, 'A blorp.'),
    () => post('eve', thread.id, 'Sent twice.', 'a-key-of-eve'),
    () => post('eve', thread.id, 'Sent twice.', 'a-key-of-eve'),
    () => post('fay', thread.id, 'Fine, too.', 'a-key-of-fay'),
  ]);
  expect(answers.map(({ status, body }) => [status, body.comment.status as string])).toEqual([
    [201, 'published'],
    [201, 'pending'],
    [201, 'rejected'],
    [201, 'published'],
    [201, 'published'],
    [201, 'published'],
  ]);
  expect(answers[1]?.body.comment.reasons).toMatchObject([{ reason: 'held_word' }]);
  expect(answers[4]?.body.comment.id).toBe(answers[3]?.body.comment.id);
  expect(answers.map(({ headers }) => headers.get('idempotency-replayed'))).toEqual([
    ...[null, null, null, null],
    ...['true', null],
  ]);
  expect((await listOf(service, id)).total).toBe(5);
});

test('those whose thread was locked while they waited are refused, the others stored', async () => {
  const { id, paragraphs } = await publishText(service, 'locked-meanwhile', TEXTS);
  const [open, locked] = await Promise.all([
    startThread(service, 'ann', id, { paragraph: paragraphs[0] }),
    startThread(service, 'bob', id, { paragraph: paragraphs[1] }),
  ]);
  const answers = await together(
    id,
    () => post('first', open.thread.id, 'The first.'),
    [open, locked, open, locked].map(
      ({ thread }, at) =>
        () =>
          post(`p${at}`, thread.id, `Reply ${at}.`),
    ),
    () => holder.query('update thread set locked_at = now() where id = $1', [locked.thread.id]),
  );
  expect(answers.map(({ status, body }) => [status, body.code as string | undefined])).toEqual([
    [201, undefined],
    [409, 'thread_locked'],
    [201, undefined],
    [409, 'thread_locked'],
  ]);
  expect((await listOf(service, id)).total).toBe(5);
});

test('the first answers to a question open its thread once', async () => {
  const { id, paragraphs } = await publishText(service, 'asked', TEXTS, { authors: ['ines'] });
  const { thread } = await startThread(service, 'ann', id);
  const prompt = await service.call('POST', `/articles/${id}/prompts`, {
    token: service.token({ sub: 'ines', roles: ['author'] }),
    body: { paragraph: { id: paragraphs[0] }, question: 'Which line do you take?' },
  });
  const answers = await together(
    id,
    () => post('first', thread.id, 'The first.'),
    ['A walrus.', 'The 43.', 'The 7.', 'None.'].map(
      (body, at) => () => post(`p${at}`, prompt.body.id as string, body),
    ),
  );
  expect(answers.map(({ body }) => [body.article.counts.threads, body.thread.comments])).toEqual([
    [1, 0],
    [2, 1],
    [2, 2],
    [2, 3],
  ]);
  expect((await pageOf(service, 'key=asked')).article?.counts).toEqual({
    comments: 5,
    inline: 3,
    threads: 2,
  });
});

test('after these tests the counters agree, no event is missing and the doctor finds nothing', async () => {
  expect(await wrongCounters(service.ctx.db.pool)).toEqual([]);
  expect(await brokenEventNumbers(service.ctx.db.pool)).toEqual([]);
  await holder.query('update thread set locked_at = null');
  expect(await doctorFindings(service.ctx.db)).toEqual([]);
});
