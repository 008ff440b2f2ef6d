/** Reads events: those of one article in order, and those of the whole installation after a position. */
import * as z from 'zod';
import { Prisma, type Queries } from '../db/client.js';
import { ARTICLE_EVENTS, SITE_EVENTS } from '../shared/enums.js';
import { articleRef, splitArticleRef, type ArticleRef } from '../db/article-ref.js';
import type { ArticleEventRow, LogEvent } from './event.js';
import { hasFeeds, readFeeds } from './node-feeds.js';

const Row = z.object({
  number: z.int(),
  type: z.enum(ARTICLE_EVENTS),
  data: z.record(z.string(), z.unknown()),
  createdAt: z.date(),
});

const Version = z.object({ version: z.int() });

/** Events of the article after `number`, oldest first. */
export async function readEvents(
  db: Queries,
  article: ArticleRef,
  number: number,
  limit: number,
): Promise<ArticleEventRow[]> {
  const { siteId, articleId } = splitArticleRef(article);
  return db.sql(Row)`
    select number, type, data, created_at as "createdAt" from event
    where site_id = ${siteId}::uuid and article_id = ${articleId}::uuid and number > ${number}
    order by number limit ${limit}`;
}

/** The version of a publicly visible article; null if it is hidden or does not exist. */
export async function findVersion(db: Queries, article: ArticleRef): Promise<number | null> {
  const { siteId, articleId } = splitArticleRef(article);
  const [row] = await db.sql(Version)`
    select version from article
    where site_id = ${siteId}::uuid and id = ${articleId}::uuid and state <> 'hidden'`;
  return row?.version ?? null;
}

/**
 * A position in the event log: the snapshot of the last read. Events not visible in it come after it, however late their
 * transaction committed.
 */
export interface Position {
  /** `pg_snapshot` as text; in a distributed database JSON of one for each node. */
  snapshot: string;
  /** Start time of the server, or JSON of those of the nodes: after a restart, failover or restore, transaction ids may repeat. */
  server: string;
}

/** The events that became visible since a position. */
export interface Past {
  position: Position;
  /** Null if unknown: more than the limit, another server than the position's, or event types of a newer version. */
  events: LogEvent[] | null;
}

const Place = z.object({ snapshot: z.string(), server: z.string() });
const SiteRow = z.object({ type: z.enum(SITE_EVENTS), data: Row.shape.data });
const ArticleRow = Row.extend({ number: z.coerce.number().int() });

/** The position and an event's columns, which `toLogEvent` reads; these are null if there is no event. */
const LogRow = z.looseObject({
  ...Place.shape,
  siteId: z.string().nullable(),
  articleId: z.string().nullable(),
});
type LogRow = z.infer<typeof LogRow>;
type EventColumns = Pick<LogRow, 'siteId' | 'articleId'> & Record<string, unknown>;
const Snapshots = z.record(z.string(), z.string());

/** The current end of the log. */
export async function findPosition(db: Queries): Promise<Position> {
  const [row] = await db.sql(Place)`
    select pg_current_snapshot()::text as snapshot, pg_postmaster_start_time()::text as server`;
  if (!row) throw new Error('selecting the snapshot returned no row');
  return (await hasFeeds(db)) ? (await pastOfNodes(db, '{}', 0)).position : row;
}

/**
 * Returns events that were not visible at the position, each once; those of one article in the order of their numbers. Returns
 * `events: null` if there are more than `limit`.
 *
 * Not visible in a snapshot are the transactions in progress at the time, which it lists, and those with ids from its xmax on; so
 * the index finds exactly the new events, however long a transaction is open. Rows with transaction ids that this server has
 * not assigned yet come from a dump of another server, and are ignored.
 */
export async function readPast(db: Queries, position: Position, limit: number): Promise<Past> {
  if (isOfNodes(position)) return readNodesPast(db, position, limit);
  const rows = await db.sql(LogRow)`
    select ${NOW}, past.* from (values (1)) one left join (${pastEvents(position, limit)}) past on true
    order by tx, "siteId", "articleId", number`;
  return pastOf(rows, position, rows.length > limit);
}

