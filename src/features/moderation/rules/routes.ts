/** Routes for rule dry runs and surge modes. The rules are part of the site's settings. */
import { signedInRoute, type Route } from '../../../route.js';
import * as z from 'zod';
import {
  ArticleSurgeInput,
  ArticleSurges,
  ArticleSurgeState,
  DryRunInput,
  DryRunResult,
  RuleTrial,
  RuleTrialInput,
  SurgeInput,
  SurgeState,
} from '../../../shared/contract.js';
import { endArticleSurge, listArticleSurges, startArticleSurge } from '../../articles/use-cases.js';
import { dryRun } from './dry-run.js';
import { tryText } from './try-text.js';
import { endSurge, startSurge } from './surge.js';

const ArticleId = z.strictObject({ articleId: z.uuid() });

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
    method: 'post',
    path: '/v1/sites/:site/moderation/rules/test',
    action: 'settings.read',
    tag: 'Moderators',
    summary: 'Try the site’s rules on a text: what would become of it, with every reason; stores nothing',
    body: RuleTrialInput,
    response: RuleTrial,
    status: 200,
    handle: async ({ ctx, site, body }) => ({ status: 200, body: await tryText(ctx, site, body) }),
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
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/moderation/surges',
    action: 'moderation.read',
    tag: 'Moderators',
    summary: 'Articles with a surge mode in force',
    response: ArticleSurges,
    status: 200,
    handle: async ({ ctx, site }) => ({ status: 200, body: await listArticleSurges(ctx, site) }),
  }),
  signedInRoute({
    method: 'put',
    path: '/v1/sites/:site/articles/:articleId/surge',
    action: 'article.surge',
    tag: 'Moderators',
    summary: 'Start a surge mode of one article: hold every comment, slow each person down, or accept none',
    params: ArticleId,
    body: ArticleSurgeInput,
    response: ArticleSurgeState,
    status: 200,
    async handle(request) {
      const { params, body } = request;
      return { status: 200, body: { surge: await startArticleSurge(request, params.articleId, body) } };
    },
  }),
  signedInRoute({
    method: 'delete',
    path: '/v1/sites/:site/articles/:articleId/surge',
    action: 'article.surge',
    tag: 'Moderators',
    summary: 'End the surge mode of an article',
    params: ArticleId,
    response: ArticleSurgeState,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: { surge: await endArticleSurge(request, request.params.articleId) },
    }),
  }),
];
