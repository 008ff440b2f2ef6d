/** From rows to the JSON of articles, pages and publishing reports. */
import type {
  AnchorReportItem,
  Article,
  Ledger,
  PageBundle,
  PageParagraph,
  ParagraphHistory,
  PublishResult,
  Rating,
  Suggestions,
  WidgetSettings,
} from '../../shared/contract.js';
import { excerpt } from '../../shared/excerpt.js';
import { EXCERPT_LENGTH, FLAG_REASONS } from '../../shared/vocabulary.js';
import type { Site } from '../sites/use-cases.js';
import type { PublishPlan } from './plan.js';
import type { HistoryRow, ParagraphRow } from './ledger-queries.js';
import type { PageParagraphRow, PageRow } from './page-queries.js';
import type { ArticleRow } from './queries.js';

export type { PageParagraphRow } from './page-queries.js';
export type { ArticleRow } from './queries.js';

export function articleView(row: Omit<ArticleRow, 'publishedAt' | 'image' | 'authorSubjects'>): Article {
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
  const { attention, rating, reactions } = settings;
  return {
    moderation,
    editWindowSeconds,
    maxCommentLength,
    flagReasons: [...FLAG_REASONS],
    contentSelector,
    attention,
    rating,
    reactions,
    consent,
    guests,
  };
}

/** A paragraph without the marks on it. */
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

/** The page bundle; a hidden article shows none of its paragraphs. */
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

export function ledgerView(rows: ParagraphRow[]): Ledger {
  return {
    items: rows.map((row) => ({
      paragraphId: row.id,
      excerpt: excerpt(row.originalText, EXCERPT_LENGTH),
      comments: row.commentCount,
      state: row.state,
      method: row.method,
      confidence: row.confidence,
      index: row.position,
      verified: row.verified,
      text: row.currentText,
    })),
  };
}

export function historyView(row: { originalText: string; placements: HistoryRow[] }): ParagraphHistory {
  return {
    original: row.originalText,
    items: row.placements.map(({ revisionNumber, position, createdAt, ...placement }) => ({
      ...placement,
      revision: revisionNumber,
      index: position,
      at: createdAt.toISOString(),
    })),
  };
}

export function suggestionView(row: ParagraphRow, likeness: number): Suggestions['items'][number] {
  return {
    paragraphId: row.id,
    index: row.position ?? 0,
    excerpt: excerpt(row.currentText, EXCERPT_LENGTH),
    likeness,
  };
}

/** The report of a publish: counts of all discussed paragraphs, and those an editor should look at. */
export function publishView(article: Article, plan: PublishPlan, dryRun: boolean): PublishResult {
  const discussed = plan.moves.filter((move) => move.paragraph.hasThreads);
  const items: AnchorReportItem[] = discussed
    .filter((move) => move.placement.state !== 'anchored')
    .map(({ paragraph, placement }) => ({
      paragraphId: paragraph.id,
      excerpt: excerpt(paragraph.originalText, EXCERPT_LENGTH),
      comments: paragraph.commentCount,
      from: paragraph.position,
      to: placement.block,
      state: placement.state,
      method: placement.method,
      confidence: placement.confidence,
    }));
  const inState = (state: AnchorReportItem['state']) =>
    discussed.filter((move) => move.placement.state === state).length;
  return {
    article,
    dryRun,
    unchanged: plan.unchanged,
    report: {
      blocks: plan.blocks.length,
      added: plan.added.length,
      anchored: inState('anchored'),
      moved: inState('moved'),
      edited: inState('edited'),
      ambiguous: inState('ambiguous'),
      orphaned: inState('orphaned'),
      items,
    },
  };
}
