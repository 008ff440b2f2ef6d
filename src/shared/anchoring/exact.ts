/**
 * Equal text. First in order: what occurs as often as before, then the same inside every gap this leaves, as patience
 * diff does (B. Cohen, 2003). Then equal text that moved. Copies whose number changed are left to `matchCopies`.
 */
import { frameOf, isAtEnd, isReplaced, matchBeside, sidesOf } from './copies.js';
import type { Entry } from './entries.js';
import { longestRising } from './longest-rising.js';
import type { Range } from './match.js';
import type { Matching } from './matching.js';
import { SiteIds } from './site-ids.js';
import type { Steps } from './steps.js';
import { shapeOf } from './telling.js';

/** Every round splits gaps further. Real texts need three; a hostile one may not buy more than this. */
const MAX_ROUNDS = 8;

/** Copies of one text beyond which they are not compared each with each; what order does not match stays open. */
const MAX_COPIES = 100;

/** Exactness is certain; a move might be a deletion here and an unrelated repetition there; copies are placed by neighbours. */
const CONFIDENCE = { inOrder: 1, moved: 0.95, copy: 0.9 };

interface Copies {
  olds: number[];
  news: number[];
}

/** Matches all text that is still there, except copies that cannot be told apart. */
export function* matchExact(matching: Matching): Steps<void> {
  matchUnique(matching);
  yield;
  matchMoved(matching, (entry) => !matching.isComplete || entry.tells());
  yield;
  // Before copies are matched: what they leave open is no whole.
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

/** Copies that what is matched by now tells apart; answers whether there were any. */
export function matchNear(matching: Matching): boolean {
  return matching.isComplete ? matchBeside(matching, true) : matchCopies(matching);
}

/** Equal text that nothing else will tell apart. */
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

/** Matches the largest set of texts unique on both sides that keeps its order, and reads from it what ids are worth. */
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

/** What is alone between two equal pairs that are next to each other in both texts. */
function replacedAlone(pairs: { old: number; block: number }[]): { old: number; block: number }[] {
  return pairs.flatMap(({ old, block }, n) => {
    const next = pairs[n + 1];
    return next?.old === old + 2 && next.block === block + 2 ? [{ old: old + 1, block: block + 1 }] : [];
  });
}

/** Equal text with the same id. */
function matchNamed(matching: Matching): void {
  matching.blocksById().forEach((block, old) => {
    if (block === undefined || !matching.isEqual(old, block)) return;
    matching.match(old, block, 'exact', CONFIDENCE.inOrder);
  });
}

/** Unique texts that are out of order, as far as they `canMove`; answers whether there were any. */
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

/** Matches the largest set of equal pairs that keeps its order; answers the ranges between them. */
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

/** Order may decide: as many copies as before, and all of the old ones in sight. */
function isReliable(matching: Matching, old: number): boolean {
  return matching.keptCount(old) && (matching.isComplete || matching.olds[old]!.copies === 1);
}

/**
 * Copies that order does not tell apart. A pair is matched when its neighbourhood agrees better than that of any other
 * open pair of either side. Where no neighbourhood says anything, the order still may: one copy before and one now in
 * the gap between matched neighbours, or, of a text of which only some selectors are known, the same one of as many.
 * Answers whether any was matched: it may be the neighbour that tells others.
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

/** The same as `STAYED` of matching.ts, for a stricter question: nearly all of the page keeps its order. */
const MOSTLY_STAYED = 0.8;

/** Where a page grows, a copy next to which one thing gave way to another may be part of another entry. */
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

/** The best of the others, given the best two of all; never below 0, so that agreeing in nothing is no lead. */
function rivalOf(own: number, [first, second]: [number, number]): number {
  return Math.max(0, own === first ? second : first);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function wholeOf(matching: Matching): Range {
  return { oldFrom: 0, oldTo: matching.olds.length, newFrom: 0, newTo: matching.news.length };
}

/** Open entries of a range by equal text, where both sides have some. */
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
