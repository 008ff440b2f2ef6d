/** Decisions in the console: undone to exactly what was, and never made over a colleague's unseen. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { decide } from '../support/actions.js';
import { until } from '../support/conditions.js';
import type { TestService } from '../support/service.js';
import {
  axeFindings,
  current,
  notice,
  onConsoleStage,
  openConsole,
  post,
  PARAGRAPHS,
  read,
  rows,
  showQueue,
} from './console-page.js';

let main: TestService;
/** A site of the test's own: its queues only contain the test's comments. */
let service: TestService;
let browser: Browser;

onConsoleStage((...started) => ([main, browser] = started));
beforeEach(async () => {
  service = await main.newSite({ suspectWords: ['walrus'] });
  await service.publish('ferry', PARAGRAPHS);
});

const settled = (page: Page) => page.getByRole('button', { name: 'Undo' }).waitFor();

async function ownOf(sub: string) {
  const { body } = await service.call('GET', '/page?key=ferry');
  const path = `/articles/${body.article.id}/overlay`;
  return (await service.call('GET', path, { token: service.token(sub) })).body.held as {
    reasons: object[];
  }[];
}

function report(id: string, by: string): Promise<unknown> {
  const body = { reason: 'off_topic' };
  return service.call('PUT', `/comments/${id}/flag`, { token: service.token(by), body });
}

describe('undo', () => {
  test('a rejected comment is pending again, under the cursor, and its writer sees neither decision', async () => {
    for (const name of ['Ada', 'Ben', 'Cleo']) await post(service, name, `${name} saw a walrus.`);
    const before = await ownOf('Ben');
    const page = await openConsole(browser, service);
    await page.locator('.row', { hasText: 'Ben saw' }).locator('.row-open').click();
    const shown = await rows(page);
    await page.keyboard.press('r');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('1');
    await settled(page);
    expect(await current(page).textContent()).toBe('Cleo saw a walrus.');
    await page.keyboard.press('u');
    await notice(page).getByText('Undone: back in Pending.').waitFor();
    expect(await current(page).textContent()).toBe('Ben saw a walrus.');
    expect(await rows(page)).toEqual(shown);
    expect(await ownOf('Ben')).toEqual(before);
    await page.locator('.history').getByText('Decision undone').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect((await service.call('GET', '/counts?key=ferry')).body.items[0].comments).toBe(0);
    await page.context().close();
  });

  test('an approved comment is in Reported again', async () => {
    const id = await post(service, 'Dov', 'An ordinary seal.');
    await report(id, 'Eve');
    const page = await openConsole(browser, service, { queue: 'reported' });
    await page.keyboard.press('a');
    await settled(page);
    await page.keyboard.press('u');
    await notice(page).getByText('Undone: back in Reported.').waitFor();
    await page.locator('.why-flag').getByText('Off topic').waitFor();
    expect((await read(service, id)).flags).toMatchObject([{ answered: false }]);
    await page.context().close();
  });

  test('from another queue it leads to the comment in its own queue', async () => {
    for (const name of ['Ada', 'Ben', 'Cleo']) await post(service, name, `${name} saw a walrus.`);
    const page = await openConsole(browser, service);
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await settled(page);
    await showQueue(page, 'approved');
    await page.locator('.row', { hasText: 'Ben saw' }).waitFor();
    await page.keyboard.press('u');
    await page.locator('.tabs a[href="#/pending"][aria-current="page"]').waitFor();
    await notice(page).getByText('Undone: back in Pending.').waitFor();
    await until(
      'it is under the cursor',
      async () => (await current(page).textContent()) === 'Ben saw a walrus.',
    );
    expect(await rows(page)).toEqual(['Ada saw a walrus.', 'Ben saw a walrus.', 'Cleo saw a walrus.']);
    await page.context().close();
  });

  test('it undoes the last decision, also while that is being sent', async () => {
    const ids: string[] = [];
    for (const name of ['Ada', 'Ben']) ids.push(await post(service, name, `${name} saw a walrus.`));
    const page = await openConsole(browser, service);
    await page.keyboard.press('a');
    await settled(page);
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/moderation/decisions', async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.press('a');
    await page.keyboard.press('u');
    letGo();
    await notice(page).getByText('Undone: back in Pending.').waitFor();
    expect(await current(page).textContent()).toBe('Ben saw a walrus.');
    const statuses = await Promise.all(ids.map(async (id) => (await read(service, id)).comment.status));
    expect(statuses).toEqual(['published', 'pending']);
    await page.context().close();
  });

  test('a comment that a colleague has decided since stays as it is, with a notice', async () => {
    const id = await post(service, 'Ada', 'Ada saw a walrus.');
    const page = await openConsole(browser, service);
    await page.keyboard.press('a');
    await settled(page);
    await decide(service, [id], 'reject');
    await page.keyboard.press('u');
    await notice(page).getByText('1 comment has changed since and can’t be undone.').waitFor();
    expect((await read(service, id)).comment.status).toBe('rejected');
    await page.context().close();
  });
});

