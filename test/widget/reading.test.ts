/** Reading with the widget: badges, the popover, the list and its filters, permalinks and news. */
import { expect, test } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { until } from '../support/conditions.js';
import type { TestService } from '../support/service.js';
import {
  axe,
  badge,
  setupBrowser,
  openArticle,
  openContext,
  PARAGRAPHS,
  publish,
  say,
} from './widget-page.js';

const NOWHERE = { x: NaN, y: NaN, width: NaN, height: NaN };

let service: TestService;
let browser: Browser;

setupBrowser((...started) => ([service, browser] = started));

test('badges count the comments at their paragraphs, and do not change the text', async () => {
  const key = await publish(service);
  await say(service, key, 'Eleven minutes, to be exact.', { paragraph: 1 });
  const first = await say(service, key, 'Which commas?', { paragraph: 2, phrase: 'a note about commas' });
  await say(service, key, 'All of them.', { by: 'theo', answers: first });
  const page = await openArticle(browser, service, key);

  await badge(page, 0).waitFor({ state: 'attached' });
  await expect(badge(page, 0).getAttribute('aria-label')).resolves.toBe(
    'The tide tables have been wrong: Comment on this paragraph',
  );
  await expect(badge(page, 1).getAttribute('aria-label')).resolves.toMatch(
    /^Rafael Moreno noticed .*: 1 comment on this paragraph$/,
  );
  await expect(badge(page, 2).getAttribute('aria-label')).resolves.toMatch(
    /^He wrote to .*: 2 comments on this paragraph$/,
  );
  const texts = await page.evaluate(() =>
    [...document.querySelectorAll('article > p')].map((p) => p.textContent),
  );
  expect(texts).toEqual(PARAGRAPHS);
  await page.waitForFunction(() => [...(CSS.highlights.get('interline-phrase') ?? [])].length > 0);
  const marked = await page.evaluate(() => [...(CSS.highlights.get('interline-phrase') ?? [])].map(String));
  expect(marked).toEqual(['a note about commas']);
  await expect(axe(page)).resolves.toEqual([]);
});

test('a list as wide as the window causes no horizontal scroll', async () => {
  const key = await publish(service);
  await say(service, key, 'Eleven minutes, to be exact.', { paragraph: 1 });
  for (const direction of ['ltr', 'rtl'] as const) {
    const page = await openArticle(browser, service, key, { direction });
    await page.evaluate(() => {
      document.body.style.margin = '0';
      const { style } = document.querySelector('interline-comments') as HTMLElement;
      style.cssText = 'max-inline-size: none; margin: 0; position: absolute; inset-inline: 0';
    });
    await page.locator('interline-comments').getByText('Eleven minutes, to be exact.').waitFor();
    await expect(page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).resolves.toBe(0);
  }
});

test.each([1280, 1160, 1000, 844, 390])(
  'the popover covers no word of its paragraph, and no text where it fits next to it, %i pixels wide',
  async (width) => {
    const paragraphs = PARAGRAPHS.map((text) => `${text} `.repeat(3).trim());
    const key = await publish(service, paragraphs);
    for (const paragraph of [1, 3]) await say(service, key, 'To be exact.', { paragraph });
    for (const direction of ['ltr', 'rtl'] as const) {
      const page = await openArticle(browser, service, key, {
        direction,
        paragraphs,
        attributes: 'badge="preview"',
        context: { viewport: { width, height: 800 } },
      });
      for (const paragraph of [1, 3]) {
        await badge(page, paragraph).click();
        const popover = page.getByRole('dialog', { name: 'Latest comments' });
        await popover.getByText('To be exact.').waitFor();
        const { x, y, width: wide, height: high } = (await popover.boundingBox()) ?? NOWHERE;
        const lines = await page.evaluate(
          ([at, all]) => {
            const words = new Range();
            const text = all ? document.querySelector('article') : document.querySelectorAll('article p')[at];
            words.selectNodeContents(text as Element);
            return [...words.getClientRects()].map(({ left, right, top, bottom }) => [
              left,
              right,
              top,
              bottom,
            ]);
          },
          [paragraph, width > 1_100] as const,
        );
        const covered = lines.filter(
          ([left = 0, right = 0, top = 0, bottom = 0]) =>
            left < x + wide && right > x && top < y + high && bottom > y,
        );
        expect(covered).toEqual([]);
        expect([x >= 0, x + wide <= width, y >= 0, y + high <= 800]).toEqual([true, true, true, true]);
        await page.keyboard.press('Escape');
      }
      await page.context().close();
    }
  },
);

