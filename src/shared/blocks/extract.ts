/**
 * Reads part of a page as commentable blocks: one algorithm over an adapter, so that a browser's DOM and
 * the server's parse tree give equal blocks. Every text node belongs to its nearest commentable ancestor; a commentable
 * element with text of its own is a block, in the order of start tags. So a blockquote of paragraphs yields the
 * paragraphs, and an item that contains a list yields its own text first and then the inner items.
 *
 * - `dt` and `dd` count as list items; a figure has a block only for its `figcaption`.
 * - Table cells are not blocks; paragraphs and lists inside them are.
 * - A line break (`<br>`) is "\n" in the text. Two in a row end the block, and what follows is another block of the same
 *   element; except in headings, preformatted text, and elements named by the publisher.
 * - Text directly in a container (`div`, `section`, ...) is also a block, and ends at what interrupts a sentence. `prose.ts`
 *   decides which of these count.
 */
import type { Block } from '../anchoring/types.js';

/** Access to a tree. `N` is any node. */
export interface TreeAdapter<N> {
  /** Lower-case element name; null for anything but an element. */
  tag(node: N): string | null;
  /** The characters of a text node; null for anything else. */
  text(node: N): string | null;
  attribute(element: N, name: string): string | null;
  children(element: N): Iterable<N>;
}

/** A text node's part of a block: `node`'s text is in the block's text from `start` on. */
export interface TextRun<N> {
  node: N;
  start: number;
}

export interface Extraction<N> {
  blocks: Block[];
  /** The element of each block; blocks separated by line breaks share one. */
  elements: N[];
  /** The text nodes of each block, in order, to map a phrase's offsets back to the page. */
  runs: TextRun<N>[][];
}

/** An element that was read, and the sums that `weigh` computes. Sizes are in characters with white space collapsed. */
export interface Scope<N> {
  node: N;
  up: Scope<N> | undefined;
  /** Number of blocks, their size, its linked part, the size of prose, and the number of prose blocks. */
  count: number;
  size: number;
  linked: number;
  prose: number;
  says: number;
  /** Size of the prose of its own paragraphs. */
  own: number;
  /** The child with the most prose. */
  main?: Scope<N>;
  /** Index of its last block. */
  end: number;
  /** Whether it is not part of the article. */
  foreign?: boolean;
}

/** A block that was read, before it is decided whether it counts. */
export interface Draft<N> {
  node: N;
  tag: string;
  /** Whether it is a container in the role of a paragraph. */
  bare: boolean;
  scope: Scope<N>;
  text: string;
  runs: TextRun<N>[];
  size: number;
  linked: number;
  /** Whether the line was interrupted since the last text. */
  broken: boolean;
  /** Number of line breaks since the last text. */
  breaks: number;
  /** Whether the text ends in a visible character. Stored, because testing a growing text each time is quadratic. */
  endsInWord: boolean;
}

/** Blocks, and elements starting with `root`, both in document order. */
export interface Reading<N> {
  drafts: Draft<N>[];
  scopes: Scope<N>[];
}

/** Options for reading part of a page. */
export interface ReadOptions {
  /** Skips elements that HTML or ARIA marks as other than the text; not for an element that the publisher has named. */
  strict?: boolean;
  /** Includes forms, because some pages are one. */
  forms?: boolean;
}

const words = (list: string): Set<string> => new Set(list.split(' '));

/** Commentable elements. */
const COMMENTABLE = words('p li dt dd blockquote h1 h2 h3 h4 h5 h6 figcaption pre');

/** Containers in the role of paragraphs, on pages without paragraphs. */
const BARE = words('div section article main body center address td th details figure form');

/** Elements that two line breaks split. */
const PARTED = words('p li dt dd blockquote');

/** Never part of the text. Ruby annotations would split the words they annotate; MathML annotations repeat them. */
const SKIPPED = words(
  'script style template noscript head title nav aside menu dialog button select textarea input ' +
    'iframe object video audio canvas svg rt rp annotation annotation-xml',
);
const SKIPPED_ROLES = words(
  'navigation banner contentinfo complementary search menu menubar toolbar tablist tooltip dialog alertdialog',
);
const HIDDEN = /(^|[;\s])(display:\s*none|visibility:\s*hidden)/i;

/** Further elements that interrupt a line; at the edges of all others, the text may continue within a word. */
const BREAKING = words(
  'ul ol dl table caption thead tbody tfoot tr hr header footer hgroup fieldset legend summary search',
);

/** Chinese, Japanese and Korean characters, each of which counts as two letters. */
const DENSE = /[\u2E80-\uFFDC]/g;

/** Minimum size of prose: shorter texts are bylines, labels or buttons. */
export const SENTENCE = 40;

/** Deeper than any browser nests (Chromium's limit is 512), so that hostile documents do not exhaust the stack. */
const MAX_DEPTH = 1024;

