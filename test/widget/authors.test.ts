/** What an article's author can do under it: lock threads, and see which comments wait for a moderator and why. */
import { expect, jest, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { decide, moderator } from '../support/actions.js';
import { until } from '../support/conditions.js';
import type { TestService } from '../support/service.js';
import { HANDS } from './stories/hands.js';
import { axe, badge, openArticle, PARAGRAPHS, publish, say, setupBrowser, STARTING } from './widget-page.js';

jest.setTimeout(STARTING);
let service: TestService;
let browser: Browser;
setupBrowser((...started) => ([service, browser] = started), {
  settings: { suspectWords: ['swindle'], flagThreshold: 1, flagMinAgeHours: 0 },
});

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const listOf = (page: Page): Locator => page.locator('interline-comments');
const sectionOf = (page: Page): Locator => listOf(page).locator('.waiting');
const lineOf = (page: Page): Locator => sectionOf(page).locator('.waiting-line');
const heldIn = (page: Page): Locator => sectionOf(page).getByRole('article');

/** A token of the author of the article. */
function author(key: string): string {
  return service.token({ sub: 'ines', name: 'Ines', roles: ['author'], articles: [key] });
}

/** An article with a comment that a word holds, on a phrase, and one that a report withheld. */
async function withHeld(): Promise<{ key: string; word: string; reported: string }> {
  const key = await publish(service);
  const word = await say(service, key, 'It is all a **swindle**.', {
    paragraph: 1,
    phrase: 'his shed floods',
  });
  const reported = await say(service, key, 'Only fools read tide tables.', { by: 'vera' });
  await report(reported.comment.id);
  return { key, word: word.comment.id, reported: reported.comment.id };
}

async function report(id: string): Promise<void> {
  const flag = { token: service.token('nadia'), body: { reason: 'abuse' } };
  expect((await service.call('PUT', `/comments/${id}/flag`, flag)).status).toBe(200);
}

async function openFor(key: string, more: Parameters<typeof openArticle>[3] = {}): Promise<Page> {
  const page = await openArticle(browser, service, key, { token: author(key), ...more });
  await listOf(page).scrollIntoViewIfNeeded();
  return page;
}

/** Opens a comment's menu with the keyboard; its items. */
async function menuOf(page: Page, text: string): Promise<string[]> {
  const comment = listOf(page).locator('.comment > article', { hasText: text });
  await comment.getByRole('button', { name: /^More actions/ }).press('Enter');
  await page.getByRole('menuitem').first().waitFor();
  return page.getByRole('menuitem').allInnerTexts();
}

test('an author sees which comments wait and why, by keyboard, at 390 pixels', async () => {
  const { key } = await withHeld();
  const page = await openFor(key, { context: PHONE });
  await lineOf(page).waitFor();
  expect(await lineOf(page).innerText()).toBe('2 comments on your article are waiting for a moderator');
  await expect(heldIn(page).count()).resolves.toBe(0);
  await lineOf(page).press('Enter');
  await heldIn(page).nth(1).waitFor();
  expect(await lineOf(page).getAttribute('aria-expanded')).toBe('true');
  await sectionOf(page).getByText('A moderator decides whether they’re published.').waitFor();
  await expect(heldIn(page).allInnerTexts()).resolves.toEqual([
    expect.stringMatching(
      /Vera[^]*Hidden while a moderator reviews it[^]*Only fools read tide tables\.[^]*Reason: Reached the report limit$/,
    ),
    expect.stringMatching(
      /Rosa[^]*Waiting for approval[^]*his shed floods[^]*It is all a swindle\.[^]*Reason: It has a word that a moderator reviews first$/,
    ),
  ]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expect(axe(page)).resolves.toEqual([]);
  // No decisions, votes or replies.
  const buttons = await heldIn(page).getByRole('button').allInnerTexts();
  expect(buttons.filter((text) => text !== '').map((text) => text.trim())).toEqual([
    'Vera',
    'Rosa',
    expect.stringContaining('his shed floods'),
  ]);
  await lineOf(page).press('Enter');
  await heldIn(page).first().waitFor({ state: 'hidden' });
  await page.context().close();
});

test('a press on the passage goes to its paragraph', async () => {
  const { key } = await withHeld();
  const page = await openFor(key);
  await lineOf(page).press('Enter');
  await heldIn(page).nth(1).waitFor();
  await heldIn(page).getByRole('button', { name: 'his shed floods' }).press('Enter');
  const paragraph = page.getByText(PARAGRAPHS[1] ?? '');
  await until('the paragraph is in the window', () =>
    paragraph.evaluate((node) => {
      const { top, bottom } = node.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }),
  );
  await page.context().close();
});

test('a passage leads to its paragraph where the page words it otherwise, and is only text where it is gone', async () => {
  const key = await publish(service);
  for (const paragraph of [1, 2]) await say(service, key, `Swindle ${paragraph}.`, { paragraph });
  const reworded = (PARAGRAPHS[1] ?? '').replace('noticed first', 'was the first to notice');
  const paragraphs = ['Nobody asked the seals.', PARAGRAPHS[3] ?? '', PARAGRAPHS[0] ?? '', reworded];
  const page = await openFor(key, { paragraphs });
  await lineOf(page).press('Enter');
  const [gone, found] = [heldIn(page).first(), heldIn(page).nth(1)];
  await found.getByRole('button', { name: 'Rafael Moreno noticed first' }).press('Enter');
  await until('its badge has the focus', () => badge(page, 3).evaluate((node) => node.matches(':focus')));
  await gone.getByText('He wrote to the harbour master twice.').waitFor();
  await expect(gone.locator('.passage-link').count()).resolves.toBe(0);
  await page.context().close();
});

test('a decision made meanwhile shows when the list is opened, and while it is open', async () => {
  const { key, word, reported } = await withHeld();
  const page = await openFor(key);
  await lineOf(page).waitFor();
  await decide(service, [reported], 'reject');
  await lineOf(page).press('Enter');
  await heldIn(page).first().waitFor();
  await expect(heldIn(page).count()).resolves.toBe(1);
  expect(await lineOf(page).innerText()).toBe('1 comment on your article is waiting for a moderator');
  await heldIn(page).getByRole('button', { name: 'Rosa' }).focus();
  await decide(service, [word], 'approve');
  await sectionOf(page).getByText('No comments are waiting now.').waitFor();
  // The focus was in what is gone.
  expect(await lineOf(page).evaluate((node) => node.matches(':focus'))).toBe(true);
  await expect(axe(page)).resolves.toEqual([]);
  await lineOf(page).press('Enter');
  await sectionOf(page).waitFor({ state: 'hidden' });
  await page.context().close();
});

test('what is held while the page is open is counted and listed, the first and while others are read', async () => {
  const key = await publish(service);
  const { comment } = await say(service, key, 'The moon is to blame.');
  const page = await openFor(key);
  await listOf(page).getByText('The moon is to blame.').waitFor();
  await expect(lineOf(page).isVisible()).resolves.toBe(false);
  await say(service, key, 'Swindle, I say.');
  await lineOf(page).getByText('1 comment').waitFor();
  await lineOf(page).press('Enter');
  await heldIn(page).first().focus();
  await report(comment.id);
  await lineOf(page).getByText('2 comments').waitFor();
  const { comment: edited } = await say(service, key, 'Quite so.', { by: 'vera' });
  const token = service.token({ sub: 'vera', name: 'Vera' });
  const edit = { token, body: { body: 'Quite a swindle.' }, headers: { 'if-match': '*' } };
  expect((await service.call('PATCH', `/comments/${edited.id}`, edit)).status).toBe(200);
  await heldIn(page).getByText('Quite a swindle.').waitFor();
  expect(await heldIn(page).getByText('Swindle, I say.').count()).toBe(1);
  // The focus stays at the comment that was read.
  expect(
    await heldIn(page)
      .filter({ hasText: 'Swindle, I say.' })
      .evaluate((node) => node.matches(':focus')),
  ).toBe(true);
  await page.context().close();
});

test('a line that comes while the stream is interrupted is there after it', async () => {
  const key = await publish(service);
  await say(service, key, 'Everybody sees this.');
  const page = await openFor(key, {
    prepare: (opened) => opened.route('**/self/events', (route) => route.abort(), { times: 1 }),
  });
  await listOf(page).getByText('Everybody sees this.').waitFor();
  await say(service, key, 'Swindle, I say.');
  await lineOf(page).getByText('1 comment').waitFor();
  await page.context().close();
});

test('only the article’s author has the line', async () => {
  const { key } = await withHeld();
  const { comment } = await say(service, key, 'Everybody sees this.');
  for (const token of [
    undefined,
    service.token({ sub: 'nadia' }),
    service.token({ sub: 'olga', roles: ['author'], articles: ['another'] }),
    moderator(service),
  ]) {
    const page = await openArticle(browser, service, key, token === undefined ? {} : { token });
    await listOf(page).scrollIntoViewIfNeeded();
    await listOf(page).getByText('Everybody sees this.').waitFor();
    if (token !== undefined) await menuOf(page, 'Everybody sees this.');
    await expect(sectionOf(page).count()).resolves.toBe(0);
    await expect(listOf(page).getByText('swindle').count()).resolves.toBe(0);
    await page.context().close();
  }
  expect(comment.status).toBe('published');
});

test('more than a page is shown page by page', async () => {
  const key = await publish(service);
  for (let n = 0; n < 23; n += 1) await say(service, key, `Swindle number ${n}.`, { by: `reader-${n}` });
  const page = await openFor(key, { context: PHONE });
  await lineOf(page).press('Enter');
  await heldIn(page).nth(19).waitFor();
  await expect(heldIn(page).count()).resolves.toBe(20);
  await sectionOf(page).getByRole('button', { name: 'Show more' }).last().press('Enter');
  await heldIn(page).nth(22).waitFor();
  await until('the first new one has the focus', () =>
    heldIn(page)
      .nth(20)
      .evaluate((node) => node.matches(':focus')),
  );
  await expect(sectionOf(page).locator('.more').isVisible()).resolves.toBe(false);
  await page.context().close();
});

test.each([
  ['ar', 'rtl', 'dark'],
  ['he', 'rtl', 'light'],
  ['de', 'ltr', 'dark'],
] as const)(
  'in %s, %s, %s: no violations, and nothing wider than a phone',
  async (lang, direction, colorScheme) => {
    const { key } = await withHeld();
    const context = { ...PHONE, colorScheme };
    const page = await openFor(key, { context, direction, attributes: `lang="${lang}"` });
    await lineOf(page).press('Enter');
    await heldIn(page).nth(1).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await expect(axe(page)).resolves.toEqual([]);
    await page.context().close();
  },
);

test.each(Object.entries({ keyboard: HANDS.keyboard, touch: HANDS.touch }))(
  'an author pins, features, addresses, reopens, locks and unlocks on their article, by %s',
  async (_, hand) => {
    const key = await publish(service);
    const { thread } = await say(service, key, 'Eleven minutes, I measured.', { paragraph: 0 });
    const page = await openFor(key, { context: hand.context });
    const comment = listOf(page).locator('.comment > article', { hasText: 'Eleven minutes' });
    const choose = async (item: string) => {
      await hand.press(comment.getByRole('button', { name: /^More actions/ }));
      await hand.press(page.getByRole('menuitem', { name: item, exact: true }));
    };
    const fits = async () =>
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    await choose('Pin to the top');
    await comment.getByText('Pinned').waitFor();
    await choose('Mark as featured');
    await comment.getByText('Featured').waitFor();
    await choose('Unpin');
    await comment.getByText('Pinned').waitFor({ state: 'detached' });

    await choose('Lock thread');
    const dialog = page.getByRole('dialog', { name: 'Lock thread' });
    await hand.press(dialog.getByRole('button', { name: 'Lock thread' }));
    await dialog.getByText('Enter a reason.').waitFor();
    await hand.write(dialog.getByLabel('Reason, for the log'), 'It goes in circles.');
    await fits();
    await expect(axe(page)).resolves.toEqual([]);
    await hand.press(dialog.getByRole('button', { name: 'Lock thread' }));
    await listOf(page).locator('.state-chip.locked').waitFor();
    expect((await service.call('GET', `/threads/${thread.id}`)).body).toMatchObject({ lockedBy: 'author' });
    await choose('Unlock thread');
    const again = page.getByRole('dialog', { name: 'Unlock thread' });
    await hand.write(again.getByLabel('Reason, for the log'), 'They calmed down.');
    await hand.press(again.getByRole('button', { name: 'Unlock thread' }));
    await listOf(page).locator('.state-chip.locked').waitFor({ state: 'detached' });

    await hand.press(badge(page, 0));
    const panel = page.getByRole('dialog', { name: 'Comments on this paragraph' });
    await hand.press(panel.getByRole('button', { name: /^More actions/ }));
    await hand.press(page.getByRole('menuitem', { name: 'Mark as addressed' }));
    const edit = page.getByRole('dialog', { name: 'Mark as addressed' });
    await hand.write(edit.getByLabel('What you changed (optional)'), 'Eleven it is.');
    await fits();
    await hand.press(edit.getByRole('button', { name: 'Mark as addressed' }));
    await hand.press(panel.locator('summary', { hasText: 'Addressed — thanks to Rosa' }));
    await panel.getByText('Eleven it is.').waitFor();
    await fits();
    await hand.press(panel.getByRole('button', { name: 'Reopen thread' }));
    await panel.locator('.settled').waitFor({ state: 'detached' });
    await page.context().close();
  },
);

test('an author is not offered to unlock what a moderator locked', async () => {
  const key = await publish(service);
  const { thread } = await say(service, key, 'Eleven minutes, I measured.');
  const body = { locked: true, reason: 'Calm down' };
  await service.call('PUT', `/threads/${thread.id}/lock`, { token: moderator(service), body });
  const page = await openFor(key);
  const items = await menuOf(page, 'Eleven minutes');
  expect(items).toContain('Pin to the top');
  expect(items.filter((item) => /lock/i.test(item))).toEqual([]);
  await page.context().close();
});
