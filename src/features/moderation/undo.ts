/** Undo of decisions about comments, and of answers to appeals: each either restores the comment exactly or changes nothing. */
import * as z from 'zod';
import type { UnitOfWork } from '../../events/unit-of-work.js';
import { Problem } from '../../http/problem.js';
import { authorizeOwner, BY_MACHINE, machineEvidence, type Principal } from '../../access/principal.js';
import type { SignedInRequest } from '../../route.js';
import type { UndoResult } from '../../shared/contract.js';
import { PRESENT, TRANSITIONS } from '../../shared/lifecycle.js';
import { changeComment, hasRoomForPin, withComment, type CommentState } from '../comments/use-cases.js';
import { undoAnswer } from './appeals/undo-answer.js';
import { revertAppeals } from './appeals/queries.js';
import { correctAkismet } from './opinions/correcting.js';
import { findDecision, isUndone, reopenReports, type DecisionRow } from './queries.js';
import { BeforeDecision, conflictWith, markOf, settle, type Settled } from './state.js';

interface Undoable {
  id: string;
  action: string;
  /** Who made it: a person, or else the name of a service token. */
  actorId: string | null;
  token: string | null;
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
    const row = await findDecision(ctx.db, site.id, decisionId);
    const decision = row && undoableOf(row);
    const answer = row && answerOf(row);
    const settled = await settle(ids.length === 1, async () => {
      if (answer) return undoAnswer(request, answer);
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

const ByMachine = z.object({ by: z.literal(BY_MACHINE), token: z.string() });

/**
 * A moderator's or machine's decision about a comment; null for other entries and for decisions that were made before undo existed.
 */
function undoableOf(row: DecisionRow): Undoable | null {
  if (row.commentId === null || row.to === null) return null;
  const token = ByMachine.safeParse(row.evidence).data?.token ?? null;
  if (row.actorId === null && token === null) return null;
  const before = BeforeDecision.safeParse(row.before);
  if (!before.success) return null;
  const { id, action, actorId, commentId, to } = row;
  return { id, action, actorId, token, commentId, to, before: before.data };
}

/** Whether the principal made the decision; tokens are compared by name, so that a replaced one can undo its predecessor's. */
function isOwn({ person, machine }: Principal, { actorId, token }: Undoable): boolean {
  if (machine) return actorId === null && token === machine.name;
  return actorId !== null && actorId === person?.id;
}

/** An answer to an appeal about a sanction; null for other entries. */
function answerOf({ id, actorId, commentId, personId, before }: DecisionRow) {
  if (commentId !== null || personId === null || before === null) return null;
  return { id, actorId, personId, before };
}

async function undoDecision(work: UnitOfWork, comment: CommentState, decision: Undoable): Promise<Settled> {
  const { db, site, principal } = work;
  authorizeOwner(principal, 'moderation.undo', isOwn(principal, decision));
  const now = { status: comment.status, state: markOf(comment) };
  if (!PRESENT.includes(comment.status)) return { outcome: 'gone', ...now };
  if (await isUndone(db, site.id, decision.id)) return { outcome: 'unchanged', ...now };
  if (hasMovedSince(comment, decision)) throw conflictWith(comment);
  const to = decision.before.status;
  const after = await changeComment(work, comment, 'undo', {
    to,
    set: await restored(work, comment, decision),
    audit: { reason: 'undone', undoes: decision.id, evidence: { ...machineEvidence(principal) } },
    data: { reason: 'undone' },
  });
  await correctAkismet(work, comment, null);
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
  const { unreviewed, approvedAt, featured, decisionId } = before;
  // The answer to an appeal, or having seen a comment, answers no reports.
  const isDecision = action !== TRANSITIONS.uphold.audit && action !== TRANSITIONS.see.audit;
  const reopened = isDecision ? await reopenReports(work.db, work.site.id, comment.id, { id, to }) : 0;
  const keepsPin =
    before.pinnedAt === null || comment.pinnedAt !== null || (await hasRoomForPin(work, comment.articleId));
  return {
    ...{ unreviewed, approvedAt, featured, decisionId },
    flagCount: comment.flagCount + reopened,
    pinnedAt: keepsPin ? before.pinnedAt : null,
  };
}
