/** The features of a text: its words, and pairs of characters in scripts without spaces. */
import { foldText, UNSPACED } from '../../../shared/visible-text.js';

/** Longer texts are cut; characters. */
const MAX_LENGTH = 1_000;
const MAX_WORD = 30;
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

/** Each feature once, in the order of the text. */
export function featuresOf(text: string): Set<string> {
  const features = new Set<string>();
  for (const [run] of foldText(text.slice(0, MAX_LENGTH)).matchAll(WORDS)) {
    if (!UNSPACED.test(run)) {
      features.add(run.slice(0, MAX_WORD));
      continue;
    }
    const characters = [...run];
    if (characters.length === 1) features.add(run);
    for (let at = 0; at + 1 < characters.length; at += 1) features.add(characters.slice(at, at + 2).join(''));
  }
  return features;
}
