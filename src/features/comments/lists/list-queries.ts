/** SQL for comment lists: shared columns and joins, a paragraph's newest comments, a comment's replies, a single comment. */
import * as z from 'zod';
import { Prisma, type Queries } from '../../../db/client.js';
import { ARTICLE_STATES, type ArticleState } from '../../../shared/enums.js';
import { CommentRow } from '../view.js';

/** Replies included with a top comment; the widget loads more on request. */
export const FIRST_REPLIES = 3;
/** Length of the paragraph's beginning that its twenty-word excerpt is made from; code units. */
const EXCERPT_SOURCE = 400;

/** Condition for comments `c` that lists show: published ones, and tombstones with replies. */
export const VISIBLE = Prisma.sql`(c.status = 'published' or c.reply_count > 0)`;

/** Public columns of a thread `t`. */
export const threadFields = Prisma.sql`
  'id', t.id, 'articleId', t.article_id, 'paragraphId', t.paragraph_id, 'kind', t.kind, 'quote', t.quote,
  'question', t.question, 'display', t.display, 'lockedAt', t.locked_at, 'lockedByAuthor', t.locked_by_author,
  'closedAt', t.closed_at,
  'resolvedAt', t.resolved_at, 'commentCount', t.comment_count, 'createdAt', t.created_at`;

/** Whether a thread `t` accepts no more replies: locked, or a question closed by its author. */
const locked = Prisma.sql`(t.locked_at is not null or t.closed_at is not null)`;

/** Columns that describe the anchor of a thread `t` at the paragraph `g`. */
export const anchorFields = Prisma.sql`
  'threadId', t.id, 'paragraphId', g.id, 'state', g.state, 'verified', g.verified, 'quote', t.quote ->> 'exact',
  'edited', g.position is not null and t.passage_hash <> g.hash,
  'locked', ${locked}, 'resolved', t.resolved_at is not null,
  'moved', t.moved_from_id is not null,
  'text', left(coalesce(t.passage, g.original_text), ${EXCERPT_SOURCE}::int)`;

/** The anchor of a comment `c` with its thread `t` and paragraph `g`; null for comments on the whole article. */
export const anchorJson = Prisma.sql`case when c.paragraph_id is null then null else json_build_object(${anchorFields}) end`;

/** Columns of a comment `c` by the person `p` in the thread `t`, except its anchor. */
export const commentFields = Prisma.sql`
  'id', c.id, 'articleId', c.article_id, 'threadId', c.thread_id, 'parentId', c.parent_id, 'rootId', c.root_id,
  'status', c.status, 'html', c.html, 'excerpt', c.excerpt, 'version', c.version, 'up', c.up, 'down', c.down,
  'reactions', c.reactions, 'pinned', c.pinned_at is not null, 'featured', c.featured,
  'locked', ${locked}, 'replyCount', c.reply_count, 'badge', c.badge, 'createdAt', c.created_at, 'editedAt', c.edited_at,
  'person', json_build_object('id', p.id, 'name', p.name, 'picture', p.picture, 'guest', p.guest)`;

/**
 * A row by its key, for each comment `c`. As an ordinary join Postgres could start from all rows of the site, if it takes them for few, and
 * read the page of comments again for each.
 */
const rowOf = (table: string, siteId: string, id: Prisma.Sql): Prisma.Sql => Prisma.sql`lateral (
  select * from ${Prisma.raw(table)} where site_id = ${siteId}::uuid and id = ${id} limit 1)`;

/** Joins the person `p` of a comment `c`. */
export const personJoin = (siteId: string) =>
  Prisma.sql`cross join ${rowOf('person', siteId, Prisma.sql`c.person_id`)} p`;
/** Joins the thread `t` and paragraph `g` of a comment `c`. */
export const anchorJoin = (siteId: string) => Prisma.sql`
  cross join ${rowOf('thread', siteId, Prisma.sql`c.thread_id`)} t
  left join ${rowOf('paragraph', siteId, Prisma.sql`c.paragraph_id`)} g on true`;

/**
 * A response ends after this many bytes of comments; it may exceed them by one top comment with its replies. The longest comment
 * a site can allow has about 200 kB of HTML; replies are included while they and their top comment are below `WITH_REPLIES`.
 */
export const MAX_BYTES = 180_000;
const WITH_REPLIES = 100_000;

/** The first replies below the comment `top` (id, bytes) of the thread `t`, oldest first. */
export function replyList(siteId: string, limit: number): Prisma.Sql {
  return Prisma.sql`coalesce((
    select json_agg(r.reply order by r.id) from (
      select r.id, r.reply, sum(r.bytes) over (order by r.id) as bytes from (
        select c.id, octet_length(c.html) as bytes, json_build_object(${commentFields}, 'anchor', null) as reply
        from comment c ${personJoin(siteId)}
        where c.site_id = ${siteId}::uuid and c.root_id = top.id and ${VISIBLE}
        order by c.id limit ${limit}::int) r) r
    where r.bytes + top.bytes < ${WITH_REPLIES}::int), '[]')`;
}

/** The `items` of a result that fit into a response, at least one, and whether others were `cut`. */
export interface Fitting<Item> {
  items: Item[];
  cut: boolean;
}

