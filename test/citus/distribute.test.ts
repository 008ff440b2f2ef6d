/** The command `distribute`, and later migrations, on a database that Citus distributes: `npm run test:citus`. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../src/db/migrate.js';
import { runCommand } from '../support/cli.js';
import { until } from '../support/conditions.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startService, type TestService } from '../support/service.js';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url, application_name: 'a forgotten session' });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

async function apply(name: string, sql: string): Promise<string[]> {
  const directory = await mkdtemp(join(tmpdir(), 'migrations-'));
  await mkdir(join(directory, name));
  await writeFile(join(directory, name, 'migration.sql'), sql);
  try {
    return await migrate({ databaseUrl: database.url, directory, log: () => undefined });
  } finally {
    await rm(directory, { recursive: true });
  }
}

test('a second run finds everything in its place, and others’ connections stop it', async () => {
  const command = (...more: string[]) =>
    runCommand({ databaseUrl: database.url } as TestService, 'distribute', ...more);
  const refused = await command('--yes');
  expect([refused.code, refused.out]).toEqual([1, expect.stringContaining('1 x a forgotten session')]);
  await client.end();
  const again = await command('--yes');
  expect([again.code, again.err]).toEqual([0, '']);
  expect(again.out).toMatch(/^comment +split by site_id +is /m);
  expect(again.out).toMatch(/^site +split by id +is /m);
  expect(again.out).not.toContain('will be');
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});

test('a migration’s new table is distributed before the next statement refers to it', async () => {
  await apply(
    '30000101000000_table',
    `CREATE TABLE "scratch" ("site_id" UUID NOT NULL, "id" UUID NOT NULL, "note" TEXT, CONSTRAINT "scratch_pkey" PRIMARY KEY ("site_id","id"));
     CREATE INDEX "scratch_note" ON "scratch" ("site_id", "note");
     ALTER TABLE "scratch" ADD CONSTRAINT "scratch_site_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE CASCADE;
     CREATE FUNCTION mark_scratch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW."note" := 'marked; ' || NEW."note"; RETURN NEW; END $$;
     CREATE TRIGGER scratch_marked BEFORE INSERT ON "scratch" FOR EACH ROW EXECUTE FUNCTION mark_scratch();`,
  );
  const { rows } = await client.query(
    `select colocation_id = (select colocation_id from citus_tables where table_name = 'site'::regclass) as with_site
     from citus_tables where table_name = 'scratch'::regclass`,
  );
  expect(rows).toEqual([{ with_site: true }]);
  const id = '00000000-0000-4000-8000-000000000001';
  await client.query(`insert into site (id, key, name) values ($1, 'scratch', 'Scratch')`, [id]);
  await client.query('insert into scratch values ($1, $1, $2)', [id, 'x']);
  expect((await client.query('select note from scratch where site_id = $1', [id])).rows).toEqual([
    { note: 'marked; x' },
  ]);
});

test.each([
  ['a column with a default', 'ALTER TABLE "comment" ADD COLUMN "extra" INTEGER NOT NULL DEFAULT 0;'],
  ['a default', 'ALTER TABLE "comment" ALTER COLUMN "excerpt" SET DEFAULT \'\';'],
  [
    'a check that is validated later',
    `ALTER TABLE "vote" ADD CONSTRAINT "vote_small" CHECK ("value" < 9) NOT VALID; ALTER TABLE "vote" VALIDATE CONSTRAINT "vote_small";`,
  ],
  [
    'an index, concurrently',
    '-- interline: no-transaction\nCREATE INDEX CONCURRENTLY IF NOT EXISTS "vote_value_index" ON "vote" ("site_id", "value");',
  ],
  [
    'an update of all sites',
    `UPDATE "comment" c SET "excerpt" = left(c."body", 9) FROM "thread" t WHERE t."site_id" = c."site_id" AND t."id" = c."thread_id";`,
  ],
  [
    'a function',
    "CREATE OR REPLACE FUNCTION refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;",
  ],
  ['a dropped column', 'ALTER TABLE "comment" DROP COLUMN IF EXISTS "never_there";'],
  ['a dropped trigger', 'DROP TRIGGER "decision_no_truncate" ON "decision";'],
])('a migration with %s', async (name, sql) => {
  const file = `30000102000000_${name.replace(/\W/g, '_')}`;
  expect(await apply(file, sql)).toEqual([file]);
});

test('renaming a constraint is refused, so migrations for clusters give the new one its final name', async () => {
  await expect(
    apply('30000103000000_rename', 'ALTER TABLE "vote" RENAME CONSTRAINT "vote_value" TO "vote_values";'),
  ).rejects.toThrow(/renaming constraints belonging to distributed tables is currently unsupported/);
});

test('an event of a site that moved to another node is read once, in order', async () => {
  const service = await startService({ databaseUrl: database.url });
  try {
    const { article } = await service.publish('moving', ['A text.']);
    const post = (body: string) =>
      service.call('POST', '/threads', {
        token: service.token('ann'),
        body: { article: { id: article.id }, body },
      });
    expect((await post('before')).status).toBe(201);
    const { rows } = await client.query<{ shardid: string; host: string; port: number }>(
      `select shardid, nodename as host, nodeport as port from pg_dist_shard_placement
       where shardid = get_shard_id_for_distribution_column('site', (select id from site where key = $1))`,
      [service.site],
    );
    const [from] = rows;
    await client.query(
      `select citus_move_shard_placement($1, $2, $3, nodename, nodeport, 'block_writes') from pg_dist_node
       where noderole = 'primary' and groupid > 0 and nodeport <> $3`,
      [from?.shardid, from?.host, from?.port],
    );
    expect((await post('after')).status).toBe(201);
    const { body } = await service.call('GET', `/articles/${article.id}/comments?sort=oldest`);
    expect(body.items.map(({ excerpt }: { excerpt: string }) => excerpt)).toEqual(['before', 'after']);
    const { rows: events } = await client.query('select number from event where article_id = $1 order by 1', [
      article.id,
    ]);
    expect(events.map(({ number }: { number: number }) => number)).toEqual(
      events.map((_, index) => index + 1),
    );
  } finally {
    await service.stop();
  }
});

test('another instance reads events of nodes that have no row in feed_node, such as new ones', async () => {
  const service = await startService({ databaseUrl: database.url });
  const other = await service.another();
  try {
    const { rows } = await client.query('select number from feed_node');
    const { article } = await service.publish('unread', ['A text.']);
    const bodies = async (): Promise<string[]> => {
      const { body } = await other.call('GET', `/articles/${article.id}/comments?sort=oldest`);
      return body.items.map(({ excerpt }: { excerpt: string }) => excerpt);
    };
    const post = async (body: string) => {
      const token = service.token('ann');
      const written = { token, body: { article: { id: article.id }, body } };
      expect((await service.call('POST', '/threads', written)).status).toBe(201);
    };
    expect(rows).toHaveLength(2);
    await post('with a row');
    await until('it is read', async () => (await bodies()).length === 1);
    await client.query('delete from feed_node');
    await post('without one');
    await until('it is read', async () => (await bodies()).length === 2);
  } finally {
    await other.stop();
    await service.stop();
  }
});
