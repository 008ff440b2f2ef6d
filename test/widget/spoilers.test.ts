/** Words a writer covers, and how readers come to see them. */
import { expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { TestService } from '../support/service.js';
import { axe, badge, setupBrowser, openArticle, publish, say, writtenIn } from './widget-page.js';

let service: TestService;
let browser: Browser;

setupBrowser((...started) => ([service, browser] = started));

const COVER = 'Show spoiler';

test('a spoiler is written by button or shortcut, shown in the field and covered once it is posted', async () => {
  const key = await publish(service);
  const page = await openArticle(browser, service, key, { as: 'nadia' });
  const list = page.locator('interline-comments .list');
  await list.getByRole('button', { name: 'Write a comment' }).click();
  const field = list.getByRole('textbox');
  const select = (word: string): Promise<void> =>
    field.evaluate((node, text) => {
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const there = walker.currentNode as Text;
        const start = there.data.indexOf(text);
        if (start < 0) continue;
        node.focus();
        document.getSelection()?.setBaseAndExtent(there, start, there, start + text.length);
      }
    }, word);
  await field.fill('It was the goat, on a Thursday.');
  await select('the goat');
  await list.getByRole('button', { name: 'More formatting' }).click();
  await list.getByRole('button', { name: 'Spoiler', exact: true }).click();
  await select('Thursday');
  await field.press('Control+Shift+Digit6');
  await expect(writtenIn(field)).resolves.toBe('It was the goat, on a Thursday.');
  await expect(field.locator('.spoiler').allInnerTexts()).resolves.toEqual(['the goat', 'Thursday']);

  await field.press('Control+Enter');
  const comment = list.locator('.comment').first();
  await comment.getByRole('button', { name: COVER }).first().waitFor();
  await expect(comment.getByRole('button', { name: COVER }).count()).resolves.toBe(2);
  await expect(axe(page)).resolves.toEqual([]);
  await page.context().close();
});

test.each(['light', 'dark'] as const)(
  'a spoiler cannot be read until it is pressed, and then stays open (%s)',
  async (colorScheme) => {
    const key = await publish(service);
    await say(service, key, 'It was ||the *goat*||, said ||nobody||.', { paragraph: 1 });
    const page = await openArticle(browser, service, key, {
      ...{ as: 'nadia', context: { colorScheme } },
      attributes: 'badge="preview"',
    });
    await badge(page, 1).click();
    const latest = page.getByRole('dialog', { name: 'Latest comments' });
    await latest.getByText('It was […], said […].').waitFor();
    await page.keyboard.press('Escape');

    const comment = page.locator('interline-comments .comment').first();
    await comment.scrollIntoViewIfNeeded();
    await comment.getByRole('button', { name: COVER }).first().waitFor();
    // To a screen reader it is a button, whatever it covers.
    const spoken = await comment.locator('.body').ariaSnapshot();
    expect(spoken).not.toMatch(/goat|nobody/);
    const seen = await comment
      .locator('.cover > span')
      .evaluateAll((covered) => covered.map((node) => getComputedStyle(node).visibility));
    expect(seen).toEqual(['hidden', 'hidden']);
    await expect(axe(page)).resolves.toEqual([]);

    await comment.getByRole('button', { name: COVER }).first().press('Enter');
    await comment.locator('em', { hasText: 'goat' }).waitFor();
    await expect(comment.getByRole('button', { name: COVER }).count()).resolves.toBe(1);
    await page.waitForFunction(
      () =>
        document.querySelector('interline-comments')?.shadowRoot?.activeElement?.textContent === 'the goat',
    );
    // What changes about the comment leaves it shown.
    await comment.getByRole('button', { name: /^Vote up/ }).click();
    await comment.getByRole('button', { name: /^Vote up/, pressed: true }).waitFor();
    await comment.locator('em', { hasText: 'goat' }).waitFor();
    await comment.getByRole('button', { name: COVER }).click();
    await comment.getByText('It was the goat, said nobody.').waitFor();
    await expect(axe(page)).resolves.toEqual([]);
    await page.context().close();
  },
);

test('a spoiler that an edit keeps is covered again', async () => {
  const key = await publish(service);
  const said = await say(service, key, 'It was ||the goat||.', { by: 'nadia' });
  const page = await openArticle(browser, service, key, { as: 'nadia' });
  const comment = page.locator(`interline-comments [data-id="${said.comment.id}"]`);
  await comment.getByRole('button', { name: COVER }).click();
  await comment.getByText('It was the goat.').waitFor();
  await comment.getByRole('button', { name: /^More actions/ }).click();
  await page.getByRole('menuitem', { name: /^Edit/ }).click();
  await comment.getByRole('textbox').fill('It was ||the ferryman||.');
  await comment.getByRole('button', { name: 'Save' }).click();
  await comment.getByRole('button', { name: COVER }).waitFor();
  await expect(comment.locator('.body').ariaSnapshot()).resolves.not.toMatch(/ferryman/);
  await page.context().close();
});
