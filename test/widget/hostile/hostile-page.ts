/** Pages that make embedding difficult, and a probe for the widget's effects on them. */
import { afterAll, beforeAll, jest } from '@jest/globals';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { connectBrowser } from '../../support/browser.js';
import { startPageServer, type PageServer } from '../../support/page-server.js';
import { startService, type TestService } from '../../support/service.js';
import type { Tongue } from '../stories/tongues.js';
import { openContext, PARAGRAPHS, say, STARTING, violations } from '../widget-page.js';

// Two axe checks of a page with a list and a panel are slow on a busy machine.
jest.setTimeout(STARTING);

const articleOf = (paragraphs: string[]): string =>
  `<article><h1 data-interline-skip>The tide tables</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`;

export const PARTS = {
  article: articleOf(PARAGRAPHS),
  style:
    'html{color-scheme:light dark;background:light-dark(#fff,#161616)}main{max-width:600px;margin:24px auto;padding:0 16px;font:18px/1.6 Georgia,serif;color:light-dark(#1d1d1b,#e9e7e2)}p{margin:0 0 18px}',
};

export interface Hostile {
  /** Style sheet of the page, after its ordinary one. */
  style?: string;
  /** Attributes of `html`; they go before those of the language. */
  html?: string;
  head?: string;
  /** Content of the body; receives the element and the article as they would be. */
  body?: (element: string, article: string) => string;
  /** More attributes of the element. */
  attributes?: string;
  headers?: (service: TestService) => Record<string, string>;
  nonce?: string;
  context?: BrowserContextOptions;
  /** The window, unless it is a phone's: zooming on a phone does not change the layout. */
  desktop?: BrowserContextOptions;
  /** Axe rules that are wrong on this page: axe reads colours from style sheets, not the forced ones. */
  unjudged?: string[];
  /** Before the page is opened. */
  prepare?: (page: Page) => Promise<unknown>;
  signedIn?: boolean;
}

/** How a page is opened: the window and the language. */
export interface Reader {
  context: BrowserContextOptions;
  tongue: Pick<Tongue, 'paragraphs' | 'direction' | 'attributes'>;
}

/** State of the probe on the page. */
interface Probe {
  selected: [Node, number, Node, number] | null;
  texts: [Text, string][];
  globals: string[];
  shifts: { at: number; value: number; what: string[] }[];
  /** Until when shifts are expected, because of an action that moves the page, such as posting; page time in milliseconds. */
  moving: { from: number; to: number }[];
  violations: string[];
  heard: string[];
}

export interface Stage {
  service: TestService;
  browser: Browser;
  pages: PageServer;
  /** Publishes an article with one comment at the second paragraph, and opens a page with it. */
  open: (hostile: Hostile, reader?: Reader) => Promise<Scene>;
}

export interface Scene {
  page: Page;
  key: string;
  /** Errors of the console and the page. */
  errors: string[];
  /** Comments posted before the page was opened. */
  said: { comment: { id: string } };
}

const AT_A_DESK: Reader = {
  context: {},
  tongue: { paragraphs: PARAGRAPHS, direction: 'ltr', attributes: '' },
};

/** A stage for all tests of a file. */
export function useStage(ready: (stage: Stage) => void): void {
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const set = await setStage();
    stop = set.stop;
    ready(set.stage);
  }, STARTING);
  afterAll(() => stop(), STARTING);
}

