/**
 * Pages that do not welcome guests, and what a guest owes them all the same: the story a reader has with the widget,
 * and a probe that sees what happened to the page meanwhile.
 */
import { afterAll, beforeAll, expect, jest } from '@jest/globals';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser.js';
import { startPageServer, type PageServer } from '../../support/page-server.js';
import { startService, type TestService } from '../../support/service.js';
import { openContext, PARAGRAPHS, say, STARTING, violations } from '../widget-page.js';

// Two looks of axe at a page with a list and a panel take a busy machine long.
jest.setTimeout(STARTING);

export const PARTS = {
  article: `<article><h1 data-interline-skip>The tide tables</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article>`,
  style:
    'main{max-width:600px;margin:24px auto;padding:0 16px;font:18px/1.6 Georgia,serif;color:#1d1d1b}p{margin:0 0 18px}',
};

export interface Hostile {
  /** Style sheet of the page, after its ordinary one. */
  style?: string;
  /** Attributes of `html`. */
  html?: string;
  head?: string;
  /** What stands in the body; gets the element that would stand there. */
  body?: (element: string) => string;
  /** More attributes of the element. */
  attributes?: string;
  headers?: (service: TestService) => Record<string, string>;
  nonce?: string;
  context?: BrowserContextOptions;
  /** Before the page is opened. */
  prepare?: (page: Page) => Promise<unknown>;
  signedIn?: boolean;
}

/** What the probe keeps on the page. */
interface Probe {
  selected: [Node, number, Node, number] | null;
  texts: [Text, string][];
  globals: string[];
  shifts: { at: number; value: number; what: string[] }[];
  /** While the reader's own comment makes its place, in milliseconds of the page: what it pushes down is meant to move. */
  posting: { from: number; to: number };
  violations: string[];
  heard: string[];
}

export interface Stage {
  service: TestService;
  browser: Browser;
  pages: PageServer;
  /** Publishes an article with one comment at the second paragraph, and opens a page with it. */
  open: (hostile: Hostile) => Promise<Scene>;
}

