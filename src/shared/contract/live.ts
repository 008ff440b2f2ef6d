/** Schemas of the live streams of moderators and of people about their own comments. */
import * as z from 'zod';
import { COMMENT_STATUSES, QUEUES } from '../enums.js';
import { QueueCounts, StateMark } from './moderation.js';
import { count, id, time } from './values.js';

const ChangedComment = z.object({
  commentId: id,
  /** The queues it is in now. */
  queues: z.array(z.enum(QUEUES)),
  /** As in queue items; null if the comment was deleted. */
  state: StateMark.nullable(),
});
export const ModeratorView = z.object({ personId: id, name: z.string(), commentId: id });

const changes = {
  counts: QueueCounts,
  comments: z.array(ChangedComment),
  /** People about whom a moderator added or deleted a note. */
  people: z.array(id),
  /** More has changed than `comments` lists: articles, threads, people, or too many comments. Reload what is shown. */
  more: z.boolean(),
};

/**
 * `data` of a server-sent event for moderators. `changes`: what entered, changed in or left the queues. `reset`: events were
 * missed; reload what is shown. `views`: who looks at which comment, all of them; it has no `id`.
 */
export const ModerationEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('changes'), ...changes }),
  z.object({ type: z.literal('reset'), ...changes }),
  z.object({ type: z.literal('views'), views: z.array(ModeratorView) }),
]);

export const LiveQuery = z.strictObject({
  /** The `id` of the last response or event. */
  after: z.string().min(1).max(4_000).optional(),
});
export const ModerationLive = z.object({
  id: z.string(),
  ...changes,
  views: z.array(ModeratorView),
});

/** A view of a comment, renewed at least every 30 seconds. */
export const ViewInput = z.strictObject({ commentId: id });

/**
 * `data` of a server-sent event for the person it is about. `comment`: the status of one of their comments has changed. `reply`:
 * someone replied to `parentId`. `report`: the outcome of their report. `standing`: a ban, warning or appeal; read `/self`.
 * `held`: for authors of an article, what waits there for a moderator has changed; read `/articles/{id}/held`. `reset`: events were missed.
 */
export const OwnEvent = z.discriminatedUnion('type', [
  z.object({
    ...{ type: z.literal('comment'), commentId: id, articleId: id, threadId: id },
    status: z.enum(COMMENT_STATUSES),
    at: time,
  }),
  z.object({
    ...{ type: z.literal('reply'), commentId: id, parentId: id, articleId: id, threadId: id },
    at: time,
  }),
  z.object({
    ...{ type: z.literal('report'), commentId: id, outcome: z.enum(['upheld', 'declined']) },
    at: time,
  }),
  z.object({ type: z.literal('standing') }),
  /** How many comments on the article wait. */
  z.object({ type: z.literal('held'), articleId: id, total: count }),
  z.object({ type: z.literal('reset') }),
]);

export type ModerationEvent = z.infer<typeof ModerationEvent>;
export type ModerationLive = z.infer<typeof ModerationLive>;
export type ModeratorView = z.infer<typeof ModeratorView>;
export type ViewInput = z.infer<typeof ViewInput>;
export type OwnEvent = z.infer<typeof OwnEvent>;
