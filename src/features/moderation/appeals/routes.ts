/** Routes for statements of reasons and appeals against them. */
import * as z from 'zod';
import { signedInRoute, type Route } from '../../../route.js';
import {
  AppealAnswer,
  AppealAnswerInput,
  AppealInput,
  AppealPage,
  AppealQuery,
  OwnListQuery,
  OwnStatements,
  Statement,
} from '../../../shared/contract.js';
import { readOwnStatements } from '../statements/own.js';
import { answerAppeal } from './answer.js';
import { askForAppeal } from './ask.js';
import { listAppeals } from './list.js';

export const appealRoutes: Route[] = [
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/self/statements',
    action: 'self.read',
    tag: 'Readers',
    summary: 'Rejections of own comments and own sanctions, with their reasons and appeals',
    query: OwnListQuery,
    response: OwnStatements,
    status: 200,
    handle: async (request) => ({ status: 200, body: await readOwnStatements(request, request.query) }),
  }),
  signedInRoute({
    method: 'put',
    path: '/v1/sites/:site/self/statements/:statementId/appeal',
    action: 'appeal.ask',
    tag: 'Readers',
    summary: 'Ask for another look at a decision about oneself, once',
    problems: ['comment_not_found', 'person_not_found', 'already_appealed', 'appeal_not_possible'],
    params: z.strictObject({ statementId: z.uuid() }),
    body: AppealInput,
    response: Statement,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await askForAppeal(request, request.params.statementId, request.body.text),
    }),
  }),
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/moderation/appeals',
    action: 'moderation.read',
    tag: 'Moderators',
    summary: 'Open appeals, those that are due first before others',
    query: AppealQuery,
    response: AppealPage,
    status: 200,
    handle: async (request) => ({ status: 200, body: await listAppeals(request, request.query) }),
  }),
  signedInRoute({
    method: 'put',
    path: '/v1/sites/:site/moderation/appeals/:appealId/answer',
    action: 'appeal.answer',
    tag: 'Moderators',
    summary: 'Uphold or overturn a decision that was appealed against',
    problems: ['appeal_answered', 'own_decision', 'comment_not_found', 'person_not_found', 'conflict'],
    params: z.strictObject({ appealId: z.uuid() }),
    body: AppealAnswerInput,
    response: AppealAnswer,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await answerAppeal(request, request.params.appealId, request.body),
    }),
  }),
];
