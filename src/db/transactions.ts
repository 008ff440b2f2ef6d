/** Transactions, by Prisma or of SQL alone; both limit how long a request waits for a connection and for locks. */
import type pg from 'pg';
import type { PrismaClient } from '../generated/prisma/client.js';
import { connect, queryOf, shorterLockTimeout, type Connections } from './connection.js';
import type * as Prisma from './prisma-sql.js';
import { tracedStatement } from './spans.js';
import { statementsBy, type Queries, type Runner, type SqlQueries } from './statements.js';
import { CONNECT_TIMEOUT, STATEMENT_TIMEOUT } from './timeouts.js';
import { markTransaction } from './transaction-guard.js';

/** What a transaction needs to know. */
type Limits = Pick<Connections, 'lockTimeout' | 'waits'> & { production: boolean };

/** A server that does not answer it soon ends the transaction when the connection is closed. The types lack the driver's timeout; milliseconds. */
const ROLLBACK: pg.QueryConfig & { query_timeout: number } = { text: 'rollback', query_timeout: 1_000 };

/** Runs `work` in a transaction of Prisma. */
export function runTransaction<T>(
  prisma: PrismaClient,
  limits: Limits,
  work: (queries: Queries) => Promise<T>,
): Promise<T> {
  const { production, waits } = limits;
  const waited = waits.start('a connection');
  const running = prisma.$transaction(
    async (tx) => {
      waited();
      const limit = shorterLockTimeout(limits);
      if (limit !== null) await tx.$executeRawUnsafe(limit);
      const queries = { sql: statementsBy(runIn(tx)), prisma: tx };
      return production ? work(queries) : markTransaction(() => work(queries));
    },
    { maxWait: waits.atMost(CONNECT_TIMEOUT), timeout: STATEMENT_TIMEOUT },
  );
  return running.finally(waited);
}

/** Runs `work` in a transaction on a connection of the pool, without Prisma. */
export async function runSqlTransaction<T>(
  connections: Connections & Limits,
  work: (queries: SqlQueries) => Promise<T>,
): Promise<T> {
  const { production, nameOf } = connections;
  const client = await connect(connections);
  let failed: Error | undefined;
  try {
    await client.query('begin');
    const limit = shorterLockTimeout(connections);
    if (limit !== null) await client.query(limit);
    const queries = { sql: statementsBy(runOn(client, nameOf)) };
    const result = await (production ? work(queries) : markTransaction(() => work(queries)));
    await client.query('commit');
    return result;
  } catch (error) {
    failed = error instanceof Error ? error : new Error(String(error));
    await client.query(ROLLBACK).catch(() => undefined);
    throw error;
  } finally {
    // A connection that may still be inside a transaction is not reused.
    client.release(failed);
  }
}

/** On one connection, which has a transaction. */
function runOn(client: pg.ClientBase, nameOf: Connections['nameOf']): Runner {
  const run = (statement: Prisma.Sql) =>
    tracedStatement(statement.text, () => client.query<Record<string, unknown>>(queryOf(statement, nameOf)));
  return {
    rows: async (statement) => (await run(statement)).rows,
    count: async (statement) => (await run(statement)).rowCount ?? 0,
  };
}

/** On the connection of Prisma's transaction. */
function runIn(tx: Prisma.TransactionClient): Runner {
  return {
    rows: (statement) => tracedStatement(statement.text, () => tx.$queryRaw(statement)),
    count: (statement) => tracedStatement(statement.text, () => tx.$executeRaw(statement)),
  };
}
