/** Queries for people and for their private data about an article. */
import { v7 as uuidv7 } from 'uuid';
import * as z from 'zod';
import { Prisma, type Queries } from '../../db/client.js';
import type { PersonRow } from '../../access/person.js';
import { rankOf } from '../../access/policy.js';
import { ROLES, STANDINGS, type ReactionKind, type Role } from '../../shared/enums.js';
import type { Identity } from '../../access/tokens.js';

const columns = {
  id: true,
  name: true,
  picture: true,
  guest: true,
  roles: true,
  bannedAt: true,
  bannedUntil: true,
  banReason: true,
  standing: true,
  reportsMutedAt: true,
  reportsMutedUntil: true,
  reportsMuteReason: true,
  warnedAt: true,
  warnReason: true,
  warningReadAt: true,
} as const;

const STAFF: readonly Role[] = ['author', 'moderator', 'admin'];

/** A person with the columns that are compared with a token. */
const KnownPerson = z.object({
  id: z.string(),
  name: z.string(),
  picture: z.string().nullable(),
  guest: z.boolean(),
  roles: z.array(z.enum(ROLES)),
  bannedAt: z.date().nullable(),
  bannedUntil: z.date().nullable(),
  banReason: z.string().nullable(),
  standing: z.enum(STANDINGS),
  reportsMutedAt: z.date().nullable(),
  reportsMutedUntil: z.date().nullable(),
  reportsMuteReason: z.string().nullable(),
  warnedAt: z.date().nullable(),
  warnReason: z.string().nullable(),
  warningReadAt: z.date().nullable(),
  /** When the token with this name and picture was issued; null if unknown. */
  namedAt: z.date().nullable(),
  /** When the token with these roles expires; null if unknown or it does not. */
  rolesUntil: z.date().nullable(),
});
type KnownPerson = z.output<typeof KnownPerson>;

/**
 * The person with (issuer, subject), created on first use. A token updates name and picture if it was issued later than
 * the one they came from, and the roles if it ranks at least as high as the current ones, or if those have expired. A
 * change of roles is in the audit log.
 * `renamed`: the name has changed.
 */
export async function resolvePerson(
  db: Queries,
  siteId: string,
  identity: Identity,
  now: Date,
): Promise<{ person: PersonRow; renamed: boolean }> {
  const { issuer, subject, name, picture, issuedAt, endsAt } = identity;
  const found = await readPerson(db, siteId, identity);
  const roles = STAFF.filter((role) => identity.roles.includes(role));
  const named = !found || (isNewName(found, identity) && isLater(issuedAt, found.namedAt));
  const ranked = !found || takesRoles(found, roles, endsAt, now);
  if (found && !named && !ranked) return { person: found, renamed: false };
  // Compared again while the row is locked, because two tokens may arrive at once.
  const later = Prisma.sql`(${named} and (person.named_at is null or excluded.named_at > person.named_at))`;
  const [saved] = await db.sql(KnownPerson)`
    with before as materialized (
      select roles from person
      where site_id = ${siteId}::uuid and issuer = ${issuer} and subject = ${subject} for update),
    saved as (
      insert into person (site_id, id, issuer, subject, name, picture, named_at, guest, roles, roles_until)
      select ${siteId}::uuid, ${uuidv7()}::uuid, ${issuer}, ${subject}, ${name}, ${picture}, ${issuedAt}::timestamptz,
        ${identity.roles.includes('guest')}::boolean, ${roles}::text[],
        ${roles.length > 0 ? endsAt : null}::timestamptz
      from (select count(*) from before) locked
      on conflict (site_id, issuer, subject) do update set
        name = case when ${later} then excluded.name else person.name end,
        picture = case when ${later} then excluded.picture else person.picture end,
        named_at = case when ${later} then excluded.named_at else person.named_at end,
        roles = case when ${ranked} then excluded.roles else person.roles end,
        roles_until = case when ${ranked} then excluded.roles_until else person.roles_until end
      returning *),
    logged as (
      insert into decision (site_id, id, action, reason, person_id, "from", "to", evidence)
      select ${siteId}::uuid, ${uuidv7()}::uuid, 'person.roles', 'token', s.id, nullif(array_to_string(b.roles, ', '), ''),
        nullif(array_to_string(s.roles, ', '), ''), jsonb_build_object('by', 'the sign-in', 'issuer', s.issuer)
      from saved s left join before b on true where coalesce(b.roles, '{}') <> s.roles)
    select ${KNOWN} from saved`;
  if (!saved) throw new Error('the person was neither found nor made');
  return { person: saved, renamed: found !== undefined && found.name !== saved.name };
}

