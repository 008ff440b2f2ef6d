/** Signs tokens: for guests, for local tests, and for the demo's host pages. */
import { createSecretKey } from 'node:crypto';
import jwt from 'jsonwebtoken';
import type { Role } from '../shared/enums.js';
import type { VerificationKey } from './site.js';

/** Claims of a token. */
export interface MintRequest {
  issuer: string;
  audience: string;
  subject: string;
  name: string;
  roles: Role[];
  picture?: string;
  articles?: string[];
  /** Lifetime in seconds. */
  lifetime: number;
}

/** Signs a token with one of the site's HS256 keys, as the host site would. */
export function signToken(key: VerificationKey, request: MintRequest, now: number): string {
  if (key.algorithm !== 'HS256') throw new Error('only shared secrets can sign here');
  const { issuer, audience, subject, lifetime, ...claims } = request;
  // With milliseconds, because the name of the later token wins, also within one second.
  const iat = now / 1000;
  return jwt.sign({ ...claims, iat, exp: iat + lifetime }, createSecretKey(Buffer.from(key.material)), {
    algorithm: 'HS256',
    keyid: key.kid,
    issuer,
    audience,
    subject,
  });
}
