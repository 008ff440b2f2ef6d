/** Shared by the widget's tests: an article on its own host page, and comments on it. */
import { afterAll, beforeAll } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { Posted } from '../../src/shared/contract.js';
import { findViolations } from '../support/axe.js';
import { connectBrowser } from '../support/browser.js';
import { hostPages, startService, type TestService } from '../support/service.js';

/** How long a service and a browser may take to start on a busy machine; milliseconds. */
export const STARTING = 120_000;

export const PARAGRAPHS = [
  'The tide tables have been wrong since March, and nobody at the harbour office wants to say since when exactly.',
  'Rafael Moreno noticed first, because his shed floods when the tables are eleven minutes late.',
  'He wrote to the harbour master twice. The second letter came back with a note about commas.',
  'The council will look at the tables on Tuesday, after the item about benches.',
];

/** A content security policy as strict as a publisher's can be. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'none'; img-src 'self'; connect-src 'self'; base-uri 'none'; " +
  "require-trusted-types-for 'script'; trusted-types interline";

let articles = 0;

/** A service and a browser for all tests of a file. */
export function setupBrowser(
  ready: (service: TestService, browser: Browser) => void,
  options?: Parameters<typeof startService>[0],
): void {
  let starting: [Promise<TestService>, Promise<Browser>];
  beforeAll(async () => {
    starting = [startService(options), connectBrowser()];
    ready(...(await Promise.all(starting)));
  }, STARTING);
  afterAll(async () => {
    // If one did not start, the other is still running.
    const [service, browser] = await Promise.allSettled(starting);
    if (browser.status === 'fulfilled') await browser.value.close();
    if (service.status === 'fulfilled') await service.value.stop();
  }, STARTING);
}

/** A browser window with a reader's defaults. */
export async function openContext(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(12_000);
  return context;
}

/** Publishes the paragraphs as a new article; resolves with its key. */
export async function publish(service: TestService, paragraphs = PARAGRAPHS): Promise<string> {
  const key = `tides-${++articles}`;
  const html = `<article>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`;
  await service.publish(key, { html }, { url: `${service.url}/host/${key}`, title: 'The tide tables' });
  return key;
}

export interface Said {
  by?: string;
  /** Index of the paragraph; absent: the article as a whole. */
  paragraph?: number;
  phrase?: string;
  answers?: Posted;
}

/** Posts a comment through the API, as another reader would. */
export async function say(service: TestService, key: string, body: string, said: Said = {}): Promise<Posted> {
  const { by = 'rosa', paragraph, phrase, answers } = said;
  const token = service.token({ sub: by, name: by[0]?.toUpperCase() + by.slice(1) });
  if (answers) {
    const { comment, thread } = answers;
    const reply = { body, parentId: comment.id };
    return posted(await service.call('POST', `/threads/${thread.id}/comments`, { token, body: reply }));
  }
  const page = await service.call('GET', `/page?key=${key}`);
  const about: Record<string, unknown> = {};
  if (paragraph !== undefined) {
    const moderator = service.token({ sub: 'mo', roles: ['moderator'] });
    const ledger = await service.call('GET', `/articles/${page.body.article.id}/paragraphs`, {
      token: moderator,
    });
    about['paragraph'] = { id: ledger.body.items[paragraph].paragraphId };
    const text = PARAGRAPHS[paragraph] ?? '';
    const start = phrase ? text.indexOf(phrase) : -1;
    if (phrase && start >= 0)
      about['quote'] = { exact: phrase, prefix: '', suffix: '', start, end: start + phrase.length };
  }
  const thread = { article: { id: page.body.article.id }, ...about, body };
  return posted(await service.call('POST', '/threads', { token, body: thread }));
}

function posted(answer: { status: number; text: string; body: unknown }): Posted {
  if (answer.status !== 201) throw new Error(`say: ${answer.status} ${answer.text}`);
  return answer.body as Posted;
}

export interface HostOptions {
  /** The signed-in reader; absent: none. */
  as?: string;
  /** Their token, if more than the name matters. */
  token?: string;
  context?: BrowserContextOptions;
  paragraphs?: string[];
  /** The page's content, where it is more than paragraphs. */
  content?: string;
  /** More attributes of the element. */
  attributes?: string;
  hash?: string;
  direction?: 'ltr' | 'rtl';
  /** Before the page is opened. */
  prepare?: (page: Page) => Promise<unknown>;
}

