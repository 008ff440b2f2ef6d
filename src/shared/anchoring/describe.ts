/** Creates the selectors stored with paragraphs: everything `relocate` needs if nothing else is known. */
import { readText, type Text } from './text.js';
import type { Block, ParagraphSelector } from './types.js';

/** Maximum length of the text in a selector, in code units; longer blocks are distinguished by this prefix and their hash. */
export const MAX_SELECTOR_TEXT = 4096;

/**
 * Context on each side, in code units. Hypothesis uses 32; twice that extends beyond a short heading or list
 * item into the next block, which distinguishes identical short blocks.
 */
export const CONTEXT_LENGTH = 64;

/** Direction: towards the start or the end of the text. */
export type Step = -1 | 1;

/** One selector per block, in the order of the blocks. */
export function describe(blocks: Block[]): ParagraphSelector[] {
  return describeText(readText(blocks));
}

/** `describe` for a text that was already read. */
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

/** The `CONTEXT_LENGTH` nearest units of the normalised texts on one side of `at`; block boundaries are line feeds. */
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

/** At most `length` units from the start; never ends inside a surrogate pair. */
export function head(text: string, length: number): string {
  if (text.length <= length) return text;
  return text.slice(0, isHighSurrogate(text, length - 1) ? length - 1 : length);
}

/** At most `length` units from the end; never starts inside a surrogate pair. */
export function tail(text: string, length: number): string {
  if (text.length <= length) return text;
  const from = text.length - length;
  return text.slice(isHighSurrogate(text, from - 1) ? from + 1 : from);
}

function isHighSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800;
}
