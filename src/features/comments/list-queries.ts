/**
 * The lists readers see, each page one statement whose cost follows the page and not the article: a partial index in
 * list order gives the top comments, a lateral join the first replies of each.
 */
import { Prisma, type Sql } from '../../db/client.js';
import type { ArticleState, ListSort } from '../../shared/vocabulary.js';
import type { CommentRow } from './view.js';

/** Replies a top comment comes with; more are a click away. */
export const FIRST_REPLIES = 3;
/** Start of a paragraph's text sent along for its twenty-word excerpt; code units. */
const EXCERPT_SOURCE = 400;

/** A comment `c` that has a place in lists: published, or the tombstone that holds replies together. */
export const VISIBLE = Prisma.sql`(c.status = 'published' or c.reply_count > 0)`;

/** A thread `t` as everybody reads it. */
export const threadFields = Prisma.sql`
  'id', t.id, 'articleId', t.article_id, 'paragraphId', t.paragraph_id, 'kind', t.kind, 'quote', t.quote,
  'question', t.question, 'display', t.display, 'lockedAt', t.locked_at, 'closedAt', t.closed_at,
  'resolvedAt', t.resolved_at, 'commentCount', t.comment_count, 'createdAt', t.created_at`;

/** Whether a thread `t` takes no more replies: locked by a moderator, or closed by the author who asked. */
const locked = Prisma.sql`(t.locked_at is not null or t.closed_at is not null)`;

/** What a thread `t` says of its place at the paragraph `g`. */
export const anchorFields = Prisma.sql`
  'threadId', t.id, 'paragraphId', g.id, 'state', g.state, 'verified', g.verified, 'quote', t.quote ->> 'exact',
  'edited', g.position is not null and t.passage_hash <> g.hash,
  'locked', ${locked}, 'resolved', t.resolved_at is not null,
  'moved', t.moved_from_id is not null,
  'text', left(coalesce(t.passage, g.original_text), ${EXCERPT_SOURCE}::int)`;

/** The anchor of a comment `c` with its thread `t` and paragraph `g`; null for one on the article as a whole. */
export const anchorJson = Prisma.sql`case when c.paragraph_id is null then null else json_build_object(${anchorFields}) end`;

/** A comment `c` of the person `p` in the thread `t`, but for its anchor. */
export const commentFields = Prisma.sql`
  'id', c.id, 'articleId', c.article_id, 'threadId', c.thread_id, 'parentId', c.parent_id, 'rootId', c.root_id,
  'status', c.status, 'html', c.html, 'excerpt', c.excerpt, 'version', c.version, 'up', c.up, 'down', c.down,
  'reactions', c.reactions, 'pinned', c.pinned_at is not null, 'featured', c.featured,
  'locked', ${locked}, 'replyCount', c.reply_count, 'badge', c.badge, 'createdAt', c.created_at, 'editedAt', c.edited_at,
  'person', json_build_object('id', p.id, 'name', p.name, 'picture', p.picture, 'guest', p.guest)`;

/** The person `p` of a comment `c`. */
export const personJoin = Prisma.sql`join person p on p.site_id = c.site_id and p.id = c.person_id`;
/** The thread `t` and paragraph `g` of a comment `c`. */
export const anchorJoin = Prisma.sql`
  join thread t on t.site_id = c.site_id and t.id = c.thread_id
  left join paragraph g on g.site_id = c.site_id and g.id = c.paragraph_id`;

/** The first replies below the comment `top` of the thread `t`, oldest first. */
export function replyList(limit: number): Prisma.Sql {
  return Prisma.sql`coalesce((
    select json_agg(r.reply order by r.id) from (
      select c.id, json_build_object(${commentFields}, 'anchor', null) as reply
      from comment c ${personJoin}
      where c.site_id = top.site_id and c.root_id = top.id and ${VISIBLE}
      order by c.id limit ${limit}::int) r), '[]')`;
}

export type ListPlace =
  { articleId: string; inline: boolean } | { paragraphId: string } | { threadId: string };

export interface ListPosition {
  id: string;
  /** The number its sort goes by. */
  score: number;
}

