/**
 * A minimal implementation: Express and `pg`; each read is one statement that builds its JSON in Postgres, a post is
 * one INSERT of one row. No tokens, checks, cache, counters or events.
 */
import express from 'express';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { usage } from './usage.mjs';

const site = process.env.BENCH_SITE;
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16, options: '-c jit=off' });
const app = express();

const PERSON = `json_build_object('id', p.id, 'name', p.name, 'picture', p.picture, 'guest', p.guest, 'badge', c.badge)`;
const COMMENT = `'id', c.id, 'articleId', c.article_id, 'threadId', c.thread_id, 'parentId', c.parent_id, 'rootId', c.root_id,
  'status', c.status, 'html', c.html, 'excerpt', c.excerpt, 'version', c.version, 'up', c.up, 'down', c.down,
  'reactions', c.reactions, 'pinned', c.pinned_at is not null, 'featured', c.featured, 'replyCount', c.reply_count,
  'createdAt', c.created_at, 'editedAt', c.edited_at, 'author', ${PERSON}`;
const REPLIES = `coalesce((
  select json_agg(reply order by id) from (
    select c.id, json_build_object(${COMMENT}) as reply
    from comment c join person p on p.site_id = c.site_id and p.id = c.person_id
    where c.site_id = top.site_id and c.root_id = top.id and c.status = 'published' order by c.id limit 3) replies), '[]')`;
const TOP = `json_build_object(${COMMENT}, 'anchor', case when g.id is not null then json_build_object('threadId', t.id,
    'paragraphId', g.id, 'state', g.state, 'verified', g.verified, 'quote', t.quote ->> 'exact', 'excerpt', left(g.original_text, 120),
    'edited', t.passage_hash <> g.hash, 'locked', t.locked_at is not null, 'resolved', t.resolved_at is not null) end,
  'replies', (select ${REPLIES} from (select c.site_id, c.id) top)) as item`;
const JOINS = `join person p on p.site_id = c.site_id and p.id = c.person_id
  join thread t on t.site_id = c.site_id and t.id = c.thread_id
  left join paragraph g on g.site_id = c.site_id and g.id = c.paragraph_id`;

const STATEMENTS = {
  list: `select json_build_object('total', a.comment_count, 'items', coalesce((
      select json_agg(item order by id desc) from (
        select c.id, ${TOP} from (
          select * from comment c where c.site_id = $1 and c.article_id = $2 and c.root_id is null and c.status = 'published'
          order by c.id desc limit 51) c ${JOINS}) items), '[]')) as answer
    from article a where a.site_id = $1 and a.id = $2`,
  bundle: `select json_build_object('article', json_build_object('id', a.id, 'key', a.key, 'url', a.url, 'title', a.title,
      'state', a.state, 'version', a.version, 'commentCount', a.comment_count, 'inlineCount', a.inline_count),
    'paragraphs', coalesce((select json_agg(json_build_object('id', g.id, 'hash', g.hash, 'position', g.position, 'tag', g.tag,
        'state', g.state, 'verified', g.verified, 'commentCount', g.comment_count, 'latestAt', (
          select c.created_at from comment c where c.site_id = g.site_id and c.paragraph_id = g.id and c.status = 'published'
            and c.root_id is null order by c.id desc limit 1)) order by g.position)
      from paragraph g where g.site_id = a.site_id and g.article_id = a.id and g.comment_count > 0), '[]'),
    'marks', coalesce((select json_agg(json_build_object('id', t.id, 'paragraphId', t.paragraph_id, 'kind', t.kind,
        'quote', t.quote, 'question', t.question, 'commentCount', t.comment_count) order by t.id)
      from thread t where t.site_id = a.site_id and t.article_id = a.id and t.shown and (t.quote is not null or t.kind = 'prompt')), '[]')) as answer
    from article a where a.site_id = $1 and a.key = $2`,
  panel: `select json_build_object('paragraph', json_build_object('id', g.id, 'state', g.state, 'commentCount', g.comment_count),
    'threads', coalesce((select json_agg(thread order by id) from (
      select t.id, json_build_object('id', t.id, 'kind', t.kind, 'quote', t.quote, 'question', t.question, 'lockedAt', t.locked_at,
        'commentCount', t.comment_count, 'createdAt', t.created_at, 'comments', coalesce((
          select json_agg(item order by id) from (
            select c.id, ${TOP} from (
              select * from comment c where c.site_id = $1 and c.thread_id = t.id and c.root_id is null and c.status = 'published'
              order by c.id limit 20) c ${JOINS}) items), '[]')) as thread
      from (select * from thread where site_id = $1 and paragraph_id = $2 and shown order by id limit 10) t) threads), '[]')) as answer
    from paragraph g where g.site_id = $1 and g.id = $2`,
  counts: `select coalesce(json_agg(json_build_object('key', key, 'id', id, 'commentCount', comment_count, 'inlineCount', inline_count)), '[]') as answer
    from article where site_id = $1 and key = any($2)`,
};

for (const [name, text] of Object.entries(STATEMENTS))
  app.get(`/${name}/:of`, async (req, res) => {
    const of = name === 'counts' ? req.params.of.split(',') : req.params.of;
    const { rows } = await pool.query({ name, text, values: [site, of] });
    res.json(rows[0].answer);
  });

app.post('/posts', express.json(), async (req, res) => {
  const { articleId, threadId, paragraphId, rootId, personId, body } = req.body;
  const id = uuidv7();
  await pool.query({
    name: 'post',
    text: `insert into bench_post (site_id, id, article_id, thread_id, paragraph_id, root_id, parent_id, person_id, body, html, excerpt, status)
      values ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9, $8, 'published')`,
    values: [site, id, articleId, threadId, paragraphId, rootId, personId, body, `<p>${body}</p>`],
  });
  res.status(201).json({ id, articleId, threadId, body });
});

process.on('message', () => process.send(usage()));
const server = app.listen(0, '127.0.0.1', () => process.send(server.address().port));
