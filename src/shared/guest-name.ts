/** Which names guests may go by. A signed-in person's name is the host site's business; a guest's is typed by anybody. */

/** Graphemes of a name. */
const MAX_LENGTH = 60;
/** Code units of a name, as for names in the tokens of host sites: one grapheme can be very many. */
const MAX_UNITS = 100;
/** More marks on one letter than any language writes are there to spill over the lines around it. */
const STACKED = /\p{M}{5}/u;
/**
 * Controls, overrides of the writing direction, private and unassigned characters, line separators, and what is made to
 * be invisible. The joiners stay: Persian and Hindi names need them; and the selector that makes a sign an emoji.
 */
const UNSEEN = /(?![\u200c\u200d\ufe0f])[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Whether the trimmed name says something, in at most sixty visible characters and nothing that is not seen. */
export function isShowable(name: string): boolean {
  return (
    name.length <= MAX_UNITS &&
    /[\p{L}\p{N}]/u.test(name) &&
    !UNSEEN.test(name) &&
    !STACKED.test(name) &&
    [...segmenter.segment(name)].length <= MAX_LENGTH
  );
}
