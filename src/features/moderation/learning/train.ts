/**
 * Learns from a site's decisions, by naive Bayes over words. The oldest three fifths teach the weights, the next fifth chooses the
 * limit, and the newest fifth, seen by neither, gives the figures: as the model will be used, on what comes later. Runs in a worker
 * thread.
 */
import { outcomeOf, type Outcome } from '../../../http/outcome.js';
import type { LearningFigures } from '../../../shared/contract.js';
import { featuresOf } from './features.js';
import { scoreOf, type Weights } from './model.js';

/** A comment's text, and whether a moderator rejected it. */
export interface Example {
  text: string;
  rejected: boolean;
}
export interface Training {
  model: Weights;
  figures: LearningFigures;
}

/** A word counts if this many comments have it; so no word of a single person's comment is kept. */
const MIN_COMMENTS = 3;
/** Those that say the most are kept; a model takes up to 150 kB. */
const MAX_WORDS = 5_000;
/** Precision that the limit is chosen for, above what is required later; share. */
const AIM = 0.95;
/** A limit is not chosen by fewer finds. */
const MIN_FOUND = 10;

/** `examples` are in the order of the decisions, the oldest first. */
export function trainModel(examples: Example[]): Outcome<Training> {
  return outcomeOf(() => {
    const taught = examples.slice(0, Math.floor(examples.length * 0.6));
    const chosen = examples.slice(taught.length, Math.floor(examples.length * 0.8));
    const heldOut = examples.slice(taught.length + chosen.length);
    const weights = weightsOf(taught);
    const model = { weights, limit: limitFor({ weights, limit: 0 }, chosen) };
    const found = heldOut.filter(({ text }) => scoreOf(model, text) >= model.limit);
    const figures = {
      ...{ decisions: examples.length, heldOut: heldOut.length, found: found.length },
      rejected: heldOut.filter(({ rejected }) => rejected).length,
      right: found.filter(({ rejected }) => rejected).length,
    };
    return { model, figures };
  });
}

/** The logarithm of how much more often each word is in rejected comments, with one comment of each kind added. */
function weightsOf(examples: readonly Example[]): [string, number][] {
  const counts = new Map<string, [kept: number, rejected: number]>();
  for (const { text, rejected } of examples)
    for (const feature of featuresOf(text)) {
      const count = counts.get(feature) ?? [0, 0];
      count[rejected ? 1 : 0] += 1;
      counts.set(feature, count);
    }
  const rejections = examples.filter(({ rejected }) => rejected).length;
  const approvals = examples.length - rejections;
  return [...counts]
    .filter(([, [kept, rejected]]) => kept + rejected >= MIN_COMMENTS)
    .map(([feature, [kept, rejected]]): [string, number] => [
      feature,
      round(Math.log((rejected + 1) / (rejections + 2)) - Math.log((kept + 1) / (approvals + 2))),
    ])
    .toSorted(([, one], [, other]) => Math.abs(other) - Math.abs(one))
    .slice(0, MAX_WORDS);
}

/** The lowest score above which the share of rejected ones is high enough; without one, a score that no text reaches. */
function limitFor(model: Weights, examples: readonly Example[]): number {
  const scored = examples
    .map(({ text, rejected }) => ({ score: scoreOf(model, text), rejected }))
    .toSorted((one, other) => other.score - one.score);
  let limit = Number.MAX_SAFE_INTEGER;
  let right = 0;
  for (const [at, { score, rejected }] of scored.entries()) {
    if (rejected) right += 1;
    const isLastOfScore = scored[at + 1]?.score !== score;
    if (isLastOfScore && score > 0 && at + 1 >= MIN_FOUND && right >= AIM * (at + 1)) limit = score;
  }
  return limit;
}

function round(weight: number): number {
  return Math.round(weight * 1_000) / 1_000;
}
