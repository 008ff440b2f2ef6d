/** Every public read has the same headers, whether Express or the response cache answers. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { request, type IncomingHttpHeaders } from 'node:http';
import { ROUTES } from '../../src/routes.js';
import { publishText, reply, startThread } from '../support/actions.js';
import { answeredFromMemory } from '../support/instances.js';
import { ORIGIN, startService, type TestService } from '../support/service.js';

const TEXTS = ['The last bus leaves at ten past nine.', 'Four people ride it.'];
const PUBLIC = ROUTES.filter(({ kind }) => kind === 'public').map(({ path }) => path);
/** Reads that are built each time. */
const NEVER_KEPT = ['/v1/sites/:site/people/:personId/card'];
const SECURITY = [
  'content-security-policy',
  'cross-origin-resource-policy',
  'referrer-policy',
  'x-content-type-options',
  'x-frame-options',
  'x-request-id',
];

let service: TestService;
let ids: Record<string, string>;

beforeAll(async () => {
  service = await startService();
  const { id, paragraphs } = await publishText(service, 'headers', TEXTS);
  const { comment, thread } = await startThread(service, 'ann', id, {
    paragraph: paragraphs[0],
    body: 'x'.repeat(500),
  });
  await reply(service, 'bob', thread.id, 'y'.repeat(500));
  ids = {
    ':site': service.site,
    ':articleId': id,
    ':paragraphId': paragraphs[0] ?? '',
    ':commentId': comment.id,
    ':threadId': thread.id,
    ':personId': comment.author?.id ?? '',
  };
});
afterAll(() => service.stop());

const QUERIES: Record<string, string> = {
  '/v1/sites/:site/page': '?key=headers',
  '/v1/sites/:site/fragment': '?key=headers',
  '/v1/sites/:site/counts': '?key=headers',
};

function addressOf(path: string): string {
  return path.replace(/:\w+/g, (name) => ids[name] ?? name) + (QUERIES[path] ?? '');
}

interface Raw {
  status: number;
  headers: IncomingHttpHeaders;
  /** In the order and spelling they came in. */
  names: string[];
}

function ask(address: string, headers: Record<string, string>, method: string): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const sent = request(`${service.url}${address}`, { method, headers }, (response) => {
      response.resume();
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          names: response.rawHeaders.filter((_, i) => i % 2 === 0).toSorted(),
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** What may differ between two responses of the same content: when it was made, and its own id. */
function comparable({ status, headers, names }: Raw) {
  return { status, names, headers: { ...headers, date: 'any', 'x-request-id': 'any' } };
}

const WAYS: [string, string, Record<string, string>][] = [
  ['plain', 'GET', {}],
  ['HEAD', 'HEAD', {}],
  ['compressed', 'GET', { 'accept-encoding': 'gzip, br' }],
  ['from a page of the site', 'GET', { origin: ORIGIN }],
  ['from a page of another site', 'GET', { origin: 'https://evil.example' }],
  ['unchanged', 'GET', { 'if-none-match': '*' }],
  ['with an id of the client', 'GET', { 'x-request-id': 'the-client-1' }],
];

describe.each(PUBLIC)('%s', (path) => {
  test.each(WAYS)('%s: Express and the cache front send the same headers', async (_, method, headers) => {
    service.ctx.cache.clear();
    const address = addressOf(path);
    const before = await answeredFromMemory(service);
    const cold = await ask(address, headers, method);
    expect(await answeredFromMemory(service)).toBe(before);
    const hot = await ask(address, headers, method);
    expect(await answeredFromMemory(service)).toBe(before + (NEVER_KEPT.includes(path) ? 0 : 1));

    expect(comparable(hot)).toEqual(comparable(cold));
    expect(cold.status).toBe('if-none-match' in headers ? 304 : 200);
    for (const { headers: sent } of [cold, hot]) {
      for (const name of SECURITY) expect([name, sent[name]]).toEqual([name, expect.any(String)]);
      const id = headers['x-request-id'];
      expect(sent['x-request-id']).toEqual(id ?? expect.stringMatching(/^[\w-]{36}$/));
    }
    if (!('x-request-id' in headers))
      expect(hot.headers['x-request-id']).not.toBe(cold.headers['x-request-id']);
  });
});

test('idle connections stay open longer than proxies keep theirs, for a minute', async () => {
  const answer = await fetch(`${service.url}/healthz`);
  const [, seconds] = /timeout=(\d+)/.exec(answer.headers.get('keep-alive') ?? '') ?? [];
  expect(Number(seconds)).toBeGreaterThan(60);
});
