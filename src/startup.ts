/** From configuration to a migrated database and a context; shared by the service and the command line. */
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from './config.js';
import { createContext, type Context } from './context.js';
import { migrate } from './db/migrate.js';
import { waitForDatabase } from './db/wait.js';

export interface Opened {
  ctx: Context;
  databaseUrl: string;
  /** Closes the context and stops an embedded database. */
  close(): Promise<void>;
}

/**
 * Finds or starts the database, applies the migrations, makes the context. `say` tells a person what takes long. With
 * `beside`, an embedded database that a running service has started is used as it is.
 */
export async function open(
  config: Config,
  log: Logger,
  say: (line: string) => void,
  { beside = false } = {},
): Promise<Opened> {
  const database = await findDatabase(config, say, beside);
  try {
    await waitForDatabase(database.url, say);
    await migrate({ databaseUrl: database.url, log: say });
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

async function findDatabase(
  config: Config,
  say: (line: string) => void,
  beside: boolean,
): Promise<{ url: string; stop(): Promise<void> }> {
  if (config.databaseUrl !== null) return { url: config.databaseUrl, stop: () => Promise.resolve() };
  // Not part of the production image.
  const { findRunningPostgres, startEmbeddedPostgres } = await import('./db/embedded-postgres.js');
  const dataDir = join(config.dataDir, 'postgres');
  const running = beside ? findRunningPostgres(dataDir) : null;
  if (running !== null) return { url: running, stop: () => Promise.resolve() };
  return startEmbeddedPostgres({ dataDir, log: say });
}
