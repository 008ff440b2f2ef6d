/** Decisions under an article's lock use rows read under it, also for a writer that waited. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { z } from 'zod';
import { SERVICE } from '../../src/access/principal.js';
import type { SqlQueries } from '../../src/db/client.js';
import { Waits } from '../../src/db/waiting.js';
import { withArticle } from '../../src/events/unit-of-work.js';
import { moderator, publishText, reply, startThread } from '../support/actions.js';
import { until } from '../support/conditions.js';
import {
  brokenEventNumbers,
  doctorFindings,
  isLockAwaited,
  lockArticle,
  wrongCounters,
} from '../support/rows.js';
import { ORIGIN, startService, type Answer, type TestService } from '../support/service.js';

const TEXTS = ['The last bus leaves at ten past nine.', 'Four people ride it.', 'On Fridays it is full.'];

let service: TestService;
let other: TestService;
let holder: pg.Client;

beforeAll(async () => {
  service = await startService({ env: { DATABASE_POOL: '2' }, patience: 60_000 });
  other = await service.another();
  holder = new pg.Client({ connectionString: service.databaseUrl });
  await holder.connect();
});
afterAll(async () => {
  await holder.end();
  await service.stop();
});

/** Publishes the texts, starts a thread at the first and removes that paragraph, so that the thread can be moved. */
async function movableThread(key: string) {
  const { id, paragraphs } = await publishText(service, key, ['It was never punctual.', ...TEXTS]);
  const [lost, ...places] = paragraphs;
  const { thread, comment } = await startThread(service, 'ann', id, { paragraph: lost });
  await service.publish(key, TEXTS);
  return { articleId: id, thread, comment, places };
}

/** Runs `change` in a transaction that has the article's lock; it commits once a writer of the service waits for it. */
async function whileLocked(
  articleId: string,
  write: () => Promise<Answer>,
  change: () => Promise<unknown>,
): Promise<Answer> {
  await holder.query('begin');
  await lockArticle(holder, articleId);
  await change();
  const writing = write();
  await until('a writer waits for the lock', () => isLockAwaited(service.databaseUrl));
  await holder.query('commit');
  return writing;
}

async function moveInDatabase(threadId: string, to: string | undefined): Promise<void> {
  const { rows } = await holder.query<{ from: string }>(
    'select paragraph_id as "from" from thread where id = $1',
    [threadId],
  );
  await holder.query('update thread set paragraph_id = $2 where id = $1', [threadId, to]);
  await holder.query('update comment set paragraph_id = $2 where thread_id = $1', [threadId, to]);
  await holder.query(
    `update paragraph p set comment_count = p.comment_count + case when p.id = $2 then t.comment_count else -t.comment_count end,
       thread_count = p.thread_count + case when p.id = $2 then 1 else -1 end
     from thread t where t.site_id = p.site_id and t.id = $1 and p.id in ($2, $3)`,
    [threadId, to, rows[0]?.from],
  );
}

async function misplacedComments(): Promise<unknown[]> {
  const { rows } = await holder.query<Record<string, unknown>>(
    `select c.id from comment c join thread t on t.site_id = c.site_id and t.id = c.thread_id
     where c.paragraph_id is distinct from t.paragraph_id or c.article_id <> t.article_id`,
  );
  return rows;
}

test('a reply that waited while its thread moved is stored, counted and returned at the new place', async () => {
  const { articleId, thread, places } = await movableThread('moved-once');
  const answer = await whileLocked(
    articleId,
    () =>
      service.call('POST', `/threads/${thread.id}/comments`, {
        token: service.token('bob'),
        body: { body: 'Waited' },
      }),
    () => moveInDatabase(thread.id, places[1]),
  );
  expect(answer.status).toBe(201);
  expect(answer.body.thread.paragraphId).toBe(places[1]);
  expect(await misplacedComments()).toEqual([]);
  expect(await wrongCounters(service.ctx.db.pool)).toEqual([]);
  const { rows } = await holder.query<{ at: string }>(
    `select data ->> 'paragraphId' as at from event where article_id = $1 order by number desc limit 1`,
    [articleId],
  );
  expect(rows[0]?.at).toBe(places[1]);
});

test('a reply that waited while its parent was removed is refused', async () => {
  const { id } = await publishText(service, 'taken-down', TEXTS);
  const { thread, comment } = await startThread(service, 'ann', id);
  const post = (body: Record<string, unknown>) =>
    service.call('POST', `/threads/${thread.id}/comments`, {
      token: service.token('bob'),
      body: { body: 'Waited', ...body },
    });
  const takeDown = (status: string) =>
    holder.query(`update comment set status = $2 where id = $1`, [comment.id, status]);
  const named = await whileLocked(
    id,
    () => post({ parentId: comment.id }),
    () => takeDown('rejected'),
  );
  expect([named.status, named.body.code]).toEqual([409, 'comment_gone']);
  await takeDown('published');
  const unnamed = await whileLocked(
    id,
    () => post({}),
    () => takeDown('withheld'),
  );
  expect([unnamed.status, unnamed.body.code]).toEqual([409, 'comment_gone']);
  await takeDown('published');
});

