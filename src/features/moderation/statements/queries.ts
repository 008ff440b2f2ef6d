/** Query for statements of reasons: the decisions about a person and their comments, with appeals against them. */
import { z } from 'zod';
import { Prisma, type Queries } from '../../../db/client.js';
import { APPEAL_OUTCOMES, STATEMENT_ACTIONS } from '../../../shared/enums.js';
import { REFUSE } from '../phases/index.js';

const StatementRow = z.object({
  id: z.string(),
  personId: z.string(),
  action: z.enum(STATEMENT_ACTIONS),
  reason: z.string(),
  note: z.string().nullable(),
  actorId: z.string().nullable(),
  until: z.string().nullable(),
  createdAt: z.date(),
  comment: z
    .object({
      id: z.string(),
      excerpt: z.string(),
      article: z.object({ title: z.string(), url: z.string() }),
    })
    .nullable(),
  /** Whether the comment is still removed, or the sanction in force, because of it. */
  inForce: z.boolean(),
  /** Times are as Postgres writes them in JSON. */
  appeal: z
    .object({
      text: z.string(),
      createdAt: z.string(),
      dueAt: z.string(),
      answeredAt: z.string().nullable(),
      outcome: z.enum(APPEAL_OUTCOMES).nullable(),
      note: z.string().nullable(),
    })
    .nullable(),
});
export type StatementRow = z.output<typeof StatementRow>;

/** As constants, so that the statement can use the partial index `decision_told`. */
const TOLD = Prisma.raw(STATEMENT_ACTIONS.map((action) => `'${action}'`).join(', '));

/**
 * Rejections and sanctions that were not undone. A check's rejection is left out once a moderator has decided about the
 * comment, unless it was appealed against.
 */
const isTold = Prisma.sql`d.action in (${TOLD})
  and not exists (select from decision u where u.site_id = d.site_id and u.undoes = d.id)
  and (d.action <> ${REFUSE}
    or exists (select from comment c where c.site_id = d.site_id and c.id = d.comment_id and c.decision_id = d.id)
    or exists (select from appeal a where a.site_id = d.site_id and a.statement_id = d.id))`;

/** Whether a sanction of the person `p` is in force, and of `d`, the last one of its kind. */
function sanctioned(action: string, at: Prisma.Sql, until: Prisma.Sql, now: Date): Prisma.Sql {
  return Prisma.sql`(d.action = ${action} and ${at} is not null and (${until} is null or ${until} > ${now})
    and not exists (select from decision l where l.site_id = d.site_id and l.person_id = d.person_id and l.id > d.id
      and l.action in (${TOLD}) and l.action = d.action))`;
}

function statementsFrom(decisions: Prisma.Sql, now: Date): Prisma.Sql {
  return Prisma.sql`
    select d.id, d.person_id as "personId", d.action, d.reason, d.note, d.actor_id as "actorId", d.evidence ->> 'until' as until,
      d.created_at as "createdAt",
      case when c.id is null then null else json_build_object('id', c.id, 'excerpt', c.excerpt,
        'article', json_build_object('title', r.title, 'url', r.url)) end as comment,
      coalesce((c.status in ('rejected', 'spam') and c.decision_id = d.id and r.deleted_at is null)
        or ${sanctioned('person.ban', Prisma.sql`p.banned_at`, Prisma.sql`p.banned_until`, now)}
        or ${sanctioned('person.mute_reports', Prisma.sql`p.reports_muted_at`, Prisma.sql`p.reports_muted_until`, now)}
        or ${sanctioned('person.warn', Prisma.sql`p.warned_at`, Prisma.sql`null::timestamptz`, now)},
        false) as "inForce",
      case when a.id is null then null else json_build_object('text', a.text, 'createdAt', a.created_at, 'dueAt', a.due_at,
        'answeredAt', a.answered_at, 'outcome', a.outcome, 'note', (
          select n.note from decision n where n.site_id = a.site_id and n.id = a.answered_by)) end as appeal
    from (${decisions}) d
    join person p on p.site_id = d.site_id and p.id = d.person_id
    left join appeal a on a.site_id = d.site_id and a.statement_id = d.id
    left join comment c on c.site_id = d.site_id and c.id = d.comment_id
    left join article r on r.site_id = c.site_id and r.id = c.article_id
    order by d.id desc`;
}

/** A person's statements, newest first, before the one with the id `after`. */
export function listStatements(
  db: Queries,
  siteId: string,
  personId: string,
  page: { limit: number; after: string | null; now: Date },
): Promise<StatementRow[]> {
  const before = page.after === null ? Prisma.empty : Prisma.sql`and d.id < ${page.after}::uuid`;
  return db.sql(StatementRow)`${statementsFrom(
    Prisma.sql`select d.* from decision d where d.site_id = ${siteId}::uuid and d.person_id = ${personId}::uuid ${before} and ${isTold}
      order by d.id desc limit ${page.limit}::int`,
    page.now,
  )}`;
}

export async function findStatement(
  db: Queries,
  siteId: string,
  id: string,
  now: Date,
): Promise<StatementRow | null> {
  const [row] = await db.sql(StatementRow)`${statementsFrom(
    Prisma.sql`select d.* from decision d where d.site_id = ${siteId}::uuid and d.id = ${id}::uuid and ${isTold}`,
    now,
  )}`;
  return row ?? null;
}
