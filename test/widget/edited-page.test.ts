/** Pages that read differently from the last revision: badges go where the paragraphs went, or nowhere. */
import { expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { TestService } from '../support/service.js';
import {
  badge,
  heard,
  setupBrowser,
  openArticle,
  PARAGRAPHS,
  publish,
  say,
  writtenIn,
} from './widget-page.js';

let service: TestService;
let browser: Browser;

setupBrowser((...started) => ([service, browser] = started));

const [TABLES = '', RAFAEL = '', , COUNCIL = ''] = PARAGRAPHS;
const REWORDED = RAFAEL.replace('noticed first', 'was the first to notice').replace('eleven', 'twelve');
/** The council moved to the top, Rafael reworded, the letters gone, a stranger put in. */
const EDITED = [COUNCIL, TABLES, 'Nobody asked the seals, who know the water best.', REWORDED];

test('badges follow a reworded and a moved paragraph, and a deleted one has none', async () => {
  const key = await publish(service);
  for (const [at, body] of ['Tables.', 'Sheds.', 'Commas.', 'Benches.'].entries())
    await say(service, key, body, { paragraph: at });
  const page = await openArticle(browser, service, key, { as: 'nadia', paragraphs: EDITED });
  const sheds = page.getByRole('button', { name: '1 comment on this paragraph' });
  await page.waitForFunction(
    (reworded) =>
      document
        .querySelectorAll('article > p')
        [reworded]?.querySelector('interline-badge')
        ?.shadowRoot?.querySelector('.badge')
        ?.getAttribute('aria-label')
        ?.endsWith(': 1 comment on this paragraph'),
    3,
  );
  const labels = await Promise.all(EDITED.map((_, at) => badge(page, at).getAttribute('aria-label')));
  const said = labels.map((label) => label?.replace(/^.*: /, ''));
  expect(said).toEqual([
    '1 comment on this paragraph',
    '1 comment on this paragraph',
    'Comment on this paragraph',
    '1 comment on this paragraph',
  ]);
  expect(await sheds.count()).toBe(3);

  // Existing comments are shown; a new thread would be about text that is not published.
  await badge(page, 3).click();
  const panel = page.getByRole('dialog', { name: 'Comments on this paragraph' });
  await panel.getByText('Sheds.').waitFor();
  await panel.getByRole('textbox').fill('Twelve now?');
  await panel.getByRole('button', { name: 'Post' }).click();
  await panel
    .getByRole('alert')
    .getByText('This paragraph differs from the published text. Reload the page, or try again later.')
    .waitFor();
  expect(await writtenIn(panel.getByRole('textbox'))).toBe('Twelve now?');
  expect(await heard(page, 'error')).toMatchObject([{ error: { code: 'paragraph_mismatch' } }]);

  // An answer belongs to the thread, whatever the page says.
  await panel.getByRole('button', { name: 'Cancel' }).click();
  await panel.getByRole('button', { name: 'Reply to Rosa' }).click();
  await panel.getByRole('textbox', { name: 'Write a reply to Rosa' }).fill('Mine too.');
  await panel.getByRole('button', { name: 'Reply', exact: true }).last().click();
  await panel.locator('.replies').getByText('Mine too.').waitFor();

  // The list only leads to passages that are on the page.
  await page.keyboard.press('Escape');
  const list = page.locator('interline-comments');
  await list.scrollIntoViewIfNeeded();
  const lead = (text: string) =>
    list.locator('.comment', { hasText: text }).getByRole('button', { name: 'Show in article' });
  await lead('Sheds.').waitFor();
  expect(await lead('Benches.').count()).toBe(1);
  expect(await lead('Commas.').count()).toBe(0);
});

test('an unedited page requests no selectors', async () => {
  const key = await publish(service);
  await say(service, key, 'Tables.', { paragraph: 0 });
  const page = await openArticle(browser, service, key);
  await page.getByRole('button', { name: '1 comment on this paragraph' }).waitFor();
  const asked = await page.evaluate(() =>
    performance.getEntriesByType('resource').filter(({ name }) => /selectors|relocation/.test(name)),
  );
  expect(asked).toEqual([]);
});
