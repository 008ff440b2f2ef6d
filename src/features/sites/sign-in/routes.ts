/** Routes of signing in to the console, of its sessions, and of the publisher's OpenID Connect provider. */
import { anonymousRoute, signedInRoute, type Route } from '../../../route.js';
import {
  ConsoleLink,
  ConsoleLinkInput,
  ConsoleSession,
  ConsoleSessionInput,
  ConsoleSessions,
  ConsoleSites,
  EndSessionsInput,
  EndSessionsResult,
  SignInFinish,
  SignInOptions,
  SignInProviderInput,
  SignInProviderState,
  SignInStart,
} from '../../../shared/contract.js';
import { finishProviderSignIn, startProviderSignIn } from './provider-sign-in.js';
import { readOptions, readProvider, removeProvider, storeProvider } from './provider.js';
import { createLink, endSessions, listSessions, listSites, openSession, signOut } from './sessions.js';

const SIGN_IN = { action: 'console.sign_in', tag: 'Moderators' } as const;
const ADMIN = { action: 'access.manage', tag: 'Administrators' } as const;

const sessionRoutes: Route[] = [
  signedInRoute({
    method: 'post',
    path: '/v1/sites/:site/console/links',
    action: 'console.link',
    tag: 'Publishers',
    summary: 'Create a link that signs a person in to the console, once, within five minutes',
    problems: ['public_url_missing'],
    body: ConsoleLinkInput,
    response: ConsoleLink,
    status: 201,
    handle: async (request) => ({ status: 201, body: await createLink(request, request.body) }),
  }),
  anonymousRoute({
    ...SIGN_IN,
    method: 'post',
    path: '/v1/sites/:site/console/session',
    summary: 'Exchange a link’s code for a session',
    problems: ['sign_in_expired'],
    body: ConsoleSessionInput,
    response: ConsoleSession,
    status: 201,
    handle: ({ ctx, site, body }) => openSession(ctx, site, body.code),
  }),
  signedInRoute({
    method: 'delete',
    path: '/v1/sites/:site/console/session',
    action: 'self.read',
    tag: 'Moderators',
    summary: 'Sign out: end the session on all its sites',
    status: 204,
    async handle(request) {
      await signOut(request);
      return { status: 204, body: undefined };
    },
  }),
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/console/sites',
    action: 'self.read',
    tag: 'Moderators',
    summary: 'The sites that the session is for',
    response: ConsoleSites,
    status: 200,
    handle: async ({ ctx, site, principal }) => ({
      status: 200,
      body: await listSites(ctx, site, principal),
    }),
  }),
  signedInRoute({
    ...ADMIN,
    method: 'get',
    path: '/v1/sites/:site/console/sessions',
    summary: 'Who is signed in to the console by a link or the provider',
    response: ConsoleSessions,
    status: 200,
    handle: async ({ ctx, site }) => ({ status: 200, body: await listSessions(ctx, site) }),
  }),
  signedInRoute({
    method: 'post',
    path: '/v1/sites/:site/console/sessions/end',
    action: 'console.end_sessions',
    tag: 'Administrators',
    summary: 'End all sessions of a person in the console of this site',
    body: EndSessionsInput,
    response: EndSessionsResult,
    status: 200,
    handle: async (request) => ({ status: 200, body: { ended: await endSessions(request, request.body) } }),
  }),
];

const providerRoutes: Route[] = [
  anonymousRoute({
    ...SIGN_IN,
    method: 'get',
    path: '/v1/sites/:site/console/sign-in',
    summary: 'How people sign in to the console',
    response: SignInOptions,
    status: 200,
    handle: ({ ctx, site }) => readOptions(ctx, site),
  }),
  anonymousRoute({
    ...SIGN_IN,
    method: 'post',
    path: '/v1/sites/:site/console/sign-in/start',
    summary: 'Start a sign-in through the publisher’s OpenID Connect provider',
    problems: ['provider_not_found', 'provider_failed', 'public_url_missing'],
    response: SignInStart,
    status: 201,
    handle: ({ ctx, site }) => startProviderSignIn(ctx, site),
  }),
  anonymousRoute({
    ...SIGN_IN,
    method: 'post',
    path: '/v1/sites/:site/console/sign-in/finish',
    summary: 'Exchange the provider’s answer for a session',
    problems: [
      ...(['provider_not_found', 'provider_failed', 'public_url_missing'] as const),
      ...(['sign_in_expired', 'sign_in_refused', 'role_missing'] as const),
    ],
    body: SignInFinish,
    response: ConsoleSession,
    status: 201,
    handle: ({ ctx, site, body }) => finishProviderSignIn(ctx, site, body),
  }),
  signedInRoute({
    ...ADMIN,
    method: 'get',
    path: '/v1/sites/:site/console/provider',
    summary: 'The OpenID Connect provider that signs people in to the console',
    response: SignInProviderState,
    status: 200,
    handle: async ({ ctx, site }) => ({ status: 200, body: await readProvider(ctx, site) }),
  }),
  signedInRoute({
    ...ADMIN,
    method: 'put',
    path: '/v1/sites/:site/console/provider',
    summary: 'Set the provider; its secret is never returned',
    body: SignInProviderInput,
    status: 204,
    async handle(request) {
      await storeProvider(request, request.body);
      return { status: 204, body: undefined };
    },
  }),
  signedInRoute({
    ...ADMIN,
    method: 'delete',
    path: '/v1/sites/:site/console/provider',
    summary: 'Remove the provider, and end the sessions it started',
    status: 204,
    async handle(request) {
      await removeProvider(request);
      return { status: 204, body: undefined };
    },
  }),
];

export const signInRoutes: Route[] = [...sessionRoutes, ...providerRoutes];
