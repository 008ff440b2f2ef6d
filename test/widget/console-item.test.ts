/** What a moderator does about one comment, its thread, its article and its author: with the keyboard, and on a phone. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { decide } from '../support/actions.js';
import { until } from '../support/conditions.js';
import type { TestService } from '../support/service.js';
import { HANDS } from './console-hands.js';
import { axeFindings, notice, onConsoleStage, openConsole, PARAGRAPHS, post, read } from './console-page.js';

const LONG = `The first sentence of it. ${'And on it goes. '.repeat(10)}The end of it.`;

let main: TestService;
let service: TestService;
let browser: Browser;
let page: Page;

onConsoleStage((...started) => ([main, browser] = started));
beforeEach(async () => {
  service = await main.newSite({ suspectWords: ['walrus'] });
  await service.publish('ferry', PARAGRAPHS);
});
afterEach(() => page.context().close());

/** A held reply of Ada's that she has edited. */
async function held(): Promise<string> {
  await post(service, 'ann', LONG);
  const { body } = await service.call('GET', '/page?key=ferry');
  const { body: list } = await service.call('GET', `/articles/${body.article.id}/comments`);
  const [top] = list.items;
  const token = service.token({ sub: 'ada', name: 'Ada' });
  const reply = await service.call('POST', `/threads/${top.threadId}/comments`, {
    token,
    body: { body: 'A walrus. Ask Tim, 030 1234567.', parentId: top.id },
  });
  const id = reply.body.comment.id as string;
  const edited = await service.call('PATCH', `/comments/${id}`, {
    ...{ token, headers: { 'if-match': '"1"' } },
    body: { body: 'One walrus. Ask Tim, 030 1234567.' },
  });
  expect(edited.status).toBe(200);
  return id;
}

const button = (name: string | RegExp, within: Page | Locator = page) => within.getByRole('button', { name });

