/** The product's story on the demo: readers talk at a paragraph, one reports, a moderator decides, the page follows. */
import { expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { DEMO_SITE, type TestService } from '../support/service.js';
import { setupBrowser, openContext } from './widget-page.js';

let service: TestService;
let browser: Browser;

setupBrowser((...started) => ([service, browser] = started), { demo: true });

const CLAIM = 'You counted people at bus stops. The ones who gave up on buses were not standing there.';

async function openAs(persona: string): Promise<Page> {
  const page = await (await openContext(browser)).newPage();
  await page.goto(`${service.url}/demo/articles/last-bus?as=${persona}`);
  return page;
}

function block(page: Page, words: string): Locator {
  return page.locator('.article-body p', { hasText: words });
}

/** Opens a badge's popover and from there the thread panel. */
async function openThread(page: Page, words: string): Promise<Locator> {
  await block(page, words).locator('.badge').click();
  const panel = page.getByRole('dialog', { name: 'Comments on this paragraph' });
  await panel.locator('.comment').first().waitFor();
  return panel;
}

async function select(page: Page, phrase: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.article-body') as Element, 4);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const start = text.data.indexOf(wanted);
      if (start >= 0) document.getSelection()?.setBaseAndExtent(text, start, text, start + wanted.length);
    }
  }, phrase);
}

test('a comment is written, answered, found, reported and rejected, and disappears from the open page', async () => {
  const nadia = await openAs('nadia');
  const list = nadia.locator('interline-comments');

  // A paragraph, a vote and an answer.
  let panel = await openThread(nadia, 'These are people who work late');
  await panel.getByRole('textbox', { name: 'Comment on this paragraph' }).fill(CLAIM);
  await panel.getByRole('button', { name: 'Post' }).click();
  const own = panel.locator('.comment', { hasText: CLAIM });
  await own.waitFor();
  const tom = panel.locator('.comment', { hasText: 'We did this with drains.' }).first();
  const up = tom.locator('> article').getByRole('button', { name: /^Vote up/ });
  const voted = (await up.getAttribute('aria-pressed')) === 'true';
  await up.click();
  await tom
    .locator('> article')
    .getByRole('button', { name: /^Vote up/, pressed: !voted })
    .waitFor();
  await tom.locator('> article').getByRole('button', { name: 'Reply to Tom Bexley' }).click();
  await panel
    .getByRole('textbox', { name: 'Write a reply to Tom Bexley' })
    .fill('Eight weeks in which season?');
  await panel.getByRole('button', { name: 'Reply', exact: true }).last().click();
  await tom.locator('.replies').getByText('Eight weeks in which season?').waitFor();
  await panel.getByRole('button', { name: 'Close' }).click();
  await panel.waitFor({ state: 'detached' });

  // A phrase.
  await select(nadia, 'something that weighs twelve tonnes');
  await nadia.getByRole('button', { name: 'Comment', exact: true }).click();
  panel = nadia.getByRole('dialog', { name: 'Comments on a phrase' });
  await panel.getByRole('textbox').fill('It weighs the same with one person in it.');
  await panel.getByRole('button', { name: 'Post' }).click();
  await panel.locator('.thread-head q', { hasText: 'something that weighs twelve tonnes' }).waitFor();
  await nadia.keyboard.press('Escape');
  await nadia.waitForFunction(() =>
    [...(CSS.highlights.get('interline-phrase') ?? [])]
      .map(String)
      .includes('something that weighs twelve tonnes'),
  );

  // The list, narrowed to the paragraph and widened again.
  await block(nadia, 'These are people who work late').locator('.badge').click();
  await nadia
    .getByRole('dialog', { name: 'Comments on this paragraph' })
    .getByRole('button', { name: 'View all comments' })
    .click();
  await list.getByText('This paragraph', { exact: true }).waitFor();
  await list.locator('.comment', { hasText: CLAIM }).waitFor();
  expect(await list.getByText('It weighs the same with one person in it.').count()).toBe(0);
  await list.getByRole('button', { name: 'All in-text comments' }).click();
  await list.getByText('It weighs the same with one person in it.').waitFor();
  expect(await list.locator('[part=bar]').innerText()).toMatch(/In the text\s+View all comments/);
  await list.getByRole('button', { name: 'View all comments' }).click();
  await list.locator('[part=bar]').waitFor({ state: 'hidden' });
  await list.locator('.comment', { hasText: CLAIM }).waitFor();

  // Another reader reports it.
  const other = await openAs('tom');
  const seen = await openThread(other, 'These are people who work late');
  await seen
    .locator('.comment', { hasText: CLAIM })
    .getByRole('button', { name: 'More actions for the comment by Nadia Feroz' })
    .click();
  await other.getByRole('menuitem', { name: 'Report', exact: true }).click();
  const report = other.getByRole('dialog', { name: 'Report this comment' });
  await report.getByRole('radio', { name: 'It is not about the article' }).check();
  await report.getByRole('button', { name: 'Send report' }).click();
  await seen.getByText('Thanks. A moderator will look at it.').waitFor();

  // A moderator finds and rejects it.
  const desk = await (await openContext(browser)).newPage();
  await desk.goto(`${service.url}/admin#site=${DEMO_SITE}&token=${await service.demoToken('marta')}`);
  await desk.getByRole('navigation', { name: 'Queues' }).waitFor();
  await desk.locator('.tabs a[href="#/reported"]').click();
  await desk.locator('.row', { hasText: 'You counted people at bus stops.' }).locator('.row-open').click();
  await desk.locator('.row-current', { hasText: 'You counted people at bus stops.' }).waitFor();
  await desk.locator('.item', { hasText: CLAIM }).waitFor();
  await desk.keyboard.press('r');
  const why = desk.getByRole('dialog', { name: 'Why is it rejected?' });
  await why.waitFor();
  await desk.keyboard.press('4');
  await why.waitFor({ state: 'detached' });

  // Both open pages follow.
  await seen.locator('.comment', { hasText: CLAIM }).waitFor({ state: 'detached' });
  await list.locator('.comment', { hasText: CLAIM }).waitFor({ state: 'detached' });
  expect(await list.getByText('Eight weeks in which season?').count()).toBeGreaterThan(0);
}, 120_000);
