/** The console in another language: chosen with the keyboard, kept, taken from the browser, and from right to left. */
import { expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { TestService } from '../support/service.js';
import { axeFindings, onConsoleStage, post } from './console-page.js';

let service: TestService;
let browser: Browser;

onConsoleStage((...started) => {
  [service, browser] = started;
});

async function open(options: Parameters<Browser['newContext']>[0]): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const token = service.token({ sub: 'mo', name: 'Mo', roles: ['moderator'] });
  await page.goto(`${service.url}/admin#site=${service.site}&token=${token}`);
  await page.locator('.row-current').waitFor();
  return page;
}

/** No part of the page is wider than the window. */
async function fits(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
}

test('a moderator whose browser prefers German gets German, and keeps another language chosen with the keyboard', async () => {
  await post(service, 'ada', 'A walrus was on the ferry.');
  const page = await open({ locale: 'de-AT', viewport: { width: 1280, height: 800 } });
  await page.getByRole('navigation', { name: 'Listen' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  expect(await fits(page)).toBe(true);

  const json = { code: 'of_a_later_version', detail: 'Only in English.' };
  await page.route('**/moderation/decisions', (route) => route.fulfill({ status: 422, json }), { times: 1 });
  await page.keyboard.press('a');
  await page
    .getByText(
      /Der Dienst hat das nicht angenommen \(.?of_a_later_version.?\)\. Auf Englisch: .?Only in English\./,
    )
    .waitFor();

  await page.getByRole('button', { name: 'Sprache: Deutsch' }).press('Enter');
  const choice = page.getByRole('combobox', { name: 'Sprache dieser Oberfläche' });
  await choice.selectOption({ label: 'English' });
  await page.getByRole('button', { name: 'Diese Sprache verwenden' }).press('Enter');
  await page.getByRole('navigation', { name: 'Queues' }).waitFor();
  await page.reload();
  await page.getByRole('navigation', { name: 'Queues' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.context().close();
});

test('on a phone the console in Arabic is mirrored, accessible, and decides with the same keys', async () => {
  await post(service, 'bea', 'Another walrus was on the ferry.', 1);
  const page = await open({ locale: 'ar', viewport: { width: 390, height: 800 } });
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  expect(await fits(page)).toBe(true);
  expect(await axeFindings(page)).toEqual([]);
  const rows = await page.locator('.row').count();
  await page.locator('.row-current .row-open').press('a');
  await page
    .locator('.row')
    .nth(rows - 1)
    .waitFor({ state: 'detached' });
  await page.goto(`${service.url}/admin#/settings`);
  await page.getByRole('heading', { name: 'الإعدادات' }).waitFor();
  expect(await fits(page)).toBe(true);
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});
