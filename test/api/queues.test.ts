/** The queues: what is new, their orders and groups, searching all comments, and deciding what was seen. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { checkConsistency } from '../../src/db/doctor.js';
import type {
  DecideResult,
  DecisionLog,
  QueueItem,
  QueuePage,
  SearchPage,
} from '../../src/shared/contract.js';
import { decide, moderator, publishText, reply, startThread } from '../support/actions.js';
import { runJob } from '../support/jobs.js';
import { startService, type TestService } from '../support/service.js';

const TEXTS = ['The last bus leaves at ten past nine.', 'Four people ride it.'];

let main: TestService;
/** A site of the test's own. */
let service: TestService;
let article: { id: string };
let other: { id: string };

beforeAll(async () => {
  main = await startService();
});
afterAll(() => main.stop());
beforeEach(async () => {
  service = await main.newSite({ suspectWords: ['walrus'], flagMinAgeHours: 0 });
  article = await publishText(service, 'bus', TEXTS, { title: 'The bus' });
  other = await publishText(service, 'ferry', TEXTS, { title: 'A ferry' });
});

const post = async (by: string, body: string, at = article) =>
  (await startThread(service, by, at.id, { body })).comment.id;
const ask = async <T>(path: string) =>
  (await service.call('GET', `/moderation/${path}`, { token: moderator(service) })).body as T;
const queue = (query: string) => ask<QueuePage>(`queue?${query}`);
const search = (query: string) => ask<SearchPage>(`search?${query}`);
const idsOf = ({ items }: { items: QueueItem[] }) => items.map(({ comment }) => comment.id);
const flag = (id: string, by: string, reason: string) =>
  service.call('PUT', `/comments/${id}/flag`, { token: service.token(by), body: { reason } });
const count = async (name: string) => (await ask<Record<string, number>>('counts'))[name];
const see = (ids: string[], seen?: Record<string, string>) =>
  service.call('POST', '/moderation/decisions', {
    token: moderator(service),
    body: { commentIds: ids, action: 'see', reason: 'within_rules', ...(seen && { seen }) },
  });
const stateOf = async (id: string) => (await ask<QueueItem>(`comments/${id}`)).comment.state;

