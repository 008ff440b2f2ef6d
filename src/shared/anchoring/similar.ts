/**
 * Matches edited text. For every old paragraph and every new block the best candidate is determined; a pair that is best
 * for both, similar enough and clearly ahead of both second-best candidates is matched. That
 * creates new neighbours, so rounds are repeated until one matches nothing.
 */
import { matchBetween, matchRuns } from './between.js';
import { findCandidates, NEGLIGIBLE, similarityOf, type Candidate } from './candidates.js';
import { matchNear, matchRest } from './exact.js';
import { sharedMass, type FeatureSpace } from './features.js';
import type { Matching } from './matching.js';
import { isUnvouched } from './moving-end.js';
import { isOtherPart, MIN_COVER } from './parts.js';
import type { Steps } from './steps.js';
import { agreeInNumbers, differOnlyInNumbers, isSameLine } from './telling.js';

/**
 * Minimum similarity, by surroundings. Tuning set, right : wrong pairs before leads are required, with
 * trigrams compared in every pair (now only if both texts have them):
 * both neighbours 0.2..0.3 15:2, below 3:34; one neighbour 0.3..0.4 20:14, below 14:112; in the gap 0.4..0.5 62:58;
 * elsewhere 0.7..0.8 15:4, 0.5..0.7 21:56 - these are the look-alikes that the lead excludes.
 */
const REQUIRED = { bothNeighbours: 0.25, oneNeighbour: 0.3, inGap: 0.35, elsewhere: 0.6, extension: 0.3 };

/**
 * One neighbour proves less if the rest of the old text is unknown: the paragraph of a look-alike may be missing.
 * With a tenth of the paragraphs and without the old text: 97.5 % of placed hard ones right at 0.3, 98.6 % at 0.5.
 */
const REQUIRED_BESIDE_UNKNOWN = 0.5;

/** Minimum lead over every rival. 0.03 to 0.1 gave the same number of wrong places; recall falls slowly with it. */
const LEAD = 0.05;

/** Score that surroundings add to a pair: two leads each, so that they distinguish twins. */
const BONUS = { neighbour: 0.1, inGap: 0.1, sameId: 0.2, extension: 0.2 };

/**
 * Two open blocks this similar to each other are twins: without a neighbour either may be the old paragraph. Tuning set: one
 * of four paragraphs placed next to such a twin was wrong, none of the others.
 */
const TWINS = { eachOther: 0.7, paragraph: 0.5 };

/** Chains of edited neighbours are resolved from both ends, two per round. */
const MAX_ROUNDS = 12;
/** Maximum number of scored pairs in all rounds. Articles need thousands; ten thousand look-alikes reach it in one round. */
const MAX_JUDGED = 250_000;

/** The best candidate of a paragraph or block, and the score of the second best, 0 if there is none. */
interface Leader {
  first: Candidate;
  second: number;
  all: Candidate[];
}

/** Paragraphs that had a candidate but were not matched, some because of twins. */
export interface Unsure {
  ambiguous: ReadonlySet<number>;
  betweenTwins: ReadonlySet<number>;
}

/** Matches edited paragraphs. */
export function* matchSimilar(matching: Matching, space: FeatureSpace): Steps<Unsure> {
  const candidates = yield* findCandidates(matching, space);
  let open: Candidate[] = [];
  let betweenTwins = new Set<number>();
  for (let round = 0, judged = 0; round < MAX_ROUNDS && judged < MAX_JUDGED; round++) {
    const contested = matching.contested();
    open = candidates.filter(
      ({ old, block, sameId }) =>
        !matching.matched[old] &&
        matching.isOpen(block) &&
        ((sameId && matching.ids?.areNames) ||
          (!contested.has(matching.olds[old]!.hash) && !contested.has(matching.news[block]!.hash))),
    );
    judge(matching, open);
    judged += open.length;
    // Pairs of different entries are not even rivals.
    open = open.filter(
      ({ isOtherLine, isUnvouched, sameId, neighbours }) =>
        !isUnvouched && (!isOtherLine || sameId || neighbours === 2),
    );
    yield;
    betweenTwins = new Set();
    const matched = matchLeaders(matching, open, space, betweenTwins);
    if (!matchNear(matching) && !matched && !matchRest(matching) && !matchBetween(matching)) {
      if (!matching.isComplete || !matchRuns(matching)) break;
    }
    yield;
  }
  const ambiguous = new Set<number>();
  for (const candidate of open) {
    if (!ambiguous.has(candidate.old) && isLikeEnough(matching, candidate)) ambiguous.add(candidate.old);
  }
  return { ambiguous, betweenTwins };
}

/** Texts that differ in numbers may be two entries of a list: they must be this much more similar. */
const OTHER_NUMBERS = 0.2;

function isLikeEnough(matching: Matching, candidate: Candidate): boolean {
  const { old, block, similarity, required, isFar, sameId, neighbours, isOtherLine } = candidate;
  if (similarity < required) return false;
  if (sameId) return true;
  if (matching.isOfOtherEntry(old, block)) return false;
  if (isFar) return matching.canMove(old, block);
  const [was, is] = [matching.olds[old]!.text, matching.news[block]!.text];
  const tell = matching.olds[old]!.tells() && matching.news[block]!.tells();
  const isUnsure = () => matching.isAtEnd(old, block) || matching.isAmongOtherNumbers(old, block);
  if (neighbours === 0 && !isSameLine(was, is) && isUnsure()) return false;
  if (agreeInNumbers(was, is)) return true;
  // A short line with other numbers and other words is another line, where the page has more of its kind.
  const isOnlyNumbers =
    tell || (neighbours > 0 && (differOnlyInNumbers(was, is) || !matching.lines.isNumbered(was)));
  return similarity >= required + OTHER_NUMBERS && (neighbours === 2 || !isOtherLine) && isOnlyNumbers;
}

