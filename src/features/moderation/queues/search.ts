/** Moderators' search over all comments: what is asked as terms, and how far back a page of them reads. */
import * as z from 'zod';
import type { Site } from '../../../access/site.js';
import type { Principal } from '../../../access/principal.js';
import type { Context } from '../../../context.js';
import type { Queries } from '../../../db/client.js';
import { firstId } from '../../../db/first-id.js';
import { readCursor, writeCursor } from '../../../http/cursor.js';
import type { SearchPage } from '../../../shared/contract.js';
import type { Queue, SearchSort } from '../../../shared/enums.js';
import { findNamedArticles } from '../../articles/use-cases.js';
import { readQueueItems } from '../queue-queries.js';
import { queueItemView } from '../view.js';
import { indexNoted } from './indexing.js';
import {
  estimate,
  findAny,
  findEnds,
  findMatches,
  findPeople,
  NAMED,
  readTerms,
  type IdRange,
  type Terms,
} from './search-queries.js';

export interface Search {
  queue?: Queue | undefined;
  text?: string | undefined;
  person?: string | undefined;
  article?: string | undefined;
  reason?: string | undefined;
  rule?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  links: boolean;
  sort: SearchSort;
  limit: number;
  cursor?: string | undefined;
}

/** Searches with up to this many matches read all of them. */
const FEW = 300;
/**
 * The share of the comments that Postgres assumes at most for a term that is not among the frequent ones in its statistics. Whether
 * such a term is rare shows in the index, from which up to so many matches are read without their rows.
 */
const UNKNOWN = 0.005;
const PROBED = 20_000;
/** The first period of the search of a frequent term is as long as so many comments took, or up to so many times longer. */
const FIRST = 200;
const LONGEST = 64;
/** The next period should have this many times the matches that are left to find; without any match it is so many times as long. */
const MORE = 1.5;
const LONGER = 8;
/** Periods are whole hours, days or thirty days, this many at most. */
const BUCKETS = 48;
const HOUR = 3_600_000;
const LEVELS = [
  { name: 'h', size: HOUR },
  { name: 'd', size: 24 * HOUR },
  { name: 'm', size: 720 * HOUR },
];

const IdCursor = z.object({ id: z.uuid() });
const isId = (text: string): boolean => z.uuid().safeParse(text).success;
const LOWEST = '00000000-0000-0000-0000-000000000000';
const HIGHEST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** One page of matching comments in any queue or none. */
export async function searchComments(
  ctx: Context,
  site: Site,
  principal: Principal,
  search: Search,
): Promise<SearchPage> {
  const { db } = ctx;
  const after = readCursor(search.cursor, IdCursor)?.id ?? null;
  const partial = await indexNoted(db, site.id);
  const range = rangeOf(search, after);
  const terms = await termsOf(db, site, search);
  const found =
    terms === null || range === null
      ? { ids: [], total: 0 }
      : await find(db, site.id, terms, { range, sort: search.sort, limit: search.limit + 1, after });
  const ids = found.ids.slice(0, search.limit);
  const page = await readQueueItems(db, site.id, ids);
  const items = page.items.map((row) => queueItemView(row, principal, ctx.now()));
  const last = page.cut || found.ids.length > search.limit ? items.at(-1) : undefined;
  return { items, total: found.total, partial, next: last ? writeCursor({ id: last.comment.id }) : null };
}

/** The ids of the days that are asked for, after the cursor; null if there are none. */
function rangeOf({ from, to, sort }: Search, after: string | null): IdRange | null {
  const range = {
    from: from === undefined ? LOWEST : firstIdOf(Date.parse(from)),
    to: to === undefined ? HIGHEST : lastIdBefore(Date.parse(to) + 24 * HOUR),
  };
  if (after !== null && sort === 'newest') range.to = min(range.to, neighbour(after, -1n));
  if (after !== null && sort === 'oldest') range.from = max(range.from, neighbour(after, 1n));
  return range.from <= range.to ? range : null;
}

const min = (one: string, other: string) => (one < other ? one : other);
const max = (one: string, other: string) => (one > other ? one : other);

const firstIdOf = (ms: number): string => firstId(new Date(ms));
const timeOf = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
const lastIdBefore = (ms: number): string => neighbour(firstIdOf(Math.max(1, ms)), -1n);

