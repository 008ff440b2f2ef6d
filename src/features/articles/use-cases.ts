/** Articles: the page bundle, publishing revisions, opening and closing, and the paragraph a thread is about. */
import type { Context } from '../../context.js';
import type { Sql } from '../../db/client.js';
import { decide } from '../../events/decide.js';
import { inTransaction, lockArticle, record, type Write } from '../../events/record.js';
import { Problem } from '../../http/problem.js';
import type { PublicRead } from '../../http/route.js';
import { ownsArticle, personOf, requireOwn, type Visitor } from '../../http/visitor.js';
import {
  checkAgainstOriginal,
  describe,
  describeQuote,
  findQuote,
  hashText,
  MAX_SELECTOR_TEXT,
  normalise,
  type Block,
  type QuoteSelector,
} from '../../shared/anchoring/index.js';
import type {
  Article,
  FetchInput,
  Ledger,
  PageBundle,
  ParagraphHistory,
  ParagraphSelectors,
  PublishInput,
  PublishResult,
  StartThreadInput,
  Suggestions,
} from '../../shared/contract.js';
import type { ArticleState } from '../../shared/vocabulary.js';
import type { Site } from '../sites/use-cases.js';
import { canonicalUrl, siteAddress } from './address.js';
import { fetchPage } from './fetching.js';
import { blocksFromHtml, titleFromHtml } from './html-blocks.js';
import { planPublish, type PlannedMove, type PublishPlan } from './plan.js';
import {
  claimAddresses,
  countParagraphs,
  deleteParagraphs,
  findArticle,
  findArticleByKey,
  findArticleByUrl,
  findLatestRevision,
  findParagraph,
  findParagraphsByHash,
  findTakenAddress,
  insertArticle,
  insertParagraphs,
  insertRevision,
  moveParagraphs,
  readHistory,
  readLedger,
  readPage,
  readSelectors,
  recordPlacements,
  updateArticle,
  type ArticleRow,
  type ParagraphMove,
} from './queries.js';
import { articleView, historyView, ledgerView, pageView, publishView, suggestionView } from './view.js';

export { canonicalUrl } from './address.js';
export type { ArticleRow } from './queries.js';

/** Blocks of one article: an article of a million words has fewer. */
const MAX_BLOCKS = 20_000;
/** Paragraphs readers may bring to an article nobody published. */
const MAX_UNVERIFIED = 2_000;

/** What a page needs to draw its badges. An unknown page is an answer too: nobody has talked about it yet. */
export async function readPageBundle(
  ctx: Context,
  site: Site,
  by: { url?: string | undefined; key?: string | undefined },
): Promise<PublicRead<PageBundle>> {
  const page = await readPage(
    ctx.db.direct,
    site.id,
    by.key === undefined ? { url: canonicalUrl(by.url ?? '') } : { key: by.key },
  );
  return {
    body: pageView(site, page),
    article: page && { id: page.article.id, version: page.article.version },
  };
}

/** The article, for those who may see it: a hidden one is not there. */
export async function requireArticle(ctx: Context, site: Site, id: string): Promise<ArticleRow> {
  const article = await findArticle(ctx.db.direct, site.id, id);
  if (!article || article.state === 'hidden') throw new Problem('article_not_found');
  return article;
}

/** The article in whatever state it is, for moderators and authors. */
export async function requireAnyArticle(ctx: Context, site: Site, id: string): Promise<ArticleRow> {
  const article = await findArticle(ctx.db.direct, site.id, id);
  if (!article) throw new Problem('article_not_found');
  return article;
}

// --- publishing -----------------------------------------------------------------------------------------------------

