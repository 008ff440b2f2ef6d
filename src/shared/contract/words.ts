/** Schemas of a site's word lists, which reject or hold comments. */
import * as z from 'zod';
import { WORD_LISTS } from '../enums.js';
import { count, cursor, id, line, pageSize, text } from './values.js';

/** Maximum number of words per site. */
export const MAX_WORDS = 10_000;
/** Maximum length of a word; characters. */
export const MAX_WORD_LENGTH = 100;

const list = z.enum(WORD_LISTS);
export const Word = z.object({
  id,
  /** A word or phrase, as entered. */
  text: z.string(),
  list,
  /** Also matches longer words that start with it. */
  prefix: z.boolean(),
});
export const WordQuery = z.strictObject({
  list: list.optional(),
  /** Only words that contain this, case-insensitive. */
  search: line(MAX_WORD_LENGTH).optional(),
  limit: pageSize(100, 500),
  cursor,
});
/** Sorted by text. `total` counts all pages. */
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

/** `lines`: one word per line, with a trailing `*` for a prefix, all for one list; `csv`: the columns text, list and prefix. */
const format = z.enum(['lines', 'csv']);
export const WordImport = z.strictObject({
  format,
  /** The list for `lines`, and for CSV rows without one. */
  list: list.default('suspect'),
  content: text(2_000_000),
  /** Also removes words that are not in the import: with `lines` from that list, with CSV from both. */
  replace: z.boolean().default(false),
});
export const WordImportResult = z.object({ added: count, changed: count, removed: count, unchanged: count });
export const WordExportQuery = z.strictObject({ format: format.default('csv'), list: list.optional() });
export const WordExport = z.object({ content: z.string() });

export const WordTest = z.strictObject({ text: text(20_000) });
export const WordTestResult = z.object({
  /** The outcome based on words only. */
  outcome: z.enum(['publish', 'hold', 'reject']),
  matches: z.array(
    z.object({
      word: Word,
      /** Position of the match in UTF-16 code units, with exclusive `end`; and the matched text. */
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
