/**
 * Signing in through the publisher's provider. The browser's tab keeps the attempt's secret, so that an answer can't be used in another
 * browser; the values of one claim give the person's roles, by each site's own list.
 */
import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { hashSecret } from '../../../access/hash-secret.js';
import type { Site } from '../../../access/site.js';
import type { Context } from '../../../context.js';
import { Problem } from '../../../http/problem.js';
import type { ConsoleSession, SignInFinish, SignInStart } from '../../../shared/contract.js';
import { CONSOLE_ROLES } from '../../../shared/enums.js';
import { isBlank } from '../../../shared/visible-text.js';
import { valuesOf, type PersonClaims } from './claims.js';
import {
  findProvider,
  insertAttempt,
  listSharingSites,
  takeAttempt,
  type Provider,
  type SiteProvider,
} from './provider-queries.js';
import { viaProvider, type Grant } from './session-queries.js';
import { consoleAddress, startSession } from './sessions.js';

/** How long a person may take at the provider; milliseconds. */
const LIFETIME = 600_000;

/** The protocol, with its packages, on first use. */
const loadOpenId = () => import('./openid.js');

async function requireProvider(ctx: Context, site: Site): Promise<Provider> {
  const provider = await findProvider(ctx.db, site.id);
  if (!provider) throw new Problem('provider_not_found');
  return provider;
}

export async function startProviderSignIn(ctx: Context, site: Site): Promise<SignInStart> {
  const provider = await requireProvider(ctx, site);
  const { beginSignIn } = await loadOpenId();
  const { url, attempt } = await beginSignIn(ctx, provider, consoleAddress(ctx));
  const secret = randomBytes(32).toString('base64url');
  const endsAt = new Date(ctx.now().getTime() + LIFETIME);
  await insertAttempt(ctx.db, site.id, { ...attempt, hash: hashSecret(secret), endsAt });
  return { url, attempt: secret };
}

/** Exchanges the provider's answer for a session, once. Throws `role_missing` if the person has no role on this site. */
export async function finishProviderSignIn(
  ctx: Context,
  site: Site,
  { attempt: secret, answer }: SignInFinish,
): Promise<ConsoleSession> {
  const provider = await requireProvider(ctx, site);
  const attempt = await takeAttempt(ctx.db, site.id, hashSecret(secret), ctx.now());
  if (!attempt) throw new Problem('sign_in_expired');
  const returned = new URL(consoleAddress(ctx));
  returned.search = new URLSearchParams(answer).toString();
  const { finishSignIn } = await loadOpenId();
  const claims = await finishSignIn(ctx, provider, attempt, returned);
  const person = { issuer: provider.issuer, subject: subjectOf(claims), name: nameOf(claims) };
  const sites = [{ ...provider, siteId: site.id }, ...(await listSharingSites(ctx.db, site.id, provider))];
  const grants = sites.flatMap((rules): Grant[] => {
    const roles = rolesOf(claims, rules);
    return roles.length === 0
      ? []
      : [{ ...person, siteId: rules.siteId, roles, via: viaProvider(provider.issuer) }];
  });
  if (!grants.some(({ siteId }) => siteId === site.id))
    throw new Problem('role_missing', { detail: `${person.name}: ask ${provider.contact}` });
  return startSession(ctx, site, grants);
}

function rolesOf(claims: PersonClaims, { claim, admins, moderators }: SiteProvider) {
  const values = new Set(valuesOf(claims, claim));
  const giving = { admin: admins, moderator: moderators };
  return CONSOLE_ROLES.filter((role) => giving[role].some((value) => values.has(value)));
}

const isStorable = (value: string) => !value.includes('\u0000') && value.isWellFormed() && !isBlank(value);

function subjectOf({ sub }: PersonClaims): string {
  const subject = z.string().max(255).refine(isStorable).safeParse(sub);
  if (!subject.success) throw new Problem('sign_in_refused', { detail: 'the subject cannot be stored' });
  return subject.data;
}

/** The first of the usual claims that can be displayed. */
function nameOf(claims: PersonClaims): string {
  const names = [claims['name'], claims['preferred_username'], claims['email'], claims.sub];
  const name = names.find((value): value is string => typeof value === 'string' && isStorable(value));
  return (name ?? claims.sub).trim().slice(0, 100);
}
