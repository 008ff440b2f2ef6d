/** A list of a thousand threads, loaded to its end: the document only contains what is near, without a visible difference. */
import { expect, jest, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Posted } from '../../src/shared/contract.js';
import { fillArticle } from '../support/many-comments.js';
import type { TestService } from '../support/service.js';
import {
  axe,
  setupBrowser,
  openArticle,
  PARAGRAPHS,
  publish,
  say,
  STARTING,
  writtenIn,
} from './widget-page.js';

let service: TestService;
let browser: Browser;
setupBrowser((...started) => ([service, browser] = started));
jest.setTimeout(STARTING);

/** Elements of about a hundred top comments with an answer each. */
const BOUND = 8_000;
const TOPS = 1_000;

/** Actions that run in the page: they are faster than the test's, and see every frame. */
interface Hands {
  list: ShadowRoot;
  frames: () => Promise<void>;
  top: (text: string) => HTMLElement | undefined;
  /** Scrolls by a part of the window; answers how far anything seen before and after jumped, in pixels. */
  scroll: (screens: number) => Promise<number>;
  /** What shifted since this was asked last, as browsers count it. */
  shifted: () => number;
}
type Window = typeof globalThis & { hands: Hands };

function giveHands(): void {
  const hands = {
    get list() {
      return document.querySelector('interline-comments')?.shadowRoot as ShadowRoot;
    },
    frames: () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))),
    top: (text: string) =>
      [...hands.list.querySelectorAll<HTMLElement>('.list > ol > .comment')].find(
        (one) => one.querySelector('.body > p')?.textContent === text,
      ),
    async scroll(screens: number) {
      const seen = [...hands.list.querySelectorAll('.comment')]
        .map((node) => ({ node, at: node.getBoundingClientRect().top }))
        .filter(({ at }) => at > -innerHeight && at < 2 * innerHeight);
      const from = scrollY;
      scrollBy({ top: screens * innerHeight, behavior: 'instant' });
      const by = scrollY - from;
      await hands.frames();
      const jumps = seen
        .filter(({ node }) => node.isConnected)
        .map(({ node, at }) => Math.abs(node.getBoundingClientRect().top - at + by));
      return Math.max(0, ...jumps);
    },
    shifted() {
      const entries = watch.takeRecords() as (PerformanceEntry & { value: number })[];
      return entries.reduce((sum, { value }) => sum + value, 0);
    },
  };
  Object.assign(window, { hands });
  const watch = new PerformanceObserver(() => undefined);
  watch.observe({ type: 'layout-shift' });
}

async function openLong(
  tops: number,
  as?: string,
): Promise<{ page: Page; list: Locator; slip: Posted; key: string; site: TestService }> {
  const site = await service.newSite();
  const key = await publish(site);
  await fillArticle(site, key, { tops, badged: PARAGRAPHS.length });
  const slip = await say(site, key, 'A slip of the pen.', { by: 'theo' });
  const page = await openArticle(browser, site, key, {
    ...(as === undefined ? {} : { as }),
    prepare: (opened) => opened.addInitScript(giveHands),
  });
  const list = page.locator('interline-comments');
  await list.scrollIntoViewIfNeeded();
  await list.getByText('A slip of the pen.').waitFor();
  return { site, page, list, slip, key };
}

/** Scrolls to the end and asks for more until there is none; answers how many elements there were at most, and each jump. */
async function loadAll(page: Page): Promise<{ most: number; jump: number; shift: number; pages: number }> {
  return await page.evaluate(async () => {
    const { hands } = window as unknown as Window;
    const more = hands.list.querySelector<HTMLButtonElement>('.more') as HTMLButtonElement;
    const last = (): Element | null => hands.list.querySelector('ol.comments')?.lastElementChild ?? null;
    const result = { most: 0, jump: 0, shift: 0, pages: 1 };
    for (; !more.hidden; result.pages++) {
      hands.shifted();
      while (more.getBoundingClientRect().top > innerHeight) {
        result.jump = Math.max(result.jump, await hands.scroll(0.7));
        result.most = Math.max(result.most, hands.list.querySelectorAll('*').length);
      }
      await hands.frames();
      result.shift += hands.shifted();
      const end = last();
      more.click();
      do await hands.frames();
      while (last() === end);
      await hands.frames();
      result.most = Math.max(result.most, hands.list.querySelectorAll('*').length);
    }
    return result;
  });
}

