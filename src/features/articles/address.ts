/** Canonical addresses: links to the same article may differ in campaign parameters, fragment or trailing slash. */
import normalizeUrl from 'normalize-url';
import type { Site } from '../../access/site.js';
import type { Queries } from '../../db/client.js';
import { Problem } from '../../http/problem.js';
import type { AddressRules } from '../../shared/contract.js';
import { findAddresses, findArticle, insertAddresses, lockName, type ArticleRow } from './queries.js';

/** Query parameters that identify a campaign, or the page of comments, but not the article. */
const TRACKING = [
  /^utm_/i,
  /^(fb|g|msc|dc|tt|tw|yc|igsh)clid$/i,
  /^(gbraid|wbraid|igshid|srsltid|mkt_tok|_hsenc|_hsmi|vero_id|oly_enc_id|oly_anon_id)$/i,
  /^(mc_cid|mc_eid|ml_subscriber|ml_subscriber_hash|s_cid|ref_src|ref_url|cmpid|at_medium|at_campaign)$/i,
  /^interline_cursor$/,
];

const FORM = {
  stripHash: true,
  stripWWW: false,
  removeQueryParameters: TRACKING,
  removeTrailingSlash: true,
  sortQueryParameters: true,
  stripTextFragment: true,
};

/** The canonical form of an http(s) URL; idempotent. */
export function canonicalUrl(url: string): string {
  const address = new URL(url);
  address.search = address.search.replace(/[/&]+$/, '');
  // Removes in a second pass what the first one left of the query: a slash, or an empty query.
  return normalizeUrl(normalizeUrl(address.href, FORM), FORM);
}

/** Longer URLs are not accepted as addresses of articles; they would not fit into an index. */
const MAX_LENGTH = 2_048;

/**
 * The canonical form of an address on one of the site's origins, or on an equivalent one by the site's rules;
 * throws `url_not_allowed` otherwise.
 */
export function siteAddress(site: Site, url: string): string {
  const canonical = canonicalUrl(url);
  const rules = site.settings.addresses;
  const originOf = (address: string) => spellingOf(new URL(address).origin, rules);
  const own = originOf(canonical);
  if (canonical.length > MAX_LENGTH || ![...site.origins].some((origin) => originOf(origin) === own))
    throw new Problem('url_not_allowed');
  return canonical;
}

/** A string shared by all canonical URLs that are equivalent by the rules; not itself a URL. */
export function spellingOf(canonical: string, rules: AddressRules): string {
  const address = new URL(canonical);
  const scheme = rules.scheme === 'same' ? '' : address.protocol;
  const host = rules.www === 'same' ? address.host.replace(/^www\./, '') : address.host;
  let path = address.pathname;
  if (rules.ampPath === 'same') path = path.replace(/\/amp\/?$/i, '');
  if (rules.index === 'same') path = path.replace(/\/index\.(html?|php)$/i, '');
  if (rules.letterCase === 'same') path = path.toLowerCase();
  const parameters = address.search.slice(1).split('&');
  const kept =
    rules.ampParameter === 'same' ? parameters.filter((each) => !/^amp(=|$)/i.test(each)) : parameters;
  return `${scheme}//${host}${path.replace(/\/$/, '')}?${kept.join('&')}`;
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
