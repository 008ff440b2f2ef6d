/** Writing comments, votes and their counters. */
import { v7 as uuidv7 } from 'uuid';
import { Prisma, type Sql } from '../../db/client.js';
import { articleRef } from '../../events/article-ref.js';
import { recordedBy, type Write } from '../../events/record.js';
import type { Idempotency } from '../../http/route.js';
import type { SiteSettings } from '../../shared/contract.js';
import type { CommentStatus } from '../../shared/vocabulary.js';
import type { NamedVerdict } from '../moderation/phases/index.js';
import type { ThreadRow } from './view.js';

export interface NewComment {
  siteId: string;
  articleId: string;
  threadId: string;
  paragraphId: string | null;
  parentId: string | null;
  rootId: string | null;
  personId: string;
  badge: 'author' | 'moderator' | null;
  body: string;
  html: string;
  excerpt: string;
  status: 'published' | 'pending';
  verdicts: NamedVerdict[];
  /** What the writer agreed to; kept in the event, beside who and when. */
  consent: SiteSettings['consent'];
  idempotency: Idempotency | null;
}

export interface Inserted {
  id: string;
  createdAt: Date;
  version: number;
  commentCount: number;
  inlineCount: number;
  threadCount: number;
}

/**
 * Posts a comment in one statement: checks under lock that article and thread still take comments, moves every
 * counter, writes the event, and remembers the idempotency key. Null when the article or thread closed meanwhile.
 * A reused key breaks `idempotency_key_pkey` and with it the whole statement.
 */
export async function insertComment(write: Write, comment: NewComment): Promise<Inserted | null> {
  const { siteId, articleId, threadId, paragraphId, parentId, rootId } = comment;
  const id = uuidv7();
  const published = comment.status === 'published';
  const one = published ? 1 : 0;
  const counted = published
    ? Prisma.sql`, counted_thread as (
        update thread t set comment_count = t.comment_count + 1 from bumped
        where t.site_id = ${siteId}::uuid and t.id = ${threadId}::uuid)
      ${
        paragraphId === null
          ? Prisma.empty
          : Prisma.sql`, counted_paragraph as (
        update paragraph g set comment_count = g.comment_count + 1, thread_count = g.thread_count + bumped.opened from bumped
        where g.site_id = ${siteId}::uuid and g.id = ${paragraphId}::uuid)`
      }
      ${
        parentId === null
          ? Prisma.empty
          : Prisma.sql`, counted_parents as (
        update comment c set reply_count = c.reply_count + 1 from bumped
        where c.site_id = ${siteId}::uuid and c.id in (${parentId}::uuid, ${rootId}::uuid))`
      }`
    : Prisma.empty;
  const judged =
    comment.verdicts.length === 0
      ? Prisma.empty
      : Prisma.sql`, judged as (
        insert into verdict (site_id, id, comment_id, phase, verdict, reason, evidence)
        select ${siteId}::uuid, v.id, ${id}::uuid, v.phase, v.verdict, v.reason, v.evidence
        from inserted, jsonb_to_recordset(${JSON.stringify(comment.verdicts.map((verdict) => ({ id: uuidv7(), ...verdict })))}::jsonb)
          as v (id uuid, phase text, verdict text, reason text, evidence jsonb))`;
  const keyed = comment.idempotency
    ? Prisma.sql`, keyed as (
        insert into idempotency_key (site_id, person_id, key, fingerprint, resource_id)
        select ${siteId}::uuid, ${comment.personId}::uuid, ${comment.idempotency.key}, ${comment.idempotency.fingerprint}, ${id}::uuid
        from bumped)`
    : Prisma.empty;
  const event = recordedBy({
    siteId,
    articleId,
    type: published ? 'comment.posted' : 'comment.held',
    actorId: comment.personId,
    data: {
      ...{ commentId: id, threadId, paragraphId, rootId, parentId, to: comment.status },
      ...(comment.consent && { consent: comment.consent }),
    },
  });
  const [row] = await write.sql.$queryRaw<Omit<Inserted, 'id'>[]>`
    with held as materialized (
      select a.id from article a
      where a.site_id = ${siteId}::uuid and a.id = ${articleId}::uuid and a.state = 'open' for update),
    opened as materialized (
      select t.comment_count from thread t, held
      where t.site_id = ${siteId}::uuid and t.id = ${threadId}::uuid and t.locked_at is null and t.closed_at is null
      for update of t),
    bumped as (
      update article a set version = a.version + 1, comment_count = a.comment_count + ${one},
        inline_count = a.inline_count + ${paragraphId === null ? 0 : one},
        thread_count = a.thread_count + case when opened.comment_count = 0 then ${one} else 0 end
      from opened where a.site_id = ${siteId}::uuid and a.id = ${articleId}::uuid
      returning a.version, a.comment_count, a.inline_count, a.thread_count,
        case when opened.comment_count = 0 then ${one} else 0 end as opened),
    inserted as (
      insert into comment (site_id, id, article_id, thread_id, paragraph_id, root_id, parent_id, person_id, badge, body,
        html, excerpt, status)
      select ${siteId}::uuid, ${id}::uuid, ${articleId}::uuid, ${threadId}::uuid, ${paragraphId}::uuid, ${rootId}::uuid,
        ${parentId}::uuid, ${comment.personId}::uuid, ${comment.badge}, ${comment.body}, ${comment.html},
        ${comment.excerpt}, ${comment.status}::comment_status
      from bumped returning created_at),
    ${event}${counted}${judged}${keyed}
    select inserted.created_at as "createdAt", bumped.version, bumped.comment_count as "commentCount",
      bumped.inline_count as "inlineCount", bumped.thread_count as "threadCount"
    from bumped, inserted`;
  if (!row) return null;
  write.recorded.set(articleRef(siteId, articleId), row.version);
  return { id, ...row };
}

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
  pinnedAt: Date | null;
  featured: boolean;
  createdAt: Date;
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
  pinnedAt: true,
  featured: true,
  createdAt: true,
} as const;