/** Scrolls by `screens` at a time until the top comment of this text is on the screen; answers the furthest jump. */
async function scrollTo(page: Page, text: string, screens: number): Promise<number> {
  return await page.evaluate(
    async ([wanted, by]) => {
      const { hands } = window as unknown as Window;
      for (let jump = 0, steps = 0; ; steps++) {
        const at = hands.top(wanted)?.getBoundingClientRect();
        if (at && at.top >= 0 && at.top < innerHeight) return jump;
        if (steps > 2_000) throw new Error(`"${wanted}" is not there`);
        jump = Math.max(jump, await hands.scroll(by));
      }
    },
    [text, screens] as const,
  );
}

async function isThere(page: Page, text: string): Promise<boolean> {
  return await page.evaluate((wanted) => (window as unknown as Window).hands.top(wanted) !== undefined, text);
}

/** Comments of an article with `tops` of them, by their number. */
const idOf = (number: number, part = 2): string =>
  `${number.toString(16).padStart(8, '0')}-0000-7000-8000-00000000000${part}`;

test('with everything loaded, the document has only comments near the viewport, and nothing jumps', async () => {
  const { site, page, list, slip } = await openLong(TOPS, 'rosa');
  // A draft stays when the reader scrolls away.
  const first = list.locator('.list > ol > .comment').filter({ hasText: 'Comment 998' });
  await first
    .getByRole('button', { name: /^Reply to/ })
    .first()
    .click();
  await first.getByRole('textbox').fill('Half a sent');
  await page.evaluate(() => {
    ((window as unknown as Window).hands.list.activeElement as HTMLElement).blur();
    getSelection()?.removeAllRanges();
  });

  const { most, ...loaded } = await loadAll(page);
  expect(loaded).toEqual({ jump: expect.any(Number), shift: 0, pages: 51 });
  expect(loaded.jump).toBeLessThan(1);
  expect(most).toBeLessThan(BOUND);
  const end = list.locator('.list > ol > .comment').last();
  await expect(end.locator('.body').first().innerText()).resolves.toBe('Comment 1');
  await expect(end.getAttribute('aria-posinset')).resolves.toBe('1001');
  await expect(end.getAttribute('aria-setsize')).resolves.toBe('1001');
  await expect(isThere(page, 'Comment 997')).resolves.toBe(false);
  await expect(isThere(page, 'Comment 998')).resolves.toBe(true);
  await expect(axe(page)).resolves.toEqual([]);

  // A comment far away is edited, and another answered.
  await expect(isThere(page, 'A slip of the pen.')).resolves.toBe(false);
  const token = site.token({ sub: 'theo', name: 'Theo' });
  const fetched = page.waitForResponse((answer) => answer.url().endsWith(`/comments/${slip.comment.id}`));
  const path = `/comments/${slip.comment.id}`;
  const { body: source } = await site.call('GET', `${path}/source`, { token });
  const headers = { 'if-match': `"${source.version}"` };
  const changed = await site.call('PATCH', path, {
    token,
    headers,
    body: { body: 'A pen, slipped.\n\nAnd\n\nso\n\non.' },
  });
  expect(changed.status).toBe(200);
  await (await fetched).finished();

  // A permalink shows a comment that is out of the document, with its neighbours.
  await page.evaluate((id) => (location.hash = `interline-comment-${id}`), idOf(500));
  await list.locator('.landed').getByText('Comment 500', { exact: true }).waitFor();
  const { focused, visible } = await page.evaluate(() => {
    const { list: root } = (window as unknown as Window).hands;
    const box = root.querySelector('.landed > article')?.getBoundingClientRect();
    return {
      focused: root.activeElement === root.querySelector('.landed > article'),
      visible: box && box.top >= 0 && box.bottom <= innerHeight,
    };
  });
  expect({ focused, visible }).toEqual({ focused: true, visible: true });
  await expect(isThere(page, 'Comment 501')).resolves.toBe(true);
  await expect(list.locator('.aside').count()).resolves.toBe(3);

  // As in browsers that do not keep the place by themselves.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html{overflow-anchor:none}');
    document.adoptedStyleSheets.push(sheet);
  });
  const back = await scrollTo(page, 'A pen, slipped.', -1.3);
  expect(back).toBeLessThan(1);
  await expect(writtenIn(list.getByRole('textbox'))).resolves.toBe('Half a sent');
  await expect(
    list.locator('.list > ol > .comment').first().locator('.body').first().innerText(),
  ).resolves.toMatch(/^A pen, slipped/);

  const counts = await page.evaluate(async () => {
    const { hands } = window as unknown as Window;
    const count = (): number => hands.list.querySelectorAll('.list > ol > .comment').length;
    const height = (): number => hands.list.querySelector('.list > ol')?.getBoundingClientRect().height ?? 0;
    const before = height();
    dispatchEvent(new Event('beforeprint'));
    const printed = count();
    const grown = Math.abs(height() - before);
    dispatchEvent(new Event('afterprint'));
    while (count() === printed) await hands.frames();
    return { printed, grown, after: hands.list.querySelectorAll('*').length };
  });
  expect(counts.printed).toBe(1001);
  // The spacers were as high as the removed comments.
  expect(counts.grown).toBeLessThan(1);
  expect(counts.after).toBeLessThan(BOUND);
});

