/** Schemas of the JSON columns with paragraph and quote selectors. */
import * as z from 'zod';
import type { ParagraphSelector, QuoteSelector } from '../shared/anchoring/index.js';

export const StoredParagraphSelector = z.object({
  text: z.string(),
  hash: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  index: z.int(),
  total: z.int(),
  tag: z.string(),
  copies: z.int().exactOptional(),
  copy: z.int().exactOptional(),
  id: z.string().exactOptional(),
}) satisfies z.ZodType<ParagraphSelector>;

export const StoredQuote = z.object({
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  start: z.int(),
  end: z.int(),
}) satisfies z.ZodType<QuoteSelector>;
