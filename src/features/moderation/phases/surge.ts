/** In the `premoderate` surge mode, all comments wait for a moderator, except by staff and trusted people. */
import { isRunning } from '../../../shared/surge.js';
import { isExempt } from './rule-check.js';
import type { ModerationCheck } from './types.js';

export const surge: ModerationCheck = {
  name: 'surge',
  check(submission) {
    const { settings, now } = submission;
    const active = settings.surge;
    if (active?.mode !== 'premoderate' || !isRunning(active, now) || isExempt(submission)) return null;
    return { verdict: 'hold', reason: 'surge', evidence: { until: active.until } };
  },
};