/** The number a sort goes by before the id; those by time have none. The indexes spell the sums in these words. */
const NUMBER = {
  newest: Prisma.sql`0`,
  oldest: Prisma.sql`0`,
  top: Prisma.sql`c.score`,
  most_reacted: Prisma.sql`(c.up + c.down + c.reacted)`,
  hottest: Prisma.sql`c.reply_count`,
} satisfies Record<ListSort, Prisma.Sql>;

function placeCondition(place: ListPlace): Prisma.Sql {
  if ('threadId' in place) return Prisma.sql`c.thread_id = ${place.threadId}::uuid`;
  if ('paragraphId' in place) return Prisma.sql`c.paragraph_id = ${place.paragraphId}::uuid`;
  return place.inline
    ? Prisma.sql`c.article_id = ${place.articleId}::uuid and c.paragraph_id is not null`
    : Prisma.sql`c.article_id = ${place.articleId}::uuid`;
}

/** Whether pinned comments stand first there: a thread's own list stays a conversation. */
function hasPins(place: ListPlace): boolean {
  return !('threadId' in place);
}

function afterCondition(sort: ListSort, after: ListPosition | null): Prisma.Sql {
  if (!after) return Prisma.empty;
  if (sort === 'newest') return Prisma.sql`and c.id < ${after.id}::uuid`;
  if (sort === 'oldest') return Prisma.sql`and c.id > ${after.id}::uuid`;
  return Prisma.sql`and (${NUMBER[sort]}, c.id) < (${after.score}::int, ${after.id}::uuid)`;
}

const ORDER = {
  newest: Prisma.sql`c.id desc`,
  oldest: Prisma.sql`c.id`,
  top: Prisma.sql`c.score desc, c.id desc`,
  most_reacted: Prisma.sql`${NUMBER.most_reacted} desc, c.id desc`,
  hottest: Prisma.sql`c.reply_count desc, c.id desc`,
} satisfies Record<ListSort, Prisma.Sql>;

/**
 * The page of top comments `c` at a place (an SQL condition), as a subquery with `position` and `item`; one more than
 * `limit`, to know of a next page. Where `pinsOf` names an article (an SQL expression), its pinned ones there stand before
 * the first page's and are left out of all others, so that each comes once. `more`: further members of each item, of the
 * comment `c`, its thread `t` and paragraph `g`.
 */
export function topComments(
  siteId: string,
  place: Prisma.Sql,
  pinsOf: Prisma.Sql | null,
  sort: ListSort,
  limit: number,
  after: ListPosition | null,
  replies = FIRST_REPLIES,
  more = Prisma.empty,
): Prisma.Sql {
  const here = Prisma.sql`c.site_id = ${siteId}::uuid and ${place} and c.root_id is null and ${VISIBLE}`;
  const pinned = Prisma.sql`
    (select c.* from comment c where ${here} and c.article_id = ${pinsOf} and c.pinned_at is not null)
    union all`;
  const order = pinsOf ? Prisma.sql`c.pinned_at desc nulls last, ${ORDER[sort]}` : ORDER[sort];
  return Prisma.sql`
    select row_number() over (order by ${order}) as position, json_build_object(${commentFields}, 'anchor', ${anchorJson},
      'score', ${NUMBER[sort]}, 'replies', case when c.reply_count = 0 then '[]'::json else (
        select ${replyList(replies)} from (select c.site_id, c.id) top) end ${more}) as item
    from (
      ${pinsOf && !after ? pinned : Prisma.empty}
      (select c.* from comment c
        where ${here} ${pinsOf ? Prisma.sql`and c.pinned_at is null` : Prisma.empty} ${afterCondition(sort, after)}
        order by ${ORDER[sort]} limit ${limit + 1})) c
    ${personJoin} ${anchorJoin}`;
}

export type TopRow = CommentRow & { score: number; replies: CommentRow[] };

export interface ListRow {
  article: { id: string; version: number; state: ArticleState };
  total: number;
  items: TopRow[];
}

