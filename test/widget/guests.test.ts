/** Writing without an account, and agreeing to what the publisher asks, in the widget. */
import { beforeEach, expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { until } from '../support/conditions.js';
import type { TestService } from '../support/service.js';
import { axe, badge, heard, setupBrowser, openArticle, publish, say, writtenIn } from './widget-page.js';

const CONSENT = { text: 'I have read the privacy notice.', url: 'https://news.example/privacy' };

let service: TestService;
let browser: Browser;

setupBrowser((...started) => ([service, browser] = started), { env: { GUEST_WORK: '20000' } });
beforeEach(() => service.changeSettings({ guests: 'on', consent: null }));

function listOf(page: Page): Locator {
  return page.locator('interline-comments');
}

async function write(page: Page, text: string): Promise<Locator> {
  const list = listOf(page);
  await list.getByRole('button', { name: 'Write a comment' }).click();
  await list.getByRole('textbox', { name: 'Write a comment' }).fill(text);
  return list;
}

test('a guest comments under a name, is marked as a guest, and can edit the comment after a reload', async () => {
  const key = await publish(service);
  const page = await openArticle(browser, service, key);
  const asked: string[] = [];
  page.on('request', (request) =>
    asked.push(new URL(request.url()).pathname.replace(/.*\/sites\/[^/]+/, '')),
  );
  const started = page.waitForEvent('worker');
  const list = await write(page, 'Eleven, I counted.');
  // The work is done on another thread, and while they write.
  await started;
  await expect(axe(page)).resolves.toEqual([]);
  expect(await heard(page, 'login-request')).toEqual([]);
  await list.getByRole('textbox', { name: 'Your name' }).fill(' Ann  Onym ');
  await list.getByRole('button', { name: 'Post as guest' }).click();
  const own = list.locator('.comment', { hasText: 'Eleven, I counted.' });
  await own.getByText('Ann Onym').waitFor();
  await own.locator('.meta').getByText('guest', { exact: true }).waitFor();
  expect(asked.filter((path) => path.startsWith('/guests'))).toEqual(['/guests/challenge', '/guests']);
  await expect(axe(page)).resolves.toEqual([]);

  // Leaving first ends the requests of this page: a response that a reload interrupts is never finished.
  const address = page.url();
  await page.goto('about:blank');
  const known = page.waitForResponse(/\/overlay$/);
  await page.goto(address);
  await (await known).finished();
  await list.scrollIntoViewIfNeeded();
  await own.getByRole('button', { name: /^More actions/ }).click();
  await list.getByRole('menuitem', { name: 'Edit' }).click();
  await own.getByRole('textbox').fill('Twelve, I counted.');
  await own.getByRole('button', { name: 'Save' }).click();
  const edited = list.locator('.comment', { hasText: 'Twelve, I counted.' });
  await edited.getByText('edited').waitFor();

  await write(page, 'And once more.');
  await list.getByText('Commenting as Ann Onym (guest)').waitFor();
  await list.getByRole('button', { name: 'Post as guest' }).click();
  await list.locator('.comment', { hasText: 'And once more.' }).waitFor();
  expect(asked.filter((path) => path.startsWith('/guests'))).toHaveLength(2);

  await edited.getByRole('button', { name: /^More actions/ }).click();
  await list.getByRole('menuitem', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete this comment?' });
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await edited.waitFor({ state: 'detached' });
});

test('the keyboard is enough, in a panel, also if no worker can be started', async () => {
  const key = await publish(service);
  await service.changeSettings({ consent: CONSENT });
  const page = await openArticle(browser, service, key);
  await page.evaluate(() => {
    window.Worker = class {
      constructor() {
        throw new DOMException('no workers here', 'SecurityError');
      }
    } as unknown as typeof Worker;
  });
  await badge(page, 1).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Comments on this paragraph' });
  await panel.getByRole('textbox', { name: 'Comment on this paragraph' }).waitFor();
  await page.keyboard.type('From the keyboard.');
  await page.keyboard.press('Control+Enter');
  await panel.getByText('Enter your name.').waitFor();
  await panel.getByRole('textbox', { name: 'Your name' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('\u202eAnn');
  await page.keyboard.press('Enter');
  await panel.getByText('This name can’t be shown.').waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Ann');
  await page.keyboard.press('Enter');
  await panel.getByText('Tick the box to agree before you post.').waitFor();
  await panel.getByRole('checkbox', { name: CONSENT.text }).and(page.locator(':focus')).waitFor();
  await expect(axe(page)).resolves.toEqual([]);
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await panel
    .locator('.comment', { hasText: 'From the keyboard.' })
    .getByText('guest', { exact: true })
    .waitFor();
  expect(await heard(page, 'error')).toEqual([]);
});

test('consent is asked once per browser, also of people with an account, and again for a new text', async () => {
  await service.changeSettings({ consent: CONSENT, guests: 'off' });
  const key = await publish(service);
  const page = await openArticle(browser, service, key, { as: 'nadia' });
  const list = await write(page, 'I agree.');
  expect(await list.getByRole('link', { name: 'Read it in full' }).getAttribute('href')).toBe(CONSENT.url);
  await list.getByRole('button', { name: 'Post' }).click();
  await list.getByText('Tick the box to agree before you post.').waitFor();
  await list.getByRole('checkbox', { name: CONSENT.text }).check();
  await list.getByRole('button', { name: 'Post' }).click();
  await list.locator('.comment', { hasText: 'I agree.' }).waitFor();
  await write(page, 'Still.');
  expect(await list.getByRole('checkbox').count()).toBe(0);

  await service.changeSettings({ consent: { text: 'I have read the new notice.', url: null } });
  await list.getByRole('button', { name: 'Post' }).click();
  await list.getByText('The site now asks you to agree to something new').waitFor();
  await page.reload();
  await list.getByRole('button', { name: 'Write a comment' }).click();
  await expect(writtenIn(list.getByRole('textbox'))).resolves.toBe('Still.');
  await list.getByRole('checkbox', { name: 'I have read the new notice.' }).check();
  await list.getByRole('button', { name: 'Post' }).click();
  await list.locator('.comment', { hasText: 'Still.' }).waitFor();
});

test('a guest who votes or reports is asked to sign in, and can sign in before a comment too', async () => {
  const key = await publish(service);
  await say(service, key, 'A fair point.');
  const page = await openArticle(browser, service, key);
  const list = listOf(page);
  await list.getByRole('button', { name: 'Vote up, 0 votes' }).click();
  await list.getByText('Sign in to vote.').waitFor();
  await list.getByRole('button', { name: 'Sign in', exact: true }).click();
  expect(await heard(page, 'login-request')).toHaveLength(1);
  await write(page, 'Hello.');
  await list.getByRole('button', { name: 'Or sign in' }).click();
  expect(await heard(page, 'login-request')).toHaveLength(2);
  await page.evaluate(
    (token) => Object.assign(document.querySelector('interline-comments') ?? {}, { token }),
    service.token({ sub: 'nadia', name: 'Nadia' }),
  );
  await list.getByRole('button', { name: 'Post as guest' }).click();
  const own = list.locator('.comment', { hasText: 'Hello.' });
  await own.getByText('Nadia').waitFor();
  expect(await own.getByText('guest', { exact: true }).count()).toBe(0);
});

test('a held guest sees the reason, can choose another name, and does new work after the token expired', async () => {
  await service.changeSettings({ guests: 'held' });
  const key = await publish(service);
  const page = await openArticle(browser, service, key);
  const list = await write(page, 'May I?');
  await list.getByRole('textbox', { name: 'Your name' }).fill('Ann');
  await list.getByRole('button', { name: 'Post as guest' }).click();
  await list.getByText('Reason: we review guest comments before publishing').waitFor();

  await write(page, 'May I, as Bea?');
  await list.getByRole('button', { name: 'Change name' }).click();
  await list.getByRole('textbox', { name: 'Your name' }).and(page.locator(':focus')).fill('Bea');
  await list.getByRole('button', { name: 'Post as guest' }).click();
  await list.locator('.comment', { hasText: 'May I, as Bea?' }).getByText('Bea', { exact: true }).waitFor();

  // The site's guests lose their passes at once.
  await service.changeSettings({ guests: 'off' });
  await service.changeSettings({ guests: 'on' });
  await service.ctx.db.prisma.signingKey.updateMany({
    where: { kid: { startsWith: 'guests-' } },
    data: { revokedAt: new Date() },
  });
  await service.changeSettings({ guests: 'on' });
  await write(page, 'Third time.');
  await list.getByRole('button', { name: 'Post as guest' }).click();
  await list.locator('.comment', { hasText: 'Third time.' }).getByText('Bea', { exact: true }).waitFor();
});

test('expired work is done again silently, and a site that turns guests off shows a message', async () => {
  const key = await publish(service);
  const page = await openArticle(browser, service, key);
  const list = await write(page, 'Late.');
  await list.getByRole('textbox', { name: 'Your name' }).fill('Ann');
  let tries = 0;
  await page.route('**/guests', (route) =>
    ++tries === 1
      ? route.fulfill({ status: 422, json: { code: 'challenge_expired', status: 422 } })
      : route.continue(),
  );
  await list.getByRole('button', { name: 'Post as guest' }).click();
  await list.locator('.comment', { hasText: 'Late.' }).waitFor();
  expect(tries).toBe(2);

  const other = await openArticle(browser, service, key);
  const there = await write(other, 'Too late.');
  await there.getByRole('textbox', { name: 'Your name' }).fill('Bea');
  await service.changeSettings({ guests: 'off' });
  await there.getByRole('button', { name: 'Post as guest' }).click();
  await there.getByText('Guests can’t comment here any more.').waitFor();
  await there.getByRole('button', { name: 'Sign in', exact: true }).click();
  await until('the page is asked to sign in', async () => (await heard(other, 'login-request')).length);
  await expect(writtenIn(there.getByRole('textbox', { name: 'Write a comment' }))).resolves.toBe('Too late.');
});

test('the guest form works right to left, on a phone in the dark', async () => {
  await service.changeSettings({ consent: CONSENT });
  const key = await publish(service);
  const page = await openArticle(browser, service, key, {
    direction: 'rtl',
    attributes: 'lang="ar"',
    context: { viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true, colorScheme: 'dark' },
  });
  const list = listOf(page);
  await list.getByRole('button', { name: 'اكتب تعليقًا' }).click();
  const name = list.getByRole('textbox', { name: 'اسمك' });
  await name.fill('سارة');
  await expect(axe(page)).resolves.toEqual([]);
  const [field, box] = [await name.boundingBox(), await list.getByRole('checkbox').boundingBox()];
  expect(field?.height).toBeGreaterThanOrEqual(44);
  expect(box && box.x > 195).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
