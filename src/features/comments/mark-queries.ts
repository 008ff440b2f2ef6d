/** Readers' reactions, and the newsroom's pins and marks, in the database. Call the writing ones below the article's lock. */
import type { Sql } from '../../db/client.js';
import { ReactionCounts } from '../../shared/contract.js';
import { moveReaction } from '../../shared/reactions.js';
import type { ReactionKind } from '../../shared/vocabulary.js';
import type { CommentState } from './queries.js';

/** Sets a person's reaction, or takes it back with null, and moves the comment's counts by the difference. */
export async function setReaction(
  sql: Sql,
  siteId: string,
  comment: Pick<CommentState, 'id' | 'articleId'>,
  personId: string,
  kind: ReactionKind | null,
): Promise<{ reactions: ReactionCounts; changed: boolean }> {
  const { id: commentId, articleId } = comment;
  const key = { siteId_commentId_personId: { siteId, commentId, personId } };
  const where = { siteId_id: { siteId, id: commentId } };
  const before = (await sql.reaction.findUnique({ where: key, select: { kind: true } }))?.kind ?? null;
  const stored = await sql.comment.findUniqueOrThrow({ where, select: { reactions: true } });
  const reactions = ReactionCounts.parse(stored.reactions);
  if (before === kind) return { reactions, changed: false };
  if (kind === null) await sql.reaction.delete({ where: key });
  else
    await sql.reaction.upsert({
      where: key,
      create: { siteId, commentId, personId, articleId, kind },
      update: { kind },
    });
  const moved = moveReaction(reactions, before, kind);
  const reacted = Number(kind !== null) - Number(before !== null);
  await sql.comment.update({
    where,
    data: { reactions: moved, reacted: { increment: reacted } },
    select: { id: true },
  });
  return { reactions: moved, changed: true };
}

/** How many comments of the article are pinned. */
export function countPins(sql: Sql, siteId: string, articleId: string): Promise<number> {
  return sql.comment.count({ where: { siteId, articleId, pinnedAt: { not: null } } });
}
