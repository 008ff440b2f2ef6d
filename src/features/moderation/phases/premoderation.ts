/** Sites in `pre` mode show nothing before a moderator has seen it, except what the staff itself writes. */
import { isExempt } from './rule-check.js';
import type { ModerationCheck } from './types.js';

export const premoderation: ModerationCheck = {
  name: 'premoderation',
  check(submission) {
    if (submission.settings.moderation !== 'pre' || isExempt(submission)) return null;
    return { verdict: 'hold', reason: 'premoderated_site', evidence: {} };
  },
};
