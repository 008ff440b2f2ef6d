/** Queries that erase a person: what identifies them and what they wrote at once, the rest in batches. */
import * as z from 'zod';
import { ERASED_ISSUER } from '../../../access/site.js';
import { Prisma, type Queries } from '../../../db/client.js';
import { ERASED_TEXTS, type ErasedTexts } from '../../../shared/enums.js';

/** Whether the person was erased; null if there is no such person. Locks their row. */
export async function lockErasure(
  db: Queries,
  siteId: string,
  personId: string,
): Promise<{ erased: boolean } | null> {
  const [row] = await db.sql(z.object({ erased: z.boolean() }))`
    select issuer = ${ERASED_ISSUER} as erased from person
    where site_id = ${siteId}::uuid and id = ${personId}::uuid for update`;
  return row ?? null;
}

/** Removes all that identifies the person, their sessions in the console, and sanctions; their next token creates a new person. */
export async function eraseIdentity(
  db: Queries,
  siteId: string,
  personId: string,
  name: string,
): Promise<void> {
  await db.sql.execute`
    delete from console_session c using person p
    where p.site_id = ${siteId}::uuid and p.id = ${personId}::uuid
      and c.site_id = p.site_id and c.issuer = p.issuer and c.subject = p.subject`;
  await db.sql.execute`
    update person set issuer = ${ERASED_ISSUER}, subject = id::text, name = ${name}, picture = null, named_at = null,
      roles = '{}', roles_until = null, standing = 'normal', banned_at = null, banned_until = null, ban_reason = null,
      reports_muted_at = null, reports_muted_until = null, reports_mute_reason = null,
      warned_at = null, warn_reason = null, warning_read_at = null
    where site_id = ${siteId}::uuid and id = ${personId}::uuid`;
}

/** Erases free text by and about the person outside of comments; ends their open appeals. */
export async function eraseTexts(db: Queries, siteId: string, personId: string, at: Date): Promise<void> {
  const ofPerson = Prisma.sql`site_id = ${siteId}::uuid and person_id = ${personId}::uuid`;
  await db.sql.execute`delete from person_note where ${ofPerson}`;
  await db.sql.execute`delete from reporter where ${ofPerson}`;
  await db.sql.execute`delete from idempotency_key where ${ofPerson}`;
  await db.sql.execute`update flag set note = null where ${ofPerson} and note is not null`;
  await db.sql.execute`
    update opinion o set sender = null from comment c
    where c.site_id = ${siteId}::uuid and c.person_id = ${personId}::uuid and o.sender is not null
      and o.site_id = ${siteId}::uuid and o.comment_id = c.id`;
  await db.sql.execute`
    update appeal set text = '', outcome = coalesce(outcome, 'gone'), answered_at = coalesce(answered_at, ${at}::timestamptz)
    where ${ofPerson}`;
  await db.sql.execute`
    update decision_text set salt = null, reason = null, note = null, evidence = null, erased_at = ${at}::timestamptz
    where site_id = ${siteId}::uuid and erased_at is null and decision_id in (select id from decision where ${ofPerson})`;
}

/** Schedules the rest of the erasure. */
export async function insertErasure(
  db: Queries,
  siteId: string,
  erasure: { personId: string; texts: ErasedTexts; since: Date },
): Promise<void> {
  await db.prisma.personErasure.create({ data: { siteId, ...erasure }, select: { personId: true } });
}

const Erasure = z.object({
  siteKey: z.string(),
  personId: z.string(),
  texts: z.enum(ERASED_TEXTS),
  since: z.date(),
});
export type Erasure = z.output<typeof Erasure>;

export function listErasures(db: Queries, limit: number): Promise<Erasure[]> {
  return db.sql(Erasure)`
    select s.key as "siteKey", e.person_id as "personId", e.texts, e.since from person_erasure e
    join site s on s.id = e.site_id order by e.since limit ${limit}::int`;
}

export async function deleteErasure(db: Queries, siteId: string, personId: string): Promise<void> {
  await db.prisma.personErasure.deleteMany({ where: { siteId, personId } });
}

/** Not of an article that is being removed. */
const isKept = (siteId: string) => Prisma.sql`not exists (
  select from article_removal r where r.site_id = ${siteId}::uuid and r.article_id = x.article_id)`;

/** Ids of comments whose text is to be erased: all, or those that are not public. */
export async function listErasable(
  db: Queries,
  siteId: string,
  personId: string,
  texts: ErasedTexts,
  limit: number,
): Promise<string[]> {
  const rows = await db.sql(z.object({ id: z.string() }))`
    select x.id from comment x
    where x.site_id = ${siteId}::uuid and x.person_id = ${personId}::uuid and x.status <> 'erased'
      and (x.status <> 'published' or ${texts} = 'remove') and ${isKept(siteId)}
    limit ${limit}::int`;
  return rows.map(({ id }) => id);
}

/** Erases what else is stored of a comment's text. */
export async function eraseTraces(db: Queries, siteId: string, commentId: string): Promise<void> {
  const ofComment = Prisma.sql`site_id = ${siteId}::uuid and comment_id = ${commentId}::uuid`;
  await db.sql.execute`delete from comment_revision where ${ofComment}`;
  await db.sql.execute`update verdict set evidence = '{}' where ${ofComment}`;
  await db.sql.execute`update opinion set sender = null, evidence = '{}' where ${ofComment}`;
  await db.sql.execute`update flag set note = null where ${ofComment} and note is not null`;
}

/** Deletes earlier versions of the person's comments; returns their number. */
export function deleteRevisions(
  db: Queries,
  siteId: string,
  personId: string,
  limit: number,
): Promise<number> {
  return db.sql.execute`
    delete from comment_revision where site_id = ${siteId}::uuid and ctid = any(array(
      select r.ctid from comment_revision r join comment c on c.site_id = ${siteId}::uuid and c.id = r.comment_id
      where r.site_id = ${siteId}::uuid and c.person_id = ${personId}::uuid limit ${limit}::int))`;
}

/** An article on which the person has a vote, reaction or rating; undefined if there is none. */
export async function findMarkedArticle(
  db: Queries,
  siteId: string,
  personId: string,
): Promise<string | undefined> {
  const of = (table: string) => Prisma.sql`
    (select x.article_id from ${Prisma.raw(table)} x
      where x.site_id = ${siteId}::uuid and x.person_id = ${personId}::uuid and ${isKept(siteId)} limit 1)`;
  const [row] = await db.sql(z.object({ articleId: z.string() }))`
    select article_id as "articleId" from (${of('vote')} union all ${of('reaction')} union all ${of('rating')}) found limit 1`;
  return row?.articleId;
}
