/** Sites in `held` mode show nothing of guests before a moderator has seen it. */
import type { ModerationCheck } from './types.js';

export const guests: ModerationCheck = {
  name: 'guests',
  check({ settings, roles }) {
    if (settings.guests !== 'held' || !roles.includes('guest')) return null;
    return { verdict: 'hold', reason: 'guest', evidence: {} };
  },
};
