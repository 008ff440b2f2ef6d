/** Queries for the queues. */
import * as z from 'zod';
import { Prisma, type Queries } from '../../db/client.js';
import type { CountedQueue, Queue } from '../../shared/enums.js';
import { fitting, type Fitting } from '../comments/use-cases.js';
import { itemParts } from './item-queries.js';
import { QueueRow } from './queue-row.js';
import { sliceOf, type QueuePlace, type QueueSlice } from './queues/order.js';

/** A page ends after this many bytes; it may exceed them by one item, of at most 400 kB. */
export const PAGE_BYTES = 500_000;

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), cut: z.boolean() });
export const NOTHING = { items: [], cut: false };

/** Maximum number of comments counted in a group. */
const GROUP = 100;

const GroupedRow = z.object({
  row: QueueRow,
  likeness: z.int().nullable(),
  alike: z.int(),
  person: z.int(),
});
const Place = z.object({ id: z.string(), at: z.int() });
/** An item of a queue with its place and the sizes of its groups, itself included. */
export type PlacedRow = z.output<typeof GroupedRow> & { at: number };

/** One page of a queue; `cut` if others come after it. */
export async function readQueue(
  db: Queries,
  siteId: string,
  slice: QueueSlice,
  limit: number,
  after: QueuePlace | null,
): Promise<Fitting<PlacedRow>> {
  const places = await db.sql(Place)`
    select id, at::float8 as at from (${sliceOf(siteId, slice, limit + 1, after)}) slice`;
  const placeOf = new Map(places.slice(0, limit).map(({ id, at }) => [id, at]));
  const { items, cut } = await readGrouped(db, siteId, [...placeOf.keys()], slice.queue);
  return {
    items: items.map((item) => ({ ...item, at: placeOf.get(item.row.comment.id) ?? 0 })),
    cut: cut || places.length > limit,
  };
}

/** The items of these comments, in this order. */
export async function readQueueItems(
  db: Queries,
  siteId: string,
  ids: readonly string[],
): Promise<Fitting<QueueRow>> {
  const { items, cut } = await readGrouped(db, siteId, ids, null);
  return { items: items.map(({ row }) => row), cut };
}

/**
 * The items of these comments, in this order, and the sizes of their groups in a queue, or 0. One statement for all queues and
 * searches, because planning it costs as much as running it three times: Postgres plans it once per connection, as its costs do not
 * depend on a limit that it would have to know.
 */
async function readGrouped(
  db: Queries,
  siteId: string,
  ids: readonly string[],
  queue: Queue | null,
): Promise<Fitting<z.output<typeof GroupedRow>>> {
  if (ids.length === 0) return NOTHING;
  const [page] = await db.sql(pageOf(GroupedRow))`
    with places as materialized (select id, place from unnest(${ids}::uuid[]) with ordinality s (id, place)),
    ${itemParts(siteId, Prisma.sql`select id from places`)}, ${groupParts(siteId, queue)}
    select items, cut from ${fitting(
      Prisma.sql`select s.place as position, json_build_object('row', i.json, 'likeness', e.alike,
          'alike', coalesce(l.size, 0), 'person', coalesce(w.size, 0)) as item
        from places s join item i on i.id = s.id left join entries e on e.comment_id = s.id
        left join likenesses l on (l.alike, l.alike_too) = (e.alike, e.alike_too) left join writers w on w.person_id = e.person_id`,
      { maxBytes: PAGE_BYTES },
    )} page`;
  return page ?? NOTHING;
}

/** CTEs: the queue's `entries` of the comments `sought`, and how many entries share each pair of keys or person with one of them. */
function groupParts(siteId: string, queue: Queue | null): Prisma.Sql {
  const ofQueue = (entry: Prisma.Sql) =>
    Prisma.sql`${entry}.site_id = ${siteId}::uuid and ${entry}.queue = ${queue}::text`;
  const members = (column: Prisma.Sql) => Prisma.sql`(
    select x.comment_id from queue_entry x where ${ofQueue(Prisma.sql`x`)} and x.${column} = v.${column} limit ${GROUP}::int)`;
  const sizeOf = (...columns: Prisma.Sql[]) =>
    Prisma.sql`(select least(count(*), ${GROUP}::int) from (${Prisma.join(columns.map(members), ' union ')}) members)`;
  return Prisma.sql`
    entries as materialized (
      select e.* from queue_entry e where ${ofQueue(Prisma.sql`e`)} and e.comment_id = any (array(select id from sought))),
    likenesses as materialized (
      select v.alike, v.alike_too, ${sizeOf(Prisma.sql`alike`, Prisma.sql`alike_too`)} as size
      from (select distinct alike, alike_too from entries) v),
    writers as materialized (
      select v.person_id, ${sizeOf(Prisma.sql`person_id`)} as size from (select distinct person_id from entries) v)`;
}

export async function readQueueItem(
  db: Queries,
  siteId: string,
  commentId: string,
): Promise<QueueRow | null> {
  const existing = await db.sql(Place.pick({ id: true }))`
    select c.id from comment c join article a on a.site_id = ${siteId}::uuid and a.id = c.article_id
    where c.site_id = ${siteId}::uuid and c.id = ${commentId}::uuid and a.deleted_at is null`;
  const { items } = await readQueueItems(
    db,
    siteId,
    existing.map(({ id }) => id),
  );
  return items[0] ?? null;
}

/** The length of every queue. */
export async function countQueues(db: Queries, siteId: string): Promise<Record<CountedQueue, number>> {
  const rows = await db.prisma.queueLength.findMany({
    where: { siteId },
    select: { queue: true, comments: true },
  });
  const lengths = new Map(rows.map(({ queue, comments }) => [queue, comments]));
  const of = (queue: CountedQueue) => lengths.get(queue) ?? 0;
  return {
    ...{ new: of('new'), pending: of('pending'), reported: of('reported'), withheld: of('withheld') },
    ...{ approved: of('approved'), rejected: of('rejected'), spam: of('spam'), appeals: of('appeals') },
  };
}
