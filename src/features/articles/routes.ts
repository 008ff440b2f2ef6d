/** Routes of articles: page bundle, live events, publishing, management. */
import * as z from 'zod';
import { publicRoute, rawBodyRoute, signedInRoute, streamRoute, type Route } from '../../route.js';
import {
  Article,
  ArticleChange,
  ArticleDeletion,
  ArticleDetails,
  ArticlePage,
  ArticleQuery,
  ArticleStateInput,
  FetchInput,
  Ledger,
  PageBundle,
  PageQuery,
  PagingQuery,
  ParagraphHistory,
  ParagraphSelectors,
  PublishInput,
  PublishQuery,
  PublishResult,
  SelectorQuery,
  StreamEvent,
  Suggestions,
} from '../../shared/contract.js';
import { openStream } from './stream.js';
import { readAnchors, readParagraphHistory, readParagraphSelectors, suggestPlaces } from './anchors.js';
import { changeArticle, listArticles, readArticle, type ArticleName } from './editing.js';
import { fetchAndPublish, publishBody } from './publishing.js';
import { deleteArticle } from './removal.js';
import { setArticleState } from './states.js';
import { addressKey, readPageBundle } from './use-cases.js';

const ArticleId = z.strictObject({ articleId: z.uuid() });
const ArticleKey = z.strictObject({ key: z.string().min(1).max(255) });
/** Maximum body size: the HTML of a long article. */
const PUBLISH_LIMIT = 6_291_456;

type ArticleParams = z.output<typeof ArticleId> | z.output<typeof ArticleKey>;
const nameOf = (params: ArticleParams): ArticleName =>
  'key' in params ? { key: params.key } : { id: params.articleId };

/** Routes to read, change and delete an article; mounted under its id and under its publisher's key. */
function articleAt(path: string, params: typeof ArticleId | typeof ArticleKey, by: string): Route[] {
  return [
    signedInRoute({
      ...{ method: 'get', path, action: 'article.read', tag: 'Publishers', params },
      summary: `An article with all its editable fields, by ${by}`,
      problems: ['article_not_found'],
      response: ArticleDetails,
      status: 200,
      sends: ['ETag'],
      async handle({ ctx, site, params }) {
        const { details, validator } = await readArticle(ctx, site, nameOf(params));
        return { status: 200, body: details, validator };
      },
    }),
    signedInRoute({
      ...{ method: 'patch', path, action: 'article.change', tag: 'Publishers', params },
      summary: `Change an article’s details, addresses or state, by ${by}; omitted fields remain unchanged`,
      problems: ['article_not_found', 'key_taken', 'url_not_allowed'],
      sends: ['ETag'],
      body: ArticleChange,
      response: ArticleDetails,
      status: 200,
      precondition: 'optional',
      async handle(request) {
        const { params, body } = request;
        const name = nameOf(params);
        const { details, validator } = await changeArticle(request, name, body);
        return { status: 200, body: details, validator };
      },
    }),
    signedInRoute({
      ...{ method: 'delete', path, action: 'article.delete', tag: 'Publishers', params },
      summary: `Delete an article with its texts, threads, comments and ratings, by ${by}`,
      problems: ['article_not_found'],
      query: ArticleDeletion,
      status: 204,
      precondition: 'optional',
      async handle(request) {
        const { params, query } = request;
        await deleteArticle(request, nameOf(params), query.reason);
        return { status: 204, body: undefined };
      },
    }),
  ];
}

const publishedResponse = ({ result, created }: { result: PublishResult; created: boolean }) => ({
  status: created ? 201 : 200,
  body: result,
});