/** One page of the article's list, or of one paragraph's or thread's part of it; null when there is no such place. */
export async function readList(
  sql: Sql,
  siteId: string,
  articleId: string,
  place: ListPlace,
  sort: ListSort,
  limit: number,
  after: ListPosition | null,
): Promise<ListRow | null> {
  const total =
    'threadId' in place
      ? Prisma.sql`(select comment_count from thread where site_id = a.site_id and id = ${place.threadId}::uuid and article_id = a.id)`
      : 'paragraphId' in place
        ? Prisma.sql`(select comment_count from paragraph where site_id = a.site_id and id = ${place.paragraphId}::uuid and article_id = a.id)`
        : place.inline
          ? Prisma.sql`a.inline_count`
          : Prisma.sql`a.comment_count`;
  const [row] = await sql.$queryRaw<{ list: ListRow & { total: number | null } }[]>`
    select json_build_object(
      'article', json_build_object('id', a.id, 'version', a.version, 'state', a.state),
      'total', ${total},
      'items', coalesce((select json_agg(page.item order by page.position)
        from (${topComments(siteId, placeCondition(place), hasPins(place) ? Prisma.sql`a.id` : null, sort, limit, after)}) page), '[]')) as list
    from article a where a.site_id = ${siteId}::uuid and a.id = ${articleId}::uuid`;
  return row && row.list.total !== null ? row.list : null;
}

export interface LatestRow {
  article: { id: string; version: number; state: ArticleState };
  total: number;
  items: CommentRow[];
}

/** A paragraph's newest published comments, replies included. */
export async function readLatest(
  sql: Sql,
  siteId: string,
  paragraphId: string,
  limit: number,
): Promise<LatestRow | null> {
  const [row] = await sql.$queryRaw<{ list: LatestRow }[]>`
    select json_build_object(
      'article', json_build_object('id', a.id, 'version', a.version, 'state', a.state),
      'total', g.comment_count,
      'items', coalesce((select json_agg(latest.item order by latest.id desc) from (
        select c.id, json_build_object(${commentFields}, 'anchor', null) as item
        from (select c.* from comment c
          where c.site_id = g.site_id and c.paragraph_id = g.id and c.status = 'published'
          order by c.id desc limit ${limit}) c
        ${personJoin} join thread t on t.site_id = c.site_id and t.id = c.thread_id) latest), '[]')) as list
    from paragraph g join article a on a.site_id = g.site_id and a.id = g.article_id
    where g.site_id = ${siteId}::uuid and g.id = ${paragraphId}::uuid`;
  return row?.list ?? null;
}

export interface RepliesRow {
  article: { id: string; version: number; state: ArticleState };
  items: CommentRow[];
}

/** The replies below a top comment at any depth, oldest first. */
export async function readReplies(
  sql: Sql,
  siteId: string,
  rootId: string,
  limit: number,
  after: string | null,
): Promise<RepliesRow | null> {
  const afterSql = after === null ? Prisma.empty : Prisma.sql`and c.id > ${after}::uuid`;
  const [row] = await sql.$queryRaw<{ list: RepliesRow }[]>`
    select json_build_object(
      'article', json_build_object('id', a.id, 'version', a.version, 'state', a.state),
      'items', coalesce((select json_agg(r.item order by r.id) from (
        select c.id, json_build_object(${commentFields}, 'anchor', null) as item
        from (select c.* from comment c
          where c.site_id = top.site_id and c.root_id = top.id and ${VISIBLE} ${afterSql}
          order by c.id limit ${limit + 1}) c
        ${personJoin}) r), '[]')) as list
    from comment top join article a on a.site_id = top.site_id and a.id = top.article_id
    join thread t on t.site_id = top.site_id and t.id = top.thread_id
    where top.site_id = ${siteId}::uuid and top.id = ${rootId}::uuid and top.root_id is null`;
  return row?.list ?? null;
}

export interface SingleRow extends CommentRow {
  body: string;
  article: { id: string; url: string; title: string; state: ArticleState; version: number };
}

/** One comment with its anchor, whatever its status, and its article as it was at that moment. */
export async function readComment(sql: Sql, siteId: string, id: string): Promise<SingleRow | null> {
  const [row] = await sql.$queryRaw<{ item: SingleRow }[]>`
    select json_build_object(${commentFields}, 'body', c.body, 'anchor', ${anchorJson},
      'article', json_build_object('id', a.id, 'url', a.url, 'title', a.title, 'state', a.state, 'version', a.version)) as item
    from comment c ${personJoin} ${anchorJoin} join article a on a.site_id = c.site_id and a.id = c.article_id
    where c.site_id = ${siteId}::uuid and c.id = ${id}::uuid`;
  return row?.item ?? null;
}