/** A service, a browser and a publisher's server. */
async function setStage(): Promise<{ stage: Stage; stop: () => Promise<void> }> {
  const answers: Parameters<typeof startPageServer>[0] = {};
  const pages = await startPageServer(answers);
  const [service, browser] = await Promise.all([startService({ origins: [pages.origin] }), connectBrowser()]);
  let scenes = 0;

  async function open(hostile: Hostile, reader = AT_A_DESK): Promise<Scene> {
    const key = `hostile-${++scenes}`;
    const { body = (element, article) => `<main>${article}${element}</main>`, nonce = '' } = hostile;
    const { paragraphs, direction, attributes } = reader.tongue;
    const html = `<article>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`;
    const address = { url: `${pages.origin}/${key}`, title: 'The tide tables', authors: ['ada'] };
    await service.publish(key, { html }, address);
    const said = await say(service, key, 'Eleven minutes, I measured.', { paragraph: 1 });
    const token =
      hostile.signedIn === false ? '' : `token="${service.token({ sub: 'nadia', name: 'Nadia Feroz' })}"`;
    const element = `<interline-comments site="${service.site}" key="${key}" ${token} ${attributes} ${hostile.attributes ?? ''}></interline-comments>`;
    const lang = direction === 'rtl' ? 'ar' : 'en';
    answers['/' + key] = {
      headers: hostile.headers?.(service) ?? {},
      html: `<!doctype html><html ${hostile.html ?? ''} lang="${lang}" dir="${direction}"><head><title>The tide tables</title>
        <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
        <style nonce="${nonce}">${PARTS.style}${hostile.style ?? ''}</style>${hostile.head ?? ''}
        <script type="module" nonce="${nonce}" src="${service.url}/widget/interline.js"></script></head>
        <body>${body(element, articleOf(paragraphs))}</body></html>`,
    };
    const context = await openContext(browser, {
      ...reader.context,
      ...(!reader.context.isMobile && hostile.desktop),
      ...hostile.context,
    });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.addInitScript(probe);
    await hostile.prepare?.(page);
    await page.goto(`${pages.origin}/${key}`);
    return { page, key, errors, said };
  }

  return {
    stage: { service, browser, pages, open },
    async stop() {
      await browser.close();
      await Promise.all([service.stop(), pages.stop()]);
    },
  };
}

/** Runs in the page before its own scripts. */
function probe(): void {
  const kept: Probe = {
    ...{ texts: [], globals: [], shifts: [], violations: [], heard: [], selected: null, moving: [] },
  };
  Object.defineProperty(window, Symbol.for('probe'), { value: kept });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
    })[]) {
      if (entry.hadRecentInput) continue;
      kept.shifts.push({
        at: entry.startTime,
        value: entry.value,
        what: entry.sources.map(
          ({ node, previousRect: from, currentRect: to }) =>
            `${at(to)} at ${Math.round(entry.startTime)} ms: ${node?.nodeName ?? ''} ${from.x},${from.y} ${from.width}x${from.height} -> ${to.x},${to.y}`,
        ),
      });
    }
  }).observe({ type: 'layout-shift', buffered: true });
  /** The current content, in any shadow root. */
  function at({ x, y, width, height }: DOMRect): string {
    let found = document.elementFromPoint(x + width / 2, y + height / 2);
    for (let root = found?.shadowRoot; root; root = found?.shadowRoot) {
      const inner = root.elementFromPoint(x + width / 2, y + height / 2);
      if (!inner || inner === found) break;
      found = inner;
    }
    return `${found?.localName}.${found?.className}`;
  }
  document.addEventListener('securitypolicyviolation', (event) =>
    kept.violations.push(`${event.violatedDirective}: ${event.sample || event.blockedURI}`),
  );
  for (const name of ['ready', 'comment-posted', 'error'])
    document.addEventListener('interline:' + name, () => kept.heard.push(name));
  document.addEventListener('readystatechange', () => {
    // Interactive: the page is parsed, no module has run yet.
    if (document.readyState !== 'interactive') return;
    kept.globals = Object.getOwnPropertyNames(window);
    const article = document.querySelector('article');
    if (!article) return;
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    while (walker.nextNode())
      kept.texts.push([walker.currentNode as Text, (walker.currentNode as Text).data]);
    const [node] = kept.texts.at(-1) ?? [];
    if (!node || document.documentElement.dataset['selected'] === 'nothing') return;
    document.getSelection()?.setBaseAndExtent(node, 4, node, 11);
    kept.selected = [node, 4, node, 11];
  });
}

/** Waits for the widget's `ready` event. */
export async function ready(page: Page, times = 1): Promise<void> {
  await page.waitForFunction(
    (count) =>
      (window as unknown as Record<symbol, Probe>)[Symbol.for('probe')]?.heard.filter(
        (name) => name === 'ready',
      ).length === count,
    times,
  );
}

export interface Marks {
  /** The page's own text nodes are as they were. */
  textsKept: boolean;
  selectionKept: boolean;
  newGlobals: string[];
  shift: number;
  shifted: string[];
  violations: string[];
  heard: string[];
}

