/**
 * Splits a text into what readers see as one character each: a letter with its shape, a sign that can replace a letter,
 * a sign inside a word, or a separator between words.
 */
import { foldText, UNSPACED } from '../../../shared/visible-text.js';
import { codeOf, latinOf, LEET } from './look-alikes.js';

/** Properties of a glyph; the bits of `Glyph.kind`. */
export const LETTER = 1;
/** Replaces a letter among others: `$`, `@`. */
export const SIGN = 2;
/** A sign that is also punctuation, so not a letter at the end of a word. */
export const SOFT = 4;
/** Joins letters of one word: a hyphen, a full stop. */
export const JOINER = 8;
/** Replaces an omitted letter: `*`. */
export const MASK = 16;
export const BLANK = 32;
/** Any other separator between words. */
export const BREAK = 64;
/** A digit, which can replace a letter. */
export const DIGIT = 128;
/** A letter of a script other than Latin. */
export const FOREIGN = 256;
/** Of a script without spaces between words, where doubled characters make other words. */
export const DENSE = 512;
/** A capital I among lowercase letters, which looks like an `l`. */
export const CAPITAL_I = 1024;

export interface Glyph {
  kind: number;
  /** The folded letter itself. */
  native: number;
  /** The letter it looks like; entries are looked up by it. */
  shape: number;
}

const SOFT_SIGNS = new Set('!|+(<');
const JOINERS = new Set('.-_*~·•‐‑‒–—=^`#');
const MASKS = new Set('*#_•●█■');
const IS_LETTER = /[\p{L}\p{M}\p{N}]/u;
const IS_LATIN = /\p{Script=Latin}/u;
const IS_BLANK = /[\s\p{Z}]/u;
/** Cache size: some hundred thousand clusters are possible, but ordinary texts use few. */
const REMEMBERED = 20_000;

const known = new Map<string, readonly Glyph[]>();
/** Glyphs of the first alphabets by code point, which avoids a lookup by string for most text. */
const common: (readonly Glyph[] | undefined)[] = new Array<undefined>(0x600).fill(undefined);

/** The glyphs of one character with its marks; empty if it is invisible. */
function glyphsOf(cluster: string): readonly Glyph[] {
  let glyphs = known.get(cluster);
  if (!glyphs) {
    glyphs = analyse(cluster);
    if (known.size < REMEMBERED) known.set(cluster, glyphs);
  }
  return glyphs;
}

function analyse(cluster: string): Glyph[] {
  const signs = signOf(cluster);
  if (signs) return [signs];
  const folded = [...foldText(cluster)];
  if (folded.length === 0) return [];
  const letters = folded.filter((character) => IS_LETTER.test(character)).map(letterOf);
  if (letters.length > 0) return letters;
  const native = codeOf(cluster);
  const shape = latinOf(native);
  if (shape !== native) return [{ kind: SIGN, native, shape: shapeOf(shape) }];
  return [{ kind: IS_BLANK.test(cluster) ? BLANK : BREAK, native, shape: 0 }];
}

/** The glyph of a sign; checked first, because folding could turn some signs into other characters. */
function signOf(cluster: string): Glyph | null {
  const native = codeOf(cluster);
  const leet = LEET[cluster];
  if (leet !== undefined && !/\d/.test(cluster))
    return { kind: SIGN | (SOFT_SIGNS.has(cluster) ? SOFT : 0), native, shape: shapeOf(codeOf(leet)) };
  const kind = (JOINERS.has(cluster) ? JOINER : 0) | (MASKS.has(cluster) ? MASK : 0);
  return kind === 0 ? null : { kind, native, shape: 0 };
}

function letterOf(letter: string): Glyph {
  const native = codeOf(letter);
  if (UNSPACED.test(letter)) return { kind: LETTER | DENSE, native, shape: native };
  const leet = LEET[letter];
  if (leet !== undefined) return { kind: LETTER | DIGIT, native, shape: shapeOf(codeOf(leet)) };
  const foreign = native < 128 || IS_LATIN.test(letter) ? 0 : FOREIGN;
  return { kind: LETTER | foreign, native, shape: shapeOf(latinOf(native)) };
}

/** `i` and `l` have one shape, because a capital I, a one and a bar look like both. */
function shapeOf(code: number): number {
  return code === L ? I : code;
}
const I = codeOf('i');
const L = codeOf('l');

const MARK = /^\p{M}$/u;
/** End of the cluster that begins at `at`: one code point with its marks. */
function clusterEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  let end = at + (code >= 0xd800 && code < 0xdc00 && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  while (end < text.length && text.charCodeAt(end) >= 0x300) {
    const mark = String.fromCodePoint(text.codePointAt(end) ?? 0);
    if (!MARK.test(mark)) break;
    end += mark.length;
  }
  return end;
}

/** A text's glyphs in order, with their positions: arrays of equal length. */
export interface Glyphs {
  kind: number[];
  native: number[];
  shape: number[];
  /** Offsets in UTF-16 code units. */
  start: number[];
  end: number[];
  /** Whether most of its letters are Latin. */
  latin: boolean;
}

const NOTHING: Glyph = { kind: 0, native: 0, shape: 0 };

export function readGlyphs(text: string): Glyphs {
  const glyphs: Glyphs = { kind: [], native: [], shape: [], start: [], end: [], latin: true };
  let foreign = 0;
  for (let at = 0; at < text.length;) {
    const end = clusterEnd(text, at);
    const code = text.charCodeAt(at);
    const cluster =
      code < common.length && end === at + 1
        ? (common[code] ??= glyphsOf(text[at] ?? ''))
        : glyphsOf(text.slice(at, end));
    const capital =
      code === 0x49 && (isSmall(text.charCodeAt(at + 1)) || isSmall(text.charCodeAt(at - 1))) ? CAPITAL_I : 0;
    for (let one = 0; one < cluster.length; one += 1) {
      const { kind, native, shape } = cluster[one] ?? NOTHING;
      glyphs.kind.push(kind | capital);
      glyphs.native.push(native);
      glyphs.shape.push(shape);
      glyphs.start.push(at);
      glyphs.end.push(end);
      if ((kind & LETTER) !== 0) foreign += (kind & FOREIGN) !== 0 ? 1 : -1;
    }
    at = end;
  }
  glyphs.latin = foreign <= 0;
  return glyphs;
}

/** Whether it is a to z; false for NaN, at either end of the text. */
function isSmall(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}
