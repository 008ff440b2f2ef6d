/** Axe finds nothing in any state of the widget, in both colour schemes, on a page with its own header and footer. */
import { describe, expect, jest, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { devices } from '../support/browser.js';
import { ledgerOf, moderator, pageOf } from '../support/actions.js';
import type { TestService } from '../support/service.js';
import {
  badge,
  inOtherScheme,
  setupBrowser,
  openArticle,
  PARAGRAPHS,
  publish,
  STARTING,
  violations,
} from './widget-page.js';

// Many axe checks are slow on a busy machine.
jest.setTimeout(STARTING);

let service: TestService;
let browser: Browser;
setupBrowser((...started) => ([service, browser] = started), {
  settings: { guests: 'on', consent: { text: 'I know the rules.', url: 'https://news.example/rules' } },
});

const PHONE = { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } };
const DESK = { viewport: { width: 1280, height: 900 } };

/** Within the page's own landmarks, as a publisher's page has them. */
const CONTENT = `<header><p data-interline-skip>The Tide</p></header>
  <main><h1 data-interline-skip>The tide tables</h1><article>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article></main>
  <footer><p data-interline-skip>Printed in the harbour</p></footer>`;

/** An article with a question, an inline thread, a pinned comment, and comments by the reader and by others. */
async function prepare(): Promise<string> {
  const key = await publish(service);
  const { article } = await pageOf(service, `key=${key}`);
  const ledger = await ledgerOf(service, article?.id ?? '');
  const body = { paragraph: { id: ledger[2]?.paragraphId }, question: 'Which commas?' };
  const asked = await service.call('POST', `/articles/${article?.id}/prompts`, {
    token: moderator(service),
    body,
  });
  expect(asked.status).toBe(201);
  const consent = { consent: 'I know the rules.' };
  const told = async (
    by: string,
    path: string,
    more: object,
  ): Promise<{ body: { comment: { id: string } } }> =>
    await service.call('POST', path, { token: service.token(by), body: { ...consent, ...more } });
  const start = { article: { id: article?.id }, paragraph: { id: ledger[1]?.paragraphId } };
  for (const text of ['Eleven.', 'Twelve, on Sundays.'])
    await told('rosa', '/threads', { ...start, body: text });
  await told('nadia', '/threads', { article: start.article, body: 'By Nadia herself.' });
  await told('theo', `/threads/${asked.body.id}/comments`, { body: 'All of them.' });
  const pinned = await told('omar', '/threads', { article: start.article, body: 'About all of it.' });
  const token = moderator(service);
  const { id } = pinned.body.comment;
  await service.call('PUT', `/comments/${id}/pin`, { token, body: { pinned: true } });
  await service.call('PUT', `/comments/${id}/reaction`, {
    token: service.token('theo'),
    body: { kind: 'thanks' },
  });
  return key;
}

/** Axe finds nothing on the whole page, in both colour schemes. */
async function judge(page: Page, state: string): Promise<void> {
  const check = async (colours: boolean): Promise<void> => {
    const found = await violations(page, undefined, colours);
    const lines = found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    expect({ state, lines }).toEqual({ state, lines: [] });
  };
  await check(false);
  await inOtherScheme(page, () => check(true));
}

const panel = (page: Page): Locator => page.getByRole('dialog', { name: 'Comments on this paragraph' });

