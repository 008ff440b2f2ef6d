/**
 * Response cache in front of Express: serves hot public reads from memory at a fraction of Express's cost and leaves
 * all other requests to it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Edge } from '../config.js';
import type { StandardHeaders } from '../http/standard-headers.js';
import { sampleHit, traceHit } from '../tracing/spans.js';
import { sendCachedResponse } from './send-cached-response.js';
import type { ReadCache } from './read-cache.js';

/** Serves the request and returns true, or returns false and leaves the response untouched. */
export type CacheFront = (req: IncomingMessage, res: ServerResponse) => boolean;

/** `onHit` is called for each response served from memory. */
export function createCacheFront(
  cache: ReadCache,
  edge: Edge | null,
  standard: StandardHeaders,
  onHit: () => void,
): CacheFront {
  return function answerFromCache(req, res) {
    if (req.url === undefined || (req.method !== 'GET' && req.method !== 'HEAD')) return false;
    const began = sampleHit();
    const answer = cache.find(req.url);
    if (!answer || !sendCachedResponse(req, res, answer, edge, standard)) return false;
    onHit();
    if (began !== null) traceHit(answer.route, req, res, began);
    return true;
  };
}
