/** Query for W3C annotations. */
import * as z from 'zod';
import { Prisma, type Queries } from '../../../db/client.js';
import { StoredQuote } from '../../../db/selector-columns.js';
import { ARTICLE_STATES } from '../../../shared/enums.js';
import { anchorJoin, fitting, personJoin } from '../lists/list-queries.js';

const AnnotationRow = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  html: z.string(),
  name: z.string(),
  createdAt: z.string(),
  editedAt: z.string().nullable(),
  quote: StoredQuote.nullable(),
  passage: z.string().nullable(),
  position: z.int().nullable(),
});
export type AnnotationRow = z.output<typeof AnnotationRow>;

const AnnotationsRow = z.object({
  article: z.object({ id: z.string(), version: z.int(), state: z.enum(ARTICLE_STATES), url: z.string() }),
  blocks: z.array(z.string()),
  items: z.array(AnnotationRow),
  cut: z.boolean(),
});

/** Published inline comments, oldest first, with their threads' passages, and the block texts of the latest revision. */
export async function readAnnotations(
  db: Queries,
  siteId: string,
  articleId: string,
  limit: number,
  after: string | null,
): Promise<z.output<typeof AnnotationsRow> | null> {
  const afterSql = after === null ? Prisma.empty : Prisma.sql`and c.id > ${after}::uuid`;
  // Top comments and replies separately, to use the index `comment_of_article`; `is not null` would not use it.
  const some = (which: Prisma.Sql) => Prisma.sql`
    (select c.* from comment c
      where c.site_id = ${siteId}::uuid and c.article_id = a.id and (c.paragraph_id is null) is false and c.status = 'published'
        and ${which} ${afterSql}
      order by c.id limit ${limit + 1})`;
  const [row] = await db.sql(z.object({ page: AnnotationsRow }))`
    select json_build_object(
      'article', json_build_object('id', a.id, 'version', a.version, 'state', a.state, 'url', a.url),
      'blocks', coalesce((
        select json_agg(b.block ->> 'text' order by b.n) from revision r
        join revision_text x on x.site_id = ${siteId}::uuid and x.article_id = r.article_id and x.hash = r.hash
        cross join jsonb_array_elements(x.blocks) with ordinality as b (block, n)
        where r.site_id = ${siteId}::uuid and r.article_id = a.id and r.number = a.revision_number), '[]'),
      'items', page.items, 'cut', page.cut) as page
    from article a
    cross join lateral ${fitting(Prisma.sql`
      select c.id as position, json_build_object('id', c.id, 'parentId', c.parent_id, 'html', c.html,
        'name', p.name, 'createdAt', c.created_at, 'editedAt', c.edited_at, 'quote', t.quote,
        'passage', coalesce(t.passage, g.original_text), 'position', g.position) as item
      from (
        select * from (${some(Prisma.sql`c.root_id is null`)} union all ${some(Prisma.sql`(c.root_id is null) is false`)}) c
        order by c.id limit ${limit + 1}) c
      ${personJoin(siteId)} ${anchorJoin(siteId)}`)} page
    where a.site_id = ${siteId}::uuid and a.id = ${articleId}::uuid`;
  return row?.page ?? null;
}