describe('the queue of new comments', () => {
  test('has public comments that no moderator has looked at, the newest first, and counts them', async () => {
    const first = await post('ann', 'One.');
    const held = await post('ben', 'A walrus.');
    const last = await post('ben', 'Two.');
    await startThread(service, { sub: 'mo', roles: ['moderator'] }, article.id, { body: 'From us.' });
    expect(idsOf(await queue('status=new'))).toEqual([last, first]);
    expect(await count('new')).toBe(2);
    await decide(service, [first], 'approve');
    await decide(service, [held], 'approve');
    expect(idsOf(await queue('status=new'))).toEqual([last]);
    await decide(service, [last], 'reject');
    expect(idsOf(await queue('status=new'))).toEqual([]);
    expect(await count('new')).toBe(0);
  });

  test('is paged', async () => {
    const ids = [];
    for (const body of ['One.', 'Two.', 'Three.']) ids.unshift(await post('ann', body));
    const first = await queue('status=new&limit=2');
    const second = await queue(`status=new&limit=2&cursor=${first.next}`);
    expect([...idsOf(first), ...idsOf(second)]).toEqual(ids);
    expect(second.next).toBeNull();
  });

  test('is left by what was seen, which changes nothing else, until the text changes', async () => {
    const id = await post('ann', 'One.');
    await flag(id, 'ben', 'abuse');
    const before = await ask<QueueItem>(`comments/${id}`);
    expect((await see([id])).body.items).toMatchObject([{ outcome: 'changed', status: 'published' }]);
    expect(idsOf(await queue('status=new'))).toEqual([]);
    expect(idsOf(await queue('status=reported'))).toEqual([id]);
    expect(idsOf(await queue('status=approved'))).toEqual([]);
    expect((await see([id])).body.items).toMatchObject([{ outcome: 'unchanged' }]);
    const after = await ask<QueueItem>(`comments/${id}`);
    expect(after).toMatchObject({ comment: { status: 'published' }, flags: [{ answered: false }] });
    expect(after.author).toEqual(before.author);
    expect((await ask<DecisionLog>(`log?commentId=${id}`)).items).toMatchObject([
      { action: 'comment.see', actor: { name: 'Mo Derator' } },
    ]);
    const edit = { token: service.token('ann'), body: { body: 'Two.' }, headers: { 'If-Match': '"1"' } };
    expect((await service.call('PATCH', `/comments/${id}`, edit)).status).toBe(200);
    expect(idsOf(await queue('status=new'))).toEqual([id]);
  });

  test('has a comment again after an undo, of having seen or of a decision', async () => {
    const id = await post('ann', 'One.');
    for (const act of [
      () => see([id]),
      () => decide(service, [id], 'approve'),
      () => decide(service, [id], 'spam'),
    ]) {
      const { items } = (await act()).body as DecideResult;
      expect(await count('new')).toBe(0);
      const decisionIds = items.map(({ decisionId }) => decisionId);
      const undo = { token: moderator(service), body: { decisionIds } };
      expect((await service.call('POST', '/moderation/undo', undo)).body.items).toMatchObject([
        { outcome: 'changed', status: 'published' },
      ]);
      expect(idsOf(await queue('status=new'))).toEqual([id]);
      expect(await count('new')).toBe(1);
    }
  });

  test('refuses to note as seen what has changed since, or is not public', async () => {
    const id = await post('ann', 'One.');
    const known = await stateOf(id);
    await decide(service, [id], 'reject');
    const answer = await see([id], { [id]: known });
    expect([answer.status, answer.body.code]).toEqual([409, 'conflict']);
    expect((await see([await post('ann', 'A walrus.')])).status).toBe(409);
  });

  test('forgets deleted comments and articles', async () => {
    const id = await post('ann', 'One.');
    await post('ann', 'Two.', other);
    expect(await count('new')).toBe(2);
    const own = { token: service.token('ann'), headers: { 'If-Match': '"1"' } };
    expect((await service.call('DELETE', `/comments/${id}`, own)).status).toBe(204);
    expect(await count('new')).toBe(1);
    expect(
      (await service.call('DELETE', `/publications/ferry`, { token: service.serviceToken })).status,
    ).toBeLessThan(300);
    expect(idsOf(await queue('status=new'))).toEqual([]);
  });
});

describe('orders', () => {
  test('by reports, then by age, page by page', async () => {
    const [none, once, twice, again] = [
      await post('ann', 'None of it.'),
      await post('ann', 'Once.'),
      await post('ann', 'Twice.'),
      await post('ann', 'Once more.'),
    ];
    for (const id of [once, twice, again]) await flag(id, 'ben', 'abuse');
    await flag(twice, 'cleo', 'abuse');
    const first = await queue('status=reported&sort=reports&limit=2');
    const second = await queue(`status=reported&sort=reports&limit=2&cursor=${first.next}`);
    expect([...idsOf(first), ...idsOf(second)]).toEqual([twice, once, again]);
    expect(idsOf(await queue('status=new&sort=reports'))).toEqual([twice, once, again, none]);
  });

  test('by urgency: reports, serious reasons and notices count as hours of waiting', async () => {
    const old = await post('ann', 'Old.');
    const reported = await post('ann', 'Reported.');
    const serious = await post('ann', 'Serious.');
    const illegal = await post('ann', 'Illegal.');
    for (const id of [old, reported]) await flag(id, 'ben', 'off_topic');
    await flag(reported, 'cleo', 'off_topic');
    await flag(serious, 'ben', 'hate');
    const notice = { commentId: illegal, ground: 'threat', explanation: 'A threat.', goodFaith: true };
    expect((await service.call('POST', '/notices', { body: notice })).status).toBe(201);
    const sorted = [illegal, serious, reported, old];
    expect(idsOf(await queue('status=reported&sort=urgency'))).toEqual(sorted);
    const first = await queue('status=reported&sort=urgency&limit=3');
    expect(idsOf(await queue(`status=reported&sort=urgency&limit=3&cursor=${first.next}`))).toEqual([old]);
  });

  test.each(['status=approved&sort=reports', 'status=spam&sort=urgency', 'status=pending&sort=loudest'])(
    'that a queue does not have are refused: %s',
    async (query) => {
      const answer = await service.call('GET', `/moderation/queue?${query}`, { token: moderator(service) });
      expect([answer.status, answer.body.code]).toEqual([422, 'invalid_input']);
    },
  );
});