test('changes to comments that are out of the document show when they are back', async () => {
  const { site, page, list, key } = await openLong(100);
  const address = page.url();
  // A second visit: one comment is new since the first, and it is far from the reading position.
  await page.goto(`${site.url}/healthz`);
  const news = await say(site, key, 'What is new?', { by: 'theo' });
  await page.goto(address);
  await list.scrollIntoViewIfNeeded();
  await list.getByText('What is new?').waitFor();
  await loadAll(page);
  await expect(isThere(page, 'What is new?')).resolves.toBe(false);
  await page.evaluate(() =>
    (window as unknown as Window).hands.list.querySelector<HTMLElement>('.unread')?.click(),
  );
  await list.locator('.landed').getByText('What is new?').waitFor();
  await expect(list.getByRole('button', { name: 'Next unread' }).count()).resolves.toBe(0);

  // From the end of the list an answer to a comment in the middle is fetched.
  await scrollTo(page, 'Comment 1', 3);
  await expect(isThere(page, 'Comment 60')).resolves.toBe(false);
  const thread = { ...news.thread, id: idOf(60, 1) };
  await say(site, key, 'From afar.', {
    answers: { ...news, comment: { ...news.comment, id: idOf(60) }, thread },
  });
  await list.getByRole('button', { name: '1 new comment' }).click();
  await page.waitForFunction(() => {
    const { activeElement } = (window as unknown as Window).hands.list;
    return activeElement?.querySelector('.body')?.textContent === 'From afar.';
  });
  await expect(isThere(page, 'Comment 60')).resolves.toBe(true);

  // One is taken down, and one pinned.
  const token = site.token({ sub: 'mo', roles: ['moderator'] });
  const top = list.locator('.list > ol > .comment').first();
  await expect(isThere(page, 'Comment 30')).resolves.toBe(false);
  const decision = { commentIds: [news.comment.id], action: 'reject', reason: 'off_topic' };
  await site.call('POST', '/moderation/decisions', { token, body: decision });
  const pinned = page.waitForResponse((answer) => answer.url().endsWith(`/comments/${idOf(30)}`));
  await site.call('PUT', `/comments/${idOf(30)}/pin`, { token, body: { pinned: true } });
  await (await pinned).finished();
  expect(await scrollTo(page, 'A slip of the pen.', -1.3)).toBeLessThan(1);
  await expect(top.locator('.body').first().innerText()).resolves.toBe('Comment 30');
  await expect(top.locator('.states').first().innerText()).resolves.toMatch(/Pinned/);
  await expect(list.getByText('What is new?').count()).resolves.toBe(0);

  // In another order it is a short list again.
  await list.getByRole('combobox', { name: 'Sort' }).selectOption('oldest');
  await list.locator('.list > ol > .comment').nth(1).getByText('Comment 1', { exact: true }).waitFor();
  await expect(list.locator('.list > ol > *').count()).resolves.toBeLessThan(25);
  await expect(list.locator('.aside,[aria-posinset]').count()).resolves.toBe(0);
});
