/** Reactions, the lists sorted by them and by replies, and what the newsroom pins and features. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { checkConsistency } from '../../src/db/doctor.js';
import type { CommentList, TopComment } from '../../src/shared/contract.js';
import { LIST_SORTS, REACTIONS } from '../../src/shared/enums.js';
import { decide, listOf, moderator, publishText, reply, startThread } from '../support/actions.js';
import { until } from '../support/conditions.js';
import { openEvents } from '../support/event-stream.js';
import { stepsOf } from '../support/plans.js';
import { updatesOf, wrongCounters } from '../support/rows.js';
import { startService, type TestService } from '../support/service.js';
import { watchStatements } from '../support/statements.js';

const TEXTS = ['The last bus leaves at ten past nine.', 'Four people ride it.'];

let service: TestService;

beforeAll(async () => {
  service = await startService({ settings: { flagMinAgeHours: 0 } });
});
afterAll(() => service.stop());

async function freshArticle(authors: string[] = []) {
  return publishText(service, `a-${randomUUID()}`, TEXTS, { authors });
}

async function freshComment(articleId?: string) {
  return (await startThread(service, 'ann', articleId ?? (await freshArticle()).id)).comment;
}

const react = (id: string, kind: string | null, sub: string) =>
  service.call('PUT', `/comments/${id}/reaction`, { token: service.token(sub), body: { kind } });
const vote = (id: string, value: number, sub: string) =>
  service.call('PUT', `/comments/${id}/vote`, { token: service.token(sub), body: { value } });
const pin = (id: string, pinned = true, token = moderator(service)) =>
  service.call('PUT', `/comments/${id}/pin`, { token, body: { pinned } });
const feature = (id: string, featured = true, token = moderator(service)) =>
  service.call('PUT', `/comments/${id}/feature`, { token, body: { featured } });
const excerpts = ({ items }: CommentList) => items.map((item) => item.excerpt);

async function versionOf(articleId: string): Promise<number> {
  const { rows } = await service.ctx.db.pool.query<{ version: number }>(
    'select version from article where id = $1',
    [articleId],
  );
  return rows[0]?.version ?? 0;
}

async function settings(change: Record<string, unknown>): Promise<void> {
  const token = service.token({ sub: 'boss', roles: ['admin'] });
  expect((await service.call('PATCH', '/settings', { token, body: change })).status).toBe(200);
}

describe('a reaction', () => {
  test('is one per person: set, changed, removed; repeating it changes and records nothing', async () => {
    const comment = await freshComment();
    const before = await versionOf(comment.articleId);
    const steps = [];
    for (const [sub, kind] of [
      ['bob', 'thanks'],
      ['bob', 'thanks'],
      ['cem', 'thanks'],
      ['bob', 'funny'],
      ['cem', null],
      ['cem', null],
    ] as const)
      steps.push((await react(comment.id, kind, sub)).body);
    expect(steps).toEqual([
      { commentId: comment.id, reactions: { thanks: 1 }, kind: 'thanks' },
      { commentId: comment.id, reactions: { thanks: 1 }, kind: 'thanks' },
      { commentId: comment.id, reactions: { thanks: 2 }, kind: 'thanks' },
      { commentId: comment.id, reactions: { thanks: 1, funny: 1 }, kind: 'funny' },
      { commentId: comment.id, reactions: { funny: 1 }, kind: null },
      { commentId: comment.id, reactions: { funny: 1 }, kind: null },
    ]);
    expect((await versionOf(comment.articleId)) - before).toBe(4);
    expect((await listOf(service, comment.articleId)).items[0]?.reactions).toEqual({ funny: 1 });
    expect(await wrongCounters(service.ctx.db.pool)).toEqual([]);
  });

  test('is in the person’s own overlay only', async () => {
    const comment = await freshComment();
    await react(comment.id, 'insightful', 'bob');
    const overlay = async (sub: string) =>
      (await service.call('GET', `/articles/${comment.articleId}/overlay`, { token: service.token(sub) }))
        .body;
    expect((await overlay('bob')).reactions).toEqual({ [comment.id]: 'insightful' });
    expect((await overlay('cem')).reactions).toEqual({});
  });

  test('is sent to open pages without the person', async () => {
    const comment = await freshComment();
    const stream = await openEvents(service, comment.articleId);
    await react(comment.id, 'sad', 'bob');
    expect(await stream.types(1)).toEqual(['comment.reacted']);
    expect(stream.events[0]?.data).toMatchObject({ commentId: comment.id, reactions: { sad: 1 } });
    expect(Object.keys(stream.events[0]?.data ?? {}).toSorted()).toEqual(
      ['at', 'commentId', 'paragraphId', 'reactions', 'threadId', 'type', 'version'].toSorted(),
    );
    stream.close();
  });

  test('is refused for the person’s own comment, a deleted one and an unknown one', async () => {
    const comment = await freshComment();
    expect((await react(comment.id, 'thanks', 'ann')).body.code).toBe('own_comment');
    await decide(service, [comment.id], 'reject');
    expect((await react(comment.id, 'thanks', 'bob')).body.code).toBe('comment_gone');
    expect((await react(randomUUID(), 'thanks', 'bob')).body.code).toBe('comment_not_found');
  });

  test('is not shown on a comment that became a tombstone', async () => {
    const comment = await freshComment();
    await reply(service, 'bob', comment.threadId, 'Why?');
    await react(comment.id, 'thanks', 'bob');
    await service.call('DELETE', `/comments/${comment.id}`, { token: service.token('ann') });
    expect((await listOf(service, comment.articleId)).items[0]).toMatchObject({
      status: 'deleted',
      reactions: {},
    });
  });

  test('is of a kind the site offers; one no longer offered can be removed', async () => {
    const comment = await freshComment();
    await react(comment.id, 'funny', 'bob');
    const settingsOf = async () => (await service.call('GET', '/page?key=none')).body.site.settings.reactions;
    expect(await settingsOf()).toEqual(REACTIONS);
    try {
      await settings({ reactions: ['sad', 'thanks', 'sad'] });
      expect(await settingsOf()).toEqual(['thanks', 'sad']);
      const refused = await react(comment.id, 'funny', 'cem');
      expect([refused.status, refused.body.code]).toEqual([409, 'reaction_off']);
      expect((await react(comment.id, 'sad', 'cem')).status).toBe(200);
      expect((await react(comment.id, null, 'bob')).body.reactions).toEqual({ sad: 1 });
      await settings({ reactions: [] });
      expect((await react(comment.id, 'sad', 'bob')).body.code).toBe('reaction_off');
    } finally {
      await settings({ reactions: REACTIONS });
    }
  });

  test('the doctor finds and corrects a wrong count', async () => {
    const comment = await freshComment();
    await react(comment.id, 'sad', 'bob');
    const { pool } = service.ctx.db;
    await pool.query(`update comment set reactions = '{"funny": 3}', reacted = 3 where id = $1`, [
      comment.id,
    ]);
    const found = await checkConsistency(service.ctx.db, true);
    expect(found.filter(({ rows }) => rows > 0)).toEqual([
      { what: 'reaction counts of comments', rows: 1, repaired: true },
    ]);
    expect((await checkConsistency(service.ctx.db, false)).every(({ rows }) => rows === 0)).toBe(true);
    expect(await wrongCounters(pool)).toEqual([]);
    expect((await react(comment.id, null, 'bob')).body.reactions).toEqual({});
  });
});

describe('lists sorted by reactions and by replies', () => {
  let articleId: string;
  let paragraphs: string[];

  beforeAll(async () => {
    ({ id: articleId, paragraphs } = await freshArticle());
    for (let i = 0; i < 9; i += 1) {
      const paragraph = i % 2 === 0 ? paragraphs[0] : undefined;
      const { comment } = await startThread(service, 'ann', articleId, { paragraph, body: `${i}` });
      // Several share a number, to test the order among equals too; votes against count as well.
      for (let n = 0; n < i % 3; n += 1) await react(comment.id, REACTIONS[n] ?? null, `r${n}`);
      if (i % 4 === 0) await vote(comment.id, -1, 'bob');
      for (let n = 0; n < (i * 2) % 3; n += 1) await reply(service, 'bob', comment.threadId, 'So?');
    }
  });

  async function walk(query: string, limit: number): Promise<TopComment[]> {
    const seen: TopComment[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: CommentList = await listOf(
        service,
        articleId,
        `${query}&limit=${limit}${cursor && `&cursor=${cursor}`}`,
      );
      expect(page.items.length).toBeLessThanOrEqual(limit);
      seen.push(...page.items);
      cursor = page.next;
    }
    return seen;
  }

  const numberOf = {
    most_reacted: ({ up, down, reactions }: TopComment) =>
      up + down + Object.values(reactions).reduce((sum, count) => sum + count, 0),
    hottest: ({ replyCount }: TopComment) => replyCount,
  };

  test.each([
    ['most_reacted', 1],
    ['most_reacted', 4],
    ['most_reacted', 50],
    ['hottest', 1],
    ['hottest', 4],
    ['hottest', 50],
  ] as const)(
    '%s in pages of %d contain every comment once, most first, newer before older',
    async (sort, limit) => {
      const items = await walk(`sort=${sort}`, limit);
      const number = numberOf[sort];
      const wanted = items.toSorted((a, b) => number(b) - number(a) || (a.id < b.id ? 1 : -1));
      expect(items.map(({ excerpt }) => excerpt)).toEqual(wanted.map(({ excerpt }) => excerpt));
      expect(new Set(items.map(({ id }) => id)).size).toBe(9);
      expect(new Set(items.map(number)).size).toBeGreaterThan(2);
      expect((await walk(`sort=${sort}&scope=inline`, limit)).map(({ excerpt }) => excerpt)).toEqual(
        wanted.filter(({ anchor }) => anchor !== null).map(({ excerpt }) => excerpt),
      );
    },
  );

  test('cost the same however many comments the article has', async () => {
    const { pool } = service.ctx.db;
    const {
      id,
      paragraphs: [paragraph = ''],
    } = await freshArticle();
    const { comment } = await startThread(service, 'ann', id, { paragraph });
    await pool.query(
      `insert into comment (site_id, id, article_id, thread_id, paragraph_id, person_id, body, html, excerpt, status, up, score, reply_count)
       select site_id, gen_random_uuid(), article_id, thread_id, paragraph_id, person_id, body, html, excerpt, status, n % 50, n % 50, n % 70
       from comment, generate_series(1, 6000) n where id = $1`,
      [comment.id],
    );
    await pool.query('analyze comment');
    const dear: string[] = [];
    for (const place of ['', 'scope=inline&', `paragraph=${paragraph}&`])
      for (const sort of LIST_SORTS) {
        const most = await mostComments(() => listOf(service, id, `${place}sort=${sort}&limit=10`));
        // A page and one more, and the few that may be pinned.
        if (most > 20) dear.push(`${place}${sort} looks at ${most} comments`);
      }
    await pool.query('delete from comment where article_id = $1 and id <> $2', [id, comment.id]);
    expect(dear).toEqual([]);
  });

  /**
   * The most comments that any step of the list's statement reads, in the plans of the statements that `act` caused.
   */
  async function mostComments(act: () => Promise<unknown>): Promise<number> {
    const { pool } = service.ctx.db;
    const asked = jest.spyOn(pool, 'query');
    await act();
    const statements = asked.mock.calls.map(
      ([first]) => first as unknown as { text?: string; values: unknown[] },
    );
    asked.mockRestore();
    const list = statements.find(({ text }) => text?.includes("'replies'"));
    if (!list?.text) throw new Error('no list was read');
    const steps = await stepsOf(pool, { text: list.text, values: list.values });
    const ofComments = steps.filter((step) => step['Relation Name'] === 'comment');
    expect(ofComments).not.toEqual([]);
    return Math.max(
      ...ofComments.map(
        (step) => (step['Actual Rows'] + (step['Rows Removed by Filter'] ?? 0)) * step['Actual Loops'],
      ),
    );
  }
});

