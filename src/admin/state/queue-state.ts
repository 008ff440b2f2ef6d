/**
 * The queue on screen as a pure reducer. Two rules always apply: a decided row disappears immediately and returns to
 * its place if the service refuses, and nothing that is added or decided elsewhere moves the rows being read.
 */
import type { QueueItem } from '../../shared/contract.js';
import type { Queue } from '../../shared/enums.js';
import type { RowsPage } from '../api.js';
import { orderOf, type QueueFilter, type RowOrder } from './queue-filter.js';

export type Group = NonNullable<RowsPage['groups']>[number];

export interface QueueState {
  queue: Queue;
  order: RowOrder;
  /** Of rows that are not alone, by comment id. */
  groups: ReadonlyMap<string, Group>;
  /** The number of all rows of a search; undefined for a queue, null if unknown. */
  total?: number | null | undefined;
  /** Whether a search can lack older comments, which are still being prepared. */
  partial: boolean;
  status: 'loading' | 'ready' | 'failed';
  items: QueueItem[];
  next: string | null;
  /** The last row of the service's page if there are more; later rows are loaded on demand and are not new. */
  end: QueueItem | null;
  currentId: string | null;
  selected: ReadonlySet<string>;
  /** The start of a range selection: the row selected last. */
  rangeFrom: string | null;
  /** Rows that the service has and the list does not show yet. */
  arrivals: QueueItem[];
  /** Rows still shown although they were decided elsewhere. */
  gone: ReadonlySet<string>;
  /** Rows removed by a decision that the service has not answered yet, with their positions. */
  taken: readonly { item: QueueItem; at: number }[];
}

export type QueueAction =
  | { type: 'opened'; queue: Queue; filter?: QueueFilter }
  | { type: 'loaded'; queue: Queue; page: RowsPage; more: boolean }
  | { type: 'failed'; queue: Queue }
  | { type: 'pointed'; id: string }
  | { type: 'stepped'; by: 1 | -1; among: readonly string[] }
  | { type: 'toggled'; id: string }
  | { type: 'ranged'; id: string; among: readonly string[] }
  | { type: 'selected all'; among: readonly string[] }
  | { type: 'cleared' }
  | { type: 'taken'; ids: readonly string[]; among: readonly string[] }
  | { type: 'settled'; ids: readonly string[] }
  | { type: 'put back'; ids: readonly string[] }
  | { type: 'refreshed'; queue: Queue; page: RowsPage }
  | { type: 'moved'; comments: readonly { id: string; here: boolean }[] }
  | { type: 'arrivals shown' }
  | { type: 'restored'; items: readonly QueueItem[] }
  | { type: 'replaced'; item: QueueItem };

export function emptyQueue(queue: Queue, filter?: QueueFilter): QueueState {
  return {
    queue,
    order: orderOf(queue, filter),
    groups: new Map(),
    partial: false,
    status: 'loading',
    items: [],
    next: null,
    end: null,
    currentId: null,
    selected: new Set(),
    rangeFrom: null,
    arrivals: [],
    gone: new Set(),
    taken: [],
  };
}

export function reduceQueue(state: QueueState, action: QueueAction): QueueState {
  switch (action.type) {
    case 'opened':
      return { ...emptyQueue(action.queue, action.filter), currentId: state.currentId };
    case 'loaded':
      return action.queue === state.queue ? load(state, action.page, action.more) : state;
    case 'failed':
      return action.queue === state.queue && state.status === 'loading'
        ? { ...state, status: 'failed' }
        : state;
    case 'pointed':
      return { ...state, currentId: action.id };
    case 'stepped':
      return step(state, action.by, action.among);
    case 'toggled':
      return toggle(state, action.id);
    case 'ranged':
      return selectRange(state, action.id, action.among);
    case 'selected all':
      return { ...state, selected: new Set(action.among) };
    case 'cleared':
      return { ...state, selected: new Set(), rangeFrom: null };
    case 'taken':
      return take(state, new Set(action.ids), action.among);
    case 'settled': {
      const ids = new Set(action.ids);
      return { ...state, taken: state.taken.filter(({ item }) => !ids.has(item.comment.id)) };
    }
    case 'put back':
      return putBack(state, new Set(action.ids));
    case 'refreshed':
      return action.queue === state.queue && state.status === 'ready' ? refresh(state, action.page) : state;
    case 'moved':
      return move(state, action.comments);
    case 'arrivals shown':
      return merge(state, state.arrivals);
    case 'restored':
      return restore(state, action.items);
    case 'replaced':
      return {
        ...state,
        items: state.items.map((item) => (item.comment.id === action.item.comment.id ? action.item : item)),
      };
  }
}

