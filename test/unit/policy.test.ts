import { expect, test } from '@jest/globals';
import { ACTIONS, allowedActions, grant, POLICY, STOPPED_BY_BAN, TAKING_PART } from '../../src/policy.js';
import { ROUTES } from '../../src/routes.js';

test('every action of the table is some route’s, and every route’s action is in the table', () => {
  expect([...new Set(ROUTES.map((route) => route.action))].toSorted()).toEqual([...ACTIONS].toSorted());
});

test('the widest grant of several roles counts', () => {
  expect(grant('comment.source', ['reader'])).toBe('own');
  expect(grant('comment.source', ['reader', 'moderator'])).toBe('yes');
  expect(grant('comment.source', ['moderator', 'reader'])).toBe('yes');
  expect(grant('comment.source', [])).toBeNull();
  expect(grant('comment.source', ['publisher', 'anyone'])).toBeNull();
});

test('what anyone may do needs no route that asks who it is, and the other way round', () => {
  for (const route of ROUTES) {
    expect([route.path, route.kind !== 'signed-in']).toEqual([
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

test('an administrator may whatever a moderator may', () => {
  expect(allowedActions(['admin'])).toEqual(expect.arrayContaining(allowedActions(['moderator'])));
});

test('a ban stops every way to say something, and leaves reading and taking back', () => {
  for (const action of TAKING_PART) {
    expect([action, STOPPED_BY_BAN.has(action)]).toEqual([action, action !== 'comment.delete']);
  }
  expect(Object.keys(POLICY)).toEqual(expect.arrayContaining([...STOPPED_BY_BAN]));
});
