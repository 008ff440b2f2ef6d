/**
 * Lists of top comments as readers see them. Each page is one statement whose cost depends on the page size, not on the article:
 * an index in list order finds the top comments, a lateral join the first replies of each.
 */
import { Prisma, type Queries } from '../../../db/client.js';
import type { ArticleState, ListSort } from '../../../shared/enums.js';
import {
  anchorJoin,
  anchorJson,
  commentFields,
  FIRST_REPLIES,
  fitting,
  personJoin,
  replyList,
  VISIBLE,
  type Fitting,
} from './list-queries.js';
import type { CommentRow } from '../view.js';

/** What a list contains: all comments of an article or only inline ones, those of a paragraph, or those of a thread. */
export type ListPlace =
  { articleId: string; inline: boolean } | { paragraphId: string } | { threadId: string };

export interface ListPosition {
  id: string;
  /** Value of the sort's number. */
  score: number;
}

/**
 * Definition of a sort: the number it sorts by before the id (null if it sorts by time only), and whether the index for it is on
 * `comment_rank` (`r`) or on the comment itself (`c`). The expressions must match those of the indexes.
 */
interface Order {
  number: Prisma.Sql | null;
  ranked: boolean;
  down: boolean;
}

const ORDERS = {
  newest: { number: null, ranked: false, down: true },
  oldest: { number: null, ranked: false, down: false },
  top: { number: Prisma.sql`r.score`, ranked: true, down: true },
  most_reacted: { number: Prisma.sql`r.marks`, ranked: true, down: true },
  hottest: { number: Prisma.sql`c.reply_count`, ranked: false, down: true },
} satisfies Record<ListSort, Order>;

/** The same numbers as columns of the comment `c`. */
const NUMBER = {
  newest: Prisma.sql`0`,
  oldest: Prisma.sql`0`,
  top: Prisma.sql`c.score`,
  most_reacted: Prisma.sql`(c.up + c.down + c.reacted)`,
  hottest: Prisma.sql`c.reply_count`,
} satisfies Record<ListSort, Prisma.Sql>;

const ORDER = {
  newest: Prisma.sql`c.id desc`,
  oldest: Prisma.sql`c.id`,
  top: Prisma.sql`${NUMBER.top} desc, c.id desc`,
  most_reacted: Prisma.sql`${NUMBER.most_reacted} desc, c.id desc`,
  hottest: Prisma.sql`${NUMBER.hottest} desc, c.id desc`,
} satisfies Record<ListSort, Prisma.Sql>;

/** Conditions on a row `of` (`c` or `r`) whose results together make up a place, each a range of an index. */
function partsOf(place: SqlPlace, of: Prisma.Sql): Prisma.Sql[] {
  if ('thread' in place) return [Prisma.sql`${of}.thread_id = ${place.thread}`];
  if ('paragraph' in place) return [Prisma.sql`${of}.paragraph_id = ${place.paragraph}`];
  // `is false` instead of `is not null`, because the index on that expression would not be used.
  const inText = Prisma.sql`${of}.article_id = ${place.article} and (${of}.paragraph_id is null) is false`;
  if (place.inline) return [inText];
  return [inText, Prisma.sql`${of}.article_id = ${place.article} and ${of}.paragraph_id is null`];
}

/** A `ListPlace` with SQL expressions as ids. */
export type SqlPlace =
  { article: Prisma.Sql; inline: boolean } | { paragraph: Prisma.Sql } | { thread: Prisma.Sql };

function inSql(place: ListPlace): SqlPlace {
  if ('threadId' in place) return { thread: Prisma.sql`${place.threadId}::uuid` };
  if ('paragraphId' in place) return { paragraph: Prisma.sql`${place.paragraphId}::uuid` };
  return { article: Prisma.sql`${place.articleId}::uuid`, inline: place.inline };
}

/** Parameters of one page of a list. */
interface Page {
  siteId: string;
  sort: ListSort;
  limit: number;
  after: ListPosition | null;
  /** The article (an SQL expression) whose pinned comments are listed separately; null sorts them like all others. */
  pinsOf: Prisma.Sql | null;
}

/** The top comments `c` of one part of a place, in order. */
function pageOfPart(part: Prisma.Sql, { siteId, sort, limit, after, pinsOf }: Page): Prisma.Sql {
  const { number, ranked, down }: Order = ORDERS[sort];
  const id = ranked ? Prisma.sql`r.comment_id` : Prisma.sql`c.id`;
  const [than, direction] = down ? [Prisma.sql`<`, Prisma.sql`desc`] : [Prisma.sql`>`, Prisma.empty];
  const next = !after
    ? Prisma.empty
    : number
      ? Prisma.sql`and (${number}, ${id}) ${than} (${after.score}::int, ${after.id}::uuid)`
      : Prisma.sql`and ${id} ${than} ${after.id}::uuid`;
  const order = number
    ? Prisma.sql`${number} ${direction}, ${id} ${direction}`
    : Prisma.sql`${id} ${direction}`;
  const unpinned = pinsOf ? Prisma.sql`and c.pinned_at is null` : Prisma.empty;
  if (!ranked)
    return Prisma.sql`
      (select c.* from comment c
        where c.site_id = ${siteId}::uuid and ${part} and c.root_id is null and ${VISIBLE} ${unpinned} ${next}
        order by ${order} limit ${limit})`;
  // Limited before the join, so that Postgres reads no further comments whatever its table statistics.
  const others = pinsOf
    ? Prisma.sql`and ${id} <> all(array(
        select p.id from comment p where p.site_id = ${siteId}::uuid and p.article_id = ${pinsOf} and p.pinned_at is not null))`
    : Prisma.empty;
  return Prisma.sql`
    (select c.* from (
        select r.site_id, r.comment_id from comment_rank r
        where r.site_id = ${siteId}::uuid and ${part} ${others} ${next} order by ${order} limit ${limit}) r
      join comment c on c.site_id = ${siteId}::uuid and c.id = r.comment_id order by ${ORDER[sort]})`;
}

