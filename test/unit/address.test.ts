import { describe, expect, test } from '@jest/globals';
import type { Site } from '../../src/access/site.js';
import { siteAddress } from '../../src/features/articles/address.js';
import { canonicalUrl, spellingOf } from '../../src/shared/address.js';
import { SiteSettings } from '../../src/shared/contract.js';

const site: Site = {
  id: '0',
  key: 'news',
  name: 'News',
  origins: new Set(['https://news.example', 'http://localhost:4000']),
  settings: SiteSettings.parse({}),
  words: [],
  learntModel: null,
  version: 1,
  issuers: [],
  serviceTokens: new Map(),
};

describe('the canonical form', () => {
  test.each([
    ['a campaign', 'https://news.example/a?utm_source=x&UTM_Medium=y&fbclid=1&gclid=2&mc_cid=3'],
    ['a fragment', 'https://news.example/a#comments'],
    ['a text fragment', 'https://news.example/a#:~:text=bus'],
    ['a trailing slash', 'https://news.example/a/'],
    ['capitals in the host', 'https://NEWS.Example/a'],
    ['the usual port', 'https://news.example:443/a'],
    ['an empty query', 'https://news.example/a?'],
    ['a query that is a slash', 'https://news.example/a?/'],
  ])('leaves out %s', (_what, url) => {
    expect(canonicalUrl(url)).toBe('https://news.example/a');
  });

  test.each([
    ['what is read', 'https://news.example/?p=17', 'https://news.example/?p=17'],
    [
      'the order of parameters does not matter',
      'https://news.example/a?c=2&b=1',
      'https://news.example/a?b=1&c=2',
    ],
    ['www', 'https://www.news.example/a', 'https://www.news.example/a'],
    ['the scheme', 'http://news.example/a', 'http://news.example/a'],
    ['another port', 'http://localhost:4000/a/', 'http://localhost:4000/a'],
    ['capitals in the path', 'https://news.example/A', 'https://news.example/A'],
  ])('keeps %s', (_what, url, canonical) => {
    expect(canonicalUrl(url)).toBe(canonical);
  });

  test.each([
    'https://news.example/%E0%A4%A',
    'https://news.example/%00',
    'https://news.example/a%2Fb',
    'https://user:secret@news.example/a',
  ])('is idempotent: %s', (url) => {
    const once = canonicalUrl(url);
    expect(canonicalUrl(once)).toBe(once);
  });
});

const DEFAULT = SiteSettings.parse({}).addresses;
const all = (value: 'same' | 'different') =>
  Object.fromEntries(Object.keys(DEFAULT).map((rule) => [rule, value])) as typeof DEFAULT;

describe('which addresses are one article', () => {
  const STORY = 'https://news.example/2026/story';
  /** Whether the second is the same as the first by default, and the rule that decides. */
  const PAIRS: [string, string, boolean, keyof typeof DEFAULT | null][] = [
    [STORY, 'http://news.example/2026/story', true, 'scheme'],
    [STORY, 'https://www.news.example/2026/story', true, 'www'],
    [STORY, `${STORY}/index.html`, true, 'index'],
    [STORY, `${STORY}/index.htm`, true, 'index'],
    [STORY, `${STORY}/index.php`, true, 'index'],
    ['https://news.example/?p=17', 'https://news.example/index.php?p=17', true, 'index'],
    ['https://news.example', 'https://news.example/index.html', true, 'index'],
    [STORY, `${STORY}?amp=1`, true, 'ampParameter'],
    [STORY, `${STORY}?amp`, true, 'ampParameter'],
    [`${STORY}?page=2`, `${STORY}?amp=1&page=2`, true, 'ampParameter'],
    [STORY, `${STORY}/amp/`, false, 'ampPath'],
    [STORY, 'https://news.example/2026/Story', false, 'letterCase'],
    [STORY, `${STORY}/?utm_source=mail#top`, true, null],
    [STORY, 'https://NEWS.example:443/2026/story', true, null],
    [`${STORY}?a=1&b=2`, `${STORY}?b=2&a=1`, true, null],
  ];
  const isSame = (rules: typeof DEFAULT, one: string, other: string) =>
    spellingOf(canonicalUrl(one), rules) === spellingOf(canonicalUrl(other), rules);

  test.each(PAIRS)('%s and %s: %p, by %p', (one, other, byDefault, rule) => {
    expect(isSame(DEFAULT, one, other)).toBe(byDefault);
    expect(isSame(all('same'), one, other)).toBe(true);
    expect(isSame(all('different'), one, other)).toBe(rule === null);
    if (rule === null) return;
    expect(isSame({ ...all('different'), [rule]: 'same' }, one, other)).toBe(true);
    expect(isSame({ ...all('same'), [rule]: 'different' }, one, other)).toBe(false);
  });

  test.each([
    [STORY, 'https://blog.news.example/2026/story'],
    [STORY, 'https://news.example:8443/2026/story'],
    [STORY, `${STORY}?page=2`],
    [STORY, `${STORY}/2`],
    [STORY, 'https://news.example/2026/story/index.html/more'],
    [STORY, `${STORY}?lamp=1`],
    ['https://news.example/lamp', 'https://news.example/l'],
    [`${STORY}?q=a`, `${STORY}?q=A`],
  ])('%s and %s are never one', (one, other) => {
    expect(isSame(all('same'), one, other)).toBe(false);
  });
});

describe('an address of the site', () => {
  test('may be on any of its origins', () => {
    expect(siteAddress(site, 'http://localhost:4000/a?utm_source=x')).toBe('http://localhost:4000/a');
  });
  test('may be on an address the site treats as one of them', () => {
    expect(siteAddress(site, 'http://www.news.example/a')).toBe('http://www.news.example/a');
    const strict = { ...site, settings: SiteSettings.parse({ addresses: all('different') }) };
    for (const url of ['http://news.example/a', 'https://www.news.example/a'])
      expect(() => siteAddress(strict, url)).toThrow(expect.objectContaining({ code: 'url_not_allowed' }));
  });
  test.each([
    'https://evil.example/a',
    `https://news.example/${'a'.repeat(2_048)}`,
    'https://news.example.evil.example/a',
    'https://news.example:8443/a',
    'https://news.example@evil.example/a',
    'https://sub.news.example/a',
  ])('is not %s', (url) => {
    expect(() => siteAddress(site, url)).toThrow(expect.objectContaining({ code: 'url_not_allowed' }));
  });
});
