/** Schemas of moderation: queues, decisions, bans and the audit log. */
import * as z from 'zod';
import {
  ARTICLE_STATES,
  CHECK_OUTCOMES,
  COMMENT_STATUSES,
  COUNTED_QUEUES,
  DECISION_REASONS,
  FLAG_REASONS,
  NOTICE_GROUNDS,
  NOTICE_OUTCOMES,
  PARAGRAPH_STATES,
  ROLES,
  STANDINGS,
  THREAD_KINDS,
} from '../enums.js';
import { DECISIONS } from '../lifecycle.js';
import { ArticleSurge } from './rules.js';
import { count, id, line, note, sentTime, time } from './values.js';

/** Identifies the state of a comment as moderators see it; changes with the comment. */
export const StateMark = z.string().max(200);
/** The current state of a comment that has changed since the client read it. */
export const CommentNow = z.object({
  commentId: id,
  status: z.enum(COMMENT_STATUSES),
  state: StateMark,
});
export const Flag = z.object({
  reason: z.enum(FLAG_REASONS),
  note: z.string().nullable(),
  by: z.string(),
  /** Who made it. */
  personId: id,
  /** Whether a moderator has decided since. */
  answered: z.boolean(),
  /** Whether it counts toward the site's `flagThreshold`. */
  counts: z.boolean(),
  /** How much it counts if it does: 0 to 2, by what became of its reporter's earlier reports. */
  weight: z.number(),
  /** Open, and part of a burst from new or related accounts, which does not hide a comment by itself. */
  arranged: z.boolean(),
  /** What became of its reporter's answered reports. */
  upheld: count,
  declined: count,
  /** Whether its reporter may not report any more. */
  muted: z.boolean(),
  createdAt: time,
});
export const Notice = z.object({
  id,
  ground: z.enum(NOTICE_GROUNDS),
  explanation: z.string(),
  email: z.string().nullable(),
  /** Whether a decision has answered it. */
  answered: z.boolean(),
  createdAt: time,
});
export const Verdict = z.object({
  phase: z.string(),
  verdict: z.enum([...CHECK_OUTCOMES, 'withhold']),
  reason: z.string(),
  evidence: z.record(z.string(), z.unknown()),
});
export const Decision = z.object({
  id,
  action: z.string(),
  reason: z.string(),
  note: z.string().nullable(),
  /** Null if a rule decided. */
  actor: z.object({ id, name: z.string() }).nullable(),
  evidence: z.record(z.string(), z.unknown()),
  articleId: id.nullable(),
  threadId: id.nullable(),
  commentId: id.nullable(),
  personId: id.nullable(),
  /** The name of the person it is about. */
  personName: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** The decision this one undoes. */
  undoes: id.nullable(),
  /** Whether another decision has undone it. */
  undone: z.boolean(),
  createdAt: time,
});
export const QueueItem = z.object({
  comment: z.object({
    id,
    status: z.enum(COMMENT_STATUSES),
    state: StateMark,
    /** Increases with every edit. */
    version: z.int(),
    body: z.string(),
    html: z.string(),
    /** The comment it replies to, and its beginning. */
    parentId: id.nullable(),
    parentExcerpt: z.string().nullable(),
    /** Whether it is a top comment, which can be pinned. */
    top: z.boolean(),
    pinned: z.boolean(),
    featured: z.boolean(),
    createdAt: time,
    editedAt: time.nullable(),
  }),
  author: z.object({
    id,
    name: z.string(),
    picture: z.string().nullable(),
    guest: z.boolean(),
    /** Roles above reader, as last seen. */
    roles: z.array(z.enum(ROLES)),
    published: count,
    rejected: count,
    standing: z.enum(STANDINGS),
    ban: z.object({ reason: z.string(), until: time.nullable() }).nullable(),
  }),
  /** What the caller may do: not to themselves, nor to a higher rank. */
  may: z.object({
    ...{ decide: z.boolean(), ban: z.boolean(), unban: z.boolean(), promote: z.boolean() },
    standing: z.boolean(),
  }),
  article: z.object({
    ...{ id, title: z.string(), url: z.string(), state: z.enum(ARTICLE_STATES) },
    /** Also one that is over. */
    surge: ArticleSurge.nullable(),
  }),
  thread: z.object({
    id,
    kind: z.enum(THREAD_KINDS),
    question: z.string().nullable(),
    locked: z.boolean(),
    premoderated: z.boolean(),
  }),
  /** The paragraph's text when the comment's thread was started, and its current one (null: removed). */
  paragraph: z
    .object({
      id,
      state: z.enum(PARAGRAPH_STATES),
      verified: z.boolean(),
      quote: z.string().nullable(),
      original: z.string(),
      current: z.string().nullable(),
    })
    .nullable(),
  /** The newest fifty of each, oldest first; fewer of long notices. */
  flags: z.array(Flag),
  /** Notices of illegal content. */
  notices: z.array(Notice),
  verdicts: z.array(Verdict),
  decisions: z.array(Decision),
});
export const QueuePage = z.object({
  items: z.array(QueueItem),
  /**
   * Of the items that are not alone in a waiting queue: how many comments there have nearly the same text or the same author, up to a
   * hundred each, the item's own included. Items with the same `likeness` have nearly the same text.
   */
  groups: z.array(z.object({ commentId: id, alike: count, person: count, likeness: z.int().nullable() })),
  next: z.string().nullable(),
});
export const SearchPage = z.object({
  items: z.array(QueueItem),
  /** How many comments match altogether; null if there are too many to count. */
  total: count.nullable(),
  /** Whether comments from before an update of the service are still being prepared, so that some can be missing. */
  partial: z.boolean(),
  next: z.string().nullable(),
});
export const QueueCounts = z.record(z.enum(COUNTED_QUEUES), count);

