/** In `held` mode, guests' comments wait for a moderator. */
import type { ModerationCheck } from './types.js';

export const guests: ModerationCheck = {
  name: 'guests',
  check({ settings, roles }) {
    if (settings.guests !== 'held' || !roles.includes('guest')) return null;
    return { verdict: 'hold', reason: 'guest', evidence: {} };
  },
};
