/** What a press on a badge opens, by mouse, touch and keyboard, and how many presses a reader needs. */
import { describe, expect, jest, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { devices } from '../support/browser.js';
import { until } from '../support/conditions.js';
import { ledgerOf, moderator, pageOf } from '../support/actions.js';
import type { TestService } from '../support/service.js';
import {
  axe,
  badge,
  heard,
  layOut,
  openArticle,
  publish,
  say,
  setupBrowser,
  STARTING,
} from './widget-page.js';
import { HANDS, testByHand } from './stories/hands.js';

jest.setTimeout(STARTING);
let service: TestService;
let browser: Browser;
setupBrowser((...started) => ([service, browser] = started));

const PHONE = { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } };
const panelOf = (page: Page): Locator => page.locator('interline-layer [part=panel]');
const preview = (page: Page): Locator => page.getByRole('dialog', { name: 'Latest comments' });

/** An author's question at a paragraph, over the API. */
async function ask(key: string, paragraph: number, question: string): Promise<string> {
  const { article } = await pageOf(service, `key=${key}`);
  const ledger = await ledgerOf(service, article?.id ?? '');
  const body = { paragraph: { id: ledger[paragraph]?.paragraphId }, question };
  const asked = await service.call('POST', `/articles/${article?.id}/prompts`, {
    token: moderator(service),
    body,
  });
  expect(asked.status).toBe(201);
  return asked.body.id as string;
}

/** Counts the page's clicks from now on. */
async function countPresses(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const state = { presses: 0 };
    Object.assign(window, { state });
    document.addEventListener('click', () => state.presses++, { capture: true });
  });
  return () => page.evaluate(() => (window as unknown as { state: { presses: number } }).state.presses);
}

testByHand('one press opens the thread with nested replies and a field', async (hand) => {
  const key = await publish(service);
  const top = await say(service, key, 'Eleven minutes.', { paragraph: 1 });
  await say(service, key, 'Twelve, on Sundays.', { by: 'omar', answers: top });
  const page = await openArticle(browser, service, key, { as: 'nadia', context: hand.context });
  await badge(page, 1).and(page.locator(':not(.empty)')).waitFor();
  const presses = await countPresses(page);
  await hand.press(badge(page, 1));
  const panel = panelOf(page);
  await panel.locator('.comment .replies .comment').getByText('Twelve, on Sundays.').waitFor();
  const field = panel.getByRole('textbox', { name: 'Comment on this paragraph' });
  await field.waitFor();
  expect(await presses()).toBe(1);
  expect(await preview(page).count()).toBe(0);
  expect(await field.evaluate((node) => node.matches(':focus'))).toBe(false);
  await expect(axe(page)).resolves.toEqual([]);

  await hand.press(panel.getByRole('button', { name: 'Reply to Rosa' }));
  const reply = panel.getByRole('textbox', { name: 'Write a reply to Rosa' });
  await reply.and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Measured where?');
  await hand.send(reply, panel.locator('.scroll').getByRole('button', { name: 'Reply', exact: true }));
  await panel.locator('.replies').getByText('Measured where?').waitFor();
  expect(await presses()).toBeLessThanOrEqual(3);
  await page.context().close();
});

testByHand('a press on a badge’s “2 new” opens the thread at the first new comment', async (hand) => {
  const key = await publish(service);
  for (let more = 0; more < 12; more++)
    await say(service, key, `Seen before, ${more}. `.repeat(10), { paragraph: 1 });
  const page = await openArticle(browser, service, key, { as: 'nadia', context: hand.context });
  const address = page.url();
  await badge(page, 1).and(page.locator(':not(.empty)')).waitFor();
  await page.goto(`${service.url}/healthz`);
  for (const text of ['The first new one.', 'The second new one.'])
    await say(service, key, text, { by: 'omar', paragraph: 1 });
  await page.goto(address);
  await layOut(page);
  const fresh = badge(page, 1).getByText('2 new', { exact: true });
  await fresh.waitFor();
  await hand.press(hand === HANDS.keyboard ? badge(page, 1) : fresh);
  await panelOf(page).locator('.landed').getByText('The first new one.').waitFor();
  const comment = panelOf(page).locator('.comment', { hasText: 'The first new one.' });
  await until('the comment is in the window', () =>
    comment.evaluate((node) => {
      const { top, bottom } = node.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }),
  );
  await fresh.waitFor({ state: 'detached' });
  await page.context().close();
});

