/**
 * The cost of a read depends on its response, not on the size of the site: every list looks at as many blocks of the database
 * with thirty times the rows. Postgres counts the blocks, for the statements the routes really send.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { findPosition, readPast } from '../../src/events/queries.js';
import { ROUTES } from '../../src/routes.js';
import { LIST_SORTS, QUEUE_SORTS, QUEUES, WAITING_QUEUES } from '../../src/shared/enums.js';
import { reportPlans, watchBlocks, type Watched } from '../support/blocks-read.js';
import { until } from '../support/conditions.js';
import { addRows, BUSY_TEXTS, makeBusySite, type BusySite } from '../support/busy-site.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startService, type TestService } from '../support/service.js';

const FEW = 900;
const MANY = 30 * FEW;
/** An index tree is a level or two higher, and the rows of a page are a little more scattered. */
const GROWTH = 2;
const SPREAD = 50;

/**
 * After this many executions Postgres may plan a statement once for all values instead of for the values of each call.
 */
const OFTEN = 6;
const PLANNER = ['enable_seqscan', 'enable_bitmapscan', 'enable_hashjoin', 'enable_mergejoin'];
/** With few rows, plans that read all of them are the cheapest. The test compares plans that would scale. */
const BY_INDEX = Object.fromEntries(PLANNER.map((setting) => [setting, 'off']));
const AS_IT_LIKES = Object.fromEntries(PLANNER.map((setting) => [setting, 'on']));

let database: TestDatabase;
let service: TestService;
let busy: BusySite;

beforeAll(async () => {
  database = await createTestDatabase();
  await reportPlans(database.url, AS_IT_LIKES);
  service = await startService({ databaseUrl: database.url, env: { CACHE_MEGABYTES: '0' } });
  busy = await makeBusySite(service);
});
afterAll(async () => {
  await service.stop();
  await database.drop();
});

interface Read {
  path: string;
  /** Sent with PUT instead of reading. */
  body?: unknown;
  token?: string;
  /** Blocks it may read with any number of rows, if it reads up to a fixed number of rows that few rows do not reach. */
  bound?: number;
}

const PREFIX = '/v1/sites/:site';

/** Routes that read no more than one row, and why. */
const NO_LISTS: Record<string, string> = {
  '/articles/:articleId/events':
    'a stream: what happens from now on, or as many events as a reconnected reader missed',
  '/moderation/events': 'a stream, which reads as `/moderation/live` does',
  '/self/events': 'a stream, which reads as `/moderation/live` does',
  '/guests/challenge': 'made up on the spot',
};

