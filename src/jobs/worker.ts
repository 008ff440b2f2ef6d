/** Runs jobs in this process, from a queue in the database that all worker processes share. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Context } from '../context.js';

/**
 * Pause before the first run; milliseconds. Loading graphile-worker and the jobs takes a tenth of a second, in which an instance
 * that has just started, perhaps because others are overloaded, would answer nothing.
 */
const FIRST = 1_000;
/** Pause before a restart; milliseconds. */
const RETRY = 2_000;

export interface Worker {
  /** Accepts no more jobs, aborts the running ones, and resolves when they have ended, or after ten seconds. */
  stop(): Promise<void>;
}

/** Starts a worker; retries while the database can't be reached. */
export function startWorker(ctx: Context): Worker {
  // graphile-worker also prints errors that it reports as events, in a format that is not the log's.
  console.trace = (error: unknown) => ctx.log.debug({ err: error }, 'job worker');
  const stopping = new AbortController();
  const running = keepRunning();

  async function keepRunning(): Promise<void> {
    await pauseFor(FIRST);
    while (!stopping.signal.aborted) {
      await runOnce().catch((error: unknown) => {
        if (!stopping.signal.aborted) ctx.db.outage.report(error, 'the job worker failed and restarts');
      });
      await pauseFor(RETRY);
    }
  }

  async function runOnce(): Promise<void> {
    const { runUntilBroken } = await import('./runner.js');
    await runUntilBroken(ctx, stopping.signal);
  }

  async function pauseFor(milliseconds: number): Promise<void> {
    await pause(milliseconds, undefined, { signal: stopping.signal }).catch(() => undefined);
  }

  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
