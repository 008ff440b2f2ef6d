/** Guards against drift: a chain of small steps must still end at something like the text it began with. */
import { normalise } from './normalise.js';
import type { ParagraphSelector } from './types.js';

/**
 * How much of the original paragraph is still in `text`, from 0 (nothing) to 1 (all of it). Below
 * `CONTRADICTION` the caller orphans the paragraph although the last step was small.
 */
export function checkAgainstOriginal(original: ParagraphSelector, text: string): number {
  const words = new Set(normalise(text).split(' '));
  const wanted = original.text.split(' ');
  return wanted.filter((word) => words.has(word)).length / Math.max(1, wanted.length);
}
