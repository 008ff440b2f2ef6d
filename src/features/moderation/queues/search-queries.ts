/**
 * Queries of moderators' search. Everything a comment is found by is a term of one index (`comment_search`); a search is an
 * intersection of terms. A frequent one would match a large part of the site, so it is looked for in periods of time, from
 * the first of the page on, until a page is full.
 */
import * as z from 'zod';
import { Prisma, type Queries } from '../../../db/client.js';
import type { SearchSort } from '../../../shared/enums.js';
import { isKept } from './order.js';

/** What a search looks for: all of `all`, and one of each of `any`. */
export interface Terms {
  all: number[];
  any: number[][];
  /** One of `all` that the others imply for nearly all comments, so that it makes matches no rarer; null if there is none. */
  implied: number | null;
  /** About how many comments are indexed, of all sites. */
  indexed: number;
  /** Whether sites are spread over nodes. */
  spread: boolean;
}

/** Ids between which comments are looked for, both included. */
export interface IdRange {
  from: string;
  to: string;
}

const People = z.object({ ids: z.array(z.string()) });
/** People and articles that a name is looked up as; more are left out. */
export const NAMED = 50;

/** People one of whose names begins with the text. */
export async function findPeople(db: Queries, siteId: string, name: string): Promise<string[]> {
  const [row] = await db.sql(People)`
    with sought as materialized (select left(fold_name(${name}), 100) as prefix)
    select coalesce(array_agg(person_id), '{}') as ids from (
      select distinct person_id from (
        select n.person_id from person_name_part n
        where n.site_id = ${siteId}::uuid and n.part >= (select prefix from sought)
          and n.part < (select prefix || chr(1114111) from sought)
        order by n.part limit ${NAMED}::int) named) people`;
  return row?.ids ?? [];
}

/** The terms of words of a text, and of other names; each of `any` is a list of alternatives. */
export async function readTerms(
  db: Queries,
  siteId: string,
  { text, all, any, implied }: { text: string; all: string[]; any: string[][]; implied: string | null },
): Promise<Terms> {
  const Row = z.object({
    all: z.array(z.int()),
    any: z.array(z.array(z.int())),
    implied: z.int().nullable(),
    indexed: z.number(),
    spread: z.boolean(),
  });
  const [row] = await db.sql(Row)`
    select (select reltuples from pg_class where oid = 'comment_search'::regclass) as indexed,
      to_regprocedure('read_feeds(jsonb, integer)') is not null as spread, array(
        select search_term(${siteId}::uuid, term) from (
          select 'w:' || word as term from searched_words(${text}, true) word
          union select unnest(${all}::text[])) terms) as "all",
      search_term(${siteId}::uuid, ${implied}::text) as implied,
      coalesce((
        select json_agg((select json_agg(search_term(${siteId}::uuid, term)) from json_array_elements_text(names) term))
        from json_array_elements(${JSON.stringify(any)}::json) names), '[]') as "any"`;
  return row ?? { all: [], any: [], implied: null, indexed: 0, spread: false };
}

const having = (
  siteId: string,
  { all, any }: Pick<Terms, 'all' | 'any'>,
  buckets: readonly string[] | null,
) =>
  Prisma.join(
    [
      ...(all.length > 0 ? [Prisma.sql`s.terms @> ${all}::int[]`] : []),
      ...any.map((terms) => Prisma.sql`s.terms && ${terms}::int[]`),
      ...(buckets === null
        ? []
        : [
            Prisma.sql`s.terms && (select array_agg(search_term(${siteId}::uuid, bucket)) from unnest(${buckets}::text[]) bucket)`,
          ]),
    ],
    ' and ',
  );

const Estimate = z.object({ 'Plan Rows': z.number() });
/** On a cluster the plan of the site's node is within the coordinator's, which does not know how many rows there are. */
const OnNode = z.object({
  'Distributed Query': z.object({
    Job: z.object({
      Tasks: z.tuple([z.object({ 'Remote Plan': z.tuple([z.tuple([z.object({ Plan: Estimate })])]) })]),
    }),
  }),
});

/**
 * About how many comments match, by the statistics of the terms, which are different for each site. So the site is only named where it
 * leads to its node; Postgres takes it for a second condition that fewer rows meet, and expects too few. The same goes for terms that
 * others imply.
 */
