/** Where each table's rows are once the database is distributed by Citus, and why: the list that `interline distribute` follows. */

export type Place =
  /** Split by this column. Where it is the site, the rows of one site are on one node, in all these tables. */
  | { by: 'site_id' | 'id' | 'number' }
  /** One ordinary table on the coordinator. */
  | { on: 'coordinator' };

interface Rule {
  tables: readonly string[];
  place: Place;
  reason: string;
}

/** Tables without a `site_id`. Every table that has one is split by it: a statement of a request names its site, so it runs on one node. */
const RULES: readonly Rule[] = [
  {
    tables: ['site'],
    place: { by: 'id' },
    reason:
      'its triggers write events of the site, and triggers of people and addresses count in it: as a copy on every node they would ' +
      'run once per node, and each count would be a transaction of all nodes',
  },
  {
    tables: ['shared_count'],
    place: { on: 'coordinator' },
    reason:
      'limits of persons and addresses across sites; one statement counts many keys, and a crash may empty it',
  },
  {
    tables: ['edge_position'],
    place: { on: 'coordinator' },
    reason: 'one row: how far the purges of the cache in front have read the log of all sites',
  },
  {
    tables: ['event_feed'],
    place: { on: 'coordinator' },
    reason: 'one per node, not shared: the events written on that node, in the order of its own transactions',
  },
  {
    tables: ['feed_node'],
    place: { by: 'number' },
    reason: 'one row on each node, by which a statement reaches the feeds of all',
  },
  {
    tables: ['_prisma_migrations'],
    place: { on: 'coordinator' },
    reason: 'migrations run on the coordinator, and Citus applies them to all nodes',
  },
];

const OF_A_SITE = { place: { by: 'site_id' }, reason: 'rows of one site' } as const;
/** graphile-worker's tables, in a schema of their own: jobs are of the installation, and few. */
export const JOBS_REASON = 'jobs of the installation; workers take them one by one with row locks';

/** The table's place and the reason; null for a table without a site that the list does not name. */
export function placeOf(table: string, hasSiteId: boolean): { place: Place; reason: string } | null {
  return RULES.find(({ tables }) => tables.includes(table)) ?? (hasSiteId ? OF_A_SITE : null);
}
