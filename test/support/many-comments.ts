/**
 * An article with a great number of comments, inserted below the API: a thousand requests would take longer than the
 * test.
 */
import type { TestService } from './service.js';

/**
 * Adds `tops` threads with a comment and one reply each to an article, cycling through its first `badged` paragraphs.
 * Comments are named "Comment 1" (the oldest), "Comment 2", ...; replies "Answer 1", ... Every ninth is long.
 */
export async function fillArticle(
  service: TestService,
  key: string,
  { tops, badged }: { tops: number; badged: number },
): Promise<void> {
  const { pool } = service.ctx.db;
  const site = await service.ctx.sites.find(service.site);
  // Not through the API, which would cache the response.
  const { id } = await service.ctx.db.prisma.article.findFirstOrThrow({ where: { key } });
  const of = [site?.id, id];
  await pool.query(
    `insert into person (site_id, id, issuer, subject, name)
       select $1, gen_random_uuid(), 'https://news.example', 'p' || i, 'Person ' || i from generate_series(1, 20) i`,
    [site?.id],
  );
  await pool.query(
    `with people as (select array_agg(id) as ids from person where site_id = $1),
        places as (select array_agg(id order by position) as ids from paragraph where site_id = $1 and article_id = $2),
        made as (
          select i, people.ids[1 + i % 20] as person, places.ids[1 + i % $4::int] as place, now() - make_interval(secs => $3::int - i) as at,
            lpad(to_hex(i), 8, '0') as n,
            'Comment ' || i || case when i % 9 = 0 then repeat('<br>and on', 20) else '' end as body
          from generate_series(1, $3::int) i, people, places),
        threads as (
          insert into thread (site_id, id, article_id, paragraph_id, kind, created_by_id, comment_count, created_at)
          select $1, (n || '-0000-7000-8000-000000000001')::uuid, $2, place, 'discussion', person, 2, at from made)
      insert into comment (site_id, id, article_id, thread_id, paragraph_id, root_id, parent_id, person_id, body, html, excerpt, status, reply_count, created_at)
      select $1, (n || '-0000-7000-8000-00000000000' || 2 + part)::uuid, $2, (n || '-0000-7000-8000-000000000001')::uuid, place,
        case part when 1 then (n || '-0000-7000-8000-000000000002')::uuid end,
        case part when 1 then (n || '-0000-7000-8000-000000000002')::uuid end,
        person, said, '<p>' || said || '</p>', left(said, 85), 'published', 1 - part, at
      from made, generate_series(0, 1) part, lateral (select case part when 0 then body else 'Answer ' || i end as said) text`,
    [...of, tops, badged],
  );
  await pool.query(
    `update paragraph p set comment_count = r.n, thread_count = r.t from (
         select paragraph_id, count(*)::int as n, count(distinct thread_id)::int as t from comment
         where site_id = $1 and article_id = $2 group by 1) r
       where p.site_id = $1 and p.id = r.paragraph_id`,
    of,
  );
  await pool.query(
    `update article set comment_count = 2 * $3::int, inline_count = 2 * $3::int, thread_count = $3::int
       where site_id = $1 and id = $2`,
    [...of, tops],
  );
}
