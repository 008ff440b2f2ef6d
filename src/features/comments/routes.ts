/** Routes for writing comments and marks; the public lists and other formats have their own files. */
import * as z from 'zod';
import { signedInRoute, type Route } from '../../route.js';
import {
  CandidatesQuery,
  CommentSource,
  EditInput,
  FeatureInput,
  HeldComments,
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
  VoteInput,
  VoteResult,
} from '../../shared/contract.js';
import { listHeld } from './held/held.js';
import { listRoutes } from './lists/routes.js';
import { listCandidates } from './mentions/mentioning.js';
import { reactToComment, voteOnComment } from './reactions/marks.js';
import { previewBody } from './rendering/body.js';
import { syndicationRoutes } from './syndication/routes.js';
import { deleteComment, editComment, readSource } from './use-cases.js';
import { postedResponse } from './view.js';
import { replyToThread } from './writing/posting.js';
import { featureComment, pinComment } from './writing/promotion.js';

const ArticleId = z.strictObject({ articleId: z.uuid() });
const CommentId = z.strictObject({ commentId: z.uuid() });

export const commentRoutes: Route[] = [
  ...listRoutes,
  ...syndicationRoutes,
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
    async handle(request) {
      const { site, params, body } = request;
      return postedResponse(site.key, await replyToThread(request, params.threadId, body));
    },
  }),
  signedInRoute({
    method: 'patch',
    path: '/v1/sites/:site/comments/:commentId',
    action: 'comment.edit',
    tag: 'Readers',
    summary: 'Edit your own comment within the edit window',
    problems: ['comment_gone', 'edit_window_over'],
    params: CommentId,
    body: EditInput,
    response: OwnComment,
    status: 200,
    sends: ['ETag'],
    precondition: 'required',
    async handle(request) {
      const comment = await editComment(request, request.params.commentId, request.body.body);
      return { status: 200, body: comment, validator: comment.version };
    },
  }),
  signedInRoute({
    method: 'delete',
    path: '/v1/sites/:site/comments/:commentId',
    action: 'comment.delete',
    tag: 'Readers',
    summary: 'Delete your own comment',
    params: CommentId,
    status: 204,
    precondition: 'optional',
    async handle(request) {
      await deleteComment(request, request.params.commentId);
      return { status: 204, body: undefined };
    },
  }),
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/comments/:commentId/source',
    action: 'comment.source',
    tag: 'Readers',
    summary: 'The Markdown of your own comment, for editing',
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
    summary: 'Vote for or against a comment, or withdraw the vote',
    problems: ['comment_gone', 'own_comment'],
    params: CommentId,
    body: VoteInput,
    response: VoteResult,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await voteOnComment(request, request.params.commentId, request.body.value),
    }),
  }),
  signedInRoute({
    method: 'put',
    path: '/v1/sites/:site/comments/:commentId/reaction',
    action: 'comment.react',
    tag: 'Readers',
    summary: 'React to a comment, change the reaction, or withdraw it',
    problems: ['comment_gone', 'own_comment', 'reaction_off'],
    params: CommentId,
    body: ReactionInput,
    response: ReactionResult,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await reactToComment(request, request.params.commentId, request.body.kind),
    }),
  }),
  signedInRoute({
    method: 'put',
    path: '/v1/sites/:site/comments/:commentId/pin',
    action: 'comment.pin',
    tag: 'Authors',
    summary: 'Pin a top comment above the article’s list, at most three, or unpin it',
    problems: ['article_not_found', 'comment_gone', 'not_a_top_comment', 'too_many_pins'],
    params: CommentId,
    body: PinInput,
    response: Promotion,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await pinComment(request, request.params.commentId, request.body),
    }),
  }),
  signedInRoute({
    method: 'put',
    path: '/v1/sites/:site/comments/:commentId/feature',
    action: 'comment.feature',
    tag: 'Authors',
    summary: 'Mark a comment as featured, or remove the mark',
    problems: ['article_not_found', 'comment_gone'],
    params: CommentId,
    body: FeatureInput,
    response: Promotion,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await featureComment(request, request.params.commentId, request.body),
    }),
  }),
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/articles/:articleId/held',
    action: 'held.read',
    tag: 'Authors',
    summary: 'Comments on an article that wait for a moderator, newest first, and why',
    params: ArticleId,
    query: PagingQuery,
    response: HeldComments,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await listHeld(request, request.params.articleId, request.query),
    }),
  }),
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/articles/:articleId/people',
    action: 'person.mention',
    tag: 'Readers',
    summary: 'People of an article to mention, by the beginning of a name',
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
    summary: 'The sanitised HTML of a text',
    body: PreviewInput,
    response: PreviewResult,
    status: 200,
    handle: async ({ ctx, site, body }) => ({ status: 200, body: await previewBody(ctx, site, body) }),
  }),
];
