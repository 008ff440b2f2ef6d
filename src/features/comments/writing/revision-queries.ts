/** Queries for the earlier texts of a comment. */
import type { Queries } from '../../../db/client.js';
import type { CommentState } from '../queries.js';

export async function keepRevision(db: Queries, siteId: string, comment: CommentState): Promise<void> {
  await db.prisma.commentRevision.create({
    data: { siteId, commentId: comment.id, version: comment.version, body: comment.body },
  });
}

/** Earlier texts of a comment. */
export function findRevisions(
  db: Queries,
  siteId: string,
  commentId: string,
): Promise<{ version: number; body: string }[]> {
  return db.prisma.commentRevision.findMany({
    where: { siteId, commentId },
    select: { version: true, body: true },
  });
}

export async function rewriteRevision(
  db: Queries,
  siteId: string,
  commentId: string,
  { version, body }: { version: number; body: string },
): Promise<void> {
  await db.prisma.commentRevision.update({
    where: { siteId_commentId_version: { siteId, commentId, version } },
    data: { body },
  });
}
