/** Queries for an article's paragraphs, their positions and history. */
import { setImmediate as breath } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import * as z from 'zod';
import { Prisma, type Queries } from '../../db/client.js';
import { StoredParagraphSelector } from '../../db/selector-columns.js';
import type { ParagraphSelector, Placement } from '../../shared/anchoring/index.js';
import { PARAGRAPH_STATES } from '../../shared/enums.js';
import { makePiece, PIECE_LENGTH, type Piece } from './pieces.js';

/** A paragraph with its position. */
export interface LedgerRow {
  id: string;
  /** The beginning of its text when it was first seen. */
  original: string;
  comments: number;
  state: Placement['state'];
  method: string;
  confidence: number;
  index: number | null;
  verified: boolean;
  /** Its text when it was last found. */
  text: string;
}

/** `LedgerRow`s of all paragraphs of the article, in pieces and in document order; those without a position last. */
export function readLedger(db: Queries, siteId: string, articleId: string): Promise<Piece[]> {
  return readPieces(
    db,
    Prisma.sql`
      select json_build_object('id', p.id, 'original', left(p.original_text, 1000), 'comments', p.comment_count,
        'state', p.state, 'method', p.method, 'confidence', p.confidence, 'index', p.position, 'verified', p.verified,
        'text', p.current_text) as item,
        row_number() over (order by p.position nulls last, p.id) as n
      from paragraph p where p.site_id = ${siteId}::uuid and p.article_id = ${articleId}::uuid`,
  );
}

/** The rows of a relation `(item json, n)` in pieces. Yields to the event loop between pieces. */
export async function readPieces(db: Queries, items: Prisma.Sql): Promise<Piece[]> {
  const rows = await db.sql(z.object({ piece: z.string() }))`
    with items as (select item::text as item, n from (${items}) made),
    numbered as (select item, n, sum(length(item)) over (order by n) / ${PIECE_LENGTH}::int as piece from items)
    select '[' || string_agg(item, ',' order by n) || ']' as piece from numbered group by numbered.piece order by numbered.piece`;
  const pieces: Piece[] = [];
  for (const { piece } of rows) {
    pieces.push(makePiece(piece));
    await breath();
  }
  return pieces;
}

const ParagraphFind = z.object({
  id: z.string(),
  hash: z.string(),
  position: z.int().nullable(),
  currentText: z.string(),
  verified: z.boolean(),
});
export type ParagraphFind = z.output<typeof ParagraphFind>;

const findColumns = { id: true, hash: true, position: true, currentText: true, verified: true } as const;

export function findParagraph(
  db: Queries,
  siteId: string,
  articleId: string,
  id: string,
): Promise<ParagraphFind | null> {
  return db.prisma.paragraph.findFirst({ where: { siteId, articleId, id }, select: findColumns });
}

/** The paragraph with this text in the current revision that is nearest to `place`; null if there is none. */
export async function findNearestParagraph(
  db: Queries,
  siteId: string,
  articleId: string,
  hash: string,
  place: number,
): Promise<ParagraphFind | null> {
  const [row] = await db.sql(ParagraphFind)`
    select id, hash, position, current_text as "currentText", verified from paragraph
    where site_id = ${siteId}::uuid and article_id = ${articleId}::uuid and hash = ${hash} and position is not null
    order by abs(position - ${place}::int), id limit 1`;
  return row ?? null;
}

/** Number and total length of the paragraphs that readers have submitted to an unpublished article; characters. */
export async function measureParagraphs(
  db: Queries,
  siteId: string,
  articleId: string,
): Promise<{ paragraphs: number; characters: number }> {
  const [row] = await db.sql(z.object({ paragraphs: z.int(), characters: z.int() }))`
    select count(*)::int as paragraphs, coalesce(sum(length(original_text)), 0)::int as characters
    from paragraph where site_id = ${siteId}::uuid and article_id = ${articleId}::uuid`;
  return row ?? { paragraphs: 0, characters: 0 };
}

export interface NewParagraph {
  selector: ParagraphSelector;
  text: string;
  method: Placement['method'];
  revisionNumber: number | null;
  verified: boolean;
}

/** Inserts paragraphs by one statement; returns their ids in order. */
export async function insertParagraphs(
  db: Queries,
  siteId: string,
  articleId: string,
  paragraphs: NewParagraph[],
): Promise<string[]> {
  const rows = paragraphs.map((paragraph) => ({
    id: uuidv7(),
    selector: paragraph.selector,
    text: paragraph.text,
    hash: paragraph.selector.hash,
    tag: paragraph.selector.tag,
    block_id: paragraph.selector.id ?? null,
    position: paragraph.selector.index,
    method: paragraph.method,
    revision_number: paragraph.revisionNumber,
    verified: paragraph.verified,
  }));
  await db.sql.execute`
    insert into paragraph (site_id, id, article_id, selector, current, original_text, current_text, hash, tag, block_id,
      position, method, revision_number, verified)
    select ${siteId}::uuid, r.id, ${articleId}::uuid, r.selector, r.selector, r.text, r.text, r.hash, r.tag, r.block_id,
      r.position, r.method, r.revision_number, r.verified
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, selector jsonb, text text, hash text, tag text,
      block_id text, position int, method text, revision_number int, verified boolean)`;
  return rows.map((row) => row.id);
}

const HistoryRow = z.object({
  id: z.string(),
  revisionNumber: z.int().nullable(),
  state: z.enum(PARAGRAPH_STATES),
  method: z.string(),
  confidence: z.number(),
  position: z.int().nullable(),
  text: z.string().nullable(),
  createdAt: z.date(),
});
export type HistoryRow = z.output<typeof HistoryRow>;

/** Maximum length of a text in a history: ten printed pages. */
const SHOWN_TEXT = 16_384;

/**
 * A page of a paragraph's history before an entry, or the latest: up to `limit` entries, and one more if there are earlier ones,
 * newest first. Null if the site has no such paragraph.
 */
export async function readHistory(
  db: Queries,
  siteId: string,
  paragraphId: string,
  limit: number,
  before: string | null,
): Promise<{ articleId: string; originalText: string; placements: HistoryRow[] } | null> {
  const [row] = await db.sql(z.object({ articleId: z.string(), originalText: z.string() }))`
    select article_id as "articleId", left(original_text, ${SHOWN_TEXT}::int) as "originalText" from paragraph
    where site_id = ${siteId}::uuid and id = ${paragraphId}::uuid`;
  if (!row) return null;
  const placements = await db.sql(HistoryRow)`
    select id, revision_number as "revisionNumber", state, method, confidence, position,
      left(text, ${SHOWN_TEXT}::int) as text, created_at as "createdAt"
    from placement
    where site_id = ${siteId}::uuid and paragraph_id = ${paragraphId}::uuid
      and (${before}::uuid is null or id < ${before}::uuid)
    order by id desc limit ${limit + 1}`;
  return { ...row, placements };
}

const SelectorRow = z.object({
  articleId: z.string(),
  position: z.int().nullable(),
  selector: StoredParagraphSelector,
});

/** The selector for finding a lost paragraph; null if the site has no such paragraph. */
export async function findSelector(
  db: Queries,
  siteId: string,
  id: string,
): Promise<{ articleId: string; position: number | null; selector: ParagraphSelector } | null> {
  const [row] = await db.sql(SelectorRow)`
    select article_id as "articleId", position, selector from paragraph
    where site_id = ${siteId}::uuid and id = ${id}::uuid`;
  return row ?? null;
}
