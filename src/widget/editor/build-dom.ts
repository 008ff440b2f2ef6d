/** Builds the field's DOM of blocks, as browsers build it when people format: a `div` for each line, a `blockquote` for each quoted line. */
import { el } from '../core/build.js';
import { isEmptyLine, MARKS, type Block, type Run } from './blocks.js';
import { CARET } from './read-dom.js';

const TAGS = { strong: 'b', em: 'i', s: 's', code: 'code', spoiler: 'span' } as const;

/** New nodes for `blocks`. */
export function buildDom(blocks: Block[]): HTMLElement[] {
  return blocks.flatMap((block): HTMLElement[] => {
    if (block.kind === 'line') return [el('div', {}, ...buildLine(block.runs))];
    if (block.kind === 'quote') return quoteOf(block.blocks);
    if (block.kind === 'code') return [el('pre', {}, block.text || el('br'))];
    const { start, items } = block;
    const children = items.map((item) => el('li', {}, ...buildItem(item)));
    return [
      start === null
        ? el('ul', {}, ...children)
        : el('ol', { start: start === 1 ? null : start }, ...children),
    ];
  });
}

/**
 * One line's nodes, without an element around them. Behind code and spoilers is a place for the caret; without it Chromium drops
 * such an element when it is inserted as the last of a line.
 */
export function buildLine(runs: Run[]): Node[] {
  if (isEmptyLine({ kind: 'line', runs })) return [el('br')];
  const last = runs.at(-1);
  const nodes = runs.map(buildRun);
  return last?.code || last?.spoiler ? [...nodes, document.createTextNode(CARET)] : nodes;
}

function buildRun(run: Run): Node {
  let node: Node = document.createTextNode(run.text);
  for (const mark of [...MARKS].reverse()) {
    if (mark === 'spoiler' && run.href) node = el('a', { href: run.href }, node);
    if (run[mark]) node = el(TAGS[mark], { class: mark === 'spoiler' ? mark : null }, node);
  }
  return node;
}

/** A first line stands in its item directly, as browsers have it. */
function buildItem([first, ...others]: Block[]): Node[] {
  if (!first) return [el('br')];
  return first.kind === 'line'
    ? [...buildLine(first.runs), ...buildDom(others)]
    : buildDom([first, ...others]);
}

function quoteOf(blocks: Block[]): HTMLElement[] {
  return blocks.map((block) =>
    block.kind === 'line'
      ? el('blockquote', {}, ...buildLine(block.runs))
      : el('blockquote', {}, ...buildDom([block])),
  );
}
