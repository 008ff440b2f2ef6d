/** A writer's record, for the checks of a comment. */
import * as z from 'zod';
import { Prisma, type Queries } from '../../../db/client.js';
import type { UnitOfWork } from '../../../events/unit-of-work.js';
import type { WriterRecord } from '../../moderation/phases/index.js';

/** Number of recent comments per kind, and of decisions, that rules consider. */
const RECENT = 10;
const DECIDED = 20;
/** Maximum length of a comment's text for comparison; characters. */
const COMPARED = 1_000;

const DECISIONS = Prisma.sql`d.action in ('comment.approve', 'comment.reject', 'comment.spam')`;

/** The JSON that `writerJson` builds. */
export const WriterRow: z.ZodType<WriterRecord> = z.object({
  published: z.int(),
  recent: z.array(z.object({ id: z.string(), at: z.string(), body: z.string() })),
  decided: z.array(z.object({ action: z.string(), reported: z.boolean() })),
});

/**
 * The `WriterRecord` of the person `p` as JSON, for a comment on an article; with `before`, as of that comment. Reads only the rows
 * it returns, through the indexes comment_of_person, comment_held_of_person and decision_of_person.
 */
export function writerJson(siteId: string, articleId: Prisma.Sql, before: Prisma.Sql | null): Prisma.Sql {
  const earlier = (id: Prisma.Sql) => (before ? Prisma.sql`and ${id} < ${before}` : Prisma.empty);
  const newest = (which: Prisma.Sql) => Prisma.sql`
    (select c.id, c.created_at, c.body from comment c
      where c.site_id = ${siteId}::uuid and c.person_id = p.id and ${which} ${earlier(Prisma.sql`c.id`)}
      order by c.id desc limit ${RECENT}::int)`;
  return Prisma.sql`json_build_object(
    'published', p.published_count,
    'recent', coalesce((
      select json_agg(json_build_object('id', r.id, 'at', r.created_at, 'body', left(r.body, ${COMPARED}::int)) order by r.id desc)
      from (${newest(Prisma.sql`c.status = 'published'`)} union all
        ${newest(Prisma.sql`c.article_id = ${articleId} and c.status in ('pending', 'withheld', 'rejected', 'spam')`)}) r), '[]'),
    'decided', coalesce((
      select json_agg(json_build_object('action', w.action, 'reported', w.flags > 0) order by w.id desc) from (
        select d.id, d.action, coalesce((d.evidence ->> 'flags')::int, 0) as flags from decision d
        where d.site_id = ${siteId}::uuid and d.person_id = p.id and ${DECISIONS} ${earlier(Prisma.sql`d.id`)}
          and not exists (select from decision u where u.site_id = ${siteId}::uuid and u.undoes = d.id)
        order by d.id desc limit ${DECIDED}::int) w), '[]'))`;
}

/** The record of the request's person for a new comment on the article; null for a service token. */
export async function loadOwnRecord(
  { db, site, actorId }: Pick<UnitOfWork, 'db' | 'site' | 'actorId'>,
  articleId: string,
): Promise<WriterRecord | null> {
  const record = writerJson(site.id, Prisma.sql`${articleId}::uuid`, null);
  const [row] = await db.sql(z.object({ writer: WriterRow }))`
    select ${record} as writer from person p where p.site_id = ${site.id}::uuid and p.id = ${actorId}::uuid`;
  return row?.writer ?? null;
}

/** The record of a comment's writer before that comment; null if the person no longer exists. */
export async function loadWriter(
  db: Queries,
  siteId: string,
  comment: { id: string; personId: string; articleId: string },
): Promise<WriterRecord | null> {
  const record = writerJson(siteId, Prisma.sql`${comment.articleId}::uuid`, Prisma.sql`${comment.id}::uuid`);
  const [row] = await db.sql(z.object({ writer: WriterRow }))`
    select ${record} as writer from person p where p.site_id = ${siteId}::uuid and p.id = ${comment.personId}::uuid`;
  return row?.writer ?? null;
}
