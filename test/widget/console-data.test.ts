/** A person's data in the console: downloaded, and erased after a confirmation. */
import { expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { runJob } from '../support/jobs.js';
import type { TestService } from '../support/service.js';
import { axeFindings, onConsoleStage, openConsole, post, read } from './console-page.js';

let service: TestService;
let browser: Browser;
onConsoleStage((...started) => ([service, browser] = started));

test('an administrator downloads and erases a person’s data, by keyboard at 390 pixels', async () => {
  const id = await post(service, 'Ada', 'A walrus.');
  const page = await openConsole(browser, service, {
    role: 'admin',
    options: { viewport: { width: 390, height: 844 } },
  });
  await page.locator('.row', { hasText: 'Ada' }).locator('.row-open').press('Enter');
  await page.getByRole('button', { name: 'About Ada' }).first().press('Enter');
  const drawer = page.getByRole('dialog', { name: 'About Ada' });
  const started = page.waitForEvent('download');
  await drawer.getByRole('button', { name: 'Download their data' }).press('Enter');
  const file = Buffer.concat(await (await (await started).createReadStream()).toArray()).toString('utf8');
  expect(file).toContain('A walrus.');
  await drawer.getByRole('button', { name: 'Erase this person…' }).press('Enter');
  await drawer.getByText('You can’t undo it.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('erased-texts');
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await drawer.getByRole('button', { name: 'Cancel' }).press('Enter');
  await drawer.getByRole('button', { name: 'Erase this person…' }).press('Enter');
  await drawer.getByRole('button', { name: 'Erase for good' }).press('Enter');
  const erased = page.getByRole('dialog', { name: 'About Deleted account' });
  await erased.getByText('Erased. Their comments and votes follow within a minute.').waitFor();
  await runJob(service, 'erase-people');
  expect((await read(service, id)).comment).toMatchObject({ status: 'erased', body: '' });
  await page.context().close();
});

test('a moderator is offered neither', async () => {
  await post(service, 'Ben', 'Another walrus.');
  const page = await openConsole(browser, service);
  await page.locator('.row', { hasText: 'Ben' }).locator('.row-open').click();
  await page.getByRole('button', { name: 'About Ben' }).first().click();
  const drawer = page.getByRole('dialog', { name: 'About Ben' });
  await drawer.getByRole('heading', { name: 'Their reports' }).waitFor();
  expect(await drawer.getByText('Personal data').count()).toBe(0);
  await page.context().close();
});
