/** Queries for sites, their issuers, keys and service tokens. */
import { v7 as uuidv7 } from 'uuid';
import * as z from 'zod';
import type { Prisma, Queries } from '../../db/client.js';
import { LearningFigures, type SiteSettings } from '../../shared/contract.js';

/** The id of the site with the key; throws if it does not exist. */
export async function requireSiteId(db: Queries, siteKey: string): Promise<string> {
  const site = await db.prisma.site.findUnique({ where: { key: siteKey }, select: { id: true } });
  if (!site) throw new Error(`there is no site "${siteKey}"`);
  return site.id;
}

/** All sites by key, with their numbers of articles and comments. */
export async function listSiteRows(db: Queries) {
  const sites = await db.prisma.site.findMany({
    select: { id: true, key: true, name: true, allowedOrigins: true, createdAt: true },
    orderBy: { key: 'asc' },
  });
  const counts = await db.prisma.article.groupBy({
    by: ['siteId'],
    where: { deletedAt: null },
    _count: { _all: true },
    _sum: { commentCount: true },
  });
  return sites.map((site) => {
    const count = counts.find(({ siteId }) => siteId === site.id);
    return { ...site, articles: count?._count._all ?? 0, comments: count?._sum.commentCount ?? 0 };
  });
}

/** Data of a site for the audit entry of its deletion. */
export async function sizeOfSite(
  db: Queries,
  siteId: string,
): Promise<{ name: string; origins: string[]; articles: number; comments: number }> {
  const { name, allowedOrigins: origins } = await db.prisma.site.findUniqueOrThrow({
    where: { id: siteId },
    select: { name: true, allowedOrigins: true },
  });
  const { _count, _sum } = await db.prisma.article.aggregate({
    where: { siteId, deletedAt: null },
    _count: { _all: true },
    _sum: { commentCount: true },
  });
  return { name, origins, articles: _count._all, comments: _sum.commentCount ?? 0 };
}

/** The audit entries of deleted sites, newest first. */
export function listDeletedSiteRows(db: Queries) {
  return db.prisma.decision.findMany({
    where: { action: 'site.delete' },
    select: { from: true, evidence: true, createdAt: true },
    orderBy: { createdAt: 'desc' },
  });
}

/** The site's issuers with all their keys, including revoked ones, but without key material. */
export async function listIssuerRows(db: Queries, siteId: string) {
  return db.prisma.issuer.findMany({
    where: { siteId },
    select: {
      issuer: true,
      audience: true,
      leewaySeconds: true,
      jwksUrl: true,
      keys: {
        select: { kid: true, algorithm: true, createdAt: true, revokedAt: true },
        orderBy: { createdAt: 'asc' },
      },
    },
    orderBy: { issuer: 'asc' },
  });
}

/** The site's service tokens, including revoked ones. */
export async function listServiceTokenRows(db: Queries, siteId: string) {
  return db.prisma.serviceToken.findMany({
    where: { siteId },
    select: { id: true, name: true, scopes: true, createdAt: true, expiresAt: true, revokedAt: true },
    orderBy: { createdAt: 'asc' },
  });
}

/** Site keys of the sites that trust the issuer. Runs at each start, so without Prisma. */
export async function findSitesOfIssuer(db: Queries, issuer: string): Promise<string[]> {
  const sites = await db.sql(z.object({ key: z.string() }))`
    select key from site s where exists (select from issuer i where i.site_id = s.id and i.issuer = ${issuer}) order by key`;
  return sites.map(({ key }) => key);
}

/**
 * Locks the key until the end of the transaction and returns whether it is unused. The unique index is not enough: where sites are
 * distributed over several databases, it cannot exist.
 */
export async function reserveKey(db: Queries, key: string): Promise<boolean> {
  await db.sql.execute`select pg_advisory_xact_lock(hashtextextended('interline.site ' || ${key}, 0))`;
  return (await db.prisma.site.findUnique({ where: { key }, select: { id: true } })) === null;
}

export async function insertSite(
  db: Queries,
  site: { key: string; name: string; origins: string[] },
  settings: SiteSettings,
): Promise<{ id: string; version: number }> {
  return db.prisma.site.create({
    data: { id: uuidv7(), key: site.key, name: site.name, allowedOrigins: site.origins, settings },
    select: { id: true, version: true },
  });
}

