/** The request pipeline of a route: site, CORS, rate limit, authentication, authorization, validation, handler, response. */
import cors from 'cors';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Site } from '../access/site.js';
import type { Context } from '../context.js';
import { articleRef } from '../db/article-ref.js';
import { Waits } from '../db/waiting.js';
import { LOOKUP_LIMITED, RATE_LIMITED } from '../access/policy.js';
import { etagMatches, sendCachedResponse } from '../cache/send-cached-response.js';
import { chargeRead, readInput, refuseBanned, refuseWarned } from './admission.js';
import { authenticate } from './authenticate.js';
import { readRecent } from './read-recent.js';
import { RouteTable } from './route-table.js';
import { serveOwnStream, serveStream } from './serve-streams.js';
import { readBody, readIdempotency, readRawBody } from '../http/input.js';
import { parseInput } from '../http/parse.js';
import { IfMatch, opaqueTag, readIfMatch } from '../http/preconditions.js';
import { Problem } from '../http/problem.js';
import { makeCachedResponse, type CachedResponse } from '../cache/cached-response.js';
import {
  JsonBytes,
  type AnonymousRoute,
  type PublicRoute,
  type Route,
  type RouteInput,
  type SignedInRoute,
} from '../route.js';
import { authorize } from '../access/principal.js';
import { endRequestSpan, requestSpan, traced } from '../tracing/spans.js';

/** Format of a site's key; other keys are not looked up. */
const SITE_KEY = /^[a-z0-9][a-z0-9-]{0,62}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** A read counts once more for each of these in its size; bytes. */
const READ_BYTES = 65_536;
/** Time browsers may cache a preflight response; seconds. */
const PREFLIGHT_AGE = 600;

/** Response headers that scripts of other origins may read; one string for all open responses. */
const EXPOSED_HEADERS =
  'ETag,Location,Retry-After,X-Request-Id,Idempotency-Replayed,RateLimit,RateLimit-Policy';

/** What a path does: its methods, in lower case, and those it allows. */
interface Path {
  methods: Map<string, Serve>;
  allowed: string[];
}

type Serve = (req: Request, res: Response, next: NextFunction) => void;

/** Serves the routes: each path with its methods, HEAD if it has GET, preflight, and 405 for other methods. */
export function serveRoutes(ctx: Context, routes: readonly Route[]): RequestHandler {
  const paths = tableOf(ctx, routes);
  return async function dispatch(req, res, next) {
    const found = paths.find(req.path);
    if (found === null) {
      next();
      return;
    }
    req.params = found.params;
    const { methods, allowed } = found.value;
    const method = req.method === 'HEAD' ? 'get' : req.method.toLowerCase();
    const serve = methods.get(method);
    if (serve) serve(req, res, next);
    else if (method === 'options') {
      await applyCors(req, res, await findSite(ctx, req), allowed);
      res.status(204).end();
    } else {
      const more = methods.has('get') ? ['HEAD'] : [];
      res.setHeader('Allow', [...allowed, ...more, 'OPTIONS'].join(', '));
      throw new Problem('method_not_allowed');
    }
  };
}

function tableOf(ctx: Context, routes: readonly Route[]): RouteTable<Path> {
  const byPath = new Map<string, Path>();
  for (const route of routes) {
    const path = byPath.get(route.path) ?? { methods: new Map<string, Serve>(), allowed: [] };
    byPath.set(route.path, path);
    path.methods.set(route.method, inSpan(route.path, handler(ctx, route)));
    path.allowed.push(route.method.toUpperCase());
  }
  const table = new RouteTable<Path>();
  for (const [pattern, path] of byPath) table.add(pattern, path);
  return table;
}

/** Passes errors on inside the request's span, so that their log lines name its trace. */
function inSpan(route: string, serve: (req: Request, res: Response) => Promise<void>): Serve {
  const span = requestSpan(route);
  return (req, res, next) => {
    const run = () => void serve(req, res).catch(next);
    if (span === null) run();
    else span(req, res, run);
  };
}

