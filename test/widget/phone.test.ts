/** The widget on a phone, from right to left, and in the dark. */
import { expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { devices } from '../support/browser.js';
import { ledgerOf, moderator, pageOf } from '../support/actions.js';
import type { TestService } from '../support/service.js';
import { axe, badge, setupBrowser, openArticle, PARAGRAPHS, publish, say } from './widget-page.js';

let service: TestService;
let browser: Browser;

setupBrowser((...started) => ([service, browser] = started));

const PHONE = { ...devices['Pixel 7'], colorScheme: 'dark' } as const;

test('the thread opens as a sheet with its paragraph on top, and the back button closes it', async () => {
  const key = await publish(service);
  await say(service, key, 'Eleven minutes.', { paragraph: 1 });
  const page = await openArticle(browser, service, key, { as: 'nadia', context: PHONE });
  await badge(page, 1).tap();
  const sheet = page.getByRole('dialog', { name: 'Comments on this paragraph' });
  await sheet.getByText(PARAGRAPHS[1] ?? '').waitFor();
  await sheet.getByText('Eleven minutes.').waitFor();
  await sheet.getByRole('textbox').fill('Twelve, on Sundays.');
  await sheet.getByRole('button', { name: 'Post' }).tap();
  await sheet.locator('.comment').getByText('Twelve, on Sundays.').waitFor();
  await expect(axe(page)).resolves.toEqual([]);
  const address = page.url();
  await page.evaluate(() => history.back());
  await sheet.waitFor({ state: 'detached' });
  expect(page.url()).toBe(address);
  await expect(badge(page, 1).evaluate((node) => node.matches(':focus'))).resolves.toBe(true);
});

test('scrolling over the sheet’s head or foot does not scroll the page behind it', async () => {
  const key = await publish(service);
  for (let more = 0; more < 8; more++) await say(service, key, 'Twelve.', { paragraph: 1 });
  const page = await openArticle(browser, service, key, {
    context: { viewport: { width: 390, height: 600 } },
  });
  await badge(page, 1).click();
  const sheet = page.getByRole('dialog', { name: 'Comments on this paragraph' });
  await sheet.getByText('Twelve.').first().waitFor();
  const before = await page.evaluate(() => scrollY);
  for (const part of ['.panel-head', '.panel-foot']) {
    await sheet.locator(part).first().hover();
    await page.mouse.wheel(0, 200);
  }
  // When this has scrolled, those before have done what they do.
  const comments = sheet.locator('.scroll');
  await comments.evaluate((node) => node.scrollTo(0, 0));
  await comments.hover();
  await page.mouse.wheel(0, 200);
  await page.waitForFunction((node) => (node?.scrollTop ?? 0) > 0, await comments.elementHandle());
  await expect(page.evaluate(() => scrollY)).resolves.toBe(before);
  await page.context().close();
});

test('badges cover no words on a page without margin, and a tap on the text offers to comment', async () => {
  const key = await publish(service);
  for (const paragraph of [0, 1, 2, 3]) await say(service, key, 'Here too.', { paragraph });
  const page = await openArticle(browser, service, key, { context: PHONE });
  await badge(page, 3).waitFor();
  await page.waitForFunction(() => {
    const badges = [...document.querySelectorAll('interline-badge')];
    return badges.every((host) => host.shadowRoot?.querySelector<HTMLElement>('.badge')?.style.left);
  });
  const covered = await page.evaluate(
    () =>
      [...document.querySelectorAll('article > p')].filter((paragraph) => {
        const range = document.createRange();
        range.selectNodeContents(paragraph.firstChild ?? paragraph);
        const spot = paragraph
          .querySelector('interline-badge')
          ?.shadowRoot?.querySelector('.badge')
          ?.getBoundingClientRect();
        if (!spot) return true;
        return [...range.getClientRects()].some(
          (line) =>
            line.right > spot.left + 1 &&
            line.left < spot.right - 1 &&
            line.bottom - 4 > spot.top &&
            line.top + 4 < spot.bottom,
        );
      }).length,
  );
  expect(covered).toBe(0);
});

test('right to left, badges are on the left', async () => {
  const key = await publish(service);
  await say(service, key, 'نعم', { paragraph: 0 });
  const page = await openArticle(browser, service, key, { direction: 'rtl', attributes: 'lang="ar"' });
  await badge(page, 0).waitFor();
  await expect(badge(page, 0).getAttribute('aria-label')).resolves.toMatch(/: تعليق واحد على هذه الفقرة$/);
  await page.waitForFunction(() => {
    const paragraph = document.querySelector('article > p');
    const spot = paragraph?.querySelector('interline-badge')?.shadowRoot?.querySelector('.badge');
    return spot && paragraph && spot.getBoundingClientRect().right <= paragraph.getBoundingClientRect().left;
  });
  await page.locator('interline-comments').getByRole('heading', { name: 'تعليق واحد' }).waitFor();
  await expect(axe(page)).resolves.toEqual([]);
});

test('right to left, nothing that opens moves the page sideways', async () => {
  const key = await publish(service);
  await say(service, key, 'نعم', { paragraph: 1 });
  const page = await openArticle(browser, service, key, {
    ...{ as: 'nadia', context: PHONE, direction: 'rtl', attributes: 'lang="ar"' },
    prepare: (opened) =>
      opened.addInitScript(() => {
        const sideways: number[] = [];
        Object.assign(window, { sideways });
        document.addEventListener('scroll', () => scrollX !== 0 && sideways.push(scrollX));
      }),
  });
  await badge(page, 1).and(page.locator(':not(.empty)')).tap();
  await page.locator('.panel .comment').first().waitFor();
  await page.locator('.panel [data-act=menu]').tap();
  await page.getByRole('menuitem').first().waitFor();
  expect(await page.evaluate(() => (window as unknown as { sideways: number[] }).sideways)).toEqual([]);
});

test('an open question does not make a phone’s page wider, in either direction', async () => {
  const key = await publish(service);
  const { article } = await pageOf(service, `key=${key}`);
  const ledger = await ledgerOf(service, article?.id ?? '');
  const asked = await service.call('POST', `/articles/${article?.id}/prompts`, {
    token: moderator(service),
    body: {
      paragraph: { id: ledger[3]?.paragraphId },
      question: 'Would you rather have the benches or the tables, and at what hour of the day?',
      display: 'open',
    },
  });
  expect(asked.status).toBe(201);
  for (const direction of ['ltr', 'rtl'] as const) {
    const page = await openArticle(browser, service, key, {
      direction,
      context: { ...PHONE, viewport: { width: 390, height: 844 } },
    });
    await badge(page, 3).and(page.locator('.asks[style]')).waitFor();
    expect(await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth])).toEqual([390, 390]);
  }
});

