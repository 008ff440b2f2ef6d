/** Endpoints for operators and developers: health, readiness, metrics, API description. */
import { timingSafeEqual } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import express, { Router } from 'express';
import helmet from 'helmet';
import type { Context } from '../context.js';
import { ping } from '../db/ping.js';
import { PRODUCT_VERSION } from '../version.js';
import { Problem } from '../http/problem.js';
import type { Route } from '../route.js';

const require = createRequire(import.meta.url);

export function operationsRouter(ctx: Context, routes: readonly Route[]): Router {
  const router = Router();

  /** Liveness: the process responds. */
  router.get('/healthz', (_req, res) => {
    res.json({ status: 'ok', version: PRODUCT_VERSION });
  });

  /** Readiness: the database answers and has been migrated, and an instance that serves readers follows the events. */
  router.get('/readyz', async (_req, res) => {
    const missing = !(await ping(ctx.db))
      ? 'The database does not answer'
      : ctx.config.role !== 'worker' && !ctx.live.isCurrent()
        ? 'The log of events is not read'
        : null;
    if (missing !== null)
      throw new Problem('unavailable', { detail: missing, headers: { 'Retry-After': '2' } });
    res.json({ status: 'ready' });
  });

  router.get('/metrics', async (req, res) => {
    const token = ctx.config.metricsToken;
    // Routes, traffic and versions are not public.
    if (token === null && ctx.config.production) throw new Problem('not_found');
    if (token !== null && !sameText(req.headers.authorization ?? '', `Bearer ${token}`)) {
      throw new Problem('token_missing', { headers: { 'WWW-Authenticate': 'Bearer' } });
    }
    res.type(ctx.metrics.registry.contentType).send(await ctx.metrics.registry.metrics());
  });

  if (ctx.config.apiDocs) mountDescription(router, routes);
  return router;
}

function mountDescription(router: Router, routes: readonly Route[]): void {
  let document: Promise<string> | undefined;
  router.get('/openapi.json', async (_req, res) => {
    document ??= describeRoutes(routes);
    res.type('application/json').send(await document);
  });

  const swagger = dirname(require.resolve('swagger-ui-dist/package.json'));
  router.use(
    '/docs',
    helmet.contentSecurityPolicy({
      useDefaults: false,
      // Swagger UI sets inline styles and shows its icons as data: images; its scripts are files.
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        frameAncestors: ["'none'"],
      },
    }),
  );
  router.get('/docs/swagger-initializer.js', (_req, res) => {
    res
      .type('text/javascript')
      .send(
        "window.ui = SwaggerUIBundle({ url: '/openapi.json', dom_id: '#swagger-ui', deepLinking: true });",
      );
  });
  router.use('/docs', express.static(swagger, { index: 'index.html' }));
}

/** The document, with the code that generates it: few instances are asked for it. */
async function describeRoutes(routes: readonly Route[]): Promise<string> {
  const { buildOpenApi } = await import('./openapi.js');
  return JSON.stringify(buildOpenApi(routes, PRODUCT_VERSION));
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
