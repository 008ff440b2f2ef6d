/** Publishes revisions of articles and places all paragraphs in the new text. */
import type { Site } from '../../access/site.js';
import type { Queries } from '../../db/client.js';
import { withArticleAt, type UnitOfWork } from '../../events/unit-of-work.js';
import type { RawBody } from '../../http/parse.js';
import { Problem } from '../../http/problem.js';
import type { SignedInRequest } from '../../route.js';
import { spellingOf } from '../../shared/address.js';
import type { Article, FetchInput, PublishInput, PublishResult } from '../../shared/contract.js';
import { textTasks } from './text-tasks.js';
import { claimAddresses, findArticleAt, findTakenAddress, lockAddress, siteAddress } from './address.js';
import { fetchPage } from './fetching.js';
import { sizeOf } from './pieces.js';
import type { PlanRows, PublishReport } from './plan-rows.js';
import { readBasis, readLedgerPieces, writePlan, type Basis } from './publish-queries.js';
import {
  findArticleByKey,
  insertArticle,
  updateArticle,
  type ArticleFields,
  type ArticleRow,
} from './queries.js';
import type { TextWorkers } from '../../text-workers.js';
import type { PublishText } from './text-work.js';
import { logByHand } from './by-hand.js';
import { articleView } from './view.js';

interface Published {
  result: PublishResult;
  created: boolean;
}

/** The publisher's key of an article, and whether this is a dry run. */
interface Which {
  key: string;
  dryRun: boolean;
}

/**
 * Stores a revision of the article and re-anchors all paragraphs, in one transaction; publishing the same text again
 * changes no paragraph. A dry run returns the same report and writes nothing.
 */
export async function publishArticle(
  request: SignedInRequest,
  which: Which,
  input: PublishInput,
): Promise<Published> {
  const bytes = new TextEncoder().encode(JSON.stringify(input));
  return publishBody(request, which, { bytes, charset: 'utf-8' });
}

/** `publishArticle` for an unparsed request body. */
export async function publishBody(request: SignedInRequest, which: Which, body: RawBody): Promise<Published> {
  const { ctx, site } = request;
  const { contentSelector: siteSelector } = site.settings;
  const input = { body, siteSelector };
  const text = await ctx.texts.run(site.id, textTasks.readPublishBody, input, body.bytes.length);
  return publishText(request, which, text);
}

/** Fetches the page and publishes its text. */
export async function fetchAndPublish(
  request: SignedInRequest,
  which: Which,
  about: FetchInput,
): Promise<Published> {
  const { ctx, site } = request;
  const page = await fetchPage(ctx, site, about.url);
  const { contentSelector: siteSelector } = site.settings;
  const input = { page, about, siteSelector };
  const text = await ctx.texts.run(site.id, textTasks.readFetchedPage, input, page.bytes.length);
  return publishText(request, which, text);
}

/** Plans are made before the article is locked, at most this often, because new threads may invalidate them. */
const PLANS = 3;
/** Maximum wait of a plan for a worker thread while the article is locked; milliseconds. */
const LOCKED_PATIENCE = 1_000;

async function publishText(
  request: SignedInRequest,
  { key, dryRun }: Which,
  about: PublishText,
): Promise<Published> {
  const { ctx, site } = request;
  const url = siteAddress(site, about.url);
  const addresses = [...new Set([url, ...(about.aliases ?? []).map((alias) => siteAddress(site, alias))])];
  const publication = { site, key, url, addresses, about };
  if (dryRun) return rehearse(request, publication);
  const { texts } = ctx;
  for (let tries = 1; ; tries += 1) {
    const plan = await planFor(texts, ctx.db, publication);
    const place = plan.article?.id ?? spellingOf(url, site.settings.addresses);
    const published = await withArticleAt(request, place, async (work) => {
      const current = await lockForPublishing(work, publication);
      const isCurrent = isSameBasis(plan.basis, current.basis);
      if (!isCurrent && tries < PLANS) return null;
      // The plans were invalidated each time, so the last one is made with the article locked.
      const lasting = isCurrent ? plan : await planFor(texts, work.db, publication, LOCKED_PATIENCE);
      return publish(work, publication, current.article, lasting);
    });
    if (published) return published;
  }
}

interface Publication {
  site: Site;
  key: string;
  /** In canonical form. */
  url: string;
  addresses: string[];
  about: PublishText;
}

interface Plan {
  basis: Basis;
  article: ArticleRow | null;
  report: PublishReport;
  /** Null if the text is the latest one, so that nothing moves. */
  rows: PlanRows | null;
}

const NO_ARTICLE: Basis = { articleId: null, revision: null, threads: null };

function isSameBasis(one: Basis, other: Basis): boolean {
  return (
    one.articleId === other.articleId && one.revision === other.revision && one.threads === other.threads
  );
}

