/**
 * Matches equal text that occurs more than once. A repeated line does not identify itself, so it is matched with its
 * neighbours: starting from every matched pair, adjacent equal text is followed in both directions, as in P. Heckel,
 */
import type { Step } from './describe.js';
import type { Entry } from './entries.js';
import type { Frame, Range } from './match.js';
import { REPEATED, type Matching } from './matching.js';
import { FRAME } from './spine-ranks.js';
import { shapeOf } from './telling.js';

/** Each round matches the neighbours of the previous round's matches. */
const MAX_ROUNDS = 4;

/** Maximum distance of a repeated line from the end of its entry: a time is above a heading, or two lines are for sharing. */
const NEAR_END = 2;

/** Copies are placed by their neighbours only. */
const CONFIDENCE = 0.9;

/**
 * Matches open copies next to matched pairs; returns whether there were any. If the two sides disagree, as after the removal
 * of an entry between two equal lines, a line that closes entries is matched with the side above, and
 * one that opens entries with the side below.
 */
export function matchBeside(matching: Matching, isStrict: boolean): boolean {
  const { sides } = matching;
  let any = false;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const above = claims(matching, -1);
    const below = claims(matching, 1);
    let matched = false;
    for (const old of matching.openOlds()) {
      const side = sides.get(shapeOf(matching.olds[old]!.text));
      const [up, down] = [above.of[old], below.of[old]];
      const claim = side === undefined ? strongerOf(up, down) : side < 0 ? up : down;
      if (!claim || !matching.isOpen(claim.block)) continue;
      if (side === undefined && isDisputed(matching, old, claim, [above, below], isStrict)) continue;
      matching.match(old, claim.block, 'exact', CONFIDENCE);
      matched = true;
    }
    if (!matched) break;
    any = true;
  }
  return any;
}

/** If only one of two conflicting claims comes from another entry, or from the page's frame, returns the other. */
function strongerOf(up: Claim | undefined, down: Claim | undefined): Claim | undefined {
  if (!up || !down) return up ?? down;
  if (up.isOfOtherEntry !== down.isOfOtherEntry) return up.isOfOtherEntry ? down : up;
  if (up.isOfFrame === down.isOfFrame) return up.block === down.block ? up : undefined;
  return up.isOfFrame ? down : up;
}

/** Whether the other side, or another old entry, has an equally good claim. */
function isDisputed(
  matching: Matching,
  old: number,
  claim: Claim,
  [above, below]: readonly [Claims, Claims],
  isStrict: boolean,
): boolean {
  const { block, isContradicted, isOfFrame, isOutside, isOfOtherEntry } = claim;
  const isRepeated = matching.olds[old]!.copies >= REPEATED;
  const isWanted = [above, below].some(({ by, of }) => {
    const other = by.get(block) ?? old;
    if (of[other]?.isOfOtherEntry && !isOfOtherEntry) return false;
    // A claim from the page's frame is weaker than one from the line's own entry.
    return other !== old && (isOutside || !of[other]?.isOutside);
  });
  const isAlone = (above.of[old] === undefined) !== (below.of[old] === undefined);
  return (
    isWanted ||
    (isAlone &&
      (isContradicted ||
        ((isStrict || isOfFrame || isRepeated) && isReplaced(matching, old, block, above.of[old] ? 1 : -1))))
  );
}

/**
 * Whether the block next to a repeated line on one side was replaced by another. Then the line may belong to a new entry
 * that replaced the old one.
 */
export function isReplaced(
  { olds, news, matched, ownerOf }: Matching,
  old: number,
  block: number,
  side: Step,
): boolean {
  const [was, is] = [olds[old + side], news[block + side]];
  return was !== undefined && is !== undefined && !matched[old + side] && ownerOf[block + side] === undefined;
}

/** An open block with equal text, reached from a matched pair on one side through equal texts only. */
interface Claim {
  block: number;
  /** Whether the matched pair is at an end of the page: entries may have been added or removed in between. */
  isOfFrame: boolean;
  /** Whether the matched pair is outside all entries. */
  isOutside: boolean;
  /** Whether an entry ends between the matched pair and the block: at a line that closes entries, or one that opens them. */
  isOfOtherEntry: boolean;
  /** Whether the run of equal texts ends at a paragraph that is matched elsewhere. */
  isContradicted: boolean;
}

/** The claims from one side, by old entry, and the claiming old entry by block. */
interface Claims {
  of: (Claim | undefined)[];
  by: Map<number, number>;
}

function claims(matching: Matching, side: Step): Claims {
  const { olds, news } = matching;
  const of = new Array<Claim | undefined>(olds.length).fill(undefined);
  const by = new Map<number, number>();
  const from = side < 0 ? 0 : olds.length - 1;
  for (let old = from; old >= 0 && old < olds.length; old -= side) {
    if (matching.matched[old]) continue;
    const before = of[old + side];
    const beside = matching.blockOf(old + side) ?? before?.block;
    if (beside === undefined) continue;
    const block = beside - side;
    if (news[block]?.hash !== olds[old]!.hash || !matching.isOpen(block)) continue;
    if (matching.isOther(old, block) || matching.isOfOtherEntry(old, block)) continue;
    const isOfFrame =
      before?.isOfFrame ?? (isAtEnd(old, olds.length, side) && isAtEnd(block, news.length, side));
    const isOutside =
      before?.isOutside ?? (matching.frame.olds.has(old + side) && matching.frame.news.has(beside));
    const isSaidBy = (at: number) =>
      olds[at] !== undefined && matching.sides.get(shapeOf(olds[at].text)) === side;
    // Between two lines that close an entry it has not ended.
    const isOfOtherEntry = before?.isOfOtherEntry === true || (isSaidBy(old + side) && !isSaidBy(old - side));
    of[old] = { block, isOfFrame, isOutside, isOfOtherEntry, isContradicted: false };
    by.set(block, old);
  }
  for (let old = olds.length - 1 - from; old >= 0 && old < olds.length; old += side) {
    const claim = of[old];
    if (!claim) continue;
    const beyond = matching.blockOf(old - side);
    claim.isContradicted =
      beyond === undefined ? (of[old - side]?.isContradicted ?? false) : beyond !== claim.block - side;
  }
  return { of, by };
}

