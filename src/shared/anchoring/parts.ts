/**
 * Matches paragraphs that were split or merged, by their remaining words: those of a block beyond the paragraph that owns it,
 * and those of a paragraph beyond its block.
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
import { isUnvouched } from './moving-end.js';
import type { Steps } from './steps.js';
import { agreeInNumbers, contains, isApart } from './telling.js';

/** Minimum share of the smaller text in the remainder of the larger one: half of it. */
const REQUIRED_SHARE = 0.5;
/** Minimum lead over every other place; three times that of similar texts, because only part of the text is compared. */
const LEAD = 0.15;
/** A remainder below this share of the smaller text is too small to judge (see also `TELLING_MASS`). */
const MIN_LEFT = 0.3;
/** Minimum total share of the fragments: a remaining heading or phrase is not the paragraph's place. */
export const MIN_COVER = 0.25;
/**
 * Parts larger than this fraction of the largest are candidates for the place; the first one wins, because readers look there. At
 * 1/2 a mostly new line that introduces a list counts as much as the list's items; 0.6 to 0.85 performed alike.
 */
const COMPARABLE = 2 / 3;
/** One or two words occur in many texts. */
const MIN_WORDS = 3;

/** Maximum number of blocks compared with each part. */
const MAX_HOSTS = 12;

/** A candidate place of a part. */
interface Place {
  place: number;
  /** Share of the part that is there, without what the place's owner explains... */
  share: number;
  /** ... and including it. */
  inAll: number;
}

interface Claim {
  block: number;
  share: number;
  mass: number;
}

/** Finds blocks that contain a part of a paragraph; the first large part becomes the place of an unmatched paragraph. */
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
    // Two blocks with the same part of it are look-alikes, not halves.
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
 * Matches paragraphs that are now inside another block: added to the paragraph that owns it, or to new text. Skips
 * `betweenTwins`. Returns the paragraphs with several possible places.
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
 * Without the whole old text, only a place with a common neighbour is accepted, and never the neighbour itself. With it, places
 * between or in the surrounding blocks, and elsewhere only if the paragraph may have moved there.
 */
function isPlausible(matching: Matching, old: number, block: number, { from, to }: Gap): boolean {
  if (matching.isOtherLine(old, block) || matching.isOfOtherEntry(old, block)) return false;
  if (matching.isAmongOtherNumbers(old, block) || isUnvouched(matching, old, block)) return false;
  const [was, is] = [matching.olds[old]!, matching.news[block]!];
  // As for edits: a short line with other numbers is another line, where the page has more of its kind.
  const isShort = !was.tells() && !is.tells();
  if (isShort && matching.lines.isNumbered(was.text) && !agreeInNumbers(was.text, is.text)) return false;
  return matching.isComplete
    ? (block >= from && block <= to) || matching.canMove(old, block)
    : matching.neighbours(old, block) > 0 && !matching.stoodBeside(old, block);
}

/** Whether a block contains the whole old text verbatim; short lines must be separate, because they may only be quoted. */
function hasWhole(matching: Matching, old: number, block: number): boolean {
  const [entry, host] = [matching.olds[old]!, matching.news[block]!];
  if (entry.text.length > host.text.length) return false;
  return (
    contains(host.text, entry.text, entry.tells() ? undefined : isApart) && hasWords(entry.text, MIN_WORDS)
  );
}

/** The place with the largest share, unless another one contains more, even if that belongs to its owner. */
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

/** Whether `part` contains another part of `whole` than `explained` does. */
export function isOtherPart(
  part: Features,
  whole: Features,
  explained: Features,
  space: FeatureSpace,
): boolean {
  return leftoverShare(part, whole, explained, space) >= REQUIRED_SHARE;
}

/** Share of `part` in `whole`, without what `explained` contains; 0 if too little remains to judge. */
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
