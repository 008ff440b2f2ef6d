/** Counts for listing pages, and popular articles. */
import type { Site } from '../../access/site.js';
import type { Context } from '../../context.js';
import type { PublicRead } from '../../route.js';
import { canonicalUrl } from '../../shared/address.js';
import type { ArticleCounts, PopularArticles } from '../../shared/contract.js';
import { resolveAddresses } from '../articles/use-cases.js';
import { countByReference, mostDiscussed } from './queries.js';

/** Cache lifetime of a listing page's counts; seconds. */
const COUNTS_AGE = 2;
/** Cache lifetime of popular articles; seconds. */
const POPULAR_AGE = 30;
const HOURS = { '24h': 24, '7d': 24 * 7, '30d': 24 * 30 } as const;

/** Comment counts of many articles, in the order and spelling of the request; zero for unknown ones. */
export async function countArticles(
  ctx: Context,
  site: Site,
  refs: { url: string[]; key: string[] },
): Promise<PublicRead<ArticleCounts>> {
  const urls = refs.url.map(canonicalUrl);
  const ids = await resolveAddresses(ctx.db, site, urls);
  const rows = await countByReference(ctx.db, site.id, [...ids.values()], refs.key);
  const find = (match: (row: (typeof rows)[number]) => boolean) => {
    const row = rows.find(match);
    return { comments: row?.comments ?? 0, inline: row?.inline ?? 0 };
  };
  const items = [
    ...refs.url.map((ref, i) => ({ ref, ...find((row) => row.id === ids.get(urls[i] ?? '')) })),
    ...refs.key.map((ref) => ({ ref, ...find((row) => row.key === ref) })),
  ];
  return { body: { items }, article: null, ttlSeconds: COUNTS_AGE };
}

/** The most discussed articles of the window, whose start is rounded down to a multiple of three hours in UTC. */
export async function popularArticles(
  ctx: Context,
  site: Site,
  query: { window: keyof typeof HOURS; limit: number },
): Promise<PublicRead<PopularArticles>> {
  const since = new Date(ctx.now().getTime() - HOURS[query.window] * 3_600_000);
  const rows = await mostDiscussed(ctx.db, site.id, since, query.limit);
  const items = rows.map((row) => ({ ...row, publishedAt: row.publishedAt?.toISOString() ?? null }));
  return { body: { window: query.window, items }, article: null, ttlSeconds: POPULAR_AGE };
}