test('undoing a decision about a comment that a colleague had decided restores theirs, and says so', async () => {
  const id = await post(service, 'Ada', 'Ada saw a walrus.');
  await post(service, 'Ben', 'Ben saw a walrus.');
  const page = await openConsole(browser, service);
  await decide(service, [id], 'reject');
  await page.locator('.row-gone', { hasText: 'Ada saw' }).waitFor();
  await page.locator('.comment-chips').getByText('Rejected').waitFor();
  await page.keyboard.press('s');
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  expect((await read(service, id)).comment.status).toBe('spam');
  await page.keyboard.press('u');
  await notice(page).getByText('Undone: it’s as a colleague had decided it.').waitFor();
  expect((await read(service, id)).comment.status).toBe('rejected');
  expect(await rows(page)).toEqual(['Ben saw a walrus.']);
  await page.context().close();
});

/** The page gets no updates: neither the stream nor polls succeed. */
async function keepUninformed(page: Page): Promise<void> {
  await page.route(/moderation\/(events|live)/, (route) => route.abort());
  await page.reload();
  await page.locator('.row-current').waitFor();
}

test('a bulk decision leaves out comments that changed, and counts them', async () => {
  const ids: string[] = [];
  for (const name of ['Ada', 'Ben', 'Cleo']) ids.push(await post(service, name, `${name} saw a walrus.`));
  const page = await openConsole(browser, service);
  await keepUninformed(page);
  await decide(service, [ids[1] ?? ''], 'approve');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+X');
  await page.keyboard.press('s');
  await notice(page).getByText('Marked as spam: 2 comments. 1 comment changed').waitFor();
  expect(await rows(page)).toEqual(['Ben saw a walrus.']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await notice(page).getByText('Undone: 2 comments back in Pending.').waitFor();
  const statuses = await Promise.all(ids.map(async (id) => (await read(service, id)).comment.status));
  expect(statuses).toEqual(['pending', 'published', 'pending']);
  await page.context().close();
});

test('a long queue counts all its comments, and the moderator’s own decisions are not announced as new', async () => {
  const { body } = await service.call('GET', '/page?key=ferry');
  const token = service.token('Ada');
  const write = async (at: number) => {
    const comment = { article: { id: body.article.id }, body: `Walrus ${at}.` };
    expect((await service.call('POST', '/threads', { token, body: comment })).status).toBe(201);
  };
  for (let round = 0; round < 14; round += 1)
    await Promise.all([0, 1, 2, 3, 4].map((at) => write(5 * round + at)));
  const page = await openConsole(browser, service);
  const position = page.locator('.bar-move .hint');
  const shown = await rows(page);
  expect(shown).toHaveLength(50);
  await until('the total is known', async () => (await position.textContent()) === '1 of 70');
  for (let at = 0; at < 17; at += 1) await page.keyboard.press('a');
  await until('all are counted', async () => (await position.textContent()) === '1 of 53');
  expect(await current(page).textContent()).toBe(shown[17]);
  // Another count makes the page ask for the queue again.
  const asked = page.waitForResponse((response) => response.url().includes('/moderation/queue'));
  await write(70);
  await (await asked).finished();
  await until('it is counted', async () => (await position.textContent()) === '1 of 54');
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  expect(await page.locator('.arrivals').count()).toBe(0);
  await page.context().close();
});

test('a banned moderator sees the ban instead of the queues', async () => {
  const token = service.token({ sub: 'mo', roles: ['moderator'] });
  const { person } = (await service.call('GET', '/self', { token })).body as { person: { id: string } };
  await service.call('PUT', `/people/${person.id}/ban`, {
    token: service.token({ sub: 'chief', roles: ['admin'] }),
    body: { reason: 'Left the paper' },
  });
  const page = await browser.newPage();
  await page.goto(`${service.url}/admin#site=${service.site}&token=${token}`);
  expect(await page.getByRole('alert').textContent()).toContain(
    'You are banned on this site: Left the paper',
  );
  await page.close();
});

describe('appeals', () => {
  /** A comment that another moderator has rejected, and whose writer asks for another look. */
  async function appealed(by: string, body: string): Promise<string> {
    const id = await post(service, by, body);
    const decided = await decide(service, [id], 'reject');
    const path = `/self/statements/${decided.body.items[0].decisionId as string}/appeal`;
    const asked = { token: service.token(by), body: { text: `${by} did not mean it.` } };
    expect((await service.call('PUT', path, asked)).status).toBe(200);
    return id;
  }

  test('are read with the decision and the comment, answered and undone by keyboard, at 390 pixels', async () => {
    const ids = [await appealed('Ada', 'An angry walrus.'), await appealed('Ben', 'A rude walrus.')];
    const statuses = () => Promise.all(ids.map(async (id) => (await read(service, id)).comment.status));
    const options = { viewport: { width: 390, height: 844 } };
    const page = await openConsole(browser, service, { role: 'admin', options });
    await page
      .getByRole('navigation', { name: 'Queues' })
      .getByRole('link', { name: 'Appeals 2' })
      .press('Enter');
    await page.locator('.row-current').getByText('Ada did not mean it.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('.row-current .row-open').press('Enter');
    const pane = page.locator('.pane');
    await pane.getByRole('heading', { name: 'Appeal by Ada' }).waitFor();
    for (const part of ['Ada did not mean it.', 'Abuse of a person', 'Mo Derator', 'An angry walrus.'])
      await pane.getByText(part).first().waitFor();
    await pane.getByText(PARAGRAPHS[0] ?? '').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await axeFindings(page)).toEqual([]);

    await page.keyboard.press('a');
    await page.getByRole('dialog', { name: 'Overturn the decision' }).waitFor();
    await page.keyboard.type('It was about the animal.');
    await page.keyboard.press('Enter');
    await notice(page).getByText('Overturned: Ada.').waitFor();
    expect(await statuses()).toEqual(['published', 'rejected']);
    await pane.getByRole('heading', { name: 'Appeal by Ben' }).waitFor();
    await page.keyboard.press('u');
    await notice(page).getByText('Undone: the appeal is open again.').waitFor();
    expect(await statuses()).toEqual(['rejected', 'rejected']);
    await pane.getByRole('heading', { name: 'Appeal by Ben' }).waitFor();
    await page.keyboard.press('r');
    await page.getByRole('dialog', { name: 'Keep the decision' }).waitFor();
    await page.keyboard.type('It was not.');
    await page.keyboard.press('Enter');
    await notice(page).getByText('Kept: Ben.').waitFor();
    // On a phone the queues are not shown above a comment.
    const queue = page.getByRole('link', { name: 'Appeals 1', includeHidden: true });
    await queue.waitFor({ state: 'attached' });
    expect(await statuses()).toEqual(['rejected', 'rejected']);
    await page.context().close();
  });
});

test('a name opens what is known of the person: notes, history, and all comments rejected and restored, by keyboard at 390 pixels', async () => {
  const ids = [await post(service, 'Ada', 'An angry walrus.'), await post(service, 'Ada', 'A seal.')];
  const statuses = () => Promise.all(ids.map(async (id) => (await read(service, id)).comment.status));
  const page = await openConsole(browser, service, { options: { viewport: { width: 390, height: 844 } } });
  await page.locator('.row-current .row-open').press('Enter');
  await page.getByRole('button', { name: 'About Ada' }).first().press('Enter');
  const drawer = page.getByRole('dialog', { name: 'About Ada' });
  await drawer.getByLabel('New note').fill('Wrote to her on Monday.');
  await drawer.getByRole('button', { name: 'Add note' }).press('Enter');
  await drawer.getByText('by The moderator').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  await drawer.getByRole('button', { name: 'Warn…' }).press('Enter');
  await page.getByRole('dialog', { name: 'Warn Ada' }).waitFor();
  await page.keyboard.type('Keep to the ferry.');
  await page.keyboard.press('Enter');
  await drawer.getByText('Warned; not read yet').waitFor();

  await drawer.getByRole('button', { name: 'Reject all their comments…' }).press('Enter');
  await drawer.getByText('(1 public)').waitFor();
  await drawer.getByRole('button', { name: 'Reject all', exact: true }).press('Enter');
  await drawer.getByText('2 comments rejected.').waitFor();
  expect(await statuses()).toEqual(['rejected', 'rejected']);
  await drawer.getByText('Abuse of a person').first().waitFor();
  await drawer.getByRole('button', { name: 'Undo' }).press('Enter');
  await drawer.getByText('2 comments restored.').waitFor();
  expect(await statuses()).toEqual(['pending', 'published']);
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
  await page.context().close();
});
