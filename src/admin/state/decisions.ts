/** Which decisions fit a comment, which queue one leads to, and what was decided here, to undo it. */
import type { DecideInput, QueueItem } from '../../shared/contract.js';
import type { CommentStatus, DecisionReason, Queue } from '../../shared/enums.js';

export type DecideAction = DecideInput['action'];

export interface Choice {
  action: DecideAction;
  reason: DecisionReason;
  note?: string;
}

/** What a rejection can say, in the order of the number keys. */
export const REJECT_REASONS = ['abuse', 'hate', 'off_topic', 'privacy', 'illegal', 'spam', 'other'] as const;

const RESULT: Record<DecideAction, { status: CommentStatus; queue: Queue }> = {
  approve: { status: 'published', queue: 'approved' },
  reject: { status: 'rejected', queue: 'rejected' },
  spam: { status: 'spam', queue: 'spam' },
};

/** The queue a comment is in after the decision. */
export function queueAfter(action: DecideAction): Queue {
  return RESULT[action].queue;
}

/** Reports no decision has answered. */
export function openFlags(item: QueueItem): QueueItem['flags'] {
  return item.flags.filter(({ answered }) => !answered);
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
  if (item.comment.status === 'deleted' || item.comment.status === 'erased') return false;
  return item.comment.status !== RESULT[action].status || openFlags(item).length > 0;
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
