/** Checks below the API: how many rows each table has, and whether counters match the rows. */
import type pg from 'pg';
import type { Database } from '../../src/db/client.js';
import { checkConsistency } from '../../src/db/doctor.js';
import { nodesOf, onServer } from './database.js';

const countings = new WeakMap<pg.Pool, Promise<string>>();

/**
 * What moderators' reads write, the index of their search and the lengths of queues; and what a job moves at any time, the audit log's seals and
 * what waits for them.
 */
const OTHERS = [
  ...['comment_search', 'queue_entry', 'queue_length', 'search_pending'],
  ...['decision_seal', 'decision_unsealed'],
];

/**
 * Number of rows of each of our tables that requests to change something write. The statement is prepared once per connection, because planning it costs ten
 * times its execution.
 */
export async function countRows(pool: pg.Pool): Promise<Record<string, number>> {
  let counting = countings.get(pool);
  if (!counting) countings.set(pool, (counting = writeCounting(pool)));
  const { rows } = await pool.query<{ counts: Record<string, number> }>({
    name: 'count-rows',
    text: await counting,
  });
  return rows[0]?.counts ?? {};
}

async function writeCounting(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> all ($1) order by 1`,
    [OTHERS],
  );
  const counts = rows.map(({ name }) => `select '${name}' as name, count(*) as count from "${name}"`);
  return `select json_object_agg(name, count) as counts from (${counts.join(' union all ')}) counted`;
}

/** Each counter's expected value, computed from the rows, and its actual value, if they differ. */
const WRONG_COUNTERS = `
  with shown as (select * from comment where status = 'published')
  select 'article.comment_count' as counter, a.id, a.comment_count as stored,
    (select count(*)::int from shown c where c.site_id = a.site_id and c.article_id = a.id) as counted from article a
  union all
  select 'article.inline_count', a.id, a.inline_count,
    (select count(*)::int from shown c where c.site_id = a.site_id and c.article_id = a.id and c.paragraph_id is not null)
    from article a
  union all
  select 'article.thread_count', a.id, a.thread_count,
    (select count(distinct c.thread_id)::int from shown c where c.site_id = a.site_id and c.article_id = a.id)
    from article a
  union all
  select 'article.rating_count', a.id, a.rating_count,
    (select count(*)::int from rating r where r.site_id = a.site_id and r.article_id = a.id) from article a
  union all
  select 'article.rating_sum', a.id, a.rating_sum,
    (select coalesce(sum(r.value), 0)::int from rating r where r.site_id = a.site_id and r.article_id = a.id) from article a
  union all
  select 'paragraph.comment_count', p.id, p.comment_count,
    (select count(*)::int from shown c where c.site_id = p.site_id and c.paragraph_id = p.id) from paragraph p
  union all
  select 'paragraph.thread_count', p.id, p.thread_count,
    (select count(distinct c.thread_id)::int from shown c where c.site_id = p.site_id and c.paragraph_id = p.id)
    from paragraph p
  union all
  select 'thread.comment_count', t.id, t.comment_count,
    (select count(*)::int from shown c where c.site_id = t.site_id and c.thread_id = t.id) from thread t
  union all
  select 'comment.reply_count of a top comment', c.id, c.reply_count,
    (select count(*)::int from shown r where r.site_id = c.site_id and r.root_id = c.id) from comment c
    where c.root_id is null
  union all
  select 'comment.reply_count of a reply', c.id, c.reply_count,
    (select count(*)::int from shown r where r.site_id = c.site_id and r.parent_id = c.id) from comment c
    where c.root_id is not null
  union all
  select 'comment_rank', coalesce(c.id, r.comment_id), (r.comment_id is not null)::int, (c.id is not null)::int
    from comment_rank r full join (
      select * from comment where root_id is null and (status = 'published' or reply_count > 0)) c
      on c.id = r.comment_id and c.site_id = r.site_id and c.article_id = r.article_id and c.score = r.score
        and c.paragraph_id is not distinct from r.paragraph_id and c.up + c.down + c.reacted = r.marks
  union all
  select 'person_name_part', p.id,
    (select count(*)::int from person_name_part n where n.site_id = p.site_id and n.person_id = p.id),
    (select count(*)::int from person_name_part n where n.site_id = p.site_id and n.person_id = p.id
      and n.part in (select parts_of_name(p.name)))
    + (select count(*)::int from parts_of_name(p.name) part where not exists (
      select from person_name_part n where n.site_id = p.site_id and n.person_id = p.id and n.part = part)) from person p
  union all
  select 'comment_mention', c.id,
    (select count(*)::int from comment_mention m where m.site_id = c.site_id and m.comment_id = c.id),
    (select count(*)::int from mentioned_in(c.html)) from comment c
  union all
  select 'comment.up', c.id, c.up,
    (select count(*)::int from vote v where v.site_id = c.site_id and v.comment_id = c.id and v.value = 1) from comment c
  union all
  select 'comment.down', c.id, c.down,
    (select count(*)::int from vote v where v.site_id = c.site_id and v.comment_id = c.id and v.value = -1) from comment c
  union all
  select 'comment.score', c.id, c.score, c.up - c.down from comment c
  union all
  select 'comment.reacted', c.id, c.reacted,
    (select count(*)::int from reaction r where r.site_id = c.site_id and r.comment_id = c.id) from comment c
  union all
  select 'comment.reactions of one kind', c.id, coalesce((c.reactions ->> k.kind)::int, 0),
    (select count(*)::int from reaction r where r.site_id = c.site_id and r.comment_id = c.id and r.kind = k.kind)
    from comment c cross join unnest(array['thanks', 'insightful', 'funny', 'sad']) k(kind)
  union all
  select 'person.published_count', p.id, p.published_count,
    (select count(*)::int from shown c where c.site_id = p.site_id and c.person_id = p.id) from person p
  union all
  select 'person.rejected_count', p.id, p.rejected_count,
    (select count(*)::int from comment c where c.site_id = p.site_id and c.person_id = p.id and c.status in ('rejected', 'spam'))
    from person p
  union all
  select 'queue_length.' || q.queue, s.id, coalesce(l.comments, 0),
    (select count(*)::int from comment c where c.site_id = s.id and case q.queue
      when 'reported' then c.status = 'published' and c.flag_count > 0
      when 'approved' then c.status = 'published' and c.approved_at is not null else c.status::text = q.queue end)
    from site s cross join unnest(array['pending', 'reported', 'withheld', 'approved', 'rejected', 'spam']) q(queue)
    left join queue_length l on l.site_id = s.id and l.queue = q.queue
  union all
  select 'activity', a.id,
    (select coalesce(sum(k.comments), 0)::int from activity k where k.site_id = a.site_id and k.article_id = a.id),
    (select count(*)::int from shown c where c.site_id = a.site_id and c.article_id = a.id) from article a
  union all
  select 'thread.shown', t.id, t.shown::int, (t.kind = 'prompt' or t.comment_count > 0)::int from thread t
  union all
  select 'comment.flag_count', c.id, c.flag_count,
    (select count(*)::int from flag f where f.site_id = c.site_id and f.comment_id = c.id and f.withdrawn_at is null
      and f.answered_at is null) from comment c`;

/** What `interline doctor` finds wrong; normally empty. */
export async function doctorFindings(db: Database): Promise<string[]> {
  const checked = await checkConsistency(db, false);
  return checked.filter(({ rows }) => rows > 0).map(({ what, rows }) => `${what}: ${rows}`);
}

/** On a cluster the tables are read as a whole first: the comparison is more than a distributed statement can express. */
const GATHERED = process.env['TEST_DATABASE_NODES']
  ? `with ${[
      'article',
      'paragraph',
      'thread',
      'comment',
      'comment_rank',
      'comment_mention',
      'person',
      'person_name_part',
      'site',
      'vote',
      'reaction',
      'rating',
      'queue_length',
      'activity',
      'flag',
    ]
      .map((table) => `${table} as materialized (select * from public.${table})`)
      .join(', ')} `
  : '';

/** Counters that do not match the rows; normally empty. */
export async function wrongCounters(pool: pg.Pool): Promise<unknown[]> {
  const { rows } = await pool.query<Record<string, unknown>>(
    `${GATHERED}select * from (${WRONG_COUNTERS}) checked where stored is distinct from counted`,
  );
  return rows;
}

/** Locks the article's row in the client's transaction. */
export async function lockArticle(client: pg.Client, articleId: string): Promise<void> {
  const { rows } = await client.query<{ site: string }>('select site_id as site from article where id = $1', [
    articleId,
  ]);
  await client.query('select from article where site_id = $1 and id = $2 for update', [
    rows[0]?.site,
    articleId,
  ]);
}

/** Whether a session waits for a lock, on any node. */
export async function isLockAwaited(databaseUrl: string): Promise<boolean> {
  const waiting = await Promise.all(
    nodesOf(databaseUrl).map((node) =>
      onServer(node, async (client) => {
        const { rowCount } = await client.query(
          `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        return rowCount !== 0;
      }),
    ),
  );
  return waiting.includes(true);
}

