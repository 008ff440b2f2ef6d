/** Who may be mentioned in an article's comments: whoever has a published comment there, and its authors. */
import { Prisma, type Sql } from '../../db/client.js';
import type { Person } from '../../shared/contract.js';

/** Published comments of an article that are looked through for people; more than nearly any article has. */
const LOOKED_THROUGH = 50_000;

/** Names of those of `ids` who may be mentioned in the article, by id. */
export async function findMentionable(
  sql: Sql,
  siteId: string,
  articleId: string,
  issuers: string[],
  ids: string[],
): Promise<Map<string, string>> {
  const rows = await sql.$queryRaw<{ id: string; name: string }[]>`
    select p.id, p.name from article a
    join person p on p.site_id = a.site_id and p.id = any(${ids}::uuid[])
    where a.site_id = ${siteId}::uuid and a.id = ${articleId}::uuid and a.state <> 'hidden'
      and (p.issuer = any(${issuers}) and p.subject = any(a.author_subjects) or exists (
        select 1 from comment c where c.site_id = a.site_id and c.article_id = a.id and c.person_id = p.id
          and c.status = 'published'))`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Lower case without accents, as far as the database's locale knows cases. */
const folded = (text: Prisma.Sql) =>
  Prisma.sql`lower(regexp_replace(normalize(${text}, NFKD), ${'[\\u0300-\\u036f]'}, '', 'g'))`;

/**
 * People of the article other than `except` with a word in their name that begins with `prefix`: those of the thread
 * first, then by name. One pass over the index `comment_participant`.
 */
export async function findCandidates(
  sql: Sql,
  siteId: string,
  articleId: string,
  issuers: string[],
  wanted: { prefix: string; thread: string | null; except: string; limit: number },
): Promise<Person[]> {
  const { prefix, thread, except, limit } = wanted;
  return sql.$queryRaw<Person[]>`
    with present as (
      select c.person_id as id, bool_or(c.thread_id = ${thread}::uuid) as near, false as wrote from (
        select person_id, thread_id from comment
        where site_id = ${siteId}::uuid and article_id = ${articleId}::uuid and status = 'published'
        limit ${LOOKED_THROUGH}) c
      group by 1
      union all
      select p.id, false, true from article a
      join person p on p.site_id = a.site_id and p.issuer = any(${issuers}) and p.subject = any(a.author_subjects)
      where a.site_id = ${siteId}::uuid and a.id = ${articleId}::uuid)
    select p.id, p.name, p.picture, p.guest, case when bool_or(present.wrote) then 'author' end as badge
    from present join person p on p.site_id = ${siteId}::uuid and p.id = present.id
    where p.id <> ${except}::uuid
      and position(${folded(Prisma.sql`${' ' + prefix}`)} in ' ' || ${folded(Prisma.sql`p.name`)}) > 0
    group by p.site_id, p.id
    order by coalesce(bool_or(present.near), false) desc, p.name, p.id
    limit ${limit}`;
}