export const articleRoutes: Route[] = [
  publicRoute({
    path: '/v1/sites/:site/page',
    action: 'page.read',
    tag: 'Reading',
    summary: 'Everything a page needs to draw its badges, by its URL or key',
    query: PageQuery,
    // Campaign links may have a different address for each reader.
    sameAs: ({ url, key }, site, asWritten) =>
      url === undefined ? { key } : { url: addressKey(site, url, asWritten) },
    isUsual: () => true,
    response: PageBundle,
    read: ({ ctx, site, query }) => readPageBundle(ctx, site, query),
  }),
  streamRoute({
    path: '/v1/sites/:site/articles/:articleId/events',
    action: 'page.read',
    tag: 'Reading',
    summary: 'Live events of an article (server-sent events, resumable by Last-Event-ID)',
    params: ArticleId,
    query: z.strictObject({ after: z.coerce.number().int().min(0).optional() }),
    response: StreamEvent,
    open: ({ ctx, site, params, query, res, lastEventId }) =>
      openStream(ctx, site, params.articleId, lastEventId ?? query.after ?? null, res),
  }),
  rawBodyRoute({
    method: 'put',
    path: '/v1/sites/:site/publications/:key',
    action: 'article.publish',
    tag: 'Publishers',
    summary: 'Publish a revision of an article and re-anchor its threads; dryRun only reports',
    problems: ['key_taken', 'url_not_allowed', 'text_too_complex'],
    params: ArticleKey,
    query: PublishQuery,
    body: PublishInput,
    bodyLimit: PUBLISH_LIMIT,
    response: PublishResult,
    status: 200,
    mayCreate: true,
    async handle(request) {
      const { params, query, body } = request;
      const which = { key: params.key, dryRun: query.dryRun };
      return publishedResponse(await publishBody(request, which, body));
    },
  }),
  signedInRoute({
    method: 'post',
    path: '/v1/sites/:site/publications/:key/fetch',
    action: 'article.fetch',
    tag: 'Administrators',
    summary: 'Fetch a page of the site and publish its text; dryRun only reports',
    problems: ['key_taken', 'url_not_allowed', 'page_not_fetched', 'text_too_complex'],
    params: ArticleKey,
    query: PublishQuery,
    body: FetchInput,
    response: PublishResult,
    status: 200,
    mayCreate: true,
    async handle(request) {
      const { params, query, body } = request;
      const which = { key: params.key, dryRun: query.dryRun };
      return publishedResponse(await fetchAndPublish(request, which, body));
    },
  }),
  ...articleAt('/v1/sites/:site/publications/:key', ArticleKey, 'its publisher’s key'),
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/articles',
    action: 'article.read',
    tag: 'Publishers',
    summary: 'Articles of the site, newest first, or found by address, key or beginning of the title',
    query: ArticleQuery,
    response: ArticlePage,
    status: 200,
    handle: async ({ ctx, site, query }) => ({ status: 200, body: await listArticles(ctx, site, query) }),
  }),
  ...articleAt('/v1/sites/:site/articles/:articleId', ArticleId, 'its id'),
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/articles/:articleId/paragraphs',
    action: 'anchors.read',
    tag: 'Authors',
    summary: 'The position of every paragraph of an article, and how it was determined',
    params: ArticleId,
    response: Ledger,
    status: 200,
    handle: async ({ ctx, site, principal, params }) => ({
      status: 200,
      body: await readAnchors(ctx, site, principal, params.articleId),
    }),
  }),
  publicRoute({
    path: '/v1/sites/:site/articles/:articleId/selectors',
    action: 'page.read',
    tag: 'Reading',
    summary: 'How to find the discussed paragraphs in a page whose text differs',
    params: ArticleId,
    query: SelectorQuery,
    isUsual: ({ cursor }) => !cursor,
    response: ParagraphSelectors,
    read: ({ ctx, site, params, query }) => readParagraphSelectors(ctx, site, params.articleId, query),
  }),
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/paragraphs/:paragraphId/suggestions',
    action: 'anchors.read',
    tag: 'Authors',
    summary: 'Possible new places of a paragraph that is no longer in the text',
    problems: ['article_not_found', 'text_too_complex'],
    params: z.strictObject({ paragraphId: z.uuid() }),
    response: Suggestions,
    status: 200,
    handle: async ({ ctx, site, principal, params }) => ({
      status: 200,
      body: await suggestPlaces(ctx, site, principal, params.paragraphId),
    }),
  }),
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/paragraphs/:paragraphId/history',
    action: 'anchors.read',
    tag: 'Authors',
    summary: 'The history of a paragraph across revisions',
    problems: ['article_not_found'],
    params: z.strictObject({ paragraphId: z.uuid() }),
    query: PagingQuery,
    response: ParagraphHistory,
    status: 200,
    handle: async ({ ctx, site, principal, params, query }) => ({
      status: 200,
      body: await readParagraphHistory(ctx, site, principal, params.paragraphId, query),
    }),
  }),
  signedInRoute({
    method: 'put',
    path: '/v1/sites/:site/articles/:articleId/state',
    action: 'article.set_state',
    tag: 'Moderators',
    summary: 'Open, close or hide an article’s comments',
    params: ArticleId,
    body: ArticleStateInput,
    response: Article,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await setArticleState(request, request.params.articleId, request.body),
    }),
  }),
];
