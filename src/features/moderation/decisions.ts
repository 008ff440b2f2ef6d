/** Moderators' decisions about comments: made on what was seen, and kept so that they can be undone. */
import type { Site } from '../../access/site.js';
import type { Context } from '../../context.js';
import { appendAuditEntry } from '../../events/audit.js';
import { record, type UnitOfWork } from '../../events/unit-of-work.js';
import { requirePerson, requireReach, type Principal } from '../../access/principal.js';
import type { DecideInput, DecideResult } from '../../shared/contract.js';
import type { CommentStatus } from '../../shared/enums.js';
import { eventSubject, changeStatus, withComment, type CommentState } from '../comments/use-cases.js';
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

const RESULT = { approve: 'published', reject: 'rejected', spam: 'spam' } as const satisfies Record<
  DecideInput['action'],
  CommentStatus
>;

/**
 * Decides one or many comments, each in its own transaction: what is done is done whole, and asking again for the rest
 * is safe. A decision the comment already stands by changes and records nothing.
 */
export async function decideComments(
  ctx: Context,
  site: Site,
  principal: Principal,
  input: DecideInput,
): Promise<DecideResult> {
  const ids = new Set(input.commentIds);
  const items: DecideResult['items'] = [];
  for (const commentId of ids) {
    const settled = await settle(ids.size === 1, () =>
      withComment(
        ctx,
        site,
        commentId,
        (write, comment) => decideComment(write, site, principal, comment, input),
        { onHiddenArticles: true },
      ),
    );
    items.push({ commentId, decisionId: null, ...settled });
  }
  return { items };
}

async function decideComment(
  write: UnitOfWork,
  site: Site,
  principal: Principal,
  comment: CommentState,
  input: DecideInput,
): Promise<Settled & { decisionId: string | null }> {
  const moderator = requirePerson(principal);
  const from = comment.status;
  const to = RESULT[input.action];
  const now = { status: from, state: markOf(comment) };
  requireReach(principal, 'moderation.decide', {
    id: comment.personId,
    roles: await rolesOf(write.db, site, comment.personId),
  });
  if (from === 'deleted' || from === 'erased') return { outcome: 'gone', ...now, decisionId: null };
  const seen = input.seen?.[comment.id];
  // Approving a published comment protects it from reports.
  const isNoted = input.action !== 'approve' || comment.approvedAt !== null;
  if (from === to && comment.flagCount === 0 && isNoted) {
    const decisionId =
      seen === undefined ? null : await decidedBefore(write, site, moderator.id, comment, seen);
    return { outcome: 'unchanged', ...now, decisionId };
  }
  if (seen !== undefined && hasMoved(comment, seen, input.action === 'approve')) throw conflictWith(comment);
  const decisionId = await appendAuditEntry(write.db, site.id, {
    action: `comment.${input.action}`,
    reason: input.reason,
    note: input.note ?? null,
    actorId: moderator.id,
    articleId: comment.articleId,
    threadId: comment.threadId,
    commentId: comment.id,
    personId: comment.personId,
    evidence: { flags: comment.flagCount },
    from,
    to,
    before: beforeDecision(comment),
  });
  const approvedAt = to === 'published' ? write.now() : null;
  await changeStatus(write, site, comment, to, { flagCount: 0, approvedAt, decisionId });
  await answerFlags(write.db, site.id, comment.id, { id: decisionId, at: write.now() });
  await record(write, {
    siteId: site.id,
    articleId: comment.articleId,
    type: 'comment.decided',
    actorId: moderator.id,
    data: { ...eventSubject(comment), from, to, reason: input.reason },
  });
  const state = markOf({ ...comment, status: to, decisionId, flagCount: 0 });
  return { outcome: 'changed', status: to, state, decisionId };
}

/**
 * The decision the comment stands by, where this moderator made it on what was seen now: the answer to it was lost, and
 * this is the retry.
 */
async function decidedBefore(
  write: UnitOfWork,
  site: Site,
  moderatorId: string,
  { decisionId }: CommentState,
  seen: string,
): Promise<string | null> {
  const last = decisionId === null ? null : await findDecision(write.db, site.id, decisionId);
  const before = BeforeDecision.safeParse(last?.before);
  if (!last || last.actorId !== moderatorId || !before.success) return null;
  return hasMoved({ ...before.data, flagCount: 0 }, seen, false) ? null : last.id;
}
