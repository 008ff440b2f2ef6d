/** Article management for publishers and administrators: listing, reading and changing articles. */
import * as z from 'zod';
import type { Site } from '../../access/site.js';
import type { Context } from '../../context.js';
import type { Queries } from '../../db/client.js';
import { withArticle, type UnitOfWork } from '../../events/unit-of-work.js';
import { readCursor, writeCursor } from '../../http/cursor.js';
import { digest } from '../../http/preconditions.js';
import { Problem } from '../../http/problem.js';
import type { ConditionalRequest } from '../../route.js';
import { canonicalUrl } from '../../shared/address.js';
import type { ArticleChange, ArticleDetails, ArticlePage, ArticleQuery } from '../../shared/contract.js';
import { claimAddresses, findArticleAt, siteAddress } from './address.js';
import {
  deleteAddresses,
  findArticle,
  findArticleByKey,
  listAddresses,
  listNewest,
  listTitled,
  updateArticle,
  type ArticleFields,
  type ArticleRow,
} from './queries.js';
import { logByHand } from './by-hand.js';
import { setState } from './states.js';
import { articleView, detailsView } from './view.js';

/** Identifies an article by our id or by its publisher's key. */
export type ArticleName = { id: string } | { key: string };

/** An article and its validator for If-Match, which covers the editable fields but not readers' activity. */
interface Described {
  row: ArticleRow;
  details: ArticleDetails;
  validator: string;
}

const NewestCursor = z.strictObject({ id: z.uuid() });
const TitleCursor = z.strictObject({ id: z.uuid(), title: z.string() });

/** The article with that id or key, unless it was deleted; null if there is none. */
export function findNamed(db: Queries, site: Site, name: ArticleName): Promise<ArticleRow | null> {
  return 'id' in name ? findArticle(db, site.id, name.id) : findArticleByKey(db, site.id, name.key);
}

/** A page of the site's articles, including hidden ones. */
export async function listArticles(ctx: Context, site: Site, query: ArticleQuery): Promise<ArticlePage> {
  const { title, url, key, limit, cursor } = query;
  const db = ctx.db;
  if (title !== undefined) {
    const rows = await listTitled(db, site.id, title, limit + 1, readCursor(cursor, TitleCursor));
    return pageOf(rows, limit, (last) => ({ id: last.id, title: last.sortTitle }));
  }
  if (url !== undefined || key !== undefined) {
    const found =
      url === undefined
        ? await findArticleByKey(db, site.id, key ?? '')
        : await findArticleAt(db, site, canonicalUrl(url));
    return pageOf(found ? [found] : [], limit, ({ id }) => ({ id }));
  }
  const after = readCursor(cursor, NewestCursor)?.id ?? null;
  return pageOf(await listNewest(db, site.id, limit + 1, after), limit, ({ id }) => ({ id }));
}

function pageOf<Row extends ArticleRow>(
  rows: Row[],
  limit: number,
  positionOf: (last: Row) => Record<string, string>,
): ArticlePage {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(articleView),
    next: rows.length > limit && last ? writeCursor(positionOf(last)) : null,
  };
}

/** The article with all its editable fields. */
export async function readArticle(ctx: Context, site: Site, name: ArticleName): Promise<Described> {
  const row = await findNamed(ctx.db, site, name);
  if (!row) throw new Problem('article_not_found');
  return describe(ctx.db, site, row);
}

async function describe(db: Queries, site: Site, row: ArticleRow): Promise<Described> {
  const details = detailsView(row, await listAddresses(db, site.id, row.id));
  const { key, url, title, state, image, publishedAt, authors, aliases } = details;
  return {
    row,
    details,
    validator: digest({ key, url, title, state, image, publishedAt, authors, aliases }),
  };
}

/** Runs `change` with the article locked and current, if `ifMatch` matches its state. */
export async function withNamed<T>(
  request: ConditionalRequest,
  name: ArticleName,
  change: (work: UnitOfWork, described: Described) => Promise<T>,
): Promise<T> {
  const { ctx, site, ifMatch } = request;
  const found = await findNamed(ctx.db, site, name);
  if (!found) throw new Problem('article_not_found');
  return withArticle(request, found.id, async (work, row) => {
    // The key was assigned to another article since.
    if ('key' in name && row.key !== name.key) throw new Problem('article_not_found');
    const described = await describe(work.db, site, row);
    ifMatch.require(described.validator);
    return change(work, described);
  });
}

/** Changes the given fields; omitted ones remain. Unchanged values change and record nothing. */
export async function changeArticle(
  request: ConditionalRequest,
  name: ArticleName,
  change: ArticleChange,
): Promise<Described> {
  return withNamed(request, name, async (work, before) => {
    const { db, site } = work;
    const { row } = before;
    await moveAddresses(db, site, before, change);
    await requireFreeKey(db, site, row, change.key);
    const changed = await updateArticle(db, site.id, row.id, fieldsOf(site, change));
    const edited = await describe(db, site, changed);
    if (edited.validator !== before.validator) {
      await work.record({
        articleId: row.id,
        type: 'article.edited',
        data: { fields: differing(before.details, edited.details) },
      });
      await logByHand(work, 'article.change', {
        articleId: row.id,
        evidence: { fields: differing(before.details, edited.details) },
      });
    }
    const { state, reason = 'manual' } = change;
    if (state !== undefined) await setState(work, changed, { state, reason });
    const after = await findArticle(db, site.id, row.id);
    return after ? describe(db, site, after) : edited;
  });
}

function fieldsOf(site: Site, change: ArticleChange): Partial<ArticleFields> {
  const { key, url, title, image, publishedAt, authors } = change;
  return {
    ...(key !== undefined && { key }),
    ...(url !== undefined && { url: siteAddress(site, url) }),
    ...(title !== undefined && { title }),
    ...(image !== undefined && { image }),
    ...(publishedAt !== undefined && { publishedAt: publishedAt === null ? null : new Date(publishedAt) }),
    ...(authors !== undefined && { authorSubjects: authors }),
  };
}

async function requireFreeKey(
  db: Queries,
  site: Site,
  row: ArticleRow,
  key: string | undefined,
): Promise<void> {
  if (key === undefined || key === row.key) return;
  if (await findArticleByKey(db, site.id, key)) throw new Problem('key_taken', { detail: key });
}

/** Assigns the given addresses to the article, and removes those that `aliases` omits. */
async function moveAddresses(
  db: Queries,
  site: Site,
  { row, details }: Described,
  { url, aliases }: ArticleChange,
): Promise<void> {
  if (url === undefined && aliases === undefined) return;
  const own = url === undefined ? row.url : siteAddress(site, url);
  const known = [row.url, ...details.aliases];
  const wanted = new Set([own, ...(aliases?.map((alias) => siteAddress(site, alias)) ?? known)]);
  await claimAddresses(db, site, row.id, [...wanted]);
  const left = known.filter((address) => !wanted.has(address));
  if (left.length > 0) await deleteAddresses(db, site.id, row.id, left);
}

function differing(before: ArticleDetails, after: ArticleDetails): string[] {
  return (Object.keys(after) as (keyof ArticleDetails)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
}
