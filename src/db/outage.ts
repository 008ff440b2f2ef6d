/**
 * What the log says when the database cannot be reached: once, with the error, when it begins, and once when it is
 * over. A request that fails meanwhile has its own short line.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { databaseFailure } from './errors.js';

/** How often it is tried whether the database is back; milliseconds. */
const PROBE = 1_000;
/** 57014 a statement took too long, 55P03 a lock did: the server itself has answered. */
const ANSWERED = new Set(['57014', '55P03']);

export class Outage {
  #failures = 0;
  readonly #stop = new AbortController();

  /** `probe` resolves when the database answers. */
  constructor(
    private readonly probe: () => Promise<unknown>,
    private readonly log: Logger,
  ) {}

  /** Logs the failure of background work; failures due to an outage are counted instead. */
  report(error: unknown, message: string): void {
    if (!this.noticed(error)) this.log.warn({ err: error }, message);
  }

  /** Counts the error if the database could not be reached; whether it was that. */
  noticed(error: unknown): boolean {
    const failure = databaseFailure(error);
    if (!failure?.unavailable || ANSWERED.has(failure.sqlState ?? '')) return false;
    this.#failures += 1;
    if (this.#failures === 1) {
      this.log.error({ err: error }, 'no connection to the database; reads in memory are still answered');
      void this.#watch();
    }
    return true;
  }

  async #watch(): Promise<void> {
    const began = performance.now();
    do {
      await pause(PROBE, undefined, { signal: this.#stop.signal, ref: false }).catch(() => undefined);
      if (this.#stop.signal.aborted) return;
    } while (!(await this.#answers()));
    const seconds = Math.round((performance.now() - began) / 1000);
    this.log.info({ seconds, failures: this.#failures }, 'connected to the database again');
    this.#failures = 0;
  }

  async #answers(): Promise<boolean> {
    return this.probe().then(
      () => true,
      () => false,
    );
  }

  close(): void {
    this.#stop.abort();
  }
}
