/**
 * A text taken apart into what a reader takes for one character each: a letter with what it looks like, a sign that can stand
 * for a letter, a sign inside a word, or something between words.
 */
import { foldText, UNSPACED } from '../../../shared/visible-text.js';
import { codeOf, latinOf, LEET } from './look-alikes.js';

/** What a glyph can be; the bits of `Glyph.kind`. */
export const LETTER = 1;
/** Stands for a letter among others: `$`, `@`. */
export const SIGN = 2;
/** A sign that also ends sentences or sets off words, so not a letter at the end of one. */
export const SOFT = 4;
/** Stands between letters of one word: a hyphen, a full stop. */
export const JOINER = 8;
/** Stands in for a letter left out: `*`. */
export const MASK = 16;
export const BLANK = 32;
/** Any other thing between words. */
export const BREAK = 64;
/** A digit, which can pass for a letter. */
export const DIGIT = 128;
/** A letter of another script than Latin. */
export const FOREIGN = 256;
/** Of a script without blanks between words, where doubled characters are other words. */
export const DENSE = 512;
/** A capital I among small letters, which passes for an `l`. */
export const CAPITAL_I = 1024;

export interface Glyph {
  kind: number;
  /** The folded letter itself. */
  native: number;
  /** The letter it passes for: what entries are looked up by. */
  shape: number;
}

const SOFT_SIGNS = new Set('!|+(<');
const JOINERS = new Set('.-_*~·•‐‑‒–—=^`#');
const MASKS = new Set('*#_•●█■');
const IS_LETTER = /[\p{L}\p{M}\p{N}]/u;
const IS_LATIN = /\p{Script=Latin}/u;
const IS_BLANK = /[\s\p{Z}]/u;
/** Some hundred thousand clusters are possible; those of ordinary texts are few. */
const REMEMBERED = 20_000;

const known = new Map<string, readonly Glyph[]>();
/** Those of the first alphabets by their code: no look-up by text for most of what people write. */
const common: (readonly Glyph[] | undefined)[] = new Array<undefined>(0x600).fill(undefined);

/** What one character with its marks is; empty: nothing a reader sees. */
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

/** What a sign is that readers see as such, and that folding could turn into something else. */
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

/** `i` and `l` are one shape: a capital I, a one and a bar pass for both. */
function shapeOf(code: number): number {
  return code === L ? I : code;
}
const I = codeOf('i');
const L = codeOf('l');

const MARK = /^\p{M}$/u;
/** The end of the cluster that begins at `at`: one code point and the marks on it. */
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

/** The text's glyphs in order, with where each is: four arrays of one length. */
export interface Glyphs {
  kind: number[];
  native: number[];
  shape: number[];
  /** Offsets of UTF-16 code units. */
  start: number[];
  end: number[];
  /** Whether more of its letters are Latin than of other scripts. */
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

/** Of a to z; NaN, at either end of the text, is not. */
function isSmall(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}
