/**
 * Guests: people who comment with a name only. A client that solves the proof of work gets a token of the service's own
 * issuer; the guest is then a person like any other, with the guest role.
 */
import { randomUUID } from 'node:crypto';
import { findGuestKey, guestKey } from '../sites/use-cases.js';
import { GUEST_ISSUER, type Site } from '../../access/site.js';
import { signToken } from '../../access/sign-token.js';
import type { Context } from '../../context.js';
import { Problem } from '../../http/problem.js';
import type { GuestChallenge, GuestInput, GuestPass } from '../../shared/contract.js';
import { makeChallenge, checkSolution } from './proof-of-work.js';
import { useChallenge } from './queries.js';

/** Lifetime of a guest token: the longest edit window a site can set; seconds. */
const LIFETIME = 86_400;

/** Issues a proof-of-work challenge. */
export async function challengeGuest(ctx: Context, site: Site): Promise<GuestChallenge> {
  requireGuests(site);
  const { material } = await guestKey(ctx, site);
  return makeChallenge(material, ctx.config.guestWork, ctx.now().getTime());
}

/** Exchanges a solved challenge for a token, once. The person is created when the token is first used. */
export async function createGuestSession(ctx: Context, site: Site, input: GuestInput): Promise<GuestPass> {
  requireGuests(site);
  const now = ctx.now().getTime();
  const key = await findGuestKey(ctx, site);
  const work = key && checkSolution(key.material, input, now);
  if (!work) throw new Problem('challenge_invalid');
  if (typeof work === 'string') throw new Problem(work);
  if (!(await useChallenge(ctx.db, site.id, work))) throw new Problem('challenge_used');
  const claims = { issuer: GUEST_ISSUER, audience: site.key, subject: randomUUID(), name: input.name };
  const token = signToken(key, { ...claims, roles: ['guest'], lifetime: LIFETIME }, now);
  return { token, name: input.name, expiresAt: new Date(now + LIFETIME * 1000).toISOString() };
}

function requireGuests(site: Site): void {
  if (site.settings.guests === 'off') throw new Problem('guests_off');
}
