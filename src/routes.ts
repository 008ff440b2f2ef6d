/** All routes of the API. Permissions, OpenAPI and the tests use this array. */
import { articleRoutes } from './features/articles/routes.js';
import { commentRoutes } from './features/comments/routes.js';
import { moderationRoutes } from './features/moderation/routes.js';
import { appealRoutes } from './features/moderation/appeals/routes.js';
import { noticeRoutes } from './features/moderation/notices/routes.js';
import { moderatedPeopleRoutes } from './features/moderation/people/routes.js';
import { transparencyRoutes } from './features/moderation/transparency/routes.js';
import { ruleRoutes } from './features/moderation/rules/routes.js';
import { wordRoutes } from './features/moderation/words/routes.js';
import { peopleRoutes } from './features/people/routes.js';
import { ratingRoutes } from './features/ratings/routes.js';
import { siteRoutes } from './features/sites/routes.js';
import { statsRoutes } from './features/stats/routes.js';
import { threadRoutes } from './features/threads/routes.js';
import type { Route } from './route.js';

export const ROUTES: readonly Route[] = [
  ...articleRoutes,
  ...commentRoutes,
  ...threadRoutes,
  ...ratingRoutes,
  ...statsRoutes,
  ...moderationRoutes,
  ...noticeRoutes,
  ...appealRoutes,
  ...transparencyRoutes,
  ...moderatedPeopleRoutes,
  ...wordRoutes,
  ...ruleRoutes,
  ...peopleRoutes,
  ...siteRoutes,
];
