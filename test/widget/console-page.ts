/** What the console's tests share: a site with work in its queues, and a browser page signed in to it. */
import { beforeAll } from '@jest/globals';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { QueueItem } from '../../src/shared/contract.js';
import type { Queue, Role } from '../../src/shared/enums.js';
import { findViolations } from '../support/axe.js';
import type { startService, TestPerson, TestService } from '../support/service.js';
import { setupBrowser, STARTING } from './widget-page.js';

export const PARAGRAPHS = [
  'The ferry runs every forty minutes in summer, and in winter when the ice lets it.',
  'Last year it was late on 61 days, and did not run at all on nine of them.',
  'The council pays for the diesel; the crew is paid by the island, in two different currencies.',
];

/** A phone's width, for the keyboard alone. */
export const NARROW = { viewport: { width: 390, height: 844 } };

/** Whether nothing is wider than the window. */
export function fits(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
}

/** A service whose held words fill the queue, with an article published, and a browser, for all tests of a file. */
export function onConsoleStage(
  ready: (service: TestService, browser: Browser) => void,
  options: Parameters<typeof startService>[0] = {},
): void {
  let service: TestService;
  setupBrowser(
    (...started) => {
      [service] = started;
      ready(...started);
    },
    { settings: { suspectWords: ['walrus'] }, ...options },
  );
  beforeAll(() => service.publish('ferry', PARAGRAPHS), STARTING);
}

/** Starts a thread on a paragraph; the site's held words decide whether it waits. Resolves with the comment's id. */
export async function post(
  service: TestService,
  by: string,
  body: string,
  paragraph = 0,
  article = 'ferry',
): Promise<string> {
  const page = await service.call('GET', `/page?key=${article}`);
  const moderator = service.token({ sub: 'mo', roles: ['moderator'] });
  const ledger = await service.call('GET', `/articles/${page.body.article.id}/paragraphs`, {
    token: moderator,
  });
  const answer = await service.call('POST', '/threads', {
    token: service.token({ sub: by, name: by }),
    body: {
      article: { id: page.body.article.id },
      paragraph: { id: ledger.body.items[paragraph].paragraphId },
      body,
    },
  });
  if (answer.status !== 201) throw new Error(`post: ${answer.status} ${answer.text}`);
  return answer.body.comment.id as string;
}

/** What the service itself says of a comment. */
export async function read(service: TestService, id: string): Promise<QueueItem> {
  const token = service.token({ sub: 'mo', roles: ['moderator'] });
  return (await service.call('GET', `/moderation/comments/${id}`, { token })).body as QueueItem;
}

/** A page signed in by the link a host site would give, on a queue that has been loaded. */
export async function openConsole(
  browser: Browser,
  service: TestService,
  {
    role = 'moderator',
    queue = 'pending',
    options = {},
    as = { sub: role, name: `The ${role}`, roles: [role] },
  }: {
    role?: Role;
    queue?: Queue;
    options?: BrowserContextOptions;
    as?: TestPerson;
  } = {},
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const token = service.token(as);
  await page.goto(`${service.url}/admin#site=${service.site}&token=${token}`);
  await page.locator('.tabs').waitFor();
  if (queue !== 'pending') await showQueue(page, queue);
  await page.locator('.row-current, .list-message p').first().waitFor();
  return page;
}

export async function showQueue(page: Page, queue: Queue): Promise<void> {
  await page.locator(`.tabs a[href="#/${queue}"]`).click();
  await page.locator(`.tabs a[href="#/${queue}"][aria-current="page"]`).waitFor();
}

/** Opens a view by the keyboard: from the row of views, or on a phone from their menu. */
export async function openView(page: Page, name: string): Promise<void> {
  const menu = page.getByRole('button', { name: 'Menu' });
  if (await menu.isVisible()) await menu.press('Enter');
  await page
    .getByRole('navigation', { name: 'More' })
    .getByRole('link', { name, exact: true })
    .press('Enter');
}

/** Replaces what is in a field, by keyboard. */
export async function type(page: Page, field: Locator, text: string): Promise<void> {
  await field.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

/** The first words of the rows, from the top. */
export async function rows(page: Page): Promise<string[]> {
  return page.locator('.row-excerpt').allTextContents();
}

export function current(page: Page) {
  return page.locator('.row-current .row-excerpt');
}

/** The line in the bar that says what was done. */
export function notice(page: Page) {
  return page.locator('.bar-notice [role="status"]');
}

/** Findings of axe, short enough to read in a failure; `colours`: only of the rules about colours. */
export async function axeFindings(page: Page, colours = false): Promise<string[]> {
  const violations = await findViolations(page, { colours });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
