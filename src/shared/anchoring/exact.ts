/**
 * Matches equal text: first, in order, texts that occur as often as before, then the same inside each remaining gap, as in
 * patience diff (B. Cohen, 2003). Then equal text that moved. Copies whose number changed are left to `matchCopies`.
 */
import { frameOf, isAtEnd, isReplaced, matchBeside, sidesOf } from './copies.js';
import type { Entry } from './entries.js';
import { longestRising } from './longest-rising.js';
import type { Range } from './match.js';
import type { Matching } from './matching.js';
import { SiteIds } from './site-ids.js';
import type { Steps } from './steps.js';
import { shapeOf } from './telling.js';

/** Each round splits gaps further. Real texts need three; this bounds hostile ones. */
const MAX_ROUNDS = 8;

/** With more copies of a text than this they are not compared pairwise; those not matched by order remain open. */
const MAX_COPIES = 100;

/** Matches in order are certain; a move might be a deletion and an unrelated repetition; copies are placed by neighbours. */
const CONFIDENCE = { inOrder: 1, moved: 0.95, copy: 0.9 };

interface Copies {
  olds: number[];
  news: number[];
}

/** Matches all text that still exists, except for indistinguishable copies. */
export function* matchExact(matching: Matching): Steps<void> {
  matchUnique(matching);
  yield;
  matchMoved(matching, (entry) => !matching.isComplete || entry.tells());
  yield;
  // Before copies are matched, because matched copies would break up the added and removed runs.
  matching.sides = sidesOf(matching);
  matching.frame = frameOf(matching);
  let ranges = matching.ranges();
  for (let round = 0; round < MAX_ROUNDS && ranges.length > 0; round++) {
    const next: Range[] = [];
    for (const range of ranges) {
      next.push(...matchInOrder(matching, range));
      yield;
    }
    ranges = next;
  }
  yield;
  matchNear(matching);
}

/** Matches copies that previous matches have made distinguishable; returns whether there were any. */
export function matchNear(matching: Matching): boolean {
  return matching.isComplete ? matchBeside(matching, true) : matchCopies(matching);
}

/**
 * Matches equal text for which the rounds of `matchSimilar` found no further neighbours: unique texts that moved, and copies next
 * to a matched pair or with the best surroundings. Returns whether it matched any.
 */
export function matchRest(matching: Matching): boolean {
  if (!matching.isComplete) return false;
  const moved = matchMoved(
    matching,
    (_, old, block) =>
      !matching.isAcross(old, block) &&
      (matching.agreement(old, block) > 0 || !matching.hasArrived(old, block)),
  );
  const beside = matchBeside(matching, false);
  return matchCopies(matching) || beside || moved;
}

/** Matches the largest order-preserving set of texts that are unique on both sides, and evaluates the site's ids on them. */
function matchUnique(matching: Matching): void {
  const { olds, news } = matching;
  const at = new Map(
    news.flatMap(({ hash, copies }, block) => (copies === 1 ? [[hash, block] as const] : [])),
  );
  const pairs = olds.flatMap(({ hash, copies }, old) => {
    const block = copies === 1 ? at.get(hash) : undefined;
    return block === undefined || !matching.isOpen(block) ? [] : [{ old, block }];
  });
  matching.ids = new SiteIds(olds, news, pairs, replacedAlone(pairs));
  const kept = pairs.filter(({ old, block }) => olds[old]!.tells() || !matching.isOther(old, block));
  for (const n of longestRising(kept.map(({ block }) => block))) {
    matching.match(kept[n]!.old, kept[n]!.block, 'exact', CONFIDENCE.inOrder);
  }
  if (matching.ids.areNames) matchNamed(matching);
}

/** Single blocks between two equal pairs that are adjacent in both texts. */
function replacedAlone(pairs: { old: number; block: number }[]): { old: number; block: number }[] {
  return pairs.flatMap(({ old, block }, n) => {
    const next = pairs[n + 1];
    return next?.old === old + 2 && next.block === block + 2 ? [{ old: old + 1, block: block + 1 }] : [];
  });
}

/** Matches equal text with the same id. */
function matchNamed(matching: Matching): void {
  matching.blocksById().forEach((block, old) => {
    if (block === undefined || !matching.isEqual(old, block)) return;
    matching.match(old, block, 'exact', CONFIDENCE.inOrder);
  });
}

/** Matches unique texts that are out of order if `canMove` allows; returns whether there were any. */
function matchMoved(
  matching: Matching,
  canMove: (entry: Entry, old: number, block: number) => boolean,
): boolean {
  const at = new Map(
    matching.news.flatMap(({ hash, copies }, block) => (copies === 1 ? [[hash, block] as const] : [])),
  );
  let any = false;
  for (const old of matching.openOlds()) {
    const entry = matching.olds[old]!;
    const block = entry.copies === 1 ? at.get(entry.hash) : undefined;
    if (block === undefined || !matching.isOpen(block) || !canMove(entry, old, block)) continue;
    if (matching.isOther(old, block) && !entry.tells()) continue;
    matching.match(old, block, 'exact-moved', CONFIDENCE.moved);
    any = true;
  }
  return any;
}

