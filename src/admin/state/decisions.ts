/** Which decisions fit a comment, which queue one leads to, and what takes it back. */
import type { DecideInput, QueueItem } from '../../shared/contract.js';
import type { CommentStatus, DecisionReason, Queue } from '../../shared/vocabulary.js';

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

/** Reports nobody has answered: a moderator's decision about its status answers all that came before it. */
export function openFlags(item: QueueItem): QueueItem['flags'] {
  const answered = item.decisions.findLast(({ actor, to }) => actor !== null && to !== null)?.createdAt ?? '';
  return item.flags.filter(({ createdAt }) => createdAt > answered);
}

export type RuleVerdict = QueueItem['verdicts'][number];

/** What rules said of the comment, before publication and after it. */
export function rulesThatSpoke(item: QueueItem): RuleVerdict[] {
  const withheld = item.decisions
    .filter(({ actor, to }) => actor === null && to === 'withheld')
    .map(({ reason, evidence }) => ({ phase: reason, verdict: 'withhold' as const, reason, evidence }));
  return [...withheld, ...item.verdicts];
}

/** Whether the decision would change anything: a reported comment can be approved although it is published. */
export function changes(item: QueueItem, action: DecideAction): boolean {
  if (item.comment.status === 'deleted' || item.comment.status === 'erased') return false;
  return item.comment.status !== RESULT[action].status || openFlags(item).length > 0;
}

/** One decision made here, with what is needed to take it back. */
export interface Made {
  ids: string[];
  action: DecideAction;
  /** What the comments were before. All of one decision share it. */
  before: CommentStatus;
  reasonBefore: DecisionReason | null;
}

/**
 * The decision that takes another back. There is no way back to waiting, so what was held and approved becomes
 * rejected, and what was held and rejected becomes approved; the log shows both.
 */
export function reverse(made: Made, note: string): Choice | null {
  switch (made.before) {
    case 'published':
      return { action: 'approve', reason: 'within_rules', note };
    case 'rejected':
      return { action: 'reject', reason: made.reasonBefore ?? 'other', note };
    case 'spam':
      return { action: 'spam', reason: 'spam', note };
    case 'pending':
    case 'withheld':
      return made.action === 'approve'
        ? { action: 'reject', reason: 'other', note }
        : { action: 'approve', reason: 'within_rules', note };
    default:
      return null;
  }
}

/** Splits what was decided together by what it was before, so that each part can be taken back rightly. */
export function groupByBefore(items: readonly QueueItem[], action: DecideAction): Made[] {
  const groups = new Map<string, Made>();
  for (const item of items) {
    const reasonBefore = lastReason(item);
    const key = `${item.comment.status} ${reasonBefore ?? ''}`;
    const group = groups.get(key) ?? { ids: [], action, before: item.comment.status, reasonBefore };
    group.ids.push(item.comment.id);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function lastReason(item: QueueItem): DecisionReason | null {
  const last = item.decisions.findLast(({ to }) => to === item.comment.status)?.reason;
  return REJECT_REASONS.find((reason) => reason === last) ?? null;
}