const isNewName = (known: KnownPerson, { name, picture }: Identity): boolean =>
  known.name !== name || known.picture !== picture;

/** A token without a time of issue is older than all with one, and later than others without. */
function isLater(issuedAt: Date | null, than: Date | null): boolean {
  return than === null || (issuedAt !== null && issuedAt > than);
}

/** A person has the highest role of their valid tokens. */
function takesRoles(known: KnownPerson, roles: Role[], endsAt: Date, now: Date): boolean {
  const above = rankOf(roles) - rankOf(known.roles);
  if (known.rolesUntil === null || known.rolesUntil <= now) return roles.length > 0 || known.roles.length > 0;
  return above > 0 || (above === 0 && endsAt > known.rolesUntil);
}

const KNOWN = Prisma.sql`id, name, picture, guest, roles, banned_at as "bannedAt", banned_until as "bannedUntil",
  ban_reason as "banReason", standing, reports_muted_at as "reportsMutedAt", reports_muted_until as "reportsMutedUntil",
  reports_mute_reason as "reportsMuteReason", warned_at as "warnedAt", warn_reason as "warnReason",
  warning_read_at as "warningReadAt", named_at as "namedAt", roles_until as "rolesUntil"`;

async function readPerson(db: Queries, siteId: string, identity: Identity): Promise<KnownPerson | undefined> {
  const [row] = await db.sql(KnownPerson)`
    select ${KNOWN} from person
    where site_id = ${siteId}::uuid and issuer = ${identity.issuer} and subject = ${identity.subject}`;
  return row;
}

export async function findPerson(db: Queries, siteId: string, id: string): Promise<PersonRow | null> {
  const row = await db.prisma.person.findUnique({ where: { siteId_id: { siteId, id } }, select: columns });
  // Only `resolvePerson` writes the column.
  return row && { ...row, roles: row.roles as Role[] };
}

/** The roles of several people, by id. */
export async function findRoles(
  db: Queries,
  siteId: string,
  ids: readonly string[],
): Promise<Map<string, Role[]>> {
  const rows = await db.sql(z.object({ id: z.string(), roles: z.array(z.enum(ROLES)) }))`
    select id, roles from person where site_id = ${siteId}::uuid and id = any(${ids}::uuid[])`;
  return new Map(rows.map(({ id, roles }) => [id, roles]));
}

/** `findPerson` with a row lock until the end of the transaction. */
export async function lockPerson(db: Queries, siteId: string, id: string): Promise<PersonRow | null> {
  await db.sql.execute`select from person where site_id = ${siteId}::uuid and id = ${id}::uuid for update`;
  return findPerson(db, siteId, id);
}

/** Marks a challenge as used; false if it already was. */
export async function useChallenge(
  db: Queries,
  siteId: string,
  work: { id: string; expiresAt: Date },
): Promise<boolean> {
  const { count } = await db.prisma.usedChallenge.createMany({
    data: [{ siteId, ...work }],
    skipDuplicates: true,
  });
  return count > 0;
}

