import { describe, expect, test } from '@jest/globals';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { encodedBody, makeAnswer, ReadCache, type CachedAnswer } from '../../src/http/read-cache.js';

const MEGABYTE = 1_048_576;
const ARTICLE = 'site/article';

function answerAt(version: number, body: unknown = { version }, siteVersion = 1): CachedAnswer {
  return makeAnswer(body, {
    siteId: 'site',
    siteVersion,
    origins: new Set(),
    article: { ref: ARTICLE, version },
    expires: null,
  });
}

function shown(answer: CachedAnswer | undefined): unknown {
  return answer && JSON.parse(String(answer.bodies.identity));
}

/** A build that ends when the test says so. */
function slowBuild(): { build: () => Promise<CachedAnswer>; finish: (answer: CachedAnswer) => void } {
  let finish: (answer: CachedAnswer) => void = () => undefined;
  const made = new Promise<CachedAnswer>((resolve) => (finish = resolve));
  return { build: () => made, finish };
}

describe('the read cache', () => {
  test('keeps an answer until its article moves', async () => {
    const cache = new ReadCache(MEGABYTE);
    await cache.getOrBuild('/a', async () => answerAt(1));
    expect(shown(cache.get('/a'))).toEqual({ version: 1 });
    cache.articleMoved(ARTICLE, 2);
    expect(cache.get('/a')).toBeUndefined();
  });

  test('leaves other articles and newer answers alone', async () => {
    const cache = new ReadCache(MEGABYTE);
    await cache.getOrBuild('/a', async () => answerAt(5));
    cache.articleMoved('site/other', 9);
    cache.articleMoved(ARTICLE, 5);
    cache.articleMoved(ARTICLE, 4);
    expect(shown(cache.get('/a'))).toEqual({ version: 5 });
  });

  test('shares one build among those who ask at once', async () => {
    const cache = new ReadCache(MEGABYTE);
    let builds = 0;
    const build = async () => answerAt((builds += 1));
    await Promise.all([cache.getOrBuild('/a', build), cache.getOrBuild('/a', build)]);
    expect(builds).toBe(1);
  });

  test('does not store what was read before a write that is known by now', async () => {
    const cache = new ReadCache(MEGABYTE);
    const slow = slowBuild();
    const reading = cache.getOrBuild('/a', slow.build);
    cache.articleMoved(ARTICLE, 2);
    slow.finish(answerAt(1));
    await reading;
    expect(cache.get('/a')).toBeUndefined();
  });

  test('who asks after a write does not share a build that began before it', async () => {
    const cache = new ReadCache(MEGABYTE);
    const slow = slowBuild();
    const before = cache.getOrBuild('/a', slow.build);
    cache.articleMoved(ARTICLE, 2);
    const after = await cache.getOrBuild('/a', async () => answerAt(2));
    expect(shown(after)).toEqual({ version: 2 });
    slow.finish(answerAt(1));
    await before;
    expect(shown(cache.get('/a'))).toEqual({ version: 2 });
  });

  test('drops an answer that two builds have stored one after the other', async () => {
    const cache = new ReadCache(MEGABYTE);
    const [first, second] = [slowBuild(), slowBuild()];
    const one = cache.getOrBuild('/a', first.build);
    cache.articleMoved(ARTICLE, 1);
    const two = cache.getOrBuild('/a', second.build);
    first.finish(answerAt(1));
    await one;
    second.finish(answerAt(1));
    await two;
    expect(cache.heldArticles()).toEqual([ARTICLE]);
    cache.articleMoved(ARTICLE, 2);
    expect(cache.get('/a')).toBeUndefined();
  });

  test('what was read before everything was cleared is not stored after it', async () => {
    const cache = new ReadCache(MEGABYTE);
    const slow = slowBuild();
    const reading = cache.getOrBuild('/a', slow.build);
    cache.clear();
    slow.finish(answerAt(1));
    expect(shown(await reading)).toEqual({ version: 1 });
    expect(cache.get('/a')).toBeUndefined();
    expect(cache.heldArticles()).toEqual([]);
  });

  test('drops what was built with older settings of its site, also while it is being built', async () => {
    const cache = new ReadCache(MEGABYTE);
    const slow = slowBuild();
    await cache.getOrBuild('/old', async () => answerAt(1, 'old', 1));
    await cache.getOrBuild('/new', async () => answerAt(1, 'new', 2));
    const reading = cache.getOrBuild('/slow', slow.build);
    expect(cache.siteMoved('elsewhere', 5)).toBe(true);
    expect(cache.get('/old')).toBeDefined();
    expect([cache.siteMoved('site', 2), cache.siteMoved('site', 2)]).toEqual([true, false]);
    slow.finish(answerAt(1, 'slow', 1));
    await reading;
    expect(['/old', '/new', '/slow'].map((key) => shown(cache.get(key)))).toEqual([
      undefined,
      'new',
      undefined,
    ]);
  });

  test('holds nothing, not even names, when it may use no memory', async () => {
    const cache = new ReadCache(0);
    await cache.getOrBuild('/a', async () => answerAt(1));
    expect(cache.get('/a')).toBeUndefined();
    expect(cache.heldArticles()).toEqual([]);
  });

  test('forgets the oldest when its memory is full', async () => {
    const cache = new ReadCache(10_000);
    for (let i = 0; i < 20; i += 1) {
      await cache.getOrBuild(`/${i}`, async () => answerAt(1, 'x'.repeat(500)));
    }
    expect(cache.get('/0')).toBeUndefined();
    expect(cache.get('/19')).toBeDefined();
    cache.articleMoved(ARTICLE, 2);
    expect(cache.heldArticles()).toEqual([]);
  });

  test('an answer about no article ends with its time, and one without a time is never kept', async () => {
    const cache = new ReadCache(MEGABYTE);
    const about = { siteId: 'site', siteVersion: 1, origins: new Set<string>(), article: null };
    await cache.getOrBuild('/over', async () => makeAnswer(1, { ...about, expires: performance.now() - 1 }));
    await cache.getOrBuild('/fresh', async () =>
      makeAnswer(1, { ...about, expires: performance.now() + 60_000 }),
    );
    await cache.getOrBuild('/none', async () => makeAnswer(1, { ...about, expires: null }));
    expect(['/over', '/fresh', '/none'].map((key) => cache.get(key) !== undefined)).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('a failed build is not remembered', async () => {
    const cache = new ReadCache(MEGABYTE);
    await expect(cache.getOrBuild('/a', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect(shown(await cache.getOrBuild('/a', async () => answerAt(1)))).toEqual({ version: 1 });
  });
});

describe('the encoding of a body', () => {
  const long = answerAt(1, 'x'.repeat(2_000));
  test.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['identity', 'identity'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['gzip, br; q=0', 'gzip'],
    ['gzip;q=0', 'identity'],
    ['gzip; q=0.0', 'identity'],
    ['gzip;q=0.5, br;q=0.1', 'br'],
    ['deflate', 'identity'],
    ['zebra', 'identity'],
  ])('Accept-Encoding %p is answered with %s', (accepted, encoding) => {
    const encoded = encodedBody(long, accepted);
    expect(encoded.encoding).toBe(encoding);
    const decode = { identity: (body: Buffer) => body, gzip: gunzipSync, br: brotliDecompressSync };
    expect(JSON.parse(String(decode[encoded.encoding](encoded.body)))).toBe('x'.repeat(2_000));
  });

  test('what is short goes as it is', () => {
    expect(encodedBody(answerAt(1), 'br, gzip').encoding).toBe('identity');
  });
});
