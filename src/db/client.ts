/** The database: one pool, shared by Prisma and by the statements written as SQL. */
import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { LRUCache } from 'lru-cache';
import pg from 'pg';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { Outage } from './outage.js';
import { Prisma, PrismaClient } from '../generated/prisma/client.js';

export { Prisma };
/** What runs queries: the client itself or a transaction of it. */
export type Sql = Prisma.TransactionClient;

export interface Database {
  prisma: PrismaClient;
  /**
   * Runs single statements, each its own transaction: those written as SQL go to the driver directly, which costs a
   * third of the CPU of the way through Prisma's engine. Never use it inside a transaction.
   */
  direct: Sql;
  pool: pg.Pool;
  outage: Outage;
  /** Opens so many connections, so that the first requests need not wait for them. */
  warmUp(connections: number): Promise<void>;
  close(): Promise<void>;
}

/** No statement of ours is meant to run longer; milliseconds. */
export const STATEMENT_TIMEOUT = 15_000;
/** A request waits this long for a connection before it is told to come back; milliseconds. */
const CONNECT_TIMEOUT = 3_000;

type Connections = Pick<Config, 'databasePool' | 'databaseDirectUrl' | 'preparedStatements'>;

/** Opens the pool lazily: no connection is made before the first query. */
export function openDatabase(url: string, config: Connections, log: Logger): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: config.databasePool,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    idleTimeoutMillis: 30_000,
    // A server that neither answers nor hangs up must not hold requests for ever.
    query_timeout: STATEMENT_TIMEOUT + 2_000,
    application_name: 'interline',
    onConnect: prepareSession(config.databaseDirectUrl !== null) as (client: pg.ClientBase) => void,
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
  const prisma = new PrismaClient({
    adapter,
    transactionOptions: { maxWait: CONNECT_TIMEOUT, timeout: STATEMENT_TIMEOUT },
  });
  return {
    prisma,
    direct: directSql(prisma, pool, name),
    pool,
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
 * What each new connection is told; the pool waits for it. In the startup message PgBouncer would refuse it. It knows
 * the time zone of each client and sets it where it puts that client's statements; other settings would go to
 * whichever connection of its own comes next, so behind a pooler the role has the timeout (`pooler.ts`).
 */
function prepareSession(pooled: boolean) {
  const timeout = pooled ? '' : `set statement_timeout = ${STATEMENT_TIMEOUT}; `;
  return (client: pg.ClientBase) => client.query(`${timeout}set timezone = 'UTC'`);
}

const names = new LRUCache<string, string>({ max: 1_000 });

/** A statement is planned once a connection, under the hash of its text; the texts are few and fixed. */
function statementName(text: string): string {
  let name = names.get(text);
  if (name === undefined) names.set(text, (name = createHash('sha1').update(text).digest('base64url')));
  return name;
}

function directSql(prisma: PrismaClient, pool: pg.Pool, nameOf: (text: string) => string | undefined): Sql {
  const run = (strings: TemplateStringsArray, values: unknown[]) => {
    const { text, values: bound } = Prisma.sql(strings, ...values);
    const name = nameOf(text);
    return pool.query<Record<string, unknown>>({ ...(name !== undefined && { name }), text, values: bound });
  };
  return Object.create(prisma, {
    $queryRaw: {
      value: async (strings: TemplateStringsArray, ...values: unknown[]) => (await run(strings, values)).rows,
    },
    $executeRaw: {
      value: async (strings: TemplateStringsArray, ...values: unknown[]) =>
        (await run(strings, values)).rowCount ?? 0,
    },
  }) as Sql;
}
