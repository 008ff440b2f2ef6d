/** Queries for moderators' notes on people, and for all comments of a person. */
import * as z from 'zod';
import { Prisma, type Queries } from '../../../db/client.js';

const NoteRow = z.object({
  id: z.string(),
  text: z.string(),
  by: z.string(),
  byId: z.string(),
  createdAt: z.date(),
});
type NoteRow = z.output<typeof NoteRow>;

/** The newest notes on a person. */
export function listNotes(db: Queries, siteId: string, personId: string, limit: number): Promise<NoteRow[]> {
  return db.sql(NoteRow)`
    select n.id, n.text, coalesce(p.name, '') as by, n.author_id as "byId", n.created_at as "createdAt"
    from person_note n left join person p on p.site_id = ${siteId}::uuid and p.id = n.author_id
    where n.site_id = ${siteId}::uuid and n.person_id = ${personId}::uuid
    order by n.created_at desc, n.id desc limit ${limit}::int`;
}

/** Stores a note; false if there is one with this id. */
export async function insertNote(
  db: Queries,
  siteId: string,
  note: { id: string; personId: string; authorId: string; text: string; createdAt: Date },
): Promise<boolean> {
  const { count } = await db.prisma.personNote.createMany({
    data: [{ siteId, ...note }],
    skipDuplicates: true,
  });
  return count > 0;
}

export async function deleteNote(
  db: Queries,
  siteId: string,
  personId: string,
  id: string,
): Promise<boolean> {
  const { count } = await db.prisma.personNote.deleteMany({ where: { siteId, personId, id } });
  return count > 0;
}

/** Not of an article that is being removed. */
const isKept = (siteId: string) =>
  Prisma.sql`c.article_id not in (select r.article_id from article_removal r where r.site_id = ${siteId}::uuid)`;

const Id = z.object({ id: z.string() });

/** Ids of comments of a person that are not removed: published ones, then held ones. */
export async function listRejectable(
  db: Queries,
  siteId: string,
  personId: string,
  limit: number,
): Promise<string[]> {
  const rows = await db.sql(Id)`
    select id from (
      (select c.id from comment c
        where c.site_id = ${siteId}::uuid and c.person_id = ${personId}::uuid and c.status = 'published' and ${isKept(siteId)}
        order by c.id limit ${limit}::int)
      union all
      (select c.id from comment c
        where c.site_id = ${siteId}::uuid and c.person_id = ${personId}::uuid and c.status in ('pending', 'withheld') and ${isKept(siteId)}
        limit ${limit}::int)) rejectable
    limit ${limit}::int`;
  return rows.map(({ id }) => id);
}

/** Rejections of a person's comments in one batch that were not undone, the last ones first. */
export function listBatch(
  db: Queries,
  siteId: string,
  personId: string,
  batch: string,
  limit: number,
): Promise<{ id: string; actorId: string }[]> {
  return db.sql(z.object({ id: z.string(), actorId: z.string() }))`
    select d.id, d.actor_id as "actorId" from decision d
    where d.site_id = ${siteId}::uuid and d.person_id = ${personId}::uuid and d.action = 'comment.reject'
      and d.evidence ->> 'batch' = ${batch}
      and not exists (select from decision u where u.site_id = ${siteId}::uuid and u.undoes = d.id)
      and exists (select from comment c where c.site_id = ${siteId}::uuid and c.id = d.comment_id and c.decision_id = d.id)
    order by d.id desc limit ${limit}::int`;
}
