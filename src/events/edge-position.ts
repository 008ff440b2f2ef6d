/** The stored position in the event log up to which the edge cache has been purged. */
import * as z from 'zod';
import type { Queries } from '../db/client.js';
import type { Position } from './queries.js';

const Row = z.object({ snapshot: z.string(), server: z.string() });

/** Null before the first purge. */
export async function readEdgePosition(db: Queries): Promise<Position | null> {
  const [row] = await db.sql(Row)`select snapshot, server from edge_position`;
  return row ?? null;
}

export async function saveEdgePosition(db: Queries, { snapshot, server }: Position): Promise<void> {
  await db.sql.execute`
    insert into edge_position (id, snapshot, server) values (1, ${snapshot}, ${server})
    on conflict (id) do update set snapshot = excluded.snapshot, server = excluded.server`;
}
