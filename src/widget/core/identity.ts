/** The article of a page, the service to use, and the paths of its bundle and list. */
import { COMMENT_FRAGMENT, LIST_SORTS, type ListSort } from '../../shared/enums.js';
import { query } from './transport.js';

/** The origin of this script: the API for pages without `api`. */
const SCRIPT_ORIGIN = new URL(import.meta.url).origin;

const PAGE_SIZE = 20;

/** Path of the article's bundle: by the publisher's key, if it is given, else by the page's address. */
export function pagePath(host: HTMLElement, key = host.getAttribute('key')): string {
  return '/page' + query(key ? { key } : { url: pageUrl(host) });
}

/** The page's address: given, canonical or current, without the fragment. */
export function pageUrl(host: HTMLElement): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel~="canonical"][href]');
  const url = new URL(host.getAttribute('url') || canonical?.href || location.href, location.href);
  url.hash = '';
  return url.href;
}

/** Base of the site's API: `api` attribute or the script's origin, with the site's key. */
export function siteBase(host: HTMLElement): string {
  const api = new URL(host.getAttribute('api') || SCRIPT_ORIGIN, location.href).href.replace(/\/$/, '');
  return `${api}/v1/sites/${encodeURIComponent(host.getAttribute('site') ?? '')}`;
}

/** The list's order until the reader chooses another. */
export function sortOf(host: HTMLElement): ListSort {
  const wish = host.getAttribute('sort') as ListSort;
  return LIST_SORTS.includes(wish) ? wish : 'newest';
}

/** Path of a page of the list; limited to inline comments or one paragraph, from `cursor` on. */
export function listPath(
  articleId: string,
  wanted: { inline: boolean; sort: ListSort; paragraph?: string | undefined; cursor?: string | undefined },
): string {
  const { inline, ...rest } = wanted;
  const scope = inline ? 'inline' : 'all';
  return `/articles/${articleId}/comments${query({ scope, limit: PAGE_SIZE, ...rest })}`;
}

/** Fragment of a comment's permalink. */
export function fragmentOf(id: string): string {
  return COMMENT_FRAGMENT + id;
}

/** Storage key of the message waiting to be sent; one per site. */
export function unsentKey(base: string): string {
  return `interline:${base}:unsent`;
}
