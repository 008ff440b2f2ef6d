/** Verifies tokens of issuers that publish their keys at a URL (JWKS, RFC 7517); jose fetches, caches and refreshes the keys. */
import { createRemoteJWKSet, customFetch, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import { guardedFetch } from '../http/guarded-fetch.js';
import type { TrustedIssuer } from './site.js';

const keySets = new LRUCache<string, JWTVerifyGetKey>({ max: 1_000 });
/** Recent fetch errors by URL, so that forged tokens do not cause a request to a failing key server each. */
const failedKeySets = new LRUCache<string, string>({ max: 1_000, ttl: 5_000 });

/** Claims that a token of the issuer must have; `now` in milliseconds since 1970. */
export function expectedClaims(issuer: TrustedIssuer, now: number) {
  return {
    issuer: issuer.issuer,
    audience: issuer.audience,
    clockTolerance: issuer.leewaySeconds,
    currentDate: new Date(now),
    requiredClaims: ['exp'],
  };
}

/** The payload of a token signed with a key of the set at `url`; throws if the token is invalid or the set can't be fetched. */
export async function checkWithKeySet(
  issuer: TrustedIssuer,
  url: string,
  token: string,
  now: number,
  outbound: readonly string[],
): Promise<unknown> {
  let keySet = keySets.get(url);
  if (!keySet) {
    keySet = createRemoteJWKSet(new URL(url), {
      timeoutDuration: 3_000,
      [customFetch]: (target, { signal }) => fetchKeySet(target, outbound, signal),
    });
    keySets.set(url, keySet);
  }
  const { payload } = await jwtVerify(token, keySet, {
    algorithms: ['RS256', 'ES256', 'EdDSA'],
    ...expectedClaims(issuer, now),
  });
  return payload;
}

const KeySet = z.looseObject({ keys: z.array(z.record(z.string(), z.unknown())) });

async function fetchKeySet(
  target: string,
  outbound: readonly string[],
  signal: AbortSignal,
): Promise<Response> {
  const failed = failedKeySets.get(target);
  if (failed !== undefined) throw new Error(failed);
  try {
    const response = await guardedFetch(target, outbound, { signal });
    if (!response.ok) throw new Error(`the key server answered ${response.status}`);
    return Response.json(KeySet.parse(await response.json()));
  } catch (error) {
    failedKeySets.set(target, error instanceof Error ? error.message : 'the key server cannot be reached');
    throw error;
  }
}
