/** Writing, replying, voting, reporting and editing in the widget, and what it shows when it refuses. */
import { expect, test } from '@jest/globals';
import type { Browser, Page, Route } from 'playwright-core';
import { ledgerOf, pageOf } from '../support/actions.js';
import { until } from '../support/conditions.js';
import type { TestService } from '../support/service.js';
import { axe, badge, heard, setupBrowser, openArticle, publish, say, writtenIn } from './widget-page.js';

let service: TestService;
let browser: Browser;

setupBrowser((...started) => ([service, browser] = started), { settings: { suspectWords: ['scum'] } });

/** Presses Tab until the focus is on what `selector` names inside the widget's shadow roots. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    const there = await page.evaluate((wanted) => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active?.matches(wanted) ?? false;
    }, selector);
    if (there) return;
  }
  throw new Error('not reached with Tab: ' + selector);
}

test('with the keyboard alone a reader comments on a paragraph, answers, and returns', async () => {
  const key = await publish(service);
  await say(service, key, 'Eleven, I counted.', { paragraph: 1 });
  const page = await openArticle(browser, service, key, { as: 'nadia' });
  await badge(page, 1).waitFor();
  await tabTo(page, '.badge');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Comments on this paragraph' });
  await panel.getByRole('textbox').waitFor();
  await expect(axe(page)).resolves.toEqual([]);
  await page.keyboard.type('Since **March**, the sign says.');
  await page.keyboard.press('Control+Enter');
  await panel.locator('.comment strong').waitFor();
  await expect(badge(page, 0).getAttribute('aria-label')).resolves.toMatch(
    /(1 comment|Comment) on this paragraph$/,
  );
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await expect(badge(page, 0).evaluate((node) => node.matches(':focus'))).resolves.toBe(true);

  // All badges are one stop; arrows lead from one to the next.
  await page.keyboard.press('ArrowDown');
  await page.locator('.badge:not(.empty):focus').waitFor();
  await page.keyboard.press('Enter');
  await panel.locator('h2:focus').waitFor();
  await panel.getByText('Eleven, I counted.').waitFor();
  await tabTo(page, '[data-act=reply]');
  await page.keyboard.press('Enter');
  await panel.getByRole('textbox', { name: 'Write a reply to Rosa' }).waitFor();
  await page.keyboard.type('So did I.');
  await page.keyboard.press('Control+Enter');
  await panel.locator('.replies .comment').getByText('So did I.').waitFor();
  await page.keyboard.press('Escape');
  await expect(badge(page, 1).evaluate((node) => node.matches(':focus'))).resolves.toBe(true);
  expect(await heard(page, 'comment-posted')).toHaveLength(2);
});

test('a selected phrase becomes the subject of the thread', async () => {
  const key = await publish(service);
  const page = await openArticle(browser, service, key, { as: 'nadia' });
  await badge(page, 2).waitFor({ state: 'attached' });
  await page.evaluate(() => {
    const text = document.querySelectorAll('article > p')[2]?.firstChild as Text;
    const start = text.data.indexOf('note about commas');
    document.getSelection()?.setBaseAndExtent(text, start, text, start + 'note about commas'.length);
  });
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  const panel = page.getByRole('dialog');
  await panel.getByRole('textbox').fill('I want to read it.');
  await panel.getByRole('button', { name: 'Post' }).click();
  await panel.locator('.thread-head q').getByText('note about commas').waitFor();
  await page.waitForFunction(() =>
    [...(CSS.highlights.get('interline-phrase') ?? [])].map(String).includes('note about commas'),
  );
});

test('the chip of a phrase disappears when pressed, even if the browser hides the end of a selection', async () => {
  const key = await publish(service);
  const page = await openArticle(browser, service, key, {
    as: 'nadia',
    // As WebKit does when a field takes the focus.
    prepare: (opened) =>
      opened.addInitScript(() => {
        let quiet = false;
        addEventListener('click', () => (quiet = true), { capture: true });
        addEventListener('selectionchange', (event) => quiet && event.stopImmediatePropagation(), {
          capture: true,
        });
      }),
  });
  const place = page.locator('article > p').nth(2);
  await badge(page, 2).waitFor({ state: 'attached' });
  const box = await place.boundingBox();
  const [x, y] = [box?.x ?? 0, (box?.y ?? 0) + 12];
  await page.mouse.move(x + 40, y);
  await page.mouse.down();
  await page.mouse.move(x + 200, y, { steps: 4 });
  await page.mouse.up();
  const chip = page.locator('interline-badge .chip');
  await chip.click();
  const field = page.getByRole('dialog').getByRole('textbox');
  await field.pressSequentially('Which one?');
  await expect(chip.count()).resolves.toBe(0);
});

test('a reader who is not signed in sees why, and the page is asked to sign them in', async () => {
  const key = await publish(service);
  const page = await openArticle(browser, service, key);
  const list = page.locator('interline-comments');
  await list.getByRole('button', { name: 'Write a comment' }).click();
  await list.getByText('Sign in to comment.').waitFor();
  expect(await heard(page, 'login-request')).toEqual([]);
  await list.getByRole('button', { name: 'Sign in' }).click();
  expect(await heard(page, 'login-request')).toHaveLength(1);
  await expect(axe(page)).resolves.toEqual([]);

  const token = service.token({ sub: 'nadia', name: 'Nadia' });
  await page.evaluate(
    (value) => Object.assign(document.querySelector('interline-comments') ?? {}, { token: value }),
    token,
  );
  await list.getByRole('button', { name: 'Write a comment' }).click();
  await list.getByRole('textbox').fill('Signed in now.');
  await list.getByRole('button', { name: 'Post' }).click();
  await list.locator('.comment').getByText('Signed in now.').waitFor();
});

test('a draft survives a reload, and a refusal keeps the text and shows a message', async () => {
  const key = await publish(service);
  await say(service, key, 'Hello.');
  const page = await openArticle(browser, service, key, { as: 'nadia' });
  const list = page.locator('interline-comments');
  await list.getByRole('button', { name: 'Write a comment' }).click();
  await list.getByRole('textbox').fill('Half a thought');
  await page.reload();
  await list.getByRole('button', { name: 'Write a comment' }).click();
  await expect(writtenIn(list.getByRole('textbox'))).resolves.toBe('Half a thought');

  await page.route('**/threads', (route) => route.fulfill({ status: 429, json: { code: 'rate_limited' } }), {
    times: 1,
  });
  await list.getByRole('button', { name: 'Post' }).click();
  await list.getByText('You’re going too fast.').waitFor();
  await expect(writtenIn(list.getByRole('textbox'))).resolves.toBe('Half a thought');
  await expect(axe(page)).resolves.toEqual([]);
  await list.getByRole('button', { name: 'Post' }).click();
  await list.locator('.comment').getByText('Half a thought').waitFor();
  await list.getByRole('button', { name: 'Write a comment' }).click();
  await expect(writtenIn(list.getByRole('textbox'))).resolves.toBe('');
});

