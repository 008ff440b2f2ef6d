/** Sites in `pre` mode show nothing before a moderator has seen it, except what the staff itself writes. */
import type { Phase } from './types.js';

const STAFF = ['author', 'moderator', 'admin'] as const;

export const premoderation: Phase = {
  name: 'premoderation',
  judge({ settings, roles }) {
    if (settings.moderation !== 'pre' || STAFF.some((role) => roles.includes(role))) return null;
    return { verdict: 'hold', reason: 'premoderated_site', evidence: {} };
  },
};
