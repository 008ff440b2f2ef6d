/** Text as readers see it: whether it shows anything, and a form in which what looks alike is equal. */

/** What leaves no trace by itself: blanks, controls, joiners, fillers, marks without a letter, glyphs that are empty. */
const UNSEEN =
  '\\s\\p{Cc}\\p{Cf}\\p{Z}\\p{M}\\p{Default_Ignorable_Code_Point}\\u2800\\ufffc\\u{13441}\\u{13442}\\u{1d159}';
const SEEN = new RegExp(`[^${UNSEEN}]`, 'u');

/** Whether nothing of the text can be seen. */
export function isBlank(text: string): boolean {
  return !SEEN.test(text);
}

/** Characters a reader does not see inside a word. Line breaks and tabs stay: they end one. */
const INVISIBLE = /(?![\t-\r])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800\ufffc]/gu;
/**
 * Accents, strokes and vowel points of scripts in which a word is the same word without them, and the stroke that
 * lengthens Arabic words. Marks of other scripts make other words and stay.
 */
const ACCENT =
  /\u0640|(?=\p{M})(?![\u3099\u309a])[\p{scx=Latin}\p{scx=Greek}\p{scx=Cyrillic}\p{scx=Hebrew}\p{scx=Arabic}\p{sc=Inherited}]/gu;
/** Letters whose stroke Unicode does not take apart. */
const STROKED: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ħ: 'h', ŧ: 't', ƀ: 'b', ɨ: 'i', ς: 'σ' };

/** The text without differences a reader hardly sees: case, width, accents, and what is invisible. */
export function foldText(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(INVISIBLE, '')
      .replace(ACCENT, '')
      // Upper case first: it spells out the sharp s and knows one sigma.
      .toUpperCase()
      .toLowerCase()
      .replace(/[øłđħŧƀɨς]/g, (letter) => STROKED[letter] ?? letter)
      .normalize('NFKC')
  );
}

/** A letter of a script that is written without blanks between words. */
export const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
/** Code units segmented at once: the time of the segmenter grows faster than the text. */
const AT_ONCE = 500;

/** Where words of a text without blanks begin and end, as indexes of its characters. */
export function wordBounds(characters: readonly string[]): number[] {
  const text = characters.join('');
  const units = new Set<number>([0]);
  for (let at = 0; at < text.length;) {
    const end = Math.min(at + AT_ONCE, text.length);
    const pieces = [...segmenter.segment(text.slice(at, end))].map(({ segment }) => segment);
    // The last one may go on behind the piece.
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
