/** Shortens text for previews: by user-perceived characters, or by words; never inside one. */
import { graphemeSegmenter, wordSegmenter } from './segmenters.js';

/** Letters of the Latin, Greek and Cyrillic scripts, for a character class. */
const LETTER =
  'A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0388-\\u03f5\\u03f7-\\u03ff\\u0400-\\u0481\\u048a-\\u052f\\u1e00-\\u1eff';
/** Text in which `PLAIN_WORD` finds the same words as `Intl.Segmenter`: without combining marks, other scripts, `_`, and `:` inside words. */
const PLAIN = new RegExp(`^(?:[${LETTER}0-9 .,;!?()'"%&/+=*#@$€£§«»‘’“”„–—…-]|:(?= |$))*$`);
/** A word by UAX #29: letters and digits, with `.` and quotes between letters, and `.`, `,`, `;` and quotes between digits. */
const PLAIN_WORD = new RegExp(
  `[${LETTER}0-9]+(?:(?:(?<=[${LETTER}])['‘’.](?=[${LETTER}])|(?<=[0-9])['‘’.,;](?=[0-9]))[${LETTER}0-9]+)*`,
  'g',
);

/** Text of which each code unit is a character as users perceive it. */
const SINGLE = /^[ -\u02ff\u2010-\u2027\u20ac]*$/;

/** At most `length` user-perceived characters of the text on one line, with an ellipsis if shortened. */
export function excerpt(text: string, length: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  // Every grapheme has at least one code unit.
  if (line.length <= length) return line;
  // The segmenter takes fifty times as long, and the character after the cut could belong to the one before it.
  const cut = SINGLE.test(line.slice(0, length + 1)) ? line.slice(0, length) : firstGraphemes(line, length);
  return cut === null ? line : cut.replace(/[\s.,;:…]+$/u, '') + '…';
}

/** The first `length` user-perceived characters; null if there are no others. */
function firstGraphemes(line: string, length: number): string | null {
  let count = 0;
  for (const { index } of graphemeSegmenter().segment(line)) {
    if (count === length) return line.slice(0, index);
    count += 1;
  }
  return null;
}

/**
 * The first `count` words; also for scripts without spaces. Texts in plain letters do without the segmenter, which takes ten times as
 * long (33 µs for twenty words, 3.5 µs without): a page of a list has fifty excerpts.
 */
export function firstWords(text: string, count: number): { text: string; truncated: boolean } {
  const line = text.replace(/\s+/gu, ' ').trim();
  const end = PLAIN.test(line) ? endOfPlainWord(line, count) : endOfWord(line, count);
  // Punctuation after the last word is not worth an ellipsis.
  return end !== null && /[\p{L}\p{N}]/u.test(line.slice(end))
    ? { text: line.slice(0, end), truncated: true }
    : { text: line, truncated: false };
}

/** The index at which word number `count` ends; null if there are fewer. */
function endOfWord(line: string, count: number): number | null {
  let seen = 0;
  for (const { index, segment, isWordLike } of wordSegmenter().segment(line)) {
    if (isWordLike) seen += 1;
    if (seen === count) return index + segment.length;
  }
  return null;
}

function endOfPlainWord(line: string, count: number): number | null {
  PLAIN_WORD.lastIndex = 0;
  for (let seen = 0; seen < count; seen++) if (!PLAIN_WORD.test(line)) return null;
  return PLAIN_WORD.lastIndex;
}
