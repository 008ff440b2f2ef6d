/** Schemas of public page data, listings, people, and stream events. */
import * as z from 'zod';
import {
  ATTENTIONS,
  FLAG_REASONS,
  GUEST_MODES,
  POPULAR_WINDOWS,
  REACTIONS,
  STREAM_EVENTS,
} from '../enums.js';
import { Article, PageParagraph, ReactionCounts } from './reading.js';
import { count, id, time } from './values.js';

export const WidgetSettings = z.object({
  moderation: z.enum(['post', 'pre']),
  editWindowSeconds: count,
  maxCommentLength: z.int(),
  flagReasons: z.array(z.enum(FLAG_REASONS)),
  /** The reactions readers can choose from; empty disables them. */
  reactions: z.array(z.enum(REACTIONS)),
  contentSelector: z.string().nullable(),
  /** The site's own label for inline comments; null uses the widget's. */
  inlineLabel: z.string().nullable(),
  attention: z.enum(ATTENTIONS),
  rating: z.boolean(),
  /** What readers must agree to before posting; null if nothing. */
  consent: z.object({ text: z.string(), url: z.string().nullable() }).nullable(),
  guests: z.enum(GUEST_MODES),
});

/** Everything a page needs to draw its badges. */
export const PageBundle = z.object({
  site: z.object({ key: z.string(), name: z.string(), settings: WidgetSettings }),
  /** Null if the page has been neither published nor commented on. */
  article: Article.nullable(),
  /** Paragraphs that have comments or a prompt, in document order. */
  paragraphs: z.array(PageParagraph),
});

export const ArticleCounts = z.object({
  items: z.array(z.object({ ref: z.string(), comments: count, inline: count })),
});

export const PopularArticles = z.object({
  window: z.enum(POPULAR_WINDOWS),
  items: z.array(
    z.object({
      id,
      url: z.string(),
      title: z.string(),
      image: z.string().nullable(),
      publishedAt: time.nullable(),
      /** Published comments written in the window, which is extended to start at 0:00, 3:00 ... UTC. */
      count,
    }),
  ),
});

/** The public card of a person; only people with a published comment have one. */
export const PersonCard = z.object({
  id,
  name: z.string(),
  picture: z.string().nullable(),
  /** True if the name is not verified. */
  guest: z.boolean(),
  firstSeenAt: time,
  /** Published comments on articles that are not hidden, among the newest 1,000 published ones. */
  comments: count,
  /** Whether there are published comments beyond those 1,000. */
  more: z.boolean(),
  /** The newest five of them; `url` is the permalink on the article's page. */
  recent: z.array(
    z.object({
      id,
      excerpt: z.string(),
      url: z.string(),
      createdAt: time,
      article: z.object({ id, title: z.string() }),
    }),
  ),
});

/** `data` of a server-sent event; its `id` is the article's version, its `event` is `type`. */
export const StreamEvent = z.object({
  type: z.enum(STREAM_EVENTS),
  version: count,
  at: time,
  commentId: id.nullable(),
  threadId: id.nullable(),
  paragraphId: id.nullable(),
  /** For `comment.voted`: the comment's vote counts. */
  up: count.optional(),
  down: count.optional(),
  /** For `comment.reacted`: the comment's reaction counts. */
  reactions: ReactionCounts.optional(),
});

export type WidgetSettings = z.infer<typeof WidgetSettings>;
export type PageBundle = z.infer<typeof PageBundle>;
export type ArticleCounts = z.infer<typeof ArticleCounts>;
export type PopularArticles = z.infer<typeof PopularArticles>;
export type PersonCard = z.infer<typeof PersonCard>;
export type StreamEvent = z.infer<typeof StreamEvent>;
