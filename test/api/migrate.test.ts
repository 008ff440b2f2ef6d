import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { MigrationError, migrate } from '../../src/db/migrate.js';
import { spawnService, startProcess } from '../support/child.js';
import { until } from '../support/conditions.js';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../support/database.js';
import { wrongCounters } from '../support/rows.js';

let database: TestDatabase;
let directory: string;
let lines: string[];
let client: pg.Client;

beforeEach(async () => {
  database = await createEmptyDatabase();
  directory = await mkdtemp(join(tmpdir(), 'migrations-'));
  lines = [];
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});

afterEach(async () => {
  await client.end();
  await database.drop();
  await rm(directory, { recursive: true });
});

async function addMigration(name: string, sql: string): Promise<void> {
  await mkdir(join(directory, name), { recursive: true });
  await writeFile(join(directory, name, 'migration.sql'), sql);
}

async function run(): Promise<string[]> {
  return await migrate({ databaseUrl: database.url, directory, log: (line) => lines.push(line) });
}

async function records(): Promise<Record<string, unknown>[]> {
  const { rows } = await client.query<Record<string, unknown>>(
    'SELECT * FROM "_prisma_migrations" ORDER BY started_at, migration_name',
  );
  return rows;
}

async function hasTable(name: string): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>('SELECT to_regclass($1) IS NOT NULL AS found', [
    name,
  ]);
  return rows[0]?.found === true;
}

async function indexIsValid(name: string): Promise<boolean | undefined> {
  const { rows } = await client.query<{ valid: boolean }>(
    'SELECT indisvalid AS valid FROM pg_index WHERE indexrelid = to_regclass($1)',
    [name],
  );
  return rows[0]?.valid;
}

