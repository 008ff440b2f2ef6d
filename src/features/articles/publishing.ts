/** Publishing: a revision of an article's text comes in, and every paragraph of its ledger gets its place in it. */
import type { Context } from '../../context.js';
import type { Sql } from '../../db/client.js';
import { inTransactionOn, lockArticle, record, type Write } from '../../events/record.js';
import { Problem } from '../../http/problem.js';
import type { Visitor } from '../../http/visitor.js';
import type { RawBody } from '../../http/parse.js';
import type { Block } from '../../shared/anchoring/index.js';
import type { Article, FetchInput, PublishInput, PublishResult } from '../../shared/contract.js';
import type { Site } from '../sites/use-cases.js';
import { siteAddress } from './address.js';
import { fetchPage } from './fetching.js';
import { planPublish, type PlannedMove, type PublishPlan } from './plan.js';
import {
  deleteParagraphs,
  insertParagraphs,
  moveParagraphs,
  readLedger,
  recordPlacements,
  type ParagraphMove,
} from './ledger-queries.js';
import {
  claimAddresses,
  findArticleByKey,
  findArticleByUrl,
  findLatestRevision,
  findTakenAddress,
  insertArticle,
  insertRevision,
  updateArticle,
  type ArticleRow,
} from './queries.js';
import type { PublishText } from './text-work.js';
import { articleView, publishView } from './view.js';

interface Published {
  result: PublishResult;
  created: boolean;
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
): Promise<Published> {
  const bytes = new TextEncoder().encode(JSON.stringify(input));
  return publishBody(ctx, site, visitor, key, { bytes, charset: 'utf-8' }, dryRun);
}

/** `publishArticle` for a body as a client sent it. */
export async function publishBody(
  ctx: Context,
  site: Site,
  visitor: Visitor | null,
  key: string,
  body: RawBody,
  dryRun: boolean,
): Promise<Published> {
  const { contentSelector: siteSelector } = site.settings;
  const input = { body, siteSelector };
  const text = await ctx.texts.run(site.id, 'readPublishBody', input, body.bytes.length);
  return publishText(ctx, site, visitor, key, text, dryRun);
}

/** Publishes what the service itself finds at the page's address. */
export async function fetchAndPublish(
  ctx: Context,
  site: Site,
  visitor: Visitor,
  key: string,
  about: FetchInput,
  dryRun: boolean,
): Promise<Published> {
  const page = await fetchPage(ctx, site, about.url);
  const { contentSelector: siteSelector } = site.settings;
  const input = { page, about, siteSelector };
  const text = await ctx.texts.run(site.id, 'readFetchedPage', input, page.bytes.length);
  return publishText(ctx, site, visitor, key, text, dryRun);
}

async function publishText(
  ctx: Context,
  site: Site,
  visitor: Visitor | null,
  key: string,
  text: PublishText,
  dryRun: boolean,
): Promise<Published> {
  const url = siteAddress(site, text.url);
  const addresses = [...new Set([url, ...(text.aliases ?? []).map((alias) => siteAddress(site, alias))])];
  if (dryRun) return dryRunOf(ctx, site, key, url, addresses, text);
  const known = await findForPublishing(ctx.db.direct, site, key, url);
  return inTransactionOn(ctx, site.id, known?.id ?? url, (write) =>
    publish(write, site, visitor?.person?.id ?? null, key, url, addresses, text),
  );
}

async function dryRunOf(
  ctx: Context,
  site: Site,
  key: string,
  url: string,
  addresses: string[],
  input: PublishText,
) {
  const sql = ctx.db.direct;
  const found = await findForPublishing(sql, site, key, url);
  const taken = await findTakenAddress(sql, site.id, found?.id ?? null, addresses);
  if (taken !== null) throw new Problem('key_taken', { detail: taken });
  const plan = await planFor(sql, site, found?.id ?? null, input.blocks);
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
        rating: { count: 0, average: null },
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
  input: PublishText,
): Promise<Published> {
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
    // As whoever had the lock has left it: another publish has taken the next number.
    const { id } = article;
    article = await findForPublishing(sql, site, key, url);
    if (article?.id !== id) throw new Problem('busy');
  } else {
    await refuseTaken(sql, site, url, key);
    article = await insertArticle(sql, site.id, fields);
    await record(write, {
      siteId: site.id,
      articleId: article.id,
      type: 'article.created',
      actorId,
      data: { key, url },
    });
  }
  const { added, taken } = await claimAddresses(sql, site.id, article.id, addresses);
  if (taken !== null) throw new Problem('key_taken', { detail: taken });

  // Read below the lock: a publish that came first has changed the ledger.
  const plan = await planFor(sql, site, article.id, input.blocks);
  const number = plan.unchanged ? article.revisionNumber : (article.revisionNumber ?? 0) + 1;
  if (!plan.unchanged && number !== null) await applyPlan(sql, site, article.id, number, plan);
  const before = article;
  article = await updateArticle(sql, site.id, article.id, {
    ...fields,
    ...(number !== null && { revisionNumber: number }),
  });
  const result = publishView(articleView(article), plan, false);
  if (!plan.unchanged || added > 0 || before.title !== article.title || before.url !== article.url) {
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

/** One of this key, or that only readers knew, was made a moment ago: making it again fails, and the next try finds it. */
async function refuseTaken(sql: Sql, site: Site, url: string, key: string): Promise<void> {
  const other = await findArticleByUrl(sql, site.id, url);
  if (other && other.key !== null && other.key !== key) throw new Problem('key_taken', { detail: url });
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
