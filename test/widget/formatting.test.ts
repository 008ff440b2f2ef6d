/** The composer shows formatted text: by mouse, touch and keyboard, pasted, composed, from right to left. */
import { expect, jest, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import type { TestService } from '../support/service.js';
import { HANDS, testByHand } from './stories/hands.js';
import {
  axe,
  openArticle,
  publish,
  setupBrowser,
  STARTING,
  withoutRichText,
  writtenIn,
  type HostOptions,
} from './widget-page.js';

jest.setTimeout(STARTING);
let service: TestService;
let browser: Browser;
setupBrowser((...started) => ([service, browser] = started));

interface Composer {
  page: Page;
  list: Locator;
  field: Locator;
  /** Presses a format's button, which may be behind the one for more. */
  format: (name: string) => Promise<void>;
  /** Posts the text; resolves with the HTML of the comment. */
  post: () => Promise<string>;
}

async function open(options: HostOptions = {}): Promise<Composer> {
  const key = await publish(service);
  const page = await openArticle(browser, service, key, { as: 'nadia', ...options });
  const list = page.locator('interline-comments');
  await list.locator('.write').click();
  const field = list.getByRole('textbox').first();
  await field.and(page.locator(':focus')).waitFor();
  return {
    ...{ page, list, field },
    async format(name) {
      const tool = list.getByRole('button', { name, exact: true });
      if (!(await tool.isVisible())) await list.getByRole('button', { name: 'More formatting' }).click();
      await tool.click();
    },
    async post() {
      await field.press('Control+Enter');
      const body = list.locator('.comment .body').first();
      await body.waitFor();
      return (await body.innerHTML()).replace(/ (?:href|rel|target|class)="[^"]*"/g, '');
    },
  };
}

/** Pastes as the browser does. */
function paste(field: Locator, types: Record<string, string>): Promise<void> {
  return field.evaluate((node, given) => {
    const clipboardData = new DataTransfer();
    for (const [type, value] of Object.entries(given)) clipboardData.setData(type, value);
    node.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, types);
}

testByHand('bold, a list and a spoiler are shown as such, and posted', async (hand) => {
  const { page, list, field } = await open({ context: hand.context });
  const press = (tool: string): Promise<void> =>
    hand.press(list.getByRole('button', { name: tool, exact: true }));
  await page.keyboard.type('Since ');
  if (hand === HANDS.keyboard) await page.keyboard.press('Control+b');
  else await press('Bold');
  await page.keyboard.type('March');
  await field.locator('b', { hasText: 'March' }).waitFor();
  await list.getByRole('button', { name: 'Bold', pressed: true }).waitFor();
  await page.keyboard.press('Enter');
  if (hand === HANDS.keyboard) {
    await page.keyboard.press('Control+b');
    await page.keyboard.press('Control+Shift+Digit8');
  } else {
    await press('Bold');
    expect(await list.getByRole('button', { name: 'List', exact: true }).count()).toBe(0);
    await press('More formatting');
    await press('List');
  }
  await page.keyboard.type('the goat');
  await page.keyboard.press('Shift+Home');
  if (hand === HANDS.keyboard) await page.keyboard.press('Control+Shift+Digit6');
  else await press('Spoiler');
  await field.locator('li .spoiler', { hasText: 'the goat' }).waitFor();
  await expect(axe(page)).resolves.toEqual([]);
  await hand.send(field, list.getByRole('button', { name: 'Post', exact: true }));
  await list.locator('.comment strong', { hasText: 'March' }).waitFor();
  await list.locator('.comment li').getByRole('button', { name: 'Show spoiler' }).waitFor();
  await page.context().close();
});

test('text that only looks like Markdown is posted as typed', async () => {
  const { page, post } = await open();
  await page.keyboard.type('2 * 3 * 4 and snake_case, a [note] & <b>');
  await page.keyboard.press('Enter');
  await page.keyboard.type('# not a heading');
  await page.keyboard.press('Enter');
  await page.keyboard.type('2024. was dry');
  await expect(post()).resolves.toBe(
    '<p>2 * 3 * 4 and snake_case, a [note] &amp; &lt;b&gt;<br>\n# not a heading<br>\n2024. was dry</p>',
  );
  await page.context().close();
});

test('typed Markdown is formatted, and undo restores its marks', async () => {
  const { page, field, post } = await open();
  await page.keyboard.type('It **was** so');
  await expect(field.locator('b').innerText()).resolves.toBe('was');
  await page.keyboard.press('Enter');
  await page.keyboard.type('say `x` and *now*');
  await page.keyboard.press('Control+z');
  await field.getByText('*now*').waitFor();
  await page.waitForFunction(() => {
    const root = document.querySelector('interline-comments')?.shadowRoot as unknown as Document | undefined;
    return root?.getSelection()?.isCollapsed;
  });
  await page.keyboard.type(' then');
  await expect(post()).resolves.toBe(
    '<p>It <strong>was</strong> so<br>\nsay <code>x</code> and *now* then</p>',
  );
  await page.context().close();
});

test('Enter in an empty line ends a list and a quotation', async () => {
  const { page, format, post } = await open();
  await page.keyboard.type('- one\ntwo\n\n');
  await format('Quotation');
  await page.keyboard.type('They said\nso\n\n');
  await page.keyboard.type('No.');
  await expect(post()).resolves.toBe(
    '<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n<blockquote>\n<p>They said<br>\nso</p>\n</blockquote>\n<p>No.</p>',
  );
  await page.context().close();
});

test('pasted text keeps the formatting that comments have, and nothing else gets into the page', async () => {
  const { page, field, post } = await open();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const docs =
    '<b style="font-weight:normal" id="docs-internal-guid-1"><h2>Title</h2><p style="margin:0"><span style="font-weight:700">Bold</span><span> and </span>' +
    '<span style="font-style:italic">slanted</span></p></b><script>window.hit=1</script><img src="/hit.png" onerror="window.hit=1">' +
    '<p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·</span>item</p>' +
    '<a href="javascript:window.hit=1">no</a> <a href="https://example.com/">yes</a><iframe src="/hit.html"></iframe>';
  await paste(field, { 'text/html': docs, 'text/plain': 'unused' });
  expect(
    await field.evaluate((node) => node.querySelectorAll('script,img,iframe,[style],[id],[onerror]').length),
  ).toBe(0);
  await expect(post()).resolves.toBe(
    '<p><strong>Title</strong></p>\n<p><strong>Bold</strong> and <em>slanted</em></p>\n<ul>\n<li>item</li>\n</ul>\n<p>no <a>yes</a></p>',
  );
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  expect(requests.filter((url) => url.includes('/hit'))).toEqual([]);
  await page.context().close();
});

test('an address pasted over words links them, alone it becomes a link; pasted Markdown is formatted', async () => {
  const { page, field, list, post } = await open();
  await page.keyboard.type('this');
  await page.keyboard.press('Control+a');
  await paste(field, { 'text/plain': 'https://example.com/a_b' });
  await page.keyboard.press('End');
  await page.keyboard.type(' or ');
  await paste(field, { 'text/plain': 'https://example.com/c' });
  await page.keyboard.type(' ');
  await paste(field, { 'text/plain': '*so*' });
  await page.keyboard.type(' that ');
  await page.keyboard.press('Control+k');
  await list.getByRole('textbox', { name: 'Link address' }).and(page.locator(':focus')).waitFor();
  await expect(axe(page)).resolves.toEqual([]);
  await page.keyboard.type('example.com/d');
  await page.keyboard.press('Enter');
  await field.and(page.locator(':focus')).waitFor();
  await expect(post()).resolves.toBe(
    '<p><a>this</a> or <a>https://example.com/c</a> <em>so</em> that <a>https://example.com/d</a></p>',
  );
  await page.context().close();
});

test('a word being composed is not formatted, right to left too, and each line has its own direction', async () => {
  const { page, field, post } = await open({ direction: 'rtl', attributes: 'lang="he"' });
  await page.keyboard.type('שלום **');
  const ime = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await compose('n');
  await compose('ni**');
  await expect(writtenIn(field)).resolves.toBe('שלום **ni**');
  await compose('你');
  await ime.send('Input.insertText', { text: '你好' });
  await page.keyboard.press('Enter');
  await page.keyboard.type('left to right');
  const sides = await field.evaluate((node) => {
    const range = document.createRange();
    const box = node.getBoundingClientRect();
    const sideOf = (text: string): string => {
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      while (walker.nextNode())
        if (walker.currentNode.nodeValue?.includes(text)) range.selectNodeContents(walker.currentNode);
      const { left, right } = range.getBoundingClientRect();
      return left - box.left < box.right - right ? 'left' : 'right';
    };
    return [sideOf('שלום'), sideOf('left')];
  });
  expect(sides).toEqual(['right', 'left']);
  await expect(post()).resolves.toBe('<p>שלום **你好<br>\nleft to right</p>');
  await page.context().close();
});

test('an own comment is edited with its formatting shown', async () => {
  const { page, list, field } = await open();
  await field.fill('It **was** ||the goat||, see [this](https://example.com).\n\n> said\n\n1. one\n2. two');
  await field.press('Control+Enter');
  const own = list.locator('.comment').first();
  await own.getByRole('button', { name: /^More actions/ }).click();
  await list.getByRole('menuitem', { name: /^Edit/ }).click();
  const changed = own.getByRole('textbox');
  await changed.locator('b', { hasText: 'was' }).waitFor();
  await expect(writtenIn(changed)).resolves.toMatch(/^It was the goat, see this\.\s+said\s+one\s+two$/);
  await changed.press('Control+End');
  await page.keyboard.type(' and a half');
  await own.getByRole('button', { name: 'Save' }).click();
  await own.locator('li', { hasText: 'two and a half' }).waitFor();
  for (const kept of ['strong', '.cover', 'a[href="https://example.com"]', 'blockquote'])
    await own.locator('.body ' + kept).waitFor();
  await page.context().close();
});

test('the buttons are one tab stop, arrow keys move between them, and Tab leaves the field', async () => {
  const { page, list, field } = await open();
  await page.keyboard.type('word');
  await page.keyboard.press('Tab');
  const focused = (name: string): Promise<void> =>
    list.getByRole('button', { name, exact: true }).and(page.locator(':focus')).waitFor();
  await focused('Bold');
  await page.keyboard.press('ArrowRight');
  await focused('Italic');
  await page.keyboard.press('End');
  await focused('More formatting');
  await page.keyboard.press('Tab');
  await focused('Cancel');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await field.and(page.locator(':focus')).waitFor();
  await page.context().close();
});

/** Has a page's selection told as Safari and Firefox tell it; `isOlder`: to those who name the roots without an object. */
async function withComposedRanges(page: Page, isOlder: boolean): Promise<void> {
  await page.addInitScript((older) => {
    Reflect.deleteProperty(ShadowRoot.prototype, 'getSelection');
    if (!older) return;
    const { getComposedRanges } = Selection.prototype;
    Selection.prototype.getComposedRanges = function (this: Selection, ...roots: unknown[]): StaticRange[] {
      const shadowRoots = roots.filter((root) => root instanceof ShadowRoot);
      if (shadowRoots.length < roots.length) throw new TypeError('not a ShadowRoot');
      return getComposedRanges.call(this, { shadowRoots });
    };
  }, isOlder);
}

test.each([
  ['as the standard has it', false],
  ['as Safari 17 has it', true],
])('a browser that reports the selection only as composed ranges formats too: %s', async (_, isOlder) => {
  const { page, list, field, format, post } = await open({
    prepare: (opened) => withComposedRanges(opened, isOlder),
  });
  await page.keyboard.type('It **was**');
  await field.locator('b', { hasText: 'was' }).waitFor();
  await page.keyboard.type(' so');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('now');
  await list.getByRole('button', { name: 'Bold', pressed: true }).waitFor();
  await page.keyboard.press('Shift+Home');
  await format('Spoiler');
  await field.locator('.spoiler', { hasText: 'now' }).waitFor();
  await page.keyboard.type(' see ');
  await paste(field, { 'text/plain': 'https://example.com/a' });
  await page.keyboard.type(' and *that*');
  await field.locator('i', { hasText: 'that' }).waitFor();
  await page.keyboard.press('Control+z');
  await field.getByText('*that*').waitFor();
  await expect(post()).resolves.toMatch(
    /^<p>It <strong>was<\/strong> so<br>\n.*now.* see <a>https:\/\/example.com\/a<\/a> and \*that\*<\/p>$/,
  );
  await page.context().close();
});

test('Enter in an empty line ends a quotation whose lines are in one', async () => {
  const { page, field, format, post } = await open();
  await format('Quotation');
  await page.keyboard.type('They said');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('so');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('No.');
  expect(await field.locator('blockquote', { hasText: 'No.' }).count()).toBe(0);
  await expect(post()).resolves.toBe('<blockquote>\n<p>They said<br>\nso</p>\n</blockquote>\n<p>No.</p>');
  await page.context().close();
});

test('in a browser that does not report the selection, Markdown is written and previewed', async () => {
  const { page, list, field } = await open({ prepare: withoutRichText });
  await field.fill('Half a **thought**');
  await list.getByRole('button', { name: 'Preview' }).click();
  await list.locator('.preview strong').waitFor();
  await page.route('**/preview', (route) => route.abort());
  await field.fill('Half a **thought** more');
  await list.getByRole('alert').getByText('Your text is saved.').waitFor();
  await field.press('Control+Enter');
  await list.locator('.comment strong', { hasText: 'thought' }).waitFor();
  await page.context().close();
});

test('a composer whose editor does not load has a textarea that keeps its draft and posts', async () => {
  const failing = (page: Page): Promise<unknown> =>
    page.route('**/chunks/editor-*', (route) => route.abort());
  const { page, list, field } = await open({ prepare: failing });
  await expect(field.evaluate((node) => node.localName)).resolves.toBe('textarea');
  await expect(field.getAttribute('aria-label')).resolves.toBe('Write a comment');
  await expect(list.getByRole('alert').count()).resolves.toBe(0);
  await expect(axe(page)).resolves.toEqual([]);
  const height = (await field.boundingBox())?.height ?? NaN;
  await field.fill('Half a **thought**\n\n> and\n\na second one');
  expect((await field.boundingBox())?.height).toBeGreaterThan(height);
  await page.reload();
  await list.locator('.write').click();
  await expect(field.inputValue()).resolves.toBe('Half a **thought**\n\n> and\n\na second one');
  await field.press('Control+Enter');
  await list.locator('.comment strong', { hasText: 'thought' }).waitFor();
  // The next composer has the editor again.
  await page.unroute('**/chunks/editor-*');
  await list.locator('.write').click();
  await list.locator('[contenteditable]').and(page.locator(':focus')).waitFor();
  await page.context().close();
});
