/** Queries for the overview. Each day is a range of a primary key, or of an index by time. */
import * as z from 'zod';
import { Prisma, type Queries } from '../../../db/client.js';
import { firstId } from '../../../db/first-id.js';
import { OVERVIEW_QUEUES, type OverviewQueue } from '../../../shared/enums.js';
import { holds, type Period } from '../transparency/queries.js';

/** How many entries of a queue are looked at for the one that waits longest: the comments written first. */
const LOOKED_AT = 200;
const NO_ID = '00000000-0000-0000-0000-000000000000';

/** The days as rows: number, first moment and first id, and those of the next day. */
function rowsOf(days: readonly Period[]): Prisma.Sql {
  const times = (of: (day: Period) => Date) => days.map((day) => of(day).toISOString());
  const ids = (of: (day: Period) => Date) => days.map((day) => firstId(of(day)));
  return Prisma.sql`unnest(
    ${times(({ from }) => from)}::timestamptz[], ${times(({ until }) => until)}::timestamptz[],
    ${ids(({ from }) => from)}::uuid[], ${ids(({ until }) => until)}::uuid[]
  ) with ordinality y (from_time, until_time, from_id, until_id, number)`;
}

const inDay = (table: string): Prisma.Sql => {
  const id = Prisma.raw(`${table}.id`);
  return Prisma.sql`${id} >= y.from_id and ${id} < y.until_id`;
};

/** Open when the decision `answer` of `w` was made; without one, open now. */
const openFor = (table: string): Prisma.Sql => {
  const row = Prisma.raw(table);
  return Prisma.sql`${row}.answered_by is not distinct from w.answer and (w.answer is not null or ${row}.answered_at is null)`;
};

/** The first verdict of that kind after the decision `previous` of `w`, and before `answer`. */
const firstVerdict = (siteId: string, verdict: 'hold' | 'report'): Prisma.Sql => Prisma.sql`(
  select min(v.created_at) from verdict v
  where v.site_id = ${siteId}::uuid and v.comment_id = w.comment_id and v.verdict = ${verdict}
    and v.id > coalesce(w.previous, ${NO_ID}::uuid) and (w.answer is null or v.id < w.answer))`;

/**
 * When the comment `w` (site_id, comment_id, status, previous, answer) entered the queue of its status; null: it was in none.
 */
const ENTERED = (siteId: string) => Prisma.sql`case
  when w.status = 'pending' then ${firstVerdict(siteId, 'hold')}
  when w.status in ('published', 'withheld') then least(
    (select min(f.created_at) from flag f
      where f.site_id = ${siteId}::uuid and f.comment_id = w.comment_id and f.withdrawn_at is null and ${openFor('f')}),
    (select min(n.created_at) from notice n
      where n.site_id = ${siteId}::uuid and n.comment_id = w.comment_id and ${openFor('n')}),
    ${firstVerdict(siteId, 'report')})
  end`;

const Volume = z.object({ comments: z.int(), held: z.int(), reports: z.int() });

/**
 * Comments, holds and reports of each day. A comment that another check rejected at once was not held, and one that waits
 * only for an outside opinion is not held for a moderator.
 */
export function readVolume(
  db: Queries,
  siteId: string,
  days: readonly Period[],
): Promise<z.output<typeof Volume>[]> {
  return db.sql(Volume)`
    select
      (select count(*) from comment c where c.site_id = ${siteId}::uuid and ${inDay('c')})::int as comments,
      (select count(distinct v.comment_id) from verdict v
        where v.site_id = ${siteId}::uuid and ${inDay('v')} and v.verdict = 'hold' and v.reason <> 'awaiting_opinion'
          and not exists (select from decision d where d.site_id = ${siteId}::uuid and d.comment_id = v.comment_id
            and d.action = 'comment.refuse' and d."from" is null))::int as held,
      (select count(*) from flag f where f.site_id = ${siteId}::uuid
        and f.created_at >= y.from_time and f.created_at < y.until_time and f.withdrawn_at is null)::int as reports
    from ${rowsOf(days)} order by y.number`;
}

const Decided = z.object({
  rejectedByPeople: z.int(),
  rejectedByChecks: z.int(),
  decisions: z.int(),
  medianSeconds: z.int().nullable(),
  p90Seconds: z.int().nullable(),
});

/** Rejections of each day, and how long the comments decided on it had been in their queue. */
export function readDecided(
  db: Queries,
  siteId: string,
  days: readonly Period[],
): Promise<z.output<typeof Decided>[]> {
  return db.sql(Decided)`
    select count(*) filter (where x.rejects and not x.automated)::int as "rejectedByPeople",
      count(*) filter (where x.rejects and x.automated)::int as "rejectedByChecks", count(x.waited)::int as decisions,
      (percentile_cont(0.5) within group (order by x.waited))::int as "medianSeconds",
      (percentile_cont(0.9) within group (order by x.waited))::int as "p90Seconds"
    from ${rowsOf(days)} left join lateral (
      select d.action <> 'comment.approve' as rejects, d.actor_id is null as automated,
        (select greatest(extract(epoch from d.created_at - e.entered), 0) from (
          select ${ENTERED(siteId)} as entered from (
            select d.site_id, d.comment_id, d.before ->> 'status' as status, (d.before ->> 'decisionId')::uuid as previous,
              d.id as answer) w) e
        where e.entered is not null and d.action <> 'comment.refuse') as waited
      from decision d
      where d.site_id = ${siteId}::uuid and ${inDay('d')} and d.undoes is null and ${holds(siteId)}
        and d.action in ('comment.approve', 'comment.reject', 'comment.spam', 'comment.refuse')) x on true
    group by y.number order by y.number`;
}

const Oldest = z.object({ queue: z.enum(OVERVIEW_QUEUES), oldestAt: z.date().nullable() });

/** When the entry of each queue that waits longest entered it. Queues are lists of comments by age, so few have to be looked at. */
export function readOldest(db: Queries, siteId: string): Promise<z.output<typeof Oldest>[]> {
  const oldest = (queue: OverviewQueue, condition: Prisma.Sql) => Prisma.sql`
    select ${queue} as queue, min(coalesce(${ENTERED(siteId)}, w.created_at)) as "oldestAt" from (
      select c.site_id, c.id as comment_id, c.status, c.decision_id as previous, null::uuid as answer, c.created_at from comment c
      where c.site_id = ${siteId}::uuid and ${condition}
        and c.article_id not in (select r.article_id from article_removal r where r.site_id = ${siteId}::uuid)
      order by c.id limit ${LOOKED_AT}::int) w`;
  return db.sql(Oldest)`
    ${oldest('pending', Prisma.sql`c.status = 'pending'`)}
    union all ${oldest('reported', Prisma.sql`c.status = 'published' and c.flag_count > 0`)}
    union all ${oldest('withheld', Prisma.sql`c.status = 'withheld'`)}
    union all select 'new', min(c.created_at) from (
      select site_id, comment_id from queue_entry where site_id = ${siteId}::uuid and queue = 'new'
      order by comment_id limit ${LOOKED_AT}::int) e
    join comment c on c.site_id = ${siteId}::uuid and c.id = e.comment_id
    union all select 'appeals', min(a.created_at) from (
      select created_at from appeal where site_id = ${siteId}::uuid and answered_at is null
      order by due_at, id limit ${LOOKED_AT}::int) a`;
}
