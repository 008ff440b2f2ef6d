/**
 * Keeps what moderators search, sort and group comments by. Triggers note changed comments; moderators' reads index what is
 * noted before they look, and a job does the rest, so that posting and deciding cost nothing more.
 */
import * as z from 'zod';
import type { Context } from '../../../context.js';
import type { Queries } from '../../../db/client.js';

/** Comments indexed by one statement, which takes about a fifth of a second. */
const BATCH = 500;
/** Statements of one read; more is left to the job, the newest comments come first. */
const PER_READ = 4;

/** Indexes up to `most` noted comments of a site; resolves with their number. */
async function indexBatch(db: Queries, siteId: string, most: number): Promise<number> {
  const [row] = await db.sql(z.object({ indexed: z.int() }))`
    select index_comments(${siteId}::uuid, ${most}::int) as indexed`;
  return row?.indexed ?? 0;
}

/** Indexes the site's noted comments; resolves with whether some are left, which only happens after an update or a restore. */
export async function indexNoted(db: Queries, siteId: string): Promise<boolean> {
  for (let batch = 0; batch < PER_READ; batch += 1)
    if ((await indexBatch(db, siteId, BATCH)) < BATCH) return false;
  return true;
}

/** Indexes all noted comments of all sites. */
export async function indexAllNoted({ db }: Context, signal: AbortSignal): Promise<void> {
  const sites = await db.sql(z.object({ id: z.string() }))`
    select id from site s where exists (select from search_pending p where p.site_id = s.id)`;
  for (const { id } of sites)
    do signal.throwIfAborted();
    while ((await indexBatch(db, id, BATCH)) === BATCH);
}
