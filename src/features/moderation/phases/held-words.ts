/** Words and phrases the site wants a person to look at first: whole words, in any case and width. */
import type { Phase } from './types.js';

export const heldWords: Phase = {
  name: 'held-words',
  judge({ body, settings }) {
    if (settings.heldWords.length === 0) return null;
    const text = spaced(body);
    const found = settings.heldWords.filter((word) => spaced(word) !== '' && text.includes(spaced(word)));
    return found.length === 0 ? null : { verdict: 'hold', reason: 'held_word', evidence: { words: found } };
  },
};

/** The words with a blank on either side of each, so that one text inside the other means whole words. */
function spaced(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return words ? ` ${words.join(' ')} ` : '';
}
