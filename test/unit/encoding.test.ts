/** How the body of a cached response is sent, and when the client already has it. */
import { describe, expect, test } from '@jest/globals';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { etagMatches } from '../../src/cache/send-cached-response.js';
import { encodedBody, makeCachedResponse } from '../../src/cache/cached-response.js';

const about = {
  siteId: 'site',
  siteVersion: 1,
  route: '/read',
  origins: new Set<string>(),
  article: null,
  expires: null,
};
const long = makeCachedResponse('x'.repeat(2_000), about);
const short = makeCachedResponse('x', about);

describe('the encoding of a body', () => {
  test.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['identity', 'identity'],
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['*', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['gzip, br; q=0', 'gzip'],
    ['gzip;q=0.5, br;q=0.1', 'gzip'],
    ['gzip;q=0.5, br;q=0.5', 'br'],
    ['gzip;q=0.8, identity', 'identity'],
    ['identity;q=0.5, gzip;q=0.5', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['br;q=0, gzip;q=0, *', 'identity'],
    ['gzip;q=0', 'identity'],
    ['gzip; q=0.0', 'identity'],
    ['deflate', 'identity'],
    ['deflate, *;q=0.1', 'br'],
    ['zebra', 'identity'],
    ['br;q=nonsense, ,;', 'identity'],
    ['identity;q=0, gzip', 'gzip'],
    ['identity;q=0', null],
    ['*;q=0', null],
    ['deflate, *;q=0', null],
  ])('Accept-Encoding %p is answered with %s', (accepted, encoding) => {
    const encoded = encodedBody(long, accepted);
    expect(encoded?.encoding ?? null).toBe(encoding);
    const decode = { identity: (body: Buffer) => body, gzip: gunzipSync, br: brotliDecompressSync };
    if (encoded) expect(JSON.parse(String(decode[encoded.encoding](encoded.body)))).toBe('x'.repeat(2_000));
  });

  test.each([
    ['br, gzip', 'identity'],
    ['identity;q=0, gzip', 'gzip'],
  ])('short bodies are sent uncompressed if the client accepts that: %s', (accepted, encoding) => {
    expect(encodedBody(short, accepted)?.encoding).toBe(encoding);
  });
});

test('all encodings share one ETag, which is therefore weak', () => {
  const { etag } = long;
  expect(etag).toMatch(/^W\/"[\w-]+"$/);
  expect(etag).not.toBe(short.etag);
  const strong = etag.replace('W/', '');
  for (const sent of [etag, strong, `"other", ${strong}`, `W/"other",${etag}`, '*', ' * '])
    expect([sent, etagMatches(sent, etag)]).toEqual([sent, true]);
  for (const sent of [undefined, '', '"other"', strong.slice(1, -1), short.etag])
    expect([sent, etagMatches(sent, etag)]).toEqual([sent, false]);
});
