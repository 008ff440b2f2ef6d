/** Routes of sums across articles. */
import { publicRoute, type Route } from '../../route.js';
import { ArticleCounts, CountsQuery, PopularArticles, PopularQuery } from '../../shared/contract.js';
import { countArticles, popularArticles } from './use-cases.js';

export const statsRoutes: Route[] = [
  publicRoute({
    path: '/v1/sites/:site/counts',
    action: 'page.read',
    tag: 'Reading',
    summary: 'Comment counts of many articles, for listing pages',
    query: CountsQuery,
    response: ArticleCounts,
    read: ({ ctx, site, query }) => countArticles(ctx, site, query),
  }),
  publicRoute({
    path: '/v1/sites/:site/popular',
    action: 'page.read',
    tag: 'Reading',
    summary: 'The articles talked about most',
    query: PopularQuery,
    response: PopularArticles,
    read: ({ ctx, site, query }) => popularArticles(ctx, site, query),
  }),
];
