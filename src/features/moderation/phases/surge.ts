/** While a site takes its time, everything waits, except what the newsroom writes. */
import { isStaff } from './rule-check.js';
import type { ModerationCheck } from './types.js';

export const surge: ModerationCheck = {
  name: 'surge',
  check({ settings, roles, now }) {
    const active = settings.surge;
    if (active?.mode !== 'premoderate' || new Date(active.until) <= now || isStaff(roles)) return null;
    return { verdict: 'hold', reason: 'surge', evidence: { until: active.until } };
  },
};
