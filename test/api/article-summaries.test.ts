/** A site's articles for moderators: orders, search, kept counts, and where threads are in the current text. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type {
  ArticleDiscussion,
  ArticleSummaryPage,
  DiscussedParagraph,
  PlaceThreads,
} from '../../src/shared/contract.js';
import { decide, moderator, publishText, reply, startThread } from '../support/actions.js';
import { doctorFindings } from '../support/rows.js';
import { startService, type TestService } from '../support/service.js';

const MINUTE = 60_000;
const FERRY = 'The ferry runs every forty minutes in summer, and in winter when the ice lets it.';
const DIESEL = 'The council pays for the diesel; the crew is paid by the island, in two currencies.';
const LATE = 'Last year it was late on sixty-one days, and did not run at all on nine of them.';
const SEALS = 'Seals on the northern rocks were counted twice in the same week by the same three people.';

let main: TestService;
let service: TestService;

beforeAll(async () => {
  main = await startService();
});
afterAll(() => main.stop());
beforeEach(async () => {
  service = await main.newSite({ suspectWords: ['walrus'], flagMinAgeHours: 0, flagThreshold: 1 });
});

async function get<T>(path: string): Promise<T> {
  const answer = await service.call('GET', `/moderation/articles${path}`, { token: moderator(service) });
  expect([answer.status, answer.text]).toEqual([200, answer.text]);
  return answer.body as T;
}
const list = (query = '') => get<ArticleSummaryPage>(`?${query}`);
const titlesOf = ({ items }: ArticleSummaryPage) => items.map(({ title }) => title);
const open = (id: string, query = '') => get<ArticleDiscussion>(`/${id}?${query}`);
const threadsOf = (id: string, query = '') => get<PlaceThreads>(`/${id}/threads?${query}`);
const publish = (key: string, texts: string[], title = key) => publishText(service, key, texts, { title });
const flag = (commentId: string, by: string) =>
  service.call('PUT', `/comments/${commentId}/flag`, { token: service.token(by), body: { reason: 'abuse' } });

/** Sets when the article was last active, as if that long ago. */
const age = (id: string, minutes: number) =>
  service.ctx.db.pool.query('update article_summary set latest_at = $2 where article_id = $1', [
    id,
    new Date(Date.now() - minutes * MINUTE),
  ]);

test('articles are in the order of their newest comments, held ones included, page by page', async () => {
  const articles = await Promise.all(['one', 'two', 'three'].map((key) => publish(key, [FERRY])));
  for (const [at, { id }] of articles.entries()) await age(id, 10 * (at + 1));
  expect(titlesOf(await list())).toEqual(['one', 'two', 'three']);
  await startThread(service, 'ann', articles[2]?.id ?? '', { body: 'A walrus.' });
  const first = await list('limit=2');
  expect(titlesOf(first)).toEqual(['three', 'one']);
  const second = await list(`limit=2&cursor=${first.next}`);
  expect([titlesOf(second), second.next]).toEqual([['two'], null]);
  expect(await doctorFindings(service.ctx.db)).toEqual([]);
});