const idOf = (item: QueueItem) => item.comment.id;

function load(state: QueueState, page: RowsPage, more: boolean): QueueState {
  const known = new Set([
    ...(more ? state.items.map(idOf) : []),
    ...state.taken.map(({ item }) => idOf(item)),
  ]);
  const fresh = page.items.filter((item) => !known.has(idOf(item)));
  const items = more ? inOrder(state.order, [...state.items, ...fresh]) : fresh;
  return {
    ...state,
    status: 'ready',
    items,
    groups: withGroups(state, page),
    total: more ? state.total : page.total,
    partial: page.partial ?? false,
    next: page.next,
    end: endOf(page),
    currentId: (items.find((item) => idOf(item) === state.currentId) ?? items[0])?.comment.id ?? null,
  };
}

/** The groups of known rows, and those of the page; a row on screen does not join one, as it could vanish while it is read. */
function withGroups({ groups, items }: QueueState, page: RowsPage): QueueState['groups'] {
  const left = [...groups].filter(([id]) => !page.items.some((item) => idOf(item) === id));
  const alone = new Set(items.map(idOf).filter((id) => !groups.has(id)));
  const joined = (page.groups ?? []).filter(({ commentId }) => !alone.has(commentId));
  return new Map([...left, ...joined.map((group): [string, Group] => [group.commentId, group])]);
}

function step(state: QueueState, by: 1 | -1, among: readonly string[]): QueueState {
  const at = state.currentId === null ? -1 : among.indexOf(state.currentId);
  const target = at === -1 ? among[0] : among[Math.min(among.length - 1, Math.max(0, at + by))];
  return { ...state, currentId: target ?? null };
}

function toggle(state: QueueState, id: string): QueueState {
  const selected = new Set(state.selected);
  if (!selected.delete(id)) selected.add(id);
  return { ...state, selected, rangeFrom: id };
}

function selectRange(state: QueueState, id: string, among: readonly string[]): QueueState {
  const from = among.indexOf(state.rangeFrom ?? id);
  const to = among.indexOf(id);
  if (from === -1 || to === -1) return toggle(state, id);
  const range = among.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ...state, selected: new Set([...state.selected, ...range]) };
}

function take(state: QueueState, ids: ReadonlySet<string>, among: readonly string[]): QueueState {
  const taken = state.items.flatMap((item, at) => (ids.has(idOf(item)) ? [{ item, at }] : []));
  const items = state.items.filter((item) => !ids.has(idOf(item)));
  return {
    ...state,
    items,
    taken: [...state.taken, ...taken],
    currentId: neighbourOf(state, ids, among),
    selected: without(state.selected, ids),
    gone: without(state.gone, ids),
  };
}

/** The next row that remains to be decided, else the previous one, else one decided elsewhere. */
function neighbourOf(
  { currentId, gone }: QueueState,
  leaving: ReadonlySet<string>,
  among: readonly string[],
): string | null {
  if (currentId === null || !leaving.has(currentId)) return currentId;
  const at = among.indexOf(currentId);
  const stays = (id: string) => !leaving.has(id);
  const waits = (id: string) => stays(id) && !gone.has(id);
  const [later, earlier] = [among.slice(at + 1), among.slice(0, Math.max(0, at))];
  return later.find(waits) ?? earlier.findLast(waits) ?? later.find(stays) ?? earlier.findLast(stays) ?? null;
}

function putBack(state: QueueState, ids: ReadonlySet<string>): QueueState {
  const items = [...state.items];
  const back = state.taken.filter(({ item }) => ids.has(idOf(item)));
  for (const { item, at } of back.toSorted((left, right) => left.at - right.at)) items.splice(at, 0, item);
  const first = back[0];
  return {
    ...state,
    items,
    taken: state.taken.filter(({ item }) => !ids.has(idOf(item))),
    currentId: first ? idOf(first.item) : state.currentId,
  };
}

