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
    // Spellings of an address share no answer here: it repeats each address as it was asked, so that pages find their links in it.
    // It is kept for two seconds and apart from what articles' pages ask.
    response: ArticleCounts,
    read: ({ ctx, site, query }) => countArticles(ctx, site, query),
  }),
  publicRoute({
    path: '/v1/sites/:site/popular',
    action: 'page.read',
    tag: 'Reading',
    summary: 'The articles talked about most',
    query: PopularQuery,
    // Twenty sizes of three windows.
    isUsual: () => true,
    response: PopularArticles,
    read: ({ ctx, site, query }) => popularArticles(ctx, site, query),
  }),
];
