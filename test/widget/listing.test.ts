/** The small elements of listing pages, which have no comments of their own: counts and popular articles. */
import { expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findViolations } from '../support/axe.js';
import { ORIGIN, type TestService } from '../support/service.js';
import { setupBrowser, openContext, publish, say } from './widget-page.js';

let service: TestService;
let browser: Browser;

setupBrowser((...started) => ([service, browser] = started));

let pages = 0;

interface Listing {
  page: Page;
  /** Addresses of the service's API that the page has asked for. */
  asked: string[];
}

/** A listing page with that content. */
async function openListing(body: string, lang = 'en', block?: RegExp): Promise<Listing> {
  const page = await (await openContext(browser)).newPage();
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('/v1/') && asked.push(request.url()));
  if (block) await page.route(block, (route) => route.abort());
  await page.addInitScript(() => {
    const failed: unknown[] = [];
    Object.assign(window, { failed });
    document.addEventListener('interline:error', (event) => failed.push(event.target));
  });
  const path = `/front-${++pages}`;
  await page.route(service.url + path, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="${lang}"><title>Front</title><main>${body}</main>
        <script type="module" src="/widget/interline.js"></script></html>`,
    }),
  );
  await page.goto(service.url + path);
  return { page, asked };
}

async function untilTexts(page: Page, selector: string, wanted: string[]): Promise<void> {
  await page.waitForFunction(
    ([found, texts]) =>
      JSON.stringify([...document.querySelectorAll(String(found))].map((node) => node.textContent)) === texts,
    [selector, JSON.stringify(wanted)],
  );
}

test('two hundred counts on one page are loaded in few requests, each with its own value', async () => {
  const [first, last] = [await publish(service), await publish(service)];
  await say(service, first, 'One.');
  await say(service, last, 'One.');
  await say(service, last, 'Two.');
  const keys = [first, ...Array.from({ length: 197 }, (_, at) => `nobody-${at}`), last, first];
  const { page, asked } = await openListing(
    keys
      .map((key) => `<p><interline-count site="${service.site}" key="${key}">…</interline-count></p>`)
      .join(''),
  );
  const none = Array.from({ length: 197 }, () => '0 comments');
  await untilTexts(page, 'interline-count', ['1 comment', ...none, '2 comments', '1 comment']);
  expect(asked).toHaveLength(2);
  expect(Math.max(...asked.map((url) => url.length))).toBeLessThan(4_200);
});

test('long addresses are spread over more requests, none longer than proxies allow', async () => {
  const key = await publish(service);
  await say(service, key, 'One.');
  const urls = Array.from({ length: 60 }, (_, at) => `${ORIGIN}/${'long-'.repeat(60)}${at}`);
  const { page, asked } = await openListing(
    [`${service.url}/host/${key}`, ...urls]
      .map((url) => `<interline-count site="${service.site}" url="${url}" number-only>…</interline-count> `)
      .join(''),
  );
  await untilTexts(page, 'interline-count', ['1', ...urls.map(() => '0')]);
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.length).toBeLessThan(10);
  expect(Math.max(...asked.map((url) => url.length))).toBeLessThan(4_200);
});

test.each([
  ['pl', ['1 komentarz', '2 komentarze', '0 komentarzy']],
  ['ar', ['تعليق واحد', 'تعليقان', 'لا تعليقات']],
  ['ja', ['コメント1件', 'コメント2件', 'コメント0件']],
])('counts are in the page’s language, inside the publisher’s own link: %s', async (lang, texts) => {
  const [one, two] = [await publish(service), await publish(service)];
  await say(service, one, 'One.');
  for (const text of ['One.', 'Two.']) await say(service, two, text);
  const { page } = await openListing(
    [one, two, 'nobody']
      .map(
        (key) =>
          `<a href="/${key}#comments"><interline-count site="${service.site}" key="${key}">…</interline-count></a> `,
      )
      .join(''),
    lang,
  );
  await untilTexts(page, 'a', texts);
  // The link around it is the only one.
  await expect(page.locator('a').count()).resolves.toBe(3);
  await expect(page.locator('interline-count *').count()).resolves.toBe(0);
});

test('elements added later are loaded together', async () => {
  const key = await publish(service);
  await say(service, key, 'One.');
  const { page, asked } = await openListing(
    `<interline-count site="${service.site}" key="${key}">…</interline-count>`,
  );
  await untilTexts(page, 'interline-count', ['1 comment']);
  await page.evaluate(
    ([site, known]) => {
      for (const name of [known, 'nobody']) {
        const count = document.createElement('interline-count');
        count.setAttribute('site', String(site));
        count.setAttribute('key', String(name));
        document.querySelector('main')?.append(count);
      }
    },
    [service.site, key],
  );
  await untilTexts(page, 'interline-count', ['1 comment', '1 comment', '0 comments']);
  expect(asked).toHaveLength(2);
});

test('an element whose key changes during its request shows its own article’s count, and no other first', async () => {
  const key = await publish(service);
  await say(service, key, 'One.');
  const { page } = await openListing('<p></p>');
  const shown = await page.evaluate(
    ([site, known]) => {
      const count = document.createElement('interline-count');
      count.setAttribute('site', String(site));
      count.setAttribute('key', 'nobody');
      const texts: string[] = [];
      return new Promise<string[]>((resolve) => {
        new MutationObserver(() => {
          texts.push(count.textContent);
          if (count.textContent.startsWith('1')) resolve(texts);
        }).observe(count, { childList: true });
        document.querySelector('main')?.append(count);
        // As frameworks set attributes: after the element has started.
        setTimeout(() => count.setAttribute('key', String(known)));
      });
    },
    [service.site, key],
  );
  expect(shown).toEqual(['1 comment']);
});

test('popular articles are listed most discussed first, linked, as many as requested', async () => {
  const site = await service.newSite();
  const keys: string[] = [];
  for (const comments of [1, 3, 2]) {
    const key = await publish(site);
    keys.push(key);
    for (let at = 0; at < comments; at++) await say(site, key, `Comment ${at}.`);
  }
  const { page, asked } = await openListing(
    `<interline-popular site="${site.site}" window="24h" limit="2"></interline-popular>`,
  );
  const popular = page.locator('interline-popular');
  await popular.getByRole('heading', { name: 'Popular articles' }).waitFor();
  await expect(popular.getByRole('listitem').allInnerTexts()).resolves.toEqual([
    expect.stringMatching(/The tide tables\s+3 comments/),
    expect.stringMatching(/The tide tables\s+2 comments/),
  ]);
  const links = await popular
    .getByRole('link')
    .evaluateAll((nodes) => nodes.map((node) => (node as HTMLAnchorElement).href));
  expect(links).toEqual([`${site.url}/host/${keys[1]}`, `${site.url}/host/${keys[2]}`]);
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain('/popular?window=24h&limit=2');
  const violations = await findViolations(page, { include: ['interline-popular'] });
  expect(violations.map(({ id }) => id)).toEqual([]);

  const headings = await openListing(
    `<interline-popular site="${site.site}" heading="Talk of the day"></interline-popular>
     <interline-popular site="${site.site}" heading=""></interline-popular>`,
  );
  await headings.page.locator('interline-popular li').nth(5).waitFor();
  await expect(headings.page.getByRole('heading').allInnerTexts()).resolves.toEqual(['Talk of the day']);
});

test('without discussions it shows a message; if the service is down, the page’s content stays', async () => {
  const site = await service.newSite();
  const empty = await openListing(`<interline-popular site="${site.site}"></interline-popular>`);
  await empty.page.getByText('No recent discussions.').waitFor();

  const away = await openListing(
    `<interline-popular site="${site.site}"></interline-popular>
     <interline-count site="${site.site}" key="a">Comments</interline-count>`,
    'en',
    /\/v1\//,
  );
  await away.page.waitForFunction(() => (window as unknown as { failed: unknown[] }).failed.length === 2);
  await expect(away.page.locator('interline-count').textContent()).resolves.toBe('Comments');
  await expect(away.page.locator('interline-popular').innerText()).resolves.toBe('');
});
