/** The queue on screen, with its loading and decisions, for the views. */
import { useCallback, useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { QueueItem } from '../../shared/contract.js';
import { explain, type Api, type RowsPage } from '../api.js';
import { text } from '../language.js';
import { isIn, leaves as leavesQueue, type Choice, type DecisionHistory } from './decisions.js';
import { isGroup, isSearch, parametersOf, type Shown } from './queue-filter.js';
import { emptyQueue, reduceQueue, type QueueAction } from './queue-state.js';
import { goTo } from './route.js';
import { sendDecision, sendUndo, type Sent } from './sending.js';
import { useFreshRows } from './use-fresh-rows.js';

/** The last result, shown in the bar and announced to screen readers. */
export interface Notice {
  kind: 'done' | 'failed';
  text: string;
  canUndo: boolean;
}

export type QueueModel = ReturnType<typeof useQueue>;

/** Outcomes without a change: these comments stay in the queue. */
const REFUSED: ReadonlySet<Sent<unknown>['outcome']> = new Set(['failed', 'conflict', 'forbidden'] as const);

/** Maximum rows of a group that are loaded and selected when it is opened. */
const GROUP = 500;

/** The rows of a group after its first page, as one page. */
async function loadRest(api: Api, { queue, filter }: Shown, first: RowsPage): Promise<RowsPage> {
  const items: QueueItem[] = [];
  let { next } = first;
  while (next !== null && first.items.length + items.length < GROUP) {
    const page = await api.queue(queue, filter, next);
    items.push(...page.items);
    ({ next } = page);
  }
  return { items, next };
}

function rowChanges(api: Api, dispatch: (action: QueueAction) => void) {
  /** Reloads one row, after something about its thread, article or author changed. */
  async function reread(id: string): Promise<void> {
    try {
      dispatch({ type: 'replaced', item: await api.comment(id) });
    } catch {
      return;
    }
  }

  /** Puts undone comments back under the cursor, with the current state of the first. */
  async function bringBack(items: readonly QueueItem[]): Promise<void> {
    dispatch({ type: 'restored', items });
    for (const { comment } of items.slice(0, 1)) await reread(comment.id);
  }

  return { reread, bringBack };
}

/** Loads the rows of `queue`, and reloads them. */
function useRows(api: Api, { queue, filter }: Shown, history: DecisionHistory) {
  const key = parametersOf(filter);
  const [state, dispatch] = useReducer(reduceQueue, null, () => emptyQueue(queue, filter));
  const [notice, setNotice] = useState<Notice | null>(null);
  const latest = useRef(state);
  latest.current = state;
  const loadingMore = useRef(false);
  const { bringBack, reread } = rowChanges(api, dispatch);

  /** The filter on screen; responses for another one are dropped. */
  const shown = useRef(key);
  shown.current = key;

  const load = useCallback(async () => {
    dispatch({ type: 'opened', queue, filter });
    // Decisions on their way would otherwise be in the rows again.
    await history.last;
    try {
      const page = await api.queue(queue, filter, null);
      if (shown.current !== key) return;
      dispatch({ type: 'loaded', queue, page, more: false });
      if (isGroup(filter)) {
        const rest = await loadRest(api, { queue, filter }, page);
        if (shown.current !== key) return;
        dispatch({ type: 'loaded', queue, page: rest, more: true });
        // To decide all of it in one go.
        dispatch({ type: 'selected all', among: idsOf([...page.items, ...rest.items]) });
      }
      const { returning } = history;
      if (returning?.queue !== queue) return;
      history.returning = null;
      setNotice({ kind: 'done', text: returning.notice, canUndo: history.made.length > 0 });
      await bringBack(returning.items);
    } catch {
      if (shown.current === key) dispatch({ type: 'failed', queue });
    }
  }, [api, queue, key]);

  useEffect(() => void load(), [load]);

  const loadMore = useCallback(async () => {
    const { next, status } = latest.current;
    if (next === null || status !== 'ready' || loadingMore.current) return;
    loadingMore.current = true;
    try {
      const page = await api.queue(queue, filter, next);
      if (shown.current === key) dispatch({ type: 'loaded', queue, page, more: true });
    } catch (error) {
      setNotice({ kind: 'failed', text: text.errors.prefix(explain(error)), canUndo: false });
    } finally {
      loadingMore.current = false;
    }
  }, [api, queue, key]);

  const fresh = useFreshRows(api, { queue, filter }, { state, dispatch, reread });
  return { ...fresh, state, dispatch, notice, setNotice, load, loadMore, reread, bringBack };
}

/** Loads and refreshes `queue`, decides and undoes. `onDecided` is called when counts have changed. */
export function useQueue(api: Api, shown: Shown, history: DecisionHistory, onDecided: () => void) {
  const rows = useRows(api, shown, history);
  const work: Work = { api, shown, history, rows, onDecided };
  const { bringBack: _, noteDecision: __, ...model } = rows;
  return {
    ...model,
    decide: (items: readonly QueueItem[], choice: Choice, among: readonly string[]) =>
      decide(work, items, choice, among),
    undo: () => inOrder(history, () => undo(work)),
  };
}

interface Work {
  api: Api;
  shown: Shown;
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
  { api, shown: { queue, filter }, history, rows, onDecided }: Work,
  items: readonly QueueItem[],
  choice: Choice,
  among: readonly string[],
): Promise<void> {
  const { dispatch, setNotice, reread, refresh, noteDecision } = rows;
  const [first] = items;
  if (!first) return Promise.resolve();
  // A search in all comments keeps what it has found.
  const leaves = leavesQueue(choice.action, queue) && !(isSearch(filter) && filter.all !== undefined);
  noteDecision();
  if (leaves) dispatch({ type: 'taken', ids: idsOf(items), among });
  setNotice({ kind: 'done', text: describe(choice, items), canUndo: false });
  return inOrder(history, async () => {
    const sent = await sendDecision(api, items, choice, (part) => {
      noteDecision();
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
async function undo({ api, shown: { queue }, history, rows, onDecided }: Work): Promise<void> {
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
  // Others were decided by a colleague before the decision that is undone.
  const items = back.map(({ of }) => of.item).filter((item) => isIn(made.queue, item));
  const elsewhere = back.length - items.length;
  const left = sent.length - back.length;
  const said = [
    items.length > 0 ? undoneText(items.length, text.queues[made.queue]) : '',
    elsewhere > 0 ? text.decide.undoneElsewhere(elsewhere) : '',
    left > 0 ? text.decide.notUndone(left) : '',
  ].join(' ');
  setNotice({ kind: left > 0 ? 'failed' : 'done', text: said.trim(), canUndo: history.made.length > 0 });
  onDecided();
  if (items.length === 0) return;
  if (made.queue === queue) return bringBack(items);
  history.returning = { queue: made.queue, items, notice: said.trim() };
  goTo({ view: 'queue', queue: made.queue, reading: false });
}

const idOf = ({ comment }: QueueItem) => comment.id;
const idsOf = (items: readonly QueueItem[]) => items.map(idOf);

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

function undoneText(count: number, queue: string): string {
  return count === 1 ? text.decide.undoneOne(queue) : text.decide.undone(count, queue);
}

function describe(choice: Choice, items: readonly QueueItem[]): string {
  const what = items.length === 1 ? (items[0]?.author.name ?? '') : text.decide.comments(items.length);
  switch (choice.action) {
    case 'approve':
      return text.decide.approved(what);
    case 'reject':
      return text.decide.rejected(what, text.reasons[choice.reason]);
    case 'spam':
      return text.decide.spammed(what);
    case 'see':
      return text.decide.seen(what);
  }
}
