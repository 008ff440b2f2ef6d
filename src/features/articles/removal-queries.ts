/** Queries that delete an article: hidden at once, its rows deleted in batches afterwards. */
import * as z from 'zod';
import { Prisma, type Queries, type SqlQueries } from '../../db/client.js';

/** Rows deleted per transaction, so that other writers of the site never wait long. */
const BATCH = 500;

/** Referring tables first, after the comments. */
const TABLES = ['thread', 'rating', 'paragraph', 'revision', 'revision_text', 'article_address'].map((name) =>
  Prisma.raw(name),
);

/** Hides the article from all readers and schedules the deletion of its rows. Requires its lock. */
export async function markDeleted(db: Queries, siteId: string, articleId: string, at: Date): Promise<void> {
  await db.prisma.article.update({
    where: { siteId_id: { siteId, id: articleId } },
    data: {
      ...{ state: 'hidden', deletedAt: at, key: null, url: '', title: '' },
      ...{ image: null, publishedAt: null, authorSubjects: [] },
    },
    select: { id: true },
  });
  await db.prisma.articleAddress.deleteMany({ where: { siteId, articleId } });
  await db.prisma.articleSummary.deleteMany({ where: { siteId, articleId } });
  await db.prisma.articleRemoval.create({ data: { siteId, articleId } });
}

/** Whether the article was deleted, with or without its rows. */
export async function isDeleted(db: Queries, siteId: string, articleId: string): Promise<boolean> {
  const row = await db.prisma.article.findUnique({
    where: { siteId_id: { siteId, id: articleId } },
    select: { deletedAt: true },
  });
  return row != null && row.deletedAt !== null;
}

/**
 * Deletes one batch of a deleted article's rows; returns false once there are none left. Concurrent calls for the
 * same article are serialised.
 */
export async function removeSome(db: SqlQueries, siteId: string, articleId: string): Promise<boolean> {
  await db.sql.execute`
    select from article_removal where site_id = ${siteId}::uuid and article_id = ${articleId}::uuid for update`;
  if ((await removeComments(db, siteId, articleId)) > 0) return true;
  for (const table of TABLES) {
    const removed = await db.sql.execute`
      delete from ${table} where site_id = ${siteId}::uuid and ctid = any(array(
        select ctid from ${table} where site_id = ${siteId}::uuid and article_id = ${articleId}::uuid limit ${BATCH}))`;
    if (removed > 0) return true;
  }
  await db.sql.execute`
    update article set comment_count = 0, inline_count = 0, thread_count = 0, rating_count = 0, rating_sum = 0,
      revision_number = null
    where site_id = ${siteId}::uuid and id = ${articleId}::uuid`;
  await db.sql.execute`
    delete from article_removal where site_id = ${siteId}::uuid and article_id = ${articleId}::uuid`;
  return false;
}

/**
 * Found through their threads, because comments have no index by article alone. Notices about them stay without text and address:
 * their senders may still ask for the outcome.
 */
function removeComments(db: SqlQueries, siteId: string, articleId: string): Promise<number> {
  return db.sql.execute`
    with batch as materialized (
      select c.ctid, c.id from thread t join comment c on c.site_id = ${siteId}::uuid and c.thread_id = t.id
      where t.site_id = ${siteId}::uuid and t.article_id = ${articleId}::uuid limit ${BATCH}),
    erased as (
      update notice n set explanation = '', email = null from batch b
      where n.site_id = ${siteId}::uuid and n.comment_id = b.id)
    delete from comment where site_id = ${siteId}::uuid and ctid = any(array(select ctid from batch))`;
}

/** Deleted articles that may have rows left. A job of every instance asks for them. */
export function listRemovals(db: Queries, limit: number): Promise<{ siteId: string; articleId: string }[]> {
  return db.sql(z.object({ siteId: z.string(), articleId: z.string() }))`
    select site_id as "siteId", article_id as "articleId" from article_removal limit ${limit}::int`;
}
