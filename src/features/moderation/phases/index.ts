/**
 * What every new or edited comment goes through, in this order. All phases speak; all objections are stored with the
 * comment, so that whoever asks why it is held gets the whole answer.
 */
import { guests } from './guests.js';
import { heldWords } from './held-words.js';
import { manyLinks } from './many-links.js';
import { premoderation } from './premoderation.js';
import type { ModerationCheck, CheckVerdict, Submission } from './types.js';

export const CHECKS: readonly ModerationCheck[] = [premoderation, guests, heldWords, manyLinks];

export type NamedVerdict = CheckVerdict & { phase: string };

/** The objections of all phases; none means publish. */
export function runChecks(submission: Submission): NamedVerdict[] {
  return CHECKS.flatMap((phase) => {
    const verdict = phase.check(submission);
    return verdict ? [{ phase: phase.name, ...verdict }] : [];
  });
}
