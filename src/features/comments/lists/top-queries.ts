/**
 * The lists of top comments readers see, each page one statement whose cost follows the page and not the article: an index in
 * list order gives the top comments, a lateral join the first replies of each.
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

/** Where a list is: an article, with all its comments or those in its text, a paragraph, or a thread. */
export type ListPlace =
  { articleId: string; inline: boolean } | { paragraphId: string } | { threadId: string };

export interface ListPosition {
  id: string;
  /** The number its sort goes by. */
  score: number;
}

/**
 * How a sort reads: the number it goes by before the id (those by time have none), and the row `r` that has the indexes of it,
 * the comment `c` itself or what it is ranked by. The indexes spell the expressions in these words.
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

/** The same numbers, of the comment `c`. */
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

/** A place in SQL, of a row `of` (`c` or `r`): the parts whose lists make up its list, each a range of an index. */
function partsOf(place: SqlPlace, of: Prisma.Sql): Prisma.Sql[] {
  if ('thread' in place) return [Prisma.sql`${of}.thread_id = ${place.thread}`];
  if ('paragraph' in place) return [Prisma.sql`${of}.paragraph_id = ${place.paragraph}`];
  // `is false` instead of `is not null`, which the indexes on that expression are not found by.
  const inText = Prisma.sql`${of}.article_id = ${place.article} and (${of}.paragraph_id is null) is false`;
  if (place.inline) return [inText];
  return [inText, Prisma.sql`${of}.article_id = ${place.article} and ${of}.paragraph_id is null`];
}

/** A `ListPlace` whose ids are SQL expressions. */
export type SqlPlace =
  { article: Prisma.Sql; inline: boolean } | { paragraph: Prisma.Sql } | { thread: Prisma.Sql };

function inSql(place: ListPlace): SqlPlace {
  if ('threadId' in place) return { thread: Prisma.sql`${place.threadId}::uuid` };
  if ('paragraphId' in place) return { paragraph: Prisma.sql`${place.paragraphId}::uuid` };
  return { article: Prisma.sql`${place.articleId}::uuid`, inline: place.inline };
}

/** What a page of a list is: whose top comments, in which order, how many and after which. */
interface Page {
  siteId: string;
  sort: ListSort;
  limit: number;
  after: ListPosition | null;
  /** The article (an SQL expression) whose pinned comments are listed apart; null: they are sorted like the others. */
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
  // Limited before it is joined, so that no more comments are read whatever Postgres knows of the tables.
  const others = pinsOf
    ? Prisma.sql`and ${id} <> all(array(
        select p.id from comment p where p.site_id = ${siteId}::uuid and p.article_id = ${pinsOf} and p.pinned_at is not null))`
    : Prisma.empty;
  return Prisma.sql`
    (select c.* from (
        select r.site_id, r.comment_id from comment_rank r
        where r.site_id = ${siteId}::uuid and ${part} ${others} ${next} order by ${order} limit ${limit}) r
      join comment c on c.site_id = r.site_id and c.id = r.comment_id order by ${ORDER[sort]})`;
}

/** The top comments `c` of a place: its parts merged. */
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

/** Which page of a list, in which order. */
export interface ListPart {
  sort: ListSort;
  limit: number;
  after: ListPosition | null;
}

/**
 * The page of top comments `c` at a place, as a subquery with `position` and `item`; one more than `limit`, to know of a next
 * page. Where `pinsOf` names an article (an SQL expression), its pinned ones there stand before the first page's and are left
 * out of all others, so that each comes once. `more`: further members of each item, of the comment `c`, its thread `t` and
 * paragraph `g`.
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
        select ${replyList(replies)} from (select c.site_id, c.id, octet_length(c.html) as bytes) top) end ${more}) as item
    from (
      ${pinsOf && !after ? pinned : Prisma.empty}
      ${pageOfPlace(place, { siteId, sort, limit: limit + 1, after, pinsOf })}) c
    ${personJoin} ${anchorJoin}`;
}

export type TopRow = CommentRow & { score: number; replies: CommentRow[] };

export interface ListRow extends Fitting<TopRow> {
  article: { id: string; version: number; state: ArticleState };
  total: number;
}

/** One page of the article's list, or of one paragraph's or thread's part of it; null when there is no such place. */
export async function readList(
  db: Queries,
  siteId: string,
  articleId: string,
  place: ListPlace,
  part: ListPart,
): Promise<ListRow | null> {
  const total =
    'threadId' in place
      ? Prisma.sql`(select comment_count from thread where site_id = a.site_id and id = ${place.threadId}::uuid and article_id = a.id)`
      : 'paragraphId' in place
        ? Prisma.sql`(select comment_count from paragraph where site_id = a.site_id and id = ${place.paragraphId}::uuid and article_id = a.id)`
        : place.inline
          ? Prisma.sql`a.inline_count`
          : Prisma.sql`a.comment_count`;
  // A thread's own list keeps the order of the conversation, pinned comments included.
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
