/** Classifies database errors: Prisma's, the driver adapter's and pg's own errors in one shape. */
import * as z from 'zod';
import { Problem } from '../http/problem.js';

/** Location of the SQLSTATE: `code` in pg's errors, `originalCode` in Prisma's adapter errors. */
const Shape = z.object({
  code: z.string().optional().catch(undefined),
  message: z.string().optional().catch(undefined),
  meta: z
    .object({
      driverAdapterError: z
        .object({
          name: z.string().optional().catch(undefined),
          cause: z
            .object({
              kind: z.string().optional().catch(undefined),
              originalCode: z.string().optional().catch(undefined),
              originalMessage: z.string().optional().catch(undefined),
            })
            .optional()
            .catch(undefined),
        })
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
  cause: z.unknown().optional(),
});

export interface DatabaseFailure {
  /** Postgres's five-character code, if the server answered. */
  sqlState: string | null;
  message: string;
  /** No connection, a lost one, or none free in time; a later attempt may succeed. */
  unavailable: boolean;
}

/** Prisma: cannot reach, timed out, closed, pool exhausted, transaction could not start in time. */
const PRISMA_UNAVAILABLE = new Set(['P1001', 'P1002', 'P1008', 'P1011', 'P1017', 'P2024', 'P2028', 'P2037']);
const SOCKET_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
]);
const ADAPTER_UNAVAILABLE = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
]);
/** 08 connection, 53 resources, 57P shutdown, crash and starting up, 57014 and 55P03 timeouts. */
const STATE_UNAVAILABLE = /^(08|53|57P|57014|55P03)/;
const MESSAGE_UNAVAILABLE =
  /connection terminated|terminating connection|timeout exceeded when trying to connect|query read timeout|server closed the connection|client has encountered a connection error|not queryable|can't reach database/i;

/** Reads an unknown error as a database failure; null if it is something else. */
export function databaseFailure(error: unknown): DatabaseFailure | null {
  const parsed = Shape.safeParse(error);
  if (!parsed.success) return null;
  const { code, message = '', meta, cause } = parsed.data;
  const adapter = meta?.driverAdapterError?.cause;
  const state =
    adapter?.originalCode ?? (code && /^[0-9A-Z]{5}$/.test(code) && !/^P\d/.test(code) ? code : null);
  const unavailable =
    (code !== undefined && (PRISMA_UNAVAILABLE.has(code) || SOCKET_CODES.has(code))) ||
    (adapter?.kind !== undefined && ADAPTER_UNAVAILABLE.has(adapter.kind)) ||
    (state !== null && STATE_UNAVAILABLE.test(state)) ||
    MESSAGE_UNAVAILABLE.test(message);
  if (unavailable || state !== null || (code !== undefined && /^P\d{4}$/.test(code))) {
    return { sqlState: state, message: adapter?.originalMessage ?? message, unavailable };
  }
  return cause === undefined || cause === null ? null : databaseFailure(cause);
}

/** Whether the error is a violated unique constraint whose name or message contains `name`. */
export function isUniqueViolation(error: unknown, name: string): boolean {
  const failure = databaseFailure(error);
  return failure?.sqlState === '23505' && failure.message.includes(name);
}

/** Whether Postgres refused the data of the statement: a value it can't store, or a violated constraint. */
export function isOfItsData(error: unknown): boolean {
  return /^2[23]/.test(databaseFailure(error)?.sqlState ?? '');
}

/** Deadlock or serialization failure: the transaction can be retried as a whole. */
export function isTransient(error: unknown): boolean {
  const state = databaseFailure(error)?.sqlState;
  return state === '40P01' || state === '40001';
}

/** The problem for a database error that no use case expected; null if the error is not from the database. */
export function problemOfDatabaseError(error: unknown): Problem | null {
  const failure = databaseFailure(error);
  if (!failure) return null;
  if (failure.unavailable) return new Problem('unavailable', { headers: { 'Retry-After': '2' } });
  if (failure.sqlState === '23505' || isTransient(error)) return new Problem('busy');
  // Text that the encoding cannot store: schemas refuse it first, this is the fallback.
  if (failure.sqlState === '22021' || failure.sqlState === '22P05') return new Problem('invalid_text');
  return null;
}
