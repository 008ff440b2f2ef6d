/** Finds the article in a page, by an ordered list of selectors; used by the browser and the server alike. */
import { readTree, toExtraction, type Extraction, type Scope, type TreeAdapter } from './extract.js';
import { articleOf, dropTeasers, LITTLE, narrow, withoutLabels } from './prose.js';

/** Marked by the publisher. */
const MARKED = '[data-interline-content]';
/** Common selectors of article bodies, most specific first, then whole regions. Teasers and comments may match them, too. */
const USUAL = [
  '[itemprop~="articleBody"]',
  '.entry-content',
  '.post-content',
  '.article-content',
  '.article-body',
  'article',
  'main',
  '[role="main"]',
  'body',
];

/** Minimum share of the page's prose in the article's element. */
const ENOUGH = 0.4;
/** The same for an element with the longest run of paragraphs and three times the prose of any other match: comments may be longer. */
const SOME = 0.1;
/** Share of an element's prose from which an inner element replaces it. */
const ALL = 0.95;
/** Maximum number of marked elements to compare; listing pages have many, and more would not change the result. */
const MAX_MARKED = 20;

/** The commentable blocks in an element that the publisher has named as the text. */
export function extractBlocks<N>(root: N, tree: TreeAdapter<N>): Extraction<N> {
  return toExtraction(withoutLabels(readTree(root, tree, {}).drafts, false), tree);
}

/**
 * The blocks of the article in a page. `contentSelector` is the publisher's selector; among its matches the one
 * with the most text is used. If it matches nothing, as after a template change, the common selectors are tried, if their
 * matches contain enough of the page's prose.
 */
export function extractContent<N>(
  page: N,
  find: (selector: string, limit: number) => N[],
  tree: TreeAdapter<N>,
  contentSelector?: string,
): Extraction<N> {
  for (const selector of contentSelector ? [contentSelector, MARKED] : [MARKED]) {
    let best: Extraction<N> | undefined;
    let most = 0;
    for (const root of find(selector, MAX_MARKED)) {
      const found = extractBlocks(root, tree);
      const size = found.blocks.reduce((sum, block) => sum + block.text.length, 0);
      if (size > most) [best, most] = [found, size];
    }
    if (best) return best;
  }
  const root = findRoot(page, find, tree);
  return toExtraction(root ? articleOf(readTree(root, tree, { strict: true }), tree) : [], tree);
}

function findRoot<N>(
  page: N,
  find: (selector: string, limit: number) => N[],
  tree: TreeAdapter<N>,
): N | undefined {
  const reading = readTree(page, tree, { strict: true, forms: true });
  dropTeasers(reading);
  const { scopes } = reading;
  const all = scopes[0]?.prose ?? 0;
  const known = new Map(scopes.map((scope) => [scope.node, scope]));
  const longest = scopes.reduce((a, b) => (b.own > a.own ? b : a));
  for (const selector of USUAL) {
    const found = find(selector, Infinity).flatMap((node) => known.get(node) ?? []);
    const size = (scope?: Scope<N>): number => (all ? scope?.prose : scope?.size) ?? 0;
    const best = found.reduce<Scope<N> | undefined>((a, b) => (size(b) > size(a) ? b : a), undefined);
    if (!best) continue;
    const others = found.filter((scope) => !isInside(scope, best)).map(size);
    const isStory =
      isInside(longest, best) && best.prose >= SOME * all && best.prose >= 3 * Math.max(0, ...others);
    if (isStory || best.prose >= ENOUGH * all) return (all < LITTLE ? best : narrow(best, ALL, tree)).node;
  }
  return undefined;
}

function isInside<N>(scope: Scope<N>, around: Scope<N>): boolean {
  let at: Scope<N> | undefined = scope;
  while (at && at !== around) at = at.up;
  return at !== undefined;
}
