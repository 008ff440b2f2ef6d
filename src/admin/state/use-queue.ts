/** The queue on screen, with its loading and decisions, for the views. */
import { useCallback, useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { QueueItem } from '../../shared/contract.js';
import type { Queue } from '../../shared/enums.js';
import { explain, type Api } from '../api.js';
import { text } from '../text/en.js';
import { queueAfter, type Choice, type DecisionHistory } from './decisions.js';
import { emptyQueue, reduceQueue } from './queue-state.js';
import { goTo } from './route.js';
import { sendDecision, sendUndo, type Sent } from './sending.js';

/** The last result, shown in the bar and announced to screen readers. */
export interface Notice {
  kind: 'done' | 'failed';
  text: string;
  canUndo: boolean;
}

export type QueueModel = ReturnType<typeof useQueue>;

/** Outcomes without a change: these comments stay in the queue. */
const REFUSED: ReadonlySet<Sent<unknown>['outcome']> = new Set(['failed', 'conflict', 'forbidden'] as const);

/** Loads the rows of `queue`, and reloads them. */
function useRows(api: Api, queue: Queue, history: DecisionHistory) {
  const [state, dispatch] = useReducer(reduceQueue, queue, emptyQueue);
  const [notice, setNotice] = useState<Notice | null>(null);
  const latest = useRef(state);
  latest.current = state;
  const loadingMore = useRef(false);

  const load = useCallback(async () => {
    dispatch({ type: 'opened', queue });
    try {
      dispatch({ type: 'loaded', queue, page: await api.queue(queue, null), more: false });
      const { returning } = history;
      if (returning?.queue !== queue) return;
      history.returning = null;
      setNotice({ kind: 'done', text: returning.notice, canUndo: history.made.length > 0 });
      await bringBack(returning.items);
    } catch {
      dispatch({ type: 'failed', queue });
    }
  }, [api, queue]);

  useEffect(() => void load(), [load]);

  const loadMore = useCallback(async () => {
    const { next, status } = latest.current;
    if (next === null || status !== 'ready' || loadingMore.current) return;
    loadingMore.current = true;
    try {
      dispatch({ type: 'loaded', queue, page: await api.queue(queue, next), more: true });
    } catch (error) {
      setNotice({ kind: 'failed', text: text.errors.prefix(explain(error)), canUndo: false });
    } finally {
      loadingMore.current = false;
    }
  }, [api, queue]);

  /** Checks for changed rows; a failure only delays that to the next check. */
  const refresh = useCallback(async () => {
    if (latest.current.status !== 'ready' || latest.current.taken.length > 0) return;
    try {
      dispatch({ type: 'refreshed', queue, page: await api.queue(queue, null) });
    } catch {
      return;
    }
  }, [api, queue]);

  /** Puts undone comments back under the cursor, with the current state of the first. */
  async function bringBack(items: readonly QueueItem[]): Promise<void> {
    dispatch({ type: 'restored', items });
    for (const { comment } of items.slice(0, 1)) await reread(comment.id);
  }

  /** Reloads one row, after something about its thread, article or author changed. */
  async function reread(id: string): Promise<void> {
    try {
      dispatch({ type: 'replaced', item: await api.comment(id) });
    } catch {
      return;
    }
  }

  return { state, dispatch, notice, setNotice, load, loadMore, refresh, reread, bringBack };
}

/** Loads and refreshes `queue`, decides and undoes. `onDecided` is called when counts have changed. */
export function useQueue(api: Api, queue: Queue, history: DecisionHistory, onDecided: () => void) {
  const rows = useRows(api, queue, history);
  const work: Work = { api, queue, history, rows, onDecided };
  const { bringBack: _, ...model } = rows;
  return {
    ...model,
    decide: (items: readonly QueueItem[], choice: Choice, among: readonly string[]) =>
      decide(work, items, choice, among),
    undo: () => inOrder(history, () => undo(work)),
  };
}

interface Work {
  api: Api;
  queue: Queue;
  history: DecisionHistory;
  rows: ReturnType<typeof useRows>;
  onDecided: () => void;
}

/** Runs `work` after all earlier decisions and undos. */
function inOrder(history: DecisionHistory, work: () => Promise<void>): Promise<void> {
  history.last = history.last.then(work, work);
  return history.last;
}

/** Decides on screen immediately, then on the service; `among` are the shown rows in order. */
function decide(
  { api, queue, history, rows, onDecided }: Work,
  items: readonly QueueItem[],
  choice: Choice,
  among: readonly string[],
): Promise<void> {
  const { dispatch, setNotice, reread, refresh } = rows;
  const [first] = items;
  if (!first) return Promise.resolve();
  const leaves = queueAfter(choice.action) !== queue;
  if (leaves) dispatch({ type: 'taken', ids: idsOf(items), among });
  setNotice({ kind: 'done', text: describe(choice, items), canUndo: false });
  return inOrder(history, async () => {
    const sent = await sendDecision(api, items, choice, (part) => {
      const refused = part.filter(({ outcome }) => REFUSED.has(outcome));
      dispatch({ type: 'put back', ids: idsOf(refused.map(({ of }) => of)) });
      dispatch({ type: 'settled', ids: idsOf(part.map(({ of }) => of)) });
    });
    const decided = sent.flatMap(({ of: item, decisionId }) =>
      decisionId === null ? [] : [{ decisionId, item }],
    );
    if (decided.length > 0) history.made.push({ queue, decided });
    setNotice(outcomeOf(choice, sent));
    onDecided();
    const moved = sent.filter(({ outcome }) => outcome === 'conflict');
    for (const { of } of moved) await reread(of.comment.id);
    if (moved.length > 0 || !leaves) await refresh();
  });
}

/** Undoes the last decision made here, and goes to its comments. */
async function undo({ api, queue, history, rows, onDecided }: Work): Promise<void> {
  const { setNotice, bringBack } = rows;

  const made = history.made.pop();
  if (!made) return setNotice({ kind: 'done', text: text.decide.nothingToUndo, canUndo: false });
  const sent = await sendUndo(api, made.decided);
  const failed = sent.find(({ outcome }) => outcome === 'failed');
  if (failed) {
    // Undoing it again is harmless.
    history.made.push(made);
    return setNotice({
      kind: 'failed',
      text: text.errors.prefix(explain(failed.error)),
      canUndo: true,
    });
  }
  const back = sent.filter(({ outcome }) => outcome === 'changed' || outcome === 'unchanged');
  const items = back.map(({ of }) => of.item);
  const left = sent.length - items.length;
  const said = [
    items.length > 0 ? text.decide.undone(items.length, text.queues[made.queue]) : '',
    left > 0 ? text.decide.notUndone(left) : '',
  ].join(' ');
  setNotice({ kind: left > 0 ? 'failed' : 'done', text: said.trim(), canUndo: history.made.length > 0 });
  onDecided();
  if (items.length === 0) return;
  if (made.queue === queue) return bringBack(items);
  history.returning = { queue: made.queue, items, notice: said.trim() };
  goTo({ view: 'queue', queue: made.queue, reading: false });
}

const idsOf = (items: readonly QueueItem[]) => items.map(({ comment }) => comment.id);

/** The message about a decision's outcome. */
function outcomeOf(choice: Choice, sent: readonly Sent<QueueItem>[]): Notice {
  const having = (...outcomes: Sent<QueueItem>['outcome'][]) =>
    sent.filter(({ outcome }) => outcomes.includes(outcome));
  const done = having('changed', 'unchanged').map(({ of }) => of);
  const missing = having('gone', 'not_found').length;
  const moved = having('conflict').length;
  const [failed, ...others] = having('failed', 'forbidden');
  const said = [
    done.length > 0 ? describe(choice, done) : '',
    missing > 0 ? text.decide.missing(missing) : '',
    moved > 0 ? text.decide.moved(moved) : '',
    failed ? text.decide.failed(1 + others.length, explain(failed.error)) : '',
  ];
  return {
    kind: moved > 0 || failed ? 'failed' : 'done',
    text: said.filter((part) => part !== '').join(' '),
    canUndo: sent.some(({ decisionId }) => decisionId !== null),
  };
}

function describe(choice: Choice, items: readonly QueueItem[]): string {
  const name = items[0]?.author.name ?? '';
  switch (choice.action) {
    case 'approve':
      return text.decide.approved(items.length, name);
    case 'reject':
      return text.decide.rejected(items.length, name, text.reasons[choice.reason]);
    case 'spam':
      return text.decide.spammed(items.length, name);
  }
}
