/** The console's view of outside opinions: by keyboard and on a phone. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { until } from '../support/conditions.js';
import { startFakeOpinions, type FakeOpinions } from '../support/fake-opinions.js';
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
  type,
} from './console-page.js';

let main: TestService;
let service: TestService;
let browser: Browser;
let page: Page;
let fake: FakeOpinions;

onConsoleStage((...started) => ([main, browser] = started), { env: { OUTBOUND_ALLOW: '127.0.0.1' } });
beforeAll(async () => {
  fake = await startFakeOpinions();
});
afterAll(() => fake.stop());
beforeEach(async () => {
  service = await main.newSite();
  await service.publish('ferry', PARAGRAPHS);
});
afterEach(() => page.context().close());

const form = (name: string) => page.getByRole('form', { name });

test('an administrator sets up their own service, tries it, and sees why a comment waits, by keyboard at 390 pixels', async () => {
  fake.answer = () => JSON.stringify({ verdict: 'hold', reason: 'names a minor' });
  page = await openConsole(browser, service, { role: 'admin', options: NARROW });
  await openView(page, 'Rules');
  await page.getByRole('link', { name: 'Outside opinions' }).press('Enter');
  const own = form('Your own service');
  await own.getByRole('combobox', { name: 'Your own service: Mode' }).focus();
  await page.keyboard.type('On');
  await type(page, own.getByLabel('Address of the service'), fake.url);
  await page.keyboard.press('Enter');
  await own.getByText('Saved.', { exact: true }).waitFor();
  await own.getByText('None stored.').waitFor();
  await own.getByRole('button', { name: 'Generate' }).press('Enter');
  await own.getByRole('button', { name: 'Store' }).press('Enter');
  await own.getByText('Key stored.').waitFor();
  await own.getByText(/^Stored /).waitFor();
  await type(page, own.getByLabel('Text to try'), 'Tim did it.');
  await own.getByRole('button', { name: 'Try: Your own service' }).press('Enter');
  await own.getByText(/^Objects: Wait for a moderator \(\d+ ms\)\. reason names a minor$/).waitFor();
  await expect(axeFindings(page)).resolves.toEqual([]);
  expect(await fits(page)).toBe(true);
  const id = await post(service, 'Ann', 'Tim did it.');
  await until('the comment waits', async () => (await read(service, id)).comment.status === 'pending');
  await page.locator('.tabs a[href="#/pending"]').press('Enter');
  await page.locator('.row-open').press('Enter');
  await page.locator('.why').getByText('Another service objected to it').waitFor();
  await page.locator('.why').getByText('names a minor').waitFor();
});

test('on a phone an administrator sees why a service does not answer; a moderator changes nothing', async () => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  fake.answer = () => ({ status: 401 });
  page = await openConsole(browser, service, { role: 'admin', options: phone });
  await openView(page, 'Rules');
  await page.getByRole('link', { name: 'Outside opinions' }).tap();
  const toxicity = form('Toxicity service');
  await toxicity.getByLabel('Address of the service').fill(`${fake.url}/tox`);
  await toxicity.getByRole('button', { name: 'Save' }).tap();
  await toxicity.getByText('Saved.', { exact: true }).waitFor();
  await toxicity.getByLabel('Text to try').fill('You fool');
  await toxicity.getByRole('button', { name: /^Try/ }).tap();
  await toxicity.getByText('No answer: it answered 401.').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expect(axeFindings(page)).resolves.toEqual([]);
  await page.context().close();
  page = await openConsole(browser, service, { options: phone });
  await openView(page, 'Rules');
  await page.getByRole('link', { name: 'Outside opinions' }).tap();
  await page.getByText('Only administrators can change these.').waitFor();
  expect(await page.getByRole('combobox', { name: 'Akismet: Mode' }).isDisabled()).toBe(true);
  expect(await page.getByRole('button', { name: /^Try|Store|Save/ }).count()).toBe(0);
});
