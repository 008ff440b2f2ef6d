/** The service and a browser find the same blocks in a page, with any markup. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { build, stop } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { readHtml, tree } from '../../src/features/articles/html-blocks.js';
import type { Block } from '../../src/shared/anchoring/index.js';
import { parseSelector, selectElements } from '../../src/shared/blocks/simple-selector.js';
import type * as domBlocks from '../../src/widget/dom-blocks.js';
import { connectBrowser } from '../support/browser.js';

const PAGES = new URL('../pages/', import.meta.url);
const NAMES = readdirSync(PAGES).filter((name) => name.endsWith('.html'));

/** What the bundled adapter offers inside the page. */
interface InPage {
  domBlocks: typeof domBlocks;
}

let browser: Browser;
let page: Page;
let adapter: string;

beforeAll(async () => {
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL('../../src/widget/dom-blocks.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'domBlocks',
  });
  adapter = bundle.outputFiles[0]!.text;
  browser = await connectBrowser();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
  await stop();
});

async function load(html: string): Promise<void> {
  await page.setContent(html, { waitUntil: 'domcontentloaded' });
  await page.evaluate(adapter + ';globalThis.domBlocks = domBlocks');
}

describe('the browser and the service see the same blocks', () => {
  test.each(NAMES)('%s', async (name) => {
    const html = readFileSync(new URL(name, PAGES), 'utf8');
    await load(html);
    const seen = await page.evaluate(
      (): Block[] => (globalThis as unknown as InPage).domBlocks.blocksFromPage(document).blocks,
    );
    expect(seen).toEqual(readHtml(html).blocks);
  });
});

const SELECTORS = [
  'p',
  '*',
  'body > *',
  'main p, li',
  'ul ul > li',
  'body > main > ul > li > ul li',
  'h2, .menu, #opening',
  '[id]',
  "[id='opening']",
  '[class~="a"][class~=c]',
  '[id^=op]',
  '[id$="ing"]',
  '[id*=pen]',
  '[lang|=en]',
  'P.A, p.a',
  'p.a.c',
  '.sm\\:wide',
  'div div p',
  'section *',
];

describe('a selector matches the same elements in the service and in the browser', () => {
  const html =
    readFileSync(new URL('lists.html', PAGES), 'utf8') +
    '<section lang="en-GB"><div><p id="opening" class="a b  c">1<div><div class="sm:wide"><p class="A">2</div></div></section>';
  test.each(SELECTORS)('%s', async (text) => {
    await load(html);
    const seen = await page.evaluate(
      (selector) =>
        [...document.querySelectorAll(selector)].map(({ localName, attributes }) => [
          localName,
          [...attributes].map(({ name, value }) => [name, value]),
        ]),
      text,
    );
    const selector = parseSelector(text);
    const found = selector && selectElements<Tree.Node>(parse(html), tree, selector, 10_000);
    expect(
      found?.map((node) =>
        'tagName' in node ? [node.tagName, node.attrs.map(({ name, value }) => [name, value])] : [],
      ),
    ).toEqual(seen);
  });
});

test('every block’s text is that of its text nodes, at the positions of its runs', async () => {
  await load(readFileSync(new URL('lists.html', PAGES), 'utf8'));
  const broken = await page.evaluate(() => {
    const { blocks, runs } = (globalThis as unknown as InPage).domBlocks.blocksFromPage(document);
    return blocks.filter((block, at) =>
      runs[at]?.some(({ node, start }) => !block.text.startsWith((node as Text).data, start)),
    );
  });
  expect(broken).toEqual([]);
});

test('reading a page does not change it', async () => {
  await load(readFileSync(new URL('essay.html', PAGES), 'utf8'));
  const [before, after] = await page.evaluate(() => {
    const before = document.documentElement.outerHTML;
    (globalThis as unknown as InPage).domBlocks.blocksFromPage(document);
    return [before, document.documentElement.outerHTML] as const;
  });
  expect(after).toBe(before);
});
