/** Waits for a database that is still starting up. */
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** Maximum wait at startup; milliseconds. */
const PATIENCE = 60_000;

export interface Reached {
  /** True if there is a pooler or another proxy: the session id then comes from it, not from the server. */
  pooled: boolean;
}

/** Resolves once the database accepts connections; rejects after the maximum wait, or at once if waiting cannot help. */
export async function waitForDatabase(
  url: string,
  say: (line: string) => void,
  signal?: AbortSignal,
): Promise<Reached> {
  const deadline = performance.now() + PATIENCE;
  for (let told = ''; ;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
    // An error after the connection attempt must not end the process.
    client.on('error', () => undefined);
    try {
      await client.connect();
      return { pooled: await isPooled(client) };
    } catch (error) {
      signal?.throwIfAborted();
      if (!worthWaiting(error) || performance.now() > deadline) throw error;
      const reason = error instanceof Error ? error.message || String(codeOf(error)) : String(error);
      // Logged at once and when the reason changes, so that a wrong address shows immediately.
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
  // The id the server sent when the connection was opened. pg's types lack it.
  const told: unknown = Reflect.get(client, 'processID');
  return rows[0]?.pid !== told;
}

/** Starting up or not reachable yet; waiting does not fix a wrong password or a missing database. */
function worthWaiting(error: unknown): boolean {
  const code = codeOf(error);
  if (typeof code !== 'string') return true;
  return !(code.startsWith('28') || code === '3D000');
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