/** All other routes that read, with their requests. */
const READS: Record<string, () => Read[]> = {
  '/page': () => [{ path: '/page?key=busy' }],
  '/articles': () =>
    ['', 'title=busy', 'title=article%20number', 'key=busy', 'url=https%3A%2F%2Fnews.example%2Fother-2'].map(
      (query) => ({ path: `/articles?limit=5&${query}`, token: service.serviceToken }),
    ),
  '/articles/:articleId': () => [{ path: `/articles/${busy.article.id}`, token: service.serviceToken }],
  '/publications/:key': () => [{ path: '/publications/busy', token: service.serviceToken }],
  '/articles/:articleId/comments': () =>
    [
      ...['', 'scope=inline&', `paragraph=${busy.article.paragraphs[0]}&`].flatMap((place) =>
        LIST_SORTS.map((sort) => `${place}sort=${sort}`),
      ),
      ...['newest', 'oldest'].map((sort) => `thread=${busy.promptId}&sort=${sort}`),
    ].map((query) => onArticle(`comments?${query}`)),
  '/articles/:articleId/discussion': () => LIST_SORTS.map((sort) => onArticle(`discussion?sort=${sort}`)),
  '/fragment': () => [{ path: '/fragment?key=busy&jsonld=1' }],
  '/articles/:articleId/annotations': () => [
    onArticle('annotations?limit=50'),
    // A page of a hundred may read all people if there are that few.
    { path: `/articles/${busy.quietId}/annotations`, bound: 400 },
  ],
  '/articles/:articleId/held': () => [{ ...onArticle('held?limit=5'), token: authorToken() }],
  '/articles/:articleId/people': () =>
    ['p', 'person 1', 'ann', 'zz'].flatMap((prefix) =>
      ['', `&thread=${busy.root.thread.id}`, `&thread=${busy.promptId}`].map((thread) => ({
        ...onArticle(`people?prefix=${encodeURIComponent(prefix)}${thread}`, 'asker'),
        bound: 2_000,
      })),
    ),
  '/articles/:articleId/selectors': () => [onArticle('selectors')],
  '/articles/:articleId/paragraphs': () => [{ ...onArticle('paragraphs'), token: service.serviceToken }],
  '/articles/:articleId/overlay': () => [
    ...['asker', 'prolific', 'ann'].map((sub) => onArticle('overlay', sub)),
    { ...onArticle('overlay?'), token: authorToken() },
  ],
  '/paragraphs/:paragraphId/threads': () => [onParagraph('threads')],
  '/paragraphs/:paragraphId/latest': () => [onParagraph('latest')],
  '/paragraphs/:paragraphId/history': () => [{ ...onParagraph('history'), token: service.serviceToken }],
  '/paragraphs/:paragraphId/suggestions': () => [
    { ...onParagraph('suggestions'), token: service.serviceToken },
  ],
  '/comments/:commentId': () => [{ path: `/comments/${busy.root.comment.id}` }],
  '/comments/:commentId/replies': () => [{ path: `/comments/${busy.root.comment.id}/replies` }],
  '/comments/:commentId/source': () => [asAdmin(`/comments/${busy.root.comment.id}/source`)],
  '/threads/:threadId': () => [busy.promptId, busy.root.thread.id].map((id) => ({ path: `/threads/${id}` })),
  '/counts': () => [{ path: '/counts?key=busy&key=other-1&url=https%3A%2F%2Fnews.example%2Fother-2' }],
  '/popular': () => ['24h', '7d', '30d'].map((window) => ({ path: `/popular?window=${window}` })),
  '/moderation/queue': () =>
    [
      ...QUEUES.map((queue) => `status=${queue}`),
      ...WAITING_QUEUES.flatMap((queue) => [
        ...QUEUE_SORTS.map((sort) => `status=${queue}&sort=${sort}`),
        `status=${queue}&person=${busy.prolific}`,
        `status=${queue}&alike=${busy.reported}`,
      ]),
    ].map((query) => ({ ...asAdmin(`/moderation/queue?${query}&limit=5`), bound: 300 })),
  // A search reads up to a few hundred matches of a word that few comments have, and all of an hour of one that many have.
  '/moderation/search': () =>
    [
      ...['', 'text=said', 'text=nothing', 'text=said&queue=pending', 'text=said&sort=oldest', 'links=true'],
      ...[
        `person=${busy.prolific}`,
        'person=prolific',
        `article=${busy.article.id}`,
        'article=busy',
        'reason=spam',
      ],
      ...['rule=suspect_words', 'text=said&from=2020-01-01&to=2020-12-31', 'queue=approved'],
    ].map((query) => ({ ...asAdmin(`/moderation/search?limit=5&${query}`), bound: 800 })),
  '/moderation/counts': () => [asAdmin('/moderation/counts')],
  '/moderation/live': () => [asAdmin('/moderation/live')],
  '/moderation/comments/:commentId': () => [asAdmin(`/moderation/comments/${busy.reported}`)],
  '/moderation/comments/:commentId/versions': () => [
    asAdmin(`/moderation/comments/${busy.reported}/versions?limit=5`),
  ],
  '/moderation/log': () =>
    [
      ...['', `?personId=${busy.prolific}`, `?commentId=${busy.reported}`, `?actorId=${busy.prolific}`],
      ...['?action=comment.reject', '?action=comment.none', '?from=2020-01-01&to=2020-12-31'],
    ].map((of) => asAdmin(`/moderation/log${of}`)),
  '/moderation/log/export': () => [asAdmin('/moderation/log/export?format=csv&limit=50')],
  // A search counts two hundred entries of each word.
  '/moderation/articles': () =>
    [
      ...[
        '',
        'sort=reports',
        'sort=lost',
        'search=article%20number',
        'search=num',
        'search=nothing%20article',
      ],
      'search=https%3A%2F%2Fnews.example%2Fother-2',
    ].map((query) => asAdmin(`/moderation/articles?limit=5&${query}`)),
  '/moderation/articles/:articleId': () =>
    ['', '?changed=true'].map((query) => asAdmin(`/moderation/articles/${busy.article.id}${query}`)),
  '/moderation/articles/:articleId/threads': () =>
    ['', `&paragraph=${busy.article.paragraphs[0]}`].map((query) =>
      asAdmin(`/moderation/articles/${busy.article.id}/threads?limit=5${query}`),
    ),
  // Reads what happened in the period, and up to 200 comments of each queue with their reports.
  '/moderation/overview': () => [{ ...asAdmin('/moderation/overview?days=90'), bound: 4_000 }],
  // Reads what happened in the period.
  '/moderation/transparency': () => [asAdmin('/moderation/transparency?from=2020-01-01&to=2020-12-31')],
  '/moderation/transparency/export': () => [
    asAdmin('/moderation/transparency/export?from=2020-01-01&to=2020-12-31'),
  ],
  '/moderation/surges': () => [asAdmin('/moderation/surges')],
  '/moderation/learning': () => [asAdmin('/moderation/learning')],
  '/moderation/opinions/keys': () => [asAdmin('/moderation/opinions/keys')],
  '/moderation/words': () => [asAdmin('/moderation/words?limit=5')],
  '/moderation/words/export': () => [asAdmin('/moderation/words/export')],
  // Fifty decisions and reports at most, each report with its comment and decision.
  '/people/:personId/history': () => [{ ...asAdmin(`/people/${busy.prolific}/history`), bound: 2_000 }],
  '/people/:personId': () => [asAdmin(`/people/${busy.prolific}`)],
  // A thousand comments at most, and the article of each.
  '/people/:personId/card': () => [{ path: `/people/${busy.prolific}/card`, bound: 3_500 }],
  '/self': () => [{ path: '/self', token: service.token('prolific') }],
  '/self/reports': () => [{ path: '/self/reports?limit=5', token: service.token('prolific') }],
  // The person; later pages have five hundred rows at most.
  '/self/export': () => [{ path: '/self/export', token: service.token('prolific') }],
  '/people/:personId/export': () => [asAdmin(`/people/${busy.prolific}/export`)],
  '/self/statements': () => [{ path: '/self/statements?limit=5', token: service.token('prolific') }],
  '/moderation/appeals': () => [asAdmin('/moderation/appeals?limit=5')],
  '/notices/:receipt': () => [{ path: `/notices/${busy.receipt}` }],
  '/settings': () => [asAdmin('/settings')],
  '/credentials': () => [asAdmin('/credentials')],
  '/console/sign-in': () => [{ path: '/console/sign-in' }],
  '/console/sites': () => [asAdmin('/console/sites')],
  '/console/sessions': () => [asAdmin('/console/sessions')],
  '/console/provider': () => [asAdmin('/console/provider')],
};