function refresh(state: QueueState, page: RowsPage): QueueState {
  const fresh = new Map(page.items.map((item) => [idOf(item), item]));
  const onItsWay = new Set(state.taken.map(({ item }) => idOf(item)));
  const shown = new Set(state.items.map(idOf));
  // The page does not include rows after its last one.
  const seenTo =
    page.next === null ? state.items.length : state.items.findLastIndex((item) => fresh.has(idOf(item)));
  const gone = new Set(
    state.items
      .filter((item, at) => !fresh.has(idOf(item)) && (at <= seenTo || state.gone.has(idOf(item))))
      .map(idOf),
  );
  const lastKnown = page.items.findLastIndex((item) => shown.has(idOf(item)));
  const loadedLater = ({ end, order }: QueueState, item: QueueItem) =>
    end !== null &&
    (order === 'service' ? page.items.indexOf(item) > lastKnown : comesAfter(order, item, end));
  const unknown = page.items.filter(
    (item) => !shown.has(idOf(item)) && !onItsWay.has(idOf(item)) && !loadedLater(state, item),
  );
  // A new row below all others moves nothing; elsewhere it is shown on request.
  const lastShown = state.items.at(-1);
  const below = unknown.filter(
    (item) => state.next === null && lastShown && comesAfter(state.order, item, lastShown),
  );
  const items = [...state.items.map((item) => fresh.get(idOf(item)) ?? item), ...below];
  const arrivals = unknown.filter((item) => !below.includes(item));
  const end = state.next === null ? endOf(page) : state.end;
  const groups = withGroups(state, page);
  const next = { ...state, items, arrivals, gone, end, groups, next: state.next ?? page.next };
  return state.items.length === 0 ? merge(next, arrivals) : next;
}

/** Marks rows that left the queue, and those that came back. */
function move(state: QueueState, comments: readonly { id: string; here: boolean }[]): QueueState {
  const shown = new Set(state.items.map(idOf));
  const back = new Set(comments.flatMap(({ id, here }) => (here ? [id] : [])));
  const left = comments.flatMap(({ id, here }) => (!here && shown.has(id) ? [id] : []));
  return { ...state, gone: new Set([...without(state.gone, back), ...left]) };
}

function endOf(page: RowsPage): QueueItem | null {
  return page.next === null ? null : (page.items.at(-1) ?? null);
}

/** Inserts undone rows at their places and selects the first of them. */
function restore(state: QueueState, rows: readonly QueueItem[]): QueueState {
  const ids = new Set(rows.map(idOf));
  const others = (item: QueueItem) => !ids.has(idOf(item));
  const [first] = inOrder(state.order, rows);
  return {
    ...state,
    items: inOrder(state.order, [...rows, ...state.items.filter(others)]),
    arrivals: state.arrivals.filter(others),
    gone: without(state.gone, ids),
    currentId: first ? idOf(first) : state.currentId,
  };
}

/** Rows in the service's own order stay as they are. */
function inOrder(order: RowOrder, rows: readonly QueueItem[]): QueueItem[] {
  return order === 'service'
    ? [...rows]
    : rows.toSorted((left, right) => (comesAfter(order, left, right) ? 1 : -1));
}

/** Inserts waiting rows at their places, removes rows decided elsewhere, and selects the first new one. */
function merge(state: QueueState, rows: readonly QueueItem[]): QueueState {
  const first = rows[0];
  if (!first) return state;
  const ids = new Set(rows.map(idOf));
  const kept = state.items.filter((item) => !state.gone.has(idOf(item)));
  return {
    ...state,
    items: inOrder(state.order, [...rows, ...kept]),
    arrivals: state.arrivals.filter((item) => !ids.has(idOf(item))),
    gone: new Set(),
    currentId: idOf(first),
  };
}

/** Ids increase with time; of the service's own order nothing is known. */
function comesAfter(order: RowOrder, item: QueueItem, other: QueueItem): boolean {
  if (order === 'service') return false;
  return order === 'oldest' ? idOf(item) > idOf(other) : idOf(item) < idOf(other);
}

function without(set: ReadonlySet<string>, ids: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...set].filter((id) => !ids.has(id)));
}
