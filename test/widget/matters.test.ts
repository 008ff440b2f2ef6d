/** The one place where people see what became of their reports; and reporting illegal content without an account. */
import { expect, jest, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { decide, moderator } from '../support/actions.js';
import type { TestService } from '../support/service.js';
import { axe, openArticle, publish, say, setupBrowser, STARTING } from './widget-page.js';

jest.setTimeout(STARTING);
let service: TestService;
let browser: Browser;
setupBrowser((...started) => ([service, browser] = started));

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const commentOf = (page: Page, text: string): Locator =>
  page.locator('interline-comments .comment > article', { hasText: text });

/** Opens a comment's menu and chooses, with the keyboard alone. */
async function choose(page: Page, text: string, item: string): Promise<void> {
  await page.locator('interline-comments').scrollIntoViewIfNeeded();
  await commentOf(page, text)
    .getByRole('button', { name: /^More actions/ })
    .press('Enter');
  await page.getByRole('menuitem', { name: item, exact: true }).press('Enter');
}

test('a reader reports false claims and sees the outcome of each report, by keyboard at 390 pixels', async () => {
  const key = await publish(service);
  const [kept, removed, open] = [
    await say(service, key, 'This one stays.'),
    await say(service, key, 'This one goes.'),
    await say(service, key, 'This one waits.'),
  ].map(({ comment }) => comment.id) as [string, string, string];
  for (const id of [kept, removed]) {
    const flag = { token: service.token('nadia'), body: { reason: 'spam' } };
    expect((await service.call('PUT', `/comments/${id}/flag`, flag)).status).toBe(200);
  }
  await decide(service, [kept], 'approve');
  await decide(service, [removed], 'reject');
  const page = await openArticle(browser, service, key, { as: 'nadia', context: PHONE });
  await choose(page, 'This one waits.', 'Report');
  const form = page.getByRole('dialog', { name: 'Report this comment' });
  await form.getByRole('radio', { name: 'It spreads false claims' }).press('Space');
  await form.getByRole('button', { name: 'Send report' }).press('Enter');
  await form.waitFor({ state: 'detached' });
  const reports = await service.call('GET', `/moderation/comments/${open}`, { token: moderator(service) });
  expect(reports.body.flags).toMatchObject([{ reason: 'misinformation' }]);
  await choose(page, 'This one stays.', 'Your reports and decisions');
  const dialog = page.getByRole('dialog', { name: 'Your reports and decisions' });
  await dialog.getByText('We kept the comment.').waitFor();
  await expect(dialog.getByRole('listitem').allInnerTexts()).resolves.toEqual([
    expect.stringMatching(/^This one waits\.[^]*false[^]*A moderator will look at it\.$/),
    expect.stringMatching(/^The tide tables[^]*We removed the comment\.$/),
    expect.stringMatching(/^This one stays\.[^]*We kept the comment\.$/),
  ]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expect(axe(page)).resolves.toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.context().close();
});

test('a muted reader gets the reason, before and instead of the form', async () => {
  const key = await publish(service);
  await say(service, key, 'Something.');
  const { body } = await service.call('GET', '/self', { token: service.token('theo') });
  const mute = { token: moderator(service), body: { reason: 'Reports everything' } };
  await service.call('PUT', `/people/${body.person.id}/report-mute`, mute);
  const page = await openArticle(browser, service, key, { as: 'theo' });
  await choose(page, 'Something.', 'Report');
  await page.getByText('You can’t report comments right now. Reason: Reports everything').waitFor();
  await choose(page, 'Something.', 'Your reports and decisions');
  await page.getByRole('dialog').getByText('You can’t report comments right now.').waitFor();
  await page.getByRole('dialog').getByText('You haven’t reported anything.').waitFor();
  await page.context().close();
});

test('a reader without an account reports illegal content and sees the outcome with the receipt, at 390 pixels', async () => {
  const key = await publish(service);
  const { comment } = await say(service, key, 'The harbour master is a thief.');
  const page = await openArticle(browser, service, key, { context: PHONE });
  const open = () => choose(page, 'The harbour master', 'Report illegal content');
  const dialog = page.getByRole('dialog', { name: 'Report illegal content' });
  await open();
  await dialog.getByRole('button', { name: 'Send report' }).press('Enter');
  await dialog.getByText('Choose a reason, explain it and tick the box.').waitFor();
  await dialog.getByRole('radio', { name: 'Defamation' }).press('Space');
  await dialog.getByLabel('Explain why, with facts').fill('He never stole anything.');
  await dialog.getByRole('checkbox').press('Space');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expect(axe(page)).resolves.toEqual([]);
  await dialog.getByRole('button', { name: 'Send report' }).press('Enter');
  await dialog.getByText('We have your report.').waitFor();
  const receipt = await dialog.locator('.receipt').innerText();
  await dialog.getByRole('button', { name: 'Close' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });

  const check = async (typed: string, answer: string) => {
    await dialog.getByText('Check the status of a report').press('Enter');
    await dialog.getByRole('textbox', { name: 'Receipt' }).fill(typed);
    await page.keyboard.press('Enter');
    await dialog.getByText(answer).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  };
  await open();
  await check('unknown', 'We don’t know this receipt.');
  await open();
  await check(receipt, 'A moderator will look at it.');
  await decide(service, [comment.id], 'approve');
  await open();
  await check(receipt, 'We kept the comment.');
  await page.context().close();
});

test('a person reads why a comment was removed and what they may not do, in one place', async () => {
  const key = await publish(service);
  const { comment } = await say(service, key, 'You are all fools.', { by: 'vera' });
  await say(service, key, 'Something else.');
  await decide(service, [comment.id], 'reject');
  const { body: item } = await service.call('GET', `/moderation/comments/${comment.id}`, {
    token: moderator(service),
  });
  const redaction = { passages: ['fools'], note: 'A name', seen: item.comment.state };
  const path = `/moderation/comments/${comment.id}/redactions`;
  const redacted = await service.call('POST', path, { token: moderator(service), body: redaction });
  expect(redacted.status).toBe(200);
  const banned = { text: 'swine', list: 'banned', prefix: false };
  const admin = service.token({ sub: 'ada', roles: ['admin'] });
  expect((await service.call('POST', '/moderation/words', { token: admin, body: banned })).status).toBe(201);
  await say(service, key, 'Swine.', { by: 'vera' });
  const mute = { token: moderator(service), body: { reason: 'Reports everything' } };
  await service.call('PUT', `/people/${comment.author?.id}/report-mute`, mute);
  const page = await openArticle(browser, service, key, { as: 'vera', context: PHONE });
  await choose(page, 'Something else.', 'Your reports and decisions');
  const dialog = page.getByRole('dialog', { name: 'Your reports and decisions' });
  await dialog.getByText('Your comment was removed').waitFor();
  await expect(dialog.getByRole('listitem').allInnerTexts()).resolves.toEqual([
    expect.stringMatching(
      /^You can’t report comments[^]*Reason: Reports everything[^]*Decided by a moderator/,
    ),
    expect.stringMatching(
      /^Your comment wasn’t published[^]*Swine\.[^]*Reason: it has a word we don’t publish[^]*Decided automatically[^]*Ask for another look/,
    ),
    expect.stringMatching(
      /^A moderator removed personal data[^]*You are all \[…\]\.[^]*shows personal data[^]*A name/,
    ),
    expect.stringMatching(
      /^Your comment was removed[^]*You are all \[…\]\.[^]*Reason: insulting or abusive[^]*Decided by a moderator[^]*Ask for another look/,
    ),
  ]);
  await expect(axe(page)).resolves.toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  // More than a page.
  await service.ctx.db.pool.query(
    `insert into decision (site_id, id, action, reason, actor_id, person_id)
     select site_id, gen_random_uuid(), 'person.warn', 'Number ' || i, id, id from person, generate_series(1, 50) i where id = $1`,
    [comment.author?.id],
  );
  await choose(page, 'Something else.', 'Your reports and decisions');
  const lines = dialog.getByRole('listitem');
  await lines.nth(49).waitFor();
  expect(await lines.count()).toBe(50);
  await dialog.getByRole('button', { name: 'Show more' }).press('Enter');
  await lines.nth(52).waitFor();
  expect(await dialog.getByRole('button', { name: 'Show more' }).isVisible()).toBe(false);
  await page.context().close();
});

test('the writer of a removed comment asks for another look at it and reads the answer, by keyboard', async () => {
  const key = await publish(service);
  const { comment } = await say(service, key, 'It was never on time.', { by: 'walt' });
  await decide(service, [comment.id], 'reject');
  const page = await openArticle(browser, service, key, { as: 'walt', context: PHONE });
  await choose(page, 'It was never on time.', 'Ask for another look');
  const dialog = page.getByRole('dialog', { name: 'Your reports and decisions' });
  const field = dialog.getByLabel('Why should we look at it again?');
  await field.waitFor();
  await expect(axe(page)).resolves.toEqual([]);
  await page.keyboard.type('The timetable says so.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await dialog.getByText(/^You asked for another look\. We answer by /).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  const token = service.token({ sub: 'second', roles: ['moderator'] });
  const { body } = await service.call('GET', '/moderation/appeals', { token });
  const answer = { outcome: 'upheld', note: 'The timetable says the opposite.' };
  await service.call('PUT', `/moderation/appeals/${body.items[0].id}/answer`, { token, body: answer });
  await choose(page, 'It was never on time.', 'Your reports and decisions');
  await dialog.getByText('We looked again and kept our decision.').waitFor();
  await dialog.getByText('The timetable says the opposite.').waitFor();
  await page.context().close();
});

test('a warned person sees the warning in place of the field, confirms it and writes, by keyboard', async () => {
  const key = await publish(service);
  const { comment } = await say(service, key, 'Off the subject.', { by: 'wanda' });
  const warn = { token: moderator(service), body: { reason: 'Keep to the subject.' } };
  const path = `/people/${comment.author?.id}/warning`;
  expect((await service.call('PUT', path, warn)).status).toBe(200);
  const page = await openArticle(browser, service, key, { as: 'wanda', context: PHONE });
  await page.locator('interline-comments').scrollIntoViewIfNeeded();
  await commentOf(page, 'Off the subject.')
    .getByRole('button', { name: /^Reply/ })
    .press('Enter');
  await page.getByText('A moderator warned you: Keep to the subject.').waitFor();
  await expect(axe(page)).resolves.toEqual([]);
  await page.getByRole('button', { name: 'I’ve read this' }).press('Enter');
  await page.getByText('A moderator warned you').waitFor({ state: 'detached' });
  const { body } = await service.call('GET', '/self', { token: service.token('wanda') });
  expect(body.warning).toBeNull();
  await commentOf(page, 'Off the subject.')
    .getByRole('button', { name: /^Reply/ })
    .press('Enter');
  await page.getByRole('textbox').first().waitFor();
  await page.context().close();
});
