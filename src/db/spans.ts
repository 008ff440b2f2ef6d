/** Spans of statements and transactions: named by what they do to which tables, without their text and values. */
import { isRecording, traced, type SpanOptions } from '../tracing/spans.js';
import { statementSummary } from '../tracing/statement-summary.js';
import type { PrismaClient } from '../generated/prisma/client.js';
import { databaseFailure } from './errors.js';

const SYSTEM = { 'db.system.name': 'postgresql' };

/** Runs a statement that is written in SQL, in a span. */
export function tracedStatement<T>(text: string, run: () => Promise<T>): Promise<T> {
  return isRecording() ? inSpan(statementSummary(text), run) : run();
}

/** The client with a span for each call of a model, such as `comment.findMany`. */
export function withSpans(prisma: PrismaClient): PrismaClient {
  const client: unknown = prisma.$extends({
    query: {
      $allModels: {
        $allOperations: ({ model, operation, args, query }) =>
          inSpan(`${model}.${operation}`, async () => await query(args)),
      },
    },
  });
  return client as PrismaClient;
}

/** Runs a transaction in a span, with its wait for a connection. */
export function tracedTransaction<T>(run: () => Promise<T>): Promise<T> {
  return traced({ name: 'transaction', attributes: SYSTEM }, run);
}

function inSpan<T>(summary: string, run: () => Promise<T>): Promise<T> {
  const span: SpanOptions = {
    name: summary,
    kind: 'client',
    attributes: { ...SYSTEM, 'db.query.summary': summary },
  };
  return traced(span, async (add) => {
    try {
      return await run();
    } catch (error) {
      const state = databaseFailure(error)?.sqlState;
      if (state != null) add({ 'db.response.status_code': state });
      throw error;
    }
  });
}