/** Whether a block is near an end of the page, where pages have content that does not belong to entries. */
export function isAtEnd(at: number, total: number, side: Step): boolean {
  return (side < 0 ? at : total - 1 - at) <= Math.min(FRAME.blocks, FRAME.share * total);
}

/** The blocks above the first and below the last repeated line of both texts; they belong to no entry. */
export function frameOf({ olds, news, isComplete }: Matching): Frame {
  if (!isComplete) return { olds: new Set(), news: new Set() };
  const repeated = repeatedShapes(news);
  const outside = (entries: Entry[]) => {
    const isRepeated = ({ text }: Entry) => repeated.has(shapeOf(text));
    const [first, last] = [entries.findIndex(isRepeated), entries.findLastIndex(isRepeated)];
    const places = entries.map((_, at) => at);
    return new Set(first < 0 ? [] : [...places.slice(0, first), ...places.slice(last + 1)]);
  };
  return { olds: outside(olds), news: outside(news) };
}

/**
 * The side whose neighbour belongs to a repeated line, by the line's shape: -1 if it closes entries ("Share this post"), 1 if
 * it opens them ("12'"). Derived from added and removed runs: the line is nearer to one end of them.
 */
export function sidesOf(matching: Matching): Map<string, Step> {
  const votes = new Map<string, number>();
  if (matching.isComplete) {
    const repeated = repeatedShapes(matching.news);
    for (const { oldFrom, oldTo, newFrom, newTo } of matching.ranges()) {
      const [olds, news] = [matching.olds.slice(oldFrom, oldTo), matching.news.slice(newFrom, newTo)];
      vote(votes, olds, news, repeated);
      vote(votes, news, olds, repeated);
    }
    voteByEnds(votes, matching, repeated);
  }
  return new Map(
    [...votes].flatMap(([shape, sum]) => (sum === 0 ? [] : [[shape, sum < 0 ? -1 : 1] as const])),
  );
}

/**
 * A repeated line at the end of a change at the end of the page closes entries, and one at the start of a change at its
 * start opens them, unless other changes say otherwise. Frame blocks may be above and below; as many as an entry has may also
 * be the rest of one.
 */
function voteByEnds(votes: Map<string, number>, matching: Matching, repeated: ReadonlySet<string>): void {
  const { olds, news } = matching;
  const ranges = matching.ranges();
  const ends = [
    { range: ranges[0], at: 0, side: 1, outside: (range: Range) => news.slice(0, range.newFrom) },
    { range: ranges.at(-1), at: -1, side: -1, outside: (range: Range) => news.slice(range.newTo) },
  ] as const;
  const said = new Map<string, Step | 0>();
  for (const { range, at, side, outside } of ends) {
    if (!range || range.oldTo - range.oldFrom === range.newTo - range.newFrom) continue;
    const was = olds.slice(range.oldFrom, range.oldTo).at(at);
    const is = news.slice(range.newFrom, range.newTo).at(at);
    if (!was || !is || was.hash !== is.hash) continue;
    const [shape, frame] = [shapeOf(was.text), outside(range)];
    const isFrame = frame.length <= FRAME.blocks && frame.every(({ text }) => !repeated.has(shapeOf(text)));
    if (repeated.has(shape) && isFrame && frame.length < shortestGap(news, shape))
      said.set(shape, said.has(shape) ? 0 : side);
  }
  for (const [shape, side] of said) if (!votes.get(shape)) votes.set(shape, side);
}

/** The smallest number of blocks between two lines of a shape. */
function shortestGap(entries: Entry[], shape: string): number {
  const places = entries.flatMap(({ text }, at) => (shapeOf(text) === shape ? [at] : []));
  return Math.min(...places.slice(1).map((at, n) => at - places[n]! - 1));
}

/** Votes for the repeated lines of `run` that are not in `other`, by the end of the run they are nearer to. */
function vote(votes: Map<string, number>, run: Entry[], other: Entry[], repeated: ReadonlySet<string>): void {
  // A run of similar length on both sides is an edit.
  if (run.length <= 2 * other.length) return;
  const others = new Set(other.map(({ text }) => shapeOf(text)));
  const ends = new Map<string, { first: number; last: number }>();
  run.forEach(({ text }, at) => {
    const shape = shapeOf(text);
    if (!repeated.has(shape) || others.has(shape)) return;
    const seen = ends.get(shape);
    if (seen) seen.last = at;
    else ends.set(shape, { first: at, last: at });
  });
  for (const [shape, { first, last }] of ends) {
    const behind = run.length - 1 - last;
    // In the middle of a run of several entries it may open one of them or close another.
    if (Math.min(first, behind) > NEAR_END) continue;
    votes.set(shape, (votes.get(shape) ?? 0) + Math.sign(behind - first));
  }
}

function repeatedShapes(entries: Entry[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of entries) counts.set(shapeOf(text), (counts.get(shapeOf(text)) ?? 0) + 1);
  return new Set([...counts].flatMap(([shape, count]) => (count < REPEATED ? [] : [shape])));
}
