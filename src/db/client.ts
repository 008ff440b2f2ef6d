/**
 * Database access: one pool, shared by Prisma and by hand-written SQL. Prisma's client and its WebAssembly are loaded on first
 * use: they take a third of the CPU time until the first read, which needs only SQL.
 */
import pg from 'pg';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { runOnPool, statementName } from './connection.js';
import { UNLIMITED, type Waits } from './waiting.js';
import { Outage } from './outage.js';
import { openPrisma } from './prisma-client.js';
import { tracedTransaction } from './spans.js';
import { statementsBy, type Models, type Queries, type SqlQueries } from './statements.js';
import { CONNECT_TIMEOUT, STATEMENT_TIMEOUT } from './timeouts.js';
import { outsideTransactions, refuseInTransaction } from './transaction-guard.js';
import { runSqlTransaction, runTransaction } from './transactions.js';
import type { PrismaClient } from '../generated/prisma/client.js';

export * as Prisma from './prisma-sql.js';
export type { Queries, SqlQueries } from './statements.js';

/**
 * Everything that uses a connection. A transaction already has one, and a pool deadlocks if transactions wait for a second while
 * they keep their first; so inside a transaction each of these throws an Error, except in production (decision 015).
 */
export interface Database extends Queries {
  pool: pg.Pool;
  /** Address of the database itself, for sessions that must persist; differs from the pool's when that is a pooler. */
  directUrl: string;
  outage: Outage;
  /** Opens this many connections in advance, so that the first requests need not wait for them. */
  warmUp(connections: number): Promise<void>;
  /** Runs `work` in one transaction on one connection; `work` must use only the `queries` it receives. */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /**
   * The same for work that needs only SQL, without Prisma. For what an instance does by itself, so that one that only answers reads
   * never loads Prisma, which takes 90 MiB (decision 072).
   */
  sqlTransaction<T>(work: (queries: SqlQueries) => Promise<T>): Promise<T>;
  /** The same database for one request, with the limit of its waits. */
  within(waits: Waits): Database;
  /** Throws inside a transaction. For code that waits for others, who may need the connection the transaction keeps. */
  refuseInTransaction(what: string): void;
  close(): Promise<void>;
}

/** Prisma's models outside transactions; the first call loads Prisma. */
function modelsBy(load: () => Promise<PrismaClient>): Models {
  const modelNamed = (model: string) =>
    new Proxy(
      {},
      {
        get: (_, method: string) => async (args: unknown) => {
          refuseInTransaction(`db.prisma.${model}.${method}`);
          const prisma = (await load()) as unknown as Record<
            string,
            Record<string, (args: unknown) => unknown>
          >;
          return prisma[model]?.[method]?.(args);
        },
      },
    );
  return new Proxy({}, { get: (_, model: string) => modelNamed(model) }) as Models;
}

type Connections = Pick<
  Config,
  'databasePool' | 'databaseDirectUrl' | 'preparedStatements' | 'production'
> & {
  /** Maximum wait of a statement for a lock; milliseconds. */
  lockTimeout: number;
  /** Maximum wait for a statement's result; by default a little longer than a statement may take; milliseconds. */
  queryTimeout?: number;
};

/** Opens the pool lazily: no connection is made before the first query. */
export function openDatabase(url: string, config: Connections, log: Logger): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: config.databasePool,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    idleTimeoutMillis: 30_000,
    // A server that neither answers nor closes the connection must not block requests forever.
    query_timeout: config.queryTimeout ?? STATEMENT_TIMEOUT + 2_000,
    application_name: 'interline',
    onConnect: prepareSession(config) as (client: pg.ClientBase) => void,
  });
  const outage = new Outage(() => pool.query('select 1'), log);
  // The pool replaces an idle connection that breaks; without a listener the error would end the process.
  pool.on('error', (error) => outage.report(error, 'an idle database connection broke'));
  // The pool listens only while a connection is idle, and a query fails by itself. In between, the message of a server that shuts down
  // can arrive in one packet with the response before it: without a listener it would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const nameOf = config.preparedStatements ? statementName : () => undefined;
  let loading: Promise<PrismaClient> | undefined;
  const loadPrisma = () => (loading ??= openPrisma(pool, config.preparedStatements ? statementName : null));
  const database = {
    prisma: modelsBy(loadPrisma),
    pool: outsideTransactions(pool, 'pool'),
    directUrl: config.databaseDirectUrl ?? url,
    refuseInTransaction,
    outage,
    async warmUp(connections: number) {
      const opened = await Promise.all(
        Array.from({ length: Math.min(connections, config.databasePool) }, () => pool.connect()),
      );
      for (const client of opened) client.release();
    },
    async close() {
      outage.close();
      await (await loading)?.$disconnect();
      await pool.end().catch(() => undefined);
    },
  };
  const within = (waits: Waits): Database => {
    const connections = { ...config, waits, pool, nameOf };
    return {
      ...database,
      within,
      sql: statementsBy(runOnPool(connections)),
      async transaction(work) {
        refuseInTransaction('db.transaction');
        const prisma = await loadPrisma();
        return tracedTransaction(() => runTransaction(prisma, connections, work));
      },
      async sqlTransaction(work) {
        refuseInTransaction('db.sqlTransaction');
        return tracedTransaction(() => runSqlTransaction(connections, work));
      },
    };
  };
  return within(UNLIMITED);
}

/**
 * Settings sent on each new connection, before the pool hands it out. JIT compilation is off: where Postgres overestimates rows, it costs
 * a short read a hundred times what it saves. PgBouncer would refuse them in the startup message. It tracks each client's time zone
 * and applies it to the server connection it uses; other settings would leak to arbitrary clients, so behind a pooler they are
 * settings of the role (`pooler.ts`).
 */
function prepareSession({ databaseDirectUrl, lockTimeout }: Connections) {
  const timeouts =
    databaseDirectUrl === null
      ? `set statement_timeout = ${STATEMENT_TIMEOUT}; set lock_timeout = ${lockTimeout}; set jit = off; `
      : '';
  return (client: pg.ClientBase) => client.query(`${timeouts}set timezone = 'UTC'`);
}