describe('groups', () => {
  const SPAM = 'Buy the cheapest walrus tickets here today before they are all gone for good';

  test('are nearly identical texts and one person’s comments, with their numbers', async () => {
    const alike = [
      await post('ann', SPAM),
      await post('ben', `${SPAM.toUpperCase()}!!!`),
      await post('cleo', SPAM),
    ];
    const mine = [await post('dov', 'A walrus, once.'), await post('dov', 'Another walrus entirely.')];
    const { items, groups } = await queue('status=pending');
    expect(items).toHaveLength(5);
    const of = (id = '') => groups.find(({ commentId }) => commentId === id);
    for (const id of alike)
      expect(of(id)).toMatchObject({ alike: 3, person: 1, likeness: of(alike[0])?.likeness });
    for (const id of mine) expect(of(id)).toMatchObject({ alike: 1, person: 2 });
    expect(idsOf(await queue(`status=pending&alike=${alike[1]}`))).toEqual(alike);
    const { author } = (await queue(`status=pending&alike=${mine[0]}`)).items[0] ?? {};
    expect(idsOf(await queue(`status=pending&person=${author?.id}`))).toEqual(mine);
    const first = await queue(`status=pending&alike=${alike[0]}&limit=2`);
    expect(idsOf(await queue(`status=pending&alike=${alike[0]}&limit=2&cursor=${first.next}`))).toEqual(
      alike.slice(2),
    );
  });

  test('are decided in one go with what was seen; a changed one answers conflict', async () => {
    const ids = [await post('ann', SPAM), await post('ben', SPAM), await post('cleo', SPAM)];
    const { items } = await queue(`status=pending&alike=${ids[0]}`);
    const seen = Object.fromEntries(items.map(({ comment }) => [comment.id, comment.state]));
    await decide(service, ids.slice(1, 2), 'approve');
    const answer = await service.call('POST', '/moderation/decisions', {
      token: moderator(service),
      body: { commentIds: ids, action: 'spam', reason: 'spam', seen },
    });
    expect((answer.body as DecideResult).items.map(({ commentId, outcome }) => [commentId, outcome])).toEqual(
      [
        [ids[0], 'changed'],
        [ids[1], 'conflict'],
        [ids[2], 'changed'],
      ],
    );
    expect(idsOf(await queue(`status=pending&alike=${ids[0]}`))).toEqual([]);
  });

  test('short texts, which are often equal by chance, are no group', async () => {
    for (const by of ['ann', 'ben']) await post(by, 'Walrus.');
    expect((await queue('status=pending')).groups).toEqual([]);
  });
});

