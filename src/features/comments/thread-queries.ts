/** Threads as readers see them, a paragraph's and one by itself; and as those find them who post into them. */
import { Prisma, type Sql } from '../../db/client.js';
import type { ArticleState, CommentStatus } from '../../shared/vocabulary.js';
import type { ArticleRow, PageParagraphRow } from '../articles/view.js';
import {
  anchorJson,
  commentFields,
  FIRST_REPLIES,
  personJoin,
  replyList,
  threadFields,
  VISIBLE,
  type TopRow,
} from './list-queries.js';
import type { PanelThreadRow, ThreadRow } from './view.js';

export interface ThreadListRow {
  article: { id: string; version: number; state: ArticleState };
  paragraph: PageParagraphRow;
  threads: (PanelThreadRow & { items: TopRow[] })[];
}

/** A paragraph's threads, prompts first, each with its first comments, oldest first. */
export async function readThreads(
  sql: Sql,
  siteId: string,
  paragraphId: string,
  limit: number,
  perThread: number,
  after: { prompt: boolean; id: string } | null,
): Promise<ThreadListRow | null> {
  const prompts = Prisma.sql`t.kind = 'prompt' ${after ? Prisma.sql`and t.id > ${after.id}::uuid` : Prisma.empty}`;
  const discussions = Prisma.sql`
    t.kind = 'discussion' ${after && !after.prompt ? Prisma.sql`and t.id > ${after.id}::uuid` : Prisma.empty}`;
  const some = (which: Prisma.Sql) => Prisma.sql`
    (select t.* from thread t where t.site_id = g.site_id and t.paragraph_id = g.id and t.shown and ${which}
      order by t.id limit ${limit + 1})`;
  const [row] = await sql.$queryRaw<{ list: ThreadListRow }[]>`
    select json_build_object(
      'article', json_build_object('id', a.id, 'version', a.version, 'state', a.state),
      'paragraph', json_build_object('id', g.id, 'hash', g.hash, 'position', g.position, 'tag', g.tag,
        'blockId', g.block_id, 'state', g.state, 'verified', g.verified, 'commentCount', g.comment_count,
        'latestAt', (select c.created_at from comment c where c.site_id = g.site_id and c.paragraph_id = g.id
          and c.status = 'published' order by c.id desc limit 1)),
      'threads', coalesce((
        select json_agg(json_build_object(${threadFields},
          'passage', case when t.passage_hash <> g.hash or t.resolved_at is not null or g.position is null then t.passage end,
          'current', case when t.passage_hash <> g.hash and g.position is not null then g.current_text end,
          'movedFromId', t.moved_from_id, 'resolvedText', t.resolved_text,
          'resolveNote', t.resolve_note,
          'resolvedBy', (select name from person where site_id = t.site_id and id = t.resolved_by_id),
          'openedBy', (select name from person where site_id = t.site_id and id = t.created_by_id),
          'items', coalesce((select json_agg(page.item order by page.position) from (
            select row_number() over (order by c.id) as position, json_build_object(${commentFields}, 'anchor', ${anchorJson},
              'score', c.score, 'replies', case when c.reply_count = 0 then '[]'::json else (
                select ${replyList(FIRST_REPLIES)} from (select c.site_id, c.id) top) end) as item
            from (select c.* from comment c
              where c.site_id = t.site_id and c.thread_id = t.id and c.root_id is null and ${VISIBLE}
              order by c.id limit ${perThread + 1}) c
            ${personJoin} left join paragraph g on g.site_id = c.site_id and g.id = c.paragraph_id
            order by c.id) page), '[]'))
          order by t.kind = 'discussion', t.id)
        from (
          select * from (${after && !after.prompt ? Prisma.empty : Prisma.sql`${some(prompts)} union all`} ${some(discussions)}) t
          order by t.kind = 'discussion', t.id limit ${limit + 1}) t), '[]')) as list
    from paragraph g join article a on a.site_id = g.site_id and a.id = g.article_id
    where g.site_id = ${siteId}::uuid and g.id = ${paragraphId}::uuid`;
  return row?.list ?? null;
}

export interface SingleThreadRow extends ThreadRow {
  article: { id: string; version: number; state: ArticleState };
}

/** One thread readers can see something of, and its article as it was at that moment; null for any other. */
export async function readThread(sql: Sql, siteId: string, id: string): Promise<SingleThreadRow | null> {
  const [row] = await sql.$queryRaw<{ item: SingleThreadRow }[]>`
    select json_build_object(${threadFields},
      'article', json_build_object('id', a.id, 'version', a.version, 'state', a.state)) as item
    from thread t join article a on a.site_id = t.site_id and a.id = t.article_id
    where t.site_id = ${siteId}::uuid and t.id = ${id}::uuid and t.shown`;
  return row?.item ?? null;
}

/** An article `a` as `articleView` wants it. */
export const articleFields = Prisma.sql`
  'id', a.id, 'key', a.key, 'url', a.url, 'title', a.title, 'state', a.state, 'version', a.version,
  'revisionNumber', a.revision_number, 'commentCount', a.comment_count, 'inlineCount', a.inline_count,
  'threadCount', a.thread_count, 'ratingCount', a.rating_count, 'ratingSum', a.rating_sum,
  'authorSubjects', coalesce(a.author_subjects, '{}')`;

/** What posting into a thread begins with, from one statement; where the comment goes is decided below the lock. */
export interface Target {
  thread: ThreadRow;
  article: Omit<ArticleRow, 'image' | 'publishedAt'>;
  /** The comment replied to: the one asked for, else a discussion's first. */
  parent: { id: string; status: CommentStatus } | null;
}

export async function loadTarget(
  sql: Sql,
  siteId: string,
  threadId: string,
  parentId: string | null,
): Promise<Target | null> {
  const [row] = await sql.$queryRaw<{ target: Target }[]>`${targetStatement(siteId, threadId, parentId)}`;
  return row?.target ?? null;
}

/** The statement of `loadTarget`, which must read no more comments than the one it looks for. */
export function targetStatement(siteId: string, threadId: string, parentId: string | null): Prisma.Sql {
  const parent =
    parentId === null
      ? Prisma.sql`t.kind = 'discussion' and c.root_id is null`
      : Prisma.sql`c.id = ${parentId}::uuid`;
  return Prisma.sql`
    select json_build_object(
      'thread', json_build_object(${threadFields}),
      'article', json_build_object(${articleFields}),
      'parent', (select json_build_object('id', c.id, 'status', c.status) from comment c
        where c.site_id = t.site_id and c.thread_id = t.id and ${parent} order by c.id limit 1)) as target
    from thread t
    join article a on a.site_id = t.site_id and a.id = t.article_id
    where t.site_id = ${siteId}::uuid and t.id = ${threadId}::uuid`;
}
