/** Canonical addresses: links to the same article may differ in campaign parameters, fragment or trailing slash. */
import normalizeUrl from 'normalize-url';
import type { AddressRules } from './contract.js';

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
export const MAX_ADDRESS_LENGTH = 2_048;

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
