/** What only the demo does to the database: making seeded comments as old as their story says. */
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

/** The paragraph of an article whose text starts so. */
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

/** Lets the demo site be reached at the address this start listens at. */
export async function allowOrigins(db: Queries, siteId: string, origins: string[]): Promise<number> {
  return changeSite(db, siteId, { allowedOrigins: origins });
}

/** Gives the demo site its name. */
export async function renameSite(db: Queries, siteId: string, name: string): Promise<number> {
  return changeSite(db, siteId, { name });
}

/** Resolves with the version the site has then. */
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

/** How many revisions of an article there are. */
export async function countRevisions(db: Queries, siteId: string, key: string): Promise<number> {
  return db.prisma.revision.count({ where: { siteId, article: { key } } });
}
