/** A site as every request sees it: its trusted issuers, allowed origins and settings. */
import type { SiteSettings } from '../shared/contract.js';
import type { KeyAlgorithm, WordList } from '../shared/enums.js';

/** Issuer of the demo's tokens, which its pages give to all readers. */
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

/** A word or phrase that rejects a comment or has it wait. */
export interface SiteWord {
  id: string;
  text: string;
  list: WordList;
  /** Also finds longer words that begin with it. */
  prefix: boolean;
}

/** A site as loaded; replaced as a whole when anything of it changes, never mutated. */
export interface Site {
  id: string;
  key: string;
  name: string;
  origins: ReadonlySet<string>;
  settings: SiteSettings;
  /** By their text. */
  words: readonly SiteWord[];
  version: number;
  issuers: TrustedIssuer[];
  /** SHA-256 of the live service tokens, hex. */
  serviceTokens: ReadonlySet<string>;
}

/** Issuer of the tokens the service itself gives to guests. */
export const GUEST_ISSUER = 'interline:guests';