/** Like `readPast`, but only events of one site; `events: null` if more than `limit` of all sites are new. */
export async function readSitePast(
  db: Queries,
  siteId: string,
  position: Position,
  limit: number,
): Promise<Past> {
  if (isOfNodes(position)) {
    const past = await readNodesPast(db, position, limit);
    return { ...past, events: past.events?.filter((event) => event.siteId === siteId) ?? null };
  }
  const rows = await db.sql(LogRow.extend({ total: z.int() }))`
    with past as materialized (${pastEvents(position, limit)})
    select ${NOW}, (select count(*) from past)::int as total, own.*
    from (values (1)) one left join (select * from past where "siteId" = ${siteId}::uuid) own on true
    order by tx, "articleId", number`;
  return pastOf(rows, position, (rows[0]?.total ?? 0) > limit);
}

const NOW = Prisma.sql`pg_current_snapshot()::text as snapshot, pg_postmaster_start_time()::text as server`;

/** The new events of all sites; at least one more than `limit` if there are more. */
function pastEvents({ snapshot }: Position, limit: number): Prisma.Sql {
  return Prisma.sql`
    (select site_id as "siteId", article_id as "articleId", number::bigint, type, data, created_at as "createdAt", tx from event
      where tx >= pg_snapshot_xmax(${snapshot}::pg_snapshot) and tx < pg_snapshot_xmax(pg_current_snapshot()) order by tx limit ${limit + 1})
    union all
    (select site_id, article_id, number, type, data, created_at, tx from event
      where tx = any(array(select pg_snapshot_xip(${snapshot}::pg_snapshot))) limit ${limit + 1})
    union all
    (select site_id, null, number, type, data, created_at, tx from site_event
      where tx >= pg_snapshot_xmax(${snapshot}::pg_snapshot) and tx < pg_snapshot_xmax(pg_current_snapshot()) order by tx limit ${limit + 1})
    union all
    (select site_id, null, number, type, data, created_at, tx from site_event
      where tx = any(array(select pg_snapshot_xip(${snapshot}::pg_snapshot))) limit ${limit + 1})`;
}

/** Whether the position is one of a distributed database. */
function isOfNodes(position: Position): boolean {
  return position.server.startsWith('{');
}

async function readNodesPast(db: Queries, position: Position, limit: number): Promise<Past> {
  const { position: reached, rows } = await pastOfNodes(db, position.snapshot, limit);
  return eventsOf(rows, { reached, position, isTooMuch: rows.length > limit });
}

async function pastOfNodes(db: Queries, snapshots: string, limit: number) {
  const { snapshot, server, rows } = await readFeeds(db, Snapshots.parse(JSON.parse(snapshots)), limit);
  return { position: { snapshot: JSON.stringify(snapshot), server: JSON.stringify(server) }, rows };
}

function pastOf(rows: LogRow[], position: Position, isTooMuch: boolean): Past {
  return eventsOf(rows, { reached: Place.parse(rows[0]), position, isTooMuch });
}

function eventsOf(
  rows: readonly EventColumns[],
  { reached, position, isTooMuch }: { reached: Position; position: Position; isTooMuch: boolean },
): Past {
  if (reached.server !== position.server || isTooMuch) return { position: reached, events: null };
  try {
    return { position: reached, events: rows.flatMap(toLogEvent) };
  } catch (error) {
    if (error instanceof z.ZodError) return { position: reached, events: null };
    throw error;
  }
}

/** Converts a row to an event; empty for a row with only the position. */
function toLogEvent(row: EventColumns): LogEvent[] {
  const { siteId, articleId } = row;
  if (siteId === null) return [];
  if (articleId === null) return [{ siteId, ...SiteRow.parse(row) }];
  return [{ siteId, article: articleRef(siteId, articleId), ...ArticleRow.parse(row) }];
}