export const DecideInput = z.strictObject({
  commentIds: z.array(id).min(1).max(100),
  action: z.enum(DECISIONS),
  reason: z.enum(DECISION_REASONS),
  note: note(2_000),
  /**
   * The `state` of each comment when the moderator saw it, by comment id. Comments that have changed since are not decided.
   * Comments not listed are decided whatever their state.
   */
  seen: z.record(id, StateMark).optional(),
});
/**
 * `unchanged`: already in the target state. `gone`: deleted by its writer. `conflict` and `forbidden`: nothing was done (for
 * one of several comments; a request for a single comment gets that problem as its response).
 */
const outcome = z.enum(['changed', 'unchanged', 'conflict', 'forbidden', 'not_found', 'gone']);
export const DecideResult = z.object({
  items: z.array(
    z.object({
      commentId: id,
      outcome,
      status: z.enum(COMMENT_STATUSES).nullable(),
      state: StateMark.nullable(),
      /** Id for an undo; null if nothing was changed. */
      decisionId: id.nullable(),
    }),
  ),
});
/** The caller's decisions about comments, by the ids from `DecideResult`. */
export const UndoInput = z.strictObject({ decisionIds: z.array(id).min(1).max(100) });
export const UndoResult = z.object({
  items: z.array(
    z.object({
      decisionId: id,
      commentId: id.nullable(),
      /** As for a decision; `not_found` also for decisions that cannot be undone. */
      outcome,
      status: z.enum(COMMENT_STATUSES).nullable(),
      state: StateMark.nullable(),
    }),
  ),
});
/** Promotion of a comment by the newsroom. */
export const PinInput = z.strictObject({ pinned: z.boolean(), note: line(500, 1).optional() });
export const FeatureInput = z.strictObject({ featured: z.boolean(), note: line(500, 1).optional() });
export const Promotion = z.object({ commentId: id, pinned: z.boolean(), featured: z.boolean() });
/** The paragraph to move a thread to. */
export const MoveInput = z.strictObject({ paragraphId: id });
export const ResolveInput = z.strictObject({ note: line(500, 1).optional() });
export const LockInput = z.strictObject({ locked: z.boolean(), reason: line(500, 1) });
/** Whether new comments in a thread wait for a moderator. */
export const PremoderationInput = z.strictObject({ premoderated: z.boolean(), reason: line(500, 1) });
export const ThreadPremoderation = z.object({ threadId: id, premoderated: z.boolean() });
export const ArticleStateInput = z.strictObject({ state: z.enum(ARTICLE_STATES), reason: line(500, 1) });
export const WarnInput = z.strictObject({ reason: line(500, 1) });
export const BanInput = z.strictObject({ reason: line(500, 1), until: sentTime.nullish() });
/** Whether a person's comments are held, or skip the rules; `reason` is for the audit log. */
export const StandingInput = z.strictObject({ standing: z.enum(STANDINGS), reason: line(500, 1) });
export const PersonRecord = z.object({
  id,
  name: z.string(),
  picture: z.string().nullable(),
  guest: z.boolean(),
  ban: z.object({ reason: z.string(), until: time.nullable() }).nullable(),
  /** The last warning, and whether the person has confirmed having read it. */
  warning: z.object({ reason: z.string(), createdAt: time, read: z.boolean() }).nullable(),
  published: count,
  rejected: count,
  standing: z.enum(STANDINGS),
  /** How many of their reports moderators followed, how many not, and whether more are taken. */
  reports: z.object({
    ...{ upheld: count, declined: count },
    muted: z.object({ reason: z.string(), until: time.nullable() }).nullable(),
  }),
});
/** A notice of illegal content, which can be sent without an account. */
export const NoticeInput = z.strictObject({
  commentId: id,
  ground: z.enum(NOTICE_GROUNDS),
  explanation: line(5_000, 1),
  email: z.email().max(320).optional(),
  /** That the sender believes it to be accurate and complete. */
  goodFaith: z.literal(true),
});
/** Shown once: with the receipt its sender sees what became of the notice. */
export const NoticeReceipt = z.object({ receipt: z.string(), createdAt: time });
export const NoticeStatus = z.object({
  id,
  commentId: id,
  ground: z.enum(NOTICE_GROUNDS),
  createdAt: time,
  answeredAt: time.nullable(),
  outcome: z.enum(NOTICE_OUTCOMES),
});
export const DecisionLog = z.object({ items: z.array(Decision), next: z.string().nullable() });

export type Decision = z.infer<typeof Decision>;
export type QueueItem = z.infer<typeof QueueItem>;
export type QueuePage = z.infer<typeof QueuePage>;
export type SearchPage = z.infer<typeof SearchPage>;
export type QueueCounts = z.infer<typeof QueueCounts>;
export type DecideInput = z.infer<typeof DecideInput>;
export type DecideResult = z.infer<typeof DecideResult>;
export type UndoInput = z.infer<typeof UndoInput>;
export type UndoResult = z.infer<typeof UndoResult>;
export type CommentNow = z.infer<typeof CommentNow>;
export type Promotion = z.infer<typeof Promotion>;
export type PremoderationInput = z.infer<typeof PremoderationInput>;
export type ThreadPremoderation = z.infer<typeof ThreadPremoderation>;
export type LockInput = z.infer<typeof LockInput>;
export type PersonRecord = z.infer<typeof PersonRecord>;
export type NoticeInput = z.infer<typeof NoticeInput>;
export type NoticeReceipt = z.infer<typeof NoticeReceipt>;
export type NoticeStatus = z.infer<typeof NoticeStatus>;
export type DecisionLog = z.infer<typeof DecisionLog>;
