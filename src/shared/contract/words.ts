/** The words of a site that reject comments or have them wait. */
import { z } from 'zod';
import { WORD_LISTS } from '../enums.js';
import { count, cursor, id, line, pageSize, text } from './values.js';

/** Words of a site at most. */
export const MAX_WORDS = 10_000;
/** Characters of one. */
export const MAX_WORD_LENGTH = 100;

const list = z.enum(WORD_LISTS);
export const Word = z.object({
  id,
  /** As it was entered: a word or phrase. */
  text: z.string(),
  list,
  /** Also finds longer words that begin with it. */
  prefix: z.boolean(),
});
export const WordQuery = z.strictObject({
  list: list.optional(),
  /** Only words with this in them, in any case. */
  search: line(MAX_WORD_LENGTH).optional(),
  limit: pageSize(100, 500),
  cursor,
});
/** By their text. `total`: of all pages. */
export const WordPage = z.object({ items: z.array(Word), total: count, next: z.string().nullable() });
export const WordInput = z.strictObject({
  text: line(MAX_WORD_LENGTH, 1),
  list,
  prefix: z.boolean().default(false),
});
export const WordChange = z.strictObject({
  text: line(MAX_WORD_LENGTH, 1).optional(),
  list: list.optional(),
  prefix: z.boolean().optional(),
});

/** `lines`: a word a line, of one list, `*` at its end for a prefix; `csv`: the columns text, list and prefix. */
const format = z.enum(['lines', 'csv']);
export const WordImport = z.strictObject({
  format,
  /** Of `lines`, and of CSV rows that name none. */
  list: list.default('suspect'),
  content: text(2_000_000),
  /** Also removes what is not in it: of `lines` from that list, of CSV from both. */
  replace: z.boolean().default(false),
});
export const WordImportResult = z.object({ added: count, changed: count, removed: count, unchanged: count });
export const WordExportQuery = z.strictObject({ format: format.default('csv'), list: list.optional() });
export const WordExport = z.object({ content: z.string() });

export const WordTest = z.strictObject({ text: text(20_000) });
export const WordTestResult = z.object({
  /** What the words alone come to. */
  outcome: z.enum(['publish', 'hold', 'reject']),
  matches: z.array(
    z.object({
      word: Word,
      /** Where it is, in UTF-16 code units, `end` not in it; and how it is written there. */
      start: count,
      end: count,
      found: z.string(),
    }),
  ),
});

export type Word = z.infer<typeof Word>;
export type WordPage = z.infer<typeof WordPage>;
export type WordInput = z.infer<typeof WordInput>;
export type WordChange = z.infer<typeof WordChange>;
export type WordImport = z.infer<typeof WordImport>;
export type WordImportResult = z.infer<typeof WordImportResult>;
export type WordTestResult = z.infer<typeof WordTestResult>;
export type WordExport = z.infer<typeof WordExport>;