/** Everything under `root` that can be commented on. */
// eslint-disable-next-line max-lines-per-function -- one walk whose steps call each other and share what they collect
export function readTree<N>(root: N, tree: TreeAdapter<N>, { strict, forms }: ReadOptions): Reading<N> {
  const drafts: Draft<N>[] = [];
  const scopes: Scope<N>[] = [];

  function enter(node: N, up?: Scope<N>): Scope<N> {
    const scope = { node, up, count: 0, size: 0, linked: 0, prose: 0, says: 0, own: 0, end: 0 };
    scopes.push(scope);
    return scope;
  }

  function open({ node, tag, bare, scope }: Pick<Draft<N>, 'node' | 'tag' | 'bare' | 'scope'>): Draft<N> {
    const state = { size: 0, linked: 0, broken: false, breaks: 0, endsInWord: false };
    const draft = { node, tag, bare, scope, text: '', runs: [], ...state };
    drafts.push(draft);
    return draft;
  }

  /** `owner` holds the draft that gets the element's own text; it is replaced when that draft ends. */
  function visit(node: N, owner: { draft: Draft<N> }, up: Scope<N>, linked: boolean, depth: number): void {
    const text = tree.text(node);
    if (text !== null) {
      let { draft } = owner;
      if (/\S/.test(text) && endsAt(draft)) draft = owner.draft = open(draft);
      append(draft, node, text, linked);
      return;
    }
    const tag = tree.tag(node);
    if (tag === null || depth > MAX_DEPTH || isSkipped(node, tag, owner.draft)) return;
    if (tag === 'br') {
      owner.draft.text += '\n';
      owner.draft.endsInWord = false;
      owner.draft.breaks++;
      return;
    }
    read(node, tag, owner, enter(node, up), linked, depth);
  }

  // eslint-disable-next-line max-params -- an object a node costs time on long pages
  function read(
    node: N,
    tag: string,
    owner: { draft: Draft<N> } | undefined,
    scope: Scope<N>,
    linked: boolean,
    depth: number,
  ): void {
    const bare = !COMMENTABLE.has(tag);
    const opens = !bare || !owner || (owner.draft.bare && BARE.has(tag));
    const role = bare ? 'p' : tag[0] === 'd' ? 'li' : tag;
    const inner = opens ? { draft: open({ node, tag: role, bare, scope }) } : owner;
    const interrupts = opens || BARE.has(tag) || BREAKING.has(tag);
    if (owner && interrupts) owner.draft.broken = true;
    // Bylines and dates are not prose, like links.
    const inLink =
      linked ||
      tag === 'time' ||
      tag === 'address' ||
      /\bauthor\b/.test(tree.attribute(node, 'rel') ?? tree.attribute(node, 'itemprop') ?? '') ||
      (tag === 'a' && /^(?!#.)/.test(tree.attribute(node, 'href') ?? '#x'));
    for (const child of tree.children(node)) visit(child, inner, scope, inLink, depth + 1);
    if (owner && interrupts) owner.draft.broken = true;
  }

  /** Whether further text starts another block. */
  function endsAt(draft: Draft<N>): boolean {
    const isOver = draft.bare
      ? draft.breaks > 1 || (draft.broken && (!draft.size || draft.size >= SENTENCE))
      : draft.breaks > 1 && draft.size > 0 && PARTED.has(draft.tag);
    return isOver && !nameOf(draft.node, tree);
  }

  function isSkipped(node: N, tag: string, owner: Draft<N>): boolean {
    return (
      SKIPPED.has(tag) ||
      (tag === 'form' && !forms) ||
      tag.startsWith('interline-') ||
      tree.attribute(node, 'hidden') !== null ||
      tree.attribute(node, 'data-interline-skip') !== null ||
      tree.attribute(node, 'aria-hidden') === 'true' ||
      HIDDEN.test(tree.attribute(node, 'style') ?? '') ||
      // The footer of a quotation is its source.
      (strict === true &&
        ((tag === 'footer' && owner.bare) || SKIPPED_ROLES.has(tree.attribute(node, 'role') ?? '')))
    );
  }

  read(root, tree.tag(root) ?? '', undefined, enter(root), false, 0);
  return { drafts: drafts.filter((draft) => draft.size > 0), scopes };
}

function append<N>(draft: Draft<N>, node: N, text: string, linked: boolean): void {
  if (/\S/.test(text)) {
    if (draft.broken && draft.endsInWord && /^\S/.test(text)) draft.text += '\n';
    draft.broken = false;
    draft.breaks = 0;
    const size = text.replace(/\s+/g, ' ').replace(DENSE, '$&$&').length;
    draft.size += size;
    if (linked) draft.linked += size;
  }
  draft.runs.push({ node, start: draft.text.length });
  draft.text += text;
  if (text !== '') draft.endsInWord = /\S/.test(text.slice(-1));
}

/** Converts drafts to blocks with their elements and text nodes. Only an element's first block gets its id. */
export function toExtraction<N>(drafts: Draft<N>[], tree: TreeAdapter<N>): Extraction<N> {
  const seen = new Set<N>();
  return {
    blocks: drafts.map(({ node, tag, text }, index) => {
      const id = seen.has(node) ? undefined : nameOf(node, tree) || tree.attribute(node, 'id')?.trim();
      seen.add(node);
      return { index, tag, ...(id && { id }), text };
    }),
    elements: drafts.map(({ node }) => node),
    runs: drafts.map(({ runs }) => runs),
  };
}

/** The publisher's id of an element. */
export function nameOf<N>(node: N, tree: TreeAdapter<N>): string | undefined {
  return tree.attribute(node, 'data-interline-id')?.trim();
}
