/** Queries that delete an article: hidden at once, its rows deleted in batches afterwards. */
import { z } from 'zod';
import { Prisma, type Queries } from '../../db/client.js';

/** Rows deleted per transaction, so that other writers of the site never wait long. */
const BATCH = 500;

/** Referring tables first. Comments are found through their threads, because they have no index by article alone. */
const ROWS = [
  {
    table: Prisma.sql`comment`,
    ofArticle: (siteId: string, articleId: string) => Prisma.sql`
      select c.ctid from thread t join comment c on c.site_id = t.site_id and c.thread_id = t.id
      where t.site_id = ${siteId}::uuid and t.article_id = ${articleId}::uuid`,
  },
  ...['thread', 'rating', 'paragraph', 'revision', 'revision_text', 'article_address'].map((name) => {
    const table = Prisma.raw(name);
    return {
      table,
      ofArticle: (siteId: string, articleId: string) => Prisma.sql`
        select ctid from ${table} where site_id = ${siteId}::uuid and article_id = ${articleId}::uuid`,
    };
  }),
];

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
export async function removeSome(db: Queries, siteId: string, articleId: string): Promise<boolean> {
  await db.sql.execute`
    select from article_removal where site_id = ${siteId}::uuid and article_id = ${articleId}::uuid for update`;
  for (const { table, ofArticle } of ROWS) {
    const removed = await db.sql.execute`
      delete from ${table} where ctid = any(array(${ofArticle(siteId, articleId)} limit ${BATCH}))`;
    if (removed > 0) return true;
  }
  await db.prisma.article.update({
    where: { siteId_id: { siteId, id: articleId } },
    data: {
      ...{ commentCount: 0, inlineCount: 0, threadCount: 0, ratingCount: 0, ratingSum: 0 },
      revisionNumber: null,
    },
    select: { id: true },
  });
  await db.prisma.articleRemoval.deleteMany({ where: { siteId, articleId } });
  return false;
}

/** Deleted articles that may have rows left. A job of every instance asks for them, so without Prisma. */
export function listRemovals(db: Queries, limit: number): Promise<{ siteId: string; articleId: string }[]> {
  return db.sql(z.object({ siteId: z.string(), articleId: z.string() }))`
    select site_id as "siteId", article_id as "articleId" from article_removal limit ${limit}::int`;
}
