/** The queue while others are at work: what arrives, what vanishes, and what the service refuses. */
import { describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { until } from '../support/conditions.js';
import type { TestService } from '../support/service.js';
import {
  PARAGRAPHS,
  current,
  notice,
  onConsoleStage,
  openConsole,
  post,
  read,
  rows,
  showQueue,
} from './console-page.js';

let service: TestService;
let browser: Browser;

onConsoleStage((...started) => ([service, browser] = started));

describe('a queue that others change', () => {
  test('new comments are added below without moving the current row', async () => {
    await post(service, 'Ada', 'First walrus.');
    const page = await openConsole(browser, service);
    const place = await page.locator('.row-current').boundingBox();
    await post(service, 'Ben', 'Second walrus.');
    await until('the second one is shown', async () => (await rows(page)).includes('Second walrus.'));
    expect(await current(page).textContent()).toBe('First walrus.');
    expect(await page.locator('.row-current').boundingBox()).toEqual(place);
    expect(await page.locator('.tabs [aria-current] .count').textContent()).toBe('2');
    await page.context().close();
  });

  test('a row decided elsewhere stays in its place with a note', async () => {
    const id = await post(service, 'Cleo', 'Third walrus.');
    const page = await openConsole(browser, service);
    const before = await rows(page);
    await service.call('POST', '/moderation/decisions', {
      token: service.token({ sub: 'other', roles: ['moderator'] }),
      body: { commentIds: [id], action: 'approve', reason: 'within_rules' },
    });
    await page.locator('.row-gone', { hasText: 'Third walrus.' }).waitFor();
    expect(await rows(page)).toEqual(before);
    await page.context().close();
  });

  test('a refused decision restores the row and gives the reason', async () => {
    const id = await post(service, 'Dov', 'Fourth walrus.');
    const page = await openConsole(browser, service);
    await page.locator('.row', { hasText: 'Fourth walrus.' }).locator('.row-open').click();
    const before = await rows(page);
    await page.route('**/moderation/decisions', (route) => route.abort());
    await page.keyboard.press('a');
    await page.locator('.notice-failed').waitFor();
    expect(await notice(page).textContent()).toContain('1 comment put back: the service cannot be reached');
    expect(await rows(page)).toEqual(before);
    expect(await current(page).textContent()).toBe('Fourth walrus.');
    expect((await read(service, id)).comment.status).toBe('pending');

    await page.unroute('**/moderation/decisions');
    await page.keyboard.press('a');
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    expect((await read(service, id)).comment.status).toBe('published');
    await page.context().close();
  });

  test('a report adds a comment to the queue, and answering it removes the comment', async () => {
    const id = await post(service, 'Eve', 'An ordinary seal.');
    const page = await openConsole(browser, service, { queue: 'reported' });
    await page.getByText('No open reports.').waitFor();
    await service.call('PUT', `/comments/${id}/flag`, {
      token: service.token('Fay'),
      body: { reason: 'off_topic', note: 'Not about the ferry' },
    });
    await page.locator('.row', { hasText: 'An ordinary seal.' }).waitFor();
    expect(await page.locator('.why').textContent()).toContain('Not about the ferry');
    await page.keyboard.press('a');
    await page.getByText('No open reports.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await showQueue(page, 'approved');
    await page.locator('.row', { hasText: 'An ordinary seal.' }).locator('.row-open').click();
    await page.getByText('answered by a decision').waitFor();
    expect(await page.getByRole('button', { name: 'Approve' }).isDisabled()).toBe(true);
    await page.context().close();
  });

  test('the passage is shown before and after the edit', async () => {
    await post(service, 'Gus', 'Only a walrus counts days like that.', 1);
    await service.publish('ferry', [
      PARAGRAPHS[0] ?? '',
      (PARAGRAPHS[1] ?? '').replace('61 days', '58 days'),
      PARAGRAPHS[2] ?? '',
    ]);
    const page = await openConsole(browser, service);
    await page.locator('.row', { hasText: 'Only a walrus' }).locator('.row-open').click();
    await page.getByText('Now', { exact: true }).waitFor();
    expect(await page.locator('.versions del').textContent()).toContain('61');
    expect(await page.locator('.versions ins').textContent()).toContain('58');
    await page.context().close();
  });
});
