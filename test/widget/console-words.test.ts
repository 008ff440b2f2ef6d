/** The console's view of words: by keyboard and on a phone. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { TestService } from '../support/service.js';
import { axeFindings, fits, NARROW, onConsoleStage, openConsole, openView, type } from './console-page.js';

let main: TestService;
let service: TestService;
let browser: Browser;
let page: Page;

onConsoleStage((...started) => ([main, browser] = started));
beforeEach(async () => {
  service = await main.newSite({ suspectWords: ['walrus'] });
});
afterEach(() => page.context().close());

const says = (words: string) => page.getByRole('status').getByText(words).first().waitFor();

test('an administrator adds, changes, tests, imports, exports and removes words, by keyboard at 390 pixels', async () => {
  page = await openConsole(browser, service, { role: 'admin', options: NARROW });
  await openView(page, 'Words');
  await page.getByText('1 word', { exact: true }).waitFor();
  await page.getByRole('textbox', { name: 'Word or phrase' }).focus();
  await page.keyboard.type('sea cow');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Banned');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await says('Added: sea cow');
  await page.getByText('2 words', { exact: true }).waitFor();

  await page.getByRole('combobox', { name: 'List of walrus' }).focus();
  await page.keyboard.type('Banned');
  await says('Changed: walrus');

  await page.getByRole('textbox', { name: 'Text', exact: true }).focus();
  await page.keyboard.type('Two sea cows and a w4lrus');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('It would be rejected.').waitFor();
  await page.getByText('walrus (Banned: rejects), written “w4lrus”, at character 20').waitFor();
  await expect(axeFindings(page)).resolves.toEqual([]);

  await page.getByRole('textbox', { name: 'Words to import' }).focus();
  await page.keyboard.insertText('manatee\ndugong*');
  await page.getByRole('button', { name: 'Import' }).focus();
  await page.keyboard.press('Enter');
  await says('2 added, 0 changed, 0 removed, 0 already there.');
  await page.getByRole('button', { name: 'Remove manatee' }).focus();
  await page.keyboard.press('Enter');
  await says('Removed: manatee');
  await type(page, page.getByRole('searchbox', { name: 'Search words' }), 'DU');
  await page.getByText('1 word', { exact: true }).waitFor();
  const { body } = await service.call('GET', '/moderation/words/export', {
    token: service.token({ sub: 'ada', roles: ['admin'] }),
  });
  expect(body.content).toBe(
    'text,list,prefix\ndugong,suspect,true\nsea cow,banned,true\nwalrus,banned,false\n',
  );
  const downloaded = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as CSV' }).press('Enter');
  expect((await downloaded).suggestedFilename()).toBe('words.csv');
  expect(await fits(page)).toBe(true);
});

test('on a phone a moderator reads the words and tests a text, and nothing is wider than the screen', async () => {
  page = await openConsole(browser, service, {
    options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  });
  await openView(page, 'Words');
  await page.getByText('Only administrators can change these.').waitFor();
  expect(await page.getByRole('button', { name: /^Remove/ }).count()).toBe(0);
  await page.getByRole('textbox', { name: 'Text', exact: true }).fill('w a l r u s');
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByText('It would wait for a moderator.').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expect(axeFindings(page)).resolves.toEqual([]);
});
