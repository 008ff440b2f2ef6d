/** Which loaded rows are shown, and the place of the current one. */
import type { QueueItem } from '../../shared/contract.js';
import { comparable, likeness as likenessOf } from '../../shared/likeness.js';
import { text } from '../language.js';
import { isGroup, isSearch, type QueueFilter } from './queue-filter.js';
import type { QueueState } from './queue-state.js';

/** How much a row must repeat another one to be left out, in percent. */
const REPEAT = 80;

/** Of loaded rows with nearly the same text only the first, which says how many there are. */
export function withoutRepeats(items: readonly QueueItem[], groups: QueueState['groups']): QueueItem[] {
  const firsts = new Map<number, string[]>();
  return items.filter(({ comment }) => {
    const key = groups.get(comment.id)?.likeness ?? null;
    const words = key === null ? null : comparable(comment.body);
    if (key === null || words === null) return true;
    const known = firsts.get(key) ?? [];
    if (known.some((first) => likenessOf(first, words) >= REPEAT)) return false;
    firsts.set(key, [...known, words]);
    return true;
  });
}

/**
 * The place of the current row among all rows, including those that are not loaded, but without those decided elsewhere; null if it
 * is one of these.
 */
export function positionOf(state: QueueState, filter: QueueFilter, total: number | null): string | null {
  const rows = state.items.filter(({ comment }) => !state.gone.has(comment.id));
  const at = rows.findIndex(({ comment }) => comment.id === state.currentId) + 1;
  if (at === 0) return null;
  if (state.next === null) return text.list.position(at, rows.length);
  const all = isSearch(filter) ? state.total : isGroup(filter) ? null : total;
  if (all === null || all === undefined) return text.list.positionOfMore(at, rows.length);
  return text.list.position(at, Math.max(rows.length, all - state.taken.length));
}
