/**
 * Moderators' decisions about comments: checked against the state the moderator saw, and stored so that they can be
 * undone.
 */
import type { UnitOfWork } from '../../events/unit-of-work.js';
import { requirePerson, requireReach } from '../../access/principal.js';
import type { SignedInRequest } from '../../route.js';
import type { DecideInput, DecideResult } from '../../shared/contract.js';
import { isPossible, resultOf } from '../../shared/lifecycle.js';
import { changeComment, withComment, type CommentState } from '../comments/use-cases.js';
import { rolesOf } from '../people/use-cases.js';
import { answerFlags, findDecision } from './queries.js';
import {
  BeforeDecision,
  beforeDecision,
  conflictWith,
  hasMoved,
  markOf,
  settle,
  type Settled,
} from './state.js';

/**
 * Decides one or many comments, each in its own transaction: a call that fails midway leaves no half decision and can
 * be repeated. A decision that the comment already has changes and records nothing.
 */
export async function decideComments(request: SignedInRequest, input: DecideInput): Promise<DecideResult> {
  const ids = new Set(input.commentIds);
  const items: DecideResult['items'] = [];
  for (const commentId of ids) {
    const settled = await settle(ids.size === 1, () =>
      withComment(request, commentId, (work, comment) => decideComment(work, comment, input), {
        onHiddenArticles: true,
      }),
    );
    items.push({ commentId, decisionId: null, ...settled });
  }
  return { items };
}

/** Decides one comment that is locked; `evidence` is added to the log entry's. */
export async function decideComment(
  work: UnitOfWork,
  comment: CommentState,
  input: Omit<DecideInput, 'commentIds'>,
  evidence: Record<string, string> = {},
): Promise<Settled & { decisionId: string | null }> {
  const { db, site, principal } = work;
  const { action, reason, note = null } = input;
  const from = comment.status;
  const to = resultOf(action);
  const now = { status: from, state: markOf(comment) };
  requireReach(principal, 'moderation.decide', {
    id: comment.personId,
    roles: await rolesOf(db, site, comment.personId),
  });
  if (!isPossible(action, from)) return { outcome: 'gone', ...now, decisionId: null };
  const seen = input.seen?.[comment.id];
  // Approving a published comment protects it from reports.
  const isNoted = action !== 'approve' || comment.approvedAt !== null;
  if (from === to && comment.flagCount === 0 && isNoted) {
    const decisionId = seen === undefined ? null : await decidedBefore(work, comment, seen);
    return { outcome: 'unchanged', ...now, decisionId };
  }
  if (seen !== undefined && hasMoved(comment, seen, action === 'approve')) throw conflictWith(comment);
  const changed = await changeComment(work, comment, action, {
    set: { flagCount: 0, approvedAt: to === 'published' ? work.now() : null },
    audit: {
      reason,
      note,
      evidence: { flags: comment.flagCount, ...evidence },
      before: beforeDecision(comment),
    },
    data: { reason },
  });
  const { decisionId } = changed;
  if (decisionId !== null) await answerFlags(db, site.id, comment.id, { id: decisionId, at: work.now(), to });
  return { outcome: 'changed', status: to, state: markOf(changed.comment), decisionId };
}

/**
 * The comment's last decision if this moderator made it on the state that was sent in `seen`; otherwise null. Its
 * response was lost, and this is the retry.
 */
async function decidedBefore(
  { db, site, principal }: UnitOfWork,
  { decisionId }: CommentState,
  seen: string,
): Promise<string | null> {
  const last = decisionId === null ? null : await findDecision(db, site.id, decisionId);
  const before = BeforeDecision.safeParse(last?.before);
  if (!last || last.actorId !== requirePerson(principal).id || !before.success) return null;
  return hasMoved({ ...before.data, flagCount: 0 }, seen, false) ? null : last.id;
}
