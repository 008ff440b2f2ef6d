/**
 * All background jobs. A job runs at least once, so it must be safe to repeat, also after a crash or concurrently.
 * Failed jobs are retried after 3, 7, 20 … seconds (e^attempt).
 */
import type { Context } from '../context.js';
import { removeDeleted } from '../features/articles/use-cases.js';
import { finishRenames } from '../features/comments/use-cases.js';
import {
  deleteActivity,
  deleteChallenges,
  deleteCounts,
  deleteEvents,
  deleteIdempotencyKeys,
} from './cleanup.js';
import { releaseAbandonedJobs, removeFailedJobs } from '../db/job-queue.js';

export interface Job {
  /** Cron schedule in UTC: minute, hour, day of the month, month, day of the week. */
  schedule: string;
  /** Maximum number of attempts. */
  attempts: number;
  /** `signal` aborts when the process stops; the next run continues the work. */
  run(ctx: Context, signal: AbortSignal): Promise<void>;
}

export const JOBS = {
  'delete-idempotency-keys': {
    schedule: '7 * * * *',
    attempts: 3,
    run: ({ db }, signal) => deleteIdempotencyKeys(db, signal),
  },
  'delete-challenges': {
    schedule: '8 * * * *',
    attempts: 3,
    run: ({ db }, signal) => deleteChallenges(db, signal),
  },
  'delete-counts': {
    schedule: '* * * * *',
    attempts: 1,
    run: ({ db }, signal) => deleteCounts(db, signal),
  },
  'delete-activity': {
    schedule: '9 * * * *',
    attempts: 3,
    run: ({ db }, signal) => deleteActivity(db, signal),
  },
  'delete-events': {
    schedule: '10 * * * *',
    attempts: 3,
    run: ({ db, config }, signal) => deleteEvents(db, config.eventRetentionDays, signal),
  },
  'rename-mentions': { schedule: '* * * * *', attempts: 3, run: finishRenames },
  'remove-deleted-articles': { schedule: '*/10 * * * *', attempts: 3, run: removeDeleted },
  'release-abandoned-jobs': { schedule: '* * * * *', attempts: 1, run: ({ db }) => releaseAbandonedJobs(db) },
  'remove-failed-jobs': { schedule: '11 4 * * *', attempts: 3, run: ({ db }) => removeFailedJobs(db) },
} satisfies Record<string, Job>;
