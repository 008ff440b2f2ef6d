/** Schemas of comments in other formats: W3C annotations and schema.org. */
import * as z from 'zod';
import { count, time } from './values.js';

/** W3C Web Annotations (JSON-LD) of the published comments on an article's passages. */
export const AnnotationPage = z.object({
  '@context': z.string(),
  type: z.literal('AnnotationPage'),
  next: z.string().optional(),
  items: z.array(
    z.object({
      id: z.string(),
      type: z.literal('Annotation'),
      motivation: z.string(),
      created: time,
      modified: time.optional(),
      creator: z.object({ type: z.literal('Person'), name: z.string() }),
      body: z.object({ type: z.literal('TextualBody'), value: z.string(), format: z.string() }),
      target: z.object({
        source: z.string(),
        selector: z
          .array(
            z.union([
              z.object({
                type: z.literal('TextQuoteSelector'),
                exact: z.string(),
                prefix: z.string(),
                suffix: z.string(),
              }),
              z.object({ type: z.literal('TextPositionSelector'), start: count, end: count }),
            ]),
          )
          .optional(),
      }),
    }),
  ),
});

const InteractionCounter = z.strictObject({
  '@type': z.literal('InteractionCounter'),
  interactionType: z.enum([
    'https://schema.org/CommentAction',
    'https://schema.org/LikeAction',
    'https://schema.org/DislikeAction',
  ]),
  userInteractionCount: count,
});
/**
 * A comment in schema.org terms, with its replies nested. A deleted comment with replies remains as `Deleted`,
 * without author, text and votes.
 */
export const DiscussionComment = z.strictObject({
  '@type': z.literal('Comment'),
  '@id': z.string(),
  url: z.string(),
  datePublished: time,
  dateCreated: time,
  dateModified: time.optional(),
  parentItem: z.strictObject({ '@id': z.string() }),
  author: z
    .strictObject({ '@type': z.literal('Person'), name: z.string(), image: z.string().optional() })
    .optional(),
  /** Plain text. */
  text: z.string().optional(),
  creativeWorkStatus: z.literal('Deleted').optional(),
  upvoteCount: count.optional(),
  downvoteCount: count.optional(),
  interactionStatistic: z.array(InteractionCounter).optional(),
  get comment() {
    return z.array(DiscussionComment).optional();
  },
});
/** Whether the comment and all replies have an author and text, or are deleted. */
const isWhole = ({ creativeWorkStatus, author, text, comment = [] }: DiscussionComment): boolean =>
  (creativeWorkStatus === undefined) === (author !== undefined && text !== undefined) &&
  comment.every(isWhole);
/**
 * An article's discussion as a schema.org DiscussionForumPosting (JSON-LD), with the properties that Google requires and
 * recommends (https://developers.google.com/search/docs/appearance/structured-data/discussion-forum).
 */
export const DiscussionPosting = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('DiscussionForumPosting'),
  '@id': z.string(),
  url: z.string(),
  headline: z.string(),
  text: z.string(),
  image: z.string().optional(),
  author: z.strictObject({ '@type': z.literal('Organization'), name: z.string(), url: z.string() }),
  datePublished: time,
  /** The discussed article. */
  sharedContent: z.strictObject({ '@type': z.literal('WebPage'), url: z.string(), headline: z.string() }),
  isPartOf: z.strictObject({ '@type': z.literal('WebSite'), name: z.string(), url: z.string() }),
  commentCount: count,
  interactionStatistic: z.array(InteractionCounter),
  comment: z.array(DiscussionComment.refine(isWhole, { message: 'lacks author or text' })),
});

export type AnnotationPage = z.infer<typeof AnnotationPage>;
export type DiscussionComment = z.infer<typeof DiscussionComment>;
export type DiscussionPosting = z.infer<typeof DiscussionPosting>;
