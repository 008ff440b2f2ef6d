/** Queries that change comments and their counters. */
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { Prisma, type Queries } from '../../db/client.js';
import type { AuditEntry } from '../../events/audit.js';
import { insertEventCte, type ArticleEvent, type UnitOfWork } from '../../events/unit-of-work.js';
import type { CommentStatus } from '../../shared/enums.js';
import type { NamedVerdict } from '../moderation/phases/index.js';
import type { ThreadRow } from './view.js';

/** The fields of a comment that decisions depend on. */
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

/** Also null for a comment of a deleted article whose rows are still being removed. */
export function findCommentState(db: Queries, siteId: string, id: string): Promise<CommentState | null> {
  return db.prisma.comment.findUnique({
    where: { siteId_id: { siteId, id }, thread: { article: { deletedAt: null } } },
    select: stateColumns,
  });
}

/** Fields of a comment that a transition can change. */
export type CommentFields = Partial<
  Pick<
    CommentState,
    | 'approvedAt'
    | 'body'
    | 'decisionId'
    | 'editedAt'
    | 'featured'
    | 'flagCount'
    | 'pinnedAt'
    | 'status'
    | 'version'
  > & { html: string; excerpt: string }
>;

export interface StoredChange {
  set: CommentFields & { status: CommentStatus };
  audit: Omit<AuditEntry, 'articleId' | 'threadId' | 'commentId' | 'personId'> | null;
  /** Whether the audit entry becomes the decision that the comment's status is based on. */
  decides: boolean;
  event: ArticleEvent;
}

/**
 * Stores a change of a comment with all counters, its audit entry and its event, in one statement. Requires the
 * article's lock. Returns the id of the audit entry, or null.
 */
export async function storeChange(
  work: UnitOfWork,
  comment: CommentState,
  { set, audit, decides, event }: StoredChange,
): Promise<string | null> {
  const siteId = work.site.id;
  const decisionId = audit && uuidv7();
  const fields = { ...set, ...(decides && { decisionId }) };
  const delta = Number(fields.status === 'published') - Number(comment.status === 'published');
  const parts = [
    Prisma.sql`changed as (
      update comment set ${Prisma.join(assignments(fields), ', ')}
      where site_id = ${siteId}::uuid and id = ${comment.id}::uuid)`,
    countedCtes(siteId, comment, delta),
    ...(audit && decisionId !== null ? [auditCte(siteId, comment, decisionId, audit)] : []),
    insertEventCte(event),
  ];
  const [row] = await work.db.sql(z.object({ version: z.int() }))`
    with ${Prisma.join(parts, ', ')} select version from bumped`;
  if (!row) throw new Error(`no article ${comment.articleId} to record ${event.type} for`);
  work.note(event, row.version);
  return decisionId;
}

const COLUMNS: Record<keyof CommentFields, Prisma.Sql> = {
  approvedAt: Prisma.sql`approved_at`,
  body: Prisma.sql`body`,
  decisionId: Prisma.sql`decision_id`,
  editedAt: Prisma.sql`edited_at`,
  excerpt: Prisma.sql`excerpt`,
  featured: Prisma.sql`featured`,
  flagCount: Prisma.sql`flag_count`,
  html: Prisma.sql`html`,
  pinnedAt: Prisma.sql`pinned_at`,
  status: Prisma.sql`status`,
  version: Prisma.sql`version`,
};

const CASTS: Partial<Record<keyof CommentFields, Prisma.Sql>> = {
  approvedAt: Prisma.sql`::timestamptz`,
  decisionId: Prisma.sql`::uuid`,
  editedAt: Prisma.sql`::timestamptz`,
  pinnedAt: Prisma.sql`::timestamptz`,
};

function assignments(fields: CommentFields): Prisma.Sql[] {
  return (Object.keys(fields) as (keyof CommentFields)[]).map(
    (name) => Prisma.sql`${COLUMNS[name]} = ${fields[name] ?? null}${CASTS[name] ?? Prisma.empty}`,
  );
}

