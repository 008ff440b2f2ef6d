/** Queries for outside opinions: what is due, what was answered, and the keys. */
import * as z from 'zod';
import { Prisma, type Queries } from '../../../db/client.js';
import { OPINION_PROVIDERS, type OpinionProvider } from '../../../shared/enums.js';
import type { Opinion } from './types.js';

/** For how long a taken question is not given to another job; longer than an attempt and its decision take; seconds. */
const LEASE = 120;
/** Until a moderator's decision is reported, which can be undone meanwhile; seconds. */
const CORRECTION_DELAY = 600;

const Task = z.object({
  siteId: z.string(),
  siteKey: z.string(),
  commentId: z.string(),
  version: z.int(),
  provider: z.enum(OPINION_PROVIDERS),
  attempts: z.int(),
  answered: z.boolean(),
  correction: z.enum(['spam', 'ham']).nullable(),
  sender: z.object({ address: z.string().nullable(), agent: z.string().nullable() }).nullable(),
});
/** A question to ask, or with `answered` a correction to send. */
export type Task = z.output<typeof Task>;
const Due = Task.pick({ siteId: true, commentId: true, version: true, provider: true });
/** Tasks that a worker tries to take before it gives way to others. */
const MOST_TRIED = 10;

const named = ({ siteId, commentId, version, provider }: Task) => Prisma.sql`
  site_id = ${siteId}::uuid and comment_id = ${commentId}::uuid and version = ${version}::int and provider = ${provider}`;

/** Takes the task that has been due the longest and that no other worker takes meanwhile; null: none is due. */
export async function takeTask(db: Queries): Promise<Task | null> {
  const due = await db.sql(Due)`
    select site_id as "siteId", comment_id as "commentId", version, provider from opinion
    where due_at <= now() order by due_at limit ${MOST_TRIED}::int`;
  for (const one of due) {
    const [task] = await db.sql(Task)`
      update opinion o set attempts = o.attempts + 1, due_at = now() + make_interval(secs => ${LEASE})
      from site s
      where s.id = ${one.siteId}::uuid and o.site_id = ${one.siteId}::uuid and o.comment_id = ${one.commentId}::uuid
        and o.version = ${one.version}::int and o.provider = ${one.provider} and o.due_at <= now()
      returning o.site_id as "siteId", s.key as "siteKey", o.comment_id as "commentId", o.version, o.provider, o.attempts,
        o.answered_at is not null as answered, o.correction, o.sender`;
    if (task) return task;
  }
  return null;
}

/** Tries again in so many seconds, or never. */
export async function postpone(db: Queries, task: Task, seconds: number | null, why: string): Promise<void> {
  await db.sql.execute`
    update opinion set due_at = now() + make_interval(secs => ${seconds}::int),
      evidence = evidence || jsonb_build_object('why', ${why}::text)
    where ${named(task)}`;
}

/** There is nothing more to do; an unanswered question was about a text that is gone. */
export async function drop(db: Queries, task: Task): Promise<void> {
  await db.sql.execute`
    update opinion set due_at = null, answered_at = coalesce(answered_at, clock.now), answer = coalesce(answer, 'dropped')
    from (select now() as now) clock
    where ${named(task)}`;
}

const Settled = z.object({ holds: z.boolean(), decisionId: z.string().nullable() });

/** Stores the answer; null if there is one already. Requires the lock of the comment's article. */
export async function storeAnswer(
  db: Queries,
  task: Task,
  answer: 'objects' | 'passes' | 'failed',
  evidence: Opinion['evidence'],
): Promise<z.output<typeof Settled> | null> {
  const [row] = await db.sql(Settled)`
    update opinion set answer = ${answer}, evidence = ${JSON.stringify(evidence)}::jsonb, answered_at = now(), due_at = null
    where ${named(task)} and answered_at is null
    returning holds, decision_id as "decisionId"`;
  return row ?? null;
}

/** From now on the comment waits for a moderator. */
export async function holdForModerator(db: Queries, { siteId, commentId, version }: Task): Promise<void> {
  await db.sql.execute`
    update opinion set holds = false
    where site_id = ${siteId}::uuid and comment_id = ${commentId}::uuid and version = ${version}::int`;
}

