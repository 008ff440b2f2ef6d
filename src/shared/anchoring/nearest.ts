/** The open blocks that an old paragraph is compared with because of where they are. */
import type { Gap } from './match.js';

/** So many of a gap. */
const MAX_NEAR = 16;

/** Open blocks of a gap, at most `MAX_NEAR` of them, around the place where `part` (0 to 1) of the text is over. */
export function nearestInGap(open: number[], gap: Gap, part: number): number[] {
  const from = firstAfter(open, gap.from);
  const to = firstAfter(open, gap.to - 1);
  const middle = firstAfter(open, part * (open.at(-1) ?? 0));
  const start = Math.max(from, Math.min(middle - MAX_NEAR / 2, to - MAX_NEAR));
  return open.slice(start, Math.min(to, start + MAX_NEAR));
}

function firstAfter(ascending: number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
