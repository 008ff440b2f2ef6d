/** Events as their readers get them, and which of them have an effect of their own on cached answers. */
import type { ArticleRef } from '../db/article-ref.js';
import type { ArticleEventType, SiteEventType } from '../shared/enums.js';

/** An event of an article as it is stored. */
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

/** An event of a site besides its articles. */
export interface SiteLogEvent {
  siteId: string;
  type: SiteEventType;
  data: Record<string, unknown>;
}

export type LogEvent = ArticleLogEvent | SiteLogEvent;

/** Events that change nothing but a comment's votes or reactions. */
export const MARKS: readonly string[] = ['comment.voted', 'comment.reacted'] satisfies ArticleEventType[];
/** Events with which pages that belonged to no article may belong to one. */
export const PAGES: readonly string[] = [
  'article.created',
  'article.published',
  'article.edited',
] satisfies ArticleEventType[];
