/** Articles, their addresses, revisions and paragraphs in the database. */
import { v7 as uuidv7 } from 'uuid';
import { Prisma, type Sql } from '../../db/client.js';
import type { Block, ParagraphSelector, Placement, QuoteSelector } from '../../shared/anchoring/index.js';
import type { ArticleState } from '../../shared/vocabulary.js';

export interface ArticleRow {
  id: string;
  key: string | null;
  url: string;
  title: string;
  image: string | null;
  publishedAt: Date | null;
  authorSubjects: string[];
  state: ArticleState;
  version: number;
  revisionNumber: number | null;
  commentCount: number;
  inlineCount: number;
  threadCount: number;
}

const columns = {
  id: true,
  key: true,
  url: true,
  title: true,
  image: true,
  publishedAt: true,
  authorSubjects: true,
  state: true,
  version: true,
  revisionNumber: true,
  commentCount: true,
  inlineCount: true,
  threadCount: true,
} as const;

export function findArticle(sql: Sql, siteId: string, id: string): Promise<ArticleRow | null> {
  return sql.article.findUnique({ where: { siteId_id: { siteId, id } }, select: columns });
}

export function findArticleByKey(sql: Sql, siteId: string, key: string): Promise<ArticleRow | null> {
  return sql.article.findUnique({ where: { siteId_key: { siteId, key } }, select: columns });
}

/** The article a canonical URL leads to. */
export async function findArticleByUrl(sql: Sql, siteId: string, url: string): Promise<ArticleRow | null> {
  const address = await sql.articleAddress.findUnique({
    where: { siteId_url: { siteId, url } },
    select: { article: { select: columns } },
  });
  return address?.article ?? null;
}

export interface ArticleFields {
  key?: string | null;
  url: string;
  title: string;
  image?: string | null;
  publishedAt?: Date | null;
  authorSubjects?: string[];
}

export async function insertArticle(sql: Sql, siteId: string, fields: ArticleFields): Promise<ArticleRow> {
  const id = uuidv7();
  const article = await sql.article.create({ data: { siteId, id, ...fields }, select: columns });
  await sql.articleAddress.create({ data: { siteId, url: fields.url, articleId: id } });
  return article;
}

export function updateArticle(
  sql: Sql,
  siteId: string,
  id: string,
  data: Partial<ArticleFields> & { state?: ArticleState; revisionNumber?: number },
): Promise<ArticleRow> {
  return sql.article.update({ where: { siteId_id: { siteId, id } }, data, select: columns });
}

/** Leads the addresses to the article. Returns the first one that belongs to another, or null. */
export async function claimAddresses(
  sql: Sql,
  siteId: string,
  articleId: string,
  urls: string[],
): Promise<string | null> {
  await sql.articleAddress.createMany({
    data: urls.map((url) => ({ siteId, url, articleId })),
    skipDuplicates: true,
  });
  return findTakenAddress(sql, siteId, articleId, urls);
}

/** The first of the addresses that leads to another article than this, or null. */
export async function findTakenAddress(
  sql: Sql,
  siteId: string,
  articleId: string | null,
  urls: string[],
): Promise<string | null> {
  const taken = await sql.articleAddress.findFirst({
    where: { siteId, url: { in: urls }, ...(articleId !== null && { articleId: { not: articleId } }) },
    select: { url: true },
  });
  return taken?.url ?? null;
}

// --- the page in one statement --------------------------------------------------------------------------------

