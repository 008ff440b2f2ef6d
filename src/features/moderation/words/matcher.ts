/**
 * Finds a site's words in a text, also disguised: other case, with marks, digits or signs for letters, letters of other
 * scripts, stretched, spelled with spaces or signs between letters, or masked. Only whole words and phrases match, and
 * beginnings of words for entries with `prefix`; a word that merely contains an entry does not. Entries are not
 * patterns, and the time for a text grows with its length.
 */
import type { SiteWord } from '../../../access/site.js';
import { wordBounds } from '../../../shared/visible-text.js';
import { Automaton } from './automaton.js';
import { isDisguise } from './disguise.js';
import { entryOf, type Entry } from './entry.js';
import { DENSE, readGlyphs, type Glyphs } from './glyphs.js';
import { MaskedWords } from './masked.js';
import {
  chunksOf,
  GAP,
  readPlainly,
  readSpelled,
  readSplit,
  readThroughSigns,
  type Reading,
} from './readings.js';

export interface Match {
  word: SiteWord;
  /** Position in UTF-16 code units of the text; `end` is exclusive. */
  start: number;
  end: number;
}

/** Minimum length of an entry for a match in a split word, or in a part of a spelled run. */
const ENOUGH = 4;

/** Entries prepared per step of the construction; about a millisecond. */
const STEP = 100;

export class WordMatcher {
  readonly #entries: readonly Entry[];
  readonly #automaton: Automaton;
  readonly #masked: MaskedWords;

  private constructor(entries: readonly Entry[], automaton: Automaton) {
    this.#entries = entries;
    this.#automaton = automaton;
    this.#masked = new MaskedWords(entries);
  }

  /** Builds the matcher in short steps, between which the caller can let other work run. */
  static *build(words: readonly SiteWord[]): Generator<void, WordMatcher> {
    const entries: Entry[] = [];
    for (const [at, word] of words.entries()) {
      if (at % STEP === STEP - 1) yield;
      const entry = entryOf(word);
      if (entry.native.length > 0) entries.push(entry);
    }
    const automaton = yield* Automaton.build(entries.map(({ symbols }) => symbols));
    return new WordMatcher(entries, automaton);
  }

  /** Each entry found, once, at its first position; in text order. */
  find(text: string): Match[] {
    if (this.#entries.length === 0) return [];
    const glyphs = readGlyphs(text);
    const found = new Map<Entry, Match>();
    const add = (entry: Entry, from: number, to: number) => {
      const start = glyphs.start[from] ?? 0;
      const known = found.get(entry);
      if (!known || start < known.start)
        found.set(entry, { word: entry.word, start, end: glyphs.end[to] ?? 0 });
    };
    const chunks = chunksOf(glyphs);
    this.#search(glyphs, readPlainly(glyphs), 1, add);
    this.#search(glyphs, readThroughSigns(glyphs, chunks), 1, add);
    this.#search(glyphs, readSpelled(glyphs), 1, add);
    this.#search(glyphs, readSplit(glyphs, chunks), ENOUGH, add);
    this.#masked.search(glyphs, chunks, add);
    return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  #search(
    glyphs: Glyphs,
    reading: Reading,
    atLeast: number,
    add: (entry: Entry, from: number, to: number) => void,
  ): void {
    let bounds: Set<number> | undefined;
    const isBound = (at: number) => (bounds ??= boundsOf(glyphs, reading)).has(at);
    this.#automaton.scan(reading.symbols, (number, end) => {
      const entry = this.#entries[number];
      if (!entry || entry.native.length < atLeast) return;
      const start = end - entry.symbols.length;
      if (!isWhole(glyphs, reading, entry, end, isBound)) return;
      if (!isDisguise(glyphs, reading, entry, start)) return;
      const [from, to] = [reading.first[start] ?? 0, letterBefore(reading, end)];
      add(entry, reading.letters[from] ?? 0, reading.letters[to] ?? 0);
    });
  }
}

/** The index of the last letter before the symbol at `end`. */
function letterBefore({ letters, first }: Reading, end: number): number {
  return (first[end] ?? letters.length) - 1;
}

/** Whether the match has the word boundaries that the entry needs. */
function isWhole(
  glyphs: Glyphs,
  reading: Reading,
  { word, native, symbols: own }: Entry,
  end: number,
  isBound: (letter: number) => boolean,
): boolean {
  const { symbols, letters, first, spelled } = reading;
  const start = end - own.length;
  const begins = start === 0 || symbols[start - 1] === GAP;
  const ends = end === symbols.length || symbols[end] === GAP;
  if (begins && (ends || word.prefix)) return true;
  if (spelled && native.length >= ENOUGH && (begins || ends)) return true;
  // Scripts without spaces have no gaps between words.
  const isDense = (symbol: number) => ((glyphs.kind[letters[first[symbol] ?? -1] ?? -1] ?? 0) & DENSE) !== 0;
  const beginsDense = begins || (isDense(start) && isDense(start - 1) && isBound(first[start] ?? 0));
  const endsDense =
    ends || word.prefix || (isDense(end - 1) && isDense(end) && isBound(first[end] ?? letters.length));
  return beginsDense && endsDense;
}

/** Indexes of letters at word boundaries in scripts without spaces. */
function boundsOf(glyphs: Glyphs, reading: Reading): Set<number> {
  const bounds = new Set<number>();
  const { letters } = reading;
  for (let at = 0; at < letters.length; at += 1) {
    if (((glyphs.kind[letters[at] ?? 0] ?? 0) & DENSE) === 0) continue;
    let end = at;
    while (
      end < letters.length &&
      ((glyphs.kind[letters[end] ?? 0] ?? 0) & DENSE) !== 0 &&
      (end === at || letters[end] === (letters[end - 1] ?? 0) + 1)
    )
      end += 1;
    const characters = letters
      .slice(at, end)
      .map((letter) => String.fromCodePoint(glyphs.native[letter] ?? 0));
    for (const bound of wordBounds(characters)) bounds.add(at + bound);
    at = end - 1;
  }
  return bounds;
}
