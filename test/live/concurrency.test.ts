/** Fifty writers on one article, doing everything at once: no 5xx, and every number correct afterwards. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { REACTIONS } from '../../src/shared/enums.js';
import { ledgerOf, listOf, moderator, pageOf, publishText, startThread } from '../support/actions.js';
import { until } from '../support/conditions.js';
import { openEvents } from '../support/event-stream.js';
import { brokenEventNumbers, doctorFindings, wrongCounters } from '../support/rows.js';
import { startService, type Answer, type TestService } from '../support/service.js';

const TEXTS = ['The last bus leaves at ten past nine.', 'Four people ride it.', 'On Fridays it is full.'];
const WRITERS = 50;
const ROUNDS = 8;

let service: TestService;
let other: TestService;

beforeAll(async () => {
  service = await startService({
    // The fewest possible connections: a writer that needs two, or keeps one while it waits, blocks all the others.
    env: { DATABASE_POOL: '2' },
    patience: 60_000,
    settings: { flagThreshold: 3, flagMinAgeHours: 0, suspectWords: ['held'], rating: true },
  });
  other = await service.another();
});
afterAll(() => service.stop());

/** Numbers that look random and are the same in every run. */
function makeDice(seed: number): (sides: number) => number {
  let state = seed * 2_654_435_761;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

test('many writers on two instances: no error, no gap, no wrong counter', async () => {
  const lost = 'It was never punctual.';
  const { id, paragraphs: all } = await publishText(service, 'busy', [lost, ...TEXTS]);
  const [gone, ...paragraphs] = all;
  const wandering = await startThread(service, 'starter', id, { paragraph: gone });
  await service.publish('busy', TEXTS);
  const comments = [{ id: wandering.comment.id, threadId: wandering.thread.id, sub: 'starter' }];
  for (const [i, paragraph] of [...paragraphs, undefined].entries()) {
    const { comment } = await startThread(service, `starter-${i}`, id, { paragraph });
    comments.push({ id: comment.id, threadId: comment.threadId, sub: `starter-${i}` });
  }
  const stream = await openEvents(other, id);
  const answers: [string, Answer][] = [];

  async function write(writer: number, dice: (sides: number) => number): Promise<void> {
    const on = dice(2) === 0 ? service : other;
    const sub = `writer-${writer}`;
    const token = service.token(sub);
    const target = comments[dice(comments.length)]!;
    const own = comments.filter((comment) => comment.sub === sub);
    const remember = (answer: Answer) => {
      if (answer.status === 201)
        comments.push({ id: answer.body.comment.id, threadId: answer.body.thread.id, sub });
      return answer;
    };
    const done = (what: string, answer: Answer) => answers.push([what, answer]);
    switch (dice(16)) {
      case 0:
        done(
          'start',
          remember(
            await on.call('POST', '/threads', {
              token,
              body: { article: { id }, paragraph: { id: paragraphs[dice(3)] }, body: `start ${writer}` },
            }),
          ),
        );
        break;
      case 1:
      case 2:
        done(
          'reply',
          remember(
            await on.call('POST', `/threads/${target.threadId}/comments`, {
              token,
              body: { body: dice(8) === 0 ? 'held' : 'reply', parentId: target.id },
            }),
          ),
        );
        break;
      case 3:
      case 4:
        done(
          'vote',
          await on.call('PUT', `/comments/${target.id}/vote`, { token, body: { value: dice(3) - 1 } }),
        );
        break;
      case 5:
        done(
          'react',
          await on.call('PUT', `/comments/${target.id}/reaction`, {
            token,
            body: { kind: ([...REACTIONS, null] as const)[dice(REACTIONS.length + 1)] },
          }),
        );
        break;
      case 6:
        done(
          'pin',
          await on.call('PUT', `/comments/${target.id}/pin`, {
            token: moderator(service),
            body: { pinned: dice(3) > 0 },
          }),
        );
        break;
      case 7:
        done(
          'flag',
          await on.call('PUT', `/comments/${target.id}/flag`, { token, body: { reason: 'abuse' } }),
        );
        break;
      case 8:
        done('unflag', await on.call('DELETE', `/comments/${target.id}/flag`, { token }));
        break;
      case 9:
      case 14:
        if (own[0] && dice(2) === 0)
          done('delete', await on.call('DELETE', `/comments/${own[dice(own.length)]?.id}`, { token }));
        else if (own[0])
          done(
            'edit',
            await on.call('PATCH', `/comments/${own[0].id}`, {
              token,
              body: { body: dice(4) === 0 ? 'held' : 'edited' },
              headers: { 'if-match': '"1"' },
            }),
          );
        break;
      case 10:
        done('rate', await on.call('PUT', `/articles/${id}/rating`, { token, body: { value: 1 + dice(5) } }));
        break;
      case 11:
        done('unrate', await on.call('DELETE', `/articles/${id}/rating`, { token }));
        break;
      case 12:
        done(
          'move',
          await on.call('PUT', `/threads/${wandering.thread.id}/anchor`, {
            token: moderator(service),
            body: { paragraphId: paragraphs[dice(3)] },
          }),
        );
        break;
      case 13:
        done(
          'resolve',
          await (dice(2) === 0
            ? on.call('PUT', `/threads/${target.threadId}/resolution`, {
                token: moderator(service),
                body: {},
              })
            : on.call('DELETE', `/threads/${target.threadId}/resolution`, { token: moderator(service) })),
        );
        break;
      default:
        done(
          'decide',
          await on.call('POST', '/moderation/decisions', {
            token: moderator(service),
            body: {
              commentIds: [target.id, comments[dice(comments.length)]?.id],
              action: (['approve', 'reject', 'spam'] as const)[dice(3)],
              reason: 'other',
            },
          }),
        );
    }
  }

  await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      const dice = makeDice(writer + 1);
      for (let round = 0; round < ROUNDS; round += 1) await write(writer, dice);
    }),
  );

  expect(
    answers.filter(([, answer]) => answer.status >= 500).map(([what, answer]) => [what, answer.text]),
  ).toEqual([]);
  const codes = new Set(
    answers.flatMap(([, answer]) => (answer.status >= 400 ? [answer.body.code as string] : [])),
  );
  for (const code of codes)
    expect([
      ...['comment_gone', 'own_comment', 'already_flagged', 'version_mismatch'],
      ...['not_a_top_comment', 'too_many_pins'],
    ]).toContain(code);
  // Every kind of write has succeeded at least once.
  const done = new Set(answers.flatMap(([what, answer]) => (answer.status < 300 ? [what] : [])));
  expect([...done].toSorted()).toEqual([
    'decide',
    'delete',
    'edit',
    'flag',
    'move',
    'pin',
    'rate',
    'react',
    'reply',
    'resolve',
    'start',
    'unflag',
    'unrate',
    'vote',
  ]);

  const { pool } = service.ctx.db;
  expect(await wrongCounters(pool)).toEqual([]);
  expect(await brokenEventNumbers(pool)).toEqual([]);
  expect(await doctorFindings(service.ctx.db)).toEqual([]);

  const { rows } = await pool.query<{ version: number; published: number }>(
    `select version, (select count(*)::int from comment c
       where c.site_id = a.site_id and c.article_id = a.id and c.status = 'published') as published
     from article a where id = $1`,
    [id],
  );
  const { version, published } = rows[0] ?? { version: -1, published: -1 };
  for (const instance of [service, other]) {
    await until('both instances show the last state', async () => {
      const page = await pageOf(instance, 'key=busy');
      return page.article?.version === version && page.article.counts.comments === published;
    });
    expect((await listOf(instance, id)).total).toBe(published);
  }
  const heard = stream.events.map((event) => event.id);
  expect(heard).toEqual([...new Set(heard)].toSorted((a, b) => a - b));
  stream.close();
}, 120_000);

