/** A moderator's shift without a mouse: everything from the first comment to the log by key. */
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
  post,
  read,
  rows,
} from './console-page.js';

let service: TestService;
let browser: Browser;

onConsoleStage((...started) => ([service, browser] = started));

describe('with the keyboard alone', () => {
  let page: Page;
  let ids: string[];

  beforeEach(async () => {
    ids = [];
    for (const name of ['Ada', 'Ben', 'Cleo', 'Dov']) {
      ids.push(await post(service, name, `${name} saw a walrus on the ferry.`, 1));
    }
    page = await openConsole(browser, service);
  });
  afterEach(async () => {
    await page.context().close();
  });

  test('comments of a queue are approved, rejected with a reason, and undone', async () => {
    const [ada = '', ben = '', cleo = '', dov = ''] = ids;
    expect(await rows(page)).toHaveLength(4);
    expect(
      await page.locator('.row-current .row-open').evaluate((row) => row === document.activeElement),
    ).toBe(true);
    expect(await page.locator('.why-title').first().textContent()).toBe(
      'It has a word that a moderator reviews first',
    );
    expect(await page.locator('.evidence').textContent()).toContain('walrus');

    await page.keyboard.press('j');
    expect(await current(page).textContent()).toContain('Ben');
    await page.keyboard.press('k');
    await page.keyboard.press('a');
    expect(await current(page).textContent()).toContain('Ben');
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    expect((await read(service, ada)).comment.status).toBe('published');

    await page.keyboard.press('r');
    const dialog = page.getByRole('dialog', { name: 'Why is it rejected?' });
    await dialog.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.type('It was 1 seal.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('3');
    await dialog.waitFor({ state: 'detached' });
    expect(await current(page).textContent()).toContain('Cleo');
    await until(
      'the rejection is stored',
      async () => (await read(service, ben)).comment.status === 'rejected',
    );
    const decision = (await read(service, ben)).decisions.at(-1);
    expect(decision).toMatchObject({
      reason: 'off_topic',
      note: 'It was 1 seal.',
      actor: { name: 'The moderator' },
    });

    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('Shift+X');
    expect(await page.locator('.selection').textContent()).toContain('2 selected');
    await page.keyboard.press('s');
    await page.getByText('No comments are waiting for approval.').waitFor();
    await until('both are spam', async () => {
      const items = await Promise.all([read(service, cleo), read(service, dov)]);
      return items.every(({ comment }) => comment.status === 'spam');
    });

    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await page.keyboard.press('u');
    await page.getByText('Undone: 2 comments back in Pending.').waitFor();
    expect(await current(page).textContent()).toContain('Cleo');
    const back = await read(service, dov);
    expect(back.comment.status).toBe('pending');
    expect(back.decisions.at(-1)).toMatchObject({ action: 'comment.undo', note: null });
  });

  test('a thread is locked and a person banned, with a reason in the log', async () => {
    await page.keyboard.press('l');
    await page.getByRole('dialog', { name: 'Lock this thread' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await page.keyboard.type('It only repeats itself');
    await page.keyboard.press('Enter');
    await page.locator('.item').getByText('Thread locked').waitFor();

    await page.keyboard.press('b');
    await page.getByRole('dialog', { name: /^Ban / }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.type('Invents animals');
    await page.keyboard.press('Enter');
    await page.getByText(/^Banned until/).waitFor();

    await page.keyboard.press('b');
    await page.getByRole('dialog', { name: /^Lift the ban/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.banned').waitFor({ state: 'detached' });

    await page.getByRole('link', { name: 'All decisions about this person' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Log' }).waitFor();
    await page.getByRole('cell', { name: 'Ban lifted' }).first().waitFor();
    expect(await page.getByRole('cell', { name: 'Invents animals' }).count()).toBeGreaterThan(0);
  });

  test('search filters, Escape clears the filter, and keys in a field only type', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('cleo a');
    await until('only rows with both words are left', async () => {
      const left = await rows(page);
      return left.length > 0 && left.every((row) => row.includes('Cleo'));
    });
    await page.keyboard.press('Escape');
    await until('the rows are back', async () => (await rows(page)).length >= 4);
    expect(await notice(page).textContent()).toBe('');
    expect(await current(page).textContent()).toContain('Cleo');
  });

  test.each(['Enter', 'Escape'])(
    '%s leaves a search without matches, and keys are shortcuts again',
    async (key) => {
      await page.keyboard.press('/');
      await page.keyboard.type('nothing like it');
      await until('no row is left', async () => (await rows(page)).length === 0);
      await page.keyboard.press(key);
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    },
  );

  test('the shortcuts can be listed and turned off', async () => {
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keyboard' });
    await dialog.waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('checkbox', { name: 'Single-key shortcuts are on' }).uncheck();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const before = await current(page).textContent();
    await page.keyboard.press('j');
    expect(await current(page).textContent()).toBe(before);
  });
});
