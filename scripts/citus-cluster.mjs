/**
 * Databases for tests on a Citus cluster: `npm run test:citus -- test/api`, with TEST_DATABASE_URL naming a database of the coordinator that has
 * the extension and its nodes. A distributed database is one database on each node, so it is copied by copying each of them: the parts of
 * its tables are ordinary tables, and what the coordinator knows about them is in its own.
 */
import pg from 'pg';

/** Few, because every table of every test's database has this many. */
const SHARDS = 4;

/** Addresses of the cluster's nodes in the given database, the coordinator first; empty if it has no extension. */
export async function findNodes(url) {
  return await withClient(url, async (client) => {
    const { rows: extensions } = await client.query(`select from pg_extension where extname = 'citus'`);
    if (extensions.length === 0) return [];
    const { rows } = await client.query(
      'select nodename, nodeport from pg_dist_node where groupid > 0 order by groupid',
    );
    const at = ({ nodename, nodeport }) =>
      Object.assign(new URL(url), { hostname: nodename, port: String(nodeport) }).href;
    return [url, ...rows.map(at)];
  });
}

/** Creates an empty database on every node and adds the nodes to the coordinator's; without `extension` ordinary ones. */
export async function createClusterDatabase(nodes, name, { extension = true } = {}) {
  for (const node of nodes) {
    await withClient(node, (client) => client.query(`create database "${name}"`));
    if (!extension) continue;
    await withClient(inDatabase(node, name), (client) => client.query('create extension citus'));
  }
  if (!extension) return;
  await withClient(inDatabase(nodes[0], name), async (client) => {
    const [own, ...others] = nodes.map((node) => new URL(node));
    await client.query('select citus_set_coordinator_host($1, $2)', [own.hostname, Number(own.port)]);
    for (const { hostname, port } of others)
      await client.query('select citus_add_node($1, $2)', [hostname, Number(port)]);
  });
}

/** Distributes the migrated database with this many parts of each table. */
export async function distributeDatabase(url, shards) {
  const { distribute } = await import('../dist/db/distribution/distribute.js');
  await withClient(url, (client) => distribute(client, { shards, say: () => undefined }));
}

/** Distributes the migrated template and ends the connections of Citus's own processes, which would prevent copies. */
export async function finishTemplate(nodes, name) {
  await distributeDatabase(inDatabase(nodes[0], name), SHARDS);
  for (const node of nodes)
    await withClient(node, async (client) => {
      await client.query(`alter database "${name}" allow_connections false`);
      await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    });
}

export async function dropClusterDatabase(nodes, name) {
  for (const node of nodes)
    await withClient(node, (client) => client.query(`drop database if exists "${name}" with (force)`)).catch(
      () => undefined,
    );
}

function inDatabase(url, name) {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
