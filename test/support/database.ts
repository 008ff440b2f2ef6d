/** Databases for tests on a real Postgres: each caller gets a fresh migrated database, copied from a template. */
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** Postgres's error while another session uses the database to copy. */
const OBJECT_IN_USE = '55006';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** Creates a database with all migrations applied and no rows. */
export async function createTestDatabase(): Promise<TestDatabase> {
  return await create(testServer().template);
}

/** Creates an empty database, for tests of migrations. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return await create('template0');
}

async function create(template: string): Promise<TestDatabase> {
  const { url, database, nodes } = testServer();
  const name = `${database}_${process.pid}_${randomBytes(5).toString('hex')}`;
  // An empty database is not distributed.
  const servers = template === 'template0' ? [url] : nodes;
  for (const server of servers) await onServer(server, (client) => copy(client, name, template));
  const own = new URL(url);
  own.pathname = '/' + name;
  return {
    url: own.href,
    async drop() {
      for (const server of servers)
        await onServer(server, async (client) => {
          await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
        });
    },
  };
}

async function copy(client: pg.Client, name: string, template: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query(
        `CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${client.escapeIdentifier(template)}`,
      );
      break;
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.code !== OBJECT_IN_USE || attempt === 50) throw error;
      await sleep(100);
    }
  }
  // A copy does not get the settings of its template.
  const { rows } = await client.query<{ setting: string }>(
    `select unnest(setconfig) as setting from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase
     where d.datname = $1 and s.setrole = 0`,
    [template],
  );
  for (const { setting } of rows) {
    const [key = '', value = ''] = setting.split('=');
    await client.query(
      `ALTER DATABASE ${client.escapeIdentifier(name)} SET ${key} = ${client.escapeLiteral(value)}`,
    );
  }
}

/** The server that `npm test` started or was given; throws unless it is clearly for tests. */
function testServer(): { url: string; database: string; template: string; nodes: string[] } {
  const {
    TEST_DATABASE_URL: url,
    TEST_DATABASE_TEMPLATE: template,
    TEST_DATABASE_NODES: nodes,
  } = process.env;
  if (!url || !template)
    throw new Error('No test database: run the tests with `npm test`, and a layer of pure code without one');
  const database = decodeURIComponent(new URL(url).pathname.slice(1));
  if (!database.includes('_test'))
    throw new Error(`Refusing to test on the database "${database}": its name has no "_test"`);
  return { url, database, template, nodes: nodes?.split(' ') ?? [url] };
}

/** Where the rows of a test's database are: its own address, on a cluster an address of each node. */
export function nodesOf(databaseUrl: string): string[] {
  const { pathname } = new URL(databaseUrl);
  return testServer().nodes.map((node) => Object.assign(new URL(node), { pathname }).href);
}

export async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
