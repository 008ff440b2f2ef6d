/**
 * Responses during startup and shutdown. During startup `/healthz` reports that the process is alive, and everything else is 503;
 * requests that a proxy may not send to another instance first wait for the start to finish. While draining, `/readyz` is 503 and
 * other requests are still served.
 */
import { setMaxListeners } from 'node:events';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { CacheFront } from './cache/cache-front.js';
import type { StandardHeaders } from './http/standard-headers.js';
import { Problem, problemDetails } from './http/problem.js';
import { PRODUCT_VERSION } from './version.js';

/** How long a request waits for the start to finish; as long as others wait for the database. Milliseconds. */
const PATIENCE = 4_000;
/** Methods that proxies send to another instance after a 503; others only with an Idempotency-Key. */
const REPEATABLE = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);

type Phase = 'starting' | 'ready' | 'draining';

export class Lifecycle {
  #phase: Phase = 'starting';
  #app: RequestListener | null = null;
  /** Comes before everything else, because most requests end here. */
  #front: CacheFront = () => false;
  /** Aborted when the start has finished or the process stops. */
  readonly #started = new AbortController();
  /** Responses that were not complete when their listener returned. */
  readonly #underWay = new Set<ServerResponse>();

  constructor(private readonly standardHeaders: StandardHeaders) {
    // Each request that waits for the start is one; Node.js warns of more than ten.
    setMaxListeners(0, this.#started.signal);
  }

  readonly listener: RequestListener = (req, res) => {
    if (this.#phase === 'draining') endConnection(res);
    if (this.#front(req, res)) return;
    this.standardHeaders.set(req, res);
    this.#answer(req, res);
    if (res.writableEnded) return;
    this.#underWay.add(res);
    res.once('close', () => this.#underWay.delete(res));
  };

  #answer(req: IncomingMessage, res: ServerResponse): void {
    const path = req.url?.split('?')[0];
    if (this.#phase === 'draining' && path === '/readyz') refuse(res, 'The service is stopping');
    else if (this.#app) this.#app(req, res);
    else if (path === '/healthz') answer(res, 200, { status: 'starting', version: PRODUCT_VERSION });
    else if (this.#phase === 'starting' && path !== '/readyz' && !isRepeatable(req))
      void this.#serveLater(req, res);
    else refuseStarting(res);
  }

  /** Passes requests from now on to the cache front, and those it does not serve to the application. */
  ready(front: CacheFront, app: RequestListener): void {
    this.#front = front;
    this.#app = app;
    this.#phase = 'ready';
    this.#started.abort();
  }

  /** Announces to load balancers that the process will stop soon; requests are still served. */
  drain(): void {
    this.#phase = 'draining';
    for (const res of this.#underWay) endConnection(res);
    this.#started.abort();
  }

  async #serveLater(req: IncomingMessage, res: ServerResponse): Promise<void> {
    await pause(PATIENCE, undefined, { signal: this.#started.signal }).catch(() => undefined);
    if (this.#app) this.#app(req, res);
    else refuseStarting(res);
  }
}

/** Keeps a proxy from sending its next request on a connection that is about to be closed. */
function endConnection(res: ServerResponse): void {
  if (!res.headersSent) res.setHeader('Connection', 'close');
}

function isRepeatable({ method = '', headers }: IncomingMessage): boolean {
  return REPEATABLE.has(method) || headers['idempotency-key'] !== undefined;
}

function refuseStarting(res: ServerResponse): void {
  refuse(res, 'The service is starting: it is waiting for its database or migrating it');
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
