/** The benchmark's data: a site with long articles, and many short ones that are each read once. */
import pg from 'pg';
import { readConfig } from '../../dist/config.js';
import { createContext } from '../../dist/context.js';
import { signToken } from '../../dist/access/sign-token.js';
import { SERVICE } from '../../dist/access/principal.js';
import { publishArticle } from '../../dist/features/articles/use-cases.js';
import { addIssuerKey } from '../../dist/features/sites/credentials.js';
import { createSite } from '../../dist/features/sites/use-cases.js';
import { createLog } from '../../dist/log.js';

export const ORIGIN = 'https://bench.example';
const LONG_BLOCKS = 40;
/** Few, so that a paragraph's panel has seven threads. */
const SHORT_BLOCKS = 6;
/** Sixty top comments and thirty replies: more than a page of fifty. */
const SHORT_COMMENTS = 90;

/**
 * Seeds articles with `sizes` comments (`long`), and `short` of 90 comments each; seven in ten comments are on
 * paragraphs, a third are replies. An article has `key`, `articleId`, `paragraphIds`, and `threadId`, `paragraphId`,
 * `parentId`, `personId` to reply with.
 */
export async function seed(databaseUrl, { sizes, short }) {
  const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' });
  const ctx = createContext(config, databaseUrl, createLog('silent'));
  // Without the service's time limits, and without checking foreign keys per row while the tables are filled.
  const pool = new pg.Pool({ connectionString: databaseUrl, options: '-c session_replication_role=replica' });
  try {
    await createSite(ctx, { key: 'bench', name: 'Bench', origins: [ORIGIN] });
    await addIssuerKey(ctx, 'bench', { issuer: ORIGIN, audience: 'interline', kid: 'k' });
    const site = await ctx.sites.find('bench');
    await makeOrder(pool, site.id);
    const article = async (key, blocks, comments) => {
      const page = { url: `${ORIGIN}/${key}`, title: `Article ${key}`, blocks: textOf(key, blocks) };
      const { result } = await publishArticle(
        { ctx, site, principal: SERVICE },
        { key, dryRun: false },
        page,
      );
      return { key, comments, ...(await fill(pool, site.id, result.article.id, comments)) };
    };
    const seeded = { long: [], short: [] };
    for (const size of sizes) seeded.long.push(await article(`long-${size}`, LONG_BLOCKS, size));
    for (let i = 0; i < short; i++)
      seeded.short.push(await article(`short-${i}`, SHORT_BLOCKS, SHORT_COMMENTS));
    // One row of the same width, as the baseline of a post.
    await pool.query('create table bench_post (like comment including defaults, primary key (site_id, id))');
    await pool.query('analyze');
    return { siteId: site.id, tokens: tokensOf(site.issuers[0].keys[0]), ...seeded };
  } finally {
    await pool.end();
    await ctx.close();
  }
}

/** `readers`: as many as write at the same time, because one person's posts wait for each other. */
function tokensOf(key) {
  const token = (subject, roles) =>
    signToken(
      key,
      { issuer: ORIGIN, audience: 'interline', subject, name: 'Writer', roles, lifetime: 6 * 3600 },
      Date.now(),
    );
  return {
    readers: Array.from({ length: 64 }, (_, at) => token(`writer-${at}`, ['reader'])),
    moderator: token('moderator', ['moderator']),
  };
}

function textOf(key, blocks) {
  return Array.from({ length: blocks }, (_, i) => ({
    tag: 'p',
    text: `Paragraph ${i + 1} of the article ${key} says something of its own, at some length, about matter number ${i * 7919}.`,
  }));
}

/** People, and time-ordered ids: a 48-bit counter before random bits, in place of UUIDv7's milliseconds. */
async function makeOrder(pool, siteId) {
  await pool.query(
    `insert into person (site_id, id, issuer, subject, name)
     select $1, gen_random_uuid(), $2, 'p' || i, 'Person ' || i from generate_series(1, 50) i`,
    [siteId, ORIGIN],
  );
  await pool.query('create sequence bench_order');
  await pool.query(`create function bench_id() returns uuid language sql volatile as $$
    select (lpad(to_hex(nextval('bench_order') + 1500000000000), 12, '0') || '7' || substr(md5(random()::text), 1, 3) || '8' || substr(md5(random()::text), 1, 15))::uuid $$`);
}

