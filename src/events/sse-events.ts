/**
 * The server-sent event for each event of an article; `null` if nothing public changed.
 */
import type { ArticleEventType, StreamEventType } from '../shared/enums.js';
import { isTransitionEvent, transitionStreamEvent, type TransitionEvent } from '../shared/lifecycle.js';
import type { ArticleEventRow } from './event.js';

/** For events that are not comment transitions; `shared/lifecycle.ts` has the others. */
const SSE_EVENT_OF: Record<Exclude<ArticleEventType, TransitionEvent>, StreamEventType | null> = {
  'article.created': null,
  'article.rated': 'article.changed',
  'article.published': 'article.changed',
  'article.edited': 'article.changed',
  'article.state_changed': 'article.changed',
  // Only moderators see surge modes and premoderation; writers are told with each comment.
  'article.surge_changed': null,
  'thread.premoderation_changed': null,
  // The page no longer belongs to an article.
  'article.deleted': 'article.changed',
  'prompt.changed': 'thread.changed',
  'thread.locked': 'thread.changed',
  'thread.unlocked': 'thread.changed',
  // Two paragraphs' badges change: the page reloads its bundle.
  'thread.moved': 'article.changed',
  'thread.resolved': 'thread.changed',
  'thread.reopened': 'thread.changed',
  'comment.voted': 'comment.voted',
  'comment.reacted': 'comment.reacted',
};

/**
 * Formats an event row as a server-sent event, or null if pages need not know of it. Votes and reactions include the
 * comment's counts, so that pages need not request them.
 */
export function toSseMessage(row: ArticleEventRow): string | null {
  const type = isTransitionEvent(row.type)
    ? transitionStreamEvent(row.type, row.data)
    : SSE_EVENT_OF[row.type];
  if (type === null) return null;
  const { up, down, reactions } = row.data;
  const reference = (name: string) => (typeof row.data[name] === 'string' ? row.data[name] : null);
  const data = JSON.stringify({
    type,
    version: row.number,
    at: row.createdAt.toISOString(),
    commentId: reference('commentId'),
    threadId: reference('threadId'),
    paragraphId: reference('paragraphId'),
    ...{ up, down, reactions },
  });
  return `id: ${row.number}\nevent: ${type}\ndata: ${data}\n\n`;
}
