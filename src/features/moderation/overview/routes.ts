/** The route of the overview. */
import { signedInRoute, type Route } from '../../../route.js';
import { Overview, OverviewQuery } from '../../../shared/contract.js';
import { readOverview } from './overview.js';

export const overviewRoutes: Route[] = [
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/moderation/overview',
    action: 'queue.read',
    tag: 'Moderators',
    summary: 'Figures of the last days, reasons of rejections, and how long queues wait',
    query: OverviewQuery,
    response: Overview,
    status: 200,
    handle: async ({ ctx, site, query }) => ({ status: 200, body: await readOverview(ctx, site, query) }),
  }),
];
