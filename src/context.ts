/** Everything that lives as long as the process: made once, passed in, closed in reverse order. */
import type { Logger } from 'pino';
import type { Config } from './config.js';
import { openDatabase, type Database } from './db/client.js';
import { Live } from './events/live.js';
import { Turns } from './events/turns.js';
import { PersonCache } from './features/people/person-cache.js';
import { SiteDirectory } from './features/sites/directory.js';
import { createMetrics, type Metrics } from './http/metrics.js';
import { ReadCache } from './http/read-cache.js';

export interface Context {
  config: Config;
  log: Logger;
  db: Database;
  cache: ReadCache;
  live: Live;
  sites: SiteDirectory;
  people: PersonCache;
  turns: Turns;
  metrics: Metrics;
  /** The clock; tests pass their own. */
  now(): Date;
  close(): Promise<void>;
}

/** A writer waits this long for those before it on the same article, and this long for a lock; milliseconds. */
const PATIENCE = 4_000;

/** Makes the context; nothing connects before it is used, except the listener that `live.start()` begins. */
export function createContext(
  config: Config,
  databaseUrl: string,
  log: Logger,
  now = () => new Date(),
  patience = PATIENCE,
): Context {
  const db = openDatabase(databaseUrl, { poolSize: config.databasePool, lockTimeout: patience }, log);
  const cache = new ReadCache(config.cacheBytes);
  const live = new Live(db, databaseUrl, cache, log);
  const sites = new SiteDirectory(db);
  live.onSiteChanged((siteId) => sites.forget(siteId));
  const metrics = createMetrics(live);
  return {
    config,
    log,
    db,
    cache,
    live,
    sites,
    people: new PersonCache(),
    turns: new Turns(patience),
    metrics,
    now,
    async close() {
      await live.close();
      await db.close();
    },
  };
}
