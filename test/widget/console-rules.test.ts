/** The console's view of rules: by keyboard and on a phone. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { until } from '../support/conditions.js';
import type { TestService } from '../support/service.js';
import { axeFindings, onConsoleStage, openConsole, PARAGRAPHS, post, read } from './console-page.js';

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

test('an administrator tests a rule, sets it to observe, and turns it on, with the keyboard alone', async () => {
  await post(service, 'Ada', 'WHEN WILL THE FERRY COME TODAY');
  page = await openConsole(browser, service, { role: 'admin' });
  await page.getByRole('link', { name: 'Rules' }).focus();
  await page.keyboard.press('Enter');
  const mode = page.getByRole('combobox', { name: 'Capital letters: Mode' });
  await mode.focus();
  await page.keyboard.type('On');
  await page.getByRole('combobox', { name: 'Capital letters: Action' }).focus();
  await page.keyboard.type('Wait');
  await page.getByRole('button', { name: 'Try on the last 500 comments' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Of the last 1 comments, 1 would have a different result.').waitFor();
  await page.getByText('Ada, published → waits').waitFor();
  await expect(axeFindings(page)).resolves.toEqual([]);
  await mode.focus();
  await page.keyboard.type('Observe');
  await page.getByRole('button', { name: 'Save rules' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Saved. New comments follow these rules.').waitFor();
  const observed = await read(service, await post(service, 'Ada', 'WHEN WILL THE FERRY COME AGAIN'));
  expect(observed.comment.status).toBe('published');
  expect(observed.verdicts).toMatchObject([
    { phase: 'capitals', verdict: 'observe', evidence: { would: 'hold' } },
  ]);
  await mode.focus();
  await page.keyboard.type('On');
  await page.getByRole('button', { name: 'Save rules' }).click();
  await page.getByText('Saved. New comments follow these rules.').waitFor();
  await post(service, 'Ada', 'WHEN WILL THE FERRY COME AT LAST');
  await page.locator('.tabs a[href="#/pending"]').click();
  await page.getByText('It is mostly in capital letters').waitFor();
});

test('on a phone a moderator holds everything, and ends that, with one press each', async () => {
  page = await openConsole(browser, service, {
    options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  });
  await page.getByRole('link', { name: 'Rules' }).click();
  await page.getByText('Only administrators can change these.').waitFor();
  expect(await page.getByRole('combobox', { name: 'Repeats: Mode' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Hold everything' }).tap();
  await page.getByText(/^Everything waits for a moderator until/).waitFor();
  expect((await read(service, await post(service, 'Ada', 'Hello'))).comment.status).toBe('pending');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expect(axeFindings(page)).resolves.toEqual([]);
  await page.getByRole('button', { name: 'Back to normal' }).tap();
  await page.getByText('Normal.').waitFor();
  expect((await read(service, await post(service, 'Ada', 'Hello again'))).comment.status).toBe('published');
});

test('a moderator holds a person’s comments, with the keyboard alone', async () => {
  await service.changeSettings({ rules: { capitals: { mode: 'on', action: 'hold' } } });
  await post(service, 'Ada', 'WHEN WILL THE FERRY COME TODAY');
  page = await openConsole(browser, service);
  await page.getByRole('button', { name: 'Comments of this person…' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /^Wait for a moderator/ }).focus();
  await page.keyboard.press('Space');
  await dialog.getByLabel('Reason, for the log').focus();
  await page.keyboard.type('Shouts');
  await expect(axeFindings(page)).resolves.toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByText('Ada: comments wait for a moderator.').waitFor();
  const held = await read(service, await post(service, 'Ada', 'Sorry.'));
  expect(held.verdicts).toMatchObject([{ reason: 'premoderated_person' }]);
});

test('a moderator mutes a person’s reports, with the keyboard and on a phone', async () => {
  const id = await post(service, 'Ada', 'When does it leave?');
  const flag = { token: service.token({ sub: 'bob', name: 'Bob' }), body: { reason: 'spam' } };
  expect((await service.call('PUT', `/comments/${id}/flag`, flag)).status).toBe(200);
  page = await openConsole(browser, service, {
    queue: 'reported',
    options: { viewport: { width: 390, height: 844 } },
  });
  await page.locator('.row-open').first().press('Enter');
  await page.getByRole('button', { name: 'Mute reports by Bob…' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason, shown to the person').fill('Reports everything');
  await expect(axeFindings(page)).resolves.toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.keyboard.press('Enter');
  await page.getByText('Bob can’t report any more.').waitFor();
  const refused = await service.call('PUT', `/comments/${id}/flag`, { ...flag, body: { reason: 'abuse' } });
  expect(refused.body.code).toBe('reports_muted');
  await page.getByRole('button', { name: 'Unmute reports by Bob' }).press('Enter');
  await page.getByText('Bob can report again.').waitFor();
  expect((await service.call('PUT', `/comments/${id}/flag`, flag)).status).toBe(200);
});

test('a moderator reads why a comment was reported as illegal, and answers with a decision', async () => {
  const id = await post(service, 'Ada', 'He steals.');
  const notice = { commentId: id, ground: 'defamation', explanation: 'I do not.', goodFaith: true };
  const sent = await service.call('POST', '/notices', { body: notice });
  page = await openConsole(browser, service, { queue: 'reported' });
  await page.locator('.row-current').getByText('illegal?').waitFor();
  await page.getByText('Reported as illegal: defamation').waitFor();
  await page.getByText('I do not.').waitFor();
  await expect(axeFindings(page)).resolves.toEqual([]);
  await page.keyboard.press('s');
  await page.getByText(/^Marked as spam/).waitFor();
  await until('the notice is answered', async () => {
    const { body } = await service.call('GET', `/notices/${sent.body.receipt}`);
    return body.outcome === 'upheld';
  });
});
