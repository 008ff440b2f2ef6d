/** Routes of comments: the lists everybody reads, and what a person does with a comment. */
import { z } from 'zod';
import { isFirstPage } from '../../http/cursor.js';
import { publicRoute, signedInRoute, type Route } from '../../http/route.js';
import {
  AnnotationPage,
  AnnotationQuery,
  CandidatesQuery,
  CommentList,
  CommentPermalink,
  CommentSource,
  DiscussionPosting,
  DiscussionQuery,
  EditInput,
  FeatureInput,
  FragmentQuery,
  LatestComments,
  ListQuery,
  MentionCandidates,
  OwnComment,
  PagingQuery,
  PinInput,
  Posted,
  PreviewInput,
  PreviewResult,
  Promotion,
  ReactionInput,
  ReactionResult,
  ReplyInput,
  ReplyList,
  Thread,
  ThreadList,
  VoteInput,
  VoteResult,
} from '../../shared/contract.js';
import { addressKey, canonicalUrl } from '../articles/use-cases.js';
import { listAnnotations } from './annotations.js';
import { previewBody } from './body.js';
import { readFragment, readPosting } from './discussion.js';
import { listCandidates } from './mentioning.js';
import { fragmentLanguage } from './fragment-words.js';
import { replyToThread } from './posting.js';
import { featureComment, pinComment } from './promotion.js';
import { reactToComment, voteOnComment } from './marks.js';
import { listComments, listLatest, listReplies, listThreads, readPermalink, showThread } from './reading.js';
import { deleteComment, editComment, readSource } from './use-cases.js';

const ArticleId = z.strictObject({ articleId: z.uuid() });
const ParagraphId = z.strictObject({ paragraphId: z.uuid() });
const CommentId = z.strictObject({ commentId: z.uuid() });

/** Pages the widget asks for: the first comment of a thread, a list, more replies. */
const USUAL_SIZES = [1, 20, 50];

