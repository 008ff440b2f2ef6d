/** Writes a cached response, in the same way from the cache front and from Express. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Edge } from '../config.js';
import { CONTENT_POLICY, type HeaderList, type StandardHeaders } from '../http/standard-headers.js';
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
  if (ifNoneMatch === etag || ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((candidate) => opaque(candidate.trim()) === opaque(etag));
}

function opaque(etag: string): string {
  return etag.replace(/^W\//, '');
}

/**
 * Sends 200 with the body, or 304 without; HEAD gets the headers only. Writes nothing and returns false when the client accepts
 * none of our encodings. `standard`: the standard headers if they are not set on the response yet, otherwise null.
 */
export function sendCachedResponse(
  req: IncomingMessage,
  res: ServerResponse,
  answer: CachedResponse,
  edge: Edge | null,
  standard: StandardHeaders | null,
): boolean {
  const accepted = req.headers['accept-encoding'];
  const encoded = encodedBody(answer, typeof accepted === 'string' ? accepted : undefined);
  if (!encoded) return false;
  const headers = standard ? standard.list(req) : [];
  addHeaders(headers, answer, req.headers.origin, edge);
  if (standard === null) res.removeHeader(EXPOSED);
  if (etagMatches(req.headers['if-none-match'], answer.etag)) {
    res.writeHead(304, headers).end();
    return true;
  }
  headers.push('Content-Type', answer.contentType, 'Content-Length', String(encoded.body.length));
  if (encoded.encoding !== 'identity') headers.push('Content-Encoding', encoded.encoding);
  res.writeHead(200, headers);
  if (req.method === 'HEAD') res.end();
  else res.end(encoded.body);
  return true;
}

/** The headers of 200 and of 304. */
function addHeaders(
  headers: HeaderList,
  { etag, contentType, origins, tags, expires }: CachedResponse,
  origin: string | undefined,
  edge: Edge | null,
): void {
  // Responses that only expire are never purged.
  const control = edge && expires === null ? PURGED_CACHE_CONTROL : CACHE_CONTROL;
  headers.push('ETag', etag, 'Cache-Control', control, 'Vary', 'Origin, Accept-Encoding');
  if (edge) headers.push(...tagHeader(edge.format, tags));
  if (contentType.startsWith('text/html')) replace(headers, CONTENT_POLICY, HTML_POLICY);
  if (origin !== undefined && origins.has(origin))
    headers.push('Access-Control-Allow-Origin', origin, EXPOSED, 'ETag, X-Request-Id');
}

function replace(headers: HeaderList, name: string, value: string): void {
  const at = headers.indexOf(name);
  if (at === -1) headers.push(name, value);
  else headers[at + 1] = value;
}
