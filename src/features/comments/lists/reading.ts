/** Public reads of comments: lists, a paragraph's threads, its latest comments, replies, a single comment. */
import * as z from 'zod';
import type { Site } from '../../../access/site.js';
import type { Context } from '../../../context.js';
import { readCursor, writeCursor } from '../../../http/cursor.js';
import { Problem } from '../../../http/problem.js';
import type { PublicRead } from '../../../route.js';
import type {
  CommentList,
  CommentPermalink,
  LatestComments,
  ListQuery,
  ReplyList,
  Thread,
  ThreadList,
} from '../../../shared/contract.js';
import type { ArticleState, ListSort } from '../../../shared/enums.js';
import { paragraphView } from '../../articles/view.js';
import { readComment, readLatest, readReplies } from './list-queries.js';
import { readList, type ListPlace, type TopRow } from './top-queries.js';
import { findThread } from '../queries.js';
import { passageDiffs } from '../rendering/passage-diff.js';
import { readPassages, readThread, readThreads } from './thread-queries.js';
import { commentView, EditList, panelThreadView, threadView, topCommentView } from '../view.js';

/** Comments shown in a paragraph's popover. */
const LATEST = 3;
/** Comments per thread on the first page of a paragraph's panel. */
const PER_THREAD = 20;

/** A position in a sorted list of top comments. */
export const ListCursor = z.object({ id: z.uuid(), score: z.int32(), sort: z.string() });
export const IdCursor = z.object({ id: z.uuid() });
const ThreadCursor = z.object({ id: z.uuid(), prompt: z.boolean() });

interface Shown {
  article: { id: string; version: number; state: ArticleState };
}

/** Hidden articles are not publicly readable. */
function requireShown<T extends Shown>(
  row: T | null,
  missing: 'article_not_found' | 'paragraph_not_found' | 'thread_not_found' | 'comment_not_found',
): T {
  if (!row || row.article.state === 'hidden') throw new Problem(missing);
  return row;
}

/** `cut` means that more rows follow. */
function pageOf<T>(
  rows: T[],
  limit: number,
  cursorOf: (last: T) => string,
  cut = false,
): { rows: T[]; next: string | null } {
  if (rows.length <= limit && !cut) return { rows, next: null };
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: last === undefined ? null : cursorOf(last) };
}

/** One page of top comments; `rows` may contain one more than fits. */
export function paginateRoots<Row extends TopRow>(
  rows: Row[],
  sort: ListSort,
  limit: number,
  cut = false,
): { rows: Row[]; next: string | null } {
  return pageOf(rows, limit, (last) => writeCursor({ id: last.id, score: last.score, sort }), cut);
}

/** The page limit including pinned comments, which do not count towards it. */
export function limitWithPins(limit: number, rows: TopRow[]): number {
  return limit + rows.filter(({ pinned }) => pinned).length;
}

function listOf(items: TopRow[], total: number, sort: ListSort, limit: number, cut = false): CommentList {
  const page = paginateRoots(items, sort, limit, cut);
  return { items: page.rows.map(topCommentView), next: page.next, total };
}

/** One page of comments: of the whole article, inline only, of one paragraph or of one thread. */
export async function listComments(
  ctx: Context,
  site: Site,
  articleId: string,
  query: ListQuery,
): Promise<PublicRead<CommentList>> {
  const place: ListPlace = query.thread
    ? { threadId: query.thread }
    : query.paragraph
      ? { paragraphId: query.paragraph }
      : { articleId, inline: query.scope === 'inline' };
  const cursor = readCursor(query.cursor, ListCursor);
  if (cursor && cursor.sort !== query.sort) throw new Problem('invalid_cursor');
  const row = requireShown(
    await readList(ctx.db, site.id, articleId, place, {
      sort: query.sort,
      limit: query.limit,
      after: cursor,
    }),
    query.thread ? 'thread_not_found' : query.paragraph ? 'paragraph_not_found' : 'article_not_found',
  );
  // A thread's own list treats pinned comments like any other.
  const limit = query.thread ? query.limit : limitWithPins(query.limit, row.items);
  const byMarks = query.sort === 'top' || query.sort === 'most_reacted';
  return {
    body: listOf(row.items, row.total, query.sort, limit, row.cut),
    article: row.article,
    marksById: !byMarks,
    namesById: true,
  };
}

