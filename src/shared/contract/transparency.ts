/** Schemas of the transparency report. */
import * as z from 'zod';
import { NOTICE_GROUNDS } from '../enums.js';
import { count, day } from './values.js';

/** Longest period, in days. */
export const MAX_REPORT_DAYS = 366;
const DAY = 86_400_000;

/** The first and the last day of the period, UTC. */
export const TransparencyQuery = z
  .strictObject({ from: day, to: day })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'is before the first day' })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) < MAX_REPORT_DAYS * DAY, {
    path: ['to'],
    message: `is more than ${MAX_REPORT_DAYS} days after the first day`,
  });

const median = z.int().nullable();
export const TransparencyReport = z.object({
  from: z.string(),
  to: z.string(),
  /** Decisions made in the period, without those that were undone. */
  decisions: z.array(
    z.object({
      /** As in the log. */
      action: z.string(),
      /** Null for sanctions, whose reasons are moderators' own words. */
      reason: z.string().nullable(),
      /** A check or a rule decided, no person. */
      automated: z.boolean(),
      count,
    }),
  ),
  /** Readers' reports answered in the period, and the median time from the report to the answer, in seconds. */
  reports: z.object({ upheld: count, declined: count, medianSeconds: median }),
  /** Notices of illegal content by ground: received in the period, and answered in it. */
  notices: z.object({
    grounds: z.array(
      z.object({ ground: z.enum(NOTICE_GROUNDS), received: count, upheld: count, declined: count }),
    ),
    medianSeconds: median,
  }),
  /** Appeals received in the period, and answered in it. */
  appeals: z.object({ received: count, upheld: count, overturned: count, medianSeconds: median }),
});
export const TransparencyExport = z.object({ content: z.string() });

export type TransparencyQuery = z.infer<typeof TransparencyQuery>;
export type TransparencyReport = z.infer<typeof TransparencyReport>;
export type TransparencyExport = z.infer<typeof TransparencyExport>;
