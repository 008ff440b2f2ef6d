/**
 * Moderators' decisions about comments: checked against the state the moderator saw, and stored so that they can be
 * undone.
 */
import type { UnitOfWork } from '../../events/unit-of-work.js';
import { Problem } from '../../http/problem.js';
import { machineEvidence, requireReach } from '../../access/principal.js';
import type { SignedInRequest } from '../../route.js';
import type { DecideInput, DecideResult } from '../../shared/contract.js';
import type { Role } from '../../shared/enums.js';
import { isPossible, PRESENT, resultOf } from '../../shared/lifecycle.js';
import { changeComment, withComments, type CommentState } from '../comments/use-cases.js';
import { correctAkismet, correctsAkismet } from './opinions/correcting.js';
import { rolesOf, rolesOfAll } from '../people/use-cases.js';
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
  const { ctx, site } = request;
  const ids = [...new Set(input.commentIds)];
  const evidence = machineEvidence(request.principal);
  const items = await withComments(request, ids, {
    prepare: (comments) => {
      const authors = comments.map(({ personId }) => personId);
      return rolesOfAll(ctx.db, site, authors);
    },
    isOneStatement: (comment) => !answersMore(comment, input.action) && !correctsAkismet(site),
    change: async (commentId, found) => {
      const settled = await settle(ids.length === 1, async () => {
        if (!found) throw new Problem('comment_not_found');
        const { work, comment, prepared, locked } = found;
        const roles = prepared.get(comment.personId) ?? [];
        return decideWith(work, comment, input, { roles, evidence, locked });
      });
      return { commentId, decisionId: null, ...settled };
    },
  });
  return { items };
}

/** Whether a decision also answers reports, or an appeal against an earlier decision. */
function answersMore(comment: CommentState, action: DecideInput['action']): boolean {
  if (action === 'see') return false;
  return comment.flagCount > 0 || (action === 'approve' && comment.decisionId !== null);
}

/** Decides one comment that is locked; `evidence` is added to the log entry's. */
export async function decideComment(
  work: UnitOfWork,
  comment: CommentState,
  input: Omit<DecideInput, 'commentIds'>,
  evidence: Record<string, string> = {},
): Promise<Settled & { decisionId: string | null }> {
  const roles = await rolesOf(work.db, work.site, comment.personId);
  return decideWith(work, comment, input, { roles, evidence, locked: true });
}

interface Circumstances {
  /** The author's. */
  roles: Role[];
  /** Added to the log entry's. */
  evidence: Record<string, string>;
  /** Whether the transaction has the article's lock. */
  locked: boolean;
}

async function decideWith(
  work: UnitOfWork,
  comment: CommentState,
  input: Omit<DecideInput, 'commentIds'>,
  { roles, evidence, locked }: Circumstances,
): Promise<Settled & { decisionId: string | null }> {
  const { db, site, principal } = work;
  const { action, reason, note = null } = input;
  const from = comment.status;
  const to = resultOf(action);
  const now = { status: from, state: markOf(comment) };
  requireReach(principal, 'moderation.decide', { id: comment.personId, roles });
  if (!PRESENT.includes(from)) return { outcome: 'gone', ...now, decisionId: null };
  const seen = input.seen?.[comment.id];
  // Only a public comment can be left as it is.
  if (!isPossible(action, from)) throw conflictWith(comment);
  if (action === 'see') return noteSeen(work, comment, input, { evidence, locked });
  // Approving a published comment protects it from reports.
  const isNoted = action !== 'approve' || comment.approvedAt !== null;
  if (from === to && comment.flagCount === 0 && isNoted) {
    const decisionId = seen === undefined ? null : await decidedBefore(work, comment, seen);
    return { outcome: 'unchanged', ...now, decisionId };
  }
  if (seen !== undefined && hasMoved(comment, seen, action === 'approve')) throw conflictWith(comment);
  const changed = await changeComment(work, comment, action, {
    set: { flagCount: 0, unreviewed: false, approvedAt: to === 'published' ? work.now() : null },
    audit: {
      reason,
      note,
      evidence: { flags: comment.flagCount, ...evidence },
      before: beforeDecision(comment),
    },
    data: { reason },
    locked,
  });
  const { decisionId } = changed;
  await correctAkismet(work, comment, action === 'approve' ? 'ham' : reason === 'spam' ? 'spam' : null);
  if (decisionId !== null && answersMore(comment, action))
    await answerFlags(db, site.id, comment.id, { id: decisionId, at: work.now(), to });
  return { outcome: 'changed', status: to, state: markOf(changed.comment), decisionId };
}

/** Records that a moderator has looked at a public comment, which changes nothing for readers and answers no report. */
async function noteSeen(
  work: UnitOfWork,
  comment: CommentState,
  input: Omit<DecideInput, 'commentIds'>,
  { evidence, locked }: Pick<Circumstances, 'evidence' | 'locked'>,
): Promise<Settled & { decisionId: string | null }> {
  const { reason, note = null, seen } = input;
  const { status } = comment;
  const known = seen?.[comment.id];
  if (!comment.unreviewed) {
    const decisionId = known === undefined ? null : await decidedBefore(work, comment, known);
    return { outcome: 'unchanged', status, state: markOf(comment), decisionId };
  }
  if (known !== undefined && hasMoved(comment, known, false)) throw conflictWith(comment);
  const changed = await changeComment(work, comment, 'see', {
    set: { unreviewed: false },
    audit: { reason, note, evidence, before: beforeDecision(comment) },
    data: { reason },
    locked,
  });
  return { outcome: 'changed', status, state: markOf(changed.comment), decisionId: changed.decisionId };
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
  if (!last || !principal.person || last.actorId !== principal.person.id || !before.success) return null;
  return hasMoved({ ...before.data, flagCount: 0 }, seen, false) ? null : last.id;
}
