/** The database: one pool, shared by Prisma and by the statements written as SQL. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { LRUCache } from 'lru-cache';
import pg from 'pg';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { Config } from '../config.js';
import { Problem } from '../http/problem.js';
import { isWaitLimited, mayWait, startWaiting } from './waiting.js';
import { Outage } from './outage.js';
import { Prisma, PrismaClient } from '../generated/prisma/client.js';

export { Prisma };
/** Statements written as SQL, whose values are bound, never text. */
export interface Statements {
  /** Rows as the schema reads them: `` sql(Row)`select ...` ``. Throws a ZodError for others: the statement is wrong, not the data. */
  <Row extends z.ZodType>(
    row: Row,
  ): (strings: TemplateStringsArray, ...values: unknown[]) => Promise<z.output<Row>[]>;
  /**
   * Rows without a check of their type, for the JSON of the public lists that every page reads: parsing a page of 100 comments costs
   * 40 µs of CPU, where `JSON.parse` of it costs 100 µs. Only `page-queries.ts`, `lists/` and `discussion-queries.ts` use it.
   */
  unchecked<Rows extends unknown[]>(strings: TemplateStringsArray, ...values: unknown[]): Promise<Rows>;
  /** Resolves with the number of rows that were changed. */
  execute(strings: TemplateStringsArray, ...values: unknown[]): Promise<number>;
}

/** What runs queries, each a transaction of its own or all in one: `sql` what is written as SQL, `prisma` the rest. */
export interface Queries {
  sql: Statements;
  prisma: Models;
}

/** Prisma's models, without its ways to send SQL. */
export type Models = Omit<Prisma.TransactionClient, `$${string}`>;

/**
 * Every way to a connection. A transaction has one already: asking for a second while others wait with theirs is how a pool
 * deadlocks, so below `transaction` each of these throws an Error, in production too.
 */
export interface Database extends Queries {
  pool: pg.Pool;
  /** Where sessions last: the database itself, if `pool` leads to a pooler. */
  directUrl: string;
  outage: Outage;
  /** Opens so many connections, so that the first requests need not wait for them. */
  warmUp(connections: number): Promise<void>;
  /** Runs `work` in one transaction on one connection; `work` reaches the database through what it is given alone. */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** Throws inside a transaction: for what waits for others, who may need the connection it would keep. */
  refuseInTransaction(what: string): void;
  close(): Promise<void>;
}

/** No statement should run longer; milliseconds. */
export const STATEMENT_TIMEOUT = 15_000;
/** A statement waits this long for a lock before its request is told to come back; milliseconds. */
export const LOCK_TIMEOUT = 4_000;
/** A request waits this long for a connection before it is told to come back; milliseconds. */
export const CONNECT_TIMEOUT = 3_000;

/** Set while the work of a transaction runs, whatever it awaits. */
const inTransaction = new AsyncLocalStorage<true>();

function refuseInTransaction(what: string): void {
  if (inTransaction.getStore())
    throw new Error(`${what} inside a transaction, which has a connection of its own and must use that`);
}

/** The same object, but using anything of it inside a transaction throws. */
function outsideTransactions<T extends object>(target: T, name: string): T {
  return new Proxy(target, {
    get(from, property): unknown {
      refuseInTransaction(`db.${name}.${String(property)}`);
      return Reflect.get(from, property, from);
    },
  });
}

type Connections = Pick<Config, 'databasePool' | 'databaseDirectUrl' | 'preparedStatements'> & {
  /** A statement waits this long for a lock; milliseconds. */
  lockTimeout: number;
};

/** Opens the pool lazily: no connection is made before the first query. */
export function openDatabase(url: string, config: Connections, log: Logger): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: config.databasePool,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    idleTimeoutMillis: 30_000,
    // A server that neither answers nor hangs up must not block requests for ever.
    query_timeout: STATEMENT_TIMEOUT + 2_000,
    application_name: 'interline',
    onConnect: prepareSession(config) as (client: pg.ClientBase) => void,
  });
  const outage = new Outage(() => pool.query('select 1'), log);
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', (error) => outage.report(error, 'an idle database connection broke'));
  const name = config.preparedStatements ? statementName : () => undefined;
  const adapter = new PrismaPg(pool, {
    ...(config.preparedStatements && {
      statementNameGenerator: (query: { sql: string }) => statementName(query.sql),
    }),
  });
  const prisma = new PrismaClient({ adapter });
  return {
    sql: statementsBy(runOnPool(pool, config.lockTimeout, name)),
    prisma: outsideTransactions<Models>(prisma, 'prisma'),
    pool: outsideTransactions(pool, 'pool'),
    directUrl: config.databaseDirectUrl ?? url,
    async transaction(work) {
      refuseInTransaction('db.transaction');
      const waited = startWaiting();
      return prisma.$transaction(
        async (tx) => {
          waited();
          const limit = shorterLockTimeout(config.lockTimeout);
          if (limit !== null) await tx.$executeRawUnsafe(limit);
          return inTransaction.run(true, () => work({ sql: statementsBy(runIn(tx)), prisma: tx }));
        },
        { maxWait: mayWait(CONNECT_TIMEOUT), timeout: STATEMENT_TIMEOUT },
      );
    },
    refuseInTransaction,
    outage,
    async warmUp(connections) {
      const opened = await Promise.all(
        Array.from({ length: Math.min(connections, config.databasePool) }, () => pool.connect()),
      );
      for (const client of opened) client.release();
    },
    async close() {
      outage.close();
      await prisma.$disconnect();
      await pool.end().catch(() => undefined);
    },
  };
}

