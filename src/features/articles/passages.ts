/** The target of a thread: the article, paragraph and quote that it is started on or moved to. */
import type { Site } from '../../access/site.js';
import type { Queries } from '../../db/client.js';
import { withArticleAt, type UnitOfWork } from '../../events/unit-of-work.js';
import { Problem } from '../../http/problem.js';
import { spellingOf } from '../../shared/address.js';
import {
  describe,
  describeQuote,
  findQuote,
  hashText,
  MAX_SELECTOR_TEXT,
  normalise,
  type QuoteSelector,
} from '../../shared/anchoring/index.js';
import type { SignedInRequest } from '../../route.js';
import type { StartThreadInput } from '../../shared/contract.js';
import { findArticleAt, lockAddress, siteAddress } from './address.js';
import {
  findNearestParagraph,
  findParagraph,
  insertParagraphs,
  measureParagraphs,
} from './paragraph-queries.js';
import { insertArticle, type ArticleRow } from './queries.js';

/**
 * Limits for texts that readers submit to an unpublished article: characters of a paragraph (ten printed pages), number of
 * paragraphs, and characters in total. The first publish searches for each of them in the published text.
 */
const MAX_BROUGHT = { text: 16_384, paragraphs: 500, characters: 500_000 };

export interface Passage {
  articleId: string;
  paragraphId: string | null;
  quote: QuoteSelector | null;
  /** The paragraph's current text and the hash of its normalised form. */
  passage: { text: string; hash: string } | null;
}

/** A passage, and the texts of it that come from readers only and that no publisher has confirmed. */
export interface ThreadTarget extends Passage {
  unpublished: string[];
}

type About = Pick<StartThreadInput, 'article' | 'paragraph' | 'quote'>;

/**
 * Runs `change` in the queue of the article; for an unknown page in the queue of its address, where the
 * first caller creates the article and later ones find it.
 */
export async function writeToArticle<T>(
  request: SignedInRequest,
  about: About['article'],
  change: (work: UnitOfWork) => Promise<T>,
): Promise<T> {
  const { ctx, site } = request;
  if ('id' in about) return withArticleAt(request, about.id, change);
  const url = siteAddress(site, about.url);
  const known = await findArticleAt(ctx.db, site, url);
  return withArticleAt(request, known?.id ?? spellingOf(url, site.settings.addresses), change);
}

/**
 * Finds the article, paragraph and quote of a new thread, with the article locked. The first comment on an unpublished page
 * creates its article, and its paragraph from the selector that the browser sent, marked as unverified. Once
 * a revision was published, the passage must be in it.
 */
export async function resolveThreadTarget(work: UnitOfWork, about: About): Promise<ThreadTarget> {
  const article = await findOrMakeArticle(work, about.article);
  if (article.state === 'closed') throw new Problem('article_closed');
  if (!about.paragraph) {
    if (about.quote)
      throw new Problem('invalid_input', { errors: [{ path: 'body.quote', message: 'needs a paragraph' }] });
    return {
      ...{ articleId: article.id, paragraphId: null, quote: null, passage: null },
      unpublished: article.revisionNumber === null ? [article.title] : [],
    };
  }
  const paragraph = await findOrMakeParagraph(work.db, work.site, article, about.paragraph);
  const quote = about.quote ? verifyQuote(about.quote, paragraph.text) : null;
  return {
    articleId: article.id,
    paragraphId: paragraph.id,
    quote,
    passage: { text: paragraph.text, hash: paragraph.hash },
    unpublished: article.revisionNumber === null ? [article.title, paragraph.text] : [],
  };
}

async function findOrMakeArticle(work: UnitOfWork, ref: About['article']): Promise<ArticleRow> {
  const { db, site } = work;
  if ('id' in ref) {
    const article = await work.lockArticle(ref.id);
    if (!article || article.state === 'hidden') throw new Problem('article_not_found');
    return article;
  }
  const url = siteAddress(site, ref.url);
  await lockAddress(db, site, url);
  const known = await findArticleAt(db, site, url);
  if (known) return findOrMakeArticle(work, { id: known.id });
  const article = await insertArticle(db, site.id, { url, title: ref.title ?? url });
  await work.record({ articleId: article.id, type: 'article.created', data: { url } });
  return article;
}

async function findOrMakeParagraph(
  db: Queries,
  site: Site,
  article: ArticleRow,
  ref: NonNullable<About['paragraph']>,
): Promise<{ id: string; text: string; hash: string }> {
  if ('id' in ref) {
    const found = await findParagraph(db, site.id, article.id, ref.id);
    if (!found) throw new Problem('paragraph_not_found');
    if (found.position === null) throw new Problem('paragraph_mismatch');
    return { id: found.id, text: found.currentText, hash: found.hash };
  }
  const { selector } = ref;
  const text = ref.text ?? selector.text;
  const normalised = normalise(text);
  // Recomputed, so that our own rules find the stored text again; impossible for a truncated text.
  const cut = ref.text === undefined && selector.text.length >= MAX_SELECTOR_TEXT - 1;
  const hash = cut ? selector.hash : hashText(normalised);
  const known = await findNearestParagraph(db, site.id, article.id, hash, selector.index);
  if (known && (article.revisionNumber !== null || known.position === selector.index))
    return { id: known.id, text: known.currentText, hash: known.hash };
  if (article.revisionNumber !== null || normalised === '') throw new Problem('paragraph_mismatch');
  await requireRoom(db, site, article, text);
  const { id: blockId, copies, copy, ...rest } = selector;
  const [described] = describe([{ index: 0, tag: selector.tag, text }]);
  const [id] = await insertParagraphs(db, site.id, article.id, [
    {
      selector: {
        ...rest,
        text: described?.text ?? '',
        hash,
        ...(blockId !== undefined && { id: blockId }),
        ...(copies !== undefined && { copies }),
        ...(copy !== undefined && { copy }),
      },
      text,
      method: 'reader',
      revisionNumber: null,
      verified: false,
    },
  ]);
  if (id === undefined) throw new Error('the paragraph was not stored');
  return { id, text, hash };
}

/** Throws if the paragraph exceeds the limits for an unpublished article. */
async function requireRoom(db: Queries, site: Site, article: ArticleRow, text: string): Promise<void> {
  if (text.length > MAX_BROUGHT.text) throw new Problem('paragraph_too_long');
  const { paragraphs, characters } = await measureParagraphs(db, site.id, article.id);
  if (paragraphs >= MAX_BROUGHT.paragraphs || characters + text.length > MAX_BROUGHT.characters)
    throw new Problem('too_many_passages');
}

/** Throws unless the paragraph belongs to the article and is in the current text. */
export async function requireAnchored(
  db: Queries,
  site: Site,
  articleId: string,
  paragraphId: string,
): Promise<void> {
  const paragraph = await findParagraph(db, site.id, articleId, paragraphId);
  if (!paragraph) throw new Problem('paragraph_not_found');
  if (paragraph.position === null) throw new Problem('paragraph_mismatch');
}

/** The paragraph's current text; null if it is not in the current text. */
export async function currentText(
  db: Queries,
  site: Site,
  articleId: string,
  paragraphId: string,
): Promise<string | null> {
  const paragraph = await findParagraph(db, site.id, articleId, paragraphId);
  return paragraph?.position == null ? null : paragraph.currentText;
}

/** The quote, described by the paragraph's text; throws `quote_mismatch` if it is not in it. */
function verifyQuote(quote: QuoteSelector, text: string): QuoteSelector {
  const found = findQuote(quote, text);
  if (!found) throw new Problem('quote_mismatch');
  return describeQuote(text, found.start, found.end);
}
