/** A publisher's server for the service to fetch pages from. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PageServer {
  origin: string;
  stop(): Promise<void>;
}

/** Pause between two pieces of a page that never ends; milliseconds. */
const DRIP = 500;

/**
 * Serves the given responses by path, including those added later; a string is HTML, a redirect has a target, `endless`
 * never ends.
 */
export async function startPageServer(
  pages: Record<
    string,
    string | { redirect: string } | { endless: string } | { html: string; headers: Record<string, string> }
  >,
): Promise<PageServer> {
  const server = createServer((req, res) => {
    const page = pages[req.url ?? ''];
    if (page === undefined) res.writeHead(404).end();
    else if (typeof page === 'string')
      res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    else if ('html' in page)
      res.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers }).end(page.html);
    else if ('endless' in page) {
      res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      const drip = setInterval(() => res.write(page.endless), DRIP);
      res.on('close', () => clearInterval(drip));
    } else res.writeHead(302, { location: page.redirect }).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
