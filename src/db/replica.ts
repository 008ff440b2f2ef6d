/**
 * A streaming replica for uncached public reads (decision 054). It is used only if it has replayed everything the primary had written at most half a
 * second ago, so its responses are no older than cached ones.
 */
import type { Logger } from 'pino';
import * as z from 'zod';
import type { Config } from '../config.js';
import { openDatabase, type Database } from './client.js';

/** Age at which the required position is replaced by a newer one; milliseconds. */
const FRESH = 500;
/** Maximum wait for the replica's answer, after which the primary answers; milliseconds. */
const PATIENCE = 2_000;
/** Pause after a failure of the replica; milliseconds. */
const REST = 5_000;

const Wal = z.object({ wal: z.string() });
const Reached = z.object({ reached: z.boolean().nullable() });

/** A position in the primary's log, when it was read, and whether the replica has reached it. */
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
    config: Pick<Config, 'databasePool' | 'preparedStatements' | 'production'> & { lockTimeout: number },
    private readonly log: Logger,
  ) {
    // Not behind the primary's pooler: timeouts are set on each connection.
    this.#db = openDatabase(
      url,
      { ...config, databaseDirectUrl: null, queryTimeout: PATIENCE },
      log.child({ database: 'replica' }),
    );
  }

  /** The replica if it is recent enough, otherwise null. Never rejects. */
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

  /** Call after a change that article versions don't show: the replica must then have replayed the log up to now. */
  invalidate(): void {
    this.#mark = null;
  }

  /** Reports a failed read; the replica is not used for a while. */
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
    // Null on a server that is not a replica.
    return row?.reached ?? false;
  }

  close(): Promise<void> {
    return this.#db.close();
  }
}
