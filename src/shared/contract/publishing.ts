/** Schemas of prompts, publishing, and paragraph positions. */
import * as z from 'zod';
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
    /** `sub` claims of its authors' tokens. */
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

/** Publishing a page that the service fetches. */
export const FetchInput = z.strictObject({
  url: httpUrl,
  /** Default: the page's own title. */
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
    /** Discussed paragraphs whose position changed or is uncertain; at most a thousand. */
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

/** Selectors of the discussed paragraphs, for pages whose text differs from the latest known revision. */
export const ParagraphSelectors = z.object({
  items: z.array(z.object({ id, selector: ParagraphSelectorInput })),
  /** Cursor of the next page. */
  next: z.string().nullable(),
});

/** Possible places of a lost paragraph, best first, for a person to choose from. */
export const Suggestions = z.object({
  items: z.array(
    z.object({
      paragraphId: id,
      index: z.int(),
      excerpt: z.string(),
      /** How much of the original text it contains, 0 to 1. */
      likeness: z.number().min(0).max(1),
    }),
  ),
});

/** The history of a paragraph: an entry for each revision in which it changed, moved, was lost or was found again. */
export const ParagraphHistory = z.object({
  /** Its first text. Texts in a history are cut to 16,384 characters. */
  original: z.string(),
  /** Oldest first; without `cursor` the latest entries. */
  items: z.array(
    z.object({
      revision: z.int().nullable(),
      state: z.enum(PARAGRAPH_STATES),
      method: z.string(),
      confidence: z.number().min(0).max(1),
      index: z.int().nullable(),
      /** The text it was found with; null if it was not found. */
      text: z.string().nullable(),
      at: time,
    }),
  ),
  /** Cursor of the earlier entries. */
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
