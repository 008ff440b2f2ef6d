/** The last change on the site, for views to keep up with. */
import type { Update } from './follow-live.js';

export interface Pulse {
  /** Increases with each change. */
  at: number;
  comments: Update['comments'];
  /** People with changed notes. */
  people: Update['people'];
  /** More has changed than `comments` lists. */
  more: boolean;
}

export const NO_PULSE: Pulse = { at: 0, comments: [], people: [], more: false };

export function pulseAfter({ at }: Pulse, { comments, people, more }: Update): Pulse {
  return { at: at + 1, comments, people, more };
}
