/** Makes the selectors that are stored with paragraphs: everything `relocate` needs when nothing else was kept. */
import { hashText } from './hash.js';
import { normalise } from './normalise.js';
import type { Block, ParagraphSelector } from './types.js';

/** Longest text kept in a selector, in code units; longer blocks are told apart by this head and by their hash. */
export const MAX_SELECTOR_TEXT = 4096;
/** Context kept on either side, in code units: what W3C selectors in the wild carry (Hypothesis keeps 32). */
export const CONTEXT_LENGTH = 32;
/** Neighbours remembered by hash on either side. */
export const NEIGHBOURS = 2;

/** One selector a block, in the order of the blocks. */
export function describe(blocks: Block[]): ParagraphSelector[] {
  const texts = blocks.map((block) => normalise(block.text));
  const hashes = texts.map(hashText);
  return blocks.map((block, at) => {
    const text = texts[at] ?? '';
    return {
      text: cut(text, MAX_SELECTOR_TEXT),
      hash: hashes[at] ?? '',
      prefix: (texts[at - 1] ?? '').slice(-CONTEXT_LENGTH),
      suffix: cut(texts[at + 1] ?? '', CONTEXT_LENGTH),
      before: hashes.slice(Math.max(0, at - NEIGHBOURS), at),
      after: hashes.slice(at + 1, at + 1 + NEIGHBOURS),
      index: at,
      total: blocks.length,
      tag: block.tag,
      ...(block.id === undefined ? {} : { id: block.id }),
    };
  });
}

/** The head of a text, never ending inside a surrogate pair. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? length - 1 : length);
}
