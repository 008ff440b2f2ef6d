/** The page bundle and article lookups; also exports what other features use of this folder. */
import type { Site } from '../../access/site.js';
import type { Context } from '../../context.js';
import type { Queries } from '../../db/client.js';
import { Problem } from '../../http/problem.js';
import type { PublicRead } from '../../route.js';
import { canonicalUrl } from '../../shared/address.js';
import type { PageBundle } from '../../shared/contract.js';
import { resolveSpellings } from './address.js';
import { readPage } from './page-queries.js';
import { findArticle, type ArticleRow } from './queries.js';
import { pageView } from './view.js';

export { addressKey, resolveAddresses, siteAddress } from './address.js';
export { currentText, resolveThreadTarget, requireAnchored, writeToArticle } from './passages.js';
export { publishArticle } from './publishing.js';
export { removeDeleted } from './removal.js';
export { publisherOf, setState } from './states.js';
export { findNamedArticles } from './summaries/search.js';
export { endArticleSurge, listArticleSurges, setSurge, startArticleSurge } from './surge.js';
export type { ArticleRow } from './queries.js';

/** Everything a page needs to draw its badges. For an unknown page the bundle is empty: it has no comments yet. */
export async function readPageBundle(
  ctx: Context,
  site: Site,
  by: { url?: string | undefined; key?: string | undefined },
): Promise<PublicRead<PageBundle>> {
  const { article, divided } = await findReference(ctx.db, site, by);
  const page = article && (await readPage(ctx.db, site.id, article));
  return {
    body: pageView(site, page),
    article: page && { id: page.article.id, version: page.article.version },
    unknownPage: page === null,
    divided,
    // The bundle depends on comments only through their counts.
    marksById: true,
    namesById: true,
    restate: (bundle, version) => ({ ...bundle, article: bundle.article && { ...bundle.article, version } }),
  };
}

/**
 * Resolves a key or an address to a reference to an article; null if the address leads to none. `divided`: equivalent
 * spellings of the address lead to other articles.
 */
export async function findReference(
  db: Queries,
  site: Site,
  { url = '', key }: { url?: string | undefined; key?: string | undefined },
): Promise<{ article: { key: string } | { id: string } | null; divided: boolean }> {
  if (key !== undefined) return { article: { key }, divided: false };
  const canonical = canonicalUrl(url);
  const [id, ...others] = (await resolveSpellings(db, site, [canonical])).get(canonical) ?? [];
  return { article: id === undefined ? null : { id }, divided: others.length > 0 };
}

/** A publicly visible article; throws `article_not_found` for hidden ones. */
export async function requireArticle(ctx: Context, site: Site, id: string): Promise<ArticleRow> {
  const article = await findArticle(ctx.db, site.id, id);
  if (!article || article.state === 'hidden') throw new Problem('article_not_found');
  return article;
}

/** The article in any state, for moderators and authors. */
export async function requireAnyArticle(db: Queries, site: Site, id: string): Promise<ArticleRow> {
  const article = await findArticle(db, site.id, id);
  if (!article) throw new Problem('article_not_found');
  return article;
}
