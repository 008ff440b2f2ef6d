/**
 * Follows the log of events for this instance: one statement reads what has become visible since the last read, twice a second
 * and as soon as someone says that there is something. Its cost does not depend on how much the instance has in memory.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Database } from '../db/client.js';
import { findPosition, readPast, type Position } from './queries.js';
import { dispatch, type Subscriber } from './subscribers.js';

/** Half of the promised second between a write and its sight on every instance; milliseconds. */
const POLL = 500;
/** Reads follow each other no faster: what a busy moment brings is read together; milliseconds. */
const GATHER = 20;
/** After so many events in one read, dropping everything is cheaper than dropping what they changed. */
const MOST = 5_000;
/** After this long without a read nothing in memory is known to be current; milliseconds. */
const CURRENT = 5_000;
/** After this long without a read cached answers are no longer given out; milliseconds. */
const TRUST = 30_000;

export class EventFollower {
  #position: Position | null = null;
  #lastRead = performance.now();
  #asked = false;
  #stopped = false;
  #wake = new AbortController();

  /** `lost` is called while the database has been out of sight for too long. */
  constructor(
    private readonly db: Database,
    private readonly log: Logger,
    private readonly subscribers: readonly Subscriber[],
    private readonly lost: () => void,
  ) {}

  start(): void {
    void this.#follow();
  }

  /** There is something to read, at once. */
  look(): void {
    this.#asked = true;
    this.#wake.abort();
  }

  /** Whether what this instance has in memory has been kept up to date lately. */
  isCurrent(): boolean {
    return this.#position !== null && performance.now() - this.#lastRead < CURRENT;
  }

  /** How long ago the events were last read; milliseconds. */
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
        this.log.debug({ err: error }, 'cannot read the events; tried again');
        if (performance.now() - this.#lastRead > TRUST) this.lost();
        this.#asked = false;
      }
      await this.#rest();
    }
  }

  async #read(): Promise<void> {
    if (this.#position === null) {
      this.#position = await findPosition(this.db);
      // Whatever was read until now may precede the position.
      this.#startOver();
      return;
    }
    const { position, events } = await readPast(this.db, this.#position, MOST);
    this.#position = position;
    if (events === null) return this.#startOver();
    try {
      for (const event of events) dispatch(this.subscribers, event);
    } catch (error) {
      // Read once, they would be missed by those who come after.
      this.log.error({ err: error }, 'an event could not be acted on; everything in memory is read anew');
      this.#startOver();
    }
  }

  #startOver(): void {
    for (const subscriber of this.subscribers) subscriber.startOver();
  }

  /** Until someone asks, or the time has come. */
  async #rest(): Promise<void> {
    this.#wake = new AbortController();
    await pause(GATHER, undefined, { ref: false });
    if (this.#asked || this.#stopped) return;
    const { signal } = this.#wake;
    await pause(POLL - GATHER, undefined, { ref: false, signal }).catch(() => undefined);
  }
}
