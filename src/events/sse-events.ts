/**
 * The server-sent event that open pages get for each event of an article; `null` where nothing public happened. Cached reads of the article are dropped on every event, but for those that a vote or reaction leaves true.
 */
import type { ArticleEventType, StreamEventType } from '../shared/enums.js';
import { isTransitionEvent, transitionStreamEvent, type TransitionEvent } from '../shared/lifecycle.js';
import type { ArticleEventRow } from './event.js';

/** Of an article's events that are no transition of a comment (`shared/lifecycle.ts` says what pages are told of those). */
const SSE_EVENT_OF: Record<Exclude<ArticleEventType, TransitionEvent>, StreamEventType | null> = {
  'article.created': null,
  'article.rated': 'article.changed',
  'article.published': 'article.changed',
  'article.edited': 'article.changed',
  'article.state_changed': 'article.changed',
  // The page belongs to no article any more.
  'article.deleted': 'article.changed',
  'prompt.changed': 'thread.changed',
  'thread.locked': 'thread.changed',
  'thread.unlocked': 'thread.changed',
  // Badges of two paragraphs change: the page asks for its bundle again.
  'thread.moved': 'article.changed',
  'thread.resolved': 'thread.changed',
  'thread.reopened': 'thread.changed',
  'comment.voted': 'comment.voted',
  'comment.reacted': 'comment.reacted',
};

/**
 * The stream event of an event row as one server-sent event block, or null when the page need not know. That of a vote or
 * reaction says the comment's counts, so that pages need not ask for them.
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
