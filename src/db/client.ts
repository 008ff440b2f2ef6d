/** The database: one pool, shared by Prisma and by the statements written as SQL. */
import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import type { Logger } from 'pino';
import { Prisma, PrismaClient } from '../generated/prisma/client.js';

export { Prisma };
/** What runs queries: the client itself or a transaction of it. */
export type Sql = Prisma.TransactionClient;

export interface Database {
  prisma: PrismaClient;
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
    application_name: 'interline',
    options: '-c timezone=UTC',
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', (error) => {
    log.warn({ err: error }, 'an idle database connection broke');
  });
  // Planned once a connection: the statement texts are few and fixed.
  const adapter = new PrismaPg(pool, {
    statementNameGenerator: (query: { sql: string }) =>
      createHash('sha1').update(query.sql).digest('base64url'),
  });
  const prisma = new PrismaClient({
    adapter,
    transactionOptions: { maxWait: CONNECT_TIMEOUT, timeout: STATEMENT_TIMEOUT },
  });
  return {
    prisma,
    pool,
    async close() {
      await prisma.$disconnect();
      await pool.end().catch(() => undefined);
    },
  };
}
