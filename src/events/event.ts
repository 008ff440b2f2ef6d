/** Events as readers of the log get them, and the event types that affect cached responses in a special way. */
import type { ArticleRef } from '../db/article-ref.js';
import type { ArticleEventType, SiteEventType } from '../shared/enums.js';

/** A stored event of an article. */
export interface ArticleEventRow {
  number: number;
  type: ArticleEventType;
  data: Record<string, unknown>;
  createdAt: Date;
}

export interface ArticleLogEvent extends ArticleEventRow {
  siteId: string;
  article: ArticleRef;
}

/** An event of a site that belongs to no article. */
export interface SiteLogEvent {
  siteId: string;
  type: SiteEventType;
  data: Record<string, unknown>;
}

export type LogEvent = ArticleLogEvent | SiteLogEvent;

/** Events that change only a comment's votes or reactions. */
export const MARKS: readonly string[] = ['comment.voted', 'comment.reacted'] satisfies ArticleEventType[];
/** Events after which pages that belonged to no article may belong to one. */
export const PAGES: readonly string[] = [
  'article.created',
  'article.published',
  'article.edited',
] satisfies ArticleEventType[];
/** Events of a site that change nothing public. */
export const PRIVATE: readonly string[] = [
  'person.warned',
  'person.noted',
  'appeal.changed',
] satisfies SiteEventType[];
