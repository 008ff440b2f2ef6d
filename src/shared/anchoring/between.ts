/**
 * Matches paragraphs by matched neighbours: a block next to the same neighbour is the same paragraph if the edit only added or
 * removed words or, between both neighbours, changed letters.
 */
import { wordsOf } from './align-words.js';
import type { Matching } from './matching.js';
import { agreeInNumbers, agreeInWords, isSameLine } from './telling.js';

/** A single word occurs in many texts. */
const MIN_WORDS = 2;

const CONFIDENCE = 0.9;

/** Matches such paragraphs; returns whether there were any. */
export function matchBetween(matching: Matching): boolean {
  const contested = matching.contested();
  let any = false;
  for (const old of matching.openOlds()) {
    const above = old === 0 ? -1 : matching.blockOf(old - 1);
    const below = old === matching.olds.length - 1 ? matching.news.length : matching.blockOf(old + 1);
    if (above === undefined || below === undefined) continue;
    const places = [above + 1, below - 1];
    const [block, ...others] = new Set(places.filter((place) => isPlace(matching, old, place, places)));
    if (block === undefined || others.length > 0 || contested.has(matching.olds[old]!.hash)) continue;
    if (contested.has(matching.news[block]!.hash)) continue;
    matching.match(old, block, 'similar', CONFIDENCE);
    any = true;
  }
  return any;
}

function isPlace(matching: Matching, old: number, block: number, [above, below]: number[]): boolean {
  if (!(block in matching.news) || !matching.isOpen(block) || matching.isOther(old, block)) return false;
  const [was, is] = [matching.olds[old]!.text, matching.news[block]!.text];
  if (!agreeInNumbers(was, is)) return false;
  if (above === below && isSameLine(was, is)) return true;
  // With a shorter text, part of the old one may be on its other side, such as a heading that was split off.
  return is.length >= was.length && wordsOf(was).length >= MIN_WORDS && agreeInWords(was, is);
}

/**
 * Matches runs between matched pairs in which each block equals its counterpart except for added, removed or misspelt words;
 * includes repeated lines. Returns whether there were any.
 */
export function matchRuns(matching: Matching): boolean {
  let any = false;
  for (const { oldFrom, oldTo, newFrom, newTo } of matching.ranges()) {
    const length = oldTo - oldFrom;
    if (length === 0 || length !== newTo - newFrom) continue;
    if (oldFrom === 0 || newFrom === 0 || oldTo === matching.olds.length || newTo === matching.news.length)
      continue;
    const offsets = Array.from({ length }, (_, at) => at);
    if (!offsets.every((at) => isSameInRun(matching, oldFrom + at, newFrom + at))) continue;
    for (const at of offsets) {
      const isEqual = matching.isEqual(oldFrom + at, newFrom + at);
      matching.match(oldFrom + at, newFrom + at, isEqual ? 'exact' : 'similar', CONFIDENCE);
    }
    any = true;
  }
  return any;
}

function isSameInRun(matching: Matching, old: number, block: number): boolean {
  if (matching.matched[old] || !matching.isOpen(block) || matching.isOther(old, block)) return false;
  if (matching.isEqual(old, block)) return true;
  const [was, is] = [matching.olds[old]!.text, matching.news[block]!.text];
  return agreeInNumbers(was, is) && isSameLine(was, is);
}
