/**
 * Decides whether text with the shape of an entry is the entry: each letter must be the entry's own or a substitute for
 * it. Differences between two innocent words count: `good` is not `god`, 455 is not a word, and a Russian word whose
 * letters all look Latin is not a Latin word.
 */
import { CAPITAL_I, DIGIT, FOREIGN, SIGN, type Glyphs } from './glyphs.js';
import type { Entry } from './entry.js';
import { GAP, type Reading } from './readings.js';

/** Counted differences between a text and an entry. */
interface Differences {
  /** Runs of letters that are twice as long as the entry's, and longer runs. */
  doubled: number;
  stretched: number;
  rows: number;
  /** Replaced letters: by one of another script, and by any. */
  foreign: number;
  replaced: number;
}

const LONG = 5;

/** Whether the reading has the entry, or a disguise of it, at the symbol `start`. */
export function isDisguise(glyphs: Glyphs, reading: Reading, entry: Entry, start: number): boolean {
  const counted: Differences = { doubled: 0, stretched: 0, rows: 0, foreign: 0, replaced: 0 };
  for (let at = 0; at < entry.symbols.length; at += 1) {
    if (entry.symbols[at] === GAP) continue;
    const row = reading.letters.slice(reading.first[start + at], reading.first[start + at + 1]);
    if (!isRowOf(glyphs, row, entry, at, counted)) return false;
  }
  if (!isStretched(counted, entry)) return false;
  return counted.replaced === 0 || isReplaced(glyphs, reading, entry, start, counted);
}

/** Whether a run of letters of one shape can be the entry's run; counts the differences. */
function isRowOf(
  glyphs: Glyphs,
  letters: readonly number[],
  entry: Entry,
  at: number,
  counted: Differences,
): boolean {
  const [own, ownEnd] = [entry.first[at] ?? 0, entry.first[at + 1] ?? 0];
  const expected = ownEnd - own;
  if (letters.length < expected) return false;
  // A number with a different digit is a different number.
  if (letters.length !== expected && isDigit(entry.native[own] ?? 0)) return false;
  counted.rows += 1;
  if (letters.length === 2 * expected) counted.doubled += 1;
  else if (letters.length > expected) counted.stretched += 1;
  return letters.every((glyph, index) => {
    const native = glyphs.native[glyph] ?? 0;
    const isSame =
      letters.length === expected
        ? native === entry.native[own + index]
        : isAmong(entry, own, ownEnd, native);
    if (isSame) return true;
    const kind = glyphs.kind[glyph] ?? 0;
    counted.replaced += 1;
    if ((kind & FOREIGN) !== 0 || (entry.native[own] ?? 0) > 127) counted.foreign += 1;
    return (kind & (SIGN | DIGIT | CAPITAL_I)) !== 0 || isLookAlike(native, entry.native[own] ?? 0);
  });
}

function isAmong({ native }: Entry, from: number, to: number, letter: number): boolean {
  for (let at = from; at < to; at += 1) if (native[at] === letter) return true;
  return false;
}

/** Whether two letters of one shape are of different alphabets; `i` and `l` are of the same one. */
function isLookAlike(one: number, other: number): boolean {
  return one > 127 || other > 127;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/**
 * A doubled letter can turn a short word into another word, but hardly a long word, or one with other signs of a
 * disguise.
 */
function isStretched({ doubled, stretched, rows, replaced }: Differences, { native }: Entry): boolean {
  if (doubled === 0 || stretched > 0 || replaced > 0 || native.length >= LONG) return true;
  return rows > 1 && doubled >= rows - 1;
}

/** Whether the differences look like replaced letters rather than a number, a product code or a foreign word. */
function isReplaced(
  glyphs: Glyphs,
  reading: Reading,
  { native, symbols }: Entry,
  start: number,
  { foreign }: Differences,
): boolean {
  const from = reading.first[start] ?? 0;
  const to = reading.first[start + symbols.length] ?? reading.letters.length;
  const kinds = reading.letters.slice(from, to).map((glyph) => glyphs.kind[glyph] ?? 0);
  if (foreign > 0 && foreign === kinds.length) {
    const isLatinEntry = (native[0] ?? 0) < 128;
    if (isLatinEntry !== glyphs.latin) return false;
  }
  const digits = kinds.filter((kind) => (kind & DIGIT) !== 0).length;
  return digits === 0 || isLeet(kinds, digits);
}

/** `w4lru5`, but not `A55`, `5h17` or `1st`: digits among letters, not before or after a few. */
function isLeet(kinds: readonly number[], digits: number): boolean {
  const letters = kinds.length - digits;
  const before = kinds.findIndex((kind) => (kind & DIGIT) === 0);
  const after = kinds.length - 1 - kinds.findLastIndex((kind) => (kind & DIGIT) === 0);
  if (letters >= 4) return true;
  const isMixed = digits > before + after && letters === 3;
  return isMixed || (letters >= 2 && before <= 1 && after <= 1);
}
