/** Makes the selectors that are stored with paragraphs: everything `relocate` needs when nothing else was kept. */
import { readText, type Text } from './text.js';
import type { Block, ParagraphSelector } from './types.js';

/** Longest text kept in a selector, in code units; longer blocks are told apart by this head and by their hash. */
export const MAX_SELECTOR_TEXT = 4096;

/**
 * Context kept on either side, in code units. Hypothesis keeps 32; twice that reaches past a short heading or list
 * item to the block behind it, which is what tells identical short blocks apart.
 */
export const CONTEXT_LENGTH = 64;

/** Which of two directions: towards the start of the text, or towards its end. */
export type Step = -1 | 1;

/** One selector a block, in the order of the blocks. */
export function describe(blocks: Block[]): ParagraphSelector[] {
  return describeText(readText(blocks));
}

/** `describe` for a text that was read already. */
export function describeText({ blocks, texts, hashes, copies }: Text): ParagraphSelector[] {
  return blocks.map((block, at) => ({
    text: head(texts[at]!, MAX_SELECTOR_TEXT),
    hash: hashes[at]!,
    prefix: contextOf(texts, at, -1),
    suffix: contextOf(texts, at, 1),
    index: at,
    total: blocks.length,
    tag: block.tag,
    ...(copies[at]!.copies > 1 ? copies[at] : {}),
    ...(block.id === undefined ? {} : { id: block.id }),
  }));
}

/** The nearest `CONTEXT_LENGTH` units of the normalised texts on one side of `at`; a line feed at every edge of a block. */
export function contextOf(texts: string[], at: number, step: Step): string {
  let context = '';
  for (let near = at + step; texts[near] !== undefined && context.length < CONTEXT_LENGTH; near += step) {
    const text = texts[near]!;
    context =
      step < 0
        ? `${text.slice(-CONTEXT_LENGTH)}\n${context}`
        : `${context}\n${text.slice(0, CONTEXT_LENGTH)}`;
  }
  return step < 0 ? tail(context, CONTEXT_LENGTH) : head(context, CONTEXT_LENGTH);
}

/** At most `length` units from the start, never ending inside a surrogate pair. */
export function head(text: string, length: number): string {
  if (text.length <= length) return text;
  return text.slice(0, isHighSurrogate(text, length - 1) ? length - 1 : length);
}

/** At most `length` units from the end, never starting inside a surrogate pair. */
export function tail(text: string, length: number): string {
  if (text.length <= length) return text;
  const from = text.length - length;
  return text.slice(isHighSurrogate(text, from - 1) ? from + 1 : from);
}

function isHighSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800;
}
