/**
 * In front of Express: hot public reads are answered from memory here, for a fraction of what Express costs.
 * Everything that is not in memory passes through untouched.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { sendAnswer } from './http/answer.js';
import type { ReadCache } from './http/read-cache.js';

/** The request listener of the whole server; `onHit` counts the reads that never reach Express. */
export function createDoor(cache: ReadCache, app: RequestListener, onHit: () => void): RequestListener {
  return function door(req: IncomingMessage, res: ServerResponse): void {
    if (req.url !== undefined && (req.method === 'GET' || req.method === 'HEAD')) {
      const answer = cache.find(req.url);
      if (answer && sendAnswer(req, res, answer)) {
        onHit();
        return;
      }
    }
    app(req, res);
  };
}
