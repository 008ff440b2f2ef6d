/** Routes for rule dry runs and surge modes. The rules are part of the site's settings. */
import { signedInRoute, type Route } from '../../../route.js';
import { DryRunInput, DryRunResult, SurgeInput, SurgeState } from '../../../shared/contract.js';
import { dryRun } from './dry-run.js';
import { endSurge, startSurge } from './surge.js';

export const ruleRoutes: Route[] = [
  signedInRoute({
    method: 'post',
    path: '/v1/sites/:site/moderation/rules/dry-run',
    action: 'settings.change',
    tag: 'Administrators',
    summary:
      'Try rules on the newest comments: what each would find, and what would come out otherwise; stores nothing',
    body: DryRunInput,
    response: DryRunResult,
    status: 200,
    handle: async ({ ctx, site, body }) => ({ status: 200, body: await dryRun(ctx, site, body) }),
  }),
  signedInRoute({
    method: 'put',
    path: '/v1/sites/:site/moderation/surge',
    action: 'surge.change',
    tag: 'Moderators',
    summary: 'Start a surge mode: hold every comment, slow each person down, or accept no comments',
    body: SurgeInput,
    response: SurgeState,
    status: 200,
    handle: async (request) => ({ status: 200, body: { surge: await startSurge(request, request.body) } }),
  }),
  signedInRoute({
    method: 'delete',
    path: '/v1/sites/:site/moderation/surge',
    action: 'surge.change',
    tag: 'Moderators',
    summary: 'End the surge mode',
    response: SurgeState,
    status: 200,
    handle: async (request) => ({ status: 200, body: { surge: await endSurge(request) } }),
  }),
];
