/** Comments since a reader's last visit, and stepping through them. */
import { expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { TestService } from '../support/service.js';
import { axe, badge, setupBrowser, openArticle, publish, say } from './widget-page.js';

let service: TestService;
let browser: Browser;

setupBrowser((...started) => ([service, browser] = started));

/** Waits until a badge has this name. */
async function named(page: Page, block: number, name: string): Promise<void> {
  await page.waitForFunction(
    ([at, wanted]) =>
      [...document.querySelectorAll('interline-badge')][Number(at)]?.shadowRoot
        ?.querySelector('.badge')
        ?.getAttribute('aria-label')
        ?.endsWith(': ' + wanted),
    [block, name],
  );
}

/** Leaves the page for another of the same site, so that it is not live any more. */
async function leave(page: Page): Promise<void> {
  await page.goto(`${service.url}/healthz`);
}

test('the bundle has the time of the newest published comment of a paragraph', async () => {
  const key = await publish(service);
  await say(service, key, 'First.', { paragraph: 1 });
  const second = await say(service, key, 'Second.', { paragraph: 1 });
  const moderator = service.token({ sub: 'mo', roles: ['moderator'] });
  const latest = async (): Promise<unknown> =>
    (await service.call('GET', `/page?key=${key}`)).body.paragraphs[0].latestAt;
  await expect(latest()).resolves.toBe(second.comment.createdAt);
  await service.call('POST', '/moderation/decisions', {
    token: moderator,
    body: { commentIds: [second.comment.id], action: 'reject', reason: 'off_topic' },
  });
  await expect(latest()).resolves.not.toBe(second.comment.createdAt);
});

test('a second visit shows the new comments, and steps through them', async () => {
  const key = await publish(service);
  await say(service, key, 'Old news.', { paragraph: 1 });
  await say(service, key, 'Quiet here.', { paragraph: 2 });
  const page = await openArticle(browser, service, key);
  const address = page.url();
  const list = page.locator('interline-comments');
  await named(page, 1, '1 comment on this paragraph');
  await list.scrollIntoViewIfNeeded();
  await list.getByText('Old news.').waitFor();
  await expect(list.getByText('New', { exact: true }).count()).resolves.toBe(0);
  await expect(list.getByRole('button', { name: 'Next unread' }).count()).resolves.toBe(0);

  await leave(page);
  await say(service, key, 'Fresh at the shed.', { by: 'theo', paragraph: 1 });
  await say(service, key, 'Fresh about it all.', { by: 'theo' });
  await page.goto(address);
  await named(page, 1, '2 comments on this paragraph, 1 new');
  await named(page, 2, '1 comment on this paragraph');
  await expect(badge(page, 1).evaluate((node) => node.matches('.fresh'))).resolves.toBe(true);
  await badge(page, 1).getByText('1 new', { exact: true }).waitFor();
  await list.scrollIntoViewIfNeeded();
  await list.getByText('Fresh about it all.').waitFor();
  await expect(list.getByText('New', { exact: true }).count()).resolves.toBe(2);
  await expect(axe(page)).resolves.toEqual([]);

  const next = list.getByRole('button', { name: 'Next unread' });
  const focused = (): Promise<string> =>
    list.evaluate((node) => node.shadowRoot?.activeElement?.querySelector('.body')?.textContent ?? '');
  await next.click();
  await expect(focused()).resolves.toContain('Fresh about it all.');
  await next.click();
  await expect(focused()).resolves.toContain('Fresh at the shed.');
  await next.waitFor({ state: 'hidden' });

  await badge(page, 1).click();
  await named(page, 1, '2 comments on this paragraph');
  await expect(badge(page, 1).getByText('new').count()).resolves.toBe(0);
  await leave(page);
  await page.goto(address);
  await named(page, 1, '2 comments on this paragraph');
});

test('a reply the list has not loaded is found, and the reader’s own comments are never new', async () => {
  const key = await publish(service);
  const root = await say(service, key, 'The root.', { paragraph: 0 });
  for (let at = 1; at <= 5; at++) await say(service, key, `Answer ${at}.`, { answers: root });
  const page = await openArticle(browser, service, key, { as: 'ida' });
  const address = page.url();
  await named(page, 0, '6 comments on this paragraph');
  await leave(page);
  await say(service, key, 'A late answer.', { by: 'theo', answers: root });
  await say(service, key, 'Mine.', { by: 'ida' });
  await page.goto(address);
  const list = page.locator('interline-comments');
  await list.scrollIntoViewIfNeeded();
  await list.getByText('Mine.').waitFor();
  await list.getByRole('button', { name: 'Next unread' }).click();
  await list.getByText('A late answer.').waitFor();
  await list.getByRole('button', { name: 'Next unread' }).waitFor({ state: 'hidden' });
  await expect(list.getByText('New', { exact: true }).count()).resolves.toBe(1);
});
