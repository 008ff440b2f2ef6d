/** Words and phrases that the site does not publish, also when disguised. */
import { evidenceOf, foundWords } from './found-words.js';
import type { ModerationCheck } from './types.js';

export const bannedWords: ModerationCheck = {
  name: 'banned-words',
  check(submission) {
    const found = foundWords(submission, 'banned');
    if (found.length === 0) return null;
    return { verdict: 'reject', reason: 'banned_word', evidence: evidenceOf(found) };
  },
};
