/** Words and phrases the site wants a person to look at first: whole words, as a reader sees them. */
import { foldedWords, foldText } from '../../../shared/visible-text.js';
import type { ModerationCheck } from './types.js';

export const heldWords: ModerationCheck = {
  name: 'held-words',
  check({ text, settings }) {
    if (settings.heldWords.length === 0) return null;
    const letters = lettersOf(text);
    // Taking a text apart into words costs much more than this.
    const possible = entriesOf(settings.heldWords).filter((entry) => letters.includes(entry.letters));
    if (possible.length === 0) return null;
    const said = spaced(text);
    const found = possible.filter((entry) => said.includes((entry.words ??= spaced(entry.entry))));
    if (found.length === 0) return null;
    return { verdict: 'hold', reason: 'held_word', evidence: { words: found.map(({ entry }) => entry) } };
  },
};

interface Entry {
  /** As the site wrote it. */
  entry: string;
  letters: string;
  words?: string;
}

/** A site's list is folded once for as long as its settings stay as they are. */
const folded = new WeakMap<readonly string[], Entry[]>();

/** Those of the list with a letter or digit in them. */
function entriesOf(list: readonly string[]): Entry[] {
  let entries = folded.get(list);
  if (!entries) {
    entries = list
      .map((entry) => ({ entry, letters: lettersOf(entry) }))
      .filter(({ letters }) => letters !== '');
    folded.set(list, entries);
  }
  return entries;
}

/** The folded text without what separates its words. */
function lettersOf(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** The words with a blank on either side of each, so that one text inside the other means whole words. */
function spaced(text: string): string {
  return ` ${foldedWords(text).join(' ')} `;
}
