/** Schemas of articles for publishers and administrators. */
import * as z from 'zod';
import { ARTICLE_STATES } from '../enums.js';
import { Article } from './reading.js';
import { cursor, httpUrl, line, pageSize, sentTime, text, time } from './values.js';

export const ArticleDetails = Article.extend({
  image: z.string().nullable(),
  publishedAt: time.nullable(),
  /** `sub` claims of its authors' tokens. */
  authors: z.array(z.string()),
  /** Its addresses except `url`. */
  aliases: z.array(z.string()),
  createdAt: time,
});
export const ArticlePage = z.object({ items: z.array(Article), next: z.string().nullable() });

/** At most one filter: the beginning of the title (sorted by title), the address, or the key. Otherwise newest first. */
export const ArticleQuery = z
  .strictObject({
    /** The beginning of the title, case-insensitive. */
    title: text(60, 1).optional(),
    url: httpUrl.optional(),
    key: text(255, 1).optional(),
    limit: pageSize(20, 100),
    cursor,
  })
  .refine(({ title, url, key }) => [title, url, key].filter((value) => value !== undefined).length <= 1, {
    message: 'send one of title, url and key',
  });

/** Omitted fields remain unchanged. */
export const ArticleChange = z.strictObject({
  key: text(255, 1).optional(),
  /** The previous address becomes an alias, unless `aliases` omits it. */
  url: httpUrl.optional(),
  title: line(500, 1).optional(),
  image: httpUrl.nullable().optional(),
  publishedAt: sentTime.nullable().optional(),
  authors: z.array(text(255, 1)).max(50).optional(),
  /** All other addresses; omitted ones no longer lead to the article. */
  aliases: z.array(httpUrl).max(50).optional(),
  state: z.enum(ARTICLE_STATES).optional(),
  /** Reason for a change of state, for the audit log. */
  reason: line(500, 1).optional(),
});
/** `reason` is for the audit log. */
export const ArticleDeletion = z.strictObject({ reason: line(500, 1).optional() });

export type ArticleDetails = z.infer<typeof ArticleDetails>;
export type ArticlePage = z.infer<typeof ArticlePage>;
export type ArticleQuery = z.infer<typeof ArticleQuery>;
export type ArticleChange = z.infer<typeof ArticleChange>;
