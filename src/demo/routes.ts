/** The demo paper as an Express router: for evaluation, never for production. */
import { fileURLToPath } from 'node:url';
import express, { type Request, type Response, type Router } from 'express';
import { demoArticles, demoParts } from './content.js';
import { demoArticlePage, demoListingPage, type DemoPageOptions } from './pages.js';

export interface DemoRouterOptions {
  siteKey: string;
  /** Returns a token for one of `demoPeople`, as the paper's login would issue it. */
  signToken(personaId: string): Promise<string> | string;
  /** Scheme and host of the published addresses; default: those of the request. */
  origin?: string;
}

/** As strict as a publisher's policy can be: the widget must work with it. */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

/** Serves the front page, the articles, tokens for the demo's people, and the assets. */
export function demoRouter(options: DemoRouterOptions): Router {
  const router = express.Router();

  router.use(
    '/assets',
    express.static(fileURLToPath(new URL('../demo/assets/', import.meta.url)), { index: false }),
  );

  router.get('/', (request, response) => {
    sendPage(response, demoListingPage(pageOptions(request)));
  });

  router.get('/articles/:slug', (request, response, next) => {
    const article = demoArticles.find(({ slug }) => slug === request.params.slug);
    if (!article) return next();
    sendPage(response, demoArticlePage(article, pageOptions(request)));
  });

  router.get('/token', async (request, response) => {
    const persona = request.query['as'];
    response.set('Cache-Control', 'no-store');
    if (persona === 'guest') return void response.json({ token: null });
    const person = demoParts.find(({ id }) => id === persona);
    if (!person) return void response.status(404).json({ token: null });
    response.json({ token: await options.signToken(person.id) });
  });

  function pageOptions(request: Request): DemoPageOptions {
    return {
      siteKey: options.siteKey,
      basePath: request.baseUrl,
      persona: demoParts.find(({ id }) => id === request.query['as'])?.id ?? null,
      origin: options.origin ?? `${request.protocol}://${request.get('host') ?? 'localhost'}`,
    };
  }

  return router;
}

function sendPage(response: Response, page: string): void {
  response.set('Content-Security-Policy', CONTENT_POLICY).type('html').send(page);
}