/** A keyboard on the screen, as browsers tell of it: the window stays as it is, what is seen of it is lower. */
async function raiseKeyboard(page: Page, visible: number): Promise<void> {
  await page.evaluate((height) => {
    Object.assign(window, { keyboard: height });
    visualViewport?.dispatchEvent(new Event('resize'));
  }, visible);
}

/** Lets a page be told of a keyboard later. */
function listenForKeyboard(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const { get } = Object.getOwnPropertyDescriptor(VisualViewport.prototype, 'height') as { get(): number };
    Object.defineProperty(VisualViewport.prototype, 'height', {
      get(this: VisualViewport) {
        return (window as { keyboard?: number }).keyboard ?? get.call(this);
      },
    });
  });
}

/** Waits until a press in the middle of the button would reach it, above `bottom`. */
async function inReach(button: Locator, bottom: number): Promise<void> {
  await button.evaluate(
    (node, limit) =>
      new Promise<void>((resolve, reject) => {
        const end = performance.now() + 10_000;
        const look = (): void => {
          const box = node.getBoundingClientRect();
          const root = node.getRootNode() as ShadowRoot;
          const there = root.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          // Lines are not whole pixels high.
          if (box.bottom < limit + 1 && box.top >= 0 && there && node.contains(there)) resolve();
          else if (performance.now() > end) reject(new Error(`${box.top} to ${box.bottom} of ${limit}`));
          else requestAnimationFrame(look);
        };
        look();
      }),
    bottom,
  );
}

const LONG_TEXT = Array.from({ length: 30 }, (_, line) => `Line ${line} of what has to be said.`).join(
  '\n\n',
);
const SMALL = { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } };

test.each([
  ['a phone', SMALL, 844],
  ['a phone with its keyboard up', SMALL, 420],
  ['a middle width', { viewport: { width: 1000, height: 800 } }, 800],
  ['a wide window', { viewport: { width: 1280, height: 900 } }, 900],
])(
  'with a long text and all format buttons, the post button stays reachable, in %s',
  async (_, context, visible) => {
    const key = await publish(service);
    for (let more = 0; more < 4; more++) await say(service, key, 'Eleven minutes.', { paragraph: 1 });
    const page = await openArticle(browser, service, key, {
      as: 'nadia',
      context,
      prepare: listenForKeyboard,
    });
    const writeMuch = async (where: Locator, post: string): Promise<void> => {
      await where.getByRole('textbox').fill(LONG_TEXT);
      await inReach(where.getByRole('button', { name: post, exact: true }), visible);
      await where.getByRole('button', { name: 'More formatting' }).click();
      await inReach(where.getByRole('button', { name: post, exact: true }), visible);
    };
    await badge(page, 1).and(page.locator(':not(.empty)')).click();
    const panel = page.getByRole('dialog', { name: 'Comments on this paragraph' });
    await panel.getByRole('textbox').waitFor();
    if (visible < context.viewport.height) await raiseKeyboard(page, visible);
    await writeMuch(panel.locator('.panel-foot').first(), 'Post');
    await panel.getByRole('button', { name: 'Cancel' }).click();
    await panel.getByRole('button', { name: 'Reply to Rosa' }).last().click();
    await writeMuch(panel.locator('.scroll'), 'Reply');
    await panel.getByRole('button', { name: 'Close', exact: true }).click();
    if (visible < context.viewport.height) return;
    const list = page.locator('interline-comments');
    await list.getByRole('button', { name: 'Write a comment' }).click();
    await writeMuch(list, 'Post');
    await page.context().close();
  },
);
