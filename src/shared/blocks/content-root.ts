/** Which part of a page is the article: one ordered list, asked in the browser and on the server alike. */
import { readTree, toExtraction, type Extraction, type Scope, type TreeAdapter } from './extract.js';
import { articleOf, dropTeasers, LITTLE, narrow, withoutLabels } from './prose.js';

/** What the publisher has marked. */
const MARKED = '[data-interline-content]';
/** The usual names of the body of a text, most telling first, then whole regions. Teasers and comments have these names too. */
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

/** Share of the page's prose below which an element is not the article, whatever it is called. */
const ENOUGH = 0.4;
/** The same of one that has the longest run of paragraphs, and three times what any other of its kind has: comments may be longer. */
const SOME = 0.1;
/** Share of an element's prose from which an inner element replaces it. */
const ALL = 0.95;
/** Listing pages repeat what is marked; looking at more than this many would cost without changing the answer. */
const MAX_MARKED = 20;

/** The commentable blocks under an element that the publisher says is the text. */
export function extractBlocks<N>(root: N, tree: TreeAdapter<N>): Extraction<N> {
  return toExtraction(withoutLabels(readTree(root, tree, {}).drafts, false), tree);
}

/**
 * The blocks of the article in a page. `contentSelector` is the publisher's own name for the part: of its matches the one
 * with most text. When it finds nothing (a changed template), the usual names still answer, as far as they lead to what
 * the page is about.
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
