/** A site's credentials as JSON. */
import type { Credentials, ServiceToken } from '../../shared/contract.js';
import { KEY_ALGORITHMS, TOKEN_SCOPES } from '../../shared/enums.js';
import type { listIssuerRows, listServiceTokenRows } from './queries.js';

type TokenRow = Awaited<ReturnType<typeof listServiceTokenRows>>[number];
type IssuerRow = Awaited<ReturnType<typeof listIssuerRows>>[number];

/** Without its secret, which is not stored. */
export function serviceTokenView({
  id,
  name,
  scopes,
  createdAt,
  expiresAt,
  revokedAt,
}: TokenRow): ServiceToken {
  return {
    id,
    name,
    // A later version may know more.
    scopes: TOKEN_SCOPES.filter((scope) => scopes.includes(scope)),
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}

/** Without key material. */
export function issuerView({ keys, ...issuer }: IssuerRow): Credentials['issuers'][number] {
  return {
    ...issuer,
    keys: keys.flatMap(({ kid, algorithm: name, createdAt, revokedAt }) => {
      const algorithm = KEY_ALGORITHMS.find((known) => known === name);
      if (!algorithm) return [];
      return {
        ...{ kid, algorithm, createdAt: createdAt.toISOString() },
        revokedAt: revokedAt?.toISOString() ?? null,
      };
    }),
  };
}
