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

export interface NumberParameter {
  min: number;
  max: number;
  default: number;
  label: string;
}
/** A list of host names, including their subdomains. */
export interface DomainsParameter {
  domains: true;
  label: string;
}

export interface Rule {
  /** The reason of its verdicts; texts are in `i18n/reasons.ts`. */
  reason: CheckReason;
  title: string;
  action: RuleAction;
  parameters: Record<string, NumberParameter | DomainsParameter>;
}

export const RULES = {
  newCommenter: {
    reason: 'new_commenter',
    title: 'New commenters',
    action: 'hold',
    parameters: {
      comments: { min: 1, max: 50, default: 1, label: 'Until this many comments are published' },
    },
  },
  recentRejections: {
    reason: 'recent_rejections',
    title: 'Recently rejected',
    action: 'hold',
    parameters: {
      percent: { min: 1, max: 100, default: 30, label: 'Percent rejected of the last twenty decisions' },
      atLeast: { min: 1, max: 20, default: 3, label: 'And at least this many' },
    },
  },
  burst: {
    reason: 'burst',
    title: 'Many at once',
    action: 'hold',
    parameters: {
      comments: { min: 1, max: 10, default: 5, label: 'More comments than' },
      seconds: { min: 5, max: 3_600, default: 60, label: 'Within this many seconds' },
    },
  },
  repeat: {
    reason: 'repeat',
    title: 'Repeats',
    action: 'hold',
    parameters: {
      likeness: { min: 50, max: 100, default: 90, label: 'Similarity in percent, at least' },
    },
  },
  linkDomains: {
    reason: 'link_domain',
    title: 'Domains of links',
    action: 'hold',
    parameters: {
      denied: { domains: true, label: 'Denied domains' },
      allowed: { domains: true, label: 'Only these domains; empty: all' },
    },
  },
  capitals: {
    reason: 'capitals',
    title: 'Capital letters',
    action: 'report',
    parameters: {
      percent: { min: 20, max: 100, default: 70, label: 'Percent of capital letters, at least' },
      letters: { min: 5, max: 1_000, default: 20, label: 'In texts with at least this many letters' },
    },
  },
  stackedMarks: {
    reason: 'stacked_marks',
    title: 'Stacked marks',
    action: 'hold',
    parameters: {
      marks: { min: 2, max: 20, default: 4, label: 'Marks on one letter, at least' },
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
/** A site's rule settings. */
export type SiteRules = { [R in RuleName]: { mode: RuleMode; action: RuleAction } & ParametersOf<R> };

/** Builds a record with one value per rule. */
export function ofRules<T>(of: (rule: Rule, name: RuleName) => T): Record<RuleName, T> {
  return Object.fromEntries(RULE_NAMES.map((name) => [name, of(RULES[name], name)])) as Record<RuleName, T>;
}
