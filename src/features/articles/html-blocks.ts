/** Parses HTML as browsers do, without running it. For worker threads: a long document takes seconds. */
import { defaultTreeAdapter as base, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Block } from '../../shared/anchoring/types.js';
import { extractContent, type TreeAdapter } from '../../shared/blocks/index.js';
import { parseSelector, selectElements } from '../../shared/blocks/simple-selector.js';

/** Chromium's limit of nesting. The parser's work per tag grows with the depth. */
const MAX_DEPTH = 512;
/**
 * Maximum number of elements the parser creates: five for each block that may be published. A few kilobytes of unclosed
 * formatting tags create hundreds of thousands, because each new paragraph repeats all open ones.
 */
const MAX_ELEMENTS = 100_000;
/** Maximum number of attributes per element. */
const MAX_ATTRIBUTES = 500;

/** Adapter for parse5's nodes. */
export const tree: TreeAdapter<Tree.Node> = {
  tag: (node) => (isElement(node) ? node.tagName : null),
  text: (node) => ('value' in node ? node.value : null),
  attribute: (node, name) =>
    (isElement(node) ? node.attrs.find((attribute) => attribute.name === name)?.value : null) ?? null,
  children: (node) => ('childNodes' in node ? node.childNodes : []),
};

function isElement(node: Tree.Node): node is Tree.Element {
  return 'tagName' in node;
}

/**
 * The commentable blocks and the title of an HTML document or fragment. `contentSelector` is the publisher's selector
 * of the element with the article. Throws a `RangeError` for HTML beyond the limits above, a `SelectorError` for an
 * unsupported selector.
 */
export function readHtml(html: string, contentSelector?: string): { blocks: Block[]; title: string | null } {
  const document = parseBounded(html);
  const find = (text: string, limit: number): Tree.Node[] => {
    const selector = parseSelector(text);
    if (!selector) throw new SelectorError(text);
    return selectElements<Tree.Node>(document, tree, selector, limit);
  };
  return {
    blocks: extractContent<Tree.Node>(document, find, tree, contentSelector).blocks,
    title: titleOf(find),
  };
}

/** The selector uses syntax that the service does not support. */
export class SelectorError extends Error {
  override name = 'SelectorError';
}

function parseBounded(html: string): Tree.Document {
  let depth = 0;
  let elements = 0;
  const treeAdapter: typeof base = {
    ...base,
    createElement(...created) {
      if (++elements > MAX_ELEMENTS) throw new RangeError(`has more than ${MAX_ELEMENTS} elements`);
      if (created[2].length > MAX_ATTRIBUTES)
        throw new RangeError(`has an element with more than ${MAX_ATTRIBUTES} attributes`);
      return base.createElement(...created);
    },
    onItemPush() {
      if (++depth > MAX_DEPTH) throw new RangeError(`is nested deeper than ${MAX_DEPTH} elements`);
    },
    onItemPop: () => void depth--,
  };
  return parse(html, { treeAdapter });
}

/** The page's `og:title`, else its `title`, else its first heading, else null. */
function titleOf(find: (selector: string, limit: number) => Tree.Node[]): string | null {
  const [meta] = find('meta[property="og:title"]', 1);
  const told = meta && tree.attribute(meta, 'content');
  for (const text of [told, ...['title', 'h1'].map((name) => textOf(find(name, 1)))]) {
    const title = text?.replace(/\s+/gu, ' ').trim();
    if (title) return title.slice(0, 500);
  }
  return null;
}

function textOf(nodes: Tree.Node[]): string {
  const open = nodes.toReversed();
  let text = '';
  for (let node; (node = open.pop());) {
    text += tree.text(node) ?? '';
    for (const child of [...tree.children(node)].toReversed()) open.push(child);
  }
  return text;
}