export function findCommentState(sql: Sql, siteId: string, id: string): Promise<CommentState | null> {
  return sql.comment.findUnique({ where: { siteId_id: { siteId, id } }, select: stateColumns });
}

/** Takes a published comment into or out of every counter. Call below the article's lock. */
export async function countComment(
  sql: Sql,
  siteId: string,
  comment: CommentState,
  delta: 1 | -1,
): Promise<void> {
  const parents = [comment.parentId, comment.rootId].filter((id) => id !== null);
  await sql.$executeRaw`
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
  sql: Sql,
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
    flagCount?: number;
    pinnedAt?: Date | null;
    featured?: boolean;
  },
): Promise<void> {
  await sql.comment.update({ where: { siteId_id: { siteId, id } }, data, select: { id: true } });
}

export async function keepRevision(sql: Sql, siteId: string, comment: CommentState): Promise<void> {
  await sql.commentRevision.create({
    data: { siteId, commentId: comment.id, version: comment.version, body: comment.body },
  });
}

/** Keeps the objections of one more judgement; earlier ones stay, each with its time. */
export async function addVerdicts(
  sql: Sql,
  siteId: string,
  commentId: string,
  verdicts: NamedVerdict[],
): Promise<void> {
  await sql.verdict.createMany({
    data: verdicts.map((verdict) => ({ siteId, id: uuidv7(), commentId, ...verdict })),
  });
}

/** Sets a person's vote and moves the comment's sums by the difference. Call below the article's lock. */
export async function setVote(
  sql: Sql,
  siteId: string,
  comment: CommentState,
  personId: string,
  value: -1 | 0 | 1,
): Promise<{ up: number; down: number; changed: boolean }> {
  const { id: commentId, articleId } = comment;
  const key = { siteId_commentId_personId: { siteId, commentId, personId } };
  const before = (await sql.vote.findUnique({ where: key, select: { value: true } }))?.value ?? 0;
  if (before !== value) {
    if (value === 0) await sql.vote.delete({ where: key });
    else
      await sql.vote.upsert({
        where: key,
        create: { siteId, commentId, personId, articleId, value },
        update: { value },
      });
  }
  const up = Number(value === 1) - Number(before === 1);
  const down = Number(value === -1) - Number(before === -1);
  const sums = await sql.comment.update({
    where: { siteId_id: { siteId, id: commentId } },
    data: { up: { increment: up }, down: { increment: down }, score: { increment: up - down } },
    select: { up: true, down: true },
  });
  return { ...sums, changed: before !== value };
}

/** More than anybody writes while the first of them can still be edited. */
const LATELY = 200;

/** Own published comments of an article that are young enough to be edited, newest first; among the newest of the person. */
export async function findEditable(
  sql: Sql,
  siteId: string,
  personId: string,
  articleId: string,
  since: Date,
): Promise<{ id: string; createdAt: Date }[]> {
  return sql.$queryRaw<{ id: string; createdAt: Date }[]>`
    select id, created_at as "createdAt" from (
      select c.id, c.created_at, c.article_id from comment c
      where c.site_id = ${siteId}::uuid and c.person_id = ${personId}::uuid and c.status = 'published'
      order by c.id desc limit ${LATELY}) newest
    where article_id = ${articleId}::uuid and created_at > ${since} order by id desc`;
}

/** A thread as readers see it. */
export async function findThread(
  sql: Sql,
  siteId: string,
  id: string,
): Promise<(ThreadRow & { movedFromId: string | null }) | null> {
  const row = await sql.thread.findUnique({ where: { siteId_id: { siteId, id } } });
  // The column holds what `insertThread` wrote: a QuoteSelector or nothing.
  return row as (ThreadRow & { movedFromId: string | null }) | null;
}
