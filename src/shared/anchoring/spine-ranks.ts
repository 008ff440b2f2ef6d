/** Ranks of places among the matched pairs that keep their order, and whether the page kept its order at all. */

/** For each place the number of the `matched` pairs before it; `stayed` tells whether the page kept its order. */
export interface SpineRanks {
  olds: number[];
  news: number[];
  matched: number;
  stayed: boolean;
}

/** Maximum frame above and below all entries: number of blocks, and share of all blocks. */
export const FRAME = { blocks: 10, share: 0.25 };

/** Share of the matched pairs that counts as nearly all of the page; the rest may be its frame. */
export const ACROSS = 0.8;
/** A page with this share in order was added to, not rewritten. */
const STAYED = 0.5;
/** With fewer blocks the order proves nothing. */
const MIN_STAYED = 8;

/** `spine`: the pairs that keep their order, ascending. */
export function rankSpine(
  spine: readonly { old: number; block: number }[],
  oldCount: number,
  newCount: number,
): SpineRanks {
  const count = (length: number, side: 'old' | 'block') => {
    let seen = 0;
    return Array.from({ length: length + 1 }, (_, at) => {
      while (seen < spine.length && spine[seen]![side] < at) seen++;
      return seen;
    });
  };
  return {
    olds: count(oldCount, 'old'),
    news: count(newCount, 'block'),
    matched: spine.length,
    stayed: spine.length >= Math.max(MIN_STAYED, STAYED * oldCount),
  };
}
