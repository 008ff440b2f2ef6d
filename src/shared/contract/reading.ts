/** Public data of comments, threads and paragraphs. */
import { z } from 'zod';
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
  /** The role the person wrote in, shown next to the name. */
  badge: z.enum(['author', 'moderator']).nullable(),
  /** The name is not verified: a guest typed it in. */
  guest: z.boolean(),
});

export const Anchor = z.object({
  threadId: id,
  paragraphId: id,
  state: z.enum(PARAGRAPH_STATES),
  /** False until a revision from the publisher confirms the passage. */
  verified: z.boolean(),
  /** The phrase the thread is about, or null when it is about the whole paragraph. */
  quote: z.string().nullable(),
  /** First words of the phrase or paragraph, as it was written about. */
  excerpt: z.string(),
  truncated: z.boolean(),
  /** The paragraph reads differently now than when the thread was started. */
  edited: z.boolean(),
  /** As in `Thread` and `PanelThread`. */
  locked: z.boolean(),
  resolved: z.boolean(),
  moved: z.boolean(),
});

/** Reactions by kind; kinds without any are absent. */
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
  /** Comes first in the list under the article, whatever its order. */
  pinned: z.boolean(),
  /** Marked by the newsroom. */
  featured: z.boolean(),
  /** Its thread takes no more replies, as in `Thread`. */
  locked: z.boolean(),
  /** Published replies below a top comment at any depth; for a reply, its direct ones. */
  replyCount: count,
  /** In If-Match: `"<version>"`, which is also how the comment's ETag begins. */
  version: z.int().min(1),
  createdAt: time,
  editedAt: time.nullable(),
};

export const Comment = z.object({ ...commentFields, status: z.enum(PUBLIC_STATUSES) });

/** A top comment with its first replies, oldest first, of `replyCount`. */
export const TopComment = Comment.extend({ replies: z.array(Comment) });

export const Counts = z.object({ comments: count, inline: count, threads: count });
/** How readers rate an article: how many have, and their average with two decimals; null without any. */
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
  /** No more replies: locked by a moderator, or a prompt closed by its author. */
  locked: z.boolean(),
  /** Addressed, usually by an edit of the paragraph. */
  resolved: z.boolean(),
  comments: count,
  createdAt: time,
});

/** A piece of text as it stayed, came or went between two versions; `shortened`: with "…" for what is left out of it. */
export const DiffPart = z.object({
  change: z.enum(['same', 'added', 'removed']),
  text: z.string(),
  shortened: z.literal(true).optional(),
});

/** A thread of a paragraph, with what became of the passage it is about. */
export const PanelThread = Thread.extend({
  /**
   * When the paragraph was edited since or is gone, which of the answer's `edits` shows it: the index; of one that is gone, the
   * text as it was. Null when it reads as it did.
   */
  passage: z.object({ edit: count, gone: z.boolean() }).nullable(),
  /** How it was addressed: by which person, with which note, and what the edit changed. */
  resolution: z
    .object({
      at: time,
      by: z.string(),
      note: z.string().nullable(),
      /** Who had raised it. */
      raisedBy: z.string(),
      /** Which of the answer's `edits` addressed it: the index; null when there was none. */
      edit: count.nullable(),
    })
    .nullable(),
  /** A person moved it here. */
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
  /** When the newest published comment was written; null without one. */
  latestAt: time.nullable(),
  /** Threads on phrases and prompts: what the page marks in its text. */
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
  /** The pinned ones come first on the first page, beyond its limit, and on no other page. */
  items: z.array(TopComment),
  next: z.string().nullable(),
  /** Published comments in this scope, replies included. */
  total: count,
});
export const ReplyList = z.object({ items: z.array(Comment), next: z.string().nullable() });
/**
 * A paragraph's threads. An answer has at most some 500 kB: where its comments have more, it ends early, and `next` leads on, of
 * a thread's list too.
 */
export const ThreadList = z.object({
  paragraph: PageParagraph.nullable(),
  /** What edits made of the passages the threads are about, each once; long ones shortened around the changes. */
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
  /** The top comment above it, when it is a reply. */
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