describe('search', () => {
  test('finds comments by whole words in any case, with or without accents, in any queue', async () => {
    const cafe = await post('ann', 'The café by the Pier is closed.');
    const held = await post('ben', 'A walrus at the pier.');
    await post('ben', 'Nothing of the kind.');
    expect(idsOf(await search('text=pier'))).toEqual([held, cafe]);
    expect(idsOf(await search('text=CAFE+pier'))).toEqual([cafe]);
    expect(idsOf(await search('text=pie'))).toEqual([]);
    expect(idsOf(await search('text=pier&queue=pending'))).toEqual([held]);
    expect(idsOf(await search('text=pier&sort=oldest'))).toEqual([cafe, held]);
    expect(await search('text=pier')).toMatchObject({ total: 2, partial: false, next: null });
  });

  test('finds texts in scripts without spaces by any two letters of them', async () => {
    const tokyo = await post('ann', '東京都のバスは遅い。');
    const thai = await post('ann', 'รถเมล์มาสาย');
    const russian = await post('ann', 'Автобус опоздал.');
    expect(idsOf(await search(`text=${encodeURIComponent('京都')}`))).toEqual([tokyo]);
    expect(idsOf(await search(`text=${encodeURIComponent('都京')}`))).toEqual([]);
    expect(idsOf(await search(`text=${encodeURIComponent('เมล์')}`))).toEqual([thai]);
    expect(idsOf(await search(`text=${encodeURIComponent('автобус')}`))).toEqual([russian]);
  });

  test('finds comments by person and article, by id, name, title or address', async () => {
    const ann = await post('ann', 'One.');
    const ferry = await post('ann', 'Two.', other);
    const ben = await post('ben', 'Three.');
    const { author } = await ask<QueueItem>(`comments/${ann}`);
    expect(idsOf(await search(`person=${author.id}`))).toEqual([ferry, ann]);
    expect(idsOf(await search('person=An'))).toEqual([ferry, ann]);
    expect(idsOf(await search('person=nobody'))).toEqual([]);
    expect(idsOf(await search(`article=${other.id}`))).toEqual([ferry]);
    expect(idsOf(await search('article=the+b'))).toEqual([ben, ann]);
    // As the list of articles searches: beginnings of words, in any order, in title, key and address.
    for (const words of ['bus', 'BU+the', 'bus%3F'])
      expect([words, idsOf(await search(`article=${words}`))]).toEqual([words, [ben, ann]]);
    for (const words of ['ferry+bus', 'us', 'tram', '%3F'])
      expect([words, idsOf(await search(`article=${words}`))]).toEqual([words, []]);
    const { article: place } = await ask<QueueItem>(`comments/${ferry}`);
    expect(idsOf(await search(`article=${encodeURIComponent(place.url)}`))).toEqual([ferry]);
    expect(idsOf(await search(`article=${encodeURIComponent(`${place.url}?utm_source=mail`)}`))).toEqual([
      ferry,
    ]);
    expect(idsOf(await search('article=https%3A%2F%2Felsewhere.example%2Fx'))).toEqual([]);
    expect(idsOf(await search('person=ann&article=the+b'))).toEqual([ann]);
  });

  test('finds comments by reason, rule, link and day', async () => {
    const hateful = await post('ann', 'One.');
    await flag(hateful, 'ben', 'hate');
    const rejected = await post('ann', 'Two.');
    await decide(service, [rejected], 'reject', 'off_topic');
    const held = await post('ann', 'A walrus.');
    const link = await post('ann', 'See https://example.org/a for more.');
    expect(idsOf(await search('reason=hate'))).toEqual([hateful]);
    expect(idsOf(await search('reason=off_topic'))).toEqual([rejected]);
    const [verdict] = (await ask<QueueItem>(`comments/${held}`)).verdicts;
    expect(idsOf(await search(`rule=${verdict?.phase}`))).toEqual([held]);
    expect(idsOf(await search(`rule=${verdict?.reason}`))).toEqual([held]);
    expect(idsOf(await search('links=true'))).toEqual([link]);
    const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
    expect((await search(`from=${day(-1)}&to=${day(1)}`)).items).toHaveLength(4);
    expect(idsOf(await search(`text=walrus&from=${day(-1)}&to=${day(1)}`))).toEqual([held]);
    expect(idsOf(await search(`to=${day(-2)}`))).toEqual([]);
    expect(idsOf(await search(`text=walrus&from=${day(2)}`))).toEqual([]);
    expect(idsOf(await search(`from=${day(1)}&to=${day(-1)}`))).toEqual([]);
    expect(idsOf(await search('from=0001-01-01&to=0001-01-02'))).toEqual([]);
  });

  test('leaves out deleted comments, and follows edits and other sites', async () => {
    const id = await post('ann', 'The original wording.');
    const edit = {
      token: service.token('ann'),
      body: { body: 'Another wording.' },
      headers: { 'If-Match': '"1"' },
    };
    await service.call('PATCH', `/comments/${id}`, edit);
    expect(idsOf(await search('text=original'))).toEqual([]);
    expect(idsOf(await search('text=another'))).toEqual([id]);
    const elsewhere = await main.newSite({});
    const found = await elsewhere.call('GET', '/moderation/search?text=another', {
      token: moderator(elsewhere),
    });
    expect(found.body.items).toEqual([]);
    await service.call('DELETE', `/comments/${id}`, {
      token: service.token('ann'),
      headers: { 'If-Match': '"2"' },
    });
    expect(idsOf(await search('text=another'))).toEqual([]);
  });

  test('pages through more matches than it counts, in both directions, without a gap', async () => {
    const { thread, comment } = await startThread(service, 'ann', article.id, { body: 'Common words.' });
    await reply(service, 'ann', thread.id, 'Common words.');
    await service.ctx.db.pool.query(
      `insert into comment (site_id, id, article_id, thread_id, parent_id, root_id, person_id, body, html, excerpt, status)
       select site_id, (lpad(to_hex(1700000000000 + i::bigint * 3600000), 12, '0') || '7000800000000000' || lpad(to_hex(i), 4, '0'))::uuid,
         article_id, thread_id, id, id, person_id, 'Common words.', '', '', 'published'
       from comment, generate_series(1, 3000) i where id = $1`,
      [comment.id],
    );
    await checkConsistency(service.ctx.db, true);
    while ((await search('text=common')).partial);
    // Postgres may not know yet how many match.
    const first = await search('text=common&limit=100');
    expect(first.total).toBeNull();
    await service.ctx.db.pool.query('analyze comment_search');
    expect(idsOf(await search('text=common&limit=100'))).toEqual(idsOf(first));
    for (const sort of ['newest', 'oldest']) {
      const found: string[] = [];
      for (let cursor = '', pages = 0; pages < 40; pages += 1) {
        const page = await search(`text=common&sort=${sort}&limit=100${cursor && `&cursor=${cursor}`}`);
        expect(page.total).toBeNull();
        found.push(...idsOf(page));
        if (page.next === null) break;
        cursor = page.next;
      }
      expect(found).toHaveLength(3002);
      expect(found).toEqual(sort === 'newest' ? found.toSorted().toReversed() : found.toSorted());
    }
  }, 60_000);

  test.each([
    ...[
      'text=%00',
      `text=${'x'.repeat(201)}`,
      'queue=all',
      'reason=boredom',
      'rule=x;drop',
      'from=yesterday',
    ],
    ...['to=2026-02-30', 'from=0000-01-01', 'links=maybe', 'sort=best', 'limit=0', 'cursor=x', 'surprise=1'],
  ])('bad input is refused: %s', async (query) => {
    const answer = await service.call('GET', `/moderation/search?${query}`, { token: moderator(service) });
    expect([400, 422]).toContain(answer.status);
  });

  test.each([
    ...[
      'text=!!!',
      "text=' or 1=1 --",
      'text=%25',
      'person=%25',
      'person=!!!',
      'article=%5C',
      'text=&person=',
    ],
    ...[
      `text=${'a '.repeat(100)}`,
      `text=${'😀'.repeat(90)}`,
      'from=9999-12-31',
      'to=9999-12-31',
      'to=1969-12-31',
    ],
  ])('odd input finds something or nothing: %s', async (query) => {
    await post('ann', 'One.');
    const answer = await service.call('GET', `/moderation/search?${query}`, { token: moderator(service) });
    expect(answer.status).toBe(200);
  });
});

