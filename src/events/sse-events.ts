/**
 * The server-sent event that open pages get for each event of an article; `null` where nothing public happened. Cached reads of the article are dropped on every event, but for those that a vote or reaction leaves true.
 */
import type { ArticleEventType, StreamEventType } from '../shared/enums.js';
import type { ArticleEventRow } from './subscribers.js';

type SseEventOf = StreamEventType | null | ((data: Record<string, unknown>) => StreamEventType | null);

export const SSE_EVENT_OF: Record<ArticleEventType, SseEventOf> = {
  'article.created': null,
  'article.published': 'article.changed',
  'article.edited': 'article.changed',
  'article.state_changed': 'article.changed',
  // The page belongs to no article any more.
  'article.deleted': 'article.changed',
  'article.rated': 'article.changed',
  'prompt.changed': 'thread.changed',
  'thread.locked': 'thread.changed',
  'thread.unlocked': 'thread.changed',
  // Badges of two paragraphs change: the page asks for its bundle again.
  'thread.moved': 'article.changed',
  'thread.resolved': 'thread.changed',
  'thread.reopened': 'thread.changed',
  'comment.posted': 'comment.published',
  'comment.held': null,
  // An edit can send a published comment back to the moderators.
  'comment.edited': (data) =>
    data['to'] === 'published' ? 'comment.edited' : data['from'] === 'published' ? 'comment.removed' : null,
  'comment.deleted': (data) => (data['from'] === 'published' ? 'comment.removed' : null),
  'comment.voted': 'comment.voted',
  'comment.reacted': 'comment.reacted',
  'comment.pinned': 'comment.promoted',
  'comment.unpinned': 'comment.promoted',
  'comment.featured': 'comment.promoted',
  'comment.unfeatured': 'comment.promoted',
  'comment.flagged': null,
  'comment.unflagged': null,
  'comment.withheld': 'comment.removed',
  'comment.decided': (data) =>
    data['from'] === data['to']
      ? null
      : data['to'] === 'published'
        ? 'comment.published'
        : data['from'] === 'published'
          ? 'comment.removed'
          : null,
};

/**
 * The stream event of an event row as one server-sent event block, or null when the page need not hear of it. That of a vote or
 * reaction says the comment's counts, so that pages need not ask for them.
 */
export function toSseMessage(row: ArticleEventRow): string | null {
  const heard = SSE_EVENT_OF[row.type];
  const type = typeof heard === 'function' ? heard(row.data) : heard;
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