test('votes and reactions change no index of their comment', async () => {
  // In its own database, whose update counts start at zero.
  const own = await startService();
  try {
    const { id } = await publishText(own, 'a', TEXTS);
    const { comment } = await startThread(own, 'ann', id);
    for (const sub of ['bob', 'cay', 'dee']) {
      const token = own.token(sub);
      const put = (what: string, body: unknown) =>
        own.call('PUT', `/comments/${comment.id}/${what}`, { token, body });
      expect((await put('vote', { value: 1 })).status).toBe(200);
      expect((await put('reaction', { kind: 'thanks' })).status).toBe(200);
    }
    const counted = () => updatesOf(own.databaseUrl, 'comment');
    await until('the updates are counted', async () => (await counted()).all === 6);
    expect(await counted()).toEqual({ all: 6, hot: 6 });
  } finally {
    await own.stop();
  }
});

test('a vote or a reaction is written by one statement, after one that looks its comment up', async () => {
  const { id } = await publishText(service, randomUUID(), TEXTS);
  const { comment } = await startThread(service, 'ann', id);
  const token = service.token('bob');
  await service.call('GET', '/self', { token });
  const sent = watchStatements(service.ctx.db.pool);
  for (const [what, body] of [
    ['vote', { value: 1 }],
    ['reaction', { kind: 'thanks' }],
  ] as const) {
    sent.length = 0;
    const path = `/comments/${comment.id}/${what}`;
    expect((await service.call('PUT', path, { token, body })).status).toBe(200);
    // Besides these: the limit of writes, the notification, the reading of new events, and the job that indexes the comment.
    const others = /shared_count|snapshot|read_feeds|pg_notify|index_comments/;
    const own = sent.map(({ text }) => text).filter((text) => !others.test(text));
    expect(own).toEqual([
      expect.stringMatching(/^select .* from comment /s),
      expect.stringMatching(/^with\s.*update comment /s),
    ]);
  }
});

