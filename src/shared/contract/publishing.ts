/** What authors and publishers send, and what became of paragraphs. */
import { z } from 'zod';
import { PARAGRAPH_STATES, PROMPT_DISPLAYS } from '../enums.js';
import { Article } from './reading.js';
import {
  ParagraphRef,
  ParagraphSelectorInput,
  QuoteInput,
  contentSelector,
  count,
  httpUrl,
  id,
  line,
  sentTime,
  text,
  time,
} from './values.js';

export const PromptInput = z.strictObject({
  paragraph: ParagraphRef,
  quote: QuoteInput.optional(),
  question: line(255, 1),
  display: z.enum(PROMPT_DISPLAYS).default('closed'),
});
export const PromptChange = z.strictObject({
  question: line(255, 1).optional(),
  display: z.enum(PROMPT_DISPLAYS).optional(),
  closed: z.boolean().optional(),
});

const PublishedBlock = z.strictObject({
  tag: z
    .string()
    .regex(/^[a-z][a-z0-9]{0,15}$/)
    .default('p'),
  id: text(256).optional(),
  text: text(1_048_576),
});
export const PublishInput = z
  .strictObject({
    url: httpUrl,
    title: line(500, 1),
    image: httpUrl.nullish(),
    publishedAt: sentTime.nullish(),
    /** Subjects (`sub` of their tokens) of the people who wrote it. */
    authors: z.array(text(255, 1)).max(50).optional(),
    /** Other addresses of the same article. */
    aliases: z.array(httpUrl).max(50).optional(),
    html: text(4_194_304).optional(),
    contentSelector: contentSelector.optional(),
    blocks: z.array(PublishedBlock).max(20_000).optional(),
  })
  .refine((input) => (input.html === undefined) !== (input.blocks === undefined), {
    message: 'send either html or blocks',
  });

/** Publishing by the service's own look at the page. */
export const FetchInput = z.strictObject({
  url: httpUrl,
  /** Absent: the page's own title. */
  title: line(500, 1).optional(),
  authors: z.array(text(255, 1)).max(50).optional(),
  contentSelector: contentSelector.optional(),
});

export const AnchorReportItem = z.object({
  paragraphId: id,
  excerpt: z.string(),
  comments: count,
  from: z.int().nullable(),
  to: z.int().nullable(),
  state: z.enum(PARAGRAPH_STATES),
  method: z.string(),
  confidence: z.number().min(0).max(1),
});
export const PublishResult = z.object({
  article: Article,
  dryRun: z.boolean(),
  /** Whether the text equals the last revision's. */
  unchanged: z.boolean(),
  report: z.object({
    blocks: count,
    added: count,
    anchored: count,
    moved: count,
    edited: count,
    ambiguous: count,
    orphaned: count,
    /** Paragraphs with comments or a prompt whose place changed or is not certain; at most a thousand. */
    items: z.array(AnchorReportItem),
  }),
});
export const Ledger = z.object({
  items: z.array(
    AnchorReportItem.omit({ from: true, to: true }).extend({
      index: z.int().nullable(),
      verified: z.boolean(),
      text: z.string(),
    }),
  ),
});

/** How to find the discussed paragraphs again, for pages whose text is not the last known one. */
export const ParagraphSelectors = z.object({
  items: z.array(z.object({ id, selector: ParagraphSelectorInput })),
  /** The next page, by `cursor`. */
  next: z.string().nullable(),
});

/** Where a paragraph that lost its place may now be, best first; for a person to choose. */
export const Suggestions = z.object({
  items: z.array(
    z.object({
      paragraphId: id,
      index: z.int(),
      excerpt: z.string(),
      /** How much of the original is still said there, 0 to 1. */
      likeness: z.number().min(0).max(1),
    }),
  ),
});

/** What became of a paragraph, oldest first: each time it did not simply stay, the last 200 times. */
export const ParagraphHistory = z.object({
  /** Its text as first seen: the first 16,384 characters, as of all texts here. */
  original: z.string(),
  /** Oldest first, the latest ones unless a `cursor` says otherwise. */
  items: z.array(
    z.object({
      revision: z.int().nullable(),
      state: z.enum(PARAGRAPH_STATES),
      method: z.string(),
      confidence: z.number().min(0).max(1),
      index: z.int().nullable(),
      /** The text it was found with; null when it had no place. */
      text: z.string().nullable(),
      at: time,
    }),
  ),
  /** Earlier ones, by `cursor`. */
  next: z.string().nullable(),
});

export type PromptInput = z.infer<typeof PromptInput>;
export type PromptChange = z.infer<typeof PromptChange>;
export type PublishInput = z.infer<typeof PublishInput>;
export type FetchInput = z.infer<typeof FetchInput>;
export type AnchorReportItem = z.infer<typeof AnchorReportItem>;
export type PublishResult = z.infer<typeof PublishResult>;
export type Ledger = z.infer<typeof Ledger>;
export type ParagraphSelectors = z.infer<typeof ParagraphSelectors>;
export type Suggestions = z.infer<typeof Suggestions>;
export type ParagraphHistory = z.infer<typeof ParagraphHistory>;
