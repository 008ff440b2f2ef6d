/** Counts across articles. */
import * as z from 'zod';
import type { Queries } from '../../db/client.js';

const CountRow = z.object({ id: z.string(), key: z.string().nullable(), comments: z.int(), inline: z.int() });

const PopularRow = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string(),
  image: z.string().nullable(),
  publishedAt: z.date().nullable(),
  count: z.int(),
});
export type PopularRow = z.output<typeof PopularRow>;

/** Comment counts of articles by id and key; hidden and unknown articles are omitted. */
export async function countByReference(
  db: Queries,
  siteId: string,
  ids: string[],
  keys: string[],
): Promise<z.output<typeof CountRow>[]> {
  return db.sql(CountRow)`
    select a.id, a.key, a.comment_count as comments, a.inline_count as inline from article a
    where a.site_id = ${siteId}::uuid and a.state <> 'hidden' and a.id = any(${ids}::uuid[])
    union
    select a.id, a.key, a.comment_count, a.inline_count from article a
    where a.site_id = ${siteId}::uuid and a.state <> 'hidden' and a.key = any(${keys}::text[])`;
}

/**
 * Articles by number of published comments written since `since`, rounded down to a span of three hours; ties go to the
 * newer discussion. Reads one row per article and three hours, regardless of the number of comments.
 */
export async function mostDiscussed(
  db: Queries,
  siteId: string,
  since: Date,
  limit: number,
): Promise<PopularRow[]> {
  return db.sql(PopularRow)`
    select a.id, a.url, a.title, a.image, a.published_at as "publishedAt", recent.count
    from (
      select article_id, sum(comments)::int as count, max(starts_at) as latest from activity
      where site_id = ${siteId}::uuid and starts_at >= activity_span(${since}::timestamptz)
      group by article_id having sum(comments) > 0) recent
    join article a on a.site_id = ${siteId}::uuid and a.id = recent.article_id and a.state <> 'hidden'
    order by recent.count desc, recent.latest desc, a.id desc limit ${limit}`;
}