/** Updates of a table's rows since the database was made, and how many of them changed no index; of all parts if it is distributed. */
export async function updatesOf(databaseUrl: string, table: string): Promise<{ all: number; hot: number }> {
  const counts = await Promise.all(
    nodesOf(databaseUrl).map((node) =>
      onServer(node, async (client) => {
        // Citus shows the parts of tables only on request.
        await client.query('set citus.override_table_visibility = off');
        const { rows } = await client.query<{ all: number; hot: number }>(
          `select coalesce(sum(n_tup_upd), 0)::int as all, coalesce(sum(n_tup_hot_upd), 0)::int as hot
           from pg_stat_user_tables where regexp_replace(relname, '_\\d+$', '') = $1`,
          [table],
        );
        return rows[0] ?? { all: 0, hot: 0 };
      }),
    ),
  );
  const sum = (what: 'all' | 'hot') => counts.reduce((total, count) => total + count[what], 0);
  return { all: sum('all'), hot: sum('hot') };
}

/** Articles whose events are not numbered 1, 2, 3 ... up to the article's version; normally empty. */
export async function brokenEventNumbers(pool: pg.Pool): Promise<unknown[]> {
  const { rows } = await pool.query<Record<string, unknown>>(
    `select a.id, a.version, count(e.number)::int as events, min(e.number) as first, max(e.number) as last
     from article a left join event e on e.site_id = a.site_id and e.article_id = a.id
     group by a.site_id, a.id, a.version
     having count(e.number) <> a.version or coalesce(max(e.number), 0) <> a.version or coalesce(min(e.number), 1) <> 1`,
  );
  return rows;
}
