/** The comments of a queue in each of its orders, as SQL that reads no more of an index than a page. */
import { Prisma } from '../../../db/client.js';
import { WAITING_QUEUES, type Queue, type QueueSort } from '../../../shared/enums.js';

export const QUEUE = {
  new: Prisma.sql`c.status = 'published' and c.unreviewed and c.approved_at is null and c.badge is null`,
  pending: Prisma.sql`c.status = 'pending'`,
  reported: Prisma.sql`c.status = 'published' and c.flag_count > 0`,
  withheld: Prisma.sql`c.status = 'withheld'`,
  approved: Prisma.sql`c.status = 'published' and c.approved_at is not null`,
  rejected: Prisma.sql`c.status = 'rejected'`,
  spam: Prisma.sql`c.status = 'spam'`,
} satisfies Record<Queue, Prisma.Sql>;

/** Items that wait are sorted oldest first; new and decided ones newest first. */
const OLDEST_FIRST: ReadonlySet<Queue> = new Set<Queue>(['pending', 'reported', 'withheld']);

export interface QueueSlice {
  queue: Queue;
  sort: QueueSort;
  /** Only comments of this person. */
  person?: string | undefined;
  /** Only comments whose text is nearly that of this one. */
  alike?: string | undefined;
}

/** The last row of a page: its comment, and the number it is sorted by first. */
export interface QueuePlace {
  id: string;
  at: number;
}

export const isWaiting = (queue: Queue): boolean => WAITING_QUEUES.some((waiting) => waiting === queue);

/** Not of an article that is being removed. */
export const isKept = (siteId: string) =>
  Prisma.sql`c.article_id not in (select r.article_id from article_removal r where r.site_id = ${siteId}::uuid)`;

/**
 * Numbers of rows that slices read. They are part of the SQL: Postgres assumes that a limit it does not know is a tenth of all rows,
 * finds that plan too expensive to keep, and plans the statement for every request.
 */
const SIZES = [11, 26, 51, 101];

/** Rows `(id, at)` after the place `after`, in order: at least `rows`, if there are as many. */
export function sliceOf(
  siteId: string,
  slice: QueueSlice,
  rows: number,
  after: QueuePlace | null,
): Prisma.Sql {
  const { queue, sort, person, alike } = slice;
  const oldest = OLDEST_FIRST.has(queue);
  const limit = Prisma.raw(String(SIZES.find((size) => size >= rows) ?? rows));
  if (sort === 'reports') return byValue(siteId, queue, REPORTS, { limit, after });
  if (sort === 'urgency') return byValue(siteId, queue, URGENCY, { limit, after });
  if (person !== undefined)
    return entriesOf(siteId, slice, Prisma.sql`e.person_id = ${person}::uuid`, { oldest, limit, after });
  if (alike !== undefined) {
    const likeness = Prisma.sql`(select likeness_of(x.body) from comment x where x.site_id = ${siteId}::uuid and x.id = ${alike}::uuid)`;
    const of = (column: Prisma.Sql, part: number) =>
      entriesOf(siteId, slice, Prisma.sql`${column} = ${likeness}[${part}::int]`, { oldest, limit, after });
    return Prisma.sql`
      select id, at from (
        (${of(Prisma.sql`e.alike`, 1)}) union (${of(Prisma.sql`e.alike_too`, 2)})) either
      order by id ${direction(oldest)} limit ${limit}`;
  }
  if (queue === 'new') return entriesOf(siteId, slice, Prisma.sql`true`, { oldest, limit, after });
  const since = after === null ? Prisma.empty : Prisma.sql`and c.id ${beyond(oldest)} ${after.id}::uuid`;
  return Prisma.sql`
    select c.id, 0 as at from comment c
    where c.site_id = ${siteId}::uuid and ${QUEUE[queue]} and ${isKept(siteId)} ${since}
    order by c.id ${direction(oldest)} limit ${limit}`;
}

const direction = (oldest: boolean) => (oldest ? Prisma.sql`asc` : Prisma.sql`desc`);
const beyond = (oldest: boolean) => (oldest ? Prisma.sql`>` : Prisma.sql`<`);

interface Part {
  limit: Prisma.Sql;
  after: QueuePlace | null;
}

/** Apart from the entries, so that Postgres steps through them in order instead of guessing how many of the comments fit. */
const entry = (siteId: string, queue: Queue) => Prisma.sql`
  from queue_entry e cross join lateral (
    select from comment c
    where c.site_id = ${siteId}::uuid and c.id = e.comment_id and ${QUEUE[queue]} and ${isKept(siteId)} offset 0) c
  where e.site_id = ${siteId}::uuid and e.queue = ${queue}`;

/** Entries that fulfil a condition, by age. */
function entriesOf(
  siteId: string,
  { queue }: QueueSlice,
  condition: Prisma.Sql,
  { oldest, limit, after }: Part & { oldest: boolean },
): Prisma.Sql {
  const since =
    after === null ? Prisma.empty : Prisma.sql`and e.comment_id ${beyond(oldest)} ${after.id}::uuid`;
  return Prisma.sql`
    select e.comment_id as id, 0 as at ${entry(siteId, queue)} and ${condition} ${since}
    order by e.comment_id ${direction(oldest)} limit ${limit}`;
}

interface Sorting {
  /** Ascending; as in the indexes. */
  value: Prisma.Sql;
  /** As a whole number, for the cursor, and back. */
  number: Prisma.Sql;
  of: (number: number) => Prisma.Sql;
}

/** The most reports first. */
const REPORTS: Sorting = {
  value: Prisma.sql`(-e.reports)`,
  number: Prisma.sql`(-e.reports)`,
  of: (number) => Prisma.sql`${number}::bigint`,
};
/** What is due first. */
const URGENCY: Sorting = {
  value: Prisma.sql`e.urgent_at`,
  number: Prisma.sql`(extract(epoch from e.urgent_at) * 1000)::bigint`,
  of: (number) => Prisma.sql`to_timestamp(${number}::bigint / 1000.0)`,
};

/** Entries by a value and, where it is equal, the oldest first. */
function byValue(
  siteId: string,
  queue: Queue,
  { value, number, of }: Sorting,
  { limit, after }: Part,
): Prisma.Sql {
  const since =
    after === null
      ? Prisma.empty
      : Prisma.sql`and (${value}, e.comment_id) > (${of(after.at)}, ${after.id}::uuid)`;
  return Prisma.sql`
    select e.comment_id as id, ${number} as at ${entry(siteId, queue)} ${since}
    order by ${value}, e.comment_id limit ${limit}`;
}