test('one person voting many times at once has one vote', async () => {
  const { id } = await publishText(service, 'clicking', TEXTS);
  const { comment } = await startThread(service, 'ann', id);
  const token = service.token('bob');
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      (i % 2 === 0 ? service : other).call('PUT', `/comments/${comment.id}/vote`, {
        token,
        body: { value: i % 3 === 0 ? -1 : 1 },
      }),
    ),
  );
  expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 200));
  const { rows } = await service.ctx.db.pool.query('select 1 from vote where comment_id = $1', [comment.id]);
  expect(rows).toHaveLength(1);
  expect(await wrongCounters(service.ctx.db.pool)).toEqual([]);
});

test('one person rating many times at once has one rating, and the article’s sum agrees', async () => {
  const { id } = await publishText(service, 'rating', TEXTS);
  const token = service.token('bob');
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      (i % 2 === 0 ? service : other).call('PUT', `/articles/${id}/rating`, {
        token,
        body: { value: 1 + (i % 5) },
      }),
    ),
  );
  expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 200));
  const { rows } = await service.ctx.db.pool.query<{ value: number }>(
    'select value from rating where article_id = $1',
    [id],
  );
  expect(rows).toHaveLength(1);
  expect((await pageOf(service, 'key=rating')).article?.rating).toEqual({
    count: 1,
    average: rows[0]?.value,
  });
  expect(await wrongCounters(service.ctx.db.pool)).toEqual([]);
});

