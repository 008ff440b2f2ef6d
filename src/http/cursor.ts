/** Positions in lists, opaque to clients. */
import type { z } from 'zod';
import { Problem } from './problem.js';

/** Packs a position into a cursor. */
export function writeCursor(position: Record<string, string | number | boolean>): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** Whether a list is asked for from its beginning, in one of the sizes pages ask for. */
export function isFirstPage(
  { limit, cursor }: { limit: number; cursor?: string | undefined },
  sizes: readonly number[],
): boolean {
  return !cursor && sizes.includes(limit);
}

/** Unpacks a cursor of the shape; null when none was sent, `invalid_cursor` when it is not ours. */
export function readCursor<S extends z.ZodType>(cursor: string | undefined, shape: S): z.output<S> | null {
  if (cursor === undefined) return null;
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new Problem('invalid_cursor');
  }
}