testByHand('an untouched paragraph gets a comment in two presses', async (hand) => {
  const key = await publish(service);
  const page = await openArticle(browser, service, key, { as: 'nadia', context: hand.context });
  await badge(page, 2).waitFor({ state: 'attached' });
  await expect(badge(page, 2).getAttribute('title')).resolves.toBe('Comment on this paragraph');
  // On touch a tap on the text shows the button; a mouse only has to hover.
  await hand.start(page.locator('article p').nth(2), badge(page, 2));
  const presses = await countPresses(page);
  const panel = panelOf(page);
  const field = panel.getByRole('textbox', { name: 'Comment on this paragraph' });
  await field.and(page.locator(':focus')).waitFor();
  await expect(panel.getByText(/No comments/).count()).resolves.toBe(0);
  await page.keyboard.type('Which commas?');
  await hand.send(field, panel.getByRole('button', { name: 'Post', exact: true }));
  await panel.locator('.comment').getByText('Which commas?').waitFor();
  expect(await presses()).toBeLessThanOrEqual(1);
  await page.context().close();
});

testByHand(
  'a question is the title of the panel and its field the answer; a small link is for the rest',
  async (hand) => {
    const key = await publish(service);
    const question = await ask(key, 1, 'Has your shed flooded?');
    const page = await openArticle(browser, service, key, { as: 'nadia', context: hand.context });
    await badge(page, 1).and(page.locator('.asks')).waitFor();
    await hand.press(badge(page, 1));
    const panel = page.getByRole('dialog', { name: 'Has your shed flooded?' });
    await panel.getByRole('heading', { name: 'Has your shed flooded?' }).waitFor();
    const field = panel.getByRole('textbox');
    await field.and(page.locator(':focus')).waitFor();
    await expect(field.getAttribute('aria-label')).resolves.toBe('Answer this question');
    // Nothing but the question and the field.
    await expect(panel.evaluate((node) => node.clientHeight)).resolves.toBeLessThan(340);
    await expect(axe(page)).resolves.toEqual([]);
    await hand.write(field, 'Twice, in May.');
    await hand.send(field, panel.getByRole('button', { name: 'Post', exact: true }));
    await panel.locator('.comment').getByText('Twice, in May.').waitFor();
    expect(await heard(page, 'comment-posted')).toMatchObject([{ thread: { id: question } }]);

    await hand.press(panel.getByRole('button', { name: 'Comment on something else' }));
    const other = panel.getByRole('textbox', { name: 'Comment on this paragraph' });
    await hand.write(other, 'Who is Rafael?');
    await hand.send(other, panel.getByRole('button', { name: 'Post', exact: true }));
    await panel.locator('.comment').getByText('Who is Rafael?').waitFor();
    const [, second] = (await heard(page, 'comment-posted')) as { thread: { id: string } }[];
    expect(second?.thread.id).not.toBe(question);
    await page.context().close();
  },
);

test('hovering a badge previews the newest three, which can be entered, and a press opens the thread', async () => {
  const key = await publish(service);
  for (const text of ['One.', 'Two.', 'Three.', 'Four.']) await say(service, key, text, { paragraph: 1 });
  const page = await openArticle(browser, service, key);
  await badge(page, 1).hover();
  await preview(page).waitFor();
  await expect(preview(page).locator('li .text').allTextContents()).resolves.toEqual([
    'Four.',
    'Three.',
    'Two.',
  ]);
  await expect(badge(page, 1).getAttribute('aria-expanded')).resolves.toBeNull();
  await expect(axe(page)).resolves.toEqual([]);
  // Its scripts are here before the press.
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/chunks/threads')),
  );
  await preview(page).getByText('Three.').hover();
  await page.keyboard.press('Escape');
  await preview(page).waitFor({ state: 'detached' });

  await page.locator('article p').nth(3).hover();
  await badge(page, 1).hover();
  await preview(page).waitFor();
  await page.locator('article p').nth(3).hover();
  await preview(page).waitFor({ state: 'detached' });

  await badge(page, 1).hover();
  await preview(page).waitFor();
  await badge(page, 1).click();
  await panelOf(page).getByText('One.').waitFor();
  await preview(page).waitFor({ state: 'detached' });
  await page.context().close();
});

