/**
 * Responses during startup and shutdown. During startup `/healthz` reports that the process
 * is alive, and everything else is 503. While draining, `/readyz` is 503 and other requests are still served.
 */
import type { RequestListener, ServerResponse } from 'node:http';
import { Problem, problemDetails } from './http/problem.js';
import { PRODUCT_VERSION } from './version.js';

type Phase = 'starting' | 'ready' | 'draining';

export class Lifecycle {
  #phase: Phase = 'starting';
  #app: RequestListener | null = null;

  readonly listener: RequestListener = (req, res) => {
    const path = req.url?.split('?')[0];
    // Keeps a proxy from sending its next request on a connection that is about to be closed.
    if (this.#phase === 'draining') res.setHeader('Connection', 'close');
    if (this.#phase === 'draining' && path === '/readyz') refuse(res, 'The service is stopping');
    else if (this.#app) this.#app(req, res);
    else if (path === '/healthz') answer(res, 200, { status: 'starting', version: PRODUCT_VERSION });
    else refuse(res, 'The service is starting: it is waiting for its database or migrating it');
  };

  /** Passes requests to the application from now on. */
  ready(app: RequestListener): void {
    this.#app = app;
    this.#phase = 'ready';
  }

  /** Announces to load balancers that the process will stop soon; requests are still served. */
  drain(): void {
    this.#phase = 'draining';
  }
}

function refuse(res: ServerResponse, detail: string): void {
  const problem = new Problem('unavailable', { detail });
  res.setHeader('Retry-After', '2');
  answer(res, problem.status, problemDetails(problem), 'application/problem+json');
}

function answer(res: ServerResponse, status: number, body: object, type = 'application/json'): void {
  res.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' });
  res.end(JSON.stringify(body));
}
