/**
 * Logs database outages: once with the error when one begins, and once when it
 * ends. Requests that fail in between log one short line each.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { databaseFailure } from './errors.js';

/** Interval of connection attempts during an outage; milliseconds. */
const PROBE = 1_000;
/** 57014 statement timeout, 55P03 lock timeout: the server itself has answered. */
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

  /** Counts the error if the database was unreachable; returns whether it was. */
  noticed(error: unknown): boolean {
    const failure = databaseFailure(error);
    if (!failure?.unavailable || ANSWERED.has(failure.sqlState ?? '')) return false;
    this.#failures += 1;
    if (this.#failures === 1) {
      this.log.error({ err: error }, 'no connection to the database; cached reads are still served');
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
