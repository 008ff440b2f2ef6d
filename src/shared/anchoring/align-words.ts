/**
 * The best local alignment of two texts by words (Smith & Waterman 1981): finds which words of a passage are still
 * present, in order, in the part of the text that contains most of it.
 */
import { isUnspaced } from './normalise.js';

export interface Word {
  text: string;
  start: number;
  end: number;
}

/** A word of the passage and its counterpart in the text, by position. */
export interface AlignedWord {
  word: number;
  at: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Cost of skipping a word, relative to the gain of finding it: a match survives losing two words out of three. */
const SKIP_COST = 0.3;

/** Minimum common prefix, in letters, of two words with different endings. */
const MIN_STEM = 4;

/** Maximum table size, a tenth of a second's work: longer texts are first narrowed to the window with most of the words. */
const MAX_CELLS = 4_000_000;

/** The words of a normalised text, without punctuation; in scripts without spaces every character is a word. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: token, index } of text.matchAll(WORD)) {
    if (!isUnspaced(token)) words.push({ text: token, start: index, end: index + token.length });
    else {
      let start = index;
      for (const character of token) words.push({ text: character, start, end: (start += character.length) });
    }
  }
  return words;
}

/** Whether the text has at least `count` words, counted as in `wordsOf`. */
export function hasWords(text: string, count: number): boolean {
  let found = 0;
  for (const [token] of text.matchAll(WORD)) {
    found += isUnspaced(token) ? [...token].length : 1;
    if (found >= count) return true;
  }
  return false;
}

/** The words of `passage` found in `text`, in order. */
export function alignWords(passage: Word[], text: Word[]): AlignedWord[] {
  const width = Math.floor(MAX_CELLS / Math.max(1, passage.length));
  if (text.length <= width) return alignAll(passage, text);
  const from = densestWindow(passage, text, width);
  return alignAll(passage, text.slice(from, from + width)).map(({ word, at }) => ({ word, at: at + from }));
}

const enum Move {
  Stop,
  Both,
  SkipWord,
  SkipText,
}

function alignAll(passage: Word[], text: Word[]): AlignedWord[] {
  const columns = text.length + 1;
  const moves = new Uint8Array((passage.length + 1) * columns);
  let above = new Float64Array(columns);
  let best = { score: 0, row: 0, column: 0 };
  for (let row = 1; row <= passage.length; row++) {
    const here = new Float64Array(columns);
    const word = passage[row - 1]!.text;
    for (let column = 1; column < columns; column++) {
      const other = text[column - 1]!.text;
      const likeness = likenessOf(word, other);
      const both = likeness > 0 ? above[column - 1]! + likeness * word.length : 0;
      const skipWord = above[column]! - SKIP_COST * word.length;
      const skipText = here[column - 1]! - SKIP_COST * other.length;
      const score = Math.max(0, both, skipWord, skipText);
      here[column] = score;
      moves[row * columns + column] =
        score === 0
          ? Move.Stop
          : score === both
            ? Move.Both
            : score === skipWord
              ? Move.SkipWord
              : Move.SkipText;
      if (score > best.score) best = { score, row, column };
    }
    above = here;
  }
  const aligned: AlignedWord[] = [];
  for (let { row, column } = best; row > 0 && column > 0;) {
    const move = moves[row * columns + column];
    if (move === Move.Stop) break;
    if (move === Move.Both) aligned.push({ word: row - 1, at: column - 1 });
    if (move !== Move.SkipText) row--;
    if (move !== Move.SkipWord) column--;
  }
  return aligned.reverse();
}

/** 1 for equal words, a fraction for words with a common stem, 0 otherwise. */
export function likenessOf(a: string, b: string): number {
  if (a === b) return 1;
  if (a.charCodeAt(0) !== b.charCodeAt(0)) return 0;
  const shorter = Math.min(a.length, b.length);
  let stem = 0;
  while (stem < shorter && a.charCodeAt(stem) === b.charCodeAt(stem)) stem++;
  return stem >= MIN_STEM ? stem / Math.max(a.length, b.length) : 0;
}

/** Start of the window of `width` words that contains the most letters of the passage's words. */
function densestWindow(passage: Word[], text: Word[], width: number): number {
  const wanted = new Set(passage.map((word) => word.text));
  const worth = text.map((word) => (wanted.has(word.text) ? word.text.length : 0));
  let [sum, most, from] = [0, -1, 0];
  worth.forEach((letters, at) => {
    sum += letters - (worth[at - width] ?? 0);
    if (sum > most) [most, from] = [sum, Math.max(0, at - width + 1)];
  });
  return from;
}

const ENDS_IN_WORD = /[\p{L}\p{N}]\p{M}*$/u;
const STARTS_WITH_WORD = /^[\p{L}\p{N}\p{M}]/u;

/** Whether the boundary between two texts is inside a word. */
export function cutsWord(left: string, right: string): boolean {
  const [before, after] = [left.slice(-8), right.slice(0, 2)];
  return (
    ENDS_IN_WORD.test(before) && STARTS_WITH_WORD.test(after) && !isUnspaced(before) && !isUnspaced(after)
  );
}