function blocksOf(site: Site, input: PublishInput): Block[] {
  let blocks: Block[];
  if (input.blocks) {
    blocks = input.blocks
      .filter((block) => normalise(block.text) !== '')
      .map((block, index) => ({
        index,
        tag: block.tag,
        text: block.text,
        ...(block.id !== undefined && { id: block.id }),
      }));
  } else {
    const selector = input.contentSelector ?? site.settings.contentSelector;
    try {
      blocks = blocksFromHtml(input.html ?? '', selector ?? undefined);
    } catch (error) {
      const where = error instanceof RangeError ? 'html' : 'contentSelector';
      throw new Problem('invalid_input', {
        errors: [
          {
            path: `body.${where}`,
            message: error instanceof RangeError ? error.message : 'is not a CSS selector',
          },
        ],
      });
    }
  }
  if (blocks.length === 0) {
    throw new Problem('invalid_input', {
      detail: 'The text holds no block that could be commented on. Is the content selector right?',
    });
  }
  if (blocks.length > MAX_BLOCKS)
    throw new Problem('invalid_input', { detail: `More than ${MAX_BLOCKS} blocks.` });
  return blocks;
}

/**
 * Stores a revision of the article and re-anchors every paragraph, in one transaction; the same text again changes
 * nothing. A dry run returns the same report and writes nothing.
 */
export async function publishArticle(
  ctx: Context,
  site: Site,
  visitor: Visitor | null,
  key: string,
  input: PublishInput,
  dryRun: boolean,
): Promise<{ result: PublishResult; created: boolean }> {
  const blocks = blocksOf(site, input);
  const url = siteAddress(site, input.url);
  const addresses = [...new Set([url, ...(input.aliases ?? []).map((alias) => siteAddress(site, alias))])];
  if (dryRun) return dryRunOf(ctx, site, key, url, addresses, input, blocks);
  return inTransaction(ctx, (write) =>
    publish(write, site, visitor?.person?.id ?? null, key, url, addresses, input, blocks),
  );
}

/** Publishes what the service itself finds at the page's address. */
export async function fetchAndPublish(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  key: string,
  input: FetchInput,
  dryRun: boolean,
): Promise<{ result: PublishResult; created: boolean }> {
  const html = (await fetchPage(ctx, site, input.url)).replaceAll('\u0000', '').toWellFormed();
  const { title, ...rest } = input;
  const page = { ...rest, title: title ?? titleFromHtml(html)?.toWellFormed() ?? input.url, html };
  return publishArticle(ctx, site, visitor, key, page, dryRun);
}

async function dryRunOf(
  ctx: Context,
  site: Site,
  key: string,
  url: string,
  addresses: string[],
  input: PublishInput,
  blocks: Block[],
) {
  const sql = ctx.db.direct;
  const found = await findForPublishing(sql, site, key, url);
  const taken = await findTakenAddress(sql, site.id, found?.id ?? null, addresses);
  if (taken !== null) throw new Problem('key_taken', { detail: taken });
  const plan = await planFor(sql, site, found?.id ?? null, blocks);
  const article: Article = found
    ? { ...articleView(found), url, title: input.title }
    : {
        id: '00000000-0000-0000-0000-000000000000',
        key,
        url,
        title: input.title,
        state: 'open',
        version: 0,
        revision: null,
        counts: { comments: 0, inline: 0, threads: 0 },
      };
  return { result: publishView(article, plan, true), created: false };
}

/** By key; else the page at that address that only readers knew so far. */
async function findForPublishing(sql: Sql, site: Site, key: string, url: string): Promise<ArticleRow | null> {
  const byKey = await findArticleByKey(sql, site.id, key);
  if (byKey) return byKey;
  const byUrl = await findArticleByUrl(sql, site.id, url);
  return byUrl?.key === null ? byUrl : null;
}

async function planFor(
  sql: Sql,
  site: Site,
  articleId: string | null,
  blocks: Block[],
): Promise<PublishPlan> {
  if (articleId === null) return planPublish([], null, blocks);
  const latest = await findLatestRevision(sql, site.id, articleId);
  return planPublish(await readLedger(sql, site.id, articleId), latest, blocks);
}

