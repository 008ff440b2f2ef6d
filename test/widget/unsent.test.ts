/** Words that were posted and not answered for: shown at once, kept through reloads, sent once, given back when refused. */
import { expect, test } from '@jest/globals';
import type { Browser, Locator, Page, Route } from 'playwright-core';
import { until } from '../support/conditions.js';
import type { TestService } from '../support/service.js';
import {
  axe,
  badge,
  heard,
  layOut,
  setupBrowser,
  openArticle,
  publish,
  say,
  writtenIn,
} from './widget-page.js';

let service: TestService;
let browser: Browser;

setupBrowser((...started) => ([service, browser] = started), { settings: { guests: 'on' } });

/** Words of a comment that waits, in `root`. */
function waiting(root: Locator): Locator {
  return root.getByRole('group', { name: 'Posting' }).getByText('Not sent yet. Saved on this device.');
}

/** Writes in the list under the article and posts. */
async function post(page: Page, text: string): Promise<Locator> {
  const list = page.locator('interline-comments');
  await list.getByRole('button', { name: 'Write a comment' }).click();
  await list.getByRole('textbox').fill(text);
  await list.getByRole('button', { name: 'Post', exact: true }).click();
  return list;
}

/** What is posted meets `answer`; resolves with the idempotency keys it came with. */
async function intercept(
  page: Page,
  answer: (route: Route, attempt: number) => Promise<unknown>,
): Promise<string[]> {
  const keys: string[] = [];
  await page.context().route(/\/(?:threads|threads\/[^/]+\/comments)$/, async (route) => {
    if (route.request().method() !== 'POST') return await route.continue();
    keys.push(route.request().headers()['idempotency-key'] ?? '');
    await answer(route, keys.length);
  });
  return keys;
}

async function bodies(key: string): Promise<string[]> {
  const page = await service.call('GET', `/page?key=${key}`);
  const list = await service.call('GET', `/articles/${page.body.article.id}/comments`);
  return (list.body.items as { text?: string; html: string }[]).map(({ html }) => html);
}

test('a comment shows at once, before the service has responded', async () => {
  const key = await publish(service);
  const page = await openArticle(browser, service, key, { as: 'nadia' });
  const held: Route[] = [];
  await intercept(page, (route) => Promise.resolve(held.push(route)));
  const list = await post(page, 'As fast\nas thought.');
  const outgoing = list.getByRole('group', { name: 'Posting' });
  await outgoing.getByText('As fast as thought.').waitFor();
  await outgoing.and(page.locator(':focus')).waitFor();
  expect(await list.getByRole('textbox').count()).toBe(0);
  await expect(axe(page)).resolves.toEqual([]);
  await until('it is on its way', () => held.length);
  for (const route of held) await route.continue();
  await list.locator('.comment').getByText('As fast').waitFor();
  await outgoing.waitFor({ state: 'detached' });
  await list.getByRole('button', { name: 'Write a comment' }).and(page.locator(':focus')).waitFor();
});

test('an unsent comment survives a reload, is sent automatically, and arrives once', async () => {
  const key = await publish(service);
  const page = await openArticle(browser, service, key, { as: 'nadia' });
  let down = true;
  // The answer is lost on its way: the service has taken the comment, and the browser does not know.
  const keys = await intercept(page, async (route, attempt) => {
    if (attempt === 1) await route.fetch();
    await (down ? route.abort() : route.continue());
  });
  const list = await post(page, 'Out of the tunnel.');
  await waiting(list).waitFor();
  await expect(axe(page)).resolves.toEqual([]);
  expect(await heard(page, 'error')).toMatchObject([{ error: { code: 'offline' } }]);

  await page.reload();
  await layOut(page);
  await list.scrollIntoViewIfNeeded();
  await waiting(list).waitFor();
  await list.getByRole('group', { name: 'Posting' }).getByText('Out of the tunnel.').waitFor();
  const before = keys.length;
  down = false;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await list.getByRole('group', { name: 'Posting' }).waitFor({ state: 'detached' });
  await list.locator('.comment').getByText('Out of the tunnel.').waitFor();
  expect(keys.length).toBeGreaterThan(before);
  expect(new Set(keys).size).toBe(1);
  expect(await bodies(key)).toEqual(['<p>Out of the tunnel.</p>']);

  await page.reload();
  await layOut(page);
  await list.getByRole('button', { name: 'Write a comment' }).click();
  await expect(writtenIn(list.getByRole('textbox'))).resolves.toBe('');
  expect(await list.locator('.comment').count()).toBe(1);
});

