/** Queues in the console: new comments, search, orders and groups, by keyboard, also on a phone. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { until } from '../support/conditions.js';
import type { TestService } from '../support/service.js';
import {
  axeFindings,
  current,
  notice,
  onConsoleStage,
  openConsole,
  PARAGRAPHS,
  post,
  read,
  rows,
  showQueue,
} from './console-page.js';

const PHONE = { viewport: { width: 390, height: 844 } };
const SPAM = 'Buy the cheapest walrus tickets here today before they are all gone for good.';

let service: TestService;
let browser: Browser;
let page: Page;

onConsoleStage((...started) => ([service, browser] = started));

let site: TestService;
beforeEach(async () => {
  site = await service.newSite({ suspectWords: ['walrus'], flagMinAgeHours: 0 });
  await site.publish('ferry', PARAGRAPHS);
});
afterEach(() => page.context().close());

const flag = (id: string, by: string, reason = 'abuse') =>
  site.call('PUT', `/comments/${id}/flag`, { token: site.token(by), body: { reason } });
const shown = (what: string, wanted: string[]) =>
  until(what, async () => {
    const found = await rows(page);
    return found.length === wanted.length && wanted.every((text, at) => found[at]?.startsWith(text));
  });

/** Nothing is wider than the window. */
const fits = () =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

describe.each([
  ['in a wide window', {}],
  ['on a phone', PHONE],
])('%s', (_, options) => {
  test('new comments are marked as seen by key, and that is undone', async () => {
    const one = await post(site, 'ann', 'The first one.');
    await post(site, 'ben', 'The second one.');
    page = await openConsole(browser, site, { options });
    await showQueue(page, 'new');
    await shown('the newest comes first', ['The second', 'The first']);
    await page.keyboard.press('j');
    await page.keyboard.press('m');
    await page.getByText('Marked as seen: ann.').waitFor({ state: 'attached' });
    await shown('it has left', ['The second']);
    await until('it is stored', async () =>
      (await read(site, one)).decisions.some(({ action }) => action === 'comment.see'),
    );
    expect((await read(site, one)).comment.status).toBe('published');
    await page.keyboard.press('u');
    await shown('it is back', ['The second', 'The first']);
    await page.keyboard.press('a');
    await shown('an approved one has left', ['The second']);
    expect(await axeFindings(page)).toEqual([]);
    expect(await fits()).toBe(true);
  });

  test('a search of the service is in the address, survives a reload, and ends with Escape', async () => {
    await post(site, 'ann', 'A walrus on the pier.');
    await post(site, 'ben', 'A walrus on the beach.');
    await post(site, 'cleo', 'Nothing but the pier.');
    page = await openConsole(browser, site, { options });
    await page.keyboard.press('/');
    await page.keyboard.type('PIER');
    await shown('one of the queue is found', ['A walrus on the pier']);
    expect(new URL(page.url()).hash).toBe('#/pending?text=PIER');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Filters' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await fits()).toBe(true);
    await page.getByRole('combobox', { name: 'Search in' }).focus();
    await page.keyboard.press('ArrowDown');
    await shown('all comments are searched', ['Nothing but the pier', 'A walrus on the pier']);
    await page.getByRole('textbox', { name: 'Person' }).focus();
    await page.keyboard.type('cl');
    await page.keyboard.press('Enter');
    await shown('and by name', ['Nothing but the pier']);
    await page.reload();
    await shown('a reload finds the same', ['Nothing but the pier']);
    await page.locator('.row-current .row-open').focus();
    await page.keyboard.press('Escape');
    await shown('the queue is back', ['A walrus on the pier', 'A walrus on the beach']);
    expect(new URL(page.url()).hash).toBe('#/pending');
  });

  test('a search without matches says so', async () => {
    await post(site, 'ann', 'A walrus on the pier.');
    page = await openConsole(browser, site, { options });
    await page.keyboard.press('/');
    await page.keyboard.type('zebra');
    await page.getByText('No comment matches.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('reported comments are sorted by reports; rows say reason and article', async () => {
    const once = await post(site, 'ann', 'Once.');
    const twice = await post(site, 'ben', 'Twice.');
    await flag(once, 'cleo', 'hate');
    for (const by of ['cleo', 'dov']) await flag(twice, by, 'off_topic');
    page = await openConsole(browser, site, { options });
    await showQueue(page, 'reported');
    await shown('the oldest comes first', ['Once', 'Twice']);
    expect(await page.locator('.row-where').allTextContents()).toEqual([
      expect.stringMatching(/^Hate against a group · ./),
      expect.stringMatching(/^Off topic · ./),
    ]);
    await page.getByRole('button', { name: 'Filters' }).press('Enter');
    await page.getByRole('combobox', { name: 'Order' }).focus();
    await page.keyboard.press('ArrowDown');
    await shown('the one with most reports comes first', ['Twice', 'Once']);
    expect(new URL(page.url()).hash).toBe('#/reported?sort=reports');
    await page.keyboard.press('ArrowDown');
    await shown('a serious reason is more urgent', ['Once', 'Twice']);
    expect(await fits()).toBe(true);
  });

  test('nearly identical texts are one row, opened and decided together after a confirmation', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 12; n += 1)
      ids.push(await post(site, `spammer${n}`, n % 2 ? SPAM : SPAM.toUpperCase()));
    await post(site, 'ann', 'A walrus on the pier.');
    page = await openConsole(browser, site, { options });
    await shown('the repeats are left out', ['BUY', 'A walrus']);
    expect(await page.locator('.row-groups').allTextContents()).toEqual(['12 nearly identical']);
    expect(await axeFindings(page)).toEqual([]);
    expect(await fits()).toBe(true);
    await page.keyboard.press('g');
    await page.getByRole('heading', { name: 'Nearly identical texts' }).waitFor();
    await page.getByText('12 selected').waitFor();
    expect(await rows(page)).toHaveLength(12);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog', { name: 'Mark 12 comments as spam?' });
    await dialog.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect((await read(site, ids[0] ?? '')).comment.status).toBe('pending');
    await page.keyboard.press('s');
    await dialog.waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('All of them are decided.').waitFor();
    await until('all are spam', async () => {
      const found = await Promise.all(ids.map((id) => read(site, id)));
      return found.every(({ comment }) => comment.status === 'spam');
    });
    await page.keyboard.press('u');
    await until('all are back', async () => {
      const found = await Promise.all(ids.map((id) => read(site, id)));
      return found.every(({ comment }) => comment.status === 'pending');
    });
    await page.keyboard.press('Escape');
    await shown('the queue is back', ['BUY', 'A walrus']);
  });

  test('one person’s comments are opened as a group, and ten need no confirmation', async () => {
    for (const animal of ['seal', 'gull', 'crab'])
      await post(site, 'ann', `A walrus and a ${animal}, ${animal}.`);
    await post(site, 'ben', 'Only a walrus, I am afraid.');
    page = await openConsole(browser, site, { options });
    await page.keyboard.press('g');
    await page.getByRole('heading', { name: 'Comments of one person' }).waitFor();
    await page.getByText('3 selected').waitFor();
    await page.keyboard.press('a');
    await page.getByText('All of them are decided.').waitFor();
    await page.keyboard.press('Escape');
    await shown('the others are left', ['Only a walrus']);
  });
});

