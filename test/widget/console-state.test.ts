/** The pure parts of the console: the queue's reducer, what a decision changes, the diff. */
import { describe, expect, test } from '@jest/globals';
import { changes, openFlags } from '../../src/admin/state/decisions.js';
import {
  emptyQueue,
  reduceQueue,
  type QueueAction,
  type QueueState,
} from '../../src/admin/state/queue-state.js';
import { addressOf, routeOf, type Route } from '../../src/admin/state/route.js';
import { wordDiff } from '../../src/admin/word-diff.js';
import type { QueueItem } from '../../src/shared/contract.js';
import type { CommentStatus } from '../../src/shared/enums.js';

function item(id: string, status: CommentStatus = 'pending', more: Partial<QueueItem> = {}): QueueItem {
  return {
    comment: {
      ...{
        id,
        status,
        body: id,
        html: id,
        parentId: null,
        parentExcerpt: null,
        createdAt: 't',
        editedAt: null,
      },
      ...{ state: 's', version: 1 },
      ...{ top: true, pinned: false, featured: false },
    },
    author: {
      id: 'p',
      name: 'P',
      picture: null,
      guest: false,
      roles: [],
      published: 0,
      rejected: 0,
      standing: 'normal',
      ban: null,
    },
    may: { decide: true, ban: true, unban: true, promote: true, standing: true },
    article: { id: 'a', title: 'A', url: 'https://a.example', state: 'open', surge: null },
    thread: { id: 't', kind: 'discussion', question: null, locked: false, premoderated: false },
    paragraph: null,
    flags: [],
    notices: [],
    verdicts: [],
    decisions: [],
    ...more,
  };
}

function queueOf(ids: string[], next: string | null = null): QueueState {
  return run(emptyQueue('pending'), {
    type: 'loaded',
    queue: 'pending',
    page: { items: ids.map((id) => item(id)), next },
    more: false,
  });
}

function run(state: QueueState, ...actions: QueueAction[]): QueueState {
  return actions.reduce(reduceQueue, state);
}

const ids = (state: QueueState) => state.items.map(({ comment }) => comment.id);
const page = (...names: string[]) => ({ items: names.map((id) => item(id)), next: null });
const refreshed = (...names: string[]): QueueAction => ({
  type: 'refreshed',
  queue: 'pending',
  page: page(...names),
});

