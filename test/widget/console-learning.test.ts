/** The console's rule that learns from decisions: by keyboard and on a phone. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { addDecided, decidedTexts } from '../support/decided-comments.js';
import type { TestService } from '../support/service.js';
import {
  axeFindings,
  fits,
  NARROW,
  onConsoleStage,
  openConsole,
  openView,
  PARAGRAPHS,
  post,
  read,
} from './console-page.js';

let main: TestService;
let service: TestService;
let browser: Browser;
let page: Page;

onConsoleStage((...started) => ([main, browser] = started));
beforeEach(async () => {
  service = await main.newSite();
  await service.publish('ferry', PARAGRAPHS);
});
afterEach(() => page.context().close());

async function decideMany(count: number): Promise<void> {
  const id = await post(service, 'Ada', 'Hello');
  const token = service.token({ sub: 'mo', roles: ['moderator'] });
  const body = { commentIds: [id], action: 'approve', reason: 'within_rules' };
  await service.call('POST', '/moderation/decisions', { token, body });
  const { decisions, comment } = await read(service, id);
  const by = decisions[0]?.actor?.id ?? '';
  await addDecided(service, comment, by, decidedTexts(count));
}

test('an administrator has it learn, reads how good it is, and switches it on, by keyboard at 390 pixels', async () => {
  await decideMany(1_200);
  page = await openConsole(browser, service, { role: 'admin', options: NARROW });
  await openView(page, 'Rules');
  await page.getByText('Nothing learnt yet.').waitFor();
  const mode = page.getByRole('combobox', { name: 'Like rejected ones: Mode' });
  await mode.focus();
  await page.keyboard.type('On');
  await page.getByRole('button', { name: 'Save rules' }).press('Enter');
  await page.getByText(/needs a model whose precision on held-out decisions is good/).waitFor();
  await page.getByRole('button', { name: 'Learn from decisions now' }).press('Enter');
  await page
    .getByText(/^Measured on the last 241 decisions, .*\(precision \d+%\)\. .*\(recall \d+%\)\.$/)
    .waitFor();
  await page.getByText(/^It can be switched on\. Version 1, /).waitFor();
  expect(
    await page
      .getByRole('combobox', { name: 'Like rejected ones: Action' })
      .locator('option')
      .allTextContents(),
  ).toEqual(['Publish and report', 'Wait for a moderator']);
  await expect(axeFindings(page)).resolves.toEqual([]);
  expect(await fits(page)).toBe(true);
  await page.getByRole('button', { name: 'Save rules' }).press('Enter');
  await page.getByText('Saved. New comments follow these rules.').waitFor();
  await post(service, 'Bob', 'Guaranteed casino bonus, telegram me for the jackpot');
  await page.locator('.tabs a[href="#/pending"]').press('Enter');
  await page.locator('.row-open').press('Enter');
  const why = page.locator('.why');
  await why.getByText('It is like comments that moderators rejected').waitFor();
  await why.getByText(/casino/).waitFor();
});

test('on a phone a moderator reads how good it is, and what is missing', async () => {
  await decideMany(10);
  const trained = await service.call('POST', '/moderation/learning', {
    token: service.token({ sub: 'ada', roles: ['admin'] }),
  });
  expect(trained.status).toBe(200);
  page = await openConsole(browser, service, {
    options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  });
  await openView(page, 'Rules');
  await page.getByText(/^It can only observe until it is measured on 200 decisions/).waitFor();
  expect(await page.getByRole('button', { name: 'Learn from decisions now' }).count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expect(axeFindings(page)).resolves.toEqual([]);
});