test('one person reacting many times at once has one reaction, two people two', async () => {
  const { id } = await publishText(service, 'reacting', TEXTS);
  const { comment } = await startThread(service, 'ann', id);
  const tokens = [service.token('bob'), service.token('cem')];
  const answers = await Promise.all(
    Array.from({ length: 24 }, (_, i) =>
      (i % 2 === 0 ? service : other).call('PUT', `/comments/${comment.id}/reaction`, {
        token: tokens[i % 3 === 0 ? 1 : 0],
        body: { kind: REACTIONS[i % REACTIONS.length] },
      }),
    ),
  );
  expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 200));
  const { rows } = await service.ctx.db.pool.query('select 1 from reaction where comment_id = $1', [
    comment.id,
  ]);
  expect(rows).toHaveLength(2);
  expect(await wrongCounters(service.ctx.db.pool)).toEqual([]);
});

test('many pins at once leave three on an article', async () => {
  const { id } = await publishText(service, 'pinning', TEXTS);
  const comments = await Promise.all(Array.from({ length: 6 }, () => startThread(service, 'ann', id)));
  const answers = await Promise.all(
    comments.map(({ comment }, i) =>
      (i % 2 === 0 ? service : other).call('PUT', `/comments/${comment.id}/pin`, {
        token: moderator(service),
        body: { pinned: true },
      }),
    ),
  );
  const codes = answers.map((answer) => (answer.status === 200 ? 'done' : (answer.body.code as string)));
  expect(codes.toSorted()).toEqual([...Array(3).fill('done'), ...Array(3).fill('too_many_pins')]);
});

test('a person first seen in many requests at once is stored once', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      (i % 2 === 0 ? service : other).call('GET', '/self', {
        token: service.token({ sub: 'newcomer', name: `N${i % 4}` }),
      }),
    ),
  );
  expect(new Set(answers.map((answer) => answer.body.person.id)).size).toBe(1);
});

test('concurrent publishes on two instances, between posts, are applied one after the other', async () => {
  const texts = [
    'The last bus leaves the Corn Exchange at ten past nine on every evening but Sunday.',
    'Four people ride it, and the driver knows where each of them gets out.',
    'On Fridays it is full, and the ones who stand are asked to hold on at the bend.',
    'The council pays two pounds a passenger, and has done so for eleven years.',
  ];
  const { article } = await service.publish('editions', texts);
  const { id } = article;
  const before = await ledgerOf(service, id);
  for (const { paragraphId } of before) await startThread(service, 'ann', id, { paragraph: paragraphId });
  // Moved, reworded and extended in every way, each edition unlike the others; no paragraph is removed.
  const editions = Array.from({ length: 8 }, (_, at) => {
    const turned = [...texts.slice(at % 4), ...texts.slice(0, at % 4)];
    return [
      ...turned.map((text, which) => (which === at % 3 ? `${text} So it was.` : text)),
      `Edition ${at}.`,
    ];
  });
  const results = await Promise.all(
    editions.flatMap((edition, at) => [
      (at % 2 ? other : service).publish('editions', edition),
      startThread(at % 2 ? service : other, `writer-${at}`, id, { paragraph: before[at % 4]?.paragraphId }),
    ]),
  );
  const published = results.flatMap((result) => ('report' in result ? [result] : []));
  expect(published.map((result) => result.article.revision).toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(
    editions.map((_, at) => at + 2),
  );
  const last = published.findIndex((result) => result.article.revision === editions.length + 1);
  const ledger = await ledgerOf(service, id);
  for (const { paragraphId, text } of before) {
    const now = ledger.find((paragraph) => paragraph.paragraphId === paragraphId);
    expect(now?.state).not.toBe('orphaned');
    expect(now?.text.startsWith(text)).toBe(true);
    expect(editions[last]?.[now?.index ?? -1]).toBe(now?.text);
  }
  // The paragraphs are those of the last text.
  expect(await service.publish('editions', editions[last] ?? [])).toMatchObject({ unchanged: true });
  expect((await listOf(other, id)).total).toBe(before.length + editions.length);
});

test('after these tests the doctor finds nothing', async () => {
  expect(await doctorFindings(service.ctx.db)).toEqual([]);
});
