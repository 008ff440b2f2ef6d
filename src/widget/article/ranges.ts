/** Converts between the page's text nodes and positions in a block's text. */
import type { DomBlocks } from '../dom-blocks.js';
import { selectedIn } from './content.js';

export interface Phrase {
  block: number;
  start: number;
  end: number;
}

/** The selection, if any. Browsers report selections inside a shadow root only to callers that name the root. */
export function selectedRange(content: DomBlocks): Range | null {
  const selection = document.getSelection();
  const root = content.elements[0]?.getRootNode();
  if (!(root instanceof ShadowRoot))
    return selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const found = selectedIn(root);
  if (!found || found.collapsed) return null;
  const range = document.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range;
}

/** The selected phrase if it is within one block, trimmed. */
export function selectedPhrase(range: Range, content: DomBlocks): Phrase | null {
  let found: Phrase | null = null;
  for (const [block, runs] of content.runs.entries()) {
    if (!range.intersectsNode(content.elements[block] as Element)) {
      if (found) break;
      continue;
    }
    let start = Infinity;
    let end = -1;
    for (const run of runs) {
      if (!range.intersectsNode(run.node)) continue;
      const length = run.node.textContent?.length ?? 0;
      const from = run.node === range.startContainer ? range.startOffset : 0;
      const to = run.node === range.endContainer ? range.endOffset : length;
      if (from >= to) continue;
      start = Math.min(start, run.start + from);
      end = Math.max(end, run.start + to);
    }
    const text = content.blocks[block]?.text ?? '';
    while (start < end && /\s/.test(text[start] ?? '')) start++;
    while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
    if (end <= start) continue;
    if (found) return null;
    found = { block, start, end };
  }
  return found;
}

/** The page's range of a phrase, or null if the page has changed. */
export function rangeOf({ block, start, end }: Phrase, content: DomBlocks): Range | null {
  const runs = content.runs[block] ?? [];
  const range = document.createRange();
  let open = false;
  for (const run of runs) {
    const length = run.node.textContent?.length ?? 0;
    if (!open && start < run.start + length && start >= run.start) {
      range.setStart(run.node, start - run.start);
      open = true;
    }
    if (open && end <= run.start + length) {
      range.setEnd(run.node, Math.max(0, end - run.start));
      return range;
    }
  }
  return null;
}
