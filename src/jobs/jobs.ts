/**
 * Every background job. A job runs at least once: it must do no harm when it runs again, after a crash or concurrently.
 * One that fails is tried again after 3, 7, 20 … seconds (e^attempt).
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
  /** When it runs by itself, in UTC: minute, hour, day of the month, month, day of the week. */
  schedule: string;
  /** How often it is tried. */
  attempts: number;
  /** `signal` aborts when the process stops; what is left is done by the next run. */
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
