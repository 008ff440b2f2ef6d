/** The console's view of rules: by keyboard and on a phone. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { until } from '../support/conditions.js';
import type { TestService } from '../support/service.js';
import { HANDS } from './console-hands.js';
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

onConsoleStage((...started) => ([main, browser] = started));
beforeEach(async () => {
  service = await main.newSite();
  await service.publish('ferry', PARAGRAPHS);
});
afterEach(() => page.context().close());

test('an administrator tests a rule, sets it to observe, and turns it on, by keyboard at 390 pixels', async () => {
  await post(service, 'Ada', 'WHEN WILL THE FERRY COME TODAY');
  page = await openConsole(browser, service, { role: 'admin', options: NARROW });
  await openView(page, 'Rules');
  const mode = page.getByRole('combobox', { name: 'Capital letters: Mode' });
  await mode.focus();
  await page.keyboard.type('On');
  await page.getByRole('combobox', { name: 'Capital letters: Action' }).focus();
  await page.keyboard.type('Wait');
  await page.getByRole('button', { name: 'Try on the last 500 comments' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Of the last 1 comments, 1 would have a different result.').waitFor();
  await page.getByText('Ada, published → waits').waitFor();
  expect(await fits(page)).toBe(true);
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
  await page.getByRole('button', { name: 'Save rules' }).press('Enter');
  await page.getByText('Saved. New comments follow these rules.').waitFor();
  await post(service, 'Ada', 'WHEN WILL THE FERRY COME AT LAST');
  await page.locator('.tabs a[href="#/pending"]').press('Enter');
  await page.locator('.row-open').press('Enter');
  await page.getByText('It is mostly in capital letters').waitFor();
});

test.each(HANDS)(
  'a moderator holds everything, slows everybody down, closes the comments, and ends that, with one press each, $name',
  async (hand) => {
    page = await openConsole(browser, service, { options: hand.options });
    await openView(page, 'Rules');
    await page.getByText('Only administrators can change these.').waitFor();
    expect(await page.getByRole('combobox', { name: 'Repeats: Mode' }).isDisabled()).toBe(true);
    const button = (name: string) => page.getByRole('button', { name });
    await hand.press(button('Hold everything'));
    await page.getByText(/^Everything waits for a moderator until/).waitFor();
    expect((await read(service, await post(service, 'Ada', 'Hello'))).comment.status).toBe('pending');
    await hand.press(button('Slow down'));
    await page.getByText(/^Slow down until/).waitFor();
    await post(service, 'Ben', 'Hello');
    await expect(post(service, 'Ben', 'Hello again')).rejects.toThrow('Slow mode is on');
    await hand.press(button('Close comments'));
    await page.getByText(/^No new comments until/).waitFor();
    await expect(post(service, 'Cleo', 'Hello')).rejects.toThrow('article_closed');
    await expect(axeFindings(page)).resolves.toEqual([]);
    await hand.press(button('Back to normal'));
    await page.getByText('Normal.').waitFor();
    expect((await read(service, await post(service, 'Dov', 'Hello again'))).comment.status).toBe('published');
  },
);

test.each(HANDS)(
  'an administrator sets what starts busy times, and ends those of an article, $name',
  async (hand) => {
    await post(service, 'Ada', 'Hello');
    const { body } = await service.call('GET', '/page?key=ferry');
    const started = await service.call('PUT', `/articles/${body.article.id}/surge`, {
      token: service.token({ sub: 'mo', roles: ['moderator'] }),
      body: { mode: 'closed', reason: 'Busy' },
    });
    expect(started.status).toBe(200);
    page = await openConsole(browser, service, { role: 'admin', options: hand.options });
    await openView(page, 'Rules');
    await hand.choose(
      page.getByRole('combobox', { name: 'Many reports on one article: What happens' }),
      'Everything waits for a moderator',
    );
    await hand.press(page.getByRole('button', { name: 'Save', exact: true }));
    await page.getByText('Saved.', { exact: true }).waitFor();
    await expect(axeFindings(page)).resolves.toEqual([]);
    const { body: settings } = await service.call('GET', '/settings', {
      token: service.token({ sub: 'mo', roles: ['moderator'] }),
    });
    expect(settings.surgeRules.article).toMatchObject({ mode: 'premoderate', people: 10 });
    await hand.press(page.getByRole('button', { name: 'Back to normal: About ferry' }));
    await page.getByText('Back to normal: “About ferry”.').waitFor();
    expect(
      (
        await service.call('GET', '/moderation/surges', {
          token: service.token({ sub: 'mo', roles: ['moderator'] }),
        })
      ).body.items,
    ).toEqual([]);
  },
);

test('a moderator sees what reports weigh and mutes a person’s reports, by keyboard at 390 pixels', async () => {
  const id = await post(service, 'Ada', 'When does it leave?');
  const flag = { token: service.token({ sub: 'bob', name: 'Bob' }), body: { reason: 'spam' } };
  await service.call('GET', '/self', { token: flag.token });
  await service.ctx.db.pool.query(
    `insert into reporter (site_id, person_id, upheld, declined)
     select site_id, id, 1, 9 from person where subject = 'bob'`,
  );
  for (const by of ['bob', 'cleo', 'dov']) {
    const token = service.token({ sub: by, name: by === 'bob' ? 'Bob' : by });
    expect((await service.call('PUT', `/comments/${id}/flag`, { ...flag, token })).status).toBe(200);
  }
  page = await openConsole(browser, service, { queue: 'reported', options: NARROW });
  await page.locator('.row-open').first().press('Enter');
  await page.getByText(/1 of 10 earlier reports upheld/).waitFor();
  await page
    .getByText(/part of a burst from new or related accounts/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Mute reports by Bob…' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await type(page, dialog.getByLabel('Reason, shown to the person'), 'Reports everything');
  await expect(axeFindings(page)).resolves.toEqual([]);
  expect(await fits(page)).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByText('Bob can’t report any more.').waitFor();
  const refused = await service.call('PUT', `/comments/${id}/flag`, { ...flag, body: { reason: 'abuse' } });
  expect(refused.body.code).toBe('reports_muted');
  await page.getByRole('button', { name: 'Unmute reports by Bob' }).press('Enter');
  await page.getByText('Bob can report again.').waitFor();
  expect((await service.call('PUT', `/comments/${id}/flag`, flag)).status).toBe(200);
});

test('a moderator reads why a comment was reported as illegal, and answers with a decision, by keyboard at 390 pixels', async () => {
  const id = await post(service, 'Ada', 'He steals.');
  const notice = { commentId: id, ground: 'defamation', explanation: 'I do not.', goodFaith: true };
  const sent = await service.call('POST', '/notices', { body: notice });
  page = await openConsole(browser, service, { queue: 'reported', options: NARROW });
  await page.locator('.row-current').getByText('illegal?').waitFor();
  await page.locator('.row-open').press('Enter');
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
