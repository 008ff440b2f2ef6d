/** A site as every request uses it: its trusted issuers, allowed origins and settings. */
import type { SiteSettings } from '../shared/contract.js';
import type { KeyAlgorithm, WordList } from '../shared/enums.js';

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

/** A loaded site; never mutated, but replaced as a whole after any change. */
export interface Site {
  id: string;
  key: string;
  name: string;
  origins: ReadonlySet<string>;
  settings: SiteSettings;
  /** Sorted by text. */
  words: readonly SiteWord[];
  version: number;
  issuers: TrustedIssuer[];
  /** SHA-256 of the service tokens that are not revoked, in hex. */
  serviceTokens: ReadonlySet<string>;
}

/** Issuer of the tokens that the service gives to guests. */
export const GUEST_ISSUER = 'interline:guests';
