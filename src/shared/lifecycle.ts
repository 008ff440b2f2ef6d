/**
 * The transitions of a comment in one table: what can happen to it, from which status to which, by whom, and the names of the
 * event and audit action. Writes check it (features/comments/changing.ts), the events for open pages are derived
 * from it, and the console offers the actions it allows.
 */
import type { ArticleEventType, CommentStatus, StreamEventType } from './enums.js';

export interface Transition {
  /** Null for a new comment. */
  from: readonly CommentStatus[] | null;
  /** `same` keeps the status. */
  to: readonly CommentStatus[] | 'same';
  by: 'writer' | 'reader' | 'newsroom' | 'moderator' | 'rule';
  event: ArticleEventType;
  /** Action of its audit entry; null if it is not audited. */
  audit: string | null;
  /** Whether the audit entry becomes the decision that the comment's status is based on. */
  decides?: true;
  /** Stream event if the comment is public before and after; absent: none. */
  whilePublic?: StreamEventType;
}

/** Statuses in which moderators still see the comment's text. */
export const PRESENT: readonly CommentStatus[] = ['published', 'pending', 'withheld', 'rejected', 'spam'];
/** Statuses in which a comment waits for a moderator, hidden from readers. */
const HELD: readonly CommentStatus[] = ['pending', 'withheld'];
const DECIDED = { from: PRESENT, by: 'moderator', event: 'comment.decided', decides: true } as const;
const CHOSEN = { from: ['published'], to: 'same', by: 'newsroom', whilePublic: 'comment.promoted' } as const;

export const TRANSITIONS = {
  post: { from: null, to: ['published'], by: 'writer', event: 'comment.posted', audit: null },
  /** A check holds it for a moderator or rejects it; the verdicts have the reasons, and the log a `comment.refuse`. */
  hold: { from: null, to: ['pending', 'rejected'], by: 'writer', event: 'comment.held', audit: null },
  /** A moderator takes personal data out of its text; before `edit`, whose event it has. */
  redact: {
    from: PRESENT,
    to: 'same',
    by: 'moderator',
    event: 'comment.edited',
    audit: 'comment.redact',
    whilePublic: 'comment.edited',
  },
  edit: {
    from: ['published', 'pending'],
    to: ['published', 'pending', 'rejected'],
    by: 'writer',
    event: 'comment.edited',
    audit: null,
    whilePublic: 'comment.edited',
  },
  delete: { from: PRESENT, to: ['deleted'], by: 'writer', event: 'comment.deleted', audit: null },
  /** Its writer's personal data is erased, and the text with it; the log has it for the person. */
  erase: {
    from: [...PRESENT, 'deleted'],
    to: ['erased'],
    by: 'writer',
    event: 'comment.deleted',
    audit: null,
  },
  report: {
    from: ['published', 'withheld'],
    to: 'same',
    by: 'reader',
    event: 'comment.flagged',
    audit: null,
  },
  /** The report that reaches the site's threshold. */
  withhold: {
    from: ['published'],
    to: ['withheld'],
    by: 'rule',
    event: 'comment.withheld',
    audit: 'comment.withhold',
    decides: true,
  },
  /** An open report can be withdrawn in any status of the comment. */
  unreport: {
    from: [...PRESENT, 'deleted', 'erased'],
    to: 'same',
    by: 'reader',
    event: 'comment.unflagged',
    audit: null,
  },
  /** Another service objects to a comment that was published meanwhile, or lets one pass that was held meanwhile. */
  hold_later: {
    from: ['published'],
    to: ['pending'],
    by: 'rule',
    event: 'comment.decided',
    audit: 'comment.hold',
  },
  release: {
    from: ['pending'],
    to: ['published'],
    by: 'rule',
    event: 'comment.decided',
    audit: 'comment.release',
  },
  refuse: {
    from: ['published', 'pending'],
    to: ['rejected'],
    by: 'rule',
    event: 'comment.decided',
    audit: 'comment.refuse',
    decides: true,
  },
  approve: { ...DECIDED, to: ['published'], audit: 'comment.approve' },
  reject: { ...DECIDED, to: ['rejected'], audit: 'comment.reject' },
  spam: { ...DECIDED, to: ['spam'], audit: 'comment.spam' },
  /** A moderator has looked at a public comment and leaves it as it is. */
  see: { ...DECIDED, from: ['published'], to: ['published'], audit: 'comment.see' },
  /** An appeal against a rejection that another moderator does not follow; an approval overturns it. */
  uphold: { ...DECIDED, from: ['rejected', 'spam'], to: ['rejected', 'spam'], audit: 'comment.uphold' },
  /** Restores the status before the decision, based on the previous decision. */
  undo: {
    from: ['published', 'rejected', 'spam'],
    to: PRESENT,
    by: 'moderator',
    event: 'comment.decided',
    audit: 'comment.undo',
  },
  pin: { ...CHOSEN, event: 'comment.pinned', audit: 'comment.pin' },
  unpin: { ...CHOSEN, event: 'comment.unpinned', audit: 'comment.unpin' },
  feature: { ...CHOSEN, event: 'comment.featured', audit: 'comment.feature' },
  unfeature: { ...CHOSEN, event: 'comment.unfeatured', audit: 'comment.unfeature' },
} as const satisfies Record<string, Transition>;

