/** Migrations on a database that the versions before have filled: what they left wrong is put right. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { migrate } from '../../src/db/migrate.js';
import { createEmptyDatabase, type TestDatabase } from '../support/database.js';
import { brokenEventNumbers, wrongCounters } from '../support/rows.js';

const MIGRATIONS = resolve('prisma/migrations');

let database: TestDatabase;
let before: string;
let pool: pg.Pool;

beforeEach(async () => {
  database = await createEmptyDatabase();
  before = await mkdtemp(join(tmpdir(), 'migrations-'));
  pool = new pg.Pool({ connectionString: database.url });
});
afterEach(async () => {
  await pool.end();
  await database.drop();
  await rm(before, { recursive: true });
});

/** The database as it was before the migration `name`. */
async function migrateBefore(name: string): Promise<void> {
  const names = (await readdir(MIGRATIONS)).filter((entry) => entry < name && !entry.endsWith('.toml'));
  for (const entry of names) await cp(join(MIGRATIONS, entry), join(before, entry), { recursive: true });
  await migrate({ databaseUrl: database.url, directory: before, log: () => undefined });
}

async function migrateFully(): Promise<void> {
  await migrate({ databaseUrl: database.url, log: () => undefined });
}

/** An article with the paragraphs 1 and 2, a thread at each and one on the whole of it, and comments as they are given. */
async function insertArticle(
  comments: { thread: number; at: number | null; status?: string }[],
): Promise<void> {
  const id = (kind: string, number: number) => `00000000-0000-4000-800${kind}-00000000000${number}`;
  const place = (number: number | null) => (number === null ? null : id('2', number));
  const site = id('0', 1);
  const article = id('1', 1);
  await pool.query(`insert into site (id, key, name) values ($1, 'old', 'Old')`, [site]);
  await pool.query(`insert into person (site_id, id, issuer, subject, name) values ($1, $2, 'x', 'x', 'x')`, [
    site,
    id('5', 1),
  ]);
  await pool.query(
    `insert into article (site_id, id, url, title, version) values ($1, $2, 'https://old.example/', 'Old', 1)`,
    [site, article],
  );
  await pool.query(
    `insert into event (site_id, article_id, number, type, data) values ($1, $2, 1, 'article.created', '{}')`,
    [site, article],
  );
  for (const number of [1, 2])
    await pool.query(
      `insert into paragraph (site_id, id, article_id, selector, current, original_text, current_text, hash, tag, method, verified)
       values ($1, $2, $3, '{}', '{}', 'x', 'x', 'x', 'p', 'exact', true)`,
      [site, place(number), article],
    );
  for (const number of [1, 2, 3])
    await pool.query(
      `insert into thread (site_id, id, article_id, paragraph_id, kind, created_by_id) values ($1, $2, $3, $4, 'discussion', $5)`,
      [site, id('3', number), article, place(number === 3 ? null : number), id('5', 1)],
    );
  for (const [number, { thread, at, status = 'published' }] of comments.entries())
    await pool.query(
      `insert into comment (site_id, id, article_id, thread_id, paragraph_id, person_id, body, html, excerpt, status)
       values ($1, $2, $3, $4, $5, $6, 'x', 'x', 'x', $7::comment_status)`,
      [site, id('4', number), article, id('3', thread), place(at), id('5', 1), status],
    );
  // The counters as those who wrote the comments kept them: by where the comments were stored.
  await pool.query(
    `update article a set comment_count = n, inline_count = inline, thread_count = threads from (
       select count(*) as n, count(paragraph_id) as inline, count(distinct thread_id) as threads
       from comment where status = 'published') c`,
  );
  await pool.query(
    `update thread t set comment_count = (select count(*) from comment c where c.thread_id = t.id and status = 'published')`,
  );
  await pool.query(
    `update paragraph p set (comment_count, thread_count) = (select count(*), count(distinct thread_id) from comment c
       where c.paragraph_id = p.id and status = 'published')`,
  );
}

test('comments stored at the paragraph their thread had left go to the thread, the counts and the pages follow', async () => {
  await migrateBefore('20261130100000');
  await insertArticle([
    { thread: 1, at: 1 },
    { thread: 1, at: 2 },
    { thread: 1, at: 2, status: 'rejected' },
    { thread: 2, at: 2 },
    { thread: 2, at: null },
    { thread: 3, at: null },
    { thread: 3, at: 1 },
  ]);
  await migrateFully();
  const { rows } = await pool.query(
    `select c.id from comment c join thread t on t.id = c.thread_id where c.paragraph_id is distinct from t.paragraph_id`,
  );
  expect(rows).toEqual([]);
  expect(await wrongCounters(pool)).toEqual([]);
  // Running instances see by the version that what they show has changed.
  expect(await brokenEventNumbers(pool)).toEqual([]);
  expect((await pool.query('select version from article')).rows).toEqual([{ version: 2 }]);
});

test('an article whose comments are all in their places is left alone', async () => {
  await migrateBefore('20261130100000');
  await insertArticle([
    { thread: 1, at: 1 },
    { thread: 3, at: null },
  ]);
  await migrateFully();
  expect((await pool.query('select version from article')).rows).toEqual([{ version: 1 }]);
});

test('those whom comments mention are known', async () => {
  await migrateBefore('20261130200000');
  await insertArticle([
    { thread: 1, at: 1 },
    { thread: 3, at: null },
  ]);
  await pool.query(
    `update comment set html = '<p><bdi class="mention" data-person="' || person_id || '">@x</bdi></p>' where paragraph_id is null`,
  );
  await migrateFully();
  const { rows } = await pool.query('select comment_id, person_id from comment_mention');
  expect(rows).toEqual(
    (await pool.query('select id as comment_id, person_id from comment where paragraph_id is null')).rows,
  );
});
