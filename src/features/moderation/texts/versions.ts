/** The texts a comment has had, for moderators. */
import { z } from 'zod';
import { readCursor, writeCursor } from '../../../http/cursor.js';
import { Problem } from '../../../http/problem.js';
import type { SignedInRequest } from '../../../route.js';
import type { CommentVersions } from '../../../shared/contract.js';
import { PRESENT } from '../../../shared/lifecycle.js';
import { findCommentState } from '../../comments/use-cases.js';
import { listVersions } from './queries.js';

const VersionCursor = z.object({ version: z.int().min(1).max(2_147_483_647) });

/** Newest first; throws `comment_gone` for a comment whose text moderators no longer see. */
export async function readVersions(
  { ctx, site }: SignedInRequest,
  commentId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<CommentVersions> {
  const before = readCursor(cursor, VersionCursor)?.version ?? null;
  const comment = await findCommentState(ctx.db, site.id, commentId);
  if (!comment) throw new Problem('comment_not_found');
  if (!PRESENT.includes(comment.status)) throw new Problem('comment_gone');
  const rows = await listVersions(ctx.db, site.id, commentId, { limit: limit + 1, before });
  const items = rows.slice(0, limit).map((row) => ({ ...row, writtenAt: row.writtenAt.toISOString() }));
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, next: last ? writeCursor({ version: last.version }) : null };
}