/** Scores each candidate by its surroundings, as far as they are matched. */
function judge(matching: Matching, candidates: Candidate[]): void {
  const gaps = matching.gaps();
  const { isComplete } = matching;
  const hasRival = rivalry(candidates);
  for (const candidate of candidates) {
    const { old, block, similarity, sameId } = candidate;
    candidate.isUnvouched = !sameId && hasRival(candidate) && isUnvouched(matching, old, block);
    const neighbours = sameId ? 2 : matching.neighbours(old, block);
    // Between two selectors of a text that was not kept there were unknown blocks, so such a gap proves nothing.
    const inGap = isComplete && block > gaps[old]!.from && block < gaps[old]!.to;
    candidate.neighbours = neighbours;
    const keepsAll = neighbours > 0 && inGap && candidate.keepsWords;
    candidate.score =
      (keepsAll ? 1 : similarity) +
      BONUS.neighbour * neighbours +
      (inGap ? BONUS.inGap : 0) +
      (sameId ? BONUS.sameId : 0) +
      (candidate.isExtension ? BONUS.extension : 0);
    if (sameId && matching.ids?.areNames) candidate.required = NEGLIGIBLE;
    else if (isComplete && !sameId && matching.isAtEnd(old, block)) candidate.required = REQUIRED.inGap;
    else if (neighbours === 2) candidate.required = REQUIRED.bothNeighbours;
    else if (neighbours === 1 && inGap && candidate.isExtension) candidate.required = NEGLIGIBLE;
    else if (neighbours === 1)
      candidate.required = isComplete ? REQUIRED.oneNeighbour : REQUIRED_BESIDE_UNKNOWN;
    else if (inGap) candidate.required = REQUIRED.inGap;
    else candidate.required = candidate.isExtension && isComplete ? REQUIRED.extension : REQUIRED.elsewhere;
    candidate.isFar = neighbours === 0 && !inGap;
  }
}

/** Whether the paragraph or the block of a candidate is in another of `candidates`. */
function rivalry(candidates: Candidate[]): (candidate: Candidate) => boolean {
  const [ofOld, ofNew] = [new Map<number, number>(), new Map<number, number>()];
  for (const { old, block } of candidates) {
    ofOld.set(old, (ofOld.get(old) ?? 0) + 1);
    ofNew.set(block, (ofNew.get(block) ?? 0) + 1);
  }
  return ({ old, block }) => Math.max(ofOld.get(old) ?? 0, ofNew.get(block) ?? 0) > 1;
}

/** Matches candidates that are clearly ahead; adds those between twins to `betweenTwins`. */
function matchLeaders(
  matching: Matching,
  candidates: Candidate[],
  space: FeatureSpace,
  betweenTwins: Set<number>,
): boolean {
  const ofOld = leaders(candidates, ({ old }) => old);
  const ofNew = leaders(candidates, ({ block }) => block);
  let any = false;
  for (const [old, { first, second, all }] of ofOld) {
    const rivals = ofNew.get(first.block)!;
    const lead = first.score - Math.max(second, rivals.second);
    if (rivals.first !== first || lead < LEAD || !isLikeEnough(matching, first)) continue;
    if (isSmallerPart(first, all, space)) continue;
    if (hasTwin(first, all, space)) {
      betweenTwins.add(old);
      continue;
    }
    matching.match(old, first.block, first.sameId ? 'id' : 'similar', Math.min(first.similarity, 0.95));
    any = true;
  }
  return any;
}

/**
 * Whether a block is a smaller part of the paragraph than another one, which containment hides: for example a split that
 * kept a heading. `matchSplits` handles such cases. A mere remnant also yields to any block that contains more of the
 * paragraph, even if most of that block is new: a rewritten paragraph is closer to it than its old heading.
 */
function isSmallerPart(candidate: Candidate, rivals: Candidate[], space: FeatureSpace): boolean {
  const whole = space.olds[candidate.old]!;
  const held = (block: number) => sharedMass(space.news[block]!.words, whole.words, space.weights);
  const own = held(candidate.block);
  const isRemnant = own < MIN_COVER * whole.words.mass;
  return rivals.some(
    ({ block }) =>
      held(block) > own &&
      (isRemnant || isOtherPart(space.news[block]!, whole, space.news[candidate.block]!, space)),
  );
}

function hasTwin(candidate: Candidate, rivals: Candidate[], { news, weights }: FeatureSpace): boolean {
  if (candidate.neighbours > 0) return false;
  if (candidate.isExtension && rivals.filter((rival) => rival.isExtension).length === 1) return false;
  const own = news[candidate.block]!;
  return rivals.some(
    ({ block, similarity }) =>
      block !== candidate.block &&
      similarity >= TWINS.paragraph &&
      similarityOf(own, news[block]!, weights) >= TWINS.eachOther,
  );
}

function leaders(candidates: Candidate[], key: (candidate: Candidate) => number): Map<number, Leader> {
  const found = new Map<number, Leader>();
  for (const candidate of candidates) {
    const leader = found.get(key(candidate));
    leader?.all.push(candidate);
    if (!leader) found.set(key(candidate), { first: candidate, second: 0, all: [candidate] });
    else if (candidate.score > leader.first.score) {
      leader.second = leader.first.score;
      leader.first = candidate;
    } else leader.second = Math.max(leader.second, candidate.score);
  }
  return found;
}
