/** Queries for notices of illegal content. */
import * as z from 'zod';
import type { Queries } from '../../../db/client.js';
import { NOTICE_GROUNDS, NOTICE_OUTCOMES, type NoticeGround } from '../../../shared/enums.js';

export interface NewNotice {
  id: string;
  commentId: string;
  articleId: string;
  ground: NoticeGround;
  explanation: string;
  email: string | null;
  /** SHA-256 of the receipt, hex. */
  receipt: string;
  createdAt: Date;
}

export async function insertNotice(db: Queries, siteId: string, notice: NewNotice): Promise<void> {
  await db.prisma.notice.create({ data: { siteId, ...notice }, select: { id: true } });
}

const NoticeRow = z.object({
  id: z.string(),
  commentId: z.string(),
  ground: z.enum(NOTICE_GROUNDS),
  createdAt: z.date(),
  answeredAt: z.date().nullable(),
  outcome: z.enum(NOTICE_OUTCOMES),
});

/** The status of the notice with this receipt; null if there is none. */
export async function findNotice(
  db: Queries,
  siteId: string,
  receipt: string,
): Promise<z.output<typeof NoticeRow> | null> {
  const [row] = await db.sql(NoticeRow)`
    select n.id, n.comment_id as "commentId", n.ground, n.created_at as "createdAt", n.answered_at as "answeredAt",
      case when n.answered_at is not null then case when d."to" = 'published' then 'declined' else 'upheld' end
        when c.id is null or c.status in ('deleted', 'erased') then 'gone' else 'open' end as outcome
    from notice n
    left join comment c on c.site_id = ${siteId}::uuid and c.id = n.comment_id
    left join decision d on d.site_id = ${siteId}::uuid and d.id = n.answered_by
    where n.site_id = ${siteId}::uuid and n.receipt = ${receipt}`;
  return row ?? null;
}
