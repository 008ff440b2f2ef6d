/** Schemas of a trial of the rules on a text. */
import * as z from 'zod';
import { CHECK_OUTCOMES, GUEST_MODES, OPINION_PROVIDERS, STANDINGS } from '../enums.js';
import { SiteRulesChange } from './rules.js';
import { CommentBody, count } from './values.js';

/** A text by an invented person without earlier comments in its thread. */
export const RuleTrialInput = z.strictObject({
  text: CommentBody,
  guest: z.boolean().default(false),
  standing: z.enum(STANDINGS).default('normal'),
  /** How many of the person's comments are published. */
  published: z.int().min(0).max(100_000).default(0),
  /** Links in addition to those in the text. */
  links: z.int().min(0).max(100).default(0),
  /** Settings to try instead of the site's. */
  settings: z
    .strictObject({
      moderation: z.enum(['post', 'pre']).optional(),
      guests: z.enum(GUEST_MODES).optional(),
      maxLinks: z.int().min(0).max(100).optional(),
      maxCommentLength: z.int().min(1).max(20_000).optional(),
      rules: SiteRulesChange.optional(),
    })
    .optional(),
});
export const RuleTrial = z.object({
  status: z.enum(['published', 'pending', 'rejected']),
  /** Published, and reported to the moderators by a rule. */
  reported: z.boolean(),
  /** Longer than a comment may be, so that it would not be accepted at all. */
  tooLong: z.boolean(),
  links: count,
  /** Of every check that found something, with what it found; `observe` has no effect. */
  verdicts: z.array(
    z.object({
      phase: z.string(),
      verdict: z.enum(CHECK_OUTCOMES),
      reason: z.string(),
      evidence: z.record(z.string(), z.unknown()),
    }),
  ),
  /** Outside services that would be asked; the trial asks none. */
  asked: z.array(z.enum(OPINION_PROVIDERS)),
});

export type RuleTrialInput = z.output<typeof RuleTrialInput>;
export type RuleTrial = z.infer<typeof RuleTrial>;
