/** Extracts commentable blocks from the page's DOM. It only reads, and never changes or runs anything. */
import { extractBlocks, extractContent, type Extraction, type TreeAdapter } from '../shared/blocks/index.js';

/** Blocks with their nodes; `elements[i]` and `runs[i]` belong to `blocks[i]`. */
export interface DomBlocks extends Extraction<Node> {
  elements: Element[];
}

const tree: TreeAdapter<Node> = {
  tag: (node) => (node instanceof Element ? node.localName : null),
  text: (node) => (node.nodeType === Node.TEXT_NODE ? (node as Text).data : null),
  // Documents and shadow roots have no attributes.
  attribute: (node, name) => (node as Partial<Element>).getAttribute?.(name) ?? null,
  children: (node) => node.childNodes,
};

/** The commentable blocks under one element. */
export function blocksFromDom(root: Element): DomBlocks {
  return extractBlocks<Node>(root, tree) as DomBlocks;
}

/** The commentable blocks of the article in a page, found as on the server. */
export function blocksFromPage(page: Document | ShadowRoot, contentSelector?: string): DomBlocks {
  return extractContent<Node>(
    page,
    (selector, limit) => [...page.querySelectorAll(selector)].slice(0, limit),
    tree,
    contentSelector,
  ) as DomBlocks;
}