test('a long touch on a badge shows the preview, and lifting the finger opens nothing', async () => {
  const key = await publish(service);
  await say(service, key, 'Eleven minutes.', { paragraph: 1 });
  const page = await openArticle(browser, service, key, { context: PHONE });
  await page.locator('article p').first().tap();
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/chunks/guide')),
  );
  // Scripts of previews, the list and panels wait until a badge is touched.
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(loaded.filter((name) => /chunks.(preview|threads|write)/.test(name))).toEqual([]);
  const box = await badge(page, 1).boundingBox();
  const touch = await page.context().newCDPSession(page);
  const touchPoints = [{ x: (box?.x ?? 0) + 13, y: (box?.y ?? 0) + 13 }];
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await preview(page).getByText('Eleven minutes.').waitFor();
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await preview(page).getByRole('button', { name: 'View all comments' }).tap();
  await page.locator('interline-comments').getByText('This paragraph', { exact: true }).waitFor();
  expect(await panelOf(page).count()).toBe(0);
  await page.context().close();
});

testByHand(
  'where the page wants the preview first, a press shows it and the next closes it',
  async (hand) => {
    const key = await publish(service);
    await say(service, key, 'Eleven minutes.', { paragraph: 1 });
    const page = await openArticle(browser, service, key, {
      attributes: 'badge="preview"',
      context: hand.context,
    });
    await badge(page, 1).and(page.locator(':not(.empty)')).waitFor();
    await hand.press(badge(page, 1));
    await preview(page).getByText('Eleven minutes.').waitFor();
    await expect(badge(page, 1).getAttribute('aria-expanded')).resolves.toBe('true');
    await expect(axe(page)).resolves.toEqual([]);
    if (hand === HANDS.keyboard) await page.keyboard.press('Escape');
    else await hand.press(badge(page, 1));
    await preview(page).waitFor({ state: 'detached' });
    expect(await panelOf(page).count()).toBe(0);
    await hand.press(badge(page, 1));
    await hand.press(preview(page).getByRole('button', { name: 'View all comments' }));
    await page.locator('interline-comments').getByText('This paragraph', { exact: true }).waitFor();
    await page.context().close();
  },
);

/** Where a paragraph, the sheet and its button are, once the sheet has come to rest. */
async function places(page: Page, paragraph: number) {
  const post = panelOf(page).getByRole('button', { name: 'Post', exact: true });
  const [text, sheet, button] = await Promise.all([
    page.locator('article p').nth(paragraph).boundingBox(),
    panelOf(page).boundingBox(),
    post.isVisible().then((shown) => (shown ? post.boundingBox() : null)),
  ]);
  return {
    text: { top: text?.y ?? NaN, bottom: (text?.y ?? NaN) + (text?.height ?? NaN) },
    sheet: { top: sheet?.y ?? NaN, height: sheet?.height ?? NaN },
    button: button && button.y + button.height,
  };
}

