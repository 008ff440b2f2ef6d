/**
 * Response cache in front of Express: serves hot public reads from memory at a fraction of Express's cost and passes
 * all other requests on.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Edge } from '../config.js';
import { sampleHit, traceHit } from '../tracing/spans.js';
import { sendCachedResponse } from './send-cached-response.js';
import type { ReadCache } from './read-cache.js';

/** The server's request listener; `onHit` is called for each response served from memory. */
export function createCacheFront(
  cache: ReadCache,
  edge: Edge | null,
  app: RequestListener,
  onHit: () => void,
): RequestListener {
  return function answerFromCache(req: IncomingMessage, res: ServerResponse): void {
    if (req.url !== undefined && (req.method === 'GET' || req.method === 'HEAD')) {
      const began = sampleHit();
      const answer = cache.find(req.url);
      if (answer && sendCachedResponse(req, res, answer, edge)) {
        onHit();
        if (began !== null) traceHit(answer.route, req, res, began);
        return;
      }
    }
    app(req, res);
  };
}
