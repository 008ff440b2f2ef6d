/**
 * Paragraphs that were split or merged, by words left over: what a block says beyond the paragraph that owns it, and
 * what a paragraph said beyond the block it is in.
 */
import { hasWords } from './align-words.js';
import {
  comparable,
  FeatureIndex,
  sharedMass,
  TELLING_MASS,
  type Features,
  type FeatureSpace,
} from './features.js';
import type { Gap } from './match.js';
import type { Matching } from './matching.js';
import type { Steps } from './steps.js';
import { contains, isApart } from './telling.js';

/** How much of the smaller text must be in what the larger one has left over: more than is missing. */
const REQUIRED_SHARE = 0.5;
/** Ahead of every other place; three times the lead of similar texts, because a part is judged without its rest. */
const LEAD = 0.15;
/** Leftover text that can be judged at all is no mere remainder of the smaller text (see also `TELLING_MASS`). */
const MIN_LEFT = 0.3;
/** Fragments together must be this much of the paragraph to be its place: a heading or a phrase that lives on is not it. */
export const MIN_COVER = 0.25;
/**
 * Parts larger than this part of the largest are all fit to be the place: the first is where a reader looks. At a half,
 * the line that leads into a list, most of it new, is taken for its items' equal; 0.6 to 0.85 measured alike.
 */
const COMPARABLE = 2 / 3;
/** A word or two are in many a text. */
const MIN_WORDS = 3;

/** Blocks looked at for each part. */
const MAX_HOSTS = 12;

/** A place of a part. */
interface Place {
  place: number;
  /** How much of the part is there, beyond what the place's owner explains... */
  share: number;
  /** ... and with that. */
  inAll: number;
}

interface Claim {
  block: number;
  share: number;
  mass: number;
}

/** Blocks that contain a part of a paragraph; the first large part becomes the place of a paragraph that has none. */
export function* matchSplits(matching: Matching, space: FeatureSpace): Steps<void> {
  const gaps = matching.gaps();
  const contested = matching.contested();
  const wholes = matching.olds.flatMap(({ hash }, old) => {
    const { method } = matching.matched[old] ?? {};
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
      return placeOf(old, part, space.olds[old]!, at === undefined ? undefined : space.news[at], space);
    });
    const best = leaderOf(hosts);
    if (
      !best ||
      contested.has(matching.news[block]!.hash) ||
      !isPlausible(matching, best.place, block, gaps[best.place]!) ||
      (!matching.matched[best.place] && matching.isOther(best.place, block))
    )
      continue;
    const claim = { block, share: best.share, mass: best.share * part.words.mass };
    claims.set(best.place, [...(claims.get(best.place) ?? []), claim]);
  }
  for (const [old, parts] of claims) matchSplit(matching, old, parts, space);
}

function matchSplit(matching: Matching, old: number, parts: Claim[], space: FeatureSpace): void {
  if (!matching.matched[old]) {
    const most = Math.max(...parts.map(({ mass }) => mass));
    const [first, ...others] = parts.sort(
      (a, b) => Number(b.mass > COMPARABLE * most) - Number(a.mass > COMPARABLE * most) || a.block - b.block,
    );
    const whole = space.olds[old]!;
    // Two blocks that contain the same part of it are look-alikes, not halves.
    const isHalf = ({ block }: Claim) =>
      isOtherPart(space.news[block]!, whole, space.news[first!.block]!, space);
    const cover = parts.reduce((mass, part) => mass + part.mass, 0) / whole.words.mass;
    if (!others.every(isHalf) || cover < MIN_COVER) return;
    matching.match(old, first!.block, 'split', Math.min(first!.share, 0.95));
  }
  for (const { block } of parts) matching.ownerOf[block] = old;
  const rest = parts.map(({ block }) => block).filter((block) => block !== matching.blockOf(old));
  if (rest.length > 0) matching.matched[old]!.parts = rest;
}

/**
 * Paragraphs that now are inside a block: next to the paragraph that owns it, or next to new text; `betweenTwins` are left
 * out. Answers those that may be in several.
 */
