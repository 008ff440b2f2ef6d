/**
 * Readers' reports. Enough counted reports hide a comment until a moderator decides; all reports appear in the queue.
 */
import type { AuditEntry } from '../../events/audit.js';
import type { UnitOfWork } from '../../events/unit-of-work.js';
import { Problem } from '../../http/problem.js';
import { requirePerson } from '../../access/principal.js';
import type { SignedInRequest } from '../../route.js';
import type { FlagInput, FlagResult } from '../../shared/contract.js';
import { changeComment, withComment, type CommentState } from '../comments/use-cases.js';
import { muteOf } from '../people/use-cases.js';
import { isStaff } from './phases/index.js';
import { findFlag, saveFlag, withdrawFlagOf, type FlagRow } from './queries.js';
import { findReporter, openFlags, type OpenFlag } from './reports/queries.js';
import { sumOfWeights, weightOf } from '../../shared/report-weight.js';
import { findArranged } from './reports/weight.js';

const HOUR = 3_600_000;

/** Reports a comment. Repeating it updates the reason of the same report; an answered report does not change. */
export async function flagComment(
  request: SignedInRequest,
  commentId: string,
  input: FlagInput,
): Promise<FlagResult> {
  const person = requirePerson(request.principal);
  const mute = muteOf(person, request.ctx.now());
  if (mute) throw new Problem('reports_muted', { detail: mute.reason });
  return withComment(request, commentId, async (work, comment) => {
    const { db, site } = work;
    if (comment.personId === person.id) throw new Problem('own_comment');
    const before = await findFlag(db, site.id, commentId, person.id);
    const isOpen = before !== null && before.withdrawnAt === null && before.answeredAt === null;
    // The report that hid a comment can be repeated, because its response may have been lost.
    if (comment.status !== 'published' && !(isOpen && comment.status === 'withheld'))
      throw new Problem('comment_gone');
    if (before && isAnswered(before, comment)) throw new Problem('already_flagged');
    const flag = {
      reason: input.reason,
      note: input.note ?? null,
      ...(await worthOf(work, comment)),
      at: isOpen ? before.createdAt : work.now(),
    };
    const same = isOpen && before.reason === flag.reason && before.note === flag.note;
    if (same && before.counts === flag.counts) return { commentId, flagged: true };
    await saveFlag(db, site.id, comment, person.id, flag);
    const flagCount = comment.flagCount + (isOpen ? 0 : 1);
    const evidence = await reasonToWithhold(work, comment);
    await changeComment(work, comment, evidence ? 'withhold' : 'report', {
      set: { flagCount },
      ...(evidence && { audit: { reason: 'flag_threshold', evidence } }),
      data: { reason: flag.reason, flagCount, counts: flag.counts, weight: flag.weight },
    });
    return { commentId, flagged: true };
  });
}

/** Whether a decision has answered the report and the text was not edited since. */
function isAnswered({ withdrawnAt, answeredAt }: FlagRow, { editedAt }: CommentState): boolean {
  return withdrawnAt === null && answeredAt !== null && !(editedAt !== null && editedAt > answeredAt);
}

/**
 * Whether this person's report counts toward the limit, and its weight. Accounts are easy to create, so a report counts
 * only if the site has known the person for a while, or published a comment of theirs written before the reported one.
 * Reports by staff always count, those by guests never.
 */
async function worthOf(
  { db, site, principal, now }: UnitOfWork,
  comment: CommentState,
): Promise<{ counts: boolean; weight: number }> {
  const { id, guest } = requirePerson(principal);
  if (guest) return { counts: false, weight: 1 };
  if (isStaff(principal.roles)) return { counts: true, weight: 1 };
  const hours = site.settings.flagMinAgeHours;
  const reporter = await findReporter(db, site.id, id, {
    since: new Date(now().getTime() - hours * HOUR),
    before: comment.createdAt,
  });
  return { counts: hours === 0 || reporter.known, weight: weightOf(reporter) };
}

/** Evidence for the audit log if the open reports of a published comment are enough to withhold it; otherwise null. */
async function reasonToWithhold(
  { db, site }: UnitOfWork,
  comment: CommentState,
): Promise<AuditEntry['evidence'] | null> {
  // Reports do not hide a comment that a moderator approved, until it is edited.
  if (comment.status !== 'published' || comment.approvedAt !== null) return null;
  const { flagThreshold, flagThresholds, flagMinAgeHours } = site.settings;
  const flags = await openFlags(db, site.id, comment.id);
  // With a minimum age of 0, the site has chosen to count reports from new accounts.
  const arranged = flagMinAgeHours === 0 ? new Set<OpenFlag>() : findArranged(flags);
  const counting = flags.filter((flag) => flag.counts && !arranged.has(flag));
  const rest = counting.filter(({ reason }) => flagThresholds[reason] === undefined);
  const sums = [
    { threshold: flagThreshold, of: rest },
    ...Object.entries(flagThresholds).map(([name, threshold]) => ({
      threshold,
      of: counting.filter(({ reason }) => reason === name),
    })),
  ];
  const reached = sums.find(({ threshold, of }) => sumOf(of) >= threshold);
  if (!reached) return null;
  const reasons: Record<string, number> = {};
  for (const { reason } of reached.of) reasons[reason] = (reasons[reason] ?? 0) + 1;
  return {
    threshold: reached.threshold,
    weight: sumOf(reached.of),
    counted: reached.of.length,
    not_counted: flags.length - counting.length,
    ...(arranged.size > 0 && { arranged: arranged.size }),
    flags: reasons,
  };
}

function sumOf(flags: readonly OpenFlag[]): number {
  return sumOfWeights(flags.map(({ weight }) => weight));
}

/**
 * Withdraws an open report; an answered one does not change. A withheld comment stays withheld until a moderator
 * decides.
 */
export async function withdrawFlag(request: SignedInRequest, commentId: string): Promise<FlagResult> {
  const person = requirePerson(request.principal);
  return withComment(request, commentId, async (work, comment) => {
    const { db, site } = work;
    if (await withdrawFlagOf(db, site.id, commentId, person.id, work.now()))
      await changeComment(work, comment, 'unreport', { set: { flagCount: comment.flagCount - 1 } });
    const left = await findFlag(db, site.id, commentId, person.id);
    return { commentId, flagged: left !== null && left.withdrawnAt === null };
  });
}