/** Publishing, which reads the article's discussions under its lock: the stored text, and a dry run of another one. */
function publishing(): Read[] {
  const blocks = BUSY_TEXTS.map((text) => ({ tag: 'p', text }));
  const text = { url: 'https://news.example/busy', title: 'About busy' };
  const path = '/publications/busy';
  const token = service.serviceToken;
  return [
    { path, token, body: { ...text, blocks } },
    { path: `${path}?dryRun=true`, token, body: { ...text, blocks: blocks.toReversed() } },
  ];
}

function onArticle(what: string, sub?: string): Read {
  const path = `/articles/${busy.article.id}/${what}`;
  return sub === undefined ? { path } : { path, token: service.token(sub) };
}

/** A token of the busy article's author. */
function authorToken(): string {
  return service.token({ sub: 'ines', roles: ['author'], articles: [busy.article.key] });
}

function onParagraph(what: string): Read {
  return { path: `/paragraphs/${busy.article.paragraphs[0]}/${what}` };
}

function asAdmin(path: string): Read {
  return { path, token: service.token({ sub: 'chief', roles: ['admin'] }) };
}

/** The cost of each read on its own instance, by request; for lists also of the second page. */
async function measure(planner: Record<string, string>, times: number): Promise<Map<string, Watched>> {
  await reportPlans(database.url, planner);
  // On few connections, where statements are prepared and counted.
  const env = { CACHE_MEGABYTES: '0', DATABASE_POOL: '2' };
  const own = await startService({ databaseUrl: database.url, env });
  const instance = service.at(own.url);
  const watch = watchBlocks(own.ctx.db.pool);
  const costs = new Map<string, Watched>();
  const ask = async (name: string, { path, token, body }: Read): Promise<string | null> => {
    let next: string | null = null;
    const get = async () => {
      const answer = await instance.call(body === undefined ? 'GET' : 'PUT', path, { token, body });
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
      next = (answer.body as { next?: string | null } | null)?.next ?? null;
    };
    // Once before, so that nothing of the site and the person has to be looked up.
    await get();
    for (let time = 1; time < times; time += 1) {
      const cost = await watch.during(get);
      if (!(cost.blocks <= (costs.get(name)?.blocks ?? -1))) costs.set(name, cost);
    }
    return next;
  };
  for (const read of [...Object.values(READS).flatMap((reads) => reads()), ...publishing()]) {
    const next = await ask(read.path, read);
    if (next === null) continue;
    const cursor = /cursor=([^&]*)/.exec(next)?.[1] ?? next;
    const path = `${read.path}${read.path.includes('?') ? '&' : '?'}cursor=${cursor}`;
    await ask(`${read.path}, second page`, { ...read, path });
  }
  const { db } = own.ctx;
  const position = await findPosition(db);
  costs.set('new events', await watch.during(() => readPast(db, position, 100)));
  await own.stop();
  return costs;
}

