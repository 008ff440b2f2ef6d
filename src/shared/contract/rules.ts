/** Schemas of a site's moderation rules, changes of them, dry runs, and surge modes. */
import * as z from 'zod';
import {
  actionsOf,
  ofRules,
  RULE_MODES,
  RULE_NAMES,
  SURGE_MODES,
  type Rule,
  type SiteRules as Rules,
} from '../rules.js';
import { COMMENT_STATUSES } from '../enums.js';
import { changeOf, count, id, line, sentTime, time } from './values.js';

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

function fieldsOf(rule: Rule) {
  const { action, parameters } = rule;
  const fields = Object.entries(parameters).map(([name, parameter]) => [
    name,
    'domains' in parameter
      ? z.array(domain).max(500).default([])
      : z.int().min(parameter.min).max(parameter.max).default(parameter.default),
  ]);
  return {
    /** `observe`: stores a verdict with what the rule would have done, without doing it. */
    mode: z.enum(RULE_MODES).default('off'),
    action: z.enum(actionsOf(rule)).default(action),
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

/** What starts a surge mode: a person or the publisher's system, many reports, or the age of the article. */
export const SURGE_CAUSES = ['manual', 'reports', 'age'] as const;
/** A temporary mode of the whole site: hold all comments, enforce a pause between a person's comments, or accept none. */
export const Surge = z.object({
  mode: z.enum(SURGE_MODES),
  /** With `slow`: seconds between two comments of a person. */
  seconds: z.int().min(1).max(86_400).default(60),
  until: time,
  cause: z.enum(SURGE_CAUSES).default('manual'),
});
/** The same for one article; `until` null: until it is ended. */
export const ArticleSurge = Surge.extend({ until: time.nullable() });
export const ArticleSurgeInput = z.strictObject({
  mode: z.enum(SURGE_MODES),
  seconds: z.int().min(1).max(86_400).default(60),
  until: sentTime.nullish(),
  reason: line(500, 1),
});
export const ArticleSurgeState = z.object({ surge: ArticleSurge.nullable() });
/** Articles with a surge mode, the newest hundred. */
export const ArticleSurges = z.object({
  items: z.array(
    z.object({ article: z.object({ id, title: z.string(), url: z.string() }), surge: ArticleSurge }),
  ),
});

/** Whether the rule only logs what it would start. */
const observe = z.boolean().default(false);
/** Many reports in a short time start a surge mode. */
const reportsRule = (people: number) =>
  z
    .object({
      mode: z.enum(['off', ...SURGE_MODES]).default('off'),
      observe,
      /** Counted reports by at least this many people. */
      people: z.int().min(2).max(10_000).default(people),
      minutes: z.int().min(1).max(1_440).default(10),
      /** How long the mode lasts. */
      hours: z.int().min(1).max(720).default(2),
    })
    .prefault({});
/** What starts surge modes without a person. */
export const SurgeRules = z
  .object({
    /** Open articles this many days after their publication: once each, without an end. */
    age: z
      .object({
        mode: z.enum(['off', 'premoderate', 'closed']).default('off'),
        observe,
        days: z.int().min(1).max(3_650).default(30),
      })
      .prefault({}),
    /** Reports of one article's comments: for this article. */
    article: reportsRule(10),
    /** Reports on the whole site: for the site. */
    site: reportsRule(30),
  })
  .prefault({});
export const SurgeRulesChange = z
  .strictObject({
    age: changeOf(SurgeRules.unwrap().shape.age.unwrap()),
    article: changeOf(SurgeRules.unwrap().shape.article.unwrap()),
    site: changeOf(SurgeRules.unwrap().shape.site.unwrap()),
  })
  .partial();

/** The current surge rules with a change applied. */
export function changedSurgeRules(current: SurgeRules, change: SurgeRulesChange = {}): SurgeRules {
  return {
    age: { ...current.age, ...change.age },
    article: { ...current.article, ...change.article },
    site: { ...current.site, ...change.site },
  };
}

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
export type ArticleSurge = z.infer<typeof ArticleSurge>;
export type ArticleSurgeInput = z.infer<typeof ArticleSurgeInput>;
export type ArticleSurges = z.infer<typeof ArticleSurges>;
export type SurgeRules = z.infer<typeof SurgeRules>;
export type SurgeRulesChange = z.infer<typeof SurgeRulesChange>;
export type SurgeInput = z.infer<typeof SurgeInput>;
export type DryRunInput = z.infer<typeof DryRunInput>;
export type DryRunResult = z.infer<typeof DryRunResult>;
