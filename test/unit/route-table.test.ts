/** Finding a path's pattern. `test/api/paths.test.ts` shows what requests see of it. */
import { describe, expect, test } from '@jest/globals';
import { RouteTable } from '../../src/api/route-table.js';

const PATTERNS = [
  '/v1/sites/:site',
  '/v1/sites/:site/threads/:threadId',
  '/v1/sites/:site/threads/:threadId/comments',
  '/v1/sites/:site/threads/newest',
  '/v1/sites/:site/threads/newest/:day/summary',
  '/v1/sites/:site/Self',
];

const table = new RouteTable<string>();
for (const pattern of PATTERNS) table.add(pattern, pattern);

/** The pattern found, and its parameters. */
function found(path: string): [string, Record<string, string>] | null {
  const result = table.find(path);
  return result && [result.value, result.params];
}

test.each([
  ['a parameter at the end', '/v1/sites/courier', PATTERNS[0], { site: 'courier' }],
  ['several parameters', '/v1/sites/a/threads/7/comments', PATTERNS[2], { site: 'a', threadId: '7' }],
  ['a slash at the end', '/v1/sites/courier/', PATTERNS[0], { site: 'courier' }],
  ['letter case of literals, not of parameters', '/V1/SITES/A/sELF', PATTERNS[5], { site: 'A' }],
  ['a literal before a parameter', '/v1/sites/a/threads/newest', PATTERNS[3], { site: 'a' }],
  ['a literal in capitals', '/v1/sites/a/threads/NEWEST', PATTERNS[3], { site: 'a' }],
  [
    'the parameter, where the literal leads nowhere',
    '/v1/sites/a/threads/newest/comments',
    PATTERNS[2],
    { site: 'a', threadId: 'newest' },
  ],
  [
    'the literal, where the parameter leads nowhere',
    '/v1/sites/a/threads/newest/7/summary',
    PATTERNS[4],
    { site: 'a', day: '7' },
  ],
  ['an encoded parameter', '/v1/sites/%C3%A4%20%2F%3F', PATTERNS[0], { site: 'ä /?' }],
  ['a parameter encoded twice, decoded once', '/v1/sites/a%252Fb', PATTERNS[0], { site: 'a%2Fb' }],
  ['plus and semicolon as they are', '/v1/sites/a+b;c=d', PATTERNS[0], { site: 'a+b;c=d' }],
  ['names of members that all objects have', '/v1/sites/__proto__', PATTERNS[0], { site: '__proto__' }],
])('%s', (_what, path, pattern, params) => {
  expect(found(path)).toEqual([pattern, params]);
});

test.each([
  '/',
  '',
  '/v1',
  '/v1/sites',
  '/v1/sites/',
  '/v1/sites//',
  '/v1//sites/a',
  '//v1/sites/a',
  '/v1/sites//threads/7',
  '/v1/sites/a/threads//',
  '/v1/sites/a//',
  '/v1/sites/a/threads/7/comments/x',
  '/v1/sites/a/threads/newest/7',
  '/v1/sit%65s/a',
  '/v1/sites/a/%53elf',
  '/v1/sites%2Fa',
  '/constructor',
])('nothing at %p', (path) => {
  expect(found(path)).toBeNull();
});

describe('encoding', () => {
  test.each(['/v1/sites/%', '/v1/sites/%ZZ', '/v1/sites/%C3', '/v1/sites/a/threads/%E0%A4%A'])(
    'a wrong one is an error: %p',
    (path) => {
      expect(() => table.find(path)).toThrow(expect.objectContaining({ name: 'URIError' }));
    },
  );

  test('a wrong one does not matter where nothing is found', () => {
    expect(found('/v1/sites/%ZZ/nowhere')).toBeNull();
  });
});
