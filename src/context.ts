/** Everything that lives as long as the process: created once, passed as a parameter, closed in reverse order. */
import type { Logger } from 'pino';
import type { Config } from './config.js';
import { openDatabase, type Database } from './db/client.js';
import { CONNECT_TIMEOUT, LOCK_TIMEOUT } from './db/timeouts.js';
import { ChangeNotifier } from './events/change-notifier.js';
import { KeyedQueue } from './events/keyed-queue.js';
import { PersonCache } from './access/person-cache.js';
import { SiteDirectory } from './access/site-directory.js';
import { createLimits, type Limits } from './access/limits.js';
import { createMetrics, type Metrics } from './metrics.js';
import { ReadCache } from './cache/read-cache.js';
import { findWaitingJobs } from './db/job-queue.js';
import { ReadReplica } from './db/replica.js';
import { UNLIMITED, type Waits } from './db/waiting.js';
import { TextWorkers } from './text-workers.js';

export interface Context {
  config: Config;
  /** The service's address, without a trailing slash: PUBLIC_URL, or where it listens. */
  address: string;
  log: Logger;
  db: Database;
  /** Answers public reads when it is recent enough; null: there is none. */
  replica: ReadReplica | null;
  cache: ReadCache;
  live: ChangeNotifier;
  sites: SiteDirectory;
  people: PersonCache;
  articleQueues: KeyedQueue;
  /** How long a request may wait in total for other writers, connections and locks; milliseconds. */
  waitBudget: number;
  /** The waits of the request that this context is for. */
  waits: Waits;
  texts: TextWorkers;
  metrics: Metrics;
  limits: Limits;
  /** The clock; tests pass their own. */
  now(): Date;
  close(): Promise<void>;
}

/**
 * Creates the context. Nothing connects before it is used, except the listener that `live.start()` starts. A writer waits at
 * most `patience` milliseconds for earlier writers of the same article, and as long for a lock.
 */
export function createContext(
  config: Config,
  databaseUrl: string,
  log: Logger,
  now = () => new Date(),
  patience = LOCK_TIMEOUT,
): Context {
  const db = openDatabase(databaseUrl, { ...config, lockTimeout: patience }, log);
  const cache = new ReadCache(config.cacheBytes);
  const replica =
    config.databaseReplicaUrl === null
      ? null
      : new ReadReplica(config.databaseReplicaUrl, db, { ...config, lockTimeout: patience }, log);
  const people = new PersonCache();
  const sites = new SiteDirectory(db, config.production, (): boolean => live.isCurrent());
  const live: ChangeNotifier = new ChangeNotifier(db, { cache, sites, people, replica }, log, config, now);
  const articleQueues = new KeyedQueue(patience);
  const metrics = createMetrics({
    ...{ live, cache, articleQueues },
    pool: db.pool,
    findWaitingJobs: () => findWaitingJobs(db),
  });
  const limits = createLimits(config, db);
  const texts = new TextWorkers(config.textSeconds * 1000);
  return {
    config,
    address: config.publicUrl ?? `http://${config.host}:${config.port}`,
    log,
    db,
    replica,
    cache,
    live,
    sites,
    people,
    articleQueues,
    waitBudget: Math.max(patience, CONNECT_TIMEOUT),
    waits: UNLIMITED,
    texts,
    metrics,
    limits,
    now,
    async close() {
      limits.close();
      await texts.close();
      await live.close();
      await replica?.close();
      await db.close();
    },
  };
}
