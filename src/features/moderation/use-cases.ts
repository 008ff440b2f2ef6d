/** Moderation: the queues and the audit log, and the exports of the other files for other features. */
import { z } from 'zod';
import type { Site } from '../../access/site.js';
import type { Context } from '../../context.js';
import { readCursor, writeCursor } from '../../http/cursor.js';
import { Problem } from '../../http/problem.js';
import type { Principal } from '../../access/principal.js';
import type { DecisionLog, QueueCounts, QueueItem, QueuePage } from '../../shared/contract.js';
import type { Queue } from '../../shared/enums.js';
import { countQueues, readLog, readQueue, readQueueItem } from './queue-queries.js';
import { decisionView, queueItemView } from './view.js';

export { decideComments } from './decisions.js';
export { flagComment } from './flags.js';

export const IdCursor = z.object({ id: z.uuid() });

/** One page of a queue; each item has everything a decision needs. */
export async function listQueue(
  ctx: Context,
  site: Site,
  principal: Principal,
  query: { status: Queue; limit: number; cursor?: string | undefined },
): Promise<QueuePage> {
  const after = readCursor(query.cursor, IdCursor);
  const page = await readQueue(ctx.db, site.id, query.status, query.limit, after?.id ?? null);
  const items = page.items.slice(0, query.limit).map((row) => queueItemView(row, principal, ctx.now()));
  const last = page.cut || page.items.length > query.limit ? items.at(-1) : undefined;
  return { items, next: last ? writeCursor({ id: last.comment.id }) : null };
}

export function countAllQueues(ctx: Context, site: Site): Promise<QueueCounts> {
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

/** The audit log, newest first. */
export async function listDecisions(
  ctx: Context,
  site: Site,
  query: {
    commentId?: string | undefined;
    personId?: string | undefined;
    limit: number;
    cursor?: string | undefined;
  },
): Promise<DecisionLog> {
  const after = readCursor(query.cursor, IdCursor);
  const page = await readLog(ctx.db, site.id, query, query.limit, after?.id ?? null);
  const items = page.items.slice(0, query.limit).map(decisionView);
  const last = page.cut || page.items.length > query.limit ? items.at(-1) : undefined;
  return { items, next: last ? writeCursor({ id: last.id }) : null };
}