async function publish(
  write: Write,
  site: Site,
  actorId: string | null,
  key: string,
  url: string,
  addresses: string[],
  input: PublishInput,
  blocks: Block[],
): Promise<{ result: PublishResult; created: boolean }> {
  const { sql } = write;
  const fields = {
    key,
    url,
    title: input.title,
    ...(input.image !== undefined && { image: input.image }),
    ...(input.publishedAt !== undefined && {
      publishedAt: input.publishedAt === null ? null : new Date(input.publishedAt),
    }),
    ...(input.authors !== undefined && { authorSubjects: input.authors }),
  };
  let article = await findForPublishing(sql, site, key, url);
  const created = article === null;
  if (article) {
    await lockArticle(write, site.id, article.id);
  } else {
    await refuseTaken(sql, site, url, null);
    article = await insertArticle(sql, site.id, fields);
    await record(write, {
      siteId: site.id,
      articleId: article.id,
      type: 'article.created',
      actorId,
      data: { key, url },
    });
  }
  const taken = await claimAddresses(sql, site.id, article.id, addresses);
  if (taken !== null) throw new Problem('key_taken', { detail: taken });

  // Read below the lock: a publish that came first has changed the ledger.
  const plan = await planFor(sql, site, article.id, blocks);
  const number = plan.unchanged ? article.revisionNumber : (article.revisionNumber ?? 0) + 1;
  if (!plan.unchanged && number !== null) await applyPlan(sql, site, article.id, number, plan);
  const before = article;
  article = await updateArticle(sql, site.id, article.id, {
    ...fields,
    ...(number !== null && { revisionNumber: number }),
  });
  const result = publishView(articleView(article), plan, false);
  if (!plan.unchanged || before.title !== article.title || before.url !== article.url) {
    const { items: _items, ...report } = result.report;
    result.article.version = await record(write, {
      siteId: site.id,
      articleId: article.id,
      type: 'article.published',
      actorId,
      data: { revision: number, report },
    });
  }
  return { result, created };
}

async function refuseTaken(sql: Sql, site: Site, url: string, own: string | null): Promise<void> {
  const other = await findArticleByUrl(sql, site.id, url);
  if (other && other.id !== own) throw new Problem('key_taken', { detail: url });
}

async function applyPlan(
  sql: Sql,
  site: Site,
  articleId: string,
  number: number,
  plan: PublishPlan,
): Promise<void> {
  const lost = plan.moves.filter((move) => move.found === null && !move.paragraph.hasThreads);
  const kept = plan.moves.filter((move) => move.found !== null || move.paragraph.hasThreads);
  await deleteParagraphs(
    sql,
    site.id,
    lost.map((move) => move.paragraph.id),
  );
  await moveParagraphs(sql, site.id, number, kept.map(toMove));
  await recordPlacements(sql, site.id, number, kept.filter(hasNews).map(toMove));
  await insertParagraphs(
    sql,
    site.id,
    articleId,
    plan.added.map(({ selector, text }) => ({
      selector,
      text,
      method: 'exact',
      revisionNumber: number,
      verified: true,
    })),
  );
  await insertRevision(sql, site.id, articleId, { number, hash: plan.hash, blocks: plan.blocks });
}

function toMove({ paragraph, placement, found }: PlannedMove): ParagraphMove {
  return { id: paragraph.id, placement, found };
}

/** Staying where one was is no news; coming back is. */
function hasNews({ paragraph, placement, found }: PlannedMove): boolean {
  return (
    placement.state !== 'anchored' ||
    paragraph.position === null ||
    found?.selector.hash !== paragraph.current.hash
  );
}

/** What became of a paragraph over the revisions, for its article's author, moderators and the publisher. */
export async function readParagraphHistory(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  paragraphId: string,
): Promise<ParagraphHistory> {
  const history = await readHistory(ctx.db.direct, site.id, paragraphId);
  if (!history) throw new Problem('paragraph_not_found');
  const article = await requireAnyArticle(ctx, site, history.articleId);
  requireOwn(visitor, 'anchors.read', ownsArticle(visitor, article));
  return historyView(history);
}

/** Selectors of the discussed paragraphs, for a page that reads differently than the last known revision. */
export async function readParagraphSelectors(
  ctx: Context,
  site: Site,
  articleId: string,
): Promise<PublicRead<ParagraphSelectors>> {
  const row = await readSelectors(ctx.db.direct, site.id, articleId);
  if (!row || row.article.state === 'hidden') throw new Problem('article_not_found');
  return { body: { items: row.items }, article: row.article };
}

