/** Finds every paragraph of an article again in a later text, all of them together. */
import { hashText } from './hash.js';
import { normalise } from './normalise.js';
import type { Block, ParagraphSelector, Placement } from './types.js';

/** One placement a paragraph, in the order of `paragraphs`. */
export function relocate(paragraphs: ParagraphSelector[], blocks: Block[], snapshot?: Block[]): Placement[] {
  void snapshot;
  const free = new Map<string, number[]>();
  blocks.forEach((block, at) => {
    const hash = hashText(normalise(block.text));
    const list = free.get(hash);
    if (list) list.push(at);
    else free.set(hash, [at]);
  });
  let last = -1;
  return paragraphs.map((paragraph) => {
    const block = free.get(paragraph.hash)?.shift();
    if (block === undefined) return { state: 'orphaned', block: null, method: 'none', confidence: 0 };
    const moved = block < last;
    last = Math.max(last, block);
    return moved
      ? { state: 'moved', block, method: 'exact-moved', confidence: 0.95 }
      : { state: 'anchored', block, method: 'exact', confidence: 1 };
  });
}
