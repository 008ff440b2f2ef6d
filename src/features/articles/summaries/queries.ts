/** Queries for the articles of a site as moderators see them. Lists are ranges of the kept summaries, never counts of comments. */
import * as z from 'zod';
import { Prisma, type Queries } from '../../../db/client.js';
import { ArticleSurge } from '../../../shared/contract.js';
import {
  ARTICLE_STATES,
  COMMENT_STATUSES,
  PARAGRAPH_STATES,
  THREAD_KINDS,
  type ArticleSort,
} from '../../../shared/enums.js';

/** Maximum length of a shown text; characters. */
const SHOWN = 4_000;

const SummaryRow = z.object({
  id: z.string(),
  key: z.string().nullable(),
  title: z.string(),
  url: z.string(),
  state: z.enum(ARTICLE_STATES),
  surge: ArticleSurge.nullable(),
  commentCount: z.int(),
  threadCount: z.int(),
  latestAt: z.date(),
  ...{ pending: z.int(), withheld: z.int(), reported: z.int() },
  ...{ anchored: z.int(), moved: z.int(), edited: z.int(), ambiguous: z.int(), orphaned: z.int() },
});
export type SummaryRow = z.output<typeof SummaryRow>;

const summary = Prisma.sql`
  select a.id, a.key, a.title, a.url, a.state, a.surge, a.comment_count as "commentCount", a.thread_count as "threadCount",
    s.latest_at as "latestAt", s.pending, s.withheld, s.reported, s.anchored, s.moved, s.edited, s.ambiguous, s.orphaned
  from article_summary s join article a on a.site_id = s.site_id and a.id = s.article_id and a.deleted_at is null`;

const LATEST = Prisma.sql`s.latest_at`;
const REPORTS = Prisma.sql`(s.reported + s.withheld)`;
const LOST = Prisma.sql`(s.ambiguous + s.orphaned)`;

/** Articles in the order, the greatest value first; those without any are in `activity` only. */
export function listSorted(
  db: Queries,
  siteId: string,
  sort: ArticleSort,
  limit: number,
  after: { id: string; value: string | number } | null,
): Promise<SummaryRow[]> {
  const value = { activity: LATEST, reports: REPORTS, lost: LOST }[sort];
  const type = sort === 'activity' ? Prisma.sql`timestamptz` : Prisma.sql`int`;
  const beyond = after
    ? Prisma.sql`and (${value}, s.article_id) < (${after.value}::${type}, ${after.id}::uuid)`
    : Prisma.empty;
  const some = sort === 'activity' ? Prisma.empty : Prisma.sql`and ${value} > 0`;
  return db.sql(SummaryRow)`
    ${summary} where s.site_id = ${siteId}::uuid ${some} ${beyond}
    order by ${value} desc, s.article_id desc limit ${limit}::int`;
}

/** The summaries of these articles, in this order. */
export function readSummaries(db: Queries, siteId: string, ids: readonly string[]): Promise<SummaryRow[]> {
  return db.sql(SummaryRow)`
    ${summary} join unnest(${ids}::uuid[]) with ordinality wanted (id, place) on wanted.id = s.article_id
    where s.site_id = ${siteId}::uuid order by wanted.place`;
}

/** The latest publication; null if there is none. */
export async function readPublication(
  db: Queries,
  siteId: string,
  articleId: string,
): Promise<{ revision: number; at: Date } | null> {
  const [row] = await db.sql(z.object({ revision: z.int(), at: z.date() }))`
    select number as revision, created_at as at from revision
    where site_id = ${siteId}::uuid and article_id = ${articleId}::uuid order by number desc limit 1`;
  return row ?? null;
}

const ParagraphRow = z.object({
  id: z.string(),
  state: z.enum(PARAGRAPH_STATES),
  method: z.string(),
  confidence: z.number(),
  revision: z.int().nullable(),
  index: z.int().nullable(),
  verified: z.boolean(),
  comments: z.int(),
  threads: z.int(),
  original: z.string(),
  current: z.string().nullable(),
});

