/** Waiting for a database that is still starting itself. */
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** How long a start waits; milliseconds. */
const PATIENCE = 60_000;

export interface Reached {
  /** Whether there is a pooler or another proxy: then it, not the server, has chosen the session's id. */
  pooled: boolean;
}

/** Resolves once the database takes a connection; rejects with its error when that will not mend itself or in time. */
export async function waitForDatabase(
  url: string,
  say: (line: string) => void,
  signal?: AbortSignal,
): Promise<Reached> {
  const deadline = performance.now() + PATIENCE;
  for (let told = ''; ;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
    // A connection that breaks later than its query must not end the process.
    client.on('error', () => undefined);
    try {
      await client.connect();
      return { pooled: await isPooled(client) };
    } catch (error) {
      signal?.throwIfAborted();
      if (!worthWaiting(error) || performance.now() > deadline) throw error;
      const reason = error instanceof Error ? error.message || String(codeOf(error)) : String(error);
      // At once, and again when it changes: a wrong address shows in the log at once.
      if (reason !== told) say(`waiting for the database at ${client.host}:${client.port}: ${reason}`);
      told = reason;
      await pause(500, undefined, { ...(signal && { signal }) });
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

async function isPooled(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  // What the server told when the connection was made. Its type does not say so.
  const told: unknown = Reflect.get(client, 'processID');
  return rows[0]?.pid !== told;
}

/** Starting up or not there yet; a wrong password or a missing database will not mend itself. */
function worthWaiting(error: unknown): boolean {
  const code = codeOf(error);
  if (typeof code !== 'string') return true;
  return !(code.startsWith('28') || code === '3D000');
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