test('marks that load after the element was removed mark nothing', async () => {
  const key = await publish(service);
  await say(service, key, 'Which commas?', { paragraph: 2, phrase: 'a note about commas' });
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const page = await openArticle(browser, service, key, {
    prepare: (opened) =>
      opened.route(/\/chunks\/phrases-/, async (route) => {
        await released;
        await route.continue();
      }),
  });
  await badge(page, 2).waitFor();
  const marked = (): Promise<number> =>
    page.evaluate(() => [...(CSS.highlights.get('interline-phrase') ?? [])].length);
  await page.evaluate(() => {
    const element = document.querySelector('interline-comments') as Element;
    element.remove();
    Object.assign(window, { element });
  });
  release();
  // Put back, it marks its own phrase; had the one before marked too, there were two.
  await page.evaluate(() => {
    const { element } = window as unknown as { element: Element };
    document.querySelector('main')?.append(element);
  });
  await page.waitForFunction(() => [...(CSS.highlights.get('interline-phrase') ?? [])].length > 0);
  expect(await marked()).toBe(1);
});

test('phrases are underlined where `text-decoration` accepts one value only, as in WebKit', async () => {
  const key = await publish(service);
  await say(service, key, 'Which commas?', { paragraph: 2, phrase: 'a note about commas' });
  const page = await openArticle(browser, service, key, {
    prepare: (opened) =>
      opened.addInitScript(() => {
        const { replaceSync } = CSSStyleSheet.prototype;
        CSSStyleSheet.prototype.replaceSync = function (text) {
          replaceSync.call(this, text.replace(/text-decoration:[^;}]* [^;}]*/g, ''));
        };
      }),
  });
  await page.waitForFunction(() => [...(CSS.highlights.get('interline-phrase') ?? [])].length > 0);
  const lines = await page.evaluate(() =>
    document.adoptedStyleSheets
      .flatMap((sheet) => [...sheet.cssRules] as CSSStyleRule[])
      .filter(({ selectorText }) => selectorText.startsWith('::highlight(interline-'))
      .map(({ style }) => style.textDecorationLine),
  );
  expect(lines).toEqual(['underline', 'underline', 'underline']);
});

test('a long text is folded at twelve lines, a button opens it, and it stays as the reader left it', async () => {
  const key = await publish(service);
  await say(service, key, 'A long story, told at length. '.repeat(120));
  await say(service, key, 'A short one.');
  const page = await openArticle(browser, service, key, { as: 'nadia' });
  const list = page.locator('interline-comments');
  await list.scrollIntoViewIfNeeded();
  const long = list.locator('.comment', { hasText: 'A long story' });
  const height = (): Promise<number> => long.locator('.body').evaluate((node) => node.clientHeight);
  const unfold = long.getByRole('button', { name: 'Show more', expanded: false });
  await unfold.waitFor();
  expect(await list.getByRole('button', { name: 'Show more' }).count()).toBe(1);
  expect(await height()).toBe(12 * 22);
  await unfold.press('Enter');
  await long.getByRole('button', { name: 'Show less', expanded: true }).waitFor();
  expect(await height()).toBeGreaterThan(12 * 22);
  await long.getByRole('button', { name: /^Vote up/ }).click();
  await long.getByRole('button', { name: /^Vote up/, pressed: true }).waitFor();
  expect(await height()).toBeGreaterThan(12 * 22);
  await long.getByRole('button', { name: 'Show less' }).click();
  await unfold.waitFor();
  expect(await height()).toBe(12 * 22);
});

