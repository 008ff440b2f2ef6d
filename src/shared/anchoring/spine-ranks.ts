/** Where a place is among the matched pairs that keep their order, and whether the page kept its order at all. */

/** For each place how many of the `matched` pairs that keep their order are before it; whether the page `stayed` in its order. */
export interface SpineRanks {
  olds: number[];
  news: number[];
  matched: number;
  stayed: boolean;
}

/** What a page keeps above and below all its entries: at most so many blocks, and this part of all. */
export const FRAME = { blocks: 10, share: 0.25 };

/** This part of the matched pairs is nearly all: what a page keeps above and below its entries is the rest. */
export const ACROSS = 0.8;
/** A page of which this part is in its order was added to, not rewritten. */
const STAYED = 0.5;
/** Of fewer blocks no one can tell. */
const MIN_STAYED = 8;

/** `spine` are the pairs that keep their order, ascending. */
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
