/**
 * The optional moderation rules and their parameters, as used by settings, checks and the console. The checks themselves are in
 * features/moderation/phases.
 */

import type { CheckReason } from './i18n/reasons.js';

export const RULE_MODES = ['off', 'observe', 'on'] as const;
export type RuleMode = (typeof RULE_MODES)[number];
/** What a rule does to a comment that it matches. */
export const RULE_ACTIONS = ['report', 'hold', 'reject'] as const;
export type RuleAction = (typeof RULE_ACTIONS)[number];

export const SURGE_MODES = ['premoderate', 'slow', 'closed'] as const;

export interface NumberParameter {
  min: number;
  max: number;
  default: number;
}
/** A list of host names, including their subdomains. */
export interface DomainsParameter {
  domains: true;
}

export interface Rule {
  /** The reason of its verdicts; texts are in `i18n/reasons.ts`, and the rule's in the console's. */
  reason: CheckReason;
  action: RuleAction;
  /** The actions it may have; absent: all. */
  actions?: readonly RuleAction[];
  parameters: Record<string, NumberParameter | DomainsParameter>;
}

export const RULES = {
  newCommenter: {
    reason: 'new_commenter',
    action: 'hold',
    parameters: {
      comments: { min: 1, max: 50, default: 1 },
    },
  },
  recentRejections: {
    reason: 'recent_rejections',
    action: 'hold',
    parameters: {
      percent: { min: 1, max: 100, default: 30 },
      atLeast: { min: 1, max: 20, default: 3 },
    },
  },
  burst: {
    reason: 'burst',
    action: 'hold',
    parameters: {
      comments: { min: 1, max: 10, default: 5 },
      seconds: { min: 5, max: 3_600, default: 60 },
    },
  },
  repeat: {
    reason: 'repeat',
    action: 'hold',
    parameters: {
      likeness: { min: 50, max: 100, default: 90 },
    },
  },
  linkDomains: {
    reason: 'link_domain',
    action: 'hold',
    parameters: {
      denied: { domains: true },
      allowed: { domains: true },
    },
  },
  tooShort: {
    reason: 'too_short',
    action: 'hold',
    parameters: {
      characters: { min: 2, max: 1_000, default: 4 },
    },
  },
  tooLong: {
    reason: 'too_long',
    action: 'hold',
    parameters: {
      characters: { min: 1, max: 20_000, default: 3_000 },
    },
  },
  capitals: {
    reason: 'capitals',
    action: 'report',
    parameters: {
      percent: { min: 20, max: 100, default: 70 },
      letters: { min: 5, max: 1_000, default: 20 },
    },
  },
  learnt: {
    reason: 'learnt',
    action: 'hold',
    actions: ['report', 'hold'],
    parameters: {},
  },
  stackedMarks: {
    reason: 'stacked_marks',
    action: 'hold',
    parameters: {
      marks: { min: 2, max: 20, default: 4 },
    },
  },
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;
export const RULE_NAMES = Object.keys(RULES) as RuleName[];

type ParametersOf<R extends RuleName> = {
  [P in keyof (typeof RULES)[R]['parameters']]: (typeof RULES)[R]['parameters'][P] extends NumberParameter
    ? number
    : string[];
};
/** A value for each parameter of each rule. */
export type RuleParameters<T> = { [R in RuleName]: Record<keyof (typeof RULES)[R]['parameters'], T> };
/** A site's rule settings. */
export type SiteRules = { [R in RuleName]: { mode: RuleMode; action: RuleAction } & ParametersOf<R> };

/** The actions that a rule may have. */
export function actionsOf(rule: Rule): readonly RuleAction[] {
  return rule.actions ?? RULE_ACTIONS;
}

/** Builds a record with one value per rule. */
export function ofRules<T>(of: (rule: Rule, name: RuleName) => T): Record<RuleName, T> {
  return Object.fromEntries(RULE_NAMES.map((name) => [name, of(RULES[name], name)])) as Record<RuleName, T>;
}
