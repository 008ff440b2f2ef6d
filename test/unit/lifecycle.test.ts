import { describe, expect, test } from '@jest/globals';
import { toSseMessage } from '../../src/events/sse-events.js';
import { COMMENT_STATUSES, type ArticleEventType, type CommentStatus } from '../../src/shared/enums.js';
import {
  DECISIONS,
  isAllowed,
  isPossible,
  PRESENT,
  resultOf,
  transitionOf,
  TRANSITIONS,
  type Cause,
} from '../../src/shared/lifecycle.js';

const CAUSES = Object.keys(TRANSITIONS) as Cause[];

/** Every change the table allows. */
const ALLOWED = CAUSES.flatMap((cause) =>
  ([null, ...COMMENT_STATUSES] as const).flatMap((from) =>
    COMMENT_STATUSES.filter((to) => isAllowed(cause, from, to)).map((to) => ({ cause, from, to })),
  ),
);

/** The stream's event for that change. */
function told(cause: Cause, from: CommentStatus | null, to: CommentStatus): string | null {
  const data = { commentId: 'c', ...(from !== null && { from }), to };
  const message = toSseMessage({
    number: 1,
    type: transitionOf(cause).event,
    data,
    createdAt: new Date(0),
  });
  return message && (/^event: (.*)$/m.exec(message)?.[1] ?? null);
}

test('every transition has a source and a target', () => {
  for (const cause of CAUSES) {
    const of = ALLOWED.filter((each) => each.cause === cause);
    expect(of.length).toBeGreaterThan(0);
    const { from } = transitionOf(cause);
    expect(new Set(of.map((each) => each.from))).toEqual(new Set(from ?? [null]));
    expect(COMMENT_STATUSES.filter((status) => isPossible(cause, status)).toSorted()).toEqual(
      [...(from ?? [])].toSorted(),
    );
  }
});

test('a comment deleted by its writer cannot be restored, only erased; reports can be withdrawn then', () => {
  for (const gone of ['deleted', 'erased'] as const)
    expect(ALLOWED.filter(({ from }) => from === gone)).toEqual([
      ...(gone === 'deleted' ? [{ cause: 'erase', from: gone, to: 'erased' }] : []),
      { cause: 'unreport', from: gone, to: gone },
    ]);
});

test.each(ALLOWED)(
  '$cause from $from to $to: pages get the event for what readers see',
  ({ cause, from, to }) => {
    const was = from === 'published';
    const is = to === 'published';
    const event = told(cause, from, to);
    if (was && !is) expect(event).toBe('comment.removed');
    else if (!was && is) expect(event).toBe('comment.published');
    else if (!was && !is) expect(event).toBeNull();
    else expect(event).toBe(transitionOf(cause).whilePublic ?? null);
  },
);

test('events recorded without statuses are sent as before', () => {
  const message = (type: ArticleEventType, data: Record<string, unknown> = {}) =>
    /^event: (.*)$/m.exec(toSseMessage({ number: 1, type, data, createdAt: new Date(0) }) ?? '')?.[1];
  expect(message('comment.posted')).toBe('comment.published');
  expect(message('comment.posted', { to: 'published' })).toBe('comment.published');
  expect(message('comment.withheld')).toBe('comment.removed');
  expect(message('comment.pinned')).toBe('comment.promoted');
  expect(message('comment.unfeatured')).toBe('comment.promoted');
  for (const silent of ['comment.held', 'comment.flagged', 'comment.unflagged'] as const)
    expect(message(silent)).toBeUndefined();
});

describe('decisions', () => {
  test('produce their target from every remaining status', () => {
    expect(DECISIONS.map((action) => [action, resultOf(action)])).toEqual([
      ['approve', 'published'],
      ['reject', 'rejected'],
      ['spam', 'spam'],
      ['see', 'published'],
    ]);
    for (const action of DECISIONS)
      for (const status of COMMENT_STATUSES) {
        const possible: readonly CommentStatus[] = action === 'see' ? ['published'] : PRESENT;
        expect(isPossible(action, status)).toBe(possible.includes(status));
      }
  });

  test('that change a status by moderator or rule are in the audit log', () => {
    for (const cause of CAUSES) {
      const { by, audit, to } = transitionOf(cause);
      if ((by === 'moderator' || by === 'rule') && to !== 'same') expect(audit).toMatch(/^comment\./);
    }
  });
});
