/** What the page's server has put into `<interline-comments>`: it is read without script, and gives way to the list. */
import { expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { until } from '../support/conditions.js';
import type { TestService } from '../support/service.js';
import { axe, setupBrowser, openContext, PARAGRAPHS, publish, say } from './widget-page.js';

let service: TestService;
let browser: Browser;

setupBrowser((...started) => ([service, browser] = started));

/** The article's page as a publisher's server makes it, the fragment included. */
async function open(
  key: string,
  options: BrowserContextOptions & { query?: string; script?: string; lead?: string } = {},
): Promise<Page> {
  const { query = '', script = '/widget/interline.js', lead = '', ...context } = options;
  const page = await (await openContext(browser, context)).newPage();
  await page.addInitScript(() => {
    const seen = { shift: 0, heights: [] as number[] };
    Object.assign(window, { seen });
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    const look = () => {
      const host = document.querySelector('interline-comments > .interline')?.parentElement;
      if (host) {
        const range = document.createRange();
        range.selectNode(host);
        seen.heights.push(range.getBoundingClientRect().height);
      }
      requestAnimationFrame(look);
    };
    look();
  });
  await page.route(`${service.url}/host/**`, async (route) => {
    const cursor = new URL(route.request().url()).searchParams.get('interline_cursor') ?? '';
    const pageUrl = encodeURIComponent(`${service.url}/host/${key}`);
    const fragment = await service.call(
      'GET',
      `/fragment?key=${key}&pageUrl=${pageUrl}&cursor=${cursor}${query}`,
    );
    await route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><head><title>The tide tables</title>
        <style>body{font:18px/1.6 Georgia,serif;margin:24px}.interline-list{list-style:none;padding:0}</style>
        <script type="module" src="${script}"></script></head><body>${lead}
        <article>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article>
        <interline-comments site="${service.site}" key="${key}">${fragment.text}</interline-comments>
        <footer><p>The Courier</p></footer></body></html>`,
    });
  });
  await page.goto(`${service.url}/host/${key}`);
  return page;
}

async function seen(page: Page): Promise<{ shift: number; heights: number[] }> {
  return await page.evaluate(
    () => (window as unknown as { seen: { shift: number; heights: number[] } }).seen,
  );
}

test('without JavaScript everything can be read, page by page, with links to the passages', async () => {
  const key = await publish(service);
  const first = await say(service, key, 'Which *commas*?', { paragraph: 2, phrase: 'a note about commas' });
  await say(service, key, 'All of them.', { by: 'theo', answers: first });
  await say(service, key, 'About all of it.');
  const page = await open(key, {
    javaScriptEnabled: false,
    query: '&limit=1',
    lead: '<p style="height:3000px"></p>',
  });
  await page.getByRole('heading', { name: '3 comments' }).waitFor();
  const list = page.getByRole('region', { name: 'Comments' });
  await expect(list.locator('.interline-body').allInnerTexts()).resolves.toEqual(['About all of it.']);
  await list.getByRole('link', { name: 'Load more comments' }).click();
  await list.getByText('All of them.').waitFor();
  await expect(list.locator('.interline-body').allInnerTexts()).resolves.toEqual([
    'Which commas?',
    'All of them.',
  ]);
  await list.getByRole('link', { name: 'a note about commas' }).click();
  const passage = page.locator('article p').nth(2);
  await until('the passage is on the screen', async () => {
    const y = (await passage.boundingBox())?.y ?? -1;
    return y >= 0 && y < 900;
  });
});

test('with JavaScript the list replaces the fallback, and nothing flashes or jumps', async () => {
  const key = await publish(service);
  for (let count = 0; count < 6; count++) await say(service, key, `Said ${count}.`, { paragraph: count % 4 });
  await say(service, key, 'A long story. '.repeat(350));
  const page = await open(key, { lead: '<p style="height:600px"></p>' });
  const list = page.locator('interline-comments');
  await list.getByRole('button', { name: 'Write a comment' }).waitFor();
  await expect(list.locator('.interline').isVisible()).resolves.toBe(false);
  await expect(list.locator('.comment').count()).resolves.toBe(7);
  // A text that was measured while hidden is folded too.
  await list.getByRole('button', { name: 'Show more' }).waitFor();
  const { shift, heights } = await seen(page);
  expect(shift).toBe(0);
  expect(Math.min(...heights)).toBeGreaterThan(300);
  await expect(axe(page)).resolves.toEqual([]);
});

test('the fallback looks the same until then, and stays when the element restarts', async () => {
  const key = await publish(service);
  await say(service, key, 'Which commas?', { paragraph: 2 });
  const page = await open(key, { lead: '<p style="height:3000px"></p>' });
  await page.locator('interline-badge').first().waitFor({ state: 'attached' });
  const fragment = page.locator('.interline');
  await expect(fragment.isVisible()).resolves.toBe(true);
  const styleOf = () =>
    fragment.evaluate((element) => {
      const { fontFamily, fontSize, color, display } = getComputedStyle(element);
      return { fontFamily, fontSize, color, display, height: element.getBoundingClientRect().height };
    });
  const now = await styleOf();
  expect(now).toMatchObject({ fontFamily: 'Georgia, serif', fontSize: '18px' });
  await page.locator('interline-comments').evaluate((element) => element.setAttribute('sort', 'oldest'));
  await page.locator('interline-badge').first().waitFor({ state: 'attached' });
  await expect(styleOf()).resolves.toEqual(now);
  const plain = await open(key, { javaScriptEnabled: false, lead: '<p style="height:3000px"></p>' });
  const { height } = (await plain.locator('.interline').boundingBox()) ?? {};
  expect(height).toBe(now.height);
  // The reader scrolls there.
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.locator('interline-comments .comment').waitFor();
  await expect(fragment.isVisible()).resolves.toBe(false);
  await page.locator('interline-comments').evaluate((element) => element.setAttribute('sort', 'newest'));
  await page.locator('interline-comments .comment').waitFor();
  await expect(fragment.isVisible()).resolves.toBe(false);
});

test('the fallback stays when the service is down', async () => {
  const key = await publish(service);
  await say(service, key, 'Which commas?', { paragraph: 2 });
  const context = await openContext(browser);
  const page = await context.newPage();
  const fragment = await service.call('GET', `/fragment?key=${key}`);
  await page.route(`${service.url}/v1/**`, (route) => route.abort());
  await page.route(`${service.url}/host/${key}`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<script>document.addEventListener('interline:error', () => document.body.append('heard'))</script>
        <script type="module" src="/widget/interline.js"></script><body><article><p>${PARAGRAPHS[0]}</p></article>
        <interline-comments site="${service.site}" key="${key}">${fragment.text}</interline-comments>`,
    }),
  );
  await page.goto(`${service.url}/host/${key}`);
  await page.getByText('heard').waitFor();
  await expect(page.getByText('Which commas?').isVisible()).resolves.toBe(true);
});
