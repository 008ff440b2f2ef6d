/** Controls: none that would be refused, errors next to the action, states with their next step, and ways there and back. */
import { expect, jest } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { decide, moderator } from '../support/actions.js';
import { until } from '../support/conditions.js';
import type { TestService } from '../support/service.js';
import { HANDS, testByHand } from './stories/hands.js';
import {
  axe,
  badge,
  heard,
  openArticle,
  publish,
  say,
  setupBrowser,
  STARTING,
  PARAGRAPHS,
} from './widget-page.js';

jest.setTimeout(STARTING);
let service: TestService;
let browser: Browser;
setupBrowser((...started) => ([service, browser] = started), { settings: { suspectWords: ['scum'] } });

const listOf = (page: Page): Locator => page.locator('interline-comments');
const commentOf = (page: Page, text: string): Locator =>
  listOf(page).locator('.comment > article', { hasText: text });

/** Whether a node is wholly between the edges of the window. */
function isInWindow(target: Locator): Promise<boolean> {
  return target.evaluate((node) => {
    const { top, bottom } = node.getBoundingClientRect();
    // Scrolling stops at whole pixels.
    return top > -1 && bottom < innerHeight + 1;
  });
}

testByHand(
  'own votes are shown as text, and a vote without signing in shows a message at its button',
  async (hand) => {
    const key = await publish(service);
    const own = await say(service, key, 'By Nadia herself.', { by: 'nadia' });
    const vote = { token: service.token('theo'), body: { value: 1 } };
    expect((await service.call('PUT', `/comments/${own.comment.id}/vote`, vote)).status).toBe(200);
    const page = await openArticle(browser, service, key, { as: 'nadia', context: hand.context });
    await listOf(page).scrollIntoViewIfNeeded();
    await commentOf(page, 'By Nadia').getByRole('img', { name: '1 vote for' }).waitFor();
    await expect(
      commentOf(page, 'By Nadia')
        .getByRole('button', { name: /Vote|React/ })
        .count(),
    ).resolves.toBe(0);
    await expect(axe(page)).resolves.toEqual([]);
    await page.context().close();

    const stranger = await openArticle(browser, service, key, { context: hand.context });
    await listOf(stranger).scrollIntoViewIfNeeded();
    const before = await stranger.evaluate(() => scrollY);
    await hand.press(commentOf(stranger, 'By Nadia').getByRole('button', { name: 'Vote up, 1 vote' }));
    const notice = listOf(stranger).locator('.comment .notice', { hasText: 'Sign in to vote.' });
    await notice.waitFor();
    expect(await heard(stranger, 'login-request')).toEqual([]);
    expect(Math.abs((await stranger.evaluate(() => scrollY)) - before)).toBeLessThan(400);
    expect(await isInWindow(notice)).toBe(true);
    await hand.press(notice.getByRole('button', { name: 'Sign in' }));
    expect(await heard(stranger, 'login-request')).toHaveLength(1);
    await stranger.context().close();
  },
);

testByHand('Post is never disabled: pressing it shows what is missing', async (hand) => {
  const key = await publish(service);
  const page = await openArticle(browser, service, key, { as: 'nadia', context: hand.context });
  await hand.press(listOf(page).getByRole('button', { name: 'Write a comment' }));
  const post = listOf(page).getByRole('button', { name: 'Post', exact: true });
  await post.waitFor();
  expect(await post.isEnabled()).toBe(true);
  await hand.press(post);
  await listOf(page).getByRole('alert').getByText('Write something first.').waitFor();
  const field = listOf(page).getByRole('textbox');
  await field.and(page.locator(':focus')).waitFor();
  await hand.write(field, 'The tables are wrong.');
  await hand.send(field, post);
  await commentOf(page, 'The tables are wrong.').waitFor();
  await expect(listOf(page).getByText('Write something first.').count()).resolves.toBe(0);
  await page.context().close();
});

