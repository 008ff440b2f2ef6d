/** Effects of edits on threads: then and now, addressed and reopened, moved manually and back. */
import { expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import type { TestService } from '../support/service.js';
import { testByHand } from './stories/hands.js';
import { axe, badge, setupBrowser, openArticle, PARAGRAPHS, publish, say } from './widget-page.js';

let service: TestService;
let browser: Browser;

setupBrowser((...started) => ([service, browser] = started));

const [TABLES = '', RAFAEL = '', LETTERS = '', COUNCIL = ''] = PARAGRAPHS;
const REWORDED = RAFAEL.replace('eleven minutes', 'twelve minutes');
const SHORTER = LETTERS.replace('The second letter came back with a note about commas.', 'Nobody answered.');

async function republish(key: string, paragraphs: string[]): Promise<void> {
  const html = `<article>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`;
  await service.publish(key, { html }, { url: `${service.url}/host/${key}`, title: 'The tide tables' });
}

async function openPanel(page: Page, paragraph: number): Promise<Locator> {
  await badge(page, paragraph).click();
  const panel = page.getByRole('dialog', { name: 'Comments on this paragraph' });
  await panel.locator('.thread').first().waitFor();
  return panel;
}

/** The page as the article's author sees it. */
function openAsAuthor(key: string, paragraphs: string[], lang = 'en'): Promise<Page> {
  const token = service.token({ sub: 'ines', name: 'Ines', roles: ['reader', 'author'], articles: [key] });
  return openArticle(browser, service, key, { paragraphs, attributes: `token="${token}" lang="${lang}"` });
}

test('readers see the paragraph then and now, and only phrases that are still there are marked', async () => {
  const key = await publish(service);
  await say(service, key, 'Twelve, I counted.', { paragraph: 1 });
  await say(service, key, 'Which commas?', { paragraph: 2, phrase: 'a note about commas' });
  await say(service, key, 'To whom?', { paragraph: 2, phrase: 'He wrote to the harbour master' });
  await say(service, key, 'Benches first?', { paragraph: 3 });
  const edited = [TABLES, REWORDED, SHORTER];
  await republish(key, edited);
  const page = await openArticle(browser, service, key, { paragraphs: edited });
  await page.waitForFunction(() => [...(CSS.highlights.get('interline-phrase') ?? [])].length > 0);
  expect(await page.evaluate(() => [...(CSS.highlights.get('interline-phrase') ?? [])].map(String))).toEqual([
    'He wrote to the harbour master',
  ]);

  const panel = await openPanel(page, 1);
  await panel.getByText('The paragraph has been edited since').click();
  await panel.locator('del', { hasText: 'eleven' }).waitFor();
  expect(await panel.locator('del').allTextContents()).toEqual(['[removed: eleven end of change] ']);
  expect(await panel.locator('ins').allTextContents()).toEqual(['[added: twelve end of change] ']);
  expect(await panel.locator('.version b').allTextContents()).toEqual(['Then', 'Now']);
  expect(await axe(page)).toEqual([]);

  await page.keyboard.press('Escape');
  const list = page.locator('interline-comments');
  await list.scrollIntoViewIfNeeded();
  const note = (text: string) => list.locator('.comment', { hasText: text }).locator('> article');
  await note('Twelve, I counted.').getByText('The paragraph has been edited since').waitFor();
  expect(await note('Benches first?').innerText()).toContain(COUNCIL.slice(0, 40));
  expect(await note('Benches first?').innerText()).toContain('The passage was removed');
  expect(await list.getByRole('button', { name: 'Move to a paragraph' }).count()).toBe(0);
});

testByHand(
  'the list shows a paragraph then and now on one press, and folds addressed threads to one line',
  async (hand) => {
    const key = await publish(service);
    await say(service, key, 'Twelve, I counted.', { paragraph: 1 });
    const addressed = await say(service, key, 'Which commas?', { by: 'omar', paragraph: 2 });
    await say(service, key, 'All of them.', { answers: addressed });
    const edited = [TABLES, REWORDED, LETTERS, COUNCIL];
    await republish(key, edited);
    const token = service.token({ sub: 'mo', roles: ['moderator'] });
    await service.call('PUT', `/threads/${addressed.thread.id}/resolution`, { token, body: {} });
    const page = await openArticle(browser, service, key, { paragraphs: edited, context: hand.context });
    const list = page.locator('interline-comments');
    await list.scrollIntoViewIfNeeded();
    const chip = list.getByRole('button', { name: 'The paragraph has been edited since' });
    await hand.press(chip);
    await list.locator('del', { hasText: 'eleven' }).waitFor();
    expect(await list.locator('ins').allTextContents()).toEqual(['[added: twelve end of change] ']);
    expect(await chip.getAttribute('aria-expanded')).toBe('true');
    expect(await axe(page)).toEqual([]);
    await hand.press(chip);
    await list.locator('del').waitFor({ state: 'detached' });

    const line = list.getByRole('button', { name: 'Addressed — thanks to Omar 2 comments' });
    await line.waitFor();
    expect(await list.getByText('Which commas?').isVisible()).toBe(false);
    await hand.press(line);
    await list.getByText('Which commas?').waitFor();
    await list.getByText('All of them.').waitFor();
    await hand.press(line);
    await list.getByText('Which commas?').waitFor({ state: 'hidden' });
    // A link to a comment in it opens it.
    await page.evaluate((id) => {
      const element = document.querySelector('interline-comments') as HTMLElement & {
        scrollToComment: (id: string) => Promise<boolean>;
      };
      return element.scrollToComment(id);
    }, addressed.comment.id);
    await list.getByText('Which commas?').waitFor();
    await page.context().close();
  },
);

test('for a long paragraph the panel shows the change and its surroundings', async () => {
  const long = (count: string) =>
    `${'The tables were printed in spring. '.repeat(300)}It was ${count} boats. ${'Nobody counted again. '.repeat(300)}`.trim();
  const key = await publish(service);
  await republish(key, [TABLES, long('nine')]);
  for (const body of ['Ten, I counted.', 'So did I.']) await say(service, key, body, { paragraph: 1 });
  await republish(key, [TABLES, long('ten')]);
  const page = await openArticle(browser, service, key, { paragraphs: [TABLES, long('ten')] });
  const panel = await openPanel(page, 1);
  for (const thread of await panel.locator('.thread').all()) {
    await thread.getByText('The paragraph has been edited since').click();
    await thread.locator('del', { hasText: 'nine' }).waitFor();
    expect(await thread.locator('ins').allTextContents()).toEqual(['[added: ten end of change] ']);
    const [then = '', now = ''] = await thread.locator('.version p').allTextContents();
    for (const [text, count] of [
      [then, 'nine'],
      [now, 'ten'],
    ] as const) {
      expect(text).toMatch(new RegExp(`^…\\w.* It was .*: ${count} .* boats\\. .*\\w\\.?…$`));
      expect(text.length).toBeLessThan(400);
    }
  }
  expect(await panel.locator('.thread').count()).toBe(2);
});

test('an author marks a thread as addressed; its author reopens it', async () => {
  const key = await publish(service);
  await say(service, key, 'Twelve, I counted.', { paragraph: 1 });
  const edited = [TABLES, REWORDED, LETTERS, COUNCIL];
  await republish(key, edited);
  const rosa = await openArticle(browser, service, key, { as: 'rosa', paragraphs: edited });
  const seen = await openPanel(rosa, 1);
  const author = await openAsAuthor(key, edited);
  const panel = await openPanel(author, 1);
  await panel.getByRole('button', { name: 'More actions for the comment by Rosa' }).click();
  await author.getByRole('menuitem', { name: 'Mark as addressed' }).click();
  const dialog = author.getByRole('dialog', { name: 'Mark as addressed' });
  expect(await axe(author)).toEqual([]);
  await dialog.getByLabel('What you changed (optional)').fill('Twelve it is.');
  await dialog.getByRole('button', { name: 'Mark as addressed' }).click();
  const line = panel.getByText('Addressed by an edit — thanks to Rosa');
  await line.waitFor();
  expect(await panel.getByText('Twelve, I counted.').isVisible()).toBe(false);
  // So does a list that is open, here and elsewhere.
  for (const page of [author, rosa])
    await page.locator('interline-comments').getByText('Addressed — thanks to Rosa').waitFor();

  // The reader's open panel follows.
  await seen.getByText('Addressed by an edit — thanks to Rosa').click();
  await seen.getByText('Twelve it is.').waitFor();
  await seen.getByText('Twelve, I counted.').waitFor();
  await seen.getByText('Marked by Ines').waitFor();
  expect(await seen.locator('ins').count()).toBe(1);
  expect(await axe(rosa)).toEqual([]);
  await seen.getByRole('button', { name: 'Reopen thread' }).click();
  await seen.locator('.settled').waitFor({ state: 'detached' });
  await panel.locator('.settled').waitFor({ state: 'detached' });
  await panel.getByText('Twelve, I counted.').waitFor();

  // Other readers can neither mark nor reopen it.
  await author.close();
  const theo = await openArticle(browser, service, key, { as: 'theo', paragraphs: edited });
  const other = await openPanel(theo, 1);
  await other.getByRole('button', { name: 'More actions for the comment by Rosa' }).click();
  await theo.getByRole('menuitem', { name: 'Report', exact: true }).waitFor();
  expect(await theo.getByRole('menuitem', { name: 'Mark as addressed' }).count()).toBe(0);
});

test('a thread that lost its paragraph is moved manually, and moved back', async () => {
  const key = await publish(service);
  await say(service, key, 'Benches first?', { paragraph: 3 });
  const edited = [TABLES, 'Benches come first, and then, some Tuesday, tables.', RAFAEL, LETTERS];
  await republish(key, edited);
  const page = await openAsAuthor(key, edited);
  const list = page.locator('interline-comments');
  await list.scrollIntoViewIfNeeded();
  await list.getByRole('button', { name: 'Move to a paragraph' }).click();
  const dialog = page.getByRole('dialog', { name: 'Move to a paragraph' });
  await dialog.getByText(COUNCIL).waitFor();
  expect(await axe(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Move to a paragraph' }).click();
  await dialog.getByText('Choose a paragraph.').waitFor();
  await dialog.getByText('Possible matches').waitFor();
  await dialog.getByRole('radio', { name: /^Benches come first/ }).check();
  await dialog.getByRole('button', { name: 'Move to a paragraph' }).click();
  await list.locator('.notice', { hasText: 'The thread was moved.' }).waitFor();
  await list.getByRole('button', { name: 'Show in article' }).waitFor();
  await page.waitForFunction(() =>
    document
      .querySelectorAll('article > p')[1]
      ?.querySelector('interline-badge')
      ?.shadowRoot?.querySelector('.badge')
      ?.getAttribute('aria-label')
      ?.endsWith(': 1 comment on this paragraph'),
  );
  const panel = await openPanel(page, 1);
  await panel.getByText('Moved to this paragraph by an editor').waitFor();
  await page.keyboard.press('Escape');
  await list.getByRole('button', { name: 'Undo' }).click();
  await list.getByText('The passage was removed').waitFor();
  await list.getByRole('button', { name: 'Move to a paragraph' }).waitFor();
});

test('addressed threads are in the page’s language', async () => {
  const key = await publish(service);
  const { thread } = await say(service, key, 'Twelve, I counted.', { paragraph: 1 });
  const edited = [TABLES, REWORDED, LETTERS, COUNCIL];
  await republish(key, edited);
  await service.call('PUT', `/threads/${thread.id}/resolution`, {
    token: service.token({ sub: 'mo', name: 'Mo', roles: ['moderator'] }),
    body: {},
  });
  for (const [lang, words] of [
    ['de', 'Durch eine Bearbeitung erledigt – Dank an Rosa'],
    ['ar', 'عولج بتعديل في النص، شكرًا لـ \u2068Rosa\u2069'],
  ] as const) {
    const page = await openAsAuthor(key, edited, lang);
    await badge(page, 1).click();
    await page.locator('.settled summary', { hasText: words }).waitFor();
  }
});
