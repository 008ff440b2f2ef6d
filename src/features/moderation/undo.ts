/** Undoing decisions about comments: each leaves the comment exactly as it was before, or alone. */
import type { Site } from '../../access/site.js';
import type { Context } from '../../context.js';
import { appendAuditEntry } from '../../events/audit.js';
import { record, type UnitOfWork } from '../../events/unit-of-work.js';
import { Problem } from '../../http/problem.js';
import { requirePerson, authorizeOwner, type Principal } from '../../access/principal.js';
import type { UndoResult } from '../../shared/contract.js';
import {
  eventSubject,
  hasRoomForPin,
  changeStatus,
  withComment,
  type CommentState,
} from '../comments/use-cases.js';
import { findDecision, isUndone, reopenFlags } from './queries.js';
import { BeforeDecision, conflictWith, markOf, settle, type Settled } from './state.js';

interface Undoable {
  id: string;
  actorId: string;
  commentId: string;
  to: string;
  before: BeforeDecision;
}

/**
 * Undoes one or many decisions, each in its own transaction. A decision that another one followed, or whose comment was
 * edited or pinned since, is a conflict. Undoing again changes and records nothing.
 */
export async function undoDecisions(
  ctx: Context,
  site: Site,
  principal: Principal,
  decisionIds: readonly string[],
): Promise<UndoResult> {
  // Ids rise with time: of two about one comment the later one goes first.
  const ids = [...new Set(decisionIds)].toSorted().toReversed();
  const items: UndoResult['items'] = [];
  for (const decisionId of ids) {
    const decision = await findUndoable(ctx, site, decisionId);
    const settled = await settle(ids.length === 1, async () => {
      if (!decision) throw new Problem('comment_not_found');
      return withComment(
        ctx,
        site,
        decision.commentId,
        (write, comment) => undoDecision(write, site, principal, comment, decision),
        { onHiddenArticles: true },
      );
    });
    items.push({ decisionId, commentId: decision?.commentId ?? null, ...settled });
  }
  return { items };
}

/** A moderator's decision about a comment; null for anything else, and for what was decided before undo came. */
async function findUndoable(ctx: Context, site: Site, id: string): Promise<Undoable | null> {
  const row = await findDecision(ctx.db, site.id, id);
  if (!row || row.actorId === null || row.commentId === null || row.to === null) return null;
  const before = BeforeDecision.safeParse(row.before);
  if (!before.success) return null;
  return { id, actorId: row.actorId, commentId: row.commentId, to: row.to, before: before.data };
}

async function undoDecision(
  write: UnitOfWork,
  site: Site,
  principal: Principal,
  comment: CommentState,
  decision: Undoable,
): Promise<Settled> {
  const moderator = requirePerson(principal);
  authorizeOwner(principal, 'moderation.undo', decision.actorId === moderator.id);
  const from = comment.status;
  const now = { status: from, state: markOf(comment) };
  if (from === 'deleted' || from === 'erased') return { outcome: 'gone', ...now };
  if (await isUndone(write.db, site.id, decision.id)) return { outcome: 'unchanged', ...now };
  if (hasMovedSince(comment, decision)) throw conflictWith(comment);
  const to = decision.before.status;
  await appendAuditEntry(write.db, site.id, {
    action: 'comment.undo',
    reason: 'undone',
    actorId: moderator.id,
    articleId: comment.articleId,
    threadId: comment.threadId,
    commentId: comment.id,
    personId: comment.personId,
    from,
    to,
    undoes: decision.id,
  });
  const after = await restore(write, site, comment, decision);
  await record(write, {
    siteId: site.id,
    articleId: comment.articleId,
    type: 'comment.decided',
    actorId: moderator.id,
    data: { ...eventSubject(comment), from, to, reason: 'undone' },
  });
  return { outcome: 'changed', status: to, state: markOf(after) };
}

/** Whether the comment is another one than the decision left. New reports and replies are no reason to refuse. */
function hasMovedSince(comment: CommentState, { id, to, before }: Undoable): boolean {
  const shown = to === 'published';
  return (
    comment.decisionId !== id ||
    comment.status !== to ||
    comment.version !== before.version ||
    comment.featured !== (shown && before.featured) ||
    comment.pinnedAt?.getTime() !== (shown ? before.pinnedAt?.getTime() : undefined)
  );
}

/** Puts status, approval, pin, mark and reports back; a pin only where its place is still free. */
async function restore(
  write: UnitOfWork,
  site: Site,
  comment: CommentState,
  { id, before }: Undoable,
): Promise<CommentState> {
  const { status, approvedAt, featured, decisionId } = before;
  const reopened = await reopenFlags(write.db, site.id, comment.id, id);
  const keepsPin =
    before.pinnedAt === null ||
    comment.pinnedAt !== null ||
    (await hasRoomForPin(write, site, comment.articleId));
  const back = {
    ...{ approvedAt, featured, decisionId },
    flagCount: comment.flagCount + reopened,
    pinnedAt: keepsPin ? before.pinnedAt : null,
  };
  await changeStatus(write, site, comment, status, back);
  return { ...comment, ...back, status };
}
