/** Queries that change comments and their counters. */
import { v7 as uuidv7 } from 'uuid';
import * as z from 'zod';
import { Prisma, type Queries } from '../../db/client.js';
import type { AuditEntry } from '../../events/audit.js';
import { insertEventCte, type ArticleEvent, type UnitOfWork } from '../../events/unit-of-work.js';
import { COMMENT_STATUSES, type CommentStatus } from '../../shared/enums.js';
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
  /** No moderator has looked at its text yet. */
  unreviewed: boolean;
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
  unreviewed: true,
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

const StateRow = z.object({
  id: z.string(),
  articleId: z.string(),
  threadId: z.string(),
  paragraphId: z.string().nullable(),
  rootId: z.string().nullable(),
  parentId: z.string().nullable(),
  personId: z.string(),
  status: z.enum(COMMENT_STATUSES),
  body: z.string(),
  version: z.int(),
  flagCount: z.int(),
  unreviewed: z.boolean(),
  approvedAt: z.date().nullable(),
  decisionId: z.string().nullable(),
  pinnedAt: z.date().nullable(),
  featured: z.boolean(),
  createdAt: z.date(),
  editedAt: z.date().nullable(),
});

/** The states of several comments, by id; as `findCommentState`. */
export async function findCommentStates(
  db: Queries,
  siteId: string,
  ids: readonly string[],
): Promise<Map<string, CommentState>> {
  const rows = await db.sql(StateRow)`
    select c.id, c.article_id as "articleId", c.thread_id as "threadId", c.paragraph_id as "paragraphId", c.root_id as "rootId",
      c.parent_id as "parentId", c.person_id as "personId", c.status, c.body, c.version, c.flag_count as "flagCount", c.unreviewed,
      c.approved_at as "approvedAt", c.decision_id as "decisionId", c.pinned_at as "pinnedAt", c.featured,
      c.created_at as "createdAt", c.edited_at as "editedAt"
    from comment c join article a on a.site_id = ${siteId}::uuid and a.id = c.article_id and a.deleted_at is null
    where c.site_id = ${siteId}::uuid and c.id = any(${ids}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
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
    | 'unreviewed'
    | 'version'
  > & { html: string; excerpt: string }
>;

export interface StoredChange {
  set: CommentFields & { status: CommentStatus };
  audit: Omit<AuditEntry, 'articleId' | 'threadId' | 'commentId' | 'personId'> | null;
  /** Whether the audit entry becomes the decision that the comment's status is based on. */
  decides: boolean;
  event: ArticleEvent;
  /** Whether the transaction has the article's lock; default: true. */
  locked?: boolean | undefined;
}

/** The comment has changed since it was loaded, and nothing was stored. */
export class MovedComment extends Error {}

/**
 * The relation `current`: one row if the comment is as it was loaded, with its article and itself locked in this order. Every
 * part of the statement reads from it. With `locked` the caller has the article's lock, and loaded the comment after it.
 */
function currentCte(siteId: string, comment: CommentState, locked: boolean): Prisma.Sql {
  if (locked) return Prisma.sql`current as materialized (select ${comment.id}::uuid as comment_id)`;
  const { status, version, decisionId, flagCount, unreviewed, approvedAt, pinnedAt, featured, paragraphId } =
    comment;
  return Prisma.sql`
    locked_article as materialized (
      select a.id from article a
      where a.site_id = ${siteId}::uuid and a.id = ${comment.articleId}::uuid and a.deleted_at is null for update),
    current as materialized (
      select c.id as comment_id from locked_article l
      join comment c on c.site_id = ${siteId}::uuid and c.id = ${comment.id}::uuid and c.article_id = l.id
      where c.status = ${status} and c.version = ${version}::int and c.flag_count = ${flagCount}::int
        and c.paragraph_id is not distinct from ${paragraphId}::uuid
        and c.decision_id is not distinct from ${decisionId}::uuid and c.unreviewed = ${unreviewed}::boolean
        and c.approved_at is not distinct from ${approvedAt}::timestamptz
        and c.pinned_at is not distinct from ${pinnedAt}::timestamptz and c.featured = ${featured}::boolean
      for update of c)`;
}

/**
 * Stores a change of a comment with all counters, its audit entry and its event, in one statement. Returns the id of the audit
 * entry, or null. Without `locked`, the article's lock, it throws `MovedComment` if the comment has changed.
 */
export async function storeChange(
  work: UnitOfWork,
  comment: CommentState,
  { set, audit, decides, event, locked = true }: StoredChange,
): Promise<string | null> {
  const siteId = work.site.id;
  const decisionId = audit && uuidv7();
  const fields = { ...set, ...(decides && { decisionId }) };
  const delta = Number(fields.status === 'published') - Number(comment.status === 'published');
  const parts = [
    currentCte(siteId, comment, locked),
    Prisma.sql`changed as (
      update comment set ${Prisma.join(assignments(fields), ', ')} from current
      where site_id = ${siteId}::uuid and id = ${comment.id}::uuid)`,
    countedCtes(siteId, comment, delta),
    ...(audit && decisionId !== null ? [auditCte(siteId, comment, decisionId, audit)] : []),
    insertEventCte(event),
  ];
  const [row] = await work.db.sql(z.object({ version: z.int() }))`
    with ${Prisma.join(parts, ', ')} select version from bumped, recorded${audit ? Prisma.sql`, logged` : Prisma.empty}`;
  if (!row && !locked) throw new MovedComment();
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
  unreviewed: Prisma.sql`unreviewed`,
  version: Prisma.sql`version`,
};

const CASTS: Partial<Record<keyof CommentFields, Prisma.Sql>> = {
  approvedAt: Prisma.sql`::timestamptz`,
  decisionId: Prisma.sql`::uuid`,
  editedAt: Prisma.sql`::timestamptz`,
  pinnedAt: Prisma.sql`::timestamptz`,
  unreviewed: Prisma.sql`::boolean`,
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
    return Prisma.sql`bumped as (update article a set version = a.version + 1 from current where ${article} returning a.version)`;
  // Left out without a paragraph: Citus does not send a part that can't find a row to the node.
  const countedParagraph = Prisma.sql`
    counted_paragraph as (
      update paragraph g set comment_count = g.comment_count + ${delta}::int, thread_count = g.thread_count + t.opened
      from counted_thread t where g.site_id = ${siteId}::uuid and g.id = ${paragraphId}::uuid),`;
  const parents = [comment.parentId, comment.rootId].filter((id) => id !== null);
  return Prisma.sql`
    counted_thread as (
      update thread set comment_count = comment_count + ${delta}::int from current
      where site_id = ${siteId}::uuid and id = ${threadId}::uuid
      returning case when ${delta}::int = 1 and comment_count = 1 then 1 when ${delta}::int = -1 and comment_count = 0 then -1 else 0 end
        as opened),
    ${paragraphId === null ? Prisma.empty : countedParagraph}
    counted_parents as (
      update comment set reply_count = reply_count + ${delta}::int from current
      where site_id = ${siteId}::uuid and id = any(${parents}::uuid[])),
    bumped as (
      update article a set version = a.version + 1, comment_count = a.comment_count + ${delta}::int,
        inline_count = a.inline_count + ${paragraphId === null ? 0 : delta}::int, thread_count = a.thread_count + t.opened
      from counted_thread t where ${article} returning a.version)`;
}

function auditCte(
  siteId: string,
  { articleId, threadId, personId }: CommentState,
  decisionId: string,
  audit: NonNullable<StoredChange['audit']>,
): Prisma.Sql {
  const entry = JSON.stringify({ ...audit, articleId, threadId, personId });
  return Prisma.sql`logged as materialized (
    select add_decision(${siteId}::uuid, ${decisionId}::uuid, current.comment_id, ${entry}::jsonb) from current)`;
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
export type LoadedThread = ThreadRow & { movedFromId: string | null; premoderatedAt: Date | null };

export async function findThread(db: Queries, siteId: string, id: string): Promise<LoadedThread | null> {
  const row = await db.prisma.thread.findUnique({ where: { siteId_id: { siteId, id } } });
  // The column contains what `insertThread` wrote: a QuoteSelector or null.
  return row as LoadedThread | null;
}
