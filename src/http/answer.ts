/** Writes a cached answer to the wire, the same way at the door and behind Express. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { encodedBody, type CachedAnswer } from './cached-answer.js';

/**
 * Browsers ask again each time and mostly get a 304; a shared cache may answer for two seconds, and for half a
 * minute while it fetches the new one.
 */
const CACHE_CONTROL = 'public, max-age=0, s-maxage=2, stale-while-revalidate=30';

/** HTML of ours, opened by itself, loads and runs nothing. */
const HTML_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Whether If-None-Match names the ETag; weak comparison (RFC 9110, 13.1.2). */
export function etagMatches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag);
}

/** 200 with the bytes or 304 without; HEAD gets the headers alone. */
export function sendAnswer(req: IncomingMessage, res: ServerResponse, answer: CachedAnswer): void {
  const origin = req.headers.origin;
  const headers: Record<string, string | number> = {
    ETag: answer.etag,
    'Cache-Control': CACHE_CONTROL,
    Vary: 'Origin, Accept-Encoding',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  };
  if (answer.contentType.startsWith('text/html')) headers['Content-Security-Policy'] = HTML_POLICY;
  if (origin !== undefined && answer.origins.has(origin)) {
    headers['Access-Control-Allow-Origin'] = origin;
    headers['Access-Control-Expose-Headers'] = 'ETag, X-Request-Id';
  }
  if (etagMatches(req.headers['if-none-match'], answer.etag)) {
    res.writeHead(304, headers).end();
    return;
  }
  const accepted = req.headers['accept-encoding'];
  const { encoding, body } = encodedBody(answer, typeof accepted === 'string' ? accepted : undefined);
  headers['Content-Type'] = answer.contentType;
  headers['Content-Length'] = body.length;
  if (encoding !== 'identity') headers['Content-Encoding'] = encoding;
  res.writeHead(200, headers);
  if (req.method === 'HEAD') res.end();
  else res.end(body);
}
