/** Error messages name the action that failed, and disappear. */
import { expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import type { TestService } from '../support/service.js';
import { badge, setupBrowser, openArticle, publish, say, writtenIn } from './widget-page.js';

let service: TestService;
let browser: Browser;
setupBrowser((...started) => ([service, browser] = started));

/** Longer than any notice of this kind stays. */
const LATER = 15_000;

/** An article's page with one comment by Rosa; the test controls its clock. */
async function open(): Promise<{ page: Page; list: Locator }> {
  const key = await publish(service);
  await say(service, key, 'Eleven, I counted.', { paragraph: 1 });
  const page = await openArticle(browser, service, key, {
    as: 'nadia',
    prepare: (opened) => opened.clock.install(),
  });
  const list = page.locator('interline-comments');
  await list.scrollIntoViewIfNeeded();
  await list.locator('.comment', { hasText: 'Eleven, I counted.' }).waitFor();
  return { page, list };
}

/** How a request fails, and the message. */
const FAILURES = {
  offline: 'The comment service can’t be reached. Try again in a moment.',
  away: 'Comments aren’t available right now. Try again soon.',
  new: 'That didn’t work. Try again in a moment. (of_a_later_version)',
};

async function fail(page: Page, path: string, how: keyof typeof FAILURES): Promise<void> {
  const json = { code: 'of_a_later_version', detail: 'Only in English.' };
  const answers = { away: { status: 503 }, new: { status: 422, json } };
  await page.route(path, (route) => (how === 'offline' ? route.abort() : route.fulfill(answers[how])), {
    times: 1,
  });
}

/** There is only this notice, and it disappears by itself. */
async function toldOnce(page: Page, list: Locator, text: string): Promise<void> {
  const notice = list.getByRole('alert');
  await notice.filter({ hasText: text }).waitFor();
  await expect(notice.allTextContents()).resolves.toEqual([text]);
  await page.clock.fastForward(LATER);
  await notice.waitFor({ state: 'detached' });
}

test.each(['offline', 'away'] as const)(
  'a vote, a reaction and a report that fail each show one notice, %s',
  async (how) => {
    const { page, list } = await open();
    const reason = FAILURES[how];
    for (const each of [how, 'new'] as const) {
      await fail(page, '**/vote', each);
      await list.getByRole('button', { name: 'Vote up, 0 votes' }).click();
      await toldOnce(page, list, `Your vote wasn’t counted. ${FAILURES[each]}`);
      await list.getByRole('button', { name: 'Vote up, 0 votes', pressed: false }).waitFor();
    }

    await fail(page, '**/reaction', how);
    await list.getByRole('button', { name: /^React to/ }).click();
    await page.getByRole('menuitemradio', { name: 'Funny' }).click();
    await toldOnce(page, list, `Your reaction wasn’t saved. ${reason}`);

    const report = async (): Promise<Locator> => {
      await list.getByRole('button', { name: /^More actions/ }).click();
      await page.getByRole('menuitem', { name: 'Report', exact: true }).click();
      return page.getByRole('dialog', { name: 'Report this comment' });
    };
    const dialog = await report();
    await fail(page, '**/flag', how);
    await dialog.getByRole('radio', { name: 'It is not about the article' }).check();
    await dialog.getByRole('button', { name: 'Send report' }).click();
    await dialog
      .getByRole('alert')
      .getByText(`Your report wasn’t sent. ${reason}`, { exact: true })
      .waitFor();
    await dialog.getByRole('button', { name: 'Send report' }).click();
    await list.getByText('A moderator will look at it.').first().waitFor();
    await fail(page, '**/flag', how);
    await list.getByRole('button', { name: /^More actions/ }).click();
    await page.getByRole('menuitem', { name: 'Withdraw report' }).click();
    await toldOnce(page, list, `Your report wasn’t withdrawn. ${reason}`);
    await page.context().close();
  },
);

test('a vote that succeeds removes the notice of one that failed', async () => {
  const { page, list } = await open();
  await fail(page, '**/vote', 'away');
  await list.getByRole('button', { name: 'Vote up, 0 votes' }).click();
  await list.getByRole('alert').waitFor();
  await list.getByRole('button', { name: 'Vote up, 0 votes' }).click();
  await list.getByRole('button', { name: 'Vote up, 1 vote', pressed: true }).waitFor();
  await expect(list.getByRole('alert').count()).resolves.toBe(0);
  await page.context().close();
});

test('only errors about a text say that the text is saved', async () => {
  const { page, list } = await open();
  await list.getByRole('button', { name: 'Write a comment' }).click();
  await list.getByRole('textbox').fill('Half a **thought**');
  await page.route('**/threads', (route) => route.fulfill({ status: 401, json: { code: 'token_invalid' } }));
  await list.getByRole('button', { name: 'Post', exact: true }).click();
  await list.getByText('Your session has ended. Sign in again. Your text is saved.').waitFor();
  await expect(writtenIn(list.getByRole('textbox'))).resolves.toBe('Half a thought');
  await page.context().close();
});

test('a reader who is not signed in is asked to sign in to vote, not to comment', async () => {
  const key = await publish(service);
  await say(service, key, 'Eleven, I counted.', { paragraph: 1 });
  const page = await openArticle(browser, service, key);
  const list = page.locator('interline-comments');
  await badge(page, 1).waitFor();
  await list.getByRole('button', { name: 'Vote up, 0 votes' }).click();
  await list.getByText('Sign in to vote.').waitFor();
  await page.context().close();
});
