/** Which decisions fit a comment, which queue one leads to, and what was decided here, to undo it. */
import type { DecideInput, QueueItem } from '../../shared/contract.js';
import type { DecisionReason, Queue } from '../../shared/enums.js';
import { isPossible, resultOf } from '../../shared/lifecycle.js';

export type DecideAction = DecideInput['action'];

export interface Choice {
  action: DecideAction;
  reason: DecisionReason;
  note?: string;
}

/** What a rejection can say, in the order of the number keys. */
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

const QUEUE_AFTER: Record<DecideAction, Queue> = { approve: 'approved', reject: 'rejected', spam: 'spam' };

/** The queue a comment is in after the decision. */
export function queueAfter(action: DecideAction): Queue {
  return QUEUE_AFTER[action];
}

/** Reports no decision has answered. */
export function openFlags(item: QueueItem): QueueItem['flags'] {
  return item.flags.filter(({ answered }) => !answered);
}

/** Notices of illegal content that no decision has answered. */
export function openNotices(item: QueueItem): QueueItem['notices'] {
  return item.notices.filter(({ answered }) => !answered);
}

/** Whether there is a report that a decision would answer. */
function isReported(item: QueueItem): boolean {
  return openFlags(item).length > 0 || openNotices(item).length > 0 || isReportedByCheck(item);
}

/** Whether a check has reported the comment, and no moderator has decided since. */
function isReportedByCheck({ comment, verdicts, decisions }: QueueItem): boolean {
  const isDecided = decisions.some(({ actor, undone, undoes, to }) => actor && to && !undone && !undoes);
  return comment.status === 'published' && !isDecided && verdicts.some(({ verdict }) => verdict === 'report');
}

export type RuleVerdict = QueueItem['verdicts'][number];

/** What rules said of the comment, before publication and after it. */
export function rulesThatSpoke(item: QueueItem): RuleVerdict[] {
  const withheld = item.decisions
    .filter(({ actor, to }) => actor === null && to === 'withheld')
    .map(({ reason, evidence }) => ({ phase: reason, verdict: 'withhold' as const, reason, evidence }));
  return [...withheld, ...item.verdicts];
}

/**
 * Whether the decision may be made and would change anything: a reported comment can be approved although it is
 * published.
 */
export function changes(item: QueueItem, action: DecideAction): boolean {
  if (!item.may.decide) return false;
  if (!isPossible(action, item.comment.status)) return false;
  return item.comment.status !== resultOf(action) || isReported(item);
}

/** Comments decided together, in the queue they were in. */
export interface Made {
  queue: Queue;
  decided: readonly { decisionId: string; item: QueueItem }[];
}

/** What was decided since signing in. It outlives the queue on screen. */
export interface DecisionHistory {
  /** The last decision last. */
  made: Made[];
  /** Undone comments on their way to a queue that is being opened, and what to say there. */
  returning: { queue: Queue; items: readonly QueueItem[]; notice: string } | null;
  /** Decisions and undos go out one after another, so that an undo is about the last decision made. */
  last: Promise<void>;
}

export function emptyHistory(): DecisionHistory {
  return { made: [], returning: null, last: Promise.resolve() };
}