export type Cause = keyof typeof TRANSITIONS;
export type TransitionEvent = (typeof TRANSITIONS)[Cause]['event'];

/** Moderators' decisions about a comment. */
export const DECISIONS = ['approve', 'reject', 'spam', 'see'] as const satisfies readonly Cause[];
export type DecisionAction = (typeof DECISIONS)[number];

/** The row of a cause, with a general type. */
export function transitionOf(cause: Cause): Transition {
  return TRANSITIONS[cause];
}

/** The status that a decision leads to. */
export function resultOf(action: DecisionAction): CommentStatus {
  return TRANSITIONS[action].to[0];
}

/** Whether `cause` may change a comment from one status to the other; `from` is null for a new comment. */
export function isAllowed(cause: Cause, from: CommentStatus | null, to: CommentStatus): boolean {
  const row = transitionOf(cause);
  if (from === null || row.from === null) return from === row.from && row.to.includes(to);
  return row.from.includes(from) && (row.to === 'same' ? from === to : row.to.includes(to));
}

/** Whether `cause` is possible for a comment in that status. */
export function isPossible(cause: Cause, status: CommentStatus): boolean {
  return transitionOf(cause).from?.includes(status) ?? false;
}

const BY_EVENT = new Map<ArticleEventType, Transition>(
  Object.values(TRANSITIONS).map((row) => [row.event, row]),
);

/** Whether an event type is a comment's transition. */
export function isTransitionEvent(type: ArticleEventType): type is TransitionEvent {
  return BY_EVENT.has(type);
}

/** The status before and after a transition's event, from its data, which events with only one possible status omit. */
function statusesOf({ from: before, to: after }: Transition, data: Record<string, unknown>) {
  const from = data['from'] ?? before?.[0] ?? null;
  return { from, to: data['to'] ?? (after === 'same' ? from : after[0]) };
}

/** Whether a transition's event added a comment to those that are held, changed it or removed it. */
export function concernsHeld(type: TransitionEvent, data: Record<string, unknown>): boolean {
  const row = BY_EVENT.get(type);
  if (!row || row.to === 'same') return false;
  const { from, to } = statusesOf(row, data);
  return HELD.some((status) => status === from || status === to);
}

/** The stream event for a transition's event. Null if nothing changes in public. */
export function transitionStreamEvent(
  type: TransitionEvent,
  data: Record<string, unknown>,
): StreamEventType | null {
  const row = BY_EVENT.get(type);
  if (!row) return null;
  const { from, to } = statusesOf(row, data);
  if (to === 'published') return from === 'published' ? (row.whilePublic ?? null) : 'comment.published';
  return from === 'published' ? 'comment.removed' : null;
}
