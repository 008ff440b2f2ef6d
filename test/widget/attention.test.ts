/**
 * An author's question draws attention as the reader comes to it, in the way the site has set. That something does not
 * happen is shown by what happens after it: every article has a second question, further down.
 */
import { expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { WidgetSettings } from '../../src/shared/contract.js';
import { ledgerOf, moderator, pageOf } from '../support/actions.js';
import type { TestService } from '../support/service.js';
import { axe, badge, layOut, setupBrowser, openArticle, publish, type HostOptions } from './widget-page.js';

const TEXTS = Array.from({ length: 40 }, (_, at) => `Paragraph ${at} of the tide tables. `.repeat(8).trim());
/** Paragraphs with a question, and what it is. */
const FIRST = 12;
const SECOND = 26;
/** One whose questions are far below the window's end. */
const EARLIER = 2;
const QUESTIONS = { [FIRST]: 'Has your shed flooded?', [SECOND]: 'Who should look at it?' };
/** Milliseconds after which moving things need a way to stop them (WCAG 2.2.2). */
const TOO_LONG = 5_000;

let service: TestService;
let browser: Browser;

setupBrowser((...started) => ([service, browser] = started));

/** A page of a site with that setting, whose article has two questions; and a record of its pulses from then on. */
async function read(
  attention: WidgetSettings['attention'],
  context: BrowserContextOptions = {},
  more: HostOptions = {},
): Promise<{ page: Page; site: TestService }> {
  const site = await service.newSite({ attention });
  const key = await publish(site, TEXTS);
  const { article } = await pageOf(site, `key=${key}`);
  const ledger = await ledgerOf(site, article?.id ?? '');
  for (const [at, question] of Object.entries(QUESTIONS)) {
    const body = { paragraph: { id: ledger[Number(at)]?.paragraphId }, question };
    const asked = await site.call('POST', `/articles/${article?.id}/prompts`, {
      token: moderator(site),
      body,
    });
    expect(asked.status).toBe(201);
  }
  const page = await openArticle(browser, site, key, {
    paragraphs: TEXTS,
    context: { reducedMotion: 'no-preference', ...context },
    prepare: (opened) => opened.addInitScript(countWatched),
    ...more,
  });
  // The observer starts after the badges.
  if (attention !== 'none')
    await page.waitForFunction(() => (window as unknown as { watched: number }).watched > 0);
  await page.evaluate(() => {
    const animate = Element.prototype.animate;
    const pulsed: object[] = [];
    Object.assign(window, { pulsed });
    Element.prototype.animate = function (this: Element, frames, options) {
      if (typeof options === 'object' && options.id === 'attention') {
        const root = this.getRootNode() as ShadowRoot;
        const texts = [...document.querySelectorAll('article p')];
        const lasts = Number(options.duration) * (options.iterations ?? 1);
        pulsed.push({ at: texts.findIndex((text) => text.contains(root.host)), lasts });
      }
      return animate.call(this, frames, options);
    };
  });
  return { page, site };
}

/** Counts the badges that something waits for to be seen. */
function countWatched(): void {
  const { observe } = IntersectionObserver.prototype;
  let watched = 0;
  Object.defineProperty(window, 'watched', { get: () => watched });
  IntersectionObserver.prototype.observe = function (target) {
    if (target.matches('.badge')) watched++;
    observe.call(this, target);
  };
}

/** Which paragraphs' badges have pulsed, in order. */
async function pulsed(page: Page): Promise<number[]> {
  return await page.evaluate(() =>
    (window as unknown as { pulsed: { at: number }[] }).pulsed.map(({ at }) => at),
  );
}

async function untilPulsed(page: Page, times: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => (window as unknown as { pulsed: unknown[] }).pulsed.length >= wanted,
    times,
  );
}

/** Scrolls until the paragraph is near the top, and lets the browser notify observers. */
async function comeTo(page: Page, paragraph: number): Promise<void> {
  await badge(page, paragraph).waitFor({ state: 'attached' });
  await page
    .locator('article p')
    .nth(paragraph)
    .evaluate(async (node) => {
      scrollBy({ top: node.getBoundingClientRect().top - 200, behavior: 'instant' });
      for (let frames = 0; frames < 4; frames++) await new Promise(requestAnimationFrame);
    });
}

function panelAt(page: Page, paragraph: number): Locator {
  return page
    .locator('interline-layer')
    .getByRole('dialog')
    .filter({ hasText: TEXTS[paragraph] as string });
}

/** The element with the focus, and the scroll position. */
async function place(page: Page): Promise<unknown> {
  return await page.evaluate(() => ({
    focus: document.activeElement?.localName,
    scrolled: scrollY,
    tall: document.documentElement.scrollHeight,
  }));
}

