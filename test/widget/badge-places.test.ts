/** Badges have a free place on every page: inside the window, over nothing, and without making the page wider. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { TestService } from '../support/service.js';
import { openContext, setupBrowser } from './widget-page.js';

let service: TestService;
let browser: Browser;
setupBrowser((...started) => ([service, browser] = started));

const WIDTHS = [1280, 820, 390];
/** No room next to the text, and lines too close together for a badge between them. */
const TIGHT = 'interline-comments{display:none}*{margin:0;padding:0}body{font:11px/1.4 sans-serif}';
const RAIL = '<div style="position:fixed;right:0;top:0;width:60px;height:100%;background:#ddd">Share</div>';
const COLUMN = 'body{margin:0 100px 0 auto;max-width:500px;padding-right:60px}';

/** Opens a saved page with the widget; it is not published. */
async function open(name: string, style = '', more = ''): Promise<Page> {
  const page = await (await openContext(browser)).newPage();
  const html = readFileSync(new URL(`../pages/${name}`, import.meta.url), 'utf8');
  const key = `${name}-${style.length}-${more.length}`;
  await page.route(`${service.url}/host/**`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: html.replace(
        /(<\/body>\s*<\/html>)?\s*$/,
        `<style>${style}</style>${more}<interline-comments site="${service.site}" key="${key}"></interline-comments>
        <script type="module" src="/widget/interline.js"></script>`,
      ),
    }),
  );
  await page.goto(`${service.url}/host/${name}`);
  await page.locator('interline-badge').first().waitFor({ state: 'attached' });
  return page;
}

/** Badges in wrong places; null while they are not placed yet. */
function faults(): string[] | null {
  const width = document.documentElement.clientWidth;
  const areas: DOMRect[] = [];
  for (const host of document.querySelectorAll('interline-badge')) {
    const badge = host.shadowRoot?.querySelector<HTMLElement>('.badge');
    if (!badge?.hasAttribute('style')) return null;
    const area = badge.getBoundingClientRect();
    if (area.width > 0) areas.push(area);
  }
  const words: DOMRect[] = [];
  const range = new Range();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (!/\S/.test((walker.currentNode as Text).data)) continue;
    range.selectNode(walker.currentNode);
    words.push(...range.getClientRects());
  }
  const covers = (a: DOMRect, b: DOMRect): boolean =>
    a.left < b.right - 1 && a.right > b.left + 1 && a.top < b.bottom - 1 && a.bottom > b.top + 1;
  const found = areas.flatMap((area, at) => {
    const where = `${at} at ${area.x},${area.y} ${area.width}x${area.height}`;
    if (area.left < 0 || area.right > width) return `outside: ${where}`;
    if (words.some((word) => covers(area, word))) return `over words: ${where}`;
    return areas.some((other, n) => n !== at && covers(area, other)) ? `over another: ${where}` : [];
  });
  const { scrollWidth } = document.scrollingElement as Element;
  return scrollWidth > width ? [...found, `scrolls: ${scrollWidth} in ${width}`] : found;
}

test.each([
  ['an essay', 'essay.html', '', ''],
  ['an essay in small type without margins', 'essay.html', TIGHT, ''],
  ['gaps between paragraphs a fraction of a pixel lower than a badge', 'fractions.html', '', ''],
  ['lists', 'lists.html', '', ''],
  ['lists in small type without margins', 'lists.html', TIGHT, ''],
  ['paragraphs that line breaks part', 'breaks.html', '', ''],
  ['the same in small type without margins', 'breaks.html', TIGHT, ''],
  ['from right to left', 'rtl.html', '', ''],
  ['vertical text', 'vertical.html', 'body{font-size:12px}', ''],
  ['a live blog', 'live.html', '', ''],
  ['paragraphs in the cells of a layout table', 'table.html', '', ''],
])('%s', async (_, name, style, more) => {
  const page = await open(name, style, more);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForFunction(`(${String(faults)})()?.length === 0`).catch(() => undefined);
    expect([width, await page.evaluate(faults)]).toEqual([width, []]);
  }
});

test('a bar along the edge of the window reduces the margin', async () => {
  const page = await open('teasers.html', COLUMN, RAIL);
  const apart = (): boolean => {
    const rail = document.querySelector('[style*=fixed]')?.getBoundingClientRect();
    const badges = [...document.querySelectorAll('interline-badge')].map((host) =>
      host.shadowRoot?.querySelector('.badge[style]')?.getBoundingClientRect(),
    );
    return badges.every((badge) => badge && rail && badge.right <= rail.left);
  };
  await page.waitForFunction(apart);
});

test('a page’s fixed header stays over the badges that scroll under it', async () => {
  const header =
    '<div id="header" style="position:fixed;inset:0 0 auto;height:70px;background:#ddd;z-index:1">Courier</div>' +
    '<div style="height:2000px"></div>';
  const page = await open('essay.html', '', header);
  await page.locator('interline-badge .badge[style]').nth(1).waitFor({ state: 'attached' });
  const over = await page.evaluate(() => {
    const badge = document.querySelectorAll('interline-badge')[1]?.shadowRoot?.querySelector('.badge');
    scrollBy(0, (badge?.getBoundingClientRect().top ?? 0) - 20);
    const { left = 0, top = 0, width = 0 } = badge?.getBoundingClientRect() ?? {};
    return document.elementFromPoint(left + width / 2, top + 10)?.id;
  });
  expect(over).toBe('header');
});

test('each paragraph separated by line breaks has its own badge and its own threads', async () => {
  const page = await open('breaks.html');
  const texts = ['The harbour office', 'Nobody on the quay', 'The council will vote'];
  for (const text of texts) {
    const badge = page.locator(`xpath=//text()[contains(., "${text}")]/following::interline-badge[1]`);
    await badge.locator('.badge').press('Enter');
    await page.locator('.panel .passage', { hasText: text }).waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
  }
});
