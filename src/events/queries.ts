/** Reading event rows: one article's in order, and the versions of many articles at once. */
import { z } from 'zod';
import type { Sql } from '../db/client.js';
import type { SiteState } from '../cache/read-cache.js';
import { ARTICLE_EVENTS } from '../shared/enums.js';
import { articleRef, splitArticleRef, type ArticleRef } from '../db/article-ref.js';
import type { EventRow } from './sse-events.js';

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

/** Current versions of those articles that exist. */
export async function latestVersions(
  sql: Sql,
  articles: ArticleRef[],
): Promise<{ article: ArticleRef; version: number }[]> {
  const refs = articles.map(splitArticleRef);
  const rows = await sql.$queryRaw<{ siteId: string; articleId: string; version: number }[]>`
    select a.site_id as "siteId", a.id as "articleId", a.version from article a
    join unnest(${refs.map((ref) => ref.siteId)}::uuid[], ${refs.map((ref) => ref.articleId)}::uuid[]) as held (site_id, id)
      on a.site_id = held.site_id and a.id = held.id`;
  return rows.map(({ siteId, articleId, version }) => ({ article: articleRef(siteId, articleId), version }));
}

/** How far the sites have moved. */
export async function siteStates(sql: Sql, siteIds: string[]): Promise<SiteState[]> {
  return sql.$queryRaw<SiteState[]>`
    select id, version, pages_version as pages, people_version as people from site where id = any(${siteIds}::uuid[])`;
}

/** People whose name or picture has changed since the site's number for that was `since`. */
export async function changedPeople(
  sql: Sql,
  siteId: string,
  since: number,
  limit: number,
): Promise<string[]> {
  const rows = await sql.$queryRaw<{ id: string }[]>`
    select id from person where site_id = ${siteId}::uuid and changed > ${since} and changed > 0 limit ${limit}`;
  return rows.map(({ id }) => id);
}