test('a press in progress works although the reader’s permissions arrive meanwhile', async () => {
  const key = await publish(service);
  await say(service, key, 'Answer me.');
  const { comment } = await say(service, key, 'Voted on.', { by: 'theo' });
  const token = service.token({ sub: 'nadia', name: 'Nadia' });
  const voted = await service.call('PUT', `/comments/${comment.id}/vote`, { token, body: { value: 1 } });
  expect(voted.status).toBe(200);
  const held: Route[] = [];
  const page = await openArticle(browser, service, key, {
    token,
    prepare: (opened) => opened.route('**/overlay', (route) => void held.push(route)),
  });
  const list = page.locator('interline-comments');
  const reply = list.getByRole('button', { name: 'Reply to Rosa' });
  await reply.scrollIntoViewIfNeeded();
  await reply.hover();
  await page.mouse.down();
  await until('the overlay is asked for', () => held.length);
  for (const route of held) await route.continue();
  await list.getByRole('button', { name: 'Vote up, 1 vote', pressed: true }).waitFor();
  await page.mouse.up();
  await list.getByRole('textbox', { name: 'Write a reply to Rosa' }).waitFor();
});

test('an author’s actions are added to a panel that is already open', async () => {
  const key = await publish(service);
  const { article } = await pageOf(service, `key=${key}`);
  const ledger = await ledgerOf(service, article?.id ?? '');
  const token = service.token({ sub: 'mo', name: 'Mo', roles: ['moderator'] });
  const question = { paragraph: { id: ledger[1]?.paragraphId }, question: 'Since when?' };
  const asked = await service.call('POST', `/articles/${article?.id}/prompts`, { token, body: question });
  expect(asked.status).toBe(201);
  const held: Route[] = [];
  const page = await openArticle(browser, service, key, {
    token,
    prepare: (opened) => opened.route('**/overlay', (route) => void held.push(route)),
  });
  await badge(page, 1).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Since when?' });
  await panel.getByRole('textbox', { name: 'Answer this question' }).waitFor();
  expect(await panel.getByRole('button', { name: 'Ask the readers' }).count()).toBe(0);
  await until('the overlay is asked for', () => held.length);
  for (const route of held) await route.continue();
  await panel.getByRole('button', { name: 'Ask the readers' }).waitFor();
  await panel.getByRole('button', { name: 'Change question' }).waitFor();
});

