/** Startup from configuration to a migrated database and a context; shared by the service and the command line. */
import { join } from 'node:path';
import type { Config } from './config.js';
import { createContext, type Context } from './context.js';
import { migrate } from './db/migrate.js';
import { limitStatements, PoolerError } from './db/pooler.js';
import { waitForDatabase } from './db/wait.js';
import { findDemoSites } from './features/sites/use-cases.js';
import { isQueueCurrent } from './db/job-queue.js';
import type { Output } from './log.js';

export interface Bootstrapped {
  ctx: Context;
  databaseUrl: string;
  /** Closes the context and stops an embedded database. */
  close(): Promise<void>;
}

interface BootstrapOptions {
  /** Use the embedded database of a running service instead of failing. */
  reuseRunning?: boolean;
  /** Aborts the startup, including a migration; `bootstrap` rejects. */
  signal?: AbortSignal;
}

/**
 * Finds or starts the database, applies the migrations and creates the context. The output's `say` reports slow
 * steps.
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
    await prepareQueue(ctx);
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

/** Remarks for the operator of a production instance: what is disabled, and what should be removed. */
export async function productionRemarks(ctx: Context): Promise<string[]> {
  return [
    ...(ctx.config.metricsToken === null ? ['/metrics is closed: METRICS_TOKEN is not set'] : []),
    ...(await findDemoSites(ctx)).map(
      (key) =>
        `the database contains the demo site "${key}", which lets anyone sign in as anyone; it is not served in production. ` +
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
  if (config.databaseDirectUrl === null) return;
  await limitStatements(url, directUrl, say);
  await waitForDatabase(url, say, signal);
}

async function prepareQueue(ctx: Context): Promise<void> {
  try {
    if (await isQueueCurrent(ctx.db)) return;
    const { installQueue } = await import('./db/install-queue.js');
    await installQueue(ctx.db.directUrl);
  } catch (error) {
    await ctx.close();
    throw error;
  }
}

async function findDatabase(
  config: Config,
  say: (line: string) => void,
  reuseRunning: boolean,
): Promise<{ url: string; stop(): Promise<void> }> {
  if (config.databaseUrl !== null) return { url: config.databaseUrl, stop: () => Promise.resolve() };
  // The production image does not contain it.
  const { findRunningPostgres, startEmbeddedPostgres } = await import('./db/embedded-postgres.js');
  const dataDir = join(config.dataDir, 'postgres');
  const running = reuseRunning ? findRunningPostgres(dataDir) : null;
  if (running !== null) return { url: running, stop: () => Promise.resolve() };
  return startEmbeddedPostgres({ dataDir, log: say });
}
