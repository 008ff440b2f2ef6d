/** Query for the comments of a dry run. */
import * as z from 'zod';
import { Prisma, type Queries } from '../../../db/client.js';
import { COMMENT_STATUSES, ROLES, STANDINGS } from '../../../shared/enums.js';
import { writerJson, WriterRow } from '../../comments/use-cases.js';

const PastComment = z.object({
  id: z.string(),
  body: z.string(),
  excerpt: z.string(),
  status: z.enum(COMMENT_STATUSES),
  createdAt: z.string(),
  author: z.object({
    name: z.string(),
    guest: z.boolean(),
    roles: z.array(z.enum(ROLES)),
    standing: z.enum(STANDINGS),
  }),
  /** As of before the comment, except for the number of published comments, which is today's. */
  writer: WriterRow,
});
export type PastComment = z.output<typeof PastComment>;

/**
 * The site's newest comments that moderators can still see, those before `after`, each with its author's record at that
 * time.
 */
export async function readNewest(
  db: Queries,
  siteId: string,
  limit: number,
  after: string | null,
): Promise<PastComment[]> {
  const rows = await db.sql(z.object({ item: PastComment }))`
    select json_build_object('id', n.id, 'body', n.body, 'excerpt', n.excerpt, 'status', n.status, 'createdAt', n.created_at,
      'author', json_build_object('name', p.name, 'guest', p.guest, 'roles', p.roles, 'standing', p.standing),
      'writer', ${writerJson(siteId, Prisma.sql`n.article_id`, Prisma.sql`n.id`)}) as item
    from (select c.* from comment c
      where c.site_id = ${siteId}::uuid ${after === null ? Prisma.empty : Prisma.sql`and c.id < ${after}::uuid`}
        and c.status not in ('deleted', 'erased')
      order by c.id desc limit ${limit}::int) n
    join person p on p.site_id = ${siteId}::uuid and p.id = n.person_id
    order by n.id desc`;
  return rows.map(({ item }) => item);
}