test('threads that move back and forth while replies arrive on two instances keep every reply', async () => {
  const { articleId, thread, comment, places } = await movableThread('back-and-forth');
  let moving = true;
  const moves: Answer[] = [];
  const mover = (async () => {
    for (let at = 0; moving; at += 1) {
      moves.push(
        await (at % 2 === 0 ? other : service).call('PUT', `/threads/${thread.id}/anchor`, {
          token: moderator(service),
          body: { paragraphId: places[at % 3] },
        }),
      );
    }
  })();
  const replies = await Promise.all(
    Array.from({ length: 8 }, async (_, writer) => {
      const answers: Answer[] = [];
      for (let at = 0; at < 6; at += 1) {
        answers.push(
          await (writer % 2 === 0 ? service : other).call('POST', `/threads/${thread.id}/comments`, {
            token: service.token(`writer-${writer}`),
            body: { body: `${at}`, ...(at % 2 === 0 && { parentId: comment.id }) },
          }),
        );
      }
      return answers;
    }),
  );
  moving = false;
  await mover;
  expect(replies.flat().filter((answer) => answer.status !== 201)).toEqual([]);
  expect(moves.filter((answer) => answer.status !== 200)).toEqual([]);
  expect(await misplacedComments()).toEqual([]);
  expect(await brokenEventNumbers(service.ctx.db.pool)).toEqual([]);
  expect(await doctorFindings(service.ctx.db)).toEqual([]);
  // Each response names the paragraph the thread had when the reply was written, according to the article's history.
  const { rows } = await holder.query<{ type: string; id: string | null; at: string }>(
    `select type, data ->> 'commentId' as id, data ->> 'paragraphId' as at from event
     where article_id = $1 and type in ('comment.posted', 'thread.moved') order by number`,
    [articleId],
  );
  const answered = new Map(
    replies.flat().map(({ body }) => [body.comment.id as string, body.thread.paragraphId as string]),
  );
  let place = '';
  for (const { type, id, at } of rows.slice(rows.findIndex((row) => row.type === 'thread.moved'))) {
    if (type === 'thread.moved') place = at;
    else expect([id, at, answered.get(id ?? '')]).toEqual([id, place, place]);
  }
}, 60_000);

test('the database refuses a comment at another paragraph than its thread, and moves comments with their thread', async () => {
  const { thread, comment, places } = await movableThread('refused');
  for (const place of [places[1], null]) {
    const misplace = holder.query('update comment set paragraph_id = $2 where id = $1', [comment.id, place]);
    await expect(misplace).rejects.toThrow(/belongs to the paragraph of its thread/);
    const copy = holder.query(
      `insert into comment (site_id, id, article_id, thread_id, paragraph_id, person_id, body, html, excerpt, status)
       select site_id, gen_random_uuid(), article_id, thread_id, $2, person_id, body, html, excerpt, status
       from comment where id = $1`,
      [comment.id, place],
    );
    await expect(copy).rejects.toThrow(/belongs to the paragraph of its thread/);
  }
  await holder.query('begin');
  await moveInDatabase(thread.id, places[2]);
  await holder.query('commit');
  expect(await misplacedComments()).toEqual([]);
  const whole = await startThread(service, 'ann', comment.articleId);
  const give = holder.query('update comment set paragraph_id = $2 where id = $1', [
    whole.comment.id,
    places[0],
  ]);
  await expect(give).rejects.toThrow(/belongs to the paragraph of its thread/);
});

