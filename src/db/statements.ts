/** What runs queries: hand-written SQL and Prisma's models. */
import type * as z from 'zod';
import * as Prisma from './prisma-sql.js';

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

/** Runs queries, either one transaction each or all in one. */
export interface SqlQueries {
  sql: Statements;
}

/** `sql` for hand-written SQL, `prisma` for the rest. */
export interface Queries extends SqlQueries {
  prisma: Models;
}

/** Prisma's models, without its methods that send SQL. */
export type Models = Omit<Prisma.TransactionClient, `$${string}`>;

/** Sends statements: `rows` returns their rows, `count` the number of rows read or changed. */
export interface Runner {
  rows: (statement: Prisma.Sql) => Promise<unknown[]>;
  count: (statement: Prisma.Sql) => Promise<number>;
}

/** Statements that `runner` sends. */
export function statementsBy({ rows, count }: Runner): Statements {
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