test('a search finds words of the title, the key and the address by their beginnings, or a whole address', async () => {
  const ferry = await publish('ferry', [FERRY], 'The Férry’s new timetable');
  await publish('seals', [SEALS], 'The seals of the ferry');
  const other = await publishText(service, 'cms-4711', [SEALS], {
    ...{
      title: '新しい時刻表 für Straßen',
      url: 'https://news.example/2026/harbour_news/F%C3%A4hre-late.html?p=17',
    },
  });
  const found = async (search: string) =>
    titlesOf(await list(`search=${encodeURIComponent(search)}`)).map((title) => title.split(' ')[1]);
  const [FIRST, SECOND, OTHER] = ['Férry’s', 'seals', 'für'];
  for (const [search, titles] of [
    ['timetable', [FIRST]],
    ['TIME', [FIRST]],
    ['ferry', [SECOND, FIRST]],
    ['FÉRRY the', [SECOND, FIRST]],
    ['new the fer', [FIRST]],
    ['“seals”, of!', [SECOND]],
    ['4711', [OTHER]],
    ['cms-47', [OTHER]],
    ['harbour_news', [OTHER]],
    ['news.example/2026/harbour', [OTHER]],
    ['17 late', [OTHER]],
    ['strasse', []],
    ['時刻', [OTHER]],
    ['時刻 fur', [OTHER]],
    ['刻時', []],
    ['metable', []],
    ['news.example', []],
    ['ferry seals timetable', []],
    ['?!', []],
    ['%', []],
    ['the_', [SECOND, FIRST]],
  ] as const)
    expect([search, await found(search)]).toEqual([search, titles]);
  const first = await list('search=THE&limit=1');
  expect(titlesOf(first)).toEqual(['The seals of the ferry']);
  const second = await list(`search=THE&limit=1&cursor=${first.next}`);
  expect([titlesOf(second), second.next]).toEqual([['The Férry’s new timetable'], null]);
  const { article } = await open(ferry.id);
  expect(await found(article.url)).toEqual([FIRST]);
  for (const nothing of ['https://', 'https://elsewhere.example/x', 'unknown'])
    expect(await found(nothing)).toEqual([]);

  await publishText(service, 'cms-4711', [SEALS], {
    title: 'Renamed',
    url: 'https://news.example/elsewhere',
  });
  expect(titlesOf(await list('search=renamed%20elsewhere'))).toEqual(['Renamed']);
  expect(await found('harbour')).toEqual([]);
  await service.call('DELETE', `/articles/${other.id}`, { token: service.serviceToken });
  expect(titlesOf(await list('search=renamed'))).toEqual([]);
  expect(await doctorFindings(service.ctx.db)).toEqual([]);
});

test('a search for words that many articles have, and few together, goes on page by page', async () => {
  const { pool } = service.ctx.db;
  await publish('seed', [FERRY]);
  await pool.query(
    `insert into article (site_id, id, url, title)
     select site_id, ('00000000-0000-7000-8000-' || lpad(number::text, 12, '0'))::uuid, 'https://news.example/many/' || number,
       case when number % 2 = 0 then 'council meets' else 'harbour opens' end || case when number = 1 then ' council' else '' end
     from article cross join generate_series(1, 4400) number where key = 'seed' and site_id = $1`,
    [(await pool.query('select id from site where key = $1', [service.site])).rows[0].id],
  );
  const titles: string[] = [];
  let pages = 0;
  for (let next: string | null = ''; next !== null; pages += 1) {
    const page: ArticleSummaryPage = await list(
      `search=council%20harb&cursor=${next}`.replace(/&cursor=$/, ''),
    );
    titles.push(...titlesOf(page));
    ({ next } = page);
  }
  expect(titles).toEqual(['harbour opens council']);
  expect(pages).toBeGreaterThan(1);
  const cursor = (await list('search=council&limit=5')).next ?? '';
  const answer = await service.call('GET', `/moderation/articles?search=other&cursor=${cursor}`, {
    token: moderator(service),
  });
  expect(answer.body.code).toBe('invalid_cursor');
});

test('counts follow what happens to comments; most open reports come first, articles without any not at all', async () => {
  const [quiet, busy, none] = await Promise.all(
    ['quiet', 'busy', 'none'].map((key) => publish(key, [FERRY])),
  );
  const once = await startThread(service, 'ann', quiet?.id ?? '');
  const posted = [];
  for (const body of ['One.', 'Two.', 'A walrus.'])
    posted.push(await startThread(service, 'ann', busy?.id ?? '', { body }));
  await startThread(service, 'ann', none?.id ?? '');
  await flag(once.comment.id, 'bob');
  for (const { comment } of posted.slice(0, 2)) await flag(comment.id, 'bob');
  const reports = await list('sort=reports');
  expect(titlesOf(reports)).toEqual(['busy', 'quiet']);
  expect(reports.items[0]?.counts).toEqual({ comments: 0, threads: 0, pending: 1, withheld: 2, reported: 0 });
  await decide(
    service,
    posted.map(({ comment }) => comment.id),
    'approve',
  );
  const [approved] = (await list('search=busy')).items;
  expect(approved?.counts).toEqual({ comments: 3, threads: 3, pending: 0, withheld: 0, reported: 0 });
  expect(titlesOf(await list('sort=reports'))).toEqual(['quiet']);
  expect(await doctorFindings(service.ctx.db)).toEqual([]);
});

const stateOf = ({ state, threads, current }: DiscussedParagraph) => ({
  state,
  threads,
  current: current?.slice(0, 9) ?? null,
});

