/** Moderation: flags, checks, queues, decisions, locks and bans, the log, and what the writer sees. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { DecisionLog, QueueItem, QueuePage } from '../../src/shared/contract.js';
import {
  decide,
  listOf,
  moderator,
  pageOf,
  publishText,
  reply,
  selectorOf,
  startThread,
} from '../support/actions.js';
import { EASY, guest } from '../support/guests.js';
import { countRows, wrongCounters } from '../support/rows.js';
import { ORIGIN, startService, type SiteSetup, type TestService } from '../support/service.js';

const TEXTS = ['The last bus leaves at ten past nine.', 'Four people ride it.'];

let main: TestService;
/** A site of the test's own. */
let service: TestService;
let article: { id: string; paragraphs: string[] };
let clockOffset = 0;

beforeAll(async () => {
  main = await startService({ env: EASY, now: () => new Date(Date.now() + clockOffset) });
});
afterAll(() => main.stop());
beforeEach(() => open());

async function open(settings?: SiteSetup): Promise<void> {
  service = await main.newSite({ flagMinAgeHours: 0, ...settings });
  article = await publishText(service, 'a', TEXTS);
}

const post = (sub: string, body = 'Is that so?') =>
  startThread(service, sub, article.id, { paragraph: article.paragraphs[0], body });

function flag(id: string, sub: string, reason = 'abuse', note?: string) {
  return service.call('PUT', `/comments/${id}/flag`, {
    token: service.token(sub),
    body: { reason, ...(note !== undefined && { note }) },
  });
}

function unflag(id: string, sub: string) {
  return service.call('DELETE', `/comments/${id}/flag`, { token: service.token(sub) });
}

async function queue(status: string, query = ''): Promise<QueuePage> {
  const path = `/moderation/queue?status=${status}${query}`;
  return (await service.call('GET', path, { token: moderator(service) })).body as QueuePage;
}

async function queueIds(status: string): Promise<string[]> {
  return (await queue(status)).items.map((item) => item.comment.id);
}

async function look(id: string): Promise<QueueItem> {
  return (await service.call('GET', `/moderation/comments/${id}`, { token: moderator(service) }))
    .body as QueueItem;
}

async function log(query = ''): Promise<DecisionLog> {
  return (await service.call('GET', `/moderation/log?${query}`, { token: moderator(service) }))
    .body as DecisionLog;
}

async function heldOf(sub: string) {
  const answer = await service.call('GET', `/articles/${article.id}/overlay`, { token: service.token(sub) });
  return answer.body.held as { id: string; status: string; body: string; reasons: unknown[] }[];
}

async function counts() {
  return (await service.call('GET', '/moderation/counts', { token: moderator(service) })).body as Record<
    string,
    number
  >;
}

describe('flags', () => {
  test('count once per person and comment, not on one’s own, with reason and note', async () => {
    const { comment } = await post('ann');
    expect((await flag(comment.id, 'bob', 'hate', 'Third time')).body).toEqual({
      commentId: comment.id,
      flagged: true,
    });
    expect((await flag(comment.id, 'ann')).body.code).toBe('own_comment');
    expect((await look(comment.id)).flags).toMatchObject([{ reason: 'hate', note: 'Third time', by: 'bob' }]);
    expect(await queueIds('reported')).toEqual([comment.id]);
    expect((await listOf(service, article.id)).total).toBe(1);
  });

  test('can be withdrawn and made again', async () => {
    const { comment } = await post('ann');
    await flag(comment.id, 'bob', 'hate');
    for (let i = 0; i < 2; i += 1)
      expect((await unflag(comment.id, 'bob')).body).toEqual({ commentId: comment.id, flagged: false });
    expect(await queueIds('reported')).toEqual([]);
    expect((await look(comment.id)).flags).toEqual([]);
    expect((await flag(comment.id, 'bob', 'spam')).status).toBe(200);
    expect((await look(comment.id)).flags).toMatchObject([{ reason: 'spam', note: null }]);
  });

  test('hide the comment when there are enough, with a decision that gives the reason', async () => {
    const { comment, thread } = await post('ann');
    const below = await reply(service, 'bob', thread.id, 'No');
    for (const [sub, reason] of [
      ['bob', 'abuse'],
      ['cem', 'hate'],
      ['dee', 'abuse'],
    ] as const) {
      expect((await listOf(service, article.id)).items[0]?.status).toBe('published');
      await flag(comment.id, sub, reason);
    }
    expect((await flag(comment.id, 'eve')).body.code).toBe('comment_gone');
    const list = await listOf(service, article.id);
    expect(list.items).toMatchObject([
      { id: comment.id, status: 'removed', html: null, replies: [{ id: below.comment.id }] },
    ]);
    expect(list.total).toBe(1);
    expect(await queueIds('withheld')).toEqual([comment.id]);
    expect((await look(comment.id)).decisions).toMatchObject([
      {
        action: 'comment.withhold',
        reason: 'flag_threshold',
        actor: null,
        evidence: { threshold: 3, counted: 3, not_counted: 0, flags: { abuse: 2, hate: 1 } },
        from: 'published',
        to: 'withheld',
      },
    ]);
    expect(await heldOf('ann')).toMatchObject([
      { id: comment.id, status: 'withheld', reasons: [{ by: 'comment.withhold', reason: 'flag_threshold' }] },
    ]);
  });

  test('withdrawn after the comment was hidden do not restore it', async () => {
    await open({ flagThreshold: 1 });
    const { comment } = await post('ann');
    await flag(comment.id, 'bob');
    await unflag(comment.id, 'bob');
    expect(await queueIds('withheld')).toEqual([comment.id]);
    await decide(service, [comment.id], 'approve');
    expect((await listOf(service, article.id)).total).toBe(1);
  });
});