function handler(ctx: Context, route: Route): (req: Request, res: Response) => Promise<void> {
  return async function serve(req, res) {
    const ended = ctx.metrics.requests.startTimer({ route: route.path, method: route.method });
    res.on('finish', () => ended({ status: String(res.statusCode) }));
    const site = await findSite(ctx, req);
    await applyCors(req, res, site, []);
    if (route.kind === 'public') await servePublic(ctx, site, route, req, res);
    else if (route.kind === 'stream' || route.kind === 'own-stream') {
      if (route.kind === 'stream') await serveStream(ctx, site, route, req, res);
      else await serveOwnStream(ctx, site, route, { req, res }, () => findSite(ctx, req));
      endRequestSpan(res);
    } else if (route.kind === 'open') await serveOpen(limitWaits(ctx), site, route, req, res);
    else await serveSignedIn(limitWaits(ctx), site, route, req, res);
  };
}

/** The context of one request, whose waits have a total limit. */
function limitWaits(ctx: Context): Context {
  const waits = new Waits(ctx.waitBudget);
  return { ...ctx, waits, db: ctx.db.within(waits) };
}

async function findSite(ctx: Context, req: Request): Promise<Site> {
  const key = req.params['site'];
  if (typeof key !== 'string' || !SITE_KEY.test(key)) throw new Problem('site_not_found');
  const { reads } = ctx.limits;
  const isKnown = ctx.sites.knows(key);
  if (!isKnown) reads.refuse(req);
  const site = await ctx.sites.find(key);
  if (site) return site;
  if (!isKnown) reads.charge(req, 1);
  throw new Problem('site_not_found');
}

/** Allows the site's exact origins, and our own for the console; refuses writes from any other origin. */
async function applyCors(req: Request, res: Response, site: Site, methods: string[]): Promise<void> {
  const origin = req.headers.origin;
  const own = origin !== undefined && isOwnOrigin(req, origin);
  const apply = cors({
    origin: [...site.origins],
    methods,
    allowedHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-Match', 'Last-Event-ID'],
    exposedHeaders: EXPOSED_HEADERS,
    maxAge: PREFLIGHT_AGE,
    preflightContinue: true,
  });
  await new Promise<void>((resolve, reject) => {
    apply(req, res, (error?: unknown) => (error instanceof Error ? reject(error) : resolve()));
  });
  const reads = req.method === 'GET' || req.method === 'HEAD' || req.method === 'OPTIONS';
  if (!reads && origin !== undefined && !own && !site.origins.has(origin))
    throw new Problem('origin_not_allowed');
}

function isOwnOrigin(req: Request, origin: string): boolean {
  return origin === `${req.protocol}://${req.headers.host ?? ''}`;
}

async function servePublic(
  ctx: Context,
  site: Site,
  route: PublicRoute,
  req: Request,
  res: Response,
): Promise<void> {
  const input = readInput(ctx, site, route, req);
  let key = keyOf(site, route, input, false);
  let answer = await answerFor(route, input, key, req);
  if (answer.divided) {
    // Spellings of the address lead to different articles, so each spelling gets its own cache key.
    key = keyOf(site, route, input, true);
    answer = await answerFor(route, input, key, req);
  }
  ctx.cache.remember(req.originalUrl, key);
  if (!sendCachedResponse(req, res, answer, ctx.config.edge, null)) throw new Problem('not_acceptable');
}

async function answerFor(
  route: PublicRoute,
  input: RouteInput<unknown, unknown, undefined>,
  key: string,
  req: Request,
): Promise<CachedResponse> {
  const { ctx, site } = input;
  const { reads } = ctx.limits;
  if (!ctx.cache.isThere(key, site)) reads.refuse(req);
  const build = async (unknownPages: CachedResponse['article']) => {
    reads.charge(req, 1);
    const { body, article, unknownPage, ttlSeconds, ...change } = await readRecent(route, input);
    const ofNone = unknownPage ? unknownPages : null;
    const about = {
      siteId: site.id,
      siteVersion: site.version,
      origins: site.origins,
      article: article ? { ref: articleRef(site.id, article.id), version: article.version } : ofNone,
      expires: ttlSeconds === undefined ? null : performance.now() + ttlSeconds * 1000,
      route: route.path,
      usual: !unknownPage && (route.isUsual?.(input.query) ?? route.query === undefined),
      ...change,
    };
    const made = makeCachedResponse(body, about, route.mediaType);
    // Large responses cost more because they evict others from memory.
    reads.charge(req, Math.floor((made.bodies.identity?.length ?? 0) / READ_BYTES));
    return made;
  };
  return ctx.cache.getOrBuild(key, site, (unknownPages) =>
    traced({ name: 'build the answer' }, () => build(unknownPages)),
  );
}

