/** Schemas of a site's credentials: service tokens, and the issuers whose tokens it accepts. */
import * as z from 'zod';
import { KEY_ALGORITHMS, TOKEN_SCOPES } from '../enums.js';
import { id, line, sentTime, time } from './values.js';

export const ServiceToken = z.object({
  id,
  name: z.string(),
  scopes: z.array(z.enum(TOKEN_SCOPES)),
  createdAt: time,
  /** Null: it works until it is revoked. */
  expiresAt: time.nullable(),
  revokedAt: time.nullable(),
});
export const ServiceTokenInput = z.strictObject({
  name: line(100, 1),
  scopes: z.array(z.enum(TOKEN_SCOPES)).min(1).max(TOKEN_SCOPES.length),
  expiresAt: sentTime.nullable().optional(),
});
/** `token` is returned this once; only its hash is stored. */
export const NewServiceToken = z.object({ ...ServiceToken.shape, token: z.string() });

export const Credentials = z.object({
  serviceTokens: z.array(ServiceToken),
  issuers: z.array(
    z.object({
      issuer: z.string(),
      audience: z.string(),
      leewaySeconds: z.int(),
      jwksUrl: z.string().nullable(),
      keys: z.array(
        z.object({
          kid: z.string(),
          algorithm: z.enum(KEY_ALGORITHMS),
          createdAt: time,
          revokedAt: time.nullable(),
        }),
      ),
    }),
  ),
});

export type ServiceTokenInput = z.infer<typeof ServiceTokenInput>;
export type ServiceToken = z.infer<typeof ServiceToken>;
export type NewServiceToken = z.infer<typeof NewServiceToken>;
export type Credentials = z.infer<typeof Credentials>;