/** The top comments `c` of a place: its parts, merged. */
function pageOfPlace(place: SqlPlace, page: Page): Prisma.Sql {
  const parts = partsOf(place, ORDERS[page.sort].ranked ? Prisma.sql`r` : Prisma.sql`c`);
  return Prisma.sql`
    (select c.* from (
        ${Prisma.join(
          parts.map((part) => pageOfPart(part, page)),
          ' union all ',
        )}) c
      order by ${ORDER[page.sort]} limit ${page.limit})`;
}

/** Order and range of a page. */
export interface ListPart {
  sort: ListSort;
  limit: number;
  after: ListPosition | null;
}

/**
 * A page of top comments `c` at a place, as a subquery with `position` and `item`, and with one item more than `limit` if there is
 * a next page. If `pinsOf` names an article (an SQL expression), its pinned comments there precede the first page's and are
 * excluded from the rest, so that each occurs once. `more`: additional members of each item, from the comment `c`, its thread `t`
 * and paragraph `g`.
 */
export function topComments(
  siteId: string,
  place: SqlPlace,
  pinsOf: Prisma.Sql | null,
  { sort, limit, after }: ListPart,
  { replies = FIRST_REPLIES, more = Prisma.empty }: { replies?: number; more?: Prisma.Sql } = {},
): Prisma.Sql {
  const here = Prisma.join(
    partsOf(place, Prisma.sql`c`).map((part) => Prisma.sql`(${part})`),
    ' or ',
  );
  const pinned = Prisma.sql`
    (select c.* from comment c where c.site_id = ${siteId}::uuid and c.article_id = ${pinsOf} and c.pinned_at is not null
      and (${here}) and c.root_id is null and ${VISIBLE})
    union all`;
  const order = pinsOf ? Prisma.sql`c.pinned_at desc nulls last, ${ORDER[sort]}` : ORDER[sort];
  return Prisma.sql`
    select row_number() over (order by ${order}) as position, json_build_object(${commentFields}, 'anchor', ${anchorJson},
      'score', ${NUMBER[sort]}, 'replies', case when c.reply_count = 0 then '[]'::json else (
        select ${replyList(siteId, replies)} from (select c.id, octet_length(c.html) as bytes) top) end ${more}) as item
    from (
      ${pinsOf && !after ? pinned : Prisma.empty}
      ${pageOfPlace(place, { siteId, sort, limit: limit + 1, after, pinsOf })}) c
    ${personJoin(siteId)} ${anchorJoin(siteId)}`;
}

export type TopRow = CommentRow & { score: number; replies: CommentRow[] };

export interface ListRow extends Fitting<TopRow> {
  article: { id: string; version: number; state: ArticleState };
  total: number;
}

/** One page of the comments of an article, paragraph or thread; null if that does not exist. */
export async function readList(
  db: Queries,
  siteId: string,
  articleId: string,
  place: ListPlace,
  part: ListPart,
): Promise<ListRow | null> {
  const total =
    'threadId' in place
      ? Prisma.sql`(select comment_count from thread where site_id = ${siteId}::uuid and id = ${place.threadId}::uuid and article_id = a.id)`
      : 'paragraphId' in place
        ? Prisma.sql`(select comment_count from paragraph where site_id = ${siteId}::uuid and id = ${place.paragraphId}::uuid and article_id = a.id)`
        : place.inline
          ? Prisma.sql`a.inline_count`
          : Prisma.sql`a.comment_count`;
  // A thread's own list is chronological, including pinned comments.
  const pinsOf = 'threadId' in place ? null : Prisma.sql`a.id`;
  const [row] = await db.sql.unchecked<{ list: ListRow & { total: number | null } }[]>`
    select json_build_object(
      'article', json_build_object('id', a.id, 'version', a.version, 'state', a.state),
      'total', ${total}, 'items', page.items, 'cut', page.cut) as list
    from article a
    cross join lateral ${fitting(topComments(siteId, inSql(place), pinsOf, part), { pinsFirst: pinsOf !== null })} page
    where a.site_id = ${siteId}::uuid and a.id = ${articleId}::uuid`;
  return row && row.list.total !== null ? row.list : null;
}
