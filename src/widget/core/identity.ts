/** The article of a page, the service to use, and the paths of its bundle and list. */
import { COMMENT_FRAGMENT, LIST_SORTS, type ListSort } from '../../shared/enums.js';
import { query } from './transport.js';

/** The origin of this script: the API for pages without `api`. */
const SCRIPT_ORIGIN = new URL(import.meta.url).origin;

const PAGE_SIZE = 20;

export interface ArticleRef {
  key?: string;
  url?: string;
}

/** The publisher's key, else the given URL, else the canonical one, else the current one. */
export function articleRef(host: HTMLElement): ArticleRef {
  const key = host.getAttribute('key');
  return key ? { key } : { url: pageUrl(host) };
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

/** Path of the article's bundle. */
export function pagePath(ref: ArticleRef): string {
  return '/page' + query({ ...ref });
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
