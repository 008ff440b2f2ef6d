/** Checks whether text is visible, and normalises text so that look-alikes compare equal. */
import { wordSegmenter } from './segmenters.js';

/** Characters that are invisible on their own: spaces, controls, joiners, fillers, marks without a letter, empty glyphs. */
const UNSEEN =
  '\\s\\p{Cc}\\p{Cf}\\p{Z}\\p{M}\\p{Default_Ignorable_Code_Point}\\u2800\\ufffc\\u{13441}\\u{13442}\\u{1d159}';
const SEEN = new RegExp(`[^${UNSEEN}]`, 'u');

/** Whether the text has no visible character. */
export function isBlank(text: string): boolean {
  return !SEEN.test(text);
}

/** Characters that are invisible inside a word. Excludes line breaks and tabs, which end a word. */
const INVISIBLE = /(?![\t-\r])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\ufffc]/gu;
/**
 * Accents, strokes and vowel points in scripts where they do not change the word, and the stroke that
 * lengthens Arabic words. Marks of other scripts distinguish words and are kept.
 */
const ACCENT =
  /\u0640|(?=\p{M})(?![\u3099\u309a])[\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}\p{scx=Hebrew}\p{scx=Arabic}\p{sc=Inherited}]/gu;
/** Letters with strokes that Unicode does not decompose. */
const STROKED: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ħ: 'h', ŧ: 't', ƀ: 'b', ɨ: 'i', ς: 'σ' };

/** Removes differences that readers hardly see: case, width, accents, invisible characters. */
export function foldText(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(INVISIBLE, '')
      .replace(ACCENT, '')
      // Upper case first: it expands the sharp s and unifies the two sigmas.
      .toUpperCase()
      .toLowerCase()
      .replace(/[øłđħŧƀɨς]/g, (letter) => STROKED[letter] ?? letter)
      .normalize('NFKC')
  );
}

/** A letter of a script without spaces between words. */
export const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
/** Code units segmented at once, because the segmenter's time grows faster than the length of the text. */
const AT_ONCE = 500;

/** Boundaries of the words in a text without spaces, as indexes of its characters. */
export function wordBounds(characters: readonly string[]): number[] {
  const text = characters.join('');
  const units = new Set<number>([0]);
  for (let at = 0; at < text.length;) {
    const end = Math.min(at + AT_ONCE, text.length);
    const pieces = [...wordSegmenter().segment(text.slice(at, end))].map(({ segment }) => segment);
    // The last segment may continue beyond this slice.
    if (end < text.length && pieces.length > 1) pieces.pop();
    for (const piece of pieces) units.add((at += piece.length));
  }
  const bounds: number[] = [];
  let unit = 0;
  for (let at = 0; at <= characters.length; at += 1) {
    if (units.has(unit)) bounds.push(at);
    unit += characters[at]?.length ?? 0;
  }
  return bounds;
}