/** Adds a comment to all counters when it becomes published (1), or subtracts it (-1); `bumped` is the article. */
function countedCtes(siteId: string, comment: CommentState, delta: number): Prisma.Sql {
  const { articleId, threadId, paragraphId } = comment;
  const article = Prisma.sql`a.site_id = ${siteId}::uuid and a.id = ${articleId}::uuid`;
  if (delta === 0)
    return Prisma.sql`bumped as (update article a set version = a.version + 1 where ${article} returning a.version)`;
  const parents = [comment.parentId, comment.rootId].filter((id) => id !== null);
  return Prisma.sql`
    counted_thread as (
      update thread set comment_count = comment_count + ${delta}::int
      where site_id = ${siteId}::uuid and id = ${threadId}::uuid
      returning case when ${delta}::int = 1 and comment_count = 1 then 1 when ${delta}::int = -1 and comment_count = 0 then -1 else 0 end
        as opened),
    counted_paragraph as (
      update paragraph g set comment_count = g.comment_count + ${delta}::int, thread_count = g.thread_count + t.opened
      from counted_thread t where g.site_id = ${siteId}::uuid and g.id = ${paragraphId}::uuid),
    counted_parents as (
      update comment set reply_count = reply_count + ${delta}::int
      where site_id = ${siteId}::uuid and id = any(${parents}::uuid[])),
    bumped as (
      update article a set version = a.version + 1, comment_count = a.comment_count + ${delta}::int,
        inline_count = a.inline_count + ${paragraphId === null ? 0 : delta}::int, thread_count = a.thread_count + t.opened
      from counted_thread t where ${article} returning a.version)`;
}

function auditCte(
  siteId: string,
  { articleId, threadId, id: commentId, personId }: CommentState,
  decisionId: string,
  audit: NonNullable<StoredChange['audit']>,
): Prisma.Sql {
  const { action, reason, note, actorId, evidence = {}, from, to, before, undoes } = audit;
  return Prisma.sql`logged as (
    insert into decision (site_id, id, action, reason, note, actor_id, evidence, article_id, thread_id, comment_id, person_id,
      "from", "to", before, undoes)
    values (${siteId}::uuid, ${decisionId}::uuid, ${action}, ${reason}, ${note ?? null}, ${actorId}::uuid,
      ${JSON.stringify(evidence)}::jsonb, ${articleId}::uuid, ${threadId}::uuid, ${commentId}::uuid, ${personId}::uuid,
      ${from ?? null}, ${to ?? null}, ${before ? JSON.stringify(before) : null}::jsonb, ${undoes ?? null}::uuid))`;
}

export async function keepRevision(db: Queries, siteId: string, comment: CommentState): Promise<void> {
  await db.prisma.commentRevision.create({
    data: { siteId, commentId: comment.id, version: comment.version, body: comment.body },
  });
}

/** Stores the verdicts of another run of the checks; earlier ones are kept. */
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

/** More comments than a person writes within the edit window. */
const LATELY = 200;

/** The person's published comments of the article created after `since`, newest first; only among the person's newest ones. */
export async function findEditable(
  db: Queries,
  siteId: string,
  personId: string,
  articleId: string,
  since: Date,
): Promise<{ id: string; createdAt: Date }[]> {
  return db.sql(z.object({ id: z.string(), createdAt: z.date() }))`
    select id, created_at as "createdAt" from (
      select c.id, c.created_at, c.article_id from comment c
      where c.site_id = ${siteId}::uuid and c.person_id = ${personId}::uuid and c.status = 'published'
      order by c.id desc limit ${LATELY}) newest
    where article_id = ${articleId}::uuid and created_at > ${since} order by id desc`;
}

/** A thread with the paragraph it was moved away from, if someone has moved it. */
export type LoadedThread = ThreadRow & { movedFromId: string | null };

export async function findThread(db: Queries, siteId: string, id: string): Promise<LoadedThread | null> {
  const row = await db.prisma.thread.findUnique({ where: { siteId_id: { siteId, id } } });
  // The column contains what `insertThread` wrote: a QuoteSelector or null.
  return row as LoadedThread | null;
}
