/**
 * Texts that are long or designed to be slow: the service answers other requests meanwhile, refuses texts beyond its limits,
 * and stops work that takes too long without writing anything. The tests compare the order of responses, never times.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pageOf, publishText, startThread } from '../support/actions.js';
import { startPageServer, type PageServer } from '../support/page-server.js';
import { countRows } from '../support/rows.js';
import { ORIGIN, startService, type Answer, type TestService } from '../support/service.js';

const PARAGRAPH = 'The last bus to Merrowby leaves the market at ten past nine in the evening.';
const NUMBERS = (count: number) => [...Array(count).keys()];

/** Enough work for many other responses, then refused for its number of blocks. */
const LONG = `<p>${PARAGRAPH.slice(0, 30)}</p>`.repeat(40_000);

let pages: PageServer;
const served: Record<string, string> = {};
let service: TestService;
let admin: string;

beforeAll(async () => {
  pages = await startPageServer(served);
  service = await startService({
    origins: [pages.origin],
    env: { OUTBOUND_ALLOW: '127.0.0.1', TEXT_SECONDS: '200' },
  });
  admin = service.token({ sub: 'ada', roles: ['admin'] });
  await publishText(service, 'quiet', [PARAGRAPH]);
  // Known from here on, so that no refused request is her first.
  await service.call('GET', '/self', { token: admin });
});
afterAll(async () => {
  await service.stop();
  await pages.stop();
});

function put(of: TestService, key: string, body: Record<string, unknown>, query = ''): Promise<Answer> {
  return of.call('PUT', `/publications/${key}${query}`, {
    token: of.serviceToken,
    body: { url: `${ORIGIN}/${key}`, title: 'Hostile', ...body },
  });
}

/** Readers at a time: on a busy machine, one would have few answers while the text is processed. */
const READERS = 4;

/** Sends reads until the response arrives; returns how many were answered before it. */
async function readsDuring(of: TestService, answer: Promise<unknown>): Promise<number> {
  let done = false;
  const ended = answer.finally(() => (done = true));
  let reads = 0;
  const readers = NUMBERS(READERS).map(async (reader) => {
    for (let page = 0; !done; page++) {
      const health = await fetch(`${of.url}/healthz`);
      expect(health.status).toBe(200);
      await pageOf(of, `url=${ORIGIN}/quiet?utm_source=${reader}-${page}`);
      reads++;
    }
  });
  await Promise.all([ended, ...readers]);
  return reads;
}

describe('other requests are answered while a long text is processed', () => {
  test.each<[string, () => Promise<Answer>]>([
    ['that is published', () => put(service, 'long', { html: LONG })],
    ['that is rehearsed', () => put(service, 'long', { html: LONG }, '?dryRun=true')],
    [
      'that is fetched',
      () => {
        served['/long'] = LONG;
        const url = `${pages.origin}/long`;
        return service.call('POST', '/publications/long/fetch', { token: admin, body: { url } });
      },
    ],
    [
      'of many blocks, all blank',
      () => put(service, 'long', { blocks: NUMBERS(20_000).map(() => ({ text: ' '.repeat(250) })) }),
    ],
  ])('%s', async (_what, publish) => {
    const before = await countRows(service.ctx.db.pool);
    const answer = publish();
    // Some reads may have been answered before the text arrived.
    expect(await readsDuring(service, answer)).toBeGreaterThan(5);
    expect((await answer).body.code).toBe('invalid_input');
    expect(await countRows(service.ctx.db.pool)).toEqual(before);
  });
});

describe('other requests are answered while a site’s words', () => {
  /** Ten thousand different words of a hundred letters, and as many lines as an import may have. */
  const word = (n: number) => (n * 7_919).toString(36).padEnd(8, 'x').repeat(13).slice(0, 100);
  const bring = (site: TestService, content: string) =>
    site.call('POST', '/moderation/words/import', {
      token: site.token({ sub: 'ada', roles: ['admin'] }),
      body: { format: 'lines', content },
    });

  test('are read from an import', async () => {
    const site = await service.newSite();
    const importing = bring(site, `walrus\n${'seal\n'.repeat(390_000)}`);
    expect(await readsDuring(service, importing)).toBeGreaterThan(20);
    expect((await importing).body).toMatchObject({ added: 2 });
  });

  test('are prepared for the first comment after a change', async () => {
    const site = await service.newSite();
    const { id } = await publishText(site, 'worded', [PARAGRAPH]);
    const imported = await bring(site, NUMBERS(10_000).map(word).join('\n'));
    expect(imported.body).toMatchObject({ added: 10_000 });
    // The site itself is loaded again before.
    await pageOf(site, 'key=worded');
    const body = { article: { id }, body: `What a ${word(7)} bus` };
    const posting = site.call('POST', '/threads', { token: site.token('ann'), body });
    expect(await readsDuring(service, posting)).toBeGreaterThan(20);
    expect((await posting).body.comment.status).toBe('pending');
  });
});

