/**
 * Prisma's template tag for SQL, what goes with it, and types. The values come from the package that defines them, because
 * the generated client loads Prisma's engine.
 */
import type { Prisma } from '../generated/prisma/client.js';

export { DbNull, empty, join, raw, sql, type Sql } from '@prisma/client-runtime-utils';
export type InputJsonObject = Prisma.InputJsonObject;
export type SigningKeyUncheckedCreateInput = Prisma.SigningKeyUncheckedCreateInput;
export type TransactionClient = Prisma.TransactionClient;