describe('the queue on screen', () => {
  test('a decided row disappears, and the next one becomes current', () => {
    const state = run(
      queueOf(['1', '2', '3']),
      { type: 'pointed', id: '2' },
      { type: 'taken', ids: ['2'], among: ['1', '2', '3'] },
    );
    expect(ids(state)).toEqual(['1', '3']);
    expect(state.currentId).toBe('3');
  });

  test('after the last row the one before it becomes current, and none after the only one', () => {
    expect(
      run(queueOf(['1', '2']), { type: 'pointed', id: '2' }, { type: 'taken', ids: ['2'], among: ['1', '2'] })
        .currentId,
    ).toBe('1');
    expect(run(queueOf(['1']), { type: 'taken', ids: ['1'], among: ['1'] }).currentId).toBeNull();
  });

  test('the next current row is one that matches the search', () => {
    const state = run(queueOf(['1', '2', '3']), { type: 'taken', ids: ['1'], among: ['1', '3'] });
    expect(state.currentId).toBe('3');
  });

  test('rows decided elsewhere are passed over, unless nothing else is left', () => {
    const state = run(queueOf(['1', '2', '3']), {
      type: 'moved',
      comments: [
        { id: '2', here: false },
        { id: '9', here: false },
      ],
    });
    expect([...state.gone]).toEqual(['2']);
    const next = run(state, { type: 'taken', ids: ['1'], among: ['1', '2', '3'] });
    expect(next.currentId).toBe('3');
    expect(run(next, { type: 'taken', ids: ['3'], among: ['2', '3'] }).currentId).toBe('2');
    expect([...run(state, { type: 'moved', comments: [{ id: '2', here: true }] }).gone]).toEqual([]);
  });

  test('refused rows return to their places, in order and up to date', () => {
    const taken = run(queueOf(['1', '2', '3', '4']), {
      type: 'taken',
      ids: ['2', '4'],
      among: ['1', '2', '3', '4'],
    });
    const state = run(taken, { type: 'put back', ids: ['2', '4'] });
    expect(ids(state)).toEqual(['1', '2', '3', '4']);
    expect(state.currentId).toBe('2');
    expect(state.taken).toEqual([]);
  });

  test('a refresh does not restore a row whose decision is pending', () => {
    const state = run(
      queueOf(['1', '2']),
      { type: 'taken', ids: ['1'], among: ['1', '2'] },
      refreshed('1', '2'),
    );
    expect(ids(state)).toEqual(['2']);
    expect(state.arrivals).toEqual([]);
  });

  test('new rows below are added, new rows above wait until requested', () => {
    const state = run(queueOf(['2', '4']), refreshed('1', '2', '3', '4', '5'));
    expect(ids(state)).toEqual(['2', '4', '5']);
    expect(state.arrivals.map(({ comment }) => comment.id)).toEqual(['1', '3']);
    const shown = run(state, { type: 'arrivals shown' });
    expect(ids(shown)).toEqual(['1', '2', '3', '4', '5']);
    expect(shown.currentId).toBe('1');
  });

  test('rows decided by others stay until new rows are requested', () => {
    const state = run(queueOf(['2', '3']), refreshed('1', '3'));
    expect(ids(state)).toEqual(['2', '3']);
    expect([...state.gone]).toEqual(['2']);
    expect(ids(run(state, { type: 'arrivals shown' }))).toEqual(['1', '3']);
  });

  test('a page does not affect rows below its end', () => {
    const state = run(queueOf(['1', '2', '3']), {
      type: 'refreshed',
      queue: 'pending',
      page: { items: [item('1')], next: 'more' },
    });
    expect([...state.gone]).toEqual([]);
    expect(state.next).toBe('more');
  });

  test('an empty queue shows new rows at once', () => {
    expect(ids(run(queueOf([]), refreshed('1', '2')))).toEqual(['1', '2']);
  });

  test('a late response about another queue changes nothing', () => {
    const state = queueOf(['1']);
    expect(run(state, { type: 'refreshed', queue: 'spam', page: page('9') })).toBe(state);
    expect(run(state, { type: 'loaded', queue: 'spam', page: page('9'), more: false })).toBe(state);
  });

  test('a range is selected in either direction', () => {
    const among = ['1', '2', '3', '4'];
    const down = run(queueOf(among), { type: 'toggled', id: '2' }, { type: 'ranged', id: '4', among });
    expect([...down.selected].sort()).toEqual(['2', '3', '4']);
    const up = run(queueOf(among), { type: 'toggled', id: '3' }, { type: 'ranged', id: '1', among });
    expect([...up.selected].sort()).toEqual(['1', '2', '3']);
  });
});

describe('a queue longer than its loaded part', () => {
  const first = (...names: string[]): QueueAction => ({
    type: 'refreshed',
    queue: 'pending',
    page: { items: names.map((id) => item(id)), next: 'more' },
  });

  test('rows that move up from the part not loaded yet are not new', () => {
    const decided = run(
      queueOf(['1', '2', '3'], 'more'),
      { type: 'taken', ids: ['1', '2'], among: ['1', '2', '3'] },
      { type: 'settled', ids: ['1', '2'] },
      first('3', '4', '5'),
    );
    expect(ids(decided)).toEqual(['3']);
    expect(decided.arrivals).toEqual([]);
    const more = run(decided, {
      type: 'loaded',
      queue: 'pending',
      page: { items: [item('4'), item('5')], next: null },
      more: true,
    });
    expect(ids(more)).toEqual(['3', '4', '5']);
  });

  test('nor are they new when the last loaded rows were decided', () => {
    const state = run(
      queueOf(['1', '2', '3'], 'more'),
      { type: 'taken', ids: ['3'], among: ['1', '2', '3'] },
      { type: 'settled', ids: ['3'] },
      first('1', '2', '4'),
    );
    expect(state.arrivals).toEqual([]);
  });

  test('a new row among the loaded ones is new', () => {
    const state = run(queueOf(['2', '4'], 'more'), first('1', '2', '3', '4'));
    expect(state.arrivals.map(({ comment }) => comment.id)).toEqual(['1', '3']);
  });

  test('an undone row is in its place, also when more rows are loaded after it', () => {
    const state = run(queueOf(['1', '2'], 'more'), { type: 'restored', items: [item('4')] });
    expect(state.currentId).toBe('4');
    const more = run(state, {
      type: 'loaded',
      queue: 'pending',
      page: { items: ['3', '4', '5'].map((id) => item(id)), next: null },
      more: true,
    });
    expect(ids(more)).toEqual(['1', '2', '3', '4', '5']);
  });
});

