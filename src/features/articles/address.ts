/** Canonical addresses: the same article whatever campaign, fragment or trailing slash a link carries. */
import normalizeUrl from 'normalize-url';
import { Problem } from '../../http/problem.js';
import type { Site } from '../sites/use-cases.js';

/** Parameters that say where a reader came from, or which page of the comments is read, not which article. */
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

/** The canonical form of an http(s) URL; that of a canonical form is itself. */
export function canonicalUrl(url: string): string {
  const address = new URL(url);
  address.search = address.search.replace(/[/&]+$/, '');
  // What sorting and leaving out left of a query, a slash or nothing, goes in the second pass.
  return normalizeUrl(normalizeUrl(address.href, FORM), FORM);
}

/** The canonical form of an address on one of the site's origins; `url_not_allowed` otherwise. */
export function siteAddress(site: Site, url: string): string {
  const canonical = canonicalUrl(url);
  if (!site.origins.has(new URL(canonical).origin)) throw new Problem('url_not_allowed');
  return canonical;
}
