/** Queries for what starts surge modes: reports of a recent time, and articles of an age. */
import * as z from 'zod';
import { Prisma, type Queries } from '../../../db/client.js';
import { firstId } from '../../../db/first-id.js';

/** Maximum reports read per count. */
const READ = 20_000;
/** Maximum articles per run that many reports were made on. */
const ARTICLES = 100;

/** Keys of the sites that have a rule on. */
export async function listSitesWithSurgeRules(db: Queries): Promise<string[]> {
  const rows = await db.sql(z.object({ key: z.string() }))`
    select key from site where exists (
      select from jsonb_each(settings -> 'surgeRules') r where coalesce(r.value ->> 'mode', 'off') <> 'off') order by key`;
  return rows.map(({ key }) => key);
}

const counted = (siteId: string, since: Date, where = Prisma.empty) => Prisma.sql`(
  select article_id, person_id from flag
  where site_id = ${siteId}::uuid and created_at > ${since} and counts and withdrawn_at is null ${where}
  order by created_at desc limit ${READ}::int) f`;

/** Number of people whose counted reports were made since; of one article or of all. */
export async function countReporters(
  db: Queries,
  siteId: string,
  since: Date,
  articleId: string | null = null,
): Promise<number> {
  const where = articleId === null ? Prisma.empty : Prisma.sql`and article_id = ${articleId}::uuid`;
  const [row] = await db.sql(z.object({ people: z.int() }))`
    select count(distinct person_id)::int as people from ${counted(siteId, since, where)}`;
  return row?.people ?? 0;
}

/** Articles whose comments at least so many people have reported since. */
export async function listReported(
  db: Queries,
  siteId: string,
  since: Date,
  people: number,
): Promise<string[]> {
  const rows = await db.sql(z.object({ id: z.string() }))`
    select article_id as id from ${counted(siteId, since)}
    group by 1 having count(distinct person_id) >= ${people}::int limit ${ARTICLES}::int`;
  return rows.map(({ id }) => id);
}

/** Open articles published before the time, to which the rule has not applied; the oldest first. */
export async function listAged(db: Queries, siteId: string, before: Date, limit: number): Promise<string[]> {
  const rows = await db.sql(z.object({ id: z.string() }))`
    select id from article
    where site_id = ${siteId}::uuid and age_rule_at is null and state = 'open' and deleted_at is null
      and coalesce(published_at, created_at) < ${before}
    order by coalesce(published_at, created_at) limit ${limit}::int`;
  return rows.map(({ id }) => id);
}

/** Notes that the rule applies to the article; false if it did before. */
export async function markAged(db: Queries, siteId: string, id: string, at: Date): Promise<boolean> {
  const rows = await db.sql.execute`
    update article set age_rule_at = ${at}
    where site_id = ${siteId}::uuid and id = ${id}::uuid and age_rule_at is null`;
  return rows > 0;
}

/** When the article's last surge mode was ended. */
export async function findSurgeEnd(db: Queries, siteId: string, id: string): Promise<Date | null> {
  const row = await db.prisma.article.findUnique({
    where: { siteId_id: { siteId, id } },
    select: { surgeEndedAt: true },
  });
  return row?.surgeEndedAt ?? null;
}

/** Whether the log has such an observation since then. */
export async function wasObserved(
  db: Queries,
  siteId: string,
  of: { action: string; articleId?: string; evidence: Record<string, string>; since: Date },
): Promise<boolean> {
  const [row] = await db.sql(z.object({ id: z.string() }))`
    select id from decision
    where site_id = ${siteId}::uuid and action = ${of.action} and id >= ${firstId(of.since)}::uuid
      and evidence @> ${JSON.stringify(of.evidence)}::jsonb
      and (${of.articleId ?? null}::uuid is null or article_id = ${of.articleId ?? null}::uuid)
    limit 1`;
  return row !== undefined;
}