/** Paragraphs with threads after a place, those without a place first. Threads are looked up in their index, one per paragraph. */
export function readDiscussed(
  db: Queries,
  siteId: string,
  of: { articleId: string; changed: boolean; limit: number; after: { id: string; place: number } | null },
): Promise<z.output<typeof ParagraphRow>[]> {
  const changed = of.changed ? Prisma.sql`and p.state <> 'anchored'` : Prisma.empty;
  const beyond = of.after
    ? Prisma.sql`and (coalesce(p.position, -1), p.id) > (${of.after.place}::int, ${of.after.id}::uuid)`
    : Prisma.empty;
  return db.sql(ParagraphRow)`
    select p.id, p.state, p.method, p.confidence, p.revision_number as revision, p.position as index, p.verified,
      p.comment_count as comments, p.thread_count as threads, left(p.original_text, ${SHOWN}::int) as original,
      case when p.position is not null then left(p.current_text, ${SHOWN}::int) end as current
    from paragraph p
    where p.site_id = ${siteId}::uuid and p.article_id = ${of.articleId}::uuid ${changed} ${beyond}
      and (p.thread_count > 0 or (
        select t.id from thread t where t.site_id = p.site_id and t.article_id = p.article_id and t.paragraph_id = p.id
        order by t.id limit 1) is not null)
    order by coalesce(p.position, -1), p.id limit ${of.limit}::int`;
}

const ThreadRow = z.object({
  id: z.string(),
  kind: z.enum(THREAD_KINDS),
  question: z.string().nullable(),
  quote: z.string().nullable(),
  passage: z.string().nullable(),
  locked: z.boolean(),
  premoderated: z.boolean(),
  resolved: z.boolean(),
  moved: z.boolean(),
  comments: z.int(),
  createdAt: z.date(),
  first: z
    .object({ id: z.string(), author: z.string(), excerpt: z.string(), status: z.enum(COMMENT_STATUSES) })
    .nullable(),
});

/**
 * The oldest top comment of the thread `t` that readers see, or of the others. `is` instead of `=`: with that Postgres would not use the
 * index on the expression, and read all that readers see to find no other.
 */
const oldest = (siteId: string, shown: 'true' | 'false') => Prisma.sql`(
  select c.* from comment c where c.site_id = ${siteId}::uuid and c.thread_id = t.id and (c.root_id is null) = true
    and (c.status = 'published' or c.reply_count > 0) is ${Prisma.raw(shown)} and c.status not in ('deleted', 'erased')
  order by c.id limit 1)`;

/** Lower and higher than every id. */
const NO_ID = '00000000-0000-0000-0000-000000000000';
const BEYOND = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Threads of a place before `before`, the newest first; `paragraphId` null: about the article as a whole. */
export function readThreadsOf(
  db: Queries,
  siteId: string,
  { articleId, paragraphId }: { articleId: string; paragraphId: string | null },
  limit: number,
  before: string | null,
): Promise<z.output<typeof ThreadRow>[]> {
  const end = before ?? BEYOND;
  // Each kind is a range of the index of a paragraph's threads; questions are always shown. Compared and ordered as rows, because
  // Postgres would read all threads of the site by their ids if it expects many of a kind that a paragraph has few of; and with a limit
  // that it knows, or it would sort all of the paragraph.
  const found =
    paragraphId === null
      ? Prisma.sql`select t.* from thread t
          where t.site_id = ${siteId}::uuid and t.article_id = ${articleId}::uuid and t.paragraph_id is null and t.id < ${end}::uuid
          order by t.id desc limit ${limit}::int`
      : Prisma.sql`select t.* from (values (true, 'discussion'), (false, 'discussion'), (true, 'prompt')) k (shown, kind)
          cross join lateral (
            select t.* from thread t where t.site_id = ${siteId}::uuid and t.paragraph_id = ${paragraphId}::uuid
              and t.article_id = ${articleId}::uuid and (t.shown, t.kind, t.id) < (k.shown, k.kind, ${end}::uuid)
              and (t.shown, t.kind, t.id) > (k.shown, k.kind, ${NO_ID}::uuid)
            order by t.shown desc, t.kind desc, t.id desc limit ${Prisma.raw(String(limit))}) t`;
  return db.sql(ThreadRow)`
    select t.id, t.kind, t.question, t.quote ->> 'exact' as quote, left(t.passage, ${SHOWN}::int) as passage,
      t.locked_at is not null as locked, t.premoderated_at is not null as premoderated, t.resolved_at is not null as resolved,
      t.moved_from_id is not null as moved, t.comment_count as comments, t.created_at as "createdAt",
      (select json_build_object('id', c.id, 'author', p.name, 'excerpt', c.excerpt, 'status', c.status)
        from (select * from (${oldest(siteId, 'true')} union all ${oldest(siteId, 'false')}) either order by id limit 1) c
        join person p on p.site_id = ${siteId}::uuid and p.id = c.person_id) as first
    from (${found}) t
    order by t.id desc limit ${limit}::int`;
}
