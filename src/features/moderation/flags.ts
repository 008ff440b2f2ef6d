/** Readers' reports. Enough of those that count hide a comment until a moderator has looked; all are in the queue. */
import type { Site } from '../../access/site.js';
import type { Context } from '../../context.js';
import { appendAuditEntry } from '../../events/audit.js';
import { record, type UnitOfWork } from '../../events/unit-of-work.js';
import { Problem } from '../../http/problem.js';
import { requirePerson, type Principal } from '../../access/principal.js';
import type { FlagInput, FlagResult } from '../../shared/contract.js';
import { eventSubject, changeStatus, withComment, type CommentState } from '../comments/use-cases.js';
import { findFlag, isKnown, openFlags, saveFlag, withdrawFlagOf, type FlagRow } from './queries.js';

const HOUR = 3_600_000;

/** Reports a comment; again it is the same report, with the reason given last. One that was answered stays as it is. */
export async function flagComment(
  ctx: Context,
  site: Site,
  principal: Principal,
  commentId: string,
  input: FlagInput,
): Promise<FlagResult> {
  const person = requirePerson(principal);
  return withComment(ctx, site, commentId, async (write, comment) => {
    if (comment.personId === person.id) throw new Problem('own_comment');
    const before = await findFlag(write.db, site.id, commentId, person.id);
    const isOpen = before !== null && before.withdrawnAt === null && before.answeredAt === null;
    // The report that hid a comment can be repeated: its answer may have been lost.
    if (comment.status !== 'published' && !(isOpen && comment.status === 'withheld'))
      throw new Problem('comment_gone');
    if (before && isAnswered(before, comment)) throw new Problem('already_flagged');
    const flag = {
      reason: input.reason,
      note: input.note ?? null,
      counts: await counts(write, site, principal, comment),
      at: isOpen ? before.createdAt : write.now(),
    };
    const same = isOpen && before.reason === flag.reason && before.note === flag.note;
    if (same && before.counts === flag.counts) return { commentId, flagged: true };
    await saveFlag(write.db, site.id, comment, person.id, flag);
    const flagCount = comment.flagCount + (isOpen ? 0 : 1);
    const hides = comment.status === 'published' && (await weigh(write, site, { ...comment, flagCount }));
    await record(write, {
      siteId: site.id,
      articleId: comment.articleId,
      type: hides ? 'comment.withheld' : 'comment.flagged',
      actorId: hides ? null : person.id,
      data: { ...eventSubject(comment), reason: flag.reason, flagCount, counts: flag.counts },
    });
    return { commentId, flagged: true };
  });
}

/** Whether a decision has answered the report, and the text is still the one it was about. */
function isAnswered({ withdrawnAt, answeredAt }: FlagRow, { editedAt }: CommentState): boolean {
  return withdrawnAt === null && answeredAt !== null && !(editedAt !== null && editedAt > answeredAt);
}

/**
 * Whether this person's report counts toward the limit. Accounts are easily made: only people count whom the site has known
 * for a while, or who had a comment published before the one they report; and the newsroom. Guests never do.
 */
async function counts(
  write: UnitOfWork,
  site: Site,
  principal: Principal,
  comment: CommentState,
): Promise<boolean> {
  const { id, guest } = requirePerson(principal);
  if (guest) return false;
  if ((['author', 'moderator', 'admin'] as const).some((role) => principal.roles.includes(role))) return true;
  const hours = site.settings.flagMinAgeHours;
  if (hours === 0) return true;
  return isKnown(write.db, site.id, id, {
    since: new Date(write.now().getTime() - hours * HOUR),
    before: comment.createdAt,
  });
}

/** Weighs the open reports of a published comment, and withholds it when enough of them count; true when it did. */
async function weigh(write: UnitOfWork, site: Site, comment: CommentState): Promise<boolean> {
  const { flagCount } = comment;
  const threshold = site.settings.flagThreshold;
  const flags = await openFlags(write.db, site.id, comment.id);
  const counting = flags.filter((flag) => flag.counts);
  // What a moderator let stand is not hidden by others; an edit ends that.
  if (comment.approvedAt !== null || counting.length < threshold) {
    await changeStatus(write, site, comment, 'published', { flagCount });
    return false;
  }
  const reasons: Record<string, number> = {};
  for (const { reason } of counting) reasons[reason] = (reasons[reason] ?? 0) + 1;
  const decisionId = await appendAuditEntry(write.db, site.id, {
    action: 'comment.withhold',
    reason: 'flag_threshold',
    actorId: null,
    evidence: {
      threshold,
      counted: counting.length,
      not_counted: flags.length - counting.length,
      flags: reasons,
    },
    articleId: comment.articleId,
    threadId: comment.threadId,
    commentId: comment.id,
    personId: comment.personId,
    from: 'published',
    to: 'withheld',
  });
  await changeStatus(write, site, comment, 'withheld', { flagCount, decisionId });
  return true;
}

/**
 * Withdraws an open report; one that was answered stays. A comment already withheld stays so until a moderator decides.
 */
export async function withdrawFlag(
  ctx: Context,
  site: Site,
  principal: Principal,
  commentId: string,
): Promise<FlagResult> {
  const person = requirePerson(principal);
  return withComment(ctx, site, commentId, async (write, comment) => {
    if (await withdrawFlagOf(write.db, site.id, commentId, person.id, write.now())) {
      await changeStatus(write, site, comment, comment.status, { flagCount: comment.flagCount - 1 });
      await record(write, {
        siteId: site.id,
        articleId: comment.articleId,
        type: 'comment.unflagged',
        actorId: person.id,
        data: eventSubject(comment),
      });
    }
    const left = await findFlag(write.db, site.id, commentId, person.id);
    return { commentId, flagged: left !== null && left.withdrawnAt === null };
  });
}
