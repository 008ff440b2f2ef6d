/** Queries for reporters and their reports. */
import * as z from 'zod';
import { Prisma, type Queries } from '../../../db/client.js';
import { FLAG_REASONS, REPORT_OUTCOMES, ROLES } from '../../../shared/enums.js';

const OpenFlag = z.object({
  reason: z.enum(FLAG_REASONS),
  counts: z.boolean(),
  weight: z.number(),
  at: z.date(),
  knownSince: z.date(),
  roles: z.array(z.enum(ROLES)),
});
export type OpenFlag = z.output<typeof OpenFlag>;

/** Maximum open flags read per comment: accounts that do not count are easy to create, and each report reads all of them. */
const READ = 2_000;

/**
 * The open flags of a comment, each with the time since when the site has known its reporter. Of many, those that count
 * and then the newest.
 */
export function openFlags(db: Queries, siteId: string, commentId: string): Promise<OpenFlag[]> {
  return db.sql(OpenFlag)`
    select f.reason, f.counts, f.weight, f.created_at as at, p.created_at as "knownSince", p.roles
    from (
      select * from flag
      where site_id = ${siteId}::uuid and comment_id = ${commentId}::uuid and withdrawn_at is null and answered_at is null
      order by counts desc, created_at desc limit ${READ}::int) f
    join person p on p.site_id = ${siteId}::uuid and p.id = f.person_id
    order by f.reason`;
}

const Reporter = z.object({ known: z.boolean(), upheld: z.int(), declined: z.int() });

/**
 * Outcomes of a person's reports. `known`: the site has known the person since `since`, or published a comment of
 * theirs written before `before`.
 */
export async function findReporter(
  db: Queries,
  siteId: string,
  personId: string,
  { since, before }: { since: Date; before: Date },
): Promise<z.output<typeof Reporter>> {
  const [row] = await db.sql(Reporter)`
    select p.created_at <= ${since} or exists (
      select from comment c where c.site_id = ${siteId}::uuid and c.person_id = p.id and c.status = 'published'
        and c.created_at < ${before}) as known,
      coalesce(r.upheld, 0) as upheld, coalesce(r.declined, 0) as declined
    from person p left join reporter r on r.site_id = ${siteId}::uuid and r.person_id = p.id
    where p.site_id = ${siteId}::uuid and p.id = ${personId}::uuid`;
  return row ?? { known: false, upheld: 0, declined: 0 };
}

const OwnReportRow = z.object({
  commentId: z.string(),
  reason: z.enum(FLAG_REASONS),
  note: z.string().nullable(),
  createdAt: z.date(),
  answeredAt: z.date().nullable(),
  outcome: z.enum(REPORT_OUTCOMES),
  excerpt: z.string().nullable(),
  article: z.object({ title: z.string(), url: z.string() }),
});
export type OwnReportRow = z.output<typeof OwnReportRow>;

/** A person's reports without withdrawn ones, newest first. Comments that are no longer public have no excerpt. */
export function listReports(
  db: Queries,
  siteId: string,
  personId: string,
  { limit, after }: { limit: number; after: { at: string; id: string } | null },
): Promise<OwnReportRow[]> {
  const before = after
    ? Prisma.sql`and (f.created_at, f.comment_id) < (${after.at}::timestamptz, ${after.id}::uuid)`
    : Prisma.empty;
  return db.sql(OwnReportRow)`
    select f.comment_id as "commentId", f.reason, f.note, f.created_at as "createdAt", f.answered_at as "answeredAt",
      case when f.answered_at is null then 'open' when coalesce(d."to", c.status) = 'published' then 'declined' else 'upheld' end
        as outcome,
      case when c.status = 'published' then c.excerpt end as excerpt,
      json_build_object('title', f.title, 'url', f.url) as article
    from (
      select f.*, a.title, a.url from flag f join article a on a.site_id = ${siteId}::uuid and a.id = f.article_id
      where f.site_id = ${siteId}::uuid and f.person_id = ${personId}::uuid and f.withdrawn_at is null ${before}
        and a.deleted_at is null and a.state <> 'hidden'
      order by f.created_at desc, f.comment_id desc limit ${limit}::int) f
    join comment c on c.site_id = ${siteId}::uuid and c.id = f.comment_id
    left join decision d on d.site_id = ${siteId}::uuid and d.id = f.answered_by
    order by f.created_at desc, f.comment_id desc`;
}
