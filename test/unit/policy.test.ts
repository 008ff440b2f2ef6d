import { describe, expect, test } from '@jest/globals';
import {
  ACTIONS,
  allowedActions,
  grant,
  reaches,
  DENIED_WHEN_BANNED,
  type Action,
} from '../../src/access/policy.js';
import { ROUTES } from '../../src/routes.js';
import type { Role } from '../../src/shared/enums.js';

test('every action of the table belongs to a route, and every route’s action is in the table', () => {
  expect([...new Set(ROUTES.map((route) => route.action))].toSorted()).toEqual([...ACTIONS].toSorted());
});

test('the widest grant of several roles counts', () => {
  expect(grant('comment.source', ['reader'])).toBe('own');
  expect(grant('comment.source', ['reader', 'moderator'])).toBe('yes');
  expect(grant('comment.source', ['moderator', 'reader'])).toBe('yes');
  expect(grant('comment.source', [])).toBeNull();
  expect(grant('comment.source', ['publisher', 'anyone'])).toBeNull();
});

test('the actions open to anyone are those of routes without sign-in', () => {
  for (const route of ROUTES) {
    expect([route.path, !['signed-in', 'own-stream'].includes(route.kind)]).toEqual([
      route.path,
      grant(route.action, ['anyone']) === 'yes',
    ]);
  }
});

test('only publishers and administrators publish, only administrators change settings', () => {
  const may = (action: (typeof ACTIONS)[number]) =>
    (['anyone', 'reader', 'author', 'moderator', 'admin', 'publisher'] as const).filter(
      (role) => grant(action, [role]) !== null,
    );
  expect(may('article.publish')).toEqual(['admin', 'publisher']);
  expect(may('settings.change')).toEqual(['admin']);
  expect(may('moderation.decide')).toEqual(['moderator', 'admin']);
});

test('an administrator may do whatever a moderator may', () => {
  expect(allowedActions(['admin'])).toEqual(expect.arrayContaining(allowedActions(['moderator'])));
});

test('a ban leaves reading and withdrawing, and blocks everything else', () => {
  expect(ACTIONS.filter((action) => !DENIED_WHEN_BANNED.has(action))).toEqual([
    'page.read',
    'guest.join',
    'notice.send',
    'console.sign_in',
    'self.read',
    'self.export',
    'self.erase',
    'comment.delete',
    'appeal.ask',
  ]);
});

describe('ranks', () => {
  const person = (id: string, ...roles: Role[]) => ({ id, roles });
  test.each<[Action, Role, Role, boolean]>([
    ['moderation.decide', 'moderator', 'reader', true],
    ['moderation.decide', 'moderator', 'moderator', true],
    ['moderation.decide', 'moderator', 'admin', false],
    ['moderation.decide', 'reader', 'reader', false],
    ['person.ban', 'moderator', 'author', true],
    ['person.ban', 'moderator', 'moderator', false],
    ['person.ban', 'admin', 'moderator', true],
    ['person.ban', 'admin', 'admin', false],
    ['person.unban', 'moderator', 'moderator', false],
    ['person.unban', 'admin', 'admin', true],
    ['comment.source', 'moderator', 'admin', true],
    ['comment.source', 'reader', 'reader', false],
  ])('%s by a %s reaches a %s: %s', (action, by, of, expected) => {
    expect(reaches(action, person('a', by), person('b', of))).toBe(expected);
    expect(reaches(action, person('a', by), person('a', of))).toBe(false);
  });

  test('come from the highest role; a person without roles is a reader', () => {
    expect(reaches('person.ban', person('a', 'author', 'moderator'), person('b'))).toBe(true);
    expect(reaches('person.ban', person('a', 'moderator'), person('b', 'author', 'moderator'))).toBe(false);
  });
});