describe('on a phone', () => {
  test.each([0, 1, 3])('the sheet never hides its paragraph, at paragraph %i', async (paragraph) => {
    const key = await publish(service);
    for (let more = 0; more < 6; more++) await say(service, key, 'Eleven minutes.', { paragraph });
    const page = await openArticle(browser, service, key, { as: 'nadia', context: PHONE });
    await badge(page, paragraph).and(page.locator(':not(.empty)')).tap();
    await panelOf(page).locator('.comment').nth(5).waitFor();
    await until('the paragraph is above the sheet', async () => {
      const { text, sheet } = await places(page, paragraph);
      return text.top >= 0 && text.bottom <= sheet.top && sheet.height <= 844 * 0.6 + 1;
    });
    await page.context().close();
  });

  test('the sheet is as tall as its content, and its button stays reachable with a long text', async () => {
    const key = await publish(service);
    const page = await openArticle(browser, service, key, { as: 'nadia', context: PHONE });
    await page
      .locator('article p')
      .nth(2)
      .tap({ position: { x: 100, y: 10 } });
    await badge(page, 2).tap();
    const field = panelOf(page).getByRole('textbox');
    await field.and(page.locator(':focus')).waitFor();
    const before = await places(page, 2);
    expect(before.sheet.height).toBeLessThan(844 * 0.45);
    expect(before.text.bottom).toBeLessThanOrEqual(before.sheet.top);
    // Its buttons are in one row.
    const bold = await panelOf(page).getByRole('button', { name: 'Bold' }).boundingBox();
    expect((bold?.y ?? NaN) + (bold?.height ?? NaN)).toBeCloseTo(before.button ?? NaN, 0);
    await field.fill('Line of what has to be said.\n\n'.repeat(30));
    expect((await places(page, 2)).button).toBeLessThanOrEqual(844);
    await page.context().close();
  });
});

/** How far the page's layout has shifted by itself. */
function shifts(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(
            (list.getEntries() as (PerformanceEntry & { value: number })[]).reduce(
              (sum, { value }) => sum + value,
              0,
            ),
          ),
        ).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
      }),
  );
}

/** Whether words of the article are drawn in an area of the window. */
function coversText({
  x,
  y,
  width,
  height,
}: {
  x: number;
  y: number;
  width: number;
  height: number;
}): boolean {
  const words = new Range();
  return [...document.querySelectorAll('article p')].some((paragraph) => {
    words.selectNode(paragraph.firstChild as Node);
    return [...words.getClientRects()].some(
      (line) => line.left < x + width && line.right > x && line.top < y + height - 1 && line.bottom > y + 1,
    );
  });
}

