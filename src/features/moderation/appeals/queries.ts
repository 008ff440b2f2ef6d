/** Queries for appeals. */
import * as z from 'zod';
import { Prisma, type Queries } from '../../../db/client.js';
import { APPEAL_OUTCOMES, ROLES, type AppealOutcome } from '../../../shared/enums.js';
import { LogRow, QueueRow } from '../queue-row.js';
import { fitting, type Fitting } from '../../comments/use-cases.js';
import { decisionJson, itemParts } from '../item-queries.js';
import { NOTHING, PAGE_BYTES, pageOf } from '../queue-queries.js';

export interface NewAppeal {
  id: string;
  statementId: string;
  personId: string;
  commentId: string | null;
  text: string;
  createdAt: Date;
  dueAt: Date;
}

export async function insertAppeal(db: Queries, siteId: string, appeal: NewAppeal): Promise<void> {
  await db.prisma.appeal.create({ data: { siteId, ...appeal }, select: { id: true } });
}

const AppealRow = z.object({
  id: z.string(),
  personId: z.string(),
  commentId: z.string().nullable(),
  outcome: z.enum(APPEAL_OUTCOMES).nullable(),
  answeredBy: z.string().nullable(),
  statement: z.object({
    id: z.string(),
    action: z.string(),
    reason: z.string(),
    actorId: z.string().nullable(),
  }),
});
export type AppealRow = z.output<typeof AppealRow>;

/** With `lock`, the row is locked until the end of the transaction. */
export async function findAppeal(
  db: Queries,
  siteId: string,
  id: string,
  lock: boolean,
): Promise<AppealRow | null> {
  const [row] = await db.sql(AppealRow)`
    select a.id, a.person_id as "personId", a.comment_id as "commentId", a.outcome, a.answered_by as "answeredBy",
      json_build_object('id', d.id, 'action', d.action, 'reason', d.reason, 'actorId', d.actor_id) as statement
    from appeal a join decision_with_text d on d.site_id = ${siteId}::uuid and d.id = a.statement_id
    where a.site_id = ${siteId}::uuid and a.id = ${id}::uuid ${lock ? Prisma.sql`for update of a` : Prisma.empty}`;
  return row ?? null;
}

/** Answers an open appeal. */
export async function closeAppeal(
  db: Queries,
  siteId: string,
  id: string,
  answer: { outcome: AppealOutcome; decisionId: string; at: Date },
): Promise<void> {
  await db.prisma.appeal.updateMany({
    where: { siteId, id, answeredAt: null },
    data: { outcome: answer.outcome, answeredBy: answer.decisionId, answeredAt: answer.at },
  });
}

/** After an undo of a decision: reopens the appeals it answered, and ends those against it. */
export async function revertAppeals(
  db: Queries,
  siteId: string,
  commentId: string,
  undone: { id: string; at: Date },
): Promise<void> {
  await db.sql.execute`
    update appeal set answered_by = null,
      outcome = case when statement_id = ${undone.id}::uuid then 'gone' end,
      answered_at = case when statement_id = ${undone.id}::uuid then ${undone.at}::timestamptz end
    where site_id = ${siteId}::uuid and comment_id = ${commentId}::uuid
      and (answered_by = ${undone.id}::uuid or (statement_id = ${undone.id}::uuid and answered_at is null))`;
}

/** A time as Postgres writes it in JSON; the view converts it. */
const time = z.string();
const ListedRow = z.object({
  id: z.string(),
  text: z.string(),
  createdAt: time,
  dueAt: time,
  statement: LogRow,
  person: z.object({ id: z.string(), name: z.string(), roles: z.array(z.enum(ROLES)) }),
  item: QueueRow.nullable(),
});
export type ListedRow = z.output<typeof ListedRow>;

/** Open appeals, those that are due first before others: as many as fit into a page. */
export async function listOpenAppeals(
  db: Queries,
  siteId: string,
  limit: number,
  after: { dueAt: string; id: string } | null,
): Promise<Fitting<ListedRow>> {
  const beyond = after
    ? Prisma.sql`and (o.due_at, o.id) > (${after.dueAt}::timestamptz, ${after.id}::uuid)`
    : Prisma.empty;
  const [page] = await db.sql(pageOf(ListedRow))`
  with open as materialized (
    select o.* from appeal o where o.site_id = ${siteId}::uuid and o.answered_at is null ${beyond}
    order by o.due_at, o.id limit ${limit}::int),
  ${itemParts(siteId, Prisma.sql`select comment_id as id from open where comment_id is not null`)}
  select items, cut from ${fitting(
    Prisma.sql`select row_number() over (order by o.due_at, o.id) as position,
      json_build_object('id', o.id, 'text', o.text, 'createdAt', o.created_at, 'dueAt', o.due_at,
        'statement', (select ${decisionJson(siteId)} from decision_with_text d where d.site_id = ${siteId}::uuid and d.id = o.statement_id),
        'person', (select json_build_object('id', x.id, 'name', x.name, 'roles', x.roles) from person x
          where x.site_id = ${siteId}::uuid and x.id = o.person_id),
        'item', i.json) as item
    from open o left join item i on i.id = o.comment_id`,
    { maxBytes: PAGE_BYTES },
  )} page`;
  return page ?? NOTHING;
}

/** The appeal that the decision answered, locked. */
export async function findAnswered(
  db: Queries,
  siteId: string,
  decisionId: string,
): Promise<AppealRow | null> {
  const [row] = await db.sql(z.object({ id: z.string() }))`
    select id from appeal
    where site_id = ${siteId}::uuid and answered_by = ${decisionId}::uuid
      and person_id = (select person_id from decision where site_id = ${siteId}::uuid and id = ${decisionId}::uuid)`;
  return row ? findAppeal(db, siteId, row.id, true) : null;
}

/** Opens an answered appeal again. */
export async function reopenAppeal(db: Queries, siteId: string, id: string): Promise<void> {
  await db.prisma.appeal.updateMany({
    where: { siteId, id },
    data: { outcome: null, answeredBy: null, answeredAt: null },
  });
}

/** Whether the person has written a comment since the decision that is public. */
export async function hasWrittenSince(
  db: Queries,
  siteId: string,
  personId: string,
  decisionId: string,
): Promise<boolean> {
  const [row] = await db.sql(z.object({ id: z.string() }))`
    select id from comment
    where site_id = ${siteId}::uuid and person_id = ${personId}::uuid and id > ${decisionId}::uuid
      and status = 'published' order by id limit 1`;
  return row !== undefined;
}
