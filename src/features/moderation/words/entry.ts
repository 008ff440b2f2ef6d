/** A word or phrase of a site, prepared for comparison. */
import type { SiteWord } from '../../../access/site.js';
import { LETTER, readGlyphs, SIGN, SOFT, type Glyphs } from './glyphs.js';
import { addGap, addLetter, emptyReading, GAP } from './readings.js';

/** A prepared entry: its letters, and its shapes as in a reading. */
export interface Entry {
  word: SiteWord;
  /** Folded letters and their shapes, one per letter. */
  native: number[];
  shape: number[];
  symbols: number[];
  /** The index of each symbol's first letter, and the number of letters at the end. */
  first: number[];
}

/** Reads the entry like a text, with signs inside words as the letters they replace. */
export function entryOf(word: SiteWord): Entry {
  const glyphs = readGlyphs(word.text);
  const reading = emptyReading();
  const isLetter = (at: number) => ((glyphs.kind[at] ?? 0) & LETTER) !== 0;
  glyphs.kind.forEach((kind, at) => {
    const isInside = (kind & SIGN) !== 0 && (isLetter(at + 1) || isNextSign(glyphs, at)) && at > 0;
    if (isLetter(at) || (isInside && (kind & SOFT) === 0) || (isInside && isLetter(at - 1)))
      addLetter(reading, glyphs, at);
    else addGap(reading);
  });
  if (reading.symbols.at(-1) === GAP) {
    reading.symbols.pop();
    reading.first.pop();
  }
  return {
    word,
    native: reading.letters.map((at) => nativeOf(glyphs, at)),
    shape: reading.letters.map((at) => glyphs.shape[at] ?? 0),
    symbols: reading.symbols,
    first: [...reading.first, reading.letters.length],
  };
}

function isNextSign({ kind }: Glyphs, at: number): boolean {
  return ((kind[at + 1] ?? 0) & SIGN) !== 0 && ((kind[at + 2] ?? 0) & (LETTER | SIGN)) !== 0;
}

function nativeOf({ kind, native, shape }: Glyphs, at: number): number {
  return ((kind[at] ?? 0) & SIGN) === 0 ? (native[at] ?? 0) : (shape[at] ?? 0);
}

/** Whether the text has a letter or digit; otherwise it could never be found. */
export function hasLetters(text: string): boolean {
  return readGlyphs(text).kind.some((kind) => (kind & LETTER) !== 0);
}
