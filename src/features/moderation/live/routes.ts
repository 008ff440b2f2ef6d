/** Routes of the live streams for people who are signed in. */
import * as z from 'zod';
import { ownStreamRoute, signedInRoute, type Route } from '../../../route.js';
import { LiveQuery, ModerationEvent, ModerationLive, OwnEvent, ViewInput } from '../../../shared/contract.js';
import { digest } from '../../../http/preconditions.js';
import { openModerationStream, readModerationLive, tellView } from './moderators.js';
import { openSelfStream } from './own.js';

const ViewId = z.strictObject({ viewId: z.uuid() });

export const liveRoutes: Route[] = [
  ownStreamRoute({
    path: '/v1/sites/:site/moderation/events',
    action: 'moderation.read',
    tag: 'Moderators',
    summary: 'What enters, changes in and leaves the queues, as server-sent events',
    response: ModerationEvent,
    open: openModerationStream,
  }),
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/moderation/live',
    action: 'moderation.read',
    tag: 'Moderators',
    summary: 'The same as the stream, for clients that poll',
    query: LiveQuery,
    response: ModerationLive,
    status: 200,
    sends: ['ETag'],
    revalidates: true,
    handle: async ({ ctx, site, query }) => {
      const body = await readModerationLive(ctx, site, query.after);
      return { status: 200, body, validator: digest(body) };
    },
  }),
  signedInRoute({
    method: 'put',
    path: '/v1/sites/:site/moderation/views/:viewId',
    action: 'moderation.read',
    tag: 'Moderators',
    summary: 'Tell the other moderators which comment one looks at, for the next 30 seconds',
    params: ViewId,
    body: ViewInput,
    status: 204,
    handle: async (request) => {
      await tellView(request, request.params.viewId, request.body.commentId);
      return { status: 204, body: undefined };
    },
  }),
  signedInRoute({
    method: 'delete',
    path: '/v1/sites/:site/moderation/views/:viewId',
    action: 'moderation.read',
    tag: 'Moderators',
    summary: 'No longer look at a comment',
    params: ViewId,
    status: 204,
    handle: async (request) => {
      await tellView(request, request.params.viewId, null);
      return { status: 204, body: undefined };
    },
  }),
  ownStreamRoute({
    path: '/v1/sites/:site/self/events',
    action: 'self.read',
    tag: 'Readers',
    summary:
      'What happens to own comments and reports, and what waits on own articles, as server-sent events',
    response: OwnEvent,
    open: openSelfStream,
  }),
];
