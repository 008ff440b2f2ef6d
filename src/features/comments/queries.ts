/** Changing comments and their counters. */
import { v7 as uuidv7 } from 'uuid';
import type { Queries } from '../../db/client.js';
import type { CommentStatus } from '../../shared/enums.js';
import type { NamedVerdict } from '../moderation/phases/index.js';
import type { ThreadRow } from './view.js';

/** A comment's fields that decisions about it need. */
export interface CommentState {
  id: string;
  articleId: string;
  threadId: string;
  paragraphId: string | null;
  rootId: string | null;
  parentId: string | null;
  personId: string;
  status: CommentStatus;
  body: string;
  version: number;
  flagCount: number;
  approvedAt: Date | null;
  decisionId: string | null;
  pinnedAt: Date | null;
  featured: boolean;
  createdAt: Date;
  editedAt: Date | null;
}

const stateColumns = {
  id: true,
  articleId: true,
  threadId: true,
  paragraphId: true,
  rootId: true,
  parentId: true,
  personId: true,
  status: true,
  body: true,
  version: true,
  flagCount: true,
  approvedAt: true,
  decisionId: true,
  pinnedAt: true,
  featured: true,
  createdAt: true,
  editedAt: true,
} as const;

/** Null also for a comment of a deleted article, whose rows are still being removed. */
export function findCommentState(db: Queries, siteId: string, id: string): Promise<CommentState | null> {
  return db.prisma.comment.findUnique({
    where: { siteId_id: { siteId, id }, thread: { article: { deletedAt: null } } },
    select: stateColumns,
  });
}

/** Takes a published comment into or out of every counter. Call below the article's lock. */
export async function countComment(
  db: Queries,
  siteId: string,
  comment: CommentState,
  delta: 1 | -1,
): Promise<void> {
  const parents = [comment.parentId, comment.rootId].filter((id) => id !== null);
  await db.sql.execute`
    with counted_thread as (
      update thread set comment_count = comment_count + ${delta}
      where site_id = ${siteId}::uuid and id = ${comment.threadId}::uuid
      returning case when ${delta} = 1 and comment_count = 1 then 1 when ${delta} = -1 and comment_count = 0 then -1 else 0 end as opened),
    counted_paragraph as (
      update paragraph g set comment_count = g.comment_count + ${delta}, thread_count = g.thread_count + t.opened
      from counted_thread t where g.site_id = ${siteId}::uuid and g.id = ${comment.paragraphId}::uuid),
    counted_parents as (
      update comment set reply_count = reply_count + ${delta}
      where site_id = ${siteId}::uuid and id = any(${parents}::uuid[]))
    update article a set comment_count = a.comment_count + ${delta},
      inline_count = a.inline_count + ${comment.paragraphId === null ? 0 : delta}, thread_count = a.thread_count + t.opened
    from counted_thread t where a.site_id = ${siteId}::uuid and a.id = ${comment.articleId}::uuid`;
}

export async function updateComment(
  db: Queries,
  siteId: string,
  id: string,
  data: {
    status?: CommentStatus;
    body?: string;
    html?: string;
    excerpt?: string;
    version?: number;
    editedAt?: Date;
    approvedAt?: Date | null;
    decisionId?: string | null;
    flagCount?: number;
    pinnedAt?: Date | null;
    featured?: boolean;
  },
): Promise<void> {
  await db.prisma.comment.update({ where: { siteId_id: { siteId, id } }, data, select: { id: true } });
}

export async function keepRevision(db: Queries, siteId: string, comment: CommentState): Promise<void> {
  await db.prisma.commentRevision.create({
    data: { siteId, commentId: comment.id, version: comment.version, body: comment.body },
  });
}

/** Keeps the objections of one more judgement; earlier ones stay, each with its time. */
export async function addVerdicts(
  db: Queries,
  siteId: string,
  commentId: string,
  verdicts: NamedVerdict[],
): Promise<void> {
  await db.prisma.verdict.createMany({
    data: verdicts.map((verdict) => ({ siteId, id: uuidv7(), commentId, ...verdict })),
  });
}

/** More than anybody writes while the first of them can still be edited. */
const LATELY = 200;

/** Own published comments of an article that are young enough to be edited, newest first; among the newest of the person. */
export async function findEditable(
  db: Queries,
  siteId: string,
  personId: string,
  articleId: string,
  since: Date,
): Promise<{ id: string; createdAt: Date }[]> {
  return db.sql.unchecked<{ id: string; createdAt: Date }[]>`
    select id, created_at as "createdAt" from (
      select c.id, c.created_at, c.article_id from comment c
      where c.site_id = ${siteId}::uuid and c.person_id = ${personId}::uuid and c.status = 'published'
      order by c.id desc limit ${LATELY}) newest
    where article_id = ${articleId}::uuid and created_at > ${since} order by id desc`;
}

/** A thread as readers see it. */
export async function findThread(
  db: Queries,
  siteId: string,
  id: string,
): Promise<(ThreadRow & { movedFromId: string | null }) | null> {
  const row = await db.prisma.thread.findUnique({ where: { siteId_id: { siteId, id } } });
  // The column holds what `insertThread` wrote: a QuoteSelector or nothing.
  return row as (ThreadRow & { movedFromId: string | null }) | null;
}
