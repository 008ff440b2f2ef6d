/** Schemas of what is learnt from a site's decisions: the figures of the model, and what they must be. */
import * as z from 'zod';
import { count, time } from './values.js';

/** Measured on the newest decisions, which the model has not seen. */
export const LearningFigures = z.object({
  /** Decisions it was made from: for learning, for choosing the limit, and for these figures. */
  decisions: count,
  heldOut: count,
  /** Rejected ones among the held-out. */
  rejected: count,
  /** How many of the held-out it found, and how many of these were rejected. */
  found: count,
  right: count,
});
export const LearningState = z.object({
  version: count,
  trainedAt: time.nullable(),
  /** Null: there is no model, or there were too few decisions for one. */
  figures: LearningFigures.nullable(),
  /** Whether the rule can be switched on. */
  good: z.boolean(),
  /** Whether a training is under way. */
  training: z.boolean(),
  /** What the figures must be at least; percent. */
  needs: z.object({ heldOut: count, found: count, precision: count, recall: count }),
});

export type LearningFigures = z.infer<typeof LearningFigures>;
export type LearningState = z.infer<typeof LearningState>;
