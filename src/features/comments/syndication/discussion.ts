/** The discussion without script: an HTML fragment that publishers include in their pages, and JSON-LD. */
import type { Site } from '../../../access/site.js';
import type { Context } from '../../../context.js';
import { readCursor } from '../../../http/cursor.js';
import { Problem } from '../../../http/problem.js';
import type { PublicRead } from '../../../route.js';
import type { DiscussionPosting, DiscussionQuery, FragmentQuery } from '../../../shared/contract.js';
import { findReference, siteAddress } from '../../articles/use-cases.js';
import { readDiscussion, type DiscussionRow } from './discussion-queries.js';
import { writeFragment } from './fragment-html.js';
import { fragmentLanguage, loadFragmentWords } from './fragment-words.js';
import { discussionPosting } from './json-ld.js';
import { limitWithPins, ListCursor, paginateRoots } from '../lists/reading.js';

/** Maximum replies per top comment; the rest can be read with the widget. */
const REPLIES = 100;

/** The article's discussion in schema.org terms, with its first comments in the requested order. */
export async function readPosting(
  ctx: Context,
  site: Site,
  articleId: string,
  query: DiscussionQuery,
): Promise<PublicRead<DiscussionPosting>> {
  const page = await readPage(ctx, site, { id: articleId }, query);
  if (!page || page.article.state === 'hidden') throw new Problem('article_not_found');
  return { body: discussionPosting(page, site, apiOf(ctx, site), page.article.url), article: page.article };
}

/**
 * One page of the discussion as HTML. It must always be possible to include it: a page without comments gets a notice, and
 * a hidden article an empty fragment.
 */
export async function readFragment(
  ctx: Context,
  site: Site,
  query: FragmentQuery,
): Promise<PublicRead<string>> {
  const { url, key, lang, pageUrl, jsonld } = query;
  const language = fragmentLanguage(lang);
  if (pageUrl !== undefined) siteAddress(site, pageUrl);
  const { article: by, divided } = await findReference(ctx.db, site, { url, key });
  const [page, words] = await Promise.all([by && readPage(ctx, site, by, query), loadFragmentWords(lang)]);
  const article = page && { id: page.article.id, version: page.article.version };
  if (page?.article.state === 'hidden') return { body: '', article, divided };
  const api = apiOf(ctx, site);
  // Never the requested address: all its spellings share the response. An unknown page needs no links.
  const home = page?.article.url ?? '';
  const address = withoutFragment(pageUrl ?? home);
  const next =
    page?.next == null
      ? null
      : pageUrl === undefined
        ? `${api}/fragment?${searchOf({ ...query, lang: language === 'en' ? '' : language, url: home }, page.next)}`
        : withCursor(address, page.next);
  const posting = page && jsonld ? discussionPosting(page, site, api, address) : null;
  const body = writeFragment(page, words, address, next, posting);
  return { body, article, unknownPage: page === null, divided };
}

/** The rows of a page and the cursor of the next one. */
async function readPage(
  ctx: Context,
  site: Site,
  by: Parameters<typeof readDiscussion>[2],
  { sort, limit, cursor }: DiscussionQuery & { cursor?: string | undefined },
): Promise<(DiscussionRow & { next: string | null }) | null> {
  const after = readCursor(cursor || undefined, ListCursor);
  if (after && after.sort !== sort) throw new Problem('invalid_cursor');
  const row = await readDiscussion(ctx.db, site.id, by, { sort, limit, after }, REPLIES);
  if (!row) return null;
  const { rows, next } = paginateRoots(row.items, sort, limitWithPins(limit, row.items), row.cut);
  return { ...row, items: rows, next };
}

function apiOf(ctx: Context, site: Site): string {
  return `${ctx.config.publicUrl ?? ''}/v1/sites/${site.key}`;
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/s, '');
}

/** Address of the host page's next page; it passes the cursor on to the fragment. */
function withCursor(address: string, cursor: string): string {
  const next = new URL(address);
  next.searchParams.set('interline_cursor', cursor);
  return next.href;
}

/** The query for the next page of the fragment itself. */
function searchOf({ url, key, sort, limit, lang, jsonld }: FragmentQuery, cursor: string): string {
  return new URLSearchParams({
    ...(key === undefined ? { url: url ?? '' } : { key }),
    ...{ sort, limit: String(limit) },
    ...(lang !== '' && { lang }),
    ...(jsonld && { jsonld: '1' }),
    cursor,
  }).toString();
}
