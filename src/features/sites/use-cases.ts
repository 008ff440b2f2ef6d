/** Setting up a site: the site itself, its issuers and keys, service tokens, settings. */
import { createHash, createPublicKey, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Context } from '../../context.js';
import type { Sql } from '../../db/client.js';
import { isUniqueViolation } from '../../db/errors.js';
import { removeSite } from '../../db/remove-site.js';
import { Problem } from '../../http/problem.js';
import { SiteSettings, type SiteSettingsChange } from '../../shared/contract.js';
import { DEMO_ISSUER, type Site, type VerificationKey } from './directory.js';
import {
  findLiveKey,
  findSiteByKey,
  findSitesOfIssuer,
  insertKey,
  insertServiceToken,
  insertSite,
  listIssuerRows,
  listServiceTokenRows,
  listSiteRows,
  lockSettings,
  revokeKey,
  revokeServiceTokens,
  touchSite,
  updateSettings,
  updateSiteDetails,
  upsertIssuer,
} from './queries.js';

export { DEMO_ISSUER } from './directory.js';
export type { Site, TrustedIssuer, VerificationKey } from './directory.js';

const origin = z
  .string()
  .refine(
    (value) => URL.canParse(value) && new URL(value).origin === value,
    'must be an origin like https://news.example',
  );

export const NewSite = z.object({
  key: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'lower-case letters, digits and hyphens'),
  name: z.string().min(1).max(200),
  origins: z.array(origin).max(50),
});
export type NewSite = z.infer<typeof NewSite>;

/** What can be changed of a site besides its settings. */
export const SiteDetails = NewSite.omit({ key: true }).partial();
export type SiteDetails = z.infer<typeof SiteDetails>;

/** Issuer of the tokens the service itself gives to guests. */
export const GUEST_ISSUER = 'interline:guests';

const ALGORITHMS = ['HS256', 'RS256', 'ES256', 'EdDSA'] as const;
/** A shared secret shorter than its hash is weaker than it (RFC 7518, 3.2); bytes. */
const SECRET_BYTES = 32;

export const NewIssuerKey = z.object({
  issuer: z
    .string()
    .min(1)
    .max(500)
    .refine((value) => value !== GUEST_ISSUER, 'is the name of the service’s own issuer'),
  audience: z.string().min(1).max(500),
  leewaySeconds: z.int().min(0).max(300).optional(),
  jwksUrl: z.url({ protocol: /^https?$/ }).optional(),
  kid: z.string().min(1).max(200).optional(),
  algorithm: z.enum(ALGORITHMS).optional(),
  material: z.string().max(10_000).optional(),
});
export type NewIssuerKey = z.infer<typeof NewIssuerKey>;

/** Keys of sites the demo has made. */
export async function findDemoSites(ctx: Context): Promise<string[]> {
  return findSitesOfIssuer(ctx.db.direct, DEMO_ISSUER);
}

/** Creates a site with default settings. Returns the site's id. */
export async function createSite(ctx: Context, input: NewSite): Promise<string> {
  try {
    const site = await insertSite(ctx.db.direct, NewSite.parse(input), SiteSettings.parse({}));
    ctx.live.announceSite(site.id, site.version);
    return site.id;
  } catch (error) {
    if (isUniqueViolation(error, 'key')) throw new Error(`there is already a site "${input.key}"`);
    throw error;
  }
}

/** Every site with its name, origins and size. */
export async function listSites(ctx: Context) {
  return listSiteRows(ctx.db.direct);
}

/** The site's issuers with their keys, and its service tokens, revoked ones included; nothing secret. */
export async function listCredentials(ctx: Context, siteKey: string) {
  const siteId = await siteIdOf(ctx, siteKey);
  return {
    issuers: await listIssuerRows(ctx.db.direct, siteId),
    serviceTokens: await listServiceTokenRows(ctx.db.direct, siteId),
  };
}

/** Changes the site's name or origins; what is not named stays. */
export async function changeSite(ctx: Context, siteKey: string, input: SiteDetails): Promise<void> {
  const siteId = await siteIdOf(ctx, siteKey);
  const { name, origins } = SiteDetails.parse(input);
  const details = { ...(name !== undefined && { name }), ...(origins !== undefined && { origins }) };
  ctx.live.announceSite(siteId, await updateSiteDetails(ctx.db.direct, siteId, details));
}

/**
 * Deletes the site with everything in it. It is out of service first, under a key of its own: interrupted, the
 * deletion is continued by deleting that.
 */
export async function deleteSite(ctx: Context, siteKey: string): Promise<void> {
  const siteId = await siteIdOf(ctx, siteKey);
  const key = `deleted-${siteId}`;
  ctx.live.announceSite(siteId, await updateSiteDetails(ctx.db.direct, siteId, { key }));
  await removeSite(ctx.db, siteId);
}

async function siteIdOf(ctx: Context, siteKey: string): Promise<string> {
  const site = await findSiteByKey(ctx.db.direct, siteKey);
  if (!site) throw new Error(`there is no site "${siteKey}"`);
  return site.id;
}

/**
 * Trusts an issuer for the site and, when key material is given, adds the key. For HS256 without material a secret
 * is made. Returns the kid and the secret made, if one was.
 */
