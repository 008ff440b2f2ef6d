/** Routes for the transparency report. */
import { signedInRoute, type Route } from '../../../route.js';
import { TransparencyExport, TransparencyQuery, TransparencyReport } from '../../../shared/contract.js';
import { csvOf, readReport } from './report.js';

export const transparencyRoutes: Route[] = [
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/moderation/transparency',
    action: 'log.read',
    tag: 'Moderators',
    summary: 'Decisions, reports, notices and appeals of a period, with median times',
    query: TransparencyQuery,
    response: TransparencyReport,
    status: 200,
    handle: async ({ ctx, site, query }) => ({ status: 200, body: await readReport(ctx, site, query) }),
  }),
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/moderation/transparency/export',
    action: 'log.read',
    tag: 'Moderators',
    summary: 'The transparency report as CSV, one measure per row',
    query: TransparencyQuery,
    response: TransparencyExport,
    status: 200,
    handle: async ({ ctx, site, query }) => ({
      status: 200,
      body: { content: csvOf(await readReport(ctx, site, query)) },
    }),
  }),
];
