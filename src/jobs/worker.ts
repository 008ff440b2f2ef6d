/** Runs jobs in this process: takes them from the queue in the database, which every process with a worker shares. */
import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import {
  Logger,
  parseCronItems,
  run,
  type Runner,
  type RunnerOptions,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import pg from 'pg';
import type { Context } from '../context.js';
import { JOBS, type Job } from './jobs.js';
import { holdWorkerLock, QUEUE_SCHEMA } from '../db/job-queue.js';

/** Jobs of one process at a time. */
const CONCURRENCY = 2;
/** One connection listens; each job takes one when it is fetched and when it is done; one is for the schedule. */
const CONNECTIONS = CONCURRENCY + 2;
/** New jobs are announced; this finds those whose announcement was lost, and those due later. Milliseconds. */
const POLL = 10_000;
/** After the queue could not be reached; milliseconds. */
const RETRY = 5_000;

export interface Worker {
  /** Takes no more jobs, tells those that run to stop, and resolves when they have. */
  stop(): Promise<void>;
}

/** Starts a worker; while the database can't be reached it retries. */
export function startWorker(ctx: Context): Worker {
  // Announcements need a session, and a pool of its own leaves the requests theirs.
  const pool = new pg.Pool({
    connectionString: ctx.db.directUrl,
    max: CONNECTIONS,
    idleTimeoutMillis: 10_000,
    connectionTimeoutMillis: 5_000,
    application_name: 'interline-jobs',
  });
  const broken = (error: Error): void => ctx.db.outage.report(error, 'a connection of the job worker broke');
  pool.on('error', broken);
  pool.on('connect', (client) => client.on('error', broken));
  const stop = new AbortController();
  let runner: Runner | undefined;
  const running = keepRunning();

  async function keepRunning(): Promise<void> {
    while (!stop.signal.aborted) {
      try {
        runner = await run(optionsOf(ctx, pool, stop.signal));
        if (stop.signal.aborted) await runner.stop();
        await runner.promise;
      } catch (error) {
        if (!stop.signal.aborted) ctx.db.outage.report(error, 'the job worker failed and starts again');
      }
      runner = undefined;
      await pause(RETRY, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  }

  return {
    async stop() {
      stop.abort();
      await runner?.stop().catch(() => undefined);
      await running;
      await pool.end().catch(() => undefined);
    },
  };
}

function optionsOf(ctx: Context, pgPool: pg.Pool, signal: AbortSignal): RunnerOptions {
  const jobs = Object.entries<Job>(JOBS);
  const taskList: TaskList = Object.fromEntries(
    jobs.map(([name, job]) => [name, () => job.run(ctx, signal)] as const),
  );
  return {
    pgPool,
    schema: QUEUE_SCHEMA,
    concurrency: CONCURRENCY,
    pollInterval: POLL,
    noHandleSignals: true,
    // Otherwise a stop does not wait until the queue knows what became of the last jobs.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    taskList,
    parsedCronItems: parseCronItems(
      jobs.map(([task, { schedule, attempts }]) => ({
        task,
        match: schedule,
        options: { maxAttempts: attempts, backfillPeriod: 0 },
      })),
    ),
    // What it says of failures comes as events too, which know an outage of the database from a failing job.
    logger: new Logger(() => (_level, message) => ctx.log.debug({ worker: message }, 'job worker')),
    events: reportTo(ctx),
  };
}

function reportTo(ctx: Context): WorkerEvents {
  const events = new EventEmitter() as WorkerEvents;
  const started = new Map<string, number>();
  events.on('pool:listen:success', ({ client, workerPool }) => {
    // Until then the connection is busy with LISTEN.
    client.once('drain', () => {
      holdWorkerLock(client, workerPool.id).catch((error: unknown) =>
        ctx.db.outage.report(error, 'the job worker could not show that it lives'),
      );
    });
  });
  events.on('pool:listen:error', ({ error }) =>
    ctx.db.outage.report(error, 'the job worker lost its connection and connects again'),
  );
  events.on('job:start', ({ job }) => started.set(job.id, performance.now()));
  events.on('job:complete', ({ job, error }) => {
    const seconds = (performance.now() - (started.get(job.id) ?? performance.now())) / 1000;
    started.delete(job.id);
    ctx.metrics.jobs.observe({ job: job.task_identifier, outcome: error ? 'failed' : 'done' }, seconds);
    if (error) ctx.db.outage.report(error, `the job ${job.task_identifier} failed`);
  });
  return events;
}