describe('migrate', () => {
  test('applies pending files in order of their names, once, and records them as Prisma does', async () => {
    const second = 'ALTER TABLE a ADD COLUMN b int;\nINSERT INTO a VALUES (1, 2);';
    await addMigration('20260102_second', second);
    await addMigration('20260101_first', 'CREATE TABLE a (id int);');

    expect(await run()).toEqual(['20260101_first', '20260102_second']);
    expect(await run()).toEqual([]);
    await addMigration('20260103_third', 'CREATE TABLE c (id int);');
    expect(await run()).toEqual(['20260103_third']);

    const rows = await records();
    expect(rows.map((row) => row['migration_name'])).toEqual([
      '20260101_first',
      '20260102_second',
      '20260103_third',
    ]);
    expect(rows[1]).toMatchObject({
      checksum: createHash('sha256').update(second).digest('hex'),
      finished_at: expect.any(Date),
      rolled_back_at: null,
      applied_steps_count: 1,
    });
  });

  test('applies every file once when several instances start together', async () => {
    await addMigration('1_table', 'CREATE TABLE a (id int); INSERT INTO a VALUES (1);');
    await addMigration('2_index', '-- interline: no-transaction\nCREATE INDEX CONCURRENTLY a_id ON a (id);');
    await addMigration('3_more', 'INSERT INTO a VALUES (2);');

    // While this session has the Prisma CLI's lock, all of them start before any can continue.
    await client.query('SELECT pg_advisory_lock(72707369)');
    const runs = [run(), run(), run()];
    await until(
      'all of them wait',
      () => lines.filter((line) => line.startsWith('waiting for another instance')).length === 3,
    );
    await client.query('SELECT pg_advisory_unlock(72707369)');

    expect((await Promise.all(runs)).flat()).toEqual(['1_table', '2_index', '3_more']);
    expect((await client.query('SELECT id FROM a ORDER BY id')).rows).toEqual([{ id: 1 }, { id: 2 }]);
  });

  test('rolls back a failing file, reports where it failed, and applies it once it is corrected', async () => {
    await addMigration('1_good', 'CREATE TABLE a (id int);');
    await addMigration('2_bad', 'CREATE TABLE b (id int);\nALTER TABLE nothing ADD COLUMN x int;');

    await expect(run()).rejects.toThrow(
      /2_bad failed and was rolled back: relation "nothing" does not exist/,
    );
    expect(await hasTable('a')).toBe(true);
    expect(await hasTable('b')).toBe(false);
    expect(await records()).toHaveLength(1);

    await addMigration('2_bad', 'CREATE TABLE b (id int);');
    expect(await run()).toEqual(['2_bad']);
  });

  test('names the line of a syntax error', async () => {
    await addMigration('1_typo', 'CREATE TABLE a (id int);\n\nCREATE TABEL b (id int);');
    await expect(run()).rejects.toThrow(/syntax error at or near "TABEL" \(line 3\)/);
  });

  test('refuses when a file was changed after it was applied', async () => {
    await addMigration('1_a', 'CREATE TABLE a (id int);');
    await run();
    await addMigration('1_a', 'CREATE TABLE a (id bigint);');
    await addMigration('2_b', 'CREATE TABLE b (id int);');

    await expect(run()).rejects.toThrow(MigrationError);
    await expect(run()).rejects.toThrow(/1_a was changed after it was applied/);
    expect(await hasTable('b')).toBe(false);
  });

  test('runs the statements of a marked file one by one, outside a transaction', async () => {
    await addMigration(
      '1_index',
      [
        '-- interline: no-transaction',
        'CREATE TABLE a (id int, note text);',
        "INSERT INTO a VALUES (1, 'a; b');",
        '-- A comment of its own.',
        'CREATE INDEX CONCURRENTLY a_id ON a (id);',
        '',
      ].join('\n'),
    );
    expect(await run()).toEqual(['1_index']);
    expect(await hasTable('a_id')).toBe(true);
    expect((await client.query('SELECT note FROM a')).rows).toEqual([{ note: 'a; b' }]);
  });

  test('continues a marked file that failed in the middle, after the statements that were done', async () => {
    const half = [
      '-- interline: no-transaction',
      'CREATE TABLE a (id int);',
      'INSERT INTO a VALUES (1);',
      'CREATE UNIQUE INDEX CONCURRENTLY b_id ON b (id);',
      'INSERT INTO a VALUES (2);',
    ].join('\n');
    await addMigration('1_half', half);
    await expect(run()).rejects.toThrow(/1_half failed in the middle.*relation "b" does not exist/);
    await expect(run()).rejects.toThrow(/1_half failed in the middle.*relation "b" does not exist/);
    expect((await records())[0]).toMatchObject({ finished_at: null, applied_steps_count: 2 });

    await client.query('CREATE TABLE b (id int)');
    await client.query('INSERT INTO b VALUES (1), (1)');
    // Such a failure leaves an invalid index.
    await expect(run()).rejects.toThrow(/1_half failed in the middle.*could not create unique index/);
    expect(await indexIsValid('b_id')).toBe(false);

    await client.query('TRUNCATE b');
    expect(await run()).toEqual(['1_half']);
    expect(await indexIsValid('b_id')).toBe(true);
    expect((await client.query('SELECT id FROM a ORDER BY id')).rows).toEqual([{ id: 1 }, { id: 2 }]);
    expect(await records()).toMatchObject([{ finished_at: expect.any(Date), logs: null }]);
    expect(await run()).toEqual([]);
  });

  test('runs a marked file from its first statement if it was corrected after it failed', async () => {
    const marked = '-- interline: no-transaction\nCREATE TABLE IF NOT EXISTS a (id int);\n';
    await addMigration('1_half', `${marked}CREATE INDEX CONCURRENTLY x ON nothing (id);`);
    await expect(run()).rejects.toThrow(MigrationError);
    const mended = `${marked}ALTER TABLE a ADD COLUMN IF NOT EXISTS note text;\nCREATE INDEX CONCURRENTLY x ON a (note);`;
    await addMigration('1_half', mended);
    expect(await run()).toEqual(['1_half']);
    expect(await indexIsValid('x')).toBe(true);
    expect((await records())[0]).toMatchObject({
      checksum: createHash('sha256').update(mended).digest('hex'),
    });
  });

  test('refuses to run again a file in a transaction that the Prisma CLI recorded as failed', async () => {
    await addMigration('1_a', 'CREATE TABLE a (id int);');
    await run();
    await client.query('UPDATE "_prisma_migrations" SET finished_at = NULL, logs = $1', ['out of disk']);
    await expect(run()).rejects.toThrow(/1_a began on this database and failed.*out of disk/);
  });

  test.each([
    ['in a transaction', 'ALTER TABLE a ADD COLUMN note text;'],
    ['outside one', '-- interline: no-transaction\nALTER TABLE a ADD COLUMN note text;'],
  ])('yields to readers of a table it has to lock, %s, and tries again', async (_where, sql) => {
    await addMigration('1_table', 'CREATE TABLE a (id int);');
    await run();
    await addMigration('2_column', sql);
    const reader = new pg.Client({ connectionString: database.url });
    await reader.connect();
    await reader.query('BEGIN');
    await reader.query('SELECT * FROM a');

    const running = run();
    await until('it waits', () => lines.some((line) => line.startsWith('2_column waits for a lock')));
    // Between two tries no statement is queued behind the migration.
    await client.query("SET lock_timeout = '10s'");
    await client.query('SELECT * FROM a');
    await reader.end();
    expect(await running).toEqual(['2_column']);
  });

  test('starts on a database that a newer release has migrated', async () => {
    await addMigration('1_a', 'CREATE TABLE a (id int);');
    await addMigration('2_newer', 'CREATE TABLE b (id int);');
    await run();
    await rm(join(directory, '2_newer'), { recursive: true });

    expect(await run()).toEqual([]);
    expect(lines).toContain('the database has migrations this release does not know: 2_newer');
  });
});