/** Suggestions below this likeness would be noise: unrelated paragraphs of one article share about a fifth. */
const LIKELY = 0.3;
const MAX_SUGGESTIONS = 3;

/** Where a paragraph that lost its place may now be. */
export async function suggestPlaces(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  paragraphId: string,
): Promise<Suggestions> {
  const history = await readHistory(ctx.db.direct, site.id, paragraphId);
  if (!history) throw new Problem('paragraph_not_found');
  const article = await requireAnyArticle(ctx, site, history.articleId);
  requireOwn(visitor, 'anchors.read', ownsArticle(visitor, article));
  const ledger = await readLedger(ctx.db.direct, site.id, history.articleId);
  const lost = ledger.find((paragraph) => paragraph.id === paragraphId);
  if (!lost || lost.position !== null) return { items: [] };
  const items = ledger
    .filter((paragraph) => paragraph.position !== null)
    .map((paragraph) => ({ paragraph, likeness: checkAgainstOriginal(lost.selector, paragraph.currentText) }))
    .filter(({ likeness }) => likeness >= LIKELY)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, MAX_SUGGESTIONS);
  return { items: items.map(({ paragraph, likeness }) => suggestionView(paragraph, likeness)) };
}

/** Where every paragraph of the article stands, for its author, moderators and the publisher. */
export async function readAnchors(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  articleId: string,
): Promise<Ledger> {
  const article = await requireAnyArticle(ctx, site, articleId);
  requireOwn(visitor, 'anchors.read', ownsArticle(visitor, article));
  return ledgerView(await readLedger(ctx.db.direct, site.id, articleId));
}

/** Opens, closes or hides an article; recorded with its reason. */
export async function setArticleState(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  articleId: string,
  change: { state: ArticleState; reason: string },
): Promise<Article> {
  const moderator = personOf(visitor);
  return inTransaction(ctx, async (write) => {
    if (!(await lockArticle(write, site.id, articleId))) throw new Problem('article_not_found');
    const before = await findArticle(write.sql, site.id, articleId);
    if (!before) throw new Problem('article_not_found');
    if (before.state === change.state) return articleView(before);
    const after = await updateArticle(write.sql, site.id, articleId, { state: change.state });
    await decide(write.sql, site.id, {
      action: `article.${change.state === 'open' ? 'open' : change.state === 'closed' ? 'close' : 'hide'}`,
      reason: change.reason,
      actorId: moderator.id,
      articleId,
      from: before.state,
      to: after.state,
    });
    const version = await record(write, {
      siteId: site.id,
      articleId,
      type: 'article.state_changed',
      actorId: moderator.id,
      data: { from: before.state, to: after.state },
    });
    return { ...articleView(after), version };
  });
}

// --- what a new thread is about ---------------------------------------------------------------------------------------

export interface Passage {
  articleId: string;
  paragraphId: string | null;
  quote: QuoteSelector | null;
  /** The paragraph's text as it is now, with the hash of its normalised form. */
  passage: { text: string; hash: string } | null;
}

type About = Pick<StartThreadInput, 'article' | 'paragraph' | 'quote'>;

/**
 * Finds, below the article's lock, the article, paragraph and phrase a new thread is about. A page nobody published is
 * made known by its first comment, its paragraph by the selector the reader's browser sent, marked unverified. Once
 * there is a trusted revision the passage must be in it.
 */
export async function placeThread(write: Write, site: Site, actorId: string, about: About): Promise<Passage> {
  const article = await findOrMakeArticle(write, site, actorId, about.article);
  if (article.state === 'closed') throw new Problem('article_closed');
  if (!about.paragraph) {
    if (about.quote)
      throw new Problem('invalid_input', { errors: [{ path: 'body.quote', message: 'needs a paragraph' }] });
    return { articleId: article.id, paragraphId: null, quote: null, passage: null };
  }
  const paragraph = await findOrMakeParagraph(write.sql, site, article, about.paragraph);
  const quote = about.quote ? trueQuote(about.quote, paragraph.text) : null;
  return {
    articleId: article.id,
    paragraphId: paragraph.id,
    quote,
    passage: { text: paragraph.text, hash: paragraph.hash },
  };
}

