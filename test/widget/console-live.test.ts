/** The queue while others are at work: what arrives, what vanishes, and what the service refuses. */
import { describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { until } from '../support/conditions.js';
import type { TestService } from '../support/service.js';
import {
  PARAGRAPHS,
  axeFindings,
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
    await page.locator('.row-gone .row-open').click();
    // It is no longer one of those that wait.
    expect(await page.locator('.bar-move .hint').count()).toBe(0);
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

describe('live', () => {
  const polls = (page: Page) => {
    const seen: string[] = [];
    page.on('request', (request) =>
      seen.push(new URL(request.url()).pathname.split('/moderation/')[1] ?? ''),
    );
    return () => seen.filter((path) => path === 'live' || path === 'counts').length;
  };

  test('counts and rows follow a storm of comments without polling, and the current row stays', async () => {
    await post(service, 'Hal', 'The row being read: a walrus.');
    const page = await openConsole(browser, service);
    await page.locator('.row', { hasText: 'being read' }).locator('.row-open').click();
    const polled = polls(page);
    const pages = () => requests.filter((url) => url.includes('/moderation/queue')).length;
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await Promise.all(Array.from({ length: 30 }, (_, at) => post(service, `Storm ${at}`, `Walrus ${at}.`)));
    const { body } = await service.call('GET', '/moderation/counts', {
      token: service.token({ sub: 'mo', roles: ['moderator'] }),
    });
    await page.locator('.tabs [aria-current] .count', { hasText: String(body.pending) }).waitFor();
    await page.locator('.row', { hasText: 'Walrus 29.' }).or(page.locator('.arrivals')).first().waitFor();
    expect(await current(page).textContent()).toBe('The row being read: a walrus.');
    expect(polled()).toBe(0);
    expect(pages()).toBeLessThan(30);
    await page.context().close();
  });

  test('without the stream the console polls, and says when both fail', async () => {
    const page = await openConsole(browser, service);
    await page.route('**/moderation/events', (route) => route.abort());
    await page.reload();
    await page.locator('.row-current').waitFor();
    const id = await post(service, 'Ivy', 'A walrus by poll.');
    await page.locator('.row', { hasText: 'by poll' }).or(page.locator('.arrivals')).first().waitFor();
    await page.route('**/moderation/live*', (route) => route.abort());
    await page.getByText('Counts may be out of date').waitFor();
    await page.unroute('**/moderation/live*');
    await page.getByText('Counts may be out of date').waitFor({ state: 'detached' });
    expect((await read(service, id)).comment.status).toBe('pending');
    await page.context().close();
  });

  test('colleagues see who looks at a comment, in the list and above it, by keyboard and on a phone', async () => {
    await post(service, 'Lea', 'An earlier walrus.');
    await post(service, 'Jan', 'Two look at this walrus.');
    const mine = await openConsole(browser, service);
    const marta = await openConsole(browser, service, {
      as: { sub: 'marta', name: 'Marta', roles: ['moderator'] },
    });
    await marta.locator('.row', { hasText: 'Two look' }).locator('.row-open').click();
    const mark = mine.locator('.row', { hasText: 'Two look' }).getByText('Marta is looking at this.');
    await mark.waitFor();
    await mine.locator('.row', { hasText: 'Two look' }).locator('.row-open').click();
    await mine.getByRole('status').getByText('Marta is looking at this.').waitFor();
    await marta.getByRole('status').getByText('The moderator is looking at this.').waitFor();
    expect(await axeFindings(mine)).toEqual([]);

    const phone = await openConsole(browser, service, { options: { viewport: { width: 390, height: 844 } } });
    const row = phone.locator('.row', { hasText: 'Two look' });
    // Listed on a phone, a comment is not looked at yet.
    await row.getByText('Marta is looking at this.').waitFor();
    const waiting = phone.locator('.tabs [aria-current] .count');
    const before = Number(await waiting.textContent());
    await post(service, 'Lou', 'One more walrus.');
    await waiting.getByText(String(before + 1), { exact: true }).waitFor();
    await phone.locator('.row', { hasText: 'One more' }).waitFor();
    const box = await row.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    await row.locator('.row-open').focus();
    await phone.keyboard.press('Enter');
    await phone.getByRole('status').getByText('Marta is looking at this.').waitFor();
    await phone.context().close();

    // Paging on by key, Marta leaves it.
    await marta.keyboard.press('k');
    await mark.waitFor({ state: 'detached' });
    await marta.context().close();
    await mine.keyboard.press('s');
    await notice(mine).getByText('Marked as spam').waitFor();
    await mine.context().close();
  });

  test('a note on a person appears in a colleague’s open drawer and leaves it, and what is being typed there stays', async () => {
    await post(service, 'Gil', 'Noted walrus.');
    const drawers = [];
    for (const name of ['Ines', 'Jon']) {
      const page = await openConsole(browser, service, {
        as: { sub: name.toLowerCase(), name, roles: ['moderator'] },
      });
      await page.locator('.row', { hasText: 'Noted walrus.' }).locator('.row-open').click();
      await page.getByRole('button', { name: 'About Gil' }).first().press('Enter');
      const drawer = page.getByRole('dialog', { name: 'About Gil' });
      await drawer.getByText('No notes').waitFor();
      drawers.push(drawer);
    }
    const [hers, his] = drawers;
    if (!hers || !his) throw new Error('two drawers are open');
    let loads = 0;
    his.page().on('load', () => (loads += 1));
    await his.getByLabel('New note').fill('Half a thought');
    await hers.getByLabel('New note').fill('Wrote to him on Monday.');
    await hers.getByRole('button', { name: 'Add note' }).press('Enter');
    await his.getByText('Wrote to him on Monday.').waitFor();
    await his.getByText('by Ines').waitFor();
    expect(await his.getByLabel('New note').inputValue()).toBe('Half a thought');
    await his.getByRole('button', { name: 'Add note' }).press('Enter');
    await hers.getByText('Half a thought').waitFor();
    const monday = hers.getByRole('listitem').filter({ hasText: 'Monday' });
    await monday.getByRole('button', { name: 'Delete note' }).press('Enter');
    await his.getByText('Wrote to him on Monday.').waitFor({ state: 'detached' });
    await his.getByText('Half a thought').waitFor();
    expect(loads).toBe(0);
    for (const drawer of drawers) await drawer.page().context().close();
  });

  test('who leaves the console is forgotten at once, and a public page knows nothing of moderators', async () => {
    await post(service, 'Kim', 'Seen by one: a walrus.');
    const mine = await openConsole(browser, service);
    const marta = await openConsole(browser, service, {
      as: { sub: 'marta', name: 'Marta', roles: ['moderator'] },
    });
    await marta.locator('.row', { hasText: 'Seen by one' }).locator('.row-open').click();
    const mark = mine.locator('.row', { hasText: 'Seen by one' }).getByText('Marta is looking at this.');
    await mark.waitFor();
    const bundle = await service.call('GET', '/page?key=ferry');
    expect(bundle.text).not.toContain('Marta');
    await marta.goto('about:blank');
    await mark.waitFor({ state: 'detached' });
    await marta.context().close();
    await mine.context().close();
  });
});
