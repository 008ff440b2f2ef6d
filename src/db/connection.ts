/** Statements on the connections of the pool, within the time that a request has left to wait. */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type pg from 'pg';
import { Problem } from '../http/problem.js';
import type * as Prisma from './prisma-sql.js';
import { tracedStatement } from './spans.js';
import type { Runner } from './statements.js';
import { CONNECT_TIMEOUT } from './timeouts.js';
import { refuseInTransaction } from './transaction-guard.js';
import type { Waits } from './waiting.js';

/** The pool, and what statements on its connections need to know. */
export interface Connections {
  pool: pg.Pool;
  /** Maximum wait of a statement for a lock; milliseconds. */
  lockTimeout: number;
  waits: Waits;
  /** Name of the prepared statement with this text; undefined: it is not prepared. */
  nameOf: (text: string) => string | undefined;
}

const names = new LRUCache<string, string>({ max: 1_000 });

/** Name of the prepared statement: a hash of its text, so that each connection plans it once. The texts are few and fixed. */
export function statementName(text: string): string {
  let name = names.get(text);
  if (name === undefined) names.set(text, (name = createHash('sha1').update(text).digest('base64url')));
  return name;
}

/** Differences below this are not worth a round trip; milliseconds. */
const SLIGHT = 100;

/** For a request that has already waited: the statement that limits its lock waits to the time it has left, or null. */
export function shorterLockTimeout({
  lockTimeout,
  waits,
}: Pick<Connections, 'lockTimeout' | 'waits'>): string | null {
  const left = Math.ceil(waits.atMost(lockTimeout));
  return left > lockTimeout - SLIGHT ? null : `set local lock_timeout = ${left}`;
}

/** Gets a connection within the time the request has left to wait. */
export async function connect({ pool, waits }: Pick<Connections, 'pool' | 'waits'>): Promise<pg.PoolClient> {
  const waited = waits.start('a connection');
  const connecting = pool.connect();
  let late: NodeJS.Timeout | undefined;
  const refusal = new Promise<never>((_, reject) => {
    late = setTimeout(
      () => reject(new Problem('unavailable', { headers: { 'Retry-After': '2' } })),
      waits.atMost(CONNECT_TIMEOUT),
    );
  });
  try {
    return await Promise.race([connecting, refusal]);
  } catch (error) {
    connecting.then(
      (client) => client.release(),
      () => undefined,
    );
    throw error;
  } finally {
    clearTimeout(late);
    waited();
  }
}

/** Runs a statement within the time the request has left to wait. */
async function queryInTime(query: pg.QueryConfig, connections: Connections) {
  const client = await connect(connections);
  let failed: Error | undefined;
  try {
    const limit = shorterLockTimeout(connections);
    if (limit !== null) {
      // Apart, because Citus sends the whole text with the setting to nodes, on which the transaction has begun.
      await client.query('begin');
      await client.query(limit);
    }
    const result = await client.query<Record<string, unknown>>(query);
    if (limit !== null) await client.query('commit');
    return result;
  } catch (error) {
    failed = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    // A connection that may still be inside a transaction is not reused.
    client.release(failed);
  }
}

/** The statement as the driver takes it. */
export function queryOf(
  { text, values }: Prisma.Sql,
  nameOf: (text: string) => string | undefined,
): pg.QueryConfig {
  const name = nameOf(text);
  return { ...(name !== undefined && { name }), text, values };
}

/** Directly through the driver, which uses a third of the CPU that Prisma's engine needs. */
export function runOnPool(connections: Connections): Runner {
  const { pool, waits, nameOf } = connections;
  const run = (statement: Prisma.Sql) => {
    refuseInTransaction('db.sql');
    const query = queryOf(statement, nameOf);
    return tracedStatement(statement.text, () =>
      waits.areLimited ? queryInTime(query, connections) : pool.query<Record<string, unknown>>(query),
    );
  };
  return {
    rows: async (statement) => (await run(statement)).rows,
    count: async (statement) => (await run(statement)).rowCount ?? 0,
  };
}
