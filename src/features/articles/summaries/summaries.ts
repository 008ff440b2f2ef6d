/** A site's articles for moderators: lists, one article's discussed paragraphs, and the threads of a paragraph. */
import * as z from 'zod';
import type { Site } from '../../../access/site.js';
import type { Context } from '../../../context.js';
import { readCursor, writeCursor } from '../../../http/cursor.js';
import { Problem } from '../../../http/problem.js';
import type {
  ArticleDiscussion,
  ArticleSummary,
  ArticleSummaryPage,
  ArticleSummaryQuery,
  DiscussedQuery,
  PlaceThreads,
  PlaceThreadsQuery,
} from '../../../shared/contract.js';
import { isRunning } from '../../../shared/surge.js';
import {
  listSorted,
  readDiscussed,
  readPublication,
  readSummaries,
  readThreadsOf,
  type SummaryRow,
} from './queries.js';
import { searchArticles } from './search.js';

/** `value`: what the list is sorted by, of the last article. */
const SortedCursor = z.strictObject({ id: z.uuid(), value: z.union([z.int32(), z.iso.datetime()]) });
const ParagraphCursor = z.strictObject({ id: z.uuid(), place: z.int32() });
const ThreadCursor = z.strictObject({ id: z.uuid() });

/** A page of the site's articles, hidden ones included. */
export async function listSummaries(
  ctx: Context,
  site: Site,
  { search = '', sort, limit, cursor }: ArticleSummaryQuery,
): Promise<ArticleSummaryPage> {
  const wanted = search.trim();
  const now = ctx.now();
  if (wanted !== '') {
    const { ids, next } = await searchArticles(ctx.db, site, wanted, { limit, cursor });
    const rows = await readSummaries(ctx.db, site.id, ids);
    return { items: rows.map((row) => summaryView(row, now)), next };
  }
  const after = readCursor(cursor, SortedCursor);
  if (after && (typeof after.value === 'string') !== (sort === 'activity'))
    throw new Problem('invalid_cursor');
  const rows = await listSorted(ctx.db, site.id, sort, limit + 1, after);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next = rows.length > limit && last ? { id: last.id, value: sortValue(last, sort) } : null;
  return { items: page.map((row) => summaryView(row, now)), next: next && writeCursor(next) };
}

function sortValue(row: SummaryRow, sort: ArticleSummaryQuery['sort']): string | number {
  if (sort === 'activity') return row.latestAt.toISOString();
  return sort === 'reports' ? row.reported + row.withheld : row.ambiguous + row.orphaned;
}

function summaryView(row: SummaryRow, now: Date): ArticleSummary {
  const { anchored, moved, edited, ambiguous, orphaned } = row;
  const inText = anchored + moved + edited + ambiguous + orphaned;
  return {
    ...{ id: row.id, key: row.key, title: row.title, url: row.url, state: row.state },
    surge: isRunning(row.surge, now) ? row.surge : null,
    counts: {
      ...{ comments: row.commentCount, threads: row.threadCount },
      ...{ pending: row.pending, withheld: row.withheld, reported: row.reported },
    },
    anchors: {
      ...{ anchored, moved, edited, ambiguous, orphaned },
      article: Math.max(0, row.threadCount - inText),
    },
    latestAt: row.latestAt.toISOString(),
  };
}

/** One article, in any state, with a page of its discussed paragraphs. */
export async function readDiscussion(
  ctx: Context,
  site: Site,
  articleId: string,
  { changed, limit, cursor }: DiscussedQuery,
): Promise<ArticleDiscussion> {
  const after = readCursor(cursor, ParagraphCursor);
  const article = await requireSummary(ctx, site, articleId);
  const [publication, rows] = await Promise.all([
    readPublication(ctx.db, site.id, articleId),
    readDiscussed(ctx.db, site.id, { articleId, changed, limit: limit + 1, after }),
  ]);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    article: summaryView(article, ctx.now()),
    publication: publication && { revision: publication.revision, at: publication.at.toISOString() },
    paragraphs: page,
    next: rows.length > limit && last ? writeCursor({ id: last.id, place: last.index ?? -1 }) : null,
  };
}

/** A page of the threads of a paragraph, or of the article as a whole. */
export async function readPlaceThreads(
  ctx: Context,
  site: Site,
  articleId: string,
  { paragraph, limit, cursor }: PlaceThreadsQuery,
): Promise<PlaceThreads> {
  const before = readCursor(cursor, ThreadCursor)?.id ?? null;
  await requireSummary(ctx, site, articleId);
  const place = { articleId, paragraphId: paragraph ?? null };
  const rows = await readThreadsOf(ctx.db, site.id, place, limit + 1, before);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })),
    next: rows.length > limit && last ? writeCursor({ id: last.id }) : null,
  };
}

async function requireSummary(ctx: Context, site: Site, articleId: string): Promise<SummaryRow> {
  const [row] = await readSummaries(ctx.db, site.id, [articleId]);
  if (!row) throw new Problem('article_not_found');
  return row;
}
