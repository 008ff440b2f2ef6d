/** Who may do what with an article's threads. */
import type { Session } from '../core/session.js';

/** Whether the article takes comments. */
export function isOpen({ page: { article } }: Session): boolean {
  return !article || article.state === 'open';
}

/** Whether this reader may settle and move threads here: its author, or a moderator. */
export function mayCurate({ overlay }: Session): boolean {
  return overlay !== null && (overlay.ownsArticle || overlay.can.includes('thread.lock'));
}
