/** Signing in to the console, switching sites, and an administrator's view of access: by keyboard, on a phone's width. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { createServiceToken } from '../../src/features/sites/credentials.js';
import { until } from '../support/conditions.js';
import { CLIENT, providerOf, startFakeOidc, type FakeOidc } from '../support/fake-oidc.js';
import type { TestService } from '../support/service.js';
import { openView, axeFindings, onConsoleStage, openConsole, PARAGRAPHS, post } from './console-page.js';

const PHONE = { viewport: { width: 390, height: 844 } };

let main: TestService;
let service: TestService;
let browser: Browser;
let page: Page;
let provider: FakeOidc;

onConsoleStage((...started) => ([main, browser] = started), { env: { OUTBOUND_ALLOW: '127.0.0.1' } });
beforeAll(async () => {
  provider = await startFakeOidc();
});
afterAll(() => provider.stop());
beforeEach(async () => {
  service = await main.newSite({ suspectWords: ['walrus'] });
  provider.down = false;
  provider.person = { sub: 'mo', name: 'Mo', groups: ['mods'] };
});
afterEach(() => page.context().close());

const button = (name: string | RegExp) => page.getByRole('button', { name });
/** On a phone the account is in the menu. */
const openMenu = () => button('Menu').press('Enter');
const inConsole = () => page.getByRole('navigation', { name: 'Queues' }).waitFor();
async function openSignIn(hash: string): Promise<void> {
  page = await (await browser.newContext(PHONE)).newPage();
  await page.goto(`${service.url}/admin/#${hash}`);
}
async function fits(): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expect(axeFindings(page)).resolves.toEqual([]);
}
const setUp = () =>
  service.call('PUT', '/console/provider', {
    token: service.token({ sub: 'ada', roles: ['admin'] }),
    body: providerOf(provider),
  });

test('an administrator makes and revokes a token, sets up the site’s own sign-in, and a moderator signs in with it', async () => {
  page = await openConsole(browser, service, { role: 'admin', options: PHONE });
  await openView(page, 'Settings');
  await page.getByRole('link', { name: /^Access/ }).press('Enter');
  const tokens = page.getByRole('region', { name: 'Service tokens', exact: true });
  await tokens.getByText('cms', { exact: true }).waitFor();
  await button('Create token').press('Enter');
  await tokens.getByText('Enter a name, and choose what it can do.').waitFor();
  await page.getByLabel('Name', { exact: true }).fill('desk');
  await page.getByRole('checkbox', { name: 'Read the queues' }).press('Space');
  await page.getByLabel('Ends on (optional)').fill('2999-01-01');
  await page.getByLabel('Name', { exact: true }).press('Enter');
  const token = await page.getByRole('group', { name: 'New token' }).locator('code').innerText();
  expect((await service.call('GET', '/moderation/counts', { token })).status).toBe(200);
  await button('Done').press('Enter');
  expect(await page.getByText(token).count()).toBe(0);
  await button('Revoke desk').press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).press('Enter');
  await tokens.getByText('“desk” is revoked.').waitFor();
  expect((await service.call('GET', '/moderation/counts', { token })).status).toBe(401);
  await page.getByRole('cell', { name: /k1$/ }).waitFor();

  await page.getByText(`${service.url}/admin/`).waitFor();
  const given = { 'Name on the button': 'Courier ID', Issuer: provider.url, 'Client ID': CLIENT.id };
  const more = {
    'Client secret': CLIENT.secret,
    'Groups of moderators': 'mods',
    'Whom to ask for a role': 'Ada',
  };
  for (const [label, value] of Object.entries({ ...given, ...more }))
    await page.getByLabel(label, { exact: true }).fill(value);
  await button('Save sign-in').press('Enter');
  await page.getByText('Sign-in saved.').waitFor();
  await fits();

  await openMenu();
  await button('Sign out').press('Enter');
  await button('Sign in with Courier ID').waitFor();
  await fits();
  await button('Sign in with Courier ID').press('Enter');
  await inConsole();
  await openMenu();
  await page.getByText('Mo, moderator, The Test Courier').waitFor();
  expect(page.url()).toMatch(/\/admin\/(#\/\w+)?$/);
  await page.reload();
  await inConsole();
  await openMenu();
  await button('Sign out').press('Enter');
  await button('Sign in with Courier ID').waitFor();
  await until('the session has ended on the server', async () => {
    const { rows } = await service.ctx.db.pool.query(
      'select from console_session c join site s on s.id = c.site_id where s.key = $1',
      [service.site],
    );
    return rows.length === 0;
  });
});

test('a person without a role, one who declines, and one whose provider is down are told what to do', async () => {
  await setUp();
  provider.person = { sub: 'nia', name: 'Nia', groups: [] };
  await openSignIn(`site=${service.site}`);
  const signIn = button('Sign in with Courier ID');
  await signIn.press('Enter');
  await page.getByRole('alert').getByText('Nia: ask help@courier.example').waitFor();
  await fits();
  provider.person = null;
  await signIn.press('Enter');
  await page.getByRole('alert').getByText('access_denied').waitFor();
  provider.down = true;
  await signIn.press('Enter');
  await page.getByRole('alert').getByText('We can’t reach your site’s sign-in').waitFor();
  provider.down = false;
  provider.person = { sub: 'mo', name: 'Mo', groups: ['mods'] };
  await signIn.press('Enter');
  await inConsole();
});

test('a link from the CMS signs in once, leads to several sites, and leaves no code in the address', async () => {
  const weekly = await main.newSite({ suspectWords: ['walrus'] });
  await weekly.publish('ferry', PARAGRAPHS);
  await post(weekly, 'ann', 'A walrus in the weekly.');
  const cms = await createServiceToken(service.ctx, service.site, 'desk', ['sign-in']);
  const theirs = await createServiceToken(weekly.ctx, weekly.site, 'desk', ['sign-in']);
  const body = {
    ...{ subject: 'mo', name: 'Mo', roles: ['admin'] },
    otherSites: [{ site: weekly.site, token: theirs, roles: ['moderator'] }],
  };
  const link = await service.call('POST', '/console/links', { token: cms, body });
  const hash = new URL(link.body.url as string).hash.slice(1);
  await openSignIn(hash);
  await inConsole();
  expect(page.url()).not.toContain('code');
  await openMenu();
  const account = button('Mo, administrator, The Test Courier');
  await account.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Switch site' });
  await dialog.waitFor();
  await fits();
  await dialog.getByRole('button', { name: 'The Test Courier', exact: true }).press('Enter');
  await page.locator('.row-excerpt').getByText('A walrus in the weekly.').waitFor();
  await openMenu();
  await button('Mo, moderator, The Test Courier').waitFor();
  await page.context().close();
  await openSignIn(hash);
  await page.getByRole('alert').getByText('This sign-in has expired or was used already.').waitFor();
  expect(await page.getByLabel('Site key').inputValue()).toBe(service.site);
});
