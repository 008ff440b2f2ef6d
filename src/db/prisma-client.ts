/** Prisma's client on the service's pool, loaded on first use. */
import type pg from 'pg';
import { isTracing } from '../tracing/spans.js';
import type { PrismaClient } from '../generated/prisma/client.js';
import { withSpans } from './spans.js';

/** `nameOf` names prepared statements by their text; null: they are not prepared. */
export async function openPrisma(
  pool: pg.Pool,
  nameOf: ((text: string) => string) | null,
): Promise<PrismaClient> {
  const [{ PrismaClient }, { PrismaPg }] = await Promise.all([
    import('../generated/prisma/client.js'),
    import('@prisma/adapter-pg'),
  ]);
  const adapter = new PrismaPg(pool, {
    ...(nameOf && { statementNameGenerator: (query: { sql: string }) => nameOf(query.sql) }),
  });
  const prisma = new PrismaClient({ adapter });
  return isTracing() ? withSpans(prisma) : prisma;
}