const LockedSite = z.object({ name: z.string(), allowedOrigins: z.array(z.string()), settings: z.unknown() });
export type LockedSite = z.output<typeof LockedSite>;

/** Locks the site until the end of the transaction and returns its current state; null if it no longer exists. */
export async function lockSite(db: Queries, siteId: string): Promise<LockedSite | null> {
  const [row] = await db.sql(LockedSite)`
    select name, coalesce(allowed_origins, '{}') as "allowedOrigins", settings from site where id = ${siteId}::uuid for update`;
  return row ?? null;
}

/** Updates the given columns of the site; call `touchSite` as well. */
export async function updateSite(
  db: Queries,
  siteId: string,
  data: { key?: string; name?: string; allowedOrigins?: string[]; settings?: SiteSettings },
): Promise<void> {
  await db.prisma.site.update({ where: { id: siteId }, data, select: { id: true } });
}

/** Increments the site's version after any change, including its issuers and keys. Returns the new version. */
export async function touchSite(db: Queries, siteId: string): Promise<number> {
  const { version } = await db.prisma.site.update({
    where: { id: siteId },
    data: { version: { increment: 1 } },
    select: { version: true },
  });
  return version;
}

/** The figures of what the site has learnt; null: nothing. */
export async function findLearningFigures(db: Queries, siteId: string): Promise<LearningFigures | null> {
  const [row] = await db.sql(z.object({ figures: LearningFigures.nullable() }))`
    select figures from learnt_model where site_id = ${siteId}::uuid`;
  return row?.figures ?? null;
}

export function findIssuer(db: Queries, siteId: string, issuer: string) {
  return db.prisma.issuer.findUnique({ where: { siteId_issuer: { siteId, issuer } } });
}

/** An issuer to trust; absent values remain unchanged, or get the default. */
interface IssuerRow {
  issuer: string;
  audience: string;
  leewaySeconds?: number | undefined;
  jwksUrl?: string | undefined;
}

/** Creates the issuer or updates its audience, leeway and JWKS URL. */
export async function upsertIssuer(db: Queries, siteId: string, issuer: IssuerRow) {
  const data = {
    audience: issuer.audience,
    ...(issuer.leewaySeconds !== undefined && { leewaySeconds: issuer.leewaySeconds }),
    ...(issuer.jwksUrl !== undefined && { jwksUrl: issuer.jwksUrl }),
  };
  return db.prisma.issuer.upsert({
    where: { siteId_issuer: { siteId, issuer: issuer.issuer } },
    create: { siteId, id: uuidv7(), issuer: issuer.issuer, ...data },
    update: data,
  });
}

export async function insertKey(
  db: Queries,
  key: Omit<Prisma.SigningKeyUncheckedCreateInput, 'id'>,
): Promise<void> {
  await db.prisma.signingKey.create({ data: { id: uuidv7(), ...key } });
}

/** The issuer's newest key that is not revoked, or null. */
export async function findLiveKey(db: Queries, siteId: string, issuer: string) {
  return db.prisma.signingKey.findFirst({
    where: { siteId, revokedAt: null, issuer: { issuer } },
    select: { kid: true, algorithm: true, material: true },
    orderBy: { createdAt: 'desc' },
  });
}

/** Revokes the active keys with that kid, at most one per issuer; returns the issuers. */
export async function revokeKeys(db: Queries, siteId: string, kid: string, now: Date): Promise<string[]> {
  const keys = await db.prisma.signingKey.updateManyAndReturn({
    where: { siteId, kid, revokedAt: null },
    data: { revokedAt: now },
    select: { issuer: { select: { issuer: true } } },
  });
  return keys.map(({ issuer }) => issuer.issuer);
}

export async function insertServiceToken(
  db: Queries,
  siteId: string,
  token: {
    id: string;
    name: string;
    hash: string;
    scopes: string[];
    createdAt: Date;
    expiresAt: Date | null;
  },
): Promise<void> {
  await db.prisma.serviceToken.create({ data: { siteId, ...token }, select: { id: true } });
}

/** Revokes the active service tokens with that name or id; returns their names. */
export async function revokeServiceTokens(
  db: Queries,
  siteId: string,
  which: { name: string } | { id: string },
  now: Date,
): Promise<string[]> {
  const tokens = await db.prisma.serviceToken.updateManyAndReturn({
    where: { siteId, ...which, revokedAt: null },
    data: { revokedAt: now },
    select: { name: true },
  });
  return tokens.map(({ name }) => name);
}
