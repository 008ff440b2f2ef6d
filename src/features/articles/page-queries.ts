/** Queries for what a page needs to place its badges, one statement each. */
import * as z from 'zod';
import { Prisma, type Queries } from '../../db/client.js';
import { StoredParagraphSelector } from '../../db/selector-columns.js';
import type { Placement, QuoteSelector } from '../../shared/anchoring/index.js';
import { ARTICLE_STATES } from '../../shared/enums.js';
import type { ArticleRow } from './queries.js';

export interface PageRow {
  article: Omit<ArticleRow, 'publishedAt' | 'image' | 'authorSubjects' | 'surge'>;
  paragraphs: PageParagraphRow[];
  marks: MarkRow[];
}
export interface PageParagraphRow {
  id: string;
  hash: string;
  position: number | null;
  tag: string;
  blockId: string | null;
  state: Placement['state'];
  verified: boolean;
  commentCount: number;
  /** As Postgres writes it in JSON. */
  latestAt: string | null;
}
export interface MarkRow {
  id: string;
  paragraphId: string | null;
  kind: 'discussion' | 'prompt';
  quote: QuoteSelector | null;
  question: string | null;
  display: 'open' | 'closed' | null;
  locked: boolean;
  commentCount: number;
}

/** Maximum number of quotes and prompts marked on a page; the list below the article still shows every thread. */
const MAX_MARKS = 500;

/** Whether the paragraph `p` has a prompt. Uses the index order, because for an EXISTS Postgres may read every thread. */
const HAS_PROMPT = (siteId: string) => Prisma.sql`(
  select t.id from thread t where t.site_id = ${siteId}::uuid and t.paragraph_id = p.id and t.shown and t.kind = 'prompt'
  order by t.id limit 1) is not null`;

/** The newest published top comment or reply of the paragraph `p`. `is not null` would not use the index of replies. */
const newest = (siteId: string, which: Prisma.Sql) => Prisma.sql`(
  select c.id, c.created_at as at from comment c
  where p.comment_count > 0 and c.site_id = ${siteId}::uuid and c.paragraph_id = p.id and c.status = 'published' and ${which}
  order by c.id desc limit 1)`;

/** Everything a page needs to draw its badges; null if the article does not exist. */
export async function readPage(
  db: Queries,
  siteId: string,
  by: { key: string } | { id: string },
): Promise<PageRow | null> {
  const where = 'key' in by ? Prisma.sql`a.key = ${by.key}` : Prisma.sql`a.id = ${by.id}::uuid`;
  const [row] = await db.sql.unchecked<{ page: PageRow }[]>`
    select json_build_object(
      'article', json_build_object(
        'id', a.id, 'key', a.key, 'url', a.url, 'title', a.title, 'state', a.state, 'version', a.version,
        'revisionNumber', a.revision_number, 'commentCount', a.comment_count, 'inlineCount', a.inline_count,
        'threadCount', a.thread_count, 'ratingCount', a.rating_count, 'ratingSum', a.rating_sum),
      'paragraphs', coalesce((
        select json_agg(json_build_object(
          'id', p.id, 'hash', p.hash, 'position', p.position, 'tag', p.tag, 'blockId', p.block_id,
          'state', p.state, 'verified', p.verified, 'commentCount', p.comment_count, 'latestAt', latest.at)
          order by p.position nulls last, p.id)
        from paragraph p
        left join lateral (
          select at from (${newest(siteId, Prisma.sql`c.root_id is null`)} union all ${newest(siteId, Prisma.sql`(c.root_id is null) is false`)}) c
          order by c.id desc limit 1) latest on true
        where p.site_id = ${siteId}::uuid and p.article_id = a.id and (p.comment_count > 0 or ${HAS_PROMPT(siteId)})), '[]'),
      'marks', coalesce((
        select json_agg(json_build_object(
          'id', t.id, 'paragraphId', t.paragraph_id, 'kind', t.kind, 'quote', t.quote, 'question', t.question,
          'display', t.display, 'locked', t.locked_at is not null or t.closed_at is not null,
          'commentCount', t.comment_count) order by t.id)
        from (
          select * from thread t
          where t.site_id = ${siteId}::uuid and t.article_id = a.id and t.shown and (t.quote is not null or t.kind = 'prompt')
          order by t.id limit ${MAX_MARKS}) t), '[]')
    ) as page
    from article a where a.site_id = ${siteId}::uuid and ${where}`;
  return row?.page ?? null;
}

/** Sort position of paragraphs that are not in the text: after all others. */
const NO_PLACE = 2_147_483_647;

const SelectorsRow = z.object({
  article: z.object({ id: z.string(), version: z.int(), state: z.enum(ARTICLE_STATES) }),
  items: z.array(z.object({ id: z.string(), place: z.int(), selector: StoredParagraphSelector })),
});

/**
 * Current selectors of the paragraphs in a page's bundle, in the same order: `limit` of them after a position, and one more. Null
 * if the article does not exist.
 */
export async function readSelectors(
  db: Queries,
  siteId: string,
  articleId: string,
  limit: number,
  after: { id: string; place: number } | null,
): Promise<z.output<typeof SelectorsRow> | null> {
  const [row] = await db.sql(z.object({ page: SelectorsRow }))`
    select json_build_object(
      'article', json_build_object('id', a.id, 'version', a.version, 'state', a.state),
      'items', coalesce((
        select json_agg(json_build_object('id', p.id, 'place', p.place, 'selector', p.current) order by p.place, p.id)
        from (
          select p.id, p.current, coalesce(p.position, ${NO_PLACE}::int) as place from paragraph p
          where p.site_id = ${siteId}::uuid and p.article_id = a.id and (p.comment_count > 0 or ${HAS_PROMPT(siteId)})
            and (coalesce(p.position, ${NO_PLACE}::int), p.id)
              > (${after?.place ?? -1}::int, ${after?.id ?? '00000000-0000-0000-0000-000000000000'}::uuid)
          order by place, p.id limit ${limit + 1}) p), '[]')
    ) as page
    from article a where a.site_id = ${siteId}::uuid and a.id = ${articleId}::uuid`;
  return row?.page ?? null;
}
