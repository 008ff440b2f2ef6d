/** A site as every request sees it: whom it trusts, where it is embedded, and its settings. */
import type { SiteSettings } from '../shared/contract.js';

/** Issuer of the demo's tokens, which its pages give to everybody. */
export const DEMO_ISSUER = 'https://packet.example';

export interface VerificationKey {
  kid: string;
  algorithm: 'HS256' | 'RS256' | 'ES256' | 'EdDSA';
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

/** A site as loaded; replaced as a whole when anything of it changes, never mutated. */
export interface Site {
  id: string;
  key: string;
  name: string;
  origins: ReadonlySet<string>;
  settings: SiteSettings;
  version: number;
  /** How often pages had become articles' when it was loaded, or more: what has happened since is found by comparing. */
  pages: number;
  /** The same for names and pictures. */
  people: number;
  issuers: TrustedIssuer[];
  /** SHA-256 of the live service tokens, hex. */
  serviceTokens: ReadonlySet<string>;
}

/** Issuer of the tokens the service itself gives to guests. */
export const GUEST_ISSUER = 'interline:guests';
