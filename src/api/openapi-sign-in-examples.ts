/** Examples of signing in to the console and of a site's credentials, by the names of the contract's schemas. */
import type * as contract from '../shared/contract.js';
import { ann, AT, id, LATER, SITE } from './openapi-samples.js';

const token: contract.ServiceToken = {
  ...{ id: id(90), name: 'cms', scopes: ['publish', 'sign-in'], createdAt: AT },
  ...{ expiresAt: null, revokedAt: null },
};
const provider = {
  ...{ name: 'Courier ID', issuer: 'https://id.courier.example', clientId: 'interline' },
  ...{ scope: 'openid profile groups', claim: 'groups', admins: ['comments-admins'] },
  ...{ moderators: ['comments-moderators'], contact: 'help@courier.example', shared: true },
};

export const SIGN_IN_EXAMPLES = {
  ConsoleLink: {
    url: `https://comments.courier.example/admin/#site=${SITE}&code=mMHyH0vq3l5gkT1xW0m0V5r3q2c8pY4nUuJfB6dQeZs`,
    expiresAt: LATER,
  },
  ConsoleLinkInput: {
    ...{ subject: '42', issuer: 'https://courier.example', name: 'Mo Derator', roles: ['moderator'] },
    otherSites: [
      { site: 'weekly', token: 'ils_Q1w2e3r4t5y6u7i8o9p0a1s2d3f4g5h6j7k8l9z0x1c', roles: ['admin'] },
    ],
  },
  ConsoleSession: {
    ...{ site: SITE, token: 'ilc_Z9y8x7w6v5u4t3s2r1q0p9o8n7m6l5k4j3i2h1g0f9e', expiresAt: LATER },
  },
  ConsoleSessionInput: { code: 'mMHyH0vq3l5gkT1xW0m0V5r3q2c8pY4nUuJfB6dQeZs' },
  ConsoleSessions: {
    items: [
      {
        ...{ personId: id(3), name: 'Mo Derator', roles: ['moderator'], via: 'token:cms' },
        ...{ subject: '42', issuer: 'https://courier.example' },
        ...{ since: AT, seenAt: LATER, expiresAt: LATER },
      },
    ],
  },
  ConsoleSites: {
    items: [
      { key: SITE, name: 'The Courier' },
      { key: 'weekly', name: 'The Weekly' },
    ],
  },
  Credentials: {
    serviceTokens: [token],
    issuers: [
      {
        ...{ issuer: 'https://courier.example', audience: 'interline', leewaySeconds: 30, jwksUrl: null },
        keys: [{ kid: 'key-1', algorithm: 'HS256', createdAt: AT, revokedAt: null }],
      },
    ],
  },
  EndSessionsInput: { subject: ann.id, issuer: 'https://courier.example' },
  EndSessionsResult: { ended: 1 },
  NewServiceToken: { ...token, token: 'ils_Q1w2e3r4t5y6u7i8o9p0a1s2d3f4g5h6j7k8l9z0x1c' },
  ServiceTokenInput: { name: 'cms', scopes: ['publish', 'sign-in'], expiresAt: null },
  SignInFinish: {
    attempt: 'kT1xW0m0V5r3q2c8pY4nUuJfB6dQeZsmMHyH0vq3l5g',
    answer: 'code=SplxlOBeZQQYbYS6WxSbIA&state=af0ifjsldkj',
  },
  SignInOptions: { site: 'The Courier', provider: { name: 'Courier ID' } },
  SignInProviderInput: { ...provider, clientSecret: 'as the provider shows it' },
  SignInProviderState: {
    provider: { ...provider, hasSecret: true },
    redirectUrl: 'https://comments.courier.example/admin/',
  },
  SignInStart: {
    url: 'https://id.courier.example/authorize?client_id=interline&response_type=code&scope=openid&state=af0ifjsldkj',
    attempt: 'kT1xW0m0V5r3q2c8pY4nUuJfB6dQeZsmMHyH0vq3l5g',
  },
} satisfies Partial<Record<keyof typeof contract, unknown>>;