export interface Scene {
  page: Page;
  key: string;
  /** Lines the console and the page called errors. */
  errors: string[];
  /** What was said before the page was opened. */
  said: { comment: { id: string } };
}

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
  const [service, browser] = await Promise.all([startService({ origins: [pages.origin] }), launchBrowser()]);
  let scenes = 0;

  async function open(hostile: Hostile): Promise<Scene> {
    const key = `hostile-${++scenes}`;
    const { body = (element) => `<main>${PARTS.article}${element}</main>`, nonce = '' } = hostile;
    const html = `<article>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article>`;
    await service.publish(key, { html }, { url: `${pages.origin}/${key}`, title: 'The tide tables' });
    const said = await say(service, key, 'Eleven minutes, I measured.', { paragraph: 1 });
    const token =
      hostile.signedIn === false ? '' : `token="${service.token({ sub: 'nadia', name: 'Nadia Feroz' })}"`;
    const element = `<interline-comments site="${service.site}" key="${key}" ${token} ${hostile.attributes ?? ''}></interline-comments>`;
    answers['/' + key] = {
      headers: hostile.headers?.(service) ?? {},
      html: `<!doctype html><html ${hostile.html ?? 'lang="en"'}><head><title>The tide tables</title>
        <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
        <style nonce="${nonce}">${PARTS.style}${hostile.style ?? ''}</style>${hostile.head ?? ''}
        <script type="module" nonce="${nonce}" src="${service.url}/widget/interline.js"></script></head>
        <body>${body(element)}</body></html>`,
    };
    const context = await openContext(browser, hostile.context);
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

/** Runs in the page before anything of it does. */
function probe(): void {
  const kept: Probe = {
    ...{ texts: [], globals: [], shifts: [], violations: [], heard: [], selected: null },
    posting: { from: Infinity, to: Infinity },
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
  /** What stands there now, in whatever shadow root. */
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
    // Interactive: the page stands there, no module has run yet.
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

/** Waits until the widget has told the page that it is there. */
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

/** What the probe has seen. */
export async function look(page: Page): Promise<Marks> {
  return await page.evaluate(() => {
    const kept = (window as unknown as Record<symbol, Probe>)[Symbol.for('probe')] as Probe;
    const article = document.querySelector('article');
    const now: Text[] = [];
    const walker = document.createTreeWalker(article ?? document, NodeFilter.SHOW_TEXT);
    while (article && walker.nextNode()) now.push(walker.currentNode as Text);
    const selection = document.getSelection();
    const { from: begun, to: done } = kept.posting;
    const shifts = kept.shifts.filter(({ at }) => at < begun || at > done);
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
      // The test's own tools leave these two.
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
export function badgeAt(page: Page, paragraph: number): Locator {
  return page
    .locator('p', { hasText: PARAGRAPHS[paragraph]?.slice(0, 30) ?? '' })
    .locator('interline-badge .badge');
}

/** Badges whose middle is not on the lines, or just under the end, of the paragraph they belong to. */
export async function strayBadges(page: Page): Promise<string[]> {
  const boxes = await Promise.all(
    PARAGRAPHS.map(async (text, at) => {
      const badge = await badgeAt(page, at).boundingBox();
      const block = await page
        .locator('p', { hasText: text.slice(0, 30) })
        .first()
        .boundingBox();
      if (!badge || !block) return `${at}: not shown`;
      const middle = badge.y + badge.height / 2;
      const near =
        badge.x + badge.width >= block.x - 60 && badge.x <= block.x + block.width + 60 && badge.x >= 0;
      return middle >= block.y - 4 && middle <= block.y + block.height + 30 && near
        ? null
        : `${at}: badge at ${badge.x},${badge.y}, paragraph at ${block.x},${block.y} ${block.width}x${block.height}`;
    }),
  );
  return boxes.filter((line): line is string => line !== null);
}

/** Findings of axe inside the widget's own shadow roots; the page's sins are its own. */
export async function axeInside(page: Page): Promise<string[]> {
  return (await violations(page)).flatMap(({ id, nodes }) =>
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

/** Tells the probe that the reader's own comment begins to make its place, or has it, two frames after it came. */
async function posting(page: Page, when: 'from' | 'to'): Promise<void> {
  await page.evaluate(async (edge) => {
    const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    if (edge === 'to') await frame().then(frame);
    (window as unknown as Record<symbol, Probe>)[Symbol.for('probe')]!.posting[edge] = performance.now();
  }, when);
}

/** What every page owes its readers: badges, popover, panel, a comment, the list and a permalink. */
export async function story(
  { page, errors, said }: Scene,
  options: { moves?: boolean; selected?: boolean } = {},
): Promise<void> {
  await ready(page);
  await badgeAt(page, 1).and(page.locator(':not(.empty)')).waitFor();
  await page.waitForFunction(() => {
    const found: HTMLElement[] = [];
    const visit = (root: ParentNode): void => {
      for (const node of root.querySelectorAll<HTMLElement>('*')) {
        if (node.localName === 'interline-badge')
          found.push(node.shadowRoot?.querySelector('.badge') as HTMLElement);
        else if (node.shadowRoot) visit(node.shadowRoot);
      }
    };
    visit(document);
    return found.length > 0 && found.every((badge) => badge.style.left);
  });
  expect(await strayBadges(page)).toEqual([]);
  const settled = await look(page);
  if (options.selected !== false) expect(settled.selectionKept).toBe(true);

  await badgeAt(page, 1).click();
  const popover = page.getByRole('dialog', { name: 'Latest comments' });
  await popover.getByText('Eleven minutes, I measured.').waitFor();
  await popover.getByRole('button', { name: 'Comment', exact: true }).click();
  const panel = page.getByRole('dialog', { name: 'Comments on this paragraph' });
  await panel.locator('.comment').first().waitFor();
  expect(await axeInside(page)).toEqual([]);
  await panel.locator('textarea').pressSequentially('Twelve, on Sundays.');
  await posting(page, 'from');
  await panel.getByRole('button', { name: 'Post' }).click();
  await panel.locator('.comment', { hasText: 'Twelve, on Sundays.' }).waitFor();
  const list = page.locator('interline-comments');
  await list.locator('.comment', { hasText: 'Twelve, on Sundays.' }).waitFor({ state: 'attached' });
  await posting(page, 'to');
  await panel.getByRole('button', { name: 'Close' }).click();
  await panel.waitFor({ state: 'detached' });

  await list.scrollIntoViewIfNeeded();
  await list.locator('.comment', { hasText: 'Twelve, on Sundays.' }).waitFor();
  await list.locator('.comment', { hasText: 'Eleven minutes, I measured.' }).waitFor();
  await page.evaluate((id) => (location.hash = `#interline-comment-${id}`), said.comment.id);
  await list.locator(`.landed[data-id="${said.comment.id}"]`).waitFor();
  expect(await axeInside(page)).toEqual([]);

  const { selectionKept, heard, ...seen } = await look(page);
  void selectionKept;
  expect(heard.filter((name) => name !== 'error')).toContain('comment-posted');
  expect(seen).toEqual({
    textsKept: true,
    newGlobals: [],
    shift: options.moves ? seen.shift : 0,
    shifted: options.moves ? seen.shifted : [],
    violations: [],
  });
  expect(errors).toEqual([]);
}
