/** Badges at headings, captions, items and links: their names, order and places. */
import { expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { until } from '../support/conditions.js';
import { devices } from '../support/browser.js';
import type { TestService } from '../support/service.js';
import { axe, setupBrowser, openArticle, publish } from './widget-page.js';

let service: TestService;
let browser: Browser;
setupBrowser((...started) => ([service, browser] = started));

const CONTENT = `<main><article>
  <h1>The tide tables</h1><p>The tables have been wrong since March.</p>
  <h2><a href="#cost">What a night costs</a></h2><p>Eleven minutes of <a href="#water">water</a> in a shed.</p>
  <h3>Who pays</h3><ul><li>The <a href="#harbour">harbour</a></li><li>Rafael Moreno</li></ul>
  <figure><img alt="" src="data:,"><figcaption>The shed in May</figcaption></figure>
  <table><caption><p>Tides of a week</p></caption><tbody><tr><td>Monday</td></tr></tbody></table>
  <details open><summary><h3>How it is measured</h3></summary><p>With a rope.</p></details>
  <label><p>Your own measure</p><input></label>
  <fieldset><legend><h3>The council</h3></legend><p>It sits on Tuesday.</p></fieldset>
  <a href="#next"><h3>The next story</h3><p>Benches for the quay.</p></a>
  <div role="heading" aria-level="2"><p>Later</p></div><p>Nothing came of it.</p>
</article></main>`;

const PHONE = { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } };

async function open(context = {}, prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  const key = await publish(service);
  const page = await openArticle(browser, service, key, {
    ...{ as: 'nadia', content: CONTENT, context },
    ...(prepare && { prepare }),
  });
  // Every block has its badge, in its place.
  await page.waitForFunction(() => {
    const badges = [...document.querySelectorAll('interline-badge')];
    const blocks = document.querySelectorAll('article :is(p,li,h1,h2,h3,figcaption)');
    const placed = badges.filter((host) => host.shadowRoot?.querySelector<HTMLElement>('.badge')?.style.left);
    return placed.length === blocks.length;
  });
  return page;
}

test('no heading, caption, item, label or link is named by its badge', async () => {
  const page = await open();
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  const named = nodes
    .filter(({ ignored, role }) => !ignored && !/button|Text|generic/.test(String(role?.value)))
    .map(({ role, name }) => `${role?.value}: ${name?.value}`);
  expect(named).toEqual(
    expect.arrayContaining([
      'heading: The tide tables',
      'heading: What a night costs',
      'link: What a night costs',
      'heading: Who pays',
      'table: Tides of a week',
      'DisclosureTriangle: How it is measured',
      'group: The council',
      'heading: The council',
      'link: The next story Benches for the quay.',
      'heading: Later',
    ]),
  );
  expect(named.filter((line) => line.includes('Comment on'))).toEqual([]);
  const field = nodes.find(({ role }) => role?.value === 'textbox');
  expect(field?.name?.value).toBe('Your own measure');
  await expect(axe(page)).resolves.toEqual([]);
  await page.context().close();
});

test('all badges are one tab stop, at the focused paragraph; arrow keys move on', async () => {
  const page = await open();
  const at = (): Promise<string> =>
    page.evaluate(() => {
      const { activeElement: active } = document;
      if (active?.localName !== 'interline-badge') return active?.textContent ?? '';
      return active.shadowRoot?.activeElement?.getAttribute('aria-label') ?? '';
    });
  const press = async (...keys: string[]): Promise<string> => {
    for (const key of keys) await page.keyboard.press(key);
    return await at();
  };
  expect(await press('Tab')).toBe('The tide tables: Comment on this paragraph');
  // The keys come with a part of their own.
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/chunks/guide')),
  );
  await until('the keys are there', async () => /^The tables/.test(await press('ArrowDown')));
  expect(await press('ArrowDown')).toBe('What a night costs: Comment on this paragraph');
  expect(await press('Tab')).toBe('water');
  // Next to where the focus came from.
  expect(await press('Tab')).toMatch(/^Eleven minutes of water/);
  expect(await press('Tab')).toBe('harbour');
  expect(await press('Tab')).toMatch(/^The harbour:/);
  expect(await press('Home')).toMatch(/^The tide tables:/);
  expect(await press('End')).toMatch(/^Nothing came of it/);
  await page.context().close();
});

test('the page’s styles for the text after a heading still apply', async () => {
  const rule = 'h2+p{margin-top:-4px;text-indent:20px}article>:first-child{margin-top:7px}';
  const style = (page: Page): Promise<unknown> =>
    page.addInitScript((css) => {
      addEventListener('DOMContentLoaded', () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets.push(sheet);
      });
    }, rule);
  const page = await open({}, style);
  const [first, after] = await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return [document.querySelector('h1'), document.querySelector('h2 ~ p')].map(
      (node) => node && [getComputedStyle(node).marginTop, getComputedStyle(node).textIndent],
    );
  }, rule);
  expect(first).toEqual(['7px', '0px']);
  expect(after).toEqual(['-4px', '20px']);
  await page.context().close();
});

test('a badge in a link opens its comments, and nothing else', async () => {
  const page = await open();
  const teaser = page.locator('article a', { hasText: 'Benches' });
  await teaser.locator('p').hover();
  const box = await teaser.locator('p').boundingBox();
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) + 20, (box?.y ?? 0) + (box?.height ?? 0) / 2);
  const panel = page.getByRole('dialog', { name: 'Comments on this paragraph' });
  await panel.getByRole('textbox').waitFor();
  expect(new URL(page.url()).hash).toBe('');
  await page.context().close();
});

test('on a phone the badge of a heading covers no words', async () => {
  const page = await open(PHONE);
  const covered = await page.evaluate(() => {
    const lines = [...document.querySelectorAll('article :is(p,li,h1,h2,h3,figcaption)')].flatMap((block) => {
      const range = new Range();
      range.selectNodeContents(block);
      return [...range.getClientRects()].filter(({ width }) => width > 0);
    });
    return [...document.querySelectorAll('article interline-badge')]
      .map((host) => host.shadowRoot?.querySelector('.badge')?.getBoundingClientRect())
      .filter((spot) => !spot || lines.some((line) => overlap(line, spot)))
      .map((spot) => JSON.stringify(spot));
    function overlap(line: DOMRect, spot: DOMRect): boolean {
      const across = line.right > spot.left + 1 && line.left < spot.right - 1;
      return across && line.bottom - 4 > spot.top && line.top + 4 < spot.bottom;
    }
  });
  expect(covered).toEqual([]);
  await page.context().close();
});
