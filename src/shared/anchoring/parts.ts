/**
 * Paragraphs that were split or merged, by words left over: what a block says beyond the paragraph that owns it, and
 * what a paragraph said beyond the block it stands in.
 */
import { FeatureIndex, sharedMass, type Features, type FeatureSpace } from './features.js';
import type { Matching } from './matching.js';
import type { Steps } from './steps.js';

/** How much of the smaller text must be in what the larger one has left over: more than is missing. */
const REQUIRED_SHARE = 0.5;
/** Ahead of every other place; three times the lead of similar texts, because a part is judged without its rest. */
const LEAD = 0.15;
/** Leftover text that can be judged at all: by weight, three words that occur nowhere else... */
const MIN_MASS = 3;
/** ... and no mere remainder of the smaller text. */
const MIN_LEFT = 0.3;
/** Fragments together must be this much of the paragraph to be its place: a phrase that lives on is not it. */
const MIN_COVER = 0.25;
/** Blocks looked at for each part. */
const MAX_HOSTS = 12;

interface Claim {
  block: number;
  share: number;
  mass: number;
}

/** Blocks that hold a part of a paragraph; the largest part becomes the place of a paragraph that has none. */
export function* settleSplits(matching: Matching, space: FeatureSpace): Steps<void> {
  const contested = matching.contested();
  const wholes = matching.olds.flatMap(({ hash }, old) => {
    const { method } = matching.settled[old] ?? {};
    return contested.has(hash) || (method !== undefined && method !== 'similar' && method !== 'id')
      ? []
      : [old];
  });
  const index = new FeatureIndex(wholes, space.olds, space.weights);
  const claims = new Map<number, Claim[]>();
  for (const block of matching.openNews()) {
    yield;
    const part = space.news[block]!;
    const hosts = index.nearest(part, MAX_HOSTS).map((old) => {
      const at = matching.blockOf(old);
      return {
        place: old,
        share: leftoverShare(part, space.olds[old]!, at === undefined ? undefined : space.news[at], space),
      };
    });
    const best = leaderOf(hosts);
    if (!best || contested.has(matching.news[block]!.hash) || !isPlausible(matching, best.place, block))
      continue;
    const claim = { block, share: best.share, mass: best.share * part.mass };
    claims.set(best.place, [...(claims.get(best.place) ?? []), claim]);
  }
  for (const [old, parts] of claims) settleSplit(matching, old, parts, space);
}

function settleSplit(matching: Matching, old: number, parts: Claim[], space: FeatureSpace): void {
  const [first, ...others] = parts.sort((a, b) => b.mass - a.mass);
  if (!matching.settled[old]) {
    const whole = space.olds[old]!;
    // Two blocks that hold the same part of it are look-alikes, not halves.
    const isHalf = ({ block }: Claim) =>
      leftoverShare(space.news[block]!, whole, space.news[first!.block], space) >= REQUIRED_SHARE;
    const cover = parts.reduce((mass, part) => mass + part.mass, 0) / whole.mass;
    if (!others.every(isHalf) || cover < MIN_COVER) return;
    matching.settle(old, first!.block, 'split', Math.min(first!.share, 0.95));
  }
  for (const { block } of parts) matching.ownerOf[block] = old;
  const rest = parts.map(({ block }) => block).filter((block) => block !== matching.blockOf(old));
  if (rest.length > 0) matching.settled[old]!.parts = rest;
}

/** Paragraphs that now stand inside a block: beside the paragraph that owns it, or beside new text. */
export function* settleMerges(matching: Matching, space: FeatureSpace): Steps<void> {
  const contested = matching.contested();
  const hosts = matching.news.flatMap(({ hash }, block) =>
    !contested.has(hash) && (matching.isOpen(block) || isEdited(matching, block)) ? [block] : [],
  );
  const index = new FeatureIndex(hosts, space.news, space.weights);
  const merged: { old: number; place: number; share: number }[] = [];
  for (const old of matching.openOlds()) {
    yield;
    if (contested.has(matching.olds[old]!.hash)) continue;
    const part = space.olds[old]!;
    const places = index.nearest(part, MAX_HOSTS).map((block) => {
      const owner = matching.ownerOf[block];
      return {
        place: block,
        share: leftoverShare(
          part,
          space.news[block]!,
          owner === undefined ? undefined : space.olds[owner],
          space,
        ),
      };
    });
    const best = leaderOf(places);
    if (best && isPlausible(matching, old, best.place)) merged.push({ old, ...best });
  }
  for (const { old, place, share } of merged) {
    matching.settled[old] = { block: place, method: 'merge', confidence: Math.min(share, 0.95) };
  }
}

function isEdited(matching: Matching, block: number): boolean {
  const owner = matching.ownerOf[block];
  return owner !== undefined && !matching.isEqual(owner, block);
}

/** Without the whole old text, only a place with a neighbour in common may be taken, and never the neighbour itself. */
function isPlausible(matching: Matching, old: number, block: number): boolean {
  return matching.isComplete || (matching.neighbours(old, block) > 0 && !matching.stoodBeside(old, block));
}

function leaderOf(places: { place: number; share: number }[]): { place: number; share: number } | undefined {
  const [first, second] = [...places].sort((a, b) => b.share - a.share || a.place - b.place);
  return first && first.share >= REQUIRED_SHARE && first.share - (second?.share ?? 0) >= LEAD
    ? first
    : undefined;
}

/** How much of `part` is in `whole`, of what `explained` does not hold already; 0 when too little is left to tell. */
function leftoverShare(
  part: Features,
  whole: Features,
  explained: Features | undefined,
  space: FeatureSpace,
): number {
  const left = part.mass - (explained ? sharedMass(part, explained, space.weights) : 0);
  if (left < MIN_MASS || left < MIN_LEFT * part.mass) return 0;
  return sharedMass(part, whole, space.weights, explained) / left;
}
