/** The console's overview: charts with the same numbers as text, by keyboard and on a phone. */
import { afterEach, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { addPast, type PastComment } from '../support/history.js';
import type { TestService } from '../support/service.js';
import { axeFindings, onConsoleStage, openConsole, openView, PARAGRAPHS, post } from './console-page.js';

let service: TestService;
let browser: Browser;
let page: Page | undefined;
onConsoleStage((...ready) => {
  [service, browser] = ready;
});
afterEach(async () => {
  await page?.context().close();
});

const HOUR = 3_600_000;
const agoIso = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();
/** Without a locale, Chromium has a language of the test machine that is no language tag, which uPlot does not accept. */
const ENGLISH = { locale: 'en-US' };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** A site with comments on each of the last forty days, every third held, every sixth rejected after its hours in the queue. */
async function busySite(): Promise<TestService> {
  const own = await service.newSite({ suspectWords: ['walrus'] });
  await own.publish('ferry', PARAGRAPHS);
  const first = await post(own, 'Ada', 'The first one.');
  const past = Array.from({ length: 120 }, (_, at): PastComment => {
    const hours = 2 + 8 * at;
    const writtenAt = agoIso(hours);
    if (at % 3 > 0) return { writtenAt, ...(at % 5 === 0 && { reportedAt: [agoIso(hours - 1)] }) };
    const reject = at % 6 === 0;
    const decision = { at: agoIso(hours - 1 - (at % 4) / 4), from: 'pending' } as const;
    return {
      ...{ writtenAt, check: 'hold', status: reject ? 'rejected' : 'published' },
      decisions: [
        { ...decision, action: reject ? 'reject' : 'approve', reason: at % 18 ? 'spam' : 'off_topic' },
      ],
    };
  });
  await addPast(own, first, past);
  await post(own, 'Ben', 'A walrus waits.');
  return own;
}

async function openOverview(own: TestService, options = {}): Promise<Page> {
  page = await openConsole(browser, own, { options: { ...ENGLISH, ...options } });
  await openView(page, 'Overview');
  await page.getByRole('heading', { name: 'Waiting now' }).waitFor();
  return page;
}

const charts = (of: Page) => of.locator('.chart-plot canvas');
const widthOf = (of: Page) => of.evaluate(() => document.documentElement.scrollWidth);

async function findNothing(of: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await of.emulateMedia({ colorScheme });
    // The colours of buttons change slowly.
    await of.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    expect(await axeFindings(of, colorScheme === 'dark')).toEqual([]);
  }
}

test('a moderator reads every number and goes to a queue with the keyboard alone', async () => {
  const shown = await openOverview(await busySite());
  await shown.getByText(/^\d+ in 30 days, most of them on /).waitFor();
  await shown
    .getByText(/^\d+ held, \d+ rejected \(\d+ by moderators, 0 by checks\)\. \d+ reports\.$/)
    .waitFor();
  await shown.getByText(/The most frequent is “Spam or advertising”: \d+ of \d+\./).waitFor();
  await shown.getByText(/decisions about comments in a queue\. The median of a day was between/).waitFor();
  expect(await charts(shown).count()).toBe(3);

  const comments = shown.locator('.chart', {
    has: shown.getByRole('heading', { name: 'Comments', exact: true }),
  });
  await comments.getByText('Numbers by day').press('Enter');
  const table = comments.getByRole('region', { name: 'Comments, by day' });
  expect(await table.getByRole('row').count()).toBe(31);
  const numbers = await table.locator('td:last-child').allTextContents();
  const told = /^(\d+) in 30 days/.exec((await comments.getByText(/in 30 days/).textContent()) ?? '');
  expect(numbers.reduce((total, each) => total + Number(each), 0)).toBe(Number(told?.[1]));
  await findNothing(shown);

  await shown.getByLabel('Period').selectOption('Last 7 days');
  await shown.getByText(/ in 7 days/).waitFor();
  expect(await table.getByRole('row').count()).toBe(8);
  await shown.locator('main').getByRole('link', { name: '1 in Pending' }).press('Enter');
  await shown.locator('.row', { hasText: 'A walrus waits' }).waitFor();
});

test('on a phone nothing scrolls sideways, in both colour schemes', async () => {
  const shown = await openOverview(await busySite(), PHONE);
  await charts(shown).nth(2).waitFor();
  for (const summary of await shown.getByText('Numbers by day').all()) await summary.press('Enter');
  expect(await widthOf(shown)).toBeLessThanOrEqual(390);
  expect(
    await shown.locator('main').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
  ).toBe(0);
  await findNothing(shown);
});

test('a site without comments says that nothing has happened', async () => {
  const empty = await service.newSite();
  const shown = await openOverview(empty, PHONE);
  await shown.getByText('Nothing has happened in this period.').waitFor();
  await shown.getByText('Nothing is waiting.').waitFor();
  expect(await charts(shown).count()).toBe(0);
  await findNothing(shown);
});

test('days with comments alone have one chart, and the update reads the queues again', async () => {
  const own = await service.newSite({ suspectWords: ['walrus'] });
  await own.publish('ferry', PARAGRAPHS);
  await post(own, 'Ada', 'The first one.');
  const shown = await openOverview(own);
  await charts(shown).waitFor();
  expect(await charts(shown).count()).toBe(1);
  await post(own, 'Ben', 'A walrus waits.');
  await shown.getByRole('button', { name: 'Update' }).press('Enter');
  await shown.getByText(/^1 is waiting\. The oldest has waited for .*, in Pending\.$/).waitFor();
});

test('a failed reading says so, and the update tries again', async () => {
  const own = await service.newSite();
  page = await openConsole(browser, own);
  await page.route('**/moderation/overview?*', (route) => route.abort());
  await openView(page, 'Overview');
  await page.getByRole('alert').waitFor();
  await page.unroute('**/moderation/overview?*');
  await page.getByRole('button', { name: 'Update' }).press('Enter');
  await page.getByRole('heading', { name: 'Waiting now' }).waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
});

test('in a page that is written from right to left, days still go from left to right', async () => {
  const shown = await openOverview(await busySite(), PHONE);
  await shown.evaluate(() => (document.documentElement.dir = 'rtl'));
  await charts(shown).nth(2).waitFor();
  expect(await widthOf(shown)).toBeLessThanOrEqual(390);
  const directions = await shown
    .locator('.chart-plot')
    .evaluateAll((plots) => plots.map((plot) => getComputedStyle(plot).direction));
  expect(new Set(directions)).toEqual(new Set(['ltr']));
});

test('without the chart library the numbers are still there', async () => {
  const own = await service.newSite();
  await own.publish('ferry', PARAGRAPHS);
  await post(own, 'Ada', 'The first one.');
  page = await openConsole(browser, own, { options: ENGLISH });
  await page.route('**/chunks/uPlot*', (route) => route.abort());
  await openView(page, 'Overview');
  await page.getByText('The chart can’t be shown. Its numbers are below.').waitFor();
  await page.getByText(/^1 in 30 days/).waitFor();
  await page.getByText('Numbers by day').press('Enter');
  expect(await page.getByRole('region', { name: 'Comments, by day' }).getByRole('row').count()).toBe(31);
});

test('pointing at a day shows its numbers', async () => {
  const shown = await openOverview(await busySite());
  const section = shown.locator('.chart', { has: shown.getByRole('heading', { name: 'Response time' }) });
  await section.locator('.u-over').hover();
  await section.locator('.chart-legend li', { hasText: /^Median\d/ }).waitFor();
});
