/** Sums across articles. */
import type { Sql } from '../../db/client.js';

/** Comment counts by canonical URL and by key, for those that exist and are not hidden. */
export async function countByReference(
  sql: Sql,
  siteId: string,
  urls: string[],
  keys: string[],
): Promise<{ url: string | null; key: string | null; comments: number; inline: number }[]> {
  return sql.$queryRaw<{ url: string | null; key: string | null; comments: number; inline: number }[]>`
    select d.url, null as key, a.comment_count as comments, a.inline_count as inline
    from article_address d join article a on a.site_id = d.site_id and a.id = d.article_id and a.state <> 'hidden'
    where d.site_id = ${siteId}::uuid and d.url = any(${urls}::text[])
    union all
    select null, a.key, a.comment_count, a.inline_count
    from article a where a.site_id = ${siteId}::uuid and a.key = any(${keys}::text[]) and a.state <> 'hidden'`;
}

export interface PopularRow {
  id: string;
  url: string;
  title: string;
  image: string | null;
  publishedAt: Date | null;
  count: number;
}

/**
 * Articles by comments that were written since a moment, or up to three hours before it, and are published; ties go to the
 * newer discussion. Reads a row an article and three hours, however many comments they had.
 */
export async function mostDiscussed(
  sql: Sql,
  siteId: string,
  since: Date,
  limit: number,
): Promise<PopularRow[]> {
  return sql.$queryRaw<PopularRow[]>`
    select a.id, a.url, a.title, a.image, a.published_at as "publishedAt", recent.count
    from (
      select article_id, sum(comments)::int as count, max(starts_at) as latest from activity
      where site_id = ${siteId}::uuid and starts_at >= activity_span(${since}::timestamptz)
      group by article_id having sum(comments) > 0) recent
    join article a on a.site_id = ${siteId}::uuid and a.id = recent.article_id and a.state <> 'hidden'
    order by recent.count desc, recent.latest desc, a.id desc limit ${limit}`;
}
