/** Queries for the queues and the audit log. */
import { z } from 'zod';
import { Prisma, type Queries } from '../../db/client.js';
import type { Decision } from '../../shared/contract.js';
import type { CountedQueue, Queue } from '../../shared/enums.js';
import { fitting, type Fitting } from '../comments/use-cases.js';
import { LogRow, QueueRow } from './queue-row.js';

const QUEUE = {
  pending: Prisma.sql`c.status = 'pending'`,
  reported: Prisma.sql`c.status = 'published' and c.flag_count > 0`,
  withheld: Prisma.sql`c.status = 'withheld'`,
  approved: Prisma.sql`c.status = 'published' and c.approved_at is not null`,
  rejected: Prisma.sql`c.status = 'rejected'`,
  spam: Prisma.sql`c.status = 'spam'`,
} satisfies Record<Queue, Prisma.Sql>;

/** Waiting items are sorted oldest first, decided ones newest first. */
const OLDEST_FIRST: ReadonlySet<Queue> = new Set<Queue>(['pending', 'reported', 'withheld']);

export const decisionJson = Prisma.sql`json_build_object(
  'id', d.id, 'action', d.action, 'reason', d.reason, 'note', d.note, 'evidence', d.evidence,
  'actor', case when d.actor_id is null then null else json_build_object('id', d.actor_id, 'name', (
    select name from person where site_id = d.site_id and id = d.actor_id)) end,
  'articleId', d.article_id, 'threadId', d.thread_id, 'commentId', d.comment_id, 'personId', d.person_id,
  'from', d."from", 'to', d."to", 'undoes', d.undoes,
  'undone', (select u.id from decision u where u.site_id = d.site_id and u.undoes = d.id limit 1) is not null,
  'createdAt', d.created_at)`;

/** Maximum reports, rule verdicts and decisions per queue item; the newest. */
const PER_ITEM = 50;
/** Maximum length of an item's notices together, except for the newest; characters. */
const NOTICES = 20_000;
/** A page ends after this many bytes; it may exceed them by one item, of at most 400 kB. */
export const PAGE_BYTES = 500_000;

export const itemJson = Prisma.sql`json_build_object(
  'comment', json_build_object('id', c.id, 'status', c.status, 'body', c.body, 'html', c.html,
    'parentExcerpt', (select x.excerpt from comment x where x.site_id = c.site_id and x.id = c.parent_id),
    'top', c.root_id is null, 'pinned', c.pinned_at is not null, 'featured', c.featured,
    'createdAt', c.created_at, 'editedAt', c.edited_at, 'version', c.version),
  'decisionId', c.decision_id, 'flagCount', c.flag_count,
  'author', json_build_object('id', p.id, 'name', p.name, 'picture', p.picture, 'guest', p.guest, 'roles', p.roles,
    'published', p.published_count, 'rejected', p.rejected_count, 'standing', p.standing,
    'ban', case when p.banned_at is null then null
      else json_build_object('reason', coalesce(p.ban_reason, ''), 'until', p.banned_until) end),
  'article', json_build_object('id', a.id, 'title', a.title, 'url', a.url, 'state', a.state),
  'thread', json_build_object('id', t.id, 'kind', t.kind, 'question', t.question, 'locked', t.locked_at is not null),
  'paragraph', case when g.id is null then null else json_build_object('id', g.id, 'state', g.state, 'verified', g.verified,
    'quote', t.quote ->> 'exact', 'original', left(g.original_text, 4000),
    'current', case when g.position is null then null else left(g.current_text, 4000) end) end,
  'flags', coalesce((select json_agg(json_build_object('reason', f.reason, 'note', f.note, 'by', fp.name, 'personId', fp.id,
    'answered', f.answered_at is not null, 'counts', f.counts, 'weight', f.weight, 'knownSince', fp.created_at, 'roles', fp.roles,
    'upheld', coalesce(r.upheld, 0), 'declined', coalesce(r.declined, 0),
    'mutedAt', fp.reports_muted_at, 'mutedUntil', fp.reports_muted_until,
    'createdAt', f.created_at) order by f.created_at) from (
      select * from flag f where f.site_id = c.site_id and f.comment_id = c.id and f.withdrawn_at is null
      order by f.created_at desc limit ${PER_ITEM}::int) f
    join person fp on fp.site_id = f.site_id and fp.id = f.person_id
    left join reporter r on r.site_id = f.site_id and r.person_id = f.person_id), '[]'),
  'notices', coalesce((select json_agg(json_build_object('id', n.id, 'ground', n.ground, 'explanation', n.explanation, 'email', n.email,
    'answered', n.answered_at is not null, 'createdAt', n.created_at) order by n.id) from (
      select n.*, sum(length(n.explanation)) over (order by n.id desc) as total from (
        select * from notice n where n.site_id = c.site_id and n.comment_id = c.id order by n.id desc limit ${PER_ITEM}::int) n) n
    where n.total - length(n.explanation) < ${NOTICES}::int), '[]'),
  'verdicts', coalesce((select json_agg(json_build_object('phase', v.phase, 'verdict', v.verdict, 'reason', v.reason,
    'evidence', v.evidence) order by v.created_at, v.id) from (
      select * from verdict v where v.site_id = c.site_id and v.comment_id = c.id
      order by v.created_at desc, v.id desc limit ${PER_ITEM}::int) v), '[]'),
  'decisions', coalesce((select json_agg(${decisionJson} order by d.id) from (
      select * from decision d where d.site_id = c.site_id and d.comment_id = c.id
      order by d.id desc limit ${PER_ITEM}::int) d), '[]'))`;

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), cut: z.boolean() });
export const NOTHING = { items: [], cut: false };

