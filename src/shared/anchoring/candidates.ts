/** Pairs of an old paragraph and a new block that may be two versions of one text, and how similar they are. */
import {
  comparable,
  FeatureIndex,
  sharedMass,
  TELLING_MASS,
  type Features,
  type FeatureSpace,
} from './features.js';
import type { Matching } from './matching.js';
import { nearestInGap } from './nearest.js';
import type { Steps } from './steps.js';
import { agreeInWords, isExtension } from './telling.js';

/** Pairs below this are not even rivals: 98 of 100 wrong pairs are below, and 1 of 4000 right ones. */
export const NEGLIGIBLE = 0.1;

/** Number of blocks that an old paragraph is compared with because they share most. */
const MAX_SHARING = 12;

/** Weight of containment in the similarity: a paragraph that doubled in length still contains all of its text. */
const CONTAINMENT = 0.3;

/**
 * A pair that may be matched. `score` ranks it among its rivals, `required` is its minimum similarity, and `neighbours`
 * (0 to 2) the number of equal neighbours; all in the current round.
 */
export interface Candidate {
  readonly old: number;
  readonly block: number;
  readonly similarity: number;
  readonly sameId: boolean;
  /** Whether one text is the other with text added before or after it. */
  readonly isExtension: boolean;
  /** Whether the block is an extension, or a line with the same words in any order and perhaps more. */
  readonly keepsWords: boolean;
  /** Whether the texts are lines of the same kind with different numbers, see `isOtherLine`. */
  readonly isOtherLine: boolean;
  score: number;
  required: number;
  neighbours: number;
  /** See `isUnvouched`; only if the paragraph or the block has another candidate. */
  isUnvouched: boolean;
  /** Whether neither a neighbour nor the gap supports it. */
  isFar: boolean;
}

/** The pairs of open paragraphs and blocks that share words or are near each other. */
export function* findCandidates(matching: Matching, space: FeatureSpace): Steps<Candidate[]> {
  const open = matching.openNews();
  const index = new FeatureIndex(open, space.news, space.weights);
  const gaps = matching.gaps();
  const byId = matching.blocksById();
  const candidates: Candidate[] = [];
  for (const old of matching.openOlds()) {
    yield;
    const features = space.olds[old]!;
    const sharing = index.nearest(features, MAX_SHARING);
    const near = matching.isComplete
      ? nearestInGap(open, gaps[old]!, matching.olds[old]!.at / matching.olds.length)
      : [];
    const blocks = new Set([...sharing, ...near, ...(byId[old] === undefined ? [] : [byId[old]])]);
    for (const block of blocks) {
      if (matching.isOther(old, block)) continue;
      if (!matching.isComplete && matching.stoodBeside(old, block)) continue;
      const similarity = similarityOf(features, space.news[block]!, space.weights);
      if (similarity < NEGLIGIBLE) continue;
      const [was, is] = [matching.olds[old]!, matching.news[block]!];
      const isLonger = isExtension(was.text, is.text);
      candidates.push({
        old,
        block,
        similarity,
        sameId: byId[old] === block,
        isExtension: isLonger,
        keepsWords:
          isLonger || (!was.tells() && was.text.length <= is.text.length && agreeInWords(was.text, is.text)),
        isOtherLine: matching.isOtherLine(old, block),
        score: 0,
        required: 0,
        isUnvouched: false,
        isFar: true,
        neighbours: 0,
      });
    }
  }
  return candidates;
}

/** 0 to 1: Dice overlap of the weighted features, combined with containment if that is meaningful. */
export function similarityOf(one: Features, other: Features, weights: Float64Array): number {
  const [a, b] = comparable(one, other);
  const shared = sharedMass(a, b, weights);
  if (shared === 0) return 0;
  const overlap = (2 * shared) / (a.mass + b.mass);
  // One or two words, and their letters, occur in many longer texts about something else.
  if (Math.min(one.words.mass, other.words.mass) < TELLING_MASS) return overlap;
  const containment = shared / Math.min(a.mass, b.mass);
  return (1 - CONTAINMENT) * overlap + CONTAINMENT * containment;
}
