/** One run of graphile-worker with all jobs. Loaded by `worker.ts` when an instance has answered its first requests. */
import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import {
  Logger,
  parseCronItems,
  run,
  type RunnerOptions,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import pg from 'pg';
import type { Context } from '../context.js';
import { JOBS, type Job } from './jobs.js';
import { tracedFromHere } from '../tracing/spans.js';
import { holdWorkerLock, QUEUE_SCHEMA } from '../db/job-queue.js';

/** Maximum number of concurrent jobs per process. */
const CONCURRENCY = 2;
/** One connection listens, one serves the schedule, and each job uses one when it is fetched and when it completes. */
const CONNECTIONS = CONCURRENCY + 2;
/** New jobs are announced by NOTIFY; polling finds those whose notification was lost, and those due later. Milliseconds. */
const POLL = 10_000;
/** Time running jobs have to finish before a stop or restart; milliseconds. */
const END_WAIT = 10_000;

/**
 * Runs jobs until `stopping` aborts; rejects if a connection to the queue breaks or can't be opened. After a break the next run has a
 * new worker id, and the jobs of the old id are released. This works around graphile-worker 0.17.3: it never runs a job whose
 * assignment was lost with the connection, does not retry the statement that completes a job, and may then hang in its
 * shutdown.
 */
export async function runUntilBroken(ctx: Context, stopping: AbortSignal): Promise<void> {
  const pool = createPool(ctx);
  const end = new AbortController();
  const signal = AbortSignal.any([stopping, end.signal]);
  try {
    const events = new EventEmitter() as WorkerEvents;
    reportTo(ctx, events);
    for (const event of ['worker:getJob:error', 'worker:fatalError', 'pool:fatalError'] as const)
      events.on(event, ({ error }) => end.abort(error));
    const runner = await run(optionsOf(ctx, { pool, events, signal }));
    const ended = runner.promise.then(
      () => end.abort(),
      (error: unknown) => end.abort(error),
    );
    await new Promise((resolve) => {
      if (signal.aborted) resolve(undefined);
      signal.addEventListener('abort', resolve, { once: true });
    });
    const stopped = runner.stop().catch(() => undefined);
    await within(END_WAIT, Promise.all([ended, stopped]));
    if (!stopping.aborted) throw signal.reason;
  } finally {
    await within(END_WAIT, pool.end());
  }
}

type OnConnect = Parameters<pg.Pool['connect']>[0];

/**
 * A pool whose clients may be released twice. graphile-worker 0.17.3 does so when its connection for notifications breaks during
 * a stop, and pg-pool's error about it would end the process.
 */
class QueuePool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: OnConnect): void;
  override connect(callback?: OnConnect): Promise<pg.PoolClient> | undefined {
    if (!callback) return super.connect();
    super.connect((error, client, release) => {
      let isReleased = false;
      callback(error, client, (reason) => {
        if (!isReleased) release(reason);
        isReleased = true;
      });
    });
    return undefined;
  }
}

/** Notifications need a session, and a separate pool leaves the requests their connections. */
function createPool(ctx: Context): pg.Pool {
  const pool = new QueuePool({
    connectionString: ctx.db.directUrl,
    max: CONNECTIONS,
    idleTimeoutMillis: 10_000,
    connectionTimeoutMillis: 5_000,
    application_name: 'interline-jobs',
  });
  const broken = (error: Error): void => ctx.db.outage.report(error, 'a connection of the job worker broke');
  pool.on('error', broken);
  pool.on('connect', (client) => client.on('error', broken));
  return pool;
}

/** Resolves when `work` has succeeded or failed, or after `milliseconds`. */
async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const patience = new AbortController();
  const passed = pause(milliseconds, undefined, { signal: patience.signal });
  await Promise.race([work, passed]).catch(() => undefined);
  patience.abort();
  await passed.catch(() => undefined);
}

function optionsOf(
  ctx: Context,
  { pool, events, signal }: { pool: pg.Pool; events: WorkerEvents; signal: AbortSignal },
): RunnerOptions {
  const jobs = Object.entries<Job>(JOBS);
  const taskList: TaskList = Object.fromEntries(
    jobs.map(([name, job]) => [name, () => runTraced(ctx, name, () => job.run(ctx, signal))]),
  );
  return {
    pgPool: pool,
    schema: QUEUE_SCHEMA,
    concurrency: CONCURRENCY,
    pollInterval: POLL,
    noHandleSignals: true,
    // Otherwise a stop would not wait until the results of the last jobs are recorded.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    taskList,
    parsedCronItems: parseCronItems(
      jobs.map(([task, { schedule, attempts }]) => ({
        task,
        match: schedule,
        options: { maxAttempts: attempts, backfillPeriod: 0 },
      })),
    ),
    // Failures also arrive as events, whose handlers distinguish an outage of the database from a failing job.
    logger: new Logger(() => (_level, message) => ctx.log.debug({ worker: message }, 'job worker')),
    events,
  };
}

/** Runs a job in a trace; a failure is logged inside it, so that the line names the trace. */
function runTraced(ctx: Context, name: string, run: () => Promise<void>): Promise<void> {
  return tracedFromHere({ name: `job ${name}`, kind: 'consumer' }, async () => {
    try {
      await run();
    } catch (error) {
      ctx.db.outage.report(error, `the job ${name} failed`);
      throw error;
    }
  });
}

function reportTo(ctx: Context, events: WorkerEvents): void {
  const started = new Map<string, number>();
  events.on('pool:listen:success', ({ client, workerPool }) => {
    // Until then the connection is busy with LISTEN.
    client.once('drain', () => {
      holdWorkerLock(client, workerPool.id).catch((error: unknown) =>
        ctx.db.outage.report(error, 'the job worker could not take its advisory lock'),
      );
    });
  });
  events.on('pool:listen:error', ({ error }) =>
    ctx.db.outage.report(error, 'the job worker lost its connection and reconnects'),
  );
  events.on('job:start', ({ job }) => started.set(job.id, performance.now()));
  events.on('job:complete', ({ job, error }) => {
    const seconds = (performance.now() - (started.get(job.id) ?? performance.now())) / 1000;
    started.delete(job.id);
    ctx.metrics.jobs.observe({ job: job.task_identifier, outcome: error ? 'failed' : 'done' }, seconds);
  });
}
