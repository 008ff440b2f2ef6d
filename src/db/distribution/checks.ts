/** What must be true before the tables are distributed. Each check says what is wrong, and what to do. */
import pg from 'pg';
import { citusVersion, listNodes, listTables } from './citus.js';
import { placeOf } from './places.js';

/** Earlier versions neither apply a database's settings to all nodes nor read correlated parts of a statement on one node. */
const LEAST_VERSION = 12;
const LEAST_POSTGRES = 15;

/** By this name its own session is known among others', which have to end. */
const APPLICATION = 'interline distribute';

/** Runs the work on a session of its own. */
export async function withOwnSession<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: APPLICATION });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** What prevents it; empty if nothing does. */
export async function findObstacles(client: pg.ClientBase): Promise<string[]> {
  const version = await citusVersion(client);
  if (version === null)
    return [
      'the extension is not installed: add citus to shared_preload_libraries on every node, then CREATE EXTENSION citus in this ' +
        'database on every node, and citus_add_node for each on this one',
    ];
  return [
    ...(await ofVersions(client, version)),
    ...(await ofNodes(client)),
    ...(await ofKeys(client)),
    ...(await ofTriggers(client)),
    ...(await ofSessions(client)),
  ];
}

async function ofVersions(client: pg.ClientBase, citus: string): Promise<string[]> {
  const { rows } = await client.query<{ postgres: number }>(
    `select current_setting('server_version_num')::int / 10000 as postgres`,
  );
  const postgres = rows[0]?.postgres ?? 0;
  return [
    ...(parseInt(citus, 10) < LEAST_VERSION
      ? [`Citus ${citus} is too old; ${LEAST_VERSION} is the least`]
      : []),
    ...(postgres < LEAST_POSTGRES ? [`Postgres ${postgres} is too old; ${LEAST_POSTGRES} is the least`] : []),
  ];
}

async function ofNodes(client: pg.ClientBase): Promise<string[]> {
  const { rows: own } = await client.query<{ isCoordinator: boolean }>(
    'select groupid = 0 as "isCoordinator" from pg_dist_local_group',
  );
  if (!own[0]?.isCoordinator) return ['this node is not the coordinator; connect to that one'];
  const nodes = await listNodes(client);
  if (!nodes.some(({ holdsRows }) => holdsRows))
    return ['there is no node for rows: SELECT citus_add_node(host, port)'];
  const { rows } = await client.query<{ route: string }>(
    `select distinct format('%s:%s from %s:%s', to_nodename, to_nodeport, from_nodename, from_nodeport) as route
     from citus_check_cluster_node_health() where result is distinct from true`,
  );
  return rows.map(({ route }) => `node ${route} can't be reached`);
}

/** Keys that a distributed table can't have: unique ones without the site. */
async function ofKeys(client: pg.ClientBase): Promise<string[]> {
  const tables = await listTables(client);
  const unknown = tables.filter(({ name, hasSiteId }) => placeOf(name, hasSiteId) === null);
  const { rows } = await client.query<{ table: string; key: string }>(
    `select c.relname::text as table, i.indexrelid::regclass::text as key from pg_index i join pg_class c on c.oid = i.indrelid
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'site_id' and not a.attisdropped
     where i.indisunique and c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and not a.attnum = any (i.indkey)`,
  );
  const foreign = await client.query<{ key: string; table: string }>(
    `select f.conrelid::regclass::text as table, f.conname::text as key from pg_constraint f
     join pg_attribute a on a.attrelid = f.conrelid and a.attname = 'site_id' and not a.attisdropped
     where f.contype = 'f' and f.connamespace = current_schema()::regnamespace and not a.attnum = any (f.conkey)`,
  );
  return [
    ...unknown.map(
      ({ name }) => `table ${name} has no site_id and no place in src/db/distribution/places.ts`,
    ),
    ...rows.map(({ table, key }) => `the unique index ${key} of ${table} does not contain site_id`),
    ...foreign.rows.map(({ table, key }) => `the foreign key ${key} of ${table} does not contain site_id`),
  ];
}

/** Triggers are removed while rows are copied and made again; one that is disabled would come back enabled. */
async function ofTriggers(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ trigger: string }>(
    `select format('%s of %s', tgname, tgrelid::regclass) as trigger from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where not tgisinternal and tgenabled <> 'O' and c.relnamespace = current_schema()::regnamespace`,
  );
  return rows.map(
    ({ trigger }) => `the trigger ${trigger} is not in its usual state: ALTER TABLE ... ENABLE TRIGGER`,
  );
}

async function ofSessions(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ sessions: string }>(
    `select format('%s x %s', count(*), coalesce(nullif(application_name, ''), 'a session without a name')) as sessions
     from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
       and application_name <> $1 and application_name not like 'citus_internal%' group by application_name`,
    [APPLICATION],
  );
  return rows.map(({ sessions }) => `others are connected to this database, stop them first: ${sessions}`);
}