describe('finding the discussion', () => {
  const paragraphs = Array.from({ length: 40 }, (_, at) =>
    `Paragraph ${at} of a long story that says something. `.repeat(4),
  );
  const jump = (page: Page): Locator => page.locator('interline-layer [part=jump]');
  const hint = (page: Page): Locator => page.getByRole('note').getByText('You can comment on any paragraph.');
  const scrollTo = (page: Page, paragraph: number): Promise<void> =>
    page.evaluate(
      (at) => document.querySelectorAll('article p')[at]?.scrollIntoView({ block: 'center' }),
      paragraph,
    );

  testByHand('a hint says once that readers can comment', async (hand) => {
    const key = await publish(service, paragraphs);
    const page = await openArticle(browser, service, key, { paragraphs, context: hand.context });
    await badge(page, 1).waitFor({ state: 'attached' });
    await scrollTo(page, 9);
    await hint(page).waitFor();
    await expect(axe(page)).resolves.toEqual([]);
    await expect(shifts(page)).resolves.toBe(0);
    const line = (await hint(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await expect(page.evaluate(coversText, line)).resolves.toBe(false);
    // It stays while the reader reads on.
    await page.mouse.move(200, 300);
    await scrollTo(page, 10);
    await hint(page).waitFor();
    await hand.press(page.locator('interline-badge [part=hint]').getByRole('button', { name: 'Close' }));
    await hint(page).waitFor({ state: 'detached' });
    await page.reload();
    await badge(page, 1).waitFor({ state: 'attached' });
    await scrollTo(page, 20);
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('/chunks/guide')),
    );
    await expect(hint(page).count()).resolves.toBe(0);
    await page.context().close();
  });

  test('the hint covers no badge', async () => {
    const key = await publish(service);
    // Next to a short paragraph there is no room before the next badge.
    const long = paragraphs.slice(0, 6).join(' ');
    const texts = Array.from({ length: 40 }, (_, n) =>
      n % 2 ? `${n}. ${long}` : `The tables were ${n} minutes late.`,
    );
    const page = await openArticle(browser, service, key, { paragraphs: texts });
    await badge(page, 1).waitFor({ state: 'attached' });
    await page.mouse.move(600, 300);
    await page.mouse.wheel(0, 40);
    await hint(page).waitFor();
    const covered = await hint(page).evaluate((node) => {
      const box = node.getBoundingClientRect();
      return [...document.querySelectorAll('interline-badge')].filter((host) => {
        const other = host.shadowRoot?.querySelector('.badge')?.getBoundingClientRect() as DOMRect;
        return (
          other.left < box.right && other.right > box.left && other.top < box.bottom && other.bottom > box.top
        );
      }).length;
    });
    expect(covered).toBe(0);
    await page.context().close();
  });

  test('a reader who opens a thread before the hint is loaded does not get it', async () => {
    const key = await publish(service, paragraphs);
    await say(service, key, 'Eleven minutes.', { paragraph: 1 });
    let release = (): void => undefined;
    const opened = new Promise<void>((resolve) => (release = resolve));
    const page = await openArticle(browser, service, key, {
      paragraphs,
      prepare: (opening) =>
        opening.route('**/chunks/guide*', async (route) => {
          await opened;
          await route.continue();
        }),
    });
    await badge(page, 1).and(page.locator(':not(.empty)')).click();
    release();
    await panelOf(page).locator('.comment').waitFor();
    await page.mouse.wheel(0, 200);
    await jump(page).waitFor();
    await expect(hint(page).count()).resolves.toBe(0);
    await page.context().close();
  });

  test('on touch the paragraph in view has a faint mark', async () => {
    const key = await publish(service, paragraphs);
    const page = await openArticle(browser, service, key, { paragraphs, context: PHONE });
    await badge(page, 20).waitFor({ state: 'attached' });
    await scrollTo(page, 20);
    await badge(page, 20).and(page.locator('.hot')).waitFor();
    await scrollTo(page, 30);
    await badge(page, 30).and(page.locator('.hot')).waitFor();
    await expect(page.locator('interline-badge .hot').count()).resolves.toBe(1);
    await page.context().close();
  });

  testByHand('a small count leads to the list from anywhere', async (hand) => {
    const key = await publish(service, paragraphs);
    await say(service, key, 'Eleven minutes.', { paragraph: 1 });
    const page = await openArticle(browser, service, key, { paragraphs, context: hand.context });
    await scrollTo(page, 10);
    await jump(page).waitFor();
    await expect(jump(page).getAttribute('aria-label')).resolves.toBe('1 comment');
    await hand.press(jump(page));
    await page.locator('interline-comments .landed').getByText('Eleven minutes.').waitFor();
    await jump(page).waitFor({ state: 'hidden' });
    await page.context().close();

    const without = await openArticle(browser, service, key, { paragraphs, attributes: 'jump="off"' });
    await scrollTo(without, 10);
    await hint(without).waitFor();
    await expect(jump(without).count()).resolves.toBe(0);
    await without.context().close();
  });

  testByHand('the next unread comment is one press from anywhere', async (hand) => {
    const key = await publish(service, paragraphs);
    await say(service, key, 'Seen before.', { paragraph: 1 });
    const page = await openArticle(browser, service, key, {
      paragraphs,
      as: 'nadia',
      context: hand.context,
    });
    const address = page.url();
    await badge(page, 1).and(page.locator(':not(.empty)')).waitFor();
    await page.goto(`${service.url}/healthz`);
    for (const paragraph of [12, 30]) await say(service, key, `New at ${paragraph}.`, { paragraph });
    await page.goto(address);
    await badge(page, 12).and(page.locator('.fresh')).waitFor({ state: 'attached' });
    await scrollTo(page, 10);
    await jump(page).getByText('Next unread').waitFor();
    await hand.press(jump(page));
    await panelOf(page).locator('.landed').getByText('New at 12.').waitFor();
    await expect(axe(page)).resolves.toEqual([]);
    await hand.press(panelOf(page).getByRole('button', { name: 'Next unread' }));
    await panelOf(page).locator('.landed').getByText('New at 30.').waitFor();
    await page.context().close();
  });
});
