/** Paragraphs of an article: positions, history, selectors, and suggestions for those that are lost. */
import * as z from 'zod';
import type { Site } from '../../access/site.js';
import type { Context } from '../../context.js';
import { readCursor, writeCursor } from '../../http/cursor.js';
import { Problem } from '../../http/problem.js';
import { JsonBytes, type PublicRead } from '../../route.js';
import { ownsArticle, authorizeOwner, type Principal } from '../../access/principal.js';
import type { ParagraphHistory, ParagraphSelectors, Suggestions } from '../../shared/contract.js';
import { textTasks } from './text-tasks.js';
import { findSelector, readHistory, readLedger } from './paragraph-queries.js';
import { readSelectors } from './page-queries.js';
import { sizeOf } from './pieces.js';
import { requireAnyArticle } from './use-cases.js';
import { historyView } from './view.js';

const HistoryCursor = z.object({ id: z.uuid() });
const SelectorCursor = z.object({ id: z.uuid(), place: z.int32() });
/** Selectors per response; few pages have more discussed paragraphs. */
const SELECTORS = 200;

/**
 * The history of a paragraph across revisions, for the article's authors, moderators and the publisher: the latest entries, and
 * earlier ones with `next`.
 */
export async function readParagraphHistory(
  ctx: Context,
  site: Site,
  principal: Principal,
  paragraphId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<ParagraphHistory> {
  const before = readCursor(cursor, HistoryCursor)?.id ?? null;
  const history = await readHistory(ctx.db, site.id, paragraphId, limit, before);
  if (!history) throw new Problem('paragraph_not_found');
  const article = await requireAnyArticle(ctx.db, site, history.articleId);
  authorizeOwner(principal, 'anchors.read', ownsArticle(principal, article));
  const placements = history.placements.slice(0, limit);
  const last = placements.at(-1);
  const next = history.placements.length > limit && last ? writeCursor({ id: last.id }) : null;
  return historyView({ ...history, placements }, next);
}

/** Selectors of the discussed paragraphs, for pages whose text differs from the latest known revision; paginated. */
export async function readParagraphSelectors(
  ctx: Context,
  site: Site,
  articleId: string,
  { cursor }: { cursor?: string | undefined },
): Promise<PublicRead<ParagraphSelectors>> {
  const after = readCursor(cursor, SelectorCursor);
  const row = await readSelectors(ctx.db, site.id, articleId, SELECTORS, after);
  if (!row || row.article.state === 'hidden') throw new Problem('article_not_found');
  const page = row.items.slice(0, SELECTORS);
  const last = page.at(-1);
  const next = row.items.length > SELECTORS && last ? writeCursor({ id: last.id, place: last.place }) : null;
  const items = page.map(({ id, selector }) => ({ id, selector }));
  return { body: { items, next }, article: row.article, marksById: true, namesById: true };
}

/** Suggests where a lost paragraph may be now. */
export async function suggestPlaces(
  ctx: Context,
  site: Site,
  principal: Principal,
  paragraphId: string,
): Promise<Suggestions> {
  const lost = await findSelector(ctx.db, site.id, paragraphId);
  if (!lost) throw new Problem('paragraph_not_found');
  const article = await requireAnyArticle(ctx.db, site, lost.articleId);
  authorizeOwner(principal, 'anchors.read', ownsArticle(principal, article));
  if (lost.position !== null) return { items: [] };
  const ledger = await readLedger(ctx.db, site.id, lost.articleId);
  const input = { selector: lost.selector, ledger };
  return { items: await ctx.texts.run(site.id, textTasks.suggestPlaces, input, sizeOf(ledger)) };
}

/** The positions of all paragraphs of the article, for its authors, moderators and the publisher; JSON of a `Ledger`. */
export async function readAnchors(
  ctx: Context,
  site: Site,
  principal: Principal,
  articleId: string,
): Promise<JsonBytes> {
  const article = await requireAnyArticle(ctx.db, site, articleId);
  authorizeOwner(principal, 'anchors.read', ownsArticle(principal, article));
  const ledger = await readLedger(ctx.db, site.id, articleId);
  return new JsonBytes(await ctx.texts.run(site.id, textTasks.viewLedger, ledger, sizeOf(ledger)));
}
