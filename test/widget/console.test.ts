/** Signing in to the console, what each role sees there, its layout on a phone, and its accessibility. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { createServiceToken } from '../../src/features/sites/credentials.js';
import { decide } from '../support/actions.js';
import { until } from '../support/conditions.js';
import { EASY, guest } from '../support/guests.js';
import type { TestService } from '../support/service.js';
import { axeFindings, onConsoleStage, openConsole, openView, post, read, showQueue } from './console-page.js';
import { STARTING } from './widget-page.js';

let service: TestService;
let browser: Browser;

onConsoleStage((...started) => ([service, browser] = started), { env: EASY });
beforeAll(async () => {
  for (const name of ['Ada', 'Ben', 'Cleo'])
    await post(service, name, `${name} saw a [walrus](https://sea.example).`);
}, STARTING);

describe('signing in', () => {
  test('the link’s token is removed from the address at once and lasts for the tab', async () => {
    const page = await openConsole(browser, service);
    expect(page.url()).not.toContain('token');
    await page.reload();
    await page.locator('.row-current').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Moderation' }).waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await page.context().close();
  });

  test.each([
    [
      'an ended session',
      () => service.token({ sub: 'mo', roles: ['moderator'], lifetime: -60 }),
      'Your session has ended',
    ],
    ['a reader', () => service.token({ sub: 'Rae', name: 'Rae' }), 'Rae can’t moderate on this site'],
    ['a forged token', () => `${service.token('mo').slice(0, -4)}AAAA`, 'This token wasn’t accepted'],
  ])('%s gets an error with the reason', async (_who, token, words) => {
    const page = await browser.newPage();
    await page.goto(`${service.url}/admin#site=${service.site}&token=${token()}`);
    expect(await page.getByRole('alert').textContent()).toContain(words);
    expect(page.url()).not.toContain('token');
    await page.close();
  });
});

describe('what a role may do', () => {
  test('a moderator reads the settings, an administrator changes them', async () => {
    const moderator = await openConsole(browser, service);
    await openView(moderator, 'Settings');
    expect(await moderator.getByLabel('Links allowed in a comment').isDisabled()).toBe(true);
    expect(await moderator.getByRole('button', { name: 'Save changes' }).count()).toBe(0);
    await moderator.context().close();

    const admin = await openConsole(browser, service, { role: 'admin' });
    await openView(admin, 'Settings');
    await admin.getByLabel('Links allowed in a comment').fill('7');
    await admin.getByRole('radio', { name: /^It opens automatically/ }).check();
    await admin.getByRole('checkbox', { name: 'Readers rate articles' }).check();
    await admin.getByRole('checkbox', { name: 'Funny' }).uncheck();
    await admin.getByRole('radio', { name: /each comment waits for approval/ }).check();
    await admin.getByLabel('Consent text').fill('I have read the privacy notice.');
    await admin.getByLabel('Link to the full text').fill('https://news.example/privacy');
    await expect(axeFindings(admin)).resolves.toEqual([]);
    await admin.getByRole('button', { name: 'Save changes' }).click();
    await admin.getByText('Saved. New comments follow these settings.').waitFor();
    const token = service.token({ sub: 'boss', roles: ['admin'] });
    expect((await service.call('GET', '/settings', { token })).body).toMatchObject({
      maxLinks: 7,
      flagThreshold: 3,
      attention: 'scroll_open',
      rating: true,
      reactions: ['thanks', 'insightful', 'sad'],
      guests: 'held',
      consent: { text: 'I have read the privacy notice.', url: 'https://news.example/privacy' },
    });

    // What waits is marked as a guest's; nothing is asked any more once the words are gone.
    const { body: page } = await service.call('GET', '/page?key=ferry');
    const held = await service.call('POST', '/threads', {
      token: await guest(service, 'Ann Onym'),
      body: {
        article: { id: page.article.id },
        body: 'May I?',
        consent: 'I have read the privacy notice.',
      },
    });
    expect(held.body.comment.status).toBe('pending');
    await admin.getByLabel('Consent text').fill('');
    await admin.getByRole('radio', { name: 'Only signed-in people can comment' }).check();
    await admin.getByRole('button', { name: 'Save changes' }).click();
    await until('nothing is asked', async () => {
      const { body } = await service.call('GET', '/settings', { token });
      return body.consent === null && body.guests === 'off';
    });
    await showQueue(admin, 'pending');
    const row = admin.locator('.row', { hasText: 'Ann Onym' });
    await row.getByText('guest', { exact: true }).waitFor();
    await row.getByText('guest’s').waitFor();
    await row.locator('.row-open').click();
    await admin.getByText('Comments of guests wait for approval on this site').waitFor();
    await expect(axeFindings(admin)).resolves.toEqual([]);
    await decide(service, [held.body.comment.id], 'reject');
    await admin.context().close();
  });
});

test('the log shows who changed the site, which setting, and its old and new value', async () => {
  const token = service.token({ sub: 'ada', name: 'Ada Min', roles: ['admin'] });
  const changed = await service.call('PATCH', '/settings', { token, body: { maxCommentLength: 4_000 } });
  expect(changed.status).toBe(200);
  await createServiceToken(service.ctx, service.site, 'archive');
  const page = await openConsole(browser, service, { role: 'admin' });
  await openView(page, 'Log');
  const setting = page.getByRole('row', { name: /Setting changed: Maximum comment length/ });
  await setting.getByText('Ada Min').waitFor();
  await setting.getByText('5000 → 4000').waitFor();
  const made = page.getByRole('row', { name: /Service token created.*archive/ });
  await made.getByText('Command line').waitFor();
  await made.getByText('– → archive').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
});

describe('on a phone', () => {
  test('one column: list, comment, decision, and back', async () => {
    const page = await openConsole(browser, service, {
      options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    });
    expect(await page.locator('.pane').isVisible()).toBe(false);
    await page.locator('.row', { hasText: 'Ben' }).locator('.row-open').tap();
    await page.locator('.item').waitFor();
    expect(await page.locator('.list').isVisible()).toBe(false);
    const sizes = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(sizes[0]).toBeLessThanOrEqual(sizes[1] ?? 0);
    expect(await axeFindings(page)).toEqual([]);
    const target = await page.getByRole('button', { name: 'Approve' }).boundingBox();
    expect(target?.height).toBeGreaterThanOrEqual(44);
    await page.goBack();
    await page.locator('.rows').waitFor();
    await page.locator('.row', { hasText: 'Ben' }).locator('.row-open').tap();
    const token = service.token({ sub: 'mo', roles: ['moderator'] });
    const queue = await service.call('GET', '/moderation/queue?status=pending', { token });
    const ben = queue.body.items.find((item: { author: { name: string } }) => item.author.name === 'Ben')
      .comment.id;
    await page.getByRole('button', { name: 'Approve' }).tap();
    await until('it is published', async () => (await read(service, ben)).comment.status === 'published');
    await page.context().close();
  });
});

describe('axe', () => {
  test(
    'finds nothing, in both colour schemes',
    async () => {
      const page = await openConsole(browser, service, { role: 'admin' });
      const check = async (): Promise<void> => {
        for (const colorScheme of ['dark', 'light'] as const) {
          await page.emulateMedia({ colorScheme });
          await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
          expect(await axeFindings(page, colorScheme === 'dark')).toEqual([]);
        }
      };
      await check();
      await showQueue(page, 'spam');
      await page.getByText('No spam.').waitFor();
      await check();
      for (const name of ['Log', 'Report', 'Settings']) {
        await page.getByRole('link', { name, exact: true }).click();
        await page.getByRole('heading', { name, exact: true }).waitFor();
        await page.getByText('Loading…').waitFor({ state: 'detached' });
        await check();
      }
      await page.context().close();
    },
    STARTING,
  );

  test('and the page makes no third-party requests', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const foreign: string[] = [];
    const refused: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== service.url) foreign.push(request.url());
    });
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    await page.goto(
      `${service.url}/admin#site=${service.site}&token=${service.token({ sub: 'mo', roles: ['moderator'] })}`,
    );
    await page.locator('.row-current').waitFor();
    expect(foreign).toEqual([]);
    expect(refused).toEqual([]);
    await context.close();
  });
});
