/** Browsers that lack what came last: popovers, `checkVisibility`, and selections told in today's form. */
import { expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { fillArticle } from '../support/many-comments.js';
import type { TestService } from '../support/service.js';
import {
  badge,
  setupBrowser,
  openArticle,
  publish,
  say,
  PARAGRAPHS,
  type HostOptions,
} from './widget-page.js';

let service: TestService;
let browser: Browser;

setupBrowser((...started) => ([service, browser] = started));

/** Maximum distance between a button and what it opens; pixels. */
const NEAR = 10;

/** Safari before 17 and Firefox before 125, as far as the widget can tell them from Chromium. */
function takeAway(): void {
  const { setAttribute } = Element.prototype;
  const { getComposedRanges } = Selection.prototype;
  for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover'])
    Reflect.deleteProperty(HTMLElement.prototype, name);
  for (const name of ['popoverTargetElement', 'popoverTargetAction'])
    Reflect.deleteProperty(HTMLButtonElement.prototype, name);
  Reflect.deleteProperty(Element.prototype, 'checkVisibility');
  // Chromium would still hide what carries the attribute.
  Element.prototype.setAttribute = function (this: Element, name: string, value: string): void {
    if (name !== 'popover') setAttribute.call(this, name, value);
  };
  Selection.prototype.getComposedRanges = function (this: Selection, ...roots: unknown[]): StaticRange[] {
    const shadowRoots = roots.filter((root) => root instanceof ShadowRoot);
    if (shadowRoots.length < roots.length) throw new TypeError('not a ShadowRoot');
    return getComposedRanges.call(this, { shadowRoots });
  };
}

/** Opens the article in such a browser; `errors` collects uncaught errors. */
async function openOlder(
  key: string,
  options: HostOptions = {},
  site = service,
): Promise<{ page: Page; list: Locator; errors: string[] }> {
  const errors: string[] = [];
  const page = await openArticle(browser, site, key, {
    ...options,
    async prepare(opened) {
      opened.on('pageerror', ({ message }) => errors.push(message));
      await opened.addInitScript(takeAway);
    },
  });
  return { page, list: page.locator('interline-comments'), errors };
}

/** Right below or above its opener, beginning with it or pushed back into the window. */
async function standsAt(floating: Locator, opener: Locator): Promise<void> {
  await floating.waitFor();
  const [box, at] = [await floating.boundingBox(), await opener.boundingBox()];
  if (!box || !at) throw new Error('not shown');
  const apart = box.y >= at.y ? box.y - at.y - at.height : at.y - box.y - box.height;
  expect(apart).toBeGreaterThanOrEqual(0);
  expect(apart).toBeLessThanOrEqual(NEAR);
  const width = await floating.page().evaluate(() => innerWidth);
  const pushed = box.x + box.width + 2 * NEAR > width ? width - box.width - NEAR : Infinity;
  expect(Math.abs(box.x - Math.min(at.x, pushed))).toBeLessThanOrEqual(NEAR);
}

const focused = (page: Page, locator: Locator) => locator.and(page.locator(':focus')).waitFor();
const more = (place: Locator, name: string) =>
  place.getByRole('button', { name: `More actions for the comment by ${name}` });

/** A press on the page's margin, where nothing is focusable. */
const pressElsewhere = (page: Page) => page.mouse.click(5, 300);

test.each([
  ['in an ordinary page', 'none'],
  ['in a part that is moved, to which all that is fixed is relative', 'translateX(1px)'],
])('a menu of the list opens at its button, moves and closes: %s', async (_, transform) => {
  const key = await publish(service);
  await say(service, key, 'Eleven, I counted.');
  await say(service, key, 'Twelve, on Sundays.', { by: 'theo' });
  const { page, list, errors } = await openOlder(key);
  await page.locator('main').evaluate((main, value) => (main.style.transform = value), transform);
  const [rosas, theos] = [more(list, 'Rosa'), more(list, 'Theo')];
  const menu = list.getByRole('menu');
  const items = list.getByRole('menuitem');
  await rosas.click();
  await standsAt(menu, rosas);
  await focused(page, items.first());
  await page.keyboard.press('ArrowUp');
  await focused(page, items.last());
  await page.keyboard.press('ArrowDown');
  await focused(page, items.first());
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  await focused(page, rosas);
  expect(await rosas.getAttribute('aria-expanded')).toBeNull();

  await page.keyboard.press('Enter');
  await menu.waitFor();
  await pressElsewhere(page);
  await menu.waitFor({ state: 'detached' });
  await focused(page, rosas);

  await rosas.click();
  await menu.waitFor();
  await theos.click();
  await page.locator('[data-act=menu][aria-expanded=true]').and(theos).waitFor();
  await standsAt(menu, theos);
  expect(await menu.count()).toBe(1);
  expect(await rosas.getAttribute('aria-expanded')).toBeNull();
  await theos.click();
  await menu.waitFor({ state: 'detached' });

  await theos.click();
  await items.filter({ hasText: /^Report$/ }).click();
  expect(await menu.count()).toBe(0);
  expect(errors).toEqual([]);
});

test('a menu of the panel does too, and leaves the panel open; a reaction can be chosen', async () => {
  const key = await publish(service);
  await say(service, key, 'Eleven, I counted.', { paragraph: 1 });
  const { page, list, errors } = await openOlder(key, { as: 'nadia' });
  await badge(page, 1).click();
  const panel = page.getByRole('dialog', { name: 'Comments on this paragraph' });
  const opener = more(panel, 'Rosa');
  const menu = page.getByRole('menu');
  await opener.click();
  await standsAt(menu, opener);
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  await focused(page, opener);
  await opener.click();
  await menu.waitFor();
  await panel.getByRole('heading', { name: 'Comments on this paragraph' }).click();
  await menu.waitFor({ state: 'detached' });
  expect(await panel.isVisible()).toBe(true);

  const react = panel.getByRole('button', { name: /^React to/ });
  await react.click();
  await standsAt(menu, react);
  await page.getByRole('menuitemradio', { name: 'Insightful 0' }).click();
  await menu.waitFor({ state: 'detached' });
  await panel.getByRole('button', { name: 'Insightful 1', exact: true, pressed: true }).waitFor();
  await focused(page, react);
  await list.getByRole('button', { name: 'Insightful 1', exact: true, pressed: true }).waitFor();
  expect(errors).toEqual([]);
});

test('a card opens at the name, closes, and leads to what it lists', async () => {
  const key = await publish(service);
  await say(service, key, 'Eleven, I counted.', { by: 'tessa' });
  await say(service, key, 'Twelve, on Sundays.', { by: 'ulla' });
  const { page, list, errors } = await openOlder(key);
  const name = list.getByRole('button', { name: 'Tessa', exact: true });
  const card = page.getByRole('dialog', { name: 'Tessa', exact: true });
  const link = card.getByRole('link', { name: /^Eleven, I counted\./ });
  await name.click();
  await link.waitFor();
  await standsAt(card, name);
  for (let presses = 0; presses < 4; presses++) {
    await page.keyboard.press('Tab');
    expect(await card.locator(':focus').count()).toBe(1);
  }
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
  await focused(page, name);
  await name.click();
  await card.getByRole('button', { name: 'Close' }).click();
  await card.waitFor({ state: 'detached' });
  await name.click();
  await card.waitFor();
  await pressElsewhere(page);
  await card.waitFor({ state: 'detached' });
  await focused(page, name);

  await name.click();
  await card.waitFor();
  await list.getByRole('button', { name: 'Ulla', exact: true }).click();
  await page.getByRole('dialog', { name: 'Ulla', exact: true }).waitFor();
  expect(await card.count()).toBe(0);
  await page.keyboard.press('Escape');

  await name.click();
  await link.click();
  await card.waitFor({ state: 'detached' });
  await list.locator('.landed').getByText('Eleven, I counted.').waitFor();
  expect(errors).toEqual([]);
});

test('Tab stays inside the popover and the panel, and a card in the popover closes before it', async () => {
  const key = await publish(service);
  await say(service, key, 'Eleven, I counted.', { paragraph: 1 });
  const { page, errors } = await openOlder(key, { as: 'nadia', attributes: 'badge="preview"' });
  await badge(page, 1).click();
  const popover = page.getByRole('dialog', { name: 'Latest comments' });
  await focused(page, popover);
  for (let presses = 0; presses < 6; presses++) {
    await page.keyboard.press('Tab');
    expect(await popover.locator(':focus').count()).toBe(1);
  }
  const name = popover.getByRole('button', { name: 'Rosa', exact: true });
  const card = page.getByRole('dialog', { name: 'Rosa', exact: true });
  await name.click();
  await card.getByRole('link').first().waitFor();
  await standsAt(card, name);
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
  await focused(page, name);

  await popover.getByRole('button', { name: 'Eleven, I counted.' }).click();
  const panel = page.getByRole('dialog', { name: 'Comments on this paragraph' });
  await focused(page, panel.locator('.comment article'));
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press('Tab');
    expect(await panel.locator(':focus').count()).toBe(1);
  }
  expect(errors).toEqual([]);
});

