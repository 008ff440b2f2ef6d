/** Queries for what is learnt from decisions. */
import * as z from 'zod';
import { Prisma, type Queries } from '../../../db/client.js';
import { LearningFigures } from '../../../shared/contract.js';
import type { Training } from './train.js';

/** Longer texts are cut, as for their features; characters. */
const TEXT = 1_000;
/** Lines of the log that are looked through, and decisions used: ten megabytes of text at most. */
const LINES = 100_000;
const DECISIONS = 10_000;
/** Decisions per query. */
const SLICE = 1_000;
/** A model in use is trained again after this; hours. */
const AGE = 20;

const Row = z.object({ id: z.string(), text: z.string(), rejected: z.boolean() });

/**
 * The newest decisions of moderators that still count, about texts that were not edited since, the oldest first. Decisions of checks
 * teach nothing.
 */
export async function readDecided(
  db: Queries,
  siteId: string,
  signal: AbortSignal,
): Promise<{ text: string; rejected: boolean }[]> {
  const examples: z.output<typeof Row>[] = [];
  for (let before: string | null = null; examples.length < DECISIONS;) {
    signal.throwIfAborted();
    const rows: z.output<typeof Row>[] = await db.sql(Row)`
      select d.id, left(c.body, ${TEXT}::int) as text, d.action <> 'comment.approve' as rejected
      from (select * from decision
          where site_id = ${siteId}::uuid ${before === null ? Prisma.empty : Prisma.sql`and id < ${before}::uuid`}
          order by id desc limit ${LINES}::int) d
        join comment c on c.site_id = d.site_id and c.id = d.comment_id and c.decision_id = d.id
      where d.action in ('comment.approve', 'comment.reject', 'comment.spam') and d.actor_id is not null
        and (c.edited_at is null or c.edited_at < d.created_at) and c.status in ('published', 'rejected', 'spam')
      order by d.id desc limit ${SLICE}::int`;
    examples.push(...rows);
    before = rows.at(-1)?.id ?? null;
    if (rows.length < SLICE) break;
  }
  return examples
    .slice(0, DECISIONS)
    .toReversed()
    .map(({ text, rejected }) => ({ text, rejected }));
}

/** Sites to train for: those that asked, and those whose rule is not off and whose model is old. */
export async function listToTrain(db: Queries): Promise<{ id: string; key: string }[]> {
  return db.sql(z.object({ id: z.string(), key: z.string() }))`
    select s.id, s.key from site s left join learnt_model m on m.site_id = s.id
    where m.requested_at is not null or (coalesce(s.settings -> 'rules' -> 'learnt' ->> 'mode', 'off') <> 'off'
      and coalesce(m.trained_at < now() - make_interval(hours => ${AGE}), true))
    order by m.requested_at nulls last, s.key`;
}

/** Asks for a training. */
export async function requestTraining(db: Queries, siteId: string, at: Date): Promise<void> {
  await db.prisma.learntModel.upsert({
    where: { siteId },
    create: { siteId, requestedAt: at },
    update: { requestedAt: at },
    select: { siteId: true },
  });
}

/** The training that was asked for is not possible. */
export async function endRequest(db: Queries, siteId: string): Promise<void> {
  await db.prisma.learntModel.updateMany({ where: { siteId }, data: { requestedAt: null } });
}

/** Stores the result of a training; returns the model's version. */
export async function storeModel(
  db: Queries,
  siteId: string,
  { model, figures }: Training,
  at: Date,
): Promise<number> {
  const data = { model, figures, trainedAt: at, requestedAt: null };
  const { version } = await db.prisma.learntModel.upsert({
    where: { siteId },
    create: { siteId, version: 1, ...data },
    update: { version: { increment: 1 }, ...data },
    select: { version: true },
  });
  return version;
}

const State = z.object({
  version: z.int(),
  requestedAt: z.date().nullable(),
  trainedAt: z.date().nullable(),
  figures: LearningFigures.nullable(),
});

export async function findState(db: Queries, siteId: string): Promise<z.output<typeof State> | null> {
  const [row] = await db.sql(State)`
    select version, requested_at as "requestedAt", trained_at as "trainedAt", figures
    from learnt_model where site_id = ${siteId}::uuid`;
  return row ?? null;
}
