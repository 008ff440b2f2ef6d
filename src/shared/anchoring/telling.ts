/** Whether texts identify a paragraph, and whether two texts can be versions of the same one. */
import { cutsWord, hasWords, wordsOf, type Word } from './align-words.js';
import { CONTEXT_LENGTH } from './describe.js';
import type { ParagraphSelector } from './types.js';

/** Texts with fewer words are not distinctive: "Share this post", "Corner for Rovers". */
const FEW_WORDS = 8;

/** Minimum equal context of neighbours that count as the same: four words, in code units. */
export const SAME_NEIGHBOUR = 24;

const NUMBER = /\d+/g;
/** Digits after two or more letters are part of a name: "covid19", but not "Q1" or "7th". */
const COUNTED = /\d+(?<!\p{L}{2}\d+)/gu;

/** Whether a text can be recognised without its surroundings. */
export function isTelling(text: string): boolean {
  return text.length > FEW_WORDS && hasWords(text.slice(0, CONTEXT_LENGTH * 2), FEW_WORDS);
}

/**
 * Whether a paragraph whose text was lost is the one with this text now. A short line may also occur in
 * another paragraph, so it must be between the same neighbours.
 */
export function isSameText(was: ParagraphSelector, is: ParagraphSelector): boolean {
  return was.hash === is.hash && (isTelling(was.text) || neighboursOf(was) === neighboursOf(is));
}

/** The nearest text on both sides, which identifies the place between them. */
export function neighboursOf({ prefix, suffix }: ParagraphSelector): string {
  return `${prefix}\0${suffix}`;
}

/**
 * Whether two normalised texts can be versions of one text, by their numbers: an edit may add or remove numbers, but texts
 * with different numbers are different entries of a list, different times or scores.
 */
export function agreeInNumbers(a: string, b: string): boolean {
  return isPart(a.match(COUNTED) ?? [], b.match(COUNTED) ?? []);
}

/**
 * Whether one of two normalised texts contains all words of the other, and these are at least half of it or at its start or end:
 * a line in the middle of a long text may only be quoted there.
 */
export function agreeInWords(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  const [words, others] = [wordsOf(shorter), wordsOf(longer)];
  if (
    !isPart(
      words.map(({ text }) => text),
      others.map(({ text }) => text),
    )
  )
    return false;
  return 2 * words.length >= others.length || isAtEdge(words, others);
}

/** Whether a text starts or ends with these words. */
function isAtEdge(words: Word[], text: Word[]): boolean {
  const offset = text.length - words.length;
  return (
    words.every((word, at) => word.text === text[at]?.text) ||
    words.every((word, at) => word.text === text[offset + at]?.text)
  );
}

const NUMERIC = /^\d+$/;

/** A single word is at the start or end of many texts. */
const MIN_EXTENDED = 2;

/** Whether one of two normalised texts is the other with text added before or after it. */
export function isExtension(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  const isStart = longer.startsWith(shorter) && !cutsWord(shorter, longer.slice(shorter.length));
  const isEnd = longer.endsWith(shorter) && !cutsWord(longer.slice(0, -shorter.length), shorter);
  return (
    (isStart || isEnd) && wordsOf(shorter).filter(({ text }) => !NUMERIC.test(text)).length >= MIN_EXTENDED
  );
}

/** Whether a normalised text contains another verbatim, at word boundaries and at a place that `isPlace` accepts. */
export function contains(
  whole: string,
  part: string,
  isPlace: (before: string, part: string, after: string) => boolean = () => true,
): boolean {
  for (let at = whole.indexOf(part); part !== '' && at >= 0; at = whole.indexOf(part, at + 1)) {
    const [before, after] = [whole.slice(0, at), whole.slice(at + part.length)];
    if (!cutsWord(before, part) && !cutsWord(part, after) && isPlace(before, part, after)) return true;
  }
  return false;
}

const ENDS = /[.!?:;|…。！？：；]['")\]]*\s*$/u;
const STARTS_APART = /^\s*(?:$|[|•·])/u;

/** Whether a part of a text is a separate sentence, item or cell. */
export function isApart(before: string, part: string, after: string): boolean {
  const [left, right] = [before.slice(-8), part.slice(-8)];
  return (
    (left.trim() === '' || ENDS.test(left)) && (ENDS.test(right) || STARTS_APART.test(after.slice(0, 8)))
  );
}

/** Whether the larger of two multisets contains the smaller one. */
function isPart(a: string[], b: string[]): boolean {
  // Skips the common prefix, which is most of two versions of a text.
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  const [fewer, more] = (a.length < b.length ? [a, b] : [b, a]).map((all) => all.slice(from)) as [
    string[],
    string[],
  ];
  if (fewer.length <= 1) return fewer.every((one) => more.includes(one));
  const left = new Map<string, number>();
  for (const one of more) left.set(one, (left.get(one) ?? 0) + 1);
  return fewer.every((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count > 0;
  });
}

/** Dice overlap, 0 to 1, of the letter pairs of two texts. */
export function sharedLetters(a: string, b: string): number {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < a.length; at++) {
    const pair = a.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at + 1 < b.length; at++) {
    const pair = b.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) shared++;
    pairs.set(pair, left - 1);
  }
  return (2 * shared) / Math.max(1, a.length + b.length - 2);
}

/** Minimum overlap of letter pairs of a misspelling. In the tuning set no paragraph replaced by another exceeded 0.65. */
const SAME_LETTERS = 0.75;

/** Whether an edit from one normalised text to the other only added or removed words, or changed letters. */
export function isSameLine(a: string, b: string): boolean {
  return agreeInWords(a, b) || sharedLetters(a, b) >= SAME_LETTERS;
}

/** Whether one normalised line may be what an edit left of the other: it is the same line, or has half the words of the shorter. */
export function isLikeLine(a: string, b: string): boolean {
  if (isSameLine(a, b)) return true;
  const [words, others] = [a, b].map((text) => new Set(wordsOf(text).map((word) => word.text))) as [
    Set<string>,
    Set<string>,
  ];
  const shared = [...words].filter((word) => others.has(word)).length;
  return 2 * shared >= Math.min(words.size, others.size);
}

/** Longer texts, in code units, are not treated as lines that repeat with different numbers. */
const MAX_LINE = 40;

/** Whether two lines differ only in their numbers, such as times, optionally with more text after one of them. */
export function differInNumbers(a: string, b: string): boolean {
  return a.length <= MAX_LINE && b.length <= MAX_LINE && !agreeInNumbers(a, b) && differOnlyInNumbers(a, b);
}

/** Whether two texts of any length are the same but for their numbers, optionally with more text after one of them. */
export function differOnlyInNumbers(a: string, b: string): boolean {
  const [one, other] = [a.replace(NUMBER, '0'), b.replace(NUMBER, '0')];
  return one.startsWith(other) || other.startsWith(one);
}

/** The leading number of a line, such as "7" in "7' Corner"; not for a time alone. */
const OWN_NUMBER = /^\d+(?=\D*\p{L})/u;

/** Whether two lines start with the same number, such as a minute. */
export function haveSameNumber(a: string, b: string): boolean {
  const number = OWN_NUMBER.exec(a)?.[0];
  return number !== undefined && number === OWN_NUMBER.exec(b)?.[0];
}

/** A line with its numbers replaced by 0. */
export function shapeOf(text: string): string {
  return text.length > MAX_LINE ? text : text.replace(NUMBER, '0');
}