testByHand(
  'the quote leads to its passage, and a button or Back leads to the comment again',
  async (hand) => {
    // The passage and the comment are not in the window together.
    const paragraphs = PARAGRAPHS.map((text) => `${text} `.repeat(12).trim());
    const key = await publish(service, paragraphs);
    await say(service, key, 'Eleven minutes.', { paragraph: 1 });
    for (let more = 0; more < 12; more++) await say(service, key, 'About all of it, at length. '.repeat(20));
    const page = await openArticle(browser, service, key, {
      context: hand.context,
      attributes: 'sort="oldest"',
      paragraphs,
    });
    await listOf(page).scrollIntoViewIfNeeded();
    const quote = commentOf(page, 'Eleven minutes.').getByRole('button', {
      name: /^Rafael Moreno noticed first/,
    });
    const address = page.url();
    for (const way of ['the button', 'the browser']) {
      await hand.press(quote);
      await badge(page, 1).and(page.locator(':focus')).waitFor();
      const back = page.getByRole('button', { name: 'Back to comment' });
      await back.waitFor();
      if (way === 'the button') await expect(axe(page)).resolves.toEqual([]);
      if (way === 'the browser') await page.evaluate(() => history.back());
      else if (hand === HANDS.keyboard) await back.press('Enter');
      else await hand.press(back);
      await listOf(page).locator('.landed', { hasText: 'Eleven minutes.' }).waitFor();
      await back.waitFor({ state: 'detached' });
      await until('the comment is in the window', () => isInWindow(commentOf(page, 'Eleven minutes.')));
      expect(page.url()).toBe(address);
    }
    await page.context().close();
  },
);

testByHand('the filter’s name is shown once, and “View all comments” ends it', async (hand) => {
  const key = await publish(service);
  await say(service, key, 'Eleven minutes.', { paragraph: 1 });
  await say(service, key, 'About all of it.');
  const page = await openArticle(browser, service, key, { context: hand.context });
  await listOf(page).scrollIntoViewIfNeeded();
  await hand.press(listOf(page).getByRole('button', { name: 'In the text' }));
  await listOf(page).getByText('About all of it.').waitFor({ state: 'detached' });
  const shown = await listOf(page).getByText('In the text', { exact: true }).all();
  const visible = await Promise.all(shown.map((node) => node.isVisible()));
  expect(visible.filter(Boolean)).toHaveLength(1);
  if (hand === HANDS.keyboard)
    await page.getByRole('button', { name: 'View all comments' }).and(page.locator(':focus')).waitFor();
  await hand.press(listOf(page).getByRole('button', { name: 'View all comments' }));
  await listOf(page).getByText('About all of it.').waitFor();
  await page.context().close();
});

testByHand('a comment written under a filter is shown', async (hand) => {
  const key = await publish(service);
  await say(service, key, 'Eleven minutes.', { paragraph: 1 });
  const page = await openArticle(browser, service, key, { as: 'nadia', context: hand.context });
  await listOf(page).scrollIntoViewIfNeeded();
  await hand.press(listOf(page).getByRole('button', { name: 'In the text' }));
  await listOf(page).locator('[part=bar]').waitFor();
  await hand.press(listOf(page).getByRole('button', { name: 'Write a comment' }));
  const field = listOf(page).getByRole('textbox');
  await hand.write(field, 'About all of it.');
  await hand.send(field, listOf(page).getByRole('button', { name: 'Post', exact: true }));
  await commentOf(page, 'About all of it.').waitFor();
  await until('the comment is in the window', () => isInWindow(commentOf(page, 'About all of it.')));
  await page.context().close();
});

testByHand(
  'a vote that could not be sent says that alone, and the next one that is sent removes it',
  async (hand) => {
    const key = await publish(service);
    await say(service, key, 'Eleven minutes.');
    const page = await openArticle(browser, service, key, { as: 'nadia', context: hand.context });
    await listOf(page).scrollIntoViewIfNeeded();
    const up = commentOf(page, 'Eleven minutes.').getByRole('button', { name: /^Vote up/ });
    await hand.press(up);
    await up.and(listOf(page).locator('[aria-pressed=true]')).waitFor();
    await page.context().setOffline(true);
    await hand.press(up);
    const alert = listOf(page).getByRole('alert');
    await alert.getByText('Your vote wasn’t counted. The comment service can’t be reached.').waitFor();
    expect(await alert.innerText()).not.toMatch(/saved|kept/);
    await expect(axe(page)).resolves.toEqual([]);
    await page.context().setOffline(false);
    await hand.press(up);
    await commentOf(page, 'Eleven minutes.')
      .getByRole('button', { name: 'Vote up, 0 votes', pressed: false })
      .waitFor();
    await alert.waitFor({ state: 'detached' });
    await page.context().close();
  },
);

