/** Posts a comment by one statement, which decides on rows it has locked. */
import { v7 as uuidv7 } from 'uuid';
import * as z from 'zod';
import type { Sender } from '../../../access/principal.js';
import type { Idempotency } from '../../../http/input.js';
import { Prisma } from '../../../db/client.js';
import { insertEventCte, type ArticleEvent, type UnitOfWork } from '../../../events/unit-of-work.js';
import type { SiteSettings } from '../../../shared/contract.js';
import { transitionOf } from '../../../shared/lifecycle.js';
import { askedJson } from './ask-queries.js';
import {
  actionOf,
  REFUSE,
  type Asked,
  type CheckAction,
  type NamedVerdict,
  type Place,
} from '../../moderation/phases/index.js';
import { anchorFields, threadFields } from '../lists/list-queries.js';
import { articleFields, TargetArticle } from '../lists/thread-queries.js';
import { AnchorRow, ThreadRow } from '../view.js';

export interface NewComment {
  siteId: string;
  articleId: string;
  threadId: string;
  parentId: string | null;
  personId: string;
  badge: 'author' | 'moderator' | null;
  body: string;
  html: string;
  excerpt: string;
  status: 'published' | 'pending' | 'rejected';
  verdicts: NamedVerdict[];
  /** Services to ask about it. */
  asks: Asked[];
  sender: Sender | null;
  /** What its checks assumed of its thread and article; the insert verifies it. */
  place: Place;
  /** Number of verdicts that report it; they count like readers' reports. */
  reports: number;
  /** The text the writer agreed to; recorded in the event with the person and time. */
  consent: SiteSettings['consent'];
  idempotency: Idempotency | null;
}

/** The stored comment, with its thread and article before the insert. */
const Row = z.object({
  createdAt: z.date(),
  rootId: z.string().nullable(),
  thread: ThreadRow,
  anchor: AnchorRow.nullable(),
  article: TargetArticle,
  /** The article's counters including the comment. */
  counts: TargetArticle.pick({ version: true, commentCount: true, inlineCount: true, threadCount: true }),
});
type Row = z.output<typeof Row>;

/** The stored comment, with its thread and article after the insert. */
export type Inserted = Omit<Row, 'counts'> & { id: string };

/**
 * Posts a comment in one statement. With the article locked it checks that article and thread accept comments and that
 * the parent is still published, takes the paragraph from the thread and the root from the parent, updates all
 * counters, records the event and stores the idempotency key. Returns null if one of the checks fails.
 * A reused key violates `idempotency_key_pkey` and fails the whole statement.
 */
export async function insertComment(work: UnitOfWork, comment: NewComment): Promise<Inserted | null> {
  const id = uuidv7();
  const published = comment.status === 'published';
  const made = actionOf(comment);
  const decisionId = uuidv7();
  const event = eventOf(id, comment);
  const parts = [
    lockedRows(comment),
    countedArticle(comment, published ? 1 : 0),
    insertEventCte(event, WHERE_IT_IS),
    ...(published ? [otherCounters(comment)] : []),
  ];
  const added = [
    insertedRow(id, comment, made?.action === REFUSE ? decisionId : null),
    ...(comment.verdicts.length > 0 ? [verdictsOf(comment)] : []),
    ...(comment.asks.length > 0 ? [askedOf(comment)] : []),
    ...(made ? [loggedOf(comment, { decisionId, ...made })] : []),
    ...(comment.idempotency ? [keyOf(comment, comment.idempotency)] : []),
  ];
  const [row] = await work.db.sql(Row)`
    with ${Prisma.join([...parts, ...added.map(({ cte }) => cte)], ', ')}
    select inserted.created_at as "createdAt", bumped.root_id as "rootId", json_build_object('version', bumped.version,
        'commentCount', bumped.comment_count, 'inlineCount', bumped.inline_count, 'threadCount', bumped.thread_count) as counts,
      (select json_build_object(${threadFields}) from opened t) as thread,
      (select json_build_object(${anchorFields}) from opened t, located g) as anchor,
      (select json_build_object(${articleFields}) from held a) as article
    from bumped, recorded, ${Prisma.join(
      added.map(({ name }) => Prisma.raw(name)),
      ', ',
    )}`;
  if (!row) return null;
  const { counts, thread, ...rest } = row;
  work.note(event, counts.version);
  return {
    id,
    ...rest,
    thread: { ...thread, commentCount: thread.commentCount + (published ? 1 : 0) },
    article: { ...row.article, ...counts },
  };
}

/**
 * Locks the rows that the comment's position depends on, which makes them current; `ready` is empty if the comment cannot be
 * posted. A paragraph created while the statement waited is not in its snapshot; then nothing is posted either.
 */
function lockedRows({ siteId, articleId, threadId, parentId, place }: NewComment): Prisma.Sql {
  const parent = Prisma.sql`
    select c.id, coalesce(c.root_id, c.id) as root_id from comment c, opened
    where c.site_id = ${siteId}::uuid and c.id = ${parentId}::uuid and c.thread_id = opened.id and c.status = 'published'
    for no key update of c`;
  const surge = place.surge && JSON.stringify(place.surge);
  return Prisma.sql`
    held as materialized (
      select a.* from article a
      where a.site_id = ${siteId}::uuid and a.id = ${articleId}::uuid and a.state = 'open'
        and a.surge is not distinct from ${surge}::jsonb for update),
    opened as materialized (
      select t.* from thread t, held
      where t.site_id = ${siteId}::uuid and t.id = ${threadId}::uuid and t.article_id = held.id
        and t.locked_at is null and t.closed_at is null
        and (t.premoderated_at is not null) = ${place.threadPremoderated}::boolean for no key update of t),
    answered as materialized (${parentId === null ? NO_PARENT : parent}),
    located as materialized (
      select g.* from paragraph g, opened where g.site_id = ${siteId}::uuid and g.id = opened.paragraph_id
      for no key update of g),
    ready as materialized (
      select opened.paragraph_id, opened.comment_count, answered.root_id from opened
      left join answered on true left join located on true
      where (${parentId}::uuid is null or answered.id is not null)
        and (opened.paragraph_id is null or located.id is not null))`;
}