/** The next or previous id. */
function neighbour(id: string, by: 1n | -1n): string {
  const value = BigInt(`0x${id.replaceAll('-', '')}`) + by;
  const hex = (value < 0n ? 0n : value).toString(16).padStart(32, '0').slice(-32);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Queues that most comments with a reason are in, of reports or of a decision. */
const OF_REASONS: ReadonlySet<Queue> = new Set<Queue>(['reported', 'withheld', 'rejected', 'spam']);

/** The conditions of a search as index terms; null if no person or article fits. */
async function termsOf(db: Queries, site: Site, search: Search): Promise<Terms | null> {
  const { queue, text = '', person = '', article = '', reason, rule = '', links } = search;
  const all = [
    ...(queue === undefined ? [] : [`q:${queue}`]),
    ...(reason === undefined ? [] : [`r:${reason}`]),
    ...(rule === '' ? [] : [`f:${rule}`]),
    ...(links ? ['l:'] : []),
  ];
  const people = person === '' || isId(person) ? [person] : await findPeople(db, site.id, person);
  const articles =
    article === '' || isId(article) ? [article] : await findNamedArticles(db, site, article, NAMED);
  if (people.length === 0 || articles.length === 0) return null;
  const any = [
    ...(person === '' ? [] : [people.map((id) => `p:${id.toLowerCase()}`)]),
    ...(article === '' ? [] : [articles.map((id) => `a:${id.toLowerCase()}`)]),
  ];
  // A text of punctuation only has no words, and finds nothing.
  const implied = queue !== undefined && reason !== undefined && OF_REASONS.has(queue) ? `q:${queue}` : null;
  const terms = await readTerms(db, site.id, { text, all, any, implied });
  return text !== '' && terms.all.length === all.length ? null : terms;
}

interface Slice {
  range: IdRange;
  sort: SearchSort;
  limit: number;
  after: string | null;
}

async function find(
  db: Queries,
  siteId: string,
  terms: Terms,
  { after, ...slice }: Slice,
): Promise<{ ids: string[]; total: number | null }> {
  if (terms.all.length + terms.any.length === 0)
    return { ids: await findAny(db, siteId, slice), total: null };
  let expected = await estimate(db, siteId, terms);
  if (expected <= Math.max(FEW, Math.min(UNKNOWN * terms.indexed, PROBED))) {
    const { ids, total } = await findMatches(db, siteId, terms, { ...slice, buckets: null, most: FEW });
    if (ids) return { ids, total: after === null ? total : null };
    // The estimate was too low.
    expected = Math.max(expected, 8 * FEW);
  }
  return { ids: await findByPeriods(db, siteId, terms, { ...slice, expected }), total: null };
}

/**
 * The first matches of frequent terms. Reads the matches of a period that should have enough if they are evenly distributed, and then of
 * others, which are longer if that had few.
 */
async function findByPeriods(
  db: Queries,
  siteId: string,
  terms: Terms,
  { range, sort, limit, expected }: Omit<Slice, 'after'> & { expected: number },
): Promise<string[]> {
  const ids: string[] = [];
  const ends = await findEnds(db, siteId, { range, sort, rows: FIRST });
  if (!ends) return ids;
  let left: IdRange | null = ends;
  let length = lengthOf(ends, sort, (MORE * limit) / expected);
  while (left !== null && ids.length < limit) {
    const period = beginningOf(left, sort, length);
    const buckets = bucketsOf(timeOf(period.from), timeOf(period.to));
    const wanted = limit - ids.length;
    const found = await findMatches(db, siteId, terms, { range: period, sort, limit: wanted, buckets });
    ids.push(...(found.ids ?? []));
    left = without(left, sort, period);
    length *= found.total === 0 ? LONGER : Math.max(1, (MORE * (limit - ids.length)) / found.total);
  }
  return ids;
}

/** The length of the first period, a share of the whole range; between once and `LONGEST` times the time of the first comments. */
function lengthOf(
  { from, to, edge }: IdRange & { edge: string | null },
  sort: SearchSort,
  share: number,
): number {
  const span = timeOf(to) - timeOf(from);
  if (edge === null) return span;
  const first = Math.max(HOUR, sort === 'newest' ? timeOf(to) - timeOf(edge) : timeOf(edge) - timeOf(from));
  return Math.max(first, Math.min(span * share, first * LONGEST));
}

/** The first part of the range in the order of the search, of this many milliseconds at most. */
function beginningOf({ from, to }: IdRange, sort: SearchSort, length: number): IdRange {
  if (timeOf(to) - timeOf(from) <= length) return { from, to };
  return sort === 'newest'
    ? { from: firstIdOf(timeOf(to) - length), to }
    : { from, to: lastIdBefore(timeOf(from) + length) };
}

/** The range after its first part; null if nothing is left. */
function without({ from, to }: IdRange, sort: SearchSort, part: IdRange): IdRange | null {
  const left =
    sort === 'newest' ? { from, to: neighbour(part.from, -1n) } : { from: neighbour(part.to, 1n), to };
  return left.from <= left.to ? left : null;
}

/** The hours, days or thirty days that cover a period, as terms; null if they are too many. */
function bucketsOf(start: number, end: number): string[] | null {
  for (const { name, size } of LEVELS) {
    const [first, last] = [Math.floor(start / size), Math.floor(end / size)];
    if (last - first < BUCKETS)
      return Array.from({ length: last - first + 1 }, (_, at) => `${name}:${first + at}`);
  }
  return null;
}
