/** Keeps the rows of the queue on screen up to date with what happens on the site. */
import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { Api } from '../api.js';
import type { Pulse } from './pulse.js';
import { parametersOf, type Shown } from './queue-filter.js';
import type { QueueAction, QueueState } from './queue-state.js';

/** Maximum number of changed rows that are read one by one. */
const REREAD = 20;

/** Whether the rows are as the service knows them, without decisions it has not answered. */
const isSettled = ({ status, taken }: QueueState) => status === 'ready' && taken.length === 0;

interface Rows {
  state: QueueState;
  dispatch: (action: QueueAction) => void;
  /** Loads one row. */
  reread: (id: string) => Promise<void>;
}

export function useFreshRows(api: Api, { queue, filter }: Shown, { state, dispatch, reread }: Rows) {
  const key = parametersOf(filter);
  /** The filter on screen; responses for another one are dropped. */
  const shownKey = useRef(key);
  shownKey.current = key;
  const latest = useRef(state);
  latest.current = state;
  const checks = useRef({ isDue: false, isRunning: false, decisions: 0 });

  /** Checks for changed rows, once at a time; a failure only delays that to the next change. */
  const refresh = useCallback(async () => {
    const check = checks.current;
    check.isDue = true;
    if (check.isRunning) return;
    check.isRunning = true;
    try {
      while (check.isDue && isSettled(latest.current)) {
        check.isDue = false;
        const { decisions } = check;
        const page = await api.queue(queue, filter, null);
        if (shownKey.current !== key) return;
        // Read before a decision made here, it would show what was decided as new.
        if (decisions !== check.decisions) check.isDue = true;
        else dispatch({ type: 'refreshed', queue, page });
      }
    } catch {
      return;
    } finally {
      check.isRunning = false;
    }
  }, [api, queue, key]);

  const settled = isSettled(state);
  useEffect(() => {
    if (settled && checks.current.isDue) void refresh();
  }, [settled]);

  /** Shows what has changed on the site, as far as it concerns the rows. */
  const keepUp = useCallback(
    ({ comments, more }: Pulse) => {
      const shown = new Set(latest.current.items.map(({ comment }) => comment.id));
      const here = comments.filter(({ commentId, queues }) => shown.has(commentId) || queues.includes(queue));
      // A search in all comments keeps what it has found, in whatever queue it is.
      if (filter.all === undefined)
        dispatch({
          type: 'moved',
          comments: here.map(({ commentId, queues }) => ({ id: commentId, here: queues.includes(queue) })),
        });
      if (!more && here.length === 0) return;
      const now = new Map(here.map(({ commentId, state: mark }) => [commentId, mark]));
      void refresh().then(async () => {
        const stale = latest.current.items.filter(
          ({ comment }) => (now.get(comment.id) ?? comment.state) !== comment.state,
        );
        for (const { comment } of stale.slice(0, REREAD)) await reread(comment.id);
      });
    },
    [queue, key, refresh],
  );

  /** Notes a decision made here; what was read before it is out of date. */
  const noteDecision = () => void (checks.current.decisions += 1);

  return { refresh, keepUp, noteDecision };
}
