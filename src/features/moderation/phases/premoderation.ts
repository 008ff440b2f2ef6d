/** Sites in `pre` mode show nothing before a moderator has seen it, except what the staff itself writes. */
import { isStaff } from './rule-check.js';
import type { ModerationCheck } from './types.js';

export const premoderation: ModerationCheck = {
  name: 'premoderation',
  check({ settings, roles }) {
    if (settings.moderation !== 'pre' || isStaff(roles)) return null;
    return { verdict: 'hold', reason: 'premoderated_site', evidence: {} };
  },
};
