/** The server's eyes: HTML as a string, parsed as browsers do, never run. */
import { selectAll, selectOne } from 'css-select';
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

/** Chromium nests no deeper. The parser's work grows with the square of the depth: 50,000 open elements take seconds. */
const MAX_DEPTH = 512;

/**
 * The commentable blocks of a document or fragment of HTML. `contentSelector` is the publisher's own name for the
 * part that holds the article. Throws a `RangeError` for HTML nested beyond reason, another error for a selector that
 * is no valid CSS.
 */
export function blocksFromHtml(html: string, contentSelector?: string): Block[] {
  const document = parseBounded(html);
  return extractContent((selector) => selectAll<AnyNode, AnyNode>(selector, document), tree, contentSelector)
    .blocks;
}

function parseBounded(html: string): Document {
  let depth = 0;
  const treeAdapter: typeof adapter = {
    ...adapter,
    onItemPush: () => {
      if (++depth > MAX_DEPTH) throw new RangeError(`HTML nested deeper than ${MAX_DEPTH} elements`);
    },
    onItemPop: () => void depth--,
  };
  return parse<Htmlparser2TreeAdapterMap>(html, { treeAdapter });
}

/** The page's title: what it tells link previews, else its `title`, else its first heading; null without any. */
export function titleFromHtml(html: string): string | null {
  const document = parseBounded(html);
  const meta = selectOne<AnyNode, AnyNode>('meta[property="og:title"]', document);
  const told = meta && isTag(meta) ? meta.attribs['content'] : undefined;
  for (const text of [
    told,
    ...['title', 'h1'].map((name) => textOf(selectOne<AnyNode, AnyNode>(name, document))),
  ]) {
    const title = text?.replace(/\s+/gu, ' ').trim();
    if (title) return title.slice(0, 500);
  }
  return null;
}

function textOf(node: AnyNode | null): string {
  if (node === null) return '';
  if (isText(node)) return node.data;
  return isTag(node) ? node.children.map(textOf).join('') : '';
}
