/** The database: one pool, shared by Prisma and by the statements written as SQL. */
import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { LRUCache } from 'lru-cache';
import pg from 'pg';
import type { Logger } from 'pino';
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
  close(): Promise<void>;
}

/** No statement of ours is meant to run longer; milliseconds. */
const STATEMENT_TIMEOUT = 15_000;
/** A request waits this long for a connection before it is told to come back; milliseconds. */
const CONNECT_TIMEOUT = 3_000;

/** Opens the pool lazily: no connection is made before the first query. */
export function openDatabase(url: string, poolSize: number, log: Logger): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    idleTimeoutMillis: 30_000,
    statement_timeout: STATEMENT_TIMEOUT,
    // A server that neither answers nor hangs up must not hold requests for ever.
    query_timeout: STATEMENT_TIMEOUT + 2_000,
    application_name: 'interline',
    options: '-c timezone=UTC',
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', (error) => {
    log.warn({ err: error }, 'an idle database connection broke');
  });
  const adapter = new PrismaPg(pool, {
    statementNameGenerator: (query: { sql: string }) => statementName(query.sql),
  });
  const prisma = new PrismaClient({
    adapter,
    transactionOptions: { maxWait: CONNECT_TIMEOUT, timeout: STATEMENT_TIMEOUT },
  });
  return {
    prisma,
    direct: directSql(prisma, pool),
    pool,
    async close() {
      await prisma.$disconnect();
      await pool.end().catch(() => undefined);
    },
  };
}

const names = new LRUCache<string, string>({ max: 1_000 });

/** A statement is planned once a connection, under the hash of its text; the texts are few and fixed. */
function statementName(text: string): string {
  let name = names.get(text);
  if (name === undefined) names.set(text, (name = createHash('sha1').update(text).digest('base64url')));
  return name;
}

function directSql(prisma: PrismaClient, pool: pg.Pool): Sql {
  const run = (strings: TemplateStringsArray, values: unknown[]) => {
    const { text, values: bound } = Prisma.sql(strings, ...values);
    return pool.query<Record<string, unknown>>({ name: statementName(text), text, values: bound });
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
