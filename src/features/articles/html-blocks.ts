/** The server's eyes: HTML as a string, parsed as browsers do, never run. */
import { selectAll } from 'css-select';
import { isTag, isText, type AnyNode, type Document } from 'domhandler';
import { parse } from 'parse5';
import { adapter, type Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter';
import type { Block } from '../../shared/anchoring/types.js';
import { extractContent, type TreeAdapter } from '../../shared/blocks/index.js';

const tree: TreeAdapter<AnyNode> = {
  tag: (node) => (isTag(node) ? node.name : null),
  text: (node) => (isText(node) ? node.data : null),
  attribute: (node, name) => (isTag(node) ? (node.attribs[name] ?? null) : null),
  children: (node) => (isTag(node) ? node.children : []),
};

/**
 * The commentable blocks of a document or fragment of HTML. `contentSelector` is the publisher's own name for the
 * part that holds the article; it throws when it is no valid CSS selector.
 */
export function blocksFromHtml(html: string, contentSelector?: string): Block[] {
  const document: Document = parse<Htmlparser2TreeAdapterMap>(html, { treeAdapter: adapter });
  return extractContent((selector) => selectAll<AnyNode, AnyNode>(selector, document), tree, contentSelector)
    .blocks;
}
