/** Authenticates requests by their Authorization header. */
import type { Request } from 'express';
import { findServiceToken, type ServiceToken, type Site } from '../access/site.js';
import { SERVICE_TOKEN_PREFIX } from '../features/sites/credentials.js';
import { findSession, SESSION_PREFIX } from '../features/sites/sign-in/sessions.js';
import type { Context } from '../context.js';
import { knownIdentity, TokenRefused, verifyToken } from '../access/tokens.js';
import { resolvePerson } from '../features/people/use-cases.js';
import { Problem } from '../http/problem.js';
import type { Principal } from '../access/principal.js';

/**
 * The principal of a request. A missing or refused token is a 401 problem; the precise reason goes to the log, and outside
 * production also into the problem. Addresses that send too many refused tokens are rate limited.
 */
export async function authenticate(ctx: Context, site: Site, req: Request): Promise<Principal> {
  const { authorization } = req.headers;
  const token = /^Bearer ([^\s]+)$/i.exec(authorization ?? '')?.[1];
  if (authorization === undefined)
    throw new Problem('token_missing', { headers: { 'WWW-Authenticate': 'Bearer' } });
  try {
    if (token === undefined) throw new TokenRefused('not a bearer token');
    if (token.startsWith(SERVICE_TOKEN_PREFIX)) {
      const known = findServiceToken(site, token, ctx.now());
      if (known) return principalOf(known);
      ctx.limits.refusals.refuse(req);
      throw new TokenRefused('unknown, expired or revoked service token');
    }
    if (token.startsWith(SESSION_PREFIX)) return await principalOfSession(ctx, site, req, token);
    const now = ctx.now().getTime();
    const known = knownIdentity(site, token, now);
    // A verified token works even after others behind the same address sent too many forged ones.
    if (!known) ctx.limits.refusals.refuse(req);
    const identity = known ?? (await verifyToken(site, token, now, ctx.config.outboundAllow));
    const person = await resolvePerson(ctx, site, identity);
    const { subject, roles, articles, endsAt } = identity;
    return { person, subject, roles, articles, endsAt };
  } catch (error) {
    if (!(error instanceof TokenRefused)) throw error;
    ctx.limits.refusals.charge(req, 1);
    ctx.metrics.refusedTokens.inc();
    ctx.log.info({ site: site.key, reason: error.message }, 'token refused');
    throw new Problem('token_invalid', {
      headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
      // In production it would help attackers forge tokens.
      ...(!ctx.config.production && { detail: error.message }),
    });
  }
}

/** A session of the console, read from the database at each request, so that it ends everywhere at once. */
async function principalOfSession(ctx: Context, site: Site, req: Request, token: string): Promise<Principal> {
  const session = await findSession(ctx, site, token);
  if (!session) {
    ctx.limits.refusals.refuse(req);
    throw new TokenRefused('the session has ended');
  }
  const { identity, hash } = session;
  const person = await resolvePerson(ctx, site, identity);
  const { subject, roles, articles, endsAt } = identity;
  return { person, subject, roles, articles, endsAt, session: hash };
}

function principalOf({ name, scopes }: ServiceToken): Principal {
  return {
    ...{ person: null, subject: null, articles: [] },
    roles: scopes.includes('publish') ? ['publisher'] : [],
    machine: { name, scopes: scopes.filter((scope) => scope !== 'publish') },
  };
}
