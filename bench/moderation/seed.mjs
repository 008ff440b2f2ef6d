/** Databases of sites that differ in size only: what one person wrote, how long texts are and how old the site is stay the same. */
import pg from 'pg';
import { signToken } from '../../dist/access/sign-token.js';
import { createContext } from '../../dist/context.js';
import { readConfig } from '../../dist/config.js';
import { addIssuerKey } from '../../dist/features/sites/credentials.js';
import { createSite } from '../../dist/features/sites/use-cases.js';
import { createLog } from '../../dist/log.js';

const ORIGIN = 'https://bench.example';
export const SITE = 'bench';
/** Comments per person, and the comments with a word that is as rare on a large site as on a small one. */
const PER_PERSON = 20;
/** A twentieth waits: four tenths of it new, three pending, two reported, one withheld. */
const WAITING = 20;

/** Seeds a site with `size` comments of a year; returns its tokens and what to search for. */
export async function seed(databaseUrl, size) {
  const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' });
  const ctx = createContext(config, databaseUrl, createLog('silent'));
  // Without the service's time limits, triggers and foreign keys while the tables are filled.
  const options =
    '-c session_replication_role=replica -c maintenance_work_mem=512MB -c work_mem=256MB -c synchronous_commit=off -c jit=off';
  const pool = new pg.Pool({ connectionString: databaseUrl, options });
  try {
    await createSite(ctx, { key: SITE, name: 'Bench', origins: [ORIGIN] });
    await addIssuerKey(ctx, SITE, { issuer: ORIGIN, audience: 'interline', kid: 'k' });
    const site = await ctx.sites.find(SITE);
    const people = size / PER_PERSON;
    const articles = Math.max(50, size / 200);
    for (const statement of STATEMENTS) await run(pool, statement, { site: site.id, size, people, articles });
    await fillSearch(pool, site.id);
    await pool.query('vacuum (analyze)');
    const of = async (sql) => (await pool.query(sql)).rows[0].id;
    const key = site.issuers[0].keys[0];
    const claims = {
      issuer: ORIGIN,
      audience: 'interline',
      subject: 'moderator',
      name: 'Mo',
      roles: ['moderator'],
    };
    return {
      token: signToken(key, { ...claims, lifetime: 6 * 3600 }, Date.now()),
      personId: await of(`select id from person where subject = 'p7'`),
      articleId: await of(`select id from article where key = 'a7'`),
    };
  } finally {
    await pool.end();
    await ctx.close();
  }
}

/** Values are numbers and ids of ours. */
async function run(pool, sql, { site, size, people, articles }) {
  const values = { ':site': `'${site}'::uuid`, ':size': size, ':people': people, ':articles': articles };
  await pool.query(sql.replace(/:(site|size|people|articles)\b/g, (name) => values[name]));
}

/** What the comment `c` is found by besides its own row, as in the function `index_comments`. */
const MARKS = `
  array(select 'r:' || f.reason from flag f where f.site_id = c.site_id and f.comment_id = c.id and f.withdrawn_at is null)
  || array(select 'r:illegal' from notice n where n.site_id = c.site_id and n.comment_id = c.id)
  || array(select 'r:' || d.reason from decision d where d.site_id = c.site_id and d.id = c.decision_id)
  || array(select unnest(array['f:' || v.phase, 'f:' || v.reason]) from verdict v where v.site_id = c.site_id and v.comment_id = c.id)`;

/** What the service would index comment by comment, at once, in two sessions. */
async function fillSearch(pool, siteId) {
  await pool.query('drop index comment_search_terms');
  const halves = [0, 1].map((half) =>
    pool.query(
      `insert into comment_search select c.site_id, c.id, terms_of(c, ${MARKS}) from comment c
       where c.site_id = $1 and get_byte(uuid_send(c.id), 5) % 2 = $2`,
      [siteId, half],
    ),
  );
  await Promise.all(halves);
  await pool.query(
    `insert into queue_entry (site_id, queue, comment_id, person_id, reports, urgent_at, alike, alike_too)
     select (c).site_id, queue, (c).id, (c).person_id, (c).flag_count, urgent_at_of(c), likeness[1], likeness[2]
     from (select c, queue, likeness_of(c.body) as likeness from comment c, unnest(waiting_queues_of(c)) queue
       where c.site_id = $1 offset 0) waiting`,
    [siteId],
  );
  await pool.query(
    'create index comment_search_terms on comment_search using gin (terms) with (fastupdate = off)',
  );
  await pool.query(
    `insert into queue_length (site_id, queue, comments)
     select site_id, queue, count(*) from (
       select site_id, unnest(queues_of(status, flag_count, approved_at)) as queue from comment
       union all select site_id, queue from queue_entry where queue = 'new') queues
     group by 1, 2 on conflict (site_id, queue) do update set comments = excluded.comments`,
  );
}

