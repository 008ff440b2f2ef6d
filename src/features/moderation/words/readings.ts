/**
 * The ways to read a text, each as one sequence of shapes with gaps between words: as written, and without the
 * characters inserted to hide words. A run of letters of one shape is one symbol, so that stretched words are found;
 * `first` maps it back to the letters.
 */
import { BLANK, BREAK, DENSE, JOINER, LETTER, SIGN, SOFT, type Glyphs } from './glyphs.js';

export const GAP = 32;

export interface Reading {
  /** Indexes of the glyphs that are letters in this reading, in order. */
  letters: number[];
  symbols: number[];
  /** Index of each symbol's first letter; for a gap, of the next letter. */
  first: number[];
  /** Letters written one by one: a match need not begin and end with the run. */
  spelled: boolean;
}

export function emptyReading(spelled = false): Reading {
  return { letters: [], symbols: [], first: [], spelled };
}

export function addGap(reading: Reading): void {
  if (reading.symbols.length === 0 || reading.symbols.at(-1) === GAP) return;
  reading.symbols.push(GAP);
  reading.first.push(reading.letters.length);
}

export function addLetter(reading: Reading, glyphs: Glyphs, at: number): void {
  const shape = glyphs.shape[at] ?? 0;
  const dense = ((glyphs.kind[at] ?? 0) & DENSE) !== 0;
  if (dense || reading.symbols.at(-1) !== shape) {
    reading.symbols.push(shape);
    reading.first.push(reading.letters.length);
  }
  reading.letters.push(at);
}

/** Words as written: any other glyph ends a word. */
export function readPlainly(glyphs: Glyphs): Reading {
  const reading = emptyReading();
  for (let at = 0; at < glyphs.kind.length; at += 1) {
    if (((glyphs.kind[at] ?? 0) & LETTER) !== 0) addLetter(reading, glyphs, at);
    else addGap(reading);
  }
  return reading;
}

/** A range of glyphs; `end` is exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/** The text between spaces and punctuation, without signs at its ends that are not part of a word. */
export function chunksOf(glyphs: Glyphs): Stretch[] {
  const chunks: Stretch[] = [];
  const { kind } = glyphs;
  for (let at = 0; at < kind.length; at += 1) {
    const start = at;
    while (at < kind.length && ((kind[at] ?? 0) & (BLANK | BREAK)) === 0) at += 1;
    if (at > start) chunks.push(trimmed(kind, { start, end: at }));
  }
  return chunks.filter(({ start, end }) => start < end);
}

function trimmed(kind: readonly number[], { start, end }: Stretch): Stretch {
  const isLoose = (at: number) => ((kind[at] ?? 0) & (LETTER | SIGN)) === 0 || ((kind[at] ?? 0) & SOFT) !== 0;
  let [from, to] = [start, end];
  while (from < to && isLoose(from)) from += 1;
  while (to > from && isLoose(to - 1)) to -= 1;
  return { start: from, end: to };
}

/** Words that contain signs for letters, or hyphens, full stops and similar between letters, read without these. */
export function readThroughSigns(glyphs: Glyphs, chunks: readonly Stretch[]): Reading {
  const reading = emptyReading();
  for (const { start, end } of chunks) {
    if (!has(glyphs, { start, end }, SIGN | JOINER)) continue;
    addGap(reading);
    for (let at = start; at < end; at += 1)
      if (((glyphs.kind[at] ?? 0) & (LETTER | SIGN)) !== 0) addLetter(reading, glyphs, at);
  }
  return reading;
}

function has(glyphs: Glyphs, { start, end }: Stretch, kind: number): boolean {
  for (let at = start; at < end; at += 1) if (((glyphs.kind[at] ?? 0) & kind) !== 0) return true;
  return false;
}

/**
 * Words spelled with separators between all letters: at least three consecutive pieces of one letter, or of one letter
 * repeated.
 */
export function readSpelled(glyphs: Glyphs): Reading {
  const reading = emptyReading(true);
  let row: Stretch[] = [];
  const finish = () => {
    if (row.length >= 3) {
      addGap(reading);
      for (const { start, end } of row)
        for (let at = start; at < end; at += 1) addLetter(reading, glyphs, at);
    }
    row = [];
  };
  for (const piece of piecesOf(glyphs)) {
    if (isUniform(glyphs, piece)) row.push(piece);
    else finish();
  }
  finish();
  return reading;
}

/** A single consonant joined to the next or previous word: `w alrus`, `walru s`. */
export function readSplit(glyphs: Glyphs, chunks: readonly Stretch[]): Reading {
  const reading = emptyReading();
  const join = (one: Stretch | undefined, other: Stretch | undefined) => {
    if (!one || !other) return;
    addGap(reading);
    for (const { start, end } of [one, other])
      for (let at = start; at < end; at += 1)
        if (((glyphs.kind[at] ?? 0) & (LETTER | SIGN)) !== 0) addLetter(reading, glyphs, at);
  };
  chunks.forEach((chunk, at) => {
    if (chunk.end - chunk.start !== 1 || !isConsonant(glyphs, chunk.start)) return;
    const [before, after] = [chunks[at - 1], chunks[at + 1]];
    if (after && isNextTo(glyphs, chunk, after)) join(chunk, after);
    if (before && isNextTo(glyphs, before, chunk)) join(before, chunk);
  });
  return reading;
}

/** Whether they are separated by a single space. */
function isNextTo({ kind }: Glyphs, one: Stretch, other: Stretch): boolean {
  return other.start - one.end === 1 && ((kind[one.end] ?? 0) & BLANK) !== 0;
}

const VOWELS = new Set([...'aeiouyаеиоуыэюяіїє'].map((letter) => letter.codePointAt(0)));
function isConsonant({ kind, native }: Glyphs, at: number): boolean {
  return ((kind[at] ?? 0) & (LETTER | DENSE)) === LETTER && !VOWELS.has(native[at]);
}

/** Runs of letters and of signs that replace letters. */
function piecesOf({ kind }: Glyphs): Stretch[] {
  const pieces: Stretch[] = [];
  for (let at = 0; at < kind.length; at += 1) {
    const start = at;
    while (at < kind.length && ((kind[at] ?? 0) & (LETTER | SIGN)) !== 0) at += 1;
    if (at > start) pieces.push({ start, end: at });
  }
  return pieces;
}

function isUniform({ kind, shape }: Glyphs, { start, end }: Stretch): boolean {
  if (((kind[start] ?? 0) & DENSE) !== 0) return false;
  for (let at = start + 1; at < end; at += 1) if (shape[at] !== shape[start]) return false;
  return true;
}
