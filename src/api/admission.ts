/** What a route requires of an authenticated request besides its permission, and the input of all routes. */
import type { Request } from 'express';
import type { Site } from '../access/site.js';
import type { Context } from '../context.js';
import { isBanned, unreadWarning } from '../features/people/use-cases.js';
import { STAFF, DENIED_WHEN_BANNED, DENIED_WHEN_WARNED } from '../access/policy.js';
import { parseInput } from '../http/parse.js';
import { Problem } from '../http/problem.js';
import type { Route, RouteInput, SignedInRoute } from '../route.js';
import type { Principal } from '../access/principal.js';

/** The parsed parameters and query. */
export function readInput(
  ctx: Context,
  site: Site,
  route: Route,
  req: Request,
): RouteInput<unknown, unknown, undefined> {
  return {
    ctx,
    site,
    params: route.params ? parseInput(route.params, withoutSite(req.params), 'path') : undefined,
    query: route.query ? parseInput(route.query, req.query, 'query') : undefined,
    body: undefined,
  };
}

function withoutSite(params: Record<string, unknown>): Record<string, unknown> {
  const { site: _site, ...rest } = params;
  return rest;
}

/** Counts a read, except of staff; throws if the address has reached its limit. */
export function chargeRead(ctx: Context, principal: Principal, req: Request): void {
  if (principal.machine || principal.roles.some((role) => STAFF.has(role))) return;
  ctx.limits.reads.refuse(req);
  ctx.limits.reads.charge(req, 1);
}

/** Throws if a ban in force denies the route. */
export function refuseBanned(ctx: Context, principal: Principal, route: Pick<SignedInRoute, 'action'>): void {
  if (!DENIED_WHEN_BANNED.has(route.action) || !principal.person || !isBanned(principal.person, ctx.now()))
    return;
  const until = principal.person.bannedUntil;
  throw new Problem('person_banned', {
    detail: `${principal.person.banReason ?? ''}${until ? ` (until ${until.toISOString()})` : ''}`.trim(),
  });
}

/** Throws if an unconfirmed warning denies the route. */
export function refuseWarned({ person }: Principal, { action }: SignedInRoute): void {
  const warning = person && DENIED_WHEN_WARNED.has(action) && unreadWarning(person);
  if (warning) throw new Problem('warning_unread', { detail: warning.reason });
}
