/** A lock that one process at a time can hold. It ends with the process's connection. */
import pg from 'pg';
import type { Database } from './client.js';

export interface SessionLock {
  /** False as soon as the connection is known to be lost. */
  isHeld(): boolean;
  release(): Promise<void>;
}

/** Connection timeout; milliseconds. */
const CONNECT = 5_000;

/** Acquires the lock; null if another process has it. Rejects if the database can't be reached. */
export async function takeSessionLock(db: Database, name: string): Promise<SessionLock | null> {
  const client = new pg.Client({
    connectionString: db.directUrl,
    application_name: 'interline-lock',
    connectionTimeoutMillis: CONNECT,
    // Detects a server that disappeared without closing the connection; another process may then have the lock.
    keepAlive: true,
  });
  let held = true;
  const lose = () => (held = false);
  client.on('error', lose);
  client.on('end', lose);
  const end = () => client.end().catch(() => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ taken: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as taken',
      [name],
    );
    if (rows[0]?.taken) return { isHeld: () => held, release: end };
  } catch (error) {
    await end();
    throw error;
  }
  await end();
  return null;
}
