/** An article as everything but the public reads takes it from the database. */
import type { ArticleState } from '../shared/enums.js';
import type { Sql } from './client.js';

export interface ArticleRow {
  id: string;
  key: string | null;
  url: string;
  title: string;
  image: string | null;
  publishedAt: Date | null;
  authorSubjects: string[];
  state: ArticleState;
  version: number;
  revisionNumber: number | null;
  commentCount: number;
  inlineCount: number;
  threadCount: number;
  ratingCount: number;
  ratingSum: number;
  createdAt: Date;
}

/**
 * Takes the article's row lock for the rest of the transaction, and reads the row as its last writer left it. Null when there is
 * no such article or it was deleted.
 */
export async function lockArticleRow(
  sql: Sql,
  siteId: string,
  articleId: string,
): Promise<ArticleRow | null> {
  const [row] = await sql.$queryRaw<ArticleRow[]>`
    select id, key, url, title, image, published_at as "publishedAt", coalesce(author_subjects, '{}') as "authorSubjects",
      state, version,
      revision_number as "revisionNumber", comment_count as "commentCount", inline_count as "inlineCount",
      thread_count as "threadCount", rating_count as "ratingCount", rating_sum as "ratingSum", created_at as "createdAt"
    from article
    where site_id = ${siteId}::uuid and id = ${articleId}::uuid and deleted_at is null for update`;
  return row ?? null;
}
