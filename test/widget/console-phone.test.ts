/** A comment on a phone: why it is here comes first, and the comment has most of the screen. */
import { beforeEach, afterEach, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { TestService } from '../support/service.js';
import { axeFindings, onConsoleStage, openConsole, PARAGRAPHS, post } from './console-page.js';

const WINDOW = { width: 390, height: 844 };
const PHONE = { viewport: WINDOW, hasTouch: true, isMobile: true };
/** The comment's share of the window's height. */
const SHARE = 0.6;
const LONG = Array.from({ length: 40 }, (_, at) => `The walrus of year ${at} did not wait for the ferry.`);

let main: TestService;
let service: TestService;
let browser: Browser;
let page: Page;
onConsoleStage((...started) => ([main, browser] = started));
beforeEach(async () => {
  service = await main.newSite({
    suspectWords: ['walrus'],
    maxLinks: 0,
    rules: { capitals: { mode: 'on', action: 'hold' } },
  });
  await service.publish('ferry', PARAGRAPHS);
});
afterEach(() => page.context().close());

async function openItem(more: BrowserContextOptions = {}, queue: 'pending' | 'reported' = 'pending') {
  page = await openConsole(browser, service, { queue, options: { ...PHONE, ...more } });
  await page.locator('.row-open').first().tap();
  await page.locator('.around li, .around .hint').first().waitFor({ state: 'attached' });
}

/** Where the reasons end and the comment begins, and how much of the window the comment can have. */
async function measure() {
  const edges = async (selector: string) => {
    const { x, y, width, height } = (await page.locator(selector).boundingBox()) ?? {
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    };
    return { x, top: y, right: x + width, bottom: y + height };
  };
  const [pane, why, comment, bar] = [
    await edges('.pane-scroll'),
    await edges('.why-here'),
    await edges('.item-main'),
    await edges('.bar'),
  ];
  expect(why.top).toBeGreaterThanOrEqual(pane.top);
  expect(why.bottom).toBeLessThanOrEqual(comment.top);
  expect(pane.bottom).toBeLessThanOrEqual(bar.top);
  expect(bar.bottom).toBeLessThanOrEqual(WINDOW.height);
  expect(comment.right).toBeLessThanOrEqual(WINDOW.width);
  return { share: (pane.bottom - comment.top) / WINDOW.height };
}

describe('opened from the queue', () => {
  test('an ordinary comment has most of the screen, below why it is here', async () => {
    await post(service, 'Ada', 'A walrus waits for the ferry.');
    await openItem();
    expect((await measure()).share).toBeGreaterThanOrEqual(SHARE);
    expect(await page.getByRole('button', { name: 'Show all reasons' }).count()).toBe(0);
    await expect(axeFindings(page)).resolves.toEqual([]);
    await page.getByRole('link', { name: 'Back to the queue' }).tap();
    await page.locator('.row-open').first().waitFor();
    await page.getByRole('navigation', { name: 'Queues' }).waitFor();
  });

  test('a long comment too, which scrolls below the reasons', async () => {
    await post(service, 'Ada', LONG.join(' '));
    await openItem();
    expect((await measure()).share).toBeGreaterThanOrEqual(SHARE);
  });

  test.each(['light', 'dark'] as const)(
    'long reasons in German are cut until they are asked for, %s',
    async (colorScheme) => {
      await post(
        service,
        'Ada',
        'A WALRUS WAITS FOR THE FERRY AT HTTPS://EXAMPLE.ORG/SEA AND HTTPS://EXAMPLE.ORG/ICE',
      );
      await openItem({ locale: 'de', colorScheme });
      expect((await measure()).share).toBeGreaterThanOrEqual(SHARE);
      const all = page.getByRole('button', { name: 'Alle Gründe zeigen' });
      await expect(axeFindings(page, colorScheme === 'dark')).resolves.toEqual([]);
      await all.tap();
      await all.waitFor({ state: 'detached' });
      const [list, last] = [
        await page.locator('.why-here .why').boundingBox(),
        await page.locator('.why-here .why > li').last().boundingBox(),
      ];
      expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(
        (list?.y ?? 0) + (list?.height ?? 0) + 1,
      );
      await expect(axeFindings(page, colorScheme === 'dark')).resolves.toEqual([]);
    },
  );

  test('long reports in Arabic too', async () => {
    const id = await post(service, 'Ada', 'When does it leave?');
    for (const by of ['Bob', 'Cem', 'Dov'])
      await service.call('PUT', `/comments/${id}/flag`, {
        token: service.token(by),
        body: { reason: 'other', note: `${by}: ${LONG.slice(0, 8).join(' ')}`.slice(0, 480) },
      });
    await openItem({ locale: 'ar' }, 'reported');
    expect((await measure()).share).toBeGreaterThanOrEqual(SHARE);
    await expect(axeFindings(page)).resolves.toEqual([]);
    // The keyboard reaches what is cut, which is shown then.
    await page.locator('.why-here .why button').last().focus();
    await page.getByRole('button', { name: 'عرض كل الأسباب' }).waitFor({ state: 'detached' });
  });
});