test('undone rows return to their places and under the cursor, and are not new', () => {
  const state = run(queueOf(['2', '4']), refreshed('1', '2', '3', '4'), {
    type: 'restored',
    items: [item('3'), item('1')],
  });
  expect(ids(state)).toEqual(['1', '2', '3', '4']);
  expect(state.currentId).toBe('1');
  expect(state.arrivals).toEqual([]);
});

describe('decisions', () => {
  test('are offered only if they change the state', () => {
    expect(changes(item('1'), 'approve')).toBe(true);
    expect(changes(item('1', 'published'), 'approve')).toBe(false);
    expect(changes(item('1', 'rejected'), 'reject')).toBe(false);
    expect(changes(item('1', 'deleted'), 'spam')).toBe(false);
    // People cannot decide about their own comments, or those of a higher rank.
    const own = item('1', 'pending', {
      may: { decide: false, ban: false, unban: false, promote: false, standing: false },
    });
    expect(changes(own, 'approve')).toBe(false);
  });

  test('are needed while a report is open', () => {
    const flag = (answered: boolean) =>
      ({
        ...{
          reason: 'abuse' as const,
          note: null,
          by: 'F',
          personId: 'f',
          answered,
          counts: true,
          weight: 1,
        },
        ...{ arranged: false, upheld: 0, declined: 0, muted: false, createdAt: 't' },
      }) as const;
    const flagged = item('1', 'published', { flags: [flag(true), flag(false)] });
    expect(openFlags(flagged)).toEqual([flag(false)]);
    expect(changes(flagged, 'approve')).toBe(true);
    expect(changes(item('1', 'published', { flags: [flag(true)] }), 'approve')).toBe(false);
  });
});

describe('the word diff', () => {
  test('keeps equal words and marks the others', () => {
    expect(wordDiff('It is ninety across. Built in 1917.', 'It is sixty across. Built in 1871.')).toEqual([
      { kind: 'same', text: 'It is ' },
      { kind: 'removed', text: 'ninety' },
      { kind: 'added', text: 'sixty' },
      { kind: 'same', text: ' across. Built in ' },
      { kind: 'removed', text: '1917' },
      { kind: 'added', text: '1871' },
      { kind: 'same', text: '.' },
    ]);
  });

  test.each([
    ['', ''],
    ['', 'all new'],
    ['all gone', ''],
    ['a b c d e', 'e d c b a'],
    ['twice twice once', 'twice once once'],
  ])('both versions of %j and %j can be read from it', (before, after) => {
    const parts = wordDiff(before, after);
    const side = (own: 'removed' | 'added') =>
      parts
        .filter(({ kind }) => kind === 'same' || kind === own)
        .map(({ text }) => text)
        .join('')
        .split(/\s+/u)
        .join(' ')
        .trim();
    expect([side('removed'), side('added')]).toEqual([before, after]);
  });
});

describe('the address', () => {
  test.each<Route>([
    { view: 'queue', queue: 'withheld', reading: false },
    { view: 'queue', queue: 'spam', reading: true },
    { view: 'log', filter: {} },
    { view: 'log', filter: { personId: 'p' } },
    { view: 'settings' },
  ])('round-trips the view %j', (route) => {
    expect(routeOf(addressOf(route))).toEqual(route);
  });

  test('of an unknown view opens the pending queue', () => {
    expect(routeOf('#/nonsense')).toEqual({ view: 'queue', queue: 'pending', reading: false });
  });
});
