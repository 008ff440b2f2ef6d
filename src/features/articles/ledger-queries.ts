/** The ledger: an article's paragraphs, where each stands, and how it came there. */
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../../db/client.js';
import type { ParagraphSelector, Placement } from '../../shared/anchoring/index.js';

export interface ParagraphRow {
  id: string;
  /** As first seen. */
  selector: ParagraphSelector;
  /** As last found. */
  current: ParagraphSelector;
  originalText: string;
  currentText: string;
  position: number | null;
  state: Placement['state'];
  method: string;
  confidence: number;
  verified: boolean;
  commentCount: number;
  hasThreads: boolean;
}

/**
 * Every paragraph of the article, in document order; those without a place last. A thread of each is looked
 * for in the order of the index: for an EXISTS Postgres may read every thread there is.
 */
export async function readLedger(sql: Sql, siteId: string, articleId: string): Promise<ParagraphRow[]> {
  return sql.$queryRaw<ParagraphRow[]>`
    select p.id, p.selector, p.current, p.original_text as "originalText", p.current_text as "currentText", p.position, p.state,
      p.method, p.confidence, p.verified, p.comment_count as "commentCount",
      (select t.id from thread t where t.site_id = p.site_id and t.paragraph_id = p.id
        order by t.shown, t.kind, t.id limit 1) is not null as "hasThreads"
    from paragraph p where p.site_id = ${siteId}::uuid and p.article_id = ${articleId}::uuid
    order by p.position nulls last, p.id`;
}

export interface ParagraphFind {
  id: string;
  hash: string;
  position: number | null;
  currentText: string;
  verified: boolean;
}

const findColumns = { id: true, hash: true, position: true, currentText: true, verified: true } as const;

export function findParagraph(
  sql: Sql,
  siteId: string,
  articleId: string,
  id: string,
): Promise<ParagraphFind | null> {
  return sql.paragraph.findFirst({ where: { siteId, articleId, id }, select: findColumns });
}

/** Paragraphs that stand somewhere now and have this text, in document order. */
export function findParagraphsByHash(
  sql: Sql,
  siteId: string,
  articleId: string,
  hash: string,
): Promise<ParagraphFind[]> {
  return sql.paragraph.findMany({
    where: { siteId, articleId, hash, position: { not: null } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: findColumns,
    take: 1_000,
  });
}

/** How many paragraphs readers have brought to an article nobody published. */
export function countParagraphs(sql: Sql, siteId: string, articleId: string): Promise<number> {
  return sql.paragraph.count({ where: { siteId, articleId } });
}

export interface NewParagraph {
  selector: ParagraphSelector;
  text: string;
  method: Placement['method'];
  revisionNumber: number | null;
  verified: boolean;
}

/** Adds paragraphs to the ledger in one statement; returns their ids in order. */
export async function insertParagraphs(
  sql: Sql,
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
  await sql.$executeRaw`
    insert into paragraph (site_id, id, article_id, selector, current, original_text, current_text, hash, tag, block_id,
      position, method, revision_number, verified)
    select ${siteId}::uuid, r.id, ${articleId}::uuid, r.selector, r.selector, r.text, r.text, r.hash, r.tag, r.block_id,
      r.position, r.method, r.revision_number, r.verified
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, selector jsonb, text text, hash text, tag text,
      block_id text, position int, method text, revision_number int, verified boolean)`;
  return rows.map((row) => row.id);
}

export interface ParagraphMove {
  id: string;
  placement: Placement;
  /** What it is recognised by from now on; null when it has no place. */
  found: { selector: ParagraphSelector; text: string } | null;
}

/** Writes where paragraphs stand in a revision, in one statement. */
export async function moveParagraphs(
  sql: Sql,
  siteId: string,
  revisionNumber: number,
  moves: ParagraphMove[],
): Promise<void> {
  const rows = moves.map(({ id, placement, found }) => ({
    id,
    state: placement.state,
    method: placement.method,
    confidence: placement.confidence,
    position: placement.block,
    current: found?.selector ?? null,
    text: found?.text ?? null,
    hash: found?.selector.hash ?? null,
    tag: found?.selector.tag ?? null,
    block_id: found?.selector.id ?? null,
  }));
  await sql.$executeRaw`
    update paragraph p set
      state = r.state::paragraph_state, method = r.method, confidence = r.confidence, position = r.position,
      current = coalesce(r.current, p.current), current_text = coalesce(r.text, p.current_text),
      hash = coalesce(r.hash, p.hash), tag = coalesce(r.tag, p.tag), block_id = coalesce(r.block_id, p.block_id),
      verified = p.verified or r.position is not null, revision_number = ${revisionNumber}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, state text, method text, confidence float8,
      position int, current jsonb, text text, hash text, tag text, block_id text)
    where p.site_id = ${siteId}::uuid and p.id = r.id`;
}

/** Adds to the history of paragraphs that did not simply stay. */
export async function recordPlacements(
  sql: Sql,
  siteId: string,
  revisionNumber: number | null,
  moves: ParagraphMove[],
): Promise<void> {
  await sql.placement.createMany({
    data: moves.map(({ id, placement, found }) => ({
      siteId,
      id: uuidv7(),
      paragraphId: id,
      revisionNumber,
      state: placement.state,
      method: placement.method,
      confidence: placement.confidence,
      position: placement.block,
      text: found?.text ?? null,
    })),
  });
}

export interface HistoryRow {
  revisionNumber: number | null;
  state: Placement['state'];
  method: string;
  confidence: number;
  position: number | null;
  text: string | null;
  createdAt: Date;
}

/** A paragraph's history, oldest first; null when the site has no such paragraph. */
export async function readHistory(
  sql: Sql,
  siteId: string,
  paragraphId: string,
): Promise<{ articleId: string; originalText: string; placements: HistoryRow[] } | null> {
  return sql.paragraph.findUnique({
    where: { siteId_id: { siteId, id: paragraphId } },
    select: {
      articleId: true,
      originalText: true,
      placements: {
        orderBy: { id: 'asc' },
        take: 1_000,
        select: {
          revisionNumber: true,
          state: true,
          method: true,
          confidence: true,
          position: true,
          text: true,
          createdAt: true,
        },
      },
    },
  });
}

/** Forgets paragraphs nobody ever talked about. */
export async function deleteParagraphs(sql: Sql, siteId: string, ids: string[]): Promise<void> {
  await sql.paragraph.deleteMany({ where: { siteId, id: { in: ids }, threads: { none: {} } } });
}
