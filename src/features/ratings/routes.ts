/** Routes of an article's rating. */
import * as z from 'zod';
import { signedInRoute, type Route } from '../../route.js';
import { RatingInput, RatingResult } from '../../shared/contract.js';
import { rateArticle } from './use-cases.js';

const ArticleId = z.strictObject({ articleId: z.uuid() });

export const ratingRoutes: Route[] = [
  signedInRoute({
    method: 'put',
    path: '/v1/sites/:site/articles/:articleId/rating',
    action: 'article.rate',
    tag: 'Readers',
    summary: 'Rate an article, 1 to 5, or change your rating',
    problems: ['ratings_off', 'article_closed'],
    params: ArticleId,
    body: RatingInput,
    response: RatingResult,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await rateArticle(request, request.params.articleId, request.body.value),
    }),
  }),
  signedInRoute({
    method: 'delete',
    path: '/v1/sites/:site/articles/:articleId/rating',
    action: 'article.rate',
    tag: 'Readers',
    summary: 'Withdraw your rating of an article',
    problems: ['ratings_off', 'article_closed'],
    params: ArticleId,
    response: RatingResult,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await rateArticle(request, request.params.articleId, null),
    }),
  }),
];
