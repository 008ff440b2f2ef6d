/** The ends of a page to which entries are added, and from which they are removed. */
import { isAtEnd } from './copies.js';
import type { Step } from './describe.js';
import type { Matching } from './matching.js';
import { isSameLine } from './telling.js';

const BOTH = [-1, 1] as const;

/**
 * Whether only what is at an end of the page speaks for a pair of short lines: that neighbour is all they have in common, and
 * they are as far from the end as before. There one entry may have replaced another, and both were next to the title, or to
 * what follows the entries.
 */
export function isUnvouched(matching: Matching, old: number, block: number): boolean {
  const [was, is] = [matching.olds[old]!, matching.news[block]!];
  if (!matching.isComplete || was.tells() || is.tells()) return false;
  return BOTH.some((step) => isNextToEnd(matching, old, block, step)) && !isSameLine(was.text, is.text);
}

function isNextToEnd(matching: Matching, old: number, block: number, step: Step): boolean {
  const { olds, news } = matching;
  const isAsFar = step < 0 ? old === block : olds.length - old === news.length - block;
  const isNeighbour = (side: number) => matching.blockOf(old + side) === block + side;
  return isAsFar && isAtEnd(old, olds.length, step) && isNeighbour(step) && !isNeighbour(-step);
}
