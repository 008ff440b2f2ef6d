/** Query for the comments on an article that wait for a moderator, and the reasons. */
import * as z from 'zod';
import { Prisma, type Queries } from '../../../db/client.js';
import {
  anchorJoin,
  anchorJson,
  commentFields,
  fitting,
  personJoin,
  type Fitting,
} from '../lists/list-queries.js';
import { StoredParagraphSelector } from '../../../db/selector-columns.js';
import { CommentRow } from '../view.js';
import { stillSays } from '../writing/ask-queries.js';

/** The condition of the index `comment_held_of_article`. */
const HELD = Prisma.sql`c.status in ('pending', 'withheld')`;

const HeldRow = CommentRow.extend({
  status: z.enum(['pending', 'withheld']),
  selector: StoredParagraphSelector.nullable(),
  reasons: z.array(z.string()),
});
export type HeldRow = z.output<typeof HeldRow>;
const Page = z.object({ total: z.int(), items: z.array(HeldRow), cut: z.boolean() });

/** Codes of what a comment `c` waits for: checks that held it, or what withheld it. Neither evidence nor notes. */
const reasonsJson = (siteId: string) => Prisma.sql`coalesce((
  select json_agg(w.reason order by w.at, w.reason) from (
    select v.reason, min(v.created_at) as at from verdict v
    where v.site_id = ${siteId}::uuid and v.comment_id = c.id and c.status = 'pending' and v.verdict = 'hold' and ${stillSays(siteId)}
    group by v.reason
    union all
    select d.reason, min(d.created_at) from decision_with_text d
    where d.site_id = ${siteId}::uuid and d.comment_id = c.id and c.status = 'withheld' and d."to" = 'withheld' and d.undoes is null
    group by d.reason) w), '[]')`;

const lengthOf = (siteId: string, articleId: string) => Prisma.sql`coalesce((
  select s.pending + s.withheld from article_summary s where s.site_id = ${siteId}::uuid and s.article_id = ${articleId}::uuid), 0)`;

/** The article's held comments, newest first, from the one before `after` on, and the number of all; one more than `limit` if there is. */
export async function readHeldOn(
  db: Queries,
  siteId: string,
  articleId: string,
  { limit, after }: { limit: number; after: string | null },
): Promise<Fitting<HeldRow> & { total: number }> {
  const before = after === null ? Prisma.empty : Prisma.sql`and c.id < ${after}::uuid`;
  const [page] = await db.sql(Page)`
    select ${lengthOf(siteId, articleId)} as total, page.items, page.cut
    from ${fitting(Prisma.sql`
      select row_number() over (order by c.id desc) as position,
        json_build_object(${commentFields}, 'anchor', ${anchorJson},
          'selector', case when g.position is not null then g.current end, 'reasons', ${reasonsJson(siteId)}) as item
      from (select c.* from comment c
        where c.site_id = ${siteId}::uuid and c.article_id = ${articleId}::uuid and ${HELD} ${before}
        order by c.id desc limit ${limit + 1}) c
      ${personJoin(siteId)} ${anchorJoin(siteId)}`)} page`;
  return page ?? { total: 0, items: [], cut: false };
}

/** The number of the article's held comments. */
export async function countHeldOn(db: Queries, siteId: string, articleId: string): Promise<number> {
  const row = await db.prisma.articleSummary.findUnique({
    where: { siteId_articleId: { siteId, articleId } },
    select: { pending: true, withheld: true },
  });
  return row ? row.pending + row.withheld : 0;
}
