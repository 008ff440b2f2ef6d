/** From configuration to a migrated database and a context; shared by the service and the command line. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';
import type { Config } from './config.js';
import { createContext, type Context } from './context.js';
import { migrate } from './db/migrate.js';

/** How long a start waits for a database that is still starting itself; milliseconds. */
const PATIENCE = 60_000;

export interface Opened {
  ctx: Context;
  databaseUrl: string;
  /** Closes the context and stops an embedded database. */
  close(): Promise<void>;
}

/** Finds or starts the database, applies the migrations, makes the context. `say` tells a person what takes long. */
export async function open(config: Config, log: Logger, say: (line: string) => void): Promise<Opened> {
  const database = await findDatabase(config, say);
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
): Promise<{ url: string; stop(): Promise<void> }> {
  if (config.databaseUrl !== null) return { url: config.databaseUrl, stop: () => Promise.resolve() };
  // Not part of the production image.
  const { startEmbeddedPostgres } = await import('./db/embedded-postgres.js');
  return startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres'), log: say });
}

async function waitForDatabase(url: string, say: (line: string) => void): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  for (let told = false; ; told = true) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (!worthWaiting(error) || performance.now() > deadline) throw error;
      if (!told) say('waiting for the database');
      await pause(500);
    }
  }
}

/** Starting up or not there yet; a wrong password or a missing database will not mend itself. */
function worthWaiting(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string') return true;
  return !(code.startsWith('28') || code === '3D000');
}
