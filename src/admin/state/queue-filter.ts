/** What limits and sorts a queue on screen: a group, an order or a search. It is part of the address, to be shared and reloaded. */
import { QUEUE_SORTS, WAITING_QUEUES, type Queue } from '../../shared/enums.js';

/** Names of the parameters, in the order of the address. */
const NAMES = [
  // Of a queue: the order, and one person's or nearly identical comments, by id.
  ...['sort', 'person', 'alike'],
  // Of a search.
  ...['text', 'by', 'article', 'reason', 'rule', 'from', 'to', 'links', 'oldest', 'all'],
] as const;
export type FilterName =
  | ('sort' | 'person' | 'alike')
  | ('text' | 'by' | 'article' | 'reason' | 'rule' | 'from' | 'to' | 'links' | 'oldest' | 'all');
/** Absent parameters do not limit anything; `links`, `oldest` and `all` are `true` or absent. */
export type QueueFilter = Partial<Record<FilterName, string>>;

/** What is on screen: a queue, limited or sorted by a filter. */
export interface Shown {
  queue: Queue;
  filter: QueueFilter;
}

/** What a search must have at least one of. */
const SOUGHT: readonly FilterName[] = [
  'text',
  'by',
  'article',
  'reason',
  'rule',
  'from',
  'to',
  'links',
  'all',
];
const GROUPS: readonly FilterName[] = ['person', 'alike'];

export function isSearch(filter: QueueFilter): boolean {
  return SOUGHT.some((name) => filter[name] !== undefined);
}

export function isGroup(filter: QueueFilter): boolean {
  return !isSearch(filter) && GROUPS.some((name) => filter[name] !== undefined);
}

export function isWaiting(queue: Queue): boolean {
  return WAITING_QUEUES.some((waiting) => waiting === queue);
}

/** How many conditions besides the text there are. */
export function conditionsOf(filter: QueueFilter): number {
  return SOUGHT.filter((name) => name !== 'text' && filter[name] !== undefined).length;
}

/** Without empty parameters. */
export function withParameters(filter: QueueFilter, change: QueueFilter): QueueFilter {
  const entries = Object.entries({ ...filter, ...change }).filter(([, value]) => value !== '');
  return Object.fromEntries(entries);
}

/** As the end of an address. */
export function parametersOf(filter: QueueFilter = {}): string {
  const given = NAMES.flatMap((name): [string, string][] => {
    const value = filter[name];
    return value === undefined || value === '' ? [] : [[name, value]];
  });
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : '';
}

/** The filter in an address; undefined if it has none. */
export function filterIn(search: string): QueueFilter | undefined {
  const parameters = new URLSearchParams(search);
  const filter: QueueFilter = {};
  for (const name of NAMES) {
    const value = parameters.get(name);
    if (value) filter[name] = value;
  }
  return Object.keys(filter).length > 0 ? filter : undefined;
}

/** The query of the queue's request. */
export function queueQuery(
  queue: Queue,
  { sort, person, alike }: QueueFilter,
): Record<string, string | undefined> {
  const group = person !== undefined || alike !== undefined;
  if (!isWaiting(queue)) return { status: queue };
  if (group) return { status: queue, ...(alike === undefined ? { person } : { alike }) };
  return { status: queue, sort: QUEUE_SORTS.find((known) => known === sort) };
}

/** The query of the search's request. */
export function searchQuery(queue: Queue, filter: QueueFilter): Record<string, string | undefined> {
  const { text, by, article, reason, rule, from, to, links, oldest, all } = filter;
  return {
    ...{ text, person: by, article, reason, rule, from, to, links },
    queue: all === undefined ? queue : undefined,
    sort: oldest === undefined ? undefined : 'oldest',
  };
}

/** How rows are sorted: by age in one direction, or as the service returns them. */
export type RowOrder = 'oldest' | 'newest' | 'service';

const OLDEST_FIRST: readonly Queue[] = ['pending', 'reported', 'withheld'];

export function orderOf(queue: Queue, filter: QueueFilter = {}): RowOrder {
  if (isSearch(filter)) return filter.oldest === undefined ? 'newest' : 'oldest';
  if (!isGroup(filter) && isWaiting(queue) && (filter.sort === 'reports' || filter.sort === 'urgency'))
    return 'service';
  return OLDEST_FIRST.includes(queue) ? 'oldest' : 'newest';
}
