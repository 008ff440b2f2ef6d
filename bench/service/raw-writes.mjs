/**
 * The yardstick for writes: the rows of one comment written with `pg` alone, in one transaction of prepared
 * statements: article counters, comment, thread and paragraph counters, event. No HTTP, no tokens, no Markdown.
 */
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

const job = JSON.parse(process.argv[2]);
const pool = new pg.Pool({ connectionString: job.databaseUrl, max: job.connections });

async function writeOne() {
  const client = await pool.connect();
  const id = uuidv7();
  const run = (name, text, values) => client.query({ name, text, values });
  try {
    await client.query('BEGIN');
    const { rows } = await run(
      'article',
      'update article set version = version + 1, comment_count = comment_count + 1, inline_count = inline_count + 1 where site_id = $1 and id = $2 returning version',
      [job.siteId, job.articleId],
    );
    await run(
      'comment',
      `insert into comment (site_id, id, article_id, thread_id, paragraph_id, root_id, parent_id, person_id, body, html, excerpt, status)
       values ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9, $10, 'published')`,
      [
        job.siteId,
        id,
        job.articleId,
        job.threadId,
        job.paragraphId,
        job.parentId,
        job.personId,
        job.body,
        job.html,
        job.body,
      ],
    );
    await run(
      'thread',
      'update thread set comment_count = comment_count + 1 where site_id = $1 and id = $2',
      [job.siteId, job.threadId],
    );
    await run(
      'paragraph',
      'update paragraph set comment_count = comment_count + 1 where site_id = $1 and id = $2',
      [job.siteId, job.paragraphId],
    );
    await run('parent', 'update comment set reply_count = reply_count + 1 where site_id = $1 and id = $2', [
      job.siteId,
      job.parentId,
    ]);
    await run(
      'event',
      'insert into event (site_id, article_id, number, type, actor_id, data) values ($1, $2, $3, $4, $5, $6)',
      [
        job.siteId,
        job.articleId,
        rows[0].version,
        'comment.posted',
        job.personId,
        JSON.stringify({ commentId: id, threadId: job.threadId, to: 'published' }),
      ],
    );
    if (job.keys)
      await run(
        'key',
        'insert into idempotency_key (site_id, person_id, key, fingerprint, resource_id) values ($1, $2, $3, $4, $5)',
        [job.siteId, job.personId, id, 'raw', id],
      );
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

async function round(amount) {
  let left = amount;
  const worker = async () => {
    while (left-- > 0) await writeOne();
  };
  const started = process.hrtime.bigint();
  const before = process.cpuUsage();
  await Promise.all(Array.from({ length: job.connections }, worker));
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1e6, wall: Number(process.hrtime.bigint() - started) / 1e9 };
}

await round(200);
process.send('ready');
process.on('message', async (amount) => {
  if (amount === 'end') {
    await pool.end();
    process.exit(0);
  }
  process.send(await round(amount));
});
