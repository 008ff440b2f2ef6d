/** Moderation routes: readers' flags; moderators' queues, decisions and audit log. */
import * as z from 'zod';
import { signedInRoute, type Route } from '../../route.js';
import {
  DecideInput,
  DecideResult,
  DecisionLog,
  FlagInput,
  FlagResult,
  LogExport,
  LogExportQuery,
  LogQuery,
  OwnListQuery,
  OwnReports,
  QueueCounts,
  QueueItem,
  QueuePage,
  QueueQuery,
  SearchPage,
  SearchQuery,
  UndoInput,
  UndoResult,
} from '../../shared/contract.js';
import { decideComments } from './decisions.js';
import { flagComment, withdrawFlag } from './flags.js';
import { searchComments } from './queues/search.js';
import { readOwnReports } from './reports/own.js';
import { undoDecisions } from './undo.js';
import { exportDecisions, listDecisions } from './log.js';
import { countAllQueues, listQueue, readModerated } from './use-cases.js';

const CommentId = z.strictObject({ commentId: z.uuid() });

export const moderationRoutes: Route[] = [
  signedInRoute({
    method: 'put',
    path: '/v1/sites/:site/comments/:commentId/flag',
    action: 'comment.flag',
    tag: 'Readers',
    summary: 'Report a comment to the moderators, once',
    problems: ['already_flagged', 'comment_gone', 'own_comment', 'reports_muted'],
    params: CommentId,
    body: FlagInput,
    response: FlagResult,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await flagComment(request, request.params.commentId, request.body),
    }),
  }),
  signedInRoute({
    method: 'delete',
    path: '/v1/sites/:site/comments/:commentId/flag',
    action: 'comment.flag',
    tag: 'Readers',
    summary: 'Withdraw a report',
    params: CommentId,
    response: FlagResult,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await withdrawFlag(request, request.params.commentId),
    }),
  }),
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/self/reports',
    action: 'self.read',
    tag: 'Readers',
    summary: 'Own reports of comments, with their outcomes',
    query: OwnListQuery,
    response: OwnReports,
    status: 200,
    handle: async (request) => ({ status: 200, body: await readOwnReports(request, request.query) }),
  }),
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/moderation/queue',
    action: 'queue.read',
    tag: 'Moderators',
    summary:
      'A queue: waiting comments oldest first or by reports or urgency, new and decided ones newest first',
    query: QueueQuery,
    response: QueuePage,
    status: 200,
    handle: async ({ ctx, site, principal, query }) => ({
      status: 200,
      body: await listQueue(ctx, site, principal, query),
    }),
  }),
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/moderation/search',
    action: 'queue.read',
    tag: 'Moderators',
    summary: 'Comments by text, person, article, reason, rule, days and links, in one queue or all',
    query: SearchQuery,
    response: SearchPage,
    status: 200,
    handle: async ({ ctx, site, principal, query }) => ({
      status: 200,
      body: await searchComments(ctx, site, principal, query),
    }),
  }),
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/moderation/counts',
    action: 'queue.read',
    tag: 'Moderators',
    summary: 'The length of every queue',
    response: QueueCounts,
    status: 200,
    handle: async ({ ctx, site }) => ({ status: 200, body: await countAllQueues(ctx, site) }),
  }),
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/moderation/comments/:commentId',
    action: 'queue.read',
    tag: 'Moderators',
    summary: 'One comment with its paragraph, flags, verdicts, decisions and its author’s record',
    params: CommentId,
    response: QueueItem,
    status: 200,
    handle: async ({ ctx, site, principal, params }) => ({
      status: 200,
      body: await readModerated(ctx, site, principal, params.commentId),
    }),
  }),
  signedInRoute({
    method: 'post',
    path: '/v1/sites/:site/moderation/decisions',
    action: 'moderation.decide',
    tag: 'Moderators',
    summary: 'Approve, reject, mark as spam or as seen, one comment or many',
    problems: ['comment_not_found', 'comment_gone', 'conflict'],
    body: DecideInput,
    response: DecideResult,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await decideComments(request, request.body),
    }),
  }),
  signedInRoute({
    method: 'post',
    path: '/v1/sites/:site/moderation/undo',
    action: 'moderation.undo',
    tag: 'Moderators',
    summary: 'Undo own decisions about comments, restoring the previous state',
    problems: ['comment_not_found', 'comment_gone', 'conflict'],
    body: UndoInput,
    response: UndoResult,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await undoDecisions(request, request.body.decisionIds),
    }),
  }),
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/moderation/log',
    action: 'log.read',
    tag: 'Moderators',
    summary: 'The audit log: every decision of moderators and rules, with its reason',
    query: LogQuery,
    response: DecisionLog,
    status: 200,
    handle: async ({ ctx, site, query }) => ({ status: 200, body: await listDecisions(ctx, site, query) }),
  }),
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/moderation/log/export',
    action: 'log.read',
    tag: 'Moderators',
    summary: 'The audit log as CSV or JSON Lines, in pages that make one file',
    query: LogExportQuery,
    response: LogExport,
    status: 200,
    handle: async ({ ctx, site, query }) => ({ status: 200, body: await exportDecisions(ctx, site, query) }),
  }),
];
