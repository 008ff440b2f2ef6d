/** The console's view of rules: by keyboard and on a phone. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { until } from '../support/conditions.js';
import type { TestService } from '../support/service.js';
import {
  axeFindings,
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
  await openView(page, 'Rules');
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

test('a moderator holds replies in a thread and slows an article down, with the keyboard alone', async () => {
  await service.changeSettings({ rules: { capitals: { mode: 'on', action: 'hold' } } });
  const id = await post(service, 'Ada', 'WHEN WILL THE FERRY COME TODAY');
  const { thread, article } = await read(service, id);
  page = await openConsole(browser, service);
  await page.getByRole('button', { name: 'Hold replies…' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason, for the log').waitFor();
  await page.keyboard.type('Heated');
  await expect(axeFindings(page)).resolves.toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByText('Replies now wait for a moderator.').waitFor();
  await page.getByText('Replies wait for a moderator', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Busy times…' }).press('Enter');
  await dialog.getByRole('radio', { name: /^Slow mode/ }).press('Space');
  await dialog.getByLabel('Seconds between two comments').fill('30');
  await dialog.getByLabel('Reason, for the log').fill('Busy');
  await expect(axeFindings(page)).resolves.toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByText('Slow mode, on this article.').waitFor();
  await page.getByText(/^Slow mode until/).waitFor();
  const now = await read(service, id);
  expect([now.thread.premoderated, now.article.surge]).toMatchObject([true, { mode: 'slow', seconds: 30 }]);
  await page.getByRole('button', { name: 'Back to normal' }).press('Enter');
  await page.getByText('The article is back to normal.').waitFor();
  expect((await read(service, id)).article.surge).toBeNull();
  expect([thread.premoderated, article.surge]).toEqual([false, null]);
});

test('on a phone an administrator sets what starts busy times, and ends those of an article', async () => {
  await post(service, 'Ada', 'Hello');
  const { body } = await service.call('GET', '/page?key=ferry');
  const started = await service.call('PUT', `/articles/${body.article.id}/surge`, {
    token: service.token({ sub: 'mo', roles: ['moderator'] }),
    body: { mode: 'closed', reason: 'Busy' },
  });
  expect(started.status).toBe(200);
  page = await openConsole(browser, service, {
    role: 'admin',
    options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  });
  await openView(page, 'Rules');
  await page
    .getByRole('combobox', { name: 'Many reports on one article: What happens' })
    .selectOption('premoderate');
  await page.getByRole('button', { name: 'Save', exact: true }).tap();
  await page.getByText('Saved.', { exact: true }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expect(axeFindings(page)).resolves.toEqual([]);
  const { body: settings } = await service.call('GET', '/settings', {
    token: service.token({ sub: 'mo', roles: ['moderator'] }),
  });
  expect(settings.surgeRules.article).toMatchObject({ mode: 'premoderate', people: 10 });
  await page.getByRole('button', { name: 'Back to normal: About ferry' }).tap();
  await page.getByText('Back to normal: “About ferry”.').waitFor();
  expect(
    (
      await service.call('GET', '/moderation/surges', {
        token: service.token({ sub: 'mo', roles: ['moderator'] }),
      })
    ).body.items,
  ).toEqual([]);
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
