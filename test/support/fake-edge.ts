/** A cache in front of the service, like a CDN: caches responses for their `s-maxage`, and purges by tag on request. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { EdgeFormat } from '../../src/config.js';

interface Kept {
  body: string;
  tags: string[];
  until: number;
}

export interface FakeEdge {
  url: string;
  /** The response for an address of the service, and whether it was cached. */
  get(address: string): Promise<{ body: string; kept: boolean }>;
  /** Tags of the purge requests, one list per request. */
  purges: string[][];
  /** Starts or stops refusing purges. */
  refuse(refuse: boolean): void;
  /** Starts or stops redirecting purges to a page that answers 200 to everything. */
  redirect(redirect: boolean): void;
  /** Starts or stops leaving purges unanswered. */
  fallSilent(silent: boolean): void;
  /** Number of purges that wait for an answer. */
  unanswered(): number;
  stop(): Promise<void>;
}

const ELSEWHERE = '/elsewhere';

const TAG_HEADERS: Record<EdgeFormat, [header: string, separator: string]> = {
  fastly: ['surrogate-key', ' '],
  cloudflare: ['cache-tag', ','],
  varnish: ['xkey', ' '],
};

export async function startFakeEdge(format: EdgeFormat, token: string): Promise<FakeEdge> {
  const kept = new Map<string, Kept>();
  const purges: string[][] = [];
  let [refuses, redirects, silent, unanswered] = [false, false, false, 0];

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (req.url === ELSEWHERE) return void res.end('<p>Welcome</p>');
    if (redirects) return void res.writeHead(301, { location: ELSEWHERE }).end();
    if (silent) {
      unanswered += 1;
      return void res.on('close', () => (unanswered -= 1));
    }
    const tags = await purgedTags(format, token, req);
    if (!tags || refuses) return void res.writeHead(tags ? 503 : 403).end();
    purges.push(tags);
    for (const [address, answer] of kept) {
      if (answer.tags.some((tag) => tags.includes(tag))) kept.delete(address);
    }
    res.end('{}');
  }

  const server = createServer((req, res) => void handle(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/purge`,
    purges,
    async get(address) {
      const known = kept.get(address);
      if (known && known.until > Date.now()) return { body: known.body, kept: true };
      const response = await fetch(address);
      const body = await response.text();
      const [header, separator] = TAG_HEADERS[format];
      const seconds = Number(/s-maxage=(\d+)/.exec(response.headers.get('cache-control') ?? '')?.[1] ?? 0);
      const tags = (response.headers.get(header) ?? '').split(separator);
      kept.set(address, { body, tags, until: Date.now() + seconds * 1000 });
      return { body, kept: false };
    },
    refuse(refuse) {
      refuses = refuse;
    },
    redirect(redirect) {
      redirects = redirect;
    },
    fallSilent(become) {
      silent = become;
    },
    unanswered: () => unanswered,
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** The tags of a purge request; null if it is in another format or not authorized. */
async function purgedTags(format: EdgeFormat, token: string, req: IncomingMessage): Promise<string[] | null> {
  const body = await text(req);
  if (format === 'varnish') {
    const list = req.headers['xkey-purge'];
    return req.method === 'PURGE' && typeof list === 'string' ? list.split(' ') : null;
  }
  const sent = format === 'fastly' ? req.headers['fastly-key'] : req.headers.authorization;
  if (req.method !== 'POST' || sent !== (format === 'fastly' ? token : `Bearer ${token}`)) return null;
  const { surrogate_keys, tags } = JSON.parse(body) as { surrogate_keys?: string[]; tags?: string[] };
  return (format === 'fastly' ? surrogate_keys : tags) ?? null;
}