describe.each([
  ['390', PHONE],
  ['1280', DESK],
])('at %s pixels', (_, context) => {
  test('a reader’s panel, list and dialogs', async () => {
    const key = await prepare();
    const page = await openArticle(browser, service, key, {
      ...{ as: 'nadia', content: CONTENT, context },
    });
    const list = page.locator('interline-comments');
    await badge(page, 1).and(page.locator(':not(.empty)')).click();
    await panel(page).locator('.comment').first().waitFor();
    await panel(page).getByRole('textbox').waitFor();
    await judge(page, 'panel');
    await panel(page).getByRole('textbox').focus();
    await judge(page, 'panel with its field open');
    await panel(page).getByRole('button', { name: 'Cancel' }).click();
    await panel(page).getByRole('button', { name: 'Reply to rosa' }).first().click();
    await panel(page).locator('.scroll').getByRole('textbox').fill('A **reply**.');
    await panel(page).locator('.scroll').getByRole('button', { name: 'More formatting' }).click();
    await panel(page).locator('.scroll').getByRole('textbox').locator('b').waitFor();
    await judge(page, 'reply with formatted text');
    await panel(page).getByRole('button', { name: 'Close', exact: true }).click();
    await badge(page, 2).and(page.locator('.asks')).click();
    const asked = page.getByRole('dialog', { name: 'Which commas?' });
    await asked.getByRole('textbox').waitFor();
    await judge(page, 'panel of a question');
    await asked.getByRole('button', { name: 'View all comments' }).click();
    await list.getByText('This paragraph', { exact: true }).waitFor();
    await judge(page, 'narrowed list');
    await list.locator('[part=bar]').getByRole('button', { name: 'View all comments' }).click();
    await list.getByText('Pinned').waitFor();
    await judge(page, 'list');
    await list.getByRole('link', { name: /^Comment by omar, \w/ }).waitFor();
    await list.getByRole('button', { name: 'React to the comment by omar' }).click();
    await page.getByRole('menuitemradio').first().waitFor();
    await judge(page, 'menu of reactions');
    await page.keyboard.press('Escape');
    await list.getByRole('button', { name: 'omar', exact: true }).click();
    await page.getByRole('dialog', { name: 'omar' }).getByRole('link').first().waitFor();
    await judge(page, 'card');
    await page.keyboard.press('Escape');
    for (const [by, line, title] of [
      ['omar', 'Report', 'Report this comment'],
      ['nadia', 'Delete', 'Delete this comment?'],
    ] as const) {
      await list.getByRole('button', { name: `More actions for the comment by ${by}` }).click();
      await page.getByRole('menuitem', { name: line, exact: true }).waitFor();
      await judge(page, `menu, ${by}`);
      await page.getByRole('menuitem', { name: line, exact: true }).click();
      await page.getByRole('dialog', { name: title }).waitFor();
      await judge(page, title);
      await page.keyboard.press('Escape');
    }
    await page.context().close();
  });

  test('the preview of a badge', async () => {
    const key = await prepare();
    const page = await openArticle(browser, service, key, {
      ...{ as: 'nadia', content: CONTENT, context, attributes: 'badge="preview"' },
    });
    await badge(page, 1).and(page.locator(':not(.empty)')).click();
    await page.getByRole('dialog', { name: 'Latest comments' }).locator('li').first().waitFor();
    await judge(page, 'preview');
    await page.context().close();
  });

  test('a guest’s composer, with name and consent', async () => {
    const key = await prepare();
    const page = await openArticle(browser, service, key, { content: CONTENT, context });
    const list = page.locator('interline-comments');
    await list.getByRole('button', { name: 'Write a comment' }).click();
    await list.getByRole('textbox', { name: 'Your name' }).waitFor();
    await judge(page, 'guest');
    await page.context().close();
  });

  test('a moderator’s menus and dialogs, from right to left', async () => {
    const key = await prepare();
    const token = service.token({ sub: 'mo', name: 'Mo', roles: ['moderator'] });
    const page = await openArticle(browser, service, key, {
      ...{ token, content: CONTENT, context, direction: 'rtl' },
    });
    await badge(page, 1).and(page.locator(':not(.empty)')).click();
    await panel(page).getByRole('button', { name: 'Ask the readers' }).waitFor();
    await judge(page, 'panel');
    await panel(page).getByRole('button', { name: 'Ask the readers' }).click();
    await page.getByRole('dialog', { name: 'Ask the readers of this paragraph' }).waitFor();
    await judge(page, 'question');
    await page.keyboard.press('Escape');
    const menu = panel(page).getByRole('button', { name: 'More actions for the comment by rosa' }).first();
    for (const [line, title] of [
      ['Mark as addressed', 'Mark as addressed'],
      ['Lock thread', 'Lock thread'],
      ['Remove', 'Reason for removal'],
    ] as const) {
      await menu.click();
      await page.getByRole('menuitem', { name: line, exact: true }).click();
      await page.getByRole('dialog', { name: title }).waitFor();
      await judge(page, title);
      await page.keyboard.press('Escape');
    }
    await page.context().close();
  });
});
