/** Compares stored counters and copies with the rows they are derived from, and repairs them. */
import pg from 'pg';
import { Prisma, type Database } from './client.js';
import { ARTICLE_SUMMARIES, ARTICLE_WORDS, type Check } from './doctor-articles.js';

export interface Inconsistency {
  what: string;
  /** Number of inconsistent rows. */
  rows: number;
  repaired: boolean;
}

const published = Prisma.sql`count(*) filter (where c.status = 'published')`;

/** In repair order: a check comes before the counts that depend on it. */
const CHECKS: Check[] = [
  {
    what: 'comments at another paragraph than their thread',
    find: Prisma.sql`
      select c.site_id, c.id, t.paragraph_id from comment c
      join thread t on t.site_id = c.site_id and t.id = c.thread_id
      where c.paragraph_id is distinct from t.paragraph_id`,
    repair: Prisma.sql`update comment s set paragraph_id = wrong.paragraph_id from wrong
      where s.site_id = wrong.site_id and s.id = wrong.id`,
  },
  {
    what: 'comment counts of threads',
    find: Prisma.sql`
      select t.site_id, t.id, coalesce(x.n, 0)::int as n from thread t
      left join (select site_id, thread_id, ${published} as n from comment c group by 1, 2) x
        on x.site_id = t.site_id and x.thread_id = t.id
      where t.comment_count <> coalesce(x.n, 0)`,
    repair: Prisma.sql`update thread s set comment_count = wrong.n from wrong where s.site_id = wrong.site_id and s.id = wrong.id`,
  },
  {
    what: 'threads that readers see',
    find: Prisma.sql`
      select t.site_id, t.id, t.kind = 'prompt' or t.comment_count > 0 as shown from thread t
      where t.shown <> (t.kind = 'prompt' or t.comment_count > 0)`,
    repair: Prisma.sql`update thread s set shown = wrong.shown from wrong where s.site_id = wrong.site_id and s.id = wrong.id`,
  },
  {
    what: 'comment and thread counts of paragraphs',
    find: Prisma.sql`
      select g.site_id, g.id, coalesce(x.n, 0)::int as n, coalesce(x.threads, 0)::int as threads from paragraph g
      left join (
        select site_id, paragraph_id, ${published} as n,
          count(distinct c.thread_id) filter (where c.status = 'published') as threads
        from comment c where paragraph_id is not null group by 1, 2) x
        on x.site_id = g.site_id and x.paragraph_id = g.id
      where g.comment_count <> coalesce(x.n, 0) or g.thread_count <> coalesce(x.threads, 0)`,
    repair: Prisma.sql`update paragraph s set comment_count = wrong.n, thread_count = wrong.threads from wrong
      where s.site_id = wrong.site_id and s.id = wrong.id`,
  },
  {
    what: 'comment, inline and thread counts of articles',
    find: Prisma.sql`
      select a.site_id, a.id, coalesce(x.n, 0)::int as n, coalesce(x.inline, 0)::int as inline,
        coalesce(x.threads, 0)::int as threads from article a
      left join (
        select site_id, article_id, ${published} as n,
          count(*) filter (where c.status = 'published' and c.paragraph_id is not null) as inline,
          count(distinct c.thread_id) filter (where c.status = 'published') as threads
        from comment c group by 1, 2) x on x.site_id = a.site_id and x.article_id = a.id
      where (a.comment_count, a.inline_count, a.thread_count)
        <> (coalesce(x.n, 0), coalesce(x.inline, 0), coalesce(x.threads, 0))`,
    repair: Prisma.sql`update article s set comment_count = wrong.n, inline_count = wrong.inline, thread_count = wrong.threads
      from wrong where s.site_id = wrong.site_id and s.id = wrong.id`,
  },
  {
    what: 'rating sums of articles',
    find: Prisma.sql`
      select a.site_id, a.id, coalesce(x.n, 0)::int as n, coalesce(x.sum, 0)::int as sum from article a
      left join (select site_id, article_id, count(*) as n, sum(value) as sum from rating group by 1, 2) x
        on x.site_id = a.site_id and x.article_id = a.id
      where (a.rating_count, a.rating_sum) <> (coalesce(x.n, 0), coalesce(x.sum, 0))`,
    repair: Prisma.sql`update article s set rating_count = wrong.n, rating_sum = wrong.sum from wrong
      where s.site_id = wrong.site_id and s.id = wrong.id`,
  },
  {
    what: 'reply counts of comments',
    find: Prisma.sql`
      select c.site_id, c.id, coalesce(x.n, 0)::int as n from comment c
      left join (
        select r.site_id, p.id, count(*) as n from comment r
        cross join unnest(case when r.parent_id = r.root_id then array[r.root_id] else array[r.root_id, r.parent_id] end) p(id)
        where r.root_id is not null and r.status = 'published' group by 1, 2) x on x.site_id = c.site_id and x.id = c.id
      where c.reply_count <> coalesce(x.n, 0)`,
    repair: Prisma.sql`update comment s set reply_count = wrong.n from wrong where s.site_id = wrong.site_id and s.id = wrong.id`,
  },
  {
    what: 'vote sums of comments',
    find: Prisma.sql`
      select c.site_id, c.id, coalesce(x.up, 0)::int as up, coalesce(x.down, 0)::int as down from comment c
      left join (select site_id, comment_id, count(*) filter (where value = 1) as up, count(*) filter (where value = -1) as down
        from vote group by 1, 2) x on x.site_id = c.site_id and x.comment_id = c.id
      where (c.up, c.down) <> (coalesce(x.up, 0), coalesce(x.down, 0))`,
    repair: Prisma.sql`update comment s set up = wrong.up, down = wrong.down, score = wrong.up - wrong.down from wrong
      where s.site_id = wrong.site_id and s.id = wrong.id`,
  },
  {
    what: 'reaction counts of comments',
    find: Prisma.sql`
      select c.site_id, c.id, coalesce(x.reactions, '{}') as reactions, coalesce(x.n, 0)::int as n from comment c
      left join (select site_id, comment_id, jsonb_object_agg(kind, n) as reactions, sum(n) as n
        from (select site_id, comment_id, kind, count(*) as n from reaction group by 1, 2, 3) k group by 1, 2) x
        on x.site_id = c.site_id and x.comment_id = c.id
      where (c.reactions, c.reacted) <> (coalesce(x.reactions, '{}'), coalesce(x.n, 0)::int)`,
    repair: Prisma.sql`update comment s set reactions = wrong.reactions, reacted = wrong.n from wrong
      where s.site_id = wrong.site_id and s.id = wrong.id`,
  },
  {
    what: 'comments sorted by outdated votes',
    find: Prisma.sql`
      select site_id, comment_id, x.id, x.article_id, x.paragraph_id, x.score, x.marks from comment_rank r
      full join (
        select site_id, id, id as comment_id, article_id, paragraph_id, score, up + down + reacted as marks from comment
        where root_id is null and (status = 'published' or reply_count > 0)) x using (site_id, comment_id)
      where (r.article_id, r.paragraph_id, r.score, r.marks) is distinct from (x.article_id, x.paragraph_id, x.score, x.marks)`,
    repair: Prisma.sql`
      , removed as (
        delete from comment_rank r using wrong where r.site_id = wrong.site_id and r.comment_id = wrong.comment_id and wrong.id is null)
      insert into comment_rank (site_id, comment_id, article_id, paragraph_id, score, marks)
      select site_id, comment_id, article_id, paragraph_id, score, marks from wrong where id is not null
      on conflict (site_id, comment_id) do update set article_id = excluded.article_id, paragraph_id = excluded.paragraph_id,
        score = excluded.score, marks = excluded.marks`,
  },
  {
    what: 'flag counts of comments',
    find: Prisma.sql`
      select c.site_id, c.id, coalesce(x.n, 0)::int as n from comment c
      left join (select site_id, comment_id, count(*) as n from (
        select site_id, comment_id from flag where withdrawn_at is null and answered_at is null
        union all
        select site_id, comment_id from notice where answered_at is null
        union all
        select v.site_id, v.comment_id from verdict v where v.verdict = 'report' and not exists (
          select from decision d where d.site_id = v.site_id and d.comment_id = v.comment_id and d.id > v.id
            and (d.actor_id is not null or d.evidence -> 'token' is not null) and d.action in ('comment.approve', 'comment.reject', 'comment.spam')
            and not exists (select from decision u where u.site_id = d.site_id and u.undoes = d.id))) open group by 1, 2) x
        on x.site_id = c.site_id and x.comment_id = c.id
      where c.flag_count <> coalesce(x.n, 0)`,
    repair: Prisma.sql`update comment s set flag_count = wrong.n from wrong where s.site_id = wrong.site_id and s.id = wrong.id`,
  },
  {
    what: 'published and rejected comment counts of people',
    find: Prisma.sql`
      select p.site_id, p.id, coalesce(x.published, 0)::int as published, coalesce(x.rejected, 0)::int as rejected from person p
      left join (select site_id, person_id, ${published} as published,
          count(*) filter (where c.status in ('rejected', 'spam')) as rejected
        from comment c group by 1, 2) x on x.site_id = p.site_id and x.person_id = p.id
      where (p.published_count, p.rejected_count) <> (coalesce(x.published, 0), coalesce(x.rejected, 0))`,
    repair: Prisma.sql`update person s set published_count = wrong.published, rejected_count = wrong.rejected from wrong
      where s.site_id = wrong.site_id and s.id = wrong.id`,
  },
  {
    what: 'people whose names are missing or outdated in the mention search',
    // Only the first part of a name is checked: it is written together with the others.
    find: Prisma.sql`
      select p.site_id, p.id from person p cross join lateral ltrim(fold_name(p.name), ' ') as folded
      where folded <> '' and not exists (
        select from person_name_part n where n.site_id = p.site_id and n.part = left(folded, 100) and n.person_id = p.id)
      union
      select n.site_id, n.person_id from person_name_part n
      join person p on p.site_id = n.site_id and p.id = n.person_id
      where strpos(fold_name(p.name), n.part) = 0`,
    repair: Prisma.sql`
      , present as (
        select w.site_id, w.id as person_id, part from wrong w
        join person p on p.site_id = w.site_id and p.id = w.id cross join parts_of_name(p.name) part),
      removed as (
        delete from person_name_part n using wrong
        where n.site_id = wrong.site_id and n.person_id = wrong.id
          and not exists (
            select from present where (present.site_id, present.person_id, present.part) = (n.site_id, n.person_id, n.part)))
      insert into person_name_part (site_id, part, person_id) select site_id, part, person_id from present
      on conflict do nothing`,
  },
  {
    what: 'mentions that would not follow a rename',
    find: Prisma.sql`
      select c.site_id, c.id, person from comment c cross join mentioned_in(c.html) person
      where not exists (
        select from comment_mention m where m.site_id = c.site_id and m.comment_id = c.id and m.person_id = person)`,
    repair: Prisma.sql`insert into comment_mention (site_id, comment_id, person_id) select site_id, id, person from wrong
      on conflict do nothing`,
  },
  {
    what: 'lengths of moderation queues',
    find: Prisma.sql`
      select site_id, queue, coalesce(x.n, 0)::int as n from queue_length q
      full join (select c.site_id, queue, count(*) as n from comment c
        cross join unnest(queues_of(c.status, c.flag_count, c.approved_at)) queue
        where c.status in ('pending', 'withheld', 'rejected', 'spam') or c.flag_count > 0 or c.approved_at is not null
        group by 1, 2
        union all select site_id, 'new', count(*) from queue_entry where queue = 'new' group by 1
        union all select site_id, 'appeals', count(*) from appeal where answered_at is null group by 1) x using (site_id, queue)
      where coalesce(q.comments, 0) <> coalesce(x.n, 0)`,
    repair: Prisma.sql`insert into queue_length (site_id, queue, comments) select site_id, queue, n from wrong
      on conflict (site_id, queue) do update set comments = excluded.comments`,
  },
  {
    what: 'comments that moderators do not find, or in queues they are not in',
    find: Prisma.sql`
      select site_id, id from (
        select c.site_id, c.id, s.comment_id is not null as found, waiting_queues_of(row(c.*)::comment) as queues,
          array(select e.queue from queue_entry e where e.site_id = c.site_id and e.comment_id = c.id
            and e.queue in ('new', 'pending', 'reported', 'withheld')) as entries
        from comment c left join comment_search s on s.site_id = c.site_id and s.comment_id = c.id) known
      where (found <> (select c.status not in ('deleted', 'erased') from comment c where c.site_id = known.site_id and c.id = known.id)
          or not (queues <@ entries and entries <@ queues))
        and not exists (select from search_pending p where p.site_id = known.site_id and p.comment_id = known.id)`,
    repair: Prisma.sql`insert into search_pending (site_id, comment_id) select site_id, id from wrong`,
  },
  {
    what: 'activity of articles',
    find: Prisma.sql`
      select site_id, starts_at, article_id, coalesce(x.n, 0)::int as n from activity k
      full join (select c.site_id, activity_span(c.created_at) as starts_at, article_id, count(*) as n from comment c
        where c.status = 'published' and c.created_at > now() - interval '32 days' group by 1, 2, 3) x
        using (site_id, starts_at, article_id)
      where starts_at > now() - interval '31 days' and coalesce(k.comments, 0) <> coalesce(x.n, 0)`,
    repair: Prisma.sql`insert into activity (site_id, starts_at, article_id, comments)
      select site_id, starts_at, article_id, n from wrong
      on conflict (site_id, starts_at, article_id) do update set comments = excluded.comments`,
  },
  ARTICLE_SUMMARIES,
  ARTICLE_WORDS,
  {
    what: 'paragraphs without threads that share their place with another',
    find: Prisma.sql`
      select site_id, id from (
        select p.site_id, p.id, d.id is null as undiscussed,
          row_number() over (partition by p.site_id, p.article_id, p.position order by (d.id is null), p.id) as number
        from paragraph p
        left join (
          select site_id, paragraph_id as id from thread where paragraph_id is not null
          union select site_id, moved_from_id from thread where moved_from_id is not null) d
          on d.site_id = p.site_id and d.id = p.id
        where p.position is not null) ranked
      where undiscussed and number > 1`,
    repair: Prisma.sql`delete from paragraph s using wrong where s.site_id = wrong.site_id and s.id = wrong.id`,
  },
  {
    what: 'gaps in the events of articles',
    find: Prisma.sql`
      select a.site_id, a.id from article a
      join (select site_id, article_id, count(*) as n, min(number) as first, max(number) as top from event group by 1, 2) x
        on x.site_id = a.site_id and x.article_id = a.id
      where a.version <> x.top or x.n <> x.top - x.first + 1`,
  },
];

/**
 * Runs every check; with `repair`, also corrects what it finds, in one statement per check. Uses a connection of its own,
 * because a check reads whole tables and the service's time limit for statements would end it on a large database.
 */
export async function checkConsistency(
  { directUrl }: Pick<Database, 'directUrl'>,
  repair: boolean,
): Promise<Inconsistency[]> {
  const client = new pg.Client({ connectionString: directUrl, application_name: 'interline doctor' });
  // If the connection breaks, the check fails; without a listener the error would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(
      `set statement_timeout = 0; set lock_timeout = 0; set jit = off; set timezone = 'UTC'`,
    );
    const findings: Inconsistency[] = [];
    for (const { what, find, repair: mend } of CHECKS) {
      const { rows: counted } = await client.query<{ rows: number }>(
        Prisma.sql`select count(*)::int as rows from (${find}) wrong`,
      );
      const rows = counted[0]?.rows ?? 0;
      const mendNow = repair && rows > 0 && mend !== undefined;
      if (mendNow) await client.query(Prisma.sql`with wrong as (${find}) ${mend}`);
      findings.push({ what, rows, repaired: mendNow });
    }
    return findings;
  } finally {
    await client.end();
  }
}
