/** Schemas of what people are told of decisions about them and of their reports, and of appeals. */
import * as z from 'zod';
import { APPEAL_OUTCOMES, FLAG_REASONS, REPORT_OUTCOMES, STATEMENT_ACTIONS } from '../enums.js';
import { Decision, QueueItem, StateMark } from './moderation.js';
import { cursor, id, line, pageSize, time } from './values.js';

export const OwnListQuery = z.strictObject({ limit: pageSize(50, 100), cursor });
/** A person's own reports that were not withdrawn, newest first. */
export const OwnReports = z.object({
  items: z.array(
    z.object({
      commentId: id,
      reason: z.enum(FLAG_REASONS),
      note: z.string().nullable(),
      createdAt: time,
      answeredAt: time.nullable(),
      outcome: z.enum(REPORT_OUTCOMES),
      /** The beginning of the comment; null: it is not public. */
      excerpt: z.string().nullable(),
      article: z.object({ title: z.string(), url: z.string() }),
    }),
  ),
  next: z.string().nullable(),
});
/** A rejection or sanction of a person with its reasons. */
export const Statement = z.object({
  id,
  action: z.enum(STATEMENT_ACTIONS),
  /** A reason of the contract or of a check; of a sanction, the moderator's words. */
  reason: z.string(),
  note: z.string().nullable(),
  /** A check decided, no person. */
  automated: z.boolean(),
  /** When a sanction ends; null: it has no end, or is none. */
  until: time.nullable(),
  createdAt: time,
  /** Null: it is about the person, or the comment is gone. */
  comment: z
    .object({ id, excerpt: z.string(), article: z.object({ title: z.string(), url: z.string() }) })
    .nullable(),
  /** Until when the person can appeal; null: they have, it is too late, or the decision is no longer in force. */
  appealUntil: time.nullable(),
  appeal: z
    .object({
      text: z.string(),
      createdAt: time,
      /** When it should be answered. */
      dueAt: time,
      answeredAt: time.nullable(),
      outcome: z.enum(APPEAL_OUTCOMES).nullable(),
      /** The moderator's words. */
      note: z.string().nullable(),
    })
    .nullable(),
});
/** Newest first, without those that were undone. */
export const OwnStatements = z.object({ items: z.array(Statement), next: z.string().nullable() });
export const AppealInput = z.strictObject({ text: line(2_000, 1) });

export const AppealQuery = z.strictObject({ limit: pageSize(25, 50), cursor });
/** An open appeal as moderators see it. */
export const Appeal = z.object({
  id,
  text: z.string(),
  createdAt: time,
  dueAt: time,
  /** The decision it is about. */
  statement: Decision,
  person: z.object({ id, name: z.string() }),
  /** The comment with all that a decision needs; null: it is about a sanction. */
  item: QueueItem.nullable(),
  /** Whether the caller may answer it; `own`: not, because the decision is theirs. */
  may: z.enum(['answer', 'own', 'rank']),
});
/** Those that are due first come first. */
export const AppealPage = z.object({ items: z.array(Appeal), next: z.string().nullable() });
export const AppealAnswerInput = z.strictObject({
  outcome: z.enum(['upheld', 'overturned']),
  /** Told to the person. */
  note: line(2_000, 1),
  /** The comment's `state` as the moderator saw it; a comment that has changed since is a conflict. */
  seen: StateMark.optional(),
});
export const AppealAnswer = z.object({
  id,
  outcome: z.enum(APPEAL_OUTCOMES),
  /** For an undo; null: it cannot be undone. */
  decisionId: id.nullable(),
});

export type OwnReports = z.infer<typeof OwnReports>;
export type OwnListQuery = z.infer<typeof OwnListQuery>;
export type Statement = z.infer<typeof Statement>;
export type OwnStatements = z.infer<typeof OwnStatements>;
export type Appeal = z.infer<typeof Appeal>;
export type AppealPage = z.infer<typeof AppealPage>;
export type AppealQuery = z.infer<typeof AppealQuery>;
export type AppealAnswerInput = z.infer<typeof AppealAnswerInput>;
export type AppealAnswer = z.infer<typeof AppealAnswer>;