test('the position counts the whole queue, also with an order', async () => {
  const { comment } = await read(site, await post(site, 'ann', 'A walrus.'));
  await site.ctx.db.pool.query(
    `insert into comment (site_id, id, article_id, thread_id, paragraph_id, person_id, body, html, excerpt, status)
     select site_id, (lpad(to_hex(1700000000000 + i), 12, '0') || '70008000' || lpad(to_hex(i), 12, '0'))::uuid, article_id, thread_id,
       paragraph_id, person_id, 'Text number ' || i, '', '', 'pending' from comment, generate_series(1, 119) i where id = $1`,
    [comment.id],
  );
  page = await openConsole(browser, site);
  await page.locator('.bar-move').getByText('1 of 120').waitFor();
  await page.goto(page.url().replace(/#.*/, '#/pending?sort=urgency'));
  await page.locator('.bar-move').getByText('1 of 120').waitFor();
  await page.keyboard.press('j');
  await page.locator('.bar-move').getByText('2 of 120').waitFor();
});

test('the thread around a comment is open, and the comment it replies to unfolded', async () => {
  const long = `The first sentence of it. ${'And on it goes. '.repeat(10)}The end of it.`;
  await post(site, 'ann', long);
  const list = await site.call('GET', '/page?key=ferry');
  const found = await site.call('GET', `/articles/${list.body.article.id}/comments`);
  const [top] = found.body.items;
  await site.call('POST', `/threads/${top.threadId}/comments`, {
    token: site.token('ben'),
    body: { body: 'I saw a walrus there.', parentId: top.id },
  });
  page = await openConsole(browser, site);
  expect(await current(page).textContent()).toContain('I saw a walrus');
  await page.locator('.quoted').getByText('The end of it.').waitFor();
  await page.locator('.around li').first().waitFor();
  expect(await page.locator('.around').getAttribute('open')).not.toBeNull();
  expect(await axeFindings(page)).toEqual([]);
  expect(await notice(page).textContent()).toBe('');
});