/** Counts of a person's published and rejected comments, and outcomes of their reports. */
export async function countRecord(
  db: Queries,
  siteId: string,
  personId: string,
): Promise<{ published: number; rejected: number; reports: { upheld: number; declined: number } }> {
  const person = await db.prisma.person.findUnique({
    where: { siteId_id: { siteId, id: personId } },
    select: {
      ...{ publishedCount: true, rejectedCount: true },
      reporter: { select: { upheld: true, declined: true } },
    },
  });
  return {
    published: person?.publishedCount ?? 0,
    rejected: person?.rejectedCount ?? 0,
    reports: person?.reporter ?? { upheld: 0, declined: 0 },
  };
}

/** The person's votes, reactions and flags on an article; at most 2,000 each, more than people cast on one article. */
export async function ownMarks(
  db: Queries,
  siteId: string,
  personId: string,
  articleId: string,
): Promise<{
  votes: { commentId: string; value: number }[];
  reactions: { commentId: string; kind: ReactionKind }[];
  flags: { commentId: string }[];
}> {
  const where = { siteId, personId, articleId };
  const [votes, reactions, flags] = await Promise.all([
    db.prisma.vote.findMany({ where, select: { commentId: true, value: true }, take: 2_000 }),
    db.prisma.reaction.findMany({ where, select: { commentId: true, kind: true }, take: 2_000 }),
    db.prisma.flag.findMany({
      where: { ...where, withdrawnAt: null },
      select: { commentId: true },
      take: 2_000,
    }),
  ]);
  return { votes, reactions, flags };
}

const CardRow = z.object({
  name: z.string(),
  picture: z.string().nullable(),
  guest: z.boolean(),
  createdAt: z.string(),
  comments: z.int(),
  more: z.boolean(),
  recent: z.array(
    z.object({
      id: z.string(),
      excerpt: z.string(),
      createdAt: z.string(),
      article: z.object({ id: z.string(), url: z.string(), title: z.string() }),
    }),
  ),
});
export type CardRow = z.output<typeof CardRow>;

/**
 * A person with the `recent` newest of their published comments on visible articles, and a count among the `counted`
 * newest. The number limits how much is read of the index `comment_of_person`.
 */
export function cardStatement(siteId: string, personId: string, counted: number, recent: number): Prisma.Sql {
  return Prisma.sql`
    with newest as materialized (
      select c.id, c.article_id from comment c
      where c.site_id = ${siteId}::uuid and c.person_id = ${personId}::uuid and c.status = 'published'
      order by c.id desc limit ${counted + 1}),
    places as materialized (
      select a.id, a.url, a.title from (select distinct article_id from newest) n
      join article a on a.site_id = ${siteId}::uuid and a.id = n.article_id and a.state <> 'hidden'),
    shown as materialized (
      select n.id, a.id as article_id, a.url, a.title
      from (select * from newest order by id desc limit ${counted}) n join places a on a.id = n.article_id)
    select json_build_object('name', p.name, 'picture', p.picture, 'guest', p.guest, 'createdAt', p.created_at,
      'comments', (select count(*) from shown), 'more', (select count(*) > ${counted} from newest),
      'recent', (select coalesce(json_agg(json_build_object('id', c.id, 'excerpt', c.excerpt, 'createdAt', c.created_at,
          'article', json_build_object('id', s.article_id, 'url', s.url, 'title', s.title)) order by c.id desc), '[]')
        from (select * from shown order by id desc limit ${recent}) s
        join comment c on c.site_id = ${siteId}::uuid and c.id = s.id)) as card
    from person p where p.site_id = ${siteId}::uuid and p.id = ${personId}::uuid`;
}

/** The data of a person's card; null if the person does not exist. */
export async function findCard(
  db: Queries,
  siteId: string,
  personId: string,
  counted: number,
  recent: number,
): Promise<CardRow | null> {
  const [row] = await db.sql(
    z.object({ card: CardRow }),
  )`${cardStatement(siteId, personId, counted, recent)}`;
  return row?.card ?? null;
}
