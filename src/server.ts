/** The HTTP server of an instance: lifecycle, response cache and application. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { Express } from 'express';
import { createApp } from './app.js';
import type { Config } from './config.js';
import type { Context } from './context.js';
import { createCacheFront } from './cache/cache-front.js';
import { EdgePurger } from './events/edge-purge.js';
import { createMessages, useMessages, type Messages } from './http/messages.js';
import { StandardHeaders } from './http/standard-headers.js';
import { startWorker } from './jobs/worker.js';
import { Lifecycle } from './lifecycle.js';

export interface Listening {
  server: Server;
  lifecycle: Lifecycle;
  standardHeaders: StandardHeaders;
  messages: Messages;
  /** The address it listens at, http://host:port, or the configured public one. */
  url: string;
  /**
   * Accepts no new connections and resolves once all are idle and closed, or the configured time is over.
   * `beforeSweep` is called before each check for idle connections.
   */
  close: (beforeSweep?: () => void) => Promise<void>;
}

export interface RunningServer {
  server: Server;
  url: string;
  /**
   * Makes readiness fail and serves for the configured time, or until `hurry`; then accepts no new connections, waits
   * for requests in progress, and closes the context.
   */
  stop(hurry?: AbortSignal): Promise<void>;
}

/**
 * Time until idle connections are closed; milliseconds. Longer than proxies keep theirs (60 s by default for nginx and load
 * balancers of clouds): a proxy may reuse a connection that is being closed, and responds 502 to a request it cannot repeat.
 */
const KEEP_ALIVE = 75_000;
/** Interval at which a stopping server closes idle connections; milliseconds. */
const SWEEP = 50;
/** Most turns of the event loop in which a stopping server still accepts connections. */
const TURNS = 1_000;
/** Time limit for receiving a whole request; milliseconds. */
const REQUEST_TIMEOUT = 30_000;

/** Starts listening before the service is ready: probes are answered, all other requests get 503. */
export async function listen(config: Config): Promise<Listening> {
  const standardHeaders = new StandardHeaders(config.production);
  const lifecycle = new Lifecycle(standardHeaders);
  const messages = createMessages();
  const server = createServer(
    { keepAliveTimeout: KEEP_ALIVE, requestTimeout: REQUEST_TIMEOUT, headersTimeout: 10_000, ...messages },
    lifecycle.listener,
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { port } = server.address() as AddressInfo;
  const host = config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host;
  return {
    server,
    lifecycle,
    standardHeaders,
    messages,
    url: config.publicUrl ?? `http://${host}:${port}`,
    close(beforeSweep) {
      lifecycle.drain();
      return closeServer(server, config.shutdownSeconds * 1000, beforeSweep);
    },
  };
}

async function closeServer(server: Server, patience: number, beforeSweep = () => {}): Promise<void> {
  if (!server.listening) return;
  await acceptWaiting(server);
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const closeIdle = () => {
    beforeSweep();
    server.closeIdleConnections();
  };
  closeIdle();
  // Connections with a request in progress become idle later.
  const sweep = setInterval(closeIdle, SWEEP);
  const late = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearTimeout(late);
  clearInterval(sweep);
}

/**
 * Accepts the connections that the kernel has already made, until a turn of the event loop finds none. Closing the listener would reset them,
 * and a proxy that has sent its request on one responds 502 unless it may repeat it.
 */
async function acceptWaiting(server: Server): Promise<void> {
  let accepted = 0;
  const count = () => (accepted += 1);
  server.on('connection', count);
  for (let turn = 0; turn < TURNS; turn += 1) {
    const before = accepted;
    await nextTurn();
    if (accepted === before) break;
  }
  server.off('connection', count);
}

/** Serves on an existing listener, or creates one. */
export async function startServer(
  ctx: Context,
  extend?: (app: Express) => void,
  listening?: Listening,
): Promise<RunningServer> {
  const { server, lifecycle, standardHeaders, messages, url, close } =
    listening ?? (await listen(ctx.config));
  ctx.address = url;
  const { edge, role } = ctx.config;
  const front = createCacheFront(ctx.cache, edge, standardHeaders, () => ctx.metrics.cacheHits.inc());
  const app = createApp(ctx, extend);
  useMessages(app, messages);
  lifecycle.ready(front, app);
  if (role !== 'worker') ctx.live.start();
  const worker = role === 'web' ? null : startWorker(ctx);
  const purger =
    edge && role !== 'web'
      ? new EdgePurger(ctx.db, edge, ctx.log, (outcome) => ctx.metrics.purges.inc({ outcome }))
      : null;
  return {
    server,
    url,
    async stop(hurry) {
      lifecycle.drain();
      const workerStopped = Promise.all([worker?.stop(), purger?.stop()]);
      await pause(ctx.config.drainSeconds * 1000, undefined, { ...(hurry && { signal: hurry }) }).catch(
        () => undefined,
      );
      // Streams would keep the server open indefinitely, so they are ended and readers reconnect elsewhere.
      await close(() => ctx.live.endStreams());
      await workerStopped;
      await ctx.close();
    },
  };
}
