/** Parses JSON and validates it against a schema; pure, for the main thread and for workers. */
import type * as z from 'zod';
import { Problem } from './problem.js';

/** Our deepest schema nests five levels. */
const MAX_DEPTH = 32;

/** Parses a raw JSON body; an empty body is an empty object, as for bodies that Express parses. */
export function parseJson({ bytes, charset }: RawBody): unknown {
  let body: unknown;
  try {
    body = bytes.length === 0 ? {} : JSON.parse(new TextDecoder(charset).decode(bytes));
  } catch {
    throw new Problem('malformed_json');
  }
  requireShallow(body);
  return body;
}

/** An unparsed JSON body, for a worker thread. */
export interface RawBody {
  bytes: Uint8Array;
  /** UTF-8 or UTF-16 in any byte order. */
  charset: string;
}

/** Throws `body_too_deep` for a value nested deeper than any schema. */
export function requireShallow(value: unknown): void {
  if (isDeeperThan(value, MAX_DEPTH)) throw new Problem('body_too_deep');
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((inner) => isDeeperThan(inner, levels - 1));
}

/** Parses the input with the schema; throws `invalid_input` with a path and message for each error. */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown, where: string): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues;
  const named = (code: 'invalid_text' | 'invalid_name') =>
    issues.some((issue) => issue.code === 'custom' && issue.params?.['problem'] === code) && code;
  throw new Problem(named('invalid_text') || named('invalid_name') || 'invalid_input', {
    errors: issues
      .slice(0, 20)
      .map((issue) => ({ path: [where, ...issue.path.map(String)].join('.'), message: issue.message })),
  });
}
