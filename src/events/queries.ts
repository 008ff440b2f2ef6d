/** Reading event rows: one article's in order, and the versions of many articles at once. */
import { z } from 'zod';
import type { Sql } from '../db/client.js';
import { ARTICLE_EVENTS } from '../shared/vocabulary.js';
import { articleRef, splitArticleRef, type ArticleRef } from './article-ref.js';
import type { EventRow } from './reactions.js';

const Row = z.object({
  number: z.int(),
  type: z.enum(ARTICLE_EVENTS),
  data: z.record(z.string(), z.unknown()),
  createdAt: z.date(),
});

/** Events of the article after `number`, oldest first. */
export async function readEvents(
  sql: Sql,
  article: ArticleRef,
  number: number,
  limit: number,
): Promise<EventRow[]> {
  const { siteId, articleId } = splitArticleRef(article);
  const rows = await sql.$queryRaw<unknown[]>`
    select number, type, data, created_at as "createdAt" from event
    where site_id = ${siteId}::uuid and article_id = ${articleId}::uuid and number > ${number}
    order by number limit ${limit}`;
  return rows.map((row) => Row.parse(row));
}

/** The version of an article everybody may see; null for a hidden one and for none. */
export async function findVersion(sql: Sql, article: ArticleRef): Promise<number | null> {
  const { siteId, articleId } = splitArticleRef(article);
  const [row] = await sql.$queryRaw<{ version: number }[]>`
    select version from article
    where site_id = ${siteId}::uuid and id = ${articleId}::uuid and state <> 'hidden'`;
  return row?.version ?? null;
}

export interface LatestVersion {
  article: ArticleRef;
  version: number;
  siteId: string;
  siteVersion: number;
}

/** Current versions of those articles that exist, and of their sites. */
export async function latestVersions(sql: Sql, articles: ArticleRef[]): Promise<LatestVersion[]> {
  const refs = articles.map(splitArticleRef);
  const rows = await sql.$queryRaw<(Omit<LatestVersion, 'article'> & { articleId: string })[]>`
    select a.site_id as "siteId", a.id as "articleId", a.version, s.version as "siteVersion" from article a
    join site s on s.id = a.site_id
    join unnest(${refs.map((ref) => ref.siteId)}::uuid[], ${refs.map((ref) => ref.articleId)}::uuid[]) as held (site_id, id)
      on a.site_id = held.site_id and a.id = held.id`;
  return rows.map(({ articleId, ...row }) => ({ article: articleRef(row.siteId, articleId), ...row }));
}
