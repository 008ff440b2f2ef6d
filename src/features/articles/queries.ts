/** Queries for articles and their addresses. */
import { v7 as uuidv7 } from 'uuid';
import * as z from 'zod';
import type { ArticleRow } from '../../db/article-row.js';
import { Prisma, type Queries } from '../../db/client.js';
import { ArticleSurge } from '../../shared/contract.js';
import type { ArticleState } from '../../shared/enums.js';

export type { ArticleRow } from '../../db/article-row.js';

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
  surge: true,
  createdAt: true,
} as const;

export function findArticle(db: Queries, siteId: string, id: string): Promise<ArticleRow | null> {
  return db.prisma.article.findUnique({
    where: { siteId_id: { siteId, id }, deletedAt: null },
    select: columns,
  });
}

export function findArticleByKey(db: Queries, siteId: string, key: string): Promise<ArticleRow | null> {
  return db.prisma.article.findUnique({ where: { siteId_key: { siteId, key } }, select: columns });
}

/** For each URL the known addresses that may be equivalent, those of older articles first. */
export function findAddresses(
  db: Queries,
  siteId: string,
  urls: string[],
): Promise<{ asked: string; url: string; articleId: string }[]> {
  return db.sql(z.object({ asked: z.string(), url: z.string(), articleId: z.string() }))`
    select u.url as asked, d.url, d.article_id as "articleId"
    from unnest(${urls}::text[]) as u (url)
    join article_address d
      on d.site_id = ${siteId}::uuid and article_address_key(d.url) = article_address_key(u.url)
    order by d.article_id, d.url`;
}

/** Takes an advisory lock on the name until the end of the transaction. */
export async function lockName(db: Queries, name: string): Promise<void> {
  await db.sql.execute`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}

export interface ArticleFields {
  key?: string | null;
  url: string;
  title: string;
  image?: string | null;
  publishedAt?: Date | null;
  authorSubjects?: string[];
}

export async function insertArticle(db: Queries, siteId: string, fields: ArticleFields): Promise<ArticleRow> {
  const id = uuidv7();
  const article = await db.prisma.article.create({ data: { siteId, id, ...fields }, select: columns });
  await db.prisma.articleAddress.create({ data: { siteId, url: fields.url, articleId: id } });
  return article;
}

export function updateArticle(
  db: Queries,
  siteId: string,
  id: string,
  data: Partial<ArticleFields> & { state?: ArticleState; revisionNumber?: number },
): Promise<ArticleRow> {
  return db.prisma.article.update({ where: { siteId_id: { siteId, id } }, data, select: columns });
}

/** Sets or ends the article's surge mode. */
export async function storeSurge(
  db: Queries,
  siteId: string,
  id: string,
  { surge, endedAt }: { surge: ArticleSurge | null; endedAt?: Date },
): Promise<void> {
  await db.prisma.article.update({
    where: { siteId_id: { siteId, id } },
    data: { surge: surge ?? Prisma.DbNull, ...(endedAt && { surgeEndedAt: endedAt }) },
    select: { id: true },
  });
}

/** Articles whose surge mode is in force, the newest first. */
export function listSurges(db: Queries, siteId: string, now: Date, limit: number) {
  return db.sql(z.object({ id: z.string(), title: z.string(), url: z.string(), surge: ArticleSurge }))`
    select id, title, url, surge from article
    where site_id = ${siteId}::uuid and surge is not null and deleted_at is null
      and coalesce((surge ->> 'until')::timestamptz > ${now}, true) order by id desc limit ${limit}::int`;
}

/** Assigns the addresses that are not assigned yet to the article; returns their number. */
export async function insertAddresses(
  db: Queries,
  siteId: string,
  articleId: string,
  urls: string[],
): Promise<number> {
  const { count } = await db.prisma.articleAddress.createMany({
    data: urls.map((url) => ({ siteId, url, articleId })),
    skipDuplicates: true,
  });
  return count;
}

/** All addresses of the article, sorted. */
export async function listAddresses(db: Queries, siteId: string, articleId: string): Promise<string[]> {
  const rows = await db.prisma.articleAddress.findMany({
    where: { siteId, articleId },
    select: { url: true },
    orderBy: { url: 'asc' },
  });
  return rows.map(({ url }) => url);
}

/** Removes addresses of the article. */
export async function deleteAddresses(
  db: Queries,
  siteId: string,
  articleId: string,
  urls: string[],
): Promise<void> {
  await db.prisma.articleAddress.deleteMany({ where: { siteId, articleId, url: { in: urls } } });
}

/** Articles of the site after `after`, newest first. */
export function listNewest(
  db: Queries,
  siteId: string,
  limit: number,
  after: string | null,
): Promise<ArticleRow[]> {
  return db.prisma.article.findMany({
    where: { siteId, deletedAt: null, ...(after !== null && { id: { lt: after } }) },
    select: columns,
    orderBy: { id: 'desc' },
    take: limit,
  });
}

/** Sort key of articles by title, as in the index `article_titled`. */
const TITLE = Prisma.sql`left(lower(title), 60) collate "C"`;
/** Sorts after any other character. */
const LAST_CHARACTER = '\u{10ffff}';

/** Articles whose title starts with `prefix`, case-insensitive, sorted by title; each with its sort key. */
export async function listTitled(
  db: Queries,
  siteId: string,
  prefix: string,
  limit: number,
  after: { title: string; id: string } | null,
): Promise<(ArticleRow & { sortTitle: string })[]> {
  const beyond =
    after === null ? Prisma.empty : Prisma.sql`and (${TITLE}, id) > (${after.title}, ${after.id}::uuid)`;
  const found = await db.sql(z.object({ id: z.string(), title: z.string() }))`
    select id, ${TITLE} as title from article
    where site_id = ${siteId}::uuid and deleted_at is null
      and ${TITLE} >= left(lower(${prefix}), 60) and ${TITLE} < left(lower(${prefix}), 60) || ${LAST_CHARACTER} ${beyond}
    order by ${TITLE}, id limit ${limit}`;
  const rows = await db.prisma.article.findMany({
    where: { siteId, id: { in: found.map(({ id }) => id) } },
    select: columns,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return found.flatMap(({ id, title: sortTitle }) => {
    const row = byId.get(id);
    return row ? [{ ...row, sortTitle }] : [];
  });
}
