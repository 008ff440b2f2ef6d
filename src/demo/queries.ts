/** Database queries that only the demo needs: backdating seeded comments and threads, among others. */
import type { Queries } from '../db/client.js';

export async function backdateComment(
  db: Queries,
  siteId: string,
  commentId: string,
  at: Date,
): Promise<void> {
  await db.prisma.comment.update({
    where: { siteId_id: { siteId, id: commentId } },
    data: { createdAt: at },
    select: { id: true },
  });
}

export async function backdateThread(db: Queries, siteId: string, threadId: string, at: Date): Promise<void> {
  await db.prisma.thread.update({
    where: { siteId_id: { siteId, id: threadId } },
    data: { createdAt: at },
    select: { id: true },
  });
}

/** The paragraph of an article whose text starts with `start`. */
export async function findParagraphStarting(
  db: Queries,
  siteId: string,
  articleId: string,
  start: string,
): Promise<{ id: string; text: string } | null> {
  const row = await db.prisma.paragraph.findFirst({
    where: { siteId, articleId, position: { not: null }, currentText: { startsWith: start } },
    select: { id: true, currentText: true },
  });
  return row && { id: row.id, text: row.currentText };
}

/** Sets the demo site's origins. */
export async function allowOrigins(db: Queries, siteId: string, origins: string[]): Promise<number> {
  return changeSite(db, siteId, { allowedOrigins: origins });
}

/** Renames the demo site. */
export async function renameSite(db: Queries, siteId: string, name: string): Promise<number> {
  return changeSite(db, siteId, { name });
}

/** Resolves with the site's new version. */
async function changeSite(
  db: Queries,
  siteId: string,
  change: { allowedOrigins: string[] } | { name: string },
): Promise<number> {
  const { version } = await db.prisma.site.update({
    where: { id: siteId },
    data: { ...change, version: { increment: 1 } },
    select: { version: true },
  });
  return version;
}

/** Number of revisions of an article. */
export async function countRevisions(db: Queries, siteId: string, key: string): Promise<number> {
  return db.prisma.revision.count({ where: { siteId, article: { key } } });
}
