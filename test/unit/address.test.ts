import { describe, expect, test } from '@jest/globals';
import { canonicalUrl, siteAddress } from '../../src/features/articles/address.js';
import type { Site } from '../../src/features/sites/directory.js';
import { SiteSettings } from '../../src/shared/contract.js';

const site: Site = {
  id: '0',
  key: 'news',
  name: 'News',
  origins: new Set(['https://news.example', 'http://localhost:4000']),
  settings: SiteSettings.parse({}),
  version: 1,
  pages: 0,
  issuers: [],
  serviceTokens: new Set(),
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
  ])('stands still when made twice: %s', (url) => {
    const once = canonicalUrl(url);
    expect(canonicalUrl(once)).toBe(once);
  });
});

describe('an address of the site', () => {
  test('may be on any of its origins', () => {
    expect(siteAddress(site, 'http://localhost:4000/a?utm_source=x')).toBe('http://localhost:4000/a');
  });
  test.each([
    'https://evil.example/a',
    'http://news.example/a',
    'https://news.example.evil.example/a',
    'https://news.example:8443/a',
    'https://news.example@evil.example/a',
    'https://sub.news.example/a',
  ])('is not %s', (url) => {
    expect(() => siteAddress(site, url)).toThrow(expect.objectContaining({ code: 'url_not_allowed' }));
  });
});
