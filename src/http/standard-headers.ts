/**
 * The headers of every response: those of the application, of the cache front, and of the process while it
 * starts. The security headers are helmet's; they never vary, so they are computed once.
 */
import { randomUUID } from 'node:crypto';
import { IncomingMessage, ServerResponse, type RequestListener } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';

export const REQUEST_ID = 'X-Request-Id';

/** Wraps the listener so that every response has the standard headers; the listener may override them. */
export function withStandardHeaders(production: boolean, listener: RequestListener): RequestListener {
  const security = securityHeaders(production);
  return (req, res) => {
    for (const [name, value] of security) res.setHeader(name, value);
    res.setHeader(REQUEST_ID, requestId(req));
    listener(req, res);
  };
}

function securityHeaders(production: boolean): [string, string][] {
  const req = new IncomingMessage(new Socket());
  const res = new ServerResponse(req);
  const setHeaders = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    strictTransportSecurity: production,
  });
  setHeaders(req, res, (error?: unknown) => {
    if (error) throw error as Error;
  });
  return res.getHeaderNames().map((name) => [name, String(res.getHeader(name))]);
}

/** The client's request id if it is safe to log, otherwise a new one. */
function requestId(req: IncomingMessage): string {
  const sent = req.headers['x-request-id'];
  return typeof sent === 'string' && /^[\w.-]{1,64}$/.test(sent) ? sent : randomUUID();
}
