/** Schemas of the overview: what happened lately, and how long the queues wait. */
import * as z from 'zod';
import { OVERVIEW_DAYS, OVERVIEW_QUEUES } from '../enums.js';
import { count, time } from './values.js';

/** Today and the days before it, UTC. */
export const OverviewQuery = z.strictObject({
  days: z.enum(OVERVIEW_DAYS).default('30').transform(Number),
});

const seconds = count.nullable();
export const Overview = z.object({
  /** When the figures of the days were read; they can be a minute old. */
  readAt: time,
  /** Every day of the period, UTC, the earliest first. */
  days: z.array(
    z.object({
      day: z.string(),
      /** Comments written, whatever became of them; without those of deleted articles. */
      comments: count,
      /** Comments that a check held for a moderator. */
      held: count,
      /** Rejections made on this day, with those marked as spam; without those that were undone. */
      rejectedByPeople: count,
      rejectedByChecks: count,
      /** Readers’ reports that were not withdrawn. */
      reports: count,
      /** Decisions of this day about comments of a queue, and their time in the queue; not those that were undone. */
      response: z.object({ decisions: count, medianSeconds: seconds, p90Seconds: seconds }),
    }),
  ),
  /** Reasons of the period’s rejections, the most frequent first. */
  reasons: z.array(z.object({ reason: z.string(), automated: z.boolean(), count })),
  queues: z.array(
    z.object({
      queue: z.enum(OVERVIEW_QUEUES),
      count,
      /** When the entry that waits longest entered the queue. */
      oldestAt: time.nullable(),
    }),
  ),
});

export type OverviewQuery = z.infer<typeof OverviewQuery>;
export type Overview = z.infer<typeof Overview>;
