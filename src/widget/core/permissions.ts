/** What this reader may do with the article's threads. */
import type { Uses } from './widget.js';

/** Whether the article accepts comments. */
export function isOpen({ store: { page } }: Uses<'store'>): boolean {
  return !page.article || page.article.state === 'open';
}

/** Whether this reader may address and move threads here: as its author, or a moderator. */
export function mayCurate({ store: { overlay } }: Uses<'store'>): boolean {
  return overlay !== null && (overlay.ownsArticle || overlay.can.includes('moderation.read'));
}
