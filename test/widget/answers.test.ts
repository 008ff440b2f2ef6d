/** Where a comment written on the page goes: to the question it answers, and to a place where its writer sees it. */
import { beforeAll, expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { devices } from '../support/browser.js';
import type { Comment, Thread } from '../../src/shared/contract.js';
import { ledgerOf, listOf, moderator, pageOf } from '../support/actions.js';
import type { TestService } from '../support/service.js';
import { axe, badge, layOut, setupBrowser, openArticle, publish, say } from './widget-page.js';

let service: TestService;
let browser: Browser;
/** A site whose questions open by themselves. */
let opening: TestService;

setupBrowser((...started) => ([service, browser] = started));
beforeAll(async () => {
  opening = await service.newSite({ attention: 'scroll_open' });
});

/** The author asks the readers of a paragraph. */
async function ask(at: TestService, key: string, paragraph: number, question: string): Promise<Thread> {
  const { article } = await pageOf(at, `key=${key}`);
  const ledger = await ledgerOf(at, article?.id ?? '');
  const body = { paragraph: { id: ledger[paragraph]?.paragraphId }, question };
  const asked = await at.call('POST', `/articles/${article?.id}/prompts`, { token: moderator(at), body });
  expect(asked.status).toBe(201);
  return asked.body as Thread;
}

/** The article's public comment `text`; there must be exactly one. */
async function published(at: TestService, key: string, text: string): Promise<Comment> {
  const { article } = await pageOf(at, `key=${key}`);
  const { items } = await listOf(at, article?.id ?? '', 'limit=50');
  const found = items.filter(({ excerpt }) => excerpt === text);
  expect(found).toHaveLength(1);
  return found[0] as Comment;
}

/** Writes into the field and waits until the comment is shown in `where`. */
async function write(field: Locator, where: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Control+Enter');
  await where.locator('.comment', { hasText: text }).waitFor();
}

const panelOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Comments on this paragraph' });

test.each([
  ['on a wide screen', { viewport: { width: 1280, height: 900 } }],
  ['at a middle width', { viewport: { width: 1000, height: 800 } }],
  ['on a phone', { ...devices['Pixel 7'] }],
])(
  'a comment written at a question answers it, and a separate button comments on something else, %s',
  async (_, context) => {
    const key = await publish(service);
    const question = await ask(service, key, 1, 'Has your shed flooded?');
    await say(service, key, 'Unrelated, but interesting.', { paragraph: 1 });
    const page = await openArticle(browser, service, key, { as: 'nadia', context });
    await badge(page, 1).and(page.locator('.asks')).click();
    const panel = page.locator('.panel');
    await panel.getByRole('heading', { name: 'Has your shed flooded?', level: 2 }).waitFor();
    await write(panel.getByRole('textbox', { name: 'Answer this question' }), panel, 'Twice, in May.');
    expect((await published(service, key, 'Twice, in May.')).threadId).toBe(question.id);

    await panel.getByRole('button', { name: 'Comment on something else' }).click();
    await write(panel.getByRole('textbox', { name: 'Comment on this paragraph' }), panel, 'Who is Rafael?');
    const other = await published(service, key, 'Who is Rafael?');
    expect(other.threadId).not.toBe(question.id);
    expect(other.anchor?.threadId).toBe(other.threadId);
    await expect(axe(page)).resolves.toEqual([]);
    await page.context().close();
  },
);

test('a question that opened automatically is answered in its own field', async () => {
  const key = await publish(opening);
  const question = await ask(opening, key, 1, 'Has your shed flooded?');
  const page = await openArticle(browser, opening, key, { as: 'nadia' });
  const panel = page.getByRole('dialog', { name: 'Has your shed flooded?' });
  await panel.getByRole('heading', { name: 'Has your shed flooded?' }).waitFor();
  await write(panel.getByRole('textbox', { name: 'Answer this question' }), panel, 'Up to my knees.');
  expect((await published(opening, key, 'Up to my knees.')).threadId).toBe(question.id);
  await page.context().close();
});

test('the list narrowed to a paragraph answers its question; elsewhere it comments on the paragraph', async () => {
  const key = await publish(service);
  const question = await ask(service, key, 1, 'Has your shed flooded?');
  await say(service, key, 'Eleven, I counted.', { paragraph: 1 });
  await say(service, key, 'Benches first?', { paragraph: 3 });
  const page = await openArticle(browser, service, key, { as: 'nadia' });
  const list = page.locator('interline-comments');
  const narrow = async (paragraph: number): Promise<void> => {
    await badge(page, paragraph).and(page.locator(':not(.empty)')).click();
    await page.locator('.panel').getByRole('button', { name: 'View all comments' }).click();
    await list.getByText('This paragraph', { exact: true }).waitFor();
  };
  await narrow(1);
  await list.getByText('Has your shed flooded?').waitFor();
  await list.getByRole('button', { name: 'Answer this question' }).click();
  await write(list.getByRole('textbox', { name: 'Answer this question' }), list, 'Once is enough.');
  expect((await published(service, key, 'Once is enough.')).threadId).toBe(question.id);

  await narrow(3);
  await list.getByRole('button', { name: 'Comment on this paragraph' }).click();
  await write(list.getByRole('textbox', { name: 'Comment on this paragraph' }), list, 'Tables first.');
  expect((await published(service, key, 'Tables first.')).anchor?.excerpt).toMatch(/^The council will look/);
  await page.context().close();
});

test('at a closed question comments are on the paragraph; it closes on open pages too', async () => {
  const key = await publish(service);
  const question = await ask(service, key, 1, 'Has your shed flooded?');
  await say(service, key, 'Unrelated, but interesting.', { paragraph: 1 });
  const page = await openArticle(browser, service, key, { as: 'nadia' });
  await badge(page, 1).and(page.locator('.asks')).click();
  const panel = page.locator('.panel');
  await panel.getByRole('button', { name: 'Comment on something else' }).waitFor();
  const closed = await service.call('PATCH', `/prompts/${question.id}`, {
    token: moderator(service),
    body: { closed: true },
  });
  expect(closed.status).toBe(200);
  await panel.getByText('The author has closed this question.').waitFor();
  await write(
    panel.getByRole('textbox', { name: 'Comment on this paragraph' }),
    panel,
    'Too late, it seems.',
  );
  expect((await published(service, key, 'Too late, it seems.')).threadId).not.toBe(question.id);
  await page.context().close();
});

/** Locks or unlocks a thread as a moderator elsewhere does. */
async function lock(threadId: string, locked: boolean): Promise<void> {
  const body = { locked, reason: 'It goes in circles.' };
  const answer = await service.call('PUT', `/threads/${threadId}/lock`, { token: moderator(service), body });
  expect(answer.status).toBe(200);
}

test('no reply is offered in a locked thread, a closed question or a closed article', async () => {
  const key = await publish(service);
  const inline = await say(service, key, 'Locked at its paragraph.', { paragraph: 1 });
  await say(service, key, 'An answer in it.', { by: 'theo', answers: inline });
  const whole = await say(service, key, 'Locked, about all of it.');
  await say(service, key, 'An answer to all of it.', { by: 'theo', answers: whole });
  await say(service, key, 'Open to replies.', { by: 'ines' });
  const question = await ask(service, key, 2, 'Which commas?');
  const token = service.token({ sub: 'karl', name: 'Karl' });
  await service.call('POST', `/threads/${question.id}/comments`, { token, body: { body: 'All of them.' } });
  for (const id of [inline.thread.id, whole.thread.id]) await lock(id, true);
  const close = { token: moderator(service), body: { closed: true } };
  expect((await service.call('PATCH', `/prompts/${question.id}`, close)).status).toBe(200);

  const page = await openArticle(browser, service, key, { as: 'nadia' });
  const list = page.locator('interline-comments');
  await list.scrollIntoViewIfNeeded();
  await list.getByText('An answer to all of it.').waitFor();
  const replies = list.locator('[data-act=reply]');
  const offered = (): Promise<(string | null)[]> =>
    replies.evaluateAll((nodes) => nodes.map((node) => node.ariaLabel));
  await expect(offered()).resolves.toEqual(['Reply to Ines']);

  // On a page that is open: unlocked, locked, the article closed and opened again.
  const answersAll = list.locator('[data-act=reply][aria-label="Reply to Theo"]');
  await lock(whole.thread.id, false);
  await answersAll.waitFor();
  await expect(offered()).resolves.toEqual(['Reply to Ines', 'Reply to Rosa', 'Reply to Theo']);
  await lock(whole.thread.id, true);
  await answersAll.waitFor({ state: 'detached' });
  await expect(offered()).resolves.toEqual(['Reply to Ines']);

  const { article } = await pageOf(service, `key=${key}`);
  const setState = async (state: string): Promise<void> => {
    const body = { state, reason: 'Over and done.' };
    const path = `/articles/${article?.id}/state`;
    expect((await service.call('PUT', path, { token: moderator(service), body })).status).toBe(200);
  };
  await setState('closed');
  await list.getByText('Comments on this article are closed.').waitFor();
  await replies.first().waitFor({ state: 'detached' });
  await badge(page, 1).click();
  await panelOf(page).getByText('Comments on this article are closed.').waitFor();
  await expect(panelOf(page).getByRole('textbox').count()).resolves.toBe(0);
  await expect(badge(page, 0).count()).resolves.toBe(1);
  await expect(badge(page, 0).isVisible()).resolves.toBe(false);
  await setState('open');
  await replies.first().waitFor();
  await badge(page, 0).waitFor();
  await page.context().close();
});

test.each(['deleted', 'hidden'])(
  'the discussion of an article that is %s disappears from open pages',
  async (how) => {
    const key = await publish(service);
    const { article } = await say(service, key, 'Eleven, I counted.', { paragraph: 1 });
    await say(service, key, 'And I do not think so.');
    const page = await openArticle(browser, service, key);
    const list = page.locator('interline-comments');
    await list.scrollIntoViewIfNeeded();
    await list.getByText('And I do not think so.').waitFor();
    const path = how === 'deleted' ? `/publications/${key}` : `/articles/${article.id}/state`;
    const token = service.token({ sub: 'chief', roles: ['admin'] });
    const body = { state: 'hidden', reason: 'A mistake.' };
    const answer = await (how === 'deleted'
      ? service.call('DELETE', path, { token })
      : service.call('PUT', path, { token, body }));
    expect(answer.status).toBeLessThan(300);
    await list.getByText('And I do not think so.').waitFor({ state: 'detached' });
    await list.getByRole('heading', { name: '0 comments' }).waitFor();
    await badge(page, 1).and(page.locator(':not(.empty)')).waitFor({ state: 'detached' });
    await page.context().close();
  },
);

test('a thread locked while its panel is open offers no reply there, until it is unlocked', async () => {
  const key = await publish(service);
  const said = await say(service, key, 'Eleven, I counted.', { paragraph: 1 });
  const page = await openArticle(browser, service, key, { as: 'nadia' });
  await badge(page, 1).and(page.locator(':not(.empty)')).click();
  const reply = panelOf(page).getByRole('button', { name: 'Reply to Rosa' });
  await reply.waitFor();
  await lock(said.thread.id, true);
  await reply.waitFor({ state: 'detached' });
  await panelOf(page).getByText('This thread is locked.').waitFor();
  await lock(said.thread.id, false);
  await reply.waitFor();
  await page.context().close();
});

test('the filter for comments in the text has the label that the site sets', async () => {
  const site = await service.newSite({ inlineLabel: 'Margin notes' });
  const key = await publish(site);
  await say(site, key, 'Eleven, I counted.', { paragraph: 1 });
  await say(site, key, 'About all of it.');
  const page = await openArticle(browser, site, key);
  const list = page.locator('interline-comments');
  await list.scrollIntoViewIfNeeded();
  await list.getByRole('button', { name: 'Margin notes' }).click();
  await list.getByText('About all of it.').waitFor({ state: 'detached' });
  expect(await list.locator('[part=bar]').innerText()).toMatch(/Margin notes\s+View all comments/);
  expect(await list.getByText('In the text').count()).toBe(0);
  await page.context().close();
});

test.each(['newest', 'oldest', 'top', 'hottest'])(
  'a comment on the article written under “In the text” is shown to its writer, %s first',
  async (sort) => {
    const key = await publish(service);
    // More than one page of each kind.
    for (let more = 0; more < 24; more++)
      await say(service, key, `Said before, ${more}.`, more % 2 ? { paragraph: 1 } : {});
    const page = await openArticle(browser, service, key, { as: 'nadia', attributes: `sort="${sort}"` });
    const list = page.locator('interline-comments');
    await list.scrollIntoViewIfNeeded();
    await list.getByRole('button', { name: 'In the text' }).click();
    await list.locator('[part=bar]').waitFor();
    await list.getByRole('button', { name: 'Write a comment' }).click();
    await list.getByRole('textbox').fill('About all of it.');
    await list.getByRole('textbox').press('Control+Enter');
    const own = list.locator('.comment', { hasText: 'About all of it.' });
    await own.waitFor();
    await inSight(own);
    await list.getByRole('button', { name: 'All', exact: true, pressed: true }).waitFor();
    await expect(own.count()).resolves.toBe(1);
    await page.context().close();
  },
);

test('a new comment is scrolled into its writer’s view when the oldest come first', async () => {
  const key = await publish(service);
  for (let more = 0; more < 12; more++) await say(service, key, `Said before, ${more}. `.repeat(40));
  const page = await openArticle(browser, service, key, { as: 'nadia', attributes: 'sort="oldest"' });
  const list = page.locator('interline-comments');
  await list.scrollIntoViewIfNeeded();
  await list.getByRole('button', { name: 'Write a comment' }).click();
  await list.getByRole('textbox').fill('The newest of all.');
  await list.getByRole('textbox').press('Control+Enter');
  const own = list.locator('.comment', { hasText: 'The newest of all.' });
  await own.waitFor();
  await inSight(own);
  await page.context().close();
});

/** Waits until the comment is wholly in the window. */
async function inSight(comment: Locator): Promise<void> {
  await comment.evaluate(
    (node) =>
      new Promise<void>((resolve) =>
        new IntersectionObserver((entries, observer) => {
          if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
          observer.disconnect();
          resolve();
        }).observe(node),
      ),
  );
}

test('a comment sent after a reload does not scroll the page', async () => {
  const key = await publish(service);
  for (let more = 0; more < 6; more++) await say(service, key, `Said before, ${more}. `.repeat(40));
  const page = await openArticle(browser, service, key, { as: 'nadia', attributes: 'sort="oldest"' });
  const list = page.locator('interline-comments');
  await page.route('**/threads', (route) => route.abort());
  await list.scrollIntoViewIfNeeded();
  await list.getByRole('button', { name: 'Write a comment' }).click();
  await list.getByRole('textbox').fill('Sent later.');
  await list.getByRole('textbox').press('Control+Enter');
  await list.locator('.outgoing').getByRole('button', { name: 'Try again' }).waitFor();
  await page.unroute('**/threads');
  await page.evaluate(() => scrollTo(0, 0));
  await page.reload();
  await layOut(page);
  await list.locator('.comment', { hasText: 'Sent later.' }).waitFor();
  await expect(page.evaluate(() => scrollY)).resolves.toBe(0);
  await page.context().close();
});
