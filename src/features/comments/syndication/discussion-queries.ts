/** Query for an article's discussion in formats without script: one page in one statement. */
import { Prisma, type Queries } from '../../../db/client.js';
import type { ArticleState } from '../../../shared/enums.js';
import { fitting, type Fitting } from '../lists/list-queries.js';
import { topComments, type ListPart, type TopRow } from '../lists/top-queries.js';

/** Current position of a thread's passage in the article. */
export interface PlaceRow {
  /** The block's id in the page's HTML. */
  blockId: string | null;
  /** The quote if it is still in the paragraph, else the paragraph's beginning. */
  text: string;
}

/** How a thread was resolved. */
export interface SettledRow {
  /** Whether the passage was edited for it. */
  edited: boolean;
  by: string | null;
  raisedBy: string | null;
  note: string | null;
}

export type DiscussionItem = TopRow & { place: PlaceRow | null; settled: SettledRow | null };

export interface DiscussionRow extends Fitting<DiscussionItem> {
  article: {
    id: string;
    version: number;
    state: ArticleState;
    url: string;
    title: string;
    image: string | null;
    /** As Postgres writes it in JSON: the time of publication, or if unknown of the article's creation. */
    publishedAt: string;
  };
  total: number;
}

/** Length of a paragraph's beginning that is enough to find it; code units. */
const PLACE_LENGTH = 300;

const placeFields = (siteId: string) => Prisma.sql`,
  'place', case when g.position is null then null else json_build_object('blockId', g.block_id, 'text', left(
    case when strpos(g.current_text, t.quote ->> 'exact') > 0 then t.quote ->> 'exact' else g.current_text end, ${PLACE_LENGTH}::int)) end,
  'settled', case when t.resolved_at is null then null else json_build_object(
    'edited', t.passage is not null and t.resolved_text is not null and t.passage <> t.resolved_text, 'note', t.resolve_note,
    'by', (select name from person where site_id = ${siteId}::uuid and id = t.resolved_by_id),
    'raisedBy', (select name from person where site_id = ${siteId}::uuid and id = t.created_by_id)) end`;

/** A page of top comments, each with its first `replies` replies; null if the article does not exist. */
export async function readDiscussion(
  db: Queries,
  siteId: string,
  by: { id: string } | { key: string },
  part: ListPart,
  replies: number,
): Promise<DiscussionRow | null> {
  const where = 'id' in by ? Prisma.sql`a.id = ${by.id}::uuid` : Prisma.sql`a.key = ${by.key}`;
  const ofArticle = Prisma.sql`a.id`;
  const [row] = await db.sql.unchecked<{ page: DiscussionRow }[]>`
    select json_build_object(
      'article', json_build_object('id', a.id, 'version', a.version, 'state', a.state, 'url', a.url, 'title', a.title,
        'image', a.image, 'publishedAt', coalesce(a.published_at, a.created_at)),
      'total', a.comment_count, 'items', page.items, 'cut', page.cut) as page
    from article a
    cross join lateral ${fitting(
      topComments(siteId, { article: ofArticle, inline: false }, ofArticle, part, {
        replies,
        more: placeFields(siteId),
      }),
      { pinsFirst: true },
    )} page
    where a.site_id = ${siteId}::uuid and ${where}`;
  return row?.page ?? null;
}
