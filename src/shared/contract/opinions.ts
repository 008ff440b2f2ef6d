/** Schemas of outside opinions about comments: their settings, keys, and a trial. */
import * as z from 'zod';
import { OPINION_PROVIDERS } from '../enums.js';
import { RULE_ACTIONS, RULE_MODES } from '../rules.js';
import { changeOf, count, httpUrl, line, text, time } from './values.js';

/** Settings that all providers have. */
const common = {
  /** `observe`: asks and stores the answer, without doing anything. */
  mode: z.enum(RULE_MODES).default('off'),
  /** What happens to the comment until the answer comes. */
  meanwhile: z.enum(['published', 'held']).default('published'),
  /** Limit of one attempt. */
  timeoutSeconds: z.int().min(1).max(30).default(5),
  attempts: z.int().min(1).max(10).default(5),
  /** What happens to a comment that was held meanwhile if no attempt gets an answer. */
  onFailure: z.enum(['wait', 'publish']).default('wait'),
};
/** What happens to a comment that the provider objects to. */
const action = z.enum(RULE_ACTIONS).default('hold');
const url = httpUrl.nullable().default(null);

const Akismet = z.object({
  ...common,
  action,
  /** The address registered with Akismet. */
  blog: url,
  /** Null: Akismet's own. */
  url,
});
const Toxicity = z.object({
  ...common,
  action,
  /** An address that takes requests in the form of OpenAI's moderation endpoint. */
  url,
  model: z.string().max(100).nullable().default(null),
  /** Percent; the comment is objected to if any category's score reaches it. */
  threshold: z.int().min(1).max(100).default(80),
  /** The categories that count; empty: all. */
  categories: z.array(z.string().min(1).max(100)).max(50).default([]),
});
/** The publisher's own service, which answers with a verdict. */
const External = z.object({ ...common, url });

export const OpinionSettings = z
  .object({ akismet: Akismet.prefault({}), toxicity: Toxicity.prefault({}), external: External.prefault({}) })
  .prefault({});
/** Only the fields to change. */
export const OpinionSettingsChange = z
  .strictObject({ akismet: changeOf(Akismet), toxicity: changeOf(Toxicity), external: changeOf(External) })
  .partial();

/** The current settings with a change applied. */
export function changedOpinions(
  current: OpinionSettings,
  change: OpinionSettingsChange = {},
): OpinionSettings {
  return {
    akismet: { ...current.akismet, ...change.akismet },
    toxicity: { ...current.toxicity, ...change.toxicity },
    external: { ...current.external, ...change.external },
  };
}

/** An API key, or the secret that requests to the publisher's service are signed with: `whsec_` and 24 to 64 bytes in Base64. */
export const OpinionKeyInput = z.strictObject({ key: line(500, 1) });
/** When each provider's key was stored; null: there is none. Keys themselves are never returned. */
export const OpinionKeys = z.object({ keys: z.record(z.enum(OPINION_PROVIDERS), time.nullable()) });
export const OpinionTrialInput = z.strictObject({ text: text(20_000, 1) });
/** What the provider says of a text; `error`: why there is no answer. */
export const OpinionTrial = z.object({
  objection: z.enum(RULE_ACTIONS).nullable(),
  evidence: z.record(z.string(), z.unknown()),
  error: z.string().nullable(),
  milliseconds: count,
});

export type OpinionSettings = z.infer<typeof OpinionSettings>;
export type OpinionSettingsChange = z.infer<typeof OpinionSettingsChange>;
export type OpinionKeys = z.infer<typeof OpinionKeys>;
export type OpinionTrial = z.infer<typeof OpinionTrial>;
