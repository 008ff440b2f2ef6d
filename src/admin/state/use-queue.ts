/** The queue on screen, its loading and its decisions, for the views. */
import { useCallback, useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { QueueItem } from '../../shared/contract.js';
import type { Queue } from '../../shared/vocabulary.js';
import { explain, type Api } from '../api.js';
import { text } from '../text/en.js';
import { groupByBefore, queueAfter, reverse, type Choice, type Made } from './decisions.js';
import { emptyQueue, reduceQueue } from './queue-state.js';

/** What just happened, shown in the bar and read aloud. */
export interface Notice {
  kind: 'done' | 'failed';
  text: string;
  canUndo: boolean;
}

export type QueueModel = ReturnType<typeof useQueue>;

/** Loads `queue`, keeps it, and decides. `onDecided` hears when counts have changed. */
export function useQueue(api: Api, queue: Queue, onDecided: () => void) {
  const [state, dispatch] = useReducer(reduceQueue, queue, emptyQueue);
  const [notice, setNotice] = useState<Notice | null>(null);
  const made = useRef<Made[][]>([]);
  const latest = useRef(state);
  latest.current = state;
  const loadingMore = useRef(false);

  const load = useCallback(async () => {
    dispatch({ type: 'opened', queue });
    try {
      dispatch({ type: 'loaded', queue, page: await api.queue(queue, null), more: false });
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

  /** Looks whether the service has other rows by now; a failure only means looking again later. */
  const refresh = useCallback(async () => {
    if (latest.current.status !== 'ready' || latest.current.taken.length > 0) return;
    try {
      dispatch({ type: 'refreshed', queue, page: await api.queue(queue, null) });
    } catch {
      return;
    }
  }, [api, queue]);

  /** Decides at once on screen and then for real; `among` are the rows shown, in their order. */
  async function decide(
    items: readonly QueueItem[],
    choice: Choice,
    among: readonly string[],
  ): Promise<void> {
    const first = items[0];
    if (!first) return;
    const ids = items.map(({ comment }) => comment.id);
    const leaves = queueAfter(choice.action) !== queue;
    if (leaves) dispatch({ type: 'taken', ids, among });
    setNotice({ kind: 'done', text: describe(choice, ids.length, first.author.name), canUndo: false });
    const failed = new Set<string>();
    let why: unknown;
    let missing = 0;
    for (let from = 0; from < ids.length; from += 100) {
      const part = ids.slice(from, from + 100);
      try {
        const result = await api.decide({ commentIds: part, ...choice });
        missing += result.items.filter(({ outcome }) => outcome === 'not_found' || outcome === 'gone').length;
        dispatch({ type: 'settled', ids: part });
      } catch (error) {
        why = error;
        part.forEach((id) => failed.add(id));
        dispatch({ type: 'put back', ids: part });
      }
    }
    const groups = groupByBefore(
      items.filter(({ comment }) => !failed.has(comment.id)),
      choice.action,
    );
    if (groups.length > 0) made.current.push(groups);
    if (failed.size > 0) {
      setNotice({ kind: 'failed', text: text.decide.failed(failed.size, explain(why)), canUndo: false });
    } else {
      const done = describe(choice, ids.length, first.author.name);
      setNotice({
        kind: 'done',
        text: missing > 0 ? `${done} ${text.decide.missing(missing)}` : done,
        canUndo: true,
      });
    }
    onDecided();
    if (!leaves) await refresh();
  }

  async function undo(): Promise<void> {
    const groups = made.current.pop();
    if (!groups) return setNotice({ kind: 'done', text: text.decide.nothingToUndo, canUndo: false });
    try {
      let last: Choice | null = null;
      let count = 0;
      for (const group of groups) {
        const choice = reverse(group, text.decide.undoNote);
        if (!choice) continue;
        await api.decide({ commentIds: group.ids, ...choice });
        last = choice;
        count += group.ids.length;
      }
      const where = last ? text.queues[queueAfter(last.action)] : '';
      setNotice({ kind: 'done', text: text.decide.undone(count, where), canUndo: made.current.length > 0 });
    } catch (error) {
      made.current.push(groups);
      setNotice({ kind: 'failed', text: text.errors.prefix(explain(error)), canUndo: true });
    }
    onDecided();
    await refresh();
    dispatch({ type: 'restored', ids: groups.flatMap(({ ids }) => ids) });
  }

  /** Reads one row anew, after something about its thread, article or author changed. */
  async function reread(id: string): Promise<void> {
    try {
      dispatch({ type: 'replaced', item: await api.comment(id) });
    } catch {
      return;
    }
  }

  return { state, dispatch, notice, setNotice, load, loadMore, refresh, decide, undo, reread };
}

function describe(choice: Choice, count: number, name: string): string {
  switch (choice.action) {
    case 'approve':
      return text.decide.approved(count, name);
    case 'reject':
      return text.decide.rejected(count, name, text.reasons[choice.reason]);
    case 'spam':
      return text.decide.spammed(count, name);
  }
}
