/** Routes for what is learnt from decisions. */
import { signedInRoute, type Route } from '../../../route.js';
import { LearningState } from '../../../shared/contract.js';
import { readLearning, startTraining } from './training.js';

export const learningRoutes: Route[] = [
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/moderation/learning',
    action: 'settings.read',
    tag: 'Moderators',
    summary: 'How well the rule that learns from decisions finds rejected comments',
    response: LearningState,
    status: 200,
    handle: async ({ ctx, site }) => ({ status: 200, body: await readLearning(ctx, site) }),
  }),
  signedInRoute({
    method: 'post',
    path: '/v1/sites/:site/moderation/learning',
    action: 'settings.change',
    tag: 'Administrators',
    summary: 'Learn from the decisions so far, in the background',
    response: LearningState,
    status: 200,
    handle: async (request) => ({ status: 200, body: await startTraining(request) }),
  }),
];