test('misinformation is a reason to report and to reject, and the writer sees it', async () => {
  const { comment } = await post('ann');
  expect((await flag(comment.id, 'bob', 'misinformation')).status).toBe(200);
  expect((await look(comment.id)).flags).toMatchObject([{ reason: 'misinformation', answered: false }]);
  const decided = await service.call('POST', '/moderation/decisions', {
    token: moderator(service),
    body: { commentIds: [comment.id], action: 'reject', reason: 'misinformation' },
  });
  expect(decided.status).toBe(200);
  expect((await heldOf('ann'))[0]?.reasons).toMatchObject([{ reason: 'misinformation' }]);
});

describe('comments held before publication', () => {
  test.each<[string, SiteSetup, string, { by: string; reason: string }[]]>([
    [
      'on a pre-moderated site',
      { moderation: 'pre' },
      'Hello',
      [{ by: 'premoderation', reason: 'premoderated_site' }],
    ],
    [
      'for its words',
      { suspectWords: ['bloody'] },
      'That Bloody bus',
      [{ by: 'suspect-words', reason: 'held_word' }],
    ],
    [
      'for its links',
      { maxLinks: 1 },
      'https://a.example https://b.example',
      [{ by: 'many-links', reason: 'many_links' }],
    ],
    [
      'for everything at once',
      { moderation: 'pre', suspectWords: ['bloody'], maxLinks: 0 },
      'bloody https://a.example',
      [
        { by: 'premoderation', reason: 'premoderated_site' },
        { by: 'suspect-words', reason: 'held_word' },
        { by: 'many-links', reason: 'many_links' },
      ],
    ],
  ])(
    '%s: only the writer and the moderators see it, with the reason',
    async (_what, settings, body, reasons) => {
      await open(settings);
      const { comment, article: after, thread } = await post('ann', body);
      expect(comment).toMatchObject({ status: 'pending', body });
      expect(comment.reasons.map(({ by, reason }) => ({ by, reason }))).toEqual(reasons);
      expect(after.counts).toEqual({ comments: 0, inline: 0, threads: 0 });
      expect(thread.comments).toBe(0);
      expect(await listOf(service, article.id)).toEqual({ items: [], next: null, total: 0 });
      expect((await service.call('GET', `/paragraphs/${article.paragraphs[0]}/threads`)).body.items).toEqual(
        [],
      );
      expect((await pageOf(service, 'key=a')).paragraphs).toEqual([]);
      const [held] = await heldOf('ann');
      expect(held).toMatchObject({ id: comment.id, status: 'pending', body });
      expect(held?.reasons).toHaveLength(reasons.length);
      expect(await heldOf('bob')).toEqual([]);
      const item = await look(comment.id);
      expect(item.verdicts.map(({ phase, reason }) => ({ by: phase, reason }))).toEqual(reasons);

      await decide(service, [comment.id], 'approve');
      expect(await heldOf('ann')).toEqual([]);
      expect((await pageOf(service, 'key=a')).article?.counts).toEqual({
        comments: 1,
        inline: 1,
        threads: 1,
      });
      expect((await listOf(service, article.id)).items[0]?.id).toBe(comment.id);
    },
  );

  test.each([
    ['a soft hyphen', 'what a bloo\u00addy bus'],
    ['a zero-width space', 'what a bl\u200boody bus'],
    ['a word joiner', 'what a bl\u2060oody bus'],
    ['an annotation mark', 'what a bl\ufffaoody bus'],
    ['the mark of an object', 'what a bl\ufffcoody bus'],
    ['an empty braille cell', 'what a bl\u2800oody bus'],
    ['emphasis inside it', 'what a bl**oo**dy bus'],
    ['a spoiler', 'what a bl||oo||dy bus'],
    ['a spoiler over it', 'what a ||bloody|| bus'],
    ['a link over a part of it', 'what a bl[ood](https://a.example)y bus'],
    ['a decimal entity', 'what a &#98;loody bus'],
    ['a hexadecimal entity', 'what a bl&#x6f;ody bus'],
    ['an entity nobody sees', 'what a bl&shy;oody bus'],
    ['accents', 'what a blóödy bus'],
    ['accents that are characters of their own', 'what a bl\u0336o\u0336o\u0336d\u0336y bus'],
    ['a stroke', 'what a bløødy bus'],
    ['letters for mathematics', 'what a 𝐛𝐥𝐨𝐨𝐝𝐲 bus'],
    ['the address of a link', 'see [this](https://bloody.example/bus)'],
    ['an escaped address', 'see [this](https://a.example/%62loody)'],
  ])('a held word is found behind %s', async (_what, body) => {
    await open({ suspectWords: ['Bloody'] });
    expect((await post('ann', body)).comment).toMatchObject({
      status: 'pending',
      reasons: [{ by: 'suspect-words', reason: 'held_word' }],
    });
  });

  test.each([
    ['a longer word', 'That is bloodyminded'],
    ['a longer word with an accent', 'That is bloodýminded'],
    ['two words that touch over a line', 'blood\ny'],
    ['two paragraphs', 'bloo\n\ndy'],
    ['two items', '- bloo\n- dy'],
  ])('a held word is not found in %s', async (_what, body) => {
    await open({ suspectWords: ['bloody'] });
    expect((await post('ann', body)).comment.status).toBe('published');
  });

  test.each([
    ['the title', { title: 'Bloody buses' }, 'A text.'],
    ['the paragraph', {}, 'A bloody text.'],
  ])('a held word is found in %s of a page that only readers know', async (_what, title, text) => {
    await open({ suspectWords: ['bloody'] });
    const body = {
      article: { url: `${ORIGIN}/${randomUUID()}`, ...title },
      paragraph: { selector: selectorOf([text], 0) },
      body: 'Nice.',
    };
    const posted = await service.call('POST', '/threads', { token: service.token('eve'), body });
    expect(posted.body.comment).toMatchObject({ status: 'pending', reasons: [{ by: 'suspect-words' }] });
  });

  test('a held word is found in a guest’s name', async () => {
    await open({ suspectWords: ['bloody'], guests: 'on' });
    const body = { article: { id: article.id }, body: 'Hello' };
    const token = await guest(service, 'Blo\u00f6dy Ann');
    expect((await service.call('POST', '/threads', { token, body })).body.comment.status).toBe('pending');
  });

  test('comments by the staff of a pre-moderated site are not held', async () => {
    await open({ moderation: 'pre' });
    const { comment } = await startThread(service, { sub: 'mo', roles: ['moderator'] }, article.id);
    expect(comment).toMatchObject({ status: 'published', author: { badge: 'moderator' } });
  });

  test('an edit that would have been held is held, and no count includes the comment', async () => {
    await open({ suspectWords: ['bloody'] });
    const { comment, thread } = await post('ann');
    await reply(service, 'bob', thread.id, 'Yes');
    const edit = (body: string, version: number) =>
      service.call('PATCH', `/comments/${comment.id}`, {
        token: service.token('ann'),
        body: { body },
        headers: { 'if-match': `"${version}"` },
      });
    expect((await edit('bloody', 1)).body).toMatchObject({
      status: 'pending',
      reasons: [{ by: 'suspect-words', reason: 'held_word' }],
    });
    expect((await listOf(service, article.id)).items).toMatchObject([{ status: 'removed', replies: [{}] }]);
    expect((await edit('sorry', 2)).body.status).toBe('pending');
    expect(await queueIds('pending')).toEqual([comment.id]);
    await decide(service, [comment.id], 'approve');
    expect((await listOf(service, article.id)).items[0]).toMatchObject({
      html: '<p>sorry</p>',
      status: 'published',
    });
  });

  test('a held reply is not counted anywhere until it is approved', async () => {
    await open({ suspectWords: ['bloody'] });
    const { comment, thread } = await post('ann');
    const held = await reply(service, 'bob', thread.id, 'bloody right');
    expect((await listOf(service, article.id)).items[0]).toMatchObject({ replyCount: 0, replies: [] });
    await decide(service, [held.comment.id], 'approve');
    expect((await listOf(service, article.id)).items[0]).toMatchObject({
      id: comment.id,
      replyCount: 1,
      replies: [{ id: held.comment.id }],
    });
  });
});