test('other requests are answered while 20,000 blocks are planned', async () => {
  const { id, paragraphs } = await publishText(service, 'planned', [PARAGRAPH, 'And then?']);
  await startThread(service, 'ann', id, { paragraph: paragraphs[0] });
  const blocks = NUMBERS(20_000).map((n) => ({ text: `${n} ${PARAGRAPH} ${n * 7919}` }));
  const answer = put(service, 'planned', { blocks }, '?dryRun=true');
  expect(await readsDuring(service, answer)).toBeGreaterThan(5);
  expect((await answer).body.report).toMatchObject({ blocks: 20_000 });
});

const SLOW_SELECTORS = [
  'p:not(:has(~ p ~ p ~ p))',
  'p:nth-last-child(3n + 1 of p:has(~ p))',
  'p ~ p',
  'p + p',
  ':is(p, div) p',
  '[[[',
  'p,',
  '> p',
  'p >',
  'p > > p',
  'a|p',
  'p::before',
  '[title="a" i]',
  `${'b '.repeat(9)}b`,
  NUMBERS(9).join(',').replaceAll(/\d/g, 'p'),
];

describe('complex selectors', () => {
  const html = `<p>${PARAGRAPH}</p>`.repeat(300);

  test.each(SLOW_SELECTORS)('%s is refused by every route', async (contentSelector) => {
    const before = await countRows(service.ctx.db.pool);
    const url = `${pages.origin}/long`;
    const answers = [
      await put(service, 'selected', { html, contentSelector }),
      await put(service, 'selected', { html, contentSelector }, '?dryRun=true'),
      await put(service, 'selected', { blocks: [{ text: PARAGRAPH }], contentSelector }),
      await service.call('POST', '/publications/selected/fetch', {
        token: admin,
        body: { url, contentSelector },
      }),
      await service.call('PATCH', '/settings', { token: admin, body: { contentSelector } }),
    ];
    for (const answer of answers)
      expect([answer.status, answer.body.code, answer.body.errors[0].path]).toEqual([
        422,
        'invalid_input',
        'body.contentSelector',
      ]);
    expect(await countRows(service.ctx.db.pool)).toEqual(before);
  });

  test('one stored by an older version is named in the error when it is used', async () => {
    const site = await service.newSite();
    await service.ctx.db.pool.query(
      `update site set settings = settings || '{"contentSelector": "p:not(.ad)"}', version = version + 1 where key = $1`,
      [site.site],
    );
    service.ctx.sites.forget((await service.ctx.sites.find(site.site))?.id ?? '');
    const answer = await put(site, 'older', { html });
    expect([answer.status, answer.body.errors]).toEqual([
      422,
      [expect.objectContaining({ path: 'settings.contentSelector' })],
    ]);
    expect((await put(site, 'older', { html, contentSelector: 'main > p' })).status).toBe(201);
    const { body } = await site.call('PATCH', '/settings', {
      token: site.token({ sub: 'ada', roles: ['admin'] }),
      body: { maxLinks: 4 },
    });
    expect(body).toMatchObject({ contentSelector: 'p:not(.ad)', maxLinks: 4 });
  });
});

describe('pages over the limits', () => {
  test.each([
    ['nested too deep', '<div>'.repeat(100_000)],
    ['of too many elements', '<p>x</p>'.repeat(200_000)],
    ['whose few tags make many elements', '<a><b><i><p>x'.repeat(60_000)],
    [
      'with unclosed formatting',
      NUMBERS(5_000)
        .map((n) => `<font size=${n}><p>`)
        .join(''),
    ],
    [
      'with a tag of many attributes',
      `<p ${NUMBERS(200_000)
        .map((n) => `a${n}`)
        .join(' ')}>x`,
    ],
    ['with too many blocks', '<p>x</p>'.repeat(20_001)],
    ['whose text is one line in 200,000 pieces', `<div>${'a<hr>'.repeat(200_000)}`],
  ])('%s are refused, as a body and as a fetched page', async (_what, html) => {
    const before = await countRows(service.ctx.db.pool);
    served['/hostile'] = html;
    const url = `${pages.origin}/hostile`;
    for (const answer of [
      await put(service, 'hostile', { html }),
      await put(service, 'hostile', { html }, '?dryRun=true'),
      await service.call('POST', '/publications/hostile/fetch', { token: admin, body: { url } }),
    ])
      expect([answer.status, answer.body.code]).toEqual([422, 'invalid_input']);
    expect(await countRows(service.ctx.db.pool)).toEqual(before);
  });
});

test('work that takes too long is stopped and writes nothing', async () => {
  const hasty = await startService({ databaseUrl: service.databaseUrl, env: { TEXT_SECONDS: '0.001' } });
  try {
    const before = await countRows(service.ctx.db.pool);
    // One after the other: of several at once some would wait too long for a thread, which is another response.
    for (const [n, query] of ['', '', '?dryRun=true', ''].entries()) {
      const answer = await put(hasty, `slow-${n}`, { html: LONG }, query);
      expect([answer.status, answer.body.code]).toEqual([422, 'text_too_complex']);
    }
    expect(await countRows(service.ctx.db.pool)).toEqual(before);
  } finally {
    await hasty.stop();
  }
});
