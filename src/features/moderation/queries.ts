/** Queries for flags, and for decisions and what they answer. */
import * as z from 'zod';
import { Prisma, type Queries } from '../../db/client.js';
import type { FlagReason } from '../../shared/enums.js';

export interface FlagRow {
  reason: FlagReason;
  note: string | null;
  counts: boolean;
  createdAt: Date;
  withdrawnAt: Date | null;
  answeredAt: Date | null;
}

export function findFlag(
  db: Queries,
  siteId: string,
  commentId: string,
  personId: string,
): Promise<FlagRow | null> {
  return db.prisma.flag.findUnique({
    where: { siteId_commentId_personId: { siteId, commentId, personId } },
    select: {
      ...{ reason: true, note: true, counts: true },
      ...{ createdAt: true, withdrawnAt: true, answeredAt: true },
    },
  });
}

/** Stores a flag as open, whatever happened to the person's earlier flag. */
export async function saveFlag(
  db: Queries,
  siteId: string,
  comment: { id: string; articleId: string },
  personId: string,
  {
    at: createdAt,
    ...flag
  }: { reason: FlagReason; note: string | null; counts: boolean; weight: number; at: Date },
): Promise<void> {
  await db.prisma.flag.upsert({
    where: { siteId_commentId_personId: { siteId, commentId: comment.id, personId } },
    create: {
      siteId,
      commentId: comment.id,
      personId,
      articleId: comment.articleId,
      ...flag,
      createdAt,
    },
    update: { ...flag, createdAt, withdrawnAt: null, answeredAt: null, answeredBy: null },
    select: { commentId: true },
  });
}

export async function withdrawFlagOf(
  db: Queries,
  siteId: string,
  commentId: string,
  personId: string,
  at: Date,
): Promise<boolean> {
  const { count } = await db.prisma.flag.updateMany({
    where: { siteId, commentId, personId, withdrawnAt: null, answeredAt: null },
    data: { withdrawnAt: at },
  });
  return count > 0;
}

/** Whether a decision agrees with the reports: its result is not public. */
const follows = (to: string): boolean => to !== 'published';

/**
 * Adds to the outcome counts of the reporters in `people`, a relation with `person_id`. Rows are locked in one order,
 * so that two decisions cannot deadlock. Counts never go below zero, because an older version answered reports without
 * counting.
 */
function countedReporters(siteId: string, people: Prisma.Sql, to: string, by: 1 | -1): Prisma.Sql {
  const column = Prisma.raw(follows(to) ? 'upheld' : 'declined');
  return Prisma.sql`counted as (
    insert into reporter (site_id, person_id, ${column})
    select ${siteId}::uuid, person_id, ${Math.max(by, 0)}::int from ${people} order by person_id
    on conflict (site_id, person_id) do update set ${column} = greatest(reporter.${column} + ${by}::int, 0))`;
}

/**
 * Marks the comment's open flags and notices as answered by a decision, and counts the outcome for each reporter; an
 * approval overturns what was appealed against.
 */
export async function answerFlags(
  db: Queries,
  siteId: string,
  commentId: string,
  decision: { id: string; at: Date; to: string },
): Promise<void> {
  await db.sql.execute`
    with answered as (
      update flag set answered_at = ${decision.at}, answered_by = ${decision.id}::uuid
      where site_id = ${siteId}::uuid and comment_id = ${commentId}::uuid and withdrawn_at is null and answered_at is null
      returning person_id),
    notices as (
      update notice set answered_at = ${decision.at}, answered_by = ${decision.id}::uuid
      where site_id = ${siteId}::uuid and comment_id = ${commentId}::uuid and answered_at is null),
    appeals as (
      update appeal set answered_at = ${decision.at}, answered_by = ${decision.id}::uuid, outcome = 'overturned'
      where site_id = ${siteId}::uuid and comment_id = ${commentId}::uuid and answered_at is null and not ${follows(decision.to)}::boolean),
    ${countedReporters(siteId, Prisma.sql`answered`, decision.to, 1)} select 1`;
}

/**
 * Reopens the reports that a decision answered (readers', notices', checks') and returns their number. Readers' reports
 * are no longer counted as answered.
 */
export async function reopenReports(
  db: Queries,
  siteId: string,
  commentId: string,
  decision: { id: string; to: string },
): Promise<number> {
  const [row] = await db.sql(z.object({ reopened: z.int() }))`
    with flags as (
      update flag set answered_at = null, answered_by = null
      where site_id = ${siteId}::uuid and comment_id = ${commentId}::uuid and answered_by = ${decision.id}::uuid
      returning person_id),
    notices as (
      update notice set answered_at = null, answered_by = null
      where site_id = ${siteId}::uuid and comment_id = ${commentId}::uuid and answered_by = ${decision.id}::uuid
      returning 1),
    ${countedReporters(siteId, Prisma.sql`flags`, decision.to, -1)}
    select ((select count(*) from flags) + (select count(*) from notices) + (
      select count(*) from verdict v
      where v.site_id = ${siteId}::uuid and v.comment_id = ${commentId}::uuid and v.verdict = 'report'
        and v.id < ${decision.id}::uuid
        and not exists (select from decision d where d.site_id = ${siteId}::uuid and d.comment_id = v.comment_id
          and d.id > v.id and d.id <> ${decision.id}::uuid and ${ANSWERS(siteId)})))::int as reopened`;
  return row?.reopened ?? 0;
}

/**
 * Whether decision `d` answers earlier reports: made by a moderator or a service token, and not undone. A check's report is open while no
 * such decision follows its verdict; their ids are assigned while the article is locked, so they show the order.
 */
const ANSWERS = (
  siteId: string,
) => Prisma.sql`(d.actor_id is not null or d.evidence -> 'token' is not null) and d.action in ('comment.approve', 'comment.reject', 'comment.spam')
  and not exists (select from decision u where u.site_id = ${siteId}::uuid and u.undoes = d.id)`;

export interface DecisionRow {
  id: string;
  action: string;
  actorId: string | null;
  evidence: unknown;
  commentId: string | null;
  personId: string | null;
  to: string | null;
  before: unknown;
}

export function findDecision(db: Queries, siteId: string, id: string): Promise<DecisionRow | null> {
  return db.prisma.decision.findUnique({
    where: { siteId_id: { siteId, id } },
    select: {
      ...{ id: true, action: true, actorId: true, evidence: true },
      ...{ commentId: true, personId: true, to: true, before: true },
    },
  });
}

export async function isUndone(db: Queries, siteId: string, id: string): Promise<boolean> {
  return (
    (await db.prisma.decision.findFirst({ where: { siteId, undoes: id }, select: { id: true } })) !== null
  );
}
