/** Migrations on a database that earlier versions have filled and still write to: wrong data they left is corrected. */
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

/** An article with the paragraphs 1 and 2, a thread at each and one on the whole article, and the given comments. */
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
  // The counters as the writers of the comments kept them: by where the comments were stored.
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

test('comments at a paragraph their thread has left go to the thread, and counts and pages follow', async () => {
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

test('an article whose comments are all in the right place is left alone', async () => {
  await migrateBefore('20261130100000');
  await insertArticle([
    { thread: 1, at: 1 },
    { thread: 3, at: null },
  ]);
  await migrateFully();
  expect((await pool.query('select version from article')).rows).toEqual([{ version: 1 }]);
});

test('people mentioned in comments are recorded', async () => {
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

/** Statements of the version with enum types, as its driver prepared them. */
const WITH_ENUM_TYPES = {
  'a raw row with a state': {
    text: 'select state from article where site_id = $1::uuid and id = $2::uuid and deleted_at is null for update',
    values: ['site', 'article'],
  },
  'a raw row with a status and a state': {
    text: `select c.article_id as "articleId", c.person_id as "personId", c.status, a.state as "articleState"
      from comment c join article a on a.site_id = c.site_id and a.id = c.article_id
      where c.site_id = $1::uuid and c.id = $2::uuid`,
    values: ['site', 'comment'],
  },
  'a row of Prisma': {
    text: `SELECT "public"."thread"."id"::text, "public"."thread"."kind"::text, "public"."thread"."display"::text
      FROM "public"."thread" WHERE ("public"."thread"."site_id" = $1 AND "public"."thread"."kind" = CAST($2::text AS "public"."thread_kind"))
      LIMIT $3 OFFSET $4`,
    values: ['site', 'discussion', 1, 0],
  },
  'a list of Prisma': {
    text: `SELECT COUNT(*) FROM "public"."comment" WHERE "public"."comment"."status" IN
      (CAST($1::text AS "public"."comment_status"), CAST($2::text AS "public"."comment_status"))`,
    values: ['published', 'rejected'],
  },
  'a change by Prisma': {
    text: `UPDATE "public"."article" SET "state" = CAST($1::text AS "public"."article_state") WHERE "public"."article"."id" = $2
      RETURNING "public"."article"."id"::text, "public"."article"."state"::text`,
    values: ['closed', 'article'],
  },
  'a change of a comment’s status, which moves counts': {
    text: 'update comment set status = $2::comment_status where id = $1::uuid',
    values: ['comment', 'spam'],
  },
  'a new comment': {
    text: `insert into comment (site_id, id, article_id, thread_id, paragraph_id, person_id, body, html, excerpt, status)
      select $1::uuid, gen_random_uuid(), $2::uuid, c.thread_id, c.paragraph_id, c.person_id, 'x', 'x', 'x', $4::comment_status
      from comment c where c.id = $3::uuid`,
    values: ['site', 'article', 'comment', 'published'],
  },
  'a moved paragraph': {
    text: `update paragraph p set state = r.state::paragraph_state
      from jsonb_to_recordset($2::jsonb) as r (state text) where p.site_id = $1::uuid`,
    values: ['site', '[{"state":"moved"}]'],
  },
  'a new question': {
    text: `insert into thread (site_id, id, article_id, kind, display, created_by_id)
      values ($1, gen_random_uuid(), $2, CAST($3::text AS "public"."thread_kind"), CAST($4::text AS "public"."prompt_display"), $1)`,
    values: ['site', 'article', 'prompt', 'open'],
  },
  'counts of reactions': {
    text: `select k.kind, (k.kind = $2::reaction_kind)::int as chosen, count(r.person_id)
      from unnest(enum_range(null::reaction_kind)) k(kind)
      left join reaction r on r.site_id = $1::uuid and r.kind = k.kind and r.kind is distinct from $2::reaction_kind group by k.kind`,
    values: ['site', 'sad'],
  },
  'a queue': {
    text: 'select queues_of(c.status, c.flag_count, c.approved_at) from comment c where c.id = $1::uuid',
    values: ['comment'],
  },
};

test('instances of the version with enum types keep working, also with prepared statements', async () => {
  await migrateBefore('20261201120000');
  await insertArticle([{ thread: 1, at: 1 }]);
  const ids: Record<string, string> = {
    site: '00000000-0000-4000-8000-000000000001',
    article: '00000000-0000-4000-8001-000000000001',
    comment: '00000000-0000-4000-8004-000000000000',
  };
  const instance = new pg.Pool({
    connectionString: database.url,
    max: 1,
    application_name: 'interline',
    idleTimeoutMillis: 0,
  });
  const broken = new Promise((done) => instance.once('error', done));
  const runAll = async () => {
    for (const [name, { text, values }] of Object.entries(WITH_ENUM_TYPES))
      await instance.query({ name, text, values: values.map((value) => ids[value] ?? value) });
  };
  await runAll();
  await migrateFully();
  await broken;
  await runAll();
  await instance.end();

  expect((await pool.query('select status from comment order by created_at')).rows).toEqual([
    { status: 'spam' },
    { status: 'published' },
    { status: 'published' },
  ]);
  expect((await pool.query('select state from paragraph')).rows).toEqual([
    { state: 'moved' },
    { state: 'moved' },
  ]);
  const kept = /^(person|queue_length|activity|thread\.shown|comment_rank)/;
  const wrong = (await wrongCounters(pool)) as { counter: string }[];
  expect(wrong.filter(({ counter }) => kept.test(counter))).toEqual([]);
});

test('held words of the previous version become suspect words', async () => {
  await migrateBefore('20261202100000');
  await pool.query(
    `insert into site (id, key, name, settings) values ($1, 'old', 'Old', $2), ($3, 'new', 'New', '{}')`,
    [
      '00000000-0000-4000-8000-000000000001',
      JSON.stringify({ maxLinks: 1, heldWords: ['scum', ' free money ', 'scum', ' '] }),
      '00000000-0000-4000-8000-000000000002',
    ],
  );
  await migrateFully();
  const { rows } = await pool.query('select text, list, prefix from word order by text');
  expect(rows).toEqual([
    { text: 'free money', list: 'suspect', prefix: false },
    { text: 'scum', list: 'suspect', prefix: false },
  ]);
});

test('free text of the audit log is moved apart, and all entries wait for a seal', async () => {
  await migrateBefore('20261217000100');
  await pool.query(`insert into site (id, key, name) values ($1, 'old', 'Old')`, [
    '00000000-0000-4000-8000-000000000001',
  ]);
  const insert = (action: string, reason: string, note: string | null, evidence: object) =>
    pool.query(
      `insert into decision (site_id, id, action, reason, note, evidence)
       values ('00000000-0000-4000-8000-000000000001', gen_random_uuid(), $1, $2, $3, $4)`,
      [action, reason, note, evidence],
    );
  await insert('comment.approve', 'within_rules', null, { flags: 1 });
  await insert('comment.refuse', 'banned_word', null, { found: ['his words'] });
  await insert('comment.reject', 'abuse', 'A note', {});
  await insert('person.ban', 'Typed', null, { until: null });
  await insert('settings.change', 'manual', null, { setting: 'rating' });
  const read = (from: string) =>
    pool.query(`select action, reason, note, evidence from ${from} order by action`);
  const before = await read('decision');
  await migrateFully();
  expect((await read('decision_with_text')).rows).toEqual(before.rows);
  const about: object[] = before.rows.map((row: object) => ({ ...row, note: null }));
  about[1] = { ...about[1], evidence: {} };
  about[3] = { ...about[3], reason: 'typed' };
  expect((await read('decision')).rows).toEqual(about);
  expect((await pool.query('select from decision_unsealed')).rowCount).toBe(5);
  await expect(pool.query(`select set_config('interline.moved_texts', 'on', false)`)).resolves.toBeDefined();
  await expect(pool.query(`update decision set note = 'x'`)).rejects.toThrow('append-only');
});

test('articles from before are found by their words', async () => {
  await migrateBefore('20261222000200');
  await insertArticle([]);
  await pool.query(
    `update article set title = 'The Férry’s old 時刻', url = 'https://old.example/2025/ferry'`,
  );
  await migrateFully();
  const { rows } = await pool.query<{ word: string }>('select word from article_word order by 1');
  expect(rows.map(({ word }) => word)).toEqual(['2025', 'ferry', 'old', 's', 'the', '刻', '時', '時刻']);
});