/** Normalises a read: order of parameters, defaults, case of ids, and spelling of addresses unless `asWritten`. */
function keyOf(
  site: Site,
  route: PublicRoute,
  { params, query }: RouteInput<unknown, unknown, undefined>,
  asWritten: boolean,
): string {
  const asked = { params, query: route.sameAs ? route.sameAs(query, site, asWritten) : query };
  return `${site.id} ${route.path} ${JSON.stringify(asked, (_, value: unknown) =>
    typeof value === 'string' && UUID.test(value) ? value.toLowerCase() : value,
  )}`;
}

async function serveOpen(
  ctx: Context,
  site: Site,
  route: AnonymousRoute,
  req: Request,
  res: Response,
): Promise<void> {
  await ctx.limits.writes.count(site, res, null, ctx.waits);
  const body = route.body ? parseInput(route.body, await readBody(req, res), 'body') : undefined;
  const input = { ...readInput(ctx, site, route, req), body } as Parameters<AnonymousRoute['handle']>[0];
  const answer = await route.handle(input);
  res.setHeader('Cache-Control', 'no-store');
  res.status(route.status).json(answer);
}

async function serveSignedIn(
  ctx: Context,
  site: Site,
  route: SignedInRoute,
  req: Request,
  res: Response,
): Promise<void> {
  const principal = await authenticate(ctx, site, req);
  authorize(principal, route.action);
  refuseBanned(ctx, principal, route);
  refuseWarned(principal, route);
  if (RATE_LIMITED.has(route.action)) await ctx.limits.writes.count(site, res, principal, ctx.waits);
  if (LOOKUP_LIMITED.has(route.action)) await ctx.limits.lookUps.count(site, res, principal, ctx.waits);
  if (route.method === 'get') chargeRead(ctx, principal, req);
  const body = await readSignedInBody(route, req, res);
  const input = {
    ...readInput(ctx, site, route, req),
    body,
    principal,
    sender: { address: req.ip ?? null, agent: req.headers['user-agent']?.slice(0, 500) ?? null },
    idempotency: route.idempotent ? readIdempotency(req, body) : null,
    ifMatch: route.precondition ? readIfMatch(req, route.precondition === 'required') : IfMatch.any,
  } as Parameters<SignedInRoute['handle']>[0];
  const reply = await route.handle(input);
  res.setHeader('Cache-Control', 'no-store');
  if (reply.location !== undefined) res.setHeader('Location', reply.location);
  if (reply.replayed) res.setHeader('Idempotency-Replayed', 'true');
  if (reply.status === 204) {
    res.status(204).end();
    return;
  }
  const bytes = reply.body instanceof JsonBytes ? asBuffer(reply.body.bytes) : JSON.stringify(reply.body);
  if (reply.validator !== undefined) {
    // Responses to other methods show the resulting state and are not representations that a client could revalidate.
    const opaque = route.method === 'get' ? opaqueTag(bytes, reply.validator) : String(reply.validator);
    res.setHeader('ETag', `"${opaque}"`);
    if (route.revalidates && etagMatches(req.headers['if-none-match'], `"${opaque}"`)) {
      res.status(304).end();
      return;
    }
  }
  res.status(reply.status).type('application/json').send(bytes);
}

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

async function readSignedInBody(route: SignedInRoute, req: Request, res: Response): Promise<unknown> {
  if (!route.body) return undefined;
  if (route.rawBody) return readRawBody(req, res, route.bodyLimit ?? 0);
  return parseInput(route.body, await readBody(req, res, route.bodyLimit), 'body');
}
