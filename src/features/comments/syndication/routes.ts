/** Routes of the discussion in other formats: annotations, structured data, HTML. */
import * as z from 'zod';
import { isFirstPage } from '../../../http/cursor.js';
import { publicRoute, type Route } from '../../../route.js';
import { canonicalUrl } from '../../../shared/address.js';
import {
  AnnotationPage,
  AnnotationQuery,
  DiscussionPosting,
  DiscussionQuery,
  FragmentQuery,
} from '../../../shared/contract.js';
import { fragmentLanguage } from './fragment-words.js';
import { addressKey } from '../../articles/use-cases.js';
import { listAnnotations } from './annotations.js';
import { readFragment, readPosting } from './discussion.js';

const ArticleId = z.strictObject({ articleId: z.uuid() });

/** Common page sizes. */
const USUAL_SIZES = [1, 20, 50];

export const syndicationRoutes: Route[] = [
  publicRoute({
    path: '/v1/sites/:site/articles/:articleId/annotations',
    action: 'page.read',
    tag: 'Reading',
    summary: 'The comments on an article’s passages as W3C Web Annotations',
    params: ArticleId,
    query: AnnotationQuery,
    isUsual: (query) => isFirstPage(query, [100]),
    response: AnnotationPage,
    mediaType: 'application/ld+json',
    read: ({ ctx, site, params, query }) => listAnnotations(ctx, site, params.articleId, query),
  }),
  publicRoute({
    path: '/v1/sites/:site/articles/:articleId/discussion',
    action: 'page.read',
    tag: 'Reading',
    summary: 'The discussion as a schema.org DiscussionForumPosting, with its newest or best comments',
    params: ArticleId,
    query: DiscussionQuery,
    isUsual: (query) => isFirstPage(query, USUAL_SIZES),
    response: DiscussionPosting,
    mediaType: 'application/ld+json',
    read: ({ ctx, site, params, query }) => readPosting(ctx, site, params.articleId, query),
  }),
  publicRoute({
    path: '/v1/sites/:site/fragment',
    action: 'page.read',
    tag: 'Reading',
    summary: 'The discussion as HTML to include in a page, for readers without script',
    problems: ['article_not_found', 'url_not_allowed'],
    query: FragmentQuery,
    sameAs: ({ url, lang, ...query }, site, asWritten) => ({
      ...query,
      lang: fragmentLanguage(lang),
      url: url && addressKey(site, url, asWritten),
    }),
    // The request a publisher's server sends: its own page, or without `pageUrl`.
    isUsual: ({ pageUrl, url, ...query }) =>
      isFirstPage(query, USUAL_SIZES) &&
      (pageUrl === undefined || (url !== undefined && pageUrl === canonicalUrl(url))),
    response: z.string(),
    mediaType: 'text/html',
    read: ({ ctx, site, query }) => readFragment(ctx, site, query),
  }),
];
