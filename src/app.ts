/** The Express application: middleware, routes, static files, error handler. */
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { pinoHttp } from 'pino-http';
import type { Context } from './context.js';
import { problemOfDatabaseError } from './db/errors.js';
import { operationsRouter } from './api/operations.js';
import { Problem, sendProblem } from './http/problem.js';
import { serveRoutes } from './api/route-handler.js';
import { REQUEST_ID } from './http/standard-headers.js';
import { staticRouter } from './http/static.js';
import { ROUTES } from './routes.js';

/**
 * Creates the application; `extend` mounts optional parts such as the demo's host pages. A process that only runs background
 * jobs serves only the operator's endpoints.
 */
export function createApp(ctx: Context, extend?: (app: Express) => void): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', ctx.config.trustProxy);
  app.set('query parser', 'simple');
  app.use(requestLog(ctx));
  if (ctx.config.trustProxy === 0) app.use(warnOfProxy(ctx));
  app.use(operationsRouter(ctx, ROUTES));
  if (ctx.config.role !== 'worker') {
    app.use(serveRoutes(ctx, ROUTES));
    app.use(staticRouter());
    extend?.(app);
  }
  app.use(() => {
    throw new Problem('not_found');
  });
  app.use(errorHandler(ctx));
  return app;
}

/** Warns once if there seems to be an unconfigured proxy in front, which would make all readers share one address. */
function warnOfProxy(ctx: Context): RequestHandler {
  let isSaid = false;
  return (req, _res, next) => {
    if (!isSaid && req.headers['x-forwarded-for'] !== undefined) {
      isSaid = true;
      ctx.log.warn(
        'requests have X-Forwarded-For but TRUST_PROXY is 0: if your proxy sends it, set TRUST_PROXY, or all readers share the limits of one address',
      );
    }
    next();
  };
}

/** Statuses that are normal on a busy site: deleted pages and conflicting changes. */
const EXPECTED: ReadonlySet<number> = new Set([404, 409, 412, 428]);

/** Logs one line per request, without bodies, query strings or tokens. */
function requestLog(ctx: Context): RequestHandler {
  return pinoHttp({
    logger: ctx.log,
    genReqId: (_req, res) => String(res.getHeader(REQUEST_ID) ?? ''),
    customLogLevel(_req, res, error) {
      const { statusCode: status } = res;
      if (status === 503) return 'warn';
      if (error || status >= 500) return 'error';
      return status >= 400 && !EXPECTED.has(status) ? 'info' : 'debug';
    },
    // Without a stack: the cause is logged once, where it occurs.
    customErrorObject: (_req, _res, error, { err: _err, ...line }: Record<string, unknown>) => ({
      ...line,
      reason: error.message.split('\n').at(-1),
    }),
    serializers: {
      req: (req: { id: string; method: string; url: string }) => ({
        id: req.id,
        method: req.method,
        path: req.url.split('?')[0],
      }),
      res: (res: { statusCode: number }) => ({ status: res.statusCode }),
    },
  });
}

function errorHandler(ctx: Context): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    const problem = toProblem(error);
    if (problem.code === 'internal') req.log.error({ err: error }, 'unexpected error');
    else if (problem.code === 'unavailable') {
      ctx.db.outage.noticed(error);
      if (error instanceof Error) res.err = error;
    }
    sendProblem(res, problem, typeof req.id === 'string' ? req.id : undefined);
  };
}

function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const ofDatabase = problemOfDatabaseError(error);
  if (ofDatabase) return ofDatabase;
  // Express's own errors: undecodable URLs, and invalid requests for static files.
  if (error instanceof URIError) return new Problem('malformed_request');
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  if (status === 412) return new Problem('version_mismatch');
  if (status >= 400 && status < 500) return new Problem('malformed_request');
  return new Problem('internal');
}
