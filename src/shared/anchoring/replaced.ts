/** Finds what replaced a line, within the reach of a live-blog entry. */
import type { Entry } from './entries.js';
import type { Matched } from './match.js';
import { isLikeLine } from './telling.js';

/** Maximum distance between blocks of one entry. */
export const MAX_ENTRY = 5;

/** The part of `Matching` that is read here. */
interface Sides {
  readonly olds: Entry[];
  readonly news: Entry[];
  readonly matched: readonly (Matched | undefined)[];
  isOpen(block: number): boolean;
}

/**
 * Whether a block like `old` is unmatched between the matched pairs around it. Then `old` was replaced: a moved block
 * would leave its place.
 */
export function isReplaced(sides: Sides, old: number): boolean {
  const { olds, news, matched } = sides;
  const near = (step: number) => {
    let at = old + step;
    while (Math.abs(at - old) < MAX_ENTRY && !matched[at]) at += step;
    return matched[at]?.block;
  };
  const [above, below] = [near(-1), near(1)];
  if (above === undefined || below === undefined || below - above > 2 * MAX_ENTRY) return false;
  for (let block = above + 1; block < below; block++)
    if (sides.isOpen(block) && isLikeLine(olds[old]!.text, news[block]!.text)) return true;
  return false;
}

/** The unmatched texts around `old` and around `block`, up to the nearest matched ones. */
export function openAround(sides: Sides, old: number, block: number): [string[], string[]] {
  const { olds, news, matched } = sides;
  const around = (entries: Entry[], from: number, isFree: (at: number) => boolean) => {
    let [first, last] = [from, from];
    while (from - first < MAX_ENTRY && first > 0 && isFree(first - 1)) first--;
    while (last - from < MAX_ENTRY && last + 1 < entries.length && isFree(last + 1)) last++;
    return entries.slice(first, last + 1).map(({ text }) => text);
  };
  return [around(olds, old, (at) => !matched[at]), around(news, block, (at) => sides.isOpen(at))];
}