/**
 * What each new connection is told; the pool waits for it. Compiling (`jit`) the short statements of reads costs a hundred times what
 * it saves where Postgres overestimates their rows. In the startup message PgBouncer would refuse it. It knows
 * the time zone of each client and sets it where it puts that client's statements; other settings would go to
 * whichever connection of its own comes next, so behind a pooler the role has the timeouts (`pooler.ts`).
 */
function prepareSession({ databaseDirectUrl, lockTimeout }: Connections) {
  const timeouts =
    databaseDirectUrl === null
      ? `set statement_timeout = ${STATEMENT_TIMEOUT}; set lock_timeout = ${lockTimeout}; set jit = off; `
      : '';
  return (client: pg.ClientBase) => client.query(`${timeouts}set timezone = 'UTC'`);
}

const names = new LRUCache<string, string>({ max: 1_000 });

/** A statement is planned once a connection, under the hash of its text; the texts are few and fixed. */
function statementName(text: string): string {
  let name = names.get(text);
  if (name === undefined) names.set(text, (name = createHash('sha1').update(text).digest('base64url')));
  return name;
}

/** A difference that is not worth a round trip; milliseconds. */
const SLIGHT = 100;

/** For a request that has waited: what leaves its transaction no more time to wait for locks than it has left. */
function shorterLockTimeout(lockTimeout: number): string | null {
  const left = Math.ceil(mayWait(lockTimeout));
  return left > lockTimeout - SLIGHT ? null : `set local lock_timeout = ${left}`;
}

/** A connection, in the time the request has left. */
async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  const waited = startWaiting();
  const connecting = pool.connect();
  let late: NodeJS.Timeout | undefined;
  const refusal = new Promise<never>((_, reject) => {
    late = setTimeout(
      () => reject(new Problem('unavailable', { headers: { 'Retry-After': '2' } })),
      mayWait(CONNECT_TIMEOUT),
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

/** Runs a statement in the time the request has left to wait. */
async function queryInTime(pool: pg.Pool, query: pg.QueryConfig, lockTimeout: number) {
  const client = await connect(pool);
  // A connection that breaks fails the query; without a listener it would end the process, too.
  const broken = () => undefined;
  client.on('error', broken);
  let failed: Error | undefined;
  try {
    const limit = shorterLockTimeout(lockTimeout);
    if (limit !== null) await client.query(`begin; ${limit}`);
    const result = await client.query<Record<string, unknown>>(query);
    if (limit !== null) await client.query('commit');
    return result;
  } catch (error) {
    failed = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    client.off('error', broken);
    // What may be in the middle of a transaction is not used again.
    client.release(failed);
  }
}

/** How a statement is sent: `rows` and how many it read or changed. */
interface Runner {
  rows: (statement: Prisma.Sql) => Promise<unknown[]>;
  count: (statement: Prisma.Sql) => Promise<number>;
}

/** Straight to the driver: a third of the CPU of the way through Prisma's engine. */
function runOnPool(pool: pg.Pool, lockTimeout: number, nameOf: (text: string) => string | undefined): Runner {
  const run = ({ text, values }: Prisma.Sql) => {
    refuseInTransaction('db.sql');
    const name = nameOf(text);
    const query = { ...(name !== undefined && { name }), text, values };
    return isWaitLimited()
      ? queryInTime(pool, query, lockTimeout)
      : pool.query<Record<string, unknown>>(query);
  };
  return {
    rows: async (statement) => (await run(statement)).rows,
    count: async (statement) => (await run(statement)).rowCount ?? 0,
  };
}

/** On the connection of Prisma's transaction. */
function runIn(tx: Prisma.TransactionClient): Runner {
  return { rows: (statement) => tx.$queryRaw(statement), count: (statement) => tx.$executeRaw(statement) };
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