describe.each(HANDS)('$name', (hand) => {
  /** Opens the console on the row with the text. */
  async function open(row: string, more: Parameters<typeof openConsole>[2] = {}): Promise<void> {
    page = await openConsole(browser, service, { ...more, options: hand.options });
    const line = page.locator('.row', { hasText: row }).locator('.row-open');
    // Rows other than the current one are reached by J.
    for (let steps = 0; steps < 5 && (await line.getAttribute('tabindex')) !== '0'; steps += 1)
      if (hand.options.hasTouch) break;
      else await page.keyboard.press('j');
    await hand.press(line);
    await page.locator('.around li, .around .hint').first().waitFor();
  }

  test('a comment is read with its reasons, its parent and its thread, and redacted', async () => {
    const id = await held();
    await post(service, 'ben', 'Ben saw a walrus.');
    await open('One walrus.');
    const why = page.locator('.why');
    await why.getByText('It has a word that a moderator reviews first').waitFor();
    await why.locator('.evidence').getByText('walrus').waitFor();
    await page.locator('.quoted').getByText('The end of it.').waitFor();
    await page.locator('.around').getByText('The first sentence of it.').waitFor();
    await page.locator('.bar-move').getByText('1 of 2').waitFor();

    await hand.press(page.getByText('All versions'));
    await page.getByText(/^As first written/).waitFor();
    expect(await page.locator('.text-versions del').allTextContents()).toEqual([
      expect.stringContaining('A'),
    ]);
    await hand.press(button('Remove personal data…'));
    const dialog = page.getByRole('dialog', { name: 'Remove personal data' });
    await hand.write(dialog.getByLabel('Reason, shown to the author'), 'A private number');
    await hand.press(button('Remove', dialog));
    await dialog.getByText('Enter what to remove.').waitFor();
    await hand.write(dialog.getByLabel(/^What to remove/), '030 12');
    await hand.write(dialog.getByLabel(/^What to remove/), '030 1234567\nTom');
    await dialog.getByText('“Tom” is not in the text.').waitFor();
    await hand.write(dialog.getByLabel(/^What to remove/), '030 1234567');
    await dialog.getByText('One walrus. Ask Tim, […].', { exact: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await hand.press(dialog.getByRole('checkbox', { name: /^Also from earlier versions/ }));
    await hand.press(button('Remove', dialog));
    await notice(page).getByText('Personal data removed.').waitFor();
    await page.locator('.comment .comment-body').getByText('Ask Tim, […].').waitFor();
    await page.locator('.history').getByText('Personal data removed').waitFor();
    await page
      .locator('.text-versions')
      .getByText(/^Personal data removed by a moderator/)
      .waitFor();
    expect(await page.locator('.text-versions').textContent()).not.toContain('1234567');
    expect((await read(service, id)).comment).toMatchObject({ status: 'pending', version: 3 });
    expect(await axeFindings(page)).toEqual([]);
  });

  test('the thread’s replies wait, the article slows down and closes, the thread is locked', async () => {
    const id = await post(service, 'Ada', 'Ada saw a walrus.');
    await open('Ada saw');
    const dialog = page.getByRole('dialog');
    const reason = dialog.getByLabel('Reason, for the log');
    const after = async () => {
      const { thread, article } = await read(service, id);
      return { ...thread, state: article.state, mode: article.surge?.mode ?? null };
    };
    await hand.press(button('Hold replies…'));
    await hand.write(reason, 'Heated');
    await hand.press(button('Hold new replies in this thread', dialog));
    await page.locator('.item-place').getByText('Replies wait for a moderator').waitFor();
    expect((await after()).premoderated).toBe(true);

    await hand.press(button('Busy times…'));
    await hand.press(dialog.getByRole('radio', { name: /^Slow mode/ }));
    await hand.write(dialog.getByLabel('Seconds between two comments'), '30');
    await hand.write(reason, 'Busy');
    await hand.press(button('Start', dialog));
    await page
      .locator('.item-place')
      .getByText(/^Slow mode until/)
      .waitFor();
    expect((await after()).mode).toBe('slow');
    await hand.press(button('Back to normal'));
    await notice(page).getByText('The article is back to normal.').waitFor();
    expect((await after()).mode).toBeNull();

    await hand.press(button('Lock thread…'));
    await hand.write(reason, 'It repeats itself');
    await hand.press(button('Lock this thread', dialog));
    await page.locator('.item-place').getByText('Thread locked').waitFor();
    await hand.press(button('Close or hide article…'));
    await hand.press(dialog.getByRole('radio', { name: /^Closed/ }));
    await hand.write(reason, 'The ferry is sold');
    await hand.press(button('Change', dialog));
    await page.locator('.item-place').getByText('Closed: no new comments').waitFor();
    expect(await after()).toMatchObject({ locked: true, state: 'closed' });
    expect(await axeFindings(page)).toEqual([]);
  });

  test('its author is premoderated, trusted, suspended with an end, and let back', async () => {
    const id = await post(service, 'Ada', 'Ada saw a walrus.');
    await open('Ada saw');
    const dialog = page.getByRole('dialog');
    for (const [choice, said, standing] of [
      [/^Wait for a moderator/, 'Ada: comments wait for a moderator.', 'premoderated'],
      [/^Pass the rules/, 'Ada: trusted.', 'trusted'],
    ] as const) {
      await hand.press(button('Comments of this person…'));
      await hand.press(dialog.getByRole('radio', { name: choice }));
      await hand.write(dialog.getByLabel('Reason, for the log'), 'Shouts');
      await hand.press(button('Change', dialog));
      await notice(page).getByText(said).waitFor();
      expect((await read(service, id)).author.standing).toBe(standing);
    }
    await hand.press(button('Ban author…'));
    await hand.choose(dialog.getByLabel('Until'), 'One day');
    await hand.write(dialog.getByLabel('Reason, shown to the person'), 'Invents animals');
    expect(await axeFindings(page)).toEqual([]);
    await hand.press(dialog.getByRole('button', { name: 'Ban', exact: true }));
    await page
      .locator('.banned')
      .getByText(/^Banned until/)
      .waitFor();
    expect((await read(service, id)).author.ban).toMatchObject({ reason: 'Invents animals' });
    await hand.press(button('Lift ban…'));
    await hand.press(button('Lift ban', dialog));
    await page.locator('.banned').waitFor({ state: 'detached' });
    expect((await read(service, id)).author.ban).toBeNull();
  });

  test('a comment that a colleague decided meanwhile is not; seen again, it is, and that is undone', async () => {
    const id = await post(service, 'Ada', 'Ada saw a walrus.');
    await open('Ada saw');
    await page.route(/moderation\/(events|live)/, (route) => route.abort());
    await page.reload();
    await page.locator('.around').waitFor();
    await decide(service, [id], 'approve');
    await hand.decide(page, 's', 'Spam');
    await notice(page).getByText('1 comment changed while you had it open').waitFor();
    expect((await read(service, id)).comment.status).toBe('published');
    // On a phone the empty queue had been shown, and the comment is back in it.
    if (hand.options.hasTouch) await hand.press(page.locator('.row-open'));
    await page.locator('.comment-chips').getByText('Published').waitFor();
    await hand.decide(page, 's', 'Spam');
    await until('it is spam', async () => (await read(service, id)).comment.status === 'spam');
    await hand.decide(page, 'u', 'Undo');
    await notice(page).getByText('Undone: it’s as a colleague had decided it.').waitFor();
    expect((await read(service, id)).comment.status).toBe('published');
  });

  test('one’s own comment, and one of an administrator, is not decided about or redacted, nor its author sanctioned', async () => {
    const { body } = await service.call('GET', '/page?key=ferry');
    const post = async (sub: string, role: 'moderator' | 'admin', text: string) => {
      const answer = await service.call('POST', '/threads', {
        token: service.token({ sub, name: sub, roles: [role] }),
        body: { article: { id: body.article.id }, body: text },
      });
      return answer.body.comment.id as string;
    };
    // The console's moderator is called after the role.
    const ids = [
      await post('moderator', 'moderator', 'My walrus.'),
      await post('chief', 'admin', 'The walrus.'),
    ];
    await open('My walrus.');
    for (const step of ['Next', 'Previous']) {
      await page
        .getByText('You can’t decide about your own comments or those of people above you.')
        .waitFor();
      for (const name of ['Approve', 'Reject…', 'Spam']) expect(await button(name).isDisabled()).toBe(true);
      for (const name of ['Ban author…', 'Comments of this person…', 'Remove personal data…'])
        expect(await button(name).count()).toBe(0);
      for (const key of ['a', 's', 'b']) await page.keyboard.press(key);
      expect(await page.getByRole('dialog').count()).toBe(0);
      await hand.press(button(step));
    }
    expect(await axeFindings(page)).toEqual([]);
    for (const id of ids) expect((await read(service, id)).comment.status).toBe('pending');
  });
});
