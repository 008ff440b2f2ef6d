/**
 * The headers of every answer, from the application, the cache in front of it, or the process while it
 * starts. Those for security are helmet's, the same each time, so it is asked for them once.
 */
import { randomUUID } from 'node:crypto';
import { IncomingMessage, ServerResponse, type RequestListener } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';

export const REQUEST_ID = 'X-Request-Id';

/** The listener, every answer of which has them; what it sets itself comes after them. */
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

/** The client's own, where it is fit for logs. */
function requestId(req: IncomingMessage): string {
  const sent = req.headers['x-request-id'];
  return typeof sent === 'string' && /^[\w.-]{1,64}$/.test(sent) ? sent : randomUUID();
}