/** Comments by plain SQL: seeding through the API would take longer than measuring. */
async function fill(pool, siteId, articleId, size) {
  const tops = Math.ceil((size * 2) / 3);
  await pool.query(TOP_COMMENTS, [siteId, articleId, tops]);
  await pool.query(FIRST_REPLIES, [siteId, articleId, size - tops]);
  for (const statement of DERIVED) await pool.query(statement, [siteId, articleId]);
  const { rows } = await pool.query(
    `select c.thread_id as "threadId", c.paragraph_id as "paragraphId", c.id as "parentId", c.person_id as "personId",
       (select array_agg(id order by position) from paragraph where site_id = $1 and article_id = $2) as "paragraphIds"
     from comment c
     where c.site_id = $1 and c.article_id = $2 and c.paragraph_id is not null and c.root_id is null order by c.id limit 1`,
    [siteId, articleId],
  );
  return { articleId, ...rows[0] };
}

const TOP_COMMENTS = `
  with people as (select array_agg(id) as ids from person where site_id = $1),
    places as (select array_agg(id order by position) as ids from paragraph where site_id = $1 and article_id = $2),
    threads as (
      insert into thread (site_id, id, article_id, paragraph_id, kind, created_by_id, comment_count, shown, passage_hash)
      select $1, bench_id(), $2, case when i % 10 < 7 then places.ids[1 + i % cardinality(places.ids)] end, 'discussion',
        people.ids[1 + i % 50], 1, true, null
      from generate_series(1, $3::int) i, people, places
      returning id, paragraph_id, created_by_id)
  insert into comment (site_id, id, article_id, thread_id, paragraph_id, person_id, body, html, excerpt, status, up, score)
  select $1, bench_id(), $2, id, paragraph_id, created_by_id, body, '<p>' || body || '</p>', left(body, 85), 'published', n, n
  from threads, lateral (
    select 'A remark of medium length about what the paragraph says, number ' || substr(id::text, 1, 13) || ', with a second clause.' as body,
      (('x' || substr(md5(id::text), 1, 4))::bit(16)::int % 30) as n) made`;

const FIRST_REPLIES = `
  with people as (select array_agg(id) as ids from person where site_id = $1),
    roots as (select id, thread_id, paragraph_id, row_number() over () as i from comment
      where site_id = $1 and article_id = $2 order by random() limit $3)
  insert into comment (site_id, id, article_id, thread_id, paragraph_id, root_id, parent_id, person_id, body, html, excerpt, status)
  select $1, bench_id(), $2, thread_id, paragraph_id, id, id, people.ids[1 + i % 50], 'A short reply.', '<p>A short reply.</p>', 'A short reply.', 'published'
  from roots, people`;

/** Counters and other derived values for these rows. */
const DERIVED = [
  `update thread t set passage_hash = p.hash from paragraph p
   where t.site_id = $1 and t.article_id = $2 and p.site_id = t.site_id and p.id = t.paragraph_id`,
  `update comment c set reply_count = r.n from (
     select root_id, count(*)::int as n from comment where site_id = $1 and article_id = $2 and root_id is not null group by 1) r
   where c.site_id = $1 and c.id = r.root_id`,
  `insert into comment_rank (site_id, comment_id, article_id, paragraph_id, score, marks)
   select site_id, id, article_id, paragraph_id, score, up + down + reacted from comment
   where site_id = $1 and article_id = $2 and root_id is null`,
  `update thread t set comment_count = r.n from (
     select thread_id, count(*)::int as n from comment where site_id = $1 and article_id = $2 group by 1) r
   where t.site_id = $1 and t.id = r.thread_id`,
  `update paragraph p set comment_count = r.n, thread_count = r.t from (
     select paragraph_id, count(*)::int as n, count(distinct thread_id)::int as t from comment
     where site_id = $1 and article_id = $2 and paragraph_id is not null group by 1) r
   where p.site_id = $1 and p.id = r.paragraph_id`,
  `update article a set comment_count = (select count(*) from comment where site_id = $1 and article_id = $2),
     inline_count = (select count(*) from comment where site_id = $1 and article_id = $2 and paragraph_id is not null),
     thread_count = (select count(*) from thread where site_id = $1 and article_id = $2)
   where site_id = $1 and id = $2`,
];
