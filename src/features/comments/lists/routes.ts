/** Routes of the public comment lists. */
import * as z from 'zod';
import { isFirstPage } from '../../../http/cursor.js';
import { publicRoute, type Route } from '../../../route.js';
import {
  CommentList,
  CommentPermalink,
  LatestComments,
  ListQuery,
  PagingQuery,
  ReplyList,
  Thread,
  ThreadList,
} from '../../../shared/contract.js';
import { listComments, listLatest, listReplies, listThreads, readPermalink, showThread } from './reading.js';

const ArticleId = z.strictObject({ articleId: z.uuid() });
const ParagraphId = z.strictObject({ paragraphId: z.uuid() });
const CommentId = z.strictObject({ commentId: z.uuid() });

/** Page sizes the widget requests: the first comment of a thread, a list, more replies. */
const USUAL_SIZES = [1, 20, 50];

export const listRoutes: Route[] = [
  publicRoute({
    path: '/v1/sites/:site/articles/:articleId/comments',
    action: 'page.read',
    tag: 'Reading',
    summary: 'The list under the article: top comments with their first replies',
    problems: ['paragraph_not_found', 'thread_not_found'],
    params: ArticleId,
    query: ListQuery,
    isUsual: (query) => isFirstPage(query, USUAL_SIZES),
    response: CommentList,
    read: ({ ctx, site, params, query }) => listComments(ctx, site, params.articleId, query),
  }),
  publicRoute({
    path: '/v1/sites/:site/paragraphs/:paragraphId/threads',
    action: 'page.read',
    tag: 'Reading',
    summary: 'A paragraph’s threads, prompts first',
    params: ParagraphId,
    query: PagingQuery,
    isUsual: (query) => isFirstPage(query, USUAL_SIZES),
    response: ThreadList,
    read: ({ ctx, site, params, query }) => listThreads(ctx, site, params.paragraphId, query),
  }),
  publicRoute({
    path: '/v1/sites/:site/paragraphs/:paragraphId/latest',
    action: 'page.read',
    tag: 'Reading',
    summary: 'A paragraph’s three newest comments, as excerpts',
    params: ParagraphId,
    response: LatestComments,
    read: ({ ctx, site, params }) => listLatest(ctx, site, params.paragraphId),
  }),
  publicRoute({
    path: '/v1/sites/:site/comments/:commentId/replies',
    action: 'page.read',
    tag: 'Reading',
    summary: 'All replies below a top comment, oldest first',
    params: CommentId,
    query: PagingQuery,
    isUsual: (query) => isFirstPage(query, USUAL_SIZES),
    response: ReplyList,
    read: ({ ctx, site, params, query }) => listReplies(ctx, site, params.commentId, query),
  }),
  publicRoute({
    path: '/v1/sites/:site/comments/:commentId',
    action: 'page.read',
    tag: 'Reading',
    summary: 'One comment by permalink, with its thread and article',
    params: CommentId,
    response: CommentPermalink,
    read: ({ ctx, site, params }) => readPermalink(ctx, site, params.commentId),
  }),
  publicRoute({
    path: '/v1/sites/:site/threads/:threadId',
    action: 'page.read',
    tag: 'Reading',
    summary: 'One thread',
    params: z.strictObject({ threadId: z.uuid() }),
    response: Thread,
    read: ({ ctx, site, params }) => showThread(ctx, site, params.threadId),
  }),
];