export const itemJoins = Prisma.sql`
  join person p on p.site_id = c.site_id and p.id = c.person_id
  join article a on a.site_id = c.site_id and a.id = c.article_id
  join thread t on t.site_id = c.site_id and t.id = c.thread_id
  left join paragraph g on g.site_id = c.site_id and g.id = c.paragraph_id`;

/** One page of a queue; one more than `limit`, to detect a next page, unless it is `cut`. */
export async function readQueue(
  db: Queries,
  siteId: string,
  queue: Queue,
  limit: number,
  after: string | null,
): Promise<Fitting<QueueRow>> {
  const oldest = OLDEST_FIRST.has(queue);
  const order = oldest ? Prisma.sql`c.id` : Prisma.sql`c.id desc`;
  const afterSql =
    after === null
      ? Prisma.empty
      : oldest
        ? Prisma.sql`and c.id > ${after}::uuid`
        : Prisma.sql`and c.id < ${after}::uuid`;
  const [page] = await db.sql(pageOf(QueueRow))`select items, cut from ${fitting(
    Prisma.sql`select row_number() over (order by ${order}) as position, ${itemJson} as item
    from (select c.* from comment c where c.site_id = ${siteId}::uuid and ${QUEUE[queue]} ${afterSql}
        and c.article_id not in (select r.article_id from article_removal r where r.site_id = ${siteId}::uuid)
      order by ${order} limit ${limit + 1}) c ${itemJoins}`,
    { maxBytes: PAGE_BYTES },
  )} page`;
  return page ?? NOTHING;
}

export async function readQueueItem(
  db: Queries,
  siteId: string,
  commentId: string,
): Promise<QueueRow | null> {
  const [row] = await db.sql(z.object({ item: QueueRow }))`
    select ${itemJson} as item from comment c ${itemJoins}
    where c.site_id = ${siteId}::uuid and c.id = ${commentId}::uuid and a.deleted_at is null`;
  return row?.item ?? null;
}

/** The length of every queue. */
export async function countQueues(db: Queries, siteId: string): Promise<Record<CountedQueue, number>> {
  const rows = await db.prisma.queueLength.findMany({
    where: { siteId },
    select: { queue: true, comments: true },
  });
  const lengths = new Map(rows.map(({ queue, comments }) => [queue, comments]));
  const of = (queue: CountedQueue) => lengths.get(queue) ?? 0;
  return {
    ...{ pending: of('pending'), reported: of('reported'), withheld: of('withheld') },
    ...{ approved: of('approved'), rejected: of('rejected'), spam: of('spam'), appeals: of('appeals') },
  };
}

/** The audit log, newest first: all of it, or for one comment or person. */
export async function readLog(
  db: Queries,
  siteId: string,
  of: { commentId?: string | undefined; personId?: string | undefined },
  limit: number,
  after: string | null,
): Promise<Fitting<Decision>> {
  const conditions = [
    Prisma.sql`d.site_id = ${siteId}::uuid`,
    ...(of.commentId === undefined ? [] : [Prisma.sql`d.comment_id = ${of.commentId}::uuid`]),
    ...(of.personId === undefined ? [] : [Prisma.sql`d.person_id = ${of.personId}::uuid`]),
    ...(after === null ? [] : [Prisma.sql`d.id < ${after}::uuid`]),
  ];
  const [page] = await db.sql(pageOf(LogRow))`select items, cut from ${fitting(
    Prisma.sql`select row_number() over (order by d.id desc) as position, ${decisionJson} as item
    from (select * from decision d where ${Prisma.join(conditions, ' and ')} order by d.id desc limit ${limit + 1}) d`,
    { maxBytes: PAGE_BYTES },
  )} page`;
  return page ?? NOTHING;
}
