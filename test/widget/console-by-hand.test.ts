/** The console's views, by the keyboard alone in a wide window, and by touch at 390 pixels. */
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { decide, moderator } from '../support/actions.js';
import { until } from '../support/conditions.js';
import type { TestService } from '../support/service.js';
import { axeFindings, notice, onConsoleStage, openConsole, PARAGRAPHS, post, read } from './console-page.js';
import { HANDS, type Hand } from './stories/hands.js';
import { openContext } from './widget-page.js';

let main: TestService;
let browser: Browser;
let page: Page;
onConsoleStage((...started) => ([main, browser] = started));
afterEach(() => page.context().close());

const button = (name: string | RegExp) => page.getByRole('button', { name });

/** axe finds nothing; once for each step, because both hands have the same elements. */
async function isAccessible(hand: Hand): Promise<void> {
  if (hand === HANDS.touch) expect(await axeFindings(page)).toEqual([]);
}

/** Nothing is wider than the window. */
async function fits(): Promise<void> {
  const beyond = (node: Element) => node.scrollWidth - node.clientWidth;
  expect(await page.locator('html').evaluate(beyond)).toBeLessThanOrEqual(0);
  for (const view of await page.locator('main').all()) expect(await view.evaluate(beyond)).toBe(0);
}

/** On a phone the views and the account are in a menu. */
async function openMenu(hand: Hand, name = 'Menu'): Promise<void> {
  if (await button(name).isVisible()) await hand.press(button(name));
}

async function openView(hand: Hand, name: string): Promise<void> {
  await openMenu(hand);
  await hand.press(page.getByRole('navigation', { name: 'More' }).getByRole('link', { name, exact: true }));
  await page.getByRole('heading', { name, exact: true, level: 1 }).waitFor();
}

/** A site with a thread that lost its paragraph, a rejected comment, and one that waits. */
async function siteWithWork(): Promise<TestService> {
  const own = await main.newSite({ suspectWords: ['walrus'] });
  await own.publish('ferry', PARAGRAPHS);
  await post(own, 'Ada', 'In which winter was that?', 1);
  await decide(own, [await post(own, 'Ben', 'Who counts them?', 0)], 'reject');
  await post(own, 'Cem', 'A walrus waits.', 2);
  await own.publish('ferry', [PARAGRAPHS[0] ?? '', `${PARAGRAPHS[2]} Since May.`]);
  return own;
}

