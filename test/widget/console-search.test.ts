/** Queues in the console: new comments, search, orders and groups, by keyboard, also on a phone. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { QUEUES } from '../../src/shared/enums.js';
import { until } from '../support/conditions.js';
import type { TestService } from '../support/service.js';
import { HANDS } from './console-hands.js';
import {
  axeFindings,
  fits,
  onConsoleStage,
  openConsole,
  PARAGRAPHS,
  post,
  read,
  rows,
  showQueue,
} from './console-page.js';

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

describe.each(HANDS)('$name', (hand) => {
  const { options } = hand;

  test('every queue is opened, and a search narrowed by reason, rule, article, day and link', async () => {
    const linked = await post(site, 'ann', 'See [the pier](https://pier.example), a walrus.');
    const reported = await post(site, 'ben', 'The pier again.');
    await flag(reported, 'cleo', 'hate');
    page = await openConsole(browser, site, { options });
    for (const queue of QUEUES) {
      await hand.press(page.locator(`.tabs a[href="#/${queue}"]`));
      await page.locator(`.tabs a[href="#/${queue}"][aria-current="page"]`).waitFor();
      await page.locator('.row-current, .list-message p').first().waitFor();
    }
    await hand.press(page.getByRole('button', { name: 'Filters' }));
    const filters = page.getByRole('group', { name: 'Filters' });
    const list = (name: string) => filters.getByRole('combobox', { name });
    const field = (name: string) => filters.getByLabel(name, { exact: true });
    const both = ['The pier again', 'See [the pier]'];
    await hand.choose(list('Search in'), 'All comments');
    await shown('all are found', both);
    for (const [narrow, widen, found] of [
      [
        () => hand.choose(list('Reason'), 'Hate against a group'),
        () => hand.choose(list('Reason'), 'Any'),
        ['The pier again'],
      ],
      [
        () => hand.choose(list('Rule'), 'held word'),
        () => hand.choose(list('Rule'), 'Any'),
        ['See [the pier]'],
      ],
      [() => enter(field('Article'), 'nowhere'), () => enter(field('Article'), 'About'), []],
      [() => enter(field('To'), '2020-01-01'), () => enter(field('To'), ''), []],
      [
        () => hand.press(filters.getByRole('checkbox')),
        () => hand.press(filters.getByRole('checkbox')),
        ['See [the pier]'],
      ],
    ] as const) {
      await narrow();
      await shown(`it is narrowed to ${found.length}`, [...found]);
      await widen();
      await shown('and widened', both);
    }
    await hand.press(filters.getByRole('button', { name: 'Clear search and filters' }));
    await shown('the queue is back', []);
    expect((await read(site, linked)).comment.status).toBe('pending');

    async function enter(target: Locator, text: string): Promise<void> {
      if ((await target.getAttribute('type')) === 'date') await target.fill(text);
      else await hand.write(target, text);
      await page.keyboard.press('Enter');
    }
  });

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
    expect(await fits(page)).toBe(true);
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
    expect(await fits(page)).toBe(true);
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
    expect(await fits(page)).toBe(true);
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
    expect(await fits(page)).toBe(true);
    if (options.hasTouch) await hand.press(page.locator('.row-groups a'));
    else await page.keyboard.press('g');
    await page.getByRole('heading', { name: 'Nearly identical texts' }).waitFor();
    await page.getByText('12 selected').waitFor();
    expect(await rows(page)).toHaveLength(12);
    expect(await axeFindings(page)).toEqual([]);
    await hand.decide(page, 's', 'Spam 12');
    const dialog = page.getByRole('dialog', { name: 'Mark 12 comments as spam?' });
    await dialog.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect((await read(site, ids[0] ?? '')).comment.status).toBe('pending');
    await hand.decide(page, 's', 'Spam 12');
    await dialog.waitFor();
    await hand.press(dialog.getByRole('button', { name: 'Yes, all of them' }));
    await page.getByText('All of them are decided.').waitFor();
    await until('all are spam', async () => {
      const found = await Promise.all(ids.map((id) => read(site, id)));
      return found.every(({ comment }) => comment.status === 'spam');
    });
    await hand.decide(page, 'u', 'Undo');
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
    await hand.press(page.locator('.row-current .row-check input'));
    await page.getByText('2 selected').waitFor();
    await hand.decide(page, 'a', 'Approve 2');
    await shown('the other one of the person is left', ['A walrus and a seal']);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await shown('and the others', ['A walrus and a seal', 'Only a walrus']);
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
