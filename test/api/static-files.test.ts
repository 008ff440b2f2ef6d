/** The files for browsers as sent over HTTP. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Express } from 'express';
import request from 'supertest';
import { createApp } from '../../src/app.js';
import { startService, type TestService } from '../support/service.js';

const CHUNKS = fileURLToPath(new URL('../../dist/public/widget/chunks/', import.meta.url));
const aChunk = '/widget/chunks/' + (readdirSync(CHUNKS).find((file) => file.endsWith('.js')) ?? '');

let service: TestService;
let app: Express;
beforeAll(async () => {
  service = await startService();
  app = createApp(service.ctx);
});
afterAll(() => service.stop());

test.each([
  ['/widget/interline.js', /^text\/javascript; charset=utf-8$/],
  [aChunk, /^text\/javascript; charset=utf-8$/],
  ['/admin/', /^text\/html; charset=utf-8$/],
  ['/admin/main.css', /^text\/css; charset=utf-8$/],
  ['/admin/icon.svg', /^image\/svg\+xml/],
])('%s is sent compressed to clients that accept it, with the same content', async (path, type) => {
  const plain = await request(app).get(path).set('Accept-Encoding', 'identity').buffer(true).expect(200);
  expect(plain.headers['content-encoding']).toBeUndefined();
  const tags = new Set([plain.headers['etag']]);
  for (const [accepted, coding] of [
    ['br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=0.5, br;q=0.1', 'gzip'],
    ['identity;q=0, *', 'br'],
  ] as const) {
    const packed = await request(app).get(path).set('Accept-Encoding', accepted).buffer(true).expect(200);
    expect(packed.headers['content-encoding']).toBe(coding);
    expect(packed.headers['content-type']).toMatch(type);
    expect(packed.headers['vary']).toMatch(/\bAccept-Encoding\b/);
    expect(packed.headers['cache-control']).toBe(plain.headers['cache-control']);
    expect(Number(packed.headers['content-length'])).toBeLessThan(Number(plain.headers['content-length']));
    expect(packed.text ?? packed.body.toString()).toBe(plain.text ?? plain.body.toString());
    tags.add(packed.headers['etag']);
    await request(app)
      .get(path)
      .set('Accept-Encoding', accepted)
      .set('If-None-Match', packed.headers['etag'] ?? '')
      .expect(304)
      .expect('vary', /\bAccept-Encoding\b/);
  }
  expect(tags.size).toBe(3);
  expect(plain.headers['vary']).toMatch(/\bAccept-Encoding\b/);
  expect(plain.headers['content-type']).toMatch(type);
});

test('the widget’s scripts name their source maps, which exist', async () => {
  for (const path of ['/widget/interline.js', aChunk]) {
    const script = await request(app).get(path).set('Accept-Encoding', 'br').expect(200);
    const map = await request(app).get(
      new URL(script.headers['sourcemap'] ?? '', 'http://x' + path).pathname,
    );
    expect(map.status).toBe(200);
    expect(JSON.parse(map.text ?? map.body.toString())).toMatchObject({
      version: 3,
      mappings: expect.stringMatching(/./),
    });
  }
});

test('files with a hash in their name are immutable, all others are revalidated', async () => {
  await request(app).get(aChunk).expect('cache-control', 'public, max-age=31536000, immutable');
  await request(app)
    .get('/widget/interline.js')
    .expect('cache-control', 'public, max-age=0, must-revalidate');
});

test.each([
  ['/widget/chunks/none.js', {}, 404],
  ['/widget/%E0%A4%A.js', {}, 404],
  ['/widget/..%2f..%2fpackage.json', {}, 404],
  ['/widget/interline.js', { Range: 'bytes=5-2', 'Accept-Encoding': 'identity' }, 200],
  ['/widget/interline.js', { Range: 'bytes=99999999-', 'Accept-Encoding': 'identity' }, 200],
  ['/widget/interline.js', { 'Accept-Encoding': 'br;q=nonsense, ,;' }, 200],
  ['/widget/interline.js', { 'Accept-Encoding': 'identity;q=0' }, 406],
  ['/widget/interline.js', { 'If-Match': '"another"' }, 412],
  ['/docs/swagger-ui.css', { Range: 'bytes=99999999-' }, 400],
  ['/docs/swagger-ui.css', { 'If-Match': '"another"' }, 412],
])('a request for a file never causes a 5xx: %s %j', async (path, headers, status) => {
  const answer = await request(app).get(path).set(headers).expect(status);
  if (status !== 200) expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
});
