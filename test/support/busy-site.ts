/** A site that uses every feature, with the rows of several years, inserted with SQL for tests of read costs. */
import pg from 'pg';
import { checkConsistency } from '../../src/db/doctor.js';
import type { Posted } from '../../src/shared/contract.js';
import { moderator, publishText, reply, startThread } from './actions.js';
import { ISSUER, type TestService } from './service.js';

/** What the rows belong to. */
export interface BusySite {
  siteId: string;
  article: { id: string; key: string; paragraphs: string[] };
  /** A discussion with a great number of replies. */
  root: Posted;
  /** An author's question with a great number of answers. */
  promptId: string;
  /** A comment with many reports. */
  reported: string;
  /** A person who has written a fifth of all comments. */
  prolific: string;
  /** An article with one comment in its text. */
  quietId: string;
  /** Of a notice about a comment. */
  receipt: string;
}

/** The text of the busy article. */
export const BUSY_TEXTS = [
  'The busy paragraph, which everybody has something to say about.',
  ...[1, 2, 3, 4, 5].map((n) => `Paragraph number ${n} says something of its own about matter ${n * 7919}.`),
];

export async function makeBusySite(service: TestService): Promise<BusySite> {
  const site = await service.ctx.sites.find(service.site);
  const key = 'busy';
  const article = await publishText(service, key, BUSY_TEXTS);
  const paragraph = article.paragraphs[0];
  const root = await startThread(service, 'asker', article.id, { paragraph, body: 'Who has more?' });
  const { comment } = await reply(service, 'bob', root.thread.id, 'A reply.');
  // As many as a page shows.
  await service.ctx.db.pool.query(
    `insert into comment (site_id, id, article_id, thread_id, paragraph_id, root_id, parent_id, person_id, body, html, excerpt, status)
     select site_id, gen_random_uuid(), article_id, thread_id, paragraph_id, root_id, parent_id, person_id, body, html, excerpt, status
     from comment, generate_series(1, 110) where id = $1`,
    [comment.id],
  );
  const prompt = await service.call('POST', `/articles/${article.id}/prompts`, {
    token: moderator(service),
    body: { paragraph: { id: paragraph }, question: 'What do you think?' },
  });
  const written = await startThread(service, 'prolific', article.id, { paragraph, body: 'Again.' });
  for (let n = 0; n < 10; n += 1)
    await startThread(service, 'ann', (await publishText(service, `other-${n}`, ['A text.'])).id);
  const quiet = await publishText(service, 'quiet', ['A text.']);
  await startThread(service, 'ann', quiet.id, { paragraph: quiet.paragraphs[0] });
  const notice = await service.call('POST', '/notices', {
    body: { commentId: root.comment.id, ground: 'other', explanation: 'It is about me.', goodFaith: true },
  });
  return {
    siteId: site?.id ?? '',
    article: { ...article, key },
    root,
    promptId: prompt.body.id as string,
    reported: (await startThread(service, 'cay', article.id, { paragraph })).comment.id,
    prolific: written.comment.author?.id ?? '',
    quietId: quiet.id,
    receipt: notice.body.receipt as string,
  };
}

/**
 * Adds the rows numbered after `from` up to `to`. Each has a comment; every third is by a new person. Of ten comments
 * in turn: four discussions of the busy paragraph, one there that was never public, one of the article, one of another
 * paragraph, a reply in the large discussion, an answer to the question, one more by the prolific person. Also votes,
 * reports, decisions, ratings and events, and an article without comments per row, every fifth deleted; finally all
 * counters are corrected.
 */
