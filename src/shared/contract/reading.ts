/** Schemas of public comments, threads, paragraphs and articles. */
import * as z from 'zod';
import {
  ARTICLE_STATES,
  PARAGRAPH_STATES,
  PROMPT_DISPLAYS,
  PUBLIC_STATUSES,
  REACTIONS,
  THREAD_KINDS,
} from '../enums.js';
import { count, id, time } from './values.js';

export const Person = z.object({
  id,
  name: z.string(),
  picture: z.string().nullable(),
  /** The role the person wrote in, as a badge next to the name. */
  badge: z.enum(['author', 'moderator']).nullable(),
  /** True for a guest, whose name is not verified. */
  guest: z.boolean(),
});

export const Anchor = z.object({
  threadId: id,
  paragraphId: id,
  state: z.enum(PARAGRAPH_STATES),
  /** False until a published revision confirms the passage. */
  verified: z.boolean(),
  /** The quoted phrase, or null if the thread is about the whole paragraph. */
  quote: z.string().nullable(),
  /** First words of the phrase, or of the paragraph when the thread was started. */
  excerpt: z.string(),
  truncated: z.boolean(),
  /** Whether the paragraph has changed since the thread was started. */
  edited: z.boolean(),
  /** See `Thread` and `PanelThread`. */
  locked: z.boolean(),
  resolved: z.boolean(),
  moved: z.boolean(),
});

/** Reaction counts by kind; kinds without reactions are absent. */
export const ReactionCounts = z.partialRecord(z.enum(REACTIONS), count);

export const commentFields = {
  id,
  articleId: id,
  threadId: id,
  parentId: id.nullable(),
  /** The top comment above this reply; null for a top comment. */
  rootId: id.nullable(),
  author: Person.nullable(),
  /** Safe HTML, or null for a tombstone. */
  html: z.string().nullable(),
  /** Plain text, at most 85 characters; empty for a tombstone. */
  excerpt: z.string(),
  anchor: Anchor.nullable(),
  up: count,
  down: count,
  reactions: ReactionCounts,
  /** Listed first under the article, in any order. */
  pinned: z.boolean(),
  /** Featured by the newsroom. */
  featured: z.boolean(),
  /** Its thread accepts no more replies, as in `Thread`. */
  locked: z.boolean(),
  /** For a top comment: published replies at any depth; for a reply: direct ones. */
  replyCount: count,
  /** In If-Match: `"<version>"`; the comment's ETag starts with it. */
  version: z.int().min(1),
  createdAt: time,
  editedAt: time.nullable(),
};

export const Comment = z.object({ ...commentFields, status: z.enum(PUBLIC_STATUSES) });

/** A top comment with the first of its replies, oldest first. */
export const TopComment = Comment.extend({ replies: z.array(Comment) });

export const Counts = z.object({ comments: count, inline: count, threads: count });
/** An article's rating: number of ratings, and their average with two decimals; null without ratings. */
export const Rating = z.object({ count, average: z.number().min(1).max(5).nullable() });
export const stars = z.int().min(1).max(5);

export const Quote = z.object({
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  start: count,
  end: count,
});

export const Thread = z.object({
  id,
  articleId: id,
  paragraphId: id.nullable(),
  kind: z.enum(THREAD_KINDS),
  quote: Quote.nullable(),
  /** The author's question, for prompts. */
  question: z.string().nullable(),
  display: z.enum(PROMPT_DISPLAYS).nullable(),
  /** Accepts no more replies: locked, or a prompt closed by its author. */
  locked: z.boolean(),
  /** Who locked it: an author of the article, or a moderator, whose lock only moderators open; null without a lock. */
  lockedBy: z.enum(['author', 'moderator']).nullable(),
  /** Resolved, usually by an edit of the paragraph. */
  resolved: z.boolean(),
  comments: count,
  createdAt: time,
});

/** Part of a diff between two versions of a text; `shortened`: omitted text is replaced by "…". */
export const DiffPart = z.object({
  change: z.enum(['same', 'added', 'removed']),
  text: z.string(),
  shortened: z.literal(true).optional(),
});

