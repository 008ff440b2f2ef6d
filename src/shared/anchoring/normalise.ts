/**
 * Normalises text that reads the same to one spelling. Throughout anchoring, blocks are "equal" if their normalised
 * texts are: a template that changes quotation marks, hyphenation or line breaks changes no block.
 */

/** Includes spacing accents, which are typed as apostrophes; NFKC would decompose them to a space and a combining mark. */
const QUOTES =
  /[\u0027\u0022\u0060\u00B4\u2018-\u201F\u2032-\u2037\u2039\u203A\u00AB\u00BB\u02B9-\u02BD\u05F3\u05F4\u300C-\u300F\u301D-\u301F\uFF02\uFF07\uFF40\uFF62\uFF63]/g;
/** Any run of dashes is normalised to one: "--" and an em dash look alike to readers. */
const DASHES = /[-\u2010-\u2015\u2212\u2E3A\u2E3B\uFE58\uFE63\uFF0D]+/g;
/** Soft hyphens, zero-width and bidi controls, variation selectors, lone surrogates; the Arabic tatweel. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\u0640]/gu;
const SPACES = /\s+/gu;
/** White space other than a single space between words; rare. */
const ODD_SPACE = /\s\s|[^\S ]/u;
/** In scripts without spaces, line breaks of the source become spaces. */
const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const NEEDLESS_SPACE = new RegExp(`(?<=[${UNSPACED}]) | (?=[${UNSPACED}])`, 'gu');
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');
const ASCII_ONLY = /^[\x20-\x7E]*$/;

/** Folds characters but not white space; `normalise` does both. */
export function foldCharacters(text: string): string {
  if (ASCII_ONLY.test(text)) return text.toLowerCase().replace(QUOTES, "'").replace(DASHES, '-');
  const plain = text
    .replace(SPACES, ' ')
    .replace(QUOTES, "'")
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ς/g, 'σ');
  const visible = plain.replace(INVISIBLE, '').replace(QUOTES, "'").replace(DASHES, '-');
  // Lower-casing and removed characters may have made further compositions possible.
  return visible.normalize('NFKC');
}

/** The form in which texts are compared and hashed; idempotent, "" for blank text. */
export function normalise(text: string): string {
  const characters = foldCharacters(text);
  const folded = (ODD_SPACE.test(characters) ? characters.replace(SPACES, ' ') : characters).trim();
  return HAS_UNSPACED.test(folded) ? folded.replace(NEEDLESS_SPACE, '') : folded;
}

/** Whether part of the text is in a script without spaces between words. */
export function isUnspaced(text: string): boolean {
  return HAS_UNSPACED.test(text);
}
