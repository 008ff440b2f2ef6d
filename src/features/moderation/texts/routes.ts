/** Routes for a comment's texts: earlier versions, and redaction. */
import { z } from 'zod';
import { signedInRoute, type Route } from '../../../route.js';
import { CommentVersions, PagingQuery, RedactionInput, RedactionResult } from '../../../shared/contract.js';
import { redactComment } from './redacting.js';
import { readVersions } from './versions.js';

const Comment = z.strictObject({ commentId: z.uuid() });

export const commentTextRoutes: Route[] = [
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/moderation/comments/:commentId/versions',
    action: 'moderation.read',
    tag: 'Moderators',
    summary: 'The texts a comment has had, newest first, and which of them a moderator redacted',
    problems: ['comment_gone'],
    params: Comment,
    query: PagingQuery,
    response: CommentVersions,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await readVersions(request, request.params.commentId, request.query),
    }),
  }),
  signedInRoute({
    method: 'post',
    path: '/v1/sites/:site/moderation/comments/:commentId/redactions',
    action: 'comment.redact',
    tag: 'Moderators',
    summary: 'Take personal data out of a comment’s text, as an edit that is logged and told to its author',
    problems: ['comment_gone', 'conflict'],
    params: Comment,
    body: RedactionInput,
    response: RedactionResult,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await redactComment(request, request.params.commentId, request.body),
    }),
  }),
];
