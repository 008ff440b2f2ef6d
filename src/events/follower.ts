/**
 * Follows the event log for this instance: one statement reads the events that have become visible since the last read, twice per
 * second and immediately after `look()`. Its cost does not depend on how much the instance has in memory.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Database } from '../db/client.js';
import { findPosition, readPast, type Position } from './queries.js';
import { dispatch, type Subscriber } from './subscribers.js';

/** Half of the promised maximum of one second between a write and its visibility on every instance; milliseconds. */
const POLL = 500;
/** Minimum time between reads, so that a burst of events is read at once; milliseconds. */
const GATHER = 20;
/** With more events than this in one read, dropping everything is cheaper than handling each. */
const MOST = 5_000;
/** After this long without a read, in-memory data may be out of date; milliseconds. */
const CURRENT = 5_000;
/** After this long without a read, cached responses are no longer served; milliseconds. */
const TRUST = 30_000;

export class EventFollower {
  #position: Position | null = null;
  #lastRead = performance.now();
  #asked = false;
  #stopped = false;
  #wake = new AbortController();

  /** `lost` is called while the database has been unreachable for too long. */
  constructor(
    private readonly db: Database,
    private readonly log: Logger,
    private readonly subscribers: readonly Subscriber[],
    private readonly lost: () => void,
  ) {}

  start(): void {
    void this.#follow();
  }

  /** Triggers a read. */
  look(): void {
    this.#asked = true;
    this.#wake.abort();
  }

  /** How far the events have been read; null before the first read. */
  get position(): Position | null {
    return this.#position;
  }

  /** Whether this instance's in-memory data was brought up to date recently. */
  isCurrent(): boolean {
    return this.#position !== null && performance.now() - this.#lastRead < CURRENT;
  }

  /** Time since the events were last read; milliseconds. */
  get age(): number {
    return performance.now() - this.#lastRead;
  }

  stop(): void {
    this.#stopped = true;
    this.#wake.abort();
  }

  async #follow(): Promise<void> {
    while (!this.#stopped) {
      this.#asked = false;
      try {
        await this.#read();
        this.#lastRead = performance.now();
      } catch (error) {
        this.log.debug({ err: error }, 'cannot read the events; retrying');
        if (performance.now() - this.#lastRead > TRUST) this.lost();
        this.#asked = false;
      }
      await this.#rest();
    }
  }

  async #read(): Promise<void> {
    if (this.#position === null) {
      this.#position = await findPosition(this.db);
      // Data loaded before the position was read may be missing changes.
      this.#startOver();
      return;
    }
    const { position, events } = await readPast(this.db, this.#position, MOST);
    this.#position = position;
    if (events === null) return this.#startOver();
    try {
      for (const event of events) dispatch(this.subscribers, event);
    } catch (error) {
      // Each event is read once, so the remaining subscribers would miss it.
      this.log.error({ err: error }, 'an event could not be handled; reloading everything in memory');
      this.#startOver();
    }
  }

  #startOver(): void {
    for (const subscriber of this.subscribers) subscriber.startOver();
  }

  /** Waits for `look()` or the next poll. */
  async #rest(): Promise<void> {
    this.#wake = new AbortController();
    await pause(GATHER, undefined, { ref: false });
    if (this.#asked || this.#stopped) return;
    const { signal } = this.#wake;
    await pause(POLL - GATHER, undefined, { ref: false, signal }).catch(() => undefined);
  }
}
