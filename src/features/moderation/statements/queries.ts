/** Query for statements of reasons: the decisions about a person and their comments, with appeals against them. */
import * as z from 'zod';
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

/** As constants, so that the statement can use the partial index `decision_stated`. */
const TOLD = Prisma.raw(STATEMENT_ACTIONS.map((action) => `'${action}'`).join(', '));

/**
 * Rejections and sanctions that were not undone. A check's rejection is left out once a moderator has decided about the
 * comment, unless it was appealed against.
 */
const isTold = (siteId: string) => Prisma.sql`d.action in (${TOLD})
  and not exists (select from decision u where u.site_id = ${siteId}::uuid and u.undoes = d.id)
  and (d.action <> ${REFUSE}
    or exists (select from comment c where c.site_id = ${siteId}::uuid and c.id = d.comment_id and c.decision_id = d.id)
    or exists (select from appeal a where a.site_id = ${siteId}::uuid and a.statement_id = d.id))`;

/** The site that is read, and when. */
interface Asked {
  siteId: string;
  now: Date;
}

/** Whether a sanction of the person `p` is in force, and of `d`, the last one of its kind. */
function sanctioned({ siteId, now }: Asked, action: string, at: Prisma.Sql, until: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(d.action = ${action} and ${at} is not null and (${until} is null or ${until} > ${now})
    and not exists (select from decision l where l.site_id = ${siteId}::uuid and l.person_id = d.person_id and l.id > d.id
      and l.action in (${TOLD}) and l.action = d.action))`;
}

function statementsFrom(decisions: Prisma.Sql, asked: Asked): Prisma.Sql {
  const { siteId } = asked;
  return Prisma.sql`
    select d.id, d.person_id as "personId", d.action, d.reason, d.note, d.actor_id as "actorId", d.evidence ->> 'until' as until,
      d.created_at as "createdAt",
      case when c.id is null then null else json_build_object('id', c.id, 'excerpt', c.excerpt,
        'article', json_build_object('title', r.title, 'url', r.url)) end as comment,
      coalesce((c.status in ('rejected', 'spam') and c.decision_id = d.id and r.deleted_at is null)
        or ${sanctioned(asked, 'person.ban', Prisma.sql`p.banned_at`, Prisma.sql`p.banned_until`)}
        or ${sanctioned(asked, 'person.mute_reports', Prisma.sql`p.reports_muted_at`, Prisma.sql`p.reports_muted_until`)}
        or ${sanctioned(asked, 'person.warn', Prisma.sql`p.warned_at`, Prisma.sql`null::timestamptz`)},
        false) as "inForce",
      case when a.id is null then null else json_build_object('text', a.text, 'createdAt', a.created_at, 'dueAt', a.due_at,
        'answeredAt', a.answered_at, 'outcome', a.outcome, 'note', (
          select n.note from decision_with_text n where n.site_id = ${siteId}::uuid and n.id = a.answered_by)) end as appeal
    from (${decisions}) d
    join person p on p.site_id = ${siteId}::uuid and p.id = d.person_id
    left join appeal a on a.site_id = ${siteId}::uuid and a.statement_id = d.id
    left join comment c on c.site_id = ${siteId}::uuid and c.id = d.comment_id
    left join article r on r.site_id = ${siteId}::uuid and r.id = c.article_id
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
    Prisma.sql`select d.* from decision_with_text d where d.site_id = ${siteId}::uuid and d.person_id = ${personId}::uuid ${before} and ${isTold(siteId)}
      order by d.id desc limit ${page.limit}::int`,
    { siteId, now: page.now },
  )}`;
}

export async function findStatement(
  db: Queries,
  siteId: string,
  id: string,
  now: Date,
): Promise<StatementRow | null> {
  const [row] = await db.sql(StatementRow)`${statementsFrom(
    Prisma.sql`select d.* from decision_with_text d where d.site_id = ${siteId}::uuid and d.id = ${id}::uuid and ${isTold(siteId)}`,
    { siteId, now },
  )}`;
  return row ?? null;
}
