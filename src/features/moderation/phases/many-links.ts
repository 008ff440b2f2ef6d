/** More links than the site allows. */
import type { ModerationCheck } from './types.js';

export const manyLinks: ModerationCheck = {
  name: 'many-links',
  check({ links, settings }) {
    if (links.length <= settings.maxLinks) return null;
    return {
      verdict: 'hold',
      reason: 'many_links',
      evidence: { links: links.length, allowed: settings.maxLinks },
    };
  },
};
