/** Queries for the console's sessions, and for sign-in links that were not opened yet. */
import * as z from 'zod';
import { Prisma, type Queries } from '../../../db/client.js';
import { CONSOLE_ROLES, type ConsoleRole } from '../../../shared/enums.js';

/** Whom a session is for, on one site. */
export interface Grant {
  siteId: string;
  issuer: string;
  subject: string;
  name: string;
  roles: readonly ConsoleRole[];
  /** What signed the person in, see `viaToken` and `viaProvider`. */
  via: string;
}

export const viaToken = (name: string): string => `token:${name}`;
export const viaProvider = (issuer: string): string => `oidc:${issuer}`;

/** Times of a session; null `openedAt`: a link that was not opened. */
interface Times {
  createdAt: Date;
  openedAt: Date | null;
  endsAt: Date;
}

/** One row for each site. */
export async function insertSessions(
  db: Queries,
  hash: string,
  grants: readonly Grant[],
  times: Times,
): Promise<void> {
  await db.prisma.consoleSession.createMany({
    data: grants.map(({ roles, ...grant }) => ({
      ...grant,
      ...times,
      ...{ hash, roles: [...roles], seenAt: times.openedAt },
    })),
  });
}

/** Turns a link for the site, and for others, into a session with another hash; false if it has expired or was opened. */
export async function openLink(
  db: Queries,
  siteId: string,
  hash: { link: string; session: string },
  { openedAt, endsAt }: Pick<Times, 'endsAt'> & { openedAt: Date },
): Promise<boolean> {
  const isUnused = Prisma.sql`l.hash = ${hash.link} and l.opened_at is null and l.ends_at > ${openedAt}::timestamptz`;
  const opened = await db.sql.execute`
    update console_session l set hash = ${hash.session}, opened_at = ${openedAt}::timestamptz, seen_at = ${openedAt}::timestamptz,
      ends_at = ${endsAt}::timestamptz
    where ${isUnused} and l.hash in (
      select own.hash from console_session own where own.site_id = ${siteId}::uuid and own.hash = ${hash.link})`;
  return opened > 0;
}

const Session = z.object({
  issuer: z.string(),
  subject: z.string(),
  name: z.string(),
  roles: z.array(z.enum(CONSOLE_ROLES)),
  seenAt: z.date(),
  endsAt: z.date(),
});

/** The session, if it has not ended and was used after `idleSince`. */
export async function findSessionRow(
  db: Queries,
  siteId: string,
  hash: string,
  { now, idleSince }: { now: Date; idleSince: Date },
): Promise<z.output<typeof Session> | null> {
  const [row] = await db.sql(Session)`
    select issuer, subject, name, roles, seen_at as "seenAt", ends_at as "endsAt" from console_session
    where site_id = ${siteId}::uuid and hash = ${hash} and ends_at > ${now}::timestamptz and seen_at > ${idleSince}::timestamptz`;
  return row ?? null;
}

/** Used now, on all its sites. */
export async function touchSession(db: Queries, hash: string, now: Date): Promise<void> {
  await db.prisma.consoleSession.updateMany({
    where: { hash, openedAt: { not: null } },
    data: { seenAt: now },
  });
}

const SessionSite = z.object({ key: z.string(), name: z.string() });

/** The sites that a session is for, by name. */
export function listSessionSites(
  db: Queries,
  hash: string,
  now: Date,
): Promise<z.output<typeof SessionSite>[]> {
  return db.sql(SessionSite)`
    select s.key, s.name from console_session c join site s on s.id = c.site_id
    where c.hash = ${hash} and c.opened_at is not null and c.ends_at > ${now}::timestamptz order by s.name, s.key`;
}

/** Ends a session on all its sites. */
export async function deleteSession(db: Queries, hash: string): Promise<void> {
  await db.prisma.consoleSession.deleteMany({ where: { hash } });
}

/** Ends a person's sessions on the site, and their links; returns the number. */
export async function deleteSessionsOf(
  db: Queries,
  siteId: string,
  who: { issuer: string; subject: string },
): Promise<number> {
  return (await db.prisma.consoleSession.deleteMany({ where: { siteId, ...who } })).count;
}

export async function findPersonId(
  db: Queries,
  siteId: string,
  who: { issuer: string; subject: string },
): Promise<string | null> {
  const where = { siteId_issuer_subject: { siteId, ...who } };
  return (await db.prisma.person.findUnique({ where, select: { id: true } }))?.id ?? null;
}

/** Ends the site's sessions that one token or provider started, and its links. */
export async function deleteSessionsVia(db: Queries, siteId: string, via: string): Promise<void> {
  await db.prisma.consoleSession.deleteMany({ where: { siteId, via } });
}

const ListedSession = Session.extend({
  personId: z.string().nullable(),
  via: z.string(),
  openedAt: z.date(),
});

/** The site's sessions, most recently used first; a hundred at most. */
export function listSessionRows(
  db: Queries,
  siteId: string,
  { now, idleSince }: { now: Date; idleSince: Date },
): Promise<z.output<typeof ListedSession>[]> {
  return db.sql(ListedSession)`
    select p.id as "personId", c.issuer, c.subject, c.name, c.roles, c.via, c.opened_at as "openedAt", c.seen_at as "seenAt",
      c.ends_at as "endsAt"
    from console_session c
      left join person p on p.site_id = c.site_id and p.issuer = c.issuer and p.subject = c.subject
    where c.site_id = ${siteId}::uuid and c.ends_at > ${now}::timestamptz and c.seen_at > ${idleSince}::timestamptz
    order by c.seen_at desc, c.hash limit 100`;
}