describe('a pinned comment', () => {
  test('is first on the first page in every order, once, the newest pin on top', async () => {
    const { id, paragraphs } = await freshArticle();
    const ids: string[] = [];
    for (let i = 0; i < 7; i += 1)
      ids.push(
        (await startThread(service, 'ann', id, { paragraph: paragraphs[i % 2], body: `${i}` })).comment.id,
      );
    await vote(ids[3]!, 1, 'bob');
    for (const at of [1, 4]) expect((await pin(ids[at]!)).body).toMatchObject({ pinned: true });
    for (const sort of LIST_SORTS) {
      const first = await listOf(service, id, `sort=${sort}&limit=2`);
      expect(excerpts(first).slice(0, 2)).toEqual(['4', '1']);
      expect(first.items.map(({ pinned }) => pinned)).toEqual([true, true, false, false]);
      const seen = [...first.items];
      for (let { next } = first; next !== null;) {
        const page = await listOf(service, id, `sort=${sort}&limit=2&cursor=${next}`);
        seen.push(...page.items);
        next = page.next;
      }
      expect(seen.map(({ excerpt }) => excerpt).toSorted()).toEqual(['0', '1', '2', '3', '4', '5', '6']);
    }
    expect(excerpts(await listOf(service, id, `paragraph=${paragraphs[1]}&sort=oldest`))).toEqual([
      '1',
      '3',
      '5',
    ]);
    expect(excerpts(await listOf(service, id, `paragraph=${paragraphs[0]}&sort=oldest`))).toEqual([
      ...['4', '0', '2', '6'],
    ]);
    await pin(ids[4]!, false);
    expect(excerpts(await listOf(service, id, 'sort=newest'))).toEqual(['1', '6', '5', '4', '3', '2', '0']);
  });

  test('is a whole page if there is nothing else', async () => {
    const comment = await freshComment();
    await pin(comment.id);
    const list = await listOf(service, comment.articleId, 'limit=1');
    expect([list.items.length, list.next]).toEqual([1, null]);
  });

  test('keeps its place in the list of its thread', async () => {
    const { id, paragraphs } = await freshArticle();
    const asked = await service.call('POST', `/articles/${id}/prompts`, {
      token: moderator(service),
      body: { paragraph: { id: paragraphs[0] }, question: 'Who rides it?' },
    });
    const first = await reply(service, 'ann', asked.body.id as string, 'I do');
    const second = await reply(service, 'bob', asked.body.id as string, 'I did');
    await pin(second.comment.id);
    const list = await listOf(service, id, `thread=${first.thread.id}&sort=oldest&limit=1`);
    expect(excerpts(list)).toEqual(['I do']);
    expect(
      excerpts(
        await listOf(service, id, `thread=${first.thread.id}&sort=oldest&limit=1&cursor=${list.next}`),
      ),
    ).toEqual(['I did']);
  });

  test('only published top comments can be pinned, at most three; pinning again changes and records nothing', async () => {
    const { id } = await freshArticle();
    const comments = [];
    for (let i = 0; i < 4; i += 1) comments.push(await freshComment(id));
    const answer = await reply(service, 'bob', comments[0]!.threadId, 'No.');
    expect((await pin(answer.comment.id)).body.code).toBe('not_a_top_comment');
    for (const comment of comments.slice(0, 3)) await pin(comment.id);
    const before = await versionOf(id);
    expect((await pin(comments[0]!.id)).status).toBe(200);
    const refused = await pin(comments[3]!.id);
    expect([refused.status, refused.body.code]).toEqual([409, 'too_many_pins']);
    expect(await versionOf(id)).toBe(before);
    await pin(comments[1]!.id, false);
    expect((await pin(comments[3]!.id)).status).toBe(200);
    await decide(service, [comments[2]!.id], 'reject');
    expect((await pin(comments[2]!.id)).body.code).toBe('comment_gone');
  });

  test.each([
    ['rejected', (id: string) => decide(service, [id], 'reject')],
    [
      'deleted by its writer',
      (id: string) => service.call('DELETE', `/comments/${id}`, { token: service.token('ann') }),
    ],
    [
      'withheld by reports',
      (id: string) =>
        Promise.all(
          ['bob', 'cem', 'dee'].map((sub) =>
            service.call('PUT', `/comments/${id}/flag`, {
              token: service.token(sub),
              body: { reason: 'spam' },
            }),
          ),
        ),
    ],
  ])('%s loses pin and mark, and does not get them back when it is restored', async (_how, take) => {
    const { id } = await freshArticle();
    const comment = await freshComment(id);
    await reply(service, 'bob', comment.threadId, 'Why?');
    await startThread(service, 'bob', id, { body: 'Other' });
    await pin(comment.id);
    await feature(comment.id);
    await take(comment.id);
    const after = await listOf(service, id, 'sort=newest');
    expect(after.items.map(({ pinned, featured }) => [pinned, featured])).toEqual([
      [false, false],
      [false, false],
    ]);
    expect(after.items[0]?.excerpt).toBe('Other');
    await decide(service, [comment.id], 'approve');
    const restored = (await listOf(service, id)).items;
    expect(restored[0]?.excerpt).toBe('Other');
    expect(restored.map(({ pinned, featured }) => [pinned, featured])).toEqual([
      [false, false],
      [false, false],
    ]);
    // Its place among the three is free again.
    for (let i = 0; i < 3; i += 1) expect((await pin((await freshComment(id)).id)).status).toBe(200);
  });
});

