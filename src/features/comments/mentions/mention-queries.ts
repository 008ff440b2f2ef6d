/**
 * Queries for mentions: the people who can be mentioned in an article's comments (those with a published comment there, and its
 * authors), and the comments that mention a person.
 */
import * as z from 'zod';
import { Prisma, type Queries } from '../../../db/client.js';
import { Person } from '../../../shared/contract.js';
import { VISIBLE } from '../lists/list-queries.js';

/**
 * Limits of what one request reads. In an article with more comments than `entries`, or for a prefix
 * shared by more than `named` people of the site, some people are only found after more of their name is typed.
 */
const READ = {
  /** Newest top comments and newest replies of the thread, each; their writers are listed first. */
  near: 50,
  /** People of the site with a matching name part, in order of that part. */
  named: 2_000,
  /** Published comments of the article, in the order of the index `comment_writer`. */
  entries: 2_000,
  /** In articles with more comments, the number of people of `named` who are looked up individually. */
  probed: 300,
};

/** Names by id of those among `ids` who can be mentioned in the article. */
export async function findMentionable(
  db: Queries,
  siteId: string,
  articleId: string,
  issuers: string[],
  ids: string[],
): Promise<Map<string, string>> {
  const rows = await db.sql(z.object({ id: z.string(), name: z.string() }))`
    select p.id, p.name from article a
    join person p on p.site_id = ${siteId}::uuid and p.id = any(${ids}::uuid[])
    where a.site_id = ${siteId}::uuid and a.id = ${articleId}::uuid and a.state <> 'hidden'
      and (p.issuer = any(${issuers}) and p.subject = any(a.author_subjects) or exists (
        select 1 from comment c where c.site_id = ${siteId}::uuid and c.article_id = a.id and c.person_id = p.id
          and c.status = 'published'))`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The writers of the thread's newest published comments. */
function nearby(siteId: string, thread: string | null): Prisma.Sql {
  const newest = (which: Prisma.Sql) => Prisma.sql`
    (select c.person_id, c.status from comment c
      where c.site_id = ${siteId}::uuid and c.thread_id = ${thread}::uuid and ${which} and ${VISIBLE}
      order by c.id desc limit ${READ.near})`;
  // `is false` instead of `is not null`, because the index on that expression would not be used.
  return Prisma.sql`
    select distinct person_id from (
      ${newest(Prisma.sql`c.root_id is null`)} union all ${newest(Prisma.sql`(c.root_id is null) is false`)}) newest
    where status = 'published'`;
}

/**
 * People of the article except `except` who have a word in their name that starts with `prefix`: those of the thread
 * first, then in order of the name from that word on. The table `person_name_part` contains the names.
 */
export async function findCandidates(
  db: Queries,
  siteId: string,
  articleId: string,
  issuers: string[],
  wanted: { prefix: string; thread: string | null; except: string; limit: number },
): Promise<Person[]> {
  const { prefix, thread, except, limit } = wanted;
  const published = Prisma.sql`
    c.site_id = ${siteId}::uuid and c.article_id = ${articleId}::uuid and c.status = 'published'`;
  return db.sql(Person)`
    with sought as materialized (select left(fold_name(${prefix}), 100) as prefix),
    near as materialized (${nearby(siteId, thread)}),
    authors as materialized (
      select p.id as person_id from article a
      join person p on p.site_id = ${siteId}::uuid and p.issuer = any(${issuers}) and p.subject = any(a.author_subjects)
      where a.site_id = ${siteId}::uuid and a.id = ${articleId}::uuid),
    named as materialized (
      select n.person_id, n.part from person_name_part n
      where n.site_id = ${siteId}::uuid and n.part >= (select prefix from sought)
        and n.part < (select prefix || chr(1114111) from sought)
      order by n.part, n.person_id limit ${READ.named}),
    entries as materialized (
      select c.person_id from comment c where ${published} order by c.person_id limit ${READ.entries}),
    found as (
      select present.person_id, part, present.near from (
        select person_id, true as near from near union all select person_id, false from authors) present
      join person p on p.site_id = ${siteId}::uuid and p.id = present.person_id
      cross join parts_of_name(p.name) part
      where starts_with(part, (select prefix from sought))
      union all
      select person_id, part, false from named where person_id in (select person_id from entries)
      union all
      select n.person_id, n.part, false
      from (select * from named order by part collate "C", person_id limit ${READ.probed}) n
      where (select count(*) from entries) = ${READ.entries}
        and (select c.person_id from comment c where ${published} and c.person_id = n.person_id limit 1) is not null),
    first as (
      select person_id, bool_or(near) as near, min(part collate "C") as part from found where person_id <> ${except}::uuid
      group by 1 order by 2 desc, 3, 1 limit ${limit})
    select p.id, p.name, p.picture, p.guest, case when p.id in (select person_id from authors) then 'author' end as badge
    from first join person p on p.site_id = ${siteId}::uuid and p.id = first.person_id
    order by first.near desc, p.name, p.id`;
}

const MentioningRow = z.object({ id: z.string(), body: z.string(), html: z.string() });
export type MentioningRow = z.output<typeof MentioningRow>;

/** The newest comments that mention the person, older than the comment `before`. */
export function findMentioning(
  db: Queries,
  siteId: string,
  personId: string,
  before: string | null,
  limit: number,
): Promise<MentioningRow[]> {
  const older = before === null ? Prisma.empty : Prisma.sql`and m.comment_id < ${before}::uuid`;
  return db.sql(MentioningRow)`
    select c.id, c.body, c.html from (
      select m.site_id, m.comment_id from comment_mention m
      where m.site_id = ${siteId}::uuid and m.person_id = ${personId}::uuid ${older}
      order by m.comment_id desc limit ${limit}) m
    join comment c on c.site_id = ${siteId}::uuid and c.id = m.comment_id
    order by c.id desc`;
}

/** Names by person id. */
export async function findNames(db: Queries, siteId: string, ids: string[]): Promise<Map<string, string>> {
  const rows = await db.sql(z.object({ id: z.string(), name: z.string() }))`
    select id, name from person where site_id = ${siteId}::uuid and id = any(${ids}::uuid[])`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Replaces a comment's text and its rendered forms, not counted as an edit; false if it has changed since it was read. */
export async function rewriteComment(
  db: Queries,
  siteId: string,
  read: MentioningRow,
  to: { body: string; html: string; excerpt: string },
): Promise<boolean> {
  const count = await db.sql.execute`
    update comment set body = ${to.body}, html = ${to.html}, excerpt = ${to.excerpt}
    where site_id = ${siteId}::uuid and id = ${read.id}::uuid and body = ${read.body} and html = ${read.html}`;
  return count > 0;
}

/** Drops cached responses that show the person, as the trigger on a person's name does, because comments have changed since. */
export async function showPersonAgain(db: Queries, siteId: string, personId: string): Promise<void> {
  // Locks the person first, like the trigger.
  await db.sql.execute`
    with locked as materialized (
      select id from person where site_id = ${siteId}::uuid and id = ${personId}::uuid for no key update),
    counted as (
      update site set people_version = people_version + 1
      where id = ${siteId}::uuid and exists (select from locked) returning people_version)
    update person p set changed = counted.people_version from counted
    where p.site_id = ${siteId}::uuid and p.id = ${personId}::uuid`;
}

const RenamedRow = z.object({
  siteId: z.string(),
  personId: z.string(),
  since: z.date(),
  settled: z.boolean(),
});

/** People whose new name may be missing in some comments, the time of the change, and whether it is at least `seconds` ago. */
export function listRenamed(
  db: Queries,
  seconds: number,
  limit: number,
): Promise<z.output<typeof RenamedRow>[]> {
  return db.sql(RenamedRow)`
    select site_id as "siteId", person_id as "personId", since,
      since < now() - make_interval(secs => ${seconds}) as settled
    from renamed_person order by since limit ${limit}`;
}

/** Removes a pending rename, unless the person was renamed again. */
export async function forgetRenamed(
  db: Queries,
  { siteId, personId, since }: { siteId: string; personId: string; since: Date },
): Promise<void> {
  await db.sql.execute`
    delete from renamed_person
    where site_id = ${siteId}::uuid and person_id = ${personId}::uuid and since = ${since}::timestamptz`;
}
