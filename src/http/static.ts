/** Serves the files of the widget and the console, as built by `npm run build`, with compressed variants. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { Router, type RequestHandler } from 'express';
import helmet from 'helmet';
import { acceptedEncodings, type Encoding } from './encoding.js';
import { Problem } from './problem.js';

const PUBLIC = fileURLToPath(new URL('../public/', import.meta.url));
/** Chunks have a content hash in their name; entry files keep their names and are revalidated. */
const HASHED = /[\\/]chunks[\\/]/;
const INDEX = 'index.html';
/** File extensions of compressed variants by content coding. */
const CODINGS = new Map<Encoding, string>([
  ['br', '.br'],
  ['gzip', '.gz'],
]);

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
  router.use('/widget', compressed('widget'), files('widget'));
  router.use('/admin', consolePolicy, compressed('admin'), files('admin'));
  return router;
}

/** Serves the compressed variant of a file if the client accepts it, and sets the `SourceMap` header. */
function compressed(folder: string): RequestHandler {
  const there = new Set(
    existsSync(PUBLIC + folder)
      ? readdirSync(PUBLIC + folder, { recursive: true, encoding: 'utf8' }).map(
          (file) => '/' + file.replaceAll('\\', '/'),
        )
      : [],
  );
  return (req, res, next) => {
    const path = req.path.endsWith('/') ? req.path + INDEX : req.path;
    if (there.has(path + '.map')) res.setHeader('SourceMap', `${basename(path)}.map`);
    if (!there.has(path + '.br')) return next();
    res.vary('Accept-Encoding');
    const [coding] = acceptedEncodings(req.headers['accept-encoding']);
    if (coding === undefined) throw new Problem('not_acceptable');
    req.url = path + (CODINGS.get(coding) ?? '');
    next();
  };
}

function files(folder: string): RequestHandler {
  return express.static(PUBLIC + folder, {
    index: INDEX,
    etag: true,
    acceptRanges: false,
    setHeaders(res, path) {
      res.setHeader(
        'Cache-Control',
        HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
      );
      for (const [coding, ending] of CODINGS)
        if (path.endsWith(ending)) {
          res.setHeader('Content-Encoding', coding);
          res.type(extname(path.slice(0, -ending.length)));
        }
    },
  });
}
