/**
 * Reads DOM as blocks: that of the field, which browsers edit each in its way, a comment's HTML, and what is pasted from
 * anywhere. Only what blocks can hold is taken over, so nothing else of foreign HTML gets into the page.
 */
import { isEmptyLine, LINKABLE, type Block, type Run } from './blocks.js';
import type { Label } from './from-markdown.js';

export interface Source {
  /** White space is as in the field, where nothing is collapsed. */
  isField: boolean;
  /** How a mention is shown. */
  label?: Label;
}

type Format = Omit<Run, 'text'>;

/** Holds the caret where browsers would not; not part of any text. */
export const CARET = '\u2060';

const IGNORED =
  /^(?:script|style|head|meta|link|title|template|noscript|svg|math|img|picture|iframe|object|embed|canvas|audio|video|input|button|select|textarea)$/;
const BLOCKS =
  /^(?:div|p|h[1-6]|section|article|header|footer|main|aside|figure|figcaption|address|dl|dt|dd|li|table|thead|tbody|tfoot|tr|hr|details|summary|form|fieldset|center)$/;
const SPACED = /^(?:p|h[1-6]|table|figure)$/;

/** The blocks in `root`. */
// eslint-disable-next-line max-lines-per-function -- The functions of one recursive walk share its state.
export function readDom(root: Node, source: Source): Block[] {
  const blocks: Block[] = [];
  let runs: Run[] | null = null;

  function endLine(): void {
    if (runs) blocks.push({ kind: 'line', runs: source.isField ? runs : collapsed(runs) });
    runs = null;
  }

  function addText(text: string, format: Format): void {
    const plain = text.replaceAll(CARET, '');
    if (!source.isField) {
      if (plain && (runs || plain.trim()))
        (runs ??= []).push({ ...format, text: plain.replace(/[ \t\r\n\f]+/g, ' ') });
      return;
    }
    plain.split('\n').forEach((part, at) => {
      if (at > 0) {
        runs ??= [];
        endLine();
      }
      if (part) (runs ??= []).push({ ...format, text: part });
    });
  }

  function visitAll(parent: Node, format: Format): void {
    for (const child of parent.childNodes) {
      if (child.nodeType === 3) addText(child.nodeValue ?? '', format);
      else if (child.nodeType === 1) visit(child as Element, format);
    }
  }

  function addBlock(block: Block): void {
    endLine();
    const last = blocks.at(-1);
    if (source.isField && last?.kind === 'quote' && block.kind === 'quote') last.blocks.push(...block.blocks);
    else if (source.isField && last?.kind === 'code' && block.kind === 'code') last.text += '\n' + block.text;
    else if (
      source.isField &&
      last?.kind === 'list' &&
      block.kind === 'list' &&
      (last.start === null) === (block.start === null)
    )
      last.items.push(...block.items);
    else {
      if (!source.isField && last?.kind === block.kind) blocks.push({ kind: 'line', runs: [] });
      blocks.push(block);
    }
  }

  function visit(node: Element, format: Format): void {
    const tag = node.localName;
    const style = node.getAttribute('style') ?? '';
    if (IGNORED.test(tag) || /mso-list:\s*ignore|display:\s*none/i.test(style)) return;
    if (tag === 'br') {
      runs ??= [];
      return endLine();
    }
    const inner = formatOf(node, tag, style, format);
    if (tag === 'blockquote') addBlock({ kind: 'quote', blocks: readDom(node, source) });
    else if (tag === 'pre') addBlock({ kind: 'code', text: codeOf(node) });
    else if (tag === 'ul' || tag === 'ol') addBlock(listOf(node, tag === 'ol', source));
    else if (/mso-list:/i.test(style)) addBlock(wordItem(node, source));
    else if (node.matches('bdi.mention[data-person]')) addText(mention(node, source), format);
    else if (BLOCKS.test(tag)) {
      endLine();
      if (
        !source.isField &&
        SPACED.test(tag) &&
        blocks.length > 0 &&
        blocks.at(-1)?.kind === 'line' &&
        !isEmptyLine(blocks.at(-1))
      )
        blocks.push({ kind: 'line', runs: [] });
      visitAll(node, inner);
      endLine();
    } else {
      visitAll(node, inner);
      // Cells of a table's row.
      if (/^t[dh]$/.test(tag)) addText(' ', format);
    }
  }

  visitAll(root, {});
  endLine();
  return source.isField
    ? blocks
    : blocks.filter((block, at) => !isEmptyLine(block) || keepsApart(blocks, at));
}

