/** Schemas of a site's articles for moderators: what waits there, and where its threads are in the current text. */
import * as z from 'zod';
import { ARTICLE_SORTS, ARTICLE_STATES, COMMENT_STATUSES, PARAGRAPH_STATES, THREAD_KINDS } from '../enums.js';
import { ArticleSurge } from './rules.js';
import { count, cursor, flagQuery, id, pageSize, text, time } from './values.js';

/** Threads with published comments, by the state of their paragraph; `article`: those about the article as a whole. */
const AnchorCounts = z.object({
  anchored: count,
  moved: count,
  edited: count,
  ambiguous: count,
  orphaned: count,
  article: count,
});

export const ArticleSummary = z.object({
  id,
  key: z.string().nullable(),
  title: z.string(),
  url: z.string(),
  state: z.enum(ARTICLE_STATES),
  /** Null also if it is over. */
  surge: ArticleSurge.nullable(),
  counts: z.object({
    comments: count,
    threads: count,
    /** Comments in these queues. */
    pending: count,
    withheld: count,
    reported: count,
  }),
  anchors: AnchorCounts,
  /** When its newest comment was written, or it was created; up to a minute early. */
  latestAt: time,
});

/**
 * Sorted by the newest activity; `reports`: those with reported or hidden comments, the most first; `lost`: those with threads whose
 * place is lost or uncertain, the most first. A search is for an address, or for words that each begin a word of the title, the key or the
 * address, ignoring case and accents: sorted by the rarest of them, then the newest article first. `items` can be fewer than `limit`, or
 * empty, before the last page.
 */
export const ArticleSummaryQuery = z.strictObject({
  search: text(2_048).optional(),
  sort: z.enum(ARTICLE_SORTS).default('activity'),
  limit: pageSize(20, 50),
  cursor,
});
export const ArticleSummaryPage = z.object({
  items: z.array(ArticleSummary),
  next: z.string().nullable(),
});

const texts = {
  /** The text when it was first seen. This and `current` are cut to 4,000 characters. */
  original: z.string(),
  /** The text it was last found with; null: it is not in the current text. */
  current: z.string().nullable(),
};
export const DiscussedParagraph = z.object({
  id,
  state: z.enum(PARAGRAPH_STATES),
  /** How the last change of its place was determined, and how certain it is, 0 to 1. */
  method: z.string(),
  confidence: z.number().min(0).max(1),
  /** The revision that set the state; null: the publisher has not published the page. */
  revision: z.int().nullable(),
  index: z.int().nullable(),
  verified: z.boolean(),
  comments: count,
  threads: count,
  ...texts,
});
/** `changed`: only paragraphs that are not where they were. */
export const DiscussedQuery = z.strictObject({ changed: flagQuery, limit: pageSize(20, 50), cursor });
export const ArticleDiscussion = z.object({
  article: ArticleSummary,
  /** The latest publication; null: the publisher has not published the page. */
  publication: z.object({ revision: z.int(), at: time }).nullable(),
  /** Paragraphs with threads: those without a place first, then in document order. */
  paragraphs: z.array(DiscussedParagraph),
  next: z.string().nullable(),
});

/** Without `paragraph`: threads about the article as a whole. */
export const PlaceThreadsQuery = z.strictObject({
  paragraph: id.optional(),
  limit: pageSize(10, 50),
  cursor,
});
/** Threads of one place, the newest first, also those without published comments. */
export const PlaceThreads = z.object({
  items: z.array(
    z.object({
      id,
      kind: z.enum(THREAD_KINDS),
      question: z.string().nullable(),
      quote: z.string().nullable(),
      /** The paragraph's text when the thread was started, cut to 4,000 characters. */
      passage: z.string().nullable(),
      locked: z.boolean(),
      premoderated: z.boolean(),
      resolved: z.boolean(),
      /** Whether it was moved here by a person, which can be undone. */
      moved: z.boolean(),
      comments: count,
      createdAt: time,
      /** Its first comment that was not deleted; null if there is none. */
      first: z
        .object({ id, author: z.string(), excerpt: z.string(), status: z.enum(COMMENT_STATUSES) })
        .nullable(),
    }),
  ),
  next: z.string().nullable(),
});

export type ArticleSummary = z.infer<typeof ArticleSummary>;
export type ArticleSummaryQuery = z.output<typeof ArticleSummaryQuery>;
export type ArticleSummaryPage = z.infer<typeof ArticleSummaryPage>;
export type DiscussedParagraph = z.infer<typeof DiscussedParagraph>;
export type DiscussedQuery = z.output<typeof DiscussedQuery>;
export type ArticleDiscussion = z.infer<typeof ArticleDiscussion>;
export type PlaceThreadsQuery = z.output<typeof PlaceThreadsQuery>;
export type PlaceThreads = z.infer<typeof PlaceThreads>;
export type PlaceThread = PlaceThreads['items'][number];
