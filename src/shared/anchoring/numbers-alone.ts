/** Lines of numbers and times without words: another entry may have been posted in the same minute. */
import type { Matching } from './matching.js';
import { shapeOf } from './telling.js';

const LETTER = /\p{L}/u;

/**
 * Unmatches such lines if a neighboring block was replaced by another, on the entry's side if that is known, and no
 * neighbor stayed.
 */
export function releaseNumbers(matching: Matching): void {
  const { olds, news, matched, ownerOf } = matching;
  if (!matching.isComplete) return;
  olds.forEach(({ text }, old) => {
    const block = matching.blockOf(old);
    if (block === undefined || LETTER.test(text) || !matching.lines.isNumbered(text)) return;
    if (matching.ids?.verdict(old, block) === 'same') return;
    const side = matching.sides.get(shapeOf(text));
    const isReplaced = (step: number) =>
      old + step in olds && !matched[old + step] && block + step in news && matching.isOpen(block + step);
    const isVouched = (step: number) =>
      matching.blockOf(old + step) === block + step && !matching.frame.olds.has(old + step);
    const steps = side === undefined ? [-1, 1] : [side];
    if (!steps.some(isReplaced) || steps.some(isVouched)) return;
    matched[old] = undefined;
    ownerOf[block] = undefined;
  });
}
