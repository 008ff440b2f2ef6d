/** Schemas of readers' and guests' requests and their own data. */
import * as z from 'zod';
import { COMMENT_STATUSES, FLAG_REASONS, REACTIONS, ROLES } from '../enums.js';
import { Article, Person, Rating, ReactionCounts, Thread, stars, commentFields } from './reading.js';
import {
  ParagraphSelectorInput,
  CommentBody,
  GuestName,
  ParagraphRef,
  QuoteInput,
  count,
  httpUrl,
  id,
  note,
  text,
  time,
} from './values.js';

/** A person's own comment, with its real status and the reasons if it is not public. */
export const OwnComment = z.object({
  ...commentFields,
  status: z.enum(COMMENT_STATUSES),
  body: z.string(),
  editableUntil: time.nullable(),
  /** Reasons why it was held or rejected, in chronological order. */
  reasons: z.array(z.object({ by: z.string(), reason: z.string(), note: z.string().nullable() })),
});

/**
 * A comment on an article that waits for a moderator, as the article's authors see it: `pending` since it was written or edited,
 * or `withheld` after it was published.
 */
export const HeldComment = z.object({
  ...{ id, threadId: id, parentId: commentFields.parentId, author: Person, html: z.string() },
  ...{ excerpt: z.string(), anchor: commentFields.anchor, createdAt: time, editedAt: commentFields.editedAt },
  status: z.enum(['pending', 'withheld']),
  /** How to find its paragraph in the page, also if the page bundle omits it; null if it is not in the text. */
  selector: ParagraphSelectorInput.nullable(),
  /** What it waits for, in chronological order: codes of checks, as in `OwnComment`, or `flag_threshold` for reports. */
  reasons: z.array(z.string()),
});
/** `total`: the number on the article. */
export const HeldComments = z.object({
  items: z.array(HeldComment),
  total: count,
  next: z.string().nullable(),
});

const said = {
  body: CommentBody,
  /** The `text` of the site's consent that the writer agreed to; required if the site has one. */
  consent: text(500).optional(),
};
export const StartThreadInput = z.strictObject({
  article: z.union([z.strictObject({ id }), z.strictObject({ url: httpUrl, title: note(500) })]),
  /** Default: the thread is about the whole article. */
  paragraph: ParagraphRef.optional(),
  quote: QuoteInput.optional(),
  ...said,
});
export const ReplyInput = z.strictObject({ ...said, parentId: id.optional() });
export const EditInput = z.strictObject({ body: CommentBody });
export const VoteInput = z.strictObject({ value: z.union([z.literal(1), z.literal(0), z.literal(-1)]) });
export const RatingInput = z.strictObject({ value: stars });
/** Null withdraws the reaction. */
export const ReactionInput = z.strictObject({ kind: z.enum(REACTIONS).nullable() });
export const FlagInput = z.strictObject({ reason: z.enum(FLAG_REASONS), note: note(1_000) });
/** With `articleId`, people who can be mentioned there become mentions. */
export const PreviewInput = z.strictObject({ body: CommentBody, articleId: id.optional() });
export const PreviewResult = z.object({ html: z.string() });
export const CommentSource = z.object({
  id,
  body: z.string(),
  version: z.int(),
  editableUntil: time.nullable(),
});

export const Posted = z.object({
  comment: OwnComment,
  thread: Thread,
  article: Article,
});
export const VoteResult = z.object({ commentId: id, up: count, down: count, value: z.int().min(-1).max(1) });
/** The article's rating including the person's own; null once removed. */
export const RatingResult = Rating.extend({ articleId: id, value: stars.nullable() });
export const ReactionResult = z.object({
  commentId: id,
  reactions: ReactionCounts,
  kind: z.enum(REACTIONS).nullable(),
});
/** People a comment may mention: at most eight, those of the thread first. */
export const MentionCandidates = z.object({ items: z.array(Person) });
export const FlagResult = z.object({ commentId: id, flagged: z.boolean() });

export const Self = z.object({
  person: Person.omit({ badge: true }),
  roles: z.array(z.enum(ROLES)),
  /** Actions of the permission table; those marked `own` there apply to own rows only. */
  can: z.array(z.string()),
  ban: z.object({ reason: z.string(), until: time.nullable() }).nullable(),
  /** A warning that the person has to confirm before writing; null: none. */
  warning: z.object({ reason: z.string(), createdAt: time }).nullable(),
  /** Why moderators take no reports of this person, and until when; null: they do. */
  reportsMuted: z.object({ reason: z.string(), until: time.nullable() }).nullable(),
});
/** A person's own data for an article, added to the public data. */
export const Overlay = Self.extend({
  votes: z.record(z.string(), z.int()),
  reactions: z.record(z.string(), z.enum(REACTIONS)),
  flags: z.array(id),
  /** The person's rating of the article; null without one, or if the site has ratings disabled. */
  rating: stars.nullable(),
  /** The person's comments that are not public, newest first. */
  held: z.array(OwnComment),
  /** The person's published comments that can still be edited. */
  editable: z.array(z.object({ id, until: time })),
  /** Whether the person is an author of the article and can manage its prompts. */
  ownsArticle: z.boolean(),
  /** For an author of the article: how many comments on it wait for a moderator; null for others. */
  waiting: count.nullable(),
});

/** Proof of work: find the `number` from 0 to `max` for which SHA-256 of `salt.number` is `hash`. */
export const GuestChallenge = z.object({
  salt: z.string(),
  /** Hex. */
  hash: z.string(),
  max: z.int(),
  signature: z.string(),
});
export const GuestInput = z.strictObject({
  name: GuestName,
  salt: z.string().max(200),
  number: z.int().min(0).max(100_000_000),
  signature: z.string().max(100),
});
export const GuestPass = z.object({
  /** Sent by a guest instead of a host site's token. */
  token: z.string(),
  name: z.string(),
  expiresAt: time,
});

export type HeldComment = z.infer<typeof HeldComment>;
export type HeldComments = z.infer<typeof HeldComments>;
export type OwnComment = z.infer<typeof OwnComment>;
export type StartThreadInput = z.infer<typeof StartThreadInput>;
export type ReplyInput = z.infer<typeof ReplyInput>;
export type FlagInput = z.infer<typeof FlagInput>;
export type PreviewInput = z.infer<typeof PreviewInput>;
export type PreviewResult = z.infer<typeof PreviewResult>;
export type CommentSource = z.infer<typeof CommentSource>;
export type Posted = z.infer<typeof Posted>;
export type VoteResult = z.infer<typeof VoteResult>;
export type RatingResult = z.infer<typeof RatingResult>;
export type ReactionResult = z.infer<typeof ReactionResult>;
export type MentionCandidates = z.infer<typeof MentionCandidates>;
export type FlagResult = z.infer<typeof FlagResult>;
export type Self = z.infer<typeof Self>;
export type Overlay = z.infer<typeof Overlay>;
export type GuestChallenge = z.infer<typeof GuestChallenge>;
export type GuestInput = z.infer<typeof GuestInput>;
export type GuestPass = z.infer<typeof GuestPass>;
