/** Articles for publishers and administrators: lists of them, one by its id or key, changing what is said of it. */
import { z } from 'zod';
import type { Site } from '../../access/site.js';
import type { Context } from '../../context.js';
import type { Queries } from '../../db/client.js';
import { withArticle, type UnitOfWork } from '../../events/unit-of-work.js';
import { readCursor, writeCursor } from '../../http/cursor.js';
import { digest } from '../../http/preconditions.js';
import { Problem } from '../../http/problem.js';
import type { ConditionalRequest } from '../../route.js';
import type { ArticleChange, ArticleDetails, ArticlePage, ArticleQuery } from '../../shared/contract.js';
import { claimAddresses, findArticleAt, siteAddress, canonicalUrl } from './address.js';
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
import { setState } from './states.js';
import { articleView, detailsView } from './view.js';

/** What an article is asked for by: our id, or its publisher's. */
export type ArticleName = { id: string } | { key: string };

/** What If-Match compares: what can be changed of an article, and not what readers do to it. */
interface Described {
  row: ArticleRow;
  details: ArticleDetails;
  validator: string;
}

const NewestCursor = z.strictObject({ id: z.uuid() });
const TitleCursor = z.strictObject({ id: z.uuid(), title: z.string() });

/** The article of that id or key, deleted ones apart; null when there is none. */
export function findNamed(db: Queries, site: Site, name: ArticleName): Promise<ArticleRow | null> {
  return 'id' in name ? findArticle(db, site.id, name.id) : findArticleByKey(db, site.id, name.key);
}

/** A page of the site's articles, hidden ones included. */
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

/** The article with everything that can be changed of it. */
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

/** Runs `change` with the article as it is below its lock, if it is in a state that `ifMatch` names. */
export async function withNamed<T>(
  request: ConditionalRequest,
  name: ArticleName,
  change: (work: UnitOfWork, described: Described) => Promise<T>,
): Promise<T> {
  const { ctx, site, ifMatch } = request;
  const found = await findNamed(ctx.db, site, name);
  if (!found) throw new Problem('article_not_found');
  return withArticle(request, found.id, async (work, row) => {
    // Meanwhile its key was given to another.
    if ('key' in name && row.key !== name.key) throw new Problem('article_not_found');
    const described = await describe(work.db, site, row);
    ifMatch.require(described.validator);
    return change(work, described);
  });
}

/** Changes what is named; the rest stays. What is so already changes and records nothing. */
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

/** Leads the named addresses to the article, and those that `aliases` leaves out no more. */
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
