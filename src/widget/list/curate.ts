/** Who looks after an article's threads. */
import type { Session } from '../core/session.js';

/** Whether this reader may settle and move threads here: its author, or a moderator. */
export function mayCurate({ overlay }: Session): boolean {
  return overlay !== null && (overlay.ownsArticle || overlay.can.includes('thread.lock'));
}
