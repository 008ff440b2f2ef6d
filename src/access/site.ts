/** A site as every request uses it: its trusted issuers, allowed origins and settings. */
import { hashSecret } from './hash-secret.js';
import type { LearningFigures, SiteSettings } from '../shared/contract.js';
import type { KeyAlgorithm, TokenScope, WordList } from '../shared/enums.js';

/** Issuer of the tokens that the demo's pages give to every reader. */
export const DEMO_ISSUER = 'https://packet.example';

export interface VerificationKey {
  kid: string;
  algorithm: KeyAlgorithm;
  /** Shared secret or public key in PEM. */
  material: string;
}

export interface TrustedIssuer {
  issuer: string;
  audience: string;
  leewaySeconds: number;
  jwksUrl: string | null;
  keys: VerificationKey[];
}

/** A word or phrase that rejects or holds a comment. */
export interface SiteWord {
  id: string;
  text: string;
  list: WordList;
  /** Also matches longer words that start with it. */
  prefix: boolean;
}

/** What was learnt from the site's decisions. */
export interface LearntModel {
  version: number;
  figures: LearningFigures;
  /** `limit`: the score from which on a text is found; `weights`: words with their weights. */
  weights: { limit: number; weights: [string, number][] };
}

/** A credential of the publisher's back end, or of another machine. */
export interface ServiceToken {
  name: string;
  scopes: readonly TokenScope[];
  /** Null: it does not expire. */
  expiresAt: Date | null;
}

/** A loaded site; never mutated, but replaced as a whole after any change. */
export interface Site {
  id: string;
  key: string;
  name: string;
  origins: ReadonlySet<string>;
  settings: SiteSettings;
  /** Sorted by text. */
  words: readonly SiteWord[];
  /** Null: there is none. */
  learntModel: LearntModel | null;
  version: number;
  issuers: TrustedIssuer[];
  /** SHA-256 of the service tokens that are not revoked, in hex. */
  serviceTokens: ReadonlyMap<string, ServiceToken>;
}

/** Issuer of the tokens that the service gives to guests. */
export const GUEST_ISSUER = 'interline:guests';
/** Issuer of erased people, whose tokens lead to a new person. */
export const ERASED_ISSUER = 'interline:erased';

/** The site's service token that the secret is, unless it has expired or was revoked. */
export function findServiceToken(site: Site, secret: string, now: Date): ServiceToken | undefined {
  const token = site.serviceTokens.get(hashSecret(secret));
  return token && (token.expiresAt === null || token.expiresAt > now) ? token : undefined;
}
