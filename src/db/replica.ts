/**
 * A streaming replica for public reads that are not in memory (decision 054). It is asked only when it has replayed what the primary had
 * written at most half a second ago, so no answer is older than one from an instance's memory may be.
 */
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Config } from '../config.js';
import { openDatabase, type Database } from './client.js';

/** How long a position of the primary says how far the replica must have come; milliseconds. */
const FRESH = 500;
/** A replica that failed is left alone for so long; milliseconds. */
const REST = 5_000;

const Wal = z.object({ wal: z.string() });
const Reached = z.object({ reached: z.boolean().nullable() });

/** Where the primary's log was, and when; whether the replica is known to have come so far. */
interface Mark {
  wal: string;
  at: number;
  isReached: boolean;
}

export class ReadReplica {
  readonly #db: Database;
  #mark: Promise<Mark> | null = null;
  #markedAt = -Infinity;
  #restsUntil = -Infinity;

  constructor(
    url: string,
    private readonly primary: Database,
    config: Pick<Config, 'databasePool' | 'preparedStatements'> & { lockTimeout: number },
    private readonly log: Logger,
  ) {
    // Its address is its own: the timeouts of statements are set on each connection.
    this.#db = openDatabase(url, { ...config, databaseDirectUrl: null }, log.child({ database: 'replica' }));
  }

  /** The replica, if an answer from it is recent enough now; null: ask the primary. Never rejects. */
  async current(): Promise<Database | null> {
    if (performance.now() < this.#restsUntil) return null;
    try {
      const mark = await this.#freshMark();
      mark.isReached ||= await this.#hasReached(mark.wal);
      return mark.isReached && performance.now() - mark.at < 2 * FRESH ? this.#db : null;
    } catch (error) {
      this.failed(error);
      return null;
    }
  }

  /** Something has changed that versions of articles don't say: from now on the replica must have come past this moment. */
  invalidate(): void {
    this.#mark = null;
  }

  /** A read from the replica failed; it is left alone for a while. */
  failed(error: unknown): void {
    this.#restsUntil = performance.now() + REST;
    this.#mark = null;
    this.log.warn({ err: error }, 'the replica failed; reads go to the primary');
  }

  async #freshMark(): Promise<Mark> {
    const now = performance.now();
    if (this.#mark === null || now - this.#markedAt > FRESH) {
      this.#markedAt = now;
      this.#mark = this.primary.sql(Wal)`select pg_current_wal_insert_lsn()::text as wal`.then(([row]) => ({
        wal: row?.wal ?? '',
        at: now,
        isReached: false,
      }));
      this.#mark.catch(() => (this.#mark = null));
    }
    return this.#mark;
  }

  async #hasReached(wal: string): Promise<boolean> {
    const [row] = await this.#db.sql(Reached)`
      select pg_last_wal_replay_lsn() >= ${wal}::pg_lsn as reached`;
    // A server that is no replica has replayed nothing.
    return row?.reached ?? false;
  }

  close(): Promise<void> {
    return this.#db.close();
  }
}
