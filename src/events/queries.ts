/** Reading events: one article's in order, and those of the whole installation past a position. */
import { z } from 'zod';
import type { Queries } from '../db/client.js';
import { ARTICLE_EVENTS, SITE_EVENTS } from '../shared/enums.js';
import { articleRef, splitArticleRef, type ArticleRef } from '../db/article-ref.js';
import type { ArticleEventRow, LogEvent } from './event.js';

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

/** The version of an article everybody may see; null for a hidden one and for none. */
export async function findVersion(db: Queries, article: ArticleRef): Promise<number | null> {
  const { siteId, articleId } = splitArticleRef(article);
  const [row] = await db.sql(Version)`
    select version from article
    where site_id = ${siteId}::uuid and id = ${articleId}::uuid and state <> 'hidden'`;
  return row?.version ?? null;
}

/**
 * How far a reader of the log has come: the snapshot of its last read. Past it is what was not visible then, however late its
 * transaction committed.
 */
export interface Position {
  /** `pg_snapshot` as text. */
  snapshot: string;
  /** When the server was started: after a restart, failover or restore, transactions may be numbered anew. */
  server: string;
}

/** What has become visible since a position. */
export interface Past {
  position: Position;
  /** Null where they are not known: more than was asked for, another server than the position's, or a newer version's types. */
  events: LogEvent[] | null;
}

const Place = z.object({ snapshot: z.string(), server: z.string() });
const SiteRow = z.object({ type: z.enum(SITE_EVENTS), data: Row.shape.data });
const ArticleRow = Row.extend({ number: z.coerce.number().int() });

/** Besides the position an event's columns, which `toLogEvent` reads; null where there is no event. */
const LogRow = z.looseObject({
  ...Place.shape,
  siteId: z.string().nullable(),
  articleId: z.string().nullable(),
});
type LogRow = z.infer<typeof LogRow>;

/** The position that precedes all events to come. */
export async function findPosition(db: Queries): Promise<Position> {
  const [row] = await db.sql(Place)`
    select pg_current_snapshot()::text as snapshot, pg_postmaster_start_time()::text as server`;
  if (!row) throw new Error('a snapshot was selected and is not there');
  return row;
}

/**
 * Events that were not visible at the position, each once: of an article in order of their numbers. More than `limit` of
 * articles or of sites are not returned.
 *
 * Not visible at a snapshot are the transactions that were under way then, which it names, and those numbered from its end; so
 * the index finds the new events and nothing else, however long a transaction is open. Rows of transactions that this server
 * has yet to number come from another one's dump, and are left out.
 */
export async function readPast(db: Queries, position: Position, limit: number): Promise<Past> {
  const { snapshot } = position;
  const rows = await db.sql(LogRow)`
    select pg_current_snapshot()::text as snapshot, pg_postmaster_start_time()::text as server, past.*
    from (values (1)) one left join (
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
        where tx = any(array(select pg_snapshot_xip(${snapshot}::pg_snapshot))) limit ${limit + 1})
    ) past on true
    order by tx, "siteId", "articleId", number`;
  const reached = Place.parse(rows[0]);
  if (reached.server !== position.server || rows.length > limit) return { position: reached, events: null };
  try {
    return { position: reached, events: rows.flatMap(toLogEvent) };
  } catch (error) {
    if (error instanceof z.ZodError) return { position: reached, events: null };
    throw error;
  }
}

/** The row as an event; none where it holds the position alone. */
function toLogEvent(row: LogRow): LogEvent[] {
  const { siteId, articleId } = row;
  if (siteId === null) return [];
  if (articleId === null) return [{ siteId, ...SiteRow.parse(row) }];
  return [{ siteId, article: articleRef(siteId, articleId), ...ArticleRow.parse(row) }];
}
