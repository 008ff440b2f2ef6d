/** What the newsroom chooses: comments pinned to the top of the list, comments marked as featured. Every choice is logged. */
import type { Site } from '../../../access/site.js';
import type { Context } from '../../../context.js';
import { appendAuditEntry } from '../../../events/audit.js';
import { record, type UnitOfWork } from '../../../events/unit-of-work.js';
import { Problem } from '../../../http/problem.js';
import { ownsArticle, requirePerson, authorizeOwner, type Principal } from '../../../access/principal.js';
import type { Promotion } from '../../../shared/contract.js';
import { requireAnyArticle } from '../../articles/use-cases.js';
import { updateComment, type CommentState } from '../queries.js';
import { eventSubject, hasRoomForPin, withComment } from '../use-cases.js';

/** Pins a top comment, the newest pin above the others, or unpins it. Again changes and records nothing. */
export async function pinComment(
  ctx: Context,
  site: Site,
  principal: Principal,
  commentId: string,
  { pinned, note }: { pinned: boolean; note?: string | undefined },
): Promise<Promotion> {
  return withComment(ctx, site, commentId, async (write, comment) => {
    await requireCurator(write, site, principal, 'comment.pin', comment);
    const now = { commentId, pinned: comment.pinnedAt !== null, featured: comment.featured };
    if (now.pinned === pinned) return now;
    if (pinned) await requirePinnable(write, site, comment);
    await updateComment(write.db, site.id, commentId, { pinnedAt: pinned ? write.now() : null });
    await recordPromotion(write, site, principal, comment, pinned ? 'pin' : 'unpin', note);
    return { ...now, pinned };
  });
}

/** Marks a published comment as featured, or takes the mark off. Again changes and records nothing. */
export async function featureComment(
  ctx: Context,
  site: Site,
  principal: Principal,
  commentId: string,
  { featured, note }: { featured: boolean; note?: string | undefined },
): Promise<Promotion> {
  return withComment(ctx, site, commentId, async (write, comment) => {
    await requireCurator(write, site, principal, 'comment.feature', comment);
    const now = { commentId, pinned: comment.pinnedAt !== null, featured: comment.featured };
    if (now.featured === featured) return now;
    if (comment.status !== 'published') throw new Problem('comment_gone');
    await updateComment(write.db, site.id, commentId, { featured });
    await recordPromotion(write, site, principal, comment, featured ? 'feature' : 'unfeature', note);
    return { ...now, featured };
  });
}

async function requireCurator(
  write: UnitOfWork,
  site: Site,
  principal: Principal,
  action: 'comment.pin' | 'comment.feature',
  { articleId, personId }: CommentState,
): Promise<void> {
  if (requirePerson(principal).id === personId)
    throw new Problem('forbidden', { detail: 'Nobody decides about themselves.' });
  authorizeOwner(
    principal,
    action,
    ownsArticle(principal, await requireAnyArticle(write.db, site, articleId)),
  );
}

async function requirePinnable(write: UnitOfWork, site: Site, comment: CommentState): Promise<void> {
  if (comment.status !== 'published') throw new Problem('comment_gone');
  if (comment.rootId !== null) throw new Problem('not_a_top_comment');
  if (!(await hasRoomForPin(write, site, comment.articleId))) throw new Problem('too_many_pins');
}

const EVENTS = {
  pin: 'comment.pinned',
  unpin: 'comment.unpinned',
  feature: 'comment.featured',
  unfeature: 'comment.unfeatured',
} as const;

async function recordPromotion(
  write: UnitOfWork,
  site: Site,
  principal: Principal,
  comment: CommentState,
  what: keyof typeof EVENTS,
  note: string | undefined,
): Promise<void> {
  const person = requirePerson(principal);
  const { id: commentId, articleId, threadId, personId } = comment;
  await appendAuditEntry(write.db, site.id, {
    action: `comment.${what}`,
    reason: 'manual',
    note: note ?? null,
    actorId: person.id,
    articleId,
    threadId,
    commentId,
    personId,
  });
  await record(write, {
    siteId: site.id,
    articleId,
    type: EVENTS[what],
    actorId: person.id,
    data: eventSubject(comment),
  });
}