test('the field of a panel appears below the comments, and stays there', async () => {
  const key = await publish(service);
  await say(service, key, 'Said before.', { paragraph: 1 });
  const page = await openArticle(browser, service, key, { as: 'nadia' });
  const held: Route[] = [];
  await page.route('**/threads?*', (route) => void held.push(route));
  await badge(page, 1).click();
  const panel = page.getByRole('dialog', { name: 'Comments on this paragraph' });
  await panel.waitFor();
  await until('the panel asks for its threads', () => held.length);
  expect(await panel.getByRole('textbox').count()).toBe(0);
  for (const route of held) await route.continue();
  await panel.getByRole('textbox').click();
  expect(await panel.getByText('Said before.').isVisible()).toBe(true);
  // The whole of it is in sight, with the button that posts.
  await page.waitForFunction(() => {
    const shown = document.querySelector('interline-layer')?.shadowRoot?.querySelector('.panel');
    const { top = -1, bottom = Infinity } = shown?.getBoundingClientRect() ?? {};
    return top >= 0 && bottom <= innerHeight;
  });
});

test('a held comment is shown to its writer only, with the reason', async () => {
  const key = await publish(service);
  const page = await openArticle(browser, service, key, { as: 'nadia' });
  const list = page.locator('interline-comments');
  await list.getByRole('button', { name: 'Write a comment' }).click();
  await list.getByRole('textbox').fill('The scum on the water is back.');
  await list.getByRole('button', { name: 'Post' }).click();
  await list.locator('.states').getByText('Waiting for approval').waitFor();
  await list.getByText('Only you can see this. Everyone will see it once a moderator approves it.').waitFor();
  await list.getByText('Reason: it has a word we review first').waitFor();
  await page.reload();
  await list.scrollIntoViewIfNeeded();
  await list.getByText('Only you can see this.').waitFor();
  const other = await openArticle(browser, service, key, { as: 'theo' });
  await other.locator('interline-comments').getByText('No comments yet.').waitFor();
});

test('votes, reports, edits and deletions reach the service and the page', async () => {
  const key = await publish(service);
  await say(service, key, 'A fair point.');
  const page = await openArticle(browser, service, key, { as: 'nadia' });
  const list = page.locator('interline-comments');
  await list.getByRole('button', { name: 'Vote up, 0 votes' }).click();
  await list.getByRole('button', { name: 'Vote up, 1 vote', pressed: true }).waitFor();
  await page.waitForFunction(() =>
    (window as unknown as { heard: { type: string }[] }).heard.some(({ type }) => type === 'interline:vote'),
  );

  await list.getByRole('button', { name: /^More actions/ }).click();
  await list.getByRole('menuitem', { name: 'Report', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Report this comment' });
  await dialog.getByRole('button', { name: 'Send report' }).click();
  await dialog.getByText('Choose a reason.').waitFor();
  await expect(axe(page)).resolves.toEqual([]);
  await dialog.getByRole('radio', { name: 'It is not about the article' }).check();
  await dialog.getByRole('button', { name: 'Send report' }).click();
  await list.getByText('Thanks. A moderator will look at it.').first().waitFor();

  await list.getByRole('button', { name: 'Write a comment' }).click();
  await list.getByRole('textbox').fill('Frist.');
  await list.getByRole('button', { name: 'Post' }).click();
  const own = list.locator('.comment', { hasText: 'Nadia' });
  await own.getByText('Frist.').waitFor();
  await own.getByRole('button', { name: /^More actions/ }).click();
  await list.getByRole('menuitem', { name: 'Edit' }).click();
  await own.getByRole('textbox').fill('First.');
  await own.getByRole('button', { name: 'Save' }).click();
  await own.getByText('First.').waitFor();
  await own.getByText('edited').waitFor();
  await own.getByRole('button', { name: /^More actions/ }).click();
  await list.getByRole('menuitem', { name: 'Delete' }).click();
  await page
    .getByRole('dialog', { name: 'Delete this comment?' })
    .getByRole('button', { name: 'Delete' })
    .click();
  await own.waitFor({ state: 'detached' });
});

test('an expired token is requested again, once', async () => {
  const key = await publish(service);
  const page = await openArticle(browser, service, key);
  const tokens = [
    service.token({ sub: 'nadia', lifetime: -3600 }),
    service.token({ sub: 'nadia', name: 'Nadia' }),
  ];
  await page.evaluate((values) => {
    const getToken = (): Promise<string | undefined> =>
      Promise.resolve(values.length > 1 ? values.shift() : values[0]);
    Object.assign(document.querySelector('interline-comments') ?? {}, { getToken });
  }, tokens);
  const list = page.locator('interline-comments');
  await list.getByRole('button', { name: 'Write a comment' }).click();
  await list.getByRole('textbox').fill('Still here.');
  await list.getByRole('button', { name: 'Post' }).click();
  await list.locator('.comment').getByText('Still here.').waitFor();
});
