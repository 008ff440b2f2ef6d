/** A writer's view of their own comments: why they are not public, and how long they can be edited. */
import type { Site } from '../../../access/site.js';
import type { Context } from '../../../context.js';
import { Problem } from '../../../http/problem.js';
import type { OwnComment } from '../../../shared/contract.js';
import { readComment } from '../lists/list-queries.js';
import { readHeldOf, readReasons } from './own-queries.js';
import { findEditable } from '../queries.js';
import { ownCommentView } from '../view.js';

/** Maximum number of the writer's held comments on a page. */
const MAX_HELD = 50;

/** End of the edit window of a comment created at `createdAt`. */
export function editableUntil(site: Site, createdAt: Date): Date {
  return new Date(createdAt.getTime() + site.settings.editWindowSeconds * 1000);
}

/** One comment in its writer's view. */
export async function readOwn(ctx: Context, site: Site, commentId: string): Promise<OwnComment> {
  const row = await readComment(ctx.db, site.id, commentId);
  if (!row) throw new Problem('comment_not_found');
  return ownCommentView(
    row,
    editableUntil(site, new Date(row.createdAt)),
    await readReasons(ctx.db, site.id, commentId),
  );
}

/** The person's comments on the article that are not public, and those that can still be edited. */
export async function listOwnComments(
  ctx: Context,
  site: Site,
  personId: string,
  articleId: string,
): Promise<{ held: OwnComment[]; editable: { id: string; createdAt: Date }[] }> {
  const since = new Date(ctx.now().getTime() - site.settings.editWindowSeconds * 1000);
  const [held, editable] = await Promise.all([
    readHeldOf(ctx.db, site.id, personId, articleId, MAX_HELD),
    findEditable(ctx.db, site.id, personId, articleId, since),
  ]);
  return {
    held: held.map((row) => ownCommentView(row, editableUntil(site, new Date(row.createdAt)), row.reasons)),
    editable,
  };
}