describe('a featured comment', () => {
  test('or reply has the mark in every response until it is removed', async () => {
    const comment = await freshComment();
    const answer = await reply(service, 'bob', comment.threadId, 'Because.');
    expect((await feature(answer.comment.id)).body).toEqual({
      commentId: answer.comment.id,
      pinned: false,
      featured: true,
    });
    const [top] = (await listOf(service, comment.articleId)).items;
    expect([top?.featured, top?.replies[0]?.featured]).toEqual([false, true]);
    const permalink = await service.call('GET', `/comments/${answer.comment.id}`);
    expect(permalink.body.comment.featured).toBe(true);
    await feature(answer.comment.id, false);
    expect((await service.call('GET', `/comments/${answer.comment.id}`)).body.comment.featured).toBe(false);
    await decide(service, [comment.id], 'reject');
    expect((await feature(comment.id)).body.code).toBe('comment_gone');
  });
});

describe('pinning and featuring', () => {
  test('is refused to the comment’s writer, in any role', async () => {
    const { id } = await freshArticle(['ines']);
    for (const [name, role] of [
      ['ines', 'author'],
      ['mo', 'moderator'],
      ['ada', 'admin'],
    ] as const) {
      const person = { sub: name, roles: [role] };
      const token = service.token(person);
      const { comment } = await startThread(service, person, id);
      for (const choose of [pin, feature])
        for (const on of [true, false]) {
          const answer = await choose(comment.id, on, token);
          expect([name, answer.status, answer.body.code]).toEqual([name, 403, 'forbidden']);
        }
      const chief = service.token({ sub: 'chief', roles: ['admin'] });
      const seen = async (by: string) =>
        (await service.call('GET', `/moderation/comments/${comment.id}`, { token: by })).body.may?.promote;
      expect(await seen(chief)).toBe(true);
      if (role !== 'author') expect(await seen(token)).toBe(false);
    }
  });

  test('is allowed to the article’s author and any moderator, and logged with its note', async () => {
    const { id } = await freshArticle(['ines']);
    const comment = await freshComment(id);
    const ines = service.token({ sub: 'ines', name: 'Ines', roles: ['author'] });
    const note = 'Answers the question of the piece';
    const body = { pinned: true, note };
    expect((await service.call('PUT', `/comments/${comment.id}/pin`, { token: ines, body })).status).toBe(
      200,
    );
    expect((await feature(comment.id)).status).toBe(200);
    expect((await pin(comment.id, false)).status).toBe(200);
    expect((await feature(comment.id, false, ines)).status).toBe(200);
    const other = service.token({ sub: 'olga', roles: ['author'] });
    expect((await pin(comment.id, true, other)).body.code).toBe('forbidden');
    expect((await feature(comment.id, true, service.token('bob'))).body.code).toBe('forbidden');
    const log = await service.call('GET', `/moderation/log?commentId=${comment.id}`, {
      token: moderator(service),
    });
    expect(
      log.body.items.map((item: { action: string; actor: { name: string }; note: string | null }) => [
        item.action,
        item.actor.name,
        item.note,
      ]),
    ).toEqual([
      ['comment.unfeature', 'Ines', null],
      ['comment.unpin', 'Mo Derator', null],
      ['comment.feature', 'Mo Derator', null],
      ['comment.pin', 'Ines', note],
    ]);
    const item = await service.call('GET', `/moderation/comments/${comment.id}`, {
      token: moderator(service),
    });
    expect(item.body.comment).toMatchObject({ top: true, pinned: false, featured: false });
  });

  test('is not among the reasons the writer gets for a held comment', async () => {
    const comment = await freshComment();
    await pin(comment.id);
    await decide(service, [comment.id], 'reject', 'off_topic');
    const overlay = await service.call('GET', `/articles/${comment.articleId}/overlay`, {
      token: service.token('ann'),
    });
    expect(overlay.body.held[0].reasons.map(({ by }: { by: string }) => by)).toEqual(['comment.reject']);
  });

  test('is sent to open pages, also its removal', async () => {
    const comment = await freshComment();
    const stream = await openEvents(service, comment.articleId);
    for (const on of [true, false]) {
      await pin(comment.id, on);
      await feature(comment.id, on);
    }
    expect(await stream.types(4)).toEqual(Array(4).fill('comment.promoted'));
    stream.close();
  });
});

test('after these tests every counter matches the rows', async () => {
  expect(await wrongCounters(service.ctx.db.pool)).toEqual([]);
});