export function* matchMerges(
  matching: Matching,
  space: FeatureSpace,
  betweenTwins: ReadonlySet<number>,
): Steps<number[]> {
  const undecided: number[] = [];
  const gaps = matching.gaps();
  const contested = matching.contested();
  const hosts = matching.news.flatMap(({ hash }, block) =>
    !contested.has(hash) && (matching.isOpen(block) || isEdited(matching, block)) ? [block] : [],
  );
  const index = new FeatureIndex(hosts, space.news, space.weights);
  const merged: { old: number; place: number; share: number }[] = [];
  for (const old of matching.openOlds()) {
    yield;
    if (betweenTwins.has(old) || contested.has(matching.olds[old]!.hash)) continue;
    const part = space.olds[old]!;
    const places = index.nearest(part, MAX_HOSTS).flatMap((block) => {
      const owner = matching.ownerOf[block];
      // Its owner said the same before: the words are the owner's.
      if (owner !== undefined && matching.olds[owner]!.hash === matching.olds[old]!.hash) return [];
      const known = owner === undefined ? undefined : space.olds[owner];
      return [placeOf(block, part, space.news[block]!, known, space)];
    });
    const isWhole = (place: number) => matching.isComplete && hasWhole(matching, old, place);
    const isPlace = (place: number) => isPlausible(matching, old, place, gaps[old]!) || isWhole(place);
    const [whole, ...others] = places.filter(({ place }) => isWhole(place));
    const best = whole && others.length === 0 ? whole : leaderOf(places);
    if (best && isPlace(best.place)) merged.push({ old, ...best });
    else if (places.some(({ place, share }) => share >= REQUIRED_SHARE && isPlace(place))) {
      undecided.push(old);
    }
  }
  for (const { old, place, share } of merged) {
    matching.matched[old] = { block: place, method: 'merge', confidence: Math.min(share, 0.95) };
  }
  return undecided;
}

function isEdited(matching: Matching, block: number): boolean {
  const owner = matching.ownerOf[block];
  return owner !== undefined && !matching.isEqual(owner, block);
}

/**
 * Without the whole old text, only a place with a neighbour in common may be taken, and never the neighbour itself. With it, a
 * place between the blocks around it, or in one of them; elsewhere only where a paragraph may have moved to.
 */
function isPlausible(matching: Matching, old: number, block: number, { from, to }: Gap): boolean {
  if (matching.isOtherLine(old, block) || matching.isOfOtherEntry(old, block)) return false;
  if (matching.isAmongOtherNumbers(old, block)) return false;
  return matching.isComplete
    ? (block >= from && block <= to) || matching.canMove(old, block)
    : matching.neighbours(old, block) > 0 && !matching.stoodBeside(old, block);
}

/** Whether a block has all of the old text as it was; a line like others may only be quoted there, so it must be apart. */
function hasWhole(matching: Matching, old: number, block: number): boolean {
  const [entry, host] = [matching.olds[old]!, matching.news[block]!];
  if (entry.text.length > host.text.length) return false;
  return (
    contains(host.text, entry.text, entry.tells() ? undefined : isApart) && hasWords(entry.text, MIN_WORDS)
  );
}

/** The place with most of the part, unless another has all of that and more, though it has it from its owner. */
function leaderOf(places: Place[]): Place | undefined {
  const [first, second] = [...places].sort((a, b) => b.share - a.share || a.place - b.place);
  if (!first || first.share < REQUIRED_SHARE || first.share - (second?.share ?? 0) < LEAD) return undefined;
  return places.every(({ inAll }) => inAll <= first.inAll) ? first : undefined;
}

function placeOf(
  place: number,
  part: Features,
  whole: Features,
  explained: Features | undefined,
  space: FeatureSpace,
): Place {
  const [own, others] = comparable(part, whole);
  return {
    place,
    share: leftoverShare(part, whole, explained, space),
    inAll: sharedMass(own, others, space.weights) / own.mass,
  };
}

/** Whether `part` contains, beyond what `explained` contains, another part of `whole`. */
export function isOtherPart(
  part: Features,
  whole: Features,
  explained: Features,
  space: FeatureSpace,
): boolean {
  return leftoverShare(part, whole, explained, space) >= REQUIRED_SHARE;
}

/** How much of `part` is in `whole`, of what `explained` does not hold already; 0 when too little is left to tell. */
function leftoverShare(
  ofPart: Features,
  ofWhole: Features,
  ofExplained: Features | undefined,
  space: FeatureSpace,
): number {
  const [part, whole] = comparable(ofPart, ofWhole);
  const explained = part === ofPart.words ? ofExplained?.words : ofExplained?.all;
  const left = part.mass - (explained ? sharedMass(part, explained, space.weights) : 0);
  if (left < TELLING_MASS || left < MIN_LEFT * part.mass) return 0;
  return sharedMass(part, whole, space.weights, explained) / left;
}
