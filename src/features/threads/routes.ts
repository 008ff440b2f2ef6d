/** Routes of threads: starting one, authors' prompts, locks. */
import * as z from 'zod';
import { signedInRoute, type Route } from '../../route.js';
import {
  LockInput,
  PremoderationInput,
  ThreadPremoderation,
  MoveInput,
  Posted,
  PromptChange,
  PromptInput,
  ResolveInput,
  StartThreadInput,
  Thread,
} from '../../shared/contract.js';
import { postedResponse } from '../comments/view.js';
import { askPrompt, changePrompt } from './prompts.js';
import { moveThreadTo, reopenThread, resolveThread, undoMove } from './resolution.js';
import { lockThread, premoderateThread, startThread } from './use-cases.js';

const ThreadId = z.strictObject({ threadId: z.uuid() });
/** Problems with the passage that a thread is started on. */
const PASSAGE_PROBLEMS = [
  'paragraph_not_found',
  'paragraph_mismatch',
  'paragraph_too_long',
  'too_many_passages',
  'quote_mismatch',
  'article_closed',
] as const;
/** Starting a thread may include a long paragraph's text. */
const START_LIMIT = 524_288;

export const threadRoutes: Route[] = [
  signedInRoute({
    method: 'post',
    path: '/v1/sites/:site/threads',
    action: 'thread.start',
    tag: 'Readers',
    summary: 'Start a thread on a paragraph, a phrase in it, or the article',
    problems: ['article_not_found', ...PASSAGE_PROBLEMS, 'consent_required', 'url_not_allowed'],
    body: StartThreadInput,
    bodyLimit: START_LIMIT,
    response: Posted,
    status: 201,
    sends: ['ETag', 'Location'],
    idempotent: true,
    async handle(request) {
      return postedResponse(request.site.key, await startThread(request, request.body));
    },
  }),
  signedInRoute({
    method: 'post',
    path: '/v1/sites/:site/articles/:articleId/prompts',
    action: 'prompt.manage',
    tag: 'Authors',
    summary: 'Ask the readers of a paragraph or phrase a question',
    problems: PASSAGE_PROBLEMS,
    params: z.strictObject({ articleId: z.uuid() }),
    body: PromptInput,
    bodyLimit: START_LIMIT,
    response: Thread,
    status: 201,
    idempotent: true,
    async handle(request) {
      const { params, body } = request;
      const { thread, replayed } = await askPrompt(request, params.articleId, body);
      return { status: 201, body: thread, replayed };
    },
  }),
  signedInRoute({
    method: 'patch',
    path: '/v1/sites/:site/prompts/:threadId',
    action: 'prompt.manage',
    tag: 'Authors',
    summary: 'Reword a prompt, change its display, close or reopen it',
    params: ThreadId,
    body: PromptChange,
    response: Thread,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await changePrompt(request, request.params.threadId, request.body),
    }),
  }),
  signedInRoute({
    method: 'put',
    path: '/v1/sites/:site/threads/:threadId/lock',
    action: 'thread.lock',
    tag: 'Authors',
    summary: 'Lock a thread against replies, or unlock it; authors can’t unlock what a moderator locked',
    params: ThreadId,
    body: LockInput,
    response: Thread,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await lockThread(request, request.params.threadId, request.body),
    }),
  }),
  signedInRoute({
    method: 'put',
    path: '/v1/sites/:site/threads/:threadId/premoderation',
    action: 'thread.premoderate',
    tag: 'Moderators',
    summary: 'Hold new comments in a thread for a moderator, or stop doing so',
    params: ThreadId,
    body: PremoderationInput,
    response: ThreadPremoderation,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await premoderateThread(request, request.params.threadId, request.body),
    }),
  }),
  signedInRoute({
    method: 'put',
    path: '/v1/sites/:site/threads/:threadId/anchor',
    action: 'thread.move',
    tag: 'Authors',
    summary: 'Move a thread whose paragraph is gone to another one',
    problems: ['article_not_found', 'paragraph_not_found', 'thread_not_movable'],
    params: ThreadId,
    body: MoveInput,
    response: Thread,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await moveThreadTo(request, request.params.threadId, request.body.paragraphId),
    }),
  }),
  signedInRoute({
    method: 'delete',
    path: '/v1/sites/:site/threads/:threadId/anchor',
    action: 'thread.move',
    tag: 'Authors',
    summary: 'Move a manually moved thread back to its original paragraph',
    problems: ['article_not_found', 'thread_not_movable'],
    params: ThreadId,
    response: Thread,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await undoMove(request, request.params.threadId),
    }),
  }),
  signedInRoute({
    method: 'put',
    path: '/v1/sites/:site/threads/:threadId/resolution',
    action: 'thread.resolve',
    tag: 'Authors',
    summary: 'Resolve a thread, usually because an edit addressed it',
    params: ThreadId,
    body: ResolveInput,
    response: Thread,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await resolveThread(request, request.params.threadId, request.body.note ?? null),
    }),
  }),
  signedInRoute({
    method: 'delete',
    path: '/v1/sites/:site/threads/:threadId/resolution',
    action: 'thread.reopen',
    tag: 'Readers',
    summary: 'Reopen a resolved thread; also for the person who started it',
    params: ThreadId,
    response: Thread,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await reopenThread(request, request.params.threadId),
    }),
  }),
];
