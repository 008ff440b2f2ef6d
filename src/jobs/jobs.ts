/**
 * All background jobs. A job runs at least once, so it must be safe to repeat, also after a crash or concurrently.
 * Failed jobs are retried after 3, 7, 20 … seconds (e^attempt).
 */
import type { Context } from '../context.js';
import { sealLog } from '../events/sealing.js';
import { removeDeleted } from '../features/articles/use-cases.js';
import { applySurgeRules, askOpinions, trainModels } from '../features/moderation/use-cases.js';
import { eraseRest } from '../features/people/erasure/erase.js';
import { finishRenames } from '../features/comments/use-cases.js';
import { indexAllNoted } from '../features/moderation/use-cases.js';
import {
  clearSurges,
  deleteActivity,
  deleteChallenges,
  deleteCounts,
  deleteEvents,
  deleteIdempotencyKeys,
  deleteSenders,
  deleteSessions,
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
  'delete-sessions': {
    schedule: '14 * * * *',
    attempts: 3,
    run: ({ db }, signal) => deleteSessions(db, signal),
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
  'seal-log': { schedule: '* * * * *', attempts: 3, run: sealLog },
  'erase-people': { schedule: '* * * * *', attempts: 3, run: eraseRest },
  'index-comments': { schedule: '* * * * *', attempts: 1, run: indexAllNoted },
  'rename-mentions': { schedule: '* * * * *', attempts: 3, run: finishRenames },
  // Also started by each comment to ask about.
  'ask-opinions': { schedule: '* * * * *', attempts: 1, run: askOpinions },
  'clear-surges': { schedule: '13 4 * * *', attempts: 3, run: ({ db }, signal) => clearSurges(db, signal) },
  'delete-senders': {
    schedule: '12 * * * *',
    attempts: 3,
    run: ({ db }, signal) => deleteSenders(db, signal),
  },
  // Also started by administrators.
  'train-models': { schedule: '20 3 * * *', attempts: 3, run: trainModels },
  'apply-surge-rules': { schedule: '* * * * *', attempts: 1, run: applySurgeRules },
  'remove-deleted-articles': { schedule: '*/10 * * * *', attempts: 3, run: removeDeleted },
  'release-abandoned-jobs': { schedule: '* * * * *', attempts: 1, run: ({ db }) => releaseAbandonedJobs(db) },
  'remove-failed-jobs': { schedule: '11 4 * * *', attempts: 3, run: ({ db }) => removeFailedJobs(db) },
} satisfies Record<string, Job>;
