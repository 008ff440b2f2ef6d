/** An article row, as all code but the public reads uses it. */
import * as z from 'zod';
import { ArticleSurge } from '../shared/contract.js';
import { ARTICLE_STATES } from '../shared/enums.js';
import type { Queries } from './client.js';

export const ArticleRow = z.object({
  id: z.string(),
  key: z.string().nullable(),
  url: z.string(),
  title: z.string(),
  image: z.string().nullable(),
  publishedAt: z.date().nullable(),
  authorSubjects: z.array(z.string()),
  state: z.enum(ARTICLE_STATES),
  version: z.int(),
  revisionNumber: z.int().nullable(),
  commentCount: z.int(),
  inlineCount: z.int(),
  threadCount: z.int(),
  ratingCount: z.int(),
  ratingSum: z.int(),
  surge: ArticleSurge.nullable(),
  createdAt: z.date(),
});
export type ArticleRow = z.infer<typeof ArticleRow>;

/**
 * Locks the article's row until the end of the transaction and returns its current state. Null if the article does not exist
 * or was deleted.
 */
export async function lockArticleRow(
  db: Queries,
  siteId: string,
  articleId: string,
): Promise<ArticleRow | null> {
  const [row] = await db.sql(ArticleRow)`
    select id, key, url, title, image, published_at as "publishedAt", coalesce(author_subjects, '{}') as "authorSubjects",
      state, version,
      revision_number as "revisionNumber", comment_count as "commentCount", inline_count as "inlineCount",
      thread_count as "threadCount", rating_count as "ratingCount", rating_sum as "ratingSum", surge, created_at as "createdAt"
    from article
    where site_id = ${siteId}::uuid and id = ${articleId}::uuid and deleted_at is null for update`;
  return row ?? null;
}
