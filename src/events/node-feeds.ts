/**
 * Positions in the log of a distributed database: one snapshot for each node, because the numbers of transactions are the node's own. Each
 * node keeps a feed of the events written on it (`src/db/distribution/event-feed.ts`).
 */
import * as z from 'zod';
import type { Queries } from '../db/client.js';

/** Snapshots or start times of the nodes, by the number of the node. */
export type ByNode = Record<string, string>;

const FeedRow = z.looseObject({
  siteId: z.string(),
  articleId: z.string().nullable(),
  number: z.number(),
  createdAt: z.coerce.date(),
});
export type FeedRow = z.output<typeof FeedRow>;

const Feed = z.object({
  node: z.string(),
  snapshot: z.string(),
  server: z.string(),
  events: z.array(FeedRow),
});

/** What a node answered to a command. */
const Answer = z.object({ success: z.boolean(), result: z.string().nullable() });

export interface FeedsPast {
  snapshot: ByNode;
  server: ByNode;
  /** Those of one article in the order of their numbers. */
  rows: FeedRow[];
}

/** Whether the database's events are in the feeds of nodes. */
export async function hasFeeds(db: Queries): Promise<boolean> {
  const [row] = await db.sql(z.object({ found: z.boolean() }))`
    select to_regprocedure('read_feeds(jsonb, integer)') is not null as found`;
  return row?.found ?? false;
}

/** Deletes what each node fed before this time. Rejects if a node does not. */
export async function deleteFed(db: Queries, before: string): Promise<void> {
  await db.sql.execute`delete from event_feed where created_at < ${before}::timestamptz`;
  const answers = await db.sql(Answer)`
    select success, result
    from run_command_on_workers(format('delete from event_feed where created_at < %L', ${before}::text))`;
  const failed = answers.find(({ success }) => !success);
  if (failed) throw new Error(`a node's feed of events does not answer: ${failed.result}`);
}

/** The events of each node that were not visible in its snapshot, more than `limit` if a node has more. Rejects if a node can't be read. */
export async function readFeeds(db: Queries, snapshots: ByNode, limit: number): Promise<FeedsPast> {
  const positions = JSON.stringify(snapshots);
  const answers = await db.sql(z.object({ feed: Feed }))`
    select read_feeds(${positions}::jsonb, ${limit + 1}::int) as feed`;
  const feeds = answers.map(({ feed }) => feed);
  const ofNodes = (what: 'snapshot' | 'server'): ByNode =>
    Object.fromEntries(feeds.map((feed) => [feed.node, feed[what]]));
  return {
    snapshot: ofNodes('snapshot'),
    server: ofNodes('server'),
    // An article that has moved may have events on two nodes.
    rows: feeds.flatMap(({ events }) => events).toSorted(byArticle),
  };
}

function byArticle(one: FeedRow, other: FeedRow): number {
  const [a, b] = [one, other].map(({ siteId, articleId }) => `${siteId} ${articleId ?? ''}`) as [
    string,
    string,
  ];
  return a === b ? one.number - other.number : a < b ? -1 : 1;
}
