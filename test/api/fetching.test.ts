/** Pages fetched by the service: only on the site's origins, only through the guard, with the report of a publish. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startPageServer, type PageServer } from '../support/page-server.js';
import { startService, type TestService } from '../support/service.js';

const PAGE = `<!doctype html><title>The goat &amp; the ferry</title>
<nav><p>Home</p></nav><main><h1>The goat</h1><p>The ferry carries a goat.</p><p>Nobody knows why.</p></main>`;

let pages: PageServer;
let elsewhere: PageServer;
let service: TestService;
let admin: string;
beforeAll(async () => {
  elsewhere = await startPageServer({ '/stolen': PAGE });
  pages = await startPageServer({
    '/goat': PAGE,
    '/moved': { redirect: '/goat' },
    '/away': { redirect: `${elsewhere.origin}/stolen` },
    '/round': { redirect: '/round' },
    '/empty': '<title>Nothing</title>',
    '/endless': { endless: '<p>And then' },
    '/huge': '<p>And then'.repeat(600_000),
  });
  service = await startService({ origins: [pages.origin], env: { OUTBOUND_ALLOW: '127.0.0.1' } });
  admin = service.token({ sub: 'ada', roles: ['admin'] });
});
afterAll(async () => {
  await service.stop();
  await pages.stop();
  await elsewhere.stop();
});

function fetchPage(key: string, url: string, query = '') {
  return service.call('POST', `/publications/${key}/fetch${query}`, { token: admin, body: { url } });
}

test('a page of the site is fetched and published under its own title', async () => {
  const dry = await fetchPage('goat', `${pages.origin}/goat`, '?dryRun=true');
  expect([dry.status, dry.body.dryRun, dry.body.report.blocks]).toEqual([200, true, 3]);
  const first = await fetchPage('goat', `${pages.origin}/goat`);
  expect(first.status).toBe(201);
  expect(first.body.article.title).toBe('The goat & the ferry');
  const again = await fetchPage('goat', `${pages.origin}/goat`);
  expect([again.status, again.body.unchanged]).toEqual([200, true]);
});

test('a redirect inside the site is followed', async () => {
  const answer = await fetchPage('moved', `${pages.origin}/moved`);
  expect(answer.body.report.blocks).toBe(3);
});

test.each([
  ['an address elsewhere', () => `${elsewhere.origin}/stolen`, 'url_not_allowed'],
  ['a redirect elsewhere', () => `${pages.origin}/away`, 'url_not_allowed'],
  ['a redirect without end', () => `${pages.origin}/round`, 'page_not_fetched'],
  ['a page that is not there', () => `${pages.origin}/nowhere`, 'page_not_fetched'],
  ['a page that never ends', () => `${pages.origin}/endless`, 'page_not_fetched'],
  ['a page that is too large', () => `${pages.origin}/huge`, 'page_not_fetched'],
  ['a page without text', () => `${pages.origin}/empty`, 'invalid_input'],
])('%s is refused and nothing is written', async (_what, url, code) => {
  const answer = await fetchPage('refused', url());
  expect([answer.status, answer.body.code]).toEqual([422, code]);
  expect((await service.call('GET', '/page?key=refused')).body.article).toBeNull();
});

test('pages in the operator’s own network are not fetched unless allowed', async () => {
  const guarded = await startService({ origins: [pages.origin] });
  try {
    const answer = await guarded.call('POST', '/publications/goat/fetch', {
      token: guarded.token({ sub: 'ada', roles: ['admin'] }),
      body: { url: `${pages.origin}/goat` },
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'page_not_fetched']);
  } finally {
    await guarded.stop();
  }
});
