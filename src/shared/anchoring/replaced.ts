/** What stands in the place of a line, as far as an entry of a live blog reaches. */
import type { Entry } from './entries.js';
import type { Matched } from './match.js';
import { isLikeLine } from './telling.js';

/** Blocks of an entry above or below one of them. */
export const MAX_ENTRY = 5;

/** As much of a `Matching` as is read here. */
interface Sides {
  readonly olds: Entry[];
  readonly news: Entry[];
  readonly matched: readonly (Matched | undefined)[];
  isOpen(block: number): boolean;
}

/** Whether something like `old` is open between the matched pairs around it: what moves leaves its place. */
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

/** The texts that are open around `old` and around `block`, without a matched one between. */
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
