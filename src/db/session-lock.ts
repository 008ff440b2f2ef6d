/** A lock one process of all has, for as long as its connection lasts. */
import pg from 'pg';
import type { Database } from './client.js';

export interface SessionLock {
  /** False as soon as the connection is known to be lost. */
  isHeld(): boolean;
  release(): Promise<void>;
}

/** For a connection; milliseconds. */
const CONNECT = 5_000;

/** The lock, or null while another process has it; rejects when the database can't be reached. */
export async function takeSessionLock(db: Database, name: string): Promise<SessionLock | null> {
  const client = new pg.Client({
    connectionString: db.directUrl,
    application_name: 'interline-lock',
    connectionTimeoutMillis: CONNECT,
    // A server that is gone without a word must not leave two processes with the lock for long.
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
