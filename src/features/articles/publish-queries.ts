/** Queries that publishing uses for an article's paragraphs, in pieces (`pieces.ts`) and in few statements. */
import * as z from 'zod';
import { Prisma, type Queries } from '../../db/client.js';
import { readPieces } from './paragraph-queries.js';
import { makePiece, readPiece, type Piece } from './pieces.js';
import type { PlanRows } from './plan-rows.js';

/** The state a plan is based on; if it has changed once the article is locked, the plan must be made again. */
export interface Basis {
  articleId: string | null;
  revision: number | null;
  /** Hash of the ids of the discussed paragraphs. */
  threads: string | null;
}

const BasisRow = z.object({
  revision: z.int().nullable(),
  hash: z.string().nullable(),
  threads: z.string(),
});

/** The basis of a plan, and the hash of the latest text. */
export async function readBasis(
  db: Queries,
  siteId: string,
  articleId: string,
): Promise<{ basis: Basis; hash: string | null }> {
  const [row] = await db.sql(BasisRow)`
    with recursive ${discussedParagraphs(siteId, articleId)}
    select a.revision_number as revision, r.hash,
      (select md5(coalesce(string_agg(id::text, ',' order by id), '')) from discussed) as threads
    from article a
    left join revision r on r.site_id = ${siteId}::uuid and r.article_id = a.id and r.number = a.revision_number
    where a.site_id = ${siteId}::uuid and a.id = ${articleId}::uuid`;
  const { revision = null, hash = null, threads = null } = row ?? {};
  return { basis: { articleId, revision, threads }, hash };
}

/** The paragraphs and the latest text, as input of `planRevision`. */
export async function readLedgerPieces(
  db: Queries,
  siteId: string,
  articleId: string,
  hash: string | null,
): Promise<{ discussed: Piece[]; undiscussed: Piece[]; latest: Piece[] }> {
  const ofArticle = Prisma.sql`p.site_id = ${siteId}::uuid and p.article_id = ${articleId}::uuid`;
  const among = Prisma.sql`(select id from discussed)`;
  const ids = discussedParagraphs(siteId, articleId);
  const discussed = await readPieces(
    db,
    Prisma.sql`
      with recursive ${ids} select json_build_object('id', p.id, 'selector', p.selector, 'current', p.current,
        'text', left(p.original_text, 1000), 'position', p.position, 'state', p.state, 'comments', p.comment_count) as item,
        row_number() over (order by p.position, p.id) as n
      from paragraph p where ${ofArticle} and p.id in ${among}`,
  );
  const undiscussed = await readPieces(
    db,
    Prisma.sql`
      with recursive ${ids} select json_build_object('id', p.id, 'position', p.position, 'hash', p.hash) as item,
        row_number() over (order by p.position, p.id) as n
      from paragraph p where ${ofArticle} and p.id not in ${among}`,
  );
  const latest = await readPieces(
    db,
    Prisma.sql`
      select e.item, e.n from revision_text x cross join jsonb_array_elements(x.blocks) with ordinality as e (item, n)
      where x.site_id = ${siteId}::uuid and x.article_id = ${articleId}::uuid and x.hash = ${hash}`,
  );
  return { discussed, undiscussed, latest };
}

/**
 * For `with recursive`: the relation `discussed (id)` of the article's paragraphs with threads, and those a manually moved thread
 * can be moved back to. Steps from each paragraph to the next in an index (a loose index scan, which Postgres does not plan
 * itself: https://wiki.postgresql.org/wiki/Loose_indexscan), so that a thousand threads of a paragraph cost as much as one.
 */
function discussedParagraphs(siteId: string, articleId: string): Prisma.Sql {
  const steps = (name: Prisma.Sql, column: Prisma.Sql) => {
    const next = (after: Prisma.Sql) => Prisma.sql`(
      select t.${column} from thread t where t.site_id = ${siteId}::uuid and t.article_id = ${articleId}::uuid
        and t.${column} is not null ${after} order by t.${column} limit 1)`;
    return Prisma.sql`${name} (id) as (
      select ${next(Prisma.empty)} union all
      select ${next(Prisma.sql`and t.${column} > before.id`)} from ${name} before where before.id is not null)`;
  };
  return Prisma.sql`
    ${steps(Prisma.sql`places`, Prisma.sql`paragraph_id`)}, ${steps(Prisma.sql`left_places`, Prisma.sql`moved_from_id`)},
    discussed as materialized (
      select id from places where id is not null union select id from left_places where id is not null)`;
}

