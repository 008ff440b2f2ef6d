/** Articles, their addresses and revisions in the database. */
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../../db/client.js';
import type { ArticleState } from '../../shared/vocabulary.js';

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
}

const columns = {
  id: true,
  key: true,
  url: true,
  title: true,
  image: true,
  publishedAt: true,
  authorSubjects: true,
  state: true,
  version: true,
  revisionNumber: true,
  commentCount: true,
  inlineCount: true,
  threadCount: true,
  ratingCount: true,
  ratingSum: true,
} as const;

export function findArticle(sql: Sql, siteId: string, id: string): Promise<ArticleRow | null> {
  return sql.article.findUnique({ where: { siteId_id: { siteId, id } }, select: columns });
}

export function findArticleByKey(sql: Sql, siteId: string, key: string): Promise<ArticleRow | null> {
  return sql.article.findUnique({ where: { siteId_key: { siteId, key } }, select: columns });
}

/** For each URL the known addresses that may be other spellings of it, those of older articles first. */
export function findAddresses(
  sql: Sql,
  siteId: string,
  urls: string[],
): Promise<{ asked: string; url: string; articleId: string }[]> {
  return sql.$queryRaw<{ asked: string; url: string; articleId: string }[]>`
    select u.url as asked, d.url, d.article_id as "articleId"
    from unnest(${urls}::text[]) as u (url)
    join article_address d
      on d.site_id = ${siteId}::uuid and article_address_key(d.url) = article_address_key(u.url)
    order by d.article_id, d.url`;
}

/** Waits for whoever holds the name, and holds it until the end of the transaction. */
export async function lockName(sql: Sql, name: string): Promise<void> {
  await sql.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}

export interface ArticleFields {
  key?: string | null;
  url: string;
  title: string;
  image?: string | null;
  publishedAt?: Date | null;
  authorSubjects?: string[];
}

export async function insertArticle(sql: Sql, siteId: string, fields: ArticleFields): Promise<ArticleRow> {
  const id = uuidv7();
  const article = await sql.article.create({ data: { siteId, id, ...fields }, select: columns });
  await sql.articleAddress.create({ data: { siteId, url: fields.url, articleId: id } });
  return article;
}

export function updateArticle(
  sql: Sql,
  siteId: string,
  id: string,
  data: Partial<ArticleFields> & { state?: ArticleState; revisionNumber?: number },
): Promise<ArticleRow> {
  return sql.article.update({ where: { siteId_id: { siteId, id } }, data, select: columns });
}

/** Leads the addresses to the article, those that lead nowhere yet; how many that were. */
export async function insertAddresses(
  sql: Sql,
  siteId: string,
  articleId: string,
  urls: string[],
): Promise<number> {
  const { count } = await sql.articleAddress.createMany({
    data: urls.map((url) => ({ siteId, url, articleId })),
    skipDuplicates: true,
  });
  return count;
}
