/** Routes for outside opinions: keys and a trial. What is asked when is part of the site's settings. */
import * as z from 'zod';
import { signedInRoute, type Route } from '../../../route.js';
import { OpinionKeyInput, OpinionKeys, OpinionTrial, OpinionTrialInput } from '../../../shared/contract.js';
import { OPINION_PROVIDERS } from '../../../shared/enums.js';
import { listStoredKeys, removeKey, storeKey } from './keys.js';
import { tryOpinion } from './trying.js';

const ProviderName = z.strictObject({ provider: z.enum(OPINION_PROVIDERS) });

export const opinionRoutes: Route[] = [
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/moderation/opinions/keys',
    action: 'settings.read',
    tag: 'Administrators',
    summary: 'When the key of each service that is asked for opinions was stored',
    response: OpinionKeys,
    status: 200,
    handle: async ({ ctx, site }) => ({ status: 200, body: await listStoredKeys(ctx, site) }),
  }),
  signedInRoute({
    method: 'put',
    path: '/v1/sites/:site/moderation/opinions/:provider/key',
    action: 'settings.change',
    tag: 'Administrators',
    summary: 'Store the key of a service that is asked for opinions; it is never returned',
    params: ProviderName,
    body: OpinionKeyInput,
    status: 204,
    async handle(request) {
      await storeKey(request, request.params.provider, request.body.key);
      return { status: 204, body: undefined };
    },
  }),
  signedInRoute({
    method: 'delete',
    path: '/v1/sites/:site/moderation/opinions/:provider/key',
    action: 'settings.change',
    tag: 'Administrators',
    summary: 'Remove the key of a service',
    params: ProviderName,
    status: 204,
    async handle(request) {
      await removeKey(request, request.params.provider);
      return { status: 204, body: undefined };
    },
  }),
  signedInRoute({
    method: 'post',
    path: '/v1/sites/:site/moderation/opinions/:provider/try',
    action: 'settings.change',
    tag: 'Administrators',
    summary: 'Ask a service about a text, as it is set up; stores nothing',
    params: ProviderName,
    body: OpinionTrialInput,
    response: OpinionTrial,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await tryOpinion(request, request.params.provider, request.body.text),
    }),
  }),
];
