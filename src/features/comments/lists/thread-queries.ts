/** SQL for threads: those of a paragraph and single ones as readers see them, and the target of a new comment. */
import * as z from 'zod';
import { ArticleRow } from '../../../db/article-row.js';
import { Prisma, type Queries } from '../../../db/client.js';
import { ARTICLE_STATES, COMMENT_STATUSES, type ArticleState } from '../../../shared/enums.js';
import type { PageParagraphRow } from '../../articles/view.js';
import {
  anchorJson,
  commentFields,
  FIRST_REPLIES,
  latestOf,
  MAX_BYTES,
  personJoin,
  replyList,
  threadFields,
  VISIBLE,
} from './list-queries.js';
import { writerJson, WriterRow } from '../writing/writer-queries.js';
import { type TopRow } from './top-queries.js';
import { ThreadRow, type PanelThreadRow } from '../view.js';

export interface ThreadListRow {
  article: { id: string; version: number; state: ArticleState };
  paragraph: PageParagraphRow;
  threads: (PanelThreadRow & { items: TopRow[]; cut: boolean })[];
  /** More threads follow. */
  more: boolean;
}

interface RawList extends Omit<ThreadListRow, 'threads' | 'more'> {
  threads: { thread: PanelThreadRow; items: TopRow[]; cut: boolean; shown: boolean }[];
}

/** A thread `t` at its paragraph `g`, for the panel. */
const panelThread = (siteId: string) => Prisma.sql`json_build_object(${threadFields},
  'passage', case when t.passage_hash <> g.hash or t.resolved_at is not null or g.position is null then md5(t.passage) end,
  'current', case when t.passage_hash <> g.hash and g.position is not null then md5(g.current_text) end,
  'movedFromId', t.moved_from_id, 'resolvedText', md5(t.resolved_text), 'resolveNote', t.resolve_note,
  'resolvedBy', (select name from person where site_id = ${siteId}::uuid and id = t.resolved_by_id),
  'openedBy', (select name from person where site_id = ${siteId}::uuid and id = t.created_by_id))`;

/** The first top comments of the thread `t` at the paragraph `g`, as `position` and `item`. */
function firstComments(siteId: string, limit: number): Prisma.Sql {
  return Prisma.sql`
    select row_number() over (order by c.id) as position, json_build_object(${commentFields}, 'anchor', ${anchorJson},
      'score', c.score, 'replies', case when c.reply_count = 0 then '[]'::json else (
        select ${replyList(siteId, FIRST_REPLIES)} from (select c.id, octet_length(c.html) as bytes) top) end) as item
    from (select c.* from comment c
      where c.site_id = ${siteId}::uuid and c.thread_id = t.id and c.root_id is null and ${VISIBLE}
      order by c.id limit ${limit}::int) c
    ${personJoin(siteId)} left join paragraph g on g.site_id = ${siteId}::uuid and g.id = c.paragraph_id`;
}

/**
 * A paragraph's threads, prompts first, each with its first comments, oldest first, as far as they fit into `MAX_BYTES`. A thread
 * whose first comment does not fit is left for the next page; `cut` means that a thread has more comments than are included.
 */
export async function readThreads(
  db: Queries,
  siteId: string,
  paragraphId: string,
  {
    limit,
    perThread,
    after,
  }: { limit: number; perThread: number; after: { prompt: boolean; id: string } | null },
): Promise<ThreadListRow | null> {
  const prompts = Prisma.sql`t.kind = 'prompt' ${after ? Prisma.sql`and t.id > ${after.id}::uuid` : Prisma.empty}`;
  const discussions = Prisma.sql`
    t.kind = 'discussion' ${after && !after.prompt ? Prisma.sql`and t.id > ${after.id}::uuid` : Prisma.empty}`;
  const some = (which: Prisma.Sql) => Prisma.sql`
    (select t.* from thread t where t.site_id = ${siteId}::uuid and t.paragraph_id = g.id and t.shown and ${which}
      order by t.id limit ${limit + 1})`;
  const [row] = await db.sql.unchecked<{ list: RawList }[]>`
    select json_build_object(
      'article', json_build_object('id', a.id, 'version', a.version, 'state', a.state),
      'paragraph', json_build_object('id', g.id, 'hash', g.hash, 'position', g.position, 'tag', g.tag,
        'blockId', g.block_id, 'state', g.state, 'verified', g.verified, 'commentCount', g.comment_count,
        'latestAt', (select c.created_at from ${latestOf(siteId, Prisma.sql`g`, 1)})),
      'threads', coalesce((
        select json_agg(json_build_object('thread', listed.thread, 'items', listed.items, 'cut', listed.cut,
          'shown', listed.shown) order by listed.n)
        from (
          select n, bool_or(fits) as shown, not bool_and(fits) as cut,
            (array_agg(thread) filter (where fits))[1] as thread,
            coalesce(json_agg(item order by position) filter (where fits and item is not null), '[]') as items
          from (
            select n, thread, position, item,
              sum(bytes) over (order by n, position) - bytes < ${MAX_BYTES}::int as fits
            from (
              select t.n, t.thread, first.position, first.item, octet_length(coalesce(first.item::text, ''))
                + case when coalesce(first.position, 1) = 1 then octet_length(t.thread::text) else 0 end as bytes
              from (
                select t.*, ${panelThread(siteId)} as thread,
                  row_number() over (order by t.kind = 'discussion', t.id) as n
                from (${after && !after.prompt ? Prisma.empty : Prisma.sql`${some(prompts)} union all`} ${some(discussions)}) t
                order by t.kind = 'discussion', t.id limit ${limit + 1}) t
              left join lateral (select * from (${firstComments(siteId, perThread + 1)}) c) first on true) sized) fitted
          group by n) listed), '[]')) as list
    from paragraph g join article a on a.site_id = ${siteId}::uuid and a.id = g.article_id
    where g.site_id = ${siteId}::uuid and g.id = ${paragraphId}::uuid`;
  if (!row) return null;
  const { threads, ...rest } = row.list;
  const shown = threads.slice(0, limit).filter((thread) => thread.shown);
  return {
    ...rest,
    threads: shown.map(({ thread, items, cut }) => ({ ...thread, items, cut })),
    more: shown.length < threads.length,
  };
}

