/** Routes of counts across articles. */
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
    // Spellings of an address do not share a response here: it repeats each address as sent, so that pages can find their links in it.
    // It is cached for two seconds, apart from the requests of article pages.
    response: ArticleCounts,
    read: ({ ctx, site, query }) => countArticles(ctx, site, query),
  }),
  publicRoute({
    path: '/v1/sites/:site/popular',
    action: 'page.read',
    tag: 'Reading',
    summary: 'The most discussed articles',
    query: PopularQuery,
    // At most twenty limits for each of three windows.
    isUsual: () => true,
    response: PopularArticles,
    read: ({ ctx, site, query }) => popularArticles(ctx, site, query),
  }),
];
