/**
 * Finds the commentable blocks of a page: one algorithm over an adapter, so that a browser's DOM and the server's
 * parse tree give equal blocks. Every text node belongs to its nearest commentable ancestor; a commentable element
 * with text of its own is a block, at the place where it opens. So a quotation made of paragraphs yields the
 * paragraphs, and an item that holds a list yields its own words first and then the inner items.
 *
 * - `dt` and `dd` count as list items, `figcaption` as itself; a figure without caption has nothing to talk about.
 * - Table cells are no blocks; paragraphs and lists inside them are.
 * - A line break (`<br>`) is "\n" in the text; a double one does not split, because a block is one element.
 * - Pages whose paragraphs are bare `div`s: when less than half of the words stand in commentable elements, any
 *   container with text of its own counts as a paragraph. Otherwise such text is bylines, captions and buttons.
 */
import type { Block } from '../anchoring/types.js';

/** What the algorithm needs to know of a tree. `N` is any node. */
export interface TreeAdapter<N> {
  /** Lower-case element name; null for anything but an element. */
  tag(node: N): string | null;
  /** The characters of a text node; null for anything else. */
  text(node: N): string | null;
  attribute(element: N, name: string): string | null;
  children(element: N): Iterable<N>;
}

/** A text node's share of a block: `node`'s text stands in the block's text from `start` on. */
export interface TextRun<N> {
  node: N;
  start: number;
}

export interface Extraction<N> {
  blocks: Block[];
  /** The element of each block. */
  elements: N[];
  /** The text nodes of each block, in order: what maps a phrase's offsets back to the page. */
  runs: TextRun<N>[][];
}

const words = (list: string): string[] => list.split(' ');

/** Commentable elements, by what they count as. */
const ROLE = new Map<string, string>([
  ...words('p li blockquote h1 h2 h3 h4 h5 h6 figcaption pre').map((tag) => [tag, tag] as const),
  ['dt', 'li'],
  ['dd', 'li'],
]);

/** Containers that play the paragraph on pages without paragraphs. */
const BARE = new Set(words('div section article main body center address td th details figure'));

/** Never part of what is being said. Ruby annotations would tear the words they stand on. */
const SKIPPED = new Set([
  ...words(
    'script style template noscript head title nav aside form menu dialog button select textarea input',
  ),
  ...words('iframe object video audio canvas svg rt rp'),
]);

/** Further elements that interrupt a line; at the edges of all others, words on both sides may be one word. */
const BREAKING = new Set(
  words('ul ol dl table caption thead tbody tfoot tr hr header footer hgroup fieldset legend summary search'),
);

/** Deeper than any browser nests (Chromium stops at 512); a hostile document must not exhaust the stack. */
const MAX_DEPTH = 1024;

interface Draft<N> {
  node: N;
  tag: string;
  text: string;
  runs: TextRun<N>[];
  /** A container in the role of a paragraph. */
  bare: boolean;
  /** A line was interrupted since the last text. */
  broken: boolean;
  /** The text ends in a visible character. Kept, because asking a growing text again and again is quadratic. */
  endsInWord: boolean;
}

/** The commentable blocks under `root`, in document order, with their elements and text nodes. */
export function extractBlocks<N>(root: N, tree: TreeAdapter<N>): Extraction<N> {
  const drafts: Draft<N>[] = [];

  function open(node: N, tag: string, bare: boolean): Draft<N> {
    const draft = { node, tag, text: '', runs: [], bare, broken: false, endsInWord: false };
    drafts.push(draft);
    return draft;
  }

  function visit(node: N, owner: Draft<N>, depth: number): void {
    const text = tree.text(node);
    if (text !== null) {
      append(owner, node, text);
      return;
    }
    const tag = tree.tag(node);
    if (tag === null || depth > MAX_DEPTH || isSkipped(node, tag, tree)) return;
    if (tag === 'br') {
      owner.text += '\n';
      owner.endsInWord = false;
      return;
    }
    const role = ROLE.get(tag);
    let inner = owner;
    if (role !== undefined) inner = open(node, role, false);
    else if (owner.bare && BARE.has(tag)) inner = open(node, 'p', true);
    const interrupts = role !== undefined || BARE.has(tag) || BREAKING.has(tag);
    if (interrupts) owner.broken = true;
    for (const child of tree.children(node)) visit(child, inner, depth + 1);
    if (interrupts) owner.broken = true;
  }

  const role = ROLE.get(tree.tag(root) ?? '');
  const top = open(root, role ?? 'p', role === undefined);
  for (const child of tree.children(root)) visit(child, top, 1);

  const spoken = drafts.filter((draft) => /\S/.test(draft.text));
  const kept = areMostlyBare(spoken) ? spoken : spoken.filter((draft) => !draft.bare);
  return {
    blocks: kept.map((draft, index) => {
      const id = idOf(draft.node, tree);
      return { index, tag: draft.tag, ...(id === undefined ? {} : { id }), text: draft.text };
    }),
    elements: kept.map((draft) => draft.node),
    runs: kept.map((draft) => draft.runs),
  };
}

function append<N>(owner: Draft<N>, node: N, text: string): void {
  if (owner.broken && /\S/.test(text)) {
    if (owner.endsInWord && /^\S/.test(text)) owner.text += '\n';
    owner.broken = false;
  }
  owner.runs.push({ node, start: owner.text.length });
  owner.text += text;
  if (text !== '') owner.endsInWord = /\S/.test(text.slice(-1));
}

function areMostlyBare<N>(drafts: Draft<N>[]): boolean {
  let bare = 0;
  let all = 0;
  for (const draft of drafts) {
    const size = draft.text.replace(/\s+/g, ' ').length;
    all += size;
    if (draft.bare) bare += size;
  }
  return bare * 2 > all;
}

function isSkipped<N>(node: N, tag: string, tree: TreeAdapter<N>): boolean {
  return (
    SKIPPED.has(tag) ||
    tag.startsWith('interline-') ||
    tree.attribute(node, 'hidden') !== null ||
    tree.attribute(node, 'data-interline-skip') !== null ||
    tree.attribute(node, 'aria-hidden') === 'true'
  );
}

function idOf<N>(node: N, tree: TreeAdapter<N>): string | undefined {
  return tree.attribute(node, 'data-interline-id')?.trim() || tree.attribute(node, 'id')?.trim() || undefined;
}
