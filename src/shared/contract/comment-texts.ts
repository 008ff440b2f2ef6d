/** Schemas of a comment's texts: earlier versions, and passages taken out. */
import { z } from 'zod';
import { StateMark } from './moderation.js';
import { id, line, time } from './values.js';

/** Takes passages out of a comment's text. */
export const RedactionInput = z.strictObject({
  /** Plain text; every occurrence is replaced by […]. */
  passages: z
    .array(line(500, 1).refine((value) => value.length > 1, { message: 'is one character' }))
    .min(1)
    .max(50),
  /** Why; told to the comment's author. */
  note: line(500, 1),
  /** Whether the passages also go from earlier versions of the text, which moderators can read otherwise. */
  earlier: z.boolean().default(false),
  /** The state of the comment that the moderator saw. */
  seen: StateMark,
});
export const RedactionResult = z.object({
  commentId: id,
  version: z.int(),
  state: StateMark,
  body: z.string(),
});
export const CommentVersions = z.object({
  /** Newest first, the current one included. */
  items: z.array(
    z.object({
      version: z.int(),
      body: z.string(),
      writtenAt: time,
      /** Whether a moderator made it by a redaction; else the author wrote it. */
      redacted: z.boolean(),
    }),
  ),
  next: z.string().nullable(),
});
export type RedactionInput = z.infer<typeof RedactionInput>;
export type RedactionResult = z.infer<typeof RedactionResult>;
export type CommentVersions = z.infer<typeof CommentVersions>;
