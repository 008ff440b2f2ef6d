/** Undo of decisions about comments: each either restores the comment exactly or changes nothing. */
import type { Site } from '../../access/site.js';
import type { Queries } from '../../db/client.js';
import type { UnitOfWork } from '../../events/unit-of-work.js';
import { Problem } from '../../http/problem.js';
import { requirePerson, authorizeOwner } from '../../access/principal.js';
import type { SignedInRequest } from '../../route.js';
import type { UndoResult } from '../../shared/contract.js';
import { PRESENT, TRANSITIONS } from '../../shared/lifecycle.js';
import { changeComment, hasRoomForPin, withComment, type CommentState } from '../comments/use-cases.js';
import { revertAppeals } from './appeals/queries.js';
import { findDecision, isUndone, reopenReports } from './queries.js';
import { BeforeDecision, conflictWith, markOf, settle, type Settled } from './state.js';

interface Undoable {
  id: string;
  action: string;
  actorId: string;
  commentId: string;
  to: string;
  before: BeforeDecision;
}

/**
 * Undoes one or many decisions, each in its own transaction. It is a conflict if another decision followed, or the
 * comment was edited or pinned since. Repeating an undo changes and records nothing.
 */
export async function undoDecisions(
  request: SignedInRequest,
  decisionIds: readonly string[],
): Promise<UndoResult> {
  const { ctx, site } = request;
  // Ids increase with time: of two decisions about one comment, the later is undone first.
  const ids = [...new Set(decisionIds)].toSorted().toReversed();
  const items: UndoResult['items'] = [];
  for (const decisionId of ids) {
    const decision = await findUndoable(ctx.db, site, decisionId);
    const settled = await settle(ids.length === 1, async () => {
      if (!decision) throw new Problem('comment_not_found');
      return withComment(
        request,
        decision.commentId,
        (work, comment) => undoDecision(work, comment, decision),
        { onHiddenArticles: true },
      );
    });
    items.push({ decisionId, commentId: decision?.commentId ?? null, ...settled });
  }
  return { items };
}

/**
 * A moderator's decision about a comment; null for other entries and for decisions that were made before undo existed.
 */
async function findUndoable(db: Queries, site: Site, id: string): Promise<Undoable | null> {
  const row = await findDecision(db, site.id, id);
  if (!row || row.actorId === null || row.commentId === null || row.to === null) return null;
  const before = BeforeDecision.safeParse(row.before);
  if (!before.success) return null;
  const { action, actorId, commentId, to } = row;
  return { id, action, actorId, commentId, to, before: before.data };
}

async function undoDecision(work: UnitOfWork, comment: CommentState, decision: Undoable): Promise<Settled> {
  const { db, site, principal } = work;
  const moderator = requirePerson(principal);
  authorizeOwner(principal, 'moderation.undo', decision.actorId === moderator.id);
  const now = { status: comment.status, state: markOf(comment) };
  if (!PRESENT.includes(comment.status)) return { outcome: 'gone', ...now };
  if (await isUndone(db, site.id, decision.id)) return { outcome: 'unchanged', ...now };
  if (hasMovedSince(comment, decision)) throw conflictWith(comment);
  const to = decision.before.status;
  const after = await changeComment(work, comment, 'undo', {
    to,
    set: await restored(work, comment, decision),
    audit: { reason: 'undone', undoes: decision.id },
    data: { reason: 'undone' },
  });
  await revertAppeals(db, site.id, comment.id, { id: decision.id, at: work.now() });
  return { outcome: 'changed', status: to, state: markOf(after.comment) };
}

/** Whether the comment has changed since the decision. New reports and replies do not prevent an undo. */
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

/** The earlier approval, pin, feature mark and reports; the pin only if the article has room for it. */
async function restored(
  work: UnitOfWork,
  comment: CommentState,
  { id, action, to, before }: Undoable,
): Promise<Partial<CommentState>> {
  const { approvedAt, featured, decisionId } = before;
  // The answer to an appeal answers no reports.
  const isDecision = action !== TRANSITIONS.uphold.audit;
  const reopened = isDecision ? await reopenReports(work.db, work.site.id, comment.id, { id, to }) : 0;
  const keepsPin =
    before.pinnedAt === null || comment.pinnedAt !== null || (await hasRoomForPin(work, comment.articleId));
  return {
    ...{ approvedAt, featured, decisionId },
    flagCount: comment.flagCount + reopened,
    pinnedAt: keepsPin ? before.pinnedAt : null,
  };
}