/** What a comment waits for that was held for opinions: other answers, a moderator, or nothing any more. */
export async function waitsFor(
  db: Queries,
  { siteId, commentId, version }: Task,
): Promise<'answers' | 'moderator' | 'nothing'> {
  const [row] = await db.sql(z.object({ holds: z.int(), open: z.int() }))`
    select count(*) filter (where holds)::int as holds, count(*) filter (where holds and answered_at is null)::int as open
    from opinion
    where site_id = ${siteId}::uuid and comment_id = ${commentId}::uuid and version = ${version}::int`;
  if (!row || row.holds === 0) return 'moderator';
  return row.open > 0 ? 'answers' : 'nothing';
}

/** Counts a service's report on a comment that is not public; no event, because no page shows it. */
export async function addReport(db: Queries, siteId: string, commentId: string): Promise<void> {
  await db.prisma.comment.update({
    where: { siteId_id: { siteId, id: commentId } },
    data: { flagCount: { increment: 1 } },
    select: { id: true },
  });
}

const Asked = z.object({
  version: z.int(),
  body: z.string(),
  createdAt: z.date(),
  status: z.string(),
  author: z.object({ id: z.string(), name: z.string(), guest: z.boolean() }),
  article: z.object({
    ...{ id: z.string(), key: z.string().nullable(), url: z.string(), title: z.string() },
  }),
  threadId: z.string(),
});

/** The comment as services are asked about it; null if it or its article is gone. */
export async function readAsked(
  db: Queries,
  siteId: string,
  commentId: string,
): Promise<z.output<typeof Asked> | null> {
  const [row] = await db.sql(Asked)`
    select c.version, c.body, c.created_at as "createdAt", c.status, c.thread_id as "threadId",
      json_build_object('id', p.id, 'name', p.name, 'guest', p.guest) as author,
      json_build_object('id', a.id, 'key', a.key, 'url', a.url, 'title', a.title) as article
    from comment c join person p on p.site_id = ${siteId}::uuid and p.id = c.person_id
      join article a on a.site_id = ${siteId}::uuid and a.id = c.article_id
    where c.site_id = ${siteId}::uuid and c.id = ${commentId}::uuid and a.deleted_at is null`;
  return row ?? null;
}

/** Notes that a moderator decided otherwise than Akismet; a decision that agrees takes an unsent note back. */
export async function noteCorrection(
  db: Queries,
  siteId: string,
  { id, version }: { id: string; version: number },
  says: 'spam' | 'ham' | null,
): Promise<void> {
  await db.sql.execute`
    update opinion set attempts = 0,
      correction = case when ${says}::text = 'spam' and answer = 'passes' then 'spam'
        when ${says}::text = 'ham' and answer = 'objects' then 'ham' end,
      due_at = case when (${says}::text = 'spam' and answer = 'passes') or (${says}::text = 'ham' and answer = 'objects')
        then later.at end
    from (select now() + make_interval(secs => ${CORRECTION_DELAY}) as at) later
    where site_id = ${siteId}::uuid and comment_id = ${id}::uuid and version = ${version}::int and provider = 'akismet'
      and answer in ('passes', 'objects')`;
}

/** The stored key, if it was stored for this origin; null if there is none. */
export async function findKey(
  db: Queries,
  siteId: string,
  provider: OpinionProvider,
): Promise<{ key: string; origin: string } | null> {
  return db.prisma.opinionKey.findUnique({
    where: { siteId_provider: { siteId, provider } },
    select: { key: true, origin: true },
  });
}

export async function listKeys(
  db: Queries,
  siteId: string,
): Promise<{ provider: OpinionProvider; createdAt: Date }[]> {
  return db.prisma.opinionKey.findMany({ where: { siteId }, select: { provider: true, createdAt: true } });
}

export async function saveKey(
  db: Queries,
  siteId: string,
  provider: OpinionProvider,
  stored: { key: string; origin: string; createdAt: Date },
): Promise<void> {
  await db.prisma.opinionKey.upsert({
    where: { siteId_provider: { siteId, provider } },
    create: { siteId, provider, ...stored },
    update: stored,
  });
}

/** Whether there was one. */
export async function deleteKey(db: Queries, siteId: string, provider: OpinionProvider): Promise<boolean> {
  const { count } = await db.prisma.opinionKey.deleteMany({ where: { siteId, provider } });
  return count > 0;
}