/** Writes a plan as revision `number` of the article. Requires the article's lock, and that the plan's basis is current. */
export async function writePlan(
  db: Queries,
  siteId: string,
  {
    articleId,
    number,
    text,
    rows,
  }: { articleId: string; number: number; text: { hash: string; pieces: Piece[] }; rows: PlanRows },
): Promise<void> {
  for (const piece of rows.removed) {
    await db.sql.execute`
      delete from paragraph p using jsonb_array_elements_text(${readPiece(piece)}::jsonb) as gone (id)
      where p.site_id = ${siteId}::uuid and p.id = gone.id::uuid`;
  }
  for (const piece of rows.moves) await moveParagraphs(db, siteId, number, rows.total, piece);
  for (const piece of rows.history) {
    await db.sql.execute`
      insert into placement (site_id, id, paragraph_id, revision_number, state, method, confidence, position, text)
      select ${siteId}::uuid, r.id, r.paragraph, ${number}, r.state, r.method, r.confidence, r.position, r.text
      from jsonb_to_recordset(${readPiece(piece)}::jsonb) as r (id uuid, paragraph uuid, state text, method text, confidence float8,
        position int, text text)`;
  }
  for (const piece of rows.kept) {
    await db.sql.execute`
      update paragraph p set
        state = 'anchored', method = 'exact', confidence = 1, position = r.position,
        current = coalesce(r.current, p.current || r.place),
        current_text = coalesce(r.text, p.current_text), tag = coalesce(r.current ->> 'tag', p.tag),
        block_id = case when r.current is null then p.block_id else r.current ->> 'id' end,
        revision_number = ${number}
      from (select r.*, jsonb_build_object('index', r.position, 'total', ${rows.total}::int) as place
        from jsonb_to_recordset(${readPiece(piece)}::jsonb) as r (id uuid, position int, current jsonb, text text)) r
      where p.site_id = ${siteId}::uuid and p.id = r.id`;
  }
  for (const piece of rows.added) {
    await db.sql.execute`
      insert into paragraph (site_id, id, article_id, selector, current, original_text, current_text, hash, tag, block_id,
        position, method, revision_number, verified)
      select ${siteId}::uuid, r.id, ${articleId}::uuid, r.selector, r.selector, r.text, r.text, r.selector ->> 'hash',
        r.selector ->> 'tag', r.selector ->> 'id', r.position, 'exact', ${number}, true
      from jsonb_to_recordset(${readPiece(piece)}::jsonb) as r (id uuid, selector jsonb, text text, position int)`;
  }
  await insertRevision(db, siteId, articleId, number, text);
}

/** Updates discussed paragraphs; one without a position, or with unchanged text, keeps its selector. */
async function moveParagraphs(
  db: Queries,
  siteId: string,
  number: number,
  total: number,
  piece: Piece,
): Promise<void> {
  await db.sql.execute`
    update paragraph p set
      state = r.state, method = r.method, confidence = r.confidence, position = r.position,
      current = case when r.position is null then p.current
        else coalesce(r.current, p.current || r.place) end,
      current_text = coalesce(r.text, p.current_text),
      hash = coalesce(r.current ->> 'hash', p.hash), tag = coalesce(r.current ->> 'tag', p.tag),
      block_id = coalesce(r.current ->> 'id', p.block_id),
      verified = p.verified or r.position is not null, revision_number = ${number}
    from (select r.*, jsonb_build_object('index', r.position, 'total', ${total}::int) as place
      from jsonb_to_recordset(${readPiece(piece)}::jsonb) as r (id uuid, state text, method text, confidence float8, position int,
        current jsonb, text text)) r
    where p.site_id = ${siteId}::uuid and p.id = r.id`;
}

/** Inserts a revision; its text is stored only if no earlier revision of the article had the same. */
async function insertRevision(
  db: Queries,
  siteId: string,
  articleId: string,
  number: number,
  { hash, pieces }: { hash: string; pieces: Piece[] },
): Promise<void> {
  const [first = makePiece('[]'), ...rest] = pieces;
  const inserted = await db.sql.execute`
    insert into revision_text (site_id, article_id, hash, blocks)
    values (${siteId}::uuid, ${articleId}::uuid, ${hash}, ${readPiece(first)}::jsonb) on conflict do nothing`;
  for (const piece of inserted > 0 ? rest : []) {
    await db.sql.execute`
      update revision_text set blocks = blocks || ${readPiece(piece)}::jsonb
      where site_id = ${siteId}::uuid and article_id = ${articleId}::uuid and hash = ${hash}`;
  }
  await db.sql.execute`
    insert into revision (site_id, article_id, number, hash)
    values (${siteId}::uuid, ${articleId}::uuid, ${number}, ${hash})`;
}
