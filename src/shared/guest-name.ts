/** Validates guests' names. The host site is responsible for the names of signed-in people; guests' names are free text. */

/** Maximum length in graphemes. */
const MAX_LENGTH = 60;
/** Maximum length in code units, as for names in host sites' tokens; one grapheme can have very many. */
const MAX_UNITS = 100;
/** More combining marks than any language uses; they would overlap adjacent lines. */
const STACKED = /\p{M}{5}/u;
/**
 * Controls, directional overrides, private and unassigned characters, line separators, and characters meant to be
 * invisible. Joiners are allowed because Persian and Hindi names need them, as is the emoji variation selector.
 */
const UNSEEN = /(?![\u200c\u200d\ufe0f])[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** Whether the trimmed name has at most sixty visible characters, among them a letter or digit, and no invisible ones. */
export function isShowable(name: string): boolean {
  return (
    name.length <= MAX_UNITS &&
    /[\p{L}\p{N}]/u.test(name) &&
    !UNSEEN.test(name) &&
    !STACKED.test(name) &&
    [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name)].length <= MAX_LENGTH
  );
}