/** Opens the article's page; events that the host receives are kept in `heard`. */
export async function openArticle(
  browser: Browser,
  service: TestService,
  key: string,
  options: HostOptions = {},
): Promise<Page> {
  const { as, context, paragraphs = PARAGRAPHS, attributes = '', hash = '', direction = 'ltr' } = options;
  const page = await (await openContext(browser, context)).newPage();
  const signed =
    options.token ?? (as && service.token({ sub: as, name: as[0]?.toUpperCase() + as.slice(1) }));
  const token = signed ? `token="${signed}"` : '';
  const list = `<interline-comments site="${service.site}" key="${key}" ${token} ${attributes}></interline-comments>`;
  const article = `<article><h1 data-interline-skip>The tide tables</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`;
  const body = options.content === undefined ? `<main>${article}${list}</main>` : options.content + list;
  await page.addInitScript(() => {
    // An article's margins; the page's policy allows no style elements.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      ':root{color-scheme:light dark;background:light-dark(#fff,#161616);color:light-dark(#1d1d1b,#e9e7e2)}main{max-width:600px;margin:24px auto;padding:0 16px;font:18px/1.6 Georgia,serif}p{margin:0 0 18px}',
    );
    document.adoptedStyleSheets = [sheet];
    const heard: { type: string; detail: unknown }[] = [];
    Object.assign(window, { heard });
    for (const name of [
      'ready',
      'login-request',
      'comment-posted',
      'vote',
      'reaction',
      'flag',
      'rating',
      'error',
    ])
      document.addEventListener('interline:' + name, (event) =>
        heard.push({ type: event.type, detail: (event as CustomEvent).detail as unknown }),
      );
  });
  const address = `${service.url}/host/${key}`;
  await serveHostPage(
    page,
    address,
    `<!doctype html><html lang="en" dir="${direction}"><head><title>The tide tables</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <script type="module" src="/widget/interline.js"></script></head>
      <body>${body}</body></html>`,
  );
  await options.prepare?.(page);
  await page.goto(address + hash);
  await layOut(page);
  return page;
}

/**
 * Has the service answer the page's context with the host page at this address. Playwright's `route` would have every request
 * of the page go through this process twice.
 */
async function serveHostPage(page: Page, address: string, html: string): Promise<void> {
  const id = randomUUID();
  hostPages.set(id, { html, policy: POLICY });
  const { hostname, pathname } = new URL(address);
  await page
    .context()
    .addCookies([{ name: 'host', value: id, domain: hostname, path: pathname, httpOnly: true }]);
}

/** Gives a reloaded page an article's margins, as its policy allows no style elements, and waits for the widget. */
export async function layOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      ':root{color-scheme:light dark;background:light-dark(#fff,#161616);color:light-dark(#1d1d1b,#e9e7e2)}main{max-width:600px;margin:24px auto;padding:0 16px;font:18px/1.6 Georgia,serif}p{margin:0 0 18px}',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  await page.waitForFunction(() => (window as unknown as { heard: unknown[] }).heard.length > 0);
}

/** Events that the host page received, by name. */
export async function heard(page: Page, name: string): Promise<unknown[]> {
  return await page.evaluate(
    (type) =>
      (window as unknown as { heard: { type: string; detail: unknown }[] }).heard
        .filter((event) => event.type === 'interline:' + type)
        .map(({ detail }) => JSON.parse(JSON.stringify(detail)) as unknown),
    name,
  );
}

/** The text of a composer's field, as its writer sees it. */
export async function writtenIn(field: Locator): Promise<string> {
  // The browser adds an empty last line for the caret, and the field an invisible character next to formatted text.
  return (await field.innerText()).replaceAll('\u2060', '').replace(/\n$/, '');
}

/** Makes a page's composers textareas with Markdown, as in browsers that do not report the selection in a shadow tree. */
export async function withoutRichText(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(ShadowRoot.prototype, 'getSelection');
    Reflect.deleteProperty(Selection.prototype, 'getComposedRanges');
  });
}

/** Runs `check` in the other colour scheme and returns to this one. */
export async function inOtherScheme(page: Page, check: () => Promise<void>): Promise<void> {
  const schemeOf = (): Promise<string> =>
    page.evaluate(() => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
  const own = (await schemeOf()) as 'light' | 'dark';
  for (const scheme of [own === 'dark' ? 'light' : 'dark', own] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    // The widget follows with the next frame.
    await page.waitForFunction(
      (wanted) => getComputedStyle(document.querySelector('interline-comments')!).colorScheme === wanted,
      scheme,
    );
    if (scheme !== own) await check();
  }
}

/** The badge of a paragraph. */
export function badge(page: Page, paragraph: number): Locator {
  return page.locator('article p').nth(paragraph).locator('interline-badge .badge');
}

/** Findings of axe in the widget's own elements, as readable lines; `colours`: only of the rules about colours. */
export async function axe(page: Page, colours = false): Promise<string[]> {
  const parts = ['interline-comments', 'article', 'interline-layer', 'interline-rating'];
  const there = await page.evaluate((names) => names.filter((name) => document.querySelector(name)), parts);
  const found = await violations(page, there, colours);
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

/** Violations that axe finds in the named parts of a page, or in all of it, including target sizes (WCAG 2.2), which are off by default. */
export async function violations(
  page: Page,
  parts?: string[],
  colours = false,
): ReturnType<typeof findViolations> {
  return await findViolations(page, {
    colours,
    ...(parts && { include: parts }),
    rules: { 'target-size': { enabled: true } },
  });
}
