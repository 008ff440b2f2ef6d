/** Positions in the event log as ids of server-sent events, so that a client can resume on any instance. */
import * as z from 'zod';
import type { Position } from './queries.js';

/** A client that was away longer starts over: events may have been deleted since. Milliseconds. */
const MAX_AGE = 3_600_000;

/** JSON of snapshots by the number of their node, as in a distributed database. */
const OfNodes = z
  .string()
  .max(10_000)
  .transform((text, ctx): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      ctx.addIssue({ code: 'custom', message: 'not JSON' });
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string().regex(/^\d{1,9}$/), z.string().refine(isSnapshot)));

const Written = z
  .object({ snapshot: z.string(), server: z.string().max(10_000), at: z.number() })
  .refine(({ snapshot, server }) =>
    server.startsWith('{') ? OfNodes.safeParse(snapshot).success : isSnapshot(snapshot),
  );

/** Writes a position that was current at `now`. */
export function writePosition({ snapshot, server }: Position, now: number): string {
  return Buffer.from(JSON.stringify({ snapshot, server, at: now })).toString('base64url');
}

/** Time since a position that can be read was current; milliseconds. */
export function ageOf(id: string, now: number): number {
  return now - Written.parse(JSON.parse(Buffer.from(id, 'base64url').toString('utf8'))).at;
}

/** Reads a client's position; null if it is malformed or too old, and the client has to start over. */
export function readPosition(id: string, now: number): Position | null {
  try {
    const { at, ...position } = Written.parse(JSON.parse(Buffer.from(id, 'base64url').toString('utf8')));
    return now - at > MAX_AGE ? null : position;
  } catch {
    return null;
  }
}

/** Whether Postgres accepts it as a `pg_snapshot`: `xmin:xmax:` and the ids between that were in progress, ascending. */
function isSnapshot(text: string): boolean {
  const [, xmin, xmax, list] = /^(\d{1,18}):(\d{1,18}):((?:\d{1,18},)*\d{1,18})?$/.exec(text) ?? [];
  if (xmin === undefined || xmax === undefined) return false;
  const ids = [BigInt(xmin), ...(list ? list.split(',').map(BigInt) : []), BigInt(xmax)];
  if (ids.length === 2) return ids[0]! > 0n && ids[0]! <= ids[1]!;
  return ids.every((id, at) => (at === 0 || at === 1 ? id > 0n && id >= ids[0]! : id > ids[at - 1]!));
}
