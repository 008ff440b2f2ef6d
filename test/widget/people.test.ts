/** A person's card, and mentions: the card at a name, and people suggested while a comment is written. */
import { expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import type { CommentSource } from '../../src/shared/contract.js';
import { writeMention } from '../../src/shared/mentions.js';
import type { TestService } from '../support/service.js';
import { axe, badge, setupBrowser, openArticle, publish, say, writtenIn } from './widget-page.js';

let service: TestService;
let browser: Browser;

setupBrowser((...started) => ([service, browser] = started));

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

function card(page: Page, name: string): Locator {
  return page.getByRole('dialog', { name, exact: true });
}

function list(page: Page): Locator {
  return page.locator('interline-comments');
}

/** Opens the field for a comment on the article, and returns it. */
async function write(page: Page): Promise<Locator> {
  await list(page).getByRole('button', { name: 'Write a comment' }).click();
  const field = list(page).getByRole('textbox');
  await field.waitFor();
  return field;
}

function offered(page: Page): Locator {
  return list(page).locator('[role=listbox]').getByRole('option');
}

async function options(page: Page): Promise<string[]> {
  await offered(page).first().waitFor();
  return await offered(page).locator('.name').allInnerTexts();
}

/** The Markdown the service keeps of the comment of `by` with this text. */
async function sourceOf(page: Page, by: string, text: string): Promise<string> {
  const id = await list(page).locator('.comment', { hasText: text }).last().getAttribute('data-id');
  const token = service.token({ sub: by, name: 'Nadia' });
  return ((await service.call('GET', `/comments/${id}/source`, { token })).body as CommentSource).body;
}

test('a name opens the card: who, since when, how much, and the newest comments, which open', async () => {
  const key = await publish(service);
  const other = await publish(service);
  const by = 'tessa';
  await say(service, other, 'On another article.', { by });
  await say(service, key, 'Eleven, I counted.', { by, paragraph: 1 });
  const page = await openArticle(browser, service, key);
  await list(page).getByRole('button', { name: 'Tessa', exact: true }).click();
  const shown = card(page, 'Tessa');
  const year = new Intl.DateTimeFormat('en', { year: 'numeric', month: 'long' }).format(new Date());
  await shown.getByText(`Joined ${year} · 2 comments`).waitFor();
  await shown.getByRole('heading', { name: 'Latest comments' }).waitFor();
  await expect(axe(page)).resolves.toEqual([]);
  const links = shown.getByRole('link');
  await expect(links.locator('.said').allInnerTexts()).resolves.toEqual([
    'Eleven, I counted.',
    'On another article.',
  ]);
  await expect(links.nth(1).getAttribute('href')).resolves.toMatch(
    new RegExp(`/host/${other}#interline-comment-`),
  );
  await links.first().click();
  await shown.waitFor({ state: 'detached' });
  await list(page).locator('.landed').getByText('Eleven, I counted.').waitFor();

  await list(page).getByRole('button', { name: 'Tessa', exact: true }).click();
  await shown.waitFor();
  await shown.getByRole('button', { name: 'Close' }).click();
  await shown.waitFor({ state: 'detached' });
  await list(page).getByRole('button', { name: 'Tessa', exact: true }).click();
  await shown.waitFor();
  await page.mouse.click(5, 5);
  await shown.waitFor({ state: 'detached' });
});

test('a card opened with the keyboard keeps the focus, and returns it to the name', async () => {
  const key = await publish(service);
  await say(service, key, 'Eleven, I counted.', { by: 'uma' });
  const page = await openArticle(browser, service, key);
  const name = list(page).getByRole('button', { name: 'Uma', exact: true });
  await name.focus();
  await page.keyboard.press('Enter');
  const shown = card(page, 'Uma');
  await shown.and(page.locator(':focus')).waitFor();
  await shown.getByRole('link').waitFor();
  for (let presses = 0; presses < 5; presses++) {
    await page.keyboard.press('Tab');
    expect(await shown.locator(':focus').count()).toBe(1);
  }
  await page.keyboard.press('Escape');
  await shown.waitFor({ state: 'detached' });
  await name.and(page.locator(':focus')).waitFor();
});

test('a card that does not load shows an error and a retry button; a deleted person has no card', async () => {
  const key = await publish(service);
  const { comment } = await say(service, key, 'Eleven, I counted.', { by: 'vera' });
  const mention = writeMention({ id: comment.author?.id ?? '', name: 'Vera' });
  await say(service, key, `As ${mention} says.`, { by: 'rosa' });
  const page = await openArticle(browser, service, key);
  let answers = 0;
  await page.route('**/card', (route) => (answers++ === 0 ? route.abort() : route.continue()));
  const name = list(page).getByRole('button', { name: 'Vera', exact: true });
  await name.click();
  const shown = card(page, 'Vera');
  await shown.getByRole('alert').getByText('This couldn’t be loaded.').waitFor();
  await expect(axe(page)).resolves.toEqual([]);
  await shown.getByRole('button', { name: 'Try again' }).click();
  await shown.getByText('1 comment').waitFor();
  await page.keyboard.press('Escape');

  await service.call('DELETE', `/comments/${comment.id}`, {
    token: service.token({ sub: 'vera', name: 'Vera' }),
  });
  await list(page).getByRole('button', { name: '@Vera' }).click();
  await card(page, 'Vera').getByText('No public comments.').waitFor();
});

test('names in the preview and the panel open cards; Escape closes the card first', async () => {
  const key = await publish(service);
  await say(service, key, 'Eleven, I counted.', { by: 'wanda', paragraph: 1 });
  const page = await openArticle(browser, service, key, { attributes: 'badge="preview"' });
  await badge(page, 1).click();
  const popover = page.getByRole('dialog', { name: 'Latest comments' });
  await popover.getByRole('button', { name: 'Wanda', exact: true }).click();
  const shown = card(page, 'Wanda');
  await shown.getByText('1 comment').waitFor();
  await expect(axe(page)).resolves.toEqual([]);
  await page.keyboard.press('Escape');
  await shown.waitFor({ state: 'detached' });
  expect(await popover.isVisible()).toBe(true);
  await popover.getByRole('button', { name: 'Wanda', exact: true }).and(page.locator(':focus')).waitFor();
  await popover.getByRole('button', { name: 'Eleven, I counted.' }).click();
  const panel = page.getByRole('dialog', { name: 'Comments on this paragraph' });
  await panel.getByRole('button', { name: 'Wanda', exact: true }).click();
  await shown.getByText('1 comment').waitFor();
  await page.keyboard.press('Escape');
  await shown.waitFor({ state: 'detached' });
  expect(await panel.isVisible()).toBe(true);
});

test.each(['ltr', 'rtl'] as const)(
  'on a phone with a dark page the card is a sheet, %s',
  async (direction) => {
    const key = await publish(service);
    const by = `xenia${direction}`;
    await say(service, key, 'Eleven, I counted.', { by, paragraph: 1 });
    const lang = direction === 'rtl' ? 'lang="ar"' : '';
    const page = await openArticle(browser, service, key, {
      ...{ direction, attributes: lang },
      context: PHONE,
    });
    await page.evaluate(() =>
      Object.assign(document.body.style, { background: '#161616', color: '#eeeeee' }),
    );
    await list(page)
      .getByRole('button', { name: `Xenia${direction}`, exact: true })
      .tap();
    const shown = card(page, `Xenia${direction}`);
    await shown.getByRole('link').waitFor();
    await expect(axe(page)).resolves.toEqual([]);
    const box = await shown.boundingBox();
    expect([box?.x, box?.width, Math.round((box?.y ?? 0) + (box?.height ?? 0))]).toEqual([0, 390, 844]);
    const touched = await shown.getByRole('link').boundingBox();
    expect(touched?.height).toBeGreaterThanOrEqual(44);
    await page.touchscreen.tap(200, 60);
    await shown.waitFor({ state: 'detached' });
  },
);

test('the keyboard mentions a person, who sees “Mentions you”; an edit keeps the mention', async () => {
  const key = await publish(service);
  await say(service, key, 'First.', { by: 'rosa' });
  await say(service, key, 'Second.', { by: 'rolf' });
  const page = await openArticle(browser, service, key, { as: 'nadia' });
  const field = await write(page);
  await page.keyboard.type('Ask @ro');
  expect(await options(page)).toEqual(['Rolf', 'Rosa']);
  await page.locator('interline-comments [role=status]').getByText('People to mention: 2').waitFor();
  await expect(axe(page)).resolves.toEqual([]);
  const active = () =>
    field.evaluate((node) => {
      const id = node.getAttribute('aria-activedescendant');
      const marked = id === null ? null : (node.getRootNode() as ShadowRoot).getElementById(id);
      return marked?.getAttribute('aria-selected') === 'true' ? marked.textContent : null;
    });
  expect(await active()).toContain('Rolf');
  await page.keyboard.press('ArrowDown');
  expect(await active()).toContain('Rosa');
  await page.keyboard.press('ArrowDown');
  expect(await active()).toContain('Rolf');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(writtenIn(field)).resolves.toBe('Ask @Rosa ');
  expect(await field.getAttribute('aria-activedescendant')).toBeNull();
  await page.keyboard.type('and @rol');
  await options(page);
  await page.keyboard.press('Tab');
  await expect(writtenIn(field)).resolves.toBe('Ask @Rosa and @Rolf ');
  await page.keyboard.type('please');

  await page.reload();
  await write(page);
  await expect(writtenIn(field)).resolves.toBe('Ask @Rosa and @Rolf please');
  await page.keyboard.press('Control+Enter');
  const own = list(page).locator('.comment', { hasText: 'please' });
  await own.getByRole('button', { name: '@Rosa' }).waitFor();
  expect(await sourceOf(page, 'nadia', 'please')).toMatch(
    /^Ask @\[Rosa\]\(person:[0-9a-f-]{36}\) and @\[Rolf\]\(person:[0-9a-f-]{36}\) please$/,
  );
});

test('a mention survives an edit, opens the card, and is marked for the person mentioned', async () => {
  const key = await publish(service);
  const rosa = await say(service, key, 'First.', { by: 'rosa' });
  const mention = writeMention({ id: rosa.comment.author?.id ?? '', name: 'Rosa' });
  const nadia = await say(service, key, `Ask ${mention} please`, { by: 'nadia' });
  const back = writeMention({ id: nadia.comment.author?.id ?? '', name: 'Nadia' });
  await say(service, key, `Asked, ${back}.`, { by: 'rosa' });
  const page = await openArticle(browser, service, key, { as: 'nadia' });
  await list(page).getByText('Mentions you').waitFor();
  const own = list(page).locator('.comment', { hasText: 'please' });
  await own.getByRole('button', { name: /^More actions/ }).click();
  await list(page).getByRole('menuitem', { name: 'Edit' }).click();
  await expect(writtenIn(own.getByRole('textbox'))).resolves.toBe('Ask @Rosa please');
  await own.getByRole('textbox').fill('Ask @Rosa, please!');
  await own.getByRole('button', { name: 'Save' }).click();
  await own.locator('.body', { hasText: 'please!' }).waitFor();
  expect(await sourceOf(page, 'nadia', 'please!')).toMatch(
    /^Ask @\[Rosa\]\(person:[0-9a-f-]{36}\), please!$/,
  );

  await own.getByRole('button', { name: '@Rosa' }).focus();
  await page.keyboard.press('Enter');
  await card(page, 'Rosa')
    .getByRole('link', { name: /^First\./ })
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  await own.getByRole('button', { name: '@Rosa' }).and(page.locator(':focus')).waitFor();
  expect(await own.getByText('Mentions you').count()).toBe(0);

  const mentioned = await openArticle(browser, service, key, { as: 'rosa' });
  const marked = list(mentioned).locator('.comment', { hasText: 'please!' });
  await marked.getByText('Mentions you').waitFor();
  await marked.locator('.mention.you').waitFor();
  await expect(axe(mentioned)).resolves.toEqual([]);
});

test('a press chooses too; Escape closes the list and keeps the text; no list without a match', async () => {
  const key = await publish(service);
  await say(service, key, 'First.', { by: 'rosa' });
  const page = await openArticle(browser, service, key, { as: 'nadia', context: PHONE });
  const field = await write(page);
  await page.keyboard.type('@ro');
  await options(page);
  await page.keyboard.press('Escape');
  await offered(page).first().waitFor({ state: 'hidden' });
  await expect(writtenIn(field)).resolves.toBe('@ro');
  await page.keyboard.type('s');
  await options(page);
  const option = offered(page).filter({ hasText: 'Rosa' });
  expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await option.tap();
  await expect(writtenIn(field)).resolves.toBe('@Rosa ');
  await field.and(page.locator(':focus')).waitFor();

  const asked = page.waitForResponse('**/people?prefix=zzz');
  await page.keyboard.type('@zzz');
  await (await asked).finished();
  await page.keyboard.press('Enter');
  await expect(writtenIn(field)).resolves.toBe('@Rosa @zzz\n');
  let requests = 0;
  await page.route('**/people?prefix=*', (route) => ((requests += 1), route.continue()));
  await page.keyboard.type('write to rosa@rosa or a@rosa @ro');
  await options(page);
  expect(requests).toBe(1);
});

test('people of the thread come first, and two people with one name stay apart', async () => {
  const key = await publish(service);
  const asked = await say(service, key, 'First.', { by: 'mia' });
  const same = { sub: 'another-mia', name: 'Mia' };
  const { article } = (await service.call('GET', `/page?key=${key}`)).body as { article: { id: string } };
  const body = { article: { id: article.id }, body: 'Second.' };
  await service.call('POST', '/threads', { token: service.token(same), body });
  await say(service, key, 'Third.', { by: 'miro' });
  await say(service, key, 'In the thread.', { by: 'miro', answers: asked });
  const page = await openArticle(browser, service, key, { as: 'nadia' });
  await list(page)
    .locator('.comment', { hasText: 'First.' })
    .getByRole('button', { name: 'Reply to Mia' })
    .first()
    .click();
  const field = list(page).getByRole('textbox');
  await field.waitFor();
  await page.keyboard.type('@mi');
  expect(await options(page)).toEqual(['Mia', 'Miro', 'Mia']);
  await page.keyboard.press('Enter');
  await page.keyboard.type('@mi');
  await options(page);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(writtenIn(field)).resolves.toBe('@Mia @Mia (2) ');
  await page.keyboard.type('agree');
  await page.keyboard.press('Control+Enter');
  const people = list(page).locator('.comment .comment', { hasText: 'agree' }).locator('.mention');
  await people.nth(1).waitFor();
  await expect(people.allInnerTexts()).resolves.toEqual(['@Mia', '@Mia']);
  const source = await sourceOf(page, 'nadia', 'agree');
  const ids = [...source.matchAll(/person:([^)]+)/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(2);
});

test('nothing is suggested while a word is being composed; afterwards it is, right to left too', async () => {
  const key = await publish(service);
  await say(service, key, '第一', { by: '王小明' });
  const page = await openArticle(browser, service, key, {
    ...{ as: 'nadia', direction: 'rtl', attributes: 'lang="he"' },
  });
  await list(page).locator('.write').click();
  const field = list(page).getByRole('textbox');
  await field.waitFor();
  let requests = 0;
  await page.route('**/people?prefix=*', (route) => ((requests += 1), route.continue()));
  await page.keyboard.type('你好@');
  const ime = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await compose('w');
  await compose('wang');
  await expect(writtenIn(field)).resolves.toBe('你好@wang');
  await compose('王');
  await ime.send('Input.insertText', { text: '王' });
  expect(await options(page)).toEqual(['王小明']);
  expect(requests).toBe(1);
  await expect(axe(page)).resolves.toEqual([]);
  const [list_, box] = [await list(page).getByRole('listbox').boundingBox(), await field.boundingBox()];
  expect(list_?.y).toBeGreaterThanOrEqual((box?.y ?? 0) + (box?.height ?? 0) - 1);
  // A new composition closes the list: its Enter ends a word and chooses no person.
  await compose('x');
  await offered(page).first().waitFor({ state: 'hidden' });
  await compose('');
  await options(page);
  await page.keyboard.press('Enter');
  await expect(writtenIn(field)).resolves.toBe('你好@王小明 ');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('你好');
  await page.keyboard.press('Control+Enter');
  await list(page).locator('.comment .mention', { hasText: '@王小明' }).waitFor();
});