describe('queues and decisions', () => {
  test('each queue lists its own comments: pending ones oldest first, decided ones newest first', async () => {
    await open({ suspectWords: ['held'], flagThreshold: 2 });
    const ids = async (body: string) =>
      [(await post('ann', body)).comment.id, (await post('bob', body)).comment.id] as const;
    const pending = await ids('held');
    const reported = await ids('reported');
    const withheld = await ids('withheld');
    const approved = await ids('approved');
    const rejected = await ids('rejected');
    const spam = await ids('spam');
    for (const id of [...reported, ...withheld, ...approved]) await flag(id, 'cem');
    for (const id of withheld) await flag(id, 'dee');
    await decide(service, [...approved], 'approve');
    await decide(service, [...rejected], 'reject');
    await decide(service, [...spam], 'spam', 'spam');
    expect(await queueIds('pending')).toEqual(pending);
    expect(await queueIds('reported')).toEqual(reported);
    expect(await queueIds('withheld')).toEqual(withheld);
    expect(await queueIds('approved')).toEqual(approved.toReversed());
    expect(await queueIds('rejected')).toEqual(rejected.toReversed());
    expect(await queueIds('spam')).toEqual(spam.toReversed());
    expect(await counts()).toEqual({
      new: 2,
      pending: 2,
      reported: 2,
      withheld: 2,
      approved: 2,
      rejected: 2,
      spam: 2,
      appeals: 0,
    });
    expect(await wrongCounters(main.ctx.db.pool)).toEqual([]);
  });

  test.each(['pending', 'rejected'])('the %s queue is paged, each comment once', async (status) => {
    await open({ moderation: 'pre' });
    const ids: string[] = [];
    for (let i = 0; i < 5; i += 1) ids.push((await post('ann', `${i}`)).comment.id);
    if (status === 'rejected') await decide(service, ids, 'reject');
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: QueuePage = await queue(status, `&limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items.map((item) => item.comment.id));
      cursor = page.next;
    }
    expect(seen).toEqual(status === 'rejected' ? ids.toReversed() : ids);
  });

  test.each(['pending', 'rejected'])(
    'the %s queue of the longest comments and notices is paged by size too, each comment once',
    async (status) => {
      await open({ maxCommentLength: 20_000 });
      const { comment } = await post('ann', '"'.repeat(20_000));
      const { pool } = main.ctx.db;
      await pool.query(
        `insert into comment (site_id, id, article_id, thread_id, paragraph_id, person_id, body, html, excerpt, status)
         select site_id, gen_random_uuid(), article_id, thread_id, paragraph_id, person_id, body, html, excerpt, $2
         from comment, generate_series(1, 30) where id = $1`,
        [comment.id, status],
      );
      await pool.query(
        `insert into notice (site_id, id, comment_id, article_id, ground, explanation, receipt)
         select c.site_id, gen_random_uuid(), c.id, c.article_id, 'other', repeat('x', 5000), c.id || '/' || n
         from comment c, generate_series(1, 60) n where c.article_id = $1`,
        [article.id],
      );
      const seen: string[] = [];
      let next: string | null = '';
      for (; next !== null;) {
        const page: QueuePage = await queue(status, `&limit=100${next && `&cursor=${next}`}`);
        expect(JSON.stringify(page).length).toBeLessThan(1_000_000);
        for (const item of page.items) expect(item.notices.length).toBeGreaterThan(1);
        seen.push(...page.items.map((item) => item.comment.id));
        next = page.next;
      }
      expect([seen.length, new Set(seen).size]).toEqual([30, 30]);
    },
  );

  test('an item contains everything a decision needs', async () => {
    const first = await post('ann', 'What a <b>bus</b>');
    const { comment } = await reply(service, 'bob', first.thread.id, 'Rubbish');
    await flag(comment.id, 'cem', 'abuse', 'Rude');
    await service.publish('a', [`${TEXTS[0]} It is the 43.`, TEXTS[1] ?? '']);
    expect(await look(comment.id)).toMatchObject({
      comment: {
        id: comment.id,
        status: 'published',
        body: 'Rubbish',
        html: '<p>Rubbish</p>',
        parentExcerpt: 'What a <b>bus</b>',
      },
      author: { name: 'bob', published: 1, rejected: 0, ban: null },
      article: { id: article.id, title: 'About a', state: 'open' },
      thread: { id: first.thread.id, kind: 'discussion', locked: false },
      paragraph: {
        id: article.paragraphs[0],
        state: 'edited',
        quote: null,
        original: TEXTS[0],
        current: `${TEXTS[0]} It is the 43.`,
      },
      flags: [{ reason: 'abuse', note: 'Rude', by: 'cem' }],
    });
  });

  test('many comments are decided in one call, each with its own outcome', async () => {
    const [a, b, c] = [
      (await post('ann')).comment.id,
      (await post('bob')).comment.id,
      (await post('cem')).comment.id,
    ];
    await service.call('DELETE', `/comments/${b}`, { token: service.token('bob') });
    await decide(service, [c], 'reject');
    const elsewhere = await main.newSite();
    const other = await publishText(elsewhere, 'a', TEXTS);
    const foreign = (await startThread(elsewhere, 'ann', other.id)).comment.id;
    const unknown = randomUUID();
    const answer = await decide(service, [a, a, b, c, foreign, unknown], 'reject');
    expect(answer.body.items).toMatchObject([
      { commentId: a, outcome: 'changed', status: 'rejected' },
      { commentId: b, outcome: 'gone', status: 'deleted' },
      { commentId: c, outcome: 'unchanged', status: 'rejected' },
      { commentId: foreign, outcome: 'not_found', status: null },
      { commentId: unknown, outcome: 'not_found', status: null },
    ]);
    expect((await listOf(elsewhere, other.id)).total).toBe(1);
  });

  test('decisions back and forth update every counter and are all logged', async () => {
    const { comment } = await post('ann');
    const totals = [];
    for (const action of ['reject', 'approve', 'spam', 'reject', 'approve'] as const) {
      await decide(service, [comment.id], action);
      totals.push((await pageOf(service, 'key=a')).article?.counts.comments);
    }
    expect(totals).toEqual([0, 1, 0, 0, 1]);
    expect((await log(`commentId=${comment.id}`)).items.map((item) => [item.from, item.to])).toEqual([
      ['rejected', 'published'],
      ['spam', 'rejected'],
      ['published', 'spam'],
      ['rejected', 'published'],
      ['published', 'rejected'],
    ]);
    expect(await wrongCounters(main.ctx.db.pool)).toEqual([]);
  });

  test('the writer sees who decided what and why, with the note', async () => {
    const { comment } = await post('ann');
    await service.call('POST', '/moderation/decisions', {
      token: moderator(service),
      body: { commentIds: [comment.id], action: 'reject', reason: 'privacy', note: 'Names a child' },
    });
    expect(await heldOf('ann')).toMatchObject([
      {
        id: comment.id,
        status: 'rejected',
        reasons: [{ by: 'comment.reject', reason: 'privacy', note: 'Names a child' }],
      },
    ]);
  });

  test('of concurrent equal decisions one is recorded, and all get a response', async () => {
    const { comment } = await post('ann');
    const answers = await Promise.all([1, 2, 3].map(() => decide(service, [comment.id], 'reject')));
    expect(answers.map((answer) => answer.body.items[0].outcome).toSorted()).toEqual([
      'changed',
      'unchanged',
      'unchanged',
    ]);
    expect((await log(`commentId=${comment.id}`)).items).toHaveLength(1);
  });
});

describe('the log', () => {
  test('is paged newest first and can be narrowed to a comment or a person', async () => {
    const [a, b] = [(await post('ann')).comment, (await post('bob')).comment];
    await decide(service, [a.id], 'reject');
    await decide(service, [b.id], 'reject');
    await decide(service, [a.id], 'approve');
    const actions = (page: DecisionLog) => page.items.map((item) => [item.commentId, item.action]);
    const all = [
      [a.id, 'comment.approve'],
      [b.id, 'comment.reject'],
      [a.id, 'comment.reject'],
    ];
    // Before them are the entries of the site's setup.
    expect(actions(await log()).slice(0, 3)).toEqual(all);
    expect(actions(await log(`commentId=${a.id}`))).toEqual([all[0], all[2]]);
    expect(actions(await log(`personId=${b.author?.id}`))).toEqual([all[1]]);
    const first = await log('limit=2');
    expect(actions(first)).toEqual(all.slice(0, 2));
    expect(actions(await log(`limit=2&cursor=${first.next}`))[0]).toEqual(all[2]);
  });

  test('is paged by size too, each entry once', async () => {
    // Longer than any; as if an administrator had changed long lists often.
    await main.ctx.db.pool.query(
      `insert into decision (site_id, id, action, reason, evidence)
       select s.id, gen_random_uuid(), 'settings.change', '', jsonb_build_object('added', repeat('x', 100000))
       from site s, generate_series(1, 30) where s.key = $1`,
      [service.site],
    );
    const seen: string[] = [];
    let next: string | null = '';
    for (; next !== null;) {
      const page: DecisionLog = await log(`limit=100${next && `&cursor=${next}`}`);
      expect(JSON.stringify(page).length).toBeLessThan(1_000_000);
      seen.push(...page.items.map(({ id, action }) => `${action} ${id}`));
      next = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((entry) => entry.startsWith('settings.change')).length).toBeGreaterThanOrEqual(30);
  });

  test.each(['decision', 'event', 'site_event'])(
    'the database itself refuses to change or remove a %s',
    async (table) => {
      const { comment } = await post('ann');
      await decide(service, [comment.id], 'reject');
      const { pool } = main.ctx.db;
      for (const statement of [`update ${table} set created_at = now()`, `delete from ${table}`])
        await expect(pool.query(statement)).rejects.toThrow('append-only');
    },
  );
});

describe('bans', () => {
  const ban = (personId: string, body: object) =>
    service.call('PUT', `/people/${personId}/ban`, { token: moderator(service), body });

  test('block all participation, but not reading and withdrawing', async () => {
    const { comment, thread } = await post('troll');
    const other = await post('ann');
    const personId = comment.author?.id ?? '';
    expect((await ban(personId, { reason: 'Three warnings' })).body).toMatchObject({
      id: personId,
      published: 1,
      rejected: 0,
      ban: { reason: 'Three warnings', until: null },
    });
    const token = service.token('troll');
    const refused = await Promise.all([
      service.call('POST', '/threads', { token, body: { article: { id: article.id }, body: 'x' } }),
      service.call('POST', `/threads/${thread.id}/comments`, { token, body: { body: 'x' } }),
      service.call('PATCH', `/comments/${comment.id}`, {
        token,
        body: { body: 'x' },
        headers: { 'if-match': '"1"' },
      }),
      service.call('PUT', `/comments/${other.comment.id}/vote`, { token, body: { value: 1 } }),
      service.call('PUT', `/comments/${other.comment.id}/reaction`, { token, body: { kind: 'sad' } }),
      flag(other.comment.id, 'troll'),
      service.call('POST', '/preview', { token, body: { body: 'x' } }),
    ]);
    for (const answer of refused)
      expect([answer.status, answer.body.code, answer.body.detail]).toEqual([
        403,
        'person_banned',
        'Three warnings',
      ]);
    expect((await service.call('GET', '/self', { token })).body.ban).toEqual({
      reason: 'Three warnings',
      until: null,
    });
    expect((await look(comment.id)).author.ban).toEqual({ reason: 'Three warnings', until: null });
    expect((await service.call('DELETE', `/comments/${comment.id}`, { token })).status).toBe(204);
  });

  test('end at their time', async () => {
    const { comment } = await post('troll');
    const personId = comment.author?.id ?? '';
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await ban(personId, { reason: 'A day off', until });
    const token = service.token({ sub: 'troll', lifetime: 10_000 });
    const write = () =>
      service.call('POST', '/threads', { token, body: { article: { id: article.id }, body: 'x' } });
    expect((await write()).body).toMatchObject({
      code: 'person_banned',
      detail: `A day off (until ${until})`,
    });
    try {
      clockOffset = 3_700_000;
      expect((await write()).status).toBe(201);
      expect((await service.call('GET', '/self', { token })).body.ban).toBeNull();
      const record = await service.call('GET', `/people/${personId}`, { token: moderator(service) });
      expect(record.body.ban).toBeNull();
      expect((await look(comment.id)).author.ban).toBeNull();
    } finally {
      clockOffset = 0;
    }
  });

  test('are replaced and lifted, each logged; lifting none is not', async () => {
    const { comment } = await post('troll');
    const personId = comment.author?.id ?? '';
    const lift = () => service.call('DELETE', `/people/${personId}/ban`, { token: moderator(service) });
    await ban(personId, { reason: 'First' });
    const until = new Date(Date.now() + 3_600_000).toISOString();
    expect((await ban(personId, { reason: 'Second', until })).body.ban).toEqual({ reason: 'Second', until });
    expect((await lift()).body.ban).toBeNull();
    await lift();
    expect((await log(`personId=${personId}`)).items.map((item) => [item.action, item.reason])).toEqual([
      ['person.unban', 'ban lifted'],
      ['person.ban', 'Second'],
      ['person.ban', 'First'],
    ]);
    await post('troll');
  });

  test('of oneself or an unknown person are refused', async () => {
    const self = await service.call('GET', '/self', { token: moderator(service) });
    expect((await ban(self.body.person.id, { reason: 'x' })).body.code).toBe('forbidden');
    const before = await countRows(main.ctx.db.pool);
    expect((await ban(randomUUID(), { reason: 'x' })).body.code).toBe('person_not_found');
    expect(await countRows(main.ctx.db.pool)).toEqual(before);
  });

  test('of one site do not apply on another', async () => {
    const { comment } = await post('troll');
    const other = await main.newSite();
    const answer = await other.call('PUT', `/people/${comment.author?.id}/ban`, {
      token: moderator(other),
      body: { reason: 'x' },
    });
    expect(answer.body.code).toBe('person_not_found');
    await ban(comment.author?.id ?? '', { reason: 'x' });
    expect((await other.call('GET', '/self', { token: other.token('troll') })).body.ban).toBeNull();
  });
});

test('locks and article states are logged with their reasons', async () => {
  const { thread } = await post('ann');
  const put = (path: string, body: object) => service.call('PUT', path, { token: moderator(service), body });
  for (const locked of [true, true, false])
    await put(`/threads/${thread.id}/lock`, { locked, reason: 'Heat' });
  await put(`/articles/${article.id}/state`, { state: 'closed', reason: 'Old' });
  const items = (await log('limit=3')).items;
  expect(items.map((item) => [item.action, item.reason, item.actor?.name])).toEqual([
    ['article.close', 'Old', 'Mo Derator'],
    ['thread.unlock', 'Heat', 'Mo Derator'],
    ['thread.lock', 'Heat', 'Mo Derator'],
  ]);
});

describe('settings', () => {
  const admin = () => service.token({ sub: 'chief', roles: ['admin'] });
  const change = (body: object) => service.call('PATCH', '/settings', { token: admin(), body });

  test('change the fields sent and keep the rest, at once', async () => {
    expect((await change({ moderation: 'pre' })).body).toMatchObject({ moderation: 'pre', flagThreshold: 3 });
    expect((await change({ flagThreshold: 5 })).body).toMatchObject({ moderation: 'pre', flagThreshold: 5 });
    expect((await post('ann')).comment.status).toBe('pending');
    expect((await pageOf(service, 'key=a')).site.settings.moderation).toBe('pre');
    expect((await service.call('GET', '/settings', { token: moderator(service) })).body).toMatchObject({
      moderation: 'pre',
    });
  });

  test('keep all of several concurrent changes', async () => {
    await Promise.all([change({ moderation: 'pre' }), change({ flagThreshold: 9 }), change({ maxLinks: 7 })]);
    const answer = await service.call('GET', '/settings', { token: admin() });
    expect(answer.body).toMatchObject({ moderation: 'pre', flagThreshold: 9, maxLinks: 7 });
  });
});