/** Matches the largest order-preserving set of equal pairs; returns the ranges between them. */
function matchInOrder(matching: Matching, range: Range): Range[] {
  const pairs: { old: number; block: number }[] = [];
  for (const { olds, news } of copiesIn(matching, range)) {
    if (olds.length !== news.length || !isReliable(matching, olds[0]!)) continue;
    if (matching.sides.has(shapeOf(matching.olds[olds[0]!]!.text))) continue;
    olds.forEach((old, copy) => {
      const block = news[copy]!;
      if (!matching.isOther(old, block) && !matching.isOfOtherEntry(old, block)) pairs.push({ old, block });
    });
  }
  pairs.sort((a, b) => a.old - b.old);
  const kept = longestRising(pairs.map((pair) => pair.block)).map((at) => pairs[at]!);
  if (kept.length === 0) return [];
  const between: Range[] = [];
  let { oldFrom, newFrom } = range;
  for (const { old, block } of [...kept, { old: range.oldTo, block: range.newTo }]) {
    if (old > oldFrom && block > newFrom) between.push({ oldFrom, oldTo: old, newFrom, newTo: block });
    oldFrom = old + 1;
    newFrom = block + 1;
  }
  for (const { old, block } of kept) matching.match(old, block, 'exact', CONFIDENCE.inOrder);
  return between;
}

/** Whether order may decide: the number of copies is unchanged, and all old ones are known. */
function isReliable(matching: Matching, old: number): boolean {
  return matching.keptCount(old) && (matching.isComplete || matching.olds[old]!.copies === 1);
}

/**
 * Matches copies that order does not distinguish. A pair is matched if its neighbourhood agrees better than that of any other
 * open pair of either side. Without agreement order still may decide: a single copy before and now in the gap
 * between matched neighbours or, if only some selectors of the text are known, the same one of an unchanged number.
 * Returns whether any was matched, which may make further copies distinguishable.
 */
function matchCopies(matching: Matching): boolean {
  const { sides } = matching;
  let any = false;
  const gaps = matching.gaps();
  const byId = matching.blocksById();
  const stayed = matching.isComplete && matching.spine().length > MOSTLY_STAYED * matching.olds.length;
  for (const { olds, news } of copiesIn(matching, wholeOf(matching))) {
    if (
      olds.length > MAX_COPIES ||
      news.length > MAX_COPIES ||
      sides.has(shapeOf(matching.olds[olds[0]!]!.text))
    )
      continue;
    const isInGap = (old: number, block: number) => block > gaps[old]!.from && block < gaps[old]!.to;
    const agrees = olds.map((old) =>
      news.map((block) => (byId[old] === block ? 1 : 0) + matching.agreement(old, block)),
    );
    const near = olds.map((old) => news.map((block) => (isInGap(old, block) ? 1 : 0)));
    const bestOfOld = agrees.map(topTwo);
    const bestOfNew = news.map((_, n) => topTwo(agrees.map((row) => row[n]!)));
    const nearOld = near.map(sum);
    const nearNew = news.map((_, n) => sum(near.map((row) => row[n]!)));
    olds.forEach((old, o) => {
      news.forEach((block, n) => {
        const own = agrees[o]![n]!;
        const lead = own - Math.max(rivalOf(own, bestOfOld[o]!), rivalOf(own, bestOfNew[n]!));
        if (lead < 0 || matching.matched[old] || !matching.isOpen(block)) return;
        if ((stayed && isAnother(matching, old, block)) || matching.isOther(old, block)) return;
        if (matching.isOfOtherEntry(old, block)) return;
        const isAlone = own === 0 && near[o]![n] === 1 && nearOld[o] === 1 && nearNew[n] === 1;
        if (lead > 0 || (matching.isComplete ? isAlone : isSameCopy(matching, old, block))) {
          matching.match(old, block, 'exact', CONFIDENCE.copy);
          any = true;
        }
      });
    });
  }
  return any;
}

/** Stricter than `STAYED` in spine-ranks.ts: nearly the whole page keeps its order. */
const MOSTLY_STAYED = 0.8;

/** Whether a copy may belong to a new entry: it is at an end of the page, where pages grow, and its neighbour was replaced. */
function isAnother(matching: Matching, old: number, block: number): boolean {
  const { length } = matching.news;
  return (
    matching.olds[old]!.copies + matching.news[block]!.copies > 2 &&
    (isAtEnd(block, length, -1) || isAtEnd(block, length, 1)) &&
    (isReplaced(matching, old, block, -1) || isReplaced(matching, old, block, 1))
  );
}

function isSameCopy(matching: Matching, old: number, block: number): boolean {
  return matching.keptCount(old) && matching.olds[old]!.copy === matching.news[block]!.copy;
}

function topTwo(values: number[]): [first: number, second: number] {
  let [first, second] = [-1, -1];
  for (const value of values) {
    if (value > first) [first, second] = [value, first];
    else if (value > second) second = value;
  }
  return [first, second];
}

/** The best of the others, given the best two of all; at least 0, so that agreeing in nothing is no lead. */
function rivalOf(own: number, [first, second]: [number, number]): number {
  return Math.max(0, own === first ? second : first);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function wholeOf(matching: Matching): Range {
  return { oldFrom: 0, oldTo: matching.olds.length, newFrom: 0, newTo: matching.news.length };
}

/** Open entries of a range grouped by equal text, for texts on both sides. */
function copiesIn(matching: Matching, range: Range): Copies[] {
  const groups = new Map<string, Copies>();
  for (let old = range.oldFrom; old < range.oldTo; old++) {
    if (matching.matched[old]) continue;
    const { hash } = matching.olds[old]!;
    const group = groups.get(hash);
    if (group) group.olds.push(old);
    else groups.set(hash, { olds: [old], news: [] });
  }
  for (let block = range.newFrom; block < range.newTo; block++) {
    if (matching.isOpen(block)) groups.get(matching.news[block]!.hash)?.news.push(block);
  }
  return [...groups.values()].filter(({ news }) => news.length > 0);
}
