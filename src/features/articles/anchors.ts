/** Where paragraphs stand: the ledger, their history, how to find them in other texts, and where lost ones may be. */
import type { Context } from '../../context.js';
import { Problem } from '../../http/problem.js';
import type { PublicRead } from '../../http/route.js';
import { ownsArticle, requireOwn, type Visitor } from '../../http/visitor.js';
import { checkAgainstOriginal } from '../../shared/anchoring/index.js';
import type { Ledger, ParagraphHistory, ParagraphSelectors, Suggestions } from '../../shared/contract.js';
import type { Site } from '../sites/use-cases.js';
import { readHistory, readLedger } from './ledger-queries.js';
import { readSelectors } from './page-queries.js';
import { requireAnyArticle } from './use-cases.js';
import { historyView, ledgerView, suggestionView } from './view.js';

/** What became of a paragraph over the revisions, for its article's author, moderators and the publisher. */
export async function readParagraphHistory(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  paragraphId: string,
): Promise<ParagraphHistory> {
  const history = await readHistory(ctx.db.direct, site.id, paragraphId);
  if (!history) throw new Problem('paragraph_not_found');
  const article = await requireAnyArticle(ctx.db.direct, site, history.articleId);
  requireOwn(visitor, 'anchors.read', ownsArticle(visitor, article));
  return historyView(history);
}

/** Selectors of the discussed paragraphs, for a page that reads differently than the last known revision. */
export async function readParagraphSelectors(
  ctx: Context,
  site: Site,
  articleId: string,
): Promise<PublicRead<ParagraphSelectors>> {
  const row = await readSelectors(ctx.db.direct, site.id, articleId);
  if (!row || row.article.state === 'hidden') throw new Problem('article_not_found');
  return { body: { items: row.items }, article: row.article, byId: true };
}

/** Of all pairs of unrelated paragraphs in the demo's four articles, one in a hundred is more alike than this. */
const LIKELY = 0.5;
const MAX_SUGGESTIONS = 3;

/** Where a paragraph that lost its place may now be. */
export async function suggestPlaces(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  paragraphId: string,
): Promise<Suggestions> {
  const history = await readHistory(ctx.db.direct, site.id, paragraphId);
  if (!history) throw new Problem('paragraph_not_found');
  const article = await requireAnyArticle(ctx.db.direct, site, history.articleId);
  requireOwn(visitor, 'anchors.read', ownsArticle(visitor, article));
  const ledger = await readLedger(ctx.db.direct, site.id, history.articleId);
  const lost = ledger.find((paragraph) => paragraph.id === paragraphId);
  if (!lost || lost.position !== null) return { items: [] };
  const items = ledger
    .filter((paragraph) => paragraph.position !== null)
    .map((paragraph) => ({ paragraph, likeness: checkAgainstOriginal(lost.selector, paragraph.currentText) }))
    .filter(({ likeness }) => likeness >= LIKELY)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, MAX_SUGGESTIONS);
  return { items: items.map(({ paragraph, likeness }) => suggestionView(paragraph, likeness)) };
}

/** Where every paragraph of the article stands, for its author, moderators and the publisher. */
export async function readAnchors(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  articleId: string,
): Promise<Ledger> {
  const article = await requireAnyArticle(ctx.db.direct, site, articleId);
  requireOwn(visitor, 'anchors.read', ownsArticle(visitor, article));
  return ledgerView(await readLedger(ctx.db.direct, site.id, articleId));
}
