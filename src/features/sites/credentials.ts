/** Credentials of a site: issuers, their keys, service tokens, and the key that signs guests' tokens. */
import { createPublicKey, randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import * as z from 'zod';
import { hashSecret } from '../../access/hash-secret.js';
import { ERASED_ISSUER, GUEST_ISSUER, type Site, type VerificationKey } from '../../access/site.js';
import type { Context } from '../../context.js';
import type { Credentials, NewServiceToken, ServiceTokenInput } from '../../shared/contract.js';
import { KEY_ALGORITHMS, TOKEN_SCOPES, type KeyAlgorithm, type TokenScope } from '../../shared/enums.js';
import { writeSite, type ChangedBy, type SiteWrite } from './changing.js';
import {
  findIssuer,
  findLiveKey,
  insertKey,
  insertServiceToken,
  listIssuerRows,
  listServiceTokenRows,
  requireSiteId,
  revokeKeys,
  revokeServiceTokens,
  upsertIssuer,
} from './queries.js';
import { deleteSessionsVia, viaToken } from './sign-in/session-queries.js';
import { issuerView, serviceTokenView } from './view.js';

/** Node.js's key types by algorithm. */
const KEY_TYPES = { RS256: 'rsa', ES256: 'ec', EdDSA: 'ed25519' } as const;
/** Minimum length of a shared secret: that of its hash (RFC 7518, 3.2); bytes. */
const SECRET_BYTES = 32;

export const NewIssuerKey = z.object({
  issuer: z
    .string()
    .min(1)
    .max(500)
    .refine(
      (value) => value !== GUEST_ISSUER && value !== ERASED_ISSUER,
      'is the name of the service’s own issuer',
    ),
  audience: z.string().min(1).max(500),
  leewaySeconds: z.int().min(0).max(300).optional(),
  jwksUrl: z.url({ protocol: /^https?$/ }).optional(),
  kid: z.string().min(1).max(200).optional(),
  algorithm: z.enum(KEY_ALGORITHMS).optional(),
  material: z.string().max(10_000).optional(),
});
export type NewIssuerKey = z.infer<typeof NewIssuerKey>;

/** The site's issuers with their keys, and its service tokens, including revoked ones; without secrets. */
export async function listCredentials(ctx: Context, siteKey: string) {
  const siteId = await requireSiteId(ctx.db, siteKey);
  return {
    issuers: await listIssuerRows(ctx.db, siteId),
    serviceTokens: await listServiceTokenRows(ctx.db, siteId),
  };
}

/** The same for the API. */
export async function readCredentials(ctx: Context, siteId: string): Promise<Credentials> {
  const issuers = await listIssuerRows(ctx.db, siteId);
  const tokens = await listServiceTokenRows(ctx.db, siteId);
  return { issuers: issuers.map(issuerView), serviceTokens: tokens.map(serviceTokenView) };
}

/**
 * Trusts an issuer for the site and adds its key, if key material is given. For HS256 without material, generates a
 * secret. Returns the kid, and the secret if one was generated.
 */
export async function addIssuerKey(
  ctx: Context,
  siteKey: string,
  input: NewIssuerKey,
): Promise<{ kid: string | null; secret: string | null }> {
  const siteId = await requireSiteId(ctx.db, siteKey);
  const key = NewIssuerKey.parse(input);
  const algorithm =
    key.algorithm ??
    (key.material === undefined && key.jwksUrl !== undefined ? null : algorithmOf(key.material));
  const made =
    algorithm === 'HS256' && key.material === undefined ? randomBytes(48).toString('base64url') : null;
  const material = made ?? key.material;
  const kid = key.kid ?? `key-${randomBytes(4).toString('hex')}`;
  if (algorithm !== null) {
    if (material === undefined) throw new Error(`${algorithm} needs the public key (PEM)`);
    checkMaterial(algorithm, material);
  }
  await writeSite(ctx, siteId, 'command line', async (site) => {
    const issuerId = await trustIssuer(site, key);
    if (algorithm !== null && material !== undefined)
      await addKey(site, key.issuer, { issuerId, kid, algorithm, material });
  });
  return { kid: algorithm === null ? null : kid, secret: made };
}

/** Detects the algorithm of key material: a PEM is a public key, anything else a shared secret. */
function algorithmOf(material: string | undefined): KeyAlgorithm {
  if (!material?.includes('-----BEGIN')) return 'HS256';
  const type = createPublicKey(material).asymmetricKeyType;
  const [algorithm] = Object.entries(KEY_TYPES).find(([, name]) => name === type) ?? [];
  if (algorithm === undefined) throw new Error(`keys of type ${type ?? 'none'} are not supported`);
  return algorithm as keyof typeof KEY_TYPES;
}

/** Audience, leeway and key server of an issuer, as text for the audit log; not secret. */
function issuerInWords(issuer: { audience: string; leewaySeconds: number; jwksUrl: string | null }): string {
  const { audience, leewaySeconds, jwksUrl } = issuer;
  return `audience ${audience}, leeway ${leewaySeconds} s${jwksUrl === null ? '' : `, keys at ${jwksUrl}`}`;
}

async function trustIssuer({ db, siteId, log }: SiteWrite, issuer: NewIssuerKey): Promise<string> {
  const before = await findIssuer(db, siteId, issuer.issuer);
  const after = await upsertIssuer(db, siteId, issuer);
  const [from, to] = [before && issuerInWords(before), issuerInWords(after)];
  const evidence = { issuer: issuer.issuer };
  if (from === null) log({ action: 'issuer.add', to, evidence });
  else if (from !== to) log({ action: 'issuer.change', from, to, evidence });
  return after.id;
}

async function addKey(
  { db, siteId, log }: SiteWrite,
  issuer: string,
  key: VerificationKey & { issuerId: string },
): Promise<void> {
  await insertKey(db, { siteId, ...key });
  log({ action: 'key.add', to: key.kid, evidence: { issuer, algorithm: key.algorithm } });
}

function checkMaterial(algorithm: KeyAlgorithm, material: string): void {
  if (algorithm === 'HS256') {
    if (Buffer.byteLength(material) < SECRET_BYTES)
      throw new Error(`an HS256 secret needs ${SECRET_BYTES} bytes or more`);
    return;
  }
  const type = createPublicKey(material).asymmetricKeyType;
  const fits = KEY_TYPES[algorithm];
  if (type !== fits)
    throw new Error(`${algorithm} needs a key of type ${fits}, but this one is ${type ?? 'none'}`);
}

/** Revokes a key; false if there is no such active key. */
export async function removeKey(ctx: Context, siteKey: string, kid: string): Promise<boolean> {
  const at = ctx.now();
  return writeSite(ctx, await requireSiteId(ctx.db, siteKey), 'command line', async ({ db, siteId, log }) => {
    const issuers = await revokeKeys(db, siteId, kid, at);
    for (const issuer of issuers) log({ action: 'key.revoke', from: kid, evidence: { issuer } });
    return issuers.length > 0;
  });
}

/** The key for guests' tokens and challenges, or null. Also finds one that another instance has just created. */
export async function findGuestKey(ctx: Context, site: Site): Promise<VerificationKey | null> {
  const known = site.issuers.find(({ issuer }) => issuer === GUEST_ISSUER)?.keys[0];
  return known ?? findLiveKey(ctx.db, site.id, GUEST_ISSUER);
}

/** The key for guests, created if there is none. */
export async function guestKey(ctx: Context, site: Site): Promise<VerificationKey> {
  const known = await findGuestKey(ctx, site);
  return known ?? writeSite(ctx, site.id, 'the service', (write) => makeGuestKey(write, site));
}

/** Creates the key for guests; under the site's lock, so that concurrent callers get the same key. */
export async function makeGuestKey(write: SiteWrite, { key: audience }: Site): Promise<VerificationKey> {
  const made = await findLiveKey(write.db, write.siteId, GUEST_ISSUER);
  if (made) return made;
  const issuerId = await trustIssuer(write, { issuer: GUEST_ISSUER, audience });
  const key = {
    kid: `guests-${randomBytes(4).toString('hex')}`,
    algorithm: 'HS256' as const,
    material: randomBytes(48).toString('base64url'),
  };
  await addKey(write, GUEST_ISSUER, { issuerId, ...key });
  return key;
}

/** Prefix that distinguishes service tokens from JWTs. */
export const SERVICE_TOKEN_PREFIX = 'ils_';

/** Creates a service token for the publisher's back end and returns it; only its hash is stored. */
export async function createServiceToken(
  ctx: Context,
  siteKey: string,
  name: string,
  scopes: readonly TokenScope[] = ['publish'],
): Promise<string> {
  const siteId = await requireSiteId(ctx.db, siteKey);
  const { token } = await makeServiceToken(ctx, siteId, 'command line', { name, scopes: [...scopes] });
  return token;
}

/** The same with an expiry, and by anyone; returns the stored token with its secret. */
export async function makeServiceToken(
  ctx: Context,
  siteId: string,
  by: ChangedBy,
  { name, scopes, expiresAt = null }: ServiceTokenInput,
): Promise<NewServiceToken> {
  const token = `${SERVICE_TOKEN_PREFIX}${randomBytes(32).toString('base64url')}`;
  const row = {
    ...{ id: uuidv7(), name, scopes: TOKEN_SCOPES.filter((scope) => scopes.includes(scope)) },
    ...{ createdAt: ctx.now(), expiresAt: expiresAt === null ? null : new Date(expiresAt) },
  };
  await writeSite(ctx, siteId, by, async ({ db, log }) => {
    await insertServiceToken(db, siteId, { ...row, hash: hashSecret(token) });
    const evidence = { scopes: row.scopes, ...(expiresAt !== null && { expiresAt }) };
    log({ action: 'service_token.create', to: name, evidence });
  });
  return { ...serviceTokenView({ ...row, revokedAt: null }), token };
}

/** Revokes the site's service tokens with that name; returns their number. */
export async function removeServiceTokens(ctx: Context, siteKey: string, name: string): Promise<number> {
  const siteId = await requireSiteId(ctx.db, siteKey);
  return (await revokeTokens(ctx, siteId, 'command line', { name })).length;
}

/** Revokes active service tokens by name or id, and ends the sessions of people they signed in. Returns the names. */
export async function revokeTokens(
  ctx: Context,
  siteId: string,
  by: ChangedBy,
  which: { name: string } | { id: string },
): Promise<string[]> {
  return writeSite(ctx, siteId, by, async ({ db, log }) => {
    const names = await revokeServiceTokens(db, siteId, which, ctx.now());
    const [name] = names;
    if (name === undefined) return names;
    await deleteSessionsVia(db, siteId, viaToken(name));
    log({ action: 'service_token.revoke', from: name, evidence: { count: names.length } });
    return names;
  });
}
