/** In `pre` mode, comments wait for a moderator, except by staff and trusted people. */
import { isExempt } from './rule-check.js';
import type { ModerationCheck } from './types.js';

export const premoderation: ModerationCheck = {
  name: 'premoderation',
  check(submission) {
    if (submission.settings.moderation !== 'pre' || isExempt(submission)) return null;
    return { verdict: 'hold', reason: 'premoderated_site', evidence: {} };
  },
};