export const commentRoutes: Route[] = [
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
    // What a publisher's server includes: its page, or our address for it.
    isUsual: ({ pageUrl, url, ...query }) =>
      isFirstPage(query, USUAL_SIZES) &&
      (pageUrl === undefined || (url !== undefined && pageUrl === canonicalUrl(url))),
    response: z.string(),
    mediaType: 'text/html',
    read: ({ ctx, site, query }) => readFragment(ctx, site, query),
  }),
  signedInRoute({
    method: 'post',
    path: '/v1/sites/:site/threads/:threadId/comments',
    action: 'comment.reply',
    tag: 'Readers',
    summary: 'Reply in a thread, or answer a prompt',
    problems: [
      'comment_not_found',
      'comment_gone',
      'article_closed',
      'thread_locked',
      'prompt_closed',
      'consent_required',
    ],
    params: z.strictObject({ threadId: z.uuid() }),
    body: ReplyInput,
    response: Posted,
    status: 201,
    sends: ['ETag', 'Location'],
    idempotent: true,
    async handle({ ctx, site, principal, params, body, idempotency }) {
      const { posted, replayed } = await replyToThread(
        ctx,
        site,
        principal,
        params.threadId,
        body,
        idempotency,
      );
      return {
        status: 201,
        body: posted,
        replayed,
        validator: posted.comment.version,
        location: `/v1/sites/${site.key}/comments/${posted.comment.id}`,
      };
    },
  }),
  signedInRoute({
    method: 'patch',
    path: '/v1/sites/:site/comments/:commentId',
    action: 'comment.edit',
    tag: 'Readers',
    summary: 'Edit an own comment inside the window',
    problems: ['comment_gone', 'edit_window_over'],
    params: CommentId,
    body: EditInput,
    response: OwnComment,
    status: 200,
    sends: ['ETag'],
    precondition: 'required',
    async handle({ ctx, site, principal, params, body, ifMatch }) {
      const comment = await editComment(ctx, site, principal, params.commentId, body.body, ifMatch);
      return { status: 200, body: comment, validator: comment.version };
    },
  }),
  signedInRoute({
    method: 'delete',
    path: '/v1/sites/:site/comments/:commentId',
    action: 'comment.delete',
    tag: 'Readers',
    summary: 'Delete an own comment',
    params: CommentId,
    status: 204,
    precondition: 'optional',
    async handle({ ctx, site, principal, params, ifMatch }) {
      await deleteComment(ctx, site, principal, params.commentId, ifMatch);
      return { status: 204, body: undefined };
    },
  }),
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/comments/:commentId/source',
    action: 'comment.source',
    tag: 'Readers',
    summary: 'The Markdown of an own comment, to edit it',
    params: CommentId,
    response: CommentSource,
    status: 200,
    sends: ['ETag'],
    async handle({ ctx, site, principal, params }) {
      const source = await readSource(ctx, site, principal, params.commentId);
      return { status: 200, body: source, validator: source.version };
    },
  }),
  signedInRoute({
    method: 'put',
    path: '/v1/sites/:site/comments/:commentId/vote',
    action: 'comment.vote',
    tag: 'Readers',
    summary: 'Vote for or against a comment, or take the vote back',
    problems: ['comment_gone', 'own_comment'],
    params: CommentId,
    body: VoteInput,
    response: VoteResult,
    status: 200,
    handle: async ({ ctx, site, principal, params, body }) => ({
      status: 200,
      body: await voteOnComment(ctx, site, principal, params.commentId, body.value),
    }),
  }),
  signedInRoute({
    method: 'put',
    path: '/v1/sites/:site/comments/:commentId/reaction',
    action: 'comment.react',
    tag: 'Readers',
    summary: 'React to a comment, change the reaction, or take it back',
    problems: ['comment_gone', 'own_comment', 'reaction_off'],
    params: CommentId,
    body: ReactionInput,
    response: ReactionResult,
    status: 200,
    handle: async ({ ctx, site, principal, params, body }) => ({
      status: 200,
      body: await reactToComment(ctx, site, principal, params.commentId, body.kind),
    }),
  }),
  signedInRoute({
    method: 'put',
    path: '/v1/sites/:site/comments/:commentId/pin',
    action: 'comment.pin',
    tag: 'Authors',
    summary: 'Pin a top comment above the list of its article, three at most, or unpin it',
    problems: ['article_not_found', 'comment_gone', 'not_a_top_comment', 'too_many_pins'],
    params: CommentId,
    body: PinInput,
    response: Promotion,
    status: 200,
    handle: async ({ ctx, site, principal, params, body }) => ({
      status: 200,
      body: await pinComment(ctx, site, principal, params.commentId, body),
    }),
  }),
  signedInRoute({
    method: 'put',
    path: '/v1/sites/:site/comments/:commentId/feature',
    action: 'comment.feature',
    tag: 'Authors',
    summary: 'Mark a comment as featured, or take the mark off',
    problems: ['article_not_found', 'comment_gone'],
    params: CommentId,
    body: FeatureInput,
    response: Promotion,
    status: 200,
    handle: async ({ ctx, site, principal, params, body }) => ({
      status: 200,
      body: await featureComment(ctx, site, principal, params.commentId, body),
    }),
  }),
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/articles/:articleId/people',
    action: 'person.mention',
    tag: 'Readers',
    summary: 'People of an article to mention, by how their name begins',
    params: ArticleId,
    query: CandidatesQuery,
    response: MentionCandidates,
    status: 200,
    handle: async ({ ctx, site, principal, params, query }) => ({
      status: 200,
      body: await listCandidates(ctx, site, principal, params.articleId, query),
    }),
  }),
  signedInRoute({
    method: 'post',
    path: '/v1/sites/:site/preview',
    action: 'comment.preview',
    tag: 'Readers',
    summary: 'The safe HTML a text would get',
    body: PreviewInput,
    response: PreviewResult,
    status: 200,
    handle: async ({ ctx, site, body }) => ({ status: 200, body: await previewBody(ctx, site, body) }),
  }),
];
