/**
 * The headers of every response: those of the application, of the cache front, and of the process while it
 * starts. The security headers are helmet's; they never vary, so they are computed once.
 */
import { randomUUID } from 'node:crypto';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';

export const REQUEST_ID = 'X-Request-Id';
/** As helmet spells it. */
export const CONTENT_POLICY = 'content-security-policy';

/** Names and values in turn, as `writeHead` takes them: cheaper than setting each header. */
export type HeaderList = string[];

export class StandardHeaders {
  readonly #security: readonly [string, string][];
  readonly #list: readonly string[];

  constructor(production: boolean) {
    this.#security = securityHeaders(production);
    this.#list = this.#security.flat();
  }

  /** Sets them on a response; its listener may override them. */
  set(req: IncomingMessage, res: ServerResponse): void {
    for (const [name, value] of this.#security) res.setHeader(name, value);
    res.setHeader(REQUEST_ID, requestId(req));
  }

  /** The same headers for `writeHead`, which sends each header of a list, also those that are there twice. */
  list(req: IncomingMessage): HeaderList {
    return [...this.#list, REQUEST_ID, requestId(req)];
  }
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
