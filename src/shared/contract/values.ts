/** Basic values that schemas are built from: texts, times, counts, bodies, addresses. */
import * as z from 'zod';
import { parseSelector } from '../blocks/simple-selector.js';
import { isShowable } from '../guest-name.js';
import { isBlank } from '../visible-text.js';

/** Whether Postgres can store it and browsers can display it. */
const isStorable = (value: string) => !value.includes('\u0000') && value.isWellFormed();
const STORABLE = { message: 'contains a NUL or a lone surrogate', params: { problem: 'invalid_text' } };
/** Error for an invalid content selector. */
export const SELECTOR_RULE =
  'is not a selector of tags, classes, ids and attributes, combined by spaces, ">" and commas, at most eight of each';
export const text = (max: number, min = 0) => z.string().min(min).max(max).refine(isStorable, STORABLE);
/** Trimmed text; with a `min` of one, it must contain something visible. */
export const line = (max: number, min: 0 | 1 = 0) =>
  text(max, min)
    .refine((value) => min === 0 || !isBlank(value), { message: 'is blank' })
    .transform((value) => value.trim());
/** Selects the article's element in a page; empty tries common selectors. */
export const contentSelector = line(500).refine((value) => value === '' || parseSelector(value) !== null, {
  message: SELECTOR_RULE,
});
/** Optional text; blank counts as absent. */
export const note = (max: number) =>
  text(max)
    .transform((value) => (isBlank(value) ? undefined : value))
    .optional();
export const id = z.uuid();
export const time = z.iso.datetime();
/** A day, UTC. */
export const day = z.iso
  .date()
  .refine((value) => !value.startsWith('0000'), { message: 'is before the year 1' });
/** A time sent by a client; Postgres has no year zero. */
export const sentTime = time.refine((value) => !value.startsWith('0000'), {
  message: 'is before the year 1',
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
/** In the form of BCP 47: `de`, `pt-BR`. */
export const languageTag = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/);
/** Accepts `?url=a&url=b` as well as `?url=a`. */
export const listQuery = (item: z.ZodString | z.ZodURL, max: number) =>
  z
    .union([item, z.array(item)])
    .transform((value) => (Array.isArray(value) ? value : [value]))
    .pipe(z.array(z.string()).max(max))
    .default([]);

/** A guest's name: 1 to 60 visible characters, at least one of them a letter or digit. */
export const GuestName = z
  .string()
  .max(400)
  .transform((value) => value.normalize('NFC').replace(/\s+/gu, ' ').trim())
  .refine(isShowable, { message: 'cannot be displayed as a name', params: { problem: 'invalid_name' } });

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
  /** Number of blocks with the same text, and which of them it is; only for texts that are not unique. */
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

/** The publisher's consent text for a checkbox; `url` links to the full text. */
export const Consent = z.strictObject({ text: line(500, 1), url: httpUrl.nullable().default(null) });

/** A known paragraph, or one that the page shows: its selector, and its raw text if that differs from the selector's. */
export const ParagraphRef = z.union([
  z.strictObject({ id }),
  z.strictObject({ selector: ParagraphSelectorInput, text: text(65_536, 1).optional() }),
]);

/** For changes of settings: the fields of an object, each optional and without its default. */
export function changeOf<S extends z.ZodRawShape>(settings: z.ZodObject<S>) {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(settings.shape).map(([name, field]) => [
        name,
        (field as unknown as z.ZodDefault<z.ZodType>).unwrap().optional(),
      ]),
    ),
  ) as unknown as z.ZodType<Partial<z.output<z.ZodObject<S>>>>;
}