export async function addRows(service: TestService, busy: BusySite, from: number, to: number): Promise<void> {
  // For speed: no foreign key checks, no time limit, no plan reports.
  const options = '-c session_replication_role=replica -c auto_explain.log_min_duration=-1';
  const client = new pg.Client({ connectionString: service.databaseUrl, options });
  await client.connect();
  try {
    await insertRows(client, busy, from, to);
    await client.query('analyze');
    await checkConsistency(service.ctx.db, true);
    for (let indexed = 1; indexed > 0;) {
      const { rows } = await client.query<{ indexed: number }>('select index_comments($1, 1000) as indexed', [
        busy.siteId,
      ]);
      indexed = rows[0]?.indexed ?? 0;
    }
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

async function insertRows(client: pg.Client, busy: BusySite, from: number, to: number): Promise<void> {
  const { siteId, article, root, promptId, reported, prolific } = busy;
  const rows = { $1: siteId, $2: from, $3: to };
  await run(
    client,
    `insert into person (site_id, id, issuer, subject, name)
     select $1, ${uuid('i / 3', 3)}, '${ISSUER}', 'p' || i, 'Person ' || i from generate_series($2::int + 1, $3::int) i where i % 3 = 0`,
    rows,
  );
  await run(
    client,
    `with made as (
        select i, (i / 10) % 5 as turn, ${uuid('i', 1)} as own, ${uuid('i', 2)} as id, now() - make_interval(mins => i % 43000) as at,
          case when i % 10 in (4, 9) then $4::uuid else ${uuid('(i + 2) / 3', 3)} end as person,
          case i % 10 when 5 then null when 6 then ($5::uuid[])[2 + (i / 10) % 5] else ($5::uuid[])[1] end as place
        from generate_series($2::int + 1, $3::int) i),
      threads as (
        insert into thread (site_id, id, article_id, paragraph_id, kind, quote, passage, passage_hash, created_by_id, created_at)
        select $1, own, $6, place, 'discussion', case when place is not null then '{"exact":"busy","prefix":"","suffix":"","start":4,"end":8}'::jsonb end,
          'A text.', 'h', person, at from made where i % 10 not in (7, 8))
      insert into comment (site_id, id, article_id, thread_id, paragraph_id, root_id, parent_id, person_id, body, html, excerpt, status,
        up, score, reply_count, flag_count, approved_at, created_at)
      select $1, id, $6, case i % 10 when 7 then $7::uuid when 8 then $8::uuid else own end, place,
        case i % 10 when 7 then $9::uuid end, case i % 10 when 7 then $9::uuid end, person, 'Said', '<p>Said</p>', 'Said',
        case when i % 10 = 4 then (array['pending', 'withheld', 'rejected', 'spam', 'deleted'])[1 + turn]
          when i % 10 in (7, 8) and turn = 0 then 'spam' else 'published' end,
        case when i % 5 = 0 then 1 else 0 end, case when i % 5 = 0 then 1 else 0 end, 0, 0, case when i % 10 = 2 and turn = 0 then now() end, at
      from made`,
    {
      ...rows,
      ...{
        $4: prolific,
        $5: article.paragraphs,
        $6: article.id,
        $7: root.thread.id,
        $8: promptId,
        $9: root.comment.id,
      },
    },
  );
  await run(
    client,
    `with reports as (
        select ${uuid('(i + 2) / 3', 3)} as person, case when i % 10 = 0 then $4::uuid else ${uuid('i', 2)} end as comment
        from generate_series($2::int + 1, $3::int) i where i % 30 in (0, 13)
        union all
        select $5::uuid, ${uuid('i', 2)} from generate_series($2::int + 1, $3::int) i where i % 30 = 21),
      decided as (
        insert into decision (site_id, id, action, reason, actor_id, comment_id, person_id)
        select $1, ${uuid('i', 4)}, 'comment.reject', 'spam', $5, case when i % 4 = 0 then $4::uuid else ${uuid('i', 2)} end, $5::uuid
        from generate_series($2::int + 1, $3::int) i where i % 2 = 0),
      appealed as (
        insert into appeal (site_id, id, statement_id, person_id, text, due_at)
        select $1, ${uuid('i', 6)}, ${uuid('i', 4)}, $5::uuid, 'Why?', now() from generate_series($2::int + 1, $3::int) i where i % 6 = 0),
      voted as (
        insert into vote (site_id, comment_id, person_id, article_id, value)
        select $1, ${uuid('i', 2)}, ${uuid('(i + 2) / 3', 3)}, $6, 1 from generate_series($2::int + 1, $3::int) i where i % 5 = 0),
      rated as (
        insert into rating (site_id, article_id, person_id, value)
        select $1, $6, ${uuid('i / 3', 3)}, 3 from generate_series($2::int + 1, $3::int) i where i % 3 = 0)
      insert into flag (site_id, comment_id, person_id, article_id, reason)
      select $1, comment, person, $6, 'spam' from reports`,
    { ...rows, $4: reported, $5: prolific, $6: article.id },
  );
  await run(
    client,
    `with made as (
        insert into article (site_id, id, key, url, title, deleted_at)
        select $1, ${uuid('i', 5)}, 'n-' || i, 'https://news.example/n-' || i, 'Article number ' || i,
          case when i % 5 = 0 then now() end
        from generate_series($2::int + 1, $3::int) i returning site_id, id, url, deleted_at)
      insert into article_address (site_id, url, article_id) select site_id, url, id from made where deleted_at is null`,
    rows,
  );
  await run(
    client,
    `with moved as (
        update article set version = version + $3::int - $2::int where site_id = $1 and id = $4 returning version)
      insert into event (site_id, article_id, number, type, data)
      select $1, $4, version - $3::int + i, 'comment.posted', '{}' from moved, generate_series($2::int + 1, $3::int) i`,
    { ...rows, $4: article.id },
  );
}

/** An id in order of `number`, an SQL expression. */
function uuid(number: string, kind: number): string {
  return `(lpad(to_hex(${number}), 8, '0') || '-0000-7000-8000-00000000000${kind}')::uuid`;
}

async function run(client: pg.Client, sql: string, values: Record<string, unknown>): Promise<void> {
  await client.query(sql, Object.values(values));
}