/** Maximum length of a text that is compared, and of all together; code units. */
const MAX_TEXT = 200_000;
const MAX_TEXTS = 2_000_000;

/**
 * Texts by their MD5: the paragraph's current one, and those that threads stored when they were started and when they were addressed;
 * as many as fit into `MAX_TEXTS`. One row per text, so that parsing does not block the event loop.
 */
export async function readPassages(
  db: Queries,
  siteId: string,
  paragraphId: string,
  threads: string[],
): Promise<Map<string, string>> {
  const ofThreads = Prisma.sql`thread t where t.site_id = ${siteId}::uuid and t.id = any(${threads}::uuid[])`;
  const rows = await db.sql(z.object({ key: z.string(), text: z.string() }))`
    select key, text from (
      select key, text, sum(length(text)) over (order by rank, key) as length from (
        select distinct on (key) key, left(text, ${MAX_TEXT}::int) as text, rank from (
          select md5(current_text) as key, current_text as text, 1 as rank from paragraph
          where site_id = ${siteId}::uuid and id = ${paragraphId}::uuid
          union all select md5(t.passage), t.passage, 2 from ${ofThreads}
          union all select md5(t.resolved_text), t.resolved_text, 2 from ${ofThreads}) texts
        where text is not null order by key, rank) versions) measured
    where length <= ${MAX_TEXTS}::int`;
  return new Map(rows.map(({ key, text }) => [key, text]));
}

const SingleThreadRow = ThreadRow.extend({
  article: z.object({ id: z.string(), version: z.int(), state: z.enum(ARTICLE_STATES) }),
});
export type SingleThreadRow = z.output<typeof SingleThreadRow>;

/** One thread with public content, and its article at the same moment; null otherwise. */
export async function readThread(db: Queries, siteId: string, id: string): Promise<SingleThreadRow | null> {
  const [row] = await db.sql(z.object({ item: SingleThreadRow }))`
    select json_build_object(${threadFields},
      'article', json_build_object('id', a.id, 'version', a.version, 'state', a.state)) as item
    from thread t join article a on a.site_id = ${siteId}::uuid and a.id = t.article_id
    where t.site_id = ${siteId}::uuid and t.id = ${id}::uuid and t.shown`;
  return row?.item ?? null;
}

/** Columns of an article `a` for `articleView`: a `TargetArticle`. */
export const articleFields = Prisma.sql`
  'id', a.id, 'key', a.key, 'url', a.url, 'title', a.title, 'state', a.state, 'version', a.version,
  'revisionNumber', a.revision_number, 'commentCount', a.comment_count, 'inlineCount', a.inline_count,
  'threadCount', a.thread_count, 'ratingCount', a.rating_count, 'ratingSum', a.rating_sum,
  'authorSubjects', coalesce(a.author_subjects, '{}'), 'surge', a.surge`;

export const TargetArticle = ArticleRow.omit({ image: true, publishedAt: true, createdAt: true });

/** What a new comment is validated against, loaded by one statement; the insert repeats the decisive checks on locked rows. */
const Target = z.object({
  thread: ThreadRow,
  article: TargetArticle,
  /** Whether comments in the thread wait for a moderator. */
  threadPremoderated: z.boolean(),
  /** The comment replied to: the requested one, else the first comment of a discussion. */
  parent: z.object({ id: z.string(), status: z.enum(COMMENT_STATUSES) }).nullable(),
  /** The writer's record, if it was requested. */
  writer: WriterRow.nullish(),
});
export type Target = z.output<typeof Target>;

export async function loadTarget(
  db: Queries,
  siteId: string,
  threadId: string,
  parentId: string | null,
  writerId: string | null = null,
): Promise<Target | null> {
  const [row] = await db.sql(
    z.object({ target: Target }),
  )`${targetStatement(siteId, threadId, parentId, writerId)}`;
  return row?.target ?? null;
}

/** The statement of `loadTarget`. It must read only the parent comment and those of the writer's record. */
export function targetStatement(
  siteId: string,
  threadId: string,
  parentId: string | null,
  writerId: string | null = null,
): Prisma.Sql {
  const writer = Prisma.sql`, 'writer', (select ${writerJson(siteId, Prisma.sql`a.id`, null)} from person p
    where p.site_id = ${siteId}::uuid and p.id = ${writerId}::uuid)`;
  const parent =
    parentId === null
      ? Prisma.sql`t.kind = 'discussion' and c.root_id is null`
      : Prisma.sql`c.id = ${parentId}::uuid`;
  return Prisma.sql`
    select json_build_object(
      'thread', json_build_object(${threadFields}),
      'threadPremoderated', t.premoderated_at is not null,
      'article', json_build_object(${articleFields}),
      'parent', (select json_build_object('id', c.id, 'status', c.status) from comment c
        where c.site_id = ${siteId}::uuid and c.thread_id = t.id and ${parent} order by c.id limit 1)
      ${writerId === null ? Prisma.empty : writer}) as target
    from thread t
    join article a on a.site_id = ${siteId}::uuid and a.id = t.article_id
    where t.site_id = ${siteId}::uuid and t.id = ${threadId}::uuid`;
}
