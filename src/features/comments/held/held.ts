/** What an article's authors see of the comments on it that wait for a moderator. */
import { authorizeOwner, ownsArticle, type Principal } from '../../../access/principal.js';
import type { Site } from '../../../access/site.js';
import type { Context } from '../../../context.js';
import { readCursor, writeCursor } from '../../../http/cursor.js';
import type { SignedInRequest } from '../../../route.js';
import type { HeldComment, HeldComments } from '../../../shared/contract.js';
import { requireAnyArticle, type ArticleRow } from '../../articles/use-cases.js';
import { IdCursor } from '../lists/reading.js';
import { anchorView, isoTime } from '../view.js';
import { countHeldOn, readHeldOn, type HeldRow } from './queries.js';

/** One page of the article's held comments, newest first; for its authors and for moderators. */
export async function listHeld(
  { ctx, site, principal }: SignedInRequest,
  articleId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<HeldComments> {
  const after = readCursor(cursor, IdCursor)?.id ?? null;
  const article = await requireAnyArticle(ctx.db, site, articleId);
  authorizeOwner(principal, 'held.read', ownsArticle(principal, article));
  const { items, cut, total } = await readHeldOn(ctx.db, site.id, articleId, { limit, after });
  const page = items.slice(0, limit);
  const last = cut || items.length > limit ? page.at(-1) : undefined;
  return { items: page.map(heldView), total, next: last ? writeCursor({ id: last.id }) : null };
}

/** How many comments on the article wait for a moderator; null unless the principal is an author of it. */
export async function countHeld(
  ctx: Context,
  site: Site,
  principal: Principal,
  article: ArticleRow,
): Promise<number | null> {
  return ownsArticle(principal, article) ? countHeldOn(ctx.db, site.id, article.id) : null;
}

function heldView(row: HeldRow): HeldComment {
  const { id, threadId, parentId, status, html, excerpt, selector, reasons } = row;
  return {
    ...{ id, threadId, parentId, status, html, excerpt, selector, reasons },
    author: { ...row.person, badge: row.badge },
    anchor: anchorView(row.anchor),
    createdAt: isoTime(row.createdAt),
    editedAt: row.editedAt === null ? null : isoTime(row.editedAt),
  };
}
