/** Queries for a writer's own comments that are not public, and the reasons. */
import * as z from 'zod';
import { Prisma, type Queries } from '../../../db/client.js';
import { anchorJoin, anchorJson, commentFields, personJoin } from '../lists/list-queries.js';
import type { CheckOutcome } from '../../../shared/enums.js';
import { HOLD, REFUSE } from '../../moderation/phases/index.js';
import { CommentRow } from '../view.js';
import { stillSays } from './ask-queries.js';

const Reasons = z.array(z.object({ by: z.string(), reason: z.string(), note: z.string().nullable() }));
const OwnRow = CommentRow.extend({ body: z.string(), reasons: Reasons });
export type OwnRow = z.output<typeof OwnRow>;

/** Verdicts that keep a comment from the public. Only these are shown to its writer. */
export const TOLD_TO_WRITERS: readonly CheckOutcome[] = ['hold', 'reject'];

/** Excludes decisions that were undone, and their undoing; of checks the verdicts are shown, and answers to appeals elsewhere. */
const reasonsJson = (siteId: string) => Prisma.sql`coalesce((
  select json_agg(json_build_object('by', w.by, 'reason', w.reason, 'note', w.note) order by w.at) from (
    select v.phase as by, v.reason, null::text as note, v.created_at as at from verdict v
    where v.site_id = ${siteId}::uuid and v.comment_id = c.id and v.verdict = any(${TOLD_TO_WRITERS}::text[])
      and ${stillSays(siteId)}
    union all
    select d.action, d.reason, d.note, d.created_at from decision_with_text d
    where d.site_id = ${siteId}::uuid and d.comment_id = c.id and d."to" is not null and d.undoes is null
      and d.action not in (${REFUSE}, ${HOLD}, 'comment.uphold', 'comment.release', 'comment.see')
      and (select u.id from decision u where u.site_id = ${siteId}::uuid and u.undoes = d.id limit 1) is null) w), '[]')`;

/** The person's comments on the article that are not public, newest first, with the reasons. */
export async function readHeldOf(
  db: Queries,
  siteId: string,
  personId: string,
  articleId: string,
  limit: number,
): Promise<OwnRow[]> {
  const rows = await db.sql(z.object({ item: OwnRow }))`
    select json_build_object(${commentFields}, 'body', c.body, 'anchor', ${anchorJson}, 'reasons', ${reasonsJson(siteId)}) as item
    from (select c.* from comment c
      where c.site_id = ${siteId}::uuid and c.person_id = ${personId}::uuid and c.article_id = ${articleId}::uuid
        and c.status in ('pending', 'withheld', 'rejected', 'spam')
      order by c.id desc limit ${limit}) c
    ${personJoin(siteId)} ${anchorJoin(siteId)} order by c.id desc`;
  return rows.map((row) => row.item);
}

/** Reasons for a comment's status: verdicts of checks and decisions, in order. */
export async function readReasons(
  db: Queries,
  siteId: string,
  commentId: string,
): Promise<OwnRow['reasons']> {
  const [row] = await db.sql(z.object({ reasons: Reasons }))`
    select ${reasonsJson(siteId)} as reasons from comment c where c.site_id = ${siteId}::uuid and c.id = ${commentId}::uuid`;
  return row?.reasons ?? [];
}
