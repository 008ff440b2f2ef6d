/** Query for the audit log. */
import { Prisma, type Queries } from '../../db/client.js';
import type { Decision } from '../../shared/contract.js';
import { firstId } from '../../db/first-id.js';
import { fitting, type Fitting } from '../comments/use-cases.js';
import { decisionJson, isNoVerdict } from './item-queries.js';
import { NOTHING, PAGE_BYTES, pageOf } from './queue-queries.js';
import { LogRow } from './queue-row.js';

/** Which entries of the log to read. */
export interface LogFilter {
  commentId?: string | undefined;
  personId?: string | undefined;
  actorId?: string | undefined;
  action?: string | undefined;
  /** The first moment, and the first one after the period. */
  since?: Date | undefined;
  until?: Date | undefined;
  /** Without holds and reports by checks. */
  withoutVerdicts?: boolean;
}

function logConditions(of: LogFilter): Prisma.Sql[] {
  return [
    ...(of.commentId === undefined ? [] : [Prisma.sql`d.comment_id = ${of.commentId}::uuid`]),
    ...(of.personId === undefined ? [] : [Prisma.sql`d.person_id = ${of.personId}::uuid`]),
    ...(of.actorId === undefined ? [] : [Prisma.sql`d.actor_id = ${of.actorId}::uuid`]),
    ...(of.action === undefined ? [] : [Prisma.sql`d.action = ${of.action}`]),
    ...(of.since === undefined ? [] : [Prisma.sql`d.id >= ${firstId(of.since)}::uuid`]),
    ...(of.until === undefined ? [] : [Prisma.sql`d.id < ${firstId(of.until)}::uuid`]),
    ...(of.withoutVerdicts === true ? [isNoVerdict] : []),
  ];
}

/** The audit log, newest first: all of it, or what the filter selects. */
export async function readLog(
  db: Queries,
  siteId: string,
  of: LogFilter,
  limit: number,
  after: string | null,
): Promise<Fitting<Decision>> {
  const conditions = [
    Prisma.sql`d.site_id = ${siteId}::uuid`,
    ...logConditions(of),
    ...(after === null ? [] : [Prisma.sql`d.id < ${after}::uuid`]),
  ];
  const [page] = await db.sql(pageOf(LogRow))`select items, cut from ${fitting(
    Prisma.sql`select row_number() over (order by d.id desc) as position, ${decisionJson(siteId)} as item
    from (select * from decision_with_text d where ${Prisma.join(conditions, ' and ')} order by d.id desc limit ${limit + 1}) d`,
    { maxBytes: PAGE_BYTES },
  )} page`;
  return page ?? NOTHING;
}
