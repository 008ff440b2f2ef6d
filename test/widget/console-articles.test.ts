/** The console's articles and the testers of its settings: by keyboard, on a phone, and with axe. */
import { afterEach, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
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

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

async function findNothing(of: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await of.emulateMedia({ colorScheme });
    await of.waitForFunction(() =>
      document.getAnimations().every(({ playState }) => playState !== 'running'),
    );
    expect(await axeFindings(of, colorScheme === 'dark')).toEqual([]);
  }
}
const sideways = (of: Page) =>
  of.locator('main').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);

/** An article whose last publication removed a paragraph with a thread. */
async function siteWithLostThread(): Promise<TestService> {
  const own = await service.newSite({ suspectWords: ['walrus'], maxLinks: 1 });
  await own.publish('ferry', PARAGRAPHS);
  await post(own, 'Ada', 'In which winter was that?', 1);
  await post(own, 'Ben', 'Who counts them?', 0);
  await post(own, 'Cem', 'A walrus waits.', 2);
  await own.publish('ferry', [PARAGRAPHS[0] ?? '', `${PARAGRAPHS[2]} Since May.`]);
  return own;
}

test('on a phone every view is in the menu, and articles and settings do not scroll sideways', async () => {
  page = await openConsole(browser, await siteWithLostThread(), { role: 'admin', options: PHONE });
  const menu = page.getByRole('button', { name: 'Menu' });
  await menu.tap();
  await page.getByRole('link', { name: 'Settings', exact: true }).waitFor();
  await findNothing(page);
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Settings', exact: true }).waitFor({ state: 'hidden' });
  await openView(page, 'Articles');
  await page.locator('main').getByRole('link', { name: 'ferry' }).tap();
  await page.getByText('In which winter was that?').first().waitFor();
  expect(await sideways(page)).toBe(0);
  await findNothing(page);

  await openView(page, 'Settings');
  await page.getByLabel('Links allowed in a comment').fill('0');
  await page.getByLabel('Text of a comment').fill('A walrus at https://example.org/sea.');
  await page.getByRole('button', { name: 'Try the text' }).press('Enter');
  await page.getByText('It would wait for a moderator.').waitFor();
  const said = page.locator('.tester .why');
  expect(await said.locator('li').count()).toBe(2);
  await page.getByLabel('The person', { exact: true }).selectOption('Trusted');
  await page.getByRole('spinbutton', { name: 'Reports', exact: true }).fill('5');
  await page.getByText('It would be hidden: they count 5, and the limit is').waitFor();
  expect(await sideways(page)).toBe(0);
  await findNothing(page);
});

test('two addresses are compared as the service compares them, with rules that are not saved yet', async () => {
  const own = await service.newSite({});
  const url = (path: string) => `${own.url}${path}`;
  const articleAt = async (address: string): Promise<string | undefined> =>
    (await own.call('GET', `/page?url=${encodeURIComponent(address)}`)).body.article?.id;
  await own.publish('ferry', PARAGRAPHS, { url: url('/2026/Fähre?b=1&a=x+y%20z') });
  page = await openConsole(browser, own, { role: 'admin', options: PHONE });
  await openView(page, 'Settings');
  const tester = page.getByRole('region', { name: 'Try two addresses' });
  const [one, other] = [tester.getByLabel('An address'), tester.getByLabel('Another address')];
  await one.fill(url('/2026/Fähre?b=1&a=x+y%20z'));
  await tester.getByText(`Compared as ${new URL(own.url).host}/2026/F%C3%A4hre?a=x+y+z&b=1`).waitFor();
  expect(await tester.getByRole('status').textContent()).toBe('');

  const same = url('/2026/F%C3%A4hre/index.html?amp=1&a=x%20y+z&utm_source=mail&b=1#top');
  const capital = url('/2026/fähre?a=x+y+z&b=1');
  await other.fill(same);
  await tester.getByText('They lead to the same article.').waitFor();
  await other.fill(capital);
  await tester.getByText('They lead to different articles.').waitFor();
  const known = await articleAt(url('/2026/Fähre?b=1&a=x+y%20z'));
  expect(known).toBeDefined();
  expect([await articleAt(same), await articleAt(capital)]).toEqual([known, undefined]);

  await page.getByLabel('/Story and /story are the same').check();
  await tester.getByText('They lead to the same article.').waitFor();
  await findNothing(page);
  await page.getByRole('button', { name: 'Save changes' }).press('Enter');
  await page.getByText('Saved. New comments follow these settings.').waitFor();
  expect(await articleAt(capital)).toBe(known);
  await page.getByLabel('/story/index.html (or .htm, .php) and /story are the same').uncheck();
  await other.fill(same);
  await tester.getByText('They lead to different articles.').waitFor();

  for (const [typed, said] of [
    ['example.com/story', 'That isn’t a complete address.'],
    ['ftp://example.com/story', 'That isn’t a complete address.'],
    ['https://', 'That isn’t a complete address.'],
    ['https://example.com:99999/', 'That isn’t a complete address.'],
    [
      `https://example.com/${'a'.repeat(2_048)}`,
      'That is too long: an address has at most 2,048 characters.',
    ],
  ] as const) {
    await other.fill(typed);
    await tester.getByText(said).waitFor();
    expect(await tester.getByRole('status').textContent()).toBe('');
  }
  expect(await other.getAttribute('aria-invalid')).toBe('true');
  await findNothing(page);
  await other.fill(`https://example.com/${'long-word'.repeat(30)}`);
  await tester.getByText('They lead to different articles.').waitFor();
  expect(await sideways(page)).toBe(0);
});

test('what a rule would only observe is said by the tester next to the rules, before it is saved', async () => {
  page = await openConsole(browser, await service.newSite({}), { role: 'admin', options: PHONE });
  await openView(page, 'Rules');
  await page.getByLabel('Capital letters: Mode').selectOption({ index: 1 });
  await page.getByLabel('Text of a comment').fill('NOT QUIET AT ALL ANY MORE, IS IT');
  await page.getByRole('button', { name: 'Try the text' }).press('Enter');
  await page.getByText('It would be published.').waitFor();
  await page.getByText('Only observes it.').waitFor();
  await page.getByLabel('Many reports on one article: Only observe').check();
  expect(await sideways(page)).toBe(0);
  await findNothing(page);
});
