/** Requests about trying rules, and about the rule that learns. */
import type { DryRunResult, LearningState } from '../shared/contract.js';
import type { SiteRules } from '../shared/rules.js';
import type { Call } from './calls.js';

export function ruleCalls(call: Call) {
  return {
    dryRun: (rules: Partial<SiteRules>) => call<DryRunResult>('POST', '/moderation/rules/dry-run', { rules }),
    learning: () => call<LearningState>('GET', '/moderation/learning'),
    train: () => call<LearningState>('POST', '/moderation/learning'),
  };
}