test('an unsent comment is sent from the next page of the site too', async () => {
  const [here, there] = [await publish(service), await publish(service)];
  const page = await openArticle(browser, service, here, { as: 'nadia' });
  let down = true;
  const keys = await intercept(page, (route) => (down ? route.abort() : route.continue()));
  await waiting(await post(page, 'From the first page.')).waitFor();
  down = false;
  await page.evaluate((other) => {
    const element = document.querySelector('interline-comments');
    element?.setAttribute('key', other);
  }, there);
  await until('it is sent', async () => (await bodies(here)).length);
  expect(keys).toHaveLength(2);
  expect(keys[1]).toBe(keys[0]);
  expect(await bodies(there)).toEqual([]);
});

test('a comment refused on another page waits for the page it was written on', async () => {
  const [here, there] = [await publish(service), await publish(service)];
  const { thread } = await say(service, here, 'Lock me meanwhile.');
  const page = await openArticle(browser, service, here, { as: 'nadia' });
  let down = true;
  const keys = await intercept(page, (route) => (down ? route.abort() : route.continue()));
  const list = page.locator('interline-comments');
  await list.getByRole('button', { name: 'Reply to Rosa' }).click();
  await list.getByRole('textbox').fill('From the tunnel.');
  await page.keyboard.press('Control+Enter');
  await waiting(list).waitFor();
  const moderator = service.token({ sub: 'mo', roles: ['moderator'] });
  const lock = { token: moderator, body: { locked: true, reason: 'Settled.' } };
  expect((await service.call('PUT', `/threads/${thread.id}/lock`, lock)).status).toBe(200);
  down = false;
  const show = (key: string): Promise<void> =>
    page.evaluate((other) => {
      // A new tab, which has no drafts.
      sessionStorage.clear();
      document.querySelector('interline-comments')?.setAttribute('key', other);
    }, key);
  await show(there);
  await until('the other page has tried', () => keys.length === 2);
  await until('the answer is kept', () =>
    page.evaluate(() =>
      Object.values(localStorage).some((value) => String(value).includes('"refused":true')),
    ),
  );
  await show(here);
  await list.scrollIntoViewIfNeeded();
  await list.getByText('This thread is locked.').first().waitFor();
  await expect(writtenIn(list.getByRole('textbox'))).resolves.toBe('From the tunnel.');
  expect(new Set(keys).size).toBe(1);
});

test('sending is tried again on request, and the text can be withdrawn', async () => {
  const key = await publish(service);
  const page = await openArticle(browser, service, key, { as: 'nadia' });
  const keys = await intercept(page, (route, attempt) =>
    attempt <= 2 ? route.fulfill({ status: 503, body: 'no' }) : route.continue(),
  );
  const list = await post(page, 'Frist.');
  await list.getByRole('button', { name: 'Try again' }).click();
  await until('it is tried again', () => keys.length === 2);
  await list.getByRole('button', { name: 'Edit your comment' }).click();
  const field = list.getByRole('textbox');
  await field.and(page.locator(':focus')).waitFor();
  await expect(writtenIn(field)).resolves.toBe('Frist.');
  await field.fill('First.');
  await list.getByRole('button', { name: 'Post', exact: true }).click();
  await list.locator('.comment').getByText('First.').waitFor();
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
  expect(await bodies(key)).toEqual(['<p>First.</p>']);
});

test('a refusal returns the text with the reason', async () => {
  const key = await publish(service);
  const { thread } = await say(service, key, 'Lock me.');
  const page = await openArticle(browser, service, key, { as: 'nadia' });
  const list = page.locator('interline-comments');
  await list.getByRole('button', { name: 'Reply to Rosa' }).click();
  await list.getByRole('textbox').fill('Too late.');
  const moderator = service.token({ sub: 'mo', roles: ['moderator'] });
  // The page gets no event before the response to the reply.
  await page.route('**/events?*', (route) => route.abort());
  await service.call('PUT', `/threads/${thread.id}/lock`, {
    token: moderator,
    body: { locked: true, reason: 'Settled.' },
  });
  await page.keyboard.press('Control+Enter');
  await list.getByText('This thread is locked.').first().waitFor();
  await expect(writtenIn(list.getByRole('textbox'))).resolves.toBe('Too late.');
  await page.reload();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => /unsent/.test(name)))).toEqual(
    [],
  );
});

