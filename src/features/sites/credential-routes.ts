/** Routes of a site's credentials: service tokens, and the issuers it trusts. */
import * as z from 'zod';
import { requirePerson } from '../../access/principal.js';
import { Problem } from '../../http/problem.js';
import { signedInRoute, type Route } from '../../route.js';
import { Credentials, NewServiceToken, ServiceTokenInput } from '../../shared/contract.js';
import { id } from '../../shared/contract/values.js';
import { makeServiceToken, readCredentials, revokeTokens } from './credentials.js';

const ADMIN = { action: 'access.manage', tag: 'Administrators' } as const;

export const credentialRoutes: Route[] = [
  signedInRoute({
    ...ADMIN,
    method: 'get',
    path: '/v1/sites/:site/credentials',
    summary: 'The site’s service tokens and issuers with their keys, also revoked ones; without secrets',
    response: Credentials,
    status: 200,
    handle: async ({ ctx, site }) => ({ status: 200, body: await readCredentials(ctx, site.id) }),
  }),
  signedInRoute({
    ...ADMIN,
    method: 'post',
    path: '/v1/sites/:site/credentials/service-tokens',
    summary: 'Create a service token; its secret is only in this response',
    body: ServiceTokenInput,
    response: NewServiceToken,
    status: 201,
    async handle({ ctx, site, principal, body }) {
      const by = { personId: requirePerson(principal).id };
      return { status: 201, body: await makeServiceToken(ctx, site.id, by, body) };
    },
  }),
  signedInRoute({
    ...ADMIN,
    method: 'delete',
    path: '/v1/sites/:site/credentials/service-tokens/:tokenId',
    summary: 'Revoke a service token, and end the sessions of people it signed in',
    params: z.strictObject({ tokenId: id }),
    status: 204,
    async handle({ ctx, site, principal, params: { tokenId } }) {
      const by = { personId: requirePerson(principal).id };
      const revoked = await revokeTokens(ctx, site.id, by, { id: tokenId });
      if (revoked.length === 0) throw new Problem('service_token_not_found');
      return { status: 204, body: undefined };
    },
  }),
];