async function findOrMakeArticle(
  write: Write,
  site: Site,
  actorId: string,
  ref: About['article'],
): Promise<ArticleRow> {
  if ('id' in ref) {
    const locked = await lockArticle(write, site.id, ref.id);
    const article = locked ? await findArticle(write.sql, site.id, ref.id) : null;
    if (!article || article.state === 'hidden') throw new Problem('article_not_found');
    return article;
  }
  const url = siteAddress(site, ref.url);
  const known = await findArticleByUrl(write.sql, site.id, url);
  if (known) return findOrMakeArticle(write, site, actorId, { id: known.id });
  const article = await insertArticle(write.sql, site.id, { url, title: ref.title ?? url });
  await record(write, {
    siteId: site.id,
    articleId: article.id,
    type: 'article.created',
    actorId,
    data: { url },
  });
  return article;
}

async function findOrMakeParagraph(
  sql: Sql,
  site: Site,
  article: ArticleRow,
  ref: NonNullable<About['paragraph']>,
): Promise<{ id: string; text: string; hash: string }> {
  if ('id' in ref) {
    const found = await findParagraph(sql, site.id, article.id, ref.id);
    if (!found) throw new Problem('paragraph_not_found');
    if (found.position === null) throw new Problem('paragraph_mismatch');
    return { id: found.id, text: found.currentText, hash: found.hash };
  }
  const { selector } = ref;
  const text = ref.text ?? selector.text;
  const normalised = normalise(text);
  // Recomputed, so that what is stored is found again by our own rules; a cut text cannot be.
  const cut = ref.text === undefined && selector.text.length >= MAX_SELECTOR_TEXT - 1;
  const hash = cut ? selector.hash : hashText(normalised);
  const alike = await findParagraphsByHash(sql, site.id, article.id, hash);
  const nearest = alike.toSorted(
    (a, b) => Math.abs((a.position ?? 0) - selector.index) - Math.abs((b.position ?? 0) - selector.index),
  )[0];
  const known =
    article.revisionNumber !== null
      ? nearest
      : alike.find((paragraph) => paragraph.position === selector.index);
  if (known) return { id: known.id, text: known.currentText, hash: known.hash };
  if (article.revisionNumber !== null) throw new Problem('paragraph_mismatch');
  if (normalised === '') throw new Problem('paragraph_mismatch');
  if ((await countParagraphs(sql, site.id, article.id)) >= MAX_UNVERIFIED)
    throw new Problem('paragraph_mismatch');
  const { id: blockId, copies, copy, ...rest } = selector;
  const [described] = describe([{ index: 0, tag: selector.tag, text }]);
  const [id] = await insertParagraphs(sql, site.id, article.id, [
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

/** The paragraph a thread is moved to by hand: one of the same article that stands somewhere now. */
export async function requireStanding(
  sql: Sql,
  site: Site,
  articleId: string,
  paragraphId: string,
): Promise<void> {
  const paragraph = await findParagraph(sql, site.id, articleId, paragraphId);
  if (!paragraph) throw new Problem('paragraph_not_found');
  if (paragraph.position === null) throw new Problem('paragraph_mismatch');
}

/** The paragraph's text at this moment; null when it stands nowhere. */
export async function currentText(
  sql: Sql,
  site: Site,
  articleId: string,
  paragraphId: string,
): Promise<string | null> {
  const paragraph = await findParagraph(sql, site.id, articleId, paragraphId);
  return paragraph?.position == null ? null : paragraph.currentText;
}

/** The quote as it truly stands in the paragraph's text; `quote_mismatch` when it is not there. */
function trueQuote(quote: QuoteSelector, text: string): QuoteSelector {
  const found = findQuote(quote, text);
  if (!found) throw new Problem('quote_mismatch');
  return describeQuote(text, found.start, found.end);
}
