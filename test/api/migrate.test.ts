import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { MigrationError, migrate } from '../../src/db/migrate.js';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';

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

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(10);
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

    // With the lock the Prisma CLI takes held here, all of them have started before any can go on.
    await client.query('SELECT pg_advisory_lock(72707369)');
    const runs = [run(), run(), run()];
    await until(() => lines.filter((line) => line.startsWith('waiting for another instance')).length === 3);
    await client.query('SELECT pg_advisory_unlock(72707369)');

    expect((await Promise.all(runs)).flat()).toEqual(['1_table', '2_index', '3_more']);
    expect((await client.query('SELECT id FROM a ORDER BY id')).rows).toEqual([{ id: 1 }, { id: 2 }]);
  });

  test('rolls a failing file back whole, says where it failed, and applies it once it is mended', async () => {
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

  test('refuses to go on after a marked file failed in the middle, until someone decided', async () => {
    await addMigration(
      '1_half',
      '-- interline: no-transaction\nCREATE TABLE a (id int);\nCREATE INDEX CONCURRENTLY x ON nothing (id);',
    );
    await expect(run()).rejects.toThrow(/failed in the middle.*relation "nothing" does not exist/);
    expect(await hasTable('a')).toBe(true);
    await expect(run()).rejects.toThrow(/1_half began on this database and failed.*relation "nothing"/);

    await client.query('DROP TABLE a');
    await client.query('UPDATE "_prisma_migrations" SET rolled_back_at = now()');
    await addMigration('1_half', 'CREATE TABLE a (id int);');
    expect(await run()).toEqual(['1_half']);
    expect((await records()).map((row) => row['rolled_back_at'] === null)).toEqual([false, true]);
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
