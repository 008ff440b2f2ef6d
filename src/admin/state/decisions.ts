/** The decisions possible for a comment, the queue each leads to, and the history for undo. */
import type { DecideInput, QueueItem } from '../../shared/contract.js';
import type { DecisionReason, Queue } from '../../shared/enums.js';
import { isPossible, resultOf } from '../../shared/lifecycle.js';

export type DecideAction = DecideInput['action'];

export interface Choice {
  action: DecideAction;
  reason: DecisionReason;
  note?: string;
}

/** Reasons of a rejection, in the order of the number keys. */
export const REJECT_REASONS = [
  'abuse',
  'hate',
  'off_topic',
  'privacy',
  'illegal',
  'spam',
  'misinformation',
  'other',
] as const;

const QUEUE_AFTER = { approve: 'approved', reject: 'rejected', spam: 'spam', see: null } satisfies Record<
  DecideAction,
  Queue | null
>;

/** Whether the decision takes a comment out of the queue. */
export function leaves(action: DecideAction, queue: Queue): boolean {
  return QUEUE_AFTER[action] !== queue;
}

/** Reports that no decision has answered. */
export function openFlags(item: QueueItem): QueueItem['flags'] {
  return item.flags.filter(({ answered }) => !answered);
}

/** Notices of illegal content that no decision has answered. */
export function openNotices(item: QueueItem): QueueItem['notices'] {
  return item.notices.filter(({ answered }) => !answered);
}

/** Whether the comment has an open report. */
function isReported(item: QueueItem): boolean {
  return openFlags(item).length > 0 || openNotices(item).length > 0 || isReportedByCheck(item);
}

/** Whether a check has reported the comment and no moderator has decided since. */
function isReportedByCheck({ comment, verdicts, decisions }: QueueItem): boolean {
  const isDecided = decisions.some(({ actor, undone, undoes, to }) => actor && to && !undone && !undoes);
  return comment.status === 'published' && !isDecided && verdicts.some(({ verdict }) => verdict === 'report');
}

/** Whether the comment is in the queue, as far as it shows. */
export function isIn(queue: Queue, item: QueueItem): boolean {
  const { status } = item.comment;
  if (queue === 'reported') return status === 'published' && isReported(item);
  return status === (queue === 'approved' || queue === 'new' ? 'published' : queue);
}

export type RuleVerdict = QueueItem['verdicts'][number];

/** Verdicts of rules on the comment, before and after publication; once if a rule found the same in an edited text again. */
export function rulesThatSpoke(item: QueueItem): RuleVerdict[] {
  const withheld = item.decisions
    .filter(({ actor, to }) => actor === null && to === 'withheld')
    .map(({ reason, evidence }) => ({ phase: reason, verdict: 'withhold' as const, reason, evidence }));
  const spoken = [...withheld, ...item.verdicts].map(
    (verdict) => [JSON.stringify(verdict), verdict] as const,
  );
  return [...new Map(spoken).values()];
}

/**
 * Whether the decision is allowed and would change something: a reported comment can be approved even if it is
 * published, and one that is `fresh`, not looked at yet, also be noted as seen.
 */
export function changes(item: QueueItem, action: DecideAction, fresh = false): boolean {
  if (!item.may.decide) return false;
  if (!isPossible(action, item.comment.status)) return false;
  if (action === 'see') return fresh;
  return item.comment.status !== resultOf(action) || isReported(item) || fresh;
}

/** Comments decided together, in their queue at that time. */
export interface Made {
  queue: Queue;
  decided: readonly { decisionId: string; item: QueueItem }[];
}

/** Decisions since signing in. It is kept when the queue on screen changes. */
export interface DecisionHistory {
  /** Oldest first. */
  made: Made[];
  /** Undone comments to show in a queue that is being opened, and the message there. */
  returning: { queue: Queue; items: readonly QueueItem[]; notice: string } | null;
  /** Decisions and undos are sent in sequence, so that an undo applies to the last decision. */
  last: Promise<void>;
}

export function emptyHistory(): DecisionHistory {
  return { made: [], returning: null, last: Promise.resolve() };
}
