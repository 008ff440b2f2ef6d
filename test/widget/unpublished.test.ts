/** An unpublished page: the first comment registers it, with its paragraph as it is on the page. */
import { expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { TestService } from '../support/service.js';
import { badge, openArticle, openContext, PARAGRAPHS, setupBrowser } from './widget-page.js';

let service: TestService;
let browser: Browser;
setupBrowser((...started) => ([service, browser] = started));

test('a commented paragraph is stored word for word, unverified, and found by the next reader', async () => {
  const key = 'never-published';
  const address = `${service.url}/host/${key}`;
  const open = async () => {
    const page = await (await openContext(browser)).newPage();
    await page.route(`${service.url}/host/**`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><head><title>The tide tables</title>
          <script type="module" src="/widget/interline.js"></script></head>
          <body><article>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article>
          <interline-comments site="${service.site}" token="${service.token('rosa')}"></interline-comments></body></html>`,
      }),
    );
    await page.goto(address);
    return page;
  };
  const first = await open();
  await badge(first, 1).focus();
  await badge(first, 1).press('Enter');
  const panel = first.getByRole('dialog', { name: 'Comments on this paragraph' });
  await panel.getByRole('textbox').fill('Twelve minutes, by my watch.');
  await panel.getByRole('textbox').press('Control+Enter');
  await panel.locator('.comment').first().waitFor();

  const bundle = await service.call('GET', `/page?url=${encodeURIComponent(address)}`);
  expect(bundle.body.paragraphs).toMatchObject([{ verified: false, comments: 1 }]);
  const list = await service.call('GET', `/articles/${bundle.body.article.id}/comments`);
  expect(list.body.items[0].anchor.excerpt).toMatch(/^Rafael Moreno noticed first/);

  const second = await open();
  await second.locator('article p').nth(1).locator('interline-badge .badge:not(.empty)').waitFor();
  expect(await badge(second, 1).getAttribute('aria-label')).toMatch(/: 1 comment on this paragraph$/);

  // Readers of an unpublished page need not know; readers of a published one do, if the text differs.
  const comments = second.locator('interline-comments');
  const note = 'Not matched to the published text yet';
  await comments.scrollIntoViewIfNeeded();
  await comments.locator('.quote', { hasText: 'Rafael Moreno noticed first' }).waitFor();
  await expect(comments.locator('.states').count()).resolves.toBe(0);
  const fragment = async () =>
    (await service.call('GET', `/fragment?url=${encodeURIComponent(address)}`)).text;
  await expect(fragment()).resolves.not.toContain(note);
  await service.publish(key, ['Another text altogether.', 'With nothing of it.'], { url: address });
  await second.reload();
  await comments.scrollIntoViewIfNeeded();
  await comments.locator('.states', { hasText: note }).waitFor();
  await expect(fragment()).resolves.toContain(note);
});

test('comments on a page with a key that is not published yet stay on it, before and after it is published', async () => {
  const key = 'published-late';
  const address = `${service.url}/host/${key}`;
  const page = await openArticle(browser, service, key, { as: 'rosa' });
  const list = page.locator('interline-comments');
  await list.scrollIntoViewIfNeeded();
  await list.getByRole('button', { name: 'Write a comment' }).click();
  await list.getByRole('textbox').fill('Twelve minutes, by my watch.');
  await list.getByRole('textbox').press('Control+Enter');
  const posted = list.locator('.comment', { hasText: 'Twelve minutes' });
  await posted.and(list.locator('[data-id]')).waitFor();
  await page.reload();
  await list.scrollIntoViewIfNeeded();
  await posted.waitFor();
  await service.publish(key, PARAGRAPHS, { url: address });
  await page.reload();
  await list.scrollIntoViewIfNeeded();
  await posted.waitFor();
  const bundle = await service.call('GET', `/page?key=${key}`);
  expect(bundle.body.article.counts.comments).toBe(1);
});
