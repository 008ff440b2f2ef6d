/** Sites in `pre` mode show nothing before a moderator has seen it, except what the staff itself writes. */
import type { ModerationCheck } from './types.js';

const STAFF = ['author', 'moderator', 'admin'] as const;

export const premoderation: ModerationCheck = {
  name: 'premoderation',
  check({ settings, roles }) {
    if (settings.moderation !== 'pre' || STAFF.some((role) => roles.includes(role))) return null;
    return { verdict: 'hold', reason: 'premoderated_site', evidence: {} };
  },
};
