/** Query for decisions about a person and their comments, from the audit log and the checks' verdicts. */
import { z } from 'zod';
import type { Queries } from '../../../db/client.js';
import { STATEMENT_ACTIONS } from '../../../shared/enums.js';

const StatementRow = z.object({
  id: z.string(),
  action: z.enum(STATEMENT_ACTIONS),
  reason: z.string(),
  note: z.string().nullable(),
  automated: z.boolean(),
  until: z.string().nullable(),
  createdAt: z.date(),
  comment: z
    .object({
      id: z.string(),
      excerpt: z.string(),
      article: z.object({ title: z.string(), url: z.string() }),
    })
    .nullable(),
});
export type StatementRow = z.output<typeof StatementRow>;

/** Maximum log entries read per person, newest first: most are approvals or were undone. */
const LOOKED_THROUGH = 500;

/**
 * A person's newest rejections and sanctions that were not undone: moderators' from the audit log, automatic ones from
 * verdicts. If a moderator has decided about a comment, only that decision is listed.
 */
export function listStatements(
  db: Queries,
  siteId: string,
  personId: string,
  limit: number,
): Promise<StatementRow[]> {
  return db.sql(StatementRow)`
    with newest as materialized (
      select * from decision d where d.site_id = ${siteId}::uuid and d.person_id = ${personId}::uuid
      order by d.id desc limit ${LOOKED_THROUGH}::int),
    told as (
      select d.id, d.action, d.reason, d.note, d.actor_id is null as automated, d.evidence ->> 'until' as until, d.created_at, d.comment_id
      from newest d
      where d.action = any(${STATEMENT_ACTIONS}::text[])
        and not exists (select from decision u where u.site_id = d.site_id and u.undoes = d.id)
      union all
      select v.id, 'comment.refuse', v.reason, null, true, null, v.created_at, c.id
      from comment c cross join lateral (
        select * from verdict v where v.site_id = c.site_id and v.comment_id = c.id and v.verdict = 'reject'
        order by v.created_at desc, v.id desc limit 1) v
      where c.site_id = ${siteId}::uuid and c.person_id = ${personId}::uuid and c.status = 'rejected' and c.decision_id is null)
    select t.id, t.action, t.reason, t.note, t.automated, t.until, t.created_at as "createdAt",
      case when c.id is null then null else json_build_object('id', c.id, 'excerpt', c.excerpt,
        'article', json_build_object('title', a.title, 'url', a.url)) end as comment
    from (select * from told order by created_at desc, id desc limit ${limit}::int) t
    left join comment c on c.site_id = ${siteId}::uuid and c.id = t.comment_id
    left join article a on a.site_id = c.site_id and a.id = c.article_id
    order by t.created_at desc, t.id desc`;
}