/** Whether the empty line at `at` separates two of a kind. */
function keepsApart(blocks: Block[], at: number): boolean {
  const [before, after] = [blocks[at - 1], blocks[at + 1]];
  return before !== undefined && after !== undefined && before.kind === after.kind && !isEmptyLine(before);
}

function formatOf(node: Element, tag: string, style: string, format: Format): Format {
  const inner = { ...format };
  if (/^(?:b|strong|h[1-6]|th)$/.test(tag)) inner.strong = true;
  if (/^(?:i|em|cite|dfn|var)$/.test(tag)) inner.em = true;
  if (/^(?:s|strike|del)$/.test(tag)) inner.s = true;
  if (/^(?:code|kbd|samp|tt)$/.test(tag)) inner.code = true;
  if (tag === 'span' && node.classList.contains('spoiler')) inner.spoiler = true;
  const href = tag === 'a' ? (node.getAttribute('href') ?? '') : '';
  if (LINKABLE.test(href)) inner.href = href;
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1];
  if (weight) inner.strong = weight === 'bold' || Number(weight) >= 600;
  const slant = /font-style:\s*(\w+)/i.exec(style)?.[1];
  if (slant) inner.em = slant !== 'normal';
  if (/text-decoration[^;]*line-through/i.test(style)) inner.s = true;
  return inner;
}

/** Several spaces are one, and none at the ends. */
function collapsed(runs: Run[]): Run[] {
  let isBlank = true;
  const kept = runs.map((run) => {
    const text = isBlank ? run.text.replace(/^ +/, '') : run.text;
    if (text) isBlank = text.endsWith(' ');
    return { ...run, text };
  });
  for (let at = kept.length - 1; at >= 0; at--) {
    const run = kept[at] as Run;
    run.text = run.text.replace(/ +$/, '');
    if (run.text) break;
  }
  return kept.filter(({ text }) => text);
}

/** The text of code, with its line breaks. */
export function codeOf(node: Node): string {
  let text = '';
  for (const child of node.childNodes)
    text += child.nodeName === 'BR' ? '\n' : child.nodeType === 1 ? codeOf(child) : (child.nodeValue ?? '');
  return (node.nodeName === 'PRE' ? text.replace(/\n$/, '') : text).replaceAll(CARET, '');
}

function listOf(list: Element, isOrdered: boolean, source: Source): Block {
  const items: Block[][] = [];
  for (const child of list.children) {
    // Some programs put a nested list beside its item.
    if (/^[uo]l$/.test(child.localName)) {
      const nested = listOf(child, child.localName === 'ol', source);
      if (items.length > 0) items.at(-1)?.push(nested);
      else items.push([nested]);
    } else if (!IGNORED.test(child.localName)) items.push(readDom(child, source));
  }
  const start = parseInt(list.getAttribute('start') ?? '1');
  return { kind: 'list', start: isOrdered ? Math.min(Math.max(start || 0, 0), 999_999) : null, items };
}

/** Word's lists are paragraphs whose marks are text. */
function wordItem(node: Element, source: Source): Block {
  const mark = node.querySelector('[style*="Ignore"]')?.textContent?.trim() ?? '';
  return {
    kind: 'list',
    start: /^\w+[.)]/.test(mark) ? parseInt(mark) || 1 : null,
    items: [readDom(node, source)],
  };
}

function mention(node: Element, { label }: Source): string {
  const text = node.textContent ?? '';
  const id = node.getAttribute('data-person') ?? '';
  return label ? '@' + label({ id, name: text.replace(/^@/, '') }) : text;
}
