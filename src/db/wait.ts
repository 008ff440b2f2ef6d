/** Waiting for a database that is still starting itself. */
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** How long a start waits; milliseconds. */
const PATIENCE = 60_000;

/** Resolves once the database takes a connection; rejects with its error when that will not mend itself or in time. */
export async function waitForDatabase(url: string, say: (line: string) => void): Promise<void> {
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