export async function addIssuerKey(
  ctx: Context,
  siteKey: string,
  input: NewIssuerKey,
): Promise<{ kid: string | null; secret: string | null }> {
  const siteId = await siteIdOf(ctx, siteKey);
  const key = NewIssuerKey.parse(input);
  const algorithm =
    key.algorithm ?? (key.material === undefined && key.jwksUrl !== undefined ? null : 'HS256');
  const made =
    algorithm === 'HS256' && key.material === undefined ? randomBytes(48).toString('base64url') : null;
  const material = made ?? key.material;
  const kid = key.kid ?? `key-${randomBytes(4).toString('hex')}`;
  if (algorithm !== null) {
    if (material === undefined) throw new Error(`${algorithm} needs the public key (PEM)`);
    checkMaterial(algorithm, material);
  }
  const version = await ctx.db.transaction(async (tx) => {
    const issuerId = await upsertIssuer(tx, siteId, key);
    if (algorithm !== null && material !== undefined)
      await insertKey(tx, { siteId, issuerId, kid, algorithm, material });
    return touchSite(tx, siteId);
  });
  ctx.live.announceSite(siteId, version);
  return { kid: algorithm === null ? null : kid, secret: made };
}

function checkMaterial(algorithm: (typeof ALGORITHMS)[number], material: string): void {
  if (algorithm === 'HS256') {
    if (Buffer.byteLength(material) < SECRET_BYTES)
      throw new Error(`an HS256 secret needs ${SECRET_BYTES} bytes or more`);
    return;
  }
  const type = createPublicKey(material).asymmetricKeyType;
  const fits = { RS256: 'rsa', ES256: 'ec', EdDSA: 'ed25519' }[algorithm];
  if (type !== fits) throw new Error(`${algorithm} needs a key of type ${fits}, this is ${type ?? 'none'}`);
}

/** Stops trusting a key at once; false when there is no such live key. */
export async function removeKey(ctx: Context, siteKey: string, kid: string): Promise<boolean> {
  const siteId = await siteIdOf(ctx, siteKey);
  const revoked = await revokeKey(ctx.db.direct, siteId, kid, ctx.now());
  ctx.live.announceSite(siteId, await touchSite(ctx.db.direct, siteId));
  return revoked;
}

/** The key for guests' tokens and work, which another instance may have made just now; null when there is none. */
export async function findGuestKey(ctx: Context, site: Site): Promise<VerificationKey | null> {
  const known = site.issuers.find(({ issuer }) => issuer === GUEST_ISSUER)?.keys[0];
  return known ?? findLiveKey(ctx.db.direct, site.id, GUEST_ISSUER);
}

/** The same key; where it was revoked, a new one. */
export async function guestKey(ctx: Context, site: Site): Promise<VerificationKey> {
  const known = await findGuestKey(ctx, site);
  if (known) return known;
  const { key, version } = await ctx.db.transaction(async (tx) => {
    await lockSettings(tx, site.id);
    return { key: await makeGuestKey(tx, site), version: await touchSite(tx, site.id) };
  });
  ctx.live.announceSite(site.id, version);
  return key;
}

/** Call below the site's lock: of two who need the key, the second finds the first's. */
async function makeGuestKey(sql: Sql, { id: siteId, key: audience }: Site): Promise<VerificationKey> {
  const made = await findLiveKey(sql, siteId, GUEST_ISSUER);
  if (made) return made;
  const issuerId = await upsertIssuer(sql, siteId, { issuer: GUEST_ISSUER, audience });
  const key = {
    kid: `guests-${randomBytes(4).toString('hex')}`,
    algorithm: 'HS256' as const,
    material: randomBytes(48).toString('base64url'),
  };
  await insertKey(sql, { siteId, issuerId, ...key });
  return key;
}

/** Prefix by which a service token is told from a JWT. */
export const SERVICE_TOKEN_PREFIX = 'ils_';

export function hashServiceToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Makes a service token for the publisher's back end. It is shown once: only its hash is kept. */
export async function createServiceToken(ctx: Context, siteKey: string, name: string): Promise<string> {
  const siteId = await siteIdOf(ctx, siteKey);
  const token = `${SERVICE_TOKEN_PREFIX}${randomBytes(32).toString('base64url')}`;
  await insertServiceToken(ctx.db.direct, siteId, name, hashServiceToken(token));
  ctx.live.announceSite(siteId, await touchSite(ctx.db.direct, siteId));
  return token;
}

/** Revokes the site's service tokens of that name; returns how many there were. */
export async function removeServiceTokens(ctx: Context, siteKey: string, name: string): Promise<number> {
  const siteId = await siteIdOf(ctx, siteKey);
  const count = await revokeServiceTokens(ctx.db.direct, siteId, name, ctx.now());
  ctx.live.announceSite(siteId, await touchSite(ctx.db.direct, siteId));
  return count;
}

/** Changes the settings named in `change`; the others stay. */
export async function changeSettings(
  ctx: Context,
  site: Site,
  change: SiteSettingsChange,
): Promise<SiteSettings> {
  const { settings, version } = await ctx.db.transaction(async (tx) => {
    // Settings are one JSON value: two changes at once must not undo each other.
    const current = await lockSettings(tx, site.id);
    if (current === null) throw new Problem('site_not_found');
    const before = SiteSettings.parse(current);
    const addresses = { ...before.addresses, ...change.addresses };
    const next = SiteSettings.parse({ ...before, ...change, addresses });
    // With the setting every instance learns of the key that guests need.
    if (next.guests !== 'off') await makeGuestKey(tx, site);
    return { settings: next, version: await updateSettings(tx, site.id, next) };
  });
  ctx.live.announceSite(site.id, version);
  return settings;
}
