/**
 * Response cache in front of Express: answers hot public reads from memory for a fraction of what Express costs, and passes
 * everything else on.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Edge } from '../config.js';
import { sendCachedResponse } from './send-cached-response.js';
import type { ReadCache } from './read-cache.js';

/** The request listener of the whole server; `onHit` counts the reads that never reach Express. */
export function createCacheFront(
  cache: ReadCache,
  edge: Edge | null,
  app: RequestListener,
  onHit: () => void,
): RequestListener {
  return function answerFromCache(req: IncomingMessage, res: ServerResponse): void {
    if (req.url !== undefined && (req.method === 'GET' || req.method === 'HEAD')) {
      const answer = cache.find(req.url);
      if (answer && sendCachedResponse(req, res, answer, edge)) {
        onHit();
        return;
      }
    }
    app(req, res);
  };
}
