/** Finds the site's words in a comment once for all checks, and formats them as evidence. */
import type { SiteWord } from '../../../access/site.js';
import type { WordList } from '../../../shared/enums.js';
import { findWords } from '../words/site-words.js';
import type { Submission } from './types.js';

/** A word of the site, and its spelling in the text. */
interface FoundWord {
  word: SiteWord;
  written: string;
}

const found = new WeakMap<Submission, FoundWord[]>();

/** Searches the submission before the checks run, whose time limit does not include preparing a changed list. */
export async function searchWords(submission: Submission): Promise<void> {
  const { words, text } = submission;
  const matches = await findWords(words, text);
  found.set(
    submission,
    matches.map(({ word, start, end }) => ({ word, written: text.slice(start, end) })),
  );
}

export function foundWords(submission: Submission, list: WordList): FoundWord[] {
  const words = found.get(submission);
  if (!words) throw new Error('the submission was not searched');
  return words.filter(({ word }) => word.list === list);
}

/** Maximum number of words in the evidence. */
const SHOWN = 20;

/** The entries, and their spelling in the text if it differs. */
export function evidenceOf(found: readonly FoundWord[]): Record<string, string[]> {
  const shown = found.slice(0, SHOWN);
  const disguised = shown.filter(({ word, written }) => written.toLowerCase() !== word.text.toLowerCase());
  return {
    words: shown.map(({ word }) => word.text),
    ...(disguised.length > 0 && { written: disguised.map(({ written }) => written) }),
  };
}
