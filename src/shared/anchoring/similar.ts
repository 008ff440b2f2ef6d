/**
 * Edited text: who of the blocks still open is who. Every old paragraph and every new block name the best of each
 * other; a pair that is best for both, similar enough and clearly ahead of the second best of both is settled. That
 * makes new neighbours, so it goes on until a round settles nothing.
 */
import type { Entry } from './entries.js';
import { settleCopies } from './exact.js';
import { FeatureIndex, sharedMass, type Features, type FeatureSpace } from './features.js';
import type { Matching } from './matching.js';

/**
 * Similarity required, by what the surroundings say. Tuning set, pairs right : wrong before leads are asked for:
 * both neighbours 0.2..0.3 15:2, below 3:34; one neighbour 0.3..0.4 20:14, below 14:112; in the gap 0.4..0.5 62:58;
 * elsewhere 0.7..0.8 15:4, 0.5..0.7 21:56 - those are the look-alikes that the lead sorts out.
 */
const REQUIRED = { bothNeighbours: 0.25, oneNeighbour: 0.3, inGap: 0.35, elsewhere: 0.6 };

/** Lead over every rival. 0.03 to 0.1 measured alike in wrong places; recall falls slowly with it. */
const LEAD = 0.05;

/** What the surroundings add to a pair's standing among its rivals: two leads each, so that they tell twins apart. */
const BONUS = { neighbour: 0.1, inGap: 0.1, sameId: 0.2 };

/** How much containment counts beside overlap: a paragraph that grew to twice its length is still all there. */
const CONTAINMENT = 0.3;

/** Old paragraphs look at this many blocks: those that share most, and those nearest in the gap. */
const MAX_SHARING = 12;
const MAX_NEAR = 16;

/** Chains of edited neighbours resolve two a round, from both ends; longer ones are rewrites. */
const MAX_ROUNDS = 8;

interface Candidate {
  old: number;
  block: number;
  similarity: number;
  sameId: boolean;
}

interface Standing extends Candidate {
  score: number;
  required: number;
}

/** Settles edited paragraphs; answers those that had a candidate and got none: ambiguous. */
export function settleSimilar(matching: Matching, space: FeatureSpace): ReadonlySet<number> {
  let candidates = findCandidates(matching, space);
  let standings: Standing[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const contested = matching.contested();
    const isFree = (entry: Entry) => !contested.has(entry.hash);
    candidates = candidates.filter(({ old, block }) => !matching.settled[old] && matching.isOpen(block));
    const free = candidates.filter(
      ({ old, block }) => isFree(matching.olds[old]!) && isFree(matching.news[block]!),
    );
    standings = standingsOf(matching, free);
    const settled = settleLeaders(matching, standings);
    if (!settleCopies(matching) && !settled) break;
  }
  return new Set(standings.flatMap(({ old, similarity, required }) => (similarity >= required ? old : [])));
}

function standingsOf(matching: Matching, candidates: Candidate[]): Standing[] {
  const gaps = matching.gaps();
  return candidates.map((candidate) => {
    const { old, block, similarity, sameId } = candidate;
    const neighbours = sameId ? 2 : matching.neighbours(old, block);
    // Between two selectors of a text that was not kept stood blocks nobody knows: such a gap says nothing.
    const inGap = matching.isComplete && block > gaps[old]!.from && block < gaps[old]!.to;
    const score =
      similarity + BONUS.neighbour * neighbours + (inGap ? BONUS.inGap : 0) + (sameId ? BONUS.sameId : 0);
    const required =
      neighbours === 2
        ? REQUIRED.bothNeighbours
        : neighbours === 1
          ? REQUIRED.oneNeighbour
          : inGap
            ? REQUIRED.inGap
            : REQUIRED.elsewhere;
    return { ...candidate, score, required };
  });
}

function settleLeaders(matching: Matching, standings: Standing[]): boolean {
  const ofOld = leaders(standings, (standing) => standing.old);
  const ofNew = leaders(standings, (standing) => standing.block);
  let any = false;
  for (const [old, { first, second }] of ofOld) {
    const rivals = ofNew.get(first.block)!;
    const lead = first.score - Math.max(second, rivals.second);
    if (rivals.first !== first || lead < LEAD || first.similarity < first.required) continue;
    matching.settle(old, first.block, first.sameId ? 'id' : 'similar', Math.min(first.similarity, 0.95));
    any = true;
  }
  return any;
}

/** The best standing of each, and the score of its second best, 0 when there is none. */
function leaders(standings: Standing[], key: (standing: Standing) => number): Map<number, Leader> {
  const found = new Map<number, Leader>();
  for (const standing of standings) {
    const leader = found.get(key(standing));
    if (!leader) found.set(key(standing), { first: standing, second: 0 });
    else if (standing.score > leader.first.score) {
      leader.second = leader.first.score;
      leader.first = standing;
    } else leader.second = Math.max(leader.second, standing.score);
  }
  return found;
}

interface Leader {
  first: Standing;
  second: number;
}

function findCandidates(matching: Matching, space: FeatureSpace): Candidate[] {
  const open = matching.openNews();
  const index = new FeatureIndex(open, space.news, space.weights);
  const gaps = matching.gaps();
  const byId = matching.blocksById();
  return matching.openOlds().flatMap((old) => {
    const features = space.olds[old]!;
    const sharing = index.nearest(features, MAX_SHARING);
    const near = matching.isComplete
      ? nearestInGap(open, gaps[old]!, matching.olds[old]!.at / matching.olds.length)
      : [];
    const blocks = new Set([...sharing, ...near, ...(byId[old] === undefined ? [] : [byId[old]])]);
    return [...blocks].flatMap((block) => {
      if (!matching.isComplete && matching.stoodBeside(old, block)) return [];
      const similarity = similarityOf(features, space.news[block]!, space.weights);
      return similarity > 0 ? { old, block, similarity, sameId: byId[old] === block } : [];
    });
  });
}

/** Open blocks of a gap, at most `MAX_NEAR` of them, around the place where `part` (0 to 1) of the text is over. */
function nearestInGap(open: number[], gap: { from: number; to: number }, part: number): number[] {
  const from = firstAfter(open, gap.from);
  const to = firstAfter(open, gap.to - 1);
  const middle = firstAfter(open, part * (open.at(-1) ?? 0));
  const start = Math.max(from, Math.min(middle - MAX_NEAR / 2, to - MAX_NEAR));
  return open.slice(start, Math.min(to, start + MAX_NEAR));
}

function firstAfter(ascending: number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** 0 to 1: Dice overlap of the weighted features, with a share of containment. */
function similarityOf(a: Features, b: Features, weights: number[]): number {
  const shared = sharedMass(a, b, weights);
  if (shared === 0) return 0;
  const overlap = (2 * shared) / (a.mass + b.mass);
  const containment = shared / Math.min(a.mass, b.mass);
  return (1 - CONTAINMENT) * overlap + CONTAINMENT * containment;
}
