/** Words and phrases the site wants a person to look at first: whole words, as a reader sees them. */
import { foldedWords } from '../../../shared/visible-text.js';
import type { Phase } from './types.js';

export const heldWords: Phase = {
  name: 'held-words',
  judge({ text, settings }) {
    if (settings.heldWords.length === 0) return null;
    const said = spaced(text);
    const found = entriesOf(settings.heldWords).filter(({ words }) => words !== '' && said.includes(words));
    if (found.length === 0) return null;
    return { verdict: 'hold', reason: 'held_word', evidence: { words: found.map(({ entry }) => entry) } };
  },
};

interface Entry {
  /** As the site wrote it. */
  entry: string;
  words: string;
}

/** A site's list is folded once for as long as its settings stay as they are. */
const folded = new WeakMap<readonly string[], Entry[]>();

function entriesOf(list: readonly string[]): Entry[] {
  let entries = folded.get(list);
  if (!entries) folded.set(list, (entries = list.map((entry) => ({ entry, words: spaced(entry) }))));
  return entries;
}

/** The words with a blank on either side of each, so that one text inside the other means whole words. */
function spaced(text: string): string {
  const words = foldedWords(text);
  return words.length > 0 ? ` ${words.join(' ')} ` : '';
}
