/** The widget's and the console's files, as `npm run build` made them. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import express, { Router, type RequestHandler } from 'express';
import helmet from 'helmet';

const BUILT = fileURLToPath(new URL('../public/', import.meta.url));
/** Tests run the sources, beside which nothing is built. */
const PUBLIC = existsSync(BUILT) ? BUILT : fileURLToPath(new URL('../../dist/public/', import.meta.url));
/** Chunks carry a hash of their content in their name; entries keep theirs and are asked about again. */
const HASHED = /-[A-Z0-9]{8}\.(js|css)$/;

const consolePolicy: RequestHandler = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'https:'],
    connectSrc: ["'self'"],
    fontSrc: ["'self'"],
    formAction: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
});

export function staticRouter(): Router {
  const router = Router();
  router.use('/widget', (_req, res, next) => {
    // Module scripts are fetched with CORS; the files are public.
    res.setHeader('Access-Control-Allow-Origin', '*');
    next();
  });
  router.use('/widget', files('widget'));
  router.use('/admin', consolePolicy, files('admin'));
  return router;
}

function files(folder: string): RequestHandler {
  return express.static(`${PUBLIC}${folder}`, {
    index: 'index.html',
    etag: true,
    setHeaders(res, path) {
      res.setHeader(
        'Cache-Control',
        HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
      );
    },
  });
}
