/**
 * Distributes the tables over the nodes of a Citus cluster, by site. Tables that are distributed already stay as they are, so it can be run
 * again: after new tables, after a node was added, after an interruption. Everything that changes tables is one transaction of all nodes.
 */
import type pg from 'pg';
import { citusVersion, listTables, SETTINGS } from './citus.js';
import { FEEDING, NODE_PROBES, NODE_TABLE } from './event-feed.js';
import { placeOf, type Place } from './places.js';

export interface PlannedTable {
  name: string;
  place: Place;
  reason: string;
  /** Whether it already has its place. */
  isDone: boolean;
}

/** A constraint or trigger that is removed while its table is distributed, with the statement that adds it again. */
interface Dependent {
  drop: string;
  add: string;
}

/** What each table becomes or is. Throws for a table without a site that `places.ts` does not name. */
export async function planTables(client: pg.ClientBase): Promise<PlannedTable[]> {
  return (await listTables(client)).map(({ name, hasSiteId, distributedBy }) => {
    const planned = placeOf(name, hasSiteId);
    if (!planned)
      throw new Error(`table ${name} has no site_id, and src/db/distribution/places.ts does not name it`);
    const wanted = 'by' in planned.place ? planned.place.by : null;
    return { name, ...planned, isDone: distributedBy === wanted };
  });
}

/** Prepares every node and distributes the tables that are not; `say` gets a line for each step. */
export async function distribute(
  client: pg.ClientBase,
  { shards, say }: { shards: number; say: (line: string) => void },
): Promise<void> {
  await prepareNodes(client);
  const tables = (await planTables(client)).filter(({ isDone }) => !isDone);
  await client.query('begin');
  try {
    await prepareChanges(client);
    if (tables.length > 0) await distributeTables(client, tables, { shards, say });
    for (const statement of await listFunctions(client)) await client.query(statement);
    for (const statement of [...NODE_PROBES, ...FEEDING]) await client.query(statement);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/**
 * For a transaction that changes tables: the parts of a table are changed one after the other on one connection per node, as foreign keys
 * between them require.
 */
export async function prepareChanges(client: pg.ClientBase): Promise<void> {
  await client.query(`set local citus.multi_shard_modify_mode = 'sequential'`);
  await client.query('set local citus.enable_unsafe_triggers = on');
  await client.query('set local client_min_messages = warning');
}

/** Distributes tables that a migration has just created, in its transaction. */
export async function placeNewTables(client: pg.ClientBase): Promise<void> {
  const tables = (await planTables(client)).filter(({ isDone }) => !isDone);
  await distributeTables(client, tables, { shards: null, say: () => undefined });
}

/** Whether tenants' tables are distributed in this database. */
export async function isDistributed(client: pg.ClientBase): Promise<boolean> {
  if ((await citusVersion(client)) === null) return false;
  const { rows } = await client.query(
    `select from pg_dist_partition where logicalrelid = to_regclass('site')`,
  );
  return rows.length > 0;
}

/** The database's settings, and the feed of events on every node; repeatable. */
async function prepareNodes(client: pg.ClientBase): Promise<void> {
  const { rows: databases } = await client.query<{ name: string }>('select current_database() as name');
  const database = client.escapeIdentifier(databases[0]?.name ?? '');
  for (const [name, value] of Object.entries(SETTINGS))
    await client.query(`alter database ${database} set ${name} = ${client.escapeLiteral(value)}`);
  // On the coordinator only: a plan for all sites can't send a statement to the node of one.
  await client.query('set citus.enable_ddl_propagation = off');
  await client.query(`alter database ${database} set plan_cache_mode = force_custom_plan`);
  await client.query('reset citus.enable_ddl_propagation');
  const { rows } = await client.query<{ success: boolean; result: string }>(
    'select success, result from run_command_on_all_nodes($1)',
    [`do $do$ begin set local citus.enable_ddl_propagation = off; ${NODE_TABLE} end $do$`],
  );
  const failed = rows.find(({ success }) => !success);
  if (failed) throw new Error(`a node could not be prepared: ${failed.result}`);
}

async function distributeTables(
  client: pg.ClientBase,
  tables: readonly PlannedTable[],
  { shards, say }: { shards: number | null; say: (line: string) => void },
): Promise<void> {
  const names = tables.map(({ name }) => name);
  const dependents = [...(await listForeignKeys(client, names)), ...(await listTriggers(client, names))];
  for (const { drop } of dependents) await client.query(drop);
  if (names.includes('site')) for (const statement of KEY_WITHOUT_UNIQUE_INDEX) await client.query(statement);
  // The first one decides about the number of parts; the others are split alike, part by part on the same node.
  for (const { name, place } of tables.toSorted((one) => (one.name === 'site' ? -1 : 0))) {
    if (!('by' in place)) continue;
    const alike =
      name === 'site' ? `shard_count => ${shards}, colocate_with => 'none'` : `colocate_with => 'site'`;
    await client.query(`select create_distributed_table($1, $2, ${alike})`, [name, place.by]);
    await client.query('select truncate_local_data_after_distributing_table($1)', [name]);
    say(`distributed ${name} by ${place.by}`);
  }
  for (const { add } of dependents.toReversed()) await client.query(add);
}

/**
 * A unique index of a distributed table must contain its column of distribution. `insertSite` takes a lock on the key instead, which every
 * statement finds on the coordinator.
 */
const KEY_WITHOUT_UNIQUE_INDEX = [
  'drop index if exists site_key_key',
  'create index site_key_key on site (key)',
];

/** Citus has copied functions to the nodes that are needed to make the tables, but not those that statements call. */
async function listFunctions(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ made: string }>(
    `select pg_get_functiondef(p.oid) as made from pg_proc p
     where p.pronamespace = current_schema()::regnamespace and p.prokind = 'f'
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') order by p.oid`,
  );
  return rows.map(({ made }) => made);
}

async function listForeignKeys(client: pg.ClientBase, tables: readonly string[]): Promise<Dependent[]> {
  const { rows } = await client.query<Dependent>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
     from pg_constraint where contype = 'f' and conparentid = 0
       and (conrelid = any($1::text[]::regclass[]) or confrelid = any($1::text[]::regclass[]))`,
    [tables],
  );
  return rows;
}

/** Rows that are copied to their nodes must not be counted and noted again. */
async function listTriggers(client: pg.ClientBase, tables: readonly string[]): Promise<Dependent[]> {
  const { rows } = await client.query<Dependent>(
    `select format('drop trigger %I on %s', tgname, tgrelid::regclass) as drop, pg_get_triggerdef(oid) as add
     from pg_trigger where not tgisinternal and tgrelid = any($1::text[]::regclass[])`,
    [tables],
  );
  return rows;
}
