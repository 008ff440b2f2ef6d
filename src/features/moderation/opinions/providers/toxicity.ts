/**
 * A service that scores texts by category, asked in the form of OpenAI's moderation endpoint: `{"input", "model"}` is answered by
 * `{"results": [{"category_scores": {"harassment": 0.93}}]}`. OpenAI, Mistral and several servers for own models speak it.
 */
import * as z from 'zod';
import { NoOpinion, type Provider } from '../types.js';
import { readJson } from './read-json.js';

const Answer = z.object({
  results: z
    .array(z.object({ category_scores: z.record(z.string().max(100), z.number().min(0).max(1)) }))
    .min(1),
});

export const toxicity: Provider<'toxicity'> = {
  addressOf: ({ url }) => url,
  async ask({ comment }, { settings, key, post }) {
    if (settings.url === null) throw new NoOpinion('the address of the service is not set');
    const request = { input: comment.body, ...(settings.model !== null && { model: settings.model }) };
    const answer = await post(settings.url, JSON.stringify(request), {
      'content-type': 'application/json',
      ...(key !== null && { authorization: `Bearer ${key}` }),
    });
    const scores = scoresOf(answer).filter(
      ([category]) => settings.categories.length === 0 || settings.categories.includes(category),
    );
    const [worst] = scores;
    if (!worst) throw new NoOpinion('an answer without a score for these categories');
    const percent = Math.round(worst[1] * 100);
    const isToxic = percent >= settings.threshold;
    return {
      objection: isToxic ? settings.action : null,
      evidence: { category: worst[0], percent, threshold: settings.threshold },
    };
  },
};

/** Categories with the highest score first. */
function scoresOf(answer: string): [string, number][] {
  const parsed = Answer.safeParse(readJson(answer));
  if (!parsed.success) throw new NoOpinion('an answer without category_scores');
  return parsed.data.results
    .flatMap(({ category_scores: scores }) => Object.entries(scores))
    .toSorted((one, other) => other[1] - one[1]);
}
