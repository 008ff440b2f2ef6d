import { describe, expect, test } from '@jest/globals';
import {
  databaseFailure,
  isTransient,
  isUniqueViolation,
  problemOfDatabaseError,
} from '../../src/db/errors.js';

/** Errors in their real shapes: pg's own, and Prisma's around an adapter's. */
function ofPg(code: string, message = 'from pg') {
  return Object.assign(new Error(message), { code });
}

function ofPrisma(code: string, cause?: Record<string, unknown>) {
  const driverAdapterError =
    cause && Object.assign(new Error('adapter'), { name: 'DriverAdapterError', cause });
  return Object.assign(new Error('from Prisma'), {
    code,
    meta: driverAdapterError && { driverAdapterError },
  });
}

const DUPLICATE = {
  originalCode: '23505',
  originalMessage: 'duplicate key value violates unique constraint "article_address_pkey"',
  kind: 'UniqueConstraintViolation',
};

describe('the response to a database error', () => {
  test.each<[string, unknown, string | null]>([
    ['refused connections', ofPg('ECONNREFUSED'), 'unavailable'],
    ['a reset connection', ofPg('ECONNRESET'), 'unavailable'],
    ['a server that shuts down', ofPg('57P01'), 'unavailable'],
    ['a statement that took too long', ofPg('57014'), 'unavailable'],
    ['the same through Prisma', ofPrisma('P2010', { originalCode: '57014' }), 'unavailable'],
    ['a lock nobody lets go of', ofPg('55P03'), 'unavailable'],
    ['too many connections', ofPg('53300'), 'unavailable'],
    ['a connection that ended', new Error('Connection terminated unexpectedly'), 'unavailable'],
    ['no free connection in time', new Error('timeout exceeded when trying to connect'), 'unavailable'],
    ['Prisma without a server', ofPrisma('P1001'), 'unavailable'],
    ['a transaction that could not start', ofPrisma('P2028'), 'unavailable'],
    ['an adapter without a server', ofPrisma('P2010', { kind: 'DatabaseNotReachable' }), 'unavailable'],
    ['an error around another', new Error('outer', { cause: ofPg('ECONNREFUSED') }), 'unavailable'],
    ['a duplicate nobody expected', ofPrisma('P2002', DUPLICATE), 'busy'],
    ['a deadlock', ofPrisma('P2010', { originalCode: '40P01' }), 'busy'],
    ['text the encoding cannot hold', ofPrisma('P2010', { originalCode: '22021' }), 'invalid_text'],
    ['a broken check', ofPg('23514'), null],
    ['a bug of ours', new TypeError('x is not a function'), null],
    ['nothing', undefined, null],
    ['a string', 'oops', null],
  ])('%s', (_what, error, code) => {
    expect(problemOfDatabaseError(error)?.code ?? null).toBe(code);
  });
});

test('a unique violation is identified by its constraint', () => {
  expect(isUniqueViolation(ofPrisma('P2002', DUPLICATE), 'article_address_pkey')).toBe(true);
  expect(isUniqueViolation(ofPrisma('P2002', DUPLICATE), 'person')).toBe(false);
  expect(isUniqueViolation(ofPg('23503', 'person'), 'person')).toBe(false);
});

test('deadlocks and serialization failures may be tried again', () => {
  expect(['40P01', '40001', '23505'].map((state) => isTransient(ofPg(state)))).toEqual([true, true, false]);
});

test('an error without a database error in it is not treated as one', () => {
  expect(databaseFailure(new Error('x', { cause: new Error('y') }))).toBeNull();
});