test.each(['ltr', 'rtl'] as const)(
  'the badge pulses once when the reader reaches it, and stops (%s)',
  async (direction) => {
    const { page } = await read('blink', {}, { direction });
    await comeTo(page, FIRST);
    await untilPulsed(page, 1);
    const lasts = await page.evaluate(
      () => (window as unknown as { pulsed: { lasts: number }[] }).pulsed[0]?.lasts,
    );
    expect(lasts).toBeGreaterThan(0);
    expect(lasts).toBeLessThan(TOO_LONG);
    await expect(axe(page)).resolves.toEqual([]);
    await comeTo(page, 0);
    await comeTo(page, FIRST);
    await comeTo(page, SECOND);
    await untilPulsed(page, 2);
    await expect(pulsed(page)).resolves.toEqual([FIRST, SECOND]);
    await expect(place(page)).resolves.toMatchObject({ focus: 'body' });
    await page.context().close();
  },
);

test('nothing pulses with reduced motion', async () => {
  const { page } = await read('blink', { reducedMotion: 'reduce' });
  await comeTo(page, FIRST);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await comeTo(page, SECOND);
  await untilPulsed(page, 1);
  await expect(pulsed(page)).resolves.toEqual([SECOND]);
  await page.context().close();
});

test('nothing happens while the site has the setting off', async () => {
  const { page, site } = await read('none');
  await comeTo(page, FIRST);
  await comeTo(page, 0);
  await site.changeSettings({ attention: 'blink' });
  await page
    .locator('interline-comments')
    .evaluate((node) => (node as unknown as { refresh(): unknown }).refresh());
  await comeTo(page, SECOND);
  await untilPulsed(page, 1);
  await expect(pulsed(page)).resolves.toEqual([SECOND]);
  await expect(panelAt(page, FIRST).count()).resolves.toBe(0);
  await page.context().close();
});

test('it opens next to the text, moves nothing, closes with Escape, and does not open again for this reader', async () => {
  const { page } = await read('scroll_open');
  await comeTo(page, FIRST);
  const before = await place(page);
  await panelAt(page, FIRST).getByText(QUESTIONS[FIRST]).waitFor();
  const status = page.locator('interline-comments').getByRole('status');
  await status.filter({ hasText: QUESTIONS[FIRST] }).waitFor({ state: 'attached' });
  await expect(place(page)).resolves.toEqual(before);
  await expect(pulsed(page)).resolves.toEqual([]);
  await expect(axe(page)).resolves.toEqual([]);
  await page.keyboard.press('Escape');
  await panelAt(page, FIRST).waitFor({ state: 'detached' });
  await expect(place(page)).resolves.toEqual(before);

  await comeTo(page, 0);
  await comeTo(page, FIRST);
  await comeTo(page, 0);
  await page.reload();
  await layOut(page);
  await comeTo(page, FIRST);
  await comeTo(page, SECOND);
  await panelAt(page, SECOND).waitFor();
  await expect(panelAt(page, FIRST).count()).resolves.toBe(0);
  await page.context().close();
});

test('a reader who is writing is not interrupted', async () => {
  const { page } = await read('scroll_open');
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.ariaLabel = 'A letter';
    document.querySelector('main')?.prepend(field);
    field.focus();
  });
  await comeTo(page, FIRST);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await comeTo(page, SECOND);
  await panelAt(page, SECOND).waitFor();
  await expect(panelAt(page, FIRST).count()).resolves.toBe(0);
  // It was left alone, not forgotten.
  await page.keyboard.press('Escape');
  await comeTo(page, FIRST);
  await panelAt(page, FIRST).waitFor();
  await page.context().close();
});

test('a reader with an open thread is not interrupted', async () => {
  const { page } = await read('scroll_open');
  await badge(page, EARLIER).press('Enter');
  await panelAt(page, EARLIER).waitFor();
  await comeTo(page, FIRST);
  await panelAt(page, EARLIER).getByRole('button', { name: 'Close' }).click();
  await comeTo(page, SECOND);
  await panelAt(page, SECOND).waitFor();
  await expect(panelAt(page, FIRST).count()).resolves.toBe(0);
  await page.context().close();
});

test('without room next to the text, the badge pulses instead of covering it', async () => {
  const { page } = await read('scroll_open', { viewport: { width: 390, height: 800 }, hasTouch: true });
  await comeTo(page, FIRST);
  await untilPulsed(page, 1);
  await comeTo(page, SECOND);
  await untilPulsed(page, 2);
  await expect(pulsed(page)).resolves.toEqual([FIRST, SECOND]);
  await expect(page.locator('interline-layer .panel').count()).resolves.toBe(0);
  await page.context().close();
});

test('a closed question draws no attention', async () => {
  const { page, site } = await read('blink');
  const { paragraphs } = await pageOf(site, `key=${new URL(page.url()).pathname.split('/').pop()}`);
  const [first] = paragraphs.flatMap(({ marks }) => marks);
  const closed = await site.call('PATCH', `/prompts/${first?.id}`, {
    token: moderator(site),
    body: { closed: true },
  });
  expect(closed.status).toBe(200);
  await page
    .locator('interline-comments')
    .evaluate((node) => (node as unknown as { refresh(): unknown }).refresh());
  await comeTo(page, FIRST);
  await comeTo(page, SECOND);
  await untilPulsed(page, 1);
  await expect(pulsed(page)).resolves.toEqual([SECOND]);
  await page.context().close();
});