/** A thread in its paragraph's panel, with the changes of its passage. */
export const PanelThread = Thread.extend({
  /**
   * If the paragraph was edited since or removed: the index of its diff in the response's `edits`; for a removed one it contains
   * the former text. Null if the paragraph is unchanged.
   */
  passage: z.object({ edit: count, gone: z.boolean() }).nullable(),
  /** How it was resolved: by whom, with which note, and by which edit. */
  resolution: z
    .object({
      at: time,
      by: z.string(),
      note: z.string().nullable(),
      /** Name of the person who started the thread. */
      raisedBy: z.string(),
      /** Index in the response's `edits` of the edit that resolved it; null without an edit. */
      edit: count.nullable(),
    })
    .nullable(),
  /** Whether a person moved it here. */
  moved: z.boolean(),
});

export const PageParagraph = z.object({
  id,
  /** Hash of the normalised text in the last known revision. */
  hash: z.string(),
  index: count.nullable(),
  tag: z.string(),
  siteId: z.string().nullable(),
  state: z.enum(PARAGRAPH_STATES),
  verified: z.boolean(),
  comments: count,
  /** Creation time of the newest published comment; null without one. */
  latestAt: time.nullable(),
  /** Threads on quotes, and prompts: the page marks them in its text. */
  marks: z.array(
    Thread.pick({
      id: true,
      kind: true,
      quote: true,
      question: true,
      display: true,
      locked: true,
      comments: true,
    }),
  ),
});

export const Article = z.object({
  id,
  key: z.string().nullable(),
  url: z.string(),
  title: z.string(),
  state: z.enum(ARTICLE_STATES),
  version: count,
  revision: count.nullable(),
  counts: Counts,
  rating: Rating,
});

export const CommentList = z.object({
  /** The first page starts with all pinned comments, which do not count towards its limit; other pages have none. */
  items: z.array(TopComment),
  next: z.string().nullable(),
  /** Number of published comments in this scope, including replies. */
  total: count,
});
export const ReplyList = z.object({ items: z.array(Comment), next: z.string().nullable() });
/**
 * A paragraph's threads. A response has at most about 500 kB; if its comments exceed that, it ends early, and the `next` of the
 * response or of a thread's list leads to the rest.
 */
export const ThreadList = z.object({
  paragraph: PageParagraph.nullable(),
  /** Diffs of the threads' passages, without duplicates; long texts are shortened around the changes. */
  edits: z.array(z.array(DiffPart)),
  items: z.array(PanelThread.extend({ list: CommentList })),
  next: z.string().nullable(),
});
export const LatestComments = z.object({
  total: count,
  items: z.array(Comment.pick({ id: true, threadId: true, author: true, excerpt: true, createdAt: true })),
});
export const CommentPermalink = z.object({
  comment: Comment,
  /** The top comment above it, if it is a reply. */
  root: Comment.nullable(),
  thread: Thread,
  article: Article.pick({ id: true, url: true, title: true, state: true }),
});
export type Person = z.infer<typeof Person>;
export type Anchor = z.infer<typeof Anchor>;
export type ReactionCounts = z.infer<typeof ReactionCounts>;
export type Comment = z.infer<typeof Comment>;
export type TopComment = z.infer<typeof TopComment>;
export type Rating = z.infer<typeof Rating>;
export type Quote = z.infer<typeof Quote>;
export type Thread = z.infer<typeof Thread>;
export type DiffPart = z.infer<typeof DiffPart>;
export type PanelThread = z.infer<typeof PanelThread>;
export type PageParagraph = z.infer<typeof PageParagraph>;
export type Article = z.infer<typeof Article>;
export type CommentList = z.infer<typeof CommentList>;
export type ReplyList = z.infer<typeof ReplyList>;
export type ThreadList = z.infer<typeof ThreadList>;
export type LatestComments = z.infer<typeof LatestComments>;
export type CommentPermalink = z.infer<typeof CommentPermalink>;