describe.each(Object.entries({ keyboard: HANDS.keyboard, touch: HANDS.touch }))('by %s', (_, hand) => {
  const options = { ...hand.context, locale: 'en-US' };

  test('an administrator signs in with a token, changes settings and language, and signs out', async () => {
    const own = await main.newSite({});
    const person = { sub: 'ada', name: 'Ada', roles: ['admin' as const] };
    page = await (await openContext(browser, options)).newPage();
    await page.goto(`${own.url}/admin`);
    await hand.write(page.getByLabel('Site key'), own.site);
    await hand.write(page.getByLabel('Token'), 'no token');
    await hand.press(button('Sign in'));
    await page.getByRole('alert').getByText('does not look like a token').waitFor();
    await fits();
    await isAccessible(hand);
    await hand.write(page.getByLabel('Token'), own.token(person));
    await hand.press(button('Sign in'));
    await page.locator('.tabs').waitFor();
    await openMenu(hand);
    await button('Ada, administrator, The Test Courier')
      .or(page.getByText('Ada, administrator'))
      .first()
      .waitFor();
    if (hand === HANDS.touch) await hand.press(button('Menu'));

    await openView(hand, 'Settings');
    await hand.write(page.getByLabel('Links allowed in a comment'), '7');
    await hand.press(page.getByRole('radio', { name: 'Held until a moderator approves' }));
    await hand.press(page.getByRole('checkbox', { name: 'Readers rate articles' }));
    await hand.write(page.getByLabel('Text of a comment'), 'Is the ferry late?');
    await hand.press(button('Try the text'));
    await page.getByText('It would wait for a moderator.').waitFor();
    await fits();
    await hand.press(button('Save changes'));
    await page.getByText('Saved. New comments follow these settings.').waitFor();
    const stored = await own.call('GET', '/settings', { token: own.token(person) });
    expect(stored.body).toMatchObject({ maxLinks: 7, moderation: 'pre', rating: true });

    await openMenu(hand);
    await hand.press(button('Language: English'));
    await hand.choose(page.getByRole('combobox', { name: /^Language/ }), 'Deutsch');
    await fits();
    await hand.press(button('Use this language'));
    await page.getByRole('navigation', { name: 'Listen' }).waitFor();
    await fits();
    await openMenu(hand, 'Menü');
    await hand.press(button('Abmelden'));
    await page.getByLabel('Token').waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  test('a moderator goes from the overview to a queue, moves a lost thread and back, closes its article, reads a report, and filters the log', async () => {
    const own = await siteWithWork();
    page = await openConsole(browser, own, { options });
    await openView(hand, 'Overview');
    await hand.choose(page.getByLabel('Period'), 'Last 7 days');
    await page.getByText(/ in 7 days/).waitFor();
    await fits();
    await hand.press(page.locator('main').getByRole('link', { name: '1 in Pending' }));
    await page.locator('.row', { hasText: 'A walrus waits' }).waitFor();

    await openView(hand, 'Articles');
    await hand.choose(page.getByLabel('Order'), 'Most lost threads');
    await page.getByText('1 whose paragraph was removed').waitFor();
    await hand.press(page.locator('main').getByRole('link', { name: 'ferry' }));
    const lost = page.getByRole('region', { name: PARAGRAPHS[1]?.slice(0, 40) ?? '' });
    await lost.getByText('No paragraph of the current text is like it.').waitFor();
    await isAccessible(hand);
    await hand.press(lost.getByRole('button', { name: 'Move…' }));
    const move = page.getByRole('dialog');
    await hand.choose(move.getByLabel('Another paragraph'), PARAGRAPHS[0]?.slice(0, 80) ?? '');
    await fits();
    await isAccessible(hand);
    await hand.press(move.getByRole('button', { name: 'Move', exact: true }));
    await page.getByText('Every thread has its place in it.').waitFor();
    const there = page.getByRole('region', { name: PARAGRAPHS[0]?.slice(0, 40) ?? '' });
    await hand.press(there.getByText(/^\d threads?$/));
    await hand.press(there.getByRole('button', { name: 'Undo the move' }));
    await page.getByText('1 thread lost its place in it.').waitFor();

    await hand.press(button('Open, close or hide…'));
    const state = page.getByRole('dialog');
    await hand.press(state.getByRole('radio', { name: /^Closed/ }));
    await hand.write(state.getByLabel('Reason, for the log'), 'The ferry is sold');
    await fits();
    await hand.press(state.getByRole('button', { name: 'Change', exact: true }));
    await page.locator('.chip').getByText('Closed: no new comments').waitFor();
    expect((await own.call('GET', '/page?key=ferry')).body.article.state).toBe('closed');

    await openView(hand, 'Report');
    const rejected = page.getByRole('row', { name: /Rejected.*Abuse of a person.*a moderator.*1/ });
    await rejected.waitFor();
    const day = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
    await hand.write(page.getByLabel('To, including'), day(2));
    await hand.press(button('Show'));
    await rejected.waitFor({ state: 'detached' });
    await fits();
    await hand.write(page.getByLabel('To, including'), day(-1));
    await hand.press(button('Show'));
    await rejected.waitFor();
    const saved = page.waitForEvent('download');
    await hand.press(button('Download as CSV'));
    const content = Buffer.concat(await (await (await saved).createReadStream()).toArray()).toString('utf8');
    expect(content).toContain('decisions,comment.reject,abuse,false,count,1\r\n');
    await isAccessible(hand);

    await openView(hand, 'Log');
    await hand.choose(page.getByLabel('What', { exact: true }), 'Rejected');
    await hand.press(button('Filter'));
    const row = page.getByRole('row', { name: /Rejected.*Ben/ });
    await page.getByRole('link', { name: 'Show every decision' }).waitFor();
    await page.getByRole('row', { name: /Held by a check/ }).waitFor({ state: 'detached' });
    await row.waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
    await fits();
    await hand.press(row.getByRole('button', { name: 'About Ben' }));
    const about = page.getByRole('dialog', { name: 'About Ben' });
    await about.waitFor();
    await fits();
    await hand.press(about.getByRole('button', { name: 'Close' }));
    await about.waitFor({ state: 'detached' });
  });

  test('what can be done is in reach below many reports: pinning, featuring, closing the article', async () => {
    const own = await main.newSite({});
    await own.publish('ferry', PARAGRAPHS);
    const id = await post(own, 'Freya', 'The winter table hangs at the pier.');
    for (let at = 1; at <= 12; at += 1) {
      const flag = { token: own.token(`reader ${at}`), body: { reason: 'off_topic', note: `Report ${at}.` } };
      await own.call('PUT', `/comments/${id}/flag`, flag);
    }
    for (const body of ['One.', 'Two.']) {
      const pinned = { token: moderator(own), body: { pinned: true } };
      await own.call('PUT', `/comments/${await post(own, 'Freya', body)}/pin`, pinned);
    }
    page = await openConsole(browser, own, { options });
    await hand.press(
      page.getByRole('navigation', { name: 'Queues' }).getByRole('link', { name: /^Reported/ }),
    );
    if (hand === HANDS.touch) await hand.press(page.locator('.row-open').first());
    const close = button('Close or hide article');
    await close.waitFor();
    if (hand !== HANDS.touch) expect(await isShown(close)).toBe(true);

    await hand.press(button('Pin to the top'));
    await notice(page).getByText('Pinned to the top of the list.').waitFor({ state: 'attached' });
    await hand.press(button('Mark as featured'));
    await page.locator('.comment-chips').getByText('Featured').waitFor();
    expect((await read(own, id)).comment).toMatchObject({ pinned: true, featured: true });
    await hand.press(button('Unpin'));
    await page.locator('.comment-chips').getByText('Pinned').waitFor({ state: 'detached' });
    const other = await post(own, 'Freya', 'Three.');
    await own.call('PUT', `/comments/${other}/pin`, { token: moderator(own), body: { pinned: true } });
    await hand.press(button('Pin to the top'));
    await notice(page).getByText('Unpin one first.').waitFor();
    // Neither answers a report.
    expect(await page.locator('.why-flag').count()).toBe(12);

    await hand.press(close);
    const dialog = page.getByRole('dialog');
    await hand.press(dialog.getByRole('radio', { name: /^Hidden/ }));
    await hand.write(dialog.getByLabel('Reason, for the log'), 'The ferry is sold');
    await hand.press(dialog.getByRole('button', { name: 'Change', exact: true }));
    await page.locator('.item-article .chip').first().waitFor();
    expect((await own.call('GET', '/page?key=ferry')).body.article.state).toBe('hidden');
    await fits();
    await isAccessible(hand);

    // The keyboard has come by the reasons, which shows them all.
    if (hand === HANDS.touch) await hand.press(button('Show all reasons'));
    await button('Show all reasons').waitFor({ state: 'detached' });
    const last = page.locator('.why-flag').last();
    await last.scrollIntoViewIfNeeded();
    await until('the last report is on screen', () => isShown(last));
  });
});

/** Whether it is on screen, and not cut off by what it is in. */
function isShown(target: Locator): Promise<boolean> {
  return target.evaluate((node) => {
    const { left, top, width, height } = node.getBoundingClientRect();
    const found = document.elementFromPoint(left + width / 2, top + height / 2);
    return found !== null && node.contains(found);
  });
}
