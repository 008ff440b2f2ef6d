/** Checks for the rules that a site can switch on, observe or leave off. */
import type { Role } from '../../../shared/enums.js';
import { RULES, type RuleName, type SiteRules } from '../../../shared/rules.js';
import type { CheckVerdict, ModerationCheck, Submission } from './types.js';

const STAFF: readonly Role[] = ['author', 'moderator', 'admin'];

/** Whether the rules and holds for all comments do not apply: for staff and trusted people. */
export function isExempt({ roles, standing }: Submission): boolean {
  return standing === 'trusted' || isStaff(roles);
}

/** Whether the author is staff. */
export function isStaff(roles: readonly Role[]): boolean {
  return STAFF.some((role) => roles.includes(role));
}

/**
 * The check for a rule of `shared/rules.ts`. `find` returns the evidence, or null if nothing was found; mode and action
 * are the site's. Comments by staff and trusted people pass.
 */
export function ruleCheck<R extends RuleName>(
  rule: R,
  find: (submission: Submission, parameters: SiteRules[R]) => CheckVerdict['evidence'] | null,
): ModerationCheck {
  return {
    name: rule,
    check(submission) {
      const set = submission.settings.rules[rule];
      if (set.mode === 'off' || isExempt(submission)) return null;
      const evidence = find(submission, set);
      if (evidence === null) return null;
      const { reason } = RULES[rule];
      return set.mode === 'on'
        ? { verdict: set.action, reason, evidence }
        : { verdict: 'observe', reason, evidence: { ...evidence, would: set.action } };
    },
  };
}
