/**
 * The life of a comment, in one table: what can happen to it, from which status to which, the actor, and under which names the
 * event log and the audit log know it. Writing consults it (features/comments/changing.ts), open pages are told what follows
 * from it, and the console offers what it allows.
 */
import type { ArticleEventType, CommentStatus, StreamEventType } from './enums.js';

export interface Transition {
  /** Null: the comment is new. */
  from: readonly CommentStatus[] | null;
  /** `same`: the status stays. */
  to: readonly CommentStatus[] | 'same';
  by: 'writer' | 'reader' | 'newsroom' | 'moderator' | 'rule';
  event: ArticleEventType;
  /** Its line in the audit log; null: it has none. */
  audit: string | null;
  /** Whether the line is the decision the comment's status rests on. */
  decides?: true;
  /** What open pages are told where the comment is public before and after; absent, nothing. */
  whilePublic?: StreamEventType;
}

/** Of a comment that is still there for moderators. */
export const PRESENT: readonly CommentStatus[] = ['published', 'pending', 'withheld', 'rejected', 'spam'];
const DECIDED = { from: PRESENT, by: 'moderator', event: 'comment.decided', decides: true } as const;
const CHOSEN = { from: ['published'], to: 'same', by: 'newsroom', whilePublic: 'comment.promoted' } as const;

export const TRANSITIONS = {
  post: { from: null, to: ['published'], by: 'writer', event: 'comment.posted', audit: null },
  /** A check has it wait for a moderator, or refuses it; the verdicts say why. */
  hold: { from: null, to: ['pending', 'rejected'], by: 'writer', event: 'comment.held', audit: null },
  edit: {
    from: ['published', 'pending'],
    to: ['published', 'pending', 'rejected'],
    by: 'writer',
    event: 'comment.edited',
    audit: null,
    whilePublic: 'comment.edited',
  },
  delete: { from: PRESENT, to: ['deleted'], by: 'writer', event: 'comment.deleted', audit: null },
  report: {
    from: ['published', 'withheld'],
    to: 'same',
    by: 'reader',
    event: 'comment.flagged',
    audit: null,
  },
  /** The report with which enough of them count. */
  withhold: {
    from: ['published'],
    to: ['withheld'],
    by: 'rule',
    event: 'comment.withheld',
    audit: 'comment.withhold',
    decides: true,
  },
  /** An open report can be withdrawn whatever the comment's status. */
  unreport: {
    from: [...PRESENT, 'deleted', 'erased'],
    to: 'same',
    by: 'reader',
    event: 'comment.unflagged',
    audit: null,
  },
  approve: { ...DECIDED, to: ['published'], audit: 'comment.approve' },
  reject: { ...DECIDED, to: ['rejected'], audit: 'comment.reject' },
  spam: { ...DECIDED, to: ['spam'], audit: 'comment.spam' },
  /** Back to what it was before the decision; the comment rests on the decision before that again. */
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

/** What moderators decide about a comment. */
export const DECISIONS = ['approve', 'reject', 'spam'] as const satisfies readonly Cause[];
export type DecisionAction = (typeof DECISIONS)[number];

/** The row of a cause, without its literal types. */
export function transitionOf(cause: Cause): Transition {
  return TRANSITIONS[cause];
}

/** The status a decision leads to. */
export function resultOf(action: DecisionAction): CommentStatus {
  return TRANSITIONS[action].to[0];
}

/** Whether `cause` may take a comment from one status to the other; null: it is new. */
export function isAllowed(cause: Cause, from: CommentStatus | null, to: CommentStatus): boolean {
  const row = transitionOf(cause);
  if (from === null || row.from === null) return from === row.from && row.to.includes(to);
  return row.from.includes(from) && (row.to === 'same' ? from === to : row.to.includes(to));
}

/** Whether there is something that `cause` can do to a comment in that status. */
export function isPossible(cause: Cause, status: CommentStatus): boolean {
  return transitionOf(cause).from?.includes(status) ?? false;
}

const BY_EVENT = new Map<ArticleEventType, Transition>(
  Object.values(TRANSITIONS).map((row) => [row.event, row]),
);

/** Whether an event of that type is a comment's transition. */
export function isTransitionEvent(type: ArticleEventType): type is TransitionEvent {
  return BY_EVENT.has(type);
}

/**
 * What open pages are told of a transition's event, by what its data says of `from` and `to`; events that can only mean one
 * status do not say it. Null: the public sees no difference.
 */
export function transitionStreamEvent(
  type: TransitionEvent,
  data: Record<string, unknown>,
): StreamEventType | null {
  const row = BY_EVENT.get(type);
  if (!row) return null;
  const from = data['from'] ?? row.from?.[0] ?? null;
  const to = data['to'] ?? (row.to === 'same' ? from : row.to[0]);
  if (to === 'published') return from === 'published' ? (row.whilePublic ?? null) : 'comment.published';
  return from === 'published' ? 'comment.removed' : null;
}
