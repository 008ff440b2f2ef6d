/** More links than the site allows is the oldest sign of spam. */
import type { Phase } from './types.js';

export const manyLinks: Phase = {
  name: 'many-links',
  judge({ links, settings }) {
    if (links <= settings.maxLinks) return null;
    return { verdict: 'hold', reason: 'many_links', evidence: { links, allowed: settings.maxLinks } };
  },
};