/** Loads the paragraphs and plans the publish in a worker thread. */
async function planFor(
  texts: TextWorkers,
  db: Queries,
  { site, key, url, about }: Publication,
  patience?: number,
): Promise<Plan> {
  const article = await findForPublishing(db, site, key, url);
  const { text } = about;
  // Read before the paragraphs, so that any later change invalidates the basis.
  const { basis, hash } = article
    ? await readBasis(db, site.id, article.id)
    : { basis: NO_ARTICLE, hash: null };
  if (hash === text.hash) return { basis, article, report: nothingMoves(text.blocks), rows: null };
  const ledger = article
    ? await readLedgerPieces(db, site.id, article.id, hash)
    : { discussed: [], undiscussed: [], latest: [] };
  const input = { blocks: text.pieces, ...ledger };
  const size = sizeOf(Object.values(input).flat());
  return { basis, article, ...(await texts.run(site.id, textTasks.planRevision, input, size, patience)) };
}

function nothingMoves(blocks: number): PublishReport {
  return { blocks, added: 0, anchored: 0, moved: 0, edited: 0, ambiguous: 0, orphaned: 0, items: [] };
}

/** Dry run: makes the plan and writes nothing. */
async function rehearse({ ctx }: SignedInRequest, publication: Publication): Promise<Published> {
  const { site, key, url, addresses, about } = publication;
  const { article: found, report, rows } = await planFor(ctx.texts, ctx.db, publication);
  const taken = await findTakenAddress(ctx.db, site, found?.id ?? null, addresses);
  if (taken !== null) throw new Problem('key_taken', { detail: taken });
  const article: Article = found
    ? { ...articleView(found), url, title: about.title }
    : {
        id: '00000000-0000-0000-0000-000000000000',
        key,
        url,
        title: about.title,
        state: 'open',
        version: 0,
        revision: null,
        counts: { comments: 0, inline: 0, threads: 0 },
        rating: { count: 0, average: null },
      };
  return { result: { article, dryRun: true, unchanged: rows === null, report }, created: false };
}

/** Finds the article by key, or by address if only readers have created it. */
async function findForPublishing(
  db: Queries,
  site: Site,
  key: string,
  url: string,
): Promise<ArticleRow | null> {
  const byKey = await findArticleByKey(db, site.id, key);
  if (byKey) return byKey;
  const byUrl = await findArticleAt(db, site, url);
  return byUrl?.key === null ? byUrl : null;
}

/** Locks the article, if it exists, and reads its current basis. */
async function lockForPublishing(
  work: UnitOfWork,
  { site, key, url }: Publication,
): Promise<{ article: ArticleRow | null; basis: Basis }> {
  const found = await findForPublishing(work.db, site, key, url);
  if (!found) return { article: null, basis: NO_ARTICLE };
  const article = await work.lockArticle(found.id);
  // It was deleted or got another key since.
  if (!article || article.key !== found.key) throw new Problem('busy');
  return { article, basis: (await readBasis(work.db, site.id, article.id)).basis };
}

/** Writes the plan; its basis must be current. */
async function publish(
  work: UnitOfWork,
  publication: Publication,
  before: ArticleRow | null,
  { report, rows }: Plan,
): Promise<Published> {
  const { site, addresses, about } = publication;
  const { db } = work;
  const known = before ?? (await createArticle(work, publication));
  const added = await claimAddresses(db, site, known.id, addresses);
  const number = rows ? (known.revisionNumber ?? 0) + 1 : known.revisionNumber;
  if (rows && number !== null)
    await writePlan(db, site.id, { articleId: known.id, number, text: about.text, rows });
  const row = await updateArticle(db, site.id, known.id, {
    ...fieldsOf(publication),
    ...(number !== null && { revisionNumber: number }),
  });
  const article = articleView(row);
  if (rows || added > 0 || isEdited(known, row)) {
    const { items: _items, ...counts } = report;
    article.version = await work.record({
      articleId: row.id,
      type: 'article.published',
      data: { revision: number, report: counts },
    });
    await logByHand(work, 'article.publish', {
      articleId: row.id,
      ...(number !== null && { to: `revision ${number}` }),
      evidence: { key: row.key, url: row.url },
    });
  }
  return { result: { article, dryRun: false, unchanged: rows === null, report }, created: before === null };
}

/** Whether a field that the publisher sets has changed. */
function isEdited(before: ArticleRow, after: ArticleRow): boolean {
  const fields = ({ key, url, title, image, publishedAt, authorSubjects }: ArticleRow) =>
    JSON.stringify([key, url, title, image, publishedAt, authorSubjects]);
  return fields(before) !== fields(after);
}

function fieldsOf({ key, url, about }: Publication): ArticleFields {
  const { title, image, publishedAt, authors } = about;
  return {
    key,
    url,
    title,
    ...(image !== undefined && { image }),
    ...(publishedAt !== undefined && { publishedAt: publishedAt === null ? null : new Date(publishedAt) }),
    ...(authors !== undefined && { authorSubjects: authors }),
  };
}

/** Creates the article. Fails if another request creates it at the same time; the retry then finds it. */
async function createArticle(work: UnitOfWork, publication: Publication): Promise<ArticleRow> {
  const { site, key, url } = publication;
  await lockAddress(work.db, site, url);
  const other = await findArticleAt(work.db, site, url);
  if (other && other.key !== null && other.key !== key) throw new Problem('key_taken', { detail: url });
  const article = await insertArticle(work.db, site.id, fieldsOf(publication));
  await work.record({ articleId: article.id, type: 'article.created', data: { key, url } });
  return article;
}
