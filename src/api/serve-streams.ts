/** The request pipeline of live streams. */
import type { Request, Response } from 'express';
import { addressOf } from '../access/limits.js';
import { authorize } from '../access/principal.js';
import type { Site } from '../access/site.js';
import type { Context } from '../context.js';
import type { OwnStreamRoute, StreamRoute } from '../route.js';
import { chargeRead, readInput, refuseBanned } from './admission.js';
import { authenticate } from './authenticate.js';

/** Opens a public stream. */
export async function serveStream(
  ctx: Context,
  site: Site,
  route: StreamRoute,
  req: Request,
  res: Response,
): Promise<void> {
  const input = readInput(ctx, site, route, req) as Parameters<StreamRoute['open']>[0];
  const header = req.headers['last-event-id'];
  const lastEventId = typeof header === 'string' && /^\d{1,9}$/.test(header) ? Number(header) : null;
  await route.open({ ...input, res, lastEventId });
}

/** Longest id of a site's stream: a position in the event log. */
const LONGEST_ID = 4_000;

/** Opens a stream for the person who is signed in. `findSite` loads the site as it is later, to check the request again. */
export async function serveOwnStream(
  ctx: Context,
  site: Site,
  route: OwnStreamRoute,
  { req, res }: { req: Request; res: Response },
  findSite: () => Promise<Site>,
): Promise<void> {
  // Before anything else: the client may disconnect at any time.
  ctx.live.streams.admit(res, addressOf(req));
  const allowed = async (current: Site) => {
    const principal = await authenticate(ctx, current, req);
    authorize(principal, route.action);
    refuseBanned(ctx, principal, route);
    return principal;
  };
  const principal = await allowed(site);
  chargeRead(ctx, principal, req);
  const header = req.headers['last-event-id'];
  await route.open({
    ...{ ctx, site, principal, res },
    after: typeof header === 'string' && header !== '' && header.length <= LONGEST_ID ? header : null,
    check: async () => allowed(await findSite()),
  });
}