const NO_PARENT = Prisma.sql`select null::uuid as id, null::uuid as root_id where false`;

/** `one`: the comment's contribution to the counters, 0 if it is held. `bumped` also returns the comment's paragraph and root. */
function countedArticle({ siteId, articleId }: NewComment, one: 0 | 1): Prisma.Sql {
  return Prisma.sql`bumped as (
    update article a set version = a.version + 1, comment_count = a.comment_count + ${one}::int,
      inline_count = a.inline_count + case when ready.paragraph_id is null then 0 else ${one}::int end,
      thread_count = a.thread_count + case when ready.comment_count = 0 then ${one}::int else 0 end
    from ready where a.site_id = ${siteId}::uuid and a.id = ${articleId}::uuid
    returning a.version, a.comment_count, a.inline_count, a.thread_count, ready.paragraph_id, ready.root_id,
      case when ready.comment_count = 0 then 1 else 0 end as opened)`;
}

/** A part that inserts rows when it is read. */
interface Added {
  name: string;
  cte: Prisma.Sql;
}

function insertedRow(id: string, comment: NewComment, decisionId: string | null): Added {
  const { siteId, articleId, threadId, parentId, personId, badge, body, html, excerpt, status, reports } =
    comment;
  const fields = {
    ...{ articleId, threadId, parentId, personId, decisionId },
    ...{ badge, body, html, excerpt, status, reports },
  };
  const cte = Prisma.sql`inserted as materialized (
    select ${id}::uuid as id, add_comment(${siteId}::uuid, ${id}::uuid, bumped.paragraph_id, bumped.root_id,
      ${JSON.stringify(fields)}::jsonb) as created_at
    from bumped)`;
  return { name: 'inserted', cte };
}

/** Event data that only the statement knows. */
const WHERE_IT_IS = Prisma.sql`jsonb_build_object('paragraphId', bumped.paragraph_id, 'rootId', bumped.root_id)`;

function eventOf(id: string, comment: NewComment): ArticleEvent {
  const { siteId, articleId, threadId, parentId, personId, status, consent } = comment;
  return {
    siteId,
    articleId,
    type: transitionOf(status === 'published' ? 'post' : 'hold').event,
    actorId: personId,
    data: { commentId: id, threadId, parentId, to: status, ...(consent && { consent }) },
  };
}

/** Updates the counters of a published comment's thread, paragraph, root and parent. */
function otherCounters({ siteId, threadId, parentId }: NewComment): Prisma.Sql {
  return Prisma.sql`
    counted_thread as (
      update thread t set comment_count = t.comment_count + 1 from bumped
      where t.site_id = ${siteId}::uuid and t.id = ${threadId}::uuid),
    counted_paragraph as (
      update paragraph g set comment_count = g.comment_count + 1, thread_count = g.thread_count + bumped.opened from bumped
      where g.site_id = ${siteId}::uuid and g.id = bumped.paragraph_id),
    counted_parents as (
      update comment c set reply_count = c.reply_count + 1 from bumped
      where c.site_id = ${siteId}::uuid and c.id in (${parentId}::uuid, bumped.root_id))`;
}

function verdictsOf({ siteId, verdicts }: NewComment): Added {
  const rows = JSON.stringify(verdicts.map((verdict) => ({ id: uuidv7(), ...verdict })));
  const cte = Prisma.sql`judged as materialized (
    select add_verdicts(${siteId}::uuid, inserted.id, ${rows}::jsonb) from inserted)`;
  return { name: 'judged', cte };
}

function askedOf({ siteId, asks, sender }: NewComment): Added {
  const cte = Prisma.sql`asked as materialized (
    select add_asks(${siteId}::uuid, inserted.id, ${askedJson(asks, sender)}::jsonb) from inserted)`;
  return { name: 'asked', cte };
}

/** The log entry of what a check did; that of a rejection is also the statement of reasons for the writer. */
function loggedOf(
  { siteId, articleId, threadId, personId }: NewComment,
  { decisionId, action, verdict: { reason, evidence }, to }: CheckAction & { decisionId: string },
): Added {
  const entry = JSON.stringify({ action, reason, evidence, articleId, threadId, personId, to });
  const cte = Prisma.sql`logged as materialized (
    select add_decision(${siteId}::uuid, ${decisionId}::uuid, inserted.id, ${entry}::jsonb) from inserted)`;
  return { name: 'logged', cte };
}

function keyOf({ siteId, personId }: NewComment, { key, fingerprint }: Idempotency): Added {
  const cte = Prisma.sql`keyed as materialized (
    select add_key(${siteId}::uuid, ${personId}::uuid, inserted.id, ${key}, ${fingerprint}) from inserted)`;
  return { name: 'keyed', cte };
}
