/**
 * Routes for people: the public card, guests, the person's own data and overlay on an article, and the moderators' view
 * of a person.
 */
import * as z from 'zod';
import { anonymousRoute, publicRoute, signedInRoute, type Route } from '../../route.js';
import {
  BanInput,
  GuestChallenge,
  GuestInput,
  GuestPass,
  Overlay,
  PersonCard,
  PersonRecord,
  Self,
  StandingInput,
  WarnInput,
} from '../../shared/contract.js';
import { readPersonCard } from './card.js';
import { challengeGuest, createGuestSession } from './guests.js';
import { readPersonRecord } from './record.js';
import {
  banPerson,
  muteReports,
  readWarning,
  setStanding,
  unbanPerson,
  unmuteReports,
  warnPerson,
  type Sanction,
} from './sanctions.js';
import { describeSelf, readOverlay } from './use-cases.js';

const Person = z.strictObject({ personId: z.uuid() });
const sanctionOf = ({ reason, until }: z.output<typeof BanInput>): Sanction => ({
  reason,
  until: until == null ? null : new Date(until),
});

export const peopleRoutes: Route[] = [
  publicRoute({
    path: '/v1/sites/:site/people/:personId/card',
    action: 'page.read',
    tag: 'Reading',
    summary: 'A person’s public card: name, picture, join date and newest comments',
    params: Person,
    response: PersonCard,
    read: ({ ctx, site, params }) => readPersonCard(ctx, site, params.personId),
  }),
  anonymousRoute({
    method: 'get',
    path: '/v1/sites/:site/guests/challenge',
    action: 'guest.join',
    tag: 'Readers',
    summary: 'A proof-of-work challenge for a guest',
    problems: ['guests_off'],
    response: GuestChallenge,
    status: 200,
    handle: ({ ctx, site }) => challengeGuest(ctx, site),
  }),
  anonymousRoute({
    method: 'post',
    path: '/v1/sites/:site/guests',
    action: 'guest.join',
    tag: 'Readers',
    summary: 'Exchange a solved challenge for a guest’s token',
    problems: ['guests_off', 'invalid_name', 'challenge_invalid', 'challenge_expired', 'challenge_used'],
    body: GuestInput,
    response: GuestPass,
    status: 201,
    handle: ({ ctx, site, body }) => createGuestSession(ctx, site, body),
  }),
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/self',
    action: 'self.read',
    tag: 'Readers',
    summary: 'The token’s person and allowed actions',
    response: Self,
    status: 200,
    handle: async ({ ctx, principal }) => ({ status: 200, body: describeSelf(ctx, principal) }),
  }),
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/articles/:articleId/overlay',
    action: 'self.read',
    tag: 'Readers',
    summary: 'The person’s own data about an article: votes, flags and held comments',
    params: z.strictObject({ articleId: z.uuid() }),
    response: Overlay,
    status: 200,
    handle: async ({ ctx, site, principal, params }) => ({
      status: 200,
      body: await readOverlay(ctx, site, principal, params.articleId),
    }),
  }),
  signedInRoute({
    method: 'get',
    path: '/v1/sites/:site/people/:personId',
    action: 'moderation.read',
    tag: 'Moderators',
    summary: 'A person’s record',
    params: Person,
    response: PersonRecord,
    status: 200,
    handle: async ({ ctx, site, params }) => ({
      status: 200,
      body: await readPersonRecord(ctx, site, params.personId),
    }),
  }),
  signedInRoute({
    method: 'put',
    path: '/v1/sites/:site/people/:personId/standing',
    action: 'person.standing',
    tag: 'Moderators',
    summary: 'Set whether a person’s comments wait for a moderator or pass the rules',
    params: Person,
    body: StandingInput,
    response: PersonRecord,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await setStanding(request, request.params.personId, request.body),
    }),
  }),
  signedInRoute({
    method: 'delete',
    path: '/v1/sites/:site/self/warning',
    action: 'warning.confirm',
    tag: 'Readers',
    summary: 'Confirm having read a moderator’s warning',
    status: 204,
    handle: async (request) => {
      await readWarning(request);
      return { status: 204, body: undefined };
    },
  }),
  signedInRoute({
    method: 'put',
    path: '/v1/sites/:site/people/:personId/warning',
    action: 'person.warn',
    tag: 'Moderators',
    summary: 'Warn a person, who has to confirm having read it before writing again',
    params: Person,
    body: WarnInput,
    response: PersonRecord,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await warnPerson(request, request.params.personId, request.body.reason),
    }),
  }),
  signedInRoute({
    method: 'put',
    path: '/v1/sites/:site/people/:personId/ban',
    action: 'person.ban',
    tag: 'Moderators',
    summary: 'Ban a person, temporarily or permanently',
    params: Person,
    body: BanInput,
    response: PersonRecord,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await banPerson(request, request.params.personId, sanctionOf(request.body)),
    }),
  }),
  signedInRoute({
    method: 'delete',
    path: '/v1/sites/:site/people/:personId/ban',
    action: 'person.unban',
    tag: 'Moderators',
    summary: 'Lift a ban',
    params: Person,
    response: PersonRecord,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await unbanPerson(request, request.params.personId),
    }),
  }),
  signedInRoute({
    method: 'put',
    path: '/v1/sites/:site/people/:personId/report-mute',
    action: 'person.mute_reports',
    tag: 'Moderators',
    summary: 'Mute a person’s reports, temporarily or permanently; the person is notified',
    params: Person,
    body: BanInput,
    response: PersonRecord,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await muteReports(request, request.params.personId, sanctionOf(request.body)),
    }),
  }),
  signedInRoute({
    method: 'delete',
    path: '/v1/sites/:site/people/:personId/report-mute',
    action: 'person.mute_reports',
    tag: 'Moderators',
    summary: 'Unmute a person’s reports',
    params: Person,
    response: PersonRecord,
    status: 200,
    handle: async (request) => ({
      status: 200,
      body: await unmuteReports(request, request.params.personId),
    }),
  }),
];