/** A number's id in one of the tables. */
const id = (number, table) =>
  `(lpad(to_hex((${number})::bigint), 12, '0') || '70008000' || lpad('${table}', 12, '0'))::uuid`;
/** The id of a comment: its time, spread over a year, and its number. */
const commentId = (number) =>
  `(lpad(to_hex(((extract(epoch from now()) - 31536000) * 1000)::bigint + (${number})::bigint * 31536000000 / :size), 12, '0')
    || '7000' || '8' || lpad(to_hex((${number})::bigint), 15, '0'))::uuid`;
/** Evenly distributed from 0 to 1, the same in every run. */
const chance = (number) => `((${number})::bigint * 7919 % 1000003 * 48271 % 1000003)::float8 / 1000003`;

const STATEMENTS = [
  `insert into person (site_id, id, issuer, subject, name, published_count, created_at)
   select :site, ${id('i', 'a')}, '${ORIGIN}', 'p' || i, 'Person ' || i, ${PER_PERSON}, now() - interval '366 days'
   from generate_series(0, :people - 1) i`,
  `insert into person_name_part (site_id, part, person_id)
   select site_id, part, id from person cross join parts_of_name(name) part where site_id = :site`,
  `insert into article (site_id, id, key, url, title, comment_count, thread_count)
   select :site, ${id('i', 'b')}, 'a' || i, '${ORIGIN}/a' || i, 'Article number ' || i, :size / :articles, :size / :articles / 5
   from generate_series(0, :articles - 1) i`,
  `insert into article_address (site_id, url, article_id) select site_id, url, id from article where site_id = :site`,
  `insert into thread (site_id, id, article_id, kind, created_by_id, comment_count, shown)
   select :site, ${id('i', 'c')}, ${id('i % :articles', 'b')}, 'discussion', ${id('i % :people', 'a')}, 5, true
   from generate_series(0, :size / 5 - 1) i`,
  // Twenty words of three thousand, the first ones often; "council" in a fifth, "zeppelin" in forty comments of any site.
  `insert into comment (site_id, id, article_id, thread_id, parent_id, root_id, person_id, body, html, excerpt, status, flag_count,
     unreviewed, approved_at, decision_id, reply_count, created_at)
   select :site, id, article, thread, root, root, person, body, '<p>' || body || '</p>', left(body, 85),
     case kind when 1 then 'pending' when 3 then 'withheld' when 5 then 'rejected' when 6 then 'spam' else 'published' end,
     case when kind in (2, 3) then 1 + i % 3 else 0 end, kind in (0, 1, 3), case when kind = 4 then at end,
     case when kind in (4, 5, 6) then id end, case when root is null then 4 else 0 end, at
   from (
     select i, ${commentId('i')} as id, ${id('(i / 5) % :articles', 'b')} as article, ${id('i / 5', 'c')} as thread,
       case when i % 5 > 0 then ${commentId('i - i % 5')} end as root, ${id('(i * 31) % :people', 'a')} as person,
       now() - interval '365 days' + interval '365 days' * (i::float8 / :size) as at,
       case when i % ${WAITING} = 0 then (array[0, 0, 0, 0, 1, 1, 1, 2, 2, 3])[1 + i / ${WAITING} % 10]
         when i % 10 = 1 then 4 when i % 50 = 2 then 5 when i % 50 = 3 then 6 else 7 end as kind,
       (select string_agg('word' || floor(3000 * power(${chance('i * 32 + n')}, 3)), ' ') from generate_series(1, 20) n)
       || case when i % 5 = 4 then ' council' else '' end
       || case when i % greatest(1, :size / 40) = 20 then ' zeppelin' else '' end
       || case when i % 50 = 0 then ' https://example.org/' || i else '' end as body
     from generate_series(0, :size - 1) i) made`,
  `insert into comment_rank (site_id, comment_id, article_id, paragraph_id, score, marks)
   select site_id, id, article_id, null, 0, 0 from comment where site_id = :site and root_id is null`,
  `insert into flag (site_id, comment_id, person_id, article_id, reason, created_at)
   select c.site_id, c.id, p.id, c.article_id, (array['abuse', 'hate', 'off_topic'])[1 + n], c.created_at
   from comment c, generate_series(0, 2) n, lateral (select ${id('(n * 13 + 7) % :people', 'a')} as id) p
   where c.site_id = :site and n < c.flag_count and n < 2`,
  `insert into verdict (site_id, id, comment_id, phase, verdict, reason)
   select site_id, id, id, 'suspect_words', 'hold', 'suspect_word' from comment where site_id = :site and status = 'pending'`,
  `insert into decision (site_id, id, action, reason, actor_id, article_id, comment_id, person_id, "from", "to", created_at)
   select site_id, id, case status when 'published' then 'comment.approve' else 'comment.reject' end, 'off_topic', ${id('1', 'a')},
     article_id, id, person_id, 'published', status, created_at
   from comment where site_id = :site and (status in ('rejected', 'spam') or approved_at is not null)`,
];