test('one data request precedes the first badge', async () => {
  const key = await publish(service);
  const context = await openContext(browser);
  const page = await context.newPage();
  const asked: string[] = [];
  page.on(
    'request',
    (request) => request.url().includes('/v1/') && asked.push(new URL(request.url()).pathname),
  );
  await page.route(`${service.url}/plain`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<script type="module" src="/widget/interline.js"></script><article><p>${PARAGRAPHS[0]}</p></article>
        <p style="height:5000px"></p><interline-comments site="${service.site}" key="${key}"></interline-comments>`,
    }),
  );
  const badged = page.waitForFunction(() => document.querySelector('interline-badge'));
  await page.goto(`${service.url}/plain`);
  await badged;
  expect(asked[0]).toBe(`/v1/sites/${service.site}/page`);
  expect(asked.filter((path) => !path.endsWith('/events'))).toHaveLength(1);
});

test('the popover shows the latest comments, and opens the list filtered to the paragraph', async () => {
  const key = await publish(service);
  for (const text of ['One.', 'Two.', 'Three.', 'Four.']) await say(service, key, text, { paragraph: 1 });
  await say(service, key, 'Elsewhere.', { paragraph: 3 });
  await say(service, key, 'About all of it.');
  const page = await openArticle(browser, service, key, { attributes: 'badge="preview"' });
  await badge(page, 1).click();
  const popover = page.getByRole('dialog', { name: 'Latest comments' });
  await popover.waitFor();
  await expect(popover.locator('li .text').allTextContents()).resolves.toEqual(['Four.', 'Three.', 'Two.']);
  await expect(axe(page)).resolves.toEqual([]);

  await popover.getByRole('button', { name: 'View all comments' }).click();
  const list = page.locator('interline-comments');
  await list.getByText('This paragraph', { exact: true }).waitFor();
  await list.getByText('Elsewhere.').waitFor({ state: 'detached' });
  await expect(list.locator('.comment .body').allTextContents()).resolves.toHaveLength(4);
  await list.getByRole('button', { name: 'All in-text comments' }).click();
  await list.getByText('Elsewhere.').waitFor();
  await list.getByRole('button', { name: 'View all comments' }).click();
  await list.getByText('About all of it.').waitFor();
  await expect(list.getByRole('heading', { level: 2 }).textContent()).resolves.toBe('6 comments');
  await expect(axe(page)).resolves.toEqual([]);
});

test('an inline comment in the list links to its passage; a removed passage is marked as removed', async () => {
  const key = await publish(service);
  await say(service, key, 'A comma is a comma.', { paragraph: 2, phrase: 'a note about commas' });
  await say(service, key, 'Benches first?', { paragraph: 3 });
  await service.publish(
    key,
    {
      html: `<article>${PARAGRAPHS.slice(0, 3)
        .map((text) => `<p>${text}</p>`)
        .join('')}</article>`,
    },
    { url: `${service.url}/host/${key}` },
  );
  const page = await openArticle(browser, service, key, { paragraphs: PARAGRAPHS.slice(0, 3) });
  const list = page.locator('interline-comments');
  await list.scrollIntoViewIfNeeded();
  await list.getByText('The passage was removed').waitFor();
  await list.getByRole('button', { name: 'Show in article' }).click();
  await page.waitForFunction(() => [...(CSS.highlights.get('interline-open') ?? [])].length === 1);
  await expect(badge(page, 2).evaluate((node) => node.matches(':focus'))).resolves.toBe(true);
});

test('a jump to a passage opens no panel, and removing its mark keeps that of a panel opened since', async () => {
  const key = await publish(service);
  await say(service, key, 'Which shed?', { paragraph: 1 });
  await say(service, key, 'Commas!', { paragraph: 2 });
  const page = await openArticle(browser, service, key, {
    as: 'nadia',
    prepare: (opened) => opened.clock.install(),
  });
  const list = page.locator('interline-comments');
  await list.scrollIntoViewIfNeeded();
  const jump = async (text: string, paragraph: number): Promise<void> => {
    const comment = list.locator('.comment', { hasText: text });
    await comment.getByRole('button', { name: 'Show in article' }).click();
    await badge(page, paragraph).and(page.locator(':focus')).waitFor();
  };
  const mark = (paragraph: number): Locator => page.locator('article p').nth(paragraph).locator('.mark');

  await jump('Which shed?', 1);
  await mark(1).waitFor();
  await jump('Commas!', 2);
  await mark(2).waitFor();
  expect(await mark(1).isVisible()).toBe(false);
  expect(await badge(page, 2).getAttribute('aria-expanded')).toBeNull();

  await badge(page, 2).click();
  await page.getByRole('dialog', { name: 'Comments on this paragraph' }).getByRole('textbox').waitFor();
  await page.clock.fastForward(5_000);
  expect(await mark(2).isVisible()).toBe(true);
});

test('a redrawn comment keeps the focus inside it', async () => {
  const key = await publish(service);
  const { comment } = await say(service, key, 'Which shed?', { paragraph: 1 });
  const page = await openArticle(browser, service, key);
  const list = page.locator('interline-comments');
  await list.scrollIntoViewIfNeeded();
  const lead = list.getByRole('button', { name: 'Show in article' });
  await lead.focus();
  const vote = { token: service.token('theo'), body: { value: 1 } };
  expect((await service.call('PUT', `/comments/${comment.id}/vote`, vote)).status).toBe(200);
  await list.getByRole('button', { name: 'Vote up, 1 vote' }).waitFor();
  expect(await lead.evaluate((node) => node.matches(':focus'))).toBe(true);
});

test('other people’s votes and reactions show on an open page without a request', async () => {
  const key = await publish(service);
  const top = await say(service, key, 'Which shed?', { paragraph: 1 });
  const answer = await say(service, key, 'The tarred one.', { answers: top });
  const asked: string[] = [];
  const page = await openArticle(browser, service, key, {
    prepare: async (opened) => {
      await opened.clock.install();
      opened.on('request', (request) => asked.push(request.url()));
    },
  });
  const list = page.locator('interline-comments');
  await list.scrollIntoViewIfNeeded();
  await list.getByText('The tarred one.').waitFor();
  await until('the page follows the article', () => asked.some((url) => url.includes('/events')));
  const before = asked.length;

  const put = async (path: string, body: unknown) =>
    expect((await service.call('PUT', path, { token: service.token('theo'), body })).status).toBe(200);
  await put(`/comments/${top.comment.id}/vote`, { value: 1 });
  await put(`/comments/${answer.comment.id}/vote`, { value: -1 });
  await put(`/comments/${top.comment.id}/reaction`, { kind: 'thanks' });
  await list.getByRole('button', { name: 'Vote up, 1 vote' }).waitFor();
  await list.getByRole('button', { name: 'Vote down, 1 vote' }).waitFor();
  await list.getByRole('button', { name: 'Thank you 1', exact: true }).waitFor();
  await put(`/comments/${top.comment.id}/vote`, { value: 0 });
  await put(`/comments/${top.comment.id}/reaction`, { kind: null });
  await list.getByRole('button', { name: 'Vote up, 1 vote' }).waitFor({ state: 'detached' });
  await list.getByRole('button', { name: 'Thank you 1', exact: true }).waitFor({ state: 'detached' });
  // Whatever the page would have asked for after a while.
  await page.clock.runFor(10_000);
  expect(asked.slice(before)).toEqual([]);
});

test('a permalink opens a reply that the first page does not show', async () => {
  const key = await publish(service);
  const top = await say(service, key, 'The root.');
  let last = top;
  for (let at = 1; at <= 6; at++) last = await say(service, key, `Answer ${at}.`, { answers: top });
  const page = await openArticle(browser, service, key, { hash: `#interline-comment-${last.comment.id}` });
  const target = page.locator(`interline-comments [data-id="${last.comment.id}"] > article`);
  await target.waitFor();
  await expect(
    target.evaluate((node) => (node.getRootNode() as ShadowRoot).activeElement === node),
  ).resolves.toBe(true);
  await expect(page.locator('interline-comments .comment').count()).resolves.toBe(7);
});

test('new comments wait behind a button; removed ones disappear at once', async () => {
  const key = await publish(service);
  const old = await say(service, key, 'Already here.');
  const page = await openArticle(browser, service, key);
  const list = page.locator('interline-comments');
  await list.scrollIntoViewIfNeeded();
  await list.getByText('Already here.').waitFor();
  await say(service, key, 'Just said.', { by: 'theo', paragraph: 0 });
  await list.getByRole('button', { name: '1 new comment' }).click();
  await list.getByText('Just said.').waitFor();
  await page.waitForFunction(() =>
    document
      .querySelector('interline-badge')
      ?.shadowRoot?.querySelector('.badge')
      ?.getAttribute('aria-label')
      ?.endsWith(': 1 comment on this paragraph'),
  );
  const moderator = service.token({ sub: 'mo', roles: ['moderator'] });
  await service.call('POST', '/moderation/decisions', {
    token: moderator,
    body: { commentIds: [old.comment.id], action: 'reject', reason: 'off_topic' },
  });
  await list.getByText('Already here.').waitFor({ state: 'detached' });
});

test('a page whose service is down is simply the article', async () => {
  const key = await publish(service);
  const context = await openContext(browser);
  await context.route('**/v1/**', (route) => route.abort());
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.route(`${service.url}/away`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<article><p>${PARAGRAPHS[0]}</p></article><interline-comments site="x" key="${key}"></interline-comments>
        <interline-count site="x" key="${key}">Comments</interline-count><interline-popular site="x"></interline-popular>
        <script type="module" src="/widget/interline.js"></script>`,
    }),
  );
  await page.goto(`${service.url}/away`);
  await page.getByText('Comments couldn’t be loaded.').waitFor();
  await expect(page.locator('interline-badge').count()).resolves.toBe(0);
  await expect(page.locator('interline-count').textContent()).resolves.toBe('Comments');
  expect(errors).toEqual([]);
});

test.each(['ltr', 'rtl'] as const)(
  'where there is room, a popover does not cover the text, %s',
  async (direction) => {
    const key = await publish(service);
    await say(service, key, 'Since when?', { paragraph: 0 });
    const page = await openArticle(browser, service, key, {
      direction,
      attributes: 'badge="preview"',
      context: { viewport: { width: 1440, height: 900 } },
    });
    await badge(page, 0).click();
    const popover = page.getByRole('dialog', { name: 'Latest comments' });
    await popover.waitFor();
    const [box, text] = await Promise.all([
      popover.boundingBox(),
      page.locator('article p').nth(1).boundingBox(),
    ]);
    if (!box || !text) throw new Error('not on the page');
    expect(
      direction === 'ltr' ? box.x - (text.x + text.width) : text.x - (box.x + box.width),
    ).toBeGreaterThan(0);
  },
);

test('a lazy element requests nothing until its article is near', async () => {
  const [near, far] = [await publish(service), await publish(service)];
  await say(service, far, 'Eleven minutes.', { paragraph: 1 });
  const texts = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
  const asked: string[] = [];
  const page = await openArticle(browser, service, near, {
    content:
      `<main id="near">${texts}</main><div>${'<br>'.repeat(400)}</div><article id="far">${texts}</article>` +
      `<interline-comments site="${service.site}" key="${far}" content="#far" loading="lazy"></interline-comments>`,
    attributes: 'content="#near"',
    prepare: (opened) =>
      Promise.resolve(
        opened.on('request', (request) => {
          const { pathname, searchParams } = new URL(request.url());
          if (pathname.endsWith('/page')) asked.push(searchParams.get('key') ?? '');
        }),
      ),
  });
  // The other element is ready by now, its first badge drawn.
  await page.locator('#near interline-badge').first().waitFor({ state: 'attached' });
  expect(asked).toEqual([near]);
  await page.locator('#far').scrollIntoViewIfNeeded();
  await page.locator('#far interline-badge .badge:not(.empty)').waitFor();
  expect(asked).toEqual([near, far]);
});
