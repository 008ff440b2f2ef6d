/** What the benchmark measures on: a throw-away Postgres, a site, articles with many comments, running instances. */
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readConfig } from '../../dist/config.js';
import { createContext } from '../../dist/context.js';
import { startEmbeddedPostgres } from '../../dist/db/embedded-postgres.js';
import { migrate } from '../../dist/db/migrate.js';
import { signToken } from '../../dist/access/sign-token.js';
import { SERVICE } from '../../dist/access/principal.js';
import { publishArticle } from '../../dist/features/articles/use-cases.js';
import { addIssuerKey } from '../../dist/features/sites/credentials.js';
import { createSite } from '../../dist/features/sites/use-cases.js';
import { createLog } from '../../dist/log.js';
import { ROOT } from '../../scripts/checkout.mjs';

export const ORIGIN = 'https://bench.example';
const METRICS_TOKEN = 'of-the-benchmark-alone';

/** A Postgres of its own, or BENCH_DATABASE_URL's (its name must contain `_bench`). */
export async function startDatabase() {
  const given = process.env.BENCH_DATABASE_URL;
  if (given !== undefined) {
    if (!new URL(given).pathname.includes('_bench'))
      throw new Error('BENCH_DATABASE_URL must name a database with _bench in it');
    await migrate({ databaseUrl: given, log: () => undefined });
    return { url: given, stop: async () => undefined };
  }
  const folder = mkdtempSync(join(tmpdir(), 'interline-bench-'));
  const server = await startEmbeddedPostgres({
    dataDir: join(folder, 'postgres'),
    log: () => undefined,
    settings: { shared_buffers: '512MB' },
  });
  await migrate({ databaseUrl: server.url, log: () => undefined });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A site with an article of each size; `sizes` are numbers of comments, seven in ten on paragraphs, a third replies. */
export async function seed(databaseUrl, sizes) {
  const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent' });
  const ctx = createContext(config, databaseUrl, createLog('silent'));
  // Without the service's time limits, and without checking foreign keys row by row while the tables fill up.
  const pool = new pg.Pool({ connectionString: databaseUrl, options: '-c session_replication_role=replica' });
  try {
    await createSite(ctx, { key: 'bench', name: 'Bench', origins: [ORIGIN] });
    await addIssuerKey(ctx, 'bench', { issuer: ORIGIN, audience: 'interline', kid: 'k' });
    const site = await ctx.sites.find('bench');
    const [key] = site.issuers[0].keys;
    const request = {
      issuer: ORIGIN,
      audience: 'interline',
      subject: 'writer',
      name: 'Writer',
      roles: ['reader'],
      lifetime: 3600 * 6,
    };
    const token = signToken(key, request, Date.now());
    const articles = [];
    for (const size of sizes) {
      const blocks = Array.from({ length: 40 }, (_, i) => ({
        tag: 'p',
        text: `Paragraph ${i + 1} of the article with ${size} comments says something of its own, at some length, about matter number ${i * 7919}.`,
      }));
      const page = { url: `${ORIGIN}/a-${size}`, title: `With ${size} comments`, blocks };
      const { result } = await publishArticle(
        { ctx, site, principal: SERVICE },
        { key: `a-${size}`, dryRun: false },
        page,
      );
      articles.push({ size, ...(await fill(pool, site.id, result.article.id, size)) });
    }
    await pool.query('analyze');
    return { siteId: site.id, token, articles };
  } finally {
    await pool.end();
    await ctx.close();
  }
}

/** Comments by plain SQL: seeding through the API would take longer than measuring. */
async function fill(pool, siteId, articleId, size) {
  await pool.query(
    `insert into person (site_id, id, issuer, subject, name)
     select $1, gen_random_uuid(), $2, 'p' || i, 'Person ' || i from generate_series(1, 50) i on conflict do nothing`,
    [siteId, ORIGIN],
  );
  await pool.query('create sequence if not exists bench_order');
  // Time-ordered ids: 48 bits of a counter before random bits, as UUIDv7 has milliseconds.
  await pool.query(`create or replace function bench_id() returns uuid language sql volatile as $$
    select (lpad(to_hex(nextval('bench_order') + 1500000000000), 12, '0') || '7' || substr(md5(random()::text), 1, 3) || '8' || substr(md5(random()::text), 1, 15))::uuid $$`);
  const tops = Math.ceil((size * 2) / 3);
  await pool.query(
    `with people as (select array_agg(id) as ids from person where site_id = $1),
      places as (select array_agg(id order by position) as ids from paragraph where site_id = $1 and article_id = $2),
      threads as (
        insert into thread (site_id, id, article_id, paragraph_id, kind, created_by_id, comment_count, shown)
        select $1, bench_id(), $2, case when i % 10 < 7 then places.ids[1 + i % 40] end, 'discussion', people.ids[1 + i % 50], 1, true
        from generate_series(1, $3::int) i, people, places
        returning id, paragraph_id, created_by_id)
    insert into comment (site_id, id, article_id, thread_id, paragraph_id, person_id, body, html, excerpt, status, up, score)
    select $1, bench_id(), $2, id, paragraph_id, created_by_id, body, '<p>' || body || '</p>', left(body, 85), 'published', n, n
    from threads, lateral (select 'A remark of medium length about what the paragraph says, number ' || substr(id::text, 1, 13) || ', with a second clause.' as body,
      (('x' || substr(md5(id::text), 1, 4))::bit(16)::int % 30) as n) made`,
    [siteId, articleId, tops],
  );
  await pool.query(
    `with people as (select array_agg(id) as ids from person where site_id = $1),
      roots as (select id, thread_id, paragraph_id, row_number() over () as i from comment where site_id = $1 and article_id = $2 order by random() limit $3)
    insert into comment (site_id, id, article_id, thread_id, paragraph_id, root_id, parent_id, person_id, body, html, excerpt, status)
    select $1, bench_id(), $2, thread_id, paragraph_id, id, id, people.ids[1 + i % 50], 'A short reply.', '<p>A short reply.</p>', 'A short reply.', 'published'
    from roots, people`,
    [siteId, articleId, size - tops],
  );
  await pool.query(
    `update comment c set reply_count = r.n from (select root_id, count(*)::int as n from comment where site_id = $1 and article_id = $2 and root_id is not null group by 1) r
     where c.site_id = $1 and c.id = r.root_id`,
    [siteId, articleId],
  );
  await pool.query(
    `insert into comment_rank (site_id, comment_id, article_id, paragraph_id, score, marks)
     select site_id, id, article_id, paragraph_id, score, up + down + reacted from comment
     where site_id = $1 and article_id = $2 and root_id is null`,
    [siteId, articleId],
  );
  await pool.query(
    `update thread t set comment_count = r.n from (select thread_id, count(*)::int as n from comment where site_id = $1 and article_id = $2 group by 1) r
     where t.site_id = $1 and t.id = r.thread_id`,
    [siteId, articleId],
  );
  await pool.query(
    `update paragraph p set comment_count = r.n, thread_count = r.t from (
       select paragraph_id, count(*)::int as n, count(distinct thread_id)::int as t from comment where site_id = $1 and article_id = $2 and paragraph_id is not null group by 1) r
     where p.site_id = $1 and p.id = r.paragraph_id`,
    [siteId, articleId],
  );
  await pool.query(
    `update article a set comment_count = $3, inline_count = (select count(*) from comment where site_id = $1 and article_id = $2 and paragraph_id is not null),
       thread_count = (select count(*) from thread where site_id = $1 and article_id = $2) where site_id = $1 and id = $2`,
    [siteId, articleId, size],
  );
  const { rows } = await pool.query(
    `select c.thread_id, c.paragraph_id, c.id as parent_id, c.person_id from comment c
     where c.site_id = $1 and c.article_id = $2 and c.paragraph_id is not null and c.root_id is null order by c.id limit 1`,
    [siteId, articleId],
  );
  return {
    articleId,
    threadId: rows[0].thread_id,
    paragraphId: rows[0].paragraph_id,
    parentId: rows[0].parent_id,
    personId: rows[0].person_id,
  };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** One production instance; `cpu()` reads the seconds it has used from its own metrics. */
export async function startInstance(databaseUrl, env = {}) {
  const port = await freePort();
  const child = spawn(process.execPath, [join(ROOT, 'dist', 'main.js')], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      HOST: '127.0.0.1',
      PORT: String(port),
      LOG_LEVEL: 'warn',
      WRITES_PER_MINUTE: '0',
      READS_PER_MINUTE: '0',
      METRICS_TOKEN,
      ...env,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + 30_000;
  while (
    !(await fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    ))
  ) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error('the service did not start');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    async cpu() {
      const text = await (
        await fetch(`${url}/metrics`, { headers: { Authorization: `Bearer ${METRICS_TOKEN}` } })
      ).text();
      return Number(/^process_cpu_seconds_total (\S+)/m.exec(text)[1]);
    },
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

/** The bare Express yardstick. */
export async function startExpress() {
  const child = fork(join(ROOT, 'bench', 'service', 'express.mjs'), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const [port] = await once(child, 'message');
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    cpu: async () => (await (await fetch(`${url}/cpu`)).json()).seconds,
    set: (name, body, encoding) =>
      fetch(`${url}/set/${name}`, {
        method: 'POST',
        body,
        headers: encoding ? { 'x-encoding': encoding } : {},
      }),
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