/** Findings of the probe. */
export async function look(page: Page): Promise<Marks> {
  return await page.evaluate(() => {
    const kept = (window as unknown as Record<symbol, Probe>)[Symbol.for('probe')] as Probe;
    const article = document.querySelector('article');
    const now: Text[] = [];
    const walker = document.createTreeWalker(article ?? document, NodeFilter.SHOW_TEXT);
    while (article && walker.nextNode()) now.push(walker.currentNode as Text);
    const selection = document.getSelection();
    const shifts = kept.shifts.filter(
      (shift) => !kept.moving.some(({ from: begun, to: done }) => shift.at >= begun && shift.at <= done),
    );
    const [anchor, from, focus, to] = kept.selected ?? [];
    return {
      textsKept:
        now.length === kept.texts.length &&
        kept.texts.every(([node, text], at) => now[at] === node && node.data === text),
      selectionKept:
        kept.selected === null ||
        (selection?.anchorNode === anchor &&
          selection?.anchorOffset === from &&
          selection?.focusNode === focus &&
          selection?.focusOffset === to),
      // The test's tools add these two.
      newGlobals: Object.getOwnPropertyNames(window).filter(
        (name) => !kept.globals.includes(name) && name !== 'axe' && name !== '__core-js_shared__',
      ),
      shift: shifts.reduce((sum, { value }) => sum + value, 0),
      shifted: shifts.flatMap(({ what }) => what),
      violations: kept.violations,
      heard: kept.heard,
    };
  });
}

/** The badge of the paragraph that begins like the one of the story. */
export function badgeAt(page: Page, paragraph: number, paragraphs = PARAGRAPHS): Locator {
  return page
    .locator('p', { hasText: paragraphs[paragraph]?.slice(0, 30) ?? '' })
    .locator('interline-badge .badge');
}

/** Badges whose middle is not on the lines, or just under the end, of the paragraph they belong to. */
export async function strayBadges(page: Page, paragraphs = PARAGRAPHS): Promise<string[]> {
  return await page.locator('p').evaluateAll((blocks, texts) => {
    const lines = texts.map((text, at) => {
      const block = blocks.find(({ textContent }) => textContent.startsWith(text.slice(0, 30)));
      const host = block?.querySelector('interline-badge');
      const badge = host?.shadowRoot?.querySelector('.badge')?.getBoundingClientRect();
      if (!block || !badge?.width) return `${at}: not shown`;
      const box = block.getBoundingClientRect();
      const middle = badge.y + badge.height / 2;
      const near = badge.right >= box.x - 60 && badge.x <= box.right + 60 && badge.x >= 0;
      return middle >= box.y - 4 && middle <= box.bottom + 30 && near
        ? null
        : `${at}: badge at ${badge.x},${badge.y}, paragraph at ${box.x},${box.y} ${box.width}x${box.height}`;
    });
    return lines.filter((line) => line !== null);
  }, paragraphs);
}

/** Findings of axe inside the widget's shadow roots, without the page's own. */
export async function axeInside(page: Page, unjudged: string[] = []): Promise<string[]> {
  // A page that clips or zooms determines how large a badge's target is.
  const ignored = new Set([...unjudged, 'target-size']);
  const found = (await violations(page)).filter(({ id }) => !ignored.has(id));
  return found.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ target }) =>
        [target]
          .flat(2)
          .slice(0, -1)
          .some((part) => part.includes('interline-')),
      )
      .map(({ html }) => `${id}: ${html.slice(0, 160)}`),
  );
}

/** An action that moves the page: layout shifts until two frames later are ignored. */
export async function meant(page: Page, act: () => Promise<unknown>): Promise<void> {
  const tell = (edge: 'from' | 'to'): Promise<void> =>
    page.evaluate(async (which) => {
      const { moving } = (window as unknown as Record<symbol, Probe>)[Symbol.for('probe')] as Probe;
      const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
      if (which === 'from') return void moving.push({ from: performance.now(), to: Infinity });
      await frame().then(frame);
      moving[moving.length - 1]!.to = performance.now();
    }, edge);
  await tell('from');
  await act();
  await tell('to');
}
