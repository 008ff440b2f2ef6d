/** The check of the kept summaries of articles. */
import { Prisma } from './client.js';

export interface Check {
  what: string;
  /** Selects the inconsistent rows: `site_id`, `id` and the correct values. */
  find: Prisma.Sql;
  /** Corrects the stored values from `wrong`; absent if the inconsistency needs a manual repair. */
  repair?: Prisma.Sql;
}

/** `latest_at` may be up to a minute early. */
export const ARTICLE_SUMMARIES: Check = {
  what: 'summaries of articles',
  // Materialised, because they would otherwise be computed again for each article where Postgres expects few.
  find: Prisma.sql`
    with talk as materialized (
      select c.site_id, c.article_id, max(c.created_at) filter (where c.status in ('published', 'pending', 'withheld')) as latest_at,
        count(*) filter (where c.status = 'pending') as pending, count(*) filter (where c.status = 'withheld') as withheld,
        count(*) filter (where c.status = 'published' and c.flag_count > 0) as reported
      from comment c group by 1, 2),
    places as materialized (
      select p.site_id, p.article_id, sum(thread_count) filter (where state = 'anchored') as anchored,
        sum(thread_count) filter (where state = 'moved') as moved, sum(thread_count) filter (where state = 'edited') as edited,
        sum(thread_count) filter (where state = 'ambiguous') as ambiguous, sum(thread_count) filter (where state = 'orphaned') as orphaned
      from paragraph p where thread_count > 0 group by 1, 2)
    select a.site_id, a.id, greatest(s.latest_at, x.latest_at, a.created_at) as latest_at,
      coalesce(x.pending, 0)::int as pending, coalesce(x.withheld, 0)::int as withheld, coalesce(x.reported, 0)::int as reported,
      coalesce(g.anchored, 0)::int as anchored, coalesce(g.moved, 0)::int as moved, coalesce(g.edited, 0)::int as edited,
      coalesce(g.ambiguous, 0)::int as ambiguous, coalesce(g.orphaned, 0)::int as orphaned
    from article a
    left join article_summary s on s.site_id = a.site_id and s.article_id = a.id
    left join talk x on x.site_id = a.site_id and x.article_id = a.id
    left join places g on g.site_id = a.site_id and g.article_id = a.id
    where a.deleted_at is null and (s.article_id is null
      or (s.pending, s.withheld, s.reported, s.anchored, s.moved, s.edited, s.ambiguous, s.orphaned)
        <> (coalesce(x.pending, 0), coalesce(x.withheld, 0), coalesce(x.reported, 0), coalesce(g.anchored, 0), coalesce(g.moved, 0),
          coalesce(g.edited, 0), coalesce(g.ambiguous, 0), coalesce(g.orphaned, 0))
      or s.latest_at < x.latest_at - interval '1 minute')`,
  repair: Prisma.sql`
    insert into article_summary (site_id, article_id, latest_at, pending, withheld, reported, anchored, moved, edited, ambiguous, orphaned)
    select site_id, id, latest_at, pending, withheld, reported, anchored, moved, edited, ambiguous, orphaned from wrong
    on conflict (site_id, article_id) do update set latest_at = excluded.latest_at, pending = excluded.pending,
      withheld = excluded.withheld, reported = excluded.reported, anchored = excluded.anchored, moved = excluded.moved,
      edited = excluded.edited, ambiguous = excluded.ambiguous, orphaned = excluded.orphaned`,
};

/** A deleted article has none. */
export const ARTICLE_WORDS: Check = {
  what: 'articles that moderators do not find by their words',
  find: Prisma.sql`
    select known.site_id, known.id, known.words from (
      select a.site_id, a.id, array(select w.word from article_word w where w.site_id = a.site_id and w.article_id = a.id order by 1) as kept,
        case when a.deleted_at is null then array(select words_of_article(a.title, a.key, a.url)) else '{}' end as words
      from article a) known
    where known.kept <> known.words`,
  repair: Prisma.sql`
    , removed as (
      delete from article_word w using wrong where w.site_id = wrong.site_id and w.article_id = wrong.id and w.word <> all (wrong.words))
    insert into article_word (site_id, article_id, word) select site_id, id, word from wrong cross join unnest(words) word
    on conflict do nothing`,
};
