/** What only the demo does to the database: making seeded comments as old as their story says. */
import type { Sql } from '../db/client.js';

export async function backdateComment(sql: Sql, siteId: string, commentId: string, at: Date): Promise<void> {
  await sql.comment.update({
    where: { siteId_id: { siteId, id: commentId } },
    data: { createdAt: at },
    select: { id: true },
  });
}

export async function backdateThread(sql: Sql, siteId: string, threadId: string, at: Date): Promise<void> {
  await sql.thread.update({
    where: { siteId_id: { siteId, id: threadId } },
    data: { createdAt: at },
    select: { id: true },
  });
}

/** The paragraph of an article whose text starts so. */
export async function findParagraphStarting(
  sql: Sql,
  siteId: string,
  articleId: string,
  start: string,
): Promise<{ id: string; text: string } | null> {
  const row = await sql.paragraph.findFirst({
    where: { siteId, articleId, position: { not: null }, currentText: { startsWith: start } },
    select: { id: true, currentText: true },
  });
  return row && { id: row.id, text: row.currentText };
}

/** Lets the demo site be reached at the address this start listens at. */
export async function allowOrigins(sql: Sql, siteId: string, origins: string[]): Promise<number> {
  return changeSite(sql, siteId, { allowedOrigins: origins });
}

/** Gives the demo site its name. */
export async function renameSite(sql: Sql, siteId: string, name: string): Promise<number> {
  return changeSite(sql, siteId, { name });
}

/** Resolves with the version the site has then. */
async function changeSite(
  sql: Sql,
  siteId: string,
  change: { allowedOrigins: string[] } | { name: string },
): Promise<number> {
  const { version } = await sql.site.update({
    where: { id: siteId },
    data: { ...change, version: { increment: 1 } },
    select: { version: true },
  });
  return version;
}

/** How many revisions of an article there are. */
export async function countRevisions(sql: Sql, siteId: string, key: string): Promise<number> {
  return sql.revision.count({ where: { siteId, article: { key } } });
}