export async function estimate(db: Queries, siteId: string, terms: Terms): Promise<number> {
  const Row = z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: z.union([OnNode, Estimate]) })]) });
  const { any, implied } = terms;
  const all = terms.all.filter((term) => term !== implied);
  const ofSite = terms.spread ? Prisma.sql`s.site_id = ${siteId}::uuid and` : Prisma.empty;
  const [row] = await db.sql(Row)`
    explain (format json) select from comment_search s where ${ofSite} ${having(siteId, { all, any }, null)}`;
  if (!row) return 0;
  const { Plan: plan } = row['QUERY PLAN'][0];
  const found = 'Plan Rows' in plan ? plan : plan['Distributed Query'].Job.Tasks[0]['Remote Plan'][0][0].Plan;
  return found['Plan Rows'];
}

/** Ends of a range, and the comment this many `rows` into it in the order. */
const Ends = z.object({ from: z.string(), to: z.string(), edge: z.string().nullable() });

/** The oldest and the newest comment in the range; `edge` is null if it has fewer rows; null if it has none. */
export async function findEnds(
  db: Queries,
  siteId: string,
  { range, sort, rows }: { range: IdRange; sort: SearchSort; rows: number },
): Promise<z.output<typeof Ends> | null> {
  const [oldest, newest] = [Prisma.sql`asc`, Prisma.sql`desc`];
  const at = (order: Prisma.Sql, skipped: number) => Prisma.sql`(
    select comment_id from comment_search
    where site_id = ${siteId}::uuid and comment_id between ${range.from}::uuid and ${range.to}::uuid
    order by comment_id ${order} offset ${Prisma.raw(String(skipped))} limit 1)`;
  const [row] = await db.sql(Ends)`
    select * from (select ${at(oldest, 0)} as "from", ${at(newest, 0)} as "to",
      ${at(sort === 'newest' ? newest : oldest, rows - 1)} as edge) ends
    where "from" is not null`;
  return row ?? null;
}

/** The comments `c` that a search shows; apart from the matches, so that only those of a page are looked at. */
const shown = (siteId: string) => Prisma.sql`
  select from comment c
  where c.site_id = ${siteId}::uuid and c.status not in ('deleted', 'erased') and ${isKept(siteId)}`;

const FoundRow = z.object({ ids: z.array(z.string()), total: z.int(), read: z.int() });

interface Found {
  ids: string[] | null;
  total: number;
}

/**
 * Ids of matching comments in the range, the first `limit` in the order, and their number. It reads all matches of the periods in
 * `buckets`; without them, of all times, and gives up after `most`: then `ids` is null.
 */
export async function findMatches(
  db: Queries,
  siteId: string,
  terms: Terms,
  slice: {
    range: IdRange;
    sort: SearchSort;
    limit: number;
    buckets: readonly string[] | null;
    most?: number;
  },
): Promise<Found> {
  const { range, sort, limit, buckets, most } = slice;
  const cap = most === undefined ? Prisma.empty : Prisma.sql`limit ${most + 1}::int`;
  const order = sort === 'newest' ? Prisma.sql`desc` : Prisma.sql`asc`;
  const [row] = await db.sql(FoundRow)`
    with matches as materialized (
      select s.comment_id from comment_search s where s.site_id = ${siteId}::uuid and ${having(siteId, terms, buckets)} ${cap}),
    within as materialized (
      select comment_id from matches where comment_id between ${range.from}::uuid and ${range.to}::uuid)
    select (select count(*) from within)::int as total, (select count(*) from matches)::int as read, coalesce((
      select array_agg(id) from (
        select w.comment_id as id from (select comment_id from within order by comment_id ${order}) w
        cross join lateral (${shown(siteId)} and c.id = w.comment_id offset 0) c
        limit ${limit}::int) first), '{}') as ids`;
  if (!row) return { ids: [], total: 0 };
  return { total: row.total, ids: most !== undefined && row.read > most ? null : row.ids };
}

/** Without terms: all comments of the range, in order. */
export async function findAny(
  db: Queries,
  siteId: string,
  { range, sort, limit }: { range: IdRange; sort: SearchSort; limit: number },
): Promise<string[]> {
  const order = sort === 'newest' ? Prisma.sql`desc` : Prisma.sql`asc`;
  const [row] = await db.sql(People)`
    select coalesce(array_agg(id), '{}') as ids from (
      select s.comment_id as id from comment_search s
      cross join lateral (${shown(siteId)} and c.id = s.comment_id offset 0) c
      where s.site_id = ${siteId}::uuid and s.comment_id between ${range.from}::uuid and ${range.to}::uuid
      order by s.comment_id ${order} limit ${limit}::int) first`;
  return row?.ids ?? [];
}