test('a publication that moves, edits and removes paragraphs shows where each thread is, and why', async () => {
  const { id, paragraphs } = await publish('ferry', [FERRY, DIESEL, LATE, SEALS]);
  for (const paragraph of paragraphs) await startThread(service, 'ann', id, { paragraph });
  await startThread(service, 'ann', id, { paragraph: paragraphs[3], body: 'Again.' });
  await startThread(service, 'ann', id, { body: 'About all of it.' });
  await publish('ferry', [DIESEL, `${FERRY} Since May.`, LATE]);

  const [{ anchors } = { anchors: null }] = (await list('sort=lost')).items;
  expect(anchors).toMatchObject({ orphaned: 2, ambiguous: 0, article: 1 });
  const { article, publication, paragraphs: shown } = await open(id);
  expect(article.anchors).toEqual(anchors);
  expect(publication?.revision).toBe(2);
  expect(shown.map(stateOf)[0]).toEqual({ state: 'orphaned', threads: 2, current: null });
  expect(shown.map(({ index }) => index)).toEqual([null, 0, 1, 2]);
  expect(shown[0]).toMatchObject({ original: SEALS, revision: 2 });
  const changed = (await open(id, 'changed=true')).paragraphs;
  expect(changed.map(({ state }) => state)).not.toContain('anchored');
  expect(changed.length).toBeLessThan(shown.length);
  const page = await open(id, 'limit=3');
  expect((await open(id, `limit=3&cursor=${page.next}`)).paragraphs).toEqual(shown.slice(3));
  expect(await doctorFindings(service.ctx.db)).toEqual([]);
});

test('threads of a place are listed with the passage they were started on, and a move counts at once', async () => {
  const { id, paragraphs } = await publish('ferry', [FERRY, SEALS]);
  const lost = await startThread(service, 'ann', id, { paragraph: paragraphs[1], body: 'Counted by whom?' });
  await reply(service, 'bob', lost.thread.id, 'By three people.');
  const held = await startThread(service, 'ann', id, { paragraph: paragraphs[1], body: 'A walrus.' });
  await startThread(service, 'ann', id, { body: 'About all of it.' });
  await publish('ferry', [FERRY]);
  const threads = await threadsOf(id, `paragraph=${paragraphs[1]}`);
  expect(threads.items.map(({ id: thread, first }) => [thread, first?.status])).toEqual([
    [held.thread.id, 'pending'],
    [lost.thread.id, 'published'],
  ]);
  expect(threads.items[1]).toMatchObject({
    ...{ passage: SEALS, comments: 2, moved: false, locked: false },
    first: { author: 'ann', excerpt: 'Counted by whom?' },
  });
  const first = await threadsOf(id, `paragraph=${paragraphs[1]}&limit=1`);
  const second = await threadsOf(id, `paragraph=${paragraphs[1]}&limit=1&cursor=${first.next}`);
  expect([...first.items, ...second.items]).toEqual(threads.items);
  expect((await threadsOf(id)).items).toMatchObject([{ first: { excerpt: 'About all of it.' } }]);

  const token = moderator(service);
  const move = { token, body: { paragraphId: paragraphs[0] } };
  await service.call('PUT', `/threads/${lost.thread.id}/anchor`, move);
  expect((await open(id)).article.anchors).toMatchObject({ anchored: 1, orphaned: 0, article: 1 });
  expect((await threadsOf(id, `paragraph=${paragraphs[0]}`)).items).toMatchObject([{ moved: true }]);
  await service.call('DELETE', `/threads/${lost.thread.id}/anchor`, { token });
  expect((await open(id)).article.anchors).toMatchObject({ anchored: 0, orphaned: 1 });
  expect(await doctorFindings(service.ctx.db)).toEqual([]);
});

test('a deleted article leaves the list', async () => {
  const { id } = await publish('ferry', [FERRY]);
  await startThread(service, 'ann', id, { body: 'A walrus.' });
  await service.call('DELETE', `/articles/${id}`, { token: service.serviceToken });
  expect((await list()).items).toEqual([]);
  const answer = await service.call('GET', `/moderation/articles/${id}`, { token: moderator(service) });
  expect([answer.status, answer.body.code]).toEqual([404, 'article_not_found']);
});
