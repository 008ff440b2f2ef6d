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

/** The article a canonical URL leads to. */
export async function findArticleByUrl(sql: Sql, siteId: string, url: string): Promise<ArticleRow | null> {
  const address = await sql.articleAddress.findUnique({
    where: { siteId_url: { siteId, url } },
    select: { article: { select: columns } },
  });
  return address?.article ?? null;
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

/** Leads the addresses to the article: how many are new, and the first one that belongs to another, or null. */
export async function claimAddresses(
  sql: Sql,
  siteId: string,
  articleId: string,
  urls: string[],
): Promise<{ added: number; taken: string | null }> {
  const { count: added } = await sql.articleAddress.createMany({
    data: urls.map((url) => ({ siteId, url, articleId })),
    skipDuplicates: true,
  });
  return { added, taken: await findTakenAddress(sql, siteId, articleId, urls) };
}

/** The first of the addresses that leads to another article than this, or null. */
export async function findTakenAddress(
  sql: Sql,
  siteId: string,
  articleId: string | null,
  urls: string[],
): Promise<string | null> {
  const taken = await sql.articleAddress.findFirst({
    where: { siteId, url: { in: urls }, ...(articleId !== null && { articleId: { not: articleId } }) },
    select: { url: true },
  });
  return taken?.url ?? null;
}