testByHand(
  'states are chips above the quote, with thanks to the reader named, and no reply is offered in a locked thread',
  async (hand) => {
    const key = await publish(service);
    const { thread, comment } = await say(service, key, 'Twelve, I counted.', { paragraph: 1 });
    const token = moderator(service);
    for (const [path, body] of [
      [`/comments/${comment.id}/pin`, { pinned: true }],
      [`/comments/${comment.id}/feature`, { featured: true }],
      [`/threads/${thread.id}/resolution`, {}],
      [`/threads/${thread.id}/lock`, { locked: true, reason: 'It goes in circles.' }],
    ] as const)
      expect((await service.call('PUT', path, { token, body })).status).toBeLessThan(300);
    const page = await openArticle(browser, service, key, { as: 'nadia', context: hand.context });
    await listOf(page).scrollIntoViewIfNeeded();
    await hand.press(listOf(page).getByRole('button', { name: 'Addressed — thanks to Rosa 1 comment' }));
    const states = commentOf(page, 'Twelve, I counted.').locator('.states');
    await states.waitFor();
    expect(await states.locator('.state-chip').allInnerTexts()).toEqual(['Pinned', 'Featured', 'Locked']);
    await expect(page.locator('.quote .state-chip').count()).resolves.toBe(0);
    await expect(listOf(page).locator('[data-act=reply]').count()).resolves.toBe(0);
    const [chips, quote] = await Promise.all([
      states.boundingBox(),
      listOf(page).locator('.quote').boundingBox(),
    ]);
    expect((chips?.y ?? 0) + (chips?.height ?? 0)).toBeLessThanOrEqual(quote?.y ?? 0);
    await expect(axe(page)).resolves.toEqual([]);
    await hand.press(badge(page, 1));
    const panel = page.locator('.panel');
    const fold = panel.getByText('Addressed — thanks to Rosa');
    await fold.waitFor();
    await hand.press(fold);
    await panel.getByText('This thread is locked. You can read it but not reply.').waitFor();
    await expect(panel.locator('[data-act=reply]').count()).resolves.toBe(0);
    await page.context().close();
  },
);

testByHand('held and rejected comments have a chip, the reason, and what happens next', async (hand) => {
  const key = await publish(service);
  const rejected = await say(service, key, 'Buy a boat.', { by: 'nadia' });
  await decide(service, [rejected.comment.id], 'reject');
  const page = await openArticle(browser, service, key, { as: 'nadia', context: hand.context });
  await hand.press(listOf(page).getByRole('button', { name: 'Write a comment' }));
  const field = listOf(page).getByRole('textbox');
  await hand.write(field, 'The scum on the water is back.');
  await hand.send(field, listOf(page).getByRole('button', { name: 'Post', exact: true }));
  const held = commentOf(page, 'The scum on the water is back.');
  await held.locator('.states').getByText('Waiting for approval', { exact: true }).waitFor();
  await held.getByText('Everyone will see it once a moderator approves it.').waitFor();
  await held.getByText('Reason: it has a word we review first').waitFor();
  const refused = commentOf(page, 'Buy a boat.');
  await refused.locator('.states').getByText('Not published', { exact: true }).waitFor();
  await refused.getByText(/^Reason: /).waitFor();
  await refused.getByText('You can write a new comment that follows the rules.').waitFor();
  for (const own of [held, refused])
    await expect(own.getByRole('button', { name: /Vote|Reply|React/ }).count()).resolves.toBe(0);
  await expect(axe(page)).resolves.toEqual([]);
  await page.context().close();
});
