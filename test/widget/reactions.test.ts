/** Reacting, seeing others react, and what the newsroom pins and marks, in the widget. */
import { expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import type { TestService } from '../support/service.js';
import { axe, heard, setupBrowser, openArticle, publish, say } from './widget-page.js';

let service: TestService;
let browser: Browser;

setupBrowser((...started) => ([service, browser] = started));

const listOf = (page: Page) => page.locator('interline-comments');
const chip = (place: Locator, name: string, pressed = false) =>
  place.getByRole('button', { name, exact: true, pressed });

function openAsModerator(key: string): Promise<Page> {
  const token = service.token({ sub: 'mo', name: 'Mo Derator', roles: ['moderator'] });
  return openArticle(browser, service, key, { attributes: `token="${token}"` });
}

/** Waits until the texts of the top comments start like this. */
async function standing(page: Page, texts: string[]): Promise<void> {
  await page.waitForFunction((wanted) => {
    const shown = document.querySelector('interline-comments')?.shadowRoot;
    const bodies = [...(shown?.querySelectorAll('.list > ol > .comment > article .body') ?? [])];
    return wanted.every((text, at) => bodies[at]?.textContent?.trim() === text);
  }, texts);
}

/** What the element in focus does, by its `data-act`. */
function focusedAct(page: Page): Promise<string | null> {
  return page.evaluate(
    () =>
      document.querySelector('interline-comments')?.shadowRoot?.activeElement?.getAttribute('data-act') ??
      null,
  );
}

test('a reaction is chosen from a menu, joined at its chip, changed and removed, and others see it', async () => {
  const key = await publish(service);
  await say(service, key, 'The tables come from the port.');
  const page = await openArticle(browser, service, key, { as: 'nadia' });
  const other = await openArticle(browser, service, key, { as: 'theo' });
  const [list, others] = [listOf(page), listOf(other)];
  await others.scrollIntoViewIfNeeded();
  await list.getByRole('button', { name: 'React to the comment by Rosa' }).click();
  const insightful = list.getByRole('menuitemradio', { name: 'Insightful 0', checked: false });
  await insightful.waitFor();
  await expect(axe(page)).resolves.toEqual([]);
  await insightful.click();
  await chip(list, 'Insightful 1', true).waitFor();
  await list.getByText('Your reaction: Insightful').waitFor({ state: 'attached' });
  await expect(axe(page)).resolves.toEqual([]);

  await chip(others, 'Insightful 1').click();
  await chip(others, 'Insightful 2', true).waitFor();
  await chip(list, 'Insightful 2', true).waitFor();

  await list.getByRole('button', { name: 'React to the comment by Rosa' }).click();
  await list.getByRole('menuitemradio', { name: 'Insightful 2', checked: true }).waitFor();
  await list.getByRole('menuitemradio', { name: 'Sad 0' }).click();
  await chip(list, 'Sad 1', true).waitFor();
  await chip(others, 'Sad 1').waitFor();
  await chip(list, 'Sad 1', true).click();
  await list.getByText('Your reaction was removed.').waitFor({ state: 'attached' });
  await chip(others, 'Sad 1').waitFor({ state: 'detached' });
  await chip(list, 'Insightful 1').waitFor();
  expect((await heard(page, 'reaction')).map((detail) => (detail as { kind: string | null }).kind)).toEqual([
    ...['insightful', 'sad', null],
  ]);
  await page.reload();
  await list.scrollIntoViewIfNeeded();
  await chip(list, 'Insightful 1').waitFor();
});

test('reactions work with the keyboard alone, and the focus is never lost', async () => {
  const key = await publish(service);
  await say(service, key, 'The tables come from the port.');
  const page = await openArticle(browser, service, key, { as: 'nadia' });
  const list = listOf(page);
  const opener = list.getByRole('button', { name: /^React to/ });
  await opener.focus();
  await page.keyboard.press('Enter');
  await list.getByRole('menuitemradio', { name: 'Thank you 0' }).waitFor();
  await page.keyboard.press('Escape');
  await list.getByRole('menu').waitFor({ state: 'detached' });
  expect(await focusedAct(page)).toBe('react');

  await page.keyboard.press('Enter');
  await list.getByRole('menuitemradio', { name: 'Thank you 0' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await list.getByText('Your reaction: Funny').waitFor({ state: 'attached' });
  expect(await focusedAct(page)).toBe('react');

  await chip(list, 'Funny 1', true).focus();
  await page.keyboard.press('Space');
  await list.getByText('Your reaction was removed.').waitFor({ state: 'attached' });
  // The pressed chip is gone; the button to choose another is next to its place.
  expect(await focusedAct(page)).toBe('react');
});

test.each([
  ['actions, mouse', /^More actions/, false],
  ['reactions, mouse', /^React to/, false],
  ['actions, finger', /^More actions/, true],
  ['reactions, finger', /^React to/, true],
])('pressing the button of an open menu closes it: %s', async (_, name, hasTouch) => {
  const key = await publish(service);
  await say(service, key, 'The tables come from the port.');
  const page = await openArticle(browser, service, key, { as: 'nadia', context: { hasTouch } });
  const list = listOf(page);
  const opener = list.getByRole('button', { name });
  const menu = list.getByRole('menu');
  await opener.waitFor();
  await page.evaluate(() => {
    const root = document.querySelector('interline-comments')?.shadowRoot as ShadowRoot;
    const openAtClick: boolean[] = [];
    Object.assign(window, { openAtClick });
    document.addEventListener('click', () => openAtClick.push(!!root.querySelector('.menu:popover-open')), {
      capture: true,
    });
  });
  const press = () => (hasTouch ? opener.tap() : opener.click());
  for (let times = 0; times < 2; times++) {
    await press();
    await menu.waitFor();
    await press();
    await menu.waitFor({ state: 'detached' });
    await opener.and(page.locator(':focus:not([aria-expanded])')).waitFor();
  }
  await press();
  await menu.waitFor();
  // As assistive technology presses it: without a pointer.
  await opener.evaluate((node: HTMLElement) => node.click());
  await menu.waitFor({ state: 'detached' });
  // Closed by the browser before the click, it would open again where the click is late.
  expect(await page.evaluate(() => (window as unknown as { openAtClick: boolean[] }).openAtClick)).toEqual([
    false,
    true,
    false,
    true,
    false,
    true,
  ]);
});

test('a reader who is not signed in is asked to sign in; a refused reaction is undone', async () => {
  const key = await publish(service);
  await say(service, key, 'The tables come from the port.');
  const stranger = await openArticle(browser, service, key);
  await listOf(stranger)
    .getByRole('button', { name: /^React to/ })
    .click();
  await listOf(stranger).getByRole('menuitemradio', { name: 'Funny 0' }).click();
  await listOf(stranger).getByText('Sign in to react.').waitFor();
  expect(await heard(stranger, 'login-request')).toEqual([]);
  await listOf(stranger).getByRole('button', { name: 'Sign in' }).click();
  expect(await heard(stranger, 'login-request')).toHaveLength(1);
  expect(await chip(listOf(stranger), 'Funny 1').count()).toBe(0);

  const page = await openArticle(browser, service, key, { as: 'nadia' });
  const list = listOf(page);
  let refuse = (): void => undefined;
  const refused = new Promise<void>((resolve) => (refuse = resolve));
  await page.route('**/reaction', async (route) => {
    await refused;
    await route.fulfill({ status: 429, json: { code: 'rate_limited' } });
  });
  await list.getByRole('button', { name: /^React to/ }).click();
  await list.getByRole('menuitemradio', { name: 'Funny 0' }).click();
  await chip(list, 'Funny 1', true).waitFor();
  refuse();
  await list.getByText('You’re going too fast. Wait a moment, then try again.').waitFor();
  await chip(list, 'Funny 1', true).waitFor({ state: 'detached' });
});

test('a site offers the reactions it chooses, or none', async () => {
  const key = await publish(service);
  const { comment } = await say(service, key, 'The tables come from the port.');
  await service.call('PUT', `/comments/${comment.id}/reaction`, {
    token: service.token('theo'),
    body: { kind: 'funny' },
  });
  const settings = (reactions: string[]) =>
    service.call('PATCH', '/settings', {
      token: service.token({ sub: 'boss', roles: ['admin'] }),
      body: { reactions },
    });
  try {
    await settings(['thanks']);
    const some = await openArticle(browser, service, key, { as: 'nadia' });
    await listOf(some)
      .getByRole('button', { name: /^React to/ })
      .click();
    await listOf(some).getByRole('menuitemradio').first().waitFor();
    expect(await listOf(some).getByRole('menuitemradio').allTextContents()).toEqual(['Thank you0']);
    expect(await chip(listOf(some), 'Funny 1').count()).toBe(0);
    await settings([]);
    const none = await openArticle(browser, service, key, { as: 'nadia' });
    await listOf(none)
      .getByRole('button', { name: /^Vote up/ })
      .waitFor();
    expect(
      await listOf(none)
        .getByRole('button', { name: /^React to/ })
        .count(),
    ).toBe(0);
  } finally {
    await settings(['thanks', 'insightful', 'funny', 'sad']);
  }
});

test('a pinned comment moves to the top on every open page, and new ones are below it', async () => {
  const key = await publish(service);
  for (let i = 0; i < 22; i++) await say(service, key, `Comment ${i}`, { by: `r${i}` });
  const reader = await openArticle(browser, service, key);
  await listOf(reader).scrollIntoViewIfNeeded();
  await standing(reader, ['Comment 21', 'Comment 20']);

  const page = await openAsModerator(key);
  const list = listOf(page);
  const choose = async (text: string, item: string) => {
    const comment = list.locator('.comment').filter({ has: page.getByText(text, { exact: true }) });
    await comment.getByRole('button', { name: /^More actions/ }).click();
    await list.getByRole('menuitem', { name: item, exact: true }).click();
  };
  await choose('Comment 19', 'Pin to the top');
  await standing(page, ['Comment 19', 'Comment 21', 'Comment 20', 'Comment 18']);
  await list.getByText('Your change is saved.').waitFor({ state: 'attached' });
  expect(await focusedAct(page)).toBe('menu');
  await standing(reader, ['Comment 19', 'Comment 21']);
  await choose('Comment 19', 'Mark as featured');
  const first = listOf(reader).locator('.comment').first();
  await first.getByText('Pinned').waitFor();
  await first.getByText('Featured').waitFor();
  await expect(axe(reader)).resolves.toEqual([]);

  // One the reader's list has not loaded; then another's new comment.
  await list.getByRole('button', { name: 'Load more comments' }).click();
  await choose('Comment 0', 'Pin to the top');
  await standing(reader, ['Comment 0', 'Comment 19', 'Comment 21']);
  await say(service, key, 'Comment 22', { by: 'r22' });
  await listOf(reader).getByRole('button', { name: '1 new comment' }).click();
  await standing(reader, ['Comment 0', 'Comment 19', 'Comment 22', 'Comment 21']);
  await listOf(reader).getByRole('button', { name: 'Load more comments' }).click();
  await listOf(reader).getByText('Comment 1', { exact: true }).waitFor();
  expect(await listOf(reader).getByText('Comment 0', { exact: true }).count()).toBe(1);

  await listOf(reader)
    .getByRole('button', { name: /^More actions/ })
    .first()
    .click();
  await listOf(reader).getByRole('menuitem', { name: 'Copy link' }).waitFor();
  expect(await listOf(reader).getByRole('menuitem', { name: 'Unpin' }).count()).toBe(0);

  await choose('Comment 0', 'Unpin');
  await listOf(page).locator('.comment').first().getByText('Pinned').waitFor({ state: 'detached' });
  const later = await openArticle(browser, service, key);
  await standing(later, ['Comment 19', 'Comment 22', 'Comment 21']);
});

test('the list is sorted by reactions and by replies', async () => {
  const key = await publish(service);
  const answered = await say(service, key, 'Answered');
  await say(service, key, 'Because.', { by: 'theo', answers: answered });
  const liked = await say(service, key, 'Liked');
  await service.call('PUT', `/comments/${liked.comment.id}/reaction`, {
    token: service.token('theo'),
    body: { kind: 'thanks' },
  });
  await say(service, key, 'New');
  const page = await openArticle(browser, service, key);
  await standing(page, ['New', 'Liked', 'Answered']);
  await listOf(page).getByLabel('Sort').selectOption({ label: 'Most reactions' });
  await standing(page, ['Liked', 'New']);
  await listOf(page).getByLabel('Sort').selectOption({ label: 'Most replies' });
  await standing(page, ['Answered', 'New', 'Liked']);
});
