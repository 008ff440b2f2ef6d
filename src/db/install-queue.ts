/** Creates or upgrades the tables of the job queue; apart from `job-queue.ts`, because it loads graphile-worker. */
import { Logger, runMigrations } from 'graphile-worker';
import { QUEUE_SCHEMA } from './job-queue.js';

/** Does nothing if the tables are current. */
export async function installQueue(databaseUrl: string): Promise<void> {
  await runMigrations({
    connectionString: databaseUrl,
    schema: QUEUE_SCHEMA,
    maxPoolSize: 1,
    logger: new Logger(() => () => undefined),
  });
}
