/**
 * Verifies tokens. The issuer and its keys determine the algorithm, never the token's header; `exp`,
 * `iss`, `aud` and `sub` are required. All failures share one public message; the precise reason goes to the log.
 */
import { createPublicKey, createSecretKey, type KeyObject } from 'node:crypto';
import { decodeProtectedHeader, decodeJwt, jwtVerify } from 'jose';
import jwt from 'jsonwebtoken';
import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import { isBlank } from '../shared/visible-text.js';
import type { Role } from '../shared/enums.js';
import { checkWithKeySet, expectedClaims } from './key-sets.js';
import { GUEST_ISSUER, type Site, type TrustedIssuer, type VerificationKey } from './site.js';

/** The person the token identifies, with the host site's data about them. */
export interface Identity {
  issuer: string;
  subject: string;
  name: string;
  picture: string | null;
  roles: Role[];
  /** Keys of articles the author owns in addition to those that list them as an author. */
  articles: string[];
  /** The token's `iat`, at most the time of its first use here; null without `iat`. */
  issuedAt: Date | null;
  /** Expiry including the leeway. */
  endsAt: Date;
}

/** Reason a token was refused; for the log, and outside production also for the client. */
export class TokenRefused extends Error {
  override name = 'TokenRefused';
}

const isStorable = (value: string) => !value.includes('\u0000') && value.isWellFormed();
const storable = z.string().refine(isStorable);
/** Errors for required claims are precise, because they are all that a host site's developer sees. */
const SUBJECT = 'must be a string of 1 to 255 characters, at least one of them visible';
const Claims = z.object({
  iss: z.string(),
  sub: z
    .string(SUBJECT)
    .min(1, SUBJECT)
    .max(255, SUBJECT)
    .refine((sub) => isStorable(sub) && !isBlank(sub), SUBJECT),
  exp: z.number('must be the expiry time in seconds since 1970'),
  iat: z.number().nonnegative().nullable().catch(null).default(null),
  name: storable.pipe(z.string().trim().min(1).max(100)).catch('').default(''),
  picture: z
    .url({ protocol: /^https?$/ })
    .max(2048)
    .refine(isStorable)
    .nullable()
    .catch(null)
    .default(null),
  roles: z.array(z.string()).max(20).catch([]).default([]),
  articles: z.array(z.string().max(255)).max(1_000).catch([]).default([]),
});

/** Roles a host site may grant; `guest` and `publisher` are assigned by the service. */
const GRANTED: readonly Role[] = ['author', 'moderator', 'admin'];
/** Later expiry dates are stored as this one, because five-digit years cannot be stored. */
const LATEST = Date.UTC(9999, 0);
/** Maximum token length; a JWT with a thousand article keys is shorter. Characters. */
const MAX_TOKEN = 65_536;

interface Verified {
  identity: Identity;
  /** Seconds since 1970. */
  exp: number;
  leeway: number;
}

/** Verified tokens by loaded site: a change of keys or issuers loads a new site and so starts an empty map. */
const verified = new WeakMap<Site, LRUCache<string, Verified>>();
const keyObjects = new LRUCache<string, KeyObject>({ max: 1_000 });

/** The identity of a token that was verified before and has not expired, otherwise undefined. */
export function knownIdentity(site: Site, token: string, now: number): Identity | undefined {
  const hit = verified.get(site)?.get(token);
  return hit && now / 1000 <= hit.exp + hit.leeway ? hit.identity : undefined;
}

/** Verifies a token for this site and returns its identity; throws `TokenRefused`. `now` in milliseconds since 1970. */
export async function verifyToken(
  site: Site,
  token: string,
  now: number,
  outbound: readonly string[],
): Promise<Identity> {
  if (token.length > MAX_TOKEN) throw new TokenRefused(`longer than ${MAX_TOKEN} characters`);
  const issuer = issuerOf(site, token);
  const isGuest = issuer.issuer === GUEST_ISSUER;
  if (isGuest && site.settings.guests === 'off') throw new TokenRefused('guests are disabled on this site');
  const claims = Claims.safeParse(await checkedPayload(issuer, token, now, outbound));
  if (!claims.success)
    throw new TokenRefused(
      claims.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join(', '),
    );
  const { sub, name, picture, roles, articles, exp, iat } = claims.data;
  const granted = GRANTED.filter((role) => roles.includes(role));
  const identity: Identity = {
    issuer: issuer.issuer,
    subject: sub,
    name: isBlank(name) ? sub.slice(0, 100) : name,
    picture,
    roles: isGuest ? ['guest'] : granted.length > 0 ? granted : ['reader'],
    articles,
    issuedAt: iat === null ? null : new Date(Math.min(iat * 1000, now)),
    endsAt: new Date(Math.min((exp + issuer.leewaySeconds) * 1000, LATEST)),
  };
  let known = verified.get(site);
  if (!known) verified.set(site, (known = new LRUCache<string, Verified>({ max: 5_000 })));
  known.set(token, { identity, exp, leeway: issuer.leewaySeconds });
  return identity;
}

