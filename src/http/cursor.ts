/** Pagination cursors, opaque to clients. */
import type * as z from 'zod';
import { Problem } from './problem.js';

/** Encodes a position as a cursor. */
export function writeCursor(position: Record<string, string | number | boolean>): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** True for a request for the first page in one of the page sizes our clients use. */
export function isFirstPage(
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  sizes: readonly number[],
): boolean {
  return !cursor && sizes.includes(limit);
}

/** Decodes a cursor of the given shape; null when none was sent, `invalid_cursor` when it is malformed. */
export function readCursor<S extends z.ZodType>(cursor: string | undefined, shape: S): z.output<S> | null {
  if (cursor === undefined) return null;
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new Problem('invalid_cursor');
  }
}
