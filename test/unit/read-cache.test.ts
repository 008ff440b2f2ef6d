import { describe, expect, test } from '@jest/globals';
import { makeCachedResponse, type CachedResponse } from '../../src/cache/cached-response.js';
import { ReadCache } from '../../src/cache/read-cache.js';

const MEGABYTE = 1_048_576;
const ARTICLE = 'site/article';
const SITE = { id: 'site', version: 1 };
const ELSEWHERE = { id: 'elsewhere', version: 1 };

const about = { siteId: 'site', siteVersion: 1, route: '/read', origins: new Set<string>(), expires: null };

function answerAt(version: number, body: unknown = { version }, siteVersion = 1): CachedResponse {
  return makeCachedResponse(body, { ...about, siteVersion, article: { ref: ARTICLE, version } });
}

/** What is shared while it is built, and not cached. */
function passing(body: unknown): CachedResponse {
  return makeCachedResponse(body, { ...about, article: null });
}

function shown(answer: CachedResponse | undefined): unknown {
  return answer && JSON.parse(String(answer.bodies.identity));
}

/** A build that ends when the test says so. */
function slowBuild(): { build: () => Promise<CachedResponse>; finish: (answer: CachedResponse) => void } {
  let finish: (answer: CachedResponse) => void = () => undefined;
  const made = new Promise<CachedResponse>((resolve) => (finish = resolve));
  return { build: () => made, finish };
}

