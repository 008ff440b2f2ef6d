/** What schemas are built of: texts, times, counts, and what a body or address may be. */
import { z } from 'zod';
import { parseSelector } from '../blocks/simple-selector.js';
import { isShowable } from '../guest-name.js';
import { isBlank } from '../visible-text.js';

/** Whether Postgres can store it and a browser can show it. */
const isStorable = (value: string) => !value.includes('\u0000') && value.isWellFormed();
const STORABLE = { message: 'holds a NUL or a lone surrogate', params: { problem: 'invalid_text' } };
/** What a content selector must be. */
export const SELECTOR_RULE =
  'is not a selector of tags, classes, ids and attributes, joined by blanks, ">" and commas, eight of each at most';
export const text = (max: number, min = 0) => z.string().min(min).max(max).refine(isStorable, STORABLE);
/** Text without blanks around it; with a `min` of one, something of it must be seen. */
export const line = (max: number, min: 0 | 1 = 0) =>
  text(max, min)
    .refine((value) => min === 0 || !isBlank(value), { message: 'is blank' })
    .transform((value) => value.trim());
/** Names the part of a page that is the article; empty: the usual names. */
export const contentSelector = line(500).refine((value) => value === '' || parseSelector(value) !== null, {
  message: SELECTOR_RULE,
});
/** Text that may be left out; nothing to see is left out. */
export const note = (max: number) =>
  text(max)
    .transform((value) => (isBlank(value) ? undefined : value))
    .optional();
export const id = z.uuid();
export const time = z.iso.datetime();
/** A time sent by a client: Postgres has no year zero. */
export const sentTime = time.refine((value) => !value.startsWith('0000'), {
  message: 'lies before the year 1',
});
export const httpUrl = z
  .url({ protocol: /^https?$/ })
  .max(2048)
  .refine(isStorable, STORABLE);
export const count = z.int().min(0);
export const pageSize = (fallback: number, max: number) =>
  z.coerce.number().int().min(1).max(max).default(fallback);
export const flagQuery = z
  .enum(['true', 'false', '1', '0'])
  .default('false')
  .transform((value) => value === 'true' || value === '1');
export const cursor = z.string().max(512).optional();
/** As BCP 47 shapes them: `de`, `pt-BR`. */
export const languageTag = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/);
/** `?url=a&url=b` and `?url=a` alike. */
export const listQuery = (item: z.ZodString | z.ZodURL, max: number) =>
  z
    .union([item, z.array(item)])
    .transform((value) => (Array.isArray(value) ? value : [value]))
    .pipe(z.array(z.string()).max(max))
    .default([]);

/** A name as typed in: 1 to 60 visible characters, a letter or digit among them. */
export const GuestName = z
  .string()
  .max(400)
  .transform((value) => value.normalize('NFC').replace(/\s+/gu, ' ').trim())
  .refine(isShowable, { message: 'cannot be shown as a name', params: { problem: 'invalid_name' } });

export const CommentBody = text(20_000, 1).refine((value) => !isBlank(value), { message: 'is empty' });

export const ParagraphSelectorInput = z.strictObject({
  text: text(8_192, 1),
  hash: z.string().regex(/^[0-9a-f]{8,64}$/),
  prefix: text(256),
  suffix: text(256),
  index: z.int().min(0).max(100_000),
  total: z.int().min(1).max(100_000),
  tag: z.string().regex(/^[a-z][a-z0-9]{0,15}$/),
  id: text(256).optional(),
  /** How many blocks read the same, and which of them it is; only for texts that are not unique. */
  copies: z.int().min(1).max(100_000).optional(),
  copy: z.int().min(0).max(100_000).optional(),
});

export const QuoteInput = z
  .strictObject({
    exact: text(2_000, 1),
    prefix: text(256),
    suffix: text(256),
    start: z.int().min(0).max(2_000_000),
    end: z.int().min(1).max(2_000_000),
  })
  .refine((quote) => quote.end > quote.start, { message: 'ends before it starts' });

/** The publisher's own words of agreement, for a checkbox; `url` leads to the whole of it. */
export const Consent = z.strictObject({ text: line(500, 1), url: httpUrl.nullable().default(null) });

/** A known paragraph, or one the page shows: its selector, and its raw text where that differs from the selector's. */
export const ParagraphRef = z.union([
  z.strictObject({ id }),
  z.strictObject({ selector: ParagraphSelectorInput, text: text(65_536, 1).optional() }),
]);