export interface PageRow {
  article: Omit<ArticleRow, 'publishedAt' | 'image' | 'authorSubjects'>;
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

/** Phrases and prompts one page marks at most; the list under the article still shows every thread. */
const MAX_MARKS = 500;

/** Everything a page needs to draw its badges; null when there is no such article. */
export async function readPage(
  sql: Sql,
  siteId: string,
  by: { key: string } | { url: string },
): Promise<PageRow | null> {
  const where =
    'key' in by
      ? Prisma.sql`a.key = ${by.key}`
      : Prisma.sql`a.id = (select article_id from article_address where site_id = ${siteId}::uuid and url = ${by.url})`;
  const [row] = await sql.$queryRaw<{ page: PageRow }[]>`
    select json_build_object(
      'article', json_build_object(
        'id', a.id, 'key', a.key, 'url', a.url, 'title', a.title, 'state', a.state, 'version', a.version,
        'revisionNumber', a.revision_number, 'commentCount', a.comment_count, 'inlineCount', a.inline_count,
        'threadCount', a.thread_count),
      'paragraphs', coalesce((
        select json_agg(json_build_object(
          'id', p.id, 'hash', p.hash, 'position', p.position, 'tag', p.tag, 'blockId', p.block_id,
          'state', p.state, 'verified', p.verified, 'commentCount', p.comment_count, 'latestAt', latest.at)
          order by p.position nulls last, p.id)
        from paragraph p
        left join lateral (
          select c.created_at as at from comment c
          where p.comment_count > 0 and c.site_id = p.site_id and c.paragraph_id = p.id and c.status = 'published'
          order by c.id desc limit 1) latest on true
        where p.site_id = a.site_id and p.article_id = a.id and (p.comment_count > 0 or exists (
          select 1 from thread t where t.site_id = p.site_id and t.paragraph_id = p.id and t.kind = 'prompt'))), '[]'),
      'marks', coalesce((
        select json_agg(json_build_object(
          'id', t.id, 'paragraphId', t.paragraph_id, 'kind', t.kind, 'quote', t.quote, 'question', t.question,
          'display', t.display, 'locked', t.locked_at is not null or t.closed_at is not null,
          'commentCount', t.comment_count) order by t.id)
        from (
          select * from thread t
          where t.site_id = a.site_id and t.article_id = a.id and (t.quote is not null or t.kind = 'prompt')
            and (t.comment_count > 0 or t.kind = 'prompt')
          order by t.id limit ${MAX_MARKS}) t), '[]')
    ) as page
    from article a where a.site_id = ${siteId}::uuid and ${where}`;
  return row?.page ?? null;
}

// --- the ledger ---------------------------------------------------------------------------------------------------

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

/** Every paragraph of the article, in document order; those without a place last. */
export async function readLedger(sql: Sql, siteId: string, articleId: string): Promise<ParagraphRow[]> {
  return sql.$queryRaw<ParagraphRow[]>`
    select p.id, p.selector, p.current, p.original_text as "originalText", p.current_text as "currentText", p.position, p.state,
      p.method, p.confidence, p.verified, p.comment_count as "commentCount",
      exists (select 1 from thread t where t.site_id = p.site_id and t.paragraph_id = p.id) as "hasThreads"
    from paragraph p where p.site_id = ${siteId}::uuid and p.article_id = ${articleId}::uuid
    order by p.position nulls last, p.id`;
}

/** Current selectors of the paragraphs a page's bundle lists; null when there is no such article. */
export async function readSelectors(
  sql: Sql,
  siteId: string,
  articleId: string,
): Promise<{
  article: { id: string; version: number; state: ArticleState };
  items: { id: string; selector: ParagraphSelector }[];
} | null> {
  const [row] = await sql.$queryRaw<{ page: Awaited<ReturnType<typeof readSelectors>> }[]>`
    select json_build_object(
      'article', json_build_object('id', a.id, 'version', a.version, 'state', a.state),
      'items', coalesce((
        select json_agg(json_build_object('id', p.id, 'selector', p.current) order by p.position nulls last, p.id)
        from paragraph p
        where p.site_id = a.site_id and p.article_id = a.id and (p.comment_count > 0 or exists (
          select 1 from thread t where t.site_id = p.site_id and t.paragraph_id = p.id and t.kind = 'prompt'))), '[]')
    ) as page
    from article a where a.site_id = ${siteId}::uuid and a.id = ${articleId}::uuid`;
  return row?.page ?? null;
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

export interface RevisionRow {
  number: number;
  hash: string;
  blocks: Block[];
}

export async function findLatestRevision(
  sql: Sql,
  siteId: string,
  articleId: string,
): Promise<RevisionRow | null> {
  const [row] = await sql.$queryRaw<RevisionRow[]>`
    select r.number, r.hash, t.blocks from revision r
    join revision_text t on t.site_id = r.site_id and t.article_id = r.article_id and t.hash = r.hash
    where r.site_id = ${siteId}::uuid and r.article_id = ${articleId}::uuid order by r.number desc limit 1`;
  return row ?? null;
}

/** Adds a revision; its text is stored only if the article never had it before. */
export async function insertRevision(
  sql: Sql,
  siteId: string,
  articleId: string,
  revision: RevisionRow,
): Promise<void> {
  await sql.$executeRaw`
    with kept as (
      insert into revision_text (site_id, article_id, hash, blocks)
      values (${siteId}::uuid, ${articleId}::uuid, ${revision.hash}, ${JSON.stringify(revision.blocks)}::jsonb)
      on conflict do nothing)
    insert into revision (site_id, article_id, number, hash)
    values (${siteId}::uuid, ${articleId}::uuid, ${revision.number}, ${revision.hash})`;
}
