/** Writes a cached response, in the same way from the cache front and from Express. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Edge } from '../config.js';
import { tagHeader } from './edge.js';
import { encodedBody, type CachedResponse } from './cached-response.js';

/**
 * Browsers revalidate each time and mostly get a 304. A shared cache may serve the response for two seconds, and for two more
 * while it revalidates.
 */
const CACHE_CONTROL = 'public, max-age=0, s-maxage=2, stale-while-revalidate=2';
/** For an edge cache that is purged by tag. */
const PURGED_CACHE_CONTROL = 'public, max-age=0, s-maxage=60';

/** Our HTML fragments, opened as a page, load and run nothing. */
const HTML_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const EXPOSED = 'Access-Control-Expose-Headers';

/** Whether If-None-Match contains the ETag; weak comparison (RFC 9110, 13.1.2). */
export function etagMatches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((candidate) => opaque(candidate.trim()) === opaque(etag));
}

function opaque(etag: string): string {
  return etag.replace(/^W\//, '');
}

/**
 * Sends 200 with the body, or 304 without; HEAD gets the headers only. Writes nothing and returns false when the client accepts
 * none of our encodings.
 */
export function sendCachedResponse(
  req: IncomingMessage,
  res: ServerResponse,
  answer: CachedResponse,
  edge: Edge | null,
): boolean {
  const accepted = req.headers['accept-encoding'];
  const encoded = encodedBody(answer, typeof accepted === 'string' ? accepted : undefined);
  if (!encoded) return false;
  const origin = req.headers.origin;
  const headers: Record<string, string | number> = {
    ETag: answer.etag,
    'Cache-Control': CACHE_CONTROL,
    Vary: 'Origin, Accept-Encoding',
  };
  if (edge) {
    const [name, tags] = tagHeader(edge.format, answer.tags);
    headers[name] = tags;
    // Responses that only expire are never purged.
    if (answer.expires === null) headers['Cache-Control'] = PURGED_CACHE_CONTROL;
  }
  if (answer.contentType.startsWith('text/html')) headers['Content-Security-Policy'] = HTML_POLICY;
  if (origin !== undefined && answer.origins.has(origin)) {
    headers['Access-Control-Allow-Origin'] = origin;
    headers[EXPOSED] = 'ETag, X-Request-Id';
  } else res.removeHeader(EXPOSED);
  if (etagMatches(req.headers['if-none-match'], answer.etag)) {
    res.writeHead(304, headers).end();
    return true;
  }
  headers['Content-Type'] = answer.contentType;
  headers['Content-Length'] = encoded.body.length;
  if (encoded.encoding !== 'identity') headers['Content-Encoding'] = encoded.encoding;
  res.writeHead(200, headers);
  if (req.method === 'HEAD') res.end();
  else res.end(encoded.body);
  return true;
}