describe('the read cache', () => {
  test('keeps a response until its article changes', async () => {
    const cache = new ReadCache(MEGABYTE);
    await cache.getOrBuild('/a', SITE, async () => answerAt(1));
    expect(shown(cache.get('/a'))).toEqual({ version: 1 });
    cache.articleMoved(ARTICLE, 2);
    expect(cache.get('/a')).toBeUndefined();
  });

  test('keeps responses of other articles, and newer ones', async () => {
    const cache = new ReadCache(MEGABYTE);
    await cache.getOrBuild('/a', SITE, async () => answerAt(5));
    cache.articleMoved('site/other', 9);
    cache.articleMoved(ARTICLE, 5);
    cache.articleMoved(ARTICLE, 4);
    expect(shown(cache.get('/a'))).toEqual({ version: 5 });
  });

  test('does not store what was read before a write that is known by now', async () => {
    const cache = new ReadCache(MEGABYTE);
    const slow = slowBuild();
    const reading = cache.getOrBuild('/a', SITE, slow.build);
    cache.articleMoved(ARTICLE, 2);
    slow.finish(answerAt(1));
    await reading;
    expect(cache.get('/a')).toBeUndefined();
  });

  test('does not store what was read before everything was cleared', async () => {
    const cache = new ReadCache(MEGABYTE);
    const slow = slowBuild();
    const reading = cache.getOrBuild('/a', SITE, slow.build);
    cache.clear();
    slow.finish(answerAt(1));
    expect(shown(await reading)).toEqual({ version: 1 });
    expect(cache.get('/a')).toBeUndefined();
  });

  test('drops what was built with older settings of its site, also while it is being built', async () => {
    const cache = new ReadCache(MEGABYTE);
    const slow = slowBuild();
    await cache.getOrBuild('/old', SITE, async () => answerAt(1, 'old', 1));
    await cache.getOrBuild('/new', SITE, async () => answerAt(1, 'new', 2));
    const reading = cache.getOrBuild('/slow', SITE, slow.build);
    cache.siteMoved('elsewhere', 5);
    expect(cache.get('/old')).toBeDefined();
    for (const version of [2, 1]) cache.siteMoved('site', version);
    slow.finish(answerAt(1, 'slow', 1));
    await reading;
    expect(['/old', '/new', '/slow'].map((key) => shown(cache.get(key)))).toEqual([
      undefined,
      'new',
      undefined,
    ]);
  });

  test('stores nothing without a memory budget', async () => {
    const cache = new ReadCache(0);
    await cache.getOrBuild('/a', SITE, async () => answerAt(1));
    expect(cache.get('/a')).toBeUndefined();
  });

  test('evicts the oldest responses when its memory is full', async () => {
    const cache = new ReadCache(100_000);
    for (let i = 0; i < 200; i += 1) {
      await cache.getOrBuild(`/${i}`, SITE, async () => answerAt(1, 'x'.repeat(500)));
    }
    expect(cache.get('/0')).toBeUndefined();
    expect(cache.get('/199')).toBeDefined();
    cache.articleMoved(ARTICLE, 2);
  });

  test('keeps no response that would evict many others', async () => {
    const cache = new ReadCache(100_000);
    for (let i = 0; i < 10; i += 1) {
      await cache.getOrBuild(`/${i}`, SITE, async () => answerAt(1, 'x'.repeat(500)));
    }
    const large = await cache.getOrBuild('/large', SITE, async () => answerAt(1, 'x'.repeat(5_000)));
    expect(shown(large)).toBe('x'.repeat(5_000));
    expect(cache.get('/large')).toBeUndefined();
    expect(cache.get('/0')).toBeDefined();
  });

  test('finds a response by every target it was requested with', async () => {
    const cache = new ReadCache(MEGABYTE);
    cache.remember('/a?early', '/a');
    await cache.getOrBuild('/a', SITE, async () => answerAt(1));
    for (const target of ['/a?x=1&y=2', '/a?y=2&x=1']) {
      expect(cache.find(target)).toBeUndefined();
      cache.remember(target, '/a');
      expect(shown(cache.find(target))).toEqual({ version: 1 });
    }
    expect(cache.find('/a?early')).toBeUndefined();
    cache.articleMoved(ARTICLE, 2);
    expect(cache.find('/a?x=1&y=2')).toBeUndefined();
    await cache.getOrBuild('/a', SITE, async () => answerAt(2));
    expect(shown(cache.find('/a?x=1&y=2'))).toEqual({ version: 2 });
  });

  test('keeps a response about no article until it expires, and none without an expiry', async () => {
    const cache = new ReadCache(MEGABYTE);
    const until = (time: number) =>
      makeCachedResponse(1, { ...about, article: null, expires: performance.now() + time });
    await cache.getOrBuild('/over', SITE, async () => until(-1));
    await cache.getOrBuild('/fresh', SITE, async () => until(60_000));
    await cache.getOrBuild('/none', SITE, async () => passing(1));
    expect(['/over', '/fresh', '/none'].map((key) => cache.get(key) !== undefined)).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('concurrent requests for one response', () => {
  /** Requests it as many readers do; resolves with what each was shown, and how often it was built. */
  function ask(cache: ReadCache, key: string, readers: number, build: () => Promise<CachedResponse>) {
    return Array.from({ length: readers }, () => cache.getOrBuild(key, SITE, build).then(shown));
  }

  test('share one build, whatever happens to other articles and sites', async () => {
    const cache = new ReadCache(MEGABYTE);
    const slow = slowBuild();
    let builds = 0;
    const build = () => ((builds += 1), slow.build());
    const readers = ask(cache, '/a', 25, build);
    for (let version = 1; version < 5; version += 1) cache.articleMoved('site/other', version);
    cache.articleMoved('elsewhere/article', 9);
    cache.siteMoved('elsewhere', 7);
    cache.pagesAdded('site');
    readers.push(...ask(cache, '/a', 25, build));
    slow.finish(answerAt(1));
    expect(new Set((await Promise.all(readers)).map((answer) => JSON.stringify(answer)))).toEqual(
      new Set(['{"version":1}']),
    );
    expect(builds).toBe(1);
    expect(shown(cache.get('/a'))).toEqual({ version: 1 });
  });

  test('do not get data read before a write they may know of, and share the next build', async () => {
    const cache = new ReadCache(MEGABYTE);
    const [first, second] = [slowBuild(), slowBuild()];
    const before = cache.getOrBuild('/a', SITE, first.build);
    cache.articleMoved(ARTICLE, 2);
    let builds = 0;
    const after = ask(cache, '/a', 50, () => ((builds += 1), second.build()));
    first.finish(answerAt(1));
    expect(shown(await before)).toEqual({ version: 1 });
    // However often the article changes meanwhile: the second build began after all of them had requested it.
    cache.articleMoved(ARTICLE, 3);
    second.finish(answerAt(2));
    expect(await Promise.all(after)).toEqual(after.map(() => ({ version: 2 })));
    expect(builds).toBe(1);
    expect(cache.get('/a')).toBeUndefined();
  });

  test('do not share a build with other settings', async () => {
    const cache = new ReadCache(MEGABYTE);
    const slow = slowBuild();
    const before = cache.getOrBuild('/a', SITE, slow.build);
    cache.siteMoved('site', 2);
    const after = await cache.getOrBuild('/a', { ...SITE, version: 2 }, async () => answerAt(1, 'new', 2));
    expect(shown(after)).toBe('new');
    slow.finish(answerAt(1, 'old', 1));
    await before;
    expect(shown(cache.get('/a'))).toBe('new');
  });

  test('share an uncached response only while nothing of the site changes', async () => {
    const cache = new ReadCache(MEGABYTE);
    for (const [moved, builds] of [
      ['elsewhere/article', 1],
      ['site/other', 2],
    ] as const) {
      const slow = slowBuild();
      let built = 0;
      const build = () => (built++ === 0 ? slow.build() : Promise.resolve(passing('later')));
      const early = cache.getOrBuild('/card', SITE, build);
      cache.articleMoved(moved, 1);
      const late = ask(cache, '/card', 9, build);
      slow.finish(passing('early'));
      expect(shown(await early)).toBe('early');
      expect(new Set(await Promise.all(late))).toEqual(new Set([builds === 1 ? 'early' : 'later']));
      expect(built).toBe(builds);
    }
  });

  test('share a failure, and a later request tries again', async () => {
    const cache = new ReadCache(MEGABYTE);
    let builds = 0;
    const fail = () => ((builds += 1), Promise.reject(new Error('down')));
    const readers = [cache.getOrBuild('/a', SITE, fail), cache.getOrBuild('/a', SITE, fail)];
    for (const reader of readers) await expect(reader).rejects.toThrow('down');
    expect(builds).toBe(1);
    expect(shown(await cache.getOrBuild('/a', SITE, async () => answerAt(1)))).toEqual({ version: 1 });
  });

  test('do not get a 404 for an article that has been created since', async () => {
    const cache = new ReadCache(MEGABYTE);
    let fail: (error: Error) => void = () => undefined;
    const early = cache.getOrBuild('/a', SITE, () => new Promise((_, reject) => (fail = reject)));
    cache.articleMoved(ARTICLE, 1);
    const late = cache.getOrBuild('/a', SITE, async () => answerAt(1));
    fail(new Error('not found'));
    await expect(early).rejects.toThrow('not found');
    expect(shown(await late)).toEqual({ version: 1 });
  });
});

describe('the response about a page that belongs to no article', () => {
  const ofNone = (article: CachedResponse['article']) =>
    Promise.resolve(makeCachedResponse('unknown', { ...about, article }));

  test('is kept until the site gets new pages', async () => {
    const cache = new ReadCache(MEGABYTE);
    await cache.getOrBuild('/page', SITE, ofNone);
    cache.articleMoved(ARTICLE, 3);
    cache.pagesAdded('elsewhere');
    expect(shown(cache.get('/page'))).toBe('unknown');
    cache.pagesAdded('site');
    expect(cache.get('/page')).toBeUndefined();
  });

  test('is not kept when new pages were added while it was read', async () => {
    const cache = new ReadCache(MEGABYTE);
    let finish: () => void = () => undefined;
    const early = cache.getOrBuild('/page', SITE, async (article) => {
      await new Promise<void>((resolve) => (finish = resolve));
      return ofNone(article);
    });
    cache.pagesAdded('site');
    const late = cache.getOrBuild('/page', SITE, async () => answerAt(1));
    finish();
    expect(shown(await early)).toBe('unknown');
    expect(shown(await late)).toEqual({ version: 1 });
    expect(shown(cache.get('/page'))).toEqual({ version: 1 });
  });
});

describe('a vote or a reaction', () => {
  const listOf = (version: number, ...ids: string[]) =>
    makeCachedResponse({ items: ids }, { ...about, article: { ref: ARTICLE, version }, marksById: true });

  async function filled(): Promise<ReadCache> {
    const cache = new ReadCache(MEGABYTE);
    await cache.getOrBuild('/shows', SITE, async () => listOf(1, 'one', 'two'));
    await cache.getOrBuild('/other', SITE, async () => listOf(1, 'three'));
    await cache.getOrBuild('/ordered', SITE, async () => answerAt(1, 'by votes'));
    await cache.getOrBuild('/bundle', SITE, async () =>
      makeCachedResponse(
        { version: 1, counts: 3 },
        {
          ...{ ...about, article: { ref: ARTICLE, version: 1 }, marksById: true },
          restate: (body, version) => ({ ...(body as object), version }),
        },
      ),
    );
    return cache;
  }
  const left = (cache: ReadCache) =>
    ['/shows', '/other', '/ordered', '/bundle'].filter((key) => cache.get(key) !== undefined);

  test('drops the responses that show its comment, or may be ordered by it', async () => {
    const cache = await filled();
    cache.articleMoved(ARTICLE, 2, 'two');
    expect(left(cache)).toEqual(['/other', '/bundle']);
  });

  test('keeps the others as responses of the new version', async () => {
    const cache = await filled();
    const { etag } = cache.get('/bundle') ?? {};
    cache.articleMoved(ARTICLE, 2, 'two');
    cache.articleMoved(ARTICLE, 3, 'two');
    expect(cache.get('/other')?.article?.version).toBe(3);
    const bundle = cache.get('/bundle');
    expect(shown(bundle)).toEqual({ version: 3, counts: 3 });
    expect(bundle?.etag).not.toBe(etag);
    expect(cache.get('/bundle')).toBe(bundle);
    // Another event drops them as usual.
    cache.articleMoved(ARTICLE, 4);
    expect(left(cache)).toEqual([]);
  });

  test('drops all when an earlier event was missed', async () => {
    const cache = await filled();
    cache.articleMoved(ARTICLE, 3, 'two');
    expect(left(cache)).toEqual([]);
  });
});

describe('a new name or picture', () => {
  const listOf = (...authors: string[]) =>
    makeCachedResponse(
      { items: authors.map((id) => ({ author: { id }, replies: [{ author: { id: `${id} below` } }] })) },
      { ...about, article: { ref: ARTICLE, version: 1 }, namesById: true },
    );

  async function filled(): Promise<ReadCache> {
    const cache = new ReadCache(MEGABYTE);
    await cache.getOrBuild('/ann', SITE, async () => listOf('ann', 'bob'));
    await cache.getOrBuild('/cem', SITE, async () => listOf('cem'));
    await cache.getOrBuild('/names', SITE, async () => answerAt(1, 'names without ids'));
    return cache;
  }
  const left = (cache: ReadCache) => ['/ann', '/cem', '/names'].filter((key) => cache.get(key) !== undefined);

  test.each([
    ['of one who is shown', 'ann', ['/cem']],
    ['of one who replies', 'cem below', ['/ann']],
    ['of somebody else', 'dora', ['/ann', '/cem']],
  ])('%s drops the responses that may show it', async (_, changed, stay) => {
    const cache = await filled();
    cache.personRenamed('site', changed);
    expect(left(cache)).toEqual(stay);
  });

  test('leaves other sites alone, and reaches responses that are being built', async () => {
    const cache = await filled();
    cache.personRenamed('elsewhere', 'ann');
    expect(left(cache)).toEqual(['/ann', '/cem', '/names']);
    const slow = slowBuild();
    const early = cache.getOrBuild('/slow', SITE, slow.build);
    cache.personRenamed('site', 'ann');
    const late = cache.getOrBuild('/slow', SITE, async () => listOf('ann renamed'));
    slow.finish(listOf('ann'));
    await early;
    await late;
    expect([...(cache.get('/slow')?.people ?? [])]).toContain('ann renamed');
  });
});

test('the settings of one site do not affect the responses of others', async () => {
  const cache = new ReadCache(MEGABYTE);
  const other = { ...about, siteId: 'elsewhere', article: { ref: 'elsewhere/article' as const, version: 1 } };
  await cache.getOrBuild('/a', SITE, async () => answerAt(1));
  await cache.getOrBuild('/b', ELSEWHERE, async () => makeCachedResponse('b', other));
  cache.siteMoved('site', 2);
  expect([cache.get('/a'), shown(cache.get('/b'))]).toEqual([undefined, 'b']);
});
