/** From configuration to a migrated database and a context; shared by the service and the command line. */
import { join } from 'node:path';
import type { Config } from './config.js';
import { createContext, type Context } from './context.js';
import { migrate } from './db/migrate.js';
import { limitStatements, PoolerError } from './db/pooler.js';
import { waitForDatabase } from './db/wait.js';
import { findDemoSites } from './features/sites/use-cases.js';
import { installQueue } from './db/job-queue.js';
import type { Output } from './log.js';

export interface Bootstrapped {
  ctx: Context;
  databaseUrl: string;
  /** Closes the context and stops an embedded database. */
  close(): Promise<void>;
}

interface BootstrapOptions {
  /** An embedded database that a running service has started is used as it is. */
  reuseRunning?: boolean;
  /** Ends the start, a migration included; `open` rejects. */
  signal?: AbortSignal;
}

/**
 * Finds or starts the database, applies the migrations, makes the context. The output's `say` tells a person what
 * takes long.
 */
export async function bootstrap(
  config: Config,
  { log, say }: Pick<Output, 'log' | 'say'>,
  { reuseRunning = false, signal }: BootstrapOptions = {},
): Promise<Bootstrapped> {
  const database = await findDatabase(config, say, reuseRunning);
  try {
    signal?.throwIfAborted();
    await prepareDatabase(config, database.url, say, signal);
    const ctx = createContext(config, database.url, log);
    return {
      ctx,
      databaseUrl: database.url,
      async close() {
        await ctx.close();
        await database.stop();
      },
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** What an operator should know of a production run and might not: what is closed, and what should not be there. */
export async function productionRemarks(ctx: Context): Promise<string[]> {
  return [
    ...(ctx.config.metricsToken === null ? ['/metrics is closed: METRICS_TOKEN is not set'] : []),
    ...(await findDemoSites(ctx)).map(
      (key) =>
        `the database holds the demo site "${key}", whose people anybody could be; it is not served in production. ` +
        `Remove it with: interline site delete --site ${key}`,
    ),
  ];
}

async function prepareDatabase(
  config: Config,
  url: string,
  say: (line: string) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  const directUrl = config.databaseDirectUrl ?? url;
  const reached = await waitForDatabase(directUrl, say, signal);
  if (config.databaseDirectUrl === null && reached.pooled) throw new PoolerError();
  await migrate({ databaseUrl: directUrl, log: say, signal });
  await installQueue(directUrl);
  if (config.databaseDirectUrl === null) return;
  await limitStatements(url, directUrl, say);
  await waitForDatabase(url, say, signal);
}

async function findDatabase(
  config: Config,
  say: (line: string) => void,
  reuseRunning: boolean,
): Promise<{ url: string; stop(): Promise<void> }> {
  if (config.databaseUrl !== null) return { url: config.databaseUrl, stop: () => Promise.resolve() };
  // Not part of the production image.
  const { findRunningPostgres, startEmbeddedPostgres } = await import('./db/embedded-postgres.js');
  const dataDir = join(config.dataDir, 'postgres');
  const running = reuseRunning ? findRunningPostgres(dataDir) : null;
  if (running !== null) return { url: running, stop: () => Promise.resolve() };
  return startEmbeddedPostgres({ dataDir, log: say });
}
