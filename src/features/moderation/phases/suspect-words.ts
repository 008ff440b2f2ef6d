/** Words and phrases that a moderator reviews first, also when disguised. */
import { evidenceOf, foundWords } from './found-words.js';
import type { ModerationCheck } from './types.js';

export const suspectWords: ModerationCheck = {
  name: 'suspect-words',
  check(submission) {
    const found = foundWords(submission, 'suspect');
    if (found.length === 0) return null;
    return { verdict: 'hold', reason: 'held_word', evidence: evidenceOf(found) };
  },
};
