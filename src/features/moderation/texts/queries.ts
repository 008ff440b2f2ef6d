/** Query for the texts a comment has had. */
import { z } from 'zod';
import { Prisma, type Queries } from '../../../db/client.js';

const VersionRow = z.object({
  version: z.int(),
  body: z.string(),
  writtenAt: z.date(),
  redacted: z.boolean(),
});

/** The current text and earlier ones, newest first, before the version `before`; a revision's time is that of the next text. */
export function listVersions(
  db: Queries,
  siteId: string,
  commentId: string,
  { limit, before }: { limit: number; before: number | null },
): Promise<z.output<typeof VersionRow>[]> {
  const ofComment = Prisma.sql`site_id = ${siteId}::uuid and comment_id = ${commentId}::uuid`;
  return db.sql(VersionRow)`
    select v.version, v.body,
      coalesce((select r.created_at from comment_revision r where r.site_id = ${siteId}::uuid
        and r.comment_id = ${commentId}::uuid and r.version = v.version - 1), c.created_at) as "writtenAt",
      exists (select from decision_with_text d where d.site_id = ${siteId}::uuid and d.comment_id = ${commentId}::uuid
        and d.action = 'comment.redact' and d.evidence ->> 'version' = v.version::text) as redacted
    from comment c cross join lateral (
      select c.version, c.body
      union all select version, body from comment_revision where ${ofComment}) v
    where c.site_id = ${siteId}::uuid and c.id = ${commentId}::uuid
      and (${before}::int is null or v.version < ${before}::int)
    order by v.version desc limit ${limit}::int`;
}