test('sixty new threads, pins, resolutions and prompt changes at once succeed on a pool of two', async () => {
  const { id, paragraphs } = await publishText(service, 'crowded', TEXTS);
  const quiet = await publishText(service, 'quiet', TEXTS);
  const [first, second] = await Promise.all([0, 1].map(() => startThread(service, 'ann', id)));
  const asked = await service.call('POST', `/articles/${id}/prompts`, {
    token: moderator(service),
    body: { paragraph: { id: paragraphs[1] }, question: 'Do you ride it?' },
  });
  const token = moderator(service);
  const put = (path: string, body: unknown) => service.call('PUT', path, { token, body });
  let writing = true;
  const reads: number[] = [];
  const reading = (async () => {
    for (let at = 0; writing; at += 1) {
      // Different addresses, so that none is cached.
      const answer = await service.call('GET', `/articles/${quiet.id}/comments?limit=${1 + (at % 50)}`);
      reads.push(answer.status);
      await reply(service, 'bob', (await startThread(service, 'cem', quiet.id)).thread.id, 'Quiet here.');
    }
  })();
  const answers = await Promise.all([
    ...Array.from({ length: 60 }, (_, at) =>
      service.call('POST', '/threads', {
        token: service.token(`writer-${at}`),
        body: { article: at % 2 === 0 ? { id } : { url: `${ORIGIN}/crowded` }, body: `${at}` },
      }),
    ),
    ...[true, false, true, false].flatMap((on) => [
      put(`/comments/${first?.comment.id}/pin`, { pinned: on }),
      put(`/comments/${second?.comment.id}/feature`, { featured: on }),
      put(`/threads/${first?.thread.id}/resolution`, {}),
      service.call('DELETE', `/threads/${first?.thread.id}/resolution`, { token }),
      service.call('PATCH', `/prompts/${asked.body.id}`, { token, body: { closed: on } }),
      put(`/articles/${id}/state`, { state: 'open', reason: 'still open' }),
      put(`/threads/${second?.thread.id}/lock`, { locked: on, reason: 'noise' }),
    ]),
    ...Array.from({ length: 4 }, (_, at) => service.publish('crowded', [...TEXTS, `Edition ${at % 2}.`])),
  ]);
  writing = false;
  await reading;
  expect(
    answers.flatMap((answer) => ('status' in answer && answer.status >= 300 ? [answer.text] : [])),
  ).toEqual([]);
  expect(new Set(reads)).toEqual(new Set([200]));
  expect(await wrongCounters(service.ctx.db.pool)).toEqual([]);
}, 60_000);

test('the first sixty comments on an unknown page create one article', async () => {
  const url = `${ORIGIN}/unknown`;
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, at) =>
      (at % 2 === 0 ? service : other).call('POST', '/threads', {
        token: service.token(`writer-${at}`),
        body: { article: { url }, body: `${at}` },
      }),
    ),
  );
  expect(answers.flatMap((answer) => (answer.status === 201 ? [] : [answer.text]))).toEqual([]);
  expect(new Set(answers.map((answer) => answer.body.article.id)).size).toBe(1);
});

describe.each(['transaction', 'sqlTransaction'] as const)('inside db.%s', (kind) => {
  test('a second connection is a clear error', async () => {
    const { db } = service.ctx;
    const site = await service.ctx.sites.find(service.site);
    if (!site) throw new Error('no site');
    const ways: [string, () => Promise<unknown>][] = [
      ['db.sql', () => db.sql.execute`select 1`],
      ['db.prisma.article.findFirst', () => db.prisma.article.findFirst()],
      ['db.pool.query', () => db.pool.query('select 1')],
      ['db.transaction', () => db.transaction(() => Promise.resolve())],
      ['db.sqlTransaction', () => db.sqlTransaction(() => Promise.resolve())],
      [
        'waiting for other writers',
        () =>
          withArticle({ ctx: service.ctx, site, principal: SERVICE }, 'an article', () => Promise.resolve()),
      ],
    ];
    for (const [name, ask] of ways) {
      const asking = db[kind](async ({ sql }) => {
        await sql.execute`select 1`;
        return ask();
      });
      await expect(asking).rejects.toThrow(`${name} inside a transaction`);
    }
    expect(await db[kind](({ sql }) => sql(z.object({ one: z.int() }))`select 1 as one`)).toEqual([
      { one: 1 },
    ]);
  });

  test('all is stored or nothing, and the connection returns to the pool', async () => {
    const { db } = service.ctx;
    const key = `all-or-nothing-${kind}`;
    const insert = ({ sql }: SqlQueries, points: number) => sql.execute`
      insert into shared_count (key, points, ends_at) values (${key}, ${points}::int, now() + interval '1 hour')`;
    const stored = () =>
      db.sql(z.object({ points: z.int() }))`select points from shared_count where key = ${key}`;
    // More often than the pool has connections.
    for (const attempt of [1, 2, 3]) {
      const changing = db[kind](async (queries) => {
        await insert(queries, attempt);
        throw new Error('changed its mind');
      });
      await expect(changing).rejects.toThrow('changed its mind');
    }
    const insertedTwice = db[kind](async (queries) => {
      await insert(queries, 2);
      await insert(queries, 3);
    });
    await expect(insertedTwice).rejects.toThrow(/unique/i);
    expect(await stored()).toEqual([]);
    expect(await db[kind]((queries) => insert(queries, 4))).toBe(1);
    expect(await stored()).toEqual([{ points: 4 }]);
  });

  test('a request waits for a lock no longer than it may still wait in total', async () => {
    const { db } = service.ctx;
    const Setting = z.object({ limit: z.string() });
    const limited = await db
      .within(new Waits(300))
      [kind](({ sql }) => sql(Setting)`select current_setting('lock_timeout') as limit`);
    expect(limited[0]?.limit).toMatch(/^[1-3]?\d{1,2}ms$/);
    const after = await db[kind](({ sql }) => sql(Setting)`select current_setting('lock_timeout') as limit`);
    expect(after).toEqual([{ limit: '1min' }]);
  });
});

test('after these tests the doctor finds nothing', async () => {
  expect(await doctorFindings(service.ctx.db)).toEqual([]);
});
