/** Tokens as host sites create them, and as attackers do, with any header, claims and signature. */
import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

export type Algorithm = 'HS256' | 'RS256' | 'ES256' | 'EdDSA';

export interface KeyPair {
  algorithm: Algorithm;
  privateKey: KeyObject;
  publicKey: KeyObject;
  /** Public key as PEM. */
  pem: string;
}

export function makeKeyPair(algorithm: Exclude<Algorithm, 'HS256'>): KeyPair {
  const { privateKey, publicKey } =
    algorithm === 'RS256'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : algorithm === 'ES256'
        ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
        : generateKeyPairSync('ed25519');
  return {
    algorithm,
    privateKey,
    publicKey,
    pem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

function encode(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

/** A JWT with any header and claims; signed with a secret (HMAC), a private key, or unsigned. */
export function makeToken(
  header: Record<string, unknown>,
  claims: Record<string, unknown>,
  key: KeyPair | string | null,
): string {
  const signed = `${encode(header)}.${encode(claims)}`;
  return `${signed}.${signatureOf(signed, key)}`;
}

function signatureOf(signed: string, key: KeyPair | string | null): string {
  if (key === null) return '';
  if (typeof key === 'string') return createHmac('sha256', key).update(signed).digest('base64url');
  const data = Buffer.from(signed);
  if (key.algorithm === 'EdDSA') return sign(null, data, key.privateKey).toString('base64url');
  return sign('sha256', data, { key: key.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url');
}
