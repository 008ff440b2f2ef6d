/** Queries for the transparency report: one pass over the decisions, notices and appeals of a period. */
import * as z from 'zod';
import { Prisma, type Queries } from '../../../db/client.js';
import { firstId } from '../../../db/first-id.js';
import { NOTICE_GROUNDS } from '../../../shared/enums.js';

/** From the first moment of the period up to, without it, the first one after. */
export interface Period {
  from: Date;
  until: Date;
}

function inPeriod(table: string, { from, until }: Period): Prisma.Sql {
  const id = Prisma.raw(`${table}.id`);
  return Prisma.sql`${id} >= ${firstId(from)}::uuid and ${id} < ${firstId(until)}::uuid`;
}

/** `d` was not undone. */
export const holds = (siteId: string) =>
  Prisma.sql`not exists (select from decision u where u.site_id = ${siteId}::uuid and u.undoes = d.id)`;

const DecisionCount = z.object({
  action: z.string(),
  reason: z.string().nullable(),
  automated: z.boolean(),
  count: z.int(),
});

export function countDecisions(
  db: Queries,
  siteId: string,
  period: Period,
): Promise<z.output<typeof DecisionCount>[]> {
  return db.sql(DecisionCount)`
    select d.action, case when d.action like 'comment.%' then d.reason end as reason, d.actor_id is null as automated,
      count(*)::int as count
    from decision d
    where d.site_id = ${siteId}::uuid and ${inPeriod('d', period)} and d.undoes is null and ${holds(siteId)}
      and d.action in ('comment.approve', 'comment.reject', 'comment.spam', 'comment.refuse', 'comment.withhold',
        'person.ban', 'person.mute_reports', 'person.warn')
    group by 1, 2, 3 order by 1, 2, 3`;
}

/** Median time from `created_at` to `answered_at`, in seconds. */
const median = Prisma.sql`
  (percentile_cont(0.5) within group (order by extract(epoch from x.answered_at - x.created_at)))::int`;
/** Decisions of the period that answer reports. */
const answersIn = (siteId: string, period: Period) => Prisma.sql`
  decision d where d.site_id = ${siteId}::uuid and ${inPeriod('d', period)}
    and d.action in ('comment.approve', 'comment.reject', 'comment.spam') and ${holds(siteId)}`;

const Answered = z.object({ upheld: z.int(), declined: z.int(), medianSeconds: z.int().nullable() });

/** Readers' reports that decisions of the period answered. */
export async function countReports(
  db: Queries,
  siteId: string,
  period: Period,
): Promise<z.output<typeof Answered>> {
  const [row] = await db.sql(Answered)`
    select count(*) filter (where d."to" <> 'published')::int as upheld,
      count(*) filter (where d."to" = 'published')::int as declined, ${median} as "medianSeconds"
    from (select d.* from ${answersIn(siteId, period)}) d
    join flag x on x.site_id = ${siteId}::uuid and x.comment_id = d.comment_id and x.answered_by = d.id and x.withdrawn_at is null`;
  return row ?? { upheld: 0, declined: 0, medianSeconds: null };
}

const Ground = z.object({
  ground: z.enum(NOTICE_GROUNDS).nullable(),
  received: z.int(),
  upheld: z.int(),
  declined: z.int(),
  medianSeconds: z.int().nullable(),
});

/** Notices received or answered in the period, by ground; the row without a ground is of all. */
export function countNotices(
  db: Queries,
  siteId: string,
  period: Period,
): Promise<z.output<typeof Ground>[]> {
  return db.sql(Ground)`
    select x.ground, count(*) filter (where x."to" is null)::int as received,
      count(*) filter (where x."to" <> 'published')::int as upheld,
      count(*) filter (where x."to" = 'published')::int as declined,
      (percentile_cont(0.5) within group (order by extract(epoch from x.answered_at - x.created_at))
        filter (where x."to" is not null))::int as "medianSeconds"
    from (
      select n.ground, n.created_at, n.answered_at, null as "to" from notice n
      where n.site_id = ${siteId}::uuid and ${inPeriod('n', period)}
      union all
      select n.ground, n.created_at, n.answered_at, d."to" from (select d.* from ${answersIn(siteId, period)}) d
      join notice n on n.site_id = ${siteId}::uuid and n.comment_id = d.comment_id and n.answered_by = d.id) x
    group by grouping sets ((x.ground), ()) order by x.ground nulls last`;
}

const Appeals = z.object({
  received: z.int(),
  upheld: z.int(),
  overturned: z.int(),
  medianSeconds: z.int().nullable(),
});

export async function countAppeals(
  db: Queries,
  siteId: string,
  period: Period,
): Promise<z.output<typeof Appeals>> {
  const [row] = await db.sql(Appeals)`
    select (select count(*) from appeal a where a.site_id = ${siteId}::uuid and ${inPeriod('a', period)})::int as received,
      count(*) filter (where x.outcome = 'upheld')::int as upheld,
      count(*) filter (where x.outcome = 'overturned')::int as overturned, ${median} as "medianSeconds"
    from appeal x
    where x.site_id = ${siteId}::uuid and x.answered_at >= ${period.from} and x.answered_at < ${period.until}
      and x.outcome in ('upheld', 'overturned')`;
  return row ?? { received: 0, upheld: 0, overturned: 0, medianSeconds: null };
}