/**
 * One row `(items, cut)` for the rows `(position, item)`: as many as fit into `maxBytes`. With `pinsFirst` the pinned ones come first
 * and are always included, because the next page starts after the last unpinned one.
 */
export function fitting(
  rows: Prisma.Sql,
  { pinsFirst = false, maxBytes = MAX_BYTES }: { pinsFirst?: boolean; maxBytes?: number } = {},
): Prisma.Sql {
  const counts = pinsFirst ? Prisma.sql`(item ->> 'pinned')::boolean is not true` : Prisma.sql`true`;
  return Prisma.sql`(
    select coalesce(json_agg(item order by position) filter (where before < ${maxBytes}::int), '[]') as items,
      coalesce(bool_or(before >= ${maxBytes}::int), false) as cut
    from (
      select position, item, coalesce(sum(bytes) over (order by position rows between unbounded preceding and 1 preceding), 0) as before
      from (
        select position, item, case when ${counts} then octet_length(item::text) else 0 end as bytes from (${rows}) r) sized) fitted)`;
}

/** The newest published comments `c` of the paragraph `g` (an SQL alias), including replies. */
export function latestOf(siteId: string, g: Prisma.Sql, limit: number): Prisma.Sql {
  const some = (which: Prisma.Sql) => Prisma.sql`
    (select c.* from comment c
      where c.site_id = ${siteId}::uuid and c.paragraph_id = ${g}.id and c.status = 'published' and ${which}
      order by c.id desc limit ${limit}::int)`;
  return Prisma.sql`(
    select c.* from (${some(Prisma.sql`c.root_id is null`)} union all ${some(Prisma.sql`(c.root_id is null) is false`)}) c
    order by c.id desc limit ${limit}::int) c`;
}

export interface LatestRow {
  article: { id: string; version: number; state: ArticleState };
  total: number;
  items: CommentRow[];
}

/** A paragraph's newest published comments, including replies. */
export async function readLatest(
  db: Queries,
  siteId: string,
  paragraphId: string,
  limit: number,
): Promise<LatestRow | null> {
  const [row] = await db.sql.unchecked<{ list: LatestRow }[]>`
    select json_build_object(
      'article', json_build_object('id', a.id, 'version', a.version, 'state', a.state),
      'total', g.comment_count,
      'items', coalesce((select json_agg(latest.item order by latest.id desc) from (
        select c.id, json_build_object(${commentFields}, 'anchor', null) as item
        from ${latestOf(siteId, Prisma.sql`g`, limit)}
        ${personJoin(siteId)} join thread t on t.site_id = ${siteId}::uuid and t.id = c.thread_id) latest), '[]')) as list
    from paragraph g join article a on a.site_id = ${siteId}::uuid and a.id = g.article_id
    where g.site_id = ${siteId}::uuid and g.id = ${paragraphId}::uuid`;
  return row?.list ?? null;
}

export interface RepliesRow extends Fitting<CommentRow> {
  article: { id: string; version: number; state: ArticleState };
}

/** The replies to a top comment at any depth, oldest first. */
export async function readReplies(
  db: Queries,
  siteId: string,
  rootId: string,
  limit: number,
  after: string | null,
): Promise<RepliesRow | null> {
  const afterSql = after === null ? Prisma.empty : Prisma.sql`and c.id > ${after}::uuid`;
  const [row] = await db.sql.unchecked<{ list: RepliesRow }[]>`
    select json_build_object(
      'article', json_build_object('id', a.id, 'version', a.version, 'state', a.state),
      'items', page.items, 'cut', page.cut) as list
    from comment top join article a on a.site_id = ${siteId}::uuid and a.id = top.article_id
    join thread t on t.site_id = ${siteId}::uuid and t.id = top.thread_id
    cross join lateral ${fitting(Prisma.sql`
      select c.id as position, json_build_object(${commentFields}, 'anchor', null) as item
      from (select c.* from comment c
        where c.site_id = ${siteId}::uuid and c.root_id = top.id and ${VISIBLE} ${afterSql}
        order by c.id limit ${limit + 1}) c
      ${personJoin(siteId)}`)} page
    where top.site_id = ${siteId}::uuid and top.id = ${rootId}::uuid and top.root_id is null`;
  return row?.list ?? null;
}

const SingleRow = CommentRow.extend({
  body: z.string(),
  article: z.object({
    id: z.string(),
    url: z.string(),
    title: z.string(),
    state: z.enum(ARTICLE_STATES),
    version: z.int(),
  }),
});
export type SingleRow = z.output<typeof SingleRow>;

/** One comment with its anchor, whatever its status, and its article at the same moment. */
export async function readComment(db: Queries, siteId: string, id: string): Promise<SingleRow | null> {
  const [row] = await db.sql(z.object({ item: SingleRow }))`
    select json_build_object(${commentFields}, 'body', c.body, 'anchor', ${anchorJson},
      'article', json_build_object('id', a.id, 'url', a.url, 'title', a.title, 'state', a.state, 'version', a.version)) as item
    from comment c ${personJoin(siteId)} ${anchorJoin(siteId)} join article a on a.site_id = ${siteId}::uuid and a.id = c.article_id
    where c.site_id = ${siteId}::uuid and c.id = ${id}::uuid`;
  return row?.item ?? null;
}
