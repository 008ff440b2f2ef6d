/** What was learnt: a weight for each word, and the score from which on a text counts as found. */
import * as z from 'zod';
import { featuresOf } from './features.js';

/** `weights`: words with their weights; positive: more often in rejected comments. A list, since a word may be `__proto__`. */
export const Weights = z.object({ limit: z.number(), weights: z.array(z.tuple([z.string(), z.number()])) });
export type Weights = z.output<typeof Weights>;

/** Words shown to moderators. */
const SHOWN = 5;

const maps = new WeakMap<Weights, Map<string, number>>();

function mapOf(model: Weights): Map<string, number> {
  const known = maps.get(model) ?? new Map(model.weights);
  maps.set(model, known);
  return known;
}

/** The sum of the weights of its known words, which grows with their number's square root: long texts are not suspicious as such. */
export function scoreOf(model: Weights, text: string): number {
  const known = [...featuresOf(text)].flatMap((feature) => mapOf(model).get(feature) ?? []);
  return known.length === 0 ? 0 : known.reduce((sum, weight) => sum + weight, 0) / Math.sqrt(known.length);
}

/** The words that counted most against the text, if it is found; otherwise null. */
export function findLearnt(model: Weights, text: string): string[] | null {
  if (scoreOf(model, text) < model.limit) return null;
  return [...featuresOf(text)]
    .map((feature) => ({ feature, weight: mapOf(model).get(feature) ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, SHOWN)
    .map(({ feature }) => feature);
}
