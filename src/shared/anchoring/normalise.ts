/**
 * One spelling for text that reads the same. Two blocks are "equal" throughout anchoring when their normalised
 * texts are: a template that starts to typeset quotes, hyphenate or break lines changes no block.
 */

/** Accents standing alone are typed as apostrophes; NFKC would turn them into a space and a combining mark. */
const QUOTES =
  /[\u0027\u0022\u0060\u00B4\u2018-\u201F\u2032-\u2037\u2039\u203A\u00AB\u00BB\u02B9-\u02BD\u05F3\u05F4\u300C-\u300F\u301D-\u301F\uFF02\uFF07\uFF40\uFF62\uFF63]/g;
/** Any run of dashes is one dash: "--" and an em dash are the same stroke to a reader. */
const DASHES = /[-\u2010-\u2015\u2212\u2E3A\u2E3B\uFE58\uFE63\uFF0D]+/g;
/** Soft hyphens, zero-width and bidi controls, variation selectors, lone surrogates; the Arabic stretching stroke. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\u0640]/gu;
const SPACES = /\s+/gu;
/** White space that is not one space between two words: most texts have none. */
const ODD_SPACE = /\s\s|[^\S ]/u;
/** Line breaks of the source show up as spaces inside scripts that write none. */
const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}';
const NEEDLESS_SPACE = new RegExp(`(?<=[${UNSPACED}]) | (?=[${UNSPACED}])`, 'gu');
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');
const ASCII_ONLY = /^[\x20-\x7E]*$/;

/** Folds characters without regard to white space; `normalise` is this plus white space. */
export function foldCharacters(text: string): string {
  if (ASCII_ONLY.test(text)) return text.toLowerCase().replace(QUOTES, "'").replace(DASHES, '-');
  const plain = text
    .replace(SPACES, ' ')
    .replace(QUOTES, "'")
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ς/g, 'σ');
  const visible = plain.replace(INVISIBLE, '').replace(QUOTES, "'").replace(DASHES, '-');
  // Lower case and what was between two characters may have kept them from composing.
  return visible.normalize('NFKC');
}

/** The form in which texts are compared and hashed: idempotent, never longer than needed, "" for blank text. */
export function normalise(text: string): string {
  const characters = foldCharacters(text);
  const folded = (ODD_SPACE.test(characters) ? characters.replace(SPACES, ' ') : characters).trim();
  return HAS_UNSPACED.test(folded) ? folded.replace(NEEDLESS_SPACE, '') : folded;
}

/** Whether some of the text is in a script that separates no words. */
export function isUnspaced(text: string): boolean {
  return HAS_UNSPACED.test(text);
}