function issuerOf(site: Site, token: string): TrustedIssuer {
  let claimed: unknown;
  try {
    claimed = decodeJwt(token).iss;
  } catch {
    throw new TokenRefused('not a JWT');
  }
  const issuer = site.issuers.find((candidate) => candidate.issuer === claimed);
  if (!issuer) {
    const trusted = site.issuers.map((candidate) => candidate.issuer);
    throw new TokenRefused(
      `iss ${JSON.stringify(claimed)} is not one of this site’s issuers: ${listed(trusted)}`,
    );
  }
  return issuer;
}

async function checkedPayload(
  issuer: TrustedIssuer,
  token: string,
  now: number,
  outbound: readonly string[],
): Promise<unknown> {
  const kid = keyIdOf(token);
  // A token without `kid` is only accepted if the issuer has exactly one key.
  const stored =
    kid === undefined
      ? issuer.keys.length === 1
        ? issuer.keys[0]
        : undefined
      : issuer.keys.find((key) => key.kid === kid);
  try {
    if (stored) return await checkWithKey(issuer, stored, token, now);
    if (issuer.jwksUrl !== null) return await checkWithKeySet(issuer, issuer.jwksUrl, token, now, outbound);
  } catch (error) {
    if (error instanceof TokenRefused) throw error;
    throw new TokenRefused(error instanceof Error ? error.message : 'not valid');
  }
  const kids = listed(issuer.keys.map((key) => key.kid).toSorted());
  throw new TokenRefused(
    kid === undefined
      ? `the header has no kid, and the issuer has no key or several: ${kids}`
      : `kid ${JSON.stringify(kid)} is not one of the issuer’s keys: ${kids}`,
  );
}

/**
 * The header's `kid`. Rejects a header with `crit`, which lists extensions that a verifier must support (RFC 7515, 4.1.11):
 * we support none, and `jsonwebtoken` ignores it.
 */
function keyIdOf(token: string): string | undefined {
  let header: ReturnType<typeof decodeProtectedHeader>;
  try {
    header = decodeProtectedHeader(token);
  } catch {
    throw new TokenRefused('not a JWT');
  }
  if ('crit' in header)
    throw new TokenRefused('the header has critical extensions (crit), which are not supported');
  const kid: unknown = header.kid;
  if (kid !== undefined && typeof kid !== 'string') throw new TokenRefused('kid must be a string');
  return kid;
}

function listed(names: string[]): string {
  return names.length === 0 ? 'there are none' : names.map((name) => JSON.stringify(name)).join(', ');
}

async function checkWithKey(
  issuer: TrustedIssuer,
  key: VerificationKey,
  token: string,
  now: number,
): Promise<unknown> {
  if (key.algorithm === 'EdDSA') {
    const { payload } = await jwtVerify(token, keyObject(key), {
      algorithms: ['EdDSA'],
      ...expectedClaims(issuer, now),
    });
    return payload;
  }
  return jwt.verify(token, keyObject(key), {
    algorithms: [key.algorithm],
    issuer: issuer.issuer,
    audience: issuer.audience,
    clockTolerance: issuer.leewaySeconds,
    clockTimestamp: Math.floor(now / 1000),
  });
}

/** The parsed key. Given the text of a secret, jsonwebtoken would try to read it as a public key each time. */
function keyObject({ algorithm, material }: VerificationKey): KeyObject {
  const id = `${algorithm} ${material}`;
  let key = keyObjects.get(id);
  if (!key) {
    key = algorithm === 'HS256' ? createSecretKey(Buffer.from(material)) : createPublicKey(material);
    keyObjects.set(id, key);
  }
  return key;
}