/** A paragraph's threads, prompts first. */
export async function listThreads(
  ctx: Context,
  site: Site,
  paragraphId: string,
  query: { limit: number; cursor?: string | undefined },
): Promise<PublicRead<ThreadList>> {
  const after = readCursor(query.cursor, ThreadCursor);
  const row = requireShown(
    await readThreads(ctx.db, site.id, paragraphId, {
      limit: query.limit,
      perThread: PER_THREAD,
      after,
    }),
    'paragraph_not_found',
  );
  const edits = new EditList();
  const items = row.threads.map((thread) => ({
    ...panelThreadView(thread, row.paragraph.position !== null, edits),
    list: listOf(thread.items, thread.commentCount, 'oldest', PER_THREAD, thread.cut),
  }));
  const last = row.threads.at(-1);
  const body: ThreadList = {
    paragraph: { ...paragraphView(row.paragraph), marks: [] },
    edits: await showEdits(ctx, site, paragraphId, row.threads, edits),
    items,
    next: row.more && last ? writeCursor({ id: last.id, prompt: last.kind === 'prompt' }) : null,
  };
  // Resolutions contain the names of people without their ids.
  const namesById = row.threads.every(({ resolvedAt }) => resolvedAt === null);
  return { body, article: row.article, marksById: true, namesById };
}

async function showEdits(
  ctx: Context,
  site: Site,
  paragraphId: string,
  threads: { id: string }[],
  { edits }: EditList,
): Promise<ThreadList['edits']> {
  if (edits.length === 0) return [];
  const ids = threads.map(({ id }) => id);
  const texts = await readPassages(ctx.db, site.id, paragraphId, ids);
  const text = (name: string) => texts.get(name) ?? '…';
  return passageDiffs(
    edits.map(({ before, after }) => ({ before: text(before), after: after === null ? null : text(after) })),
  );
}

/** A single thread; 404 if it never had anything public. */
export async function showThread(ctx: Context, site: Site, threadId: string): Promise<PublicRead<Thread>> {
  const row = requireShown(await readThread(ctx.db, site.id, threadId), 'thread_not_found');
  return { body: threadView(row), article: row.article, marksById: true, namesById: true };
}

/** A paragraph's three newest comments. */
export async function listLatest(
  ctx: Context,
  site: Site,
  paragraphId: string,
): Promise<PublicRead<LatestComments>> {
  const row = requireShown(await readLatest(ctx.db, site.id, paragraphId, LATEST), 'paragraph_not_found');
  const views = row.items.map(commentView);
  // Excerpts contain the names of mentioned people without their ids.
  const namesById = views.every(({ html }) => !html?.includes(' data-person='));
  const items = views.map(({ id, threadId, author, excerpt, createdAt }) => ({
    id,
    threadId,
    author,
    excerpt,
    createdAt,
  }));
  return { body: { total: row.total, items }, article: row.article, marksById: true, namesById };
}

/** Replies to a top comment, oldest first. */
export async function listReplies(
  ctx: Context,
  site: Site,
  rootId: string,
  query: { limit: number; cursor?: string | undefined },
): Promise<PublicRead<ReplyList>> {
  const after = readCursor(query.cursor, IdCursor);
  const row = requireShown(
    await readReplies(ctx.db, site.id, rootId, query.limit, after?.id ?? null),
    'comment_not_found',
  );
  const page = pageOf(row.items, query.limit, (last) => writeCursor({ id: last.id }), row.cut);
  return {
    body: { items: page.rows.map(commentView), next: page.next },
    article: row.article,
    marksById: true,
    namesById: true,
  };
}

/** One comment with its thread, root and article; 404 if it was never public. */
export async function readPermalink(
  ctx: Context,
  site: Site,
  id: string,
): Promise<PublicRead<CommentPermalink>> {
  const row = await readComment(ctx.db, site.id, id);
  if (!row || row.article.state === 'hidden' || (row.status !== 'published' && row.replyCount === 0)) {
    throw new Problem('comment_not_found');
  }
  const [root, thread] = await Promise.all([
    row.rootId === null ? null : readComment(ctx.db, site.id, row.rootId),
    findThread(ctx.db, site.id, row.threadId),
  ]);
  if (!thread) throw new Problem('comment_not_found');
  const { version, ...article } = row.article;
  return {
    body: { comment: commentView(row), root: root && commentView(root), thread: threadView(thread), article },
    article: { id: article.id, version },
    validator: row.version,
    marksById: true,
    namesById: true,
  };
}