test('a comment sent from a panel that was closed waits there when it opens again', async () => {
  const key = await publish(service);
  const page = await openArticle(browser, service, key, { as: 'nadia' });
  let down = true;
  await intercept(page, (route) => (down ? route.abort() : route.continue()));
  await badge(page, 2).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Comments on this paragraph' });
  await panel.getByRole('textbox').fill('Commas matter.');
  await page.keyboard.press('Control+Enter');
  await waiting(panel).waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await badge(page, 2).focus();
  await page.keyboard.press('Enter');
  await waiting(panel).waitFor();
  await panel.locator('.body').getByText('Commas matter.').waitFor();
  down = false;
  await panel.getByRole('button', { name: 'Try again' }).click();
  await panel.locator('.comment').getByText('Commas matter.').waitFor();
  await waiting(panel).waitFor({ state: 'detached' });
  expect(await panel.getByText('Commas matter.').count()).toBe(1);
});

test('a second unsent comment waits with the first, and neither is lost', async () => {
  const key = await publish(service);
  const { comment } = await say(service, key, 'Answer me.');
  const page = await openArticle(browser, service, key, { as: 'nadia' });
  let down = true;
  await intercept(page, (route) => (down ? route.abort() : route.continue()));
  const list = await post(page, 'The first.');
  await waiting(list).waitFor();
  await list.getByRole('button', { name: 'Reply to Rosa' }).click();
  await list.getByRole('textbox').fill('The second.');
  await page.keyboard.press('Control+Enter');
  await until('both wait', async () => (await waiting(list).count()) === 2);
  await page.reload();
  await layOut(page);
  await list.scrollIntoViewIfNeeded();
  await list.locator('.body').getByText('The first.').waitFor();
  await list.getByRole('button', { name: 'Reply to Rosa' }).click();
  await expect(writtenIn(list.getByRole('textbox'))).resolves.toBe('The second.');
  down = false;
  await page.keyboard.press('Control+Enter');
  await list.locator(`[data-id="${comment.id}"] .comment`).getByText('The second.').waitFor();
  await list.getByRole('button', { name: 'Try again' }).click();
  await list.locator('.comment').getByText('The first.').waitFor();
  expect(await bodies(key)).toHaveLength(2);
});

test('an unsent comment is not sent as another person, and its writer can renew the session', async () => {
  const key = await publish(service);
  const page = await openArticle(browser, service, key, { as: 'nadia' });
  let down = true;
  const keys = await intercept(page, (route) => (down ? route.abort() : route.continue()));
  const list = await post(page, 'By Nadia.');
  await waiting(list).waitFor();
  down = false;
  const signIn = (token: string): Promise<void> =>
    page.evaluate((value) => {
      const old = document.querySelector('interline-comments');
      const fresh = old?.cloneNode() as HTMLElement & { token: string };
      fresh.removeAttribute('token');
      fresh.token = value;
      old?.replaceWith(fresh);
    }, token);
  await signIn(service.token({ sub: 'theo', name: 'Theo' }));
  await list.scrollIntoViewIfNeeded();
  await list.getByRole('button', { name: 'Write a comment' }).click();
  await expect(writtenIn(list.getByRole('textbox'))).resolves.not.toContain('Theo');
  expect(keys).toHaveLength(1);
  expect(await bodies(key)).toEqual([]);

  await signIn(service.token({ sub: 'nadia', name: 'Nadia', lifetime: -60 }));
  await page.evaluate(
    (fresh) => {
      Object.assign(document.querySelector('interline-comments') ?? {}, { getToken: () => fresh });
    },
    service.token({ sub: 'nadia', name: 'Nadia' }),
  );
  await list.scrollIntoViewIfNeeded();
  await list.locator('.comment', { hasText: 'Nadia' }).getByText('By Nadia.').waitFor();
  expect(new Set(keys).size).toBe(1);
});

test('a guest’s unsent comment waits as well', async () => {
  const key = await publish(service);
  const page = await openArticle(browser, service, key);
  let down = true;
  await intercept(page, (route) => (down ? route.abort() : route.continue()));
  const list = page.locator('interline-comments');
  await list.getByRole('button', { name: 'Write a comment' }).click();
  await list.getByRole('textbox', { name: 'Write a comment' }).fill('By a guest.');
  await list.getByRole('textbox', { name: 'Your name' }).fill('Ines');
  await list.getByRole('button', { name: 'Post as guest' }).click();
  await waiting(list).waitFor();
  await page.reload();
  await layOut(page);
  await list.scrollIntoViewIfNeeded();
  await waiting(list).waitFor();
  down = false;
  await list.getByRole('button', { name: 'Try again' }).click();
  await list.locator('.comment', { hasText: 'Ines' }).getByText('By a guest.').waitFor();
});
