/** Schemas of a site's moderation rules, changes of them, dry runs, and surge modes. */
import { z } from 'zod';
import {
  ofRules,
  RULE_ACTIONS,
  RULE_MODES,
  RULE_NAMES,
  type Rule,
  type SiteRules as Rules,
} from '../rules.js';
import { COMMENT_STATUSES } from '../enums.js';
import { count, id, sentTime, time } from './values.js';

/** A host name; also matches its subdomains. */
const domain = z
  .string()
  .max(253)
  .transform((value) =>
    value
      .trim()
      .toLowerCase()
      .replace(/^\*?\./, ''),
  )
  .refine((value) => /^[^\s/:@?#]+$/.test(value), { message: 'is not a host name' });

function fieldsOf({ action, parameters }: Rule) {
  const fields = Object.entries(parameters).map(([name, parameter]) => [
    name,
    'domains' in parameter
      ? z.array(domain).max(500).default([])
      : z.int().min(parameter.min).max(parameter.max).default(parameter.default),
  ]);
  return {
    /** `observe`: stores a verdict with what the rule would have done, without doing it. */
    mode: z.enum(RULE_MODES).default('off'),
    action: z.enum(RULE_ACTIONS).default(action),
    ...(Object.fromEntries(fields) as Record<string, z.ZodDefault>),
  };
}

// `RULES` defines both the schema's shape and its type.
export const SiteRules = z
  .object(ofRules((rule) => z.object(fieldsOf(rule)).prefault({})))
  .prefault({}) as unknown as z.ZodPrefault<z.ZodObject<{ [R in keyof Rules]: z.ZodType<Rules[R]> }>>;

/** Only the fields to change of each rule. */
export const SiteRulesChange = z.strictObject(
  ofRules((rule) =>
    z
      .strictObject(
        Object.fromEntries(
          Object.entries(fieldsOf(rule)).map(([name, field]) => [name, field.unwrap().optional()]),
        ),
      )
      .optional(),
  ),
) as unknown as z.ZodType<{ [R in keyof Rules]?: Partial<Rules[R]> }>;

/** The current rules with a change applied. */
export function changedRules(current: Rules, change: SiteRulesChange | undefined): Rules {
  return SiteRules.parse(
    Object.fromEntries(RULE_NAMES.map((name) => [name, { ...current[name], ...change?.[name] }])),
  );
}

export const SURGE_MODES = ['premoderate', 'slow', 'closed'] as const;
/** A temporary mode of the whole site: hold all comments, enforce a pause between a person's comments, or accept none. */
export const Surge = z.object({
  mode: z.enum(SURGE_MODES),
  /** With `slow`: seconds between two comments of a person. */
  seconds: z.int().min(1).max(86_400).default(60),
  until: time,
});
export const SurgeInput = z.strictObject({
  mode: z.enum(SURGE_MODES),
  seconds: z.int().min(1).max(86_400).default(60),
  until: sentTime,
});
export const SurgeState = z.object({ surge: Surge.nullable() });

export const DryRunInput = z.strictObject({
  rules: SiteRulesChange,
  /** Number of the site's newest comments to check. */
  last: z.int().min(1).max(2_000).default(500),
});
const outcome = z.enum(['published', 'pending', 'rejected']);
export const DryRunResult = z.object({
  looked: count,
  /** Number of comments with a verdict, per rule. */
  found: z.record(z.string(), count),
  /** Number of comments with a different outcome than under the current rules. */
  changed: count,
  /** The newest fifty of those. */
  items: z.array(
    z.object({
      commentId: id,
      excerpt: z.string(),
      author: z.string(),
      status: z.enum(COMMENT_STATUSES),
      /** Outcome under the current rules, and with the change. */
      from: outcome,
      to: outcome,
      reasons: z.array(z.string()),
    }),
  ),
});

export type SiteRulesChange = z.infer<typeof SiteRulesChange>;
export type Surge = z.infer<typeof Surge>;
export type SurgeInput = z.infer<typeof SurgeInput>;
export type DryRunInput = z.infer<typeof DryRunInput>;
export type DryRunResult = z.infer<typeof DryRunResult>;
