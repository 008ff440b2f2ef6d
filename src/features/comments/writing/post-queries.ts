/** Posts comments on one article by one statement, which decides on rows it has locked. */
import { v7 as uuidv7 } from 'uuid';
import * as z from 'zod';
import type { Sender } from '../../../access/principal.js';
import type { Idempotency } from '../../../http/input.js';
import { Prisma } from '../../../db/client.js';
import type { ArticleEvent, UnitOfWork } from '../../../events/unit-of-work.js';
import type { SiteSettings } from '../../../shared/contract.js';
import { transitionOf } from '../../../shared/lifecycle.js';
import { askedServices } from './ask-queries.js';
import {
  actionOf,
  REFUSE,
  type Asked,
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

/** A comment to insert, and the unit of work that its event belongs to. */
export interface Posting {
  work: UnitOfWork;
  comment: NewComment;
}

/** A stored comment, with its thread and article before the statement. */
const Row = z.object({
  id: z.string(),
  createdAt: z.date(),
  rootId: z.string().nullable(),
  thread: ThreadRow,
  anchor: AnchorRow.nullable(),
  article: TargetArticle,
  /** The article's counters after the comment, before those that follow it in the statement. */
  counts: TargetArticle.pick({ version: true, commentCount: true, inlineCount: true, threadCount: true }),
  /** The thread's counter at that point. */
  inThread: z.int(),
});

/** The stored comment, with its thread and article after it. */
export type Inserted = Omit<z.output<typeof Row>, 'counts' | 'inThread'>;

/**
 * Posts comments on one article in one statement. With the article locked it checks for each that article and thread accept
 * comments and that the parent is still published, takes the paragraph from the thread and the root from the parent, updates all
 * counters, records the events in the given order and stores the idempotency keys. The result of a comment that fails one of the
 * checks is null. A reused key violates `idempotency_key_pkey` and fails the whole statement.
 */
export async function insertComments(postings: readonly Posting[]): Promise<(Inserted | null)[]> {
  const [first] = postings;
  if (!first) return [];
  const { siteId, articleId } = first.comment;
  const entries = postings.map(({ comment }) => entryOf(comment));
  const added = ADDED.filter(({ concerns }) => entries.some(concerns));
  const rows = await first.work.db.sql(Row)`
    with ${lockedRows(first.comment, entries)}, ${storedRows(first.comment)},
      ${Prisma.join([...otherCounters(siteId), ...added.map(({ cte }) => cte(siteId))], ', ')}
    select ready.id, made.created_at as "createdAt", ready.root_id as "rootId", ready.in_thread as "inThread",
      json_build_object('version', bumped.version + ready.ordinal, 'commentCount', bumped.comment_count + ready.published_so_far,
        'inlineCount', bumped.inline_count + ready.inline_so_far, 'threadCount', bumped.thread_count + ready.opened_so_far) as counts,
      (select json_build_object(${threadFields}) from opened t where t.id = ready.thread_id) as thread,
      (select json_build_object(${anchorFields}) from opened t join located g on g.id = t.paragraph_id
        where t.id = ready.thread_id) as anchor,
      (select json_build_object(${articleFields}) from held a) as article
    from ready, bumped, made, ${Prisma.join(
      ['recorded', ...added.map(({ name }) => name)].map((name) => Prisma.raw(name)),
      ', ',
    )}`;
  const stored = new Map(rows.map((row) => [row.id, row]));
  return postings.map(({ work, comment }, position) => {
    const entry = entries[position];
    const row = entry && stored.get(entry.id);
    if (!row) return null;
    const { counts, inThread, ...rest } = row;
    work.note({ siteId, articleId, actorId: comment.personId, ...entry.event }, counts.version);
    return {
      ...rest,
      thread: { ...row.thread, commentCount: row.thread.commentCount + inThread },
      article: { ...row.article, ...counts },
    };
  });
}

/** What the statement reads of each comment, as JSON: the columns of `add_comments`, and what `ADDED` inserts. */
type Entry = ReturnType<typeof entryOf>;

function entryOf(comment: NewComment) {
  const { threadId, parentId, personId, status, verdicts, place, consent } = comment;
  const { articleId, badge, body, html, excerpt, reports } = comment;
  const id = uuidv7();
  const made = actionOf(comment);
  const decisionId = made && uuidv7();
  const event: Pick<ArticleEvent, 'type' | 'data'> = {
    type: transitionOf(status === 'published' ? 'post' : 'hold').event,
    data: { commentId: id, threadId, parentId, to: status, ...(consent && { consent }) },
  };
  return {
    ...{ id, articleId, threadId, parentId, personId, badge, body, html, excerpt, status, reports, event },
    ...{ premoderated: place.threadPremoderated, surge: place.surge },
    decisionId: made?.action === REFUSE ? decisionId : null,
    verdicts: verdicts.map((verdict) => ({ id: uuidv7(), ...verdict })),
    asks: askedServices(comment.asks, comment.sender),
    decision: made && {
      ...{
        id: decisionId,
        action: made.action,
        reason: made.verdict.reason,
        evidence: made.verdict.evidence,
      },
      ...{ articleId, threadId, personId, to: made.to },
    },
    key: comment.idempotency && { ...comment.idempotency },
  };
}

/**
 * Locks the rows that the comments' positions depend on, which makes them current. `ready` contains the comments that can be
 * posted, in order, with what each and those before it add to counters. A paragraph created while the statement waited is not in its
 * snapshot; then nothing is posted there.
 */
function lockedRows({ siteId, articleId }: NewComment, entries: readonly Entry[]): Prisma.Sql {
  // As arrays, so that a plan for any values expects few rows and uses the primary keys.
  const threadIds = [...new Set(entries.map(({ threadId }) => threadId))];
  const parentIds = [...new Set(entries.flatMap(({ parentId }) => parentId ?? []))];
  return Prisma.sql`
    given as materialized (
      select e.entry, e.place, (e.entry ->> 'threadId')::uuid as thread_id, (e.entry ->> 'parentId')::uuid as parent_id,
        (e.entry ->> 'status' = 'published')::int as published
      from jsonb_array_elements(${JSON.stringify(entries)}::jsonb) with ordinality e (entry, place)),
    held as materialized (
      select a.* from article a
      where a.site_id = ${siteId}::uuid and a.id = ${articleId}::uuid and a.state = 'open' for update),
    opened as materialized (
      select t.* from thread t, held
      where t.site_id = ${siteId}::uuid and t.id = any(${threadIds}::uuid[]) and t.article_id = held.id
        and t.locked_at is null and t.closed_at is null for no key update of t),
    answered as materialized (
      select c.id, c.thread_id, coalesce(c.root_id, c.id) as root_id from comment c, opened
      where c.site_id = ${siteId}::uuid and c.id = any(${parentIds}::uuid[]) and c.thread_id = opened.id and c.status = 'published'
      for no key update of c),
    located as materialized (
      select g.* from paragraph g, (select distinct paragraph_id from opened) o
      where g.site_id = ${siteId}::uuid and g.id = o.paragraph_id for no key update of g),
    accepted as materialized (
      select given.*, opened.paragraph_id, answered.root_id, opened.comment_count = 0 as was_empty,
        (sum(given.published) over (partition by given.thread_id order by given.place))::int as in_thread
      from given join held on held.surge is not distinct from nullif(given.entry -> 'surge', 'null')
      join opened on opened.id = given.thread_id
        and (opened.premoderated_at is not null) = (given.entry ->> 'premoderated')::boolean
      left join answered on answered.id = given.parent_id and answered.thread_id = given.thread_id
      left join located on located.id = opened.paragraph_id
      where (given.parent_id is null or answered.id is not null)
        and (opened.paragraph_id is null or located.id is not null)),
    ready as materialized (
      select (entry ->> 'id')::uuid as id, accepted.*, opens, (row_number() over earlier)::int as ordinal,
        (sum(published) over earlier)::int as published_so_far,
        (sum(case when paragraph_id is null then 0 else published end) over earlier)::int as inline_so_far,
        (sum(opens) over earlier)::int as opened_so_far
      from accepted, lateral (select case when was_empty and in_thread = 1 then published else 0 end as opens) o
      window earlier as (order by place))`;
}

/** Counts and inserts what is `ready`. `bumped` has the article's counters before that. */
function storedRows({ siteId, articleId }: NewComment): Prisma.Sql {
  return Prisma.sql`
    total as (
      select count(*)::int as comments, max(published_so_far) as published, max(inline_so_far) as inline, max(opened_so_far) as opened
      from ready),
    bumped as (
      update article a set version = a.version + total.comments, comment_count = a.comment_count + total.published,
        inline_count = a.inline_count + total.inline, thread_count = a.thread_count + total.opened
      from total where a.site_id = ${siteId}::uuid and a.id = ${articleId}::uuid and total.comments > 0
      returning a.version - total.comments as version, a.comment_count - total.published as comment_count,
        a.inline_count - total.inline as inline_count, a.thread_count - total.opened as thread_count),
    made as materialized (
      select add_comments(${siteId}::uuid,
        jsonb_agg(entry || jsonb_build_object('paragraphId', paragraph_id, 'rootId', root_id) order by ordinal)) as created_at
      from ready, bumped),
    recorded as materialized (
      select add_events(${siteId}::uuid, ${articleId}::uuid, jsonb_agg(jsonb_build_object('number', version + ordinal,
        'type', entry -> 'event' -> 'type', 'actor', entry -> 'personId',
        'data', entry -> 'event' -> 'data' || jsonb_build_object('paragraphId', paragraph_id, 'rootId', root_id)) order by ordinal))
      from ready, bumped)`;
}

/** Updates the counters of the threads, paragraphs, roots and parents of published comments. */
function otherCounters(siteId: string): Prisma.Sql[] {
  return [
    Prisma.sql`counted_threads as (
      update thread t set comment_count = t.comment_count + n.published
      from (select thread_id, sum(published)::int as published from ready group by 1) n
      where t.site_id = ${siteId}::uuid and t.id = n.thread_id and n.published > 0)`,
    Prisma.sql`counted_paragraphs as (
      update paragraph g set comment_count = g.comment_count + n.published, thread_count = g.thread_count + n.opened
      from (select paragraph_id, sum(published)::int as published, sum(opens)::int as opened from ready group by 1) n
      where g.site_id = ${siteId}::uuid and g.id = n.paragraph_id and n.published > 0)`,
    Prisma.sql`counted_parents as (
      update comment c set reply_count = c.reply_count + n.published
      from (select up.id, sum(published)::int as published from ready, lateral (select parent_id as id union select root_id) up
        where up.id is not null group by 1) n
      where c.site_id = ${siteId}::uuid and c.id = n.id and n.published > 0)`,
  ];
}

/** A part that inserts rows for some of the comments, once they are stored. It has one row, whatever it inserts. */
interface Added {
  name: string;
  concerns: (entry: Entry) => boolean;
  cte: (siteId: string) => Prisma.Sql;
}

const ADDED: readonly Added[] = [
  {
    name: 'judged',
    concerns: ({ verdicts }) => verdicts.length > 0,
    cte: (siteId) => Prisma.sql`judged as materialized (
      select count(add_verdicts(${siteId}::uuid, ready.id, entry -> 'verdicts')) from ready, made)`,
  },
  {
    name: 'asked',
    concerns: ({ asks }) => asks.length > 0,
    cte: (siteId) => Prisma.sql`asked as materialized (
      select count(add_asks(${siteId}::uuid, ready.id, entry -> 'asks')) from ready, made)`,
  },
  {
    // What a check did; that of a rejection is also the statement of reasons for the writer.
    name: 'logged',
    concerns: ({ decision }) => decision !== null,
    cte: (siteId) => Prisma.sql`logged as materialized (
      select count(add_decision(${siteId}::uuid, (entry -> 'decision' ->> 'id')::uuid, ready.id, entry -> 'decision'))
      from ready, made where jsonb_typeof(entry -> 'decision') = 'object')`,
  },
  {
    name: 'keyed',
    concerns: ({ key }) => key !== null,
    cte: (siteId) => Prisma.sql`keyed as materialized (
      select count(add_key(${siteId}::uuid, (entry ->> 'personId')::uuid, ready.id, entry -> 'key' ->> 'key', entry -> 'key' ->> 'fingerprint'))
      from ready, made where jsonb_typeof(entry -> 'key') = 'object')`,
  },
];
