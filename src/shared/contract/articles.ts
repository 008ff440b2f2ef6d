/** Articles as publishers and administrators see and change them. */
import { z } from 'zod';
import { ARTICLE_STATES } from '../enums.js';
import { Article } from './reading.js';
import { cursor, httpUrl, line, pageSize, sentTime, text, time } from './values.js';

export const ArticleDetails = Article.extend({
  image: z.string().nullable(),
  publishedAt: time.nullable(),
  /** Subjects (`sub` of their tokens) of the people who wrote it. */
  authors: z.array(z.string()),
  /** Its other addresses. */
  aliases: z.array(z.string()),
  createdAt: time,
});
export const ArticlePage = z.object({ items: z.array(Article), next: z.string().nullable() });

/** The newest first; those whose title begins so by their titles; or the one with the address or key. */
export const ArticleQuery = z
  .strictObject({
    /** How the title begins, whatever its case. */
    title: text(60, 1).optional(),
    url: httpUrl.optional(),
    key: text(255, 1).optional(),
    limit: pageSize(20, 100),
    cursor,
  })
  .refine(({ title, url, key }) => [title, url, key].filter((value) => value !== undefined).length <= 1, {
    message: 'send one of title, url and key',
  });

/** What is not named stays. */
export const ArticleChange = z.strictObject({
  key: text(255, 1).optional(),
  /** The address before stays an alias, unless `aliases` leaves it out. */
  url: httpUrl.optional(),
  title: line(500, 1).optional(),
  image: httpUrl.nullable().optional(),
  publishedAt: sentTime.nullable().optional(),
  authors: z.array(text(255, 1)).max(50).optional(),
  /** All other addresses: those left out lead to the article no more. */
  aliases: z.array(httpUrl).max(50).optional(),
  state: z.enum(ARTICLE_STATES).optional(),
  /** Of the change of state, for the log. */
  reason: line(500, 1).optional(),
});
/** `reason`: for the log. */
export const ArticleDeletion = z.strictObject({ reason: line(500, 1).optional() });

export type ArticleDetails = z.infer<typeof ArticleDetails>;
export type ArticlePage = z.infer<typeof ArticlePage>;
export type ArticleQuery = z.infer<typeof ArticleQuery>;
export type ArticleChange = z.infer<typeof ArticleChange>;
