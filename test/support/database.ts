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
  const { url, database } = testServer();
  const name = `${database}_${process.pid}_${randomBytes(5).toString('hex')}`;
  await onServer(url, async (client) => {
    for (let attempt = 1; ; attempt++) {
      try {
        await client.query(
          `CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${client.escapeIdentifier(template)}`,
        );
        return;
      } catch (error) {
        if (!(error instanceof pg.DatabaseError) || error.code !== OBJECT_IN_USE || attempt === 50)
          throw error;
        await sleep(100);
      }
    }
  });
  const own = new URL(url);
  own.pathname = '/' + name;
  return {
    url: own.href,
    async drop() {
      await onServer(url, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
      });
    },
  };
}

/** The server that `npm test` started or was given; throws unless it is clearly for tests. */
function testServer(): { url: string; database: string; template: string } {
  const { TEST_DATABASE_URL: url, TEST_DATABASE_TEMPLATE: template } = process.env;
  if (!url || !template)
    throw new Error('No test database: run the tests with `npm test`, and a layer of pure code without one');
  const database = decodeURIComponent(new URL(url).pathname.slice(1));
  if (!database.includes('_test'))
    throw new Error(`Refusing to test on the database "${database}": its name has no "_test"`);
  return { url, database, template };
}

async function onServer(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
