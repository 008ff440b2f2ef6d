/** Routes of a site's articles for moderators. */
import * as z from 'zod';
import { signedInRoute, type Route } from '../../../route.js';
import {
  ArticleDiscussion,
  ArticleSummaryPage,
  ArticleSummaryQuery,
  DiscussedQuery,
  PlaceThreads,
  PlaceThreadsQuery,
} from '../../../shared/contract.js';
import { listSummaries, readDiscussion, readPlaceThreads } from './summaries.js';

const ArticleId = z.strictObject({ articleId: z.uuid() });

export const articleSummaryRoutes: Route[] = [
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/moderation/articles',
    action: 'moderation.read',
    tag: 'Moderators',
    summary: 'The site’s articles: what waits there, and where their threads are in the text',
    query: ArticleSummaryQuery,
    response: ArticleSummaryPage,
    status: 200,
    handle: async ({ ctx, site, query }) => ({ status: 200, body: await listSummaries(ctx, site, query) }),
  }),
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/moderation/articles/:articleId',
    action: 'moderation.read',
    tag: 'Moderators',
    summary: 'An article’s paragraphs with threads: where they are now, and why',
    problems: ['article_not_found'],
    params: ArticleId,
    query: DiscussedQuery,
    response: ArticleDiscussion,
    status: 200,
    handle: async ({ ctx, site, params, query }) => ({
      status: 200,
      body: await readDiscussion(ctx, site, params.articleId, query),
    }),
  }),
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/moderation/articles/:articleId/threads',
    action: 'moderation.read',
    tag: 'Moderators',
    summary:
      'The threads of a paragraph, or of the article as a whole, with the passage they were started on',
    problems: ['article_not_found'],
    params: ArticleId,
    query: PlaceThreadsQuery,
    response: PlaceThreads,
    status: 200,
    handle: async ({ ctx, site, params, query }) => ({
      status: 200,
      body: await readPlaceThreads(ctx, site, params.articleId, query),
    }),
  }),
];
