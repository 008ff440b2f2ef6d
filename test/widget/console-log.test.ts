/** The console's log: filters, people, and its export. */
import { expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { createServiceToken } from '../../src/features/sites/credentials.js';
import { decide } from '../support/actions.js';
import type { TestService } from '../support/service.js';
import { axeFindings, onConsoleStage, openConsole, openView, PARAGRAPHS, post } from './console-page.js';

let main: TestService;
let browser: Browser;
onConsoleStage((...started) => ([main, browser] = started));

const PHONE = { viewport: { width: 390, height: 844 } };

async function openLog(): Promise<{ page: Page; service: TestService }> {
  const service = await main.newSite({ suspectWords: ['walrus'] });
  await service.publish('ferry', PARAGRAPHS);
  await decide(service, [await post(service, 'Ada', 'A walrus.')], 'reject');
  await decide(service, [await post(service, 'Ben', 'Another walrus.')], 'spam');
  const page = await openConsole(browser, service, { options: PHONE });
  await openView(page, 'Log');
  await page
    .getByRole('row', { name: /Held by a check/ })
    .first()
    .waitFor();
  return { page, service };
}

async function savedBy(page: Page, button: string): Promise<{ name: string; content: string }> {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).press('Enter');
  const file = await started;
  const content = Buffer.concat(await (await file.createReadStream()).toArray()).toString('utf8');
  return { name: file.suggestedFilename(), content };
}

test('is filtered by action and day, and downloaded as filtered, at 390 pixels by keyboard', async () => {
  const { page } = await openLog();
  await page.getByLabel('What', { exact: true }).selectOption('Rejected');
  await page.getByLabel('From', { exact: true }).fill('2020-01-01');
  await page.getByRole('button', { name: 'Filter' }).press('Enter');
  await page.getByRole('link', { name: 'Show every decision' }).waitFor();
  await page.getByRole('row', { name: /Rejected.*Ada/ }).waitFor();
  expect(await page.getByRole('row').count()).toBe(2);
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const csv = await savedBy(page, 'Download as CSV');
  expect([csv.name, csv.content.split('\r\n')[1]]).toEqual([
    'log.csv',
    expect.stringContaining('comment.reject'),
  ]);
  const json = await savedBy(page, 'Download as JSON');
  expect([json.name, json.content.trim().split('\n').length]).toEqual(['log.jsonl', 1]);
  await page.reload();
  await page.getByRole('row', { name: /Rejected.*Ada/ }).waitFor();
  expect(await page.getByLabel('What', { exact: true }).inputValue()).toBe('comment.reject');
  await page.getByRole('link', { name: 'Show every decision' }).press('Enter');
  await page.getByRole('row', { name: /Marked as spam/ }).waitFor();
  await page.context().close();
});

test('opens whom an entry is about and who made it, and leads to all that person did', async () => {
  const { page } = await openLog();
  const row = page.getByRole('row', { name: /Marked as spam/ });
  await row.getByRole('button', { name: 'About Ben' }).press('Enter');
  await page.getByRole('dialog', { name: 'About Ben' }).waitFor();
  await page.keyboard.press('Escape');
  await row.getByRole('button', { name: 'About The moderator' }).press('Enter');
  const drawer = page.getByRole('dialog', { name: 'About The moderator' });
  await drawer.getByRole('link', { name: 'All they did' }).press('Enter');
  await page.getByText('What one person did').waitFor();
  await page.getByRole('row', { name: /Marked as spam/ }).waitFor();
  expect(await page.getByRole('row', { name: /Held by a check/ }).count()).toBe(0);
  await page.context().close();
});

test('names the machine that decided', async () => {
  const service = await main.newSite();
  await service.publish('ferry', PARAGRAPHS);
  const id = await post(service, 'Ada', 'Awful.');
  const token = await createServiceToken(service.ctx, service.site, 'toxicity', ['decide']);
  const body = { commentIds: [id], action: 'reject', reason: 'abuse' };
  expect((await service.call('POST', '/moderation/decisions', { token, body })).status).toBe(200);
  const page = await openConsole(browser, service, { options: PHONE });
  await openView(page, 'Log');
  await page.getByRole('row', { name: /Machine “toxicity”.*Rejected.*Ada/ }).waitFor();
  await page.context().close();
});
