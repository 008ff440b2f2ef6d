/** Which article an address leads to. */
import type { Site } from '../../access/site.js';
import type { Queries } from '../../db/client.js';
import { Problem } from '../../http/problem.js';
import { canonicalUrl, MAX_ADDRESS_LENGTH, spellingOf } from '../../shared/address.js';
import { findAddresses, findArticle, insertAddresses, lockName, type ArticleRow } from './queries.js';

/**
 * The canonical form of an address on one of the site's origins, or on an equivalent one by the site's rules;
 * throws `url_not_allowed` otherwise.
 */
export function siteAddress(site: Site, url: string): string {
  const canonical = canonicalUrl(url);
  const rules = site.settings.addresses;
  const originOf = (address: string) => spellingOf(new URL(address).origin, rules);
  const own = originOf(canonical);
  if (canonical.length > MAX_ADDRESS_LENGTH || ![...site.origins].some((origin) => originOf(origin) === own))
    throw new Problem('url_not_allowed');
  return canonical;
}

/**
 * Cache key of an address: its spelling (see `spellingOf`), or with `asWritten` its canonical form, for spellings that
 * lead to several articles.
 */
export function addressKey(site: Site, url: string, asWritten: boolean): string {
  const canonical = canonicalUrl(url);
  return asWritten ? canonical : spellingOf(canonical, site.settings.addresses);
}

/**
 * Ids of the articles that canonical URLs lead to, by URL. A known address leads to its article; otherwise a URL leads
 * to the article with an equivalent address, and among several to the oldest.
 */
export async function resolveAddresses(
  db: Queries,
  site: Pick<Site, 'id' | 'settings'>,
  urls: string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const [asked, [first]] of await resolveSpellings(db, site, urls))
    if (first !== undefined) found.set(asked, first);
  return found;
}

/** Ids of all articles with an address equivalent to a canonical URL, by URL; that of the exact address comes first. */
export async function resolveSpellings(
  db: Queries,
  site: Pick<Site, 'id' | 'settings'>,
  urls: string[],
): Promise<Map<string, string[]>> {
  const rules = site.settings.addresses;
  const found = new Map<string, string[]>();
  if (urls.length === 0) return found;
  for (const { asked, url, articleId } of await findAddresses(db, site.id, urls)) {
    if (spellingOf(asked, rules) !== spellingOf(url, rules)) continue;
    const before = found.get(asked) ?? [];
    found.set(asked, [...new Set(asked === url ? [articleId, ...before] : [...before, articleId])]);
  }
  return found;
}

/** The article that a canonical URL leads to. */
export async function findArticleAt(db: Queries, site: Site, url: string): Promise<ArticleRow | null> {
  const id = (await resolveAddresses(db, site, [url])).get(url);
  return id === undefined ? null : findArticle(db, site.id, id);
}

/**
 * Serialises transactions, across instances, that create an article at an equivalent of this address. Held until
 * the end of the transaction.
 */
export async function lockAddress(db: Queries, site: Site, url: string): Promise<void> {
  await lockName(db, `${site.id} ${spellingOf(url, site.settings.addresses)}`);
}

/** The first of the addresses that leads to another article, or null. */
export async function findTakenAddress(
  db: Queries,
  site: Site,
  articleId: string | null,
  urls: string[],
): Promise<string | null> {
  const owners = await resolveAddresses(db, site, urls);
  return urls.find((url) => owners.has(url) && owners.get(url) !== articleId) ?? null;
}

/** Assigns the addresses to the article; throws `key_taken` if one leads to another. Returns the number of new ones. */
export async function claimAddresses(
  db: Queries,
  site: Site,
  articleId: string,
  addresses: string[],
): Promise<number> {
  const requireFree = async () => {
    const taken = await findTakenAddress(db, site, articleId, addresses);
    if (taken !== null) throw new Problem('key_taken', { detail: taken });
  };
  await requireFree();
  const added = await insertAddresses(db, site.id, articleId, addresses);
  // Another instance may have inserted an equivalent address at the same time.
  if (added > 0) await requireFree();
  return added;
}