test('sums that a release adds are correct while instances of the previous release keep writing', async () => {
  const brought = (await readdir('prisma/migrations')).filter((name) => /^\d/.test(name)).toSorted();
  const addReal = (names: string[]) =>
    Promise.all(
      names.map((name) => cp(`prisma/migrations/${name}`, join(directory, name), { recursive: true })),
    );
  await addReal(brought.filter((name) => name < '20261130120000'));
  await run();
  await client.query(`
    insert into site (id, key, name) values ('${SITE}', 'a', 'A');
    insert into article (site_id, id, url, title) values ('${SITE}', '${SITE}', 'https://a.example/', 'A');
    insert into thread (site_id, id, article_id, kind, created_by_id, comment_count)
      select '${SITE}', gen_random_uuid(), '${SITE}', kind::thread_kind, '${SITE}', n
      from unnest(array['prompt', 'discussion']) kind, generate_series(0, 1) n;
    insert into person (site_id, id, issuer, subject, name)
      select '${SITE}', gen_random_uuid(), 'i', 'p' || n, 'P' from generate_series(1, 1200) n;
    ${someComments(6_000)};`);

  let written = 0;
  let stop = false;
  const write = async (): Promise<void> => {
    const writer = new pg.Client({ connectionString: database.url });
    await writer.connect();
    // Like the service: one comment per transaction, under its article's lock, and again after a deadlock.
    const change = async (sql: string): Promise<void> => {
      const lock = `select from article where id = '${SITE}' for update`;
      await writer.query(`begin; ${lock}; ${sql}; commit`).catch(async (error: { code?: string }) => {
        if (error.code !== '40P01') throw error;
        await writer.query('rollback');
        await change(sql);
      });
    };
    for (; !stop; written += 1) {
      await change(someComments(1));
      await change(`update comment set status = (enum_range(null::comment_status))[1 + floor(random() * 6)::int],
          flag_count = floor(random() * 2), approved_at = case when random() < 0.5 then now() end
        where ${ANY_COMMENT}`);
      await change(`update comment set up = up + 1, score = score + 1 where ${ANY_COMMENT}`);
      await writer.query(`update person set name = 'Q ' || $1 where subject = 'p' || $2::int`, [
        written,
        1 + (written % 1200),
      ]);
    }
    await writer.end();
  };
  const writers = [write(), write()];
  try {
    await until('there are writers', () => written > 5);
    await addReal(brought);
    await run();
    const before = written;
    await until('they went on', () => written > before + 5);
  } finally {
    stop = true;
    await Promise.all(writers);
  }

  const pool = new pg.Pool({ connectionString: database.url });
  const wrong = (await wrongCounters(pool)) as { counter: string }[];
  await pool.end();
  const kept = /^(person|queue_length|activity|thread\.shown|comment_rank)/;
  expect(wrong.filter(({ counter }) => kept.test(counter))).toEqual([]);
}, 120_000);

const SITE = '00000000-0000-7000-8000-00000000000a';

/** One of the comments, whose ids are random; found through the index, since the writers are as fast as they can be. */
const ANY_COMMENT = `site_id = '${SITE}' and id =
  (select id from comment where site_id = '${SITE}' and id > gen_random_uuid() order by id limit 1)`;

/** Comments in every status, by some of the people, of this hour and of a day ago. */
function someComments(count: number): string {
  return `insert into comment (site_id, id, article_id, thread_id, person_id, body, html, excerpt, status, created_at)
    select '${SITE}', gen_random_uuid(), '${SITE}', (select id from thread limit 1), p.id, 'b', 'h', 'e',
      (enum_range(null::comment_status))[1 + (n * 31) % 6], now() - make_interval(days => n % 2)
    from generate_series(1, ${count}) n,
      lateral (select id from person where subject = 'p' || (1 + (floor(random() * 1200)::int + n) % 1200)) p`;
}

test('a service killed while it builds an index behind a long transaction starts again and finishes', async () => {
  const service = await createTestDatabase();
  const reader = new pg.Client({ connectionString: service.url });
  const watcher = new pg.Client({ connectionString: service.url });
  const building = `SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('comment_of_thread')`;
  const migrating = `SELECT 1 FROM pg_stat_activity
    WHERE application_name = 'interline migrate' AND datname = current_database()`;
  try {
    await reader.connect();
    await watcher.connect();
    // As before the release that brought this index.
    await watcher.query(
      `DELETE FROM "_prisma_migrations" WHERE migration_name = '20261130120100_thread_lists'`,
    );
    await watcher.query('DROP INDEX comment_of_thread');
    await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    await reader.query('SELECT 1 FROM comment');

    const killed = spawnService({ NODE_ENV: 'test', PORT: '0', DATABASE_URL: service.url });
    await untilRows(watcher, `${building} AND indisready`, 1);
    killed.child.kill('SIGKILL');
    expect(await killed.exited()).toBe('SIGKILL');
    // Its session ends although the transaction it waits for is still open.
    await untilRows(watcher, migrating, 0);
    expect((await watcher.query(building)).rows).toEqual([{ indisvalid: false }]);

    const starting = startProcess(service.url);
    await untilRows(watcher, migrating, 1);
    await reader.query('ROLLBACK');
    const started = await starting;
    expect((await watcher.query(building)).rows).toEqual([{ indisvalid: true }]);
    started.child.kill('SIGTERM');
    expect(await started.exited()).toBe(0);
  } finally {
    await reader.end();
    await watcher.end();
    await service.drop();
  }
}, 120_000);

async function untilRows(on: pg.Client, query: string, count: number): Promise<void> {
  await until(query, async () => (await on.query(query)).rowCount === count);
}
