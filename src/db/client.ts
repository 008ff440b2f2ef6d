/**
 * Database access: one pool, shared by Prisma and by hand-written SQL. Prisma's client and its WebAssembly are loaded on first
 * use: they take a third of the CPU time until the first read, which needs only SQL.
 */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import pg from 'pg';
import type { Logger } from 'pino';
import type * as z from 'zod';
import type { Config } from '../config.js';
import { Problem } from '../http/problem.js';
import { UNLIMITED, type Waits } from './waiting.js';
import { Outage } from './outage.js';
import { openPrisma } from './prisma-client.js';
import { tracedStatement, tracedTransaction } from './spans.js';
import { markTransaction, outsideTransactions, refuseInTransaction } from './transaction-guard.js';
import type { PrismaClient } from '../generated/prisma/client.js';
import * as Prisma from './prisma-sql.js';

export { Prisma };
/** Hand-written SQL statements; values are bound as parameters, never interpolated. */
export interface Statements {
  /** Rows parsed by the schema: `` sql(Row)`select ...` ``. Throws a ZodError for other rows: the statement is wrong, not the data. */
  <Row extends z.ZodType>(
    row: Row,
  ): (strings: TemplateStringsArray, ...values: unknown[]) => Promise<z.output<Row>[]>;
  /**
   * Rows without validation, for the JSON of the public lists that every page reads: `JSON.parse` of a page of 100 comments costs
   * 100 µs of CPU, and validating it 40 µs more. Only `page-queries.ts`, `lists/` and `discussion-queries.ts` use it.
   */
  unchecked<Rows extends unknown[]>(strings: TemplateStringsArray, ...values: unknown[]): Promise<Rows>;
  /** Resolves with the number of changed rows. */
  execute(strings: TemplateStringsArray, ...values: unknown[]): Promise<number>;
}

/** Runs queries, either one transaction each or all in one: `sql` for hand-written SQL, `prisma` for the rest. */
export interface Queries {
  sql: Statements;
  prisma: Models;
}

/** Prisma's models, without its methods that send SQL. */
export type Models = Omit<Prisma.TransactionClient, `$${string}`>;

/**
 * Everything that uses a connection. A transaction already has one, and a pool deadlocks if transactions wait for a second while
 * they keep their first; so inside `transaction` each of these throws an Error, except in production (decision 015).
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
  /** The same database for one request, with the limit of its waits. */
  within(waits: Waits): Database;
  /** Throws inside a transaction. For code that waits for others, who may need the connection the transaction keeps. */
  refuseInTransaction(what: string): void;
  close(): Promise<void>;
}

/** Maximum run time of a statement; milliseconds. */
export const STATEMENT_TIMEOUT = 15_000;
/** Maximum wait of a statement for a lock, after which the request fails with 503; milliseconds. */
export const LOCK_TIMEOUT = 4_000;
/** Maximum wait of a request for a connection, after which it fails with 503; milliseconds. */
export const CONNECT_TIMEOUT = 3_000;

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
  const name = config.preparedStatements ? statementName : () => undefined;
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
  const within = (waits: Waits): Database => ({
    ...database,
    within,
    sql: statementsBy(runOnPool(pool, { ...config, waits }, name)),
    async transaction(work) {
      refuseInTransaction('db.transaction');
      const prisma = await loadPrisma();
      return tracedTransaction(() => runTransaction(prisma, { ...config, waits }, work));
    },
  });
  return within(UNLIMITED);
}

/** What the statements of a request need to know. */
interface Limits extends Pick<Connections, 'lockTimeout' | 'production'> {
  waits: Waits;
}

function runTransaction<T>(
  prisma: PrismaClient,
  { lockTimeout, production, waits }: Limits,
  work: (queries: Queries) => Promise<T>,
): Promise<T> {
  const waited = waits.start('a connection');
  const running = prisma.$transaction(
    async (tx) => {
      waited();
      const limit = shorterLockTimeout(lockTimeout, waits);
      if (limit !== null) await tx.$executeRawUnsafe(limit);
      const queries = { sql: statementsBy(runIn(tx)), prisma: tx };
      return production ? work(queries) : markTransaction(() => work(queries));
    },
    { maxWait: waits.atMost(CONNECT_TIMEOUT), timeout: STATEMENT_TIMEOUT },
  );
  return running.finally(waited);
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

const names = new LRUCache<string, string>({ max: 1_000 });

/** Name of the prepared statement: a hash of its text, so that each connection plans it once. The texts are few and fixed. */
function statementName(text: string): string {
  let name = names.get(text);
  if (name === undefined) names.set(text, (name = createHash('sha1').update(text).digest('base64url')));
  return name;
}

/** Differences below this are not worth a round trip; milliseconds. */
const SLIGHT = 100;

/** For a request that has already waited: the statement that limits its lock waits to the time it has left, or null. */
function shorterLockTimeout(lockTimeout: number, waits: Waits): string | null {
  const left = Math.ceil(waits.atMost(lockTimeout));
  return left > lockTimeout - SLIGHT ? null : `set local lock_timeout = ${left}`;
}

/** Gets a connection within the time the request has left to wait. */
async function connect(pool: pg.Pool, waits: Waits): Promise<pg.PoolClient> {
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
async function queryInTime(pool: pg.Pool, query: pg.QueryConfig, { lockTimeout, waits }: Limits) {
  const client = await connect(pool, waits);
  let failed: Error | undefined;
  try {
    const limit = shorterLockTimeout(lockTimeout, waits);
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

/** Sends statements: `rows` returns their rows, `count` the number of rows read or changed. */
interface Runner {
  rows: (statement: Prisma.Sql) => Promise<unknown[]>;
  count: (statement: Prisma.Sql) => Promise<number>;
}

/** Directly through the driver, which uses a third of the CPU that Prisma's engine needs. */
function runOnPool(pool: pg.Pool, limits: Limits, nameOf: (text: string) => string | undefined): Runner {
  const run = ({ text, values }: Prisma.Sql) => {
    refuseInTransaction('db.sql');
    const name = nameOf(text);
    const query = { ...(name !== undefined && { name }), text, values };
    return tracedStatement(text, () =>
      limits.waits.areLimited ? queryInTime(pool, query, limits) : pool.query<Record<string, unknown>>(query),
    );
  };
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

function statementsBy({ rows, count }: Runner): Statements {
  const checked =
    <Row extends z.ZodType>(row: Row) =>
    async (strings: TemplateStringsArray, ...values: unknown[]): Promise<z.output<Row>[]> =>
      (await rows(Prisma.sql(strings, ...values))).map((found) => row.parse(found));
  return Object.assign(checked, {
    unchecked: async <Rows extends unknown[]>(strings: TemplateStringsArray, ...values: unknown[]) =>
      (await rows(Prisma.sql(strings, ...values))) as Rows,
    execute: (strings: TemplateStringsArray, ...values: unknown[]) => count(Prisma.sql(strings, ...values)),
  });
}
