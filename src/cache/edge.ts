/**
 * Tags for a cache in front of the service that purges by tag (a CDN, or Varnish with xkey): one request purges all responses
 * that show an article.
 */
import type { ArticleRef } from '../db/article-ref.js';
import { splitArticleRef } from '../db/article-ref.js';
import type { Edge, EdgeFormat } from '../config.js';

/** The tag that every response has. */
export const EVERYTHING = 'interline';

/** The tag of all responses of a site. */
export const siteTag = (siteId: string): string => `site-${siteId}`;
/** The tag of responses about pages of a site that belong to no article yet. */
export const unknownPagesTag = (siteId: string): string => `unknown-${siteId}`;

/** The tag of all responses that show an article. */
export function articleTag(ref: ArticleRef): string {
  const { siteId, articleId } = splitArticleRef(ref);
  return articleId === '' ? unknownPagesTag(siteId) : `article-${articleId}`;
}

interface Format {
  /** Name of the response header with the tags, and their separator. */
  header: string;
  separator: string;
  /** Maximum number of tags per purge request. */
  atOnce: number;
  /** `fetch` options for a purge request. */
  purge: (tags: readonly string[], token: string) => RequestInit;
}

const json = (headers: Record<string, string>, body: unknown): RequestInit => ({
  method: 'POST',
  headers: { ...headers, 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

/** Sources: Fastly "Purge multiple surrogate key tags"; Cloudflare "Purge Cached Content" by tags; Varnish vmod_xkey. */
const FORMATS: Record<EdgeFormat, Format> = {
  fastly: {
    header: 'Surrogate-Key',
    separator: ' ',
    atOnce: 256,
    purge: (tags, token) => json({ 'Fastly-Key': token }, { surrogate_keys: tags }),
  },
  cloudflare: {
    header: 'Cache-Tag',
    separator: ',',
    atOnce: 30,
    purge: (tags, token) => json({ Authorization: `Bearer ${token}` }, { tags }),
  },
  varnish: {
    header: 'xkey',
    separator: ' ',
    atOnce: 100,
    purge: (tags, token) => ({
      method: 'PURGE',
      headers: { 'xkey-purge': tags.join(' '), ...(token !== '' && { Authorization: `Bearer ${token}` }) },
    }),
  },
};

/** The response header that lists the tags. */
export function tagHeader(format: EdgeFormat, tags: readonly string[]): [name: string, value: string] {
  const { header, separator } = FORMATS[format];
  return [header, tags.join(separator)];
}

/** The requests that purge every response with one of the tags. */
export function purgeRequests({ format, purgeUrl, purgeToken }: Edge, tags: readonly string[]): Request[] {
  const { atOnce, purge } = FORMATS[format];
  const requests: Request[] = [];
  for (let at = 0; at < tags.length; at += atOnce)
    requests.push(new Request(purgeUrl, purge(tags.slice(at, at + atOnce), purgeToken ?? '')));
  return requests;
}
