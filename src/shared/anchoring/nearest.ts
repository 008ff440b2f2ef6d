/** Selects the open blocks that an old paragraph is compared with because of their position. */
import type { Gap } from './match.js';

/** Maximum number of blocks per gap. */
const MAX_NEAR = 16;

/** Up to `MAX_NEAR` open blocks of a gap, around the relative position `part` (0 to 1) in the text. */
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
