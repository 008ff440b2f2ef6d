/** Which part of a page is the article: one ordered list, asked in the browser and on the server alike. */
import { extractBlocks, type Extraction, type TreeAdapter } from './extract.js';

/** Most telling first: marked by the publisher, then the usual names of the body of a text, then whole regions. */
export const CONTENT_SELECTORS = [
  '[data-interline-content]',
  '[itemprop~="articleBody"]',
  '.entry-content',
  '.post-content',
  '.article-content',
  '.article-body',
  'article',
  'main',
  '[role="main"]',
  'body',
] as const;

/** Listing pages repeat `article`; looking at more than this many would cost without changing the answer. */
const MAX_CANDIDATES = 20;

/**
 * Blocks of the first selector that finds any, and of its matches the one with most text. The publisher's own
 * selector comes first; when it finds nothing (a changed template), the usual ones still answer.
 */
export function extractContent<N>(
  find: (selector: string, limit: number) => N[],
  tree: TreeAdapter<N>,
  contentSelector?: string,
): Extraction<N> {
  const selectors = contentSelector ? [contentSelector, ...CONTENT_SELECTORS] : CONTENT_SELECTORS;
  for (const selector of selectors) {
    let best: Extraction<N> | undefined;
    let most = 0;
    for (const root of find(selector, MAX_CANDIDATES)) {
      const found = extractBlocks(root, tree);
      const size = found.blocks.reduce((sum, block) => sum + block.text.length, 0);
      if (size > most) [best, most] = [found, size];
    }
    if (best) return best;
  }
  return { blocks: [], elements: [], runs: [] };
}