test('a phrase of an article in a shadow root gets its chip', async () => {
  const key = await publish(service);
  const { page, errors } = await openOlder(key, {
    as: 'nadia',
    content: '<main><div id="story"></div></main>',
  });
  await page.evaluate((paragraphs) => {
    const root = document.querySelector('#story')?.attachShadow({ mode: 'open' });
    const article = document.createElement('article');
    for (const text of paragraphs)
      article.append(Object.assign(document.createElement('p'), { textContent: text }));
    root?.append(article);
    Object.assign(document.querySelector('interline-comments') ?? {}, { contentRoot: root });
  }, PARAGRAPHS);
  await page.locator('#story article interline-badge').nth(3).waitFor({ state: 'attached' });
  await page.evaluate(() => {
    const text = document.querySelector('#story')?.shadowRoot?.querySelectorAll('p')[3]?.firstChild as Node;
    document.getSelection()?.setBaseAndExtent(text, 4, text, 11);
  });
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await page.getByRole('dialog', { name: 'Comments on a phrase' }).getByRole('textbox').waitFor();
  expect(errors).toEqual([]);
});

test('a long list stays short, except for selected text in it', async () => {
  const site = await service.newSite();
  const key = await publish(site);
  await fillArticle(site, key, { tops: 91, badged: PARAGRAPHS.length });
  const { list, errors } = await openOlder(key, {}, site);
  await list.scrollIntoViewIfNeeded();
  const comment = (number: number) => list.getByText(`Comment ${number}`, { exact: true });
  await comment(91).evaluate((node) => document.getSelection()?.selectAllChildren(node));
  const button = list.getByRole('button', { name: 'Load more comments' });
  for (const oldest of [52, 32, 12]) {
    await button.scrollIntoViewIfNeeded();
    // A press of the mouse would take the selection away.
    await button.evaluate((node: HTMLElement) => node.click());
    await comment(oldest).waitFor({ state: 'attached' });
  }
  await button.scrollIntoViewIfNeeded();
  await comment(89).waitFor({ state: 'detached' });
  expect(await comment(91).count()).toBe(1);
  expect(errors).toEqual([]);
});