test('a job indexes what is noted, and the doctor notes what is missing', async () => {
  const id = await post('ann', 'The walrus, again.');
  const { pool } = service.ctx.db;
  await runJob(service, 'index-comments');
  expect((await pool.query('select from search_pending')).rowCount).toBe(0);
  const entries = await pool.query('select queue from queue_entry where comment_id = $1', [id]);
  expect(entries.rows).toEqual([{ queue: 'pending' }]);
  await pool.query('delete from comment_search');
  await pool.query('delete from queue_entry');
  const wrong = async () => (await checkConsistency(service.ctx.db, true)).filter(({ rows }) => rows > 0);
  expect((await wrong()).map(({ what }) => what)).toContain(
    'comments that moderators do not find, or in queues they are not in',
  );
  await runJob(service, 'index-comments');
  expect(await wrong()).toEqual([]);
  expect(idsOf(await search('text=walrus'))).toEqual([id]);
});

test('decisions about several articles at once leave every count right', async () => {
  const ids = [];
  for (let n = 0; n < 12; n += 1)
    ids.push(await post(`person${n % 3}`, `Comment ${n}.`, n % 2 ? article : other));
  await decide(service, ids.slice(0, 6), 'reject');
  await see(ids.slice(6));
  expect(await count('new')).toBe(0);
  const wrong = (await checkConsistency(service.ctx.db, false)).filter(({ rows }) => rows > 0);
  expect(wrong).toEqual([]);
});
