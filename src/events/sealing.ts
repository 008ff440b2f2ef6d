/**
 * Seals the audit log in batches, per site. A trigger queues each new row in `decision_unsealed`, so a batch contains what has been
 * committed, however late; writers never wait for it.
 */
import * as z from 'zod';
import { Prisma, type Database, type SqlQueries } from '../db/client.js';
import { hashRow, hashSeal, SealedRow } from './seal-form.js';

/** Rows per seal. */
const BATCH = 1_000;

/** The columns of a row `d` of the log that are hashed. */
export const sealedColumns =
  Prisma.raw(`d.site_id as "siteId", d.id, d.action, d.reason, d.note, d.actor_id as "actorId",
  d.evidence, d.article_id as "articleId", d.thread_id as "threadId", d.comment_id as "commentId", d.person_id as "personId",
  d."from", d."to", d.before, d.undoes, d.created_at as "createdAt", d.text_hash as "textHash"`);

/** Seals what is waiting, of all sites, until `signal` aborts. */
export async function sealLog(ctx: { db: Database; now(): Date }, signal: AbortSignal): Promise<void> {
  const { db } = ctx;
  const sites = await db.sql(z.object({ siteId: z.string() }))`
    select s.id as "siteId" from site s
    where exists (select from decision_unsealed u where u.site_id = s.id)`;
  for (const { siteId } of sites)
    for (let more = true; more;) {
      signal.throwIfAborted();
      const now = ctx.now();
      more = await db.sqlTransaction((tx) => sealBatch(tx, siteId, now));
    }
}

/** Seals one batch; returns whether there is another one. Another sealer of the same site makes this do nothing. */
async function sealBatch(db: SqlQueries, siteId: string, sealedAt: Date): Promise<boolean> {
  const [lock] = await db.sql(z.object({ locked: z.boolean() }))`
    select pg_try_advisory_xact_lock(hashtextextended('interline.seal ' || ${siteId}, 0)) as locked`;
  if (lock?.locked !== true) return false;
  const found = await db.sql(SealedRow)`
    select ${sealedColumns} from decision_unsealed u
    join decision d on d.site_id = u.site_id and d.id = u.decision_id
    where u.site_id = ${siteId}::uuid order by u.decision_id limit ${BATCH + 1}`;
  if (found.length === 0) return false;
  const rows = found.slice(0, BATCH);
  const more = found.length > BATCH;
  const [last] = await db.sql(z.object({ number: z.int(), hash: z.string() }))`
    select number, hash from decision_seal where site_id = ${siteId}::uuid order by number desc limit 1`;
  const seal = {
    siteId,
    number: (last?.number ?? 0) + 1,
    ids: rows.map(({ id }) => id),
    hashes: rows.map(hashRow),
    complete: !more,
    previous: last?.hash ?? null,
    sealedAt,
  };
  await db.sql.execute`
    with sealed as (
      delete from decision_unsealed where site_id = ${siteId}::uuid and decision_id = any(${seal.ids}::uuid[]))
    insert into decision_seal (site_id, number, decision_ids, row_hashes, complete, previous, hash, sealed_at)
    values (${siteId}::uuid, ${seal.number}::int, ${seal.ids}::uuid[], ${seal.hashes}::text[], ${seal.complete}::boolean,
      ${seal.previous}, ${hashSeal(seal)}, ${sealedAt}::timestamptz)`;
  return more;
}
