/**
 * What every new or edited comment goes through, in this order. All phases speak; all objections are stored with the
 * comment, so that whoever asks why it is held gets the whole answer.
 */
import { guests } from './guests.js';
import { heldWords } from './held-words.js';
import { manyLinks } from './many-links.js';
import { premoderation } from './premoderation.js';
import type { Phase, PhaseVerdict, Submission } from './types.js';

export const PHASES: readonly Phase[] = [premoderation, guests, heldWords, manyLinks];

export type NamedVerdict = PhaseVerdict & { phase: string };

/** The objections of all phases; none means publish. */
export function judge(submission: Submission): NamedVerdict[] {
  return PHASES.flatMap((phase) => {
    const verdict = phase.judge(submission);
    return verdict ? [{ phase: phase.name, ...verdict }] : [];
  });
}
