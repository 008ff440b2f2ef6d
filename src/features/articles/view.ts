/** Converts rows to the JSON of articles, pages and paragraph histories. */
import type { Site } from '../../access/site.js';
import type {
  Article,
  ArticleDetails,
  PageBundle,
  PageParagraph,
  ParagraphHistory,
  Rating,
  WidgetSettings,
} from '../../shared/contract.js';
import { FLAG_REASONS } from '../../shared/enums.js';
import type { HistoryRow } from './paragraph-queries.js';
import type { PageParagraphRow, PageRow } from './page-queries.js';
import type { ArticleRow } from './queries.js';

export type { PageParagraphRow } from './page-queries.js';
export type { ArticleRow } from './queries.js';

export function articleView(
  row: Omit<ArticleRow, 'publishedAt' | 'image' | 'authorSubjects' | 'surge' | 'createdAt'>,
): Article {
  return {
    id: row.id,
    key: row.key,
    url: row.url,
    title: row.title,
    state: row.state,
    version: row.version,
    revision: row.revisionNumber,
    counts: { comments: row.commentCount, inline: row.inlineCount, threads: row.threadCount },
    rating: ratingView(row),
  };
}

/** The article with its editable details; `addresses` are all its addresses. */
export function detailsView(row: ArticleRow, addresses: string[]): ArticleDetails {
  return {
    ...articleView(row),
    image: row.image,
    publishedAt: row.publishedAt && row.publishedAt.toISOString(),
    authors: row.authorSubjects,
    aliases: addresses.filter((address) => address !== row.url),
    createdAt: row.createdAt.toISOString(),
  };
}

export function ratingView({
  ratingCount,
  ratingSum,
}: Pick<ArticleRow, 'ratingCount' | 'ratingSum'>): Rating {
  return {
    count: ratingCount,
    average: ratingCount === 0 ? null : Math.round((100 * ratingSum) / ratingCount) / 100,
  };
}

function widgetSettings({ settings }: Site): WidgetSettings {
  const { moderation, editWindowSeconds, maxCommentLength, contentSelector, consent, guests } = settings;
  const { attention, rating, reactions, inlineLabel } = settings;
  return {
    moderation,
    editWindowSeconds,
    maxCommentLength,
    flagReasons: [...FLAG_REASONS],
    contentSelector,
    inlineLabel,
    attention,
    rating,
    reactions,
    consent,
    guests,
  };
}

/** A paragraph without its marks. */
export function paragraphView(row: PageParagraphRow): Omit<PageParagraph, 'marks'> {
  return {
    id: row.id,
    hash: row.hash,
    index: row.position,
    tag: row.tag,
    siteId: row.blockId,
    state: row.state,
    verified: row.verified,
    comments: row.commentCount,
    latestAt: row.latestAt && new Date(row.latestAt).toISOString(),
  };
}

/** The page bundle; empty of paragraphs for a hidden article. */
export function pageView(site: Site, page: PageRow | null): PageBundle {
  const shown = page !== null && page.article.state !== 'hidden';
  return {
    site: { key: site.key, name: site.name, settings: widgetSettings(site) },
    article: page && articleView(page.article),
    paragraphs: (shown ? page.paragraphs : []).map((row) => ({
      ...paragraphView(row),
      marks: (page?.marks ?? [])
        .filter((mark) => mark.paragraphId === row.id)
        .map(({ id, kind, quote, question, display, locked, commentCount }) => ({
          id,
          kind,
          quote,
          question,
          display,
          locked,
          comments: commentCount,
        })),
    })),
  };
}

/** A page of a history, oldest first, from rows ordered newest first. */
export function historyView(
  row: { originalText: string; placements: HistoryRow[] },
  next: string | null,
): ParagraphHistory {
  return {
    original: row.originalText,
    next,
    items: row.placements
      .toReversed()
      .map(({ id: _id, revisionNumber, position, createdAt, ...placement }) => ({
        ...placement,
        revision: revisionNumber,
        index: position,
        at: createdAt.toISOString(),
      })),
  };
}
