/** One running instance: the door and the application behind one HTTP server. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { createApp } from './app.js';
import type { Context } from './context.js';
import { createDoor } from './door.js';
import { startHousekeeping } from './jobs/housekeeping.js';

export interface RunningServer {
  server: Server;
  /** http://host:port it listens at. */
  url: string;
  /** Takes no new connections, lets requests under way finish, then closes the context. */
  stop(): Promise<void>;
}

/** Node's own five seconds, doubled: longer than a proxy's usual keep-alive would be a race for the last request. */
const KEEP_ALIVE = 10_000;
/** While stopping, connections that have become idle are closed this often; milliseconds. */
const SWEEP = 50;
/** Whole request within this time; milliseconds. */
const REQUEST_TIMEOUT = 30_000;

export async function startServer(ctx: Context, extend?: (app: Express) => void): Promise<RunningServer> {
  let stopping = false;
  const door = createDoor(ctx.cache, createApp(ctx, extend), () => ctx.metrics.doorHits.inc());
  const server = createServer(
    { keepAliveTimeout: KEEP_ALIVE, requestTimeout: REQUEST_TIMEOUT, headersTimeout: 10_000 },
    (req, res) => {
      // Clients that keep a connection open would go on asking a server that wants to go.
      if (stopping) res.setHeader('Connection', 'close');
      door(req, res);
    },
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(ctx.config.port, ctx.config.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  ctx.live.start();
  const housekeeping = startHousekeeping(ctx);
  const { port } = server.address() as AddressInfo;
  const host = ctx.config.host === '0.0.0.0' || ctx.config.host === '::' ? 'localhost' : ctx.config.host;
  return {
    server,
    url: ctx.config.publicUrl ?? `http://${host}:${port}`,
    async stop() {
      housekeeping.stop();
      stopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      const letGo = () => {
        // Streams would keep the server open for ever: they end, and readers reconnect elsewhere.
        ctx.live.streams.end();
        server.closeIdleConnections();
      };
      letGo();
      // What is under way now is idle a moment later.
      const sweep = setInterval(letGo, SWEEP);
      const late = setTimeout(() => server.closeAllConnections(), ctx.config.shutdownSeconds * 1000);
      await closed;
      clearTimeout(late);
      clearInterval(sweep);
      await ctx.close();
    },
  };
}
