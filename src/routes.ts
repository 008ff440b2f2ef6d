/** All routes of the API. Permissions, OpenAPI and the tests use this array. */
import { articleRoutes } from './features/articles/routes.js';
import { articleSummaryRoutes } from './features/articles/summaries/routes.js';
import { commentRoutes } from './features/comments/routes.js';
import { moderationRoutes } from './features/moderation/routes.js';
import { appealRoutes } from './features/moderation/appeals/routes.js';
import { liveRoutes } from './features/moderation/live/routes.js';
import { noticeRoutes } from './features/moderation/notices/routes.js';
import { commentTextRoutes } from './features/moderation/texts/routes.js';
import { moderatedPeopleRoutes } from './features/moderation/people/routes.js';
import { overviewRoutes } from './features/moderation/overview/routes.js';
import { transparencyRoutes } from './features/moderation/transparency/routes.js';
import { learningRoutes } from './features/moderation/learning/routes.js';
import { opinionRoutes } from './features/moderation/opinions/routes.js';
import { ruleRoutes } from './features/moderation/rules/routes.js';
import { wordRoutes } from './features/moderation/words/routes.js';
import { erasureRoutes } from './features/people/erasure/routes.js';
import { peopleRoutes } from './features/people/routes.js';
import { ratingRoutes } from './features/ratings/routes.js';
import { credentialRoutes } from './features/sites/credential-routes.js';
import { siteRoutes } from './features/sites/routes.js';
import { signInRoutes } from './features/sites/sign-in/routes.js';
import { statsRoutes } from './features/stats/routes.js';
import { threadRoutes } from './features/threads/routes.js';
import type { Route } from './route.js';

export const ROUTES: readonly Route[] = [
  ...articleRoutes,
  ...articleSummaryRoutes,
  ...commentRoutes,
  ...threadRoutes,
  ...ratingRoutes,
  ...statsRoutes,
  ...moderationRoutes,
  ...liveRoutes,
  ...noticeRoutes,
  ...appealRoutes,
  ...overviewRoutes,
  ...transparencyRoutes,
  ...moderatedPeopleRoutes,
  ...commentTextRoutes,
  ...wordRoutes,
  ...ruleRoutes,
  ...opinionRoutes,
  ...learningRoutes,
  ...peopleRoutes,
  ...erasureRoutes,
  ...siteRoutes,
  ...credentialRoutes,
  ...signInRoutes,
];