test('JIT is off, since it costs more than it saves when Postgres overestimates rows', async () => {
  expect((await service.ctx.db.pool.query('show jit')).rows).toEqual([{ jit: 'off' }]);
});

test('every route that reads is measured', () => {
  const routes = ROUTES.filter(({ method }) => method === 'get');
  const paths = routes.map(({ path }) => path.replace(PREFIX, ''));
  expect([...Object.keys(READS), ...Object.keys(NO_LISTS)].toSorted()).toEqual(paths.toSorted());
});

test('no read touches more of the database when it has thirty times as many rows', async () => {
  await addRows(service, busy, 0, FEW);
  const few = await measure(BY_INDEX, 2);
  // The doctor compares whole tables.
  await reportPlans(database.url, AS_IT_LIKES);
  await addRows(service, busy, FEW, MANY);
  await service.ctx.db.pool.query('select pg_stat_reset()');
  const many = await measure(AS_IT_LIKES, OFTEN + 2);
  const bounds = new Map(
    Object.values(READS).flatMap((reads) => reads().map(({ path, bound }) => [path, bound])),
  );
  const dear: string[] = [];
  for (const [name, { blocks, statements }] of many) {
    const before = few.get(name)?.blocks ?? 0;
    const line = `${name}: ${before} -> ${blocks} blocks`;
    if (process.env['SHOW_BLOCKS']) console.log(line);
    const dearest = statements[0]?.text.replace(/\s+/g, ' ').slice(0, 200);
    if (blocks > Math.max(GROWTH * before + SPREAD, bounds.get(name.replace(', second page', '')) ?? 0))
      dear.push(`${line}, most of them for ${dearest}`);
  }
  expect(dear).toEqual([]);
  // Counts of connections are complete when the connections have ended.
  await until('every index of comments has served a read', async () => {
    const { rows } = await service.ctx.db.pool.query<{ name: string }>(
      `select s.indexrelname as name from pg_stat_user_indexes s join pg_index i using (indexrelid)
       where s.relname in ('comment', 'comment_rank') and not i.indisprimary and s.idx_scan = 0`,
    );
    return rows.length === 0;
  });
}, 120_000);
