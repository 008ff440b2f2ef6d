/** Moderation: the queues, and the exports of the other files for other features. */
import * as z from 'zod';
import type { Site } from '../../access/site.js';
import type { Context } from '../../context.js';
import { readCursor, writeCursor } from '../../http/cursor.js';
import { Problem } from '../../http/problem.js';
import type { Principal } from '../../access/principal.js';
import type { QueueCounts, QueueItem, QueuePage } from '../../shared/contract.js';
import type { Queue } from '../../shared/enums.js';
import { indexNoted } from './queues/indexing.js';
import { isWaiting, type QueueSlice } from './queues/order.js';
import { countQueues, readQueue, readQueueItem } from './queue-queries.js';
import { queueItemView } from './view.js';

export { indexAllNoted } from './queues/indexing.js';
export { decideComments } from './decisions.js';
export { flagComment } from './flags.js';
export { trainModels } from './learning/training.js';
export { askOpinions } from './opinions/asking.js';
export { applySurgeRules } from './rules/auto-surge.js';

export const IdCursor = z.object({ id: z.uuid() });
/** `at` is what the last row was sorted by: reports or milliseconds since 1970, within what Postgres compares. */
const QueueCursor = IdCursor.extend({ at: z.int().min(-2_147_483_647).max(253_402_300_799_999).default(0) });

/** One page of a queue; each item has everything a decision needs. */
export async function listQueue(
  ctx: Context,
  site: Site,
  principal: Principal,
  query: Omit<QueueSlice, 'queue'> & { status: Queue; limit: number; cursor?: string | undefined },
): Promise<QueuePage> {
  const { status: queue, limit, cursor, ...slice } = query;
  const after = readCursor(cursor, QueueCursor);
  if (isWaiting(queue)) await indexNoted(ctx.db, site.id);
  const { items: rows, cut } = await readQueue(ctx.db, site.id, { queue, ...slice }, limit, after);
  const last = cut ? rows.at(-1) : undefined;
  return {
    items: rows.map(({ row }) => queueItemView(row, principal, ctx.now())),
    groups: rows
      .filter(({ alike, person }) => alike > 1 || person > 1)
      .map(({ row, alike, person, likeness }) => ({ commentId: row.comment.id, alike, person, likeness })),
    next: last ? writeCursor({ id: last.row.comment.id, at: last.at }) : null,
  };
}

export async function countAllQueues(ctx: Context, site: Site): Promise<QueueCounts> {
  await indexNoted(ctx.db, site.id);
  return countQueues(ctx.db, site.id);
}

export async function readModerated(
  ctx: Context,
  site: Site,
  principal: Principal,
  commentId: string,
): Promise<QueueItem> {
  const row = await readQueueItem(ctx.db, site.id, commentId);
  if (!row) throw new Problem('comment_not_found');
  return queueItemView(row, principal, ctx.now());
}
